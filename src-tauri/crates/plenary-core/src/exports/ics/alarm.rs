//! VALARM (RFC 5545 section 3.6.6): a reminder that is shown.
//!
//! A malformed one makes Apple's calendar import nothing at all, so there is one form only: DISPLAY, with TRIGGER and
//! DESCRIPTION.

use super::line::{Block, Line, is_said};
use crate::error::{Refusal, Result};

/// A reminder before the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alarm {
    /// How long before.
    pub minutes: u32,
}

/// Four weeks: nobody wants to be reminded earlier.
const MOST: i64 = 4 * 7 * 24 * 60;

impl Alarm {
    /// A reminder so many minutes before, if one is wanted. Refuses less than none and more than four weeks.
    pub fn before(minutes: Option<i64>) -> Result<Option<Self>> {
        let Some(wanted) = minutes else { return Ok(None) };
        let minutes = u32::try_from(wanted).ok().filter(|_| wanted <= MOST);
        let refused =
            || Refusal::new("alarm-out-of-range").field("alarm").with("value", wanted).with("most", MOST);
        Ok(Some(Self { minutes: minutes.ok_or_else(refused)? }))
    }

    pub(super) fn block(self, text: &str) -> Block<'_> {
        let mut block = Block::new("VALARM");
        block.line(Line::word("ACTION", "DISPLAY"));
        block.line(Line::made("TRIGGER", format!("-PT{}M", self.minutes)));
        block.line(Line::text("DESCRIPTION", if is_said(text) { text } else { "-" }));
        block
    }
}
