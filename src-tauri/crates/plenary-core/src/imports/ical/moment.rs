//! When something is, as the file says it: a day, or a wall time by some clock.

use super::clock::Clock;
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

/// A day or a time.
#[derive(Debug, Clone)]
pub(super) enum Moment {
    Day(NaiveDate),
    Time(NaiveDateTime, Clock),
}

/// How long it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Length {
    /// By the wall clock of the start.
    Time(TimeDelta),
    Days(i64),
    /// The file does not say, or what it says cannot be.
    Unsaid,
}

impl Moment {
    /// The wall time by its own clock; midnight of a day.
    pub(super) fn wall(&self) -> NaiveDateTime {
        match self {
            Self::Day(day) => day.and_time(NaiveTime::MIN),
            Self::Time(wall, _) => *wall,
        }
    }

    /// The same kind of moment at another wall time.
    pub(super) fn at(&self, wall: NaiveDateTime) -> Self {
        match self {
            Self::Day(_) => Self::Day(wall.date()),
            Self::Time(_, clock) => Self::Time(wall, clock.clone()),
        }
    }

    pub(super) fn instant(&self) -> Option<DateTime<Utc>> {
        match self {
            Self::Day(_) => None,
            Self::Time(wall, clock) => clock.instant(*wall),
        }
    }

    /// By which clock it is; none of a day.
    pub(super) fn clock(&self) -> Option<&Clock> {
        match self {
            Self::Day(_) => None,
            Self::Time(_, clock) => Some(clock),
        }
    }

    pub(super) fn is_day(&self) -> bool {
        matches!(self, Self::Day(_))
    }

    pub(super) fn is_floating(&self) -> bool {
        matches!(self, Self::Time(_, clock) if clock.is_floating())
    }

    /// This moment as the clock of another shows it; a wall time without a zone is taken as it stands.
    pub(super) fn by_the_clock_of(&self, other: &Moment) -> NaiveDateTime {
        match (self.instant(), other) {
            (Some(instant), Self::Time(_, clock)) if !clock.is_floating() => clock.wall(instant),
            _ => self.wall(),
        }
    }

    /// How the moment is written where it tells an occurrence from the others: UTC where that is known.
    pub(super) fn key(&self) -> String {
        match self {
            Self::Day(day) => day.format("%Y%m%d").to_string(),
            Self::Time(wall, _) => self.instant().map_or_else(
                || wall.format("%Y%m%dT%H%M%S").to_string(),
                |instant| instant.format("%Y%m%dT%H%M%SZ").to_string(),
            ),
        }
    }
}
