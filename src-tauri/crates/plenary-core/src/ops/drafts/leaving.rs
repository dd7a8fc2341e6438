//! A draft as it leaves the office: it is refused when it says what the permission of a takeaway keeps back.

use super::writing::markdown;
use crate::error::Result;
use crate::ids::DraftId;
use crate::model::{Draft, DraftScope, Snapshot};
use crate::rules::attribution::edited;
use crate::store::{Connection, drafts, events, period, rows, snapshot};

/// What leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaving {
    pub draft: Draft,
    pub markdown: String,
}

/// The draft as it stands, if it may leave; refuses with `draft-gives-away` what says something that permission keeps back: it
/// may be saved, not sent.
pub fn leaving(conn: &Connection, id: DraftId) -> Result<Leaving> {
    let draft: Draft = rows::expect(conn, id)?;
    let markdown = markdown(&drafts::blocks(conn, id)?);
    for snapshot in snapshots(conn, &draft)? {
        edited::may_leave(&snapshot, &format!("# {}\n\n{markdown}", draft.title))?;
    }
    Ok(Leaving { draft, markdown })
}

/// The events whose takeaways a draft could say.
fn snapshots(conn: &Connection, draft: &Draft) -> Result<Vec<Snapshot>> {
    match draft.scope() {
        Some(DraftScope::Event { event_id }) => Ok(vec![snapshot::load(conn, event_id)?]),
        Some(DraftScope::Period { starts_on, ends_on }) => {
            let posted = period::load(conn, starts_on, ends_on)?.posts.into_iter().map(|post| Ok(post.about));
            let during = events::all(conn)?.into_iter();
            let during = during.filter(|event| event.starts_on <= ends_on && event.ends_on >= starts_on);
            during.map(|event| snapshot::load(conn, event.id)).chain(posted).collect()
        }
        None => Ok(Vec::new()),
    }
}
