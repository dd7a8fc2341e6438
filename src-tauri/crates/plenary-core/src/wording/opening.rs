//! How a document opens: what it was, is or was to be, when and where, and who held it.

use crate::error::Result;
use crate::model::{EventKind, Snapshot, Source, Standing};
use crate::rules::attribution::Attributions;
use crate::wording::Words;
use crate::wording::sentences::{one_line, sentence};
use crate::wording::told::Told;
use fluent_bundle::FluentArgs;

/// Sentences that belong in one paragraph.
pub fn opening(snapshot: &Snapshot, words: &Words) -> Result<Vec<Told>> {
    let event = Source::Event(snapshot.event.id);
    let mut sentences = vec![Told::new(held_on(snapshot, words)?, [event]).named("opening")];
    let standing = ("standing", snapshot.standing.as_str());
    let hosts: Vec<String> = snapshot.hosts.iter().map(|host| one_line(&host.name)).collect();
    sentences.extend(
        match hosts.split_first() {
            Some((host, [])) => Some(words.say("document-hosted-by", &[("hosts", host), standing])?),
            Some((host, others)) => Some(words.say(
                "document-hosted-with",
                &[("host", host), ("others", &words.list(others)?), standing],
            )?),
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
    let told = |text: Option<String>| text.map(|text| one_line(&text)).unwrap_or_default();
    let topic = told(attributions.told_question());
    let known = [("topic", topic.as_str()), ("standing", snapshot.standing.as_str())];
    let question = (!topic.is_empty()).then(|| words.say("document-question", &known)).transpose()?;
    let summary = told(attributions.told_summary());
    let summary = Told::new(sentence(&summary), from).named("summary");
    let question = question.map(|question| Told::new(question, from).named("question"));
    Ok(Some(summary).filter(|summary| !summary.is_empty()).into_iter().chain(question).collect())
}

/// When the same network meets next, by the network's name.
pub fn next_meeting(snapshot: &Snapshot, words: &Words) -> Result<Option<Told>> {
    let Some(next) = &snapshot.next_meeting else { return Ok(None) };
    let mut arguments = FluentArgs::new();
    arguments.set("kind", next.kind.as_str());
    arguments.set("days", next.days().len());
    let network = snapshot.series.as_ref().filter(|_| next.kind == EventKind::Meeting);
    arguments.set("event", one_line(network.map_or(&next.title, |series| &series.title)));
    arguments.set("when", words.dates(next.starts_on, next.ends_on)?);
    let next = Source::Event(next.id);
    words.with("document-next-meeting", &arguments).map(|text| Some(Told::new(text, [next]).named("next")))
}

/// Whether a document looks back on what was said: the event is over, or under way and something of it may be told.
pub fn looks_back(snapshot: &Snapshot, tells: bool) -> bool {
    match snapshot.standing {
        Standing::TookPlace => true,
        Standing::ToCome => tells,
        Standing::Planned | Standing::CalledOff => false,
    }
}

/// "Forum took place on …", "takes place on …", "was to take place on … and was cancelled": whatever is true.
pub fn held_on(snapshot: &Snapshot, words: &Words) -> Result<String> {
    let event = &snapshot.event;
    let venue = one_line(&event.venue_name);
    let online = !event.online_url.is_empty();
    let mut arguments = FluentArgs::new();
    arguments.set("standing", snapshot.standing.as_str());
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cast::conference;
    use crate::wording::{blog::blog, social::social};

    /// The second paragraph of the post about an event that stands so.
    fn opens(standing: Standing) -> String {
        let post = blog(&Snapshot { standing, ..conference() }).unwrap().markdown();
        post.lines().nth(2).unwrap_or_default().to_owned()
    }

    #[test]
    fn a_document_says_of_an_event_what_is_true_of_it() {
        let said = |opening: &str, hosted: &str| {
            format!(
                "Digital Inclusion Conference 2026 {opening}. {hosted} hosted by Capital Digital Office with Bridgewater Foundation."
            )
        };
        let on = "on Thursday 12 November 2026 at Riverside Hall";
        assert_eq!(opens(Standing::TookPlace), said(&format!("took place {on}"), "It was"));
        assert_eq!(opens(Standing::ToCome), said(&format!("takes place {on}"), "It is"));
        assert_eq!(opens(Standing::Planned), said(&format!("was to take place {on}"), "It was to be"));
        let cancelled = format!("was to take place {on} and was cancelled");
        assert_eq!(opens(Standing::CalledOff), said(&cancelled, "It was to be"));
    }

    #[test]
    fn a_meeting_meets_or_was_to_meet() {
        let mut snapshot = conference();
        snapshot.event.kind = EventKind::Meeting;
        let words = Words::of("en-GB").unwrap();
        let said = |standing| held_on(&Snapshot { standing, ..snapshot.clone() }, &words).unwrap();
        let sentence = |met: &str, end: &str| {
            format!(
                "Digital Inclusion Conference 2026 {met} on Thursday 12 November 2026 at Riverside Hall{end}"
            )
        };
        assert_eq!(said(Standing::ToCome), sentence("meets", "."));
        assert_eq!(said(Standing::TookPlace), sentence("met", "."));
        assert_eq!(said(Standing::CalledOff), sentence("was to meet", " and was cancelled."));
    }

    #[test]
    fn nothing_was_taken_away_from_what_did_not_happen() {
        let title = |snapshot: Snapshot| {
            let (post, posts) = (blog(&snapshot).unwrap(), social(&snapshot).unwrap().markdown());
            (post.title, posts.contains("What we took away"))
        };
        let name = "Digital Inclusion Conference 2026";
        assert_eq!(title(conference()), (format!("{name}: what we took away"), true));
        for standing in [Standing::TookPlace, Standing::ToCome, Standing::Planned, Standing::CalledOff] {
            let without = Snapshot { standing, takeaways: Vec::new(), ..conference() };
            assert_eq!(title(without), (name.to_owned(), false), "{standing:?}");
        }
    }
}
