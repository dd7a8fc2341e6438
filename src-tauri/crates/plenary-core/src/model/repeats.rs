//! How something recurs as its holders were told: rule, end, dates left out and meetings that stand elsewhere, in one text and read
//! back from it.

use super::Said;
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// What `Said::repeats` spells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Repeats {
    /// An RRULE value without its end.
    pub rule: String,
    /// The last day that the entry gives.
    pub until: Option<NaiveDate>,
    /// The meetings go on behind that day: it is only as far as the dates left out are named.
    pub goes_on: bool,
    /// The dates left out.
    pub without: BTreeSet<NaiveDate>,
    /// The meetings at another time or place, by the day they stand for.
    pub apart: BTreeMap<NaiveDate, Apart>,
}

/// A meeting at a time or place of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apart {
    /// Wall time of the zone.
    pub starts_at: NaiveDateTime,
    pub ends_at: NaiveDateTime,
    /// IANA.
    pub zone: String,
    /// As shown.
    pub place: String,
    /// Where to join, or empty.
    pub join_url: String,
}

impl Repeats {
    /// The end as people are told it: none of what goes on.
    pub fn end(&self) -> Option<NaiveDate> {
        self.until.filter(|_| !self.goes_on)
    }

    /// Whether both give the same days by their rule. Of two that go on, as far as both name the dates left out.
    pub fn is_on_the_days_of(&self, other: &Self) -> bool {
        let last = [self.until, other.until].into_iter().flatten().min();
        let without = |of: &Self| -> BTreeSet<NaiveDate> {
            of.without.iter().filter(|day| last.is_none_or(|last| **day <= last)).copied().collect()
        };
        self.rule == other.rule && self.end() == other.end() && without(self) == without(other)
    }

    /// Reads the text; what it does not understand, and all behind it, is left out.
    pub fn read(text: &str) -> Self {
        let (rule, mut rest) = text.split_once(' ').unwrap_or((text, ""));
        let mut repeats = Self { rule: rule.to_owned(), ..Self::default() };
        if let Some((end, goes_on)) = rest
            .strip_prefix("named until ")
            .map(|end| (end, true))
            .or_else(|| rest.strip_prefix("until ").map(|end| (end, false)))
        {
            let Some((until, behind)) = day(end) else { return repeats };
            (repeats.until, repeats.goes_on, rest) = (Some(until), goes_on, behind);
        }
        while let Some((left_out, behind)) = rest.strip_prefix("without ").and_then(day) {
            repeats.without.insert(left_out);
            rest = behind;
        }
        while let Some((stands_for, apart, behind)) = meeting(rest) {
            repeats.apart.insert(stands_for, apart);
            rest = behind;
        }
        repeats
    }
}

impl fmt::Display for Repeats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.rule)?;
        if let Some(until) = self.until {
            write!(f, " {}until {until}", if self.goes_on { "named " } else { "" })?;
        }
        self.without.iter().try_for_each(|day| write!(f, " without {day}"))?;
        self.apart.iter().try_for_each(|(day, apart)| {
            let Apart { starts_at, ends_at, zone, place, join_url } = apart;
            write!(f, " {day} at {starts_at} to {ends_at} {zone} ({place:?}, {join_url:?})")
        })
    }
}

impl Said {
    /// How it recurs; an empty rule when it does not.
    pub fn repeats(&self) -> Repeats {
        Repeats::read(&self.repeats)
    }

    /// The meetings at another time than the rule says, by the day they stand for.
    pub(super) fn times_apart(
        &self,
        repeats: &Repeats,
    ) -> BTreeMap<NaiveDate, (NaiveDateTime, NaiveDateTime, String)> {
        let hours = self.starts_at.zip(self.ends_at).map(|(starts, ends)| (starts.time(), ends - starts));
        let is_by_rule = |day: &NaiveDate, apart: &Apart| {
            let ruled = hours.map(|(start, length)| (day.and_time(start), day.and_time(start) + length));
            ruled == Some((apart.starts_at, apart.ends_at)) && apart.zone == self.zone
        };
        let own = repeats.apart.iter().filter(|(day, apart)| !is_by_rule(day, apart));
        own.map(|(day, apart)| (*day, (apart.starts_at, apart.ends_at, apart.zone.clone()))).collect()
    }

    /// Where it takes place and is joined, and the meetings that are elsewhere, by the day they stand for.
    pub fn places(&self) -> (&str, &str, BTreeMap<NaiveDate, (String, String)>) {
        let own = |(day, Apart { place, join_url, .. }): (NaiveDate, Apart)| (day, (place, join_url));
        let mut apart: BTreeMap<_, _> = self.repeats().apart.into_iter().map(own).collect();
        apart.retain(|_, (place, join_url)| (&*place, &*join_url) != (&self.place, &self.join_url));
        (&self.place, &self.join_url, apart)
    }
}

/// A date, and what stands behind it and a space.
fn day(text: &str) -> Option<(NaiveDate, &str)> {
    let (day, behind) = text.split_once(' ').unwrap_or((text, ""));
    Some((day.parse().ok()?, behind))
}

/// "2027-01-20 at 2027-01-20 16:00:00 to 2027-01-20 17:00:00 Europe/London ("Guildhall", "")", and what stands behind it and a space.
fn meeting(text: &str) -> Option<(NaiveDate, Apart, &str)> {
    let moment = |text: &str| NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S%.f").ok();
    let (stands_for, rest) = day(text)?;
    let (starts, rest) = rest.strip_prefix("at ")?.split_once(" to ")?;
    let (ends, rest) = rest.split_once(" (")?;
    let (ends, zone) = ends.rsplit_once(' ')?;
    let (place, rest) = quoted(rest)?;
    let (join_url, rest) = quoted(rest.strip_prefix(", ")?)?;
    let behind = rest.strip_prefix(')')?;
    let zone = zone.to_owned();
    let apart = Apart { starts_at: moment(starts)?, ends_at: moment(ends)?, zone, place, join_url };
    Some((stands_for, apart, behind.strip_prefix(' ').unwrap_or(behind)))
}

/// A text in quotation marks as Rust spells it, and what stands behind it.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut letters = text.strip_prefix('"')?.chars();
    let mut said = String::new();
    loop {
        match letters.next()? {
            '"' => return Some((said, letters.as_str())),
            '\\' => said.push(match letters.next()? {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                '0' => '\0',
                'u' => {
                    let (code, behind) = letters.as_str().strip_prefix('{')?.split_once('}')?;
                    letters = behind.chars();
                    char::from_u32(u32::from_str_radix(code, 16).ok()?)?
                }
                letter => letter,
            }),
            letter => said.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cast::day;

    #[test]
    fn how_something_recurs_is_read_back_as_it_was_spelled_whatever_its_places_are_called() {
        let at = |time: &str| format!("2027-01-20T{time}").parse().unwrap();
        let apart = |place: &str| Apart {
            starts_at: at("16:00:00"),
            ends_at: at("17:00:00"),
            zone: "Europe/London".into(),
            place: place.into(),
            join_url: "https://example.org/?a=(\"1\", 2)".into(),
        };
        let places = [
            "",
            "Guildhall",
            "a \"b\" \\ (c), 2027-01-20 at noon",
            "Tŷ Hywel\ne\u{301} without 2027-01-01\t\u{7}",
        ];
        let days = ["2027-01-20", "2027-02-17", "2027-03-17", "2027-04-21"].map(day);
        for goes_on in [false, true] {
            let repeats = Repeats {
                rule: "FREQ=MONTHLY;BYDAY=3WE".into(),
                until: Some(day("2031-12-31")),
                goes_on,
                without: days.into(),
                apart: days.into_iter().zip(places.map(apart)).collect(),
            };
            assert_eq!(Repeats::read(&repeats.to_string()), repeats);
        }
        assert_eq!(Repeats::read(""), Repeats::default());
    }
}
