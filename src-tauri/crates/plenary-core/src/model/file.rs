//! A file: slides or a photo, kept beside the workspace under its content hash.

use crate::ids::{EventId, FileId, SessionId};
use crate::model::words::row;
use chrono::{DateTime, Utc};

row! {
    /// One file; the bytes lie in the folder beside the workspace.
    File {
        id: FileId,
        event_id: EventId,
        session_id: Option<SessionId>,
        /// As it was called when it came in.
        name: String,
        /// MIME type.
        media_type: String,
        /// SHA-256 of the bytes, in hexadecimal: the name on disk.
        sha256: String,
        /// Bytes.
        size: i64,
        /// What a picture shows, for those who do not see it.
        alt_text: String,
        created_at: DateTime<Utc>,
    }
}
