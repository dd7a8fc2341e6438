//! The takeaways, decisions and actions that the marks of a note make, kept true to it as it is written.
//!
//! The rule, where a piece was also changed elsewhere (on the board, by a merge): of each field the line has the last word when
//! what the line says about that field changes; what an edit does not touch stays as it was put there. A piece that was deleted
//! elsewhere comes back only when its own line is changed. A line that loses its mark, or goes, takes its piece with it; a
//! takeaway that was kept by hand from a line without a mark only follows that line, and outlives it. So does what a merge
//! took from a line into another takeaway. A line that is cut and pasted, or deleted and typed again, is the one that it was, in
//! whichever note of the event it comes again.

mod again;
mod held;
mod told;

use crate::error::Result;
use crate::ids::{EventId, NoteId, SessionId};
use crate::model::{Event, Note, Permission, Person, Session};
use crate::ops::takeaways::Origin;
use crate::ops::{actions, decisions, takeaways};
use crate::rules::note_marks::{self, Around, People, Piece, PieceKind, Quotations, Reading, movement};
use crate::store::transact::Tx;
use crate::store::{Connection, notes, people, rows};
use held::Held;
use std::collections::{BTreeMap, BTreeSet};

/// Brings the pieces of a note, which was `before`, to what it says now.
pub(crate) fn follow(tx: &Tx<'_>, note: &Note, before: &str) -> Result<()> {
    if before == note.body {
        return Ok(());
    }
    let reader = Reader::of_note(tx, note, &[before, &note.body])?;
    let (old, new, lines) = (reader.read(before), reader.read(&note.body), Lines::new(before, &note.body));
    told::follow(tx, note, &lines, &new)?;
    Following { tx, note, old, new, lines }.run()
}

/// The note as it stands, read.
pub fn reading(conn: &Connection, note: &Note) -> Result<Reading> {
    Ok(Reader::of_note(conn, note, &[&note.body])?.read(&note.body))
}

/// The lines of a note that are more than text, from 1: those with a mark, and those that something was kept from.
pub(crate) fn lines(tx: &Tx<'_>, note: &Note) -> Result<BTreeSet<usize>> {
    let mut lines: BTreeSet<usize> =
        reading(tx, note)?.pieces.iter().flat_map(|piece| piece.line..=piece.last).collect();
    lines.extend(held::of_note(tx, note.id)?.iter().filter_map(Held::line));
    Ok(lines)
}

/// Where a note stands, or would.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    pub event: EventId,
    pub session: Option<SessionId>,
    pub note: Option<NoteId>,
}

impl Place {
    fn of(note: &Note) -> Self {
        Self { event: note.event_id, session: note.session_id, note: Some(note.id) }
    }
}

/// How to write each of these people behind an `@` in a note, so that they are meant: by name, else by address; `None` when
/// several have the name and this one has no address.
pub fn written(conn: &Connection, place: Place, people: &[Person]) -> Result<Vec<Option<String>>> {
    let names = people.iter().flat_map(|person| [person.name(), person.email.clone()]);
    let reader = Reader::of(conn, place, &names.filter(|name| !name.is_empty()).collect())?;
    let means = |person: &Person, written: &String| {
        let words: Vec<String> = written.split(' ').map(str::to_owned).collect();
        words.len() <= note_marks::NAME && reader.people.named(&words).person == Some(person.id)
    };
    let way = |person: &Person| {
        [person.name(), person.email.clone()].into_iter().find(|written| means(person, written))
    };
    Ok(people.iter().map(way).collect())
}

/// What the notes of one place are read by.
struct Reader {
    people: People,
    themes: Vec<String>,
    from: chrono::NaiveDate,
}

impl Reader {
    fn of(conn: &Connection, place: Place, names: &BTreeSet<String>) -> Result<Self> {
        let event: Event = rows::expect(conn, place.event)?;
        let people = if names.is_empty() { People::default() } else { around(conn, place, names)? };
        let themes = notes::themes_beside(conn, place.event, place.note)?;
        let session: Option<Session> = place.session.map(|id| rows::expect(conn, id)).transpose()?;
        let day = session.and_then(|session| session.starts_at).map(|starts| starts.date());
        Ok(Self { people, themes, from: day.unwrap_or(event.starts_on) })
    }

    fn of_note(conn: &Connection, note: &Note, bodies: &[&str]) -> Result<Self> {
        let names = bodies.iter().flat_map(|body| note_marks::names(body)).collect();
        Self::of(conn, Place::of(note), &names)
    }

    fn read(&self, body: &str) -> Reading {
        note_marks::read(body, &Around { people: &self.people, themes: &self.themes, from: self.from })
    }
}

/// Who may be meant: those with a part in the session, those around the event, and of the directory whom one of the names fits.
fn around(conn: &Connection, place: Place, names: &BTreeSet<String>) -> Result<People> {
    let speakers = match place.session {
        Some(session) => people::of_session(conn, session)?,
        None => Vec::new(),
    };
    Ok(People::new(&speakers, &people::around(conn, place.event)?, &in_directory(conn, names)?))
}

/// Everyone who may have one of these as their full name or address.
fn in_directory(conn: &Connection, names: &BTreeSet<String>) -> Result<Vec<Person>> {
    let mut found: BTreeMap<_, Person> = BTreeMap::new();
    for name in names {
        if name.contains('@') {
            found.extend(people::by_email(conn, name)?.map(|person| (person.id, person)));
        }
        if name.contains(' ') {
            let all = people::with_words(conn, name)?;
            found.extend(all.into_iter().map(|person| (person.id, person)));
        }
    }
    Ok(found.into_values().filter(|person| !person.archived).collect())
}

/// Where the lines of a note went, from 1.
struct Lines {
    /// By new line: the old one.
    from: BTreeMap<usize, usize>,
    /// By old line: the new one.
    to: BTreeMap<usize, usize>,
    /// Each is where it was, none came and none went, and what was one quotation is one.
    are_in_place: bool,
    /// Which of the old lines were one quotation, and which of the new ones are.
    quoted: (Quotations, Quotations),
}

impl Lines {
    fn new(old: &str, new: &str) -> Self {
        let quoted = (Quotations::of(old), Quotations::of(new));
        let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
        let moved = movement(&old, &new);
        let pairs = || (1..).zip(&moved).filter_map(|(new, old)| old.map(|old| (new, old + 1)));
        Self {
            from: pairs().collect(),
            to: pairs().map(|(new, old)| (old, new)).collect(),
            are_in_place: quoted.0 == quoted.1
                && old.len() == new.len()
                && (0..).zip(&moved).all(|(new, old)| *old == Some(new)),
            quoted,
        }
    }

    /// Where what stood at a line stands now. What stood at the beginning of a quotation stood at all of its lines: it is in the
    /// quotation in which the first of them stands, else where the first of them is.
    fn by_now(&self, line: usize) -> Option<usize> {
        let (was, is) = &self.quoted;
        let mut now = was.from(line).filter_map(|line| self.to.get(&line).copied());
        let quoted = now.clone().find_map(|line| is.first(line)).filter(|_| was.begins(line));
        quoted.or_else(|| now.next())
    }
}

struct Following<'a> {
    tx: &'a Tx<'a>,
    note: &'a Note,
    old: Reading,
    new: Reading,
    lines: Lines,
}

impl Following<'_> {
    fn run(&self) -> Result<()> {
        let mut followed = BTreeSet::new();
        let all = held::of_note(self.tx, self.note.id)?;
        let made = self.made_by_marks(&all);
        for (at, row) in all.iter().enumerate() {
            let Some(before) = made.get(&at) else {
                row.stand_at(self.tx, row.line().and_then(|line| self.lines.by_now(line)))?;
                continue;
            };
            match self.by_now(before).filter(|now| followed.insert(now.line)) {
                Some(now) => row.follow(self.tx, self.note, before, now)?,
                None => {
                    again::hand_on(self.tx, row)?;
                    row.delete(self.tx)?;
                }
            }
        }
        self.new
            .pieces
            .iter()
            .filter(|piece| !followed.contains(&piece.line))
            .try_for_each(|piece| self.make(piece))
    }

    /// What became of a piece: of a quotation, where the first of its lines stands that is one still.
    fn by_now(&self, before: &Piece) -> Option<&Piece> {
        let mut lines = (before.line..=before.last).filter_map(|line| self.lines.to.get(&line));
        lines.find_map(|line| self.new.at(*line).filter(|now| now.kind.same_noun(before.kind)))
    }

    /// Which rows the old marks made: of those at the line of a mark and of its noun the one with its words, else the oldest.
    fn made_by_marks(&self, all: &[Held]) -> BTreeMap<usize, &Piece> {
        let mut made = BTreeMap::new();
        for piece in &self.old.pieces {
            let fits = |row: &Held| row.line() == Some(piece.line) && row.is_noun_of(piece.kind);
            let same_words = all.iter().position(|row| fits(row) && row.text() == piece.text);
            if let Some(at) = same_words.or_else(|| all.iter().position(fits)) {
                made.insert(at, piece);
            }
        }
        made
    }

    /// Makes a piece, unless its line said the same before: then it was deleted elsewhere.
    fn make(&self, piece: &Piece) -> Result<()> {
        let before = self.lines.from.get(&piece.line).and_then(|old| self.old.at(*old));
        if before.is_some_and(|before| before.says_as(piece)) {
            return Ok(());
        }
        match again::come_back(self.tx, self.note, piece)? {
            true => Ok(()),
            false => make(self.tx, self.note, piece),
        }
    }
}

/// The permission of a line that says nothing: as its session says. Of a session that was deleted it is known only whether all was
/// public.
fn default_permission(tx: &Tx<'_>, note: &Note) -> Result<Permission> {
    if note.no_names { Ok(Permission::Internal) } else { takeaways::default_permission(tx, note.session_id) }
}

fn make(tx: &Tx<'_>, note: &Note, piece: &Piece) -> Result<()> {
    let (event, session_id, note_id) = (note.event_id, note.session_id, Some(note.id));
    let (note_line, text) = (i64::try_from(piece.line).ok(), piece.text.clone());
    let permission = Some(piece.holding(default_permission(tx, note)?));
    match piece.kind {
        PieceKind::Takeaway(kind) => {
            let input = takeaways::CreateTakeaway {
                session_id,
                note_id,
                note_line,
                person_id: piece.person,
                kind: Some(kind),
                theme: Some(piece.theme.clone()),
                permission,
                ..takeaways::CreateTakeaway::new(event, text)
            };
            takeaways::create(tx, &input, Origin::Read).map(drop)
        }
        PieceKind::Decision => {
            let new = decisions::CreateDecision::new(event, text);
            let input = decisions::CreateDecision { session_id, note_id, note_line, permission, ..new };
            decisions::create(tx, &input, Origin::Read).map(drop)
        }
        PieceKind::Action => {
            let input = actions::CreateAction {
                session_id,
                note_id,
                note_line,
                permission,
                owner_id: piece.person,
                due_on: piece.due,
                ..actions::CreateAction::new(event, text)
            };
            actions::create(tx, &input, Origin::Read).map(drop)
        }
    }
}
