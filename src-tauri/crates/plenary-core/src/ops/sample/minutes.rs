//! The sample's minutes: a meeting of the first network whose minutes were circulated, corrected and agreed; and a guest of the
//! conference who has joined that network since it met last.

use super::content::Network;
use super::people::Cast;
use crate::error::Result;
use crate::ids::EventId;
use crate::model::{AttendanceStatus, DraftKind, DraftScope, EventStatus, Series};
use crate::ops::attendances::{self, CreateAttendance, blank};
use crate::ops::drafts::ChangeDraft;
use crate::ops::series::AddMember;
use crate::ops::{drafts, minutes, series};
use crate::store::{self, Tx};
use chrono::NaiveDate;

/// The network, the meeting whose minutes were agreed, and what the correction put right.
const SLUG: &str = "data-leaders";
const AGREED: &str = "data-leaders-2022-05-24";
const CORRECTED: (&str, &str) = ("38 pages, sent to 54 councillors", "38 pages, sent to 52 councillors");
/// Who joined, after the last meeting.
const NEW_MEMBER: &str = "Arjun Deshpande";
const SINCE: Option<NaiveDate> = NaiveDate::from_ymd_opt(2022, 8, 1);

/// Minutes that were built, circulated, corrected and agreed.
fn agreed(tx: &Tx<'_>, event_id: EventId) -> Result<()> {
    let draft = drafts::build(tx, DraftScope::Event { event_id }, DraftKind::Minutes)?;
    let Some(begun) = store::minutes::of_draft(tx, &draft)? else { return Ok(()) };
    minutes::circulate(tx, begun.id)?;
    let corrected = store::drafts::text(tx, draft.id)?.replace(CORRECTED.0, CORRECTED.1);
    drafts::change(tx, ChangeDraft { id: draft.id, title: None, body: Some(corrected) })?;
    minutes::correct(tx, begun.id)?;
    minutes::agree(tx, begun.id)?;
    Ok(())
}

/// Writes the minutes and lets the new member in; other networks stay as they are.
pub fn make(tx: &Tx<'_>, cast: &Cast, network: &Network, made: &Series) -> Result<()> {
    if network.slug != SLUG {
        return Ok(());
    }
    if let Some(meeting) = store::events::by_slug(tx, AGREED)? {
        agreed(tx, meeting.id)?;
    }
    let person = cast.person(NEW_MEMBER)?.id;
    series::add(tx, &AddMember { since: SINCE, ..AddMember::new(made.id, person) })?;
    let meetings = store::events::of_series(tx, made.id)?;
    if let Some(coming) = meetings.iter().find(|meeting| meeting.status == EventStatus::Published) {
        let input = CreateAttendance {
            status: Some(AttendanceStatus::Registered),
            source: Some("network".to_owned()),
            ticket: Some("Member".to_owned()),
            ..blank(coming.id, person)
        };
        attendances::create(tx, &input)?;
    }
    Ok(())
}
