//! When something begins that stands in a list: what tells those apart that are called the same.

use crate::model::{Event, Session};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Its day and its hour, on its own clocks, as far as they are known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Begin {
    #[ts(as = "Option<String>")]
    pub day: Option<NaiveDate>,
    #[ts(as = "Option<String>")]
    pub time: Option<NaiveTime>,
    /// It recurs, and this is the first of them.
    pub recurs: bool,
}

impl Begin {
    /// A whole day.
    pub fn on(day: NaiveDate) -> Self {
        Self { day: Some(day), ..Self::default() }
    }

    /// An hour of a day.
    pub fn at(moment: NaiveDateTime) -> Self {
        Self { time: Some(moment.time()), ..Self::on(moment.date()) }
    }
}

impl From<&Event> for Begin {
    fn from(event: &Event) -> Self {
        Self { time: event.start_time, ..Self::on(event.starts_on) }
    }
}

impl From<&Session> for Begin {
    fn from(session: &Session) -> Self {
        session.starts_at.map(Self::at).unwrap_or_default()
    }
}
