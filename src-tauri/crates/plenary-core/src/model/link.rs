//! A link: a web address that belongs to an event, a session or a person.

use crate::ids::{EventId, LinkId, PersonId, SessionId};
use crate::model::words::{row, vocabulary};
use chrono::NaiveDate;

vocabulary! {
    /// What is found there.
    LinkKind { Page = "page", Post = "post", Slides = "slides", Recording = "recording", Attachment = "attachment", Social = "social" }
}

row! {
    /// One address; it belongs to exactly one of event, session, person.
    Link {
        id: LinkId,
        event_id: Option<EventId>,
        session_id: Option<SessionId>,
        person_id: Option<PersonId>,
        kind: LinkKind,
        /// Empty where it is called by its address.
        title: String,
        /// http, https or mailto.
        url: String,
        position: i64,
        /// The day a post about the event appeared.
        published_on: Option<NaiveDate>,
    }
}

impl Link {
    /// What it is called wherever it is shown: its title, or its address when it has none.
    pub fn called(&self) -> &str {
        if self.title.is_empty() { &self.url } else { &self.title }
    }
}
