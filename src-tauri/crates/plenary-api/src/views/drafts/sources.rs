//! What a sentence of a draft comes from, as it is shown: its words, and where it leads.

use crate::views::views;
use plenary_core::error::Result;
use plenary_core::ids::EventId;
use plenary_core::model::{
    Action, Decision, DraftBlock, Event, File, Note, Organisation, Permission, Person, Series, Session,
    Source, Takeaway, Topic,
};
use plenary_core::rules::blocks::sentences;
use plenary_core::store::{Connection, rows};
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
        /// Of a note: the line.
        line: Option<i64>,
        /// Of a takeaway, a decision, an action or a file.
        permission: Option<Permission>,
        gone: bool,
    }
}

/// What the sentences of a draft come from, each looked up once.
#[derive(Default)]
pub struct Sources(BTreeMap<String, SourceLine>);

impl Sources {
    /// Their names, after they are looked up; whom a takeaway is from comes with it.
    pub fn named(&mut self, conn: &Connection, sources: &[Source]) -> Result<Vec<String>> {
        let mut names = Vec::new();
        for source in sources {
            let name = source.to_string();
            if !self.0.contains_key(&name) {
                self.0.insert(name.clone(), line(conn, *source)?);
            }
            names.push(name);
        }
        Ok(names)
    }

    /// All of them by name.
    pub fn into_lines(self) -> BTreeMap<String, SourceLine> {
        self.0
    }
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

fn line(conn: &Connection, source: Source) -> Result<SourceLine> {
    let name = source.to_string();
    let (kind, id) = name.split_once(':').unwrap_or((&name, ""));
    let id = id.split(':').next().unwrap_or_default();
    let mut line = SourceLine {
        kind: kind.to_owned(),
        id: id.to_owned(),
        text: String::new(),
        detail: String::new(),
        event_id: None,
        line: None,
        permission: None,
        gone: false,
    };
    line.gone = !fill(conn, source, &mut line)?;
    Ok(line)
}

/// Says what it is; false when it is not there any more.
fn fill(conn: &Connection, source: Source, line: &mut SourceLine) -> Result<bool> {
    let session = |id| -> Result<String> {
        let found = match id {
            Some(id) => rows::get::<Session>(conn, id)?,
            None => None,
        };
        Ok(found.map(|session| session.title).unwrap_or_default())
    };
    match source {
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
        Source::Note { id, line: number } => {
            let Some(note) = rows::get::<Note>(conn, id)? else { return Ok(false) };
            // 0: the line is not there any more
            let at = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
            let Some(text) = at.and_then(|at| note.body.lines().nth(at)) else { return Ok(false) };
            line.text = text.to_owned();
            (line.detail, line.event_id) = (session(note.session_id)?, Some(note.event_id));
            line.line = Some(number);
        }
        Source::Takeaway(id) => {
            let Some(takeaway) = rows::get::<Takeaway>(conn, id)? else { return Ok(false) };
            let person = takeaway.person_id.map(|id| rows::get::<Person>(conn, id)).transpose()?.flatten();
            let said =
                [person.map(|person| person.name()), Some(takeaway.theme).filter(|theme| !theme.is_empty())];
            line.detail = said.into_iter().flatten().collect::<Vec<_>>().join(" · ");
            (line.text, line.event_id) = (takeaway.text, Some(takeaway.event_id));
            line.permission = Some(takeaway.permission);
        }
        Source::Decision(id) => {
            let Some(decision) = rows::get::<Decision>(conn, id)? else { return Ok(false) };
            (line.detail, line.event_id) = (session(decision.session_id)?, Some(decision.event_id));
            (line.text, line.permission) = (decision.text, Some(decision.permission));
        }
        Source::Action(id) => {
            let Some(action) = rows::get::<Action>(conn, id)? else { return Ok(false) };
            let owner = action.owner_id.map(|id| rows::get::<Person>(conn, id)).transpose()?.flatten();
            let said = [owner.map(|owner| owner.name()), Some(session(action.session_id)?)];
            let said = said.into_iter().flatten().filter(|word| !word.is_empty());
            line.detail = said.collect::<Vec<_>>().join(" · ");
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
            (line.detail, line.event_id) = (session(file.session_id)?, Some(file.event_id));
            (line.text, line.permission) = (file.name, Some(file.permission));
        }
        Source::Organisation(id) => {
            let Some(organisation) = rows::get::<Organisation>(conn, id)? else { return Ok(false) };
            line.text = organisation.name;
        }
    }
    Ok(true)
}
