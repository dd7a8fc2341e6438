//! What stands around an event and is no part of it, and yet counts for what may be told of it: names, and words that were kept back.

use crate::ids::{NoteId, PersonId, SessionId};
use crate::model::{Organisation, Permission, Person, Source};
use std::collections::BTreeSet;

/// Names and words around one event. Where everything that was said may carry names only who was deleted is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Around {
    /// Everybody who is or was in the network that meets.
    pub members: Vec<Person>,
    /// Who was deleted, as they were.
    pub gone: Vec<Person>,
    /// Where those work, or worked.
    pub organisations: Vec<Organisation>,
    /// People of the event as they were called, and what they did where, before that was changed: under their ids.
    pub formerly: Vec<Person>,
    /// Where those worked, and organisations of the event as they were called before.
    pub formerly_at: Vec<Organisation>,
    /// Of everybody in the directory: parts of names that are no other word, and whole names, as far as they stand in the texts.
    pub people: BTreeSet<String>,
    /// The same of organisations.
    pub named_organisations: BTreeSet<String>,
    /// What was kept back here and deleted since, and what is internal at other events of the same period.
    pub kept_back: Vec<KeptBack>,
}

/// A takeaway, decision or action that is no row of the event any more, or of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptBack {
    pub source: Source,
    pub text: String,
    pub permission: Permission,
    pub publish: bool,
    pub person_id: Option<PersonId>,
    pub session_id: Option<SessionId>,
    pub note_id: Option<NoteId>,
    pub note_line: Option<i64>,
}

impl Around {
    /// Takes more names in.
    pub fn names_also(&mut self, more: &Self) {
        self.people.extend(more.people.iter().cloned());
        self.named_organisations.extend(more.named_organisations.iter().cloned());
    }
}
