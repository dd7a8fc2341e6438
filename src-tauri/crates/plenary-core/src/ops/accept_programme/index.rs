//! The sessions of an event as a file finds them again, in their order: by guid or own id, and by title.

use crate::ids::SessionId;
use crate::model::Session;
use crate::rules::folding::folded;
use std::collections::{BTreeMap, BTreeSet};

pub(super) struct Index<'s> {
    sessions: &'s [Session],
    by_guid: BTreeMap<&'s str, Vec<usize>>,
    by_own_id: BTreeMap<SessionId, usize>,
    by_title: BTreeMap<String, Vec<usize>>,
}

impl<'s> Index<'s> {
    pub(super) fn of(sessions: &'s [Session]) -> Self {
        let mut index = Self {
            sessions,
            by_guid: BTreeMap::new(),
            by_own_id: BTreeMap::new(),
            by_title: BTreeMap::new(),
        };
        for (place, session) in sessions.iter().enumerate() {
            index.by_guid.entry(&session.external_id).or_default().push(place);
            index.by_own_id.insert(session.id, place);
            index.by_title.entry(folded(&session.title)).or_default().push(place);
        }
        index
    }

    /// Those with this guid, and the one with this id.
    pub(super) fn by_id(&self, guid: &str, own: Option<SessionId>) -> impl Iterator<Item = &'s Session> {
        let places = self.by_guid.get(guid).into_iter().flatten();
        let own = own.and_then(|id| self.by_own_id.get(&id));
        let places: BTreeSet<usize> = places.chain(own).copied().collect();
        let sessions = self.sessions;
        places.into_iter().filter_map(|place| sessions.get(place))
    }

    /// Those of this title, whatever its case and spacing.
    pub(super) fn by_title(&self, title: &str) -> impl Iterator<Item = &'s Session> {
        let places = self.by_title.get(&folded(title)).cloned().unwrap_or_default();
        let sessions = self.sessions;
        places.into_iter().filter_map(|place| sessions.get(place))
    }
}
