//! The minutes of a meeting: who was there, the agenda, what was discussed, decided and promised; permissions are obeyed in each.

mod given_out;
mod there;

use crate::error::Result;
use crate::ids::SessionId;
use crate::model::{ActionState, Note, NoteKind, Snapshot, Takeaway, TemplateKind};
use crate::rules::attribution::{Attribution, Attributions};
use crate::wording::said::Line;
use crate::wording::sentences::{one_line, sentence};
use crate::wording::summary::tables::Table;
use crate::wording::template::ready;
use crate::wording::told::Told;
use crate::wording::{Words, Written, opening, template};
use minijinja::Value;
use std::sync::Arc;

pub use given_out::given_out;

/// Minutes as they are first written.
pub struct Built {
    pub document: Written,
    /// Pieces of notes, takeaways, decisions and actions that permission keeps out.
    pub left_out: usize,
}

/// Everything the template shows; text is plain unless it is a `Value`.
#[derive(serde::Serialize)]
struct Record {
    title: String,
    opening: Vec<Told>,
    about: Vec<Told>,
    there: Vec<String>,
    agenda: Vec<String>,
    discussion: Vec<Part>,
    decisions: Vec<String>,
    actions: Option<Table>,
    next_meeting: Option<Told>,
}

/// What was discussed in one session, or by the meeting as a whole.
#[derive(serde::Serialize)]
struct Part {
    /// Empty for the meeting as a whole.
    heading: String,
    without_names: bool,
    note: Value,
    told: Vec<Line>,
    nameless: Vec<Line>,
}

/// The minutes as the data gives them.
pub fn minutes(snapshot: &Snapshot) -> Result<Built> {
    let words = Arc::new(Words::of(&snapshot.event.language)?);
    let mut desk = Desk { snapshot, attributions: Attributions::new(snapshot), words: &words, left_out: 0 };
    let record = desk.record()?;
    let left_out = desk.left_out;
    let own = template::of(&snapshot.templates, TemplateKind::Minutes);
    let markdown = template::render(own, &words, &record)?;
    Ok(Built { document: Written { title: record.title, language: words.language(), markdown }, left_out })
}

/// "Minutes of Data Leaders Network, Tuesday 26 July 2022".
fn title(snapshot: &Snapshot, words: &Words) -> Result<String> {
    let event = &snapshot.event;
    let when = words.dates(event.starts_on, event.ends_on)?;
    words.say("document-minutes-title", &[("event", &one_line(&event.title)), ("when", &when)])
}

/// Writes, and counts what it leaves out.
struct Desk<'a> {
    snapshot: &'a Snapshot,
    attributions: Attributions<'a>,
    words: &'a Words,
    left_out: usize,
}

impl Desk<'_> {
    fn record(&mut self) -> Result<Record> {
        let (snapshot, words) = (self.snapshot, self.words);
        Ok(Record {
            title: title(snapshot, words)?,
            opening: opening::opening(snapshot, words)?,
            about: opening::about(snapshot, &self.attributions, words)?,
            there: there::there(snapshot, words)?,
            agenda: self.agenda()?,
            discussion: self.discussion()?,
            decisions: self.decisions(),
            actions: self.actions()?,
            next_meeting: opening::next_meeting(snapshot, words)?,
        })
    }

    fn agenda(&self) -> Result<Vec<String>> {
        let nameless = self.snapshot.is_without_names();
        let point = |point: &crate::model::AgendaPoint| {
            let title = one_line(&point.title);
            if point.put_by.is_empty() || nameless {
                return Ok(title);
            }
            self.words
                .say("document-minutes-put-by", &[("topic", &title), ("name", &one_line(&point.put_by))])
        };
        self.snapshot.agenda.iter().map(point).collect()
    }

    /// The meeting as a whole first, then its sessions in the order of the programme, then what was written of those that were
    /// deleted; without those that left nothing.
    fn discussion(&mut self) -> Result<Vec<Part>> {
        let sessions =
            self.snapshot.sessions.iter().map(|session| Some((session.id, one_line(&session.title))));
        let mut parts = Vec::new();
        for session in [None].into_iter().chain(sessions) {
            let (id, heading) = session.map_or((None, String::new()), |(id, title)| (Some(id), title));
            let part = self.part(id, heading)?;
            if !(part.note.to_string().is_empty() && part.told.is_empty() && part.nameless.is_empty()) {
                parts.push(part);
            }
        }
        parts.extend(self.left());
        Ok(parts)
    }

    /// The notes of sessions that were deleted.
    fn left(&mut self) -> Vec<Part> {
        let mut parts = Vec::new();
        let is_left = |note: &&Note| !note.of_deleted.is_empty() && note.kind == NoteKind::Typed;
        for note in self.snapshot.notes.iter().filter(is_left) {
            let said = self.note(note, 4);
            if !said.trim().is_empty() {
                let (heading, without_names) = (one_line(&note.of_deleted), false);
                let note = ready(said.trim().to_owned());
                parts.push(Part { heading, without_names, note, told: Vec::new(), nameless: Vec::new() });
            }
        }
        parts
    }

    fn part(&mut self, session: Option<SessionId>, heading: String) -> Result<Part> {
        let snapshot = self.snapshot;
        let level = if heading.is_empty() { 3 } else { 4 };
        let mut note = String::new();
        let is_here = |note: &&Note| {
            note.session_id == session && note.of_deleted.is_empty() && note.kind == NoteKind::Typed
        };
        for one in snapshot.notes.iter().filter(is_here) {
            note.push_str(&self.note(one, level));
        }
        let (mut told, mut nameless) = (Vec::new(), Vec::new());
        for takeaway in snapshot.takeaways.iter().filter(|takeaway| takeaway.session_id == session) {
            let Ok(attribution) = self.attributions.minuted(takeaway) else {
                self.left_out += 1;
                continue;
            };
            if !stands_in(&note, takeaway) {
                let line = Line::attributed(takeaway, &attribution, self.words)?;
                if attribution == Attribution::Nobody { &mut nameless } else { &mut told }.push(line);
            }
        }
        let without_names = self.attributions.is_nameless(session);
        Ok(Part { heading, without_names, note: ready(note.trim().to_owned()), told, nameless })
    }

    fn note(&mut self, note: &Note, level: usize) -> String {
        let minuted = self.attributions.minuted_note(note);
        self.left_out += minuted.left_out;
        format!("{}\n\n", below(&minuted.kept, level))
    }

    fn decisions(&mut self) -> Vec<String> {
        let mut decisions = Vec::new();
        for decision in &self.snapshot.decisions {
            if self.attributions.may_minute_agreed(decision.into()) {
                decisions.push(sentence(&decision.text));
            } else {
                self.left_out += 1;
            }
        }
        decisions
    }

    /// By due day, then as they were agreed; none without actions.
    fn actions(&mut self) -> Result<Option<Table>> {
        let words = self.words;
        let mut actions: Vec<_> = self.snapshot.actions.iter().collect();
        actions.sort_by_key(|action| (action.due_on.is_none(), action.due_on, action.id));
        let mut table = Table::new(words, None, &["what", "who", "due", "state"], 4)?;
        for action in actions {
            if !self.attributions.may_minute_agreed(action.into()) {
                self.left_out += 1;
                continue;
            }
            let owner = action.owner_id.filter(|_| self.attributions.may_name_owner(action));
            let owner = owner.and_then(|id| self.snapshot.person(id)).map(|person| person.name());
            let nobody = if action.owner_id.is_some() { "document-not-named" } else { "document-nobody-yet" };
            table.rows.push(vec![
                sentence(&action.text).into(),
                owner.map_or_else(|| words.word(nobody), Ok)?.into(),
                action.due_on.map_or_else(|| words.word("document-no-date"), |day| words.date(day))?.into(),
                words
                    .word(match action.state {
                        ActionState::Open => "document-state-open",
                        ActionState::Done => "document-state-done",
                        ActionState::Dropped => "document-state-dropped",
                    })?
                    .into(),
            ]);
        }
        Ok((!table.rows.is_empty()).then_some(table))
    }
}

/// Whether the note says it already, word for word.
fn stands_in(note: &str, takeaway: &Takeaway) -> bool {
    let words = |text: &str| {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        format!(" {} ", words.collect::<Vec<_>>().join(" ").to_lowercase())
    };
    words(note).contains(&words(&takeaway.text))
}

/// The headings of a note moved down, so that the highest of them has this level.
fn below(markdown: &str, level: usize) -> String {
    let mut fenced = false;
    let mut levels = Vec::new();
    for line in markdown.lines() {
        fenced ^= line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
        levels.push(if fenced { None } else { heading_level(line) });
    }
    let highest = levels.iter().flatten().min().copied().unwrap_or(level);
    let down = level.saturating_sub(highest);
    let moved = markdown.lines().zip(&levels).map(|(line, found)| match found {
        Some(found) => format!("{}{}\n", "#".repeat((found + down).min(6)), line.trim_start_matches('#')),
        None => format!("{line}\n"),
    });
    moved.collect()
}

fn heading_level(line: &str) -> Option<usize> {
    let rest = line.trim_start_matches('#');
    let level = line.len() - rest.len();
    ((1..=6).contains(&level) && rest.starts_with(' ')).then_some(level)
}

#[cfg(test)]
mod tests;
