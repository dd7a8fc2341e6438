//! The only reader of the computer's clock, and the source of new identifiers; passed in everywhere else.

use crate::ids::Id;
use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use uuid::{ContextV7, Timestamp, Uuid};

/// Tells the time (UTC) and makes ids. Clones share their state.
#[derive(Clone)]
pub struct Clock(Arc<Kind>);

enum Kind {
    System(Mutex<ContextV7>),
    /// With the milliseconds that were let pass since, and how many ids were made.
    Fixed {
        start: DateTime<Utc>,
        passed: AtomicI64,
        made: AtomicU64,
    },
}

impl Clock {
    /// The computer's own clock and random ids.
    pub fn system() -> Self {
        Self(Arc::new(Kind::System(Mutex::new(ContextV7::new()))))
    }

    /// A clock that stands at `instant`, for tests and for content that must come out the same each time:
    /// the n-th id it makes is always the same.
    pub fn fixed(instant: DateTime<Utc>) -> Self {
        Self::fixed_after(instant, 0)
    }

    /// The same, when so many ids were made of that instant before.
    pub fn fixed_after(instant: DateTime<Utc>, made: u64) -> Self {
        Self(Arc::new(Kind::Fixed { start: instant, passed: AtomicI64::new(0), made: AtomicU64::new(made) }))
    }

    /// Now, to the millisecond.
    #[allow(clippy::disallowed_methods, reason = "the one place that may")]
    pub fn now(&self) -> DateTime<Utc> {
        match &*self.0 {
            Kind::System(_) => Utc::now().trunc_subsecs(3),
            Kind::Fixed { start, passed, .. } => {
                *start + TimeDelta::milliseconds(passed.load(Ordering::Relaxed))
            }
        }
    }

    /// Moves a fixed clock on. (The computer's own does so by itself.)
    pub fn let_pass(&self, span: TimeDelta) {
        if let Kind::Fixed { passed, .. } = &*self.0 {
            passed.fetch_add(span.num_milliseconds(), Ordering::Relaxed);
        }
    }

    /// Lets time pass, in short naps; before each `awake` says whether to go on. A fixed clock stands still, and so waits for
    /// nothing.
    pub fn pause<E>(&self, span: Duration, mut awake: impl FnMut() -> Result<(), E>) -> Result<(), E> {
        const NAP: Duration = Duration::from_millis(100);
        let mut left = if matches!(&*self.0, Kind::System(_)) { span } else { Duration::ZERO };
        while !left.is_zero() {
            awake()?;
            let nap = left.min(NAP);
            std::thread::sleep(nap);
            left -= nap;
        }
        awake()
    }

    /// A new UUIDv7. Ids made later by the same clock sort later.
    pub fn new_id<I: Id>(&self) -> I {
        I::from_uuid(match &*self.0 {
            Kind::System(context) => {
                let now = self.now();
                let context = context.lock().unwrap_or_else(PoisonError::into_inner);
                Uuid::new_v7(Timestamp::from_unix(&*context, seconds(now), now.timestamp_subsec_nanos()))
            }
            Kind::Fixed { start, made, .. } => {
                let n = made.fetch_add(1, Ordering::Relaxed);
                let at = *start + TimeDelta::milliseconds(i64::try_from(n).unwrap_or(i64::MAX));
                uuid::Builder::from_unix_timestamp_millis(millis(at), &counter_bytes(n)).into_uuid()
            }
        })
    }
}

fn seconds(at: DateTime<Utc>) -> u64 {
    u64::try_from(at.timestamp()).unwrap_or(0)
}

fn millis(at: DateTime<Utc>) -> u64 {
    u64::try_from(at.timestamp_millis()).unwrap_or(0)
}

fn counter_bytes(n: u64) -> [u8; 10] {
    let [a, b, c, d, e, f, g, h] = n.to_be_bytes();
    [0, 0, a, b, c, d, e, f, g, h]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::SessionId;

    #[test]
    fn ids_of_a_fixed_clock_are_the_same_each_time_and_sort_in_the_order_they_were_made() {
        let make = || {
            let clock = Clock::fixed(DateTime::from_timestamp_nanos(1_656_403_200_000_000_000));
            (0..300).map(|_| clock.new_id::<SessionId>()).collect::<Vec<_>>()
        };
        assert_eq!(make(), make(), "a fixed clock repeats itself");
        assert!(make().is_sorted(), "later ids sort later");
    }

    #[test]
    fn ids_of_the_system_clock_differ_and_sort_in_the_order_they_were_made() {
        let clock = Clock::system();
        let ids: Vec<SessionId> = (0..1000).map(|_| clock.new_id()).collect();
        assert!(ids.windows(2).all(|pair| pair.first() < pair.last()), "strictly rising");
    }
}
