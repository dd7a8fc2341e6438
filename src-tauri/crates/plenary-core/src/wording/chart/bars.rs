//! A bar a line: how many there are, in a hatched frame as long as how many there could be.

use super::{ACCENT, About, shortened, svg, text};

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    pub label: String,
    /// How many there are.
    pub part: usize,
    /// How many there could be; without it there is no frame. More than that may be there.
    pub whole: Option<usize>,
}

/// In units of the picture: where bars begin, how long the longest is, how high a line is and a bar in it.
const LEFT: usize = 196;
const LONGEST: usize = 264;
const LINE: usize = 26;
const BAR: usize = 16;
const WIDTH: usize = 540;
const LETTERS: usize = 28;

/// The picture; empty when there is nothing to draw.
pub fn bars(about: About<'_>, rows: &[Bar]) -> String {
    let most = rows.iter().map(|row| row.part.max(row.whole.unwrap_or(0))).max().unwrap_or(0);
    if most == 0 {
        return String::new();
    }
    let drawn: String =
        rows.iter().enumerate().map(|(at, row)| bar(about.name, at * LINE + 4, row, most)).collect();
    svg(about, WIDTH, rows.len() * LINE + 4, &drawn)
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
