//! RRULE and EXDATE (RFC 5545 sections 3.8.5.3 and 3.8.5.1): how an item recurs, and on which dates it does not.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::entry::{Times, When, moment};
use super::line::{Block, Line};

/// A recurrence. The entry's own start is its first date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repeats {
    /// RRULE without UNTIL and COUNT.
    pub rule: String,
    /// The last day, if there is one.
    pub until: Option<NaiveDate>,
    /// Starts, by the rule, that are left out.
    pub except: Vec<NaiveDateTime>,
}

impl Repeats {
    pub(super) fn add_to(&self, block: &mut Block<'_>, when: When, times: Times) {
        block.line(Line::rule(&self.rule_with_end(when)));
        for start in &self.except {
            block.line(moment("EXDATE", *start, when, times));
        }
    }

    /// UNTIL is a date where DTSTART is one, and in UTC where DTSTART has a zone.
    fn rule_with_end(&self, when: When) -> String {
        let Some(last) = self.until else { return self.rule.clone() };
        let until = match when {
            When::Days { .. } => last.format("%Y%m%d").to_string(),
            When::Timed { zone, .. } => {
                let end = zone.to_utc(last.and_time(NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default()));
                end.format("%Y%m%dT%H%M%SZ").to_string()
            }
        };
        format!("{};UNTIL={until}", self.rule)
    }
}
