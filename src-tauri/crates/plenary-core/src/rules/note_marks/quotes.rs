//! Which lines of a note are one quotation: those that begin with `>` one below the other (CommonMark 0.31 section 5.1), also over an
//! empty `>` between them. A line that names somebody begins another where somebody was named already, and so does a line behind one that
//! ends with a name.

use super::line::Line;
use super::lines::{Mark, Readable, readable, without_point};
use super::people::Named;
use super::typed::is_joined;
use super::{as_written, is_written_as_a_name, nobody};
use crate::model::Permission;
use crate::rules::speakers::begins_as_a_signature;
use std::ops::RangeInclusive;

/// The quotations of a note, by the lines they stand in; from 1.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quotations(Vec<(usize, usize)>);

impl Quotations {
    pub fn of(body: &str) -> Self {
        let quoted = readable(body).into_iter().filter(|one| one.mark == Some(Mark::Quote));
        let read = quoted.map(|one| (one, Line::read(one.text, false, &nobody)));
        let ends = |lines: Lines<'_>| Some((lines.first()?.0.number, lines.last()?.0.number));
        Self(gathered(body, read).into_iter().filter_map(ends).collect())
    }

    /// The lines of what begins in that one: of a quotation all, else itself.
    pub fn from(&self, line: usize) -> RangeInclusive<usize> {
        match self.0.binary_search_by_key(&line, |(first, _)| *first).ok().and_then(|at| self.0.get(at)) {
            Some((first, last)) => *first..=*last,
            None => line..=line,
        }
    }

    /// The same, of a line as rows know it.
    pub fn last(&self, line: i64) -> i64 {
        let last = usize::try_from(line).ok().map(|line| *self.from(line).end());
        last.and_then(|last| i64::try_from(last).ok()).unwrap_or(line)
    }

    /// Where the quotation begins in which that line stands.
    pub fn first(&self, line: usize) -> Option<usize> {
        let behind = self.0.partition_point(|(first, _)| *first <= line);
        let open = behind.checked_sub(1).and_then(|at| self.0.get(at));
        open.filter(|(_, last)| line <= *last).map(|(first, _)| *first)
    }

    /// Whether a quotation begins there.
    pub fn begins(&self, line: usize) -> bool {
        self.0.binary_search_by_key(&line, |(first, _)| *first).is_ok()
    }
}

/// Lines that are read together: those of a quotation, of anything else one.
pub type Lines<'a> = Vec<(Readable<'a>, Line)>;

/// Puts lines that are one quotation together, in their order.
pub fn gathered<'a>(body: &str, lines: impl Iterator<Item = (Readable<'a>, Line)>) -> Vec<Lines<'a>> {
    let written: Vec<&str> = body.lines().collect();
    let mut all: Vec<Lines<'a>> = Vec::new();
    for (readable, line) in lines {
        match all.last_mut().filter(|open| goes_on(open, &readable, &line, &written)) {
            Some(open) => open.push((readable, line)),
            None => all.push(vec![(readable, line)]),
        }
    }
    all
}

fn goes_on(open: &[(Readable<'_>, Line)], next: &Readable<'_>, line: &Line, written: &[&str]) -> bool {
    let (Some((first, _)), Some((last, _))) = (open.first(), open.last()) else { return false };
    let is_quote = |one: &Readable<'_>| one.mark == Some(Mark::Quote);
    let is_point = |before: &str| !before.trim().is_empty();
    let between = written.get(last.number..next.number.saturating_sub(1)).unwrap_or_default();
    let is_named_twice = line.who().is_some() && open.iter().any(|(_, line)| line.who().is_some());
    is_quote(last)
        && is_quote(next)
        && !is_point(next.before)
        && (!is_point(first.before) || !next.before.is_empty())
        && between.iter().all(|line| without_point(line.trim()) == ">")
        && !is_named_twice
        && !is_let_out_alone(open, (next, line))
        && !(ends_with_a_name(last) && !(open.len() == 1 && is_only_a_name(last)))
}

/// Whether the mark of one of two lines lets it out, and of the other nobody has said so: each is for itself, unless they are one sentence.
fn is_let_out_alone(open: &[(Readable<'_>, Line)], (next, line): (&Readable<'_>, &Line)) -> bool {
    let lets_out = |one: Option<Permission>| one.is_some_and(|one| one < Permission::NoName);
    let Some((last, _)) = open.last() else { return false };
    let before =
        open.iter().filter(|(one, line)| !is_a_signature(one, line)).map(|(_, line)| line.permission());
    let (first, own) = (before.max().flatten(), line.permission());
    let unmarked = Line::read(last.text, false, &as_written).unmarked(false);
    first != own
        && lets_out(first.max(own))
        && !is_a_signature(next, line)
        && !is_joined(&unmarked, next.text)
}

/// Whether a line says no more than whose words it stands beside.
pub(super) fn is_a_signature(one: &Readable<'_>, line: &Line) -> bool {
    begins_as_a_signature(one.text) || line.is_only(|_| true)
}

/// Whoever it is: words that are written as one name, up to the end of the line.
fn ends_with_a_name(line: &Readable<'_>) -> bool {
    Line::read(line.text, false, &whole).ends_with_a_name()
}

/// A name above a quotation says whose it is.
fn is_only_a_name(line: &Readable<'_>) -> bool {
    Line::read(line.text, false, &whole).is_only(|_| true)
}

fn whole(words: &[String]) -> Named {
    if is_written_as_a_name(&words.join(" ")) {
        Named { person: None, count: words.len() }
    } else {
        as_written(words)
    }
}
