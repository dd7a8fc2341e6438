//! What of notes, decisions and actions may stand in minutes: notes are written live, before anybody asks what may be quoted.

mod approved;
mod leads;
mod left_out;
mod signs;
mod whole;

use super::kept::Kept;
use super::names::{Text, unknown};
use super::read::as_read;
use super::sections::Sections;
use super::{Attribution, Attributions, Withheld, as_printed};
use crate::ids::SessionId;
use crate::model::{Note, Permission, Session, Takeaway};
use crate::rules::note_marks::{self, Permissions, permissions};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use approved::Otherwise;
pub use left_out::LeftOut;

/// What is left of a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minuted {
    /// Markdown.
    pub kept: String,
    /// In which line of the note each of its lines stands, from 1.
    pub lines: Vec<i64>,
    /// Paragraphs, list items, headings and rows that were left out.
    pub left_out: Vec<LeftOut>,
}

impl<'a> Attributions<'a> {
    /// Whether the session was held without names; of no session, whether all were.
    pub fn is_nameless(&self, session: Option<SessionId>) -> bool {
        self.snapshot.is_nameless(session)
    }

    /// Whether a text of that session may be minuted: it repeats no takeaway beside what its permission keeps back (beside any
    /// name, for one without names), and where the session was held without names it names nobody and no organisation.
    pub fn may_minute(&self, text: &str, session: Option<SessionId>) -> bool {
        self.may_stand(text, self.is_nameless(session), |_| false)
    }

    /// What may be said of a takeaway in minutes; what a session held without names left behind stands without them.
    pub fn minuted(&self, takeaway: &Takeaway) -> Result<Attribution, Withheld> {
        let attribution = self.of(takeaway)?;
        let without_names = self.kept(takeaway).is_some_and(|kept| self.is_said_without_names(kept));
        Ok(if without_names { Attribution::Nobody } else { attribution })
    }

    /// The lines of paragraphs, list items, headings and rows of a note that may be minuted: what carries no name neither beside one nor below
    /// the line or heading that says whose words they are. Of a session without names that was deleted none may: who took part in
    /// it is not known any more, and so not what names them. Nor does any that names somebody who was deleted.
    pub fn minuted_note(&self, note: &Note) -> Minuted {
        let body = self.gone.unsigned(&note.body);
        let read = Sections::read(&body);
        let reading = NoteReading {
            note,
            permissions: permissions(&note.body),
            default: self.default_permission(note.session_id),
            nameless: self.is_nameless(note.session_id),
            otherwise: self.otherwise(note),
            approved: self.approved_speakers(note, &read),
        };
        let stays = |at: usize| !note.no_names && self.may_minute_block(&reading, &read, at);
        let mut stays: Vec<bool> = (0..read.blocks.len()).map(stays).collect();
        let held = |lines: &Range<usize>| reading.permissions.holding(lines, reading.default);
        let lines = leads::Lines {
            blocks: &read.blocks,
            held: &held,
            names: &|text| self.names_anybody(text),
            signature: &|text| self.signature(text),
        };
        let (shown, left_out) = loop {
            lines.fall(&mut stays);
            let (shown, left_out) = read.left(&stays, |text| self.names_anybody(text));
            let told = self.told_together(&reading, &read, &shown);
            if told.is_empty() {
                break (shown, left_out);
            }
            (0..).zip(&mut stays).for_each(|(at, stays)| *stays &= !told.contains(&at));
        };
        let shown = whole::without_half_signs(&body, read.apart(shown));
        let (mut lines, mut kept): (Vec<i64>, String) = shown.into_iter().unzip();
        if kept.lines().filter(|line| is_fence(line)).count() % 2 == 1 {
            kept.push_str("\n```\n"); // what stands behind the note is no code
            lines.resize(kept.lines().count(), lines.last().copied().unwrap_or_default());
        }
        let left_out = left_out.into_iter().filter_map(|at| read.blocks.get(at));
        let left_out = left_out.map(|block| self.left_out_of(&reading, block)).collect();
        Minuted { kept: note_marks::in_sentences(&kept), lines, left_out }
    }

    fn may_minute_block(&self, reading: &NoteReading<'_>, read: &Sections, at: usize) -> bool {
        let Some(block) = read.blocks.get(at) else { return false };
        let (lines, text) = block;
        if text.trim().is_empty() {
            return true;
        }
        if reading.is_said_otherwise(lines, text) || reading.needs_a_yes(self, read, block) {
            return false;
        }
        let held = reading.permissions.holding(lines, reading.default);
        let without_names = reading.nameless || held > Permission::Public;
        let as_read = as_read(text);
        let mut ways = [Some(text.as_str()), as_read.as_deref()].into_iter().flatten();
        let names_one_gone = |text: &str| self.gone.named_in(&Text::read(text)).is_some();
        if ways.clone().any(|text| !self.says_it_may(text, held) || names_one_gone(text))
            || (without_names && read.speaks_in(lines))
        {
            return false;
        }
        // where nothing carries a name, the lines that say who is speaking are left out themselves
        let open = !reading.nameless && reading.default == Permission::Public;
        let below_a_name = || open && read.is_said_by_somebody(lines);
        let typed_here = |kept: &Kept<'_>| kept.was_typed_at(reading.note.id, lines);
        let is_strict = |text: &str| self.strict_in(&Text::read(text), &typed_here).next().is_some();
        if held == Permission::NoName && unknown::signs_somebody(&note_marks::without_marks(text)) {
            return false;
        }
        let carries_none = held > Permission::Public || ways.clone().any(is_strict);
        ways.all(|text| self.may_stand(text, reading.nameless, typed_here))
            && !(carries_none && below_a_name())
    }

    /// Whether what is not public may not stand beside these words.
    pub(super) fn tells_beside(&self, kept: &Kept<'_>, words: &Text, names_anybody: bool) -> bool {
        match kept.permission {
            Permission::Public => false,
            Permission::OrganisationOnly => self.tells(kept, words),
            Permission::NoName => names_anybody || self.tells(kept, words),
            Permission::Internal => true,
        }
    }

    /// How what was said in a session may be used, where nothing else is said.
    pub(super) fn default_permission(&self, session: Option<SessionId>) -> Permission {
        let session = session.and_then(|id| self.snapshot.session(id));
        session.map_or(Permission::Public, Session::default_permission)
    }

    /// Whether lines of that permission may be minuted: nothing internal, and no name beside what carries none.
    pub(super) fn says_it_may(&self, text: &str, held: Permission) -> bool {
        match held {
            Permission::Public => true,
            Permission::OrganisationOnly | Permission::NoName => !self.names_anybody(text),
            Permission::Internal => false,
        }
    }

    pub(super) fn may_stand(&self, text: &str, nameless: bool, typed: impl Fn(&Kept<'_>) -> bool) -> bool {
        let words = Text::read(text);
        let names_anybody = self.names_anybody(text);
        if nameless && names_anybody {
            return false;
        }
        let printed = as_printed(text).unwrap_or_else(|| words.clone());
        let tells = |kept| {
            self.tells_beside(kept, &words, names_anybody) || self.tells_beside(kept, &printed, names_anybody)
        };
        !self.strict_in(&words, &typed).any(tells)
    }

    /// What is not public and was typed there, or is said in the text.
    pub(super) fn strict_in<'t>(
        &'t self,
        words: &'t Text,
        typed: &'t impl Fn(&Kept<'_>) -> bool,
    ) -> impl Iterator<Item = &'t Kept<'a>> {
        let strict = self.kept.iter().filter(|kept| kept.permission > Permission::Public);
        strict.filter(move |kept| typed(kept) || kept.is_said_in(words))
    }

    /// Whether a text names a person or an organisation, as it is written or as it is printed.
    pub fn names_anybody(&self, text: &str) -> bool {
        self.text_names_anybody(&Text::read(text))
            || as_printed(text).is_some_and(|text| self.text_names_anybody(&text))
    }

    pub(super) fn text_names_anybody(&self, text: &Text) -> bool {
        text.has_address() || self.names.anybody(text) || self.around.anybody(text)
    }
}

/// A note that is being judged.
pub(super) struct NoteReading<'a> {
    pub note: &'a Note,
    pub permissions: Arc<Permissions>,
    /// The permission of a line that says nothing.
    pub default: Permission,
    pub nameless: bool,
    otherwise: Vec<Otherwise>,
    /// Where names are quoted only with approval: the lines that name a speaker of whom something was approved.
    approved: Option<BTreeSet<usize>>,
}

fn is_fence(line: &str) -> bool {
    ["```", "~~~"].iter().any(|fence| line.trim_start().starts_with(fence))
}

#[cfg(test)]
mod tests;
