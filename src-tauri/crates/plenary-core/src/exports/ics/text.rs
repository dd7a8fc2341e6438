//! What an entry says: what it is about, who speaks, how to join; in plain text, and in HTML for Outlook.

use crate::model::{Event, PartRole, Session, Snapshot};

/// Paragraphs of plain text, where some are no more than an address with a word in front.
pub(super) struct Words(Vec<Paragraph>);

enum Paragraph {
    Text(String),
    Address { label: &'static str, url: String },
}

/// Subtitle, abstract, people and addresses of a session.
pub(super) fn of_session(snapshot: &Snapshot, session: &Session, join_url: &str) -> Words {
    let mut words = Words(Vec::new());
    for text in [&session.subtitle, &session.summary, &session.description] {
        words.text(text);
    }
    words.text(&people(snapshot, session));
    words.address("Join online", join_url);
    words.address("Programme", &snapshot.event.website);
    words
}

/// Summary, question and addresses of an event.
pub(super) fn of_event(event: &Event) -> Words {
    let mut words = Words(Vec::new());
    for text in [&event.summary, &event.topic, &event.description] {
        words.text(text);
    }
    words.address("Join online", &event.online_url);
    words.address("Programme", &event.website);
    words
}

impl Words {
    fn text(&mut self, text: &str) {
        let text = text.trim();
        if !text.is_empty() {
            self.0.push(Paragraph::Text(text.replace("\r\n", "\n")));
        }
    }

    fn address(&mut self, label: &'static str, url: &str) {
        if !url.is_empty() {
            self.0.push(Paragraph::Address { label, url: url.into() });
        }
    }

    /// Paragraphs with an empty line between them.
    pub(super) fn plain(&self) -> String {
        let plain = |paragraph: &Paragraph| match paragraph {
            Paragraph::Text(text) => text.clone(),
            Paragraph::Address { label, url } => format!("{label}: {url}"),
        };
        self.0.iter().map(plain).collect::<Vec<_>>().join("\n\n")
    }

    /// The same as HTML paragraphs.
    pub(super) fn html(&self) -> String {
        let html = |paragraph: &Paragraph| match paragraph {
            Paragraph::Text(text) => format!("<p>{}</p>", escaped(text).replace('\n', "<br>")),
            Paragraph::Address { label, url } => {
                let url = escaped(url);
                format!("<p>{label}: <a href=\"{url}\">{url}</a></p>")
            }
        };
        self.0.iter().map(html).collect()
    }
}

/// A line for each role: `Speakers: Amara Okafor (Northbank Council), Jonas Lind`.
fn people(snapshot: &Snapshot, session: &Session) -> String {
    let mut lines = Vec::new();
    for (role, one, several) in [
        (PartRole::Chair, "Chair", "Chairs"),
        (PartRole::Speaker, "Speaker", "Speakers"),
        (PartRole::Facilitator, "Facilitator", "Facilitators"),
        (PartRole::Interpreter, "Interpreter", "Interpreters"),
    ] {
        let parts = snapshot.parts_of(session.id).filter(|part| part.role == role);
        let names: Vec<String> = parts.filter_map(|part| name(snapshot, part.person_id)).collect();
        if !names.is_empty() {
            lines.push(format!("{}: {}", if names.len() == 1 { one } else { several }, names.join(", ")));
        }
    }
    lines.join("\n")
}

fn name(snapshot: &Snapshot, person: crate::ids::PersonId) -> Option<String> {
    let person = snapshot.person(person)?;
    let organisation = snapshot.organisation_of(person);
    Some(organisation.map_or(person.name(), |it| format!("{} ({})", person.name(), it.name)))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
