//! Who shall hold what, beside what they hold: gathered for the rules, and narrowed to those between whom something is due.

use crate::error::Result;
use crate::ids::{EventId, MessageId, PersonId, SeriesId};
use crate::model::{
    AttendanceStatus, CalendarItem, CalendarMethod, Event, LedgerEntry, Message, MessageState, Recurrence,
    Said, Series, Session,
};
use crate::rules::invitations::{self as rules, Fate, Held, Item, Programme, Scope, Step, mark};
use crate::rules::placement;
use crate::store::holding::{Against, Hold};
use crate::store::rows::{self, column, select};
use crate::store::values::Column;
use crate::store::{
    calendar_items, events, holding, ledger, programme, recurring, series as store_series, workspace,
};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// An item and those who shall hold it.
#[derive(Debug, Clone)]
pub struct Circle {
    /// As `holding` knows it: the event's id; of a recurrence, its own.
    pub scope: String,
    pub item: Item,
    /// By id.
    pub people: Rc<Vec<PersonId>>,
    /// Its event is neither held nor archived: something may still be sent.
    pub open: bool,
}

/// What to leave out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Narrow {
    /// Only this person.
    pub person: Option<PersonId>,
    /// Only this session, event or recurrence.
    pub item: Option<String>,
    /// Updates of those whose words alone are different are wanted too.
    pub text: bool,
}

/// What waits in the outbox, or may have left it, by item and person: it counts as held until it is taken back.
pub type Pending = BTreeMap<(String, PersonId), Waiting>;

/// One line of a message on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub message: MessageId,
    /// It can still be taken back.
    pub retractable: bool,
    pub line: LedgerEntry,
}

/// The items of a scope in the order they are shown, with those who shall hold them now: on the day it is where the event or
/// network is.
pub fn circles(conn: &Connection, scope: Scope, now: DateTime<Utc>) -> Result<Vec<Circle>> {
    match scope {
        Scope::Event(event) => of_event(conn, event, now),
        Scope::Series(series) => {
            let today = placement::today(&rows::expect::<Series>(conn, series)?.zone, now);
            let mut all = of_rules(conn, series, today)?;
            for meeting in events::of_series(conn, series)? {
                if meeting.ends_on >= today {
                    all.extend(of_event(conn, meeting.id, now)?);
                }
            }
            Ok(all)
        }
        Scope::Gone => {
            let scopes = holding::lost_scopes(conn)?;
            let lost = scopes.iter().map(|scope| lost(conn, scope, &BTreeSet::new()));
            Ok(lost.collect::<Result<Vec<_>>>()?.concat())
        }
    }
}

/// The rules of a network, each with the members of that day. A network that does not go out as one item has none who shall
/// hold it: who does is given the meetings instead.
fn of_rules(conn: &Connection, series: SeriesId, today: NaiveDate) -> Result<Vec<Circle>> {
    let mut circles = Vec::new();
    for network in recurring::networks(conn, series)? {
        let item = network.item()?;
        let is_over = network.recurrence.ends_on.is_some_and(|end| end < today);
        let people = if network.is_one_item() { members(conn, series, today)? } else { BTreeSet::new() };
        circles.push(Circle {
            scope: item.id.clone(),
            item,
            people: Rc::new(people.into_iter().collect()),
            open: !is_over && !network.series.archived,
        });
    }
    Ok(circles)
}

fn of_event(conn: &Connection, id: EventId, now: DateTime<Utc>) -> Result<Vec<Circle>> {
    let event: Event = rows::expect(conn, id)?;
    let today = placement::today(&event.zone, now);
    let (rooms, sessions) = (programme::rooms(conn, id)?, programme::sessions(conn, id)?);
    let calendar = calendar_items::of_event(conn, id)?;
    let office = workspace::get(conn)?;
    let all =
        Programme { office: &office, event: &event, rooms: &rooms, sessions: &sessions, calendar: &calendar };
    let guests = Rc::new(guests(conn, &event, today)?);
    let registered = Rc::new(of_status(conn, id, &[AttendanceStatus::Registered])?);
    let parts = parts(conn, id)?;
    let by_id: BTreeMap<String, &Session> =
        sessions.iter().map(|session| (session.id.to_string(), session)).collect();
    let people = |item: &Item| match by_id.get(&item.id) {
        None => Rc::clone(&guests),
        Some(session) => {
            let own = parts.get(&item.id);
            match (session.invite_everyone, own) {
                (true, None) => Rc::clone(&registered),
                (true, Some(own)) => Rc::new(
                    own.iter()
                        .chain(registered.iter())
                        .copied()
                        .collect::<BTreeSet<_>>()
                        .into_iter()
                        .collect(),
                ),
                (false, own) => Rc::new(own.map(|own| own.iter().copied().collect()).unwrap_or_default()),
            }
        }
    };
    let open = !event.status.is_over();
    let scope = id.to_string();
    let circle = |item: Item| Circle { scope: scope.clone(), people: people(&item), item, open };
    let mut circles: Vec<Circle> = rules::of_event(&all).into_iter().map(circle).collect();
    let known = circles.iter().map(|circle| circle.item.id.clone()).collect();
    circles.extend(lost(conn, &scope, &known)?.into_iter().map(|circle| Circle { open, ..circle }));
    Ok(circles)
}

/// Who comes to the event as a whole: those invited and registered; to a meeting of a network also the members of that day,
/// save those who have called off. Where the network is one recurring item, its members hold that one already.
fn guests(conn: &Connection, event: &Event, today: NaiveDate) -> Result<Vec<PersonId>> {
    let mut guests: BTreeSet<PersonId> =
        of_status(conn, event.id, &[AttendanceStatus::Invited, AttendanceStatus::Registered])?
            .into_iter()
            .collect();
    let Some(series) = event.series_id else { return Ok(guests.into_iter().collect()) };
    if is_of_one_item(conn, event)? {
        let held = members(conn, series, today)?;
        guests.retain(|person| !held.contains(person));
    } else {
        let called_off = of_status(conn, event.id, &[AttendanceStatus::Cancelled])?;
        guests.extend(members(conn, series, event.starts_on)?);
        guests.retain(|person| !called_off.contains(person));
    }
    Ok(guests.into_iter().collect())
}

fn is_of_one_item(conn: &Connection, event: &Event) -> Result<bool> {
    let (Some(id), Some(day)) = (event.recurrence_id, event.recurs_on) else { return Ok(false) };
    let Some(recurrence) = rows::get::<Recurrence>(conn, id)? else { return Ok(false) };
    let network = recurring::network(conn, recurrence)?;
    Ok(network.is_one_item() && network.recurrence.gives(day)?)
}

fn members(conn: &Connection, series: SeriesId, day: NaiveDate) -> Result<BTreeSet<PersonId>> {
    let members = store_series::members(conn, series)?;
    Ok(members.into_iter().filter(|member| member.is_member_on(day)).map(|member| member.person_id).collect())
}

fn of_status(conn: &Connection, event: EventId, status: &[AttendanceStatus]) -> Result<Vec<PersonId>> {
    let mut statement = conn
        .prepare_cached("SELECT person_id, status FROM attendance WHERE event_id = ?1 ORDER BY person_id")?;
    let mut rows = statement.query([event.store()])?;
    let mut people = Vec::new();
    while let Some(row) = rows.next()? {
        if status.contains(&column(row, 1)?) {
            people.push(column(row, 0)?);
        }
    }
    Ok(people)
}

fn parts(conn: &Connection, event: EventId) -> Result<BTreeMap<String, BTreeSet<PersonId>>> {
    let mut parts: BTreeMap<String, BTreeSet<PersonId>> = BTreeMap::new();
    for part in programme::parts_of_event(conn, event)? {
        parts.entry(part.session_id.to_string()).or_default().insert(part.person_id);
    }
    Ok(parts)
}

/// Items that somebody holds or held and that are none of the known ones: they were deleted.
fn lost(conn: &Connection, scope: &str, known: &BTreeSet<String>) -> Result<Vec<Circle>> {
    let mut circles = Vec::new();
    for id in holding::items(conn, scope)?.into_iter().filter(|id| !known.contains(id)) {
        let Some(last) = ledger::last_of_item(conn, &id)? else { continue };
        let numbers: Option<CalendarItem> = calendar_items::one(conn, &id)?;
        let item = Item {
            kind: last.item_kind,
            event_id: last.event_id,
            uid: last.uid,
            sequence: numbers.as_ref().map_or(last.sequence, |numbers| numbers.sequence),
            stamped_at: numbers.map_or(last.stamped_at, |numbers| numbers.stamped_at),
            fate: Fate::Deleted,
            said: last.said,
            id,
        };
        circles.push(Circle { scope: scope.to_owned(), item, people: Rc::default(), open: true });
    }
    Ok(circles)
}

/// What waits in the outbox.
pub fn pending(conn: &Connection) -> Result<Pending> {
    let waiting: Vec<Message> =
        select(conn, "WHERE state IN ('waiting', 'sending', 'unsure') ORDER BY created_at, id", [])?;
    let lines = waiting.into_iter().flat_map(|message| {
        let (id, retractable) = (message.id, message.state == MessageState::Waiting);
        message.ledger.into_iter().map(move |line| Waiting { message: id, retractable, line })
    });
    Ok(lines.map(|waiting| ((waiting.line.item_id.clone(), waiting.line.person_id), waiting)).collect())
}

/// The messages that say of these items what is no longer true, and can still be taken back: those of the person and item
/// that are meant.
pub fn outdated(
    conn: &Connection,
    circles: &[Circle],
    pending: &Pending,
    meant: &Narrow,
) -> Result<Vec<(String, PersonId)>> {
    let is_meant = |item: &str, person: PersonId| {
        meant.item.as_ref().is_none_or(|only| only == item) && meant.person.is_none_or(|only| only == person)
    };
    let mut outdated = Vec::new();
    for circle in circles {
        let waiting = pending.iter().filter(|((item, person), waiting)| {
            *item == circle.item.id && is_meant(item, *person) && waiting.retractable
        });
        for ((item, person), _) in waiting {
            let narrow = Narrow { person: Some(*person), item: None, text: true };
            if !steps(conn, circle, pending, &narrow)?.is_empty() {
                outdated.push((item.clone(), *person));
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
    for Question { person, wanted, hold } in open_questions(conn, circle, pending, narrow)? {
        let waiting = pending.get(&(circle.item.id.clone(), person));
        let held = match (waiting, hold) {
            (Some(waiting), _) => Some(waits(waiting.line.clone())),
            (None, Some(hold)) => held(conn, circle, &hold, &mut versions)?,
            (None, None) => None,
        };
        steps.extend(rules::step(&circle.item, person, wanted, held.as_ref(), narrow.text));
    }
    Ok(steps)
}

/// UID and words of each version of an item: thousands hold the same.
type Versions = BTreeMap<i64, (String, Said)>;

/// What a person holds. Its words are read once for all who hold the same.
fn held(conn: &Connection, circle: &Circle, hold: &Hold, versions: &mut Versions) -> Result<Option<Held>> {
    let method = if hold.invited { CalendarMethod::Request } else { CalendarMethod::Cancel };
    let item = &circle.item;
    let Some(version) = &hold.version else {
        return Ok(holding::entry(conn, &circle.scope, &item.id, hold.person_id)?.map(recorded));
    };
    let (uid, said) = match versions.entry(version.mark) {
        Entry::Occupied(known) => known.get().clone(),
        Entry::Vacant(place) => {
            let Some(entry) = rows::get::<LedgerEntry>(conn, version.entry_id)? else { return Ok(None) };
            place.insert((entry.uid, entry.said)).clone()
        }
    };
    let (sequence, stamped_at, entry_id) = (version.sequence, version.stamped_at, Some(version.entry_id));
    Ok(Some(Held { entry_id, uid, method, sequence, stamped_at, said }))
}

fn recorded(entry: LedgerEntry) -> Held {
    Held { entry_id: Some(entry.id), ..waits(entry) }
}

fn waits(line: LedgerEntry) -> Held {
    let LedgerEntry { uid, method, sequence, stamped_at, said, .. } = line;
    Held { entry_id: None, uid, method, sequence, stamped_at, said }
}

/// Somebody for whom something may be due: whether they shall hold the item, and what they hold or held of it.
struct Question {
    person: PersonId,
    wanted: bool,
    hold: Option<Hold>,
}

fn open_questions(
    conn: &Connection,
    circle: &Circle,
    pending: &Pending,
    narrow: &Narrow,
) -> Result<Vec<Question>> {
    let item = &circle.item;
    let stands = item.fate == Fate::Stands;
    let mark = mark(&item.uid, &item.said);
    if narrow.person.is_none() && !narrow.text && pending.keys().all(|(id, _)| *id != item.id) {
        let wanted: &[PersonId] = if stands { &circle.people } else { &[] };
        if holding::is_settled(conn, &circle.scope, &item.id, mark, wanted)? {
            return Ok(Vec::new());
        }
    }
    let holds = holding::of_item(
        conn,
        &Against {
            scope: &circle.scope,
            item: &item.id,
            mark,
            since: narrow.text.then_some(item.stamped_at),
            person: narrow.person,
            all_versions: !stands,
        },
    )?;
    let is_meant = |person: &PersonId| narrow.person.is_none_or(|only| only == *person);
    let waits = |person: PersonId| !pending.is_empty() && pending.contains_key(&(item.id.clone(), person));
    let nothing = |person: PersonId| Question { person, wanted: true, hold: None };
    let mut questions = Vec::new();
    let mut wanted = circle.people.iter().copied().filter(is_meant).peekable();
    for hold in holds {
        while let Some(person) = wanted.next_if(|person| *person < hold.person_id) {
            questions.push(nothing(person));
        }
        let is_wanted = wanted.next_if_eq(&hold.person_id).is_some();
        let is_settled = if is_wanted && stands { hold.invited && hold.current } else { !hold.invited };
        if !is_settled || waits(hold.person_id) {
            questions.push(Question { person: hold.person_id, wanted: is_wanted, hold: Some(hold) });
        }
    }
    questions.extend(wanted.map(nothing));
    questions.extend(unheard(pending, item, &questions, is_meant));
    Ok(questions)
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
    let waiting = pending.keys().filter(|(id, person)| *id == item.id && !asked.contains(person));
    let people = waiting.map(|(_, person)| *person).filter(is_meant);
    people.map(|person| Question { person, wanted: false, hold: None }).collect()
}
