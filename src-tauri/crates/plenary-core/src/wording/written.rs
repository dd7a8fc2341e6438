//! Dates and times as codes carry them, written out wherever a sentence says `WHEN($date)`: "2026-11-12" is read as "Thursday 12 November 2026".
//!
//! Refusals and problems keep their values as ISO 8601, for programs; `ui/src/text/when.ts` is the twin for the pages.

use crate::wording::Words;
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset};
use fluent_bundle::bundle::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// Teaches the sentences of a bundle the function `WHEN`.
pub fn teach<M>(bundle: &mut FluentBundle<FluentResource, M>) {
    // only a second function of that name is refused, and it would be this one
    let _ = bundle.add_function("WHEN", function);
}

fn function<'a>(values: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    match values.first() {
        Some(FluentValue::String(value)) => FluentValue::from(when(value)),
        other => other.cloned().unwrap_or(FluentValue::Error),
    }
}

/// A date, a time of day, or both, written out; whatever else it is stays as it is.
pub fn when(value: &str) -> String {
    let date = |day: NaiveDate| Words::of_the_office().and_then(|words| words.date(day)).ok();
    let of_day = |time: NaiveTime| time.format("%H:%M").to_string();
    let both = |wall: NaiveDateTime| Some(format!("{}, {}", date(wall.date())?, of_day(wall.time())));
    let zoned =
        |at: DateTime<FixedOffset>| Some(format!("{} (UTC{})", both(at.naive_local())?, at.offset().fix()));
    let is_long = value.len() >= "2026-11-12".len();
    let said = if let Ok(day) = NaiveDate::parse_from_str(value, "%Y-%m-%d") {
        is_long.then(|| date(day)).flatten()
    } else if let Some(wall) = ["%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M:%S%.f"]
        .iter()
        .find_map(|shape| NaiveDateTime::parse_from_str(value, shape).ok())
    {
        both(wall)
    } else if let Ok(at) = DateTime::parse_from_rfc3339(value) {
        zoned(at)
    } else {
        NaiveTime::parse_from_str(value, "%H:%M:%S").ok().map(of_day)
    };
    said.unwrap_or_else(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times_are_written_out() {
        assert_eq!(when("2026-11-12"), "Thursday 12 November 2026");
        assert_eq!(when("2026-11-12 09:30"), "Thursday 12 November 2026, 09:30");
        assert_eq!(when("2026-11-12T09:30:00"), "Thursday 12 November 2026, 09:30");
        assert_eq!(when("2026-11-12T09:30:00+02:00"), "Thursday 12 November 2026, 09:30 (UTC+02:00)");
        assert_eq!(when("09:30:00"), "09:30");
    }

    #[test]
    fn what_is_no_date_stays_as_it_is() {
        for value in ["", "09:30", "2026", "2026-02-30", "26-1-2", "a room", "2026-11-12 or later"] {
            assert_eq!(when(value), value);
        }
    }
}
