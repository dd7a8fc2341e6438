//! Which thank-you letters thank for what is no longer so: the event was called off, a session of theirs did not take place, or it
//! is known by now who came.

use super::Truth;
use crate::error::Result;
use crate::ids::{EventId, MessageId, PersonId};
use crate::model::{Event, LetterKind, Message, Standing, ThankedFor};
use crate::rules::thanks::thanks;
use crate::store::{rows, snapshot};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// What those of the letters are worth that do not say what is true. An event is read once for all of them.
pub fn outdated(
    conn: &Connection,
    letters: &[&Message],
    now: DateTime<Utc>,
) -> Result<BTreeMap<MessageId, Truth>> {
    let mut about: BTreeMap<EventId, Vec<&Message>> = BTreeMap::new();
    for letter in letters.iter().filter(|one| one.made_of.letter == Some(LetterKind::ThankYou)) {
        if let Some(event) = letter.event_id {
            about.entry(event).or_default().push(letter);
        }
    }
    let mut outdated = BTreeMap::new();
    for (event, letters) in about {
        if rows::get::<Event>(conn, event)?.is_none() {
            continue;
        }
        let snapshot = snapshot::as_of(conn, event, now)?;
        let took_place = snapshot.standing == Standing::TookPlace;
        let thanked = if took_place { thanks(&snapshot) } else { Vec::new() };
        let thanked: BTreeMap<PersonId, ThankedFor> = thanked.into_iter().collect();
        for letter in letters {
            let now = letter.person_id.and_then(|person| thanked.get(&person));
            outdated.extend(worth(letter, now).map(|worth| (letter.id, worth)));
        }
    }
    Ok(outdated)
}

/// None when the letter thanks for what its reader is thanked for now.
fn worth(letter: &Message, now: Option<&ThankedFor>) -> Option<Truth> {
    let Some(now) = now else { return Some(Truth::Over) };
    let before = letter.made_of.thanked.as_ref()?;
    let is_so = before.group == now.group
        && before.sessions.len() == now.sessions.len()
        && before.sessions.iter().all(|session| now.sessions.contains(session));
    (!is_so).then_some(Truth::Changed)
}
