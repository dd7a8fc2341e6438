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
    Time(Lasts),
    Days(i64),
    /// The file does not say, or what it says cannot be.
    Unsaid,
}

/// A length of time, never nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Lasts {
    /// How far the hands move on the clock of the start.
    pub(super) by_clock: TimeDelta,
    /// The time that passes, where the end is said by another clock than the start.
    passes: Option<TimeDelta>,
}

impl Lasts {
    /// As far as the hands move; none when they do not.
    pub(super) fn by_clock(by_clock: TimeDelta) -> Option<Self> {
        (by_clock > TimeDelta::zero()).then_some(Self { by_clock, passes: None })
    }

    /// From a start to an end, by whichever clock each is said; none when the end is no later.
    pub(super) fn between(start: &Moment, end: &Moment) -> Option<Self> {
        let by_clock = end.by_the_clock_of(start) - start.wall();
        let zone = |moment: &Moment| moment.clock().and_then(Clock::zone);
        if zone(start).is_some() && zone(start) == zone(end) {
            return Self::by_clock(by_clock);
        }
        let Some((began, ended)) = start.instant().zip(end.instant()) else {
            return Self::by_clock(by_clock);
        };
        let passes = Some(ended - began).filter(|passes| *passes > TimeDelta::zero())?;
        // Where the clocks go back in between they may show no later time, or the same.
        let by_clock = Some(by_clock).filter(|by_clock| *by_clock > TimeDelta::zero()).unwrap_or(passes);
        Some(Self { by_clock, passes: Some(passes) })
    }

    /// The same for another time of what recurs: every one ends when the clock shows what it showed at the end of the first.
    pub(super) fn again(self) -> Self {
        Self { passes: None, ..self }
    }

    /// Whether the end is known by the clock of the start alone.
    pub(super) fn is_by_clock(self) -> bool {
        self.passes.is_none()
    }

    /// When something of this length ends; none where nobody knows when it begins.
    pub(super) fn ends(self, start: &Moment) -> Option<DateTime<Utc>> {
        let began = start.instant()?;
        if let Some(passes) = self.passes {
            return began.checked_add_signed(passes);
        }
        let shown = start.wall().checked_add_signed(self.by_clock);
        let ended = shown.and_then(|wall| start.at(wall).instant()).filter(|ended| *ended > began);
        ended.or_else(|| began.checked_add_signed(self.by_clock))
    }
}

impl Length {
    /// From a start to an end; unsaid when the end is no later.
    pub(super) fn between(start: &Moment, end: &Moment) -> Self {
        Lasts::between(start, end).map_or(Self::Unsaid, Self::Time)
    }

    /// For another time of what recurs.
    pub(super) fn again(self) -> Self {
        if let Self::Time(lasts) = self { Self::Time(lasts.again()) } else { self }
    }
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
