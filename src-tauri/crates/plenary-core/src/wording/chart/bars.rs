//! A bar a line: how many there are, in a hatched frame as long as how many there could be.

use super::letters::{shortened, width};
use super::{ACCENT, About, svg, text};
use crate::error::Result;
use crate::wording::Words;

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    pub label: String,
    /// How many there are.
    pub part: usize,
    /// How many there could be; without it there is no frame. More than that may be there.
    pub whole: Option<usize>,
}

/// What a bar and the frame around it are, in a few words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Key {
    pub part: String,
    /// What of the frame is not filled.
    pub rest: String,
}

impl Key {
    /// The words of both.
    pub fn of(words: &Words, part: &str, rest: &str) -> Result<Self> {
        Ok(Self { part: words.word(part)?, rest: words.word(rest)? })
    }
}

/// In units of the picture: where bars begin, how long the longest is, how high a line is and a bar in it.
const LEFT: usize = 196;
const LONGEST: usize = 264;
const LINE: usize = 26;
const BAR: usize = 16;
const WIDTH: usize = 540;
/// Between a label and its bar, a bar and its number, a square and its words.
const GAP: usize = 8;
/// The squares of the key, and what is between one entry and the next.
const SWATCH: usize = 12;
const APART: usize = 14;

/// The picture, with its key below where bars have frames; empty when there is nothing to draw.
pub fn bars(about: About<'_>, key: &Key, rows: &[Bar]) -> String {
    first_bars(about, key, rows, "")
}

/// The same of the first bars of more than there is room for: the words below say of how many.
pub fn first_bars(about: About<'_>, key: &Key, rows: &[Bar], of_how_many: &str) -> String {
    let most = rows.iter().map(|row| row.part.max(row.whole.unwrap_or(0))).max().unwrap_or(0);
    if most == 0 {
        return String::new();
    }
    let mut drawn: String =
        rows.iter().enumerate().map(|(at, row)| bar(about.name, at * LINE + 4, row, most)).collect();
    let framed = rows.iter().any(|row| row.whole.is_some());
    if framed {
        drawn.push_str(&drawn_key(about.name, rows.len() * LINE + 8, key));
    }
    let lines = rows.len() + usize::from(framed);
    if of_how_many.is_empty() {
        return svg(about, WIDTH, lines * LINE + 4, &drawn);
    }
    drawn.push_str(&text(LEFT, lines * LINE + 8 + SWATCH - 1, "start", of_how_many, false));
    svg(about, WIDTH, (lines + 1) * LINE + 4, &drawn)
}

fn drawn_key(name: &str, top: usize, key: &Key) -> String {
    let base = top + SWATCH - 1;
    let second = LEFT + SWATCH + GAP + width(&key.part, false) + APART;
    let swatch = |class: &str, x: usize, paint: &str| {
        format!(
            "<rect class=\"{class}\" x=\"{x}\" y=\"{top}\" width=\"{SWATCH}\" height=\"{SWATCH}\" rx=\"2\" {paint}/>\n"
        )
    };
    swatch("part", LEFT, &format!("fill=\"{ACCENT}\""))
        + &text(LEFT + SWATCH + GAP, base, "start", &key.part, false)
        + &swatch("whole", second, &format!("fill=\"url(#{name}-hatch)\" stroke=\"{ACCENT}\""))
        + &text(second + SWATCH + GAP, base, "start", &key.rest, false)
}

fn bar(name: &str, top: usize, row: &Bar, most: usize) -> String {
    let length = |of: usize| (of * LONGEST).checked_div(most).unwrap_or(0);
    let (base, part, whole) = (top + BAR - 3, length(row.part), length(row.whole.unwrap_or(0)));
    let mut drawn = text(0, base, "start", &shortened(&row.label, LEFT - GAP, false), false);
    if row.whole.is_some() {
        drawn.push_str(&format!(
            "<rect class=\"whole\" x=\"{LEFT}\" y=\"{top}\" width=\"{whole}\" height=\"{BAR}\" rx=\"2\" fill=\"url(#{name}-hatch)\" stroke=\"{ACCENT}\"/>\n"
        ));
    }
    drawn.push_str(&format!(
        "<rect class=\"part\" x=\"{LEFT}\" y=\"{top}\" width=\"{part}\" height=\"{BAR}\" rx=\"2\" fill=\"{ACCENT}\"/>\n"
    ));
    let said = row.whole.map_or_else(|| row.part.to_string(), |whole| format!("{} / {whole}", row.part));
    drawn + &text(LEFT + part.max(whole) + GAP, base, "start", &said, true)
}
