//! Who speaks, as a transcript names them: what can be a name, and how it is kept.

use crate::imports::text::line;
use crate::model::transcript_draft::LONGEST_NAME;

/// What stands before a colon in notes and is nobody.
const NOBODY: &[&str] = &[
    "action",
    "actions",
    "agenda",
    "agreed",
    "aim",
    "answer",
    "apologies",
    "attendees",
    "background",
    "chair's note",
    "context",
    "date",
    "decision",
    "decisions",
    "discussion",
    "duration",
    "example",
    "follow up",
    "follow-up",
    "http",
    "https",
    "idea",
    "location",
    "minutes",
    "next",
    "next steps",
    "note",
    "notes",
    "outcome",
    "place",
    "present",
    "question",
    "questions",
    "quote",
    "risk",
    "source",
    "subject",
    "summary",
    "takeaway",
    "time",
    "title",
    "todo",
    "topic",
    "update",
    "venue",
    "warning",
    "when",
    "where",
    "who",
    "why",
];

/// How a name is kept: one line, without what would be read as a time or as the end of the name.
pub fn tidy(raw: &str) -> String {
    let name = line(raw).replace(':', " ");
    let name = line(name.trim_matches(['[', ']', '<', '>', '*', '_', '-', ' ']));
    name.chars().take(LONGEST_NAME).collect::<String>().trim().to_owned()
}

/// Whether a person could be called so: up to six words, no sentence, not all small letters, none of the words of minutes.
pub fn could_be(raw: &str) -> bool {
    let name = tidy(raw);
    let folded = name.to_lowercase();
    let words = name.split(' ').count();
    let first = name.chars().next();
    let odd = |c: char| ".!?;\"/\\=@#{}".contains(c) && c != '.';
    !name.is_empty()
        && words <= 6
        && first.is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
        && !name.contains(odd)
        && !name.ends_with(['?', '!'])
        && !NOBODY.contains(&folded.as_str())
        && !(words > 3 && name.split(' ').filter(|word| word.starts_with(char::is_lowercase)).count() > 2)
}

/// "Name: what was said", when something that could be a name stands before the colon.
pub fn before_colon(text: &str) -> Option<(&str, &str)> {
    let (name, said) = text
        .split_once(": ")
        .or_else(|| text.split_once(":** "))
        .or_else(|| text.strip_suffix(':').map(|name| (name, "")))?;
    (name.chars().count() <= LONGEST_NAME && could_be(name)).then(|| (name.trim(), said.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_told_from_a_heading_and_a_sentence() {
        for name in
            ["Ada Brook", "Dr. Zoë O’Brien", "Brook, Ada (Northbank Council)", "SPEAKER 1", "Ada", "Guest"]
        {
            assert!(could_be(name), "{name}");
        }
        for no in [
            "Next steps",
            "Action",
            "https",
            "we need two things",
            "Why now?",
            "",
            "What we want to do about this is",
        ] {
            assert!(!could_be(no), "{no}");
        }
    }

    #[test]
    fn a_kept_name_is_never_read_as_a_time_or_as_two() {
        assert_eq!(tidy(" [Ada:  Brook]\n"), "Ada Brook");
        assert_eq!(before_colon("Ada Brook: We lend devices."), Some(("Ada Brook", "We lend devices.")));
        assert_eq!(before_colon("At 12:30 we eat"), None);
    }
}
