//! Whom to ask: the event's contact person, or the office's, with links to follow.

use crate::error::Result;
use crate::model::{Snapshot, Source};
use crate::wording::told::Told;
use crate::wording::{Words, markdown};

/// Sentences in Markdown; none when nobody and nothing is known.
pub fn contact(snapshot: &Snapshot, words: &Words) -> Result<Vec<Told>> {
    let (event, office) = (&snapshot.event, &snapshot.workspace);
    let from = [Source::Event(event.id)];
    let mut sentences: Vec<Told> = whom_to_ask(snapshot, words)?.into_iter().collect();
    let pages = [
        ("document-event-page", &event.website),
        ("document-office-page", &office.website),
        ("document-sign-up", &office.sign_up_url),
    ];
    for (id, address) in pages {
        if markdown::may_be_followed(address) {
            let said = words.say(id, &[("link", &markdown::link(address, address))])?;
            sentences.push(Told::markdown(said, from).named(id));
        }
    }
    Ok(sentences)
}

/// The event's contact person, or the office's.
pub fn whom_to_ask(snapshot: &Snapshot, words: &Words) -> Result<Option<Told>> {
    let (event, office) = (&snapshot.event, &snapshot.workspace);
    let events_own = !(event.contact_name.is_empty() && event.contact_email.is_empty());
    let (name, address) = if events_own {
        (&event.contact_name, &event.contact_email)
    } else {
        (&office.contact_name, &office.contact_email)
    };
    let asked = ask(words, "document-contact", name, address)?;
    Ok(asked.map(|said| Told::markdown(said, [Source::Event(event.id)]).named("contact")))
}

/// A sentence in Markdown about whom to ask, as much as is known: name and address, or either.
pub fn ask(words: &Words, id: &str, name: &str, address: &str) -> Result<Option<String>> {
    let known = match (name.is_empty(), address.is_empty()) {
        (false, false) => "named",
        (false, true) => "name",
        (true, false) => "address",
        (true, true) => return Ok(None),
    };
    let values = [("name", markdown::escape(name)), ("email", markdown::mail_link(address))];
    let values = values.each_ref().map(|(name, text)| (*name, text.as_str()));
    words.say(&format!("{id}-{known}"), &values).map(Some)
}
