//! A calendar program in small: it takes what is newer by SEQUENCE, then DTSTAMP, forgets what is cancelled, and knows one kind
//! of recurrence, the third Wednesday of each month.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use std::collections::{BTreeMap, BTreeSet};

/// One date in the calendar: where it begins and ends, its place and its title.
pub type Entry = (String, String, String, String, String);

/// How far a recurrence is looked at.
pub const UNTIL: &str = "2027-06-30";

/// What one program holds: by UID, the version and what it shows; nothing once it was cancelled.
#[derive(Default)]
pub struct Calendar(BTreeMap<String, (Version, Option<Vec<Component>>)>);

/// SEQUENCE and DTSTAMP.
type Version = (i64, String);

type Component = BTreeMap<String, Vec<String>>;

impl Calendar {
    /// Takes a file as mail or a double click brings it.
    pub fn take(&mut self, file: &str) {
        let (method, uid, version, components) = read(file);
        let held = self.0.get(&uid).map(|(version, _)| version.clone());
        if method == "CANCEL" {
            assert!(held.is_some(), "nobody is sent the end of what they were never sent");
            assert!(held < Some(version.clone()), "a cancellation is newer than what it cancels");
            let shown =
                self.0.get(&uid).and_then(|(_, shown)| shown.as_ref()).and_then(|shown| shown.first());
            for name in ["DTSTART", "RRULE", "EXDATE", "RECURRENCE-ID"] {
                let [held, ends] = [shown, components.first()].map(|one| one.and_then(|one| one.get(name)));
                assert!(
                    shown.is_none() || held == ends,
                    "a cancellation says what it ends: {name} {held:?} {ends:?}"
                );
            }
            self.0.insert(uid, (version, None));
        } else if held.is_none_or(|held| held < version) {
            self.0.insert(uid, (version, Some(components)));
        }
    }

    /// Takes what is newer of a file, whatever it held before: the calendar of somebody who reads all their addresses in one.
    pub fn take_in_any_order(&mut self, file: &str) {
        let (method, uid, version, components) = read(file);
        if self.0.get(&uid).is_none_or(|(held, _)| *held < version) {
            self.0.insert(uid, (version, (method != "CANCEL").then_some(components)));
        }
    }

    /// Takes over an entry that stood in another calendar of the same person, as far as this file is about it and newer.
    pub fn take_over(&mut self, other: &mut Self, file: &str) {
        let (_, uid, version, _) = read(file);
        if other.0.get(&uid).is_some_and(|(held, _)| *held >= version) {
            return;
        }
        if let Some(entry) = other.0.remove(&uid) {
            let held = self.0.get(&uid).map(|(version, _)| version);
            if held.is_none_or(|held| *held < entry.0) {
                self.0.insert(uid, entry);
            }
        }
    }

    /// Every date it shows, sorted.
    pub fn entries(&self) -> Vec<Entry> {
        let mut entries: Vec<Entry> = self
            .0
            .iter()
            .filter_map(|(uid, (_, shown))| Some((uid, shown.as_ref()?)))
            .flat_map(|(uid, shown)| dates(uid, shown))
            .collect();
        entries.sort();
        entries
    }
}

/// METHOD, UID, version and entries of a file.
fn read(file: &str) -> (String, String, Version, Vec<Component>) {
    let unfolded = file.replace("\r\n ", "");
    let method = unfolded.split("\r\n").find_map(|line| line.strip_prefix("METHOD:")).expect("a METHOD");
    let components: Vec<Component> = unfolded.split("BEGIN:VEVENT\r\n").skip(1).map(component).collect();
    let first = components.first().expect("an entry");
    let uid = one(first, "UID");
    let version = (one(first, "SEQUENCE").parse::<i64>().expect("a number"), one(first, "DTSTAMP"));
    for other in &components {
        assert_eq!(one(other, "UID"), uid, "one UID a file");
        assert!(
            one(other, "SEQUENCE").parse::<i64>().unwrap() >= version.0,
            "an override is never below its master"
        );
    }
    (method.to_owned(), uid, version, components)
}

fn component(text: &str) -> Component {
    let mut lines = Component::new();
    let alarm = text.find("BEGIN:VALARM").unwrap_or(text.len());
    for line in text[..alarm].split("\r\n").take_while(|line| *line != "END:VEVENT") {
        let mut quoted = false;
        let colon = line
            .find(|c| {
                quoted ^= c == '"';
                c == ':' && !quoted
            })
            .expect("a colon");
        let name = line[..colon].split(';').next().unwrap();
        lines.entry(name.to_owned()).or_default().push(line[colon + 1..].to_owned());
    }
    lines
}

fn one(component: &Component, name: &str) -> String {
    component.get(name).map_or_else(String::new, |values| values[0].clone())
}

fn shown(uid: &str, component: &Component) -> Entry {
    let text = |name| one(component, name).replace("\\,", ",");
    (uid.to_owned(), one(component, "DTSTART"), one(component, "DTEND"), text("LOCATION"), text("SUMMARY"))
}

/// The dates of one UID.
fn dates(uid: &str, components: &[Component]) -> Vec<Entry> {
    let (master, overrides) = components.split_first().unwrap();
    if !master.contains_key("RRULE") {
        return vec![shown(uid, master)];
    }
    let rule = one(master, "RRULE");
    let end = rule.strip_prefix("FREQ=MONTHLY;BYDAY=3WE").expect("the rule of the network");
    let last = end.strip_prefix(";UNTIL=").map_or("99991231", |until| &until[..8]);
    let (start, end) = (one(master, "DTSTART"), one(master, "DTEND"));
    let none = Vec::new();
    let except: BTreeSet<&String> = master.get("EXDATE").unwrap_or(&none).iter().collect();
    let first = NaiveDate::parse_from_str(&start[..8], "%Y%m%d").unwrap();
    let mut entries = Vec::new();
    let is_given = |day: &NaiveDate| day.format("%Y%m%d").to_string().as_str() <= last;
    let given = third_wednesdays(first).into_iter().filter(is_given);
    for day in given {
        let on = |moment: &str| format!("{}{}", day.format("%Y%m%d"), &moment[8..]);
        if except.contains(&on(&start)) {
            continue;
        }
        let moved = overrides.iter().find(|one_of| one(one_of, "RECURRENCE-ID") == on(&start));
        entries.push(match moved {
            Some(moved) => shown(uid, moved),
            None => {
                let (_, _, _, place, title) = shown(uid, master);
                (uid.to_owned(), on(&start), on(&end), place, title)
            }
        });
    }
    let shown = overrides.iter().filter(|one_of| entries.iter().any(|entry| *entry == shown(uid, one_of)));
    assert_eq!(shown.count(), overrides.len(), "an override stands for a date of its master");
    entries
}

/// The third Wednesdays from a day on, as far as is looked.
pub fn third_wednesdays(from: NaiveDate) -> Vec<NaiveDate> {
    let until: NaiveDate = UNTIL.parse().unwrap();
    let months = (0..24).filter_map(|number| from.with_day(1)?.checked_add_months(Months::new(number)));
    let third = |month: NaiveDate| {
        let to = (7 + Weekday::Wed.num_days_from_monday() - month.weekday().num_days_from_monday()) % 7;
        month + Days::new(u64::from(to) + 14)
    };
    months.map(third).filter(|day| *day >= from && *day <= until).collect()
}
