//! Charts as SVG 1.1, drawn here once for the window, HTML, PDF and DOCX: one function a chart.
//!
//! Colours are the light ones of `ui/src/design/tokens.json`, as attributes; where the page has others, its style sheet sets
//! them by class. Nothing is told by colour alone: lengths carry numbers, what is missing of a whole is hatched, and what is more than it the other way. A chart
//! always stands beside its table, so it has a title and a description and no text that is nowhere else.

pub mod coverage;
pub mod of_event;
pub mod ratings;

mod bars;
mod columns;
mod letters;

use crate::wording::html::escaped;

pub use bars::{Bar, Key, bars, first_bars};
pub use columns::{Column, columns};

/// What a page with charts adds to its style sheet.
pub const STYLE: &str = include_str!("chart/chart.css");

/// `fg`, `accent-wash` and `accent` of the tokens.
const INK: &str = "#1b1d22";
const WASH: &str = "#e2f0f0";
const ACCENT: &str = "#0b5f66";

/// What a chart is called and says, for those who do not see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About<'a> {
    /// Unique on the page: letters, digits and hyphens.
    pub name: &'a str,
    pub title: &'a str,
    pub what: &'a str,
}

/// The picture around what was drawn.
fn svg(about: About<'_>, width: usize, height: usize, drawn: &str) -> String {
    let About { name, title, what } = about;
    let (title, what) = (escaped(title), escaped(what));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" \
         aria-labelledby=\"{name}-title {name}-desc\" font-family=\"'Atkinson Hyperlegible Next', system-ui, sans-serif\" font-size=\"13\">\n\
         <title id=\"{name}-title\">{title}</title>\n<desc id=\"{name}-desc\">{what}</desc>\n\
         <defs><pattern id=\"{name}-hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
         <rect class=\"wash\" width=\"6\" height=\"6\" fill=\"{WASH}\"/><rect class=\"line\" width=\"1\" height=\"6\" fill=\"{ACCENT}\"/></pattern></defs>\n\
         {drawn}</svg>\n"
    )
}

/// A text at a place: "start", "middle" or "end" of it.
fn text(x: usize, y: usize, anchor: &str, words: &str, bold: bool) -> String {
    let weight = if bold { " font-weight=\"700\"" } else { "" };
    let anchor = if anchor == "start" { String::new() } else { format!(" text-anchor=\"{anchor}\"") };
    format!("<text x=\"{x}\" y=\"{y}\" fill=\"{INK}\"{anchor}{weight}>{}</text>\n", escaped(words))
}

#[cfg(test)]
mod tests;
