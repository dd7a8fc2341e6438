//! Which reminder goes with what is sent.

use plenary_core::error::Result;
use plenary_core::exports::ics::Alarm;

/// The reminder of everything that is sent at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reminder {
    /// With an update the one that its reader has, with an invitation none.
    AsHeld,
    /// This one, or none.
    Chosen(Option<Alarm>),
}

impl Reminder {
    /// What was chosen: so many minutes before the start, or none; nothing leaves it as it is.
    pub(super) fn of(minutes: Option<i64>, none: bool) -> Result<Self> {
        let alarm = Alarm::before(minutes)?;
        Ok(if alarm.is_some() || none { Self::Chosen(alarm) } else { Self::AsHeld })
    }
}
