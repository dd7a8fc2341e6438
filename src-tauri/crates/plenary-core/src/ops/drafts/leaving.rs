//! A draft as it leaves the office: it is refused when it says what permission keeps back, or names somebody who was deleted.

use super::photos;
use super::writing::markdown;
use crate::error::{Refusal, Result};
use crate::ids::{DraftBlockId, DraftId, EventId, PersonId};
use crate::model::{Draft, DraftBlock, DraftScope, Person, Snapshot, Source, Takeaway};
use crate::rules::attribution::drafted::{Warning, Why, warnings};
use crate::store::{Connection, drafts, events, period, rows, snapshot};
use std::collections::BTreeSet;

/// What leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaving {
    pub draft: Draft,
    pub blocks: Vec<DraftBlock>,
    pub markdown: String,
}

/// The draft as it stands, if it may leave; refuses one with a warning: it may be saved, not sent.
pub fn leaving(conn: &Connection, id: DraftId) -> Result<Leaving> {
    let draft: Draft = rows::expect(conn, id)?;
    let blocks = drafts::blocks(conn, id)?;
    may_leave(conn, &draft, &blocks)?;
    Ok(Leaving { markdown: markdown(&blocks), draft, blocks })
}

/// One block by itself, if it may leave, whatever the others say.
pub fn block_leaving(conn: &Connection, id: DraftBlockId) -> Result<DraftBlock> {
    let block: DraftBlock = rows::expect(conn, id)?;
    may_leave(conn, &rows::expect(conn, block.draft_id)?, std::slice::from_ref(&block))?;
    Ok(block)
}

fn may_leave(conn: &Connection, draft: &Draft, blocks: &[DraftBlock]) -> Result<()> {
    let Some(first) = draft_warnings(conn, draft, blocks)?.into_iter().next() else { return Ok(()) };
    let refusal = match first.why {
        Why::PersonGone => Refusal::new("draft-names-somebody-gone").with("text", first.text),
        Why::PhotoKeptBack => Refusal::new("photo-kept-back").with("name", first.text),
        Why::PhotoGone => Refusal::new("picture-not-there").with("picture", first.text),
        Why::Internal | Why::NamesSomebody => Refusal::new("draft-gives-away").with("text", first.text),
    };
    Err(refusal.field("body").into())
}

/// What these blocks of a draft say that may not leave the office, in their order.
pub fn draft_warnings(conn: &Connection, draft: &Draft, blocks: &[DraftBlock]) -> Result<Vec<Warning>> {
    let mut gone = BTreeSet::new();
    for id in named(blocks) {
        if rows::get::<Person>(conn, id)?.is_none() {
            gone.insert(id);
        }
    }
    let mut found = warnings(&snapshots(conn, draft, blocks)?, blocks, &gone);
    found.extend(photos::warnings(conn, blocks)?);
    Ok(found)
}

fn named(blocks: &[DraftBlock]) -> BTreeSet<PersonId> {
    let sentences = blocks.iter().filter(|block| block.stands()).flat_map(|block| &block.sources);
    sentences.flat_map(|sentence| &sentence.names).map(|(id, _)| *id).collect()
}

/// The events whose takeaways a draft could say: its own, those of its period, and those it was made from.
fn snapshots(conn: &Connection, draft: &Draft, blocks: &[DraftBlock]) -> Result<Vec<Snapshot>> {
    let mut ids: BTreeSet<EventId> = BTreeSet::new();
    match draft.scope() {
        Some(DraftScope::Event { event_id }) => drop(ids.insert(event_id)),
        Some(DraftScope::Period { starts_on, ends_on }) => {
            let posts = period::load(conn, starts_on, ends_on)?.posts.into_iter();
            ids.extend(posts.map(|post| post.about.event.id));
            let within = events::all(conn)?.into_iter();
            ids.extend(
                within.filter(|one| one.starts_on <= ends_on && one.ends_on >= starts_on).map(|one| one.id),
            );
        }
        None => {}
    }
    let mut snapshots = Vec::new();
    for id in ids {
        snapshots.push(snapshot::load(conn, id)?);
    }
    for source in blocks.iter().flat_map(|block| &block.sources).flat_map(|sentence| &sentence.sources) {
        let Source::Takeaway(id) = source else { continue };
        if snapshots.iter().any(|one| one.takeaways.iter().any(|takeaway| takeaway.id == *id)) {
            continue;
        }
        if let Some(takeaway) = rows::get::<Takeaway>(conn, *id)?
            && !snapshots.iter().any(|one| one.event.id == takeaway.event_id)
        {
            snapshots.push(snapshot::load(conn, takeaway.event_id)?);
        }
    }
    Ok(snapshots)
}
