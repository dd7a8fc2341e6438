//! Networks: create, change, archive, delete, and their members.

use crate::error::{Refusal, Result};
use crate::ids::{EventId, Id, PersonId, SeriesId, SeriesMemberId};
use crate::model::{CalendarForm, Person, Series, SeriesMember, SeriesRole};
use crate::op::Op;
use crate::ops::events::{self, free_slug};
use crate::ops::inputs::inputs;
use crate::ops::{people, recurrences, sample};
use crate::plenary::Plenary;
use crate::rules::{placement, text};
use crate::store::transact::{Done, Tx};
use crate::store::{self, rows, series, workspace};
use chrono::NaiveDate;

inputs! {
    Series;
    /// A new network.
    create CreateSeries {}
    /// Changes to a network.
    change ChangeSeries(SeriesId);
    required { title: String }
    optional {
        description: String, zone: String, venue_name: String, venue_address: String, online_url: String, contact_name: String,
        contact_email: String, calendar_form: CalendarForm, holiday_region: String,
    }
    nullable {}
}

inputs! {
    SeriesMember;
    /// A person in a network.
    create AddMember { series_id: SeriesId, person_id: PersonId }
    /// Changes to a membership.
    change ChangeMember(SeriesMemberId);
    required {}
    optional { role: SeriesRole }
    nullable { since: NaiveDate, until: NaiveDate, rota: i64 }
}

/// Makes a network.
pub fn create_series(plenary: &Plenary, input: CreateSeries) -> Result<Done<Series>> {
    plenary.transact(Op::CreateSeries, |tx| create(tx, &input))
}

pub(crate) fn create(tx: &Tx<'_>, input: &CreateSeries) -> Result<Series> {
    sample::office::step_back(tx)?;
    let office = workspace::get(tx)?;
    let mut row = Series {
        id: tx.new_id(),
        title: String::new(),
        slug: String::new(),
        description: String::new(),
        zone: office.default_zone,
        venue_name: String::new(),
        venue_address: String::new(),
        online_url: String::new(),
        contact_name: office.contact_name,
        contact_email: office.contact_email,
        calendar_form: CalendarForm::Recurring,
        holiday_region: String::new(),
        archived: false,
        archived_on: None,
        created_at: tx.at(),
        updated_at: tx.at(),
    };
    input.fill(&mut row);
    sound(&mut row)?;
    row.slug = free_slug(tx, &row.title, EventId::from_uuid(row.id.uuid()))?;
    tx.about(&row.title);
    rows::insert(tx, &row)?;
    Ok(row)
}

/// A network as it was changed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ChangedSeries {
    #[serde(flatten)]
    #[ts(flatten)]
    pub series: Series,
    /// Meetings still to come that changed with it.
    pub followed: u32,
}

/// Changes a network, and says how many of its meetings changed with it.
pub fn change_series(plenary: &Plenary, input: ChangeSeries) -> Result<Done<ChangedSeries>> {
    plenary.transact(Op::ChangeSeries, |tx| {
        tx.joins(input.typed());
        let before: Series = rows::expect(tx, input.id)?;
        let mut row = before.clone();
        input.fill(&mut row);
        sound(&mut row)?;
        tx.about(&row.title);
        let followed = meetings_follow(tx, &before, &row)?;
        if input.calendar_form == Some(CalendarForm::Recurring) {
            recurrences::respell(tx, row.id)?;
        }
        Ok(ChangedSeries { series: rows::update(tx, &before, row)?, followed })
    })
}

/// The meetings still to come follow the network in what they still have of it: its title, its zone, its place with the address, its
/// link, its contact. What was changed at one meeting stays, and so do the hours that its clocks show. How many follow.
fn meetings_follow(tx: &Tx<'_>, before: &Series, after: &Series) -> Result<u32> {
    let mut followed = 0;
    let today = placement::today(&before.zone, tx.at());
    for meeting in store::events::of_series(tx, before.id)? {
        if meeting.ends_on < today || meeting.status.is_over() {
            continue;
        }
        let mut row = meeting.clone();
        if row.title == before.title {
            row.title.clone_from(&after.title);
        }
        if row.zone == before.zone {
            row.zone.clone_from(&after.zone);
        }
        if (&row.venue_name, &row.venue_address) == (&before.venue_name, &before.venue_address) {
            row.venue_name.clone_from(&after.venue_name);
            row.venue_address.clone_from(&after.venue_address);
        }
        if row.online_url == before.online_url {
            row.online_url.clone_from(&after.online_url);
        }
        if (&row.contact_name, &row.contact_email) == (&before.contact_name, &before.contact_email) {
            row.contact_name.clone_from(&after.contact_name);
            row.contact_email.clone_from(&after.contact_email);
        }
        if row != meeting {
            let row = rows::update(tx, &meeting, row)?;
            if row.zone != meeting.zone {
                events::unschedule_misfits(tx, &row)?;
            }
            followed += 1;
        }
    }
    Ok(followed)
}

pub(crate) fn sound(row: &mut Series) -> Result<()> {
    text::required_line("title", &mut row.title)?;
    text::prose("description", &mut row.description)?;
    text::line("venue_name", &mut row.venue_name)?;
    text::prose("venue_address", &mut row.venue_address)?;
    text::web_address("online_url", &mut row.online_url)?;
    text::line("contact_name", &mut row.contact_name)?;
    text::email("contact_email", &mut row.contact_email)?;
    row.holiday_region = text::region("holiday_region", &row.holiday_region)?;
    row.zone = placement::zone("zone", &row.zone)?.name().to_owned();
    Ok(())
}

/// Puts a network out of sight: it has no meeting after that day, and who holds more of it is to be told.
pub fn archive_series(plenary: &Plenary, id: SeriesId) -> Result<Done<Series>> {
    plenary.transact(Op::ArchiveSeries, |tx| set_archived(tx, id, true))
}

/// Brings an archived network back.
pub fn restore_series(plenary: &Plenary, id: SeriesId) -> Result<Done<Series>> {
    plenary.transact(Op::RestoreSeries, |tx| set_archived(tx, id, false))
}

fn set_archived(tx: &Tx<'_>, id: SeriesId, archived: bool) -> Result<Series> {
    let before: Series = rows::expect(tx, id)?;
    tx.about(&before.title);
    if archived && before.archived {
        return Ok(before);
    }
    let archived_on = archived.then(|| placement::today(&before.zone, tx.at()));
    rows::update(tx, &before, Series { archived, archived_on, ..before.clone() })
}

/// Deletes a network; its meetings stay as events.
pub fn delete_series(plenary: &Plenary, id: SeriesId) -> Result<Done<()>> {
    plenary.transact(Op::DeleteSeries, |tx| {
        tx.about(rows::expect::<Series>(tx, id)?.title);
        rows::delete::<Series>(tx, id)
    })
}

/// Adds a person to a network; one who is there already stays as they are, and one whose membership is over is a member again.
pub fn add_member(plenary: &Plenary, input: AddMember) -> Result<Done<SeriesMember>> {
    plenary.transact(Op::AddMember, |tx| {
        people::taken_up(tx, input.person_id)?;
        let member = add(tx, &input)?;
        again(tx, member, &input)
    })
}

/// A member who left, from the new day on, or else from today. There is one span of a person: where time lies between the two, the new
/// one takes the place of the one that is over; else both are one.
fn again(tx: &Tx<'_>, member: SeriesMember, input: &AddMember) -> Result<SeriesMember> {
    let today = placement::today(&rows::expect::<Series>(tx, input.series_id)?.zone, tx.at());
    let from = input.since.unwrap_or(today);
    let Some(left) = member.until.filter(|until| *until < from.max(today)) else { return Ok(member) };
    if left >= today {
        return Err(Refusal::new("member-until").field("since").with("date", left).into());
    }
    if input.until.is_some_and(|until| until <= left) {
        return Ok(member);
    }
    let mut row = SeriesMember { until: None, ..member.clone() };
    input.fill(&mut row);
    let goes_on = left.succ_opt().is_some_and(|next| from <= next);
    row.since = if goes_on { member.since } else { Some(from) };
    sound_member(&row)?;
    rows::update(tx, &member, row)
}

pub(crate) fn add(tx: &Tx<'_>, input: &AddMember) -> Result<SeriesMember> {
    rows::expect::<Series>(tx, input.series_id)?;
    tx.about(rows::expect::<Person>(tx, input.person_id)?.name());
    let members = series::members(tx, input.series_id)?;
    if let Some(member) = members.into_iter().find(|member| member.person_id == input.person_id) {
        return Ok(member);
    }
    let mut row = SeriesMember {
        id: tx.new_id(),
        series_id: input.series_id,
        person_id: input.person_id,
        role: SeriesRole::Member,
        since: None,
        until: None,
        rota: None,
    };
    input.fill(&mut row);
    sound_member(&row)?;
    rows::insert(tx, &row)?;
    Ok(row)
}

/// Changes a membership.
pub fn change_member(plenary: &Plenary, input: ChangeMember) -> Result<Done<SeriesMember>> {
    plenary.transact(Op::ChangeMember, |tx| {
        let before: SeriesMember = rows::expect(tx, input.id)?;
        tx.about(rows::expect::<Person>(tx, before.person_id)?.name());
        let mut row = before.clone();
        input.fill(&mut row);
        sound_member(&row)?;
        rows::update(tx, &before, row)
    })
}

fn sound_member(row: &SeriesMember) -> Result<()> {
    if row.since.zip(row.until).is_some_and(|(since, until)| until < since) {
        return Err(Refusal::new("end-before-start").field("until").into());
    }
    if row.rota.is_some_and(|place| !(1..=10_000).contains(&place)) {
        return Err(Refusal::new("number-out-of-range")
            .field("rota")
            .with("value", row.rota.unwrap_or(0))
            .into());
    }
    Ok(())
}

/// Takes a person off a network's list.
pub fn remove_member(plenary: &Plenary, id: SeriesMemberId) -> Result<Done<()>> {
    plenary.transact(Op::RemoveMember, |tx| {
        let member: SeriesMember = rows::expect(tx, id)?;
        tx.about(rows::expect::<Person>(tx, member.person_id)?.name());
        rows::delete::<SeriesMember>(tx, id)
    })
}
