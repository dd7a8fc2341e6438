//! An organisation: where people come from, and how it is recognised.

use crate::ids::{OrganisationDomainId, OrganisationId};
use crate::model::words::{row, vocabulary};
use chrono::{DateTime, Utc};

vocabulary! {
    /// The sector, as reports count it.
    OrganisationKind {
        Borough = "borough", CentralGovernment = "central_government", PublicBody = "public_body", Health = "health",
        Housing = "housing", Education = "education", Library = "library", Charity = "charity", Company = "company",
        Other = "other",
    }
}

row! {
    /// An employer, a host, a member body.
    Organisation {
        id: OrganisationId,
        name: String,
        kind: OrganisationKind,
        /// Member of the network or not.
        member: bool,
        website: String,
        /// Hidden from pickers.
        archived: bool,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}

row! {
    /// An e-mail domain that belongs to one organisation: "northbank.example.org".
    OrganisationDomain {
        id: OrganisationDomainId,
        organisation_id: OrganisationId,
        /// Lower case, no "@".
        domain: String,
    }
}
