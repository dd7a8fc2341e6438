//! What the marks of a note say of its lines: of the line itself, of all its quotation, of what is nested below it or goes on behind it,
//! and of all that stands below a heading, a lead, a speaker or a mark that stands alone.

mod spread;

use super::line::Line;
use super::lines::{Readable, readable};
use super::nobody;
use super::permits::said;
use super::quotes::{gathered, is_a_signature};
use super::typed::is_joined;
use crate::model::{Permission, TranscriptLine};
use crate::rules::confidence::asked_while_speaking;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The permission of each line of a note.
#[derive(Debug, Clone, Default)]
pub struct Permissions {
    /// What a line is marked with.
    own: BTreeMap<usize, Permission>,
    /// The strictest mark that a line stands below; none of those that are marked by nothing.
    above: BTreeMap<usize, Permission>,
    /// Lines of one paragraph that go on one behind the other.
    together: Vec<Range<usize>>,
    /// Lines with words that are more than whose words they stand beside.
    words: BTreeSet<usize>,
}

impl Permissions {
    /// Reads a note.
    pub fn of(body: &str) -> Self {
        let lines = readable(body);
        let read: Vec<(Readable<'_>, Line)> =
            lines.into_iter().map(|one| (one, Line::read(one.text, false, &nobody))).collect();
        let marked = |(one, line): &(Readable<'_>, Line)| Some((one.number, line.permission()?));
        let mut found = Self { own: read.iter().filter_map(marked).collect(), ..Self::default() };
        // headings, rows, code and HTML hold no marks; a permission counts wherever it is written
        let unread =
            (1..).zip(body.lines()).filter(|(line, _)| !read.iter().any(|(one, _)| one.number == *line));
        found
            .own
            .extend(unread.filter_map(|(line, text)| Some((line, said(text).1.max(super::says(text))?))));
        if !found.own.is_empty() {
            found.words = with_words(body, &read);
            found.let_out_sentences(&read);
            spread::over(body, &read, &mut found);
            found.hold_quotations_together(body, read);
        }
        found
    }

    /// A mark that lets a line out does so with what is the same sentence.
    fn let_out_sentences(&mut self, read: &[(Readable<'_>, Line)]) {
        let joined = |pair: &&[(Readable<'_>, Line)]| {
            let [(before, line), (next, _)] = pair else { return false };
            before.number + 1 == next.number
                && before.mark == next.mark
                && next.before.trim().is_empty()
                && is_joined(&line.unmarked(false), next.text)
        };
        let pairs: Vec<_> = read.windows(2).filter(joined).collect();
        let both_ways = pairs.iter().map(|pair| [0, 1].map(|at| pair.get(at)));
        let both_ways = both_ways.clone().chain(both_ways.rev().map(|[before, next]| [next, before]));
        for pair in both_ways {
            let [Some((from, _)), Some((to, _))] = pair else { continue };
            if let Some(own) = self.own(from.number).filter(|own| *own < Permission::NoName) {
                self.own.entry(to.number).or_insert(own);
            }
        }
    }

    /// Each line of a quotation is as strict as all of it.
    fn hold_quotations_together(&mut self, body: &str, read: Vec<(Readable<'_>, Line)>) {
        for quotation in gathered(body, read.into_iter()).into_iter().filter(|lines| lines.len() > 1) {
            let numbers = || quotation.iter().map(|(line, _)| line.number);
            let own = numbers().filter_map(|line| self.own(line)).max().unwrap_or(Permission::Public);
            let strictest = numbers().map(|line| self.above(line)).fold(own, Permission::max);
            if strictest > Permission::Public {
                self.above.extend(numbers().map(|line| (line, strictest)));
            }
        }
    }

    /// Whether a line is marked with anything but "public".
    pub fn any_strict(&self) -> bool {
        self.own.values().any(|own| *own > Permission::Public)
    }

    /// What a line says of itself.
    pub fn own(&self, line: usize) -> Option<Permission> {
        self.own.get(&line).copied()
    }

    /// The strictest of what it stands below.
    pub fn above(&self, line: usize) -> Permission {
        self.above.get(&line).copied().unwrap_or(Permission::Public)
    }

    /// What was said line by line: a transcript.
    pub fn spoken(body: &str) -> Self {
        let lines: Vec<_> =
            (1..).zip(body.lines()).map(|(at, text)| TranscriptLine::read(at, text)).collect();
        let marked = (1..).zip(heard(&lines)).filter_map(|(line, held)| Some((line, held?)));
        Self { own: marked.collect(), ..Self::default() }
    }

    /// The permission of a sentence that stands in this line: of all that it is read together with, and never less than what holds there.
    pub fn of_sentence(&self, line: usize, default: Permission) -> Permission {
        let together = self.together.iter().find(|lines| lines.contains(&line)).cloned();
        self.holding(&together.unwrap_or(line..line + 1), default).max(default)
    }

    /// The permission of lines that are read together: the strictest that they are marked with, which of a line without a mark is what
    /// holds there; and never less than what they stand below.
    pub fn holding(&self, lines: &Range<usize>, default: Permission) -> Permission {
        let unmarked = |line: usize| self.words.contains(&line).then_some(default);
        let own = lines.clone().filter_map(|line| self.own(line).or_else(|| unmarked(line)));
        let own = own.max().unwrap_or(default);
        lines.clone().map(|line| self.above(line)).fold(own, Permission::max)
    }
}

/// The lines that say something, and more than whose words they stand beside.
fn with_words(body: &str, read: &[(Readable<'_>, Line)]) -> BTreeSet<usize> {
    let signs: BTreeSet<usize> =
        read.iter().filter(|(one, line)| is_a_signature(one, line)).map(|(one, _)| one.number).collect();
    let written = (1..).zip(body.lines()).filter(|(_, text)| text.contains(char::is_alphanumeric));
    written.map(|(line, _)| line).filter(|line| !signs.contains(line)).collect()
}

/// Lines one below the other, empty ones between them aside, that may be used in the same way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// From 1.
    pub first: usize,
    pub last: usize,
    pub permission: Permission,
}

impl Permissions {
    /// The lines of the note that may be used less freely than what is marked by nothing (`default`), but for those that `passed` names.
    pub fn held(&self, body: &str, default: Permission, passed: impl Fn(usize) -> bool) -> Vec<Held> {
        let mut all: Vec<Held> = Vec::new();
        let mut open = false;
        for (line, _) in (1..).zip(body.lines()).filter(|(_, text)| !text.trim().is_empty()) {
            let permission = self.holding(&(line..line + 1), default);
            if permission <= default || passed(line) {
                open = false;
                continue;
            }
            match all.last_mut().filter(|held| open && held.permission == permission) {
                Some(held) => held.last = line,
                None => all.push(Held { first: line, last: line, permission }),
            }
            open = true;
        }
        all
    }
}

/// How each line of what was spoken may be used, by its marks and by what was asked for.
pub fn heard(lines: &[TranscriptLine]) -> Vec<Option<Permission>> {
    let asked = asked_while_speaking(lines);
    lines.iter().zip(asked).map(|(line, asked)| super::says(&line.text).max(asked)).collect()
}

#[cfg(test)]
mod tests;
