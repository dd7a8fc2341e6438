//! Coverage as a picture (SVG 1.1): a bar a meeting, as long as member organisations came, in a frame as long as there are.
//!
//! Colours are the light ones of `ui/src/design/tokens.json`, as attributes; where the page has others, its style sheet sets
//! them by class. It always stands beside its table, so it has a title and a description and no text that is nowhere else.

use crate::error::Result;
use crate::rules::coverage::Coverage;
use crate::wording::Words;
use crate::wording::html::escaped;
use chrono::Datelike;

/// What the exported page adds to its style sheet.
pub const STYLE: &str = "\
.chart { display: block; width: 100%; max-width: 24rem; height: auto; margin: 1.5rem 0; }
@media (prefers-color-scheme: dark) {
  .chart text { fill: #f1f2f4; }
  .chart .whole { fill: #15363a; stroke: #6fd0d2; }
  .chart .part { fill: #6fd0d2; }
}
@media print {
  .chart text { fill: #1b1d22; }
  .chart .whole { fill: #e2f0f0; stroke: #0b5f66; }
  .chart .part { fill: #0b5f66; }
}
";

/// `fg`, `accent-wash` and `accent` of the tokens.
const INK: &str = "#1b1d22";
const WASH: &str = "#e2f0f0";
const ACCENT: &str = "#0b5f66";

/// In units of the picture: where bars begin, how long the frame is, how high a line is and a bar in it.
const LEFT: usize = 88;
const FRAME: usize = 176;
const LINE: usize = 26;
const BAR: usize = 16;
const WIDTH: usize = 300;

/// The picture; empty when there is nothing to draw.
pub fn chart(coverage: &Coverage, words: &Words) -> Result<String> {
    if coverage.meetings.is_empty() || coverage.total == 0 {
        return Ok(String::new());
    }
    let total = coverage.total.to_string();
    let (title, desc) = (
        words.word("document-coverage-chart")?,
        words.say("document-coverage-chart-what", &[("total", &total)])?,
    );
    let height = coverage.meetings.len() * LINE + 4;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
         aria-labelledby=\"coverage-title coverage-desc\" font-family=\"system-ui, sans-serif\" font-size=\"13\">\n\
         <title id=\"coverage-title\">{}</title>\n<desc id=\"coverage-desc\">{}</desc>\n",
        escaped(&title),
        escaped(&desc)
    );
    for (at, meeting) in coverage.meetings.iter().enumerate() {
        let month = words.word(&format!("document-month-{}", meeting.on.month()))?;
        let short: String = month.chars().take(3).collect();
        let label = format!("{} {short} {}", meeting.on.day(), meeting.on.year());
        svg.push_str(&bar(at * LINE + 4, &label, meeting.organisations, coverage.total));
    }
    svg.push_str("</svg>\n");
    Ok(svg)
}

fn bar(top: usize, label: &str, part: usize, whole: usize) -> String {
    let length = (part * FRAME).checked_div(whole).unwrap_or(0).min(FRAME);
    let (base, after) = (top + BAR - 3, LEFT + FRAME + 8);
    format!(
        "<text x=\"0\" y=\"{base}\" fill=\"{INK}\">{}</text>\n\
         <rect class=\"whole\" x=\"{LEFT}\" y=\"{top}\" width=\"{FRAME}\" height=\"{BAR}\" rx=\"2\" fill=\"{WASH}\" stroke=\"{ACCENT}\"/>\n\
         <rect class=\"part\" x=\"{LEFT}\" y=\"{top}\" width=\"{length}\" height=\"{BAR}\" rx=\"2\" fill=\"{ACCENT}\"/>\n\
         <text x=\"{after}\" y=\"{base}\" fill=\"{INK}\" font-weight=\"700\">{part}</text>\n",
        escaped(label)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colours_are_those_of_the_tokens() {
        let tokens = include_str!("../../../../../../ui/src/design/tokens.css");
        for (name, light) in [("fg", INK), ("accent-wash", WASH), ("accent", ACCENT)] {
            assert!(tokens.contains(&format!("--{name}: light-dark({light}, ")), "{name} is {light}");
        }
        for dark in ["#f1f2f4", "#15363a", "#6fd0d2"] {
            assert!(STYLE.contains(dark) && tokens.contains(dark), "{dark}");
        }
    }
}
