//! What the lines of notes may say by now: they are marked, and sessions are put under a rule, after something was made of them.

use super::agreed::Agreed;
use super::kept::{Kept, REPEATS_FROM};
use super::names::Text;
use super::sections::Sections;
use super::{Attributions, Withheld};
use crate::ids::NoteId;
use crate::model::{Note, NoteKind, Permission, Source};
use crate::rules::note_marks::{self, Permissions, permissions};
use crate::rules::stems::is_common;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// Lines of a note that are told nowhere.
pub struct KeptLines {
    pub source: Source,
    /// Without their marks.
    pub text: String,
    pub why: Withheld,
    said: Text,
}

/// A note whose lines are asked about.
pub struct NoteRead {
    id: NoteId,
    permissions: Arc<Permissions>,
    /// The permission of a line that says nothing.
    default: Permission,
    /// Where what is read together stands, in the order of the lines.
    blocks: Vec<Range<usize>>,
    /// The first block that says these words, without marks.
    saying: HashMap<Vec<String>, Range<usize>>,
}

impl NoteRead {
    /// The lines of the block that says the words, else of that in which the line is.
    fn block(&self, line: i64, words: &[String]) -> Option<&Range<usize>> {
        self.saying.get(words).or_else(|| {
            let line = usize::try_from(line).ok()?;
            let at = self.blocks.partition_point(|lines| lines.end <= line);
            self.blocks.get(at).filter(|lines| lines.contains(&line))
        })
    }
}

impl KeptLines {
    pub fn said_words(&self) -> &[String] {
        self.said.words()
    }

    /// Whether a text repeats them: as of what is internal, two words or more that not every text has; else four.
    pub fn is_said_in(&self, text: &Text) -> bool {
        let words = self.said.words();
        let enough = match self.why {
            Withheld::Internal => words.len() > 1 && !words.iter().all(|word| is_common(word)),
            Withheld::NamesSomebody | Withheld::NamesSomebodyGone => false,
        };
        if enough || words.len() >= REPEATS_FROM { text.contains(words) } else { false }
    }
}

impl<'a> Attributions<'a> {
    /// Every line of the notes that is internal, or names somebody where nobody may be named, and is not said openly elsewhere.
    pub fn kept_lines(&self) -> Vec<KeptLines> {
        let typed = || self.snapshot.notes.iter().filter(|note| note.kind == NoteKind::Typed);
        let mut kept: Vec<KeptLines> = typed().flat_map(|note| self.kept_lines_of(note)).collect();
        if kept.is_empty() {
            return kept;
        }
        let mut open: Vec<Text> = typed().flat_map(|note| self.open_lines_of(note)).collect();
        open.extend(self.agreed_openly().map(Text::read));
        let said = self.kept.iter().filter(|one| one.permission == Permission::Public).map(|one| &one.said);
        let said: Vec<&Text> = said.chain(&open).collect();
        kept.retain(|line| !said.iter().any(|text| text.contains(line.said.words())));
        kept
    }

    fn agreed_openly(&self) -> impl Iterator<Item = &str> {
        let decisions = self.snapshot.decisions.iter().map(Agreed::from);
        let agreed = decisions.chain(self.snapshot.actions.iter().map(Agreed::from));
        agreed.filter(|one| self.stands_without_names(*one)).map(|one| one.text)
    }

    fn open_lines_of(&self, note: &Note) -> Vec<Text> {
        let (permissions, default) = (permissions(&note.body), self.default_permission(note.session_id));
        let blocks = Sections::read(&note.body).blocks.into_iter();
        let open =
            blocks.filter(|(lines, text)| self.withheld(text, permissions.holding(lines, default)).is_none());
        open.map(|(_, text)| Text::read(&note_marks::without_marks(&text))).collect()
    }

    fn kept_lines_of(&self, note: &Note) -> Vec<KeptLines> {
        let (permissions, default) = (permissions(&note.body), self.default_permission(note.session_id));
        if default == Permission::Public && !permissions.any_strict() {
            return Vec::new();
        }
        let became = self.lines_of_rows(note);
        let kept = |(lines, text): &(Range<usize>, String)| {
            let is_row =
                lines.clone().any(|line| i64::try_from(line).is_ok_and(|line| became.contains(&line)));
            let why = self.withheld(text, permissions.holding(lines, default)).filter(|_| !is_row)?;
            let is_speaker = !note_marks::speakers(&note_marks::said(text).0).is_empty();
            let text = note_marks::without_marks(text).trim().to_owned();
            let line = i64::try_from(lines.start).ok()?;
            let said = Text::read(&text);
            // who somebody is, and nothing that they said
            if is_speaker || self.is_only_names(&said) {
                return None;
            }
            // of what was deleted the line may say something else by now
            let is_told =
                |kept: &Kept<'_>| kept.was_typed_at(note.id, lines) && said.contains(kept.said.words());
            if self.kept.iter().any(is_told) {
                return None;
            }
            Some(KeptLines { source: Source::Note { id: note.id, line }, text, why, said })
        };
        Sections::read(&note.body).blocks.iter().filter_map(kept).collect()
    }

    fn withheld(&self, text: &str, held: Permission) -> Option<Withheld> {
        match held {
            Permission::Public => None,
            Permission::Internal => Some(Withheld::Internal),
            _ => self.names_anybody(text).then_some(Withheld::NamesSomebody),
        }
    }

    /// A note of the event, read for being asked about its lines.
    pub fn note_read(&self, id: NoteId) -> Option<NoteRead> {
        let note = self.snapshot.notes.iter().find(|note| note.id == id)?;
        let read = Sections::read(&note.body).blocks;
        let mut saying = HashMap::with_capacity(read.len());
        for (lines, text) in &read {
            let said = Text::read(&note_marks::without_marks(text));
            saying.entry(said.words().to_vec()).or_insert_with(|| lines.clone());
        }
        Some(NoteRead {
            id,
            permissions: permissions(&note.body),
            default: self.default_permission(note.session_id),
            blocks: read.into_iter().map(|(lines, _)| lines).collect(),
            saying,
        })
    }

    /// What may be told without its source only, or without the person, of what was typed where a sentence stands: by where its words stand
    /// now, else by the line.
    pub fn typed_where<'s>(
        &'s self,
        note: &NoteRead,
        line: i64,
        text: &str,
    ) -> impl Iterator<Item = &'s Kept<'a>> {
        let lines = note.block(line, Text::read(text).words()).cloned();
        let id = note.id;
        let is_strict =
            |kept: &&Kept<'_>| matches!(kept.permission, Permission::OrganisationOnly | Permission::NoName);
        let strict = self.kept.iter().filter(is_strict);
        strict.filter(move |kept| lines.as_ref().is_some_and(|lines| kept.was_typed_at(id, lines)))
    }

    /// How a sentence that was made of a line of a note may be told by now: by where its words stand now, else by the line.
    pub fn line_permission(&self, note: &NoteRead, line: i64, text: &str) -> Permission {
        let Some(lines) = note.block(line, Text::read(text).words()) else { return Permission::Public };
        let typed =
            |kept: &Kept<'_>| kept.permission == Permission::Internal && kept.was_typed_at(note.id, lines);
        if self.kept.iter().any(typed) {
            return Permission::Internal;
        }
        note.permissions.holding(lines, note.default)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cast::Stage;

    #[test]
    fn a_line_is_withheld_by_where_its_words_stand_now_else_by_where_it_stood() {
        let mut stage = Stage::new();
        let id = stage.note(
            None,
            "- Skills come first\n- The sponsor pulls out [internal]\n\n- Skills come first [internal]\n- Laptops are lent\n",
        );
        let attributions = Attributions::new(&stage.snapshot);
        let note = attributions.note_read(id).expect("the note");
        let held = |line, text| attributions.line_permission(&note, line, text);
        assert_eq!(held(5, "The sponsor pulls out."), Permission::Internal, "its words moved");
        assert_eq!(held(4, "Skills come first"), Permission::Public, "the first that says the words");
        assert_eq!(held(2, "One sponsor leaves"), Permission::Internal, "in other words");
        assert_eq!(held(5, "We lend laptops"), Permission::Public);
        for nowhere in [-1, 0, 6, 90] {
            assert_eq!(held(nowhere, "We lend laptops"), Permission::Public, "{nowhere}");
        }
    }
}
