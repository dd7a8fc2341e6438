//! A network in a calendar: one entry that recurs, and an override (RFC 5545 section 3.8.4.4) for each meeting that is not as
//! the rule says. In what is published also for one that was called off: its readers are sent no cancellation.

use super::agenda;
use super::calendar::{Calendar, Method, ZoneForm};
use super::entries::{Entries, status_of_event};
use super::entry::{Entry, EntryStatus, Instance, When};
use super::repeats::Repeats;
use super::text;
use crate::error::{OrNotFound, Refusal, Result};
use crate::model::{Event, Series, Snapshot};
use crate::rules::invitations::Network;
use crate::rules::{map_link, uid};
use crate::wording::Words;
use crate::zones::Zone;
use chrono::NaiveDate;

/// The master first, then its overrides by day. Refuses a rule that gives no day, and an unknown zone.
pub fn entries(network: &Network) -> Result<Vec<Entry>> {
    let series = &network.series;
    let zone = Zone::named(&series.zone);
    let zone = zone.ok_or_else(|| Refusal::new("unknown-zone").with("zone", &series.zone))?;
    let first = network.first()?.or_not_found("meeting", network.recurrence.id)?;
    let words = Words::of_the_office()?;
    let mut all = vec![master(network, zone, first, &words)?];
    for (meeting, day) in network.moved()? {
        all.push(moved(network, zone, meeting, day, &words)?);
    }
    Ok(all)
}

fn master(network: &Network, zone: Zone, first: NaiveDate, words: &Words) -> Result<Entry> {
    let Network { series, recurrence, .. } = network;
    let numbers = network.numbers();
    let map = map_link::of_address(&series.venue_name, &series.venue_address);
    let text = text::of_series(series, &map, words)?;
    let except = network.exceptions()?.into_iter().map(|day| network.starts(day)).collect();
    Ok(Entry {
        uid: uid::of(recurrence.id, &network.office.calendar_domain),
        sequence: numbers.sequence,
        stamped_at: numbers.stamped_at,
        created_at: recurrence.created_at,
        status: EntryStatus::Confirmed,
        when: When::Timed { zone, starts: network.starts(first), ends: network.ends(first) },
        summary: series.title.clone(),
        description: text.plain(),
        html: text.html(),
        location: network.place(),
        url: String::new(),
        join_url: series.online_url.clone(),
        categories: Vec::new(),
        language: String::new(),
        busy: true,
        point: None,
        attendees: Vec::new(),
        alarm: None,
        repeats: Some(Repeats { rule: network.rule_sent()?, until: network.until(), except }),
        instance: None,
    })
}

fn moved(network: &Network, zone: Zone, meeting: &Event, day: NaiveDate, words: &Words) -> Result<Entry> {
    let map = map_link::of_event(meeting, &[]);
    let text = text::of_event(meeting, &map, words)?;
    let own = Zone::named(&meeting.zone).unwrap_or(zone);
    let master = master(network, zone, day, words)?;
    Ok(Entry {
        created_at: meeting.created_at,
        status: status_of_event(meeting),
        when: super::entries::when(meeting, own),
        summary: meeting.title.clone(),
        description: text.plain(),
        html: text.html(),
        location: crate::rules::venue::of_event(meeting),
        url: meeting.website.clone(),
        join_url: meeting.online_url.clone(),
        language: meeting.language.clone(),
        repeats: None,
        instance: Some(Instance { zone, starts: network.starts(day) }),
        ..master
    })
}

/// The calendar of a network to publish: its recurring items as they are published, and the meetings that stand for themselves with
/// what is in them. Refuses one with nothing in it.
pub fn calendar(series: &Series, networks: &[Network], meetings: &[Snapshot]) -> Result<Calendar> {
    let mut all = Vec::new();
    for network in networks.iter().filter(|network| network.is_one_item()) {
        all.extend(entries(network)?);
    }
    for snapshot in meetings {
        all.push(Entries::new(snapshot)?.of_event()?);
    }
    let organizer =
        networks.first().map(Network::organizer).or_else(|| meetings.first().map(agenda::organizer));
    let organizer = organizer.filter(|_| !all.is_empty());
    let organizer =
        organizer.ok_or_else(|| Refusal::new("nothing-scheduled").with("choice", &series.title))?;
    Ok(Calendar {
        method: Method::Publish,
        name: series.title.clone(),
        mark: String::new(),
        url: String::new(),
        organizer,
        zones: ZoneForm::ForOutlook,
        entries: all,
    })
}
