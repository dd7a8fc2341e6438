//! A document that is built as it leaves is judged as the draft that it would be, whichever template filled it: a template of the
//! office's own may put a name beside or above what carries none, or say by itself what is internal.

use crate::error::Result;
use crate::model::{DraftKind, Period, Snapshot};
use crate::ops::drafts::built_leaving;
use crate::wording::Document;

/// The Markdown of a document of an event, or a refusal that names the sentence.
pub fn of_event(snapshot: &Snapshot, document: &Document, kind: DraftKind) -> Result<String> {
    built_leaving([snapshot], document, kind)
}

/// The same of a week or month: nothing of any event that it tells of is given away.
pub fn of_period(period: &Period, document: &Document, kind: DraftKind) -> Result<String> {
    built_leaving(period.held.iter().chain(period.posts.iter().map(|post| &post.about)), document, kind)
}
