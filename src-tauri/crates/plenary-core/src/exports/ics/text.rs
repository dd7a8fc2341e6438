//! What an entry says: what it is about, who speaks, how to join; in plain text, and in HTML for Outlook.

use fluent_bundle::FluentArgs;

use crate::error::Result;
use crate::ids::PersonId;
use crate::model::{Event, Series, Session, Snapshot};
use crate::rules::invitations::NAMED;
use crate::rules::map_link::Map;
use crate::wording::{Words, markdown, markdown_to_html};

/// The paragraphs of an entry.
#[derive(Default)]
pub(super) struct Text(Vec<Paragraph>);

struct Paragraph {
    plain: String,
    markdown: String,
}

/// Subtitle, abstract, people and addresses of a session.
pub(super) fn of_session(
    snapshot: &Snapshot,
    session: &Session,
    (join_url, map): (&str, Option<&Map>),
    words: &Words,
) -> Result<Text> {
    let mut text = Text::default();
    text.add_lines(std::slice::from_ref(&session.subtitle));
    text.add_markdown(&session.summary);
    text.add_markdown(&session.description);
    text.add_lines(&people(snapshot, session, words)?);
    text.add_address("calendar-join", join_url, words)?;
    text.add_address("calendar-map", map.map_or("", |map| &map.url), words)?;
    text.add_address("document-event-page", &snapshot.event.website, words)?;
    Ok(text)
}

/// Summary, question and addresses of an event, which says of itself only what may be told.
pub(super) fn of_event(event: &Event, map: &Map, words: &Words) -> Result<Text> {
    let mut text = Text::default();
    text.add_markdown(&event.summary);
    text.add_lines(std::slice::from_ref(&event.topic));
    text.add_markdown(&event.description);
    text.add_address("calendar-join", &event.online_url, words)?;
    text.add_address("calendar-map", &map.url, words)?;
    text.add_address("document-event-page", &event.website, words)?;
    Ok(text)
}

/// Description and addresses of a network.
pub(super) fn of_series(series: &Series, map: &Map, words: &Words) -> Result<Text> {
    let mut text = Text::default();
    text.add_markdown(&series.description);
    text.add_address("calendar-join", &series.online_url, words)?;
    text.add_address("calendar-map", &map.url, words)?;
    Ok(text)
}

impl Text {
    /// Paragraphs with an empty line between them; Markdown is left as it was typed, as it is made to be read.
    pub(super) fn plain(&self) -> String {
        self.0.iter().map(|paragraph| paragraph.plain.as_str()).collect::<Vec<_>>().join("\n\n")
    }

    /// The same as HTML; nothing for nothing.
    pub(super) fn html(&self) -> String {
        let markdown = self.0.iter().map(|paragraph| paragraph.markdown.as_str()).collect::<Vec<_>>();
        markdown_to_html(&markdown.join("\n\n")).trim_end().to_owned()
    }

    fn add_markdown(&mut self, text: &str) {
        let text = text.trim().replace("\r\n", "\n");
        if !text.is_empty() {
            self.0.push(Paragraph { plain: text.clone(), markdown: text });
        }
    }

    /// One paragraph of these lines, which are plain text; empty ones are left out.
    fn add_lines(&mut self, lines: &[String]) {
        let lines: Vec<&str> = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
        if !lines.is_empty() {
            let escaped: Vec<String> = lines.iter().map(|line| markdown::escape(line)).collect();
            self.0.push(Paragraph { plain: lines.join("\n"), markdown: escaped.join("\\\n") });
        }
    }

    /// A paragraph with a link in it, said by this message; nothing where there is no address. Where it stands above already, because
    /// the office wrote it down itself or the event's page is where it is joined, it is not told again, and can be followed there.
    fn add_address(&mut self, message: &str, address: &str, words: &Words) -> Result<()> {
        if address.is_empty() {
            return Ok(());
        }
        if let Some(told) = self.0.iter_mut().find(|paragraph| found(&paragraph.plain, address).is_some()) {
            if let Some(at) = found(&told.markdown, address) {
                let (before, behind) = told.markdown.split_at(at);
                if !before.ends_with(['(', '<', '[', '"']) {
                    let rest = behind.strip_prefix(address).unwrap_or_default();
                    told.markdown = format!("{before}<{address}>{rest}");
                }
            }
            return Ok(());
        }
        let plain = words.say(message, &[("link", address)])?;
        let markdown = words.say(message, &[("link", &markdown::link(address, address))])?;
        self.0.push(Paragraph { plain, markdown });
        Ok(())
    }
}

/// Where an address stands in a text, and not as the beginning of another.
fn found(text: &str, address: &str) -> Option<usize> {
    let goes_on = |rest: &str| {
        let end = rest.find(|c: char| c.is_whitespace() || "<>()[]\"".contains(c)).unwrap_or(rest.len());
        let rest = rest.get(..end).unwrap_or(rest).trim_start_matches('/');
        !rest.trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '_', '\'', '’', '”']).is_empty()
    };
    let behind = |at: usize| text.get(at + address.len()..).unwrap_or_default();
    text.match_indices(address).map(|(at, _)| at).find(|at| !goes_on(behind(*at)))
}

/// A line for each role: `Speakers: Amara Okafor (Northbank Council) and Jonas Lind`.
fn people(snapshot: &Snapshot, session: &Session, words: &Words) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    for role in NAMED {
        let parts = snapshot.parts_of(session.id).filter(|part| part.role == role);
        let names: Vec<String> = parts.filter_map(|part| name(snapshot, part.person_id)).collect();
        if names.is_empty() {
            continue;
        }
        let mut arguments = FluentArgs::new();
        arguments.set("count", names.len());
        arguments.set("names", words.list(&names)?);
        lines.push(words.with(&format!("calendar-{role}"), &arguments)?);
    }
    Ok(lines)
}

fn name(snapshot: &Snapshot, person: PersonId) -> Option<String> {
    let person = snapshot.person(person)?;
    let organisation = snapshot.organisation_of(person);
    Some(organisation.map_or(person.name(), |it| format!("{} ({})", person.name(), it.name)))
}
