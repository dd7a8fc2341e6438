//! Whom to ask: the event's contact person, or the office's, with links to follow.

use crate::error::Result;
use crate::model::{Snapshot, Source};
use crate::wording::told::Told;
use crate::wording::{Words, markdown};

/// Sentences in Markdown; none when nobody and nothing is known.
pub fn contact(snapshot: &Snapshot, words: &Words) -> Result<Vec<Told>> {
    let (event, office) = (&snapshot.event, &snapshot.workspace);
    let events_own = !(event.contact_name.is_empty() && event.contact_email.is_empty());
    let (name, address) = if events_own {
        (&event.contact_name, &event.contact_email)
    } else {
        (&office.contact_name, &office.contact_email)
    };
    let from = [Source::Event(event.id)];
    let mut sentences = Vec::new();
    let id = match (name.is_empty(), address.is_empty()) {
        (false, false) => Some("document-contact-named"),
        (false, true) => Some("document-contact-name"),
        (true, false) => Some("document-contact-address"),
        (true, true) => None,
    };
    if let Some(id) = id {
        let known = [("name", markdown::escape(name)), ("email", markdown::mail_link(address))];
        let said = words.say(id, &known.each_ref().map(|(name, text)| (*name, text.as_str())))?;
        sentences.push(Told::markdown(said, from).named("contact"));
    }
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
