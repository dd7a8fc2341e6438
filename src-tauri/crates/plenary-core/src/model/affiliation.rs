//! An affiliation: where somebody worked when an event took place, kept when they moved on.

use crate::ids::{AffiliationId, EventId, OrganisationId, PersonId};
use crate::model::Person;
use crate::model::words::row;

row! {
    /// One person at one event; there is at most one for each pair, and none where they still work where they did.
    Affiliation {
        id: AffiliationId,
        event_id: EventId,
        person_id: PersonId,
        organisation_id: Option<OrganisationId>,
        /// What they were there; may be empty.
        job_title: String,
    }
}

impl Affiliation {
    /// The person as they were at that event.
    pub fn of(&self, person: &Person) -> Person {
        Person { organisation_id: self.organisation_id, job_title: self.job_title.clone(), ..person.clone() }
    }
}
