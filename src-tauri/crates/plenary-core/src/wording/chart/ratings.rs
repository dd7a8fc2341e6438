//! Ratings as a picture: for each question a column a number, as high as many gave it, with the mean beside it.

use super::letters::shortened;
use super::{ACCENT, About, INK, WASH, svg, text};
use crate::error::Result;
use crate::rules::feedback::{Feedback, Rated, RatingNumbers};
use crate::wording::Words;
use crate::wording::feedback::{mean, subject};

/// In units of the picture: a question's height, its columns' place and size, and where the mean stands.
const BLOCK: usize = 98;
const TOP: usize = 42;
const HIGH: usize = 32;
const WIDE: usize = 196;
const MEAN: usize = 210;
const WIDTH: usize = 330;

/// The picture of every rating that may be shown; empty when there is none.
pub fn ratings(feedback: &Feedback, event: &str, words: &Words) -> Result<String> {
    let shown: Vec<(&Rated, &RatingNumbers)> =
        feedback.ratings.iter().filter_map(|rated| Some((rated, rated.numbers.as_ref()?))).collect();
    if shown.is_empty() {
        return Ok(String::new());
    }
    let (title, what) = (words.word("document-feedback-chart")?, words.word("document-feedback-chart-what")?);
    let height = shown.len() * BLOCK;
    let mut drawn = String::new();
    for (at, (rated, numbers)) in shown.into_iter().enumerate() {
        let top = at * BLOCK;
        drawn.push_str(&text(0, top + 14, "start", &shortened(subject(rated, event), WIDTH, true), true));
        drawn.push_str(&text(0, top + 31, "start", &shortened(&rated.question, WIDTH, false), false));
        drawn.push_str(&columns(top + TOP, rated, numbers));
        drawn.push_str(&text(MEAN, top + TOP + 16, "start", &mean(rated, numbers.mean, words)?, true));
        let answers = words.count("document-feedback-answers", numbers.n)?;
        drawn.push_str(&text(MEAN, top + TOP + 33, "start", &answers, false));
    }
    Ok(svg(About { name: "ratings", title: &title, what: &what }, WIDTH, height, &drawn))
}

/// A column a number, on a line, with the numbers under it.
fn columns(top: usize, rated: &Rated, numbers: &RatingNumbers) -> String {
    let counts = &numbers.distribution;
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    let step = (WIDE / counts.len().max(1)).min(40);
    let (base, bar) = (top + HIGH, step * 3 / 4);
    let mut drawn = String::new();
    for ((number, count), at) in (rated.low..).zip(counts).zip(0..) {
        let (left, high) = (at * step, (count * HIGH).div_ceil(most));
        drawn.push_str(&format!(
            "<rect class=\"whole\" x=\"{left}\" y=\"{top}\" width=\"{bar}\" height=\"{HIGH}\" fill=\"{WASH}\"/>\n\
             <rect class=\"part\" x=\"{left}\" y=\"{}\" width=\"{bar}\" height=\"{high}\" fill=\"{ACCENT}\"/>\n\
             <text x=\"{}\" y=\"{}\" fill=\"{INK}\" text-anchor=\"middle\">{number}</text>\n",
            base - high,
            left + bar / 2,
            base + 15,
        ));
    }
    drawn
}
