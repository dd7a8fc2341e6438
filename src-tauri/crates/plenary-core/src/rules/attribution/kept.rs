//! What has a permission: takeaways, what was merged into one, decisions and actions; each read once. Whose words they are, and
//! where they were typed, is known of each alike.

use super::names::Text;
use crate::ids::{NoteId, PersonId, SessionId, TakeawayId};
use crate::model::{
    Action, Decision, KeptBack, Note, NoteKind, Permission, Snapshot, Source, Takeaway, TakeawaySource,
};
use crate::rules::merging;
use crate::rules::note_marks::{Quotations, quotations, said};
use crate::rules::stems::is_common;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::Arc;

/// So many words within others are a repetition.
pub const REPEATS_FROM: usize = 4;

/// One of them.
pub struct Kept<'a> {
    /// The takeaway, also of what was merged into it; the decision or the action.
    pub source: Source,
    pub text: &'a str,
    /// The same, read.
    pub said: Text,
    /// The permission that holds: its own, or a stricter one of the same words.
    pub permission: Permission,
    /// Who said it, or has it to do.
    pub(super) people: Vec<PersonId>,
    /// Where that was.
    pub(super) sessions: Vec<SessionId>,
    /// The note that it was typed in, and there the lines of all its quotation, from 1.
    typed: Option<(NoteId, Range<usize>)>,
    /// It is nothing but names: who somebody is, and nothing that they said.
    pub(super) is_only_names: bool,
    /// It was said where nobody may be named, and names somebody.
    pub(super) is_told_nowhere: bool,
}

/// As strict as a permission that still stands in the words, where such words came in.
fn marked(text: &str, permission: Permission) -> Permission {
    said(text).1.map_or(permission, |marked| marked.max(permission))
}

/// What was merged into each takeaway.
pub type Merged<'a> = BTreeMap<TakeawayId, Vec<&'a TakeawaySource>>;

impl<'a> Kept<'a> {
    /// A takeaway, or something that was merged into one and stands as `takeaway` says.
    fn takeaway(
        text: &'a str,
        takeaway: &Takeaway,
        merged: &Merged<'_>,
        permission: Permission,
        notes: &Notes,
    ) -> Self {
        let beside = merged.get(&takeaway.id).map(Vec::as_slice).unwrap_or_default();
        let people = beside.iter().filter_map(|source| source.person_id);
        let sessions = beside.iter().filter_map(|source| source.session_id);
        Self {
            source: Source::Takeaway(takeaway.id),
            text,
            said: Text::read(text),
            permission: marked(text, permission),
            people: takeaway.person_id.into_iter().chain(people).collect(),
            sessions: takeaway.session_id.into_iter().chain(sessions).collect(),
            typed: notes.typed(takeaway.note_id, takeaway.note_line),
            is_only_names: false,
            is_told_nowhere: false,
        }
    }

    fn decision(row: &'a Decision, permission: Permission, notes: &Notes) -> Self {
        Self {
            source: Source::Decision(row.id),
            text: &row.text,
            said: Text::read(&row.text),
            permission: marked(&row.text, permission),
            people: Vec::new(),
            sessions: row.session_id.into_iter().collect(),
            typed: notes.typed(row.note_id, row.note_line),
            is_only_names: false,
            is_told_nowhere: false,
        }
    }

    fn action(row: &'a Action, permission: Permission, notes: &Notes) -> Self {
        Self {
            source: Source::Action(row.id),
            text: &row.text,
            said: Text::read(&row.text),
            permission: marked(&row.text, permission),
            people: row.owner_id.into_iter().collect(),
            sessions: row.session_id.into_iter().collect(),
            typed: notes.typed(row.note_id, row.note_line),
            is_only_names: false,
            is_told_nowhere: false,
        }
    }

    fn kept_back(row: &'a KeptBack, notes: &Notes) -> Self {
        Self {
            source: row.source,
            text: &row.text,
            said: Text::read(&row.text),
            permission: row.permission,
            people: row.person_id.into_iter().collect(),
            sessions: row.session_id.into_iter().collect(),
            typed: notes.typed(row.note_id, row.note_line),
            is_only_names: false,
            is_told_nowhere: false,
        }
    }

    /// Whether a text repeats it: all its words stand in it side by side, and are enough to be its own. Enough are the whole of the
    /// text; four words or more; and of what is internal, which may not be told at all, two words or more, unless every text has
    /// them all ("not yet"). A single word within others proves nothing, and nor does what is nothing but names.
    pub fn is_said_in(&self, text: &Text) -> bool {
        if self.is_only_names {
            return false;
        }
        let words = self.said.words();
        let enough = if self.permission == Permission::Internal {
            words.len() > 1 && (words.len() >= REPEATS_FROM || !words.iter().all(|word| is_common(word)))
        } else {
            words.len() >= REPEATS_FROM
        };
        if enough { text.contains(words) } else { !words.is_empty() && text.words() == words }
    }

    /// The lines of the note that it was typed in, from 1; none where that was another.
    pub(super) fn lines_in(&self, note: NoteId) -> Option<&Range<usize>> {
        self.typed.as_ref().filter(|(typed, _)| *typed == note).map(|(_, lines)| lines)
    }

    /// Whether it was typed in one of these lines of the note, from 1.
    pub fn was_typed_at(&self, note: NoteId, lines: &Range<usize>) -> bool {
        self.lines_in(note).is_some_and(|typed| typed.start < lines.end && lines.start < typed.end)
    }
}

/// Which lines of the notes of an event are one quotation.
struct Notes(HashMap<NoteId, Arc<Quotations>>);

impl Notes {
    fn of(notes: &[Note]) -> Self {
        let typed = notes.iter().filter(|note| note.kind == NoteKind::Typed);
        Self(typed.map(|note| (note.id, quotations(&note.body))).collect())
    }

    /// The lines of what begins in a line of a note.
    fn typed(&self, note: Option<NoteId>, line: Option<i64>) -> Option<(NoteId, Range<usize>)> {
        let (note, line) = (note?, usize::try_from(line?).ok()?);
        let last = self.0.get(&note).map_or(line, |quotations| *quotations.from(line).end());
        Some((note, line..last + 1))
    }
}

/// Everything of an event: the takeaways in their order, what was merged into them, then decisions and actions that are not
/// public.
pub fn everything<'a>(
    snapshot: &'a Snapshot,
    merged: &Merged<'a>,
    holding: impl Fn(&Takeaway) -> Permission,
) -> Vec<Kept<'a>> {
    let held = |takeaway: &Takeaway| agreed(snapshot, holding(takeaway), takeaway.session_id);
    let notes = &Notes::of(&snapshot.notes);
    let own =
        |takeaway: &'a Takeaway| Kept::takeaway(&takeaway.text, takeaway, merged, held(takeaway), notes);
    let mut all: Vec<Kept> = snapshot.takeaways.iter().map(own).collect();
    if !merged.is_empty() {
        let by_id: BTreeMap<TakeawayId, &Takeaway> =
            snapshot.takeaways.iter().map(|takeaway| (takeaway.id, takeaway)).collect();
        all.extend(snapshot.takeaway_sources.iter().filter_map(|source| {
            let whole = merging::as_takeaway(source, by_id.get(&source.takeaway_id)?);
            Some(Kept::takeaway(&source.text, &whole, merged, held(&whole), notes))
        }));
    }
    let decisions =
        snapshot.decisions.iter().map(|row| (row, agreed(snapshot, row.permission, row.session_id)));
    all.extend(
        decisions
            .filter(|(_, held)| *held > Permission::Public)
            .map(|(row, held)| Kept::decision(row, held, notes)),
    );
    let actions = snapshot.actions.iter().map(|row| (row, agreed(snapshot, row.permission, row.session_id)));
    all.extend(
        actions
            .filter(|(_, held)| *held > Permission::Public)
            .map(|(row, held)| Kept::action(row, held, notes)),
    );
    all.extend(
        snapshot
            .around
            .kept_back
            .iter()
            .filter(|row| row.permission > Permission::Public)
            .map(|row| Kept::kept_back(row, notes)),
    );
    hold_the_strictest(&mut all);
    all
}

/// The permission of what was said or agreed: its own, and no name where the session was held without names, or all of them.
pub fn agreed(snapshot: &Snapshot, own: Permission, session: Option<SessionId>) -> Permission {
    if snapshot.is_nameless(session) { own.max(Permission::NoName) } else { own }
}

/// Where those stand that are not public, each by that of its words that the fewest of them have: in what says it that word stands.
pub fn strict_by_rarest_word(all: &[Kept<'_>]) -> HashMap<String, Vec<usize>> {
    let strict = || all.iter().enumerate().filter(|(_, kept)| kept.permission > Permission::Public);
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for word in strict().flat_map(|(_, kept)| kept.said.words()) {
        *counts.entry(word).or_default() += 1;
    }
    let mut by_word: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, kept) in strict() {
        let rarest = kept.said.words().iter().min_by_key(|word| counts.get(word.as_str()));
        if let Some(word) = rarest {
            by_word.entry(word.clone()).or_default().push(at);
        }
    }
    by_word
}

/// Of the same words the strictest permission holds for all.
fn hold_the_strictest(all: &mut [Kept<'_>]) {
    let mut strictest: HashMap<&[String], Permission> = HashMap::with_capacity(all.len());
    for kept in all.iter() {
        let held = strictest.entry(kept.said.words()).or_insert(kept.permission);
        *held = kept.permission.max(*held);
    }
    let held: Vec<Permission> =
        all.iter().map(|kept| strictest.get(kept.said.words()).copied().unwrap_or(kept.permission)).collect();
    for (kept, held) in all.iter_mut().zip(held) {
        kept.permission = held;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::TakeawayKind;
    use crate::model::cast::Stage;

    #[test]
    fn what_is_not_public_is_looked_for_by_the_word_that_the_fewest_of_them_have() {
        let mut stage = Stage::new();
        for (permission, text) in [
            (Permission::Internal, "Takeaway one says that soup is good"),
            (Permission::NoName, "Takeaway two says that soup is good"),
            (Permission::Public, "Takeaway three says that soup is good"),
            (Permission::Internal, "Soup soup"),
        ] {
            stage.takeaway("", TakeawayKind::Takeaway, permission, None, text);
        }
        let all = everything(&stage.snapshot, &Merged::new(), |takeaway| takeaway.permission);
        let strict = strict_by_rarest_word(&all);
        let mut found: Vec<_> = strict.iter().map(|(word, at)| (word.as_str(), at.as_slice())).collect();
        found.sort_unstable();
        assert_eq!(found, [("one", &[0][..]), ("soup", &[3][..]), ("two", &[1][..])]);
    }
}
