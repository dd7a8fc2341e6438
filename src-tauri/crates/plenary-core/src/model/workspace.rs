//! A workspace: everything of one office, in one file.

use crate::ids::WorkspaceId;
use crate::model::words::row;
use chrono::{DateTime, Utc};

row! {
    /// The one row that describes the office whose file this is.
    Workspace {
        /// Made once, with the file.
        id: WorkspaceId,
        /// The office, as it signs: "Capital Digital Office". May be empty until typed.
        office_name: String,
        /// Who answers questions about what is published; empty means not said.
        contact_name: String,
        /// Their address; also the ORGANIZER of calendar files. Empty means not said.
        contact_email: String,
        /// The office's web address, or empty.
        website: String,
        /// Where people sign up for the newsletter, or empty.
        sign_up_url: String,
        /// IANA zone offered for new events.
        default_zone: String,
        /// The right-hand side of calendar UIDs; never changes once set.
        calendar_domain: String,
        /// Whose bank holidays count: ISO 3166-1 or 3166-2, for example "GB-ENG"; empty for none.
        holiday_region: String,
        /// Whom to ask about writing a guest post; both empty when nobody is said.
        guest_contact_name: String,
        guest_contact_email: String,
        /// When the file was made.
        created_at: DateTime<Utc>,
        /// When this row last changed.
        updated_at: DateTime<Utc>,
    }
}
