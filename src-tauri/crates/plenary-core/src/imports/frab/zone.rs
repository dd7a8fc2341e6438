//! The zone of a schedule: named, else guessed from the offsets of its dates; and wall times of that zone.

use super::times::Moment;
use crate::model::{Place, Problem};
use crate::zones::Zone;
use chrono::{DateTime, FixedOffset, NaiveDateTime, TimeDelta, Utc};
use std::collections::BTreeSet;

/// Zones that are tried, in this order, when a file names none.
const LIKELY: [&str; 14] = [
    "Europe/London",
    "Europe/Berlin",
    "Europe/Helsinki",
    "Europe/Istanbul",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Sao_Paulo",
    "Asia/Kolkata",
    "Asia/Singapore",
    "Asia/Tokyo",
    "Australia/Sydney",
    "Pacific/Auckland",
];

/// Turns moments into wall times. Without a zone, moments are taken as they are written.
#[derive(Debug, Clone, Copy)]
pub struct Walls {
    zone: Option<Zone>,
}

impl Walls {
    /// Finds the zone by its name, else by the moments.
    pub fn find(name: &str, place: &Place, moments: &[Moment]) -> (Self, Vec<Problem>) {
        if let Some(zone) = Zone::named(name) {
            return (Self { zone: Some(zone) }, Vec::new());
        }
        let unknown =
            (!name.is_empty()).then(|| Problem::warning("zone-unknown").place(place).with("zone", name));
        let (zone, code) = match guess(moments) {
            Guess::Agreed(zone) => (Some(zone), "zone-guessed"),
            Guess::OfMost(zone) => (Some(zone), "zone-of-most"),
            Guess::Unknown => (None, "zone-of-no-distance"),
            Guess::Unsaid => (None, "zone-missing"),
        };
        let answer = Problem::warning(code).place(place);
        let answer = match zone {
            Some(zone) => answer.with("zone", zone.name()),
            None => answer,
        };
        (Self { zone }, unknown.into_iter().chain([answer]).collect())
    }

    /// The zone's name, or empty.
    pub fn zone_name(&self) -> String {
        self.zone.map(|zone| zone.name().to_owned()).unwrap_or_default()
    }

    /// What the wall clock of the event shows; a day alone begins at midnight.
    pub fn wall(&self, moment: Moment) -> NaiveDateTime {
        match (moment, self.zone) {
            (Moment::Exact { at, .. }, Some(zone)) => zone.to_local(at.to_utc()),
            (Moment::Exact { at, .. }, None) => at.naive_local(),
            (Moment::Wall(wall), _) => wall,
            (Moment::Day(day), _) => day.and_time(chrono::NaiveTime::MIN),
        }
    }

    /// Whether it is the later of two moments at which the clocks there show the same.
    pub fn is_second(&self, moment: Moment) -> bool {
        matches!((moment, self.zone), (Moment::Exact { at, .. }, Some(zone)) if zone.is_second(at.to_utc()))
    }

    /// The moment this many minutes of real time later.
    pub fn later(&self, start: Moment, minutes: i64) -> Moment {
        let (length, wall) = (TimeDelta::minutes(minutes), self.wall(start));
        match (start, self.zone) {
            (Moment::Exact { at, written }, _) => Moment::Exact { at: at + length, written },
            (_, Some(zone)) => {
                Moment::Exact { at: (zone.to_utc(wall) + length).fixed_offset(), written: false }
            }
            (_, None) => Moment::Wall(wall + length),
        }
    }
}

/// What the moments say of the zone.
enum Guess {
    /// All of them.
    Agreed(Zone),
    /// They contradict each other.
    OfMost(Zone),
    /// No zone has the distances from UTC that are written.
    Unknown,
    /// Nothing.
    Unsaid,
}

/// The likely zone whose clocks agree with most written offsets, else the plain offset that does; of equals the first.
fn guess(moments: &[Moment]) -> Guess {
    let exact = |moment: &Moment| match moment {
        Moment::Exact { at, written } => Some((*at, *written)),
        _ => None,
    };
    let all: Vec<_> = moments.iter().filter_map(exact).collect();
    let written: Vec<DateTime<FixedOffset>> =
        all.iter().filter(|(_, written)| *written).map(|(at, _)| *at).collect();
    if written.is_empty() {
        let utc = Zone::named("UTC").filter(|_| !all.is_empty());
        return utc.map_or(Guess::Unsaid, Guess::Agreed);
    }
    let seconds = |at: &DateTime<FixedOffset>| at.offset().local_minus_utc();
    let agreeing = |zone: &Zone| {
        let agrees =
            |at: &&DateTime<FixedOffset>| zone.offset_at(at.with_timezone(&Utc)).seconds == seconds(at);
        written.iter().filter(agrees).count()
    };
    let plain: BTreeSet<i32> = written.iter().map(seconds).filter(|seconds| seconds % 3600 == 0).collect();
    let plain = plain.iter().filter_map(|seconds| Zone::named(&format!("Etc/GMT{:+}", -seconds / 3600)));
    let zones: Vec<Zone> = LIKELY.iter().filter_map(|name| Zone::named(name)).chain(plain).collect();
    let counted = zones.into_iter().rev().map(|zone| (agreeing(&zone), zone));
    match counted.max_by_key(|(count, _)| *count) {
        Some((count, zone)) if count == written.len() => Guess::Agreed(zone),
        Some((count, zone)) if count > 0 => Guess::OfMost(zone),
        _ => Guess::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::super::times::moment;
    use super::*;

    fn zone_of(dates: &[&str]) -> String {
        let moments: Vec<Moment> = dates.iter().filter_map(|date| moment(date)).collect();
        Walls::find("", &Place::default(), &moments).0.zone_name()
    }

    fn told(dates: &[&str]) -> String {
        let moments: Vec<Moment> = dates.iter().filter_map(|date| moment(date)).collect();
        let (_, problems) = Walls::find("", &Place::default(), &moments);
        problems.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn a_missing_zone_is_guessed_from_the_offsets() {
        assert_eq!(zone_of(&["2026-07-01T10:00:00+01:00"]), "Europe/London");
        assert_eq!(zone_of(&["2026-11-12T10:00:00+01:00"]), "Europe/Berlin");
        assert_eq!(zone_of(&["2026-11-12T10:00:00Z"]), "UTC");
        assert_eq!(zone_of(&["2026-11-12T10:00:00+13:00", "2026-07-01T10:00:00+13:00"]), "Etc/GMT-13");
        assert_eq!(zone_of(&["2026-11-12T10:00:00"]), "");
        assert_eq!(told(&["2026-07-01T10:00:00+01:00"]), "warning zone-guessed zone=\"Europe/London\"");
        assert_eq!(told(&["2026-11-12T10:00:00"]), "warning zone-missing");
    }

    #[test]
    fn offsets_that_contradict_each_other_are_told_and_most_of_them_decide() {
        let mixed = ["2026-06-10T09:00:00+01:00", "2026-06-10T10:00:00-04:00", "2026-06-10T11:00:00-04:00"];
        assert_eq!(told(&mixed), "warning zone-of-most zone=\"America/New_York\"");
        let berlin_and_a_slip =
            ["2026-01-10T09:00:00+01:00", "2026-07-10T09:00:00+02:00", "2026-07-10T09:00:00-07:00"];
        assert_eq!(told(&berlin_and_a_slip), "warning zone-of-most zone=\"Europe/Berlin\"");
        assert_eq!(told(&["2026-06-10T09:00:00+00:17"]), "warning zone-of-no-distance");
    }

    #[test]
    fn a_night_session_lasts_its_real_length_when_the_clocks_change() {
        let (walls, _) = Walls::find("Europe/London", &Place::default(), &[]);
        let end = |start: &str, minutes| {
            let end = moment(start).map(|start| walls.later(start, minutes)).expect("a moment");
            (walls.wall(end).to_string(), walls.is_second(end))
        };
        assert_eq!(end("2026-03-29T00:30:00", 60), ("2026-03-29 02:30:00".into(), false));
        assert_eq!(end("2026-10-25T00:30:00", 60), ("2026-10-25 01:30:00".into(), false));
        assert_eq!(end("2026-10-25T00:30:00", 120), ("2026-10-25 01:30:00".into(), true));
        assert_eq!(end("2026-10-25T01:30:00+01:00", 45), ("2026-10-25 01:15:00".into(), true));
        assert_eq!(end("2026-10-25T01:30:00+01:00", 90), ("2026-10-25 02:00:00".into(), false));
    }
}
