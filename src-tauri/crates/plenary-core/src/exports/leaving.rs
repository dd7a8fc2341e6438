//! A document that is built as it leaves is judged as a draft is, whichever template filled it: a template of the office's own may
//! put a name beside what carries none, or say by itself what is internal.

use crate::error::Result;
use crate::model::{Period, Snapshot};
use crate::rules::attribution::edited::may_leave;
use crate::wording::Document;

/// The Markdown of a document of an event, or a refusal that names the sentence.
pub fn of_event(snapshot: &Snapshot, document: &Document) -> Result<String> {
    let markdown = document.markdown();
    may_leave(snapshot, &markdown)?;
    Ok(markdown)
}

/// The same of a week or month: nothing of any event that it tells of is given away.
pub fn of_period(period: &Period, document: &Document) -> Result<String> {
    let markdown = document.markdown();
    let told = period.held.iter().chain(period.posts.iter().map(|post| &post.about));
    told.into_iter().try_for_each(|event| may_leave(event, &markdown))?;
    Ok(markdown)
}
