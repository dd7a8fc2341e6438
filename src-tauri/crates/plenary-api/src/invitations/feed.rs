//! Calendars for a web folder: the whole agenda, and one of each room, each track and each person with a part; of a network, its
//! meetings. The same data gives the same bytes.

use super::view::LedgerOf;
use crate::files;
use crate::jobs::Progress;
use plenary_core::Plenary;
use plenary_core::error::{Error, Refusal, Result};
use plenary_core::exports::ics::{Alarm, Calendar, network};
use plenary_core::exports::{Artifact, Options, ics};
use plenary_core::ids::{EventId, PersonId, SeriesId};
use plenary_core::model::{Series, Snapshot};
use plenary_core::rules::text::slug;
use plenary_core::store::{events, recurring, rows, snapshot};
use std::collections::BTreeMap;
use std::path::Path;

/// Whose calendars, and where they go.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ExportFeed {
    /// An event or a network.
    pub of: LedgerOf,
    /// A folder; made when it is not there. Other files in it stay.
    pub path: String,
    /// A reminder so many minutes before each entry.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub alarm: Option<i64>,
    /// Of an event, only the calendar of this person: whoever is on its list or has a part.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub person_id: Option<PersonId>,
}

/// What was written.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct WrittenFeed {
    pub path: String,
    /// Names of the files in the folder, in the order of the alphabet.
    pub files: Vec<String>,
}

/// Writes the calendars.
pub fn export(plenary: &Plenary, input: &ExportFeed, progress: &Progress) -> Result<WrittenFeed> {
    let made = match (input.of.event_id, input.of.series_id) {
        (Some(event), None) => of_event(plenary, event, input)?,
        (None, Some(_)) if input.person_id.is_some() => return Err(Refusal::new("person-needs-event").into()),
        (None, Some(series)) => {
            BTreeMap::from([("agenda.ics".to_owned(), of_network(plenary, series, input.alarm)?.bytes)])
        }
        _ => return Err(Refusal::new("one-of-event-and-network").field("of").into()),
    };
    let folder = Path::new(&input.path);
    files::make_folder(folder)?;
    let total = u64::try_from(made.len()).unwrap_or(0);
    for (number, (name, bytes)) in (1..).zip(&made) {
        progress.step(number, total, "job-writing")?;
        files::write(&folder.join(name), bytes)?;
    }
    Ok(WrittenFeed { path: input.path.clone(), files: made.into_keys().collect() })
}

fn of_event(plenary: &Plenary, event: EventId, input: &ExportFeed) -> Result<BTreeMap<String, Vec<u8>>> {
    let snapshot = plenary.read(|conn| snapshot::load(conn, event))?;
    let plain = Options { alarm: input.alarm, ..Options::default() };
    if let Some(id) = input.person_id {
        let options = Options { person: Some(id), ..plain };
        let name = snapshot.person(id).map(|person| slug(&person.name())).unwrap_or_default();
        return Ok(BTreeMap::from([(format!("person-{name}.ics"), ics::export(&snapshot, &options)?.bytes)]));
    }
    let mut made = BTreeMap::from([("agenda.ics".to_owned(), ics::export(&snapshot, &plain)?.bytes)]);
    let mut taken = made.keys().cloned().collect();
    for (name, options) in narrowed(&snapshot, &plain) {
        match ics::export(&snapshot, &options) {
            Ok(artifact) => {
                drop(made.insert(files::free(&mut taken, &name, "calendar", ".ics"), artifact.bytes))
            }
            Err(error) if is_empty(&error) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(made)
}

/// Each room, track and person with a part, by the beginning of a file's name.
fn narrowed(snapshot: &Snapshot, plain: &Options) -> Vec<(String, Options)> {
    let rooms = snapshot
        .rooms
        .iter()
        .map(|room| (format!("room-{}", slug(&room.name)), Options { room: Some(room.id), ..plain.clone() }));
    let tracks = snapshot.tracks.iter().map(|track| {
        (format!("track-{}", slug(&track.name)), Options { track: Some(track.id), ..plain.clone() })
    });
    let has_part = |id| snapshot.parts.iter().any(|part| part.person_id == id);
    let people = snapshot.people.values().filter(|person| has_part(person.id)).map(|person| {
        (format!("person-{}", slug(&person.name())), Options { person: Some(person.id), ..plain.clone() })
    });
    rooms.chain(tracks).chain(people).collect()
}

/// A room or person with nothing scheduled has no calendar, and a feed does without it.
fn is_empty(error: &Error) -> bool {
    error.refusal().is_some_and(|refusal| refusal.code == "nothing-scheduled")
}

/// The calendar of a network: its recurring items, and every meeting that stands for itself.
pub fn of_network(plenary: &Plenary, id: SeriesId, alarm: Option<i64>) -> Result<Artifact> {
    let (series, mut calendar) = calendar_of_network(plenary, id)?;
    let alarm = Alarm::before(alarm);
    calendar.entries.iter_mut().for_each(|entry| entry.alarm = alarm);
    Ok(Artifact {
        file_name: format!("{}.ics", series.slug),
        media_type: "text/calendar; charset=utf-8; method=PUBLISH",
        bytes: calendar.to_bytes(),
    })
}

/// The same, before it is a file.
pub fn calendar_of_network(plenary: &Plenary, id: SeriesId) -> Result<(Series, Calendar)> {
    plenary.read(|conn| {
        let series: Series = rows::expect(conn, id)?;
        let networks = recurring::networks(conn, id)?;
        let is_one = |id| networks.iter().any(|one| one.recurrence.id == id && one.is_one_item());
        let mut meetings = Vec::new();
        for meeting in events::of_series(conn, id)? {
            if !meeting.recurrence_id.is_some_and(is_one) {
                meetings.push(snapshot::load(conn, meeting.id)?);
            }
        }
        let calendar = network::calendar(&series, &networks, &meetings)?;
        Ok((series, calendar))
    })
}
