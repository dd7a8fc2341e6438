//! Calendars for a web folder: the whole agenda, and one of each room, each track and each person with a part; of a network, its
//! meetings. The same data gives the same bytes. Who has nothing any more, and had a calendar in the folder, keeps it, with its entries called off.

mod emptied;

use super::view::LedgerOf;
use crate::files;
use crate::jobs::Progress;
use plenary_core::Plenary;
use plenary_core::error::{Error, Refusal, Result};
use plenary_core::exports::ics::{Alarm, Calendar, network};
use plenary_core::exports::{Artifact, Options, ics};
use plenary_core::ids::{EventId, PersonId, SeriesId};
use plenary_core::model::{Person, Series, Snapshot};
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
    /// Those of them that have nothing any more: their entries are called off.
    pub emptied: Vec<String>,
}

/// The bytes of each file, and what has nothing in it any more.
#[derive(Default)]
struct Made {
    files: BTreeMap<String, Vec<u8>>,
    /// Names of calendars that would have nothing in them.
    without: Vec<String>,
}

/// Writes the calendars.
pub fn export(plenary: &Plenary, input: &ExportFeed, progress: &Progress) -> Result<WrittenFeed> {
    let folder = Path::new(&input.path);
    let (made, emptied) = match (input.of.event_id, input.of.series_id) {
        (Some(event), None) => of_event(plenary, event, input, folder)?,
        (None, Some(_)) if input.person_id.is_some() => return Err(Refusal::new("person-needs-event").into()),
        (None, Some(series)) => agenda_of_network(plenary, series, input, folder)?,
        _ => return Err(Refusal::new("one-of-event-and-network").field("of").into()),
    };
    files::make_folder(folder)?;
    let all: BTreeMap<&String, &Vec<u8>> = made.iter().chain(&emptied).collect();
    let total = u64::try_from(all.len()).unwrap_or(0);
    for (number, (name, bytes)) in (1..).zip(&all) {
        progress.step(number, total, "job-writing")?;
        files::write(&folder.join(name), bytes)?;
    }
    let files = all.into_keys().cloned().collect();
    Ok(WrittenFeed { path: input.path.clone(), files, emptied: emptied.into_keys().collect() })
}

/// The files of a feed, and those that it empties.
type Files = (BTreeMap<String, Vec<u8>>, BTreeMap<String, Vec<u8>>);

fn of_event(plenary: &Plenary, event: EventId, input: &ExportFeed, folder: &Path) -> Result<Files> {
    let snapshot = plenary.read(|conn| snapshot::load(conn, event))?;
    let now = plenary.clock().now();
    let plain = Options { alarm: input.alarm, ..Options::default() };
    let mut made = Made::default();
    if let Some(id) = input.person_id {
        let name = snapshot.person(id).map(|person| slug(&person.name())).unwrap_or_default();
        let options = Options { person: Some(id), ..plain };
        made.take(format!("person-{name}.ics"), ics::export(&snapshot, &options))?;
        let emptied = emptied::of_event(folder, &snapshot, &made.without, now);
        if made.files.is_empty() && emptied.is_empty() {
            ics::export(&snapshot, &options)?;
        }
        return Ok((made.files, emptied));
    }
    made.take("agenda.ics".to_owned(), ics::export(&snapshot, &plain))?;
    let mut taken = made.files.keys().cloned().collect();
    for (name, options) in narrowed(&snapshot, &plain, folder) {
        let name = files::free(&mut taken, &name, "calendar", ".ics");
        made.take(name, ics::export(&snapshot, &options))?;
    }
    made.without.extend(emptied::others(folder, &made.files));
    let emptied = emptied::of_event(folder, &snapshot, &made.without, now);
    Ok((made.files, emptied))
}

fn agenda_of_network(plenary: &Plenary, id: SeriesId, input: &ExportFeed, folder: &Path) -> Result<Files> {
    let mut made = Made::default();
    made.take("agenda.ics".to_owned(), of_network(plenary, id, input.alarm))?;
    let series: Series = plenary.read(|conn| rows::expect(conn, id))?;
    let emptied = emptied::of_network(folder, &series, &made.without, plenary.clock().now());
    if made.files.is_empty() && emptied.is_empty() {
        of_network(plenary, id, input.alarm)?;
    }
    Ok((made.files, emptied))
}

impl Made {
    /// Keeps the file; a room or person with nothing scheduled has no calendar, and a feed does without it.
    fn take(&mut self, name: String, exported: Result<Artifact>) -> Result<()> {
        match exported {
            Ok(artifact) => drop(self.files.insert(name, artifact.bytes)),
            Err(error) if is_empty(&error) => self.without.push(name),
            Err(error) => return Err(error),
        }
        Ok(())
    }
}

/// Each room, track and person with a part or with a calendar there, by the beginning of a file's name.
fn narrowed(snapshot: &Snapshot, plain: &Options, folder: &Path) -> Vec<(String, Options)> {
    let rooms = snapshot
        .rooms
        .iter()
        .map(|room| (format!("room-{}", slug(&room.name)), Options { room: Some(room.id), ..plain.clone() }));
    let tracks = snapshot.tracks.iter().map(|track| {
        (format!("track-{}", slug(&track.name)), Options { track: Some(track.id), ..plain.clone() })
    });
    let has_part = |id| snapshot.parts.iter().any(|part| part.person_id == id);
    let name = |person: &Person| format!("person-{}", slug(&person.name()));
    let is_there = |person: &Person| folder.join(format!("{}.ics", name(person))).is_file();
    let chosen = snapshot.people.values().filter(|person| has_part(person.id) || is_there(person));
    let people = chosen.map(|person| (name(person), Options { person: Some(person.id), ..plain.clone() }));
    rooms.chain(tracks).chain(people).collect()
}

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
