//! Entries of a calendar that say when they are in a way that cannot all be read: what is here of them stays as it is, and of a rule that
//! nobody can follow nothing is made. The reader names their lines.

use super::cancellations::is_ours;
use crate::error::Result;
use crate::model::{MeetingDraft, NetworkDraft, Problem, UnreadEntry};
use crate::ops::accepting::Planning;
use crate::store::calendar_sources;
use crate::store::transact::Tx;
use std::collections::BTreeSet;

/// Takes them out of the draft, and tells it. One that is over as a whole ends, however it recurred.
pub(super) fn leave_out(
    tx: &Tx<'_>,
    domain: &str,
    draft: &mut NetworkDraft,
    planning: &mut Planning,
) -> Result<()> {
    let mut left: BTreeSet<&str> = BTreeSet::new();
    for UnreadEntry { uid, title, rule } in &draft.unread {
        let is_over = draft.called_off.iter().any(|one| one.uid == *uid);
        let is_here = !calendar_sources::of_uid(tx, uid)?.is_empty() || is_ours(tx, uid, domain)?;
        if is_over || !(is_here || *rule) {
            continue;
        }
        let code = if is_here { "unread-stays" } else { "unread-left-out" };
        planning.remarks.push(Problem::warning(code).with("title", title));
        left.insert(uid);
    }
    draft.rules.retain(|one| !left.contains(one.uid.as_str()));
    draft.meetings.retain(|one| !left.contains(one.uid.as_str()));
    Ok(())
}

/// Whether it is of an entry whose rule cannot be read.
pub(super) fn by_rule(draft: &NetworkDraft, meeting: &MeetingDraft) -> bool {
    draft.unread.iter().any(|one| one.rule && one.uid == meeting.uid)
}
