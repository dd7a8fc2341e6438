//! May we quote this, with the name? What has to be asked, what was answered, and what holds until it is.

use crate::ids::{DraftBlockId, TakeawayId};
use crate::model::{Approval, DraftBlock, Permission, Snapshot, Source, Takeaway};
use crate::rules::attribution::{Attribution, Attributions};
use std::collections::BTreeMap;

/// How far the question about a takeaway has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked<'a> {
    /// Nobody was asked, or about other words.
    Not,
    /// The answer is not here yet.
    Open(&'a Approval),
    Answered(&'a Approval),
}

/// The newest question about the takeaway as it stands.
pub fn asked<'a>(approvals: &'a [Approval], takeaway: &Takeaway) -> Asked<'a> {
    let mut about =
        approvals.iter().rev().filter(|one| one.takeaway_id == takeaway.id && one.is_about(takeaway));
    match about.next() {
        Some(approval) if approval.answer.is_some() => Asked::Answered(approval),
        Some(approval) => Asked::Open(approval),
        None => Asked::Not,
    }
}

/// The permission that holds for a takeaway where the event quotes with names only what was approved: without a yes, no name.
pub(super) fn holding(snapshot: &Snapshot, takeaway: &Takeaway) -> Permission {
    let names_somebody = takeaway.permission == Permission::Public && takeaway.person_id.is_some();
    let needs = snapshot.event.quote_with_approval && names_somebody;
    let allowed = || {
        let newest = asked(&snapshot.approvals, takeaway);
        matches!(newest, Asked::Answered(approval) if approval.allows_name(takeaway))
    };
    if needs && !allowed() { Permission::NoName } else { takeaway.permission }
}

/// Takeaways meant for publication that carry a name, by rank: what whoever said them is to be asked about.
pub fn to_ask(snapshot: &Snapshot) -> Vec<&Takeaway> {
    let attributions = Attributions::before_asking(snapshot);
    let named = |takeaway: &&Takeaway| {
        let attribution = takeaway.publish.then(|| attributions.of(takeaway).ok()).flatten();
        matches!(attribution, Some(Attribution::Person { .. }))
    };
    snapshot.takeaways.iter().filter(named).collect()
}

/// What carries a name and has no answer, by rank: a draft that quotes it warns.
pub fn unanswered(snapshot: &Snapshot) -> Vec<&Takeaway> {
    let open = |takeaway: &&Takeaway| !matches!(asked(&snapshot.approvals, takeaway), Asked::Answered(_));
    to_ask(snapshot).into_iter().filter(open).collect()
}

/// Blocks of a draft that quote what nobody has answered for, in their order: the draft may leave, and says so.
pub fn unanswered_in<'a>(snapshot: &'a Snapshot, blocks: &[DraftBlock]) -> Vec<(DraftBlockId, &'a Takeaway)> {
    let open: BTreeMap<TakeawayId, &Takeaway> =
        unanswered(snapshot).into_iter().map(|one| (one.id, one)).collect();
    let mut found = Vec::new();
    for block in blocks.iter().filter(|block| block.stands()) {
        for source in block.sources.iter().flat_map(|sentence| &sentence.sources) {
            let Source::Takeaway(id) = source else { continue };
            let quoted = open.get(id).map(|takeaway| (block.id, *takeaway));
            found.extend(quoted.filter(|quoted| !found.contains(quoted)));
        }
    }
    found
}

#[cfg(test)]
mod tests;
