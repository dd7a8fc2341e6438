//! The zone of a schedule: named, else guessed from the offsets of its dates; and wall times of that zone.

use super::times::Moment;
use crate::model::{Place, Problem};
use crate::zones::Zone;
use chrono::{DateTime, FixedOffset, NaiveDateTime, TimeDelta, Utc};

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
        let zone = guess(moments);
        let answer = match zone {
            Some(zone) => Problem::warning("zone-guessed").place(place).with("zone", zone.name()),
            None => Problem::warning("zone-missing").place(place),
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

    /// The wall time this many minutes of real time later, always after the start.
    pub fn later(&self, start: Moment, minutes: i64) -> NaiveDateTime {
        let length = TimeDelta::minutes(minutes);
        let wall = self.wall(start);
        let instant = match (start, self.zone) {
            (Moment::Exact { at, .. }, _) => Some(at.to_utc()),
            (_, Some(zone)) => Some(zone.to_utc(wall)),
            (_, None) => None,
        };
        let end = instant.zip(self.zone).map(|(instant, zone)| zone.to_local(instant + length));
        end.filter(|end| *end > wall).unwrap_or(wall + length)
    }
}

/// The first likely zone whose clocks agree with every written offset; else the plain offset.
fn guess(moments: &[Moment]) -> Option<Zone> {
    let exact = |moment: &Moment| match moment {
        Moment::Exact { at, written } => Some((*at, *written)),
        _ => None,
    };
    let all: Vec<_> = moments.iter().filter_map(exact).collect();
    let written: Vec<DateTime<FixedOffset>> =
        all.iter().filter(|(_, written)| *written).map(|(at, _)| *at).collect();
    let Some(first) = written.first() else {
        return if all.is_empty() { None } else { Zone::named("UTC") };
    };
    let agrees = |zone: &Zone| {
        written
            .iter()
            .all(|at| zone.offset_at(at.with_timezone(&Utc)).seconds == at.offset().local_minus_utc())
    };
    let fixed = || {
        let seconds = first.offset().local_minus_utc();
        let hours = Some(seconds / 3600).filter(|_| seconds % 3600 == 0)?;
        Zone::named(&format!("Etc/GMT{:+}", -hours)).filter(agrees)
    };
    LIKELY.iter().filter_map(|name| Zone::named(name)).find(agrees).or_else(fixed)
}

#[cfg(test)]
mod tests {
    use super::super::times::moment;
    use super::*;

    fn zone_of(dates: &[&str]) -> String {
        let moments: Vec<Moment> = dates.iter().filter_map(|date| moment(date)).collect();
        Walls::find("", &Place::default(), &moments).0.zone_name()
    }

    #[test]
    fn a_missing_zone_is_guessed_from_the_offsets() {
        assert_eq!(zone_of(&["2026-07-01T10:00:00+01:00"]), "Europe/London");
        assert_eq!(zone_of(&["2026-11-12T10:00:00+01:00"]), "Europe/Berlin");
        assert_eq!(zone_of(&["2026-11-12T10:00:00Z"]), "UTC");
        assert_eq!(zone_of(&["2026-11-12T10:00:00+13:00", "2026-07-01T10:00:00+13:00"]), "Etc/GMT-13");
        assert_eq!(zone_of(&["2026-11-12T10:00:00"]), "");
    }

    #[test]
    fn a_night_session_lasts_its_real_length_when_the_clocks_change() {
        let (walls, _) = Walls::find("Europe/London", &Place::default(), &[]);
        let end = |start: &str, minutes| moment(start).map(|start| walls.later(start, minutes).to_string());
        assert_eq!(end("2026-03-29T00:30:00", 60), Some("2026-03-29 02:30:00".into()));
        assert_eq!(end("2026-10-25T00:30:00", 120), Some("2026-10-25 01:30:00".into()));
        assert_eq!(end("2026-10-25T01:30:00+01:00", 45), Some("2026-10-25 02:15:00".into()));
    }
}
