//! A bar a line: how many there are, in a hatched frame as long as how many there could be; what is more than that is hatched the other way.

use super::letters::{shortened, width};
use super::{ACCENT, About, WASH, svg, text};
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

/// What a bar, the frame around it and what goes beyond it are, in a few words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Key {
    pub part: String,
    /// What of the frame is not filled.
    pub rest: String,
    /// What is more than the frame has room for; said where there is such. Without it there is none.
    pub over: String,
}

impl Key {
    /// The words of a bar and its frame.
    pub fn of(words: &Words, part: &str, rest: &str) -> Result<Self> {
        Ok(Self { part: words.word(part)?, rest: words.word(rest)?, over: String::new() })
    }

    /// The same, where there may be more than there is room for.
    pub fn and_over(self, words: &Words, over: &str) -> Result<Self> {
        Ok(Self { over: words.word(over)?, ..self })
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
    let said = rows.iter().map(|row| width(&row.said(), true)).max().unwrap_or(0);
    let scale = Scale { most, longest: LONGEST.min(WIDTH - LEFT - GAP - said.min(WIDTH / 3)) };
    let is_over = |row: &Bar| !key.over.is_empty() && row.whole.is_some_and(|whole| row.part > whole);
    let mut drawn = String::new();
    if rows.iter().any(is_over) {
        drawn.push_str(&over_hatch(about.name));
    }
    for (at, row) in rows.iter().enumerate() {
        drawn.push_str(&bar(about.name, at * LINE + 4, row, scale, is_over(row)));
    }
    let mut lines = rows.len();
    if rows.iter().any(|row| row.whole.is_some()) {
        let over = rows.iter().any(is_over).then_some(key.over.as_str());
        let (entries, used) = drawn_key(about.name, lines * LINE + 8, key, over);
        drawn.push_str(&entries);
        lines += used;
    }
    if of_how_many.is_empty() {
        return svg(about, WIDTH, lines * LINE + 4, &drawn);
    }
    drawn.push_str(&text(LEFT, lines * LINE + 8 + SWATCH - 1, "start", of_how_many, false));
    svg(about, WIDTH, (lines + 1) * LINE + 4, &drawn)
}

/// How long bars are: the longest number has room behind the longest of them.
#[derive(Debug, Clone, Copy)]
struct Scale {
    most: usize,
    longest: usize,
}

impl Scale {
    fn length(self, of: usize) -> usize {
        (of * self.longest).checked_div(self.most).unwrap_or(0)
    }
}

impl Bar {
    /// The number behind it.
    fn said(&self) -> String {
        self.whole.map_or_else(|| self.part.to_string(), |whole| format!("{} / {whole}", self.part))
    }
}

/// Lines that are as wide as what is between them, and lean the other way than those of the frame.
fn over_hatch(name: &str) -> String {
    format!(
        "<defs><pattern id=\"{name}-over\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(-45)\">\
         <rect class=\"wash\" width=\"6\" height=\"6\" fill=\"{WASH}\"/><rect class=\"line\" width=\"3\" height=\"6\" fill=\"{ACCENT}\"/></pattern></defs>\n"
    )
}

/// The key, and how many lines of the picture it takes: an entry that has no room beside the others begins one.
fn drawn_key(name: &str, top: usize, key: &Key, over: Option<&str>) -> (String, usize) {
    let hatched = |hatch: &str| format!("fill=\"url(#{name}-{hatch})\" stroke=\"{ACCENT}\"");
    let mut entries = vec![
        ("part", key.part.as_str(), format!("fill=\"{ACCENT}\"")),
        ("whole", key.rest.as_str(), hatched("hatch")),
    ];
    entries.extend(over.map(|words| ("whole", words, hatched("over"))));
    let (mut drawn, mut x, mut line) = (String::new(), LEFT, 0);
    for (class, words, paint) in entries {
        let wide = SWATCH + GAP + width(words, false);
        if x > LEFT && x + wide > WIDTH {
            (x, line) = (LEFT, line + 1);
        }
        let top = top + line * LINE;
        drawn.push_str(&format!(
            "<rect class=\"{class}\" x=\"{x}\" y=\"{top}\" width=\"{SWATCH}\" height=\"{SWATCH}\" rx=\"2\" {paint}/>\n"
        ));
        drawn.push_str(&text(x + SWATCH + GAP, top + SWATCH - 1, "start", words, false));
        x += wide + APART;
    }
    (drawn, line + 1)
}

fn bar(name: &str, top: usize, row: &Bar, scale: Scale, is_over: bool) -> String {
    let (base, all) = (top + BAR - 3, scale.length(row.part));
    let whole = scale.length(row.whole.unwrap_or(0));
    let part = if is_over { whole } else { all };
    let mut drawn = text(0, base, "start", &shortened(&row.label, LEFT - GAP, false), false);
    let mut hatched = |x: usize, wide: usize, hatch: &str| {
        drawn.push_str(&format!(
            "<rect class=\"whole\" x=\"{x}\" y=\"{top}\" width=\"{wide}\" height=\"{BAR}\" rx=\"2\" fill=\"url(#{name}-{hatch})\" stroke=\"{ACCENT}\"/>\n"
        ));
    };
    if row.whole.is_some() {
        hatched(LEFT, whole, "hatch");
    }
    if is_over {
        hatched(LEFT + whole, all - whole, "over");
    }
    drawn.push_str(&format!(
        "<rect class=\"part\" x=\"{LEFT}\" y=\"{top}\" width=\"{part}\" height=\"{BAR}\" rx=\"2\" fill=\"{ACCENT}\"/>\n"
    ));
    drawn + &text(LEFT + all.max(whole) + GAP, base, "start", &row.said(), true)
}
