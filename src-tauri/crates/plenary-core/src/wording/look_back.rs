//! What a weeknote and a newsletter end with: what is coming up, where to sign up, whom to ask about a guest post, where to follow.

use crate::error::Result;
use crate::model::{Coming, Period, Source};
use crate::wording::contact::ask;
use crate::wording::sentences::one_line;
use crate::wording::told::Told;
use crate::wording::{Words, markdown};
use fluent_bundle::FluentArgs;

/// The end of a document that looks back on a period; each part may be empty.
#[derive(Debug, Clone, serde::Serialize)]
pub struct Ending {
    /// Events, one a line.
    pub coming: Vec<Told>,
    pub sign_up: Option<Told>,
    pub guests: Option<Told>,
    pub channels: Option<Told>,
    pub contact: Option<Told>,
}

/// The end for this period.
pub fn ending(period: &Period, words: &Words) -> Result<Ending> {
    let office = &period.workspace;
    let sign_up = markdown::may_be_followed(&office.sign_up_url).then(|| {
        let link = markdown::link(&words.word("document-sign-up-form")?, &office.sign_up_url);
        words.say("document-period-sign-up", &[("link", &link)])
    });
    let asked = |id: &str, name: &str, address: &str| -> Result<Option<Told>> {
        let said = ask(words, id, name, address)?;
        Ok(said.map(|said| Told::markdown(said, []).named(id)))
    };
    Ok(Ending {
        coming: period.coming.iter().map(|one| coming(one, period, words)).collect::<Result<_>>()?,
        sign_up: sign_up.transpose()?.map(|said| Told::markdown(said, []).named("sign up")),
        guests: asked("document-guest", &office.guest_contact_name, &office.guest_contact_email)?,
        channels: channels(period, words)?,
        contact: asked("document-contact", &office.contact_name, &office.contact_email)?,
    })
}

/// "Wednesday 14 September 2022: Digital Inclusion Conference, at Tidewater House."; of what began in the period and goes on, until when.
fn coming(coming: &Coming, period: &Period, words: &Words) -> Result<Told> {
    let event = &coming.event;
    let title = if coming.network.is_empty() { &event.title } else { &coming.network };
    let (title, venue, topic) = (one_line(title), one_line(&event.venue_name), one_line(&event.topic));
    let mut arguments = FluentArgs::new();
    let has_begun = event.starts_on <= period.ends_on.min(period.today) && event.ends_on > period.ends_on;
    let when = match has_begun {
        true => words.say("document-coming-until", &[("date", &words.date(event.ends_on)?)])?,
        false => words.dates(event.starts_on, event.ends_on)?,
    };
    arguments.set("when", when);
    let linked = markdown::may_be_followed(&event.website);
    let shown = if linked { markdown::link(&title, &event.website) } else { markdown::escape(&title) };
    arguments.set("event", shown);
    arguments.set("venue", markdown::escape(&venue));
    arguments.set("topic", markdown::escape(&topic));
    arguments.set(
        "says",
        match (topic.is_empty(), venue.is_empty(), event.online_url.is_empty()) {
            (false, ..) => "topic",
            (true, false, _) => "venue",
            (true, true, false) => "online",
            (true, true, true) => "nothing",
        },
    );
    Ok(Told::markdown(words.with("document-coming", &arguments)?, [Source::Event(event.id)]).named("coming"))
}

fn channels(period: &Period, words: &Words) -> Result<Option<Told>> {
    let links: Vec<String> =
        period.channels.iter().map(|channel| markdown::link(&channel.name, &channel.url)).collect();
    if links.is_empty() {
        return Ok(None);
    }
    let office = one_line(&period.workspace.office_name);
    let values = [("office", markdown::escape(&office)), ("channels", words.list(&links)?)];
    let id = if office.is_empty() { "document-channels" } else { "document-channels-of" };
    let said = words.say(id, &values.each_ref().map(|(name, text)| (*name, text.as_str())))?;
    Ok(Some(Told::markdown(said, []).named("channels")))
}
