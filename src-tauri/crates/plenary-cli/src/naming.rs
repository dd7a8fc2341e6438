//! From what was typed to what is meant: events and networks by their short names, people by name, address or id.

use plenary_core::Plenary;
use plenary_core::error::{Error, Refusal, Result as CoreResult};
use plenary_core::ids::{EventId, PersonId, SeriesId};
use plenary_core::model::{Person, Session};
use plenary_core::store::{Connection, events, get, people, programme, series};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The refusal of a word that names nothing.
pub fn no_such_name(noun: &'static str, name: &str) -> Refusal {
    Refusal::new("no-such-name").with("noun", noun).with("name", name)
}

fn ambiguous(noun: &'static str, name: &str) -> Error {
    Refusal::new("name-is-ambiguous").with("noun", noun).with("name", name).into()
}

/// The event of a short name.
pub fn event(plenary: &Plenary, slug: &str) -> CoreResult<EventId> {
    let found = plenary.read(|conn| events::by_slug(conn, slug))?;
    Ok(found.ok_or_else(|| no_such_name("event", slug))?.id)
}

/// The network of a short name.
pub fn network(plenary: &Plenary, slug: &str) -> CoreResult<SeriesId> {
    let found = plenary.read(|conn| series::by_slug(conn, slug))?;
    Ok(found.ok_or_else(|| no_such_name("network", slug))?.id)
}

/// Who is meant by a name, an address or an id.
pub fn person(plenary: &Plenary, word: &str) -> CoreResult<PersonId> {
    if let Ok(id) = word.parse() {
        return Ok(id);
    }
    plenary.read(|conn| {
        if let Some(person) = people::by_email(conn, word)? {
            return Ok(person.id);
        }
        match people::by_full_name(conn, word)?.as_slice() {
            [one] => Ok(one.id),
            [] => Err(no_such_name("person", word).into()),
            _ => Err(ambiguous("person", word)),
        }
    })
}

/// The same among some people; none where nothing was typed.
pub fn one_of(among: &BTreeMap<PersonId, Person>, word: Option<&str>) -> CoreResult<Option<PersonId>> {
    let Some(word) = word else { return Ok(None) };
    let address = word.trim().to_lowercase();
    let is_meant = |person: &&Person| {
        person.id.to_string() == word || !address.is_empty() && person.email.to_lowercase() == address
    };
    let by_name = people::called(among.values(), word);
    let found: BTreeSet<PersonId> =
        among.values().filter(is_meant).chain(by_name).map(|person| person.id).collect();
    match found.len() {
        0 => Err(no_such_name("person", word).into()),
        1 => Ok(found.first().copied()),
        _ => Err(ambiguous("person", word)),
    }
}

/// The session of an id, or of a title that only one has; with an event, one of that event.
pub fn session(plenary: &Plenary, word: &str, event: Option<EventId>) -> CoreResult<Session> {
    let wanted = |id: EventId| event.is_none_or(|event| event == id);
    let found: Vec<Session> = plenary.read(|conn| {
        if let Ok(id) = word.parse() {
            return Ok(get::<Session>(conn, id)?.into_iter().collect());
        }
        let fits = |session: &Session| session.title.to_lowercase() == word.trim().to_lowercase();
        Ok(sessions(conn, event)?.into_iter().filter(fits).collect())
    })?;
    match found.as_slice() {
        [one] if wanted(one.event_id) => Ok(one.clone()),
        [_, _, ..] => Err(ambiguous("session", word)),
        _ => Err(no_such_session(plenary, word, event)?.into()),
    }
}

/// Every session, or those of an event.
fn sessions(conn: &Connection, event: Option<EventId>) -> CoreResult<Vec<Session>> {
    let mut all = Vec::new();
    for one in events::all(conn)?.into_iter().filter(|one| event.is_none_or(|event| event == one.id)) {
        all.extend(programme::sessions(conn, one.id)?);
    }
    Ok(all)
}

/// More titles than this are no help.
const MOST_LIKE: usize = 3;

/// The refusal of a title that no session has, with those that share a long word with it.
fn no_such_session(plenary: &Plenary, word: &str, event: Option<EventId>) -> CoreResult<Refusal> {
    let words = |text: &str| -> BTreeSet<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 3);
        words.map(str::to_lowercase).collect()
    };
    let typed = words(word);
    let all = plenary.read(|conn| sessions(conn, event))?;
    let like = all.iter().filter(|session| !words(&session.title).is_disjoint(&typed));
    let like: Vec<String> = like.take(MOST_LIKE).map(|session| format!("“{}”", session.title)).collect();
    if like.is_empty() {
        return Ok(Refusal::new("no-such-session").with("name", word));
    }
    Ok(Refusal::new("no-such-session-like").with("name", word).with("like", like.join(" or ")))
}

/// What a word names among the event's things; a word that names none, or several, is refused.
pub fn pick<'a, T: 'a, I: PartialEq>(
    noun: &'static str,
    word: Option<&str>,
    things: impl IntoIterator<Item = &'a T>,
    id: impl Fn(&T, &str) -> Option<I>,
) -> CoreResult<Option<I>> {
    let Some(word) = word else { return Ok(None) };
    let mut found = things.into_iter().filter_map(|thing| id(thing, word));
    let first = found.next().ok_or_else(|| no_such_name(noun, word))?;
    if found.next().is_some() {
        return Err(ambiguous(noun, word));
    }
    Ok(Some(first))
}

/// An event, a network, or what is not there any more.
#[derive(Clone, Copy)]
pub enum Whose {
    Event(EventId),
    Series(SeriesId),
    Gone,
}

impl Whose {
    /// What `--event` or `--series` names.
    pub fn named(plenary: &Plenary, of_event: Option<&str>, of_network: Option<&str>) -> CoreResult<Self> {
        Ok(match (of_event, of_network) {
            (Some(slug), _) => Self::Event(event(plenary, slug)?),
            (None, Some(slug)) => Self::Series(network(plenary, slug)?),
            (None, None) => Self::Gone,
        })
    }

    /// As a command of the table asks for it, with more fields.
    pub fn request<const N: usize>(self, more: [(&str, Value); N]) -> Value {
        let own = match self {
            Self::Event(id) => Some(("event_id", json!(id))),
            Self::Series(id) => Some(("series_id", json!(id))),
            Self::Gone => None,
        };
        let fields = own.into_iter().chain(more).map(|(name, value)| (name.to_owned(), value));
        Value::Object(fields.collect::<Map<_, _>>())
    }
}
