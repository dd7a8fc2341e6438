//! What is left of Markdown is whole: emphasis, code and links of which the other end was left out have none any more.

use comrak::nodes::{NodeValue, Sourcepos};
use comrak::{Arena, Node, Options, parse_document};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// What is left of a text, each line with its number from 1, without the signs whose other end is not read with them any more.
pub(super) fn without_half_signs(body: &str, left: Vec<(i64, String)>) -> Vec<(i64, String)> {
    let numbers: BTreeSet<i64> = left.iter().map(|(line, _)| *line).collect();
    let is_whole = numbers.len() == body.lines().count() && left.len() == numbers.len();
    if is_whole || !body.contains(['*', '_', '~', '`', '[']) {
        return left;
    }
    let read = Left::read(&left);
    let arena = Arena::new();
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    let lines: Vec<&str> = body.lines().collect();
    let mut signs: BTreeMap<i64, Vec<Range<usize>>> = BTreeMap::new();
    for node in parse_document(&arena, body, &options).descendants() {
        let place = node.data().sourcepos;
        if place.start.line == place.end.line || read.reads_on(&place) {
            continue;
        }
        for (line, sign) in ends(node, &lines) {
            signs.entry(line).or_default().push(sign);
        }
    }
    let cut = |(number, text): (i64, String)| {
        let mut of_line = signs.get(&number).filter(|_| !text.trim().is_empty()).cloned().unwrap_or_default();
        of_line.sort_by_key(|sign| std::cmp::Reverse(sign.start));
        let mut text = text;
        for sign in of_line {
            if text.is_char_boundary(sign.start) && text.is_char_boundary(sign.end) {
                text.replace_range(sign, "");
            }
        }
        (number, text)
    };
    left.into_iter().map(cut).collect()
}

/// Which lines are left, and before which of them an empty one was put.
struct Left {
    lines: BTreeSet<i64>,
    apart: BTreeSet<i64>,
}

impl Left {
    fn read(left: &[(i64, String)]) -> Self {
        let pairs = left.iter().zip(left.iter().skip(1));
        let apart = pairs.filter(|((empty, text), (line, _))| empty == line && text.trim().is_empty());
        Self {
            lines: left.iter().map(|(line, _)| *line).collect(),
            apart: apart.map(|((line, _), _)| *line).collect(),
        }
    }

    /// Whether both ends are left and stand in one paragraph.
    fn reads_on(&self, place: &Sourcepos) -> bool {
        let (Ok(first), Ok(last)) = (i64::try_from(place.start.line), i64::try_from(place.end.line)) else {
            return false;
        };
        self.lines.contains(&first)
            && self.lines.contains(&last)
            && self.apart.range(first + 1..=last).next().is_none()
    }
}

/// The signs at both ends of emphasis, code or a link: the line of each, and where it stands there.
fn ends(node: Node<'_>, lines: &[&str]) -> Vec<(i64, Range<usize>)> {
    let (place, value) = (node.data().sourcepos, node.data().value.clone());
    let at = |line: usize| lines.get(line.wrapping_sub(1)).copied().unwrap_or_default();
    let (first, last) = (at(place.start.line), at(place.end.line));
    let (from, to) = (place.start.column.saturating_sub(1), place.end.column.min(last.len()));
    let run = |sign: char, most: usize| {
        let opening = first.get(from..).unwrap_or_default().chars().take(most).take_while(|c| *c == sign);
        let closing = last.get(..to).unwrap_or_default().chars().rev().take(most).take_while(|c| *c == sign);
        (opening.count(), closing.count())
    };
    let marked = |most: usize| match first.get(from..).and_then(|rest| rest.chars().next()) {
        Some(sign @ ('*' | '_' | '~' | '`')) => run(sign, most),
        _ => (0, 0),
    };
    let (opening, closing) = match &value {
        NodeValue::Emph => marked(1),
        NodeValue::Strong | NodeValue::Strikethrough => marked(2),
        NodeValue::Code(code) => marked(code.num_backticks),
        NodeValue::Link(_) | NodeValue::Image(_) => {
            let sign = if first.get(from..).is_some_and(|rest| rest.starts_with("![")) { 2 } else { 1 };
            let is_open = first.get(from..).is_some_and(|rest| rest.starts_with(['[', '!']));
            let words = node.children().last().map(|child| child.data().sourcepos.end);
            let words = words.filter(|end| end.line == place.end.line).map_or(0, |end| end.column);
            let closes = last.get(words..to).and_then(|behind| behind.find(']'));
            (if is_open { sign } else { 0 }, closes.map_or(0, |close| to - words - close))
        }
        _ => return Vec::new(),
    };
    let end = |line: usize, sign: Range<usize>| {
        let line = i64::try_from(line).ok().filter(|_| !sign.is_empty())?;
        Some((line, sign))
    };
    let both =
        [end(place.start.line, from..from + opening), end(place.end.line, to.saturating_sub(closing)..to)];
    both.into_iter().flatten().collect()
}
