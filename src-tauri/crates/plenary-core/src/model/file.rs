//! A file: slides or a photo, kept beside the workspace under its content hash; and whether a photo may leave the office.

use crate::ids::{EventId, FileId, SessionId};
use crate::model::Permission;
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
        /// Whether a photo may leave the office: a face is a name, so only what is public does.
        permission: Permission,
    }
}

impl File {
    /// Whether a document can show it.
    pub fn is_photo(&self) -> bool {
        matches!(self.media_type.as_str(), "image/jpeg" | "image/png" | "image/gif" | "image/webp")
    }
}
