//! Who shall hold what, beside what they hold: gathered for the rules, and narrowed to those between whom something is due.

mod as_told;
mod circles;
mod kept_back;
mod questions;
mod thanked;
mod truth;

pub use as_told::{says, still_says};
pub use circles::{
    Circle, Lost, Part, carried_by, circles, item, members, of_network, series_of_lost, with_a_part_in_whole,
    with_network,
};
pub use truth::{Truth, Truths};

use crate::error::Result;
use crate::ids::{MessageId, PersonId};
use crate::model::{CalendarMethod, LedgerEntry, Said};
use crate::rules::invitations::{self as rules, Counts, Held, Reason, Step, is_same_address};
use crate::store::holding::{self, Hold};
use crate::store::rows::{self, column};
use crate::store::values::Column;
use chrono::{DateTime, Utc};
use circles::Farewells;
use questions::{Question, open_questions};
use rusqlite::Connection;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// What to leave out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Narrow {
    /// Only this person.
    pub person: Option<PersonId>,
    /// Only this session, event or recurrence.
    pub item: Option<String>,
    /// Updates of those whose words alone are different are wanted too.
    pub text: bool,
    /// What is held as it is, or the end of it, is given again, at this moment.
    pub again: Option<DateTime<Utc>>,
}

/// What waits in the outbox, or may have left it, by item, person and address without case: it counts as held until it is taken
/// back. What may have left counts no more once something as new is recorded as given there.
pub type Pending = BTreeMap<Spot, Waiting>;

/// Item, person and address without case.
pub type Spot = (String, PersonId, String);

/// Where the mail of one item to one address of a person is known by.
pub fn spot(item: &str, person: PersonId, address: &str) -> Spot {
    (item.to_owned(), person, address.trim().to_ascii_lowercase())
}

/// What waits for a person of an item, at each of their addresses.
pub fn waiting<'a>(
    pending: &'a Pending,
    item: &str,
    person: PersonId,
) -> impl Iterator<Item = &'a Waiting> + use<'a> {
    let (item, first) = (item.to_owned(), spot(item, person, ""));
    let all = pending.range(first..).take_while(move |((one, of, _), _)| *one == item && *of == person);
    all.map(|(_, waiting)| waiting)
}

/// One line of a message on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub message: MessageId,
    /// It can still be taken back.
    pub retractable: bool,
    /// It was held back, and goes out no more by itself.
    pub held_back: bool,
    /// Nobody knows whether it arrived.
    pub in_doubt: bool,
    /// When its letter was written.
    pub written_at: DateTime<Utc>,
    pub line: LedgerEntry,
}

/// What waits in the outbox. What was held back there is not on its way to anybody.
pub fn pending(conn: &Connection) -> Result<Pending> {
    Ok(on_its_way(pending_where(conn, None)?))
}

/// The same with what was held back: for taking that back when something takes its place.
pub fn pending_and_held_back(conn: &Connection) -> Result<Pending> {
    pending_where(conn, None)
}

/// What waits there for one person.
fn pending_of(conn: &Connection, person: PersonId) -> Result<Pending> {
    Ok(on_its_way(pending_where(conn, Some(person))?))
}

fn on_its_way(mut pending: Pending) -> Pending {
    pending.retain(|_, waiting| !waiting.held_back);
    pending
}

fn pending_where(conn: &Connection, person: Option<PersonId>) -> Result<Pending> {
    let mut statement = conn.prepare_cached(
        "SELECT id, state IN ('waiting', 'outdated'), state = 'outdated', created_at, ledger, state = 'unsure' FROM message
         WHERE state IN ('waiting', 'sending', 'unsure', 'outdated') AND (?1 IS NULL OR person_id = ?1)
         ORDER BY state != 'outdated', created_at, id",
    )?;
    let mut rows = statement.query([person.store()])?;
    let mut pending = Pending::new();
    while let Some(row) = rows.next()? {
        let (message, retractable, held_back) = (column(row, 0)?, row.get(1)?, row.get(2)?);
        let (written_at, in_doubt): (DateTime<Utc>, bool) = (column(row, 3)?, row.get(5)?);
        for line in column::<Vec<LedgerEntry>>(row, 4)? {
            if in_doubt && holding::is_overtaken(conn, &line)? {
                continue;
            }
            let at = spot(&line.item_id, line.person_id, &line.address);
            pending.insert(at, Waiting { message, retractable, held_back, in_doubt, written_at, line });
        }
    }
    Ok(pending)
}

impl Waiting {
    /// Whether its letter tells a next date that is over now.
    fn has_waited_too_long(&self, now: DateTime<Utc>) -> Result<bool> {
        rules::is_next_over(&self.line.said, self.written_at, now)
    }
}

/// The messages about these items that something takes the place of, as they can still be taken back: those that say what is no longer
/// true, and those that were held back, true again or not; of the person and item that are meant.
pub fn outdated(
    conn: &Connection,
    circles: &[Circle],
    pending: &Pending,
    (meant, now): (&Narrow, DateTime<Utc>),
) -> Result<Vec<Spot>> {
    let is_meant = |item: &str, person: PersonId| {
        meant.item.as_ref().is_none_or(|only| only == item) && meant.person.is_none_or(|only| only == person)
    };
    let mut outdated = Vec::new();
    for circle in circles {
        let waiting = pending.iter().filter(|((item, person, _), waiting)| {
            *item == circle.item.id && is_meant(item, *person) && waiting.retractable
        });
        let waiting: Vec<(&Spot, &Waiting)> = waiting.collect();
        if waiting.is_empty() {
            continue;
        }
        let narrow = Narrow { person: meant.person, text: true, ..Narrow::default() };
        let due = steps(conn, circle, pending, &narrow)?;
        let due: BTreeSet<Spot> =
            due.iter().map(|step| spot(&step.item_id, step.person_id, &step.address)).collect();
        for (spot, waiting) in waiting {
            if waiting.held_back || due.contains(spot) || waiting.has_waited_too_long(now)? {
                outdated.push(spot.clone());
            }
        }
    }
    Ok(outdated)
}

/// Every step that is due for one item, by id of the person.
pub fn steps(conn: &Connection, circle: &Circle, pending: &Pending, narrow: &Narrow) -> Result<Vec<Step>> {
    if !circle.open || narrow.item.as_ref().is_some_and(|item| *item != circle.item.id) {
        return Ok(Vec::new());
    }
    let (mut steps, mut versions) = (Vec::new(), Versions::new());
    let mut farewells = Farewells::of(conn, circle);
    let counts = Counts { text: narrow.text, again: narrow.again, today: circle.today };
    for Question { person, home, holds } in open_questions(conn, circle, pending, narrow)? {
        let waiting = || waiting(pending, &circle.item.id, person).map(|one| &one.line);
        let mut all: Vec<Held> = waiting().map(|line| waits(line.clone())).collect();
        for hold in holds {
            if waiting().all(|line| !is_same_address(&line.address, &hold.address)) {
                all.extend(held(conn, circle, &hold, &mut versions)?);
            }
        }
        let item = circle.item_of(person);
        // what was told to be over is asked about only where it is given again
        let counts_now = |held: &&Held| narrow.again.is_some() || held.method == CalendarMethod::Request;
        let mut told = all.iter().filter(counts_now);
        if (home.is_none() || circle.is_past(&item.said)) && told.all(|held| circle.is_past(&held.said)) {
            continue;
        }
        for mut step in rules::steps(item, person, home.as_deref(), &all, counts) {
            if step.reason == Reason::Removed || circle.is_a_deleted_rule() && !step.again {
                step.reason = farewells.reason(&step)?;
            }
            steps.push(step);
        }
    }
    Ok(steps)
}

/// UID and what was said of each version of an item, by its mark and words: thousands hold the same.
type Versions = BTreeMap<(i64, String), (String, Said)>;

/// What a person holds at an address. Its words are read once for all who hold the same.
fn held(conn: &Connection, circle: &Circle, hold: &Hold, versions: &mut Versions) -> Result<Option<Held>> {
    let method = if hold.invited { CalendarMethod::Request } else { CalendarMethod::Cancel };
    let item = &circle.item;
    let Some(version) = &hold.version else {
        let entries = holding::entries(conn, &circle.scope, &item.id, hold.person_id)?;
        let here = entries.into_iter().find(|entry| is_same_address(&entry.address, &hold.address));
        return Ok(here.map(recorded));
    };
    let (uid, said) = match versions.entry((version.mark, version.words.clone())) {
        Entry::Occupied(known) => known.get().clone(),
        Entry::Vacant(place) => {
            let Some(entry) = rows::get::<LedgerEntry>(conn, version.entry_id)? else { return Ok(None) };
            place.insert((entry.uid, entry.said)).clone()
        }
    };
    let (sequence, stamped_at, entry_id) = (version.sequence, version.stamped_at, Some(version.entry_id));
    let address = hold.address.clone();
    Ok(Some(Held { address, entry_id, uid, method, sequence, stamped_at, said }))
}

fn recorded(entry: LedgerEntry) -> Held {
    Held { entry_id: Some(entry.id), ..waits(entry) }
}

fn waits(line: LedgerEntry) -> Held {
    let LedgerEntry { address, uid, method, sequence, stamped_at, said, .. } = line;
    Held { address, entry_id: None, uid, method, sequence, stamped_at, said }
}
