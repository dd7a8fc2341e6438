//! Guests whose attendance somebody deleted here, alone or with the person: a list that still has them does not bring them back.

use super::tickets;
use super::who::{Guest, ticket_ref};
use crate::error::Result;
use crate::model::{Attendance, Event, Person};
use crate::rules::folding::folded;
use crate::store::transact::Tx;
use crate::store::{removed, rows};
use std::collections::BTreeMap;

/// Who was deleted from the event's list.
pub(super) struct Deleted {
    gone: Vec<Gone>,
}

struct Gone {
    person: String,
    ticket: String,
    email: String,
    name: String,
}

impl Deleted {
    pub(super) fn of(tx: &Tx<'_>, event: &Event) -> Result<Self> {
        let event = event.id.to_string();
        let people = removed::by_hand::<Person>(tx)?;
        let people: BTreeMap<&str, &removed::Removed> =
            people.iter().map(|row| (row.says("id"), row)).collect();
        let attendances = removed::by_hand::<Attendance>(tx)?;
        let of_event = attendances.iter().filter(|row| row.says("event_id") == event);
        Ok(Self { gone: of_event.map(|row| gone(tx, row, &people)).collect::<Result<_>>()? })
    }

    /// Whether this guest is one of them. Who registers anew, with another ticket, is not.
    pub(super) fn has(&self, guest: &Guest<'_>) -> bool {
        self.gone.iter().any(|gone| gone.is(guest))
    }
}

fn gone(tx: &Tx<'_>, row: &removed::Removed, people: &BTreeMap<&str, &removed::Removed>) -> Result<Gone> {
    let id = row.says("person_id");
    let (email, name) = match (people.get(id), id.parse().ok()) {
        (Some(gone), _) => {
            let name = format!("{} {}", gone.says("given_name"), gone.says("family_name"));
            (gone.says("email").to_owned(), name)
        }
        (None, Some(id)) => rows::get::<Person>(tx, id)?
            .map_or_else(Default::default, |here| (here.email.clone(), here.name())),
        (None, None) => (String::new(), String::new()),
    };
    let (person, ticket) = (id.to_owned(), row.says("ticket_ref").to_owned());
    Ok(Gone { person, ticket, email: email.to_lowercase(), name: folded(&name) })
}

impl Gone {
    fn is(&self, guest: &Guest<'_>) -> bool {
        let number = ticket_ref(&guest.row);
        let same_number =
            tickets::apart(number).any(|one| tickets::apart(&self.ticket).any(|gone| gone == one));
        if same_number && !guest.row.attendee_no.is_empty() {
            return true;
        }
        let another = !number.is_empty() && !self.ticket.is_empty() && !same_number;
        !another && self.is_person(guest)
    }

    fn is_person(&self, guest: &Guest<'_>) -> bool {
        let email = guest.email.to_lowercase();
        if let Some(person) = &guest.person {
            return person.id.to_string() == self.person;
        }
        if !email.is_empty() && !self.email.is_empty() {
            return email == self.email;
        }
        let name = folded(&format!("{} {}", guest.row.given_name, guest.row.family_name));
        !name.is_empty() && name == self.name
    }
}
