//! Which lines of a note are one quotation: those that begin with `>` one below the other (CommonMark 0.31 section 5.1), also over an
//! empty `>` between them. A line that names somebody begins another where somebody was named already.

use super::line::Line;
use super::lines::{Mark, Readable, without_point};

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
}
