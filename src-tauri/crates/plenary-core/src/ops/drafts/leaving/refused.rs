//! Why a draft is refused as it leaves.

use crate::error::{Refusal, Result};
use crate::ids::EventId;
use crate::model::Event;
use crate::rules::attribution::Attributions;
use crate::rules::attribution::drafted::{Warning, Why, says_of_itself};
use crate::rules::attribution::edited::given_away_of;
use std::collections::BTreeMap;

/// Refuses with the first of these warnings.
pub(super) fn may_leave(found: Vec<Vec<Warning>>) -> Result<()> {
    let Some(first) = found.into_iter().flatten().next() else { return Ok(()) };
    let refusal = match first.why {
        Why::PersonGone => Refusal::new("draft-names-somebody-gone").with("text", first.text),
        Why::PersonGoneInWords => Refusal::new("draft-words-name-somebody-gone").with("text", first.text),
        Why::PhotoKeptBack => Refusal::new("photo-kept-back").with("name", first.text),
        Why::PhotoGone => Refusal::new("picture-not-there").with("picture", first.text),
        Why::Unpublished => Refusal::new("draft-tells-unpublished").with("text", first.text),
        Why::Marked => Refusal::new("draft-marked").with("text", first.text),
        Why::InConfidence => Refusal::new("draft-in-confidence").with("text", first.text),
        Why::Internal | Why::NamesSomebody => Refusal::new("draft-gives-away").with("text", first.text),
    };
    Err(refusal.field("body").into())
}

/// A title is told in the name, the metadata and the head of a file, also where no heading says it. What the event is called was not
/// typed here.
pub(super) fn title_may_leave(
    read: &BTreeMap<EventId, Attributions<'_>>,
    title: &str,
    event: Option<&Event>,
) -> Result<()> {
    if let Some((_, text, _)) = read.values().flat_map(|event| given_away_of(event, title)).next() {
        return Err(Refusal::new("draft-gives-away").field("title").with("text", text).into());
    }
    let called = event.map(|event| event.title.trim()).filter(|called| !called.is_empty());
    let typed = called.map_or_else(|| title.to_owned(), |called| title.replace(called, " "));
    match says_of_itself(&typed) {
        Some(Why::InConfidence) => {
            Err(Refusal::new("draft-in-confidence").field("title").with("text", title).into())
        }
        Some(_) => Err(Refusal::new("draft-marked").field("title").with("text", title).into()),
        None => Ok(()),
    }
}
