//! The minutes of a meeting: who was there, the agenda, what was discussed, decided and promised; permissions are obeyed in each.

mod given_out;
mod repeated;
mod there;

use crate::error::Result;
use crate::ids::SessionId;
use crate::model::{
    ActionState, AgendaPoint, Decision, FormAnswer, Note, NoteKind, Session, Snapshot, Source, Takeaway,
    TemplateKind,
};
use crate::rules::attribution::agreed::Agreed;
use crate::rules::attribution::minuted::LeftOut;
use crate::rules::attribution::{Attribution, Attributions};
use crate::rules::folding::bare_words;
use crate::rules::said_once::once;
use crate::wording::said::{self, Line};
use crate::wording::sentences::{one_line, sentence};
use crate::wording::summary::tables::Table;
use crate::wording::template::ready;
use crate::wording::told::Told;
use crate::wording::{Document, Words, opening, template};
use minijinja::Value;
use repeated::Repeated;
use std::collections::BTreeSet;
use std::sync::Arc;

pub use given_out::given_out;

/// Minutes as they are first written.
pub struct Built {
    pub document: Document,
    /// Pieces of notes, takeaways, decisions and actions that permission keeps out.
    pub left_out: Vec<LeftOut>,
}

/// Everything the template shows; text is plain unless it is a `Value`.
#[derive(serde::Serialize)]
struct Record {
    title: Told,
    opening: Vec<Told>,
    about: Vec<Told>,
    there: Vec<Told>,
    agenda: Vec<Told>,
    discussion: Vec<Part>,
    decisions: Vec<Told>,
    actions: Option<Table>,
    next_meeting: Option<Told>,
}

/// What was discussed in one session, or by the meeting as a whole.
#[derive(serde::Serialize)]
struct Part {
    /// Empty for the meeting as a whole.
    heading: Told,
    without_names: bool,
    /// Markdown, of which each line knows where it was noted.
    note: Value,
    told: Vec<Line>,
    nameless: Vec<Line>,
}

/// The minutes as the data gives them.
pub fn minutes(snapshot: &Snapshot) -> Result<Built> {
    let words = Arc::new(Words::of(&snapshot.event.language)?);
    let mut desk =
        Desk { snapshot, attributions: Attributions::new(snapshot), words: &words, left_out: Vec::new() };
    let title = title(snapshot, &words)?;
    let record = desk.record(&title)?;
    let own = template::of(&snapshot.templates, TemplateKind::Minutes);
    // a takeaway and the line that it was typed in say the same
    let mut said = BTreeSet::new();
    desk.left_out.retain(|one| said.insert(bare_words(&one.text)));
    Ok(Built { document: template::document(title, &words, own, &record)?, left_out: desk.left_out })
}

/// The same as a line of the table of documents.
pub fn document(snapshot: &Snapshot) -> Result<Document> {
    Ok(minutes(snapshot)?.document)
}

/// "Minutes of Data Leaders Network, Tuesday 26 July 2022".
fn title(snapshot: &Snapshot, words: &Words) -> Result<String> {
    let event = &snapshot.event;
    let when = words.dates(event.starts_on, event.ends_on)?;
    words.say("document-minutes-title", &[("event", &one_line(&event.title)), ("when", &when)])
}

/// Writes, and keeps what it leaves out.
struct Desk<'a> {
    snapshot: &'a Snapshot,
    attributions: Attributions<'a>,
    words: &'a Words,
    left_out: Vec<LeftOut>,
}

impl Desk<'_> {
    fn record(&mut self, title: &str) -> Result<Record> {
        let (snapshot, words) = (self.snapshot, self.words);
        Ok(Record {
            title: Told::new(title, [Source::Event(snapshot.event.id)]),
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

    fn agenda(&mut self) -> Result<Vec<Told>> {
        let agenda = self.snapshot.agenda.iter();
        let mut told = Vec::new();
        for point in agenda {
            match self.point(point)? {
                Some(point) => told.push(point),
                None => self.left_out.push(self.attributions.left_out_topic(&point.title)),
            }
        }
        Ok(told)
    }

    /// A point of the agenda, with who put it; none of what may not be told.
    fn point(&self, point: &AgendaPoint) -> Result<Option<Told>> {
        let Some(title) = self.attributions.told_topic(&one_line(&point.title)) else { return Ok(None) };
        let standing = self.snapshot.event.series_id.map(Source::Series);
        let from = point.topic_id.map(Source::Topic).or(standing);
        let topic = Told::new(&title, from).named(&format!("agenda {}", title.to_lowercase()));
        let may_name = |name: &str| self.attributions.may_name_who_put(&point.title, name);
        let Some((id, name)) = point.put_by.as_ref().filter(|(_, name)| may_name(name)) else {
            return Ok(Some(topic));
        };
        let name = Told::new(name, [Source::Person(*id)]);
        self.words.tell("document-minutes-put-by", &[("topic", &topic), ("name", &name)], from).map(Some)
    }

    /// The meeting as a whole first, then its sessions in the order of the programme, then what was written of those that were
    /// deleted, which says its takeaways itself; without those that left nothing.
    fn discussion(&mut self) -> Result<Vec<Part>> {
        let snapshot = self.snapshot;
        let event = one_line(&snapshot.event.title);
        let sessions = snapshot.sessions.iter().map(|session| (Some(session.id), heading(session, &event)));
        let (left, said_there) = self.left();
        let mut parts = Vec::new();
        for (id, heading) in [(None, Told::default())].into_iter().chain(sessions) {
            parts.extend(self.part(id, heading, &said_there)?);
        }
        parts.extend(left);
        Ok(parts)
    }

    /// The notes of sessions that were deleted, and all that they say.
    fn left(&mut self) -> (Vec<Part>, String) {
        let (mut parts, mut said, mut repeated) = (Vec::new(), String::new(), Repeated::default());
        let is_left = |note: &&Note| !note.of_deleted.is_empty() && note.kind == NoteKind::Typed;
        for note in self.snapshot.notes.iter().filter(is_left) {
            let noted = self.note(note, 4, &mut repeated);
            if !noted.plain.trim().is_empty() {
                let (heading, without_names) = (one_line(&note.of_deleted).into(), false);
                said.push_str(&noted.plain);
                let note = ready(noted.marked.trim().to_owned());
                parts.push(Part { heading, without_names, note, told: Vec::new(), nameless: Vec::new() });
            }
        }
        (parts, said)
    }

    /// None of what left nothing. What is of no session may be said where its session was.
    fn part(&mut self, session: Option<SessionId>, heading: Told, said_there: &str) -> Result<Option<Part>> {
        let snapshot = self.snapshot;
        let level = if heading.is_empty() { 3 } else { 4 };
        let (mut noted, mut repeated) = (Noted::default(), Repeated::default());
        let is_here = |note: &&Note| {
            note.session_id == session && note.of_deleted.is_empty() && note.kind == NoteKind::Typed
        };
        for note in snapshot.notes.iter().filter(is_here) {
            let more = self.note(note, level, &mut repeated);
            noted.plain.push_str(&more.plain);
            noted.marked.push_str(&more.marked);
        }
        let (mut told, mut nameless, mut minuted) = (Vec::new(), Vec::new(), Vec::new());
        let is_said_here =
            |takeaway: &&Takeaway| takeaway.session_id == session && !is_written(&snapshot.answers, takeaway);
        for takeaway in snapshot.takeaways.iter().filter(is_said_here) {
            match self.attributions.minuted(takeaway) {
                Ok(attribution) => minuted.push((takeaway, attribution)),
                Err(why) => self.left_out.push(LeftOut::takeaway(takeaway, why)),
            }
        }
        let names_its_source = |(_, attribution): &(_, Attribution)| *attribution != Attribution::Nobody;
        let words = |(takeaway, _): &(&Takeaway, _)| self.attributions.words_of(takeaway);
        for (takeaway, attribution) in once(minuted, words, names_its_source) {
            let is_said_there = session.is_none() && stands_in(said_there, takeaway);
            if !is_said_there && !stands_in(&noted.plain, takeaway) {
                let line = Line::attributed(takeaway, &attribution, self.words)?;
                if attribution == Attribution::Nobody { &mut nameless } else { &mut told }.push(line);
            }
        }
        if noted.plain.trim().is_empty() && told.is_empty() && nameless.is_empty() {
            return Ok(None);
        }
        let without_names = self.attributions.is_nameless(session);
        Ok(Some(Part { heading, without_names, note: ready(noted.marked.trim().to_owned()), told, nameless }))
    }

    /// A note without what stands among the decisions and actions, and in a note before it.
    fn note(&mut self, note: &Note, level: usize, repeated: &mut Repeated) -> Noted {
        let mut minuted = self.attributions.minuted_note(note);
        self.left_out.append(&mut minuted.left_out);
        let agreed = self.agreed_in(note);
        let here = |line: &i64| !agreed.contains(line);
        let kept = minuted.kept.split_inclusive('\n').zip(&minuted.lines).filter(|(_, line)| here(line));
        let kept: String = kept.map(|(text, _)| text).collect();
        minuted.lines.retain(here);
        (minuted.kept, minuted.lines) = repeated.without(&kept, &minuted.lines);
        let plain = below(&minuted.kept, level);
        let session = note.session_id.map(Source::Session);
        let mut has_begun = false;
        let mark = |(text, line): (&str, &i64)| {
            let from = [Some(Source::Note { id: note.id, line: *line }), session];
            let text = if has_begun { text.trim_end() } else { text.trim() };
            has_begun |= !text.is_empty();
            Told::markdown(text, from.into_iter().flatten()).marked()
        };
        let marked: Vec<String> = plain.lines().zip(&minuted.lines).map(mark).collect();
        Noted { marked: format!("{}\n\n", marked.join("\n")), plain: format!("{plain}\n\n") }
    }

    /// The lines of a note that became decisions and actions and are told as those.
    fn agreed_in(&self, note: &Note) -> BTreeSet<i64> {
        let told = |agreed| self.attributions.may_minute_agreed(agreed);
        let decisions = self.snapshot.decisions.iter().filter(|row| told(Agreed::from(*row)));
        let actions = self.snapshot.actions.iter().filter(|row| told(Agreed::from(*row)));
        let lines = decisions.map(|row| (row.note_id, row.note_line));
        let lines = lines.chain(actions.map(|row| (row.note_id, row.note_line)));
        lines.filter(|(of, _)| *of == Some(note.id)).filter_map(|(_, line)| line).collect()
    }

    fn decisions(&mut self) -> Vec<Told> {
        let all = self.snapshot.decisions.iter();
        let (told, left_out): (Vec<&Decision>, Vec<_>) =
            all.partition(|decision| self.attributions.may_minute_agreed((*decision).into()));
        let left_out =
            left_out.into_iter().map(|decision| self.attributions.left_out_agreed(decision.into()));
        self.left_out.extend(left_out);
        said::decisions(told)
    }

    /// By due day, then as they were agreed; none without actions.
    fn actions(&mut self) -> Result<Option<Table>> {
        let words = self.words;
        let mut actions: Vec<_> = self.snapshot.actions.iter().collect();
        actions.sort_by_key(|action| (action.due_on.is_none(), action.due_on, action.id));
        let mut table = Table::new(words, None, &["what", "who", "due", "state"], 4)?;
        for action in said::actions_once(actions) {
            if !self.attributions.may_minute_agreed(action.into()) {
                self.left_out.push(self.attributions.left_out_agreed(action.into()));
                continue;
            }
            let owner = action.owner_id.filter(|_| self.attributions.may_name_owner(action));
            let owner = owner.and_then(|id| self.snapshot.person(id));
            let named = owner.map(|person| Told::new(person.name(), [Source::Person(person.id)]));
            let nobody = if action.owner_id.is_some() { "document-not-named" } else { "document-nobody-yet" };
            table.rows.push(vec![
                Told::new(sentence(&action.text), said::of_action(action)),
                named.map_or_else(|| words.word(nobody).map(Told::from), Ok)?,
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

/// Whether somebody wrote it into a form, behind the meeting, and nobody said it there.
fn is_written(answers: &[FormAnswer], takeaway: &Takeaway) -> bool {
    answers.iter().any(|answer| answer.takeaway_id == Some(takeaway.id))
}

/// What stands above what was discussed in a session; nothing above the one that is the whole meeting: the title says it.
fn heading(session: &Session, event: &str) -> Told {
    let is_all = one_line(&session.title) == event;
    if is_all { Told::default() } else { Told::new(&session.title, [Source::Session(session.id)]) }
}

/// Notes as they are minuted: as they are read, and with marks that say of each line where it was noted.
#[derive(Default)]
struct Noted {
    plain: String,
    marked: String,
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
