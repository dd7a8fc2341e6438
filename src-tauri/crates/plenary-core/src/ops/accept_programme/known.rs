//! Rooms, tracks and formats by the names under which files know them: one that was renamed here keeps the name of its file.

use crate::error::Result;
use crate::ids::EventId;
use crate::model::{Format, Problem, Room, Track};
use crate::ops::accepting::Planning;
use crate::rules::folding::folded;
use crate::store::transact::Tx;
use crate::store::{Stored, by_hand, removed};
use std::collections::{BTreeMap, BTreeSet};

/// What a programme names by its name alone.
pub(super) trait Named: Stored {
    fn name(&self) -> &str;
    fn renamed(self, name: String) -> Self;
}

macro_rules! named {
    ($($noun:ident),+) => { $(
        impl Named for $noun {
            fn name(&self) -> &str { &self.name }
            fn renamed(self, name: String) -> Self { Self { name, ..self } }
        }
    )+ };
}
named!(Room, Track, Format);

/// Those of an event, by folded name.
pub(super) struct Known<T> {
    /// Each with its name as a file says it.
    here: BTreeMap<String, (T, String)>,
    deleted: BTreeSet<String>,
}

impl<T: Named> Known<T> {
    /// `used` are those in which sessions of a file are.
    pub(super) fn of(tx: &Tx<'_>, event: EventId, here: Vec<T>, used: &BTreeSet<String>) -> Result<Self> {
        let mut known = BTreeMap::new();
        for row in &here {
            let Some(said) = by_hand::said(tx, row, "name")? else { continue };
            if used.contains(&row.id().to_string()) || by_hand::made_by_import(tx, row)? {
                known.insert(folded(&said), (row.clone(), said));
            }
        }
        for row in here {
            let name = row.name().to_owned();
            known.entry(folded(&name)).or_insert((row, name));
        }
        Ok(Self { here: known, deleted: deleted::<T>(tx, event)? })
    }

    /// Ids by folded name.
    pub(super) fn ids(&self) -> BTreeMap<String, T::Id> {
        self.here.iter().map(|(name, (row, _))| (name.clone(), row.id())).collect()
    }

    /// The one that the file calls so, and the same with the file's name for it.
    pub(super) fn find(&self, name: &str) -> Option<(&T, T)> {
        self.here.get(&folded(name)).map(|(row, said)| (row, row.clone().renamed(said.clone())))
    }

    /// Whether one of that name was deleted here and stays out.
    pub(super) fn stays_out(&self, name: &str, planning: &mut Planning) -> bool {
        let remark = || Problem::warning("deleted-here").with("noun", T::TABLE).with("title", name);
        self.deleted.contains(&folded(name)) && planning.stays_out(remark())
    }
}

/// What was deleted here, by folded name: the last one, and of what was renamed the one that a file has for it.
fn deleted<T: Named>(tx: &Tx<'_>, event: EventId) -> Result<BTreeSet<String>> {
    let event = event.to_string();
    let mut names = BTreeSet::new();
    for gone in removed::by_hand::<T>(tx)?.iter().filter(|gone| gone.says("event_id") == event) {
        names.insert(folded(gone.says("name")));
        let Some(said) = by_hand::said_by_id::<T>(tx, gone.says("id"), "name")? else { continue };
        let came = by_hand::made_by_import_by_id::<T>(tx, gone.says("id"))?;
        if came || removed::held_sessions_of_files::<T>(tx, gone)? {
            names.insert(folded(&said));
        }
    }
    Ok(names)
}
