//! How a document opens: what it was, when and where, and who held it.

use crate::error::Result;
use crate::model::Snapshot;
use crate::wording::Words;
use crate::wording::sentences::{one_line, sentence};
use fluent_bundle::FluentArgs;

/// Sentences in plain text that belong in one paragraph.
pub fn opening(snapshot: &Snapshot, words: &Words) -> Result<Vec<String>> {
    let mut sentences = vec![held_on(snapshot, words)?];
    let hosts: Vec<String> = snapshot.hosts.iter().map(|host| one_line(&host.name)).collect();
    sentences.extend(match hosts.split_first() {
        Some((host, [])) => Some(words.say("document-hosted-by", &[("hosts", host)])?),
        Some((host, others)) => {
            Some(words.say("document-hosted-with", &[("host", host), ("others", &words.list(others)?)])?)
        }
        None => None,
    });
    Ok(sentences)
}

/// What the event says of itself, and the question of a meeting; plain text, a paragraph each.
pub fn about(snapshot: &Snapshot, words: &Words) -> Result<Vec<String>> {
    let event = &snapshot.event;
    let topic = one_line(&event.topic);
    let question =
        (!topic.is_empty()).then(|| words.say("document-question", &[("topic", &topic)])).transpose()?;
    let summary = Some(sentence(&event.summary)).filter(|summary| !summary.is_empty());
    Ok(summary.into_iter().chain(question).collect())
}

/// When the same network meets next.
pub fn next_meeting(snapshot: &Snapshot, words: &Words) -> Result<Option<String>> {
    let Some(next) = &snapshot.next_meeting else { return Ok(None) };
    let mut arguments = FluentArgs::new();
    arguments.set("kind", next.kind.as_str());
    arguments.set("days", next.days().len());
    arguments.set("event", one_line(&next.title));
    arguments.set("when", words.dates(next.starts_on, next.ends_on)?);
    words.with("document-next-meeting", &arguments).map(Some)
}

fn held_on(snapshot: &Snapshot, words: &Words) -> Result<String> {
    let event = &snapshot.event;
    let venue = one_line(&event.venue_name);
    let online = !event.online_url.is_empty();
    let mut arguments = FluentArgs::new();
    arguments.set("kind", event.kind.as_str());
    arguments.set("days", event.days().len());
    arguments.set("event", one_line(&event.title));
    arguments.set("when", words.dates(event.starts_on, event.ends_on)?);
    arguments.set("where", where_(venue.is_empty(), online));
    arguments.set("venue", venue);
    words.with("document-held-on", &arguments)
}

/// The variant of the sentence that says where.
fn where_(no_venue: bool, online: bool) -> &'static str {
    match (no_venue, online) {
        (false, false) => "venue",
        (false, true) => "both",
        (true, true) => "online",
        (true, false) => "unsaid",
    }
}
