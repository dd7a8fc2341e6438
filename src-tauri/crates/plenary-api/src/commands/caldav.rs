//! Calendar servers: their details, their passwords, and what is published to them.

use super::office::unchanged;
use crate::invitations::{LedgerOf, calendar_of_network, has_nothing_left};
use crate::requests::{
    CaldavAccountById, CaldavPassword, FindCalendars, KeptInCalendar, Nothing, PublishCaldav,
};
use crate::table::commands;
use chrono::{DateTime, Utc};
use plenary_core::Plenary;
use plenary_core::error::{Error, Refusal, Result};
use plenary_core::exports::ics::resources;
use plenary_core::ids::{CaldavAccountId, EventId};
use plenary_core::model::{Begin, CaldavAccount, Event, Series};
use plenary_core::ops::caldav_accounts::{self, ChangeCaldavAccount, CreateCaldavAccount};
use plenary_core::rules::uid;
use plenary_core::store::transact::{Change, Done};
use plenary_core::store::{Connection, caldav as stored, events, invitations, rows, snapshot};
use plenary_post::Post;
use plenary_post::caldav::{self, Chosen, Collection, Conflict, PublishReport, Source};
use plenary_post::keys::Lock;
use std::collections::BTreeMap;
use std::fmt::Display;

commands! {
    /// Every calendar that can be published to.
    read list_caldav_accounts(Nothing) -> Vec<CaldavAccount> = |plenary, _input| plenary.read(stored::accounts);
    /// Adds a calendar to publish to.
    write create_caldav_account(CreateCaldavAccount) -> CaldavAccount = |plenary, input, _progress, post| {
        caldav::private_address(post, &input.url)?;
        caldav_accounts::create_caldav_account(plenary, input)
    };
    /// Changes such a calendar's details. Another server or user name asks for the password anew.
    write change_caldav_account(ChangeCaldavAccount) -> CaldavAccount = |plenary, input, _progress, post| {
        if let Some(url) = &input.url {
            caldav::private_address(post, url)?;
        }
        caldav_accounts::change_caldav_account(plenary, input)
    };
    /// Removes such a calendar's details; what was put there stays there.
    write delete_caldav_account(CaldavAccountById) -> CaldavAccount = |plenary, input| caldav_accounts::delete_caldav_account(plenary, input.id);
    /// Keeps a calendar server's password in the system's key store, and nowhere else.
    write set_caldav_password(CaldavPassword) -> () = |plenary, input, _progress, post| keep(plenary, post, &input);
    /// Connects to a calendar server, signs in and looks at the calendar; says in plain words what is wrong.
    job test_caldav_account(CaldavAccountById) -> Collection = |plenary, input, progress, post| {
        progress.step(0, 1, "job-caldav-test")?;
        let found = caldav::test(post, &account(plenary, input.id)?)?;
        progress.step(1, 1, "job-caldav-test")?;
        Ok(unchanged(found))
    };
    /// Looks for the calendars that somebody has at a server.
    job find_calendars(FindCalendars) -> Vec<Collection> = |_plenary, input, progress, post| {
        progress.step(0, 1, "job-caldav-test")?;
        Ok(unchanged(caldav::calendars(post, &input.url, &input.user_name, &input.password)?))
    };
    /// What still lies in each calendar of events and networks that were deleted here; calendars without any are left out.
    read list_caldav_left_over(Nothing) -> Vec<LeftOver> = |plenary, _input| plenary.read(left_over);
    /// What of an event or network was left in calendars as somebody changed it there, until that is overwritten.
    read list_caldav_kept(LedgerOf) -> Vec<KeptEntry> = |plenary, input| kept_entries(plenary, &input);
    /// Asks a calendar how what was left there differs from ours today: what overwriting it would replace.
    job compare_caldav_kept(KeptInCalendar) -> Vec<Conflict> = |plenary, input, progress, post| {
        let source = source(plenary, &all_of(input.account_id, &input.of))?;
        Ok(unchanged(caldav::kept(plenary, post, (input.account_id, &source), progress)?))
    };
    /// Brings a calendar on a server up to date with an event or a network, or takes away what was deleted here.
    noted publish_caldav(PublishCaldav) -> PublishReport = |plenary, input, progress, post| {
        let source = source(plenary, &input)?;
        let chosen = Chosen { choices: &input.choices, seen: &input.seen };
        let put = |source: &Source| caldav::publish(plenary, post, (input.account_id, source), chosen, progress);
        let mut report = put(&source)?;
        for meeting in put_by_themselves(plenary, &input)? {
            report.and(put(&of_event(plenary, &input, meeting)?)?);
        }
        Ok(unchanged(report))
    };
}

/// What still lies in a calendar on a server of events and networks that were deleted here.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct LeftOver {
    pub account_id: CaldavAccountId,
    /// By title.
    pub of: Vec<LeftBy>,
}

/// An event or network that was deleted here, and how many of its entries lie in a calendar still.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct LeftBy {
    /// As it was when it was deleted; empty where the history does not know it.
    pub title: String,
    pub entries: u32,
}

/// An entry in a calendar on a server that was left as somebody changed it there.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct KeptEntry {
    pub account_id: CaldavAccountId,
    pub uid: String,
    /// As it is called here; empty when it is not published from here any more.
    pub title: String,
    /// When it begins, as it is published from here.
    pub begin: Begin,
    /// When somebody chose so.
    pub since: DateTime<Utc>,
}

fn kept_entries(plenary: &Plenary, of: &LedgerOf) -> Result<Vec<KeptEntry>> {
    let source_id = of.event_id.map(|id| id.to_string()).or(of.series_id.map(|id| id.to_string()));
    let mut all = Vec::new();
    for account in plenary.read(stored::accounts)? {
        let source_id = source_id.as_deref().unwrap_or_default();
        let mut kept = plenary.read(|conn| stored::items(conn, account.id, source_id))?;
        kept.retain(|item| item.kept().is_some() && item.href.starts_with(&account.url));
        if kept.is_empty() {
            continue;
        }
        let published = match source(plenary, &all_of(account.id, of)) {
            Ok(source) => source.resources,
            Err(Error::Refused(_)) => Vec::new(),
            Err(error) => return Err(error),
        };
        let named = |uid: &str| {
            let ours = published.iter().find(|one| one.uid == uid);
            ours.map(|ours| (ours.title.clone(), ours.begin)).unwrap_or_default()
        };
        all.extend(kept.into_iter().map(|item| {
            let (title, begin) = named(&item.uid);
            KeptEntry { account_id: account.id, uid: item.uid, title, begin, since: item.pushed_at }
        }));
    }
    Ok(all)
}

fn all_of(account_id: CaldavAccountId, of: &LedgerOf) -> PublishCaldav {
    let LedgerOf { event_id, series_id } = *of;
    PublishCaldav {
        account_id,
        event_id,
        series_id,
        gone: false,
        choices: BTreeMap::new(),
        seen: BTreeMap::new(),
    }
}

fn left_over(conn: &Connection) -> Result<Vec<LeftOver>> {
    let mut all = Vec::new();
    for account in stored::accounts(conn)? {
        let of: Vec<LeftBy> = stored::left_by(conn, account.id)?
            .into_iter()
            .map(|(title, entries)| LeftBy { title, entries })
            .collect();
        all.extend((!of.is_empty()).then_some(LeftOver { account_id: account.id, of }));
    }
    Ok(all)
}

fn account(plenary: &Plenary, id: CaldavAccountId) -> Result<CaldavAccount> {
    plenary.read(|conn| rows::expect(conn, id))
}

fn source(plenary: &Plenary, input: &PublishCaldav) -> Result<Source> {
    match (input.event_id, input.series_id) {
        (None, None) if input.gone => Ok(Source { id: None, title: String::new(), resources: Vec::new() }),
        _ if input.gone => Err(Refusal::new("one-of-event-and-network").into()),
        (Some(id), None) => {
            let source = of_event(plenary, input, id)?;
            if source.resources.is_empty() && !plenary.read(|conn| lies(conn, input, id))? {
                let series = plenary.read(|conn| series_of(conn, id))?.map(|series| series.title);
                return Err(Refusal::new("in-calendar-with-network")
                    .with("network", series.unwrap_or_default())
                    .into());
            }
            Ok(source)
        }
        (None, Some(id)) => {
            let (title, resources) = match calendar_of_network(plenary, id) {
                Ok((series, calendar)) => (series.title, resources::of_calendar(&calendar)),
                // with nothing left, what was put there before is to go
                Err(error) if has_nothing_left(&error) && plenary.read(|conn| lies(conn, input, id))? => {
                    (plenary.read(|conn| rows::expect::<Series>(conn, id))?.title, Vec::new())
                }
                Err(error) => return Err(error),
            };
            Ok(Source { id: Some(id.to_string()), title, resources })
        }
        _ => Err(Refusal::new("one-of-event-and-network").into()),
    }
}

/// What of an event goes into the calendar. A meeting that lies there in the recurring entry of its network is not put there by
/// itself as well: whoever looks at the calendar would see it twice.
fn of_event(plenary: &Plenary, input: &PublishCaldav, id: EventId) -> Result<Source> {
    plenary.read(|conn| {
        let snapshot = snapshot::load(conn, id)?;
        let mut resources = resources::of_event(&snapshot)?;
        if lies_with_network(conn, input, &snapshot.event)? {
            let own = id.to_string();
            resources.retain(|resource| uid::local(&resource.uid) != own);
        }
        Ok(Source { id: Some(id.to_string()), title: snapshot.event.title, resources })
    })
}

/// Meetings that lie in the calendar by themselves and, since the network was put there, in its recurring entry too.
fn put_by_themselves(plenary: &Plenary, input: &PublishCaldav) -> Result<Vec<EventId>> {
    let Some(series) = input.series_id else { return Ok(Vec::new()) };
    plenary.read(|conn| {
        let mut found = Vec::new();
        for meeting in events::of_series(conn, series)? {
            let own = meeting.id.to_string();
            let mut put = stored::items(conn, input.account_id, &own)?.into_iter();
            if put.any(|item| uid::local(&item.uid) == own) && lies_with_network(conn, input, &meeting)? {
                found.push(meeting.id);
            }
        }
        Ok(found)
    })
}

/// Whether the recurring entry that has the meeting in it lies in the calendar.
fn lies_with_network(conn: &Connection, input: &PublishCaldav, meeting: &Event) -> Result<bool> {
    let rule = invitations::carried_by(conn, meeting)?.map(|rule| rule.to_string());
    let (Some(rule), Some(series)) = (rule, meeting.series_id) else { return Ok(false) };
    let account: CaldavAccount = rows::expect(conn, input.account_id)?;
    let mut put = stored::items(conn, account.id, &series.to_string())?.into_iter();
    Ok(put.any(|item| uid::local(&item.uid) == rule && item.href.starts_with(&account.url)))
}

/// The network of an event.
fn series_of(conn: &Connection, event: EventId) -> Result<Option<Series>> {
    let series = rows::expect::<Event>(conn, event)?.series_id;
    series.map(|series| rows::expect(conn, series)).transpose()
}

/// Whether anything of the event or network lies in the calendar.
fn lies(conn: &Connection, input: &PublishCaldav, source: impl Display) -> Result<bool> {
    Ok(!stored::items(conn, input.account_id, &source.to_string())?.is_empty())
}

/// Outside undo, and told as a change so that the page knows.
fn keep(plenary: &Plenary, post: &Post, input: &CaldavPassword) -> Result<Done<()>> {
    let account = account(plenary, input.id)?;
    if input.password.is_empty() {
        return Err(Refusal::new("empty").field("password").into());
    }
    post.keys().set(&Lock::of_caldav(&account), &input.password)?;
    let changes = vec![Change::of("caldav_account", &account.id)];
    Ok(Done::beyond_undo((), changes))
}
