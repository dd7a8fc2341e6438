//! Who each row is: by the ticket that came in before, by address, by exact name among the event's people; else somebody new.
//!
//! A name alone counts to the letter but for capitals and spaces: accents make two people of two names.
//!
//! Several people may give one address (one buys for all); then it belongs to the one whose name it has, or the first.

use crate::error::Result;
use crate::ids::PersonId;
use crate::model::{AttendeeDraft, AttendeeRow, Event, Person, Problem, RowStatus};
use crate::ops::accepting::Planning;
use crate::rules::folding::{bare, folded};
use crate::store::transact::Tx;
use crate::store::{attendances, people};
use std::collections::{BTreeMap, BTreeSet};

/// One guest: the row that counts, and who it is.
pub(super) struct Guest<'d> {
    pub(super) row: &'d AttendeeRow,
    /// The row's address, when it is this guest's own.
    pub(super) email: String,
    /// Who it is, when they are here already.
    pub(super) person: Option<Person>,
}

/// The number by which a ticket is known: its own, or that of the order.
pub(super) fn ticket_ref(row: &AttendeeRow) -> &str {
    if row.attendee_no.is_empty() { &row.order_no } else { &row.attendee_no }
}

fn name(row: &AttendeeRow) -> String {
    folded(&spelled(row))
}

/// The name as it counts where the address or the ticket says too who it is: "Soren" is "Søren" then, and nobody else.
fn loosely(row: &AttendeeRow) -> String {
    bare(&spelled(row))
}

fn spelled(row: &AttendeeRow) -> String {
    format!("{} {}", row.given_name, row.family_name)
}

/// Every guest of the draft, each person once, in the order of the file.
pub(super) fn guests<'d>(
    tx: &Tx<'_>,
    event: &Event,
    draft: &'d AttendeeDraft,
    planning: &mut Planning,
) -> Result<Vec<Guest<'d>>> {
    let mut known = Known::of(tx, event, draft)?;
    let mut guests: Vec<Guest<'d>> = Vec::new();
    let mut seen: BTreeMap<(String, String), usize> = BTreeMap::new();
    for row in &draft.rows {
        planning.line = Some(row.line);
        let email = known.own_email(row, planning);
        let key = (!email.is_empty()).then(|| (email.clone(), loosely(row)));
        let earlier = key.as_ref().and_then(|key| seen.get(key)).and_then(|at| guests.get_mut(*at));
        if let Some(guest) = earlier {
            planning.remarks.push(planning.placed(Problem::warning("ticket-second").with("value", &email)));
            if guest.row.status == RowStatus::Cancelled {
                guest.row = row;
            }
            continue;
        }
        let person = known.find(tx, row, &email)?;
        seen.extend(key.map(|key| (key, guests.len())));
        known.taken.extend(person.as_ref().map(|person| person.id));
        guests.push(Guest { row, email, person });
    }
    planning.line = None;
    Ok(guests)
}

/// What is known before the rows are looked at, and who is found already.
#[derive(Default)]
struct Known {
    here: BTreeMap<PersonId, Person>,
    by_name: BTreeMap<String, Vec<PersonId>>,
    by_ticket: BTreeMap<String, Vec<PersonId>>,
    with_ticket: BTreeSet<PersonId>,
    /// The name to which each address of the file belongs.
    owners: BTreeMap<String, String>,
    taken: BTreeSet<PersonId>,
}

impl Known {
    fn of(tx: &Tx<'_>, event: &Event, draft: &AttendeeDraft) -> Result<Self> {
        let mut known = Self::default();
        for person in people::of_event(tx, event.id)? {
            known.by_name.entry(folded(&person.name())).or_default().push(person.id);
            known.here.insert(person.id, person);
        }
        for attendance in attendances::of_event(tx, event.id)? {
            known.with_ticket.insert(attendance.person_id);
            known.by_ticket.entry(attendance.ticket_ref).or_default().push(attendance.person_id);
        }
        for row in draft.rows.iter().filter(|row| !row.email.is_empty()) {
            let owner = people::by_email(tx, &row.email)?.map(|person| bare(&person.name()));
            if owner.is_some_and(|owner| owner == loosely(row)) || !known.owners.contains_key(&row.email) {
                known.owners.insert(row.email.clone(), loosely(row));
            }
        }
        Ok(known)
    }

    /// The row's address, unless it is that of another guest of the file.
    fn own_email(&self, row: &AttendeeRow, planning: &mut Planning) -> String {
        if self.owners.get(&row.email).is_none_or(|owner| *owner == loosely(row)) {
            return row.email.clone();
        }
        planning.remarks.push(planning.placed(Problem::warning("email-shared").with("value", &row.email)));
        String::new()
    }

    fn find(&self, tx: &Tx<'_>, row: &AttendeeRow, email: &str) -> Result<Option<Person>> {
        let free = |person: &Person| !self.taken.contains(&person.id);
        let same_name = |person: &Person| bare(&person.name()) == loosely(row);
        let same_email = |person: &Person| !email.is_empty() && person.email.to_lowercase() == email;
        let holders = self.by_ticket.get(ticket_ref(row)).filter(|_| !ticket_ref(row).is_empty());
        let mut holders =
            holders.into_iter().flatten().filter_map(|id| self.here.get(id)).filter(|one| free(one));
        if let Some(person) = holders.find(|person| same_name(person) || same_email(person)) {
            return Ok(Some(person.clone()));
        }
        if let Some(person) = people::by_email(tx, email)?.filter(free) {
            return Ok(Some(person));
        }
        // Of two people of one name, one with another address or another ticket is somebody else.
        let apart = |person: &Person| {
            if email.is_empty() { self.with_ticket.contains(&person.id) } else { !person.email.is_empty() }
        };
        let named = self.by_name.get(&name(row)).into_iter().flatten().filter_map(|id| self.here.get(id));
        Ok(named.filter(|person| free(person)).find(|person| !apart(person)).cloned())
    }
}
