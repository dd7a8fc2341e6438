//! Who each row is: by the ticket that came in before, by address, by exact name among the event's people; else somebody new.
//! Tickets go before addresses in the whole file: an address may have moved to another guest, a ticket with its name has not.
//! Who was corrected here is known by what the list last said of them too.
//!
//! A name alone counts to the letter but for capitals and spaces: accents make two people of two names.
//!
//! Several people may give one address (one buys for all); then it belongs to the one whose name it has, or the first.

use super::tickets;
use crate::error::Result;
use crate::ids::PersonId;
use crate::model::{AttendeeDraft, AttendeeRow, Event, Person, Problem};
use crate::ops::accepting::Planning;
use crate::rules::folding::{bare, folded};
use crate::store::transact::Tx;
use crate::store::{attendances, by_hand, formerly, people};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// One guest: what the rows of their tickets say together, and who it is.
pub(super) struct Guest<'d> {
    pub(super) row: Cow<'d, AttendeeRow>,
    /// The row's address, when it is this guest's own; once `addresses` has settled them, the one that comes in.
    pub(super) email: String,
    /// Who it is, when they are here already.
    pub(super) person: Option<Person>,
}

/// The number by which a ticket is known: its own, or that of the order. Of several tickets, all of them.
pub(super) fn ticket_ref(row: &AttendeeRow) -> &str {
    if row.attendee_no.is_empty() { &row.order_no } else { &row.attendee_no }
}

/// What the guest is called in a remark.
pub(super) fn title(row: &AttendeeRow) -> String {
    let name = spelled(row);
    if name.trim().is_empty() { row.email.clone() } else { name.trim().to_owned() }
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
    let mut held: Vec<(String, &'d AttendeeRow, Vec<&'d AttendeeRow>)> = Vec::new();
    let mut seen: BTreeMap<(String, String), usize> = BTreeMap::new();
    for row in &draft.rows {
        planning.line = Some(row.line);
        let email = known.own_email(row, planning);
        let key = (!email.is_empty()).then(|| (email.clone(), loosely(row)));
        let earlier = key.as_ref().and_then(|key| seen.get(key)).and_then(|at| held.get_mut(*at));
        if let Some((_, _, others)) = earlier {
            planning.remarks.push(planning.placed(Problem::warning("ticket-second").with("value", &email)));
            others.push(row);
            continue;
        }
        seen.extend(key.map(|key| (key, held.len())));
        held.push((email, row, Vec::new()));
    }
    planning.line = None;
    let guest = |(email, first, others): (_, _, Vec<_>)| {
        let row = tickets::together(first, &others);
        Guest { row, email, person: None }
    };
    let mut guests: Vec<Guest<'d>> = held.into_iter().map(guest).collect();
    for way in [Way::Ticket, Way::TicketBefore, Way::Address, Way::Name, Way::Listed] {
        if matches!(way, Way::Listed) && guests.iter().any(|guest| guest.person.is_none()) {
            known.read_listed(tx)?;
        }
        for guest in guests.iter_mut().filter(|guest| guest.person.is_none()) {
            guest.person = known.find(tx, guest, way)?;
            known.taken.extend(guest.person.as_ref().map(|person| person.id));
        }
    }
    Ok(guests)
}

/// What somebody is known by, the surest first.
#[derive(Clone, Copy)]
enum Way {
    Ticket,
    /// The ticket, of somebody who was corrected here.
    TicketBefore,
    Address,
    Name,
    /// Address or name of somebody who was corrected here.
    Listed,
}

/// What is known before the rows are looked at, and who is found already.
#[derive(Default)]
struct Known {
    here: BTreeMap<PersonId, Person>,
    by_name: BTreeMap<String, Vec<PersonId>>,
    by_ticket: BTreeMap<String, Vec<PersonId>>,
    with_ticket: BTreeSet<PersonId>,
    /// Those who were corrected here, as the list last gave them.
    listed: Vec<Person>,
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
            for number in tickets::apart(&attendance.ticket_ref) {
                known.by_ticket.entry(number.to_owned()).or_default().push(attendance.person_id);
            }
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

    fn find(&self, tx: &Tx<'_>, guest: &Guest<'_>, way: Way) -> Result<Option<Person>> {
        Ok(match way {
            Way::Ticket => self.by_ticket(guest),
            Way::TicketBefore => self.by_ticket_before(tx, guest)?,
            Way::Address => people::by_email(tx, &guest.email)?.filter(|person| self.is_free(person)),
            Way::Name => self.by_name(guest),
            Way::Listed => self.by_listed(guest),
        })
    }

    fn is_free(&self, person: &Person) -> bool {
        !self.taken.contains(&person.id)
    }

    /// Those who had a ticket of the guest and are nobody else of the file.
    fn holders<'k>(&'k self, guest: &'k Guest<'_>) -> impl Iterator<Item = &'k Person> + Clone {
        let tickets = tickets::apart(ticket_ref(&guest.row));
        let holders = tickets.filter_map(|number| self.by_ticket.get(number)).flatten();
        holders.filter_map(|id| self.here.get(id)).filter(|person| self.is_free(person))
    }

    /// Who had the ticket, when the name or else the address is the same too.
    fn by_ticket(&self, guest: &Guest<'_>) -> Option<Person> {
        let mut holders = self.holders(guest);
        let same_name = |person: &&Person| bare(&person.name()) == loosely(&guest.row);
        holders.clone().find(same_name).or_else(|| holders.find(|person| has_email(person, guest))).cloned()
    }

    /// Who had the ticket and was called so before, or had the address that the list last gave.
    fn by_ticket_before(&self, tx: &Tx<'_>, guest: &Guest<'_>) -> Result<Option<Person>> {
        let holders: Vec<&Person> = self.holders(guest).collect();
        let mut before = formerly::people(tx, holders.iter().copied())?.into_iter();
        let same = before.find(|person| bare(&person.name()) == loosely(&guest.row));
        if let Some(same) = same {
            return Ok(self.here.get(&same.id).cloned());
        }
        for person in holders {
            if by_hand::as_listed(tx, person)?.is_some_and(|listed| has_email(&listed, guest)) {
                return Ok(Some(person.clone()));
            }
        }
        Ok(None)
    }

    /// Reads what the list last said of those who are nobody of the file yet.
    fn read_listed(&mut self, tx: &Tx<'_>) -> Result<()> {
        let mut listed = Vec::new();
        for person in self.here.values().filter(|person| self.is_free(person)) {
            listed.extend(by_hand::as_listed(tx, person)?);
        }
        self.listed = listed;
        Ok(())
    }

    /// Whom the list last gave this address, or without one and without a ticket this name.
    fn by_listed(&self, guest: &Guest<'_>) -> Option<Person> {
        let mut listed = self.listed.iter().filter(|person| self.is_free(person));
        let same_name =
            |person: &&Person| folded(&person.name()) == name(&guest.row) && !self.is_apart(person, guest);
        let found =
            listed.clone().find(|person| has_email(person, guest)).or_else(|| listed.find(same_name))?;
        self.here.get(&found.id).cloned()
    }

    /// Of two people of one name, one with another address or another ticket is somebody else.
    fn by_name(&self, guest: &Guest<'_>) -> Option<Person> {
        let named = self.by_name.get(&name(&guest.row)).into_iter().flatten();
        let named = named.filter_map(|id| self.here.get(id));
        named.filter(|person| self.is_free(person)).find(|person| !self.is_apart(person, guest)).cloned()
    }

    fn is_apart(&self, person: &Person, guest: &Guest<'_>) -> bool {
        if guest.email.is_empty() { self.with_ticket.contains(&person.id) } else { !person.email.is_empty() }
    }
}

fn has_email(person: &Person, guest: &Guest<'_>) -> bool {
    !guest.email.is_empty() && person.email.to_lowercase() == guest.email
}
