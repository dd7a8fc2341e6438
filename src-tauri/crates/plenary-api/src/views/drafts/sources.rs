//! What a sentence of a draft comes from, as it is shown: its words, and where it leads.

use crate::views::views;
use plenary_core::error::Result;
use plenary_core::ids::{EventId, NoteId, PersonId, SessionId, TakeawayId};
use plenary_core::model::{
    Action, Decision, DraftBlock, Event, File, Note, Organisation, Permission, Person, Series, Session,
    Source, Takeaway, Topic,
};
use plenary_core::rules::blocks::sentences;
use plenary_core::rules::note_marks::Quotations;
use plenary_core::store::{Connection, rows};
use std::borrow::Cow;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

views! {
    /// Something that a sentence comes from.
    SourceLine {
        /// "takeaway", "note" …
        kind: String,
        id: String,
        /// Its words; empty when it is not there any more.
        text: String,
        /// Theme, title of the session, job: what tells it from others.
        detail: String,
        /// The event to open for it.
        event_id: Option<EventId>,
        /// Of a note: its session.
        session_id: Option<SessionId>,
        /// Of a note: the line.
        line: Option<i64>,
        /// The last of its lines: a quotation may have several.
        last_line: Option<i64>,
        /// Of a takeaway, a decision, an action or a file.
        permission: Option<Permission>,
        gone: bool,
    }
}

/// What the sentences of a draft come from, each looked up once.
pub struct Sources<'a> {
    lines: BTreeMap<String, SourceLine>,
    /// Those that are read already.
    takeaways: BTreeMap<TakeawayId, &'a Takeaway>,
    /// Empty of one who is not there any more.
    people: BTreeMap<PersonId, String>,
    /// None of one that is not there any more.
    notes: BTreeMap<NoteId, Option<Noted>>,
}

/// A note that sentences come from.
struct Noted {
    event: EventId,
    session_id: Option<SessionId>,
    /// The title of its session.
    session: String,
    lines: Vec<String>,
    quoted: Quotations,
}

impl<'a> Sources<'a> {
    /// Nothing looked up yet; what was read of these is not read again.
    pub fn among(takeaways: impl Iterator<Item = &'a Takeaway>) -> Self {
        Self {
            lines: BTreeMap::new(),
            takeaways: takeaways.map(|takeaway| (takeaway.id, takeaway)).collect(),
            people: BTreeMap::new(),
            notes: BTreeMap::new(),
        }
    }

    /// Their names, after they are looked up; whom a takeaway is from comes with it.
    pub fn named(&mut self, conn: &Connection, sources: &[Source]) -> Result<Vec<String>> {
        let mut names = Vec::new();
        for source in sources {
            let name = source.to_string();
            if !self.lines.contains_key(&name) {
                let line = self.line(conn, *source)?;
                self.lines.insert(name.clone(), line);
            }
            names.push(name);
        }
        Ok(names)
    }

    /// All of them by name.
    pub fn into_lines(self) -> BTreeMap<String, SourceLine> {
        self.lines
    }

    fn line(&mut self, conn: &Connection, source: Source) -> Result<SourceLine> {
        let mut line = nothing(source);
        line.gone = !fill(conn, source, &mut line, self)?;
        Ok(line)
    }

    /// The name of a person; empty of nobody, and of one who is not there any more.
    fn person(&mut self, conn: &Connection, id: Option<PersonId>) -> Result<String> {
        let Some(id) = id else { return Ok(String::new()) };
        if let Some(known) = self.people.get(&id) {
            return Ok(known.clone());
        }
        let name = rows::get::<Person>(conn, id)?.map(|person| person.name()).unwrap_or_default();
        self.people.insert(id, name.clone());
        Ok(name)
    }

    /// Says what a takeaway is, and from whom; false when it is not there any more.
    fn fill_said(&mut self, conn: &Connection, id: TakeawayId, line: &mut SourceLine) -> Result<bool> {
        let takeaway = match self.takeaways.get(&id) {
            Some(known) => Cow::Borrowed(*known),
            None => match rows::get::<Takeaway>(conn, id)? {
                Some(read) => Cow::Owned(read),
                None => return Ok(false),
            },
        };
        let person = self.person(conn, takeaway.person_id)?;
        line.detail = joined([&person, &takeaway.theme]);
        (line.text, line.event_id) = (takeaway.text.clone(), Some(takeaway.event_id));
        line.permission = Some(takeaway.permission);
        Ok(true)
    }

    /// Says what a line of a note is; false when it is not there any more.
    fn fill_noted(
        &mut self,
        conn: &Connection,
        id: NoteId,
        number: i64,
        line: &mut SourceLine,
    ) -> Result<bool> {
        let noted = match self.notes.entry(id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(noted(conn, id)?),
        };
        // 0: the line is not there any more
        let at = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
        let Some(noted) = noted else { return Ok(false) };
        let last = noted.quoted.last(number);
        let lines = at.zip(usize::try_from(last).ok()).and_then(|(at, last)| noted.lines.get(at..last));
        let Some(lines) = lines else { return Ok(false) };
        (line.text, line.detail) = (lines.join("\n"), noted.session.clone());
        (line.event_id, line.session_id) = (Some(noted.event), noted.session_id);
        (line.line, line.last_line) = (Some(number), Some(last));
        Ok(true)
    }
}

fn noted(conn: &Connection, id: NoteId) -> Result<Option<Noted>> {
    let Some(note) = rows::get::<Note>(conn, id)? else { return Ok(None) };
    Ok(Some(Noted {
        event: note.event_id,
        session_id: note.session_id,
        quoted: Quotations::of(&note.body),
        session: session(conn, note.session_id)?,
        lines: note.body.lines().map(str::to_owned).collect(),
    }))
}

/// Words that tell it from others, without those that are empty.
fn joined(words: [&str; 2]) -> String {
    let said: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    said.join(" · ")
}

/// The title of a session; empty of none.
fn session(conn: &Connection, id: Option<SessionId>) -> Result<String> {
    let found = match id {
        Some(id) => rows::get::<Session>(conn, id)?,
        None => None,
    };
    Ok(found.map(|session| session.title).unwrap_or_default())
}

/// What a sentence was made from: its own sources as long as it says what was built, else those of the nearest one built, else those
/// of all that stand there no more.
pub fn of_sentence(block: &DraftBlock, text: &str) -> Vec<Source> {
    if let Some(same) = block.sources.iter().find(|built| built.text == text) {
        return same.sources.clone();
    }
    let words = |text: &str| -> BTreeSet<String> {
        let letters = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2);
        letters.map(str::to_lowercase).collect()
    };
    let now = words(text);
    let likeness = |built: &str| {
        let built = words(built);
        let fewer = built.len().min(now.len()).max(2);
        built.intersection(&now).count() * 100 / fewer
    };
    let nearest = block
        .sources
        .iter()
        .map(|built| (likeness(&built.text), built))
        .max_by_key(|(likeness, _)| *likeness);
    match nearest.filter(|(likeness, _)| *likeness >= 40) {
        Some((_, built)) => built.sources.clone(),
        None => of_lost(block),
    }
}

/// The sources of the sentences that stand in the block no more: whatever is new in it may be one of them in other words.
fn of_lost(block: &DraftBlock) -> Vec<Source> {
    let now: BTreeSet<&str> =
        sentences(&block.body).into_iter().filter_map(|at| block.body.get(at)).collect();
    let mut lost = Vec::new();
    for source in block
        .sources
        .iter()
        .filter(|built| !now.contains(built.text.as_str()))
        .flat_map(|built| &built.sources)
    {
        if !lost.contains(source) {
            lost.push(*source);
        }
    }
    lost
}

/// A source before it is looked up.
fn nothing(source: Source) -> SourceLine {
    let name = source.to_string();
    let (kind, id) = name.split_once(':').unwrap_or((&name, ""));
    let id = id.split(':').next().unwrap_or_default();
    SourceLine {
        kind: kind.to_owned(),
        id: id.to_owned(),
        text: String::new(),
        detail: String::new(),
        event_id: None,
        session_id: None,
        line: None,
        last_line: None,
        permission: None,
        gone: false,
    }
}

/// Says what it is; false when it is not there any more.
fn fill(conn: &Connection, source: Source, line: &mut SourceLine, sources: &mut Sources<'_>) -> Result<bool> {
    match source {
        Source::Note { id, line: number } => return sources.fill_noted(conn, id, number, line),
        Source::Takeaway(id) => return sources.fill_said(conn, id, line),
        Source::Event(id) => {
            let Some(event) = rows::get::<Event>(conn, id)? else { return Ok(false) };
            (line.text, line.event_id) = (event.title, Some(id));
        }
        Source::Series(id) => {
            let Some(series) = rows::get::<Series>(conn, id)? else { return Ok(false) };
            line.text = series.title;
        }
        Source::Session(id) => {
            let Some(session) = rows::get::<Session>(conn, id)? else { return Ok(false) };
            (line.text, line.event_id) = (session.title, Some(session.event_id));
            line.detail = session.starts_at.map(|at| at.format("%H:%M").to_string()).unwrap_or_default();
        }
        Source::Decision(id) => {
            let Some(decision) = rows::get::<Decision>(conn, id)? else { return Ok(false) };
            (line.detail, line.event_id) = (session(conn, decision.session_id)?, Some(decision.event_id));
            (line.text, line.permission) = (decision.text, Some(decision.permission));
        }
        Source::Action(id) => {
            let Some(action) = rows::get::<Action>(conn, id)? else { return Ok(false) };
            let owner = sources.person(conn, action.owner_id)?;
            line.detail = joined([&owner, &session(conn, action.session_id)?]);
            line.event_id = Some(action.event_id);
            (line.text, line.permission) = (action.text, Some(action.permission));
        }
        Source::Topic(id) => {
            let Some(topic) = rows::get::<Topic>(conn, id)? else { return Ok(false) };
            (line.text, line.event_id) = (topic.text, topic.event_id);
        }
        Source::Person(id) => {
            let Some(person) = rows::get::<Person>(conn, id)? else { return Ok(false) };
            line.text = person.name();
            line.detail = person.job_title;
        }
        Source::File(id) => {
            let Some(file) = rows::get::<File>(conn, id)? else { return Ok(false) };
            (line.detail, line.event_id) = (session(conn, file.session_id)?, Some(file.event_id));
            (line.text, line.permission) = (file.name, Some(file.permission));
        }
        Source::Organisation(id) => {
            let Some(organisation) = rows::get::<Organisation>(conn, id)? else { return Ok(false) };
            line.text = organisation.name;
        }
    }
    Ok(true)
}
