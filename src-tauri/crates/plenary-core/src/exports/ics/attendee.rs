//! ATTENDEE (RFC 5545 section 3.8.4.1): the person an invitation is for.
//!
//! Who is not an ATTENDEE of a REQUEST gets no button to accept it in Outlook.

use super::line::Line;
use crate::model::ReplyAnswer;

/// One person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// As shown.
    pub name: String,
    /// An address with its scheme: `mailto:…`; who has none is named by an id.
    pub uri: String,
    /// Their presence is asked for; those who run a session chair it.
    pub role: Role,
    /// Whether they come, or shall say so.
    pub answer: Answer,
}

/// What a file says of a person's answer (PARTSTAT, RSVP).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// They are asked for one.
    Asked,
    /// They gave this one, and are not asked again.
    Given(ReplyAnswer),
    /// None is wanted: the item is called off.
    Unwanted,
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
        Some(match self.answer {
            Answer::Asked | Answer::Given(ReplyAnswer::NeedsAction) => {
                line.word_param("PARTSTAT", "NEEDS-ACTION").word_param("RSVP", "TRUE")
            }
            Answer::Given(answer) => line.word_param("PARTSTAT", partstat(answer)),
            Answer::Unwanted => line,
        })
    }
}

fn partstat(answer: ReplyAnswer) -> &'static str {
    match answer {
        ReplyAnswer::Accepted => "ACCEPTED",
        ReplyAnswer::Tentative => "TENTATIVE",
        ReplyAnswer::Declined => "DECLINED",
        ReplyAnswer::Delegated => "DELEGATED",
        ReplyAnswer::NeedsAction => "NEEDS-ACTION",
    }
}
