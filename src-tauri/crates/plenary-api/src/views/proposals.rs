//! Transcripts as they come in, and the sentences that are proposed from everything written of a session.

use super::views;
use crate::files;
use crate::jobs::Progress;
use crate::requests::{ProposalsFor, ProposeTakeaways, TranscriptFrom};
use plenary_core::Plenary;
use plenary_core::error::{Refusal, Result};
use plenary_core::ids::{EventId, NoteId, SessionId, TakeawayId};
use plenary_core::imports::transcript;
use plenary_core::model::{
    Answered, Event, Note, NoteKind, Permission, Person, Problem, Session, TakeawayKind, TranscriptDraft,
    TranscriptLine,
};
use plenary_core::ops::accept_transcript::{self, TranscriptOf};
use plenary_core::ops::note_pieces;
use plenary_core::ops::proposals::{Allowed, Voices};
use plenary_core::rules::note_marks::{self, Quotations};
use plenary_core::rules::proposals::{self, Line};
use plenary_core::rules::seal;
use plenary_core::store::transact::Done;
use plenary_core::store::{Connection, get, notes, proposal_answers, rows};
use std::collections::BTreeSet;
use std::path::Path;

views! {
    /// Somebody who speaks in a transcript.
    TranscriptSpeaker {
        /// As the transcript names them.
        said: String,
        /// The one of the event's people who is meant, when that is certain.
        person: Option<String>,
        lines: usize,
    }
    /// A transcript before it is taken in.
    TranscriptPreview {
        /// `vtt`, `srt`, `docx` or `text`.
        format: String,
        /// The file's name; empty when it was pasted.
        source: String,
        lines: usize,
        words: usize,
        /// Seconds from the first to the last time that is written.
        seconds: Option<u32>,
        /// In the order of their first words.
        speakers: Vec<TranscriptSpeaker>,
        /// The first lines.
        beginning: Vec<TranscriptLine>,
        problems: Vec<Problem>,
        /// It is in already: taking it in again changes nothing.
        here: bool,
    }
    /// A transcript that was taken in.
    TranscriptTaken {
        note_id: NoteId,
        lines: usize,
        /// It was in before; nothing has changed.
        here: bool,
        problems: Vec<Problem>,
    }
    /// A note that sentences are proposed from.
    ProposalSource { note_id: NoteId, kind: NoteKind, source: String, lines: usize, accepted: usize, declined: usize }
    /// A sentence that could be a takeaway, in its place.
    ProposalCard {
        /// None while the transcript is not taken in.
        note_id: Option<NoteId>,
        /// Of the note, from 1.
        line: u32,
        said: String,
        /// The same as a takeaway would have it: without marks of a permission.
        text: String,
        kind: TakeawayKind,
        /// What it may be used for at most: as it is marked where it stands, and as the session says.
        permission: Permission,
        /// How much of what was said it stands for, in percent of the first.
        percent: u8,
        /// Who is meant by the line's speaker, when that is certain.
        person: Option<String>,
        /// The line it stands in.
        whole: TranscriptLine,
        before: Option<TranscriptLine>,
        after: Option<TranscriptLine>,
    }
    /// What is proposed of a session, or of an event as a whole.
    ProposalBoard {
        event: Event,
        session: Option<Session>,
        /// What takeaways of it may be used for, unless somebody says otherwise.
        permission: Permission,
        sources: Vec<ProposalSource>,
        /// The best first; what was decided is left out.
        proposals: Vec<ProposalCard>,
        /// There are more than were asked for.
        more: bool,
    }
    /// What a transcript would propose, before it is taken in.
    ProposedTakeaways { preview: TranscriptPreview, proposals: Vec<ProposalCard> }
}

/// So many lines are shown before a transcript is taken in.
const BEGINNING: usize = 40;
/// So many sentences are proposed at a time.
const USUAL: usize = 20;

fn read(from: &TranscriptFrom) -> Result<(TranscriptOf, TranscriptDraft, Vec<Problem>)> {
    let (source, (draft, problems)) = match (&from.path, &from.text) {
        (Some(path), None) => {
            let name = Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned());
            (name.unwrap_or_default(), transcript::read(&files::read(Path::new(path))?))
        }
        (None, Some(text)) => (String::new(), transcript::read_text(text)),
        _ => return Err(Refusal::new("one-of-path-and-text").into()),
    };
    let (event_id, session_id) = (from.event_id, from.session_id);
    let source: String = source.chars().filter(|c| !c.is_control()).take(200).collect();
    Ok((TranscriptOf { event_id, session_id, source }, draft, problems))
}

/// What a transcript holds; changes nothing.
pub fn preview(plenary: &Plenary, from: &TranscriptFrom, progress: &Progress) -> Result<TranscriptPreview> {
    progress.step(0, 2, "job-reading")?;
    let (of, draft, problems) = read(from)?;
    progress.step(1, 2, "job-reading")?;
    plenary.read(|conn| previewed(conn, &of, &draft, problems))
}

fn previewed(
    conn: &Connection,
    of: &TranscriptOf,
    draft: &TranscriptDraft,
    problems: Vec<Problem>,
) -> Result<TranscriptPreview> {
    event_and_session(conn, of.event_id, of.session_id)?;
    let voices = Voices::of(conn, of.event_id, of.session_id)?;
    let speaker = |said: &str| {
        let lines = draft.lines.iter().filter(|line| line.speaker == said).count();
        Ok(TranscriptSpeaker { said: said.to_owned(), person: named(conn, &voices, said)?, lines })
    };
    let times = || draft.lines.iter().filter_map(|line| line.at);
    let here = proposal_answers::transcript(conn, of.event_id, of.session_id, &seal::sha256(draft.body()))?;
    Ok(TranscriptPreview {
        format: draft.format.clone(),
        source: of.source.clone(),
        lines: draft.lines.len(),
        words: draft.lines.iter().map(|line| line.text.split_whitespace().count()).sum(),
        seconds: times().max().zip(times().min()).map(|(last, first)| last - first),
        speakers: draft.speakers().into_iter().map(speaker).collect::<Result<_>>()?,
        beginning: draft.lines.iter().take(BEGINNING).cloned().collect(),
        problems,
        here: !draft.is_empty() && here.is_some(),
    })
}

fn named(conn: &Connection, voices: &Voices, said: &str) -> Result<Option<String>> {
    let Some(id) = voices.find(said) else { return Ok(None) };
    Ok(get::<Person>(conn, id)?.map(|person| person.name()))
}

/// The event, and the session when one is asked for, which is one of the event's.
fn event_and_session(
    conn: &Connection,
    event: EventId,
    session: Option<SessionId>,
) -> Result<(Event, Option<Session>)> {
    let event: Event = rows::expect(conn, event)?;
    let session: Option<Session> = session.map(|id| rows::expect(conn, id)).transpose()?;
    if session.as_ref().is_some_and(|session| session.event_id != event.id) {
        return Err(Refusal::new("of-another-event").with("noun", "session").into());
    }
    Ok((event, session))
}

/// Takes a transcript in, in one step of the history; one that is refused changes nothing.
pub fn accept(
    plenary: &Plenary,
    from: &TranscriptFrom,
    progress: &Progress,
) -> Result<Done<TranscriptTaken>> {
    progress.step(0, 2, "job-reading")?;
    let (of, draft, problems) = read(from)?;
    progress.step(1, 2, "job-importing")?;
    if draft.is_empty() {
        let code = problems.first().map_or("", |problem| problem.code.as_str());
        return Err(Refusal::new("import-refused").with("reason", code).into());
    }
    let done = accept_transcript::accept_transcript(plenary, &of, &draft)?;
    let here = done.changes.is_empty();
    Ok(done.map(|note| TranscriptTaken { note_id: note.id, lines: draft.lines.len(), here, problems }))
}

/// What a transcript would propose; changes nothing.
pub fn propose(
    plenary: &Plenary,
    wanted: &ProposeTakeaways,
    progress: &Progress,
) -> Result<ProposedTakeaways> {
    progress.step(0, 2, "job-reading")?;
    let (of, draft, problems) = read(&wanted.from)?;
    progress.step(1, 2, "job-proposing")?;
    plenary.read(|conn| {
        let voices = Voices::of(conn, of.event_id, of.session_id)?;
        let written = Written::of_draft(&draft, default(conn, of.session_id)?);
        let (proposals, _) = cards(conn, &[written], &voices, wanted.count.unwrap_or(USUAL))?;
        Ok(ProposedTakeaways { preview: previewed(conn, &of, &draft, problems)?, proposals })
    })
}

/// What is proposed of a session, or of an event as a whole, from everything that was written of it.
pub fn board(plenary: &Plenary, wanted: &ProposalsFor) -> Result<ProposalBoard> {
    plenary.read(|conn| {
        let (event, session) = event_and_session(conn, wanted.event_id, wanted.session_id)?;
        let usual = session.as_ref().map_or(Permission::Public, Session::default_permission);
        let mut sources = Vec::new();
        let mut written = Vec::new();
        for note in notes::of_session(conn, event.id, wanted.session_id)? {
            let (source, lines) = source(conn, &note, usual)?;
            sources.push(source);
            written.push(lines);
        }
        let voices = Voices::of(conn, event.id, wanted.session_id)?;
        let (proposals, more) = cards(conn, &written, &voices, wanted.count.unwrap_or(USUAL))?;
        Ok(ProposalBoard { event, session, permission: usual, sources, proposals, more })
    })
}

/// A note as lines, and what of it is decided.
struct Written {
    note_id: Option<NoteId>,
    lines: Vec<TranscriptLine>,
    /// How what each line says may be used.
    allowed: Vec<Permission>,
    spoken: bool,
    decided: BTreeSet<String>,
}

impl Written {
    fn of_draft(draft: &TranscriptDraft, usual: Permission) -> Self {
        let held = note_marks::heard(&draft.lines).into_iter();
        Self {
            note_id: None,
            lines: draft.lines.clone(),
            allowed: held.map(|held| held.map_or(usual, |held| held.max(usual))).collect(),
            spoken: true,
            decided: BTreeSet::new(),
        }
    }

    /// How many lines a transcript begins with before the first of which it is known who speaks: its title, and who was there.
    fn head(&self) -> usize {
        let first = self.lines.iter().position(|line| !line.speaker.is_empty());
        first.filter(|_| self.spoken).unwrap_or_default()
    }
}

/// What may be done with what was said in a session, unless somebody says otherwise.
fn default(conn: &Connection, session: Option<SessionId>) -> Result<Permission> {
    let session: Option<Session> = session.map(|id| rows::expect(conn, id)).transpose()?;
    Ok(session.as_ref().map_or(Permission::Public, Session::default_permission))
}

/// The lines of a note that are a takeaway, a decision or an action, but for takeaways that came of a proposal; also those of which somebody
/// deleted what their marks had made.
fn lines_with_a_piece(
    conn: &Connection,
    note: &Note,
    proposed: &BTreeSet<TakeawayId>,
) -> Result<BTreeSet<i64>> {
    let quoted = Quotations::of(&note.body);
    let mut takeaways = notes::takeaways(conn, note.id)?;
    takeaways.retain(|one| !proposed.contains(&one.id));
    let lines = takeaways.into_iter().filter_map(|one| one.note_line);
    let lines = lines.flat_map(|line| line..=quoted.last(line));
    let decisions = notes::decisions(conn, note.id)?.into_iter().filter_map(|one| one.note_line);
    let actions = notes::actions(conn, note.id)?.into_iter().filter_map(|one| one.note_line);
    let marked = note_pieces::reading(conn, note)?.pieces;
    let marked = marked.iter().flat_map(|piece| piece.line..=piece.last);
    let marked = marked.filter_map(|line| i64::try_from(line).ok());
    Ok(lines.chain(decisions).chain(actions).chain(marked).collect())
}

fn source(conn: &Connection, note: &Note, usual: Permission) -> Result<(ProposalSource, Written)> {
    let answers = proposal_answers::of_note(conn, note.id)?;
    let count = |answer: Answered| answers.iter().filter(|one| one.answer == answer).count();
    let spoken = note.kind == NoteKind::Transcript;
    let proposed: BTreeSet<_> = answers.iter().filter_map(|one| one.takeaway_id).collect();
    let typed = if spoken { BTreeSet::new() } else { lines_with_a_piece(conn, note, &proposed)? };
    let line = |(number, text): (u32, &str)| {
        if spoken {
            return TranscriptLine::read(number, text);
        }
        // a line that became something while it was typed has nothing more to propose
        let text = if typed.contains(&i64::from(number)) { "" } else { text };
        TranscriptLine { line: number, text: text.to_owned(), ..TranscriptLine::default() }
    };
    let lines: Vec<TranscriptLine> = (1..).zip(note.body.lines()).map(line).collect();
    let source = ProposalSource {
        note_id: note.id,
        kind: note.kind,
        source: note.source.clone(),
        lines: lines.len(),
        accepted: count(Answered::Accepted),
        declined: count(Answered::Declined),
    };
    let decided = answers.into_iter().map(|one| one.said).collect();
    let allowed = Allowed::of(note, usual);
    let allowed = (1..).zip(&lines).map(|(line, _)| allowed.of_line(line)).collect();
    Ok((source, Written { note_id: Some(note.id), lines, allowed, spoken, decided }))
}

/// The best sentences of everything written, without those that are decided, and whether there are more.
fn cards(
    conn: &Connection,
    written: &[Written],
    voices: &Voices,
    count: usize,
) -> Result<(Vec<ProposalCard>, bool)> {
    let places: Vec<(&Written, usize)> =
        written.iter().flat_map(|one| (0..one.lines.len()).map(move |at| (one, at))).collect();
    let lines: Vec<Line<'_>> = places
        .iter()
        .enumerate()
        .filter_map(|(place, (one, at))| {
            let line = one.lines.get(*at).filter(|_| *at >= one.head())?;
            Some(Line { place, text: &line.text, spoken: one.spoken })
        })
        .collect();
    let mut best = proposals::propose(&lines, count + 1);
    let more = best.len() > count && count < proposals::MOST;
    best.truncate(count);
    let mut cards = Vec::new();
    for proposal in best {
        let Some((one, at)) = places.get(proposal.place) else { continue };
        let Some(whole) = one.lines.get(*at) else { continue };
        if one.decided.contains(&proposal.text) {
            continue;
        }
        let said_there = |line: &&TranscriptLine| !line.text.trim().is_empty();
        cards.push(ProposalCard {
            note_id: one.note_id,
            line: if one.note_id.is_some() { whole.line } else { number(at + 1) },
            text: note_marks::said(&proposal.text).0,
            said: proposal.text,
            kind: proposal.kind,
            permission: one.allowed.get(*at).copied().unwrap_or(Permission::Internal),
            percent: proposal.percent,
            person: named(conn, voices, &whole.speaker)?,
            whole: whole.clone(),
            before: one.lines.iter().take(*at).rev().find(said_there).cloned(),
            after: one.lines.iter().skip(at + 1).find(said_there).cloned(),
        });
    }
    Ok((cards, more))
}

fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
