//! Any table whose questions look like those of a feedback form.

use super::Known;
use crate::imports::sheet::Sheet;
use crate::imports::text::folded;
use crate::model::ColumnMeaning;

const ASKING: [&str; 8] =
    ["how would you rate", "rate the", "rating", "satisfied", "recommend", "how useful", "feedback", "stars"];

/// Something asks for a rating.
pub fn sureness(headings: &[String]) -> u8 {
    let asks = |heading: &String| ASKING.iter().any(|word| folded(heading).contains(word));
    if headings.len() > 1 && headings.iter().any(asks) { 20 } else { 0 }
}

/// The first column of each.
pub fn known(sheet: &Sheet) -> Known {
    let mut seen: Vec<ColumnMeaning> = Vec::new();
    let own = |heading: &String| {
        let meaning = match folded(heading).trim_end_matches([':', '.']) {
            "response id" | "responseid" | "respondent id" | "submission id" | "response number" | "id"
            | "#" => ColumnMeaning::Identity,
            "timestamp" | "submitted" | "submitted at" | "submission date" | "date submitted"
            | "submit date" | "submit date (utc)" | "completed" | "completed at" | "completion time"
            | "end date" | "recorded date" | "recordeddate" | "response date" => ColumnMeaning::SubmittedAt,
            "start date" | "start date (utc)" | "started" | "ip address" | "network id" | "user agent" => {
                ColumnMeaning::Ignore
            }
            _ => return None,
        };
        let again = meaning != ColumnMeaning::Ignore && seen.contains(&meaning);
        seen.push(meaning);
        Some(if again { ColumnMeaning::Ignore } else { meaning })
    };
    sheet.headings.iter().map(own).collect()
}
