//! Several takeaways made into one: it keeps the strictest permission and everything they came from. New words for what several people
//! said are nobody's own: they carry no single name.

use crate::ids::{PersonId, TakeawayId, TakeawaySourceId};
use crate::model::{Takeaway, TakeawaySource};
use std::collections::BTreeSet;

/// A takeaway with what was merged into it before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    pub takeaway: Takeaway,
    pub sources: Vec<TakeawaySource>,
}

impl Whole {
    fn people(&self) -> impl Iterator<Item = PersonId> {
        self.takeaway.person_id.into_iter().chain(self.sources.iter().filter_map(|source| source.person_id))
    }
}

/// The one that stays, with the others in it. `text` gives it new words; its own then stay as a source.
pub fn merged(
    kept: Whole,
    others: Vec<Whole>,
    text: Option<String>,
    mut new_id: impl FnMut() -> TakeawaySourceId,
) -> Whole {
    let Whole { takeaway: before, mut sources } = kept;
    let mut takeaway = before.clone();
    if let Some(text) = text.filter(|text| *text != before.text) {
        let of_all =
            others.iter().flat_map(Whole::people).chain(sources.iter().filter_map(|one| one.person_id));
        if of_all.chain(before.person_id).collect::<BTreeSet<PersonId>>().len() > 1 {
            takeaway.person_id = None;
        }
        takeaway.text = text;
        sources.push(origin(&before, before.id, new_id()));
    }
    for other in others {
        takeaway.permission = takeaway.permission.max(other.takeaway.permission);
        if takeaway.theme.is_empty() {
            takeaway.theme.clone_from(&other.takeaway.theme);
        }
        sources.push(origin(&other.takeaway, takeaway.id, new_id()));
        sources.extend(other.sources);
    }
    for (source, position) in sources.iter_mut().zip(0..) {
        source.takeaway_id = takeaway.id;
        source.position = position;
    }
    Whole { takeaway, sources }
}

/// Where a takeaway comes from, and how it stood.
fn origin(takeaway: &Takeaway, takeaway_id: TakeawayId, id: TakeawaySourceId) -> TakeawaySource {
    TakeawaySource {
        id,
        takeaway_id,
        session_id: takeaway.session_id,
        person_id: takeaway.person_id,
        note_id: takeaway.note_id,
        note_line: takeaway.note_line,
        text: takeaway.text.clone(),
        permission: takeaway.permission,
        position: 0,
    }
}

/// What was merged into a takeaway, as one of its own: with its words, source and permission.
pub fn as_takeaway(source: &TakeawaySource, into: &Takeaway) -> Takeaway {
    Takeaway {
        session_id: source.session_id,
        person_id: source.person_id,
        note_id: source.note_id,
        note_line: source.note_line,
        text: source.text.clone(),
        permission: source.permission,
        ..into.clone()
    }
}

#[cfg(test)]
mod tests;
