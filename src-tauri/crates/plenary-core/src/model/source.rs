//! Where a sentence of a document comes from: the rows behind it, as short texts that stand in a column and in marks.

use crate::ids::{
    ActionId, DecisionId, EventId, FileId, NoteId, OrganisationId, PersonId, SeriesId, SessionId, TakeawayId,
    TopicId,
};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Something that a sentence was made from. In the store and on the wire it is a text: "takeaway:0199…", "note:0199…:12".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(into = "String", try_from = "String")]
#[ts(type = "string")]
pub enum Source {
    Event(EventId),
    Series(SeriesId),
    Session(SessionId),
    /// A note, and the line (from 1).
    Note {
        id: NoteId,
        line: i64,
    },
    Takeaway(TakeawayId),
    Decision(DecisionId),
    Action(ActionId),
    Topic(TopicId),
    Person(PersonId),
    Organisation(OrganisationId),
    File(FileId),
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Event(id) => write!(f, "event:{id}"),
            Self::Series(id) => write!(f, "series:{id}"),
            Self::Session(id) => write!(f, "session:{id}"),
            Self::Note { id, line } => write!(f, "note:{id}:{line}"),
            Self::Takeaway(id) => write!(f, "takeaway:{id}"),
            Self::Decision(id) => write!(f, "decision:{id}"),
            Self::Action(id) => write!(f, "action:{id}"),
            Self::Topic(id) => write!(f, "topic:{id}"),
            Self::Person(id) => write!(f, "person:{id}"),
            Self::Organisation(id) => write!(f, "organisation:{id}"),
            Self::File(id) => write!(f, "file:{id}"),
        }
    }
}

impl FromStr for Source {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("{text:?} is no source");
        let (kind, rest) = text.split_once(':').ok_or_else(wrong)?;
        Ok(match kind {
            "event" => Self::Event(id(rest, wrong)?),
            "series" => Self::Series(id(rest, wrong)?),
            "session" => Self::Session(id(rest, wrong)?),
            "note" => {
                let (note, line) = rest.split_once(':').ok_or_else(wrong)?;
                Self::Note { id: id(note, wrong)?, line: id(line, wrong)? }
            }
            "takeaway" => Self::Takeaway(id(rest, wrong)?),
            "decision" => Self::Decision(id(rest, wrong)?),
            "action" => Self::Action(id(rest, wrong)?),
            "topic" => Self::Topic(id(rest, wrong)?),
            "person" => Self::Person(id(rest, wrong)?),
            "organisation" => Self::Organisation(id(rest, wrong)?),
            "file" => Self::File(id(rest, wrong)?),
            _ => return Err(wrong()),
        })
    }
}

fn id<T: FromStr>(text: &str, wrong: impl Fn() -> String) -> Result<T, String> {
    text.parse().map_err(|_| wrong())
}

impl From<Source> for String {
    fn from(source: Source) -> Self {
        source.to_string()
    }
}

impl TryFrom<String> for Source {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

/// One sentence as it was built.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Sentence {
    /// Markdown of a part of a line.
    pub text: String,
    /// The first is what it says; the others are where that was said, and by whom.
    pub sources: Vec<Source>,
    /// Whom it names, and by which words: known also when the person is not there any more.
    pub names: Vec<(PersonId, String)>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_read_back_from_its_text() {
        let id = "01933b1a-7c00-7000-8000-000000000001";
        for kind in [
            "event",
            "series",
            "session",
            "takeaway",
            "decision",
            "action",
            "topic",
            "person",
            "organisation",
            "file",
        ] {
            let text = format!("{kind}:{id}");
            assert_eq!(text.parse::<Source>().unwrap().to_string(), text);
        }
        let text = format!("note:{id}:12");
        assert_eq!(text.parse::<Source>().unwrap().to_string(), text);
        for text in ["", "event", "owl:1", "event:1", &format!("note:{id}"), &format!("note:{id}:x")] {
            assert!(text.parse::<Source>().is_err(), "{text}");
        }
    }
}
