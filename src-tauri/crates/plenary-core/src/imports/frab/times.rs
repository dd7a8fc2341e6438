//! Dates, times of day and lengths as schedule files write them.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};

/// A moment as it stands in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// With its distance from UTC: an instant. `written` is false for a plain `Z`, which says nothing of the place.
    Exact { at: DateTime<FixedOffset>, written: bool },
    /// Without: what the clock on the wall shows.
    Wall(NaiveDateTime),
    /// A day alone.
    Day(NaiveDate),
}

/// `2026-11-12T09:30:00+01:00`, `…Z`, `2026-11-12 09:30`, `2026-11-12`; nothing for anything else.
pub fn moment(text: &str) -> Option<Moment> {
    let text = text.trim();
    let sane = |day: NaiveDate| (1970..2200).contains(&chrono::Datelike::year(&day));
    let exact =
        ["%Y-%m-%dT%H:%M:%S%.f%#z", "%Y-%m-%dT%H:%M%#z", "%Y-%m-%d %H:%M:%S%.f%#z", "%Y-%m-%d %H:%M%#z"];
    let spelled =
        text.strip_suffix(['Z', 'z']).map_or_else(|| text.to_owned(), |start| format!("{start}+00:00"));
    if let Some(at) = exact.iter().find_map(|shape| DateTime::parse_from_str(&spelled, shape).ok()) {
        return sane(at.date_naive()).then_some(Moment::Exact { at, written: spelled == text });
    }
    let wall = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%d %H:%M"];
    if let Some(wall) = wall.iter().find_map(|shape| NaiveDateTime::parse_from_str(text, shape).ok()) {
        return sane(wall.date()).then_some(Moment::Wall(wall));
    }
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    sane(day).then_some(Moment::Day(day))
}

/// `9:30`, `09:30`, `09:30:00`; nothing for `0930` and anything else.
pub fn time_of_day(text: &str) -> Option<NaiveTime> {
    ["%H:%M", "%H:%M:%S"].iter().find_map(|shape| NaiveTime::parse_from_str(text.trim(), shape).ok())
}

/// The longest session that is believed: a month.
const LONGEST: i64 = 31 * 24 * 60;

/// `00:30`, `1:30`, `01:30:00`, `2:00:00:00` (days first), `45`: minutes, more than none.
pub fn minutes(text: &str) -> Option<i64> {
    let parts = text.trim().split(':').map(|part| part.parse::<u32>().ok().map(i64::from));
    let parts: Option<Vec<i64>> = parts.collect();
    let (hours, minutes) = match parts?.as_slice() {
        [minutes] => (0, *minutes),
        [hours, minutes] if *minutes < 60 => (*hours, *minutes),
        [hours, minutes, seconds] if *minutes < 60 && *seconds < 60 => (*hours, *minutes),
        [days, hours, minutes, seconds] if *minutes < 60 && *seconds < 60 => (days * 24 + hours, *minutes),
        _ => return None,
    };
    Some(hours * 60 + minutes).filter(|length| (1..=LONGEST).contains(length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_in_every_shape_that_files_have() {
        let read = ["00:30", "1:30", "01:30:00", "45", "2:00:00:00", "26:00"].map(minutes);
        assert_eq!(read, [Some(30), Some(90), Some(90), Some(45), Some(2880), Some(1560)]);
        for bad in ["", "00:00", "1:75", "-1:00", "half an hour", "PT30M", "9999999999:00", "99999:00"] {
            assert_eq!(minutes(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_moment_keeps_what_its_spelling_says_of_the_place() {
        let written = |text| match moment(text) {
            Some(Moment::Exact { at, written }) => (at.to_rfc3339(), written),
            other => (format!("{other:?}"), false),
        };
        assert_eq!(written("2026-11-12T09:30:00+01:00"), ("2026-11-12T09:30:00+01:00".into(), true));
        assert_eq!(written("2026-11-12T09:30+0100"), ("2026-11-12T09:30:00+01:00".into(), true));
        assert_eq!(written("2026-11-12T09:30:00.000Z"), ("2026-11-12T09:30:00+00:00".into(), false));
        assert_eq!(written("2026-11-12 09:30"), ("Some(Wall(2026-11-12T09:30:00))".into(), false));
        assert_eq!(written("2026-11-12"), ("Some(Day(2026-11-12))".into(), false));
        for bad in ["", "12/11/2026", "2026-13-01", "2026-02-30T10:00:00Z", "0001-01-01", "+262000-01-01"] {
            assert_eq!(moment(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_time_without_a_colon_is_not_guessed() {
        assert_eq!(time_of_day("0930"), None);
        assert_eq!(time_of_day("9:05"), NaiveTime::from_hms_opt(9, 5, 0));
    }
}
