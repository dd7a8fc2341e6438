//! Everything about what is due, read at once: the steps, the people, the items as they are, the words.

mod beside;
mod known;

use super::reminder::Reminder;
use super::which::WhichInvitations;
use chrono::{DateTime, Utc};
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use plenary_core::error::{Error, OrNotFound, Refusal, Result};
use plenary_core::exports::ics::invitation::{self, Guest};
use plenary_core::exports::ics::{Entry, Role, network};
use plenary_core::ids::{EventId, MessageId, PersonId};
use plenary_core::model::{
    CalendarMethod, Channel, Event, ItemKind, LedgerEntry, PartRole, Recurrence, ReplyAnswer, Said, Snapshot,
};
use plenary_core::rules::invitations::{self as rules, Network, Reason, Share, Step, is_same_address};
use plenary_core::rules::organizer::{self, Organizer};
use plenary_core::rules::seal::sha256;
use plenary_core::store::invitations::{self as store, Circle, Narrow, Pending, Spot, spot};
use plenary_core::store::people::{self, Contact};
use plenary_core::store::{Connection, ledger, recurring, replies, rows, snapshot, workspace};
use plenary_core::wording::{Letter, Words, letter};
use std::collections::{BTreeMap, BTreeSet};

/// Answers by RECURRENCE-ID.
type ByDate = BTreeMap<String, ReplyAnswer>;

/// What is due, and what it takes to write it.
pub(super) struct Gathered {
    pub circles: Vec<Circle>,
    /// In the order of items, then of people's names; of ids, where nobody's name was asked for.
    pub steps: Vec<Step>,
    /// Messages that say what is no longer true, or were held back.
    pub outdated: Vec<MessageId>,
    /// What waits in the outbox and is still true.
    pub pending: Pending,
    /// What waited there, and was of these outdated ones.
    pub taken_back: Pending,
    /// Those whom a step is for, as far as they are still there and were asked for.
    pub people: BTreeMap<PersonId, Contact>,
    /// What the whole is called: the event's or network's title, or empty.
    pub title: String,
}

/// Reads what is due, and for whom.
pub(super) fn gather(conn: &Connection, plenary: &Plenary, which: &WhichInvitations) -> Result<Gathered> {
    let mut gathered = due(conn, plenary, which)?;
    gathered.put_names(conn)?;
    Ok(gathered)
}

/// Reads what is due, without the names: enough for numbers.
pub(super) fn due(conn: &Connection, plenary: &Plenary, which: &WhichInvitations) -> Result<Gathered> {
    let now = plenary.clock().now();
    let circles = store::circles(conn, which.scope(), now)?;
    let mut pending = store::pending_and_held_back(conn)?;
    let narrow = which.narrow(now)?;
    let mut taken_back = Pending::new();
    for key in store::outdated(conn, &circles, &pending, (&narrow, now))? {
        taken_back.extend(pending.remove_entry(&key));
    }
    let mut outdated: Vec<MessageId> = taken_back.values().map(|waiting| waiting.message).collect();
    outdated.sort_unstable();
    outdated.dedup();
    let mut steps = Vec::new();
    for circle in &circles {
        let mut due = store::steps(conn, circle, &pending, &narrow)?;
        due.extend(waited_again(conn, (circle, now), (&pending, &taken_back), &due)?);
        for step in &mut due {
            if let Some(waited) = taken_back.get(&spot_of(step)) {
                step.rise_above(&waited.line);
            }
        }
        rules::in_order(&mut due);
        let is_stale = |step: &Step| step.is_for_holder() || taken_back.contains_key(&spot_of(step));
        due.retain(|step| !which.only_stale || step.again || is_stale(step));
        steps.extend(due);
    }
    let people = BTreeMap::new();
    Ok(Gathered { title: which.title(conn)?, circles, steps, outdated, pending, taken_back, people })
}

/// What waited to be given again, told what is no longer true and is taken back: it is given again as it is now, unless something else is
/// due there.
fn waited_again(
    conn: &Connection,
    (circle, now): (&Circle, DateTime<Utc>),
    (pending, taken_back): (&Pending, &Pending),
    due: &[Step],
) -> Result<Vec<Step>> {
    let mut again = Vec::new();
    for (spot, waited) in taken_back.iter().filter(|((item, ..), _)| *item == circle.item.id) {
        let is_there = |step: &Step| spot_of(step) == *spot;
        if due.iter().any(is_there) || !ledger::gives_again(conn, &waited.line)? {
            continue;
        }
        let narrow = Narrow { person: Some(spot.1), again: Some(now), ..Narrow::default() };
        again.extend(store::steps(conn, circle, pending, &narrow)?.into_iter().filter(is_there));
    }
    Ok(again)
}

fn spot_of(step: &Step) -> Spot {
    spot(&step.item_id, step.person_id, &step.address)
}

impl Gathered {
    /// Whether these are of an event that is over: nothing is sent of it any more.
    pub fn is_over(&self) -> bool {
        !self.circles.is_empty() && self.circles.iter().all(|circle| !circle.open)
    }

    /// Reads whom the steps are for, and puts those of each item in the order of names.
    fn put_names(&mut self, conn: &Connection) -> Result<()> {
        let ids: BTreeSet<PersonId> = self.steps.iter().map(|step| step.person_id).collect();
        self.people = people::contacts(conn, ids)?;
        let name = |step: &Step| self.people.get(&step.person_id).map(Contact::sort_key).unwrap_or_default();
        for steps in self.steps.chunk_by_mut(|one, next| one.item_id == next.item_id) {
            steps.sort_by_cached_key(|step| (name(step), step.person_id));
        }
        Ok(())
    }

    /// The person's name, or the address it was sent to when they are not there any more.
    pub fn name(&self, step: &Step) -> String {
        self.people.get(&step.person_id).map_or_else(|| self.address(step), Contact::name)
    }

    /// Where a message to them goes; empty when nowhere: what was given by hand is followed by what goes to where they are
    /// reached now.
    pub fn address(&self, step: &Step) -> String {
        let now = || self.people.get(&step.person_id).map(|person| person.email.clone()).unwrap_or_default();
        if step.address.is_empty() { now() } else { step.address.clone() }
    }
}

/// Makes the files and letters of steps; each item is put into words once.
pub(super) struct Desk<'a> {
    conn: &'a Connection,
    clock: &'a Clock,
    gathered: &'a Gathered,
    reminder: Reminder,
    snapshots: BTreeMap<EventId, Snapshot>,
    /// By item, and the days of it.
    entries: BTreeMap<(String, Share), Vec<Entry>>,
    words: BTreeMap<String, Words>,
}

/// One file for one person, and everything that is known about it.
pub(super) struct Written {
    pub bytes: Vec<u8>,
    /// The word of METHOD.
    pub method: &'static str,
    pub organizer: Organizer,
    pub letter: Letter,
    pub line: LedgerEntry,
}

impl<'a> Desk<'a> {
    pub fn new(
        conn: &'a Connection,
        plenary: &'a Plenary,
        gathered: &'a Gathered,
        reminder: Reminder,
    ) -> Self {
        let (snapshots, entries, words) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        Self { conn, clock: plenary.clock(), gathered, reminder, snapshots, entries, words }
    }

    /// Makes what a step asks for; `channel` is how it will go. Refused where no address answers for it: nobody could accept.
    pub fn write(&mut self, step: &Step, channel: Channel) -> Result<Written> {
        let written = self.compose(step, channel, true)?;
        // what went out without an address is taken back as it went out
        if written.organizer.address().or(self.organizer(step)?.address()).is_some() {
            return Ok(written);
        }
        Err(Refusal::new("no-sender-address").into())
    }

    /// The letter alone, for a link to a mail program, which carries no calendar entry.
    pub fn letter(&mut self, step: &Step) -> Result<Letter> {
        Ok(self.compose(step, Channel::Mail, false)?.letter)
    }

    fn compose(&mut self, step: &Step, channel: Channel, has_entry: bool) -> Result<Written> {
        self.fetch(step)?;
        let guest = self.guest(step)?;
        let said = step.now.as_ref().or(step.held.as_ref()).cloned();
        let said = said.ok_or_else(|| Error::Internal("a step about nothing".to_owned()))?;
        let (name, alarm) = (self.organizer_name(step, &said)?, self.alarm(step)?);
        let calendar = if step.method == CalendarMethod::Cancel {
            invitation::cancel(step, &guest, &name)?
        } else {
            let entries = self.entries.get(&self.version(step)).or_not_found("item", &step.item_id)?;
            invitation::request(entries, step, &guest, &name, alarm)
        };
        let (known, in_doubt) = self.as_known(step)?;
        let beside = self.beside(&known, in_doubt)?;
        let reader = beside.reader((&guest.name, &calendar.organizer.name), has_entry);
        let letter = letter(self.words(step)?, &known, reader, self.clock.now())?;
        let bytes = calendar.to_bytes();
        let line = LedgerEntry {
            id: self.clock.new_id(),
            item_kind: step.item_kind,
            item_id: step.item_id.clone(),
            event_id: step.event_id,
            person_id: step.person_id,
            address: self.gathered.address(step),
            uid: step.uid.clone(),
            sequence: step.sequence,
            stamped_at: step.stamped_at,
            method: step.method,
            channel,
            sha256: sha256(&bytes),
            said: known::noted(said, step, alarm),
            sent_at: step.stamped_at,
        };
        Ok(Written { bytes, method: calendar.method.word(), organizer: calendar.organizer, letter, line })
    }
}

impl Desk<'_> {
    /// Puts the item, its event and its language at hand.
    fn fetch(&mut self, step: &Step) -> Result<()> {
        if let Some(event) = step.event_id
            && !self.snapshots.contains_key(&event)
            && rows::get::<Event>(self.conn, event)?.is_some()
        {
            self.snapshots.insert(event, snapshot::load(self.conn, event)?);
        }
        let language = self.language(step);
        if !self.words.contains_key(&language) {
            self.words.insert(language.clone(), Words::of(&language)?);
        }
        let version = self.version(step);
        if step.method == CalendarMethod::Request && !self.entries.contains_key(&version) {
            self.entries.insert(version, self.made(step)?);
        }
        Ok(())
    }

    fn circle(&self, step: &Step) -> Option<&Circle> {
        self.gathered.circles.iter().find(|circle| circle.item.id == step.item_id)
    }

    /// The item, and the days of it that the person has a part in.
    fn version(&self, step: &Step) -> (String, Share) {
        let share = self.circle(step).map(|circle| circle.share_of(step.person_id));
        (step.item_id.clone(), share.unwrap_or_default())
    }

    /// The item as entries: of a rule, the master and the meetings that stand elsewhere.
    fn made(&self, step: &Step) -> Result<Vec<Entry>> {
        if step.item_kind == ItemKind::Recurrence {
            let network = self.network(step)?.or_not_found("recurrence", &step.item_id)?;
            return network::entries(&network.shared(&self.version(step).1));
        }
        let snapshot = self.snapshot(step).or_not_found("event", &step.item_id)?;
        Ok(vec![invitation::entry(snapshot, step.item_kind, &step.item_id)?])
    }

    fn network(&self, step: &Step) -> Result<Option<Network>> {
        let Ok(id) = step.item_id.parse() else { return Ok(None) };
        let rule = rows::get::<Recurrence>(self.conn, id)?;
        rule.map(|rule| recurring::network(self.conn, rule)).transpose()
    }

    fn snapshot(&self, step: &Step) -> Option<&Snapshot> {
        step.event_id.and_then(|event| self.snapshots.get(&event))
    }

    fn language(&self, step: &Step) -> String {
        self.snapshot(step).map(|snapshot| snapshot.event.language.clone()).unwrap_or_default()
    }

    fn words(&self, step: &Step) -> Result<&Words> {
        let language = self.language(step);
        self.words.get(&language).or_not_found("language", language)
    }

    /// The name beside the address that goes out: as now where that is as now, else as it went out with it.
    fn organizer_name(&self, step: &Step, said: &Said) -> Result<String> {
        let theirs = self.own_organizer(step)?;
        // nobody is there any more to have another name
        if theirs.is_none() && !said.organizer_name.is_empty() {
            return Ok(said.organizer_name.clone());
        }
        let now = theirs.map_or_else(|| self.organizer(step), Ok)?;
        Ok(if now.uri == said.organizer { now.name } else { said.organizer_name.clone() })
    }

    /// Who answers for the item now: the office for what is gone with all that it was of.
    fn organizer(&self, step: &Step) -> Result<Organizer> {
        match self.own_organizer(step)? {
            Some(theirs) => Ok(theirs),
            None => Ok(organizer::of_contact(&workspace::get(self.conn)?, "", "", &step.item_id)),
        }
    }

    /// Who answers for the item or what it is of, while that is there.
    fn own_organizer(&self, step: &Step) -> Result<Option<Organizer>> {
        if let Some(snapshot) = self.snapshot(step) {
            return Ok(Some(organizer::of_event(&snapshot.workspace, &snapshot.event)));
        }
        if step.item_kind == ItemKind::Recurrence
            && let Some(network) = self.network(step)?
        {
            return Ok(Some(network.organizer()));
        }
        let scope = step.event_id.map_or_else(|| step.item_id.clone(), |event| event.to_string());
        // what was deleted of a network is answered for as all the rest of it
        let Some(id) = store::series_of_lost(self.conn, &scope)? else { return Ok(None) };
        Ok(Some(organizer::of_series(&workspace::get(self.conn)?, &rows::expect(self.conn, id)?)))
    }

    fn guest(&self, step: &Step) -> Result<Guest> {
        let role = self.role(step);
        let name = self.gathered.people.get(&step.person_id).map(Contact::name).unwrap_or_default();
        let (answers, later) = self.answers(step)?;
        Ok(Guest { name, address: self.gathered.address(step), role, answers, later })
    }

    /// What the person answered to what they hold, where only its words change or nothing does: whatever else changes, they are asked
    /// anew.
    /// By RECURRENCE-ID: to that date alone, and to it and all later ones.
    fn answers(&self, step: &Step) -> Result<(ByDate, ByDate)> {
        let (mut alone, mut later) = (ByDate::new(), ByDate::new());
        if ![Reason::Text, Reason::Again].contains(&step.reason) {
            return Ok((alone, later));
        }
        let asked = self.asked(step)?;
        let answers = replies::of_person(self.conn, step.person_id)?.into_iter().rev();
        let own = answers.filter(|reply| reply.item_id == step.item_id || reply.uid == step.uid);
        for reply in own.filter(|reply| reply.sequence >= asked) {
            if reply.and_later {
                alone.retain(|date, _| *date < reply.recurs_on);
                later.retain(|date, _| *date < reply.recurs_on);
                later.insert(reply.recurs_on, reply.answer);
            } else {
                alone.insert(reply.recurs_on, reply.answer);
            }
        }
        Ok((alone, later))
    }

    /// The SEQUENCE at which they were first asked to what they hold: updates of its words since then asked nothing.
    fn asked(&self, step: &Step) -> Result<i64> {
        let told = ledger::of_item(self.conn, &step.item_id, step.person_id)?;
        let is_here = |line: &&LedgerEntry| is_same_address(&line.address, &step.address);
        let circle = self.gathered.circles.iter().find(|circle| circle.item.id == step.item_id);
        let by_rule = circle.is_some_and(|circle| circle.item.by_rule);
        let is_asked = |line: &&LedgerEntry| {
            let Some(mut now) = step.now.clone() else { return false };
            now.tentative = if by_rule { line.said.tentative } else { now.tentative };
            line.method == CalendarMethod::Request && now.asks_the_same_as(&line.said)
        };
        let asked = told.iter().filter(is_here).rev().take_while(is_asked).last();
        Ok(asked.map_or(step.sequence, |line| line.sequence))
    }

    fn role(&self, step: &Step) -> Role {
        let (ItemKind::Session, Some(snapshot)) = (step.item_kind, self.snapshot(step)) else {
            return Role::Required;
        };
        let own = snapshot.parts.iter().filter(|part| part.person_id == step.person_id);
        let here = own.filter(|part| part.session_id.to_string() == step.item_id);
        let chairs = |role: PartRole| matches!(role, PartRole::Chair | PartRole::Facilitator);
        match here.map(|part| chairs(part.role)).max() {
            Some(true) => Role::Chair,
            Some(false) => Role::Required,
            None => Role::Optional,
        }
    }
}
