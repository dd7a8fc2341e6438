//! The thank-you letters of an event as one draft: a letter a group, with fields that each person's mail fills.

pub mod letters;

use crate::error::Result;
use crate::model::{LinkKind, Snapshot, Source, TemplateKind, ThanksGroup};
use crate::rules::tally::tally;
use crate::rules::thanks::thanks;
use crate::wording::sentences::{one_line, sentence};
use crate::wording::told::Told;
use crate::wording::{Document, Words, markdown, template};
use std::sync::Arc;

/// The template that is shipped.
pub const TEMPLATE: &str = include_str!("thank_you.md.jinja");

/// What a mail puts the person's own in place of.
pub const FIELDS: [&str; 3] = ["{name}", "{sessions}", "{organisation}"];

/// Everything the template shows.
#[derive(serde::Serialize)]
struct Letters {
    title: String,
    letters: Vec<Letter>,
    /// "150 people from 42 organisations were there."
    numbers: Option<Told>,
    /// Where to read on.
    link: Option<Told>,
    office: String,
    contact: String,
}

/// One letter.
#[derive(serde::Serialize)]
struct Letter {
    /// The word of the group: templates choose sentences by it.
    group: &'static str,
    heading: String,
    subject: Told,
    /// How many will get it.
    people: usize,
    opening: Told,
}

/// The letters, without those that nobody would get.
pub fn thank_you(snapshot: &Snapshot) -> Result<Document> {
    let words = Arc::new(Words::of(&snapshot.event.language)?);
    let event = Source::Event(snapshot.event.id);
    let event_title = one_line(&snapshot.event.title);
    let title = words.say("document-thanks-title", &[("event", &event_title)])?;
    let (thanked, tally) = (thanks(snapshot), tally(snapshot));
    let counted = tally.sessions.iter().any(|session| session.people.is_some_and(|people| people > 0));
    let arrivals = if tally.arrivals_recorded || counted { "recorded" } else { "unknown" };
    let mut letters = Vec::new();
    for group in ThanksGroup::ALL {
        let people = thanked.iter().filter(|(_, one)| one.group == *group).count();
        if people > 0 {
            let values =
                [("event", event_title.as_str()), ("arrivals", arrivals), ("sessions", "{sessions}")];
            letters.push(letter(*group, people, &values, event, &words)?);
        }
    }
    let office = &snapshot.workspace;
    let said = [&snapshot.event.contact_name, &office.contact_name, &office.office_name];
    let contact = said.into_iter().find(|name| !name.is_empty()).map(|name| one_line(name));
    let values = Letters {
        title: title.clone(),
        letters,
        numbers: words.attendance(&tally)?.map(|said| Told::new(sentence(&said), [event]).named("numbers")),
        link: link(snapshot, &words)?,
        office: one_line(&office.office_name),
        contact: contact.unwrap_or_default(),
    };
    template::document(title, &words, template::of(&snapshot.templates, TemplateKind::ThankYou), values)
}

fn letter(
    group: ThanksGroup,
    people: usize,
    values: &[(&'static str, &str)],
    event: Source,
    words: &Words,
) -> Result<Letter> {
    let word = group.as_str();
    Ok(Letter {
        group: word,
        heading: heading(group, words)?,
        subject: Told::new(words.say(&format!("document-thanks-subject-{word}"), values)?, [event])
            .named(&format!("subject {word}")),
        people,
        opening: Told::new(words.say(&format!("document-thanks-{word}"), values)?, [event])
            .named(&format!("opening {word}")),
    })
}

/// By its heading a letter is known again in the draft, however it was edited.
pub fn heading(group: ThanksGroup, words: &Words) -> Result<String> {
    words.word(&format!("document-thanks-heading-{}", group.as_str()))
}

/// The newest post about the event, else its page.
fn link(snapshot: &Snapshot, words: &Words) -> Result<Option<Told>> {
    let posts = snapshot.links.iter().filter(|link| link.kind == LinkKind::Post);
    let post = posts.max_by_key(|link| (link.published_on, link.id));
    let (id, address) = match post {
        Some(post) => ("document-thanks-post", post.url.as_str()),
        None => ("document-event-page", snapshot.event.website.as_str()),
    };
    if !markdown::may_be_followed(address) {
        return Ok(None);
    }
    let said = words.say(id, &[("link", &markdown::link(address, address))])?;
    Ok(Some(Told::markdown(said, [Source::Event(snapshot.event.id)]).named("link")))
}

#[cfg(test)]
mod tests;
