//! Entries of a calendar that say when they are in a way that cannot all be read: what is here of them stays as it is. Of a rule that nobody
//! can follow, what is certain is taken: its first time, and the times that are said by themselves. The reader names their lines.

use super::cancellations::is_ours;
use crate::error::Result;
use crate::model::{CalendarSource, MeetingDraft, NetworkDraft, Problem, UnreadEntry};
use crate::ops::accepting::Planning;
use crate::store::calendar_sources;
use crate::store::transact::Tx;
use std::collections::BTreeSet;

/// Takes them out of the draft, and tells it, or leaves of them what is certain. One that is over as a whole ends, however it recurred.
pub(super) fn leave_out(
    tx: &Tx<'_>,
    domain: &str,
    draft: &mut NetworkDraft,
    planning: &mut Planning,
) -> Result<()> {
    let mut left: BTreeSet<&str> = BTreeSet::new();
    let mut certain: Vec<MeetingDraft> = Vec::new();
    for UnreadEntry { uid, title, rule } in &draft.unread {
        let sources = calendar_sources::of_uid(tx, uid)?;
        let is_ours = is_ours(tx, uid, domain)?;
        let is_over = draft.called_off.iter().any(|one| one.uid == *uid);
        let is_here = !sources.is_empty() || is_ours;
        if is_over || !(is_here || *rule) {
            continue;
        }
        left.insert(uid);
        let meetings = if *rule { without_rule(draft, uid) } else { Vec::new() };
        let of_these = |source: &CalendarSource| meetings.iter().any(|one| one.recurs_on == source.recurs_on);
        let is_alone = |source: &CalendarSource| source.recurs_on.is_empty();
        let came_so = sources.iter().all(|source| source.event_id.is_some())
            && (sources.iter().any(is_alone) || sources.iter().all(of_these));
        if !meetings.is_empty() && !is_ours && came_so {
            certain.extend(meetings);
            continue;
        }
        let code = if is_here { "unread-stays" } else { "unread-left-out" };
        planning.remarks.push(Problem::warning(code).with("title", title));
    }
    draft.rules.retain(|one| !left.contains(one.uid.as_str()));
    draft.meetings.retain(|one| !left.contains(one.uid.as_str()));
    draft.meetings.extend(certain);
    draft.meetings.sort_by_key(|meeting| meeting.starts_at);
    Ok(())
}

/// The meetings of an entry that are known whatever its rule says: the first, as one that stands by itself, and those that have an entry of
/// their own.
fn without_rule(draft: &NetworkDraft, uid: &str) -> Vec<MeetingDraft> {
    let (by_rule, alone): (Vec<&MeetingDraft>, Vec<&MeetingDraft>) =
        draft.meetings.iter().filter(|one| one.uid == uid).partition(|one| one.repeated);
    let first = by_rule.into_iter().min_by_key(|one| one.starts_at);
    let first = first.map(|first| MeetingDraft {
        recurs_on: String::new(),
        day_by_rule: None,
        plain: false,
        repeated: false,
        ..first.clone()
    });
    first.into_iter().chain(alone.into_iter().cloned()).collect()
}
