//! Which letters tell what may not be told any more: a permission is withdrawn, or a line marked, while they wait.

use crate::error::Result;
use crate::ids::{EventId, MessageId};
use crate::model::{Action, Decision, Event, LetterKind, Message, Permission, Snapshot, Source, Takeaway};
use crate::rules::attribution::Attributions;
use crate::rules::attribution::agreed::Agreed;
use crate::rules::attribution::edited::given_away_of;
use crate::rules::attribution::looked_up::is_needed;
use crate::store::{around, rows, snapshot};
use crate::wording::reading;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// What a letter tells of: the event that it is of, and its permission.
struct Told {
    event: EventId,
    permission: Permission,
}

/// Those of the letters that may not leave: by their words, and by what they were made of.
pub fn kept_back(conn: &Connection, letters: &[&Message]) -> Result<BTreeSet<MessageId>> {
    let mut back = BTreeSet::new();
    let mut about: BTreeMap<EventId, Vec<&Message>> = BTreeMap::new();
    for letter in letters {
        let told = told(conn, letter)?;
        if told.iter().any(|one| one.permission == Permission::Internal) {
            back.insert(letter.id);
        }
        let events: BTreeSet<EventId> = told.iter().map(|one| one.event).chain(letter.event_id).collect();
        for event in events {
            about.entry(event).or_default().push(letter);
        }
    }
    for (event, letters) in about {
        if rows::get::<Event>(conn, event)?.is_some() {
            back.extend(of_event(conn, event, &letters)?);
        }
    }
    Ok(back)
}

/// Takeaways, decisions and actions as they are, or were when they were deleted.
fn told(conn: &Connection, letter: &Message) -> Result<Vec<Told>> {
    let mut found = Vec::new();
    for source in &letter.made_of.told {
        let of = match source {
            Source::Takeaway(id) => {
                rows::as_last::<Takeaway>(conn, *id)?.map(|row| (row.event_id, row.permission))
            }
            Source::Decision(id) => {
                rows::as_last::<Decision>(conn, *id)?.map(|row| (row.event_id, row.permission))
            }
            Source::Action(id) => {
                rows::as_last::<Action>(conn, *id)?.map(|row| (row.event_id, row.permission))
            }
            _ => None,
        };
        found.extend(of.map(|(event, permission)| Told { event, permission }));
    }
    Ok(found)
}

fn of_event(conn: &Connection, event: EventId, letters: &[&Message]) -> Result<Vec<MessageId>> {
    let mut snapshot = snapshot::named(conn, event)?;
    if !is_needed(&snapshot) && snapshot.around.kept_back.is_empty() {
        return Ok(Vec::new());
    }
    let text = |letter: &&Message| Ok(format!("{}\n\n{}", letter.subject, reading::read(&letter.eml)?.text));
    let texts = letters.iter().map(text).collect::<Result<Vec<_>>>()?;
    let named = around::named(conn, texts.iter().map(String::as_str))?;
    snapshot.around.names_also(&named);
    let (read, before_asking) = (Attributions::new(&snapshot), Attributions::before_asking(&snapshot));
    let is_back = |(letter, text): &(&&Message, &String)| {
        // who is asked whether something may be quoted has not said yes yet
        let asks = letter.made_of.letter == Some(LetterKind::Approval);
        let read = if asks { &before_asking } else { &read };
        let own = own_actions(&snapshot, read, letter);
        let mut given_away = given_away_of(read, text).into_iter();
        given_away.any(|(source, _, _)| !own.contains(&source))
            || tells_of_an_action_too_much(&snapshot, read, letter)
    };
    let back = letters.iter().zip(&texts).filter(is_back);
    Ok(back.map(|(letter, _)| letter.id).collect())
}

/// The actions of whoever a follow-up letter goes to that they alone may be told of.
fn own_actions(snapshot: &Snapshot, read: &Attributions<'_>, letter: &Message) -> BTreeSet<Source> {
    let is_follow_up = letter.made_of.letter == Some(LetterKind::FollowUp);
    let own = snapshot.actions.iter().filter(|action| {
        is_follow_up
            && action.owner_id.is_some()
            && action.owner_id == letter.person_id
            && read.may_tell_owner(action)
    });
    own.map(|action| Source::Action(action.id)).collect()
}

/// Whether a letter tells of an action that names somebody where nobody may be named by now.
fn tells_of_an_action_too_much(snapshot: &Snapshot, read: &Attributions<'_>, letter: &Message) -> bool {
    let own = own_actions(snapshot, read, letter);
    let told = |action: &&Action| letter.made_of.told.contains(&Source::Action(action.id));
    let mut told = snapshot.actions.iter().filter(told);
    told.any(|action| !own.contains(&Source::Action(action.id)) && !read.may_report(Agreed::from(action)))
}
