//! Those between whom and an item something may be due: what everybody holds beside who shall hold it, narrowed to where the two
//! are not the same.

use super::{Circle, Narrow, Pending, waiting};
use crate::error::Result;
use crate::ids::PersonId;
use crate::rules::invitations::{Fate, Guest, Item, is_same_address, mark};
use crate::store::holding::{self, Against, Hold, Sum};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Somebody for whom something may be due: where they shall hold the item, and what they hold or held of it.
pub(super) struct Question {
    pub person: PersonId,
    /// The address they have, if they shall hold it.
    pub home: Option<Rc<str>>,
    /// One for each address.
    pub holds: Vec<Hold>,
}

impl Question {
    /// Whether what is held is just what shall be held.
    fn is_settled(&self, stands: bool) -> bool {
        let home = self.home.as_ref().filter(|_| stands);
        let is_home = |hold: &Hold| home.is_some_and(|home| is_same_address(home, &hold.address));
        let is_here =
            home.is_none() || self.holds.iter().any(|hold| is_home(hold) && hold.invited && hold.current);
        is_here && self.holds.iter().all(|hold| is_home(hold) || !hold.invited)
    }
}

pub(super) fn open_questions(
    conn: &Connection,
    circle: &Circle,
    pending: &Pending,
    narrow: &Narrow,
) -> Result<Vec<Question>> {
    let item = &circle.item;
    let stands = item.fate == Fate::Stands;
    if narrow.person.is_none() && !narrow.text && pending.keys().all(|(id, ..)| *id != item.id) {
        let versions = if stands { versions(circle) } else { BTreeMap::new() };
        if holding::is_settled(conn, &circle.scope, &item.id, &versions)? {
            return Ok(Vec::new());
        }
    }
    let mut holds = holding::of_item(
        conn,
        &Against {
            scope: &circle.scope,
            item: &item.id,
            mark: mark(&item.uid, &item.said),
            words: narrow.text.then_some((item.said.words.as_str(), item.stamped_at)),
            person: narrow.person,
            all_versions: !stands || !circle.shares.is_empty(),
        },
    )?;
    for hold in holds.iter_mut().filter(|hold| circle.shares.contains_key(&hold.person_id)) {
        hold.current = false; // it is told by what it says
    }
    let is_meant = |person: &PersonId| narrow.person.is_none_or(|only| only == *person);
    let waits = |person: PersonId| !pending.is_empty() && waiting(pending, &item.id, person).next().is_some();
    let mut questions = all(circle, holds, is_meant);
    let is_open = |question: &Question| !question.is_settled(stands) || waits(question.person);
    questions.retain(|question| narrow.again.is_some() || is_open(question));
    questions.extend(unheard(pending, item, &questions, is_meant));
    Ok(questions)
}

/// How many shall hold each version of the item.
fn versions(circle: &Circle) -> BTreeMap<i64, Sum> {
    let whole = mark(&circle.item.uid, &circle.item.said);
    let mut versions: BTreeMap<i64, Sum> = BTreeMap::new();
    for guest in circle.people.iter() {
        let part = circle.shares.get(&guest.person_id);
        let mark = part.map_or(whole, |part| mark(&part.item.uid, &part.item.said));
        let (count, sum) = versions.entry(mark).or_default();
        (*count, *sum) = (*count + 1, *sum + guest.number);
    }
    versions
}

/// Everyone who shall hold the item, holds it or held it, by id.
fn all(circle: &Circle, holds: Vec<Hold>, is_meant: impl Fn(&PersonId) -> bool) -> Vec<Question> {
    let mut wanted = circle.people.iter().filter(|guest| is_meant(&guest.person_id)).peekable();
    let invited = |guest: &Guest| Question {
        person: guest.person_id,
        home: Some(Rc::clone(&guest.address)),
        holds: Vec::new(),
    };
    let mut questions: Vec<Question> = Vec::new();
    for hold in holds {
        if let Some(last) = questions.last_mut().filter(|last| last.person == hold.person_id) {
            last.holds.push(hold);
            continue;
        }
        while let Some(guest) = wanted.next_if(|guest| guest.person_id < hold.person_id) {
            questions.push(invited(guest));
        }
        let home = wanted.next_if(|guest| guest.person_id == hold.person_id);
        let home = home.map(|guest| Rc::clone(&guest.address));
        questions.push(Question { person: hold.person_id, home, holds: vec![hold] });
    }
    questions.extend(wanted.map(invited));
    questions
}

/// Those who neither shall hold nor hold the item, and for whom something waits in the outbox.
fn unheard(
    pending: &Pending,
    item: &Item,
    asked: &[Question],
    is_meant: impl Fn(&PersonId) -> bool,
) -> Vec<Question> {
    if pending.is_empty() {
        return Vec::new();
    }
    let asked: BTreeSet<PersonId> = asked.iter().map(|question| question.person).collect();
    let waiting = pending.keys().filter(|(id, person, _)| *id == item.id && !asked.contains(person));
    let people: BTreeSet<PersonId> = waiting.map(|(_, person, _)| *person).filter(is_meant).collect();
    people.into_iter().map(|person| Question { person, home: None, holds: Vec::new() }).collect()
}
