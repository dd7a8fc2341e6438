//! The account that mail is sent by. The password is not part of it: the system's key store keeps that.

use crate::ids::MailAccountId;
use crate::model::words::{row, vocabulary};
use chrono::{DateTime, Utc};

vocabulary! {
    /// How the connection is made private. There is no word for a connection that is not.
    MailSecurity {
        /// Begins in the open and is private before anything is said (RFC 3207); port 587.
        Starttls = "starttls",
        /// Private from the first byte (RFC 8314); port 465.
        Tls = "tls",
    }
}

impl MailSecurity {
    /// The port that servers usually listen on.
    pub fn usual_port(self) -> i64 {
        match self {
            Self::Starttls => 587,
            Self::Tls => 465,
        }
    }
}

row! {
    /// The one account of the office.
    MailAccount {
        id: MailAccountId,
        /// What stands beside the address in From, or empty.
        from_name: String,
        from_address: String,
        host: String,
        port: i64,
        security: MailSecurity,
        user_name: String,
        /// Not more messages than this are handed over in a minute.
        per_minute: i64,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}
