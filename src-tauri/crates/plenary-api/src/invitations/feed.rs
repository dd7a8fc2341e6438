//! Calendars for a web folder: the whole agenda, and one of each room, each track and each person with a part; of a network, its
//! meetings. The same data gives the same bytes.

use super::view::LedgerOf;
use crate::files;
use crate::jobs::Progress;
use plenary_core::Plenary;
use plenary_core::error::{Error, OrNotFound, Refusal, Result};
use plenary_core::exports::ics::feed::{self, Mark};
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
    /// A folder; made when it is not there. Files that no feed of this event or network wrote stay as they are.
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

/// Writes the calendars. A calendar that an earlier feed left in the folder is kept true: under the older name of a room it holds
/// what the new name holds, and where nothing is left it says so.
pub fn export(plenary: &Plenary, input: &ExportFeed, progress: &Progress) -> Result<WrittenFeed> {
    let folder = Path::new(&input.path);
    let made = match (input.of.event_id, input.of.series_id) {
        (Some(event), None) => {
            let snapshot = plenary.read(|conn| snapshot::load(conn, event))?;
            of_event(&snapshot, folder, input)?
        }
        (None, Some(_)) if input.person_id.is_some() => return Err(Refusal::new("person-needs-event").into()),
        (None, Some(series)) => {
            BTreeMap::from([("agenda.ics".to_owned(), of_network(plenary, series, input.alarm)?.bytes)])
        }
        _ => return Err(Refusal::new("one-of-event-and-network").field("of").into()),
    };
    files::make_folder(folder)?;
    let total = u64::try_from(made.len()).unwrap_or(0);
    for (number, (name, bytes)) in (1..).zip(&made) {
        progress.step(number, total, "job-writing")?;
        files::write(&folder.join(name), bytes)?;
    }
    Ok(WrittenFeed { path: input.path.clone(), files: made.into_keys().collect() })
}

type Files = BTreeMap<String, Vec<u8>>;

fn of_event(snapshot: &Snapshot, folder: &Path, input: &ExportFeed) -> Result<Files> {
    let plain = Options { alarm: input.alarm, ..Options::default() };
    let earlier = earlier(folder, snapshot.event.id);
    let Some(id) = input.person_id else {
        let agenda = ("agenda.ics".to_owned(), ics::export(snapshot, &plain)?.bytes);
        return with_narrowed(snapshot, Files::from([agenda]), &narrowed(snapshot, &plain), &earlier);
    };
    let person = snapshot.person(id).or_not_found("person", id)?;
    let one = of_person(snapshot.event.id, person, &plain);
    let earlier = earlier.into_iter().filter(|(_, mark)| *mark == one.mark).collect();
    let options = one.options.clone();
    let made = with_narrowed(snapshot, Files::new(), &[one], &earlier)?;
    // Nothing to write and nothing to keep true: the agenda says why.
    if made.is_empty() { ics::export(snapshot, &options).map(|_| made) } else { Ok(made) }
}

/// Adds the narrowed calendars that have something in them, and those of an earlier feed.
fn with_narrowed(
    snapshot: &Snapshot,
    mut made: Files,
    wanted: &[Narrowed],
    earlier: &BTreeMap<String, Mark>,
) -> Result<Files> {
    let mut taken = made.keys().cloned().collect();
    let mut by_mark = BTreeMap::new();
    for one in wanted {
        match feed::export(snapshot, &one.options, &one.mark) {
            Ok(bytes) => {
                by_mark.insert(&one.mark, bytes.clone());
                made.insert(files::free(&mut taken, &one.name, "calendar", ".ics"), bytes);
            }
            Err(error) if is_empty(&error) => {}
            Err(error) => return Err(error),
        }
    }
    for (name, mark) in earlier.iter().filter(|(name, _)| !taken.contains(*name)) {
        let bytes = by_mark.get(mark).cloned().map_or_else(|| feed::nothing(snapshot, mark), Ok)?;
        made.insert(name.clone(), bytes);
    }
    Ok(made)
}

/// The calendars of rooms, tracks and people that an earlier feed of the event left in the folder.
fn earlier(folder: &Path, event: EventId) -> BTreeMap<String, Mark> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let marked = names.filter(|name| name.ends_with(".ics")).filter_map(|name| {
        let mark = Mark::read(&files::beginning(&folder.join(&name)).ok()?)?;
        mark.is_of(event).then_some((name, mark))
    });
    marked.collect()
}

/// A part of the agenda with a file of its own.
struct Narrowed {
    /// The beginning of the file's name.
    name: String,
    mark: Mark,
    options: Options,
}

/// Each room, track and person with a part.
fn narrowed(snapshot: &Snapshot, plain: &Options) -> Vec<Narrowed> {
    let event = snapshot.event.id;
    let rooms = snapshot.rooms.iter().map(|room| Narrowed {
        name: format!("room-{}", slug(&room.name)),
        mark: Mark::new(event, room.id),
        options: Options { room: Some(room.id), ..plain.clone() },
    });
    let tracks = snapshot.tracks.iter().map(|track| Narrowed {
        name: format!("track-{}", slug(&track.name)),
        mark: Mark::new(event, track.id),
        options: Options { track: Some(track.id), ..plain.clone() },
    });
    let has_part = |id| snapshot.parts.iter().any(|part| part.person_id == id);
    let people = snapshot.people.values().filter(|person| has_part(person.id));
    rooms.chain(tracks).chain(people.map(|person| of_person(event, person, plain))).collect()
}

fn of_person(event: EventId, person: &Person, plain: &Options) -> Narrowed {
    Narrowed {
        name: format!("person-{}", slug(&person.name())),
        mark: Mark::new(event, person.id),
        options: Options { person: Some(person.id), ..plain.clone() },
    }
}

/// A room or person with nothing scheduled has no calendar of its own yet, and a feed does without it.
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
