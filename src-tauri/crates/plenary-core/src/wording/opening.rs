//! How a document opens: what it was, when and where, and who held it.

use crate::error::Result;
use crate::model::{Snapshot, Source};
use crate::rules::attribution::Attributions;
use crate::wording::Words;
use crate::wording::sentences::{one_line, sentence};
use crate::wording::told::Told;
use fluent_bundle::FluentArgs;

/// Sentences that belong in one paragraph.
pub fn opening(snapshot: &Snapshot, words: &Words) -> Result<Vec<Told>> {
    let event = Source::Event(snapshot.event.id);
    let mut sentences = vec![Told::new(held_on(snapshot, words)?, [event]).named("opening")];
    let hosts: Vec<String> = snapshot.hosts.iter().map(|host| one_line(&host.name)).collect();
    sentences.extend(
        match hosts.split_first() {
            Some((host, [])) => Some(words.say("document-hosted-by", &[("hosts", host)])?),
            Some((host, others)) => {
                Some(words.say("document-hosted-with", &[("host", host), ("others", &words.list(others)?)])?)
            }
            None => None,
        }
        .map(|hosted| {
            Told::new(
                hosted,
                [event].into_iter().chain(snapshot.hosts.iter().map(|host| Source::Organisation(host.id))),
            )
        }),
    );
    Ok(sentences)
}

/// What the event says of itself, and the question of a meeting, as far as permission allows; a paragraph each.
pub fn about(snapshot: &Snapshot, attributions: &Attributions<'_>, words: &Words) -> Result<Vec<Told>> {
    let event = &snapshot.event;
    let from = [Source::Event(event.id)];
    let told = |text: &str, may: bool| if may { one_line(text) } else { String::new() };
    let topic = told(&event.topic, attributions.may_tell_question());
    let question =
        (!topic.is_empty()).then(|| words.say("document-question", &[("topic", &topic)])).transpose()?;
    let summary = told(&event.summary, attributions.may_tell_of_event(&event.summary));
    let summary = Told::new(sentence(&summary), from).named("summary");
    let question = question.map(|question| Told::new(question, from).named("question"));
    Ok(Some(summary).filter(|summary| !summary.is_empty()).into_iter().chain(question).collect())
}

/// When the same network meets next.
pub fn next_meeting(snapshot: &Snapshot, words: &Words) -> Result<Option<Told>> {
    let Some(next) = &snapshot.next_meeting else { return Ok(None) };
    let mut arguments = FluentArgs::new();
    arguments.set("kind", next.kind.as_str());
    arguments.set("days", next.days().len());
    arguments.set("event", one_line(&next.title));
    arguments.set("when", words.dates(next.starts_on, next.ends_on)?);
    let next = Source::Event(next.id);
    words.with("document-next-meeting", &arguments).map(|text| Some(Told::new(text, [next]).named("next")))
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
