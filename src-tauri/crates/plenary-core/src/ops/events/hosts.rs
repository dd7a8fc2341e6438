//! Who holds an event: its host, and the co-hosts after it.

use crate::error::Result;
use crate::ids::{EventHostId, EventId, OrganisationId};
use crate::model::{Event, EventHost, Organisation};
use crate::op::Op;
use crate::plenary::Plenary;
use crate::store::transact::{Done, Tx};
use crate::store::{events, rows};

/// Makes an organisation a host (the first) or co-host of an event.
pub fn add_host(plenary: &Plenary, event: EventId, organisation: OrganisationId) -> Result<Done<EventHost>> {
    plenary.transact(Op::AddHost, |tx| add_host_to(tx, event, organisation))
}

pub(crate) fn add_host_to(tx: &Tx<'_>, event: EventId, organisation: OrganisationId) -> Result<EventHost> {
    rows::expect::<Event>(tx, event)?;
    tx.about(rows::expect::<Organisation>(tx, organisation)?.name);
    if let Some(host) = events::host(tx, event, organisation)? {
        return Ok(host);
    }
    let id: EventHostId = tx.new_id();
    let position = events::hosts(tx, event)?.last().map_or(0, |last| last.position + 1);
    let host = EventHost { id, event_id: event, organisation_id: organisation, position };
    rows::insert(tx, &host)?;
    Ok(host)
}

/// Takes an organisation off the list of hosts.
pub fn remove_host(plenary: &Plenary, event: EventId, organisation: OrganisationId) -> Result<Done<()>> {
    plenary.transact(Op::RemoveHost, |tx| {
        tx.about(rows::expect::<Organisation>(tx, organisation)?.name);
        match events::host(tx, event, organisation)? {
            Some(host) => rows::delete::<EventHost>(tx, host.id),
            None => Ok(()),
        }
    })
}
