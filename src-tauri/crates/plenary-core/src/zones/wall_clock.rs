//! From what a wall clock shows to the instant: once, twice on the night the clocks go back, never on the other.

use chrono::{DateTime, NaiveDateTime, Utc};

use super::rules::Rules;

/// More than any zone's distance from UTC, in seconds: changes further away than this do not matter.
const REACH: i64 = 26 * 3600;

/// The instants at which a wall clock shows a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolved {
    /// Exactly one: nearly always.
    One(DateTime<Utc>),
    /// The clocks go back over it: the earlier instant, and the later.
    Twice(DateTime<Utc>, DateTime<Utc>),
    /// The clocks go forward over it.
    Never {
        /// The instant at which they do.
        gap: DateTime<Utc>,
        /// The time counted on with the offset that held before the gap, as RFC 5545 reads it.
        counted_on: DateTime<Utc>,
    },
}

impl Resolved {
    /// One instant in any case: the earlier of two; counted on over a gap.
    pub fn instant(self) -> DateTime<Utc> {
        match self {
            Resolved::One(instant) | Resolved::Twice(instant, _) => instant,
            Resolved::Never { counted_on, .. } => counted_on,
        }
    }
}

pub(super) fn resolve(rules: &Rules, local: NaiveDateTime) -> Resolved {
    let wall = local.and_utc();
    let less = |seconds: i32| instant(wall, -i64::from(seconds));
    let (from, to) = (wall.timestamp() - REACH, wall.timestamp() + REACH);
    let changes = rules.changes(from, to);

    let mut offsets = vec![rules.offset_at(from).seconds];
    offsets.extend(changes.iter().map(|change| change.to.seconds));
    offsets.sort_unstable_by(|a, b| b.cmp(a)); // the larger the offset, the earlier the instant
    offsets.dedup();
    offsets.retain(|seconds| rules.offset_at(less(*seconds).timestamp()).seconds == *seconds);

    match (offsets.first(), offsets.last()) {
        (Some(first), Some(last)) if first != last => Resolved::Twice(less(*first), less(*last)),
        (Some(only), _) => Resolved::One(less(*only)),
        _ => {
            let skipped = |at: i64, seconds: i32| at + i64::from(seconds);
            let gap = changes.iter().find(|change| {
                let shown = wall.timestamp();
                skipped(change.at, change.from.seconds) <= shown
                    && shown < skipped(change.at, change.to.seconds)
            });
            let before = gap.map_or(rules.offset_at(from), |change| change.from);
            let counted_on = less(before.seconds);
            let gap = gap.and_then(|change| DateTime::from_timestamp(change.at, 0)).unwrap_or(counted_on);
            Resolved::Never { gap, counted_on }
        }
    }
}

/// `wall` moved by some seconds; unmoved at the ends of time.
fn instant(wall: DateTime<Utc>, seconds: i64) -> DateTime<Utc> {
    wall.checked_add_signed(chrono::TimeDelta::seconds(seconds)).unwrap_or(wall)
}
