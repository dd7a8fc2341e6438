//! Social posts of an event: what stays of it in a text for each channel, as long as the channel lets it be.

pub mod posts;

use crate::error::Result;
use crate::model::{LinkKind, Snapshot, Source, TemplateKind};
use crate::rules::attribution::Attributions;
use crate::rules::channel_count::{PostChannel, hashtag};
use crate::rules::tally::tally;
use crate::rules::themes::{Audience, Said, Themes, themes};
use crate::wording::said::Line;
use crate::wording::sentences::one_line;
use crate::wording::told::Told;
use crate::wording::{Document, Words, markdown, opening, template};
use std::sync::Arc;

/// The template that is shipped.
pub const TEMPLATE: &str = include_str!("social.md.jinja");

/// Hashtags of themes beside the event's own.
const THEMES_TAGGED: usize = 2;

/// Everything the template shows.
#[derive(serde::Serialize)]
struct Social {
    title: String,
    channels: Vec<OfChannel>,
    lead: Told,
    numbers: Option<Told>,
    link: Option<Told>,
    hashtags: Vec<Told>,
}

/// What is for one channel.
#[derive(serde::Serialize)]
struct OfChannel {
    /// The channel's own name; by it a text is known again in the draft.
    heading: &'static str,
    /// The word of the channel: templates may say other things to other people.
    channel: &'static str,
    limit: usize,
    /// As many as suit the channel, by rank.
    told: Vec<Line>,
}

/// The posts as one draft, a section a channel.
pub fn social(snapshot: &Snapshot) -> Result<Document> {
    let words = Arc::new(Words::of(&snapshot.event.language)?);
    let event = Source::Event(snapshot.event.id);
    let attributions = Attributions::new(snapshot);
    let themes = themes(snapshot, &attributions, Audience::Public);
    let name = one_line(&snapshot.event.title);
    let title = words.say("document-social-title", &[("event", &name)])?;
    let when = words.dates(snapshot.event.starts_on, snapshot.event.ends_on)?;
    let said = by_rank(&themes);
    let lead = match opening::looks_back(snapshot, !said.is_empty()) && !said.is_empty() {
        true => words.say("document-social-lead", &[("event", &name), ("when", &when)])?,
        false => opening::held_on(snapshot, &words)?,
    };
    let channel = |channel: &PostChannel| {
        Ok(OfChannel {
            heading: channel.name(),
            channel: channel.as_str(),
            limit: channel.limit(),
            told: Line::all(said.iter().copied().take(suits(*channel)), &words)?,
        })
    };
    let values = Social {
        title: title.clone(),
        channels: PostChannel::ALL.iter().map(channel).collect::<Result<_>>()?,
        lead: Told::new(lead, [event]).named("lead"),
        numbers: words.attendance(&tally(snapshot))?.map(|said| Told::new(said, [event]).named("numbers")),
        link: link(snapshot, &words)?,
        hashtags: hashtags(snapshot, &themes),
    };
    template::document(title, &words, template::of(&snapshot.templates, TemplateKind::SocialPosts), values)
}

/// Takeaways for everybody, by rank; promises are no news. A post is read as one: what may carry no name stands in it only where
/// nobody else's name does.
fn by_rank<'t, 'a>(themes: &'t Themes<'a>) -> Vec<&'t Said<'a>> {
    let all = themes.themes.iter();
    let mut said: Vec<&Said> =
        all.flat_map(|theme| theme.heading.iter().chain(&theme.told).chain(&theme.nameless)).collect();
    said.sort_by_key(|said| (said.takeaway.rank, said.takeaway.id));
    let (nameless, told) = said.into_iter().partition::<Vec<_>, _>(|said| said.may_carry_no_name());
    if told.is_empty() { nameless } else { told }
}

/// How many takeaways a reader of the channel reads on for.
fn suits(channel: PostChannel) -> usize {
    match channel {
        PostChannel::LinkedIn => 6,
        PostChannel::Mastodon => 4,
        PostChannel::X | PostChannel::Bluesky => 3,
    }
}

/// The newest post about the event, else its page.
fn link(snapshot: &Snapshot, words: &Words) -> Result<Option<Told>> {
    let posts = snapshot.links.iter().filter(|link| link.kind == LinkKind::Post);
    let post = posts.max_by_key(|link| (link.published_on, link.id)).map(|link| link.url.as_str());
    let address = post.unwrap_or(&snapshot.event.website);
    if !markdown::may_be_followed(address) {
        return Ok(None);
    }
    let said = words.say("document-social-link", &[("link", &markdown::link(address, address))])?;
    Ok(Some(Told::markdown(said, [Source::Event(snapshot.event.id)]).named("link")))
}

/// Of the event, and of the themes that stand first.
fn hashtags(snapshot: &Snapshot, themes: &Themes<'_>) -> Vec<Told> {
    let event =
        Told::new(hashtag(&snapshot.event.title).unwrap_or_default(), [Source::Event(snapshot.event.id)]);
    let mut tags = vec![event.named("hashtag")];
    for theme in themes.themes.iter().filter(|theme| !theme.words.is_empty()) {
        let tag = hashtag(theme.words).unwrap_or_default();
        let under = theme.heading.iter().chain(&theme.told).chain(&theme.nameless);
        tags.push(Told::new(tag, under.map(|said| Source::Takeaway(said.takeaway.id))).named("hashtag"));
    }
    tags.retain(|tag| !tag.is_empty());
    tags.truncate(1 + THEMES_TAGGED);
    tags
}
