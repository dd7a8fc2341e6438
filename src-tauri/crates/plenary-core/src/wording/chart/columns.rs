//! A column a step: how many at each time, or for each answer.

use super::letters::shortened;
use super::{ACCENT, About, svg, text};

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub label: String,
    pub count: usize,
}

/// In units of the picture: how wide a step and its column are, how high the highest is, and what is above and below.
const STEP: usize = 56;
const COLUMN: usize = 36;
const HIGHEST: usize = 140;
const TOP: usize = 20;
const FOOT: usize = 24;
const NARROWEST: usize = 5;

/// The picture; empty when there is nothing to draw.
pub fn columns(about: About<'_>, steps: &[Column]) -> String {
    let most = steps.iter().map(|step| step.count).max().unwrap_or(0);
    if most == 0 {
        return String::new();
    }
    let (width, ground) = (steps.len().max(NARROWEST) * STEP, TOP + HIGHEST);
    let mut drawn: String = steps.iter().enumerate().map(|(at, step)| column(at, step, most)).collect();
    drawn.push_str(&format!(
        "<rect class=\"part\" x=\"0\" y=\"{ground}\" width=\"{width}\" height=\"1\" fill=\"{ACCENT}\"/>\n"
    ));
    svg(about, width, ground + FOOT, &drawn)
}

fn column(at: usize, step: &Column, most: usize) -> String {
    let height = (step.count * HIGHEST).checked_div(most).unwrap_or(0);
    let (left, top, ground) = (at * STEP + (STEP - COLUMN) / 2, TOP + HIGHEST - height, TOP + HIGHEST);
    let middle = at * STEP + STEP / 2;
    let column = format!(
        "<rect class=\"part\" x=\"{left}\" y=\"{top}\" width=\"{COLUMN}\" height=\"{height}\" rx=\"2\" fill=\"{ACCENT}\"/>\n"
    );
    column
        + &text(middle, top - 5, "middle", &step.count.to_string(), true)
        + &text(middle, ground + 17, "middle", &shortened(&step.label, STEP - 4, false), false)
}
