//! Whether a message still says what is true: asked when it is looked at, before it is sent, and before it waits again.

use super::as_told::{elsewhere, no_longer_so};
use super::circles::around;
use super::kept_back::kept_back;
use super::thanked::outdated;
use super::{Circle, Narrow, Waiting, pending_of, spot, steps};
use crate::error::Result;
use crate::ids::MessageId;
use crate::model::{CalendarMethod, LedgerEntry, Message};
use crate::rules::invitations::{is_newer, is_same_address};
use crate::store::{ledger, outbox};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// What a message that was not sent is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Truth {
    /// It says what is true.
    True,
    /// It says what is no longer true: it can be made anew.
    Changed,
    /// Its reader has another address by now, or none: it can be made anew for the one they have.
    Elsewhere,
    /// It tells what may not be told any more: it can be made anew without that.
    KeptBack,
    /// Its reader has, or is about to get, something as new or newer; or nobody is to hear of it any more.
    Over,
}

/// Judges messages. Items are read once for all messages about them.
pub struct Truths<'a> {
    conn: &'a Connection,
    now: DateTime<Utc>,
    items: BTreeMap<String, Option<Circle>>,
    /// Letters that were judged together.
    letters: BTreeMap<MessageId, Truth>,
}

impl<'a> Truths<'a> {
    pub fn new(conn: &'a Connection, now: DateTime<Utc>) -> Self {
        Self { conn, now, items: BTreeMap::new(), letters: BTreeMap::new() }
    }

    /// Reads the letters among messages that are about to be judged: what they are about is then read once for all of them.
    pub fn read(&mut self, messages: &[Message]) -> Result<()> {
        let letters: Vec<&Message> = messages.iter().filter(|one| one.ledger.is_empty()).collect();
        let back = kept_back(self.conn, &letters)?;
        let outdated = outdated(self.conn, &letters, self.now)?;
        let elsewhere = elsewhere(self.conn, &letters)?;
        let another = no_longer_so(self.conn, &letters)?;
        let worth = |letter: &&Message| match outdated.get(&letter.id) {
            Some(Truth::Over) => Truth::Over,
            _ if back.contains(&letter.id) => Truth::KeptBack,
            _ if elsewhere.contains(&letter.id) => Truth::Elsewhere,
            None if another.contains(&letter.id) => Truth::Changed,
            other => other.copied().unwrap_or(Truth::True),
        };
        self.letters.extend(letters.iter().map(|letter| (letter.id, worth(letter))));
        Ok(())
    }

    /// What a message is worth now, if it went out.
    pub fn of(&mut self, message: &Message) -> Result<Truth> {
        if message.ledger.is_empty() {
            return self.letter(message);
        }
        let mut worth = Truth::Over;
        for line in &message.ledger {
            match self.line(message, line)? {
                Truth::Over => {}
                Truth::True => worth = Truth::True,
                worse => return Ok(worse),
            }
        }
        Ok(worth)
    }

    /// A letter that no calendar entry goes with is over when a later one of its kind waits for the same person, kept back when it
    /// tells what may not be told any more, elsewhere when its reader has another address, changed or over when it thanks for what did not
    /// happen, and changed when a name, a title, a date or a place that it tells is another.
    fn letter(&mut self, message: &Message) -> Result<Truth> {
        let waiting = match message.person_id {
            Some(person) => outbox::waiting_of(self.conn, &message.batch, person)?,
            None => Vec::new(),
        };
        let is_later = |one: &Message| (one.created_at, one.id) > (message.created_at, message.id);
        if waiting.iter().any(|one| one.ledger.is_empty() && is_later(one)) {
            return Ok(Truth::Over);
        }
        if !self.letters.contains_key(&message.id) {
            self.read(std::slice::from_ref(message))?;
        }
        Ok(self.letters.get(&message.id).copied().unwrap_or(Truth::KeptBack))
    }

    fn line(&mut self, message: &Message, line: &LedgerEntry) -> Result<Truth> {
        let (item, person) = (line.item_id.as_str(), line.person_id);
        let here = spot(item, person, &line.address);
        let mut pending = pending_of(self.conn, person)?;
        pending.retain(|(of, ..), _| of == item);
        let other = pending.remove(&here).filter(|other| other.message != message.id);
        let held = ledger::of_item(self.conn, item, person)?;
        let held = held.iter().filter(|entry| is_same_address(&entry.address, &line.address));
        let mut newest = other.iter().map(|other| &other.line).chain(held);
        if newest.any(|one| !is_after(line, one)) {
            return Ok(Truth::Over);
        }
        let gone_out = Waiting {
            message: message.id,
            retractable: true,
            held_back: false,
            in_doubt: false,
            written_at: message.created_at,
            line: line.clone(),
        };
        let is_late = gone_out.has_waited_too_long(self.now)?;
        let Some(circle) = self.circle(line)? else {
            return Ok(match line.method {
                CalendarMethod::Cancel if is_late => Truth::Changed,
                CalendarMethod::Cancel => Truth::True,
                CalendarMethod::Request => Truth::Over,
            });
        };
        if !circle.open {
            return Ok(Truth::Over);
        }
        pending.insert(here.clone(), gone_out);
        let narrow =
            Narrow { person: Some(person), item: Some(item.to_owned()), text: true, ..Narrow::default() };
        let due = steps(self.conn, &circle, &pending, &narrow)?;
        let is_here = due.iter().any(|step| spot(&step.item_id, step.person_id, &step.address) == here);
        Ok(if is_here || is_late { Truth::Changed } else { Truth::True })
    }

    fn circle(&mut self, line: &LedgerEntry) -> Result<Option<Circle>> {
        if !self.items.contains_key(&line.item_id) {
            let found = around(self.conn, line, self.now)?;
            for circle in found {
                self.items.insert(circle.item.id.clone(), Some(circle));
            }
            self.items.entry(line.item_id.clone()).or_insert(None);
        }
        Ok(self.items.get(&line.item_id).and_then(Option::as_ref).cloned())
    }
}

/// Whether a program that holds the other would take this for newer.
fn is_after(one: &LedgerEntry, other: &LedgerEntry) -> bool {
    one.sequence > other.sequence
        || one.sequence == other.sequence && is_newer(one.stamped_at, other.stamped_at)
}
