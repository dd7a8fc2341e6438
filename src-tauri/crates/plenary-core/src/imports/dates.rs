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
    let end = joined.find('+').or_else(|| joined.find('Z')).unwrap_or(joined.len());
    joined.get(..end).unwrap_or_default().to_owned()
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
    fn the_column_decides_which_number_is_the_day() {
        let order = |column: &[&str], american| Order::of(column.iter().copied(), american);
        assert_eq!(order(&["01/02/2026", "13/02/2026"], true), Order::DayFirst);
        assert_eq!(order(&["01/02/2026", "02/13/2026"], false), Order::MonthFirst);
        assert_eq!(order(&["01/02/2026"], false), Order::DayFirst);
        assert_eq!(order(&["01/02/2026"], true), Order::MonthFirst);
        assert_eq!(order(&["2026-01-13"], false), Order::DayFirst);
    }
}
