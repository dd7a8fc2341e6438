//! The helper that rewrites blocks of drafts: a model that somebody runs and that speaks as OpenAI's endpoints do. Its key is in
//! the system's key store.

use crate::ids::RewriterId;
use crate::model::words::row;
use chrono::{DateTime, Utc};

row! {
    /// Where the helper is, and how it is to write. There is one at most.
    Rewriter {
        id: RewriterId,
        /// Scheme, host and port, perhaps a path; without "/v1".
        address: String,
        /// As the endpoint calls it; empty until somebody chooses.
        model: String,
        /// How to write; goes with every block.
        instruction: String,
        /// Nothing is sent before somebody switches it on.
        on_duty: bool,
        /// How long one block may take.
        seconds: i64,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}
