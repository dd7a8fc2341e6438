//! Whether a file is whole: all that begins in it ends, in order, and no line of it is torn.

/// What is the matter with a file that is not whole.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Damage {
    /// Something that begins has no end; the UID of the entry that was being said, if it had said it.
    EndsEarly(Option<String>),
    /// The line, counted from none, at which nothing fits.
    At(usize),
}

/// Properties that hold no prose: a line end in one of them is not of its text.
const NO_PROSE: &[&str] = &[
    "BEGIN",
    "END",
    "UID",
    "DTSTAMP",
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "RDATE",
    "EXDATE",
    "RECURRENCE-ID",
    "SEQUENCE",
    "STATUS",
    "METHOD",
];

/// The first damage in logical lines.
pub(super) fn damage(text: &str) -> Option<Damage> {
    let mut open: Vec<String> = Vec::new();
    let mut uid: Option<String> = None;
    for (at, line) in text.lines().enumerate() {
        let line = line.trim_start_matches('\u{feff}');
        let end = line.find([':', ';']).unwrap_or(line.len());
        let (name, rest) = line.split_at_checked(end).unwrap_or((line, ""));
        let name = name.trim().to_uppercase();
        let is_torn = NO_PROSE.contains(&name.as_str()) && rest.contains("\\n");
        if is_torn || (line.contains('\0') && !open.is_empty()) {
            return Some(Damage::At(at));
        }
        let value = rest.strip_prefix(':').map(|value| value.trim().to_uppercase());
        match (name.as_str(), value) {
            ("BEGIN", Some(what)) => {
                uid = uid.filter(|_| what != "VEVENT");
                open.push(what);
            }
            ("END", Some(what)) => {
                if open.pop().is_none_or(|begun| begun != what) {
                    return Some(Damage::At(at));
                }
                uid = uid.filter(|_| what != "VEVENT");
            }
            ("BEGIN" | "END", None) => return Some(Damage::At(at)),
            ("UID", Some(_)) if open.last().is_some_and(|begun| begun == "VEVENT") => {
                uid = rest.strip_prefix(':').map(|uid| uid.trim().to_owned());
            }
            _ => {}
        }
    }
    (!open.is_empty()).then_some(Damage::EndsEarly(uid))
}

#[cfg(test)]
mod tests {
    use super::{Damage, damage};

    #[test]
    fn what_begins_has_to_end_and_no_line_is_torn() {
        let whole = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDESCRIPTION:one\\ntwo\nBEGIN:VALARM\nEND:VALARM\nEND:VEVENT\nEND:VCALENDAR\n";
        let of = |change: &dyn Fn(&str) -> String| damage(&change(whole));
        assert_eq!(of(&|text| text.to_owned()), None);
        assert_eq!(of(&|text| text.replace('\n', " \n").to_lowercase()), None);
        assert_eq!(of(&|text| text.replace("END:VCALENDAR\n", "")), Some(Damage::EndsEarly(None)));
        let half = of(&|text| text.split("DESC").next().unwrap_or_default().to_owned());
        assert_eq!(half, Some(Damage::EndsEarly(Some("a".to_owned()))));
        assert_eq!(of(&|text| text.replace("BEGIN:VE", "BEGIN;VE")), Some(Damage::At(1)));
        assert_eq!(of(&|text| text.replace("END:VEVENT\n", "")), Some(Damage::At(6)));
        assert_eq!(of(&|text| text.replace("UID:a", "UID:a\\nnoise")), Some(Damage::At(2)));
        assert_eq!(of(&|text| text.replace("one", "o\0ne")), Some(Damage::At(3)));
    }
}
