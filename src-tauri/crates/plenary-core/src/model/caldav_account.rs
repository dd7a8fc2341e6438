//! A calendar collection on a server (CalDAV, RFC 4791), and what was put there. The password is in the system's key store.

use crate::ids::{CaldavAccountId, CaldavItemId};
use crate::model::words::row;
use chrono::{DateTime, Utc};

row! {
    /// One collection that events and networks are published to.
    CaldavAccount {
        id: CaldavAccountId,
        /// What the office calls it.
        name: String,
        /// Of the collection; ends with a slash.
        url: String,
        user_name: String,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}

row! {
    /// One calendar object that Plenary put into a collection. Outside undo: what is on the server stays there.
    CaldavItem {
        id: CaldavItemId,
        account_id: CaldavAccountId,
        /// The event or network it was published for.
        source_id: String,
        uid: String,
        /// The path on the server.
        href: String,
        /// What the server called this version; empty when it did not say.
        etag: String,
        /// SHA-256 of the bytes that were put there, in hexadecimal; of those that were not, where theirs was kept, behind [`KEPT`].
        sha256: String,
        pushed_at: DateTime<Utc>,
    }
}

/// Before the hash of ours, where what somebody wrote there was left as it is.
const KEPT: &str = "kept ";

impl CaldavItem {
    /// The hash as it is kept of ours, where theirs stays beside it.
    #[must_use]
    pub fn beside_theirs(ours: &str) -> String {
        format!("{KEPT}{ours}")
    }

    /// Of which version of ours somebody said that theirs is to stay; none where ours lies there.
    #[must_use]
    pub fn kept(&self) -> Option<&str> {
        self.sha256.strip_prefix(KEPT)
    }
}
