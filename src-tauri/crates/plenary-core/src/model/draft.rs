//! A draft: a document made from the data, edited by hand.

use crate::ids::{DraftId, EventId};
use crate::model::words::{row, vocabulary};
use chrono::{DateTime, Utc};

vocabulary! {
    /// Which document it is.
    DraftKind { BlogPost = "blog_post", Summary = "summary" }
}

row! {
    /// A document in Markdown: as it was built, and as it stands after editing.
    Draft {
        id: DraftId,
        event_id: EventId,
        kind: DraftKind,
        title: String,
        /// Markdown as it stands.
        body: String,
        /// Markdown as it was last built from the data; equal to `body` until somebody edits.
        built_body: String,
        built_at: DateTime<Utc>,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}
