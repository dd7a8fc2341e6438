//! A person: one human across years and events.

use crate::ids::{OrganisationId, PersonId};
use crate::model::words::row;
use chrono::{DateTime, Utc};

row! {
    /// One human. At least one of the names is not empty.
    Person {
        id: PersonId,
        given_name: String,
        family_name: String,
        /// Empty, or one address; no two people share one.
        email: String,
        organisation_id: Option<OrganisationId>,
        job_title: String,
        pronouns: String,
        phone: String,
        website: String,
        /// Markdown, for the programme.
        biography: String,
        /// For the office only; in no output.
        remarks: String,
        /// How the person is known where they were imported from, or empty.
        external_id: String,
        /// Hidden from pickers.
        archived: bool,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}

impl Person {
    /// The name as it is printed: given name, then family name.
    pub fn name(&self) -> String {
        printed(&self.given_name, &self.family_name)
    }
}

/// A name as it is printed: given name, then family name.
pub(crate) fn printed(given: &str, family: &str) -> String {
    [given, family].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
