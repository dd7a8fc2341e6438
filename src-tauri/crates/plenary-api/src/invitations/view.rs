//! The ledger as a screen shows it: who holds what of each item, what is out of date, and what would be sent.

use super::gather::{Gathered, due, gather};
use super::owed::{Owed, concerned, counted};
use super::which::WhichInvitations;
use crate::views::views;
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use plenary_core::Plenary;
use plenary_core::error::{OrNotFound, Result};
use plenary_core::ids::{EventId, PersonId, SeriesId};
use plenary_core::model::{CalendarMethod, Channel, Event, ItemKind, LedgerEntry, Person, ReplyAnswer, Said};
use plenary_core::rules::invitations::{Dates, Fate, Reason, Scope, Step, is_same_address};
use plenary_core::rules::{alphabet, organizer, placement};
use plenary_core::store::invitations::{self as store, Circle, Narrow};
use plenary_core::store::{Connection, events, holding, ledger as entries, replies, rows, workspace};
use std::collections::BTreeSet;

/// Whose ledger: an event's, a network's, or, with neither, that of what is not there any more.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct LedgerOf {
    pub event_id: Option<EventId>,
    pub series_id: Option<SeriesId>,
}

/// What is due, and how many steps of it to show.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PlanInvitations {
    pub which: WhichInvitations,
    /// Steps to show; the numbers are of all.
    pub limit: usize,
}

/// One item, and how many of those who hold or held it to show.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ItemHolders {
    /// Whose ledger the item stands in.
    pub of: LedgerOf,
    pub item_id: String,
    #[serde(default)]
    #[ts(optional, as = "Option<usize>")]
    pub offset: usize,
    pub limit: usize,
}

/// What has become of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// It takes place at a time.
    Stands,
    Cancelled,
    /// It has no time.
    Unscheduled,
    /// It is not there any more, and somebody holds or held it.
    Deleted,
}

views! {
    /// How many people this reason is of: an old and a new address of one of them are one.
    ReasonCount { reason: Reason, count: usize }
    /// One calendar item.
    LedgerItem {
        kind: ItemKind,
        /// The session's, event's or recurrence's id.
        id: String,
        event_id: Option<EventId>,
        state: ItemState,
        /// Its event is neither held nor archived: something may still be sent.
        open: bool,
        /// What it says now; of a deleted one, what was last said of it.
        said: Said,
        sequence: i64,
        /// Those who shall hold it.
        wanted: usize,
        /// Members who get this meeting with the one recurring item of their network.
        in_network: usize,
        /// Those who hold an invitation, current or not.
        holders: usize,
        /// Those who hold something that is out of date or over, also while an update waits for them in the outbox: "14 people hold
        /// the old time".
        stale: usize,
        /// Those of them for whom an update is still to be made.
        updates: usize,
        /// Those for whom what is true waits in the outbox, and how many of them hold nothing yet.
        waiting: usize,
        waiting_new: usize,
        /// What is due and does not wait in the outbox, by reason, the weightiest first; `new` are those who hold nothing yet.
        due: Vec<ReasonCount>,
    }
    /// An event to come, and where its invitations are.
    NextInvited {
        event_id: EventId,
        /// Its network, when its members hold it with the network's recurring entry.
        series_id: Option<SeriesId>,
        title: String,
        starts_on: NaiveDate,
    }
    /// The ledger of an event or network.
    LedgerView {
        /// The event's or network's title; empty for what is not there any more.
        title: String,
        /// The event as a whole first, then its sessions in their order, then what was deleted.
        items: Vec<LedgerItem>,
        /// For how many people, item by item, something is to be made, and how many of them hold something.
        due: usize,
        updates: usize,
        /// How many, item by item, hold something out of date, also while an update waits for them in the outbox.
        stale: usize,
        /// How many people those are: each counted once, whatever they hold.
        stale_people: usize,
        /// How many, item by item, hold nothing yet while their invitation waits in the outbox.
        waiting_new: usize,
        /// Messages in the outbox that are still true.
        waiting: usize,
        /// The event is over: nobody is sent anything for it any more.
        is_over: bool,
        /// The next event, when this one is over: of its network, of its hosts, or else of the office.
        next: Option<NextInvited>,
        /// Neither the event or network nor the office has an address that answers for an invitation.
        has_no_sender: bool,
    }
    /// One step, with what to show of it.
    PlanStep {
        step: Step,
        /// The person's name, or the address it went to when they are not there any more.
        name: String,
        /// Where mail to them goes; empty when nowhere.
        address: String,
        title: String,
        /// When what they hold was sent; null when they hold nothing, or it waits in the outbox.
        held_since: Option<DateTime<Utc>>,
        /// From which day on its place, or the way to join, is another, where the next meetings stay where they are.
        place_from: Option<NaiveDate>,
    }
    /// What would be sent.
    Plan {
        /// By item, then by name.
        steps: Vec<PlanStep>,
        /// All steps, not only those shown.
        total: usize,
        /// The weightiest reason first.
        due: Vec<ReasonCount>,
        /// People concerned.
        people: usize,
        /// Steps for people without an address: these can be given as files only.
        without_address: usize,
        /// Messages in the outbox that say what is no longer true and would be taken back.
        outdated: usize,
        /// Messages in the outbox, of those that are meant, that are still true and stay.
        waiting: usize,
    }
    /// What one person holds or held of an item.
    PersonHolds {
        person_id: PersonId,
        name: String,
        address: String,
        /// The newest that was sent to the address they have, or else to another of theirs; null when nothing was.
        held: Option<LedgerEntry>,
        /// Other addresses of theirs that hold an invitation.
        elsewhere: Vec<String>,
        method: Option<CalendarMethod>,
        channel: Option<Channel>,
        sent_at: Option<DateTime<Utc>>,
        /// What is due between them and the item: who has another address is due two.
        due: Vec<Step>,
        /// A message about it is in the outbox.
        waiting: bool,
        /// Nobody knows whether that message arrived.
        in_doubt: bool,
        /// Everything that was ever sent to them of it, the oldest first.
        sent: Vec<LedgerEntry>,
        /// What they answered to the whole item last; null when they did not.
        answer: Option<ReplyAnswer>,
        /// The time they ask for instead, as clocks at the event show it.
        proposed_start: Option<NaiveDateTime>,
        proposed_end: Option<NaiveDateTime>,
    }
}

impl LedgerOf {
    fn all(&self) -> WhichInvitations {
        WhichInvitations { event_id: self.event_id, series_id: self.series_id, ..WhichInvitations::default() }
    }
}

/// The ledger.
pub fn ledger(plenary: &Plenary, of: &LedgerOf) -> Result<LedgerView> {
    plenary.read(|conn| {
        let gathered = due(conn, plenary, &of.all())?;
        let owed = gathered.circles.iter().map(|circle| Owed::of(conn, &gathered, circle));
        let owed = owed.collect::<Result<Vec<_>>>()?;
        let is_shown = |item: &LedgerItem| item.state != ItemState::Deleted || item.holders > 0;
        let items = gathered.circles.iter().zip(&owed).map(|(circle, owed)| item(conn, circle, owed));
        let items = items.collect::<Result<Vec<_>>>()?;
        let items: Vec<LedgerItem> = items.into_iter().filter(is_shown).collect();
        let over = of.event_id.filter(|_| gathered.is_over());
        let sum = |number: fn(&LedgerItem) -> usize| items.iter().map(number).sum();
        Ok(LedgerView {
            due: concerned(&gathered.steps),
            updates: sum(|item| item.updates),
            stale: sum(|item| item.stale),
            stale_people: owed.iter().flat_map(|owed| &owed.stale).collect::<BTreeSet<_>>().len(),
            waiting_new: sum(|item| item.waiting_new),
            waiting: waiting(&gathered, &of.all()),
            is_over: over.is_some(),
            next: over.map(|id| next(conn, id, plenary.clock().now())).transpose()?.flatten(),
            has_no_sender: has_no_sender(conn, of)?,
            title: gathered.title.clone(),
            items,
        })
    })
}

/// The event to come whose invitations are looked for on the page of one that is over.
fn next(conn: &Connection, over: EventId, now: DateTime<Utc>) -> Result<Option<NextInvited>> {
    let over: Event = rows::expect(conn, over)?;
    let next = events::next_beside(conn, &over, placement::today(&over.zone, now))?;
    Ok(next.map(|event| NextInvited {
        event_id: event.id,
        series_id: event.series_id.filter(|_| event.recurrence_id.is_some()),
        title: event.title,
        starts_on: event.starts_on,
    }))
}

fn has_no_sender(conn: &Connection, of: &LedgerOf) -> Result<bool> {
    let office = workspace::get(conn)?;
    let organizer = match of.all().scope() {
        Scope::Event(id) => organizer::of_event(&office, &rows::expect(conn, id)?),
        Scope::Series(id) => organizer::of_series(&office, &rows::expect(conn, id)?),
        Scope::Gone => organizer::of_contact(&office, "", "", ""),
    };
    Ok(organizer.address().is_none())
}

/// How many messages wait of what is meant.
fn waiting(gathered: &Gathered, which: &WhichInvitations) -> usize {
    let is_meant = |item: &String, person: &PersonId| {
        which.item_id.as_ref().is_none_or(|only| only == item)
            && which.person_id.is_none_or(|only| only == *person)
            && gathered.circles.iter().any(|circle| circle.item.id == *item)
    };
    gathered.pending.keys().filter(|(item, person, _)| is_meant(item, person)).count()
}

fn item(conn: &Connection, circle: &Circle, owed: &Owed<'_>) -> Result<LedgerItem> {
    let item = &circle.item;
    Ok(LedgerItem {
        kind: item.kind,
        id: item.id.clone(),
        event_id: item.event_id,
        state: state_of(item.fate),
        open: circle.open,
        said: item.said.clone(),
        sequence: item.sequence,
        wanted: if item.fate == Fate::Stands { circle.people.len() } else { 0 },
        in_network: if item.fate == Fate::Stands { circle.in_network } else { 0 },
        holders: if owed.is_of_addresses {
            holding::count_people(conn, &circle.scope, &item.id)?
        } else {
            holding::count(conn, &circle.scope, &item.id)?
        },
        stale: owed.stale.len(),
        updates: owed.updates(),
        waiting: owed.waiting.len(),
        waiting_new: owed.waiting.difference(&owed.stale).count(),
        due: counted(owed.due.iter().copied()),
    })
}

pub(super) fn state_of(fate: Fate) -> ItemState {
    match fate {
        Fate::Stands => ItemState::Stands,
        Fate::Cancelled => ItemState::Cancelled,
        Fate::Unscheduled => ItemState::Unscheduled,
        Fate::Deleted => ItemState::Deleted,
    }
}

/// What would be sent.
pub fn plan(plenary: &Plenary, input: &PlanInvitations) -> Result<Plan> {
    plenary.read(|conn| {
        let gathered = gather(conn, plenary, &input.which)?;
        let shown = |step: &Step| {
            let said = step.now.as_ref().or(step.held.as_ref());
            let held = step.held_entry.map(|id| rows::get::<LedgerEntry>(conn, id)).transpose()?.flatten();
            Ok(PlanStep {
                name: gathered.name(step),
                address: gathered.address(step),
                title: said.map(|said| said.title.clone()).unwrap_or_default(),
                held_since: held.filter(|_| step.held.is_some()).map(|held| held.sent_at),
                place_from: place_from(step, plenary.clock().now())?,
                step: step.clone(),
            })
        };
        let people: BTreeSet<PersonId> = gathered.steps.iter().map(|step| step.person_id).collect();
        Ok(Plan {
            steps: gathered.steps.iter().take(input.limit).map(shown).collect::<Result<_>>()?,
            total: gathered.steps.len(),
            due: counted(gathered.steps.iter()),
            people: people.len(),
            without_address: gathered.steps.iter().filter(|step| gathered.address(step).is_empty()).count(),
            outdated: gathered.outdated.len(),
            waiting: waiting(&gathered, &input.which),
        })
    })
}

fn place_from(step: &Step, now: DateTime<Utc>) -> Result<Option<NaiveDate>> {
    let Some((is, held)) = step.now.as_ref().zip(step.held.as_ref()) else { return Ok(None) };
    let (dates, then) = (Dates::of(is)?, Dates::of(held)?);
    let today = placement::today(&is.zone, now);
    let until = dates.and_then(|dates| dates.until_the_rules_place(then.as_ref(), today));
    Ok(until.filter(|until| until.stays).and_then(|until| until.from))
}

/// Those who shall hold an item, hold it, or held it, by name.
pub fn holders(plenary: &Plenary, input: &ItemHolders) -> Result<Vec<PersonHolds>> {
    plenary.read(|conn| {
        let circles = store::circles(conn, input.of.all().scope(), plenary.clock().now())?;
        let circle = circles.iter().find(|circle| circle.item.id == input.item_id);
        let circle = circle.or_not_found("calendar_item", &input.item_id)?;
        let held = holding::people(conn, &circle.scope, &circle.item.id)?;
        let mut people: Vec<(Option<Person>, PersonId)> = Vec::new();
        let guests = circle.people.iter().map(|guest| guest.person_id);
        let all: BTreeSet<PersonId> = guests.chain(held).collect();
        for id in all {
            people.push((rows::get::<Person>(conn, id)?, id));
        }
        people.sort_by_cached_key(|(person, id)| (person.as_ref().map(alphabet::of_person), *id));
        let pending = store::pending(conn)?;
        let page = people.into_iter().skip(input.offset).take(input.limit);
        page.map(|(person, id)| person_holds(conn, circle, &pending, person, id)).collect()
    })
}

fn person_holds(
    conn: &Connection,
    circle: &Circle,
    pending: &store::Pending,
    person: Option<Person>,
    id: PersonId,
) -> Result<PersonHolds> {
    let narrow = Narrow { person: Some(id), ..Narrow::default() };
    let email = person.as_ref().map(|person| person.email.clone()).unwrap_or_default();
    let (held, others) = at_home(holding::entries(conn, &circle.scope, &circle.item.id, id)?, &email);
    let last = held.as_ref().map(|held| held.address.clone()).unwrap_or_default();
    let mut all = replies::of_person(conn, id)?.into_iter();
    let reply = all.find(|reply| reply.item_id == circle.item.id && reply.recurs_on.is_empty());
    Ok(PersonHolds {
        person_id: id,
        name: person.as_ref().map(Person::name).unwrap_or_default(),
        address: if email.is_empty() { last } else { email },
        elsewhere: others
            .into_iter()
            .filter(|entry| entry.method == CalendarMethod::Request)
            .map(|entry| entry.address)
            .collect(),
        method: held.as_ref().map(|held| held.method),
        channel: held.as_ref().map(|held| held.channel),
        sent_at: held.as_ref().map(|held| held.sent_at),
        held,
        due: store::steps(conn, circle, pending, &narrow)?,
        waiting: store::waiting(pending, &circle.item.id, id).next().is_some(),
        in_doubt: store::waiting(pending, &circle.item.id, id).any(|one| one.in_doubt),
        sent: entries::of_item(conn, &circle.item.id, id)?,
        answer: reply.as_ref().map(|reply| reply.answer),
        proposed_start: reply.as_ref().and_then(|reply| reply.proposed_start),
        proposed_end: reply.and_then(|reply| reply.proposed_end),
    })
}

/// What a person holds at the address they have, or else the newest of what they hold elsewhere, and the others.
pub(super) fn at_home(mut held: Vec<LedgerEntry>, email: &str) -> (Option<LedgerEntry>, Vec<LedgerEntry>) {
    let here = held.iter().position(|entry| is_same_address(&entry.address, email)).unwrap_or(0);
    let own = (here < held.len()).then(|| held.remove(here));
    (own, held)
}
