//! A bar a line: how many there are, in a hatched frame as long as how many there could be.

use super::{ACCENT, About, shortened, svg, text};
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
const LETTERS: usize = 28;
/// The squares of the key, and about how wide a letter beside them is.
const SWATCH: usize = 12;
const LETTER: usize = 7;

/// The picture, with its key below where bars have frames; empty when there is nothing to draw.
pub fn bars(about: About<'_>, key: &Key, rows: &[Bar]) -> String {
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
    svg(about, WIDTH, (rows.len() + usize::from(framed)) * LINE + 4, &drawn)
}

fn drawn_key(name: &str, top: usize, key: &Key) -> String {
    let base = top + SWATCH - 1;
    let second = LEFT + 2 * SWATCH + LETTER * (key.part.chars().count() + 1);
    let swatch = |class: &str, x: usize, paint: &str| {
        format!(
            "<rect class=\"{class}\" x=\"{x}\" y=\"{top}\" width=\"{SWATCH}\" height=\"{SWATCH}\" rx=\"2\" {paint}/>\n"
        )
    };
    swatch("part", LEFT, &format!("fill=\"{ACCENT}\""))
        + &text(LEFT + SWATCH + 6, base, "start", &key.part, false)
        + &swatch("whole", second, &format!("fill=\"url(#{name}-hatch)\" stroke=\"{ACCENT}\""))
        + &text(second + SWATCH + 6, base, "start", &key.rest, false)
}

fn bar(name: &str, top: usize, row: &Bar, most: usize) -> String {
    let length = |of: usize| (of * LONGEST).checked_div(most).unwrap_or(0);
    let (base, part, whole) = (top + BAR - 3, length(row.part), length(row.whole.unwrap_or(0)));
    let mut drawn = text(0, base, "start", &shortened(&row.label, LETTERS), false);
    if row.whole.is_some() {
        drawn.push_str(&format!(
            "<rect class=\"whole\" x=\"{LEFT}\" y=\"{top}\" width=\"{whole}\" height=\"{BAR}\" rx=\"2\" fill=\"url(#{name}-hatch)\" stroke=\"{ACCENT}\"/>\n"
        ));
    }
    drawn.push_str(&format!(
        "<rect class=\"part\" x=\"{LEFT}\" y=\"{top}\" width=\"{part}\" height=\"{BAR}\" rx=\"2\" fill=\"{ACCENT}\"/>\n"
    ));
    let said = row.whole.map_or_else(|| row.part.to_string(), |whole| format!("{} / {whole}", row.part));
    drawn + &text(LEFT + part.max(whole) + 8, base, "start", &said, true)
}
