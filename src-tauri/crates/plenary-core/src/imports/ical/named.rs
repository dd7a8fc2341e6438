//! What a calendar is called: by itself, and by the name of its file.

use crate::imports::text::{folded, line};

/// Names that programs give every calendar, and those of its owner, say nothing of it.
const NO_NAMES: &[&str] = &[
    "calendar",
    "my calendar",
    "default",
    "events",
    "home",
    "work",
    "personal",
    "untitled",
    "kalender",
    "mein kalender",
    "privat",
    "arbeit",
    "termine",
    "agenda",
    "calendrier",
    "calendario",
    "calendario personal",
];

/// Names that programs give the files in which they save a calendar.
const NO_FILES: &[&str] =
    &["basic", "download", "event", "export", "ical", "icalendar", "invite", "meeting", "schedule"];

pub(super) fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.contains('@') && !NO_NAMES.contains(&folded(name).as_str())
}

/// What the calendar in a file of this name is called by whoever named the file; nothing where a program did.
pub fn by_file(name: &str) -> Option<String> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let copied = |stem: &str| {
        let (before, number) = stem.strip_suffix(')')?.rsplit_once('(')?;
        number.chars().all(|c| c.is_ascii_digit()).then(|| before.to_owned())
    };
    let stem = line(&copied(stem).unwrap_or_else(|| stem.to_owned()).replace('_', " "));
    let is_meant = is_name(&stem) && !NO_FILES.contains(&folded(&stem).as_str());
    (is_meant && stem.contains(char::is_alphabetic)).then_some(stem)
}

#[cfg(test)]
mod tests {
    use super::by_file;

    #[test]
    fn a_file_is_called_by_people_and_not_by_programs() {
        let called = |name| by_file(name).unwrap_or_default();
        assert_eq!(called("Housing leads 2027.ics"), "Housing leads 2027");
        assert_eq!(called("Housing_leads (2).ics"), "Housing leads");
        assert_eq!(called("Ward 4 (North).ics"), "Ward 4 (North)");
        for nobodys in [
            "calendar.ics",
            "Calendar (1).ics",
            "basic.ics",
            "ann@example.org.ics",
            ".tmpAb3x",
            "2026-11-12.ics",
            "",
        ] {
            assert_eq!(called(nobodys), "", "{nobodys}");
        }
    }
}
