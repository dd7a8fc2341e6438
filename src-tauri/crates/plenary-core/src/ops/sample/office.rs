//! The sample's office: it signs a workspace that has nothing but the sample in it, and steps back before anything of the user's own
//! is made, so that nothing of theirs goes out under an invented name.

use super::CONFERENCE;
use super::content::{self, Office};
use crate::error::Result;
use crate::ids::{OfficeChannelId, SeriesId};
use crate::model::{Event, OfficeChannel, Workspace};
use crate::ops::events::CreateEvent;
use crate::ops::office_channels::{self, CreateOfficeChannel};
use crate::ops::workspace::{self, ChangeWorkspace};
use crate::store::transact::Aside;
use crate::store::{self, Connection, Tx, rows};

/// Signs the workspace with the sample's office, where nobody has said anything of theirs and all that is there is the sample's.
pub(super) fn introduce(tx: &Tx<'_>) -> Result<()> {
    let unsigned = is_unsigned(&store::workspace::get(tx)?);
    if !unsigned || !store::office_channels::all(tx)?.is_empty() || has_own(tx)? {
        return Ok(());
    }
    let office = content::office()?;
    let input = ChangeWorkspace {
        office_name: Some(office.office_name),
        contact_name: Some(office.contact_name),
        contact_email: Some(office.contact_email),
        website: Some(office.website),
        sign_up_url: Some(office.sign_up_url),
        guest_contact_name: Some(office.guest_contact_name),
        guest_contact_email: Some(office.guest_contact_email),
        ..ChangeWorkspace::default()
    };
    workspace::change(tx, input)?;
    for channel in office.channels {
        office_channels::create(tx, &CreateOfficeChannel::new(channel.name, channel.url))?;
    }
    Ok(())
}

/// Before an event is made: the sample's office steps back, unless the event is the sample's or a meeting of a network of the sample's
/// that goes out under that network's contact.
pub(crate) fn make_way_for(tx: &Tx<'_>, event: &CreateEvent) -> Result<()> {
    let of_sample = event.external_id.as_deref().is_some_and(is_samples);
    let network = event.series_id.filter(|_| event.contact_email.is_some());
    if of_sample || !signs(tx)? || network.map_or(Ok(false), |series| is_samples_network(tx, series))? {
        return Ok(());
    }
    step_back(tx)
}

/// Takes out of the workspace what is still as the sample said it of its office; what the user has put in its place stays.
pub(crate) fn step_back(tx: &Tx<'_>) -> Result<()> {
    let office = content::office()?;
    let channels = invented_channels(tx, &office)?;
    let channels_gone = !channels.is_empty();
    for channel in channels {
        rows::delete::<OfficeChannel>(tx, channel)?;
    }
    let before = store::workspace::get(tx)?;
    let mut row = without(&before, &office);
    if channels_gone || row != before {
        tx.aside(Aside::SampleOfficeGone);
    }
    // entries of one's own that are out already keep the name they have
    if before.calendar_domain == office.calendar_domain && !has_own(tx)? {
        row.calendar_domain = store::workspace::calendar_domain(before.id);
    }
    rows::update(tx, &before, row).map(drop)
}

/// Whether anything that the sample said of its office still stands.
fn signs(conn: &Connection) -> Result<bool> {
    let (office, said) = (content::office()?, store::workspace::get(conn)?);
    let named = said.calendar_domain == office.calendar_domain;
    Ok(named || without(&said, &office) != said || !invented_channels(conn, &office)?.is_empty())
}

fn without(said: &Workspace, office: &Office) -> Workspace {
    let kept = |said: &String, invented: &String| if said == invented { String::new() } else { said.clone() };
    Workspace {
        office_name: kept(&said.office_name, &office.office_name),
        contact_name: kept(&said.contact_name, &office.contact_name),
        contact_email: kept(&said.contact_email, &office.contact_email),
        website: kept(&said.website, &office.website),
        sign_up_url: kept(&said.sign_up_url, &office.sign_up_url),
        guest_contact_name: kept(&said.guest_contact_name, &office.guest_contact_name),
        guest_contact_email: kept(&said.guest_contact_email, &office.guest_contact_email),
        ..said.clone()
    }
}

fn invented_channels(conn: &Connection, office: &Office) -> Result<Vec<OfficeChannelId>> {
    let is_invented = |channel: &OfficeChannel| {
        office.channels.iter().any(|of| (&of.name, &of.url) == (&channel.name, &channel.url))
    };
    let channels = store::office_channels::all(conn)?;
    Ok(channels.iter().filter(|channel| is_invented(channel)).map(|channel| channel.id).collect())
}

/// Whether an event with this external id is the sample's.
fn is_samples(external_id: &str) -> bool {
    external_id.strip_prefix(CONFERENCE).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Whether an event is the sample's, or a meeting of a network of the sample's.
pub(crate) fn has_in_it(conn: &Connection, event: &Event) -> Result<bool> {
    let of_network = || event.series_id.map_or(Ok(false), |series| is_samples_network(conn, series));
    Ok(is_samples(&event.external_id) || of_network()?)
}

fn is_samples_network(conn: &Connection, series: SeriesId) -> Result<bool> {
    Ok(store::events::of_series(conn, series)?.iter().any(|meeting| is_samples(&meeting.external_id)))
}

/// Whether an event or a network is here that is not the sample's.
fn has_own(conn: &Connection) -> Result<bool> {
    for series in store::series::all(conn)? {
        if !is_samples_network(conn, series.id)? {
            return Ok(true);
        }
    }
    for event in store::events::all(conn)? {
        if !has_in_it(conn, &event)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn is_unsigned(said: &Workspace) -> bool {
    let Workspace { office_name, contact_name, contact_email, website, sign_up_url, .. } = said;
    let Workspace { guest_contact_name, guest_contact_email, .. } = said;
    let details = [office_name, contact_name, contact_email, website, sign_up_url];
    details.into_iter().chain([guest_contact_name, guest_contact_email]).all(String::is_empty)
}
