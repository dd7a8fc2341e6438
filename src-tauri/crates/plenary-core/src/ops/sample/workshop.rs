//! The sample's workshop: what is coming up when the week of the sample's weeknote ends.

use super::CONFERENCE;
use super::content::Workshop;
use super::people::Cast;
use crate::error::Result;
use crate::model::{EventKind, EventStatus};
use crate::ops::event_life;
use crate::ops::events::{self, CreateEvent};
use crate::store::{self, Tx};

/// Makes the workshop, unless it is there.
pub fn make(tx: &Tx<'_>, workshop: &Workshop, cast: &Cast) -> Result<()> {
    let external_id = format!("{CONFERENCE}/{}", workshop.slug);
    if store::events::by_external_id(tx, &external_id)?.is_some() {
        return Ok(());
    }
    let contact = cast.person(&workshop.contact)?;
    let input = CreateEvent {
        kind: Some(EventKind::Workshop),
        slug: Some(workshop.slug.clone()),
        summary: Some(workshop.summary.clone()),
        zone: Some(workshop.zone.clone()),
        start_time: workshop.start,
        end_time: workshop.end,
        online_url: Some(workshop.online_url.clone()),
        website: Some(workshop.website.clone()),
        contact_name: Some(contact.name()),
        contact_email: Some(contact.email.clone()),
        external_id: Some(external_id),
        ..CreateEvent::new(workshop.title.clone(), workshop.day)
    };
    let made = events::create(tx, &input)?;
    events::add_host_to(tx, made.id, cast.organisation(&workshop.host)?)?;
    event_life::set(tx, made.id, EventStatus::Published).map(drop)
}
