//! Coverage as a picture: a bar a meeting, as long as member organisations came, in a frame as long as there are.

use super::{About, Bar, Key, bars};
use crate::error::Result;
use crate::rules::coverage::Coverage;
use crate::wording::Words;
use chrono::Datelike;

/// The picture; empty when there is nothing to draw.
pub fn coverage(coverage: &Coverage, words: &Words) -> Result<String> {
    let total = coverage.total.to_string();
    let title = words.word("document-coverage-chart")?;
    let what = words.say("document-coverage-chart-what", &[("total", &total)])?;
    let key = Key::of(words, "document-chart-organisations-came", "document-chart-organisations-missing")?;
    let mut rows = Vec::new();
    for meeting in &coverage.meetings {
        let month = words.word(&format!("document-month-{}", meeting.on.month()))?;
        let short: String = month.chars().take(3).collect();
        let label = format!("{} {short} {}", meeting.on.day(), meeting.on.year());
        rows.push(Bar { label, part: meeting.organisations, whole: Some(coverage.total) });
    }
    if coverage.total == 0 {
        rows.clear();
    }
    Ok(bars(About { name: "coverage", title: &title, what: &what }, &key, &rows))
}
