//! What came in an earlier file of the same calendar and is not in this one: its meetings to come are withdrawn, or kept where
//! somebody chose so. Which files are of one calendar is known by the entries they share.

use super::{Coming, titled, withdrawing};
use crate::error::Result;
use crate::model::{CalendarSource, Event, EventStatus, NetworkDraft, Problem};
use crate::ops::accepting::Planning;
use crate::store::{by_hand, calendar_sources, rows};
use std::collections::BTreeSet;

/// The UID of the file's only entry: one that was sent or saved by itself.
pub(super) fn only_entry(draft: &NetworkDraft) -> Option<&String> {
    let mut uids: BTreeSet<&String> = super::uids(draft).into_iter().collect();
    uids.pop_first().filter(|_| uids.is_empty())
}

/// Takes out, or tells, what the file has no longer.
pub(super) fn take_out(
    coming: &Coming<'_>,
    draft: &NetworkDraft,
    (alone, keep): (Option<&str>, bool),
    planning: &mut Planning,
) -> Result<()> {
    if !draft.whole {
        return Ok(());
    }
    let there: BTreeSet<(&str, &str)> =
        draft.meetings.iter().map(|one| (one.uid.as_str(), one.recurs_on.as_str())).collect();
    let uids: BTreeSet<&str> = there.iter().map(|(uid, _)| *uid).collect();
    let mut others = 0_u32;
    for source in calendar_sources::of_calendar(coming.tx, &coming.calendar)? {
        // One entry by itself is an update of that entry, and says nothing of the others.
        if alone.is_some_and(|uid| uid != source.uid) {
            others += u32::from(missing(coming, &source)?.is_some());
            continue;
        }
        // An older version, and one that could not be read, has nothing to say of what it has not.
        let is_unread = draft.unread.iter().any(|one| one.uid == source.uid);
        if coming.older.contains(&source.uid) || is_unread {
            continue;
        }
        let has_rule = coming.rules.get(&source.uid).is_some_and(Option::is_some);
        if has_rule && source.is_of_rule()
            || there.contains(&(source.uid.as_str(), source.recurs_on.as_str()))
        {
            continue;
        }
        if source.is_of_rule() && !uids.contains(source.uid.as_str()) {
            let remark = Problem::warning("rule-missing").with("title", &coming.series.title);
            planning.remarks.push(remark);
        }
        // what stands for a day of the rule is the rule's affair; what came beside it is this file's
        let missing = missing(coming, &source)?.filter(|meeting| !has_rule || meeting.recurs_on.is_none());
        if let Some(meeting) = missing {
            withdraw(coming, &meeting, keep, planning)?;
        }
    }
    if others > 0 {
        planning.remarks.push(Problem::warning("only-one-entry").with("count", others));
    }
    Ok(())
}

/// The meeting of an entry, if an import made it and it is still to come.
fn missing(coming: &Coming<'_>, source: &CalendarSource) -> Result<Option<Event>> {
    let Some(id) = source.event_id else { return Ok(None) };
    let Some(meeting) = rows::get::<Event>(coming.tx, id)? else { return Ok(None) };
    let is_to_come = meeting.ends_on >= coming.today && meeting.status != EventStatus::Cancelled;
    Ok((is_to_come && by_hand::made_by_import(coming.tx, &meeting)?).then_some(meeting))
}

fn withdraw(coming: &Coming<'_>, meeting: &Event, keep: bool, planning: &mut Planning) -> Result<()> {
    if keep {
        planning.remarks.push(Problem::warning("meeting-kept").with("title", titled(meeting)));
        planning.unchanged();
        return Ok(());
    }
    withdrawing::withdraw(coming.tx, meeting, planning)
}
