//! A template: the shape of a kind of document, where the office changed the one that was shipped.

use crate::ids::TemplateId;
use crate::model::DraftKind;
use crate::model::words::row;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

row! {
    /// The office's own template of one kind; there is at most one of each.
    Template {
        id: TemplateId,
        kind: DraftKind,
        /// Markdown with the marks of Jinja.
        body: String,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}

/// The office's own templates by kind.
pub type Templates = BTreeMap<DraftKind, String>;
