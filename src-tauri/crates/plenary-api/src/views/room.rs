//! The room: a session as one sits in it.

use super::board::{SessionOption, option};
use super::views;

use crate::attachments::{self, NotAttached};
use crate::files as disk;
use crate::jobs::Progress;
use crate::requests::{AttachFiles, PeopleToName};
use base64::Engine;
use chrono::NaiveDate;
use plenary_core::Plenary;
use plenary_core::error::{Error, Result};
use plenary_core::ids::{FileId, PersonId, SessionId};
use plenary_core::model::{
    ActionState, Event, EventKind, File, Note, Organisation, Permission, Person, Room, Session, TakeawayKind,
};
use plenary_core::ops::files::{self as ops, Place as FilePlace};
use plenary_core::ops::note_pieces::{self, Place};
use plenary_core::rules::note_marks::{self, Quotations, told};
use plenary_core::store::transact::Done;
use plenary_core::store::{Connection, expected, files, get, notes, people, programme, rows, search};
use std::collections::BTreeMap;
use std::path::Path;

views! {
    /// What a line of a note became.
    PieceLine {
        /// "takeaway", "decision" or "action".
        noun: String,
        id: String,
        /// From 1; none when its line is gone.
        line: Option<i64>,
        /// The last of its lines: a quotation may have several.
        last_line: Option<i64>,
        text: String,
        /// Of a takeaway.
        kind: Option<TakeawayKind>,
        theme: String,
        /// Who said it or, of an action, does it.
        who: Option<String>,
        permission: Option<Permission>,
        /// Of an action.
        due_on: Option<NaiveDate>,
        state: Option<ActionState>,
    }
    /// A mark of which it is not clear what it means.
    UnclearName {
        line: i64,
        /// A `name` behind an "@" that is nobody's, or several people's; a `permission` between brackets; a `day`.
        what: String,
        /// As it is written, without its signs.
        name: String,
    }
    /// Lines of a note that may be used in the same way.
    HeldLines { line: i64, last_line: i64, permission: Permission }
    /// A session as one sits in it.
    RoomView {
        event: Event,
        session: Session,
        room: Option<String>,
        /// Whoever may be speaking, nearest first.
        speakers: Vec<RoomSpeaker>,
        note: Option<Note>,
        /// By line; those whose line is gone last.
        pieces: Vec<PieceLine>,
        unclear: Vec<UnclearName>,
        /// Lines that became nothing and may be used less freely than what is said here is.
        held: Vec<HeldLines>,
        /// Lines with a mark that are too long for a decision or an action.
        too_long: Vec<i64>,
        /// The most letters that those may have.
        longest: usize,
        /// Themes in use at the event.
        themes: Vec<String>,
        /// As they came in.
        files: Vec<File>,
        /// Every session of the event, by start.
        sessions: Vec<SessionOption>,
    }
    /// Somebody who may be speaking: who has a part in the session; in a meeting that nobody has a part in, its chairs and who is expected.
    RoomSpeaker { person_id: PersonId, name: String, job_title: String, organisation: Option<String> }
    /// A place where a line says how it may be used, in units of UTF-16, as pages count letters.
    LineLabel {
        from: usize,
        to: usize,
        /// None while it is not clear which is meant.
        permission: Option<Permission>,
        /// It is said in words of the line, which stay: "Off the record: …".
        in_words: bool,
    }
    /// Somebody to name in a note.
    PersonToName {
        person_id: PersonId,
        name: String,
        organisation: Option<String>,
        /// Has a part in the session.
        speaks: bool,
        /// What to write behind the "@"; none when several have the name and this one has no address.
        written: Option<String>,
    }
    /// A copy of a file under its own name, to be opened or shown in its folder.
    FileToOpen { path: String }
    /// A picture for the page.
    FileBytes { media_type: String, base64: String }
    /// What came of files that were dropped.
    Attached { files: Vec<File>, refused: Vec<NotAttached> }
}

/// One session, and everything its screen shows.
pub fn room(plenary: &Plenary, id: SessionId) -> Result<RoomView> {
    plenary.read(|conn| {
        let session: Session = rows::expect(conn, id)?;
        let event: Event = rows::expect(conn, session.event_id)?;
        let note = notes::first(conn, event.id, Some(id))?;
        let room = match session.room_id {
            Some(room) => get::<Room>(conn, room)?.map(|room| room.name),
            None => None,
        };
        let asked = note.as_ref().map(|note| asked_about(conn, note)).transpose()?;
        let (unclear, too_long) = asked.unwrap_or_default();
        let pieces = note.as_ref().map_or(Ok(Vec::new()), |note| pieces(conn, note))?;
        Ok(RoomView {
            room,
            speakers: speakers(conn, &event, id)?,
            held: note
                .as_ref()
                .map_or(Vec::new(), |note| held(note, told::default_permission(&session), &pieces)),
            pieces,
            unclear,
            too_long,
            longest: note_marks::SENTENCE,
            themes: notes::themes_beside(conn, event.id, None)?,
            files: files::of_session(conn, id)?,
            sessions: programme::sessions(conn, event.id)?.into_iter().map(option).collect(),
            note,
            event,
            session,
        })
    })
}

fn speakers(conn: &Connection, event: &Event, session: SessionId) -> Result<Vec<RoomSpeaker>> {
    let mut all = people::of_session(conn, session)?;
    if all.is_empty() && event.kind == EventKind::Meeting {
        all = expected::expected(conn, event)?;
    }
    let speaker = |person: Person| {
        let name = person.name();
        let organisation = organisation(conn, &person)?;
        Ok(RoomSpeaker { person_id: person.id, name, job_title: person.job_title, organisation })
    };
    all.into_iter().map(speaker).collect()
}

fn organisation(conn: &Connection, person: &Person) -> Result<Option<String>> {
    match person.organisation_id {
        Some(id) => Ok(get::<Organisation>(conn, id)?.map(|organisation| organisation.name)),
        None => Ok(None),
    }
}

fn held(note: &Note, default: Permission, pieces: &[PieceLine]) -> Vec<HeldLines> {
    let line = |line: usize| i64::try_from(line).unwrap_or(i64::MAX);
    let is_piece = |at: usize| {
        let stands = |piece: &PieceLine| {
            piece.line.is_some_and(|first| (first..=piece.last_line.unwrap_or(first)).contains(&line(at)))
        };
        pieces.iter().any(stands)
    };
    let held = note_marks::permissions(&note.body).held(&note.body, default, is_piece);
    let told = |held: note_marks::Held| HeldLines {
        line: line(held.first),
        last_line: line(held.last),
        permission: held.permission,
    };
    held.into_iter().map(told).collect()
}

/// Where lines of a note say how they may be used.
pub fn labels(lines: &[String]) -> Vec<Vec<LineLabel>> {
    let of_line = |line: &String| {
        let units = |to: usize| line.get(..to).map_or(0, |before| before.encode_utf16().count());
        let found = note_marks::labels(line).into_iter();
        found
            .map(|label| LineLabel {
                from: units(label.at.start),
                to: units(label.at.end),
                permission: label.permission,
                in_words: label.in_words,
            })
            .collect()
    };
    lines.iter().map(of_line).collect()
}

/// Marks of which it is not clear what they mean, and marked lines that are too long.
fn asked_about(conn: &Connection, note: &Note) -> Result<(Vec<UnclearName>, Vec<i64>)> {
    let reading = note_pieces::reading(conn, note)?;
    let line = |line: usize| i64::try_from(line).unwrap_or(i64::MAX);
    let unclear = reading.unclear.into_iter();
    let unclear = unclear.map(|each| UnclearName {
        line: line(each.line),
        what: each.what.as_str().to_owned(),
        name: each.name,
    });
    let unclear = unclear.collect();
    Ok((unclear, reading.too_long.into_iter().map(line).collect()))
}

fn pieces(conn: &Connection, note: &Note) -> Result<Vec<PieceLine>> {
    let quoted = Quotations::of(&note.body);
    let mut all = takeaways(conn, note, &quoted)?;
    all.extend(decisions_and_actions(conn, note)?);
    all.sort_by_key(|piece| (piece.line.is_none(), piece.line));
    Ok(all)
}

fn takeaways(conn: &Connection, note: &Note, quoted: &Quotations) -> Result<Vec<PieceLine>> {
    let line = |row: plenary_core::model::Takeaway| {
        Ok(PieceLine {
            noun: "takeaway".to_owned(),
            id: row.id.to_string(),
            line: row.note_line,
            last_line: row.note_line.map(|line| quoted.last(line)),
            text: row.text,
            kind: Some(row.kind),
            theme: row.theme,
            who: name(conn, row.person_id)?,
            permission: Some(row.permission),
            due_on: None,
            state: None,
        })
    };
    notes::takeaways(conn, note.id)?.into_iter().map(line).collect()
}

fn decisions_and_actions(conn: &Connection, note: &Note) -> Result<Vec<PieceLine>> {
    let bare = |noun: &str, id: String, line, text, permission| PieceLine {
        noun: noun.to_owned(),
        id,
        line,
        last_line: line,
        text,
        kind: None,
        theme: String::new(),
        who: None,
        permission: Some(permission),
        due_on: None,
        state: None,
    };
    let decisions = notes::decisions(conn, note.id)?;
    let mut all: Vec<PieceLine> = decisions
        .into_iter()
        .map(|row| bare("decision", row.id.to_string(), row.note_line, row.text, row.permission))
        .collect();
    for row in notes::actions(conn, note.id)? {
        let who = name(conn, row.owner_id)?;
        let piece = bare("action", row.id.to_string(), row.note_line, row.text, row.permission);
        all.push(PieceLine { who, due_on: row.due_on, state: Some(row.state), ..piece });
    }
    Ok(all)
}

fn name(conn: &Connection, person: Option<PersonId>) -> Result<Option<String>> {
    match person {
        Some(id) => Ok(get::<Person>(conn, id)?.map(|person| person.name())),
        None => Ok(None),
    }
}

/// Who may be meant, nearest first.
pub fn people_to_name(plenary: &Plenary, request: &PeopleToName) -> Result<Vec<PersonToName>> {
    plenary.read(|conn| {
        let session: Session = rows::expect(conn, request.session_id)?;
        let speakers = people::of_session(conn, session.id)?;
        let around: BTreeMap<PersonId, Person> =
            people::around(conn, session.event_id)?.into_iter().map(|person| (person.id, person)).collect();
        let begins = |person: &&Person| note_marks::begins(&person.name(), &request.words);
        let mut found: Vec<Person> = speakers.iter().filter(begins).cloned().collect();
        if !request.words.trim().is_empty() {
            let hits = search::find(conn, &request.words, Some("person"), 50)?;
            let ids = hits.iter().filter_map(|hit| hit.id.parse::<PersonId>().ok());
            let mut others: Vec<Person> =
                ids.map(|id| rows::expect::<Person>(conn, id)).collect::<Result<_>>()?;
            others.sort_by_key(|person| !around.contains_key(&person.id));
            others.retain(|person| !person.archived && !found.iter().any(|near| near.id == person.id));
            found.extend(others);
        }
        found.truncate(request.limit.min(20));
        let place = Place { event: session.event_id, session: Some(session.id), note: None };
        let written = note_pieces::written(conn, place, &found)?;
        let to_name = |(person, written): (&Person, Option<String>)| {
            Ok(PersonToName {
                person_id: person.id,
                name: person.name(),
                organisation: organisation(conn, person)?,
                speaks: speakers.iter().any(|speaker| speaker.id == person.id),
                written,
            })
        };
        found.iter().zip(written).map(to_name).collect()
    })
}

/// The bytes of a picture.
pub fn file_bytes(plenary: &Plenary, id: FileId) -> Result<FileBytes> {
    let file: File = plenary.read(|conn| rows::expect(conn, id))?;
    let bytes = attachments::bytes(plenary, &file)?;
    let base64 = base64::engine::general_purpose::STANDARD.encode(bytes);
    Ok(FileBytes { media_type: file.media_type, base64 })
}

/// A copy of a file that may be opened.
pub fn to_open(plenary: &Plenary, id: FileId, progress: &Progress) -> Result<FileToOpen> {
    let file: File = plenary.read(|conn| rows::expect(conn, id))?;
    let path = attachments::to_open(plenary, &file, progress)?;
    Ok(FileToOpen { path: path.display().to_string() })
}

/// The bytes of any file.
pub fn whole_file(plenary: &Plenary, id: FileId) -> Result<Vec<u8>> {
    let file: File = plenary.read(|conn| rows::expect(conn, id))?;
    disk::read(&attachments::place(plenary, &file)?)
}

/// Copies the files, then attaches those that could be, in one step.
pub fn attach(plenary: &Plenary, request: &AttachFiles, progress: &Progress) -> Result<Done<Attached>> {
    let (mut kept, mut refused) = (Vec::new(), Vec::new());
    for (done, path) in (0..).zip(&request.paths) {
        progress.step(done, request.paths.len() as u64, "job-attaching")?;
        match attachments::keep(plenary, Path::new(path)) {
            Ok(copy) => kept.push(copy),
            Err(error @ (Error::Refused(_) | Error::File { .. })) => {
                refused.push(NotAttached { path: path.clone(), error: error.into() });
            }
            Err(error) => return Err(error),
        }
    }
    let place = FilePlace { event_id: request.event_id, session_id: request.session_id };
    let done = ops::attach_files(plenary, place, &request.alt_text, &kept)?;
    Ok(done.map(|files| Attached { files, refused }))
}
