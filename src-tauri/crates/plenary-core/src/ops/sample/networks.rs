//! The sample's networks: members, meetings that were held with what they left behind, and the one that is coming.

use super::CONFERENCE;
use super::content::{Content, Network, SampleMeeting, SamplePerson};
use super::people::Cast;
use super::{minutes, outcomes};
use crate::error::Result;
use crate::ids::{EventId, SeriesId};
use crate::model::{AttendanceStatus, EventKind, EventStatus, Recurrence, Series};
use crate::ops::agenda_items::{self, CreateAgendaItem};
use crate::ops::attendances::{self, CreateAttendance, blank, check_in_at};
use crate::ops::events::CreateEvent;
use crate::ops::recurrences::{self, CreateRecurrence};
use crate::ops::series::{AddMember, CreateSeries};
use crate::ops::topics::{self, CreateTopic};
use crate::ops::{event_life, events, series};
use crate::rules::placement;
use crate::store::{self, Tx};
use chrono::{NaiveDate, NaiveTime, TimeDelta};

/// The day of the weeknote after the last held meetings: the coming ones are later, also on a clock set back.
const NOT_BEFORE: Option<NaiveDate> = NaiveDate::from_ymd_opt(2022, 8, 2);

/// Makes a network with its meetings, unless one of them is there.
pub fn make(tx: &Tx<'_>, content: &Content, cast: &Cast, network: &Network, today: NaiveDate) -> Result<()> {
    for meeting in &network.meetings {
        if store::events::by_external_id(tx, &external_id(network, meeting.on))?.is_some() {
            return Ok(());
        }
    }
    let series = make_series(tx, cast, network)?;
    let rule = make_rule(tx, network, &series)?;
    for meeting in &network.meetings {
        let event =
            make_meeting(tx, cast, network, (&series, &rule), meeting.on, &meeting.topic, &meeting.put_by)?;
        gather(tx, cast, network, meeting, event, &series.zone)?;
        let note = match content.notes.get(&slug(network, meeting.on)) {
            Some(body) => Some(outcomes::write(tx, event, None, body)?),
            None => None,
        };
        for sample in &meeting.takeaways {
            outcomes::keep(tx, cast, event, None, note, sample)?;
        }
        for text in &meeting.decisions {
            outcomes::decide(tx, event, None, text)?;
        }
        for sample in &meeting.actions {
            outcomes::act(tx, cast, event, None, sample)?;
        }
        event_life::set(tx, event, EventStatus::Held)?;
    }
    put_topics(tx, cast, network, &series)?;
    make_coming(tx, cast, network, (&series, &rule), today)?;
    minutes::make(tx, cast, network, &series)
}

fn make_series(tx: &Tx<'_>, cast: &Cast, network: &Network) -> Result<Series> {
    let contact = cast.person(&network.contact)?;
    let input = CreateSeries {
        description: Some(network.description.clone()),
        zone: Some("Europe/London".to_owned()),
        online_url: Some(network.online_url.clone()),
        contact_name: Some(contact.name()),
        contact_email: Some(contact.email.clone()),
        ..CreateSeries::new(network.title.clone())
    };
    let made = series::create(tx, &input)?;
    for sample in &network.members {
        join(tx, cast, made.id, sample, network)?;
    }
    for (title, minutes) in &network.agenda {
        let item =
            CreateAgendaItem { minutes: Some(*minutes), ..CreateAgendaItem::new(made.id, title.clone()) };
        agenda_items::create(tx, &item)?;
    }
    let members = store::series::members(tx, made.id)?;
    let mut rota = Vec::new();
    for name in &network.rota {
        let person = cast.person(name)?.id;
        rota.extend(members.iter().find(|member| member.person_id == person).map(|member| member.id));
    }
    crate::ops::rota::order(tx, made.id, &rota)?;
    Ok(made)
}

/// What members put, and which meeting took it up.
fn put_topics(tx: &Tx<'_>, cast: &Cast, network: &Network, series: &Series) -> Result<()> {
    for sample in &network.topics {
        let person_id = Some(cast.person(&sample.by)?.id);
        let topic = topics::create(
            tx,
            &CreateTopic { person_id, ..CreateTopic::new(series.id, sample.text.clone()) },
        )?;
        let meetings = store::events::of_series(tx, series.id)?;
        let taken =
            sample.taken.and_then(|day| meetings.into_iter().find(|meeting| meeting.starts_on == day));
        if let Some(meeting) = taken {
            topics::take(tx, topic.id, meeting.id)?;
        }
    }
    Ok(())
}

/// In force from the day of the first meeting on.
fn make_rule(tx: &Tx<'_>, network: &Network, series: &Series) -> Result<Recurrence> {
    let input = CreateRecurrence {
        series_id: series.id,
        rule: network.rule.clone(),
        starts_on: network.meetings.first().map(|meeting| meeting.on).unwrap_or_default(),
        start_time: network.start.unwrap_or_default(),
        end_time: network.end.unwrap_or_default(),
        ends_on: None,
    };
    recurrences::create(tx, &input)
}

fn join(tx: &Tx<'_>, cast: &Cast, id: SeriesId, sample: &SamplePerson, network: &Network) -> Result<()> {
    let input = AddMember {
        role: Some(sample.role),
        since: network.meetings.first().map(|meeting| meeting.on),
        ..AddMember::new(id, cast.person(&sample.name())?.id)
    };
    series::add(tx, &input).map(drop)
}

fn make_meeting(
    tx: &Tx<'_>,
    cast: &Cast,
    network: &Network,
    (series, rule): (&Series, &Recurrence),
    on: NaiveDate,
    topic: &str,
    put_by: &str,
) -> Result<EventId> {
    let who = cast.person(put_by)?;
    let from = match who.organisation_id {
        Some(id) => store::rows::expect::<crate::model::Organisation>(tx, id)?.name,
        None => String::new(),
    };
    let input = CreateEvent {
        kind: Some(EventKind::Meeting),
        slug: Some(slug(network, on)),
        summary: Some(format!("Question put by {}, {}, {from}.", who.name(), who.job_title)),
        topic: Some(topic.to_owned()),
        zone: Some(series.zone.clone()),
        online_url: Some(series.online_url.clone()),
        contact_name: Some(series.contact_name.clone()),
        contact_email: Some(series.contact_email.clone()),
        external_id: Some(external_id(network, on)),
        series_id: Some(series.id),
        start_time: Some(rule.start_time),
        end_time: Some(rule.end_time),
        ..CreateEvent::new(network.title.clone(), on)
    };
    let made = events::create(tx, &input)?;
    let event = recurrences::attach(tx, &made, rule, on)?.id;
    events::add_host_to(tx, event, cast.organisation("office")?)?;
    Ok(event)
}

/// Registers the members and checks in those who came, in the first minutes.
fn gather(
    tx: &Tx<'_>,
    cast: &Cast,
    network: &Network,
    meeting: &SampleMeeting,
    event: EventId,
    zone: &str,
) -> Result<()> {
    let start = meeting.on.and_time(network.start.unwrap_or(NaiveTime::MIN));
    let opened = placement::zone("zone", zone)?.to_utc(start) - TimeDelta::minutes(3);
    for (seconds, member) in (0..).step_by(41).zip(&network.members) {
        let name = member.name();
        let apology = meeting.apologies.contains(&name);
        let status = if apology { AttendanceStatus::Cancelled } else { AttendanceStatus::Registered };
        let input = invitation(cast, event, &name, status, meeting.on)?;
        let attendance = attendances::create(tx, &input)?;
        if !apology && !meeting.absent.contains(&name) {
            check_in_at(tx, attendance.id, None, opened + TimeDelta::seconds(seconds), "typed")?;
        }
    }
    Ok(())
}

/// Members answer a fortnight ahead.
fn invitation(
    cast: &Cast,
    event: EventId,
    name: &str,
    status: AttendanceStatus,
    on: NaiveDate,
) -> Result<CreateAttendance> {
    let answered = (on - TimeDelta::days(14)).and_time(NaiveTime::MIN) + TimeDelta::hours(9);
    Ok(CreateAttendance {
        status: Some(status),
        source: Some("network".to_owned()),
        ticket: Some("Member".to_owned()),
        registered_at: Some(answered.and_utc()),
        ..blank(event, cast.person(name)?.id)
    })
}

fn make_coming(
    tx: &Tx<'_>,
    cast: &Cast,
    network: &Network,
    (series, rule): (&Series, &Recurrence),
    today: NaiveDate,
) -> Result<()> {
    let after = today.max(NOT_BEFORE.unwrap_or_default());
    let Some(on) = rule.days()?.find(|day| *day > after) else {
        return Ok(());
    };
    let coming = &network.coming;
    let event = make_meeting(tx, cast, network, (series, rule), on, &coming.topic, &coming.put_by)?;
    for (n, member) in network.members.iter().enumerate() {
        let status = if n % 3 == 2 { AttendanceStatus::Invited } else { AttendanceStatus::Registered };
        attendances::create(tx, &invitation(cast, event, &member.name(), status, on)?)?;
    }
    event_life::set(tx, event, EventStatus::Published).map(drop)
}

fn slug(network: &Network, on: NaiveDate) -> String {
    format!("{}-{on}", network.slug)
}

fn external_id(network: &Network, on: NaiveDate) -> String {
    format!("{CONFERENCE}/{}", slug(network, on))
}
