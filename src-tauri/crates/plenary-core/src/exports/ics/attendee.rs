//! ATTENDEE (RFC 5545 section 3.8.4.1): the person an invitation is for.
//!
//! Who is not an ATTENDEE of a REQUEST gets no button to accept it in Outlook.

use super::line::Line;

/// One person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// As shown.
    pub name: String,
    /// An address with its scheme: `mailto:…`; who has none is named by an id.
    pub uri: String,
    /// Their presence is asked for; those who run a session chair it.
    pub role: Role,
    /// Whether an answer is asked for: not when the item is called off.
    pub asked: bool,
}

/// What the person is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Leads it.
    Chair,
    /// Has a part in it.
    Required,
    /// Is welcome.
    Optional,
}

impl Attendee {
    pub(super) fn line(&self) -> Option<Line<'_>> {
        let mut line = Line::uri("ATTENDEE", &self.uri)?;
        if !self.name.is_empty() {
            line = line.param("CN", &self.name);
        }
        let role = match self.role {
            Role::Chair => "CHAIR",
            Role::Required => "REQ-PARTICIPANT",
            Role::Optional => "OPT-PARTICIPANT",
        };
        line = line.word_param("CUTYPE", "INDIVIDUAL").word_param("ROLE", role);
        Some(if self.asked {
            line.word_param("PARTSTAT", "NEEDS-ACTION").word_param("RSVP", "TRUE")
        } else {
            line
        })
    }
}
