//! What somebody deleted here of what files brought: sessions by their ids there and here, parts and links by their session.

use crate::error::Result;
use crate::ids::{EventId, PersonId, SessionId};
use crate::model::{Link, Part, Session};
use crate::store::by_hand;
use crate::store::removed::{self, Removed};
use crate::store::transact::Tx;
use std::collections::BTreeSet;

/// All of it that a programme could bring back.
pub(super) struct Deleted {
    sessions: BTreeSet<String>,
    /// Each with the id of its session.
    parts: BTreeSet<(String, String)>,
    links: BTreeSet<(String, String)>,
}

impl Deleted {
    pub(super) fn of(tx: &Tx<'_>, event: EventId) -> Result<Self> {
        let event = event.to_string();
        let gone = removed::by_hand::<Session>(tx)?.into_iter().filter(|gone| gone.says("event_id") == event);
        let with_session = |gone: &Removed, of: &str| (gone.says("session_id").into(), of.to_owned());
        let mut links = BTreeSet::new();
        for gone in removed::by_hand::<Link>(tx)?.iter().filter(|gone| !gone.says("session_id").is_empty()) {
            links.extend(addresses(tx, gone)?.iter().map(|url| with_session(gone, url)));
        }
        let parts = removed::by_hand::<Part>(tx)?;
        Ok(Self {
            sessions: gone
                .flat_map(|gone| ["id", "external_id"].map(|name| gone.says(name).into()))
                .collect(),
            parts: parts.iter().map(|gone| with_session(gone, gone.says("person_id"))).collect(),
            links,
        })
    }

    /// By its id in a file or here.
    pub(super) fn has_session(&self, id: &str) -> bool {
        self.sessions.contains(id)
    }

    /// By an address that its file had for it, or that it showed here.
    pub(super) fn has_link(&self, session: SessionId, url: &str) -> bool {
        self.links.contains(&(session.to_string(), url.to_owned()))
    }

    pub(super) fn has_part(&self, session: SessionId, person: PersonId) -> bool {
        self.parts.contains(&(session.to_string(), person.to_string()))
    }
}

/// The addresses by which a file may know a link that is gone: the last, and of one that it brought and somebody corrected here
/// those before.
fn addresses(tx: &Tx<'_>, gone: &Removed) -> Result<BTreeSet<String>> {
    let (id, last) = (gone.says("id"), gone.says("url").to_owned());
    let is_corrected = by_hand::made_by_import_by_id::<Link>(tx, id)?
        && by_hand::said_by_id::<Link>(tx, id, "url")?.is_some_and(|said| said != last);
    let mut all = if is_corrected { by_hand::once_said::<Link>(tx, id, "url")? } else { BTreeSet::new() };
    all.insert(last);
    Ok(all)
}
