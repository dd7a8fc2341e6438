//! What an event may say, and a short name that no other has.

use crate::error::{Refusal, Result};
use crate::ids::EventId;
use crate::model::Event;
use crate::rules::{placement, text};
use crate::store::transact::Tx;
use crate::store::{events, rows, series};

/// Refuses to let somebody chair who is a member of the network, and not on the day of the meeting.
pub(super) fn may_chair(tx: &Tx<'_>, row: &Event) -> Result<()> {
    let Some((series, chair)) = row.series_id.zip(row.chair_id) else { return Ok(()) };
    let members = series::members(tx, series)?;
    let member = members.iter().find(|member| member.person_id == chair);
    if member.is_none_or(|member| member.is_member_on(row.starts_on)) {
        return Ok(());
    }
    let name = rows::expect::<crate::model::Person>(tx, chair)?.name();
    Err(Refusal::new("no-member-that-day")
        .field("chair_id")
        .with("name", name)
        .with("date", row.starts_on)
        .into())
}

/// Tidies the texts of an event and refuses what cannot be.
pub(super) fn sound(tx: &Tx<'_>, row: &mut Event) -> Result<()> {
    text::required_line("title", &mut row.title)?;
    text::line("slug", &mut row.slug)?;
    text::prose("summary", &mut row.summary)?;
    text::prose("description", &mut row.description)?;
    text::prose("topic", &mut row.topic)?;
    text::line("venue_name", &mut row.venue_name)?;
    text::prose("venue_address", &mut row.venue_address)?;
    text::web_address("online_url", &mut row.online_url)?;
    text::web_address("website", &mut row.website)?;
    text::line("contact_name", &mut row.contact_name)?;
    text::email("contact_email", &mut row.contact_email)?;
    text::line("language", &mut row.language)?;
    text::line("external_id", &mut row.external_id)?;
    row.zone = placement::zone("zone", &row.zone)?.name().to_owned();
    placement::year("starts_on", row.starts_on)?;
    placement::year("ends_on", row.ends_on)?;
    if row.ends_on < row.starts_on {
        return Err(Refusal::new("end-before-start")
            .field("ends_on")
            .with("start", row.starts_on)
            .with("end", row.ends_on)
            .into());
    }
    if row.starts_on == row.ends_on
        && row.start_time.zip(row.end_time).is_some_and(|(start, end)| end <= start)
    {
        return Err(Refusal::new("end-before-start").field("end_time").into());
    }
    if (row.ends_on - row.starts_on).num_days() > LONGEST {
        return Err(Refusal::new("event-too-long").field("ends_on").into());
    }
    if let Some(series) = row.series_id {
        rows::expect::<crate::model::Series>(tx, series)?;
    }
    if let Some(chair) = row.chair_id {
        rows::expect::<crate::model::Person>(tx, chair)?;
    }
    Ok(())
}

/// The last day of an event is at most so many days after its first.
pub(crate) const LONGEST: i64 = 366;

/// `wanted` as a short name that no other event or network has.
pub(crate) fn free_slug(tx: &Tx<'_>, wanted: &str, own: EventId) -> Result<String> {
    let base = text::slug(wanted);
    let numbered = |n: u64| if n < 2 { base.clone() } else { format!("{base}-{n}") };
    let taken = |n: u64| {
        let slug = numbered(n);
        let event = events::by_slug(tx, &slug)?.is_some_and(|event| event.id != own);
        Ok::<bool, crate::error::Error>(event || series::by_slug(tx, &slug)?.is_some())
    };
    // In steps that double, then between the last two: a thousand of one title are not asked for one by one.
    let (mut last_taken, mut free) = (0, 1);
    while taken(free)? {
        (last_taken, free) = (free, free * 2);
    }
    while free - last_taken > 1 {
        let between = u64::midpoint(last_taken, free);
        if taken(between)? {
            last_taken = between;
        } else {
            free = between;
        }
    }
    Ok(numbered(free))
}
