//! From when to when something is, as the clocks of one zone show it: of a programme or of a network.

use super::clock::Clock;
use super::moment::{Lasts, Moment};
use crate::zones::Zone;
use chrono::NaiveDateTime;

/// Start and end by the clock on a wall.
pub(super) type Span = (NaiveDateTime, NaiveDateTime);

/// What no clock on a wall can say: the later of two times at which it shows the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Second {
    Start,
    End,
}

/// Start and end as clocks of the zone show them, and whether one of them is the second time that they show it. What has no zone, here or
/// there, is as it stands. None past the ends of time.
pub(super) fn span(starts: &Moment, lasts: Lasts, zone: Option<Zone>) -> Option<(Span, Option<Second>)> {
    let Some((began, zone)) = starts.instant().zip(zone) else {
        return Some(((starts.wall(), starts.wall().checked_add_signed(lasts.by_clock)?), None));
    };
    let ended = lasts.ends(starts)?;
    let shown = (zone.to_local(began), zone.to_local(ended));
    let second = zone.is_second(began).then_some(Second::Start);
    let second = second.or_else(|| zone.is_second(ended).then_some(Second::End));
    if second.is_some() {
        return Some((shown, second));
    }
    // An end that the clocks skip stays as it was written.
    let is_at_home = lasts.is_by_clock() && starts.clock().and_then(Clock::zone) == Some(zone);
    let ends = if is_at_home { shown.0.checked_add_signed(lasts.by_clock)? } else { shown.1 };
    Some(((shown.0, ends), None))
}
