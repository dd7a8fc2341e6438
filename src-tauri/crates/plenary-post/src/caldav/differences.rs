//! What differs between an object as we would write it and as it lies on the server: the properties that people see.

use plenary_core::model::Begin;
use std::collections::BTreeMap;

/// One property that differs.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Difference {
    /// The property of RFC 5545: "SUMMARY", "DTSTART" …
    pub property: String,
    /// As we would write it; empty when we do not.
    pub ours: String,
    /// As it is there; empty when it is not.
    pub theirs: String,
}

/// The properties that people see, in the order in which they are told.
const SEEN: &[&str] = &["SUMMARY", "DTSTART", "DTEND", "RRULE", "LOCATION", "STATUS", "DESCRIPTION"];

/// What differs, entry by entry.
pub fn differences(ours: &[u8], theirs: &[u8]) -> Vec<Difference> {
    let (ours, theirs) = (entries(ours), entries(theirs));
    let mut keys: Vec<&String> = ours.keys().chain(theirs.keys()).collect();
    keys.sort();
    keys.dedup();
    let nothing = BTreeMap::new();
    let mut found = Vec::new();
    for key in keys {
        let (own, other) = (ours.get(key).unwrap_or(&nothing), theirs.get(key).unwrap_or(&nothing));
        for property in SEEN {
            let value = |of: &BTreeMap<String, String>| of.get(*property).cloned().unwrap_or_default();
            let (ours, theirs) = (value(own), value(other));
            if ours != theirs {
                found.push(Difference { property: (*property).to_owned(), ours, theirs });
            }
        }
    }
    found
}

/// When what is theirs alone begins, as they have it.
pub fn begin(differences: &[Difference]) -> Begin {
    let theirs = |property: &str| {
        differences
            .iter()
            .find(|one| one.property == property && !one.theirs.is_empty())
            .map(|one| &one.theirs)
    };
    let begin = theirs("DTSTART").map(|start| Begin::said(start)).unwrap_or_default();
    Begin { recurs: theirs("RRULE").is_some(), ..begin }
}

/// Each VEVENT by its RECURRENCE-ID: the values of its properties, unfolded and without escapes.
fn entries(ics: &[u8]) -> BTreeMap<String, BTreeMap<String, String>> {
    let text = String::from_utf8_lossy(ics).replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "");
    let mut all = BTreeMap::new();
    let mut open: Option<BTreeMap<String, String>> = None;
    let mut depth = 0;
    for line in text.lines() {
        match line {
            "BEGIN:VEVENT" => open = Some(BTreeMap::new()),
            "END:VEVENT" => {
                let entry = open.take().unwrap_or_default();
                all.insert(entry.get("RECURRENCE-ID").cloned().unwrap_or_default(), entry);
            }
            _ if line.starts_with("BEGIN:") => depth += 1,
            _ if line.starts_with("END:") => depth -= 1,
            _ if depth <= 1 => {
                if let (Some(entry), Some((name, value))) = (&mut open, property(line)) {
                    entry.entry(name).or_insert(value);
                }
            }
            _ => {}
        }
    }
    all
}

/// The name and value of a line; a colon inside quotes is none.
fn property(line: &str) -> Option<(String, String)> {
    let mut quoted = false;
    let colon = line.char_indices().find_map(|(at, c)| {
        quoted ^= c == '"';
        (c == ':' && !quoted).then_some(at)
    })?;
    let (head, value) = (line.get(..colon)?, line.get(colon + 1..)?);
    let name = head.split(';').next()?.to_uppercase();
    let value = value.replace("\\n", "\n").replace("\\N", "\n").replace("\\,", ",").replace("\\;", ";");
    Some((name, value.replace("\\\\", "\\")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(lines: &str) -> Vec<u8> {
        let lines = lines.replace('|', "\r\n");
        format!("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n").into_bytes()
    }

    #[test]
    fn folding_escapes_order_and_stamps_are_no_difference() {
        let ours = file("DTSTAMP:1|SUMMARY;LANGUAGE=en-GB:Opening\\, and|  more|LOCATION:Hall");
        let theirs = file("LOCATION:Hall|SUMMARY:Opening\\, and more|DTSTAMP:2");
        assert_eq!(differences(&ours, &theirs), []);
    }

    #[test]
    fn what_people_see_is_told_with_both_values() {
        let ours = file("SUMMARY:Opening|DTSTART;TZID=Europe/London:20261112T093000");
        let theirs = file("SUMMARY:Opening!|DTSTART;TZID=Europe/London:20261112T093000|STATUS:CANCELLED");
        let told: Vec<_> =
            differences(&ours, &theirs).into_iter().map(|one| (one.property, one.ours, one.theirs)).collect();
        let line = |a: &str, b: &str, c: &str| (a.to_owned(), b.to_owned(), c.to_owned());
        assert_eq!(told, [line("SUMMARY", "Opening", "Opening!"), line("STATUS", "", "CANCELLED")]);
    }

    #[test]
    fn what_is_theirs_alone_is_known_by_its_day_and_hour() {
        let of = |lines: &str| {
            let Begin { day, time, recurs } = begin(&differences(&[], &file(lines)));
            let told = [day.map(|day| day.to_string()), time.map(|time| time.to_string())];
            (told.into_iter().flatten().collect::<Vec<_>>().join(" "), recurs)
        };
        let told = |text: &str, recurs| (text.to_owned(), recurs);
        let start = "SUMMARY:Opening|DTSTART;TZID=Europe/London:20261112T093000";
        assert_eq!(of(start), told("2026-11-12 09:30:00", false));
        assert_eq!(of("DTSTART;VALUE=DATE:20261112"), told("2026-11-12", false));
        assert_eq!(of("DTSTART:20261112T093000Z|RRULE:FREQ=WEEKLY"), told("2026-11-12 09:30:00", true));
        assert_eq!(of("SUMMARY:Some day|DTSTART:soon"), told("", false));
    }
}
