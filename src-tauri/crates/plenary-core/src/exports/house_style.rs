//! The house style as a table (kind, phrase, instead, reason), to be edited in a spreadsheet and taken in again. It is of no
//! event, so it stands beside the table of formats.

use crate::error::Result;
use crate::exports::table;
use crate::rules::house_style::StyleRule;

/// A line a row.
pub fn csv(rules: impl IntoIterator<Item = StyleRule>) -> Result<Vec<u8>> {
    let head = ["kind", "phrase", "instead", "reason"].map(str::to_owned);
    let row = |rule: StyleRule| vec![rule.kind.to_string(), rule.phrase, rule.instead, rule.reason];
    table::csv(&head, rules.into_iter().map(row))
}
