//! May we quote this, with the name? What has to be asked, what was answered, and what holds until it is.

use crate::ids::{DraftBlockId, TakeawayId};
use crate::model::{Approval, ApprovalAnswer, DraftBlock, Permission, Snapshot, Source, Takeaway};
use crate::rules::attribution::{Attribution, Attributions};
use crate::rules::folding::bare_words;
use std::collections::{BTreeSet, HashMap};

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

/// What the office allows of a takeaway, and at most what was answered about these words: after a no nothing, after a yes without
/// the name no name, until another answer comes. Signs and capitals make no other words.
pub(super) fn allowed(snapshot: &Snapshot, takeaway: &Takeaway) -> Permission {
    let is_about = |one: &&Approval| {
        one.takeaway_id == takeaway.id
            && takeaway.person_id == Some(one.person_id)
            && (one.is_about(takeaway) || bare_words(&one.text) == bare_words(&takeaway.text))
    };
    let answered = snapshot.approvals.iter().rev().filter(|one| one.answer.is_some()).find(is_about);
    let at_most = answered.and_then(|one| one.answer).map_or(Permission::Public, ApprovalAnswer::permission);
    takeaway.permission.max(at_most)
}

/// The permission that holds for a takeaway; where the event quotes with names only what was approved: without a yes, no name.
pub(super) fn holding(snapshot: &Snapshot, takeaway: &Takeaway) -> Permission {
    let is_with_a_name = takeaway.permission == Permission::Public && takeaway.person_id.is_some();
    let needs = snapshot.event.quote_with_approval && is_with_a_name;
    let is_approved = || {
        let newest = asked(&snapshot.approvals, takeaway);
        matches!(newest, Asked::Answered(approval) if approval.allows_name(takeaway))
    };
    let held = allowed(snapshot, takeaway);
    if needs && !is_approved() { held.max(Permission::NoName) } else { held }
}

/// Takeaways meant for publication that carry a name, by rank: what whoever said them is to be asked about.
pub fn to_ask(snapshot: &Snapshot) -> Vec<&Takeaway> {
    let attributions = Attributions::before_asking(snapshot);
    snapshot.takeaways.iter().filter(|takeaway| is_to_ask(&attributions, takeaway)).collect()
}

fn is_to_ask(before_asking: &Attributions<'_>, takeaway: &Takeaway) -> bool {
    let attribution = takeaway.publish.then(|| before_asking.of(takeaway).ok()).flatten();
    matches!(attribution, Some(Attribution::Person { .. }))
}

/// What blocks of a draft quote with a name and nobody has answered for, in their order: the draft may leave, and says so. `read`
/// are the permissions of the event as they hold now.
pub fn unanswered_in<'a>(
    snapshot: &'a Snapshot,
    read: &Attributions<'_>,
    blocks: &[DraftBlock],
) -> Vec<(DraftBlockId, &'a Takeaway)> {
    let office = snapshot.event.quote_with_approval.then(|| Attributions::before_asking(snapshot));
    let allowed = office.as_ref().unwrap_or(read);
    let takeaways: HashMap<TakeawayId, &Takeaway> =
        snapshot.takeaways.iter().map(|takeaway| (takeaway.id, takeaway)).collect();
    let is_answered = |takeaway| matches!(asked(&snapshot.approvals, takeaway), Asked::Answered(_));
    let mut told = BTreeSet::new();
    let quoted = blocks.iter().filter(|block| block.stands()).flat_map(quotes);
    quoted
        .filter(|(_, takeaway)| told.insert(*takeaway))
        .filter_map(|(block, id)| Some((block, *takeaways.get(&id)?)))
        .filter(|(_, takeaway)| !is_answered(takeaway) && is_to_ask(allowed, takeaway))
        .collect()
}

/// The takeaways that a block is made from.
fn quotes(block: &DraftBlock) -> impl Iterator<Item = (DraftBlockId, TakeawayId)> {
    let sources = block.sources.iter().flat_map(|sentence| &sentence.sources);
    sources.filter_map(|source| match source {
        Source::Takeaway(id) => Some((block.id, *id)),
        _ => None,
    })
}

#[cfg(test)]
mod tests;
