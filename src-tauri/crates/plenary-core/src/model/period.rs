//! A period: what one week or month holds over all events and networks, for documents that look back on it.

use crate::model::template::Templates;
use crate::model::{Event, Link, OfficeChannel, Snapshot, Workspace};
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// Everything that a weeknote or newsletter tells of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    pub workspace: Workspace,
    /// In the office's order.
    pub channels: Vec<OfficeChannel>,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    /// The day of writing, where the office is.
    pub today: NaiveDate,
    /// Events that ended in it and are over, by time.
    pub held: Vec<Snapshot>,
    /// Posts that appeared in it, by day.
    pub posts: Vec<Post>,
    /// What is still to come of it, then what comes after it, by time.
    pub coming: Vec<Coming>,
    pub templates: Templates,
}

/// A post about an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    pub link: Link,
    pub about: Snapshot,
}

/// An event that is still to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coming {
    pub event: Event,
    /// Title of the network it is a meeting of, or empty.
    pub network: String,
}

impl Period {
    /// Monday to Sunday of the week of that day.
    pub fn week(day: NaiveDate) -> (NaiveDate, NaiveDate) {
        let monday = day.week(Weekday::Mon).first_day();
        (monday, monday.checked_add_days(Days::new(6)).unwrap_or(monday))
    }

    /// First to last day of the month of that day.
    pub fn month(day: NaiveDate) -> (NaiveDate, NaiveDate) {
        let first = day.with_day(1).unwrap_or(day);
        let last = first.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt());
        (first, last.unwrap_or(first))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cast::day;

    #[test]
    fn a_week_begins_on_monday_and_a_month_ends_with_its_last_day() {
        assert_eq!(Period::week(day("2022-07-27")), (day("2022-07-25"), day("2022-07-31")));
        assert_eq!(Period::week(day("2022-07-31")), (day("2022-07-25"), day("2022-07-31")));
        assert_eq!(Period::month(day("2024-02-10")), (day("2024-02-01"), day("2024-02-29")));
        assert_eq!(Period::month(day("2026-12-31")), (day("2026-12-01"), day("2026-12-31")));
    }
}
