//! Which letters tell a name, a title, a date or a place that is another by now, or go to an address that is.

use crate::error::Result;
use crate::ids::{EventId, MessageId, PersonId};
use crate::model::{
    Action, ActionState, Event, LetterKind, MadeOf, Message, Organisation, Person, Series, Session, Source,
    Takeaway,
};
use crate::rules::folding;
use crate::rules::invitations::is_same_address;
use crate::store::{affiliations, rows, workspace};
use crate::wording::plain_mail::PlainMail;
use crate::wording::{Words, reading};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

/// What the rows say that a letter may tell, by row and field.
#[derive(Default)]
struct Facts(BTreeMap<String, String>);

impl Facts {
    fn note(&mut self, row: impl Display, fields: &[(&str, &str)]) {
        for (field, text) in fields.iter().filter(|(_, text)| !text.trim().is_empty()) {
            self.0.insert(format!("{row} {field}"), text.trim().to_owned());
        }
    }
}

/// What a letter to that person, made of that, may tell as it is now.
pub fn says(
    conn: &Connection,
    event: Option<EventId>,
    person: Option<PersonId>,
    made_of: &MadeOf,
) -> Result<BTreeMap<String, String>> {
    let mut facts = Facts::default();
    let office = workspace::get(conn)?;
    let (name, contact, address) = (&office.office_name, &office.contact_name, &office.contact_email);
    facts.note("office", &[("name", name), ("contact", contact), ("address", address)]);
    let event = event.map(|id| rows::get::<Event>(conn, id)).transpose()?.flatten();
    let words = Words::of(event.as_ref().map_or("", |event| &event.language))?;
    if let Some(event) = &event {
        of_event(&mut facts, event, &words)?;
    }
    if let Some(series) = made_of.series_id.map(|id| rows::get::<Series>(conn, id)).transpose()?.flatten() {
        facts.note(series.id, &[("title", &series.title)]);
    }
    if let Some(reader) = person.map(|id| rows::get::<Person>(conn, id)).transpose()?.flatten() {
        let then = event.map(|event| affiliations::then(conn, event.id, &reader)).transpose()?;
        of_person(conn, &mut facts, &then.unwrap_or(reader))?;
    }
    for session in made_of.thanked.iter().flat_map(|thanked| &thanked.sessions) {
        if let Some(session) = rows::get::<Session>(conn, *session)? {
            facts.note(session.id, &[("title", &session.title)]);
        }
    }
    for source in &made_of.told {
        match source {
            Source::Takeaway(id) => of_takeaway(conn, &mut facts, rows::get(conn, *id)?)?,
            Source::Action(id) => {
                of_action(conn, &mut facts, rows::get(conn, *id)?, (made_of, person), &words)?
            }
            _ => {}
        }
    }
    Ok(facts.0)
}

fn of_event(facts: &mut Facts, event: &Event, words: &Words) -> Result<()> {
    let days = words.dates(event.starts_on, event.ends_on)?;
    let first = words.date(event.starts_on)?;
    facts.note(
        event.id,
        &[
            ("title", &event.title),
            ("days", &days),
            ("first day", &first),
            ("venue", &event.venue_name),
            ("address", &event.venue_address),
            ("link", &event.online_url),
            ("page", &event.website),
            ("contact", &event.contact_name),
            ("contact address", &event.contact_email),
        ],
    );
    Ok(())
}

fn of_person(conn: &Connection, facts: &mut Facts, person: &Person) -> Result<()> {
    let works_at =
        person.organisation_id.map(|id| rows::get::<Organisation>(conn, id)).transpose()?.flatten();
    let organisation = works_at.map(|one| one.name).unwrap_or_default();
    facts.note(
        person.id,
        &[
            ("name", &person.name()),
            ("given name", &person.given_name),
            ("job", &person.job_title),
            ("organisation", &organisation),
        ],
    );
    Ok(())
}

fn of_takeaway(conn: &Connection, facts: &mut Facts, takeaway: Option<Takeaway>) -> Result<()> {
    let Some(takeaway) = takeaway else { return Ok(()) };
    facts.note(takeaway.id, &[("text", &takeaway.text)]);
    let session = takeaway.session_id.map(|id| rows::get::<Session>(conn, id)).transpose()?.flatten();
    if let Some(session) = session {
        facts.note(session.id, &[("title", &session.title)]);
    }
    Ok(())
}

/// A follow-up tells of what its reader has still to do.
fn of_action(
    conn: &Connection,
    facts: &mut Facts,
    action: Option<Action>,
    (made_of, person): (&MadeOf, Option<PersonId>),
    words: &Words,
) -> Result<()> {
    let is_to_do = |action: &Action| action.state == ActionState::Open && action.owner_id == person;
    let is_told = |action: &Action| made_of.letter != Some(LetterKind::FollowUp) || is_to_do(action);
    let Some(action) = action.filter(is_told) else { return Ok(()) };
    let due = action.due_on.map(|day| words.date(day)).transpose()?.unwrap_or_default();
    facts.note(action.id, &[("text", &action.text), ("due", &due)]);
    if let Some(meeting) = rows::get::<Event>(conn, action.event_id)? {
        facts.note(meeting.id, &[("title", &meeting.title)]);
    }
    Ok(())
}

/// Those of the letters that go to an address which their reader has no more.
pub fn elsewhere(conn: &Connection, letters: &[&Message]) -> Result<BTreeSet<MessageId>> {
    let mut found = BTreeSet::new();
    for letter in letters {
        let reader = letter.person_id.map(|id| rows::get::<Person>(conn, id)).transpose()?.flatten();
        if reader.is_some_and(|reader| !is_same_address(&reader.email, &letter.address)) {
            found.insert(letter.id);
        }
    }
    Ok(found)
}

/// Those of the letters that tell what is no longer so. What was made before this was kept is not judged.
pub fn no_longer_so(conn: &Connection, letters: &[&Message]) -> Result<BTreeSet<MessageId>> {
    let mut found = BTreeSet::new();
    for letter in letters {
        if is_another(conn, letter)? {
            found.insert(letter.id);
        }
    }
    Ok(found)
}

fn is_another(conn: &Connection, letter: &Message) -> Result<bool> {
    let Message { event_id, person_id, made_of, .. } = letter;
    let event = event_id.map(|id| rows::get::<Event>(conn, id)).transpose()?;
    if made_of.says.is_empty() || event.is_some_and(|event| event.is_none()) {
        return Ok(false);
    }
    let now = says(conn, *event_id, *person_id, made_of)?;
    let changed = made_of.says.iter().filter(|(field, text)| now.get(*field) != Some(*text));
    let changed: Vec<String> = changed.map(|(_, text)| spoken(text)).collect();
    if changed.is_empty() {
        return Ok(false);
    }
    let text = spoken(&format!("{} {}", letter.subject, reading::read(&letter.eml)?.text));
    Ok(changed.iter().any(|words| !words.trim().is_empty() && text.contains(words.as_str())))
}

/// The words of a text, each with a space around it.
fn spoken(text: &str) -> String {
    format!(" {} ", folding::bare_words(text).join(" "))
}

/// What a letter that is made anew would still say of the event or the office as they were: words that somebody wrote stay when it is made.
pub fn still_says(before: &Message, now: &BTreeMap<String, String>, mail: &PlainMail) -> Option<String> {
    let event = before.event_id.map(|id| format!("{id} "));
    let is_of_all = |field: &str| {
        field.starts_with("office ") || event.as_ref().is_some_and(|event| field.starts_with(event))
    };
    let mut text = format!("{}\n\n{}", mail.subject, mail.plain());
    // what is so by now may have the words of before in it: "Forum" in "Forum of data"
    let mut by_now: Vec<&String> = now.values().collect();
    by_now.sort_by_key(|words| std::cmp::Reverse(words.len()));
    for words in by_now {
        text = text.replace(words.as_str(), " ");
    }
    let was = before.made_of.says.iter();
    let mut former = was.filter(|(field, was)| is_of_all(field) && now.get(*field) != Some(*was));
    former.find(|(_, was)| stands_in(was, &text)).map(|(_, was)| was.clone())
}

/// Whether words stand in a text as they are written, and not within others.
fn stands_in(words: &str, text: &str) -> bool {
    let is_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    text.match_indices(words).any(|(at, found)| {
        let (before, behind) = (text.get(..at), text.get(at + found.len()..));
        !is_word(before.and_then(|text| text.chars().next_back()))
            && !is_word(behind.and_then(|text| text.chars().next()))
    })
}
