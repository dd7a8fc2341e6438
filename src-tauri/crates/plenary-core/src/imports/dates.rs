//! Dates as tables write them: ISO, `12 Nov 2026 09:30`, `Nov 12, 2026 9:30 AM`, and numbers whose order the column decides.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};

/// Which number of `12/11/2026` is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// As in the United Kingdom.
    DayFirst,
    /// As in the United States.
    MonthFirst,
}

impl Order {
    /// Decided by the values that can only be read one way; else by the country of the headings.
    pub fn of<'c>(column: impl Iterator<Item = &'c str>, american: bool) -> Self {
        let otherwise = if american { Self::MonthFirst } else { Self::DayFirst };
        let mut telling = column.filter_map(|text| {
            let mut numbers = text.split(['/', '.', '-', ' ']).map_while(|part| part.parse::<u32>().ok());
            match (numbers.next()?, numbers.next()?) {
                (13..=31, 1..=12) => Some(Self::DayFirst),
                (1..=12, 13..=31) => Some(Self::MonthFirst),
                _ => None,
            }
        });
        telling.next().unwrap_or(otherwise)
    }
}

/// The wall time that is meant; a day alone is its midnight.
pub fn read(text: &str, order: Order) -> Option<NaiveDateTime> {
    let text = plain(text);
    let year_first = text.chars().take_while(char::is_ascii_digit).count() == 4;
    let shapes: &[&str] = match order {
        _ if year_first => &["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d"],
        Order::DayFirst => &["%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d %B %Y", "%B %d %Y"],
        Order::MonthFirst => &["%m/%d/%Y", "%m.%d.%Y", "%m-%d-%Y", "%d %B %Y", "%B %d %Y"],
    };
    let dates = shapes.iter().copied();
    let times = [" %H:%M:%S%.f", " %H:%M", " %I:%M:%S %p", " %I:%M %p"];
    let mut shapes = dates.clone().flat_map(|date| times.map(|time| format!("{date}{time}")));
    let moment = shapes.find_map(|shape| NaiveDateTime::parse_from_str(&text, &shape).ok());
    let day = || dates.clone().find_map(|shape| NaiveDate::parse_from_str(&text, shape).ok());
    let moment = moment.or_else(|| day().map(|day| day.and_time(NaiveTime::MIN)))?;
    let year = if moment.year() < 100 { moment.year() + 2000 } else { moment.year() };
    moment.with_year(year).filter(|moment| (2000..2100).contains(&moment.year()))
}

/// Commas, "at", weekdays and a zone at the end say nothing here.
fn plain(text: &str) -> String {
    let text = text.replace(',', " ");
    let iso = |part: &str| part.len() > 10 && part.as_bytes().get(10) == Some(&b'T');
    let words = text
        .split_whitespace()
        .map(|part| if iso(part) { part.replacen('T', " ", 1) } else { part.to_owned() });
    let zone = |word: &str| {
        word.starts_with(['+', '('])
            || ["UTC", "GMT", "BST", "CET", "CEST"].iter().any(|name| word.starts_with(name))
    };
    let weekday = |word: &str| word.parse::<chrono::Weekday>().is_ok();
    let kept = words.filter(|word| word != "at" && !zone(word) && !weekday(word));
    let joined = kept.collect::<Vec<_>>().join(" ");
    let behind = || joined.find(':').and_then(|colon| Some(colon + joined.get(colon..)?.find('-')?));
    let end = joined.find('+').or_else(|| joined.find('Z')).or_else(behind).unwrap_or(joined.len());
    joined.get(..end).unwrap_or_default().trim_end().to_owned()
}

/// The distance from UTC in seconds that is written behind a time: `Z`, `+01:00`, `-0530`, `GMT+1`.
pub fn offset(text: &str) -> Option<i32> {
    let behind = text.get(text.find(':')?..)?;
    let behind = behind.trim_start_matches(|c: char| c.is_ascii_digit() || ":. ".contains(c));
    let half = behind.get(..2).is_some_and(|half| ["am", "pm"].contains(&half.to_lowercase().as_str()));
    let word = behind.get(if half { 2 } else { 0 }..)?.split_whitespace().next()?;
    let named = ["UTC", "GMT", "Z", "z"].iter().find_map(|name| word.strip_prefix(name));
    match named.unwrap_or(word) {
        "" => Some(0),
        west if word.contains('-') => distance(west.strip_prefix('-')?).map(|seconds| -seconds),
        east => distance(east.strip_prefix('+')?),
    }
}

/// Hours and minutes of a distance in seconds: `1`, `01`, `0130`, `1:30`.
fn distance(text: &str) -> Option<i32> {
    let joined = (text.len() > 2).then(|| text.split_at_checked(text.len() - 2)).flatten();
    let (hours, minutes) = text.split_once(':').or(joined).unwrap_or((text, "0"));
    let (hours, minutes): (u8, u8) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours <= 14 && minutes < 60).then(|| i32::from(hours) * 3600 + i32::from(minutes) * 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_dates_are_read_in_every_shape_that_is_seen() {
        let expected = NaiveDate::from_ymd_opt(2026, 11, 12).and_then(|day| day.and_hms_opt(9, 30, 0));
        for text in [
            "2026-11-12 09:30:00",
            "2026-11-12T09:30:00Z",
            "2026-11-12T09:30:00+00:00",
            "12/11/2026 09:30",
            "12/11/26 9:30 AM",
            "12.11.2026 09:30:00",
            "12 Nov 2026 09:30",
            "12 November 2026 at 09:30",
            "Thu, 12 Nov 2026 09:30 GMT",
            "Nov 12, 2026 9:30 AM",
            "2026/11/12 9:30:00 am GMT+1",
        ] {
            assert_eq!(read(text, Order::DayFirst), expected, "{text}");
        }
        assert_eq!(read("11/12/26 9:30 AM", Order::MonthFirst), expected);
        assert_eq!(
            read("12/11/2026", Order::DayFirst),
            expected.map(|at| at.date().and_time(NaiveTime::MIN))
        );
        for bad in ["", "soon", "31/02/2026", "2026", "12/11", "13/13/2026"] {
            assert_eq!(read(bad, Order::DayFirst), None, "{bad}");
        }
    }

    #[test]
    fn a_distance_from_utc_is_read_where_it_is_written() {
        let said = [
            ("2026-04-03T10:11:12Z", Some(0)),
            ("2026-04-03 10:11:12 +0100", Some(3_600)),
            ("2026-04-03T10:11:12.5-04:30", Some(-16_200)),
            ("2026-04-03 10:11:12 -0400", Some(-14_400)),
            ("2026/04/03 10:11:12 am GMT+1", Some(3_600)),
            ("Fri, 3 Apr 2026 10:11:12 GMT", Some(0)),
            ("2026-04-03 10:11", None),
            ("03-04-2026 10:11 AM", None),
            ("2026-04-03", None),
            ("3 Apr 2026 10:11 BST", None),
            ("2026-04-03 10:11:12+99:00", None),
        ];
        for (text, seconds) in said {
            assert_eq!(offset(text), seconds, "{text}");
            let wall = read(text, Order::DayFirst).map(|at| at.format("%H:%M").to_string());
            assert_eq!(wall.as_deref(), Some(if text.contains(':') { "10:11" } else { "00:00" }), "{text}");
        }
    }

    #[test]
    fn the_column_decides_which_number_is_the_day() {
        let order = |column: &[&str], american| Order::of(column.iter().copied(), american);
        assert_eq!(order(&["01/02/2026", "13/02/2026"], true), Order::DayFirst);
        assert_eq!(order(&["01/02/2026", "02/13/2026"], false), Order::MonthFirst);
        assert_eq!(order(&["01/02/2026"], false), Order::DayFirst);
        assert_eq!(order(&["01/02/2026"], true), Order::MonthFirst);
        assert_eq!(order(&["2026-01-13"], false), Order::DayFirst);
    }
}
