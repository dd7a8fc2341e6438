//! How two states of one calendar object differ in what people see of it: ours, and as it lies on a server.
//!
//! Read, not compared letter by letter: a server or another program may order, fold and stamp as it likes, name the same zone otherwise,
//! say an end as a length, and write an occurrence that is as the rule gives it. Alarms, answers and what people do not see count for
//! nothing. A date in another zone, one that was taken out or added, and one that is otherwise, do.

#[cfg(test)]
mod tests;

use super::clock::{self, Clock};
use super::entry::{Item, Rule};
use super::moment::{Lasts, Length, Moment};
use super::parse::{File, Findings, parse};
use super::series::{Group, given, groups, misses, set};
use crate::imports::text::line;
use crate::model::Begin;
use chrono::{NaiveDateTime, TimeDelta, Timelike};
use std::collections::BTreeMap;
use std::fmt::Write;

/// One property that differs.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Difference {
    /// The property of RFC 5545: "SUMMARY", "DTSTART" …
    pub property: String,
    /// Of what recurs, the date of which it is told, by its start: "2027-02-02 10:00". Empty when it is told of the whole.
    pub occurrence: String,
    /// As we would write it; empty when we do not.
    pub ours: String,
    /// As it is there; empty when it is not.
    pub theirs: String,
}

/// What differs, of the whole and then date by date.
pub fn differences(ours: &[u8], theirs: &[u8]) -> Vec<Difference> {
    let (ours, theirs) = (parse(ours).unwrap_or_default(), parse(theirs).unwrap_or_default());
    let one = Object::of(&ours, None);
    let other = Object::of(&theirs, one.uid.as_deref());
    let base = one.starts().or(other.starts());
    let mut found = told("", base, one.whole(), other.whole());
    let dates = one.overrides.iter().chain(&other.overrides);
    let dates: BTreeMap<&String, &Item> = dates.map(|(key, item)| (key, *item)).collect();
    for (key, item) in dates {
        let Some(moment) = &item.occurrence else { continue };
        let day = base.map_or_else(|| moment.clone(), |starts| on(starts, moment));
        found.extend(told(&written(&day, false), base, one.on(key, moment), other.on(key, moment)));
    }
    found
}

/// What an object is called, and when it begins by its own clock: nothing of what cannot be read.
pub fn headed(object: &[u8]) -> (String, Begin) {
    let file = parse(object).unwrap_or_default();
    let object = Object::of(&file, None);
    let Some(view) = object.whole().or_else(|| object.overrides.values().next().map(|item| View::of(item)))
    else {
        return Default::default();
    };
    let begin = match &view.starts {
        Some(Moment::Day(day)) => Begin::on(*day),
        Some(Moment::Time(wall, _)) => Begin::at(*wall),
        None => Begin::default(),
    };
    let title = if view.item.untitled { String::new() } else { view.item.title.clone() };
    (title, Begin { recurs: view.item.recurs(), ..begin })
}

/// The entries of one UID.
#[derive(Default)]
struct Object<'a> {
    uid: Option<String>,
    master: Option<&'a Item>,
    /// By the date they stand for.
    overrides: BTreeMap<String, &'a Item>,
}

impl<'a> Object<'a> {
    /// Of that UID, where the file has it.
    fn of(file: &'a File, uid: Option<&str>) -> Self {
        let mut all = groups(file, &mut Findings::default());
        let place = all.iter().position(|group| Some(group.uid.as_str()) == uid).unwrap_or_default();
        let Some(Group { uid, master, overrides }) = (place < all.len()).then(|| all.swap_remove(place))
        else {
            return Self::default();
        };
        let starts = master.and_then(|master| master.starts.as_ref());
        let key = |moment: &Moment| starts.map_or_else(|| moment.key(), |starts| on(starts, moment).key());
        let keyed = |item: &'a Item| Some((key(item.occurrence.as_ref()?), item));
        Self { uid: Some(uid), master, overrides: overrides.into_iter().filter_map(keyed).collect() }
    }

    fn starts(&self) -> Option<&'a Moment> {
        self.master.and_then(|master| master.starts.as_ref())
    }

    fn whole(&self) -> Option<View<'a>> {
        self.master.map(|master| View { whole: true, ..View::of(master) })
    }

    /// What stands on a date: an entry of its own, or what the rule gives. None where nothing does.
    fn on(&self, key: &str, moment: &Moment) -> Option<View<'a>> {
        if let Some(item) = self.overrides.get(key) {
            return Some(View::of(item));
        }
        let master = self.master.filter(|master| master.recurs())?;
        let starts = master.starts.as_ref()?;
        let date = on(starts, moment);
        let is_out = master.except.iter().any(|out| on(starts, out).key() == date.key());
        if is_out || misses(&date, starts, &set(master, starts, &mut Findings::default())) {
            return None;
        }
        Some(View { starts: Some(date), length: master.length.again(), ..View::of(master) })
    }
}

/// A date of what recurs, as its start says dates: a day means the hour of the start on it.
fn on(starts: &Moment, moment: &Moment) -> Moment {
    match moment {
        Moment::Day(day) if !starts.is_day() => starts.at(day.and_time(starts.wall().time())),
        _ => starts.at(moment.by_the_clock_of(starts)),
    }
}

/// An entry, or one date of it.
struct View<'a> {
    item: &'a Item,
    starts: Option<Moment>,
    length: Length,
    whole: bool,
}

/// What a property says: what is shown of it, by what it means.
type Value = BTreeMap<String, String>;

impl<'a> View<'a> {
    fn of(item: &'a Item) -> Self {
        let starts = item.starts.clone().or_else(|| item.occurrence.clone());
        Self { item, starts, length: item.length, whole: false }
    }

    /// What people see, in the order in which it is told. Rules are followed from `base`: another start is told by itself.
    fn values(&self, base: Option<&Moment>) -> [(&'static str, Value); 12] {
        let Self { item, .. } = self;
        let title = if item.untitled { "" } else { &item.title };
        let status = if item.status.is_empty() { "CONFIRMED" } else { &item.status };
        let later = if item.and_later { "THISANDFUTURE" } else { "" };
        [
            ("SUMMARY", text(title)),
            (
                "DTSTART",
                self.starts.iter().map(|start| (self.start_means(start), written(start, true))).collect(),
            ),
            ("DTEND", self.ends().iter().map(|end| (end.key(), written(end, true))).collect()),
            ("RRULE", self.rules(&item.rules, base)),
            ("EXRULE", self.rules(&item.except_rules, base)),
            ("RDATE", self.added()),
            ("EXDATE", self.taken_out()),
            ("RANGE", text(later)),
            ("LOCATION", text(&item.location)),
            ("STATUS", Value::from([(status.to_owned(), item.status.clone())])),
            ("URL", text(&item.url)),
            ("DESCRIPTION", text(&item.description)),
        ]
    }

    /// Of what recurs it matters by which clock: how that goes, and not what it is called.
    fn start_means(&self, start: &Moment) -> String {
        let mut means = start.key();
        if let Some((clock, first)) =
            start.clock().zip(start.instant()).filter(|_| self.whole && self.item.recurs())
        {
            for week in 0..WEEKS {
                let at = first + TimeDelta::weeks(week);
                let _ = write!(means, " {}", (clock.wall(at) - at.naive_utc()).num_seconds());
            }
        }
        means
    }

    fn ends(&self) -> Option<Moment> {
        let starts = self.starts.as_ref()?;
        match (self.length, starts) {
            (Length::Unsaid, _) => None,
            (Length::Days(days), _) => {
                Some(starts.at(starts.wall().checked_add_signed(TimeDelta::try_days(days)?)?))
            }
            (Length::Time(lasts), Moment::Time(wall, clock)) => {
                let by_clock = || wall.checked_add_signed(lasts.by_clock);
                Some(starts.at(lasts.ends(starts).map(|end| clock.wall(end)).or_else(by_clock)?))
            }
            (Length::Time(_), Moment::Day(_)) => None,
        }
    }

    /// Rules by the dates that they give.
    fn rules(&self, rules: &[Rule], base: Option<&Moment>) -> Value {
        let base = base.filter(|_| self.whole);
        let one = |(rule, base): (&Rule, &Moment)| {
            let shown = rule.rule.to_string();
            let given = given(base.wall(), rule, &mut Findings::default());
            let ends = rule.until.is_some() || rule.rule.count.is_some();
            let means = format!("{} {ends} {:?}", given.cut, given.walls);
            (if given.senseless { shown.clone() } else { means }, shown)
        };
        rules.iter().zip(base.into_iter().cycle()).map(one).collect()
    }

    fn added(&self) -> Value {
        let Some(starts) = self.starts.as_ref().filter(|_| self.whole) else { return Value::new() };
        let dates = self.item.more.iter().map(|(moment, lasts)| (on(starts, moment), lasts));
        let own = starts.key();
        let said = |(date, lasts): (Moment, &Option<Lasts>)| {
            let minutes =
                lasts.map(|lasts| format!(" ({} min)", lasts.by_clock.num_minutes())).unwrap_or_default();
            (date.key() + &minutes, written(&date, false) + &minutes)
        };
        dates.filter(|(date, _)| date.key() != own).map(said).collect()
    }

    fn taken_out(&self) -> Value {
        let Some(starts) = self.starts.as_ref().filter(|_| self.whole) else { return Value::new() };
        let dates = self.item.except.iter().map(|moment| on(starts, moment));
        dates.map(|date| (date.key(), written(&date, false))).collect()
    }
}

/// So far the clocks of two zones are held against each other, from the start on.
const WEEKS: i64 = 10 * 53;

/// A text; how it is broken into lines and spaced means nothing.
fn text(said: &str) -> Value {
    Some(said).filter(|said| !said.is_empty()).map(|said| (line(said), said.to_owned())).into_iter().collect()
}

/// A day or a time, with the zone where that is asked for.
fn written(moment: &Moment, zoned: bool) -> String {
    let of = |wall: &NaiveDateTime| {
        wall.format(if wall.second() == 0 { "%Y-%m-%d %H:%M" } else { "%Y-%m-%d %H:%M:%S" }).to_string()
    };
    match moment {
        Moment::Day(day) => day.to_string(),
        Moment::Time(wall, Clock::Named(zone)) if zoned => format!("{} {zone}", of(wall)),
        Moment::Time(wall, Clock::Utc) if zoned => format!("{} UTC", of(wall)),
        Moment::Time(wall, clock @ Clock::Own(_)) if zoned => {
            let ahead = clock.instant(*wall).map_or(0, |at| (*wall - at.naive_utc()).num_seconds());
            format!("{} {}", of(wall), clock::shown(i32::try_from(ahead).unwrap_or(0)))
        }
        Moment::Time(wall, _) => of(wall),
    }
}

/// What of two states of the same is not in both.
fn told(
    day: &str,
    base: Option<&Moment>,
    ours: Option<View<'_>>,
    theirs: Option<View<'_>>,
) -> Vec<Difference> {
    let [ours, theirs] = [ours, theirs].map(|view| view.map(|view| view.values(base).to_vec()));
    let nothing = |other: &[(&'static str, Value)]| -> Vec<(&'static str, Value)> {
        other.iter().map(|(property, _)| (*property, Value::new())).collect()
    };
    let (ours, theirs) = match (ours, theirs) {
        (Some(ours), Some(theirs)) => (ours, theirs),
        (Some(ours), None) => {
            let theirs = nothing(&ours);
            (ours, theirs)
        }
        (None, Some(theirs)) => (nothing(&theirs), theirs),
        (None, None) => return Vec::new(),
    };
    let only = |one: &Value, other: &Value| -> Vec<String> {
        one.iter().filter(|(means, _)| !other.contains_key(*means)).map(|(_, shown)| shown.clone()).collect()
    };
    let differing = |((property, ours), (_, theirs)): (&(&str, Value), &(&str, Value))| {
        let (ours, theirs) = (only(ours, theirs), only(theirs, ours));
        (!ours.is_empty() || !theirs.is_empty()).then(|| Difference {
            property: (*property).to_owned(),
            occurrence: day.to_owned(),
            ours: ours.join(", "),
            theirs: theirs.join(", "),
        })
    };
    ours.iter().zip(&theirs).filter_map(differing).collect()
}
