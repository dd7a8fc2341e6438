//! Who answers for a calendar item: the ORGANIZER of RFC 5545 section 3.8.4.3.

use crate::model::{Event, Series, Workspace};

/// A name to show, or empty, and an address with its scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organizer {
    /// A name to show, or empty.
    pub name: String,
    /// An address with its scheme: `mailto:…`, `urn:uuid:…`.
    pub uri: String,
}

impl Organizer {
    /// The address that answers are sent to; none where only an id stands for who answers.
    pub fn address(&self) -> Option<&str> {
        self.uri.strip_prefix("mailto:")
    }
}

/// The event's contact, or else the office's; without an address the event's own id, so that a reader has something
/// to tell organisers apart by.
pub fn of_event(office: &Workspace, event: &Event) -> Organizer {
    of_contact(office, &event.contact_name, &event.contact_email, event.id)
}

/// The network's contact, or else the office's; without an address the network's own id.
pub fn of_series(office: &Workspace, series: &Series) -> Organizer {
    of_contact(office, &series.contact_name, &series.contact_email, series.id)
}

/// This contact, or else the office's, or else the id of what it is about.
pub fn of_contact(office: &Workspace, name: &str, email: &str, id: impl std::fmt::Display) -> Organizer {
    let either =
        |first: &str, second: &str| if first.is_empty() { second.into() } else { String::from(first) };
    if !email.is_empty() {
        return Organizer { name: either(name, &office.office_name), uri: format!("mailto:{email}") };
    }
    let name = either(&office.office_name, &office.contact_name);
    match office.contact_email.as_str() {
        "" => Organizer { name, uri: format!("urn:uuid:{id}") },
        address => Organizer { name, uri: format!("mailto:{address}") },
    }
}
