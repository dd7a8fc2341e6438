//! What comes in: one room a format, each `fn(&[u8]) -> (draft, problems)`; accepting a draft is an operation.
//!
//! A reader never stops at one bad row, and never gives half of a file that is another thing: then the draft is empty
//! and the problems say why.

mod answers;
mod dates;
mod decode;
mod eventbrite;
mod frab;
pub mod house_style;
mod ical;
mod sheet;
mod text;
pub mod transcript;

#[cfg(test)]
mod tests;

use crate::model::{
    AnswersDraft, AttendeeDraft, NetworkDraft, Problem, ProgrammeDraft, ReplyDraft, Severity,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a reader understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "draft", rename_all = "snake_case")]
pub enum ImportDraft {
    /// A programme.
    Programme(Box<ProgrammeDraft>),
    /// Registrations.
    Attendees(AttendeeDraft),
    /// Answers to invitations.
    Replies(Vec<ReplyDraft>),
    /// Answers of a form.
    Answers(AnswersDraft),
}

impl ImportDraft {
    /// True for what a refused file gives: nothing at all.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Programme(draft) => draft.is_empty(),
            Self::Attendees(draft) => draft.is_empty(),
            Self::Replies(draft) => draft.is_empty(),
            Self::Answers(draft) => draft.is_empty(),
        }
    }
}

/// A draft and what could not be taken as it stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reading {
    /// What was understood; empty when the file was refused.
    pub draft: ImportDraft,
    /// In the order in which they were found.
    pub problems: Vec<Problem>,
}

/// First and last.
pub type Days = (NaiveDate, NaiveDate);

/// What a reader of programmes gives.
type ReadProgramme = (ProgrammeDraft, Vec<Problem>);

/// What a reader of replies gives.
type ReadReplies = (Vec<ReplyDraft>, Vec<Problem>);

/// A reader's door, by what it gives.
#[derive(Clone, Copy)]
pub enum Reader {
    /// Gives a programme.
    Programme(fn(&[u8]) -> ReadProgramme),
    /// Gives a programme from a calendar, for an event of these days where there is one.
    Calendar(fn(&[u8], Option<Days>) -> ReadProgramme),
    /// Gives registrations.
    Attendees(fn(&[u8]) -> (AttendeeDraft, Vec<Problem>)),
    /// Gives answers to invitations.
    Replies(fn(&[u8]) -> ReadReplies),
    /// Gives answers of a form.
    Answers(fn(&[u8]) -> (AnswersDraft, Vec<Problem>)),
}

/// One format that comes in.
#[derive(Clone, Copy)]
pub struct Format {
    /// Its name on the command line.
    pub name: &'static str,
    /// One line on what it is.
    pub doc: &'static str,
    /// Usual endings of its files, without the dot.
    pub extensions: &'static [&'static str],
    /// How sure the bytes and the file name make it, in percent; 0 is "not this".
    pub recognise: fn(&[u8], &str) -> u8,
    /// Reads it.
    pub reader: Reader,
}

/// Every format, in the order in which people are shown them.
pub const FORMATS: &[Format] = &[
    Format {
        name: "schedule-json",
        doc: "Programme as schedule.json (frab, pretalx, c3voc)",
        extensions: &["json"],
        recognise: frab::recognise_json,
        reader: Reader::Programme(frab::read_json),
    },
    Format {
        name: "schedule-xml",
        doc: "Programme as schedule.xml (frab, pretalx, c3voc)",
        extensions: &["xml"],
        recognise: frab::recognise_xml,
        reader: Reader::Programme(frab::read_xml),
    },
    Format {
        name: "ics",
        doc: "Calendar file of Outlook, Google, Apple, Thunderbird or any other program (iCalendar)",
        extensions: &["ics", "ical", "vcs", "eml"],
        recognise: ical::recognise,
        reader: Reader::Calendar(ical::read),
    },
    Format {
        name: "replies",
        doc: "Reply to an invitation, as a calendar file or a mail (iCalendar, iMIP)",
        extensions: &["ics", "eml"],
        recognise: ical::recognise_replies,
        reader: Reader::Replies(ical::read_replies),
    },
    Format {
        name: "eventbrite-csv",
        doc: "Attendee list of Eventbrite as CSV or Excel workbook",
        extensions: &["csv", "txt", "xlsx"],
        recognise: eventbrite::recognise,
        reader: Reader::Attendees(eventbrite::read),
    },
    Format {
        name: "microsoft-forms",
        doc: "Feedback of Microsoft Forms as Excel workbook or CSV",
        extensions: &["xlsx", "csv"],
        recognise: answers::recognise_microsoft,
        reader: Reader::Answers(answers::read_microsoft),
    },
    Format {
        name: "google-forms",
        doc: "Feedback of Google Forms as CSV or Excel workbook",
        extensions: &["csv", "xlsx"],
        recognise: answers::recognise_google,
        reader: Reader::Answers(answers::read_google),
    },
    Format {
        name: "feedback",
        doc: "Feedback of any other form: a table as CSV or Excel workbook",
        extensions: &["csv", "txt", "xlsx"],
        recognise: answers::recognise_plain,
        reader: Reader::Answers(answers::read_plain),
    },
];

impl Format {
    /// The format of this name.
    pub fn named(name: &str) -> Option<&'static Format> {
        FORMATS.iter().find(|format| format.name == name)
    }

    /// Reads the file.
    pub fn read(&self, bytes: &[u8]) -> Reading {
        self.read_for(bytes, None)
    }

    /// Reads the file for an event of these days.
    pub fn read_for(&self, bytes: &[u8], days: Option<Days>) -> Reading {
        match self.reader {
            Reader::Calendar(read) => {
                let (draft, problems) = read(bytes, days);
                Reading { draft: ImportDraft::Programme(Box::new(draft)), problems }
            }
            Reader::Programme(read) => {
                let (draft, problems) = read(bytes);
                Reading { draft: ImportDraft::Programme(Box::new(draft)), problems }
            }
            Reader::Attendees(read) => {
                let (draft, problems) = read(bytes);
                Reading { draft: ImportDraft::Attendees(draft), problems }
            }
            Reader::Replies(read) => {
                let (draft, problems) = read(bytes);
                Reading { draft: ImportDraft::Replies(draft), problems }
            }
            Reader::Answers(read) => {
                let (draft, problems) = read(bytes);
                Reading { draft: ImportDraft::Answers(draft), problems }
            }
        }
    }
}

impl Reading {
    /// Whether nothing of it can come in and its problems say why: it was refused, or there is something wrong with every row.
    pub fn is_refused(&self) -> bool {
        let has_no_row = match &self.draft {
            ImportDraft::Attendees(draft) => draft.rows.is_empty(),
            ImportDraft::Answers(draft) => draft.rows.is_empty(),
            ImportDraft::Programme(_) | ImportDraft::Replies(_) => false,
        };
        self.draft.is_empty() || has_no_row && left_out(&self.problems) > 0
    }
}

/// How many things of a file did not come in when the rest of it is taken.
pub fn left_out(problems: &[Problem]) -> usize {
    problems.iter().filter(|problem| problem.severity == Severity::Error).count()
}

/// The format that the file most probably has, if it looks like any.
pub fn recognise(bytes: &[u8], file_name: &str) -> Option<&'static Format> {
    let sure = |format: &&Format| (format.recognise)(bytes, file_name);
    // Of equals the first in the table wins, so the search runs backwards.
    FORMATS.iter().rev().filter(|format| sure(format) > 0).max_by_key(sure)
}

/// Two states of one object of a calendar server, ours and theirs.
pub mod calendar_object {
    pub use super::ical::{Difference, differences, headed};
}

/// Reads a calendar file as the meetings of a network; no draft when it is refused or holds none.
pub fn read_network(bytes: &[u8]) -> (Option<NetworkDraft>, Vec<Problem>) {
    ical::read_network(bytes)
}

/// What the calendar in a file of this name is called by whoever named the file; nothing where a program did.
pub fn named_by_file(name: &str) -> Option<String> {
    ical::by_file(name)
}
