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
use plenary_core::model::{Event, Person, Series, Snapshot};
use plenary_core::rules::invitations::Network;
use plenary_core::rules::placement;
use plenary_core::rules::text::slug;
use plenary_core::rules::uid;
use plenary_core::store::{events, recurring, rows, snapshot, workspace};
use std::collections::{BTreeMap, BTreeSet};
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
    /// Only the files that differ from those in the folder are written.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub only_stale: bool,
}

/// What was written.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct WrittenFeed {
    pub path: String,
    /// Names of the files in the folder, in the order of the alphabet.
    pub files: Vec<String>,
    /// Meetings of a network still to come that are drafts beside its rules: they are in no calendar until they are published.
    pub drafts: usize,
}

/// Writes the calendars. What an earlier feed left in the folder is kept true, see [`Addresses`].
pub fn export(plenary: &Plenary, input: &ExportFeed, progress: &Progress) -> Result<WrittenFeed> {
    let folder = Path::new(&input.path);
    let made = match (input.of.event_id, input.of.series_id) {
        (Some(event), None) => {
            let snapshot = plenary.read(|conn| snapshot::load(conn, event))?;
            of_event(&snapshot, folder, input)?
        }
        (None, Some(_)) if input.person_id.is_some() => return Err(Refusal::new("person-needs-event").into()),
        (None, Some(series)) => feed_of_network(plenary, series, folder, input.alarm)?,
        _ => return Err(Refusal::new("one-of-event-and-network").field("of").into()),
    };
    files::make_folder(folder)?;
    let differs =
        |name: &String, bytes: &Vec<u8>| files::read(&folder.join(name)).map_or(true, |old| old != *bytes);
    let mut made = made;
    made.retain(|name, bytes| !input.only_stale || differs(name, bytes));
    let total = u64::try_from(made.len()).unwrap_or(0);
    for (number, (name, bytes)) in (1..).zip(&made) {
        progress.step(number, total, "job-writing")?;
        files::write(&folder.join(name), bytes)?;
    }
    let drafts = input.of.series_id.map(|id| drafts_of_network(plenary, id)).transpose()?.unwrap_or(0);
    Ok(WrittenFeed { path: input.path.clone(), files: made.into_keys().collect(), drafts })
}

type Files = BTreeMap<String, Vec<u8>>;

fn feed_of_network(plenary: &Plenary, id: SeriesId, folder: &Path, alarm: Option<i64>) -> Result<Files> {
    let (office, series) =
        plenary.read(|conn| Ok((workspace::get(conn)?, rows::expect::<Series>(conn, id)?)))?;
    let (owner, mark) = (id.to_string(), Mark::whole(id));
    let addresses = Addresses::in_folder(folder, &owner, &series.slug);
    let (names, bytes) = match with_alarm(plenary, id, alarm) {
        Ok((_, calendar)) => (addresses.of("agenda", &mark, |_| false), mark.on(calendar).to_bytes()),
        Err(error) if has_nothing_left(&error) && !addresses.own.is_empty() => {
            (addresses.own.into_keys().collect(), feed::nothing_of_network(&office, &series, &mark)?)
        }
        Err(error) => return Err(error),
    };
    Ok(names.into_iter().map(|name| (name, bytes.clone())).collect())
}

fn of_event(snapshot: &Snapshot, folder: &Path, input: &ExportFeed) -> Result<Files> {
    let plain = Options { alarm: input.alarm, ..Options::default() };
    let event = &snapshot.event;
    let mut addresses = Addresses::in_folder(folder, &event.id.to_string(), &event.slug);
    let Some(id) = input.person_id else {
        return written(snapshot, &parts(snapshot, &plain), addresses);
    };
    let person = snapshot.person(id).or_not_found("person", id)?;
    let one = of_person(event.id, person, &plain);
    addresses.only(&one.mark);
    let options = one.options.clone();
    let made = written(snapshot, &[one], addresses)?;
    // Nothing to write and nothing to keep true: the agenda says why.
    if made.is_empty() { ics::export(snapshot, &options).map(|_| made) } else { Ok(made) }
}

/// The calendars that have something in them, and those of an earlier feed.
fn written(snapshot: &Snapshot, wanted: &[Part], mut addresses: Addresses) -> Result<Files> {
    let mut made = Files::new();
    let rooms = snapshot.rooms.iter().map(|room| Mark::new(snapshot.event.id, room.id));
    let tracks = snapshot.tracks.iter().map(|track| Mark::new(snapshot.event.id, track.id));
    let there: BTreeSet<Mark> = rooms.chain(tracks).collect();
    for part in wanted {
        match feed::export(snapshot, &part.options, &part.mark) {
            Ok(bytes) => {
                let is_vacant = |mark: &Mark| part.options.person.is_none() && !there.contains(mark);
                let names = addresses.of(&part.name, &part.mark, is_vacant);
                addresses.taken.extend(names.iter().cloned());
                made.extend(names.into_iter().map(|name| (name, bytes.clone())));
            }
            Err(error) if has_nothing_left(&error) => {}
            Err(error) => return Err(error),
        }
    }
    for (name, mark) in addresses.own.iter().filter(|(name, _)| !made.contains_key(*name)).collect::<Vec<_>>()
    {
        made.insert(name.clone(), feed::nothing(snapshot, mark)?);
    }
    Ok(made)
}

/// The names of the calendars in a folder. Whoever follows one goes on getting it: a calendar keeps every name that it ever had,
/// also under a new one, and none passes to another; files that are not of the event or network are not touched.
struct Addresses {
    /// Those of the event or network, by what an earlier feed wrote into them.
    own: BTreeMap<String, Mark>,
    /// Those of others.
    taken: BTreeSet<String>,
    /// What stands before a name that somebody else has.
    slug: String,
}

impl Addresses {
    fn in_folder(folder: &Path, owner: &str, slug: &str) -> Self {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
        let mut addresses = Self { own: BTreeMap::new(), taken: BTreeSet::new(), slug: slug.to_owned() };
        for name in names.filter(|name| name.ends_with(".ics")) {
            let mark = files::beginning(&folder.join(&name)).ok().and_then(|bytes| Mark::read(&bytes));
            match mark.filter(|mark| mark.is_of(owner)) {
                Some(mark) => drop(addresses.own.insert(name, mark)),
                None => drop(addresses.taken.insert(name)),
            }
        }
        addresses
    }

    /// Leaves all but one calendar as they are.
    fn only(&mut self, mark: &Mark) {
        let (own, others) = std::mem::take(&mut self.own).into_iter().partition(|(_, one)| one == mark);
        self.own = own;
        let others: BTreeMap<String, Mark> = others;
        self.taken.extend(others.into_keys());
    }

    /// Every name of a calendar: those that it has, and the one that it would have today, unless that is another's.
    /// The name of one that is `vacant` is given on.
    fn of(&self, name: &str, mark: &Mark, vacant: impl Fn(&Mark) -> bool) -> Vec<String> {
        let today = format!("{name}.ics");
        let mut names: Vec<String> =
            self.own.iter().filter(|(_, one)| *one == mark).map(|(name, _)| name.clone()).collect();
        let is_free = |name: &String| {
            !self.taken.contains(name) && self.own.get(name).is_none_or(|one| one == mark || vacant(one))
        };
        if names.contains(&today) || is_free(&today) {
            names.retain(|name| *name != today);
            names.push(today);
        } else if names.is_empty() {
            let mut taken = self.taken.iter().chain(self.own.keys()).cloned().collect();
            names.push(files::free(&mut taken, &format!("{}-{name}", self.slug), "calendar", ".ics"));
        }
        names
    }
}

/// A calendar of a feed.
struct Part {
    /// What its file is called, without the ending.
    name: String,
    mark: Mark,
    options: Options,
}

/// The whole agenda, each room, track and person with a part.
fn parts(snapshot: &Snapshot, plain: &Options) -> Vec<Part> {
    let event = snapshot.event.id;
    let agenda = Part { name: "agenda".to_owned(), mark: Mark::whole(event), options: plain.clone() };
    let rooms = snapshot.rooms.iter().map(|room| Part {
        name: format!("room-{}", slug(&room.name)),
        mark: Mark::new(event, room.id),
        options: Options { room: Some(room.id), ..plain.clone() },
    });
    let tracks = snapshot.tracks.iter().map(|track| Part {
        name: format!("track-{}", slug(&track.name)),
        mark: Mark::new(event, track.id),
        options: Options { track: Some(track.id), ..plain.clone() },
    });
    let has_part = |id| snapshot.parts.iter().any(|part| part.person_id == id);
    let people = snapshot.people.values().filter(|person| has_part(person.id));
    let people = people.map(|person| of_person(event, person, plain));
    std::iter::once(agenda).chain(rooms).chain(tracks).chain(people).collect()
}

fn of_person(event: EventId, person: &Person, plain: &Options) -> Part {
    Part {
        name: format!("person-{}", slug(&person.name())),
        mark: Mark::new(event, person.id),
        options: Options { person: Some(person.id), ..plain.clone() },
    }
}

/// A room, person or network with nothing scheduled has no calendar, nor has a member who holds the meeting with their network: a
/// feed does without it, and a server's is emptied.
pub fn has_nothing_left(error: &Error) -> bool {
    let codes = ["nothing-scheduled", "held-with-network"];
    error.refusal().is_some_and(|refusal| codes.contains(&refusal.code))
}

/// The calendar of a network: its recurring items, and every meeting that stands for itself; `only`: no items but these.
/// Refuses where none is left.
pub fn of_network(
    plenary: &Plenary,
    id: SeriesId,
    alarm: Option<i64>,
    only: Option<&BTreeSet<String>>,
) -> Result<Artifact> {
    let (series, mut calendar) = with_alarm(plenary, id, alarm)?;
    if let Some(only) = only {
        calendar.entries.retain(|entry| only.contains(uid::local(&entry.uid)));
        if calendar.entries.is_empty() {
            return Err(Refusal::new("nothing-is-due").into());
        }
    }
    Ok(Artifact {
        file_name: format!("{}.ics", series.slug),
        media_type: "text/calendar; charset=utf-8; method=PUBLISH",
        bytes: calendar.to_bytes(),
    })
}

/// How many meetings still to come are left out of the calendar of a network, because they are drafts beside its rules.
pub fn drafts_of_network(plenary: &Plenary, id: SeriesId) -> Result<usize> {
    plenary.read(|conn| {
        let today = placement::today(&rows::expect::<Series>(conn, id)?.zone, plenary.clock().now());
        let is_left_out = |meeting: &Event| meeting.is_kept_to_the_office() && meeting.ends_on >= today;
        Ok(events::of_series(conn, id)?.into_iter().filter(is_left_out).count())
    })
}

fn with_alarm(plenary: &Plenary, id: SeriesId, alarm: Option<i64>) -> Result<(Series, Calendar)> {
    let (series, mut calendar) = calendar_of_network(plenary, id)?;
    let alarm = Alarm::before(alarm)?;
    calendar.entries.iter_mut().for_each(|entry| entry.alarm = alarm);
    Ok((series, calendar))
}

/// The same, before it is a file.
pub fn calendar_of_network(plenary: &Plenary, id: SeriesId) -> Result<(Series, Calendar)> {
    plenary.read(|conn| {
        let series: Series = rows::expect(conn, id)?;
        let networks: Vec<Network> = recurring::networks(conn, id)?.iter().map(Network::published).collect();
        let is_one = |id| networks.iter().any(|one| one.recurrence.id == id && one.is_one_item());
        let mut meetings = Vec::new();
        let told = |meeting: &Event| !meeting.is_kept_to_the_office();
        for meeting in events::of_series(conn, id)?.into_iter().filter(told) {
            if !meeting.recurrence_id.is_some_and(is_one) {
                meetings.push(snapshot::load(conn, meeting.id)?);
            }
        }
        let calendar = network::calendar(&series, &networks, &meetings)?;
        Ok((series, calendar))
    })
}
