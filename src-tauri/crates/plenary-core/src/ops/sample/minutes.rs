//! The sample's minutes: a meeting of the first network whose minutes were circulated, corrected and agreed; and a guest of the
//! conference who has joined that network since it met last.

use super::content::Network;
use super::people::Cast;
use crate::error::Result;
use crate::model::{AttendanceStatus, EventStatus, Series};
use crate::ops::attendances::{self, CreateAttendance, blank};
use crate::ops::series::AddMember;
use crate::ops::{minutes, series};
use crate::store::{self, Tx};
use chrono::NaiveDate;

/// The network, the meeting whose minutes were agreed, and what the correction put right.
const SLUG: &str = "data-leaders";
const AGREED: &str = "data-leaders-2022-05-24";
const CORRECTED: (&str, &str) = ("38 pages, sent to 54 councillors", "38 pages, sent to 52 councillors");
/// Who joined, after the last meeting.
const NEW_MEMBER: &str = "Arjun Deshpande";
const SINCE: Option<NaiveDate> = NaiveDate::from_ymd_opt(2022, 8, 1);

/// Writes the minutes and lets the new member in; other networks stay as they are.
pub fn make(tx: &Tx<'_>, cast: &Cast, network: &Network, made: &Series) -> Result<()> {
    if network.slug != SLUG {
        return Ok(());
    }
    if let Some(meeting) = store::events::by_slug(tx, AGREED)? {
        let draft = minutes::build(tx, meeting.id, false)?;
        minutes::circulate(tx, draft.id)?;
        let corrected = draft.body.replace(CORRECTED.0, CORRECTED.1);
        minutes::correct(tx, draft.id, Some(corrected))?;
        minutes::agree(tx, draft.id)?;
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
