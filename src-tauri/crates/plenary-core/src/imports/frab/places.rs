//! Rooms and other names of a schedule: each once, in the order in which the file gives them.

use super::raw;
use crate::imports::text::folded;
use crate::model::Problem;
use crate::model::RoomDraft;
use std::collections::BTreeMap;

/// Names, each once without regard to case, in order of first appearance.
#[derive(Debug, Default)]
pub struct Names {
    seen: BTreeMap<String, String>,
    names: Vec<String>,
}

impl Names {
    /// Begins with the declared ones.
    pub fn new<'n>(declared: impl Iterator<Item = &'n str>) -> Self {
        let mut names = Self::default();
        declared.for_each(|name| names.meet(name));
        names
    }

    /// Takes the name in, if it is a new one.
    pub fn meet(&mut self, name: &str) {
        if !name.is_empty() && !self.seen.contains_key(&folded(name)) {
            self.seen.insert(folded(name), name.to_owned());
            self.names.push(name.to_owned());
        }
    }

    /// The name as it was spelled first.
    pub fn spelled(&self, name: &str) -> String {
        self.seen.get(&folded(name)).cloned().unwrap_or_default()
    }
}

impl IntoIterator for Names {
    type Item = String;
    type IntoIter = std::vec::IntoIter<String>;

    fn into_iter(self) -> Self::IntoIter {
        self.names.into_iter()
    }
}

/// The rooms: those declared, then those that only head a column. A guid that two rooms share names neither.
pub fn rooms(schedule: &raw::Schedule, problems: &mut Vec<Problem>) -> Vec<RoomDraft> {
    let columns = || schedule.days.iter().flat_map(|day| day.rooms.iter().map(|(room, _)| room));
    let named_by_session = || {
        let sessions =
            schedule.days.iter().flat_map(|day| &day.rooms).filter(|(room, _)| room.name.is_empty());
        sessions.flat_map(|(_, list)| list.iter().map(|session| session.room.as_str()))
    };
    let all: Vec<&raw::Room> = schedule.conference.rooms.iter().chain(columns()).collect();
    let mut names = Names::new(all.iter().map(|room| room.name.as_str()));
    named_by_session().for_each(|name| names.meet(name));
    let mut rooms: Vec<RoomDraft> = names.into_iter().map(|name| room(name, &all)).collect();
    let mut owners: BTreeMap<String, usize> = BTreeMap::new();
    for room in rooms.iter().filter(|room| !room.external_id.is_empty()) {
        *owners.entry(room.external_id.clone()).or_default() += 1;
    }
    for (guid, _) in owners.iter().filter(|(_, count)| **count > 1) {
        problems
            .push(Problem::warning("room-guid-twice").place(&schedule.conference.place).with("guid", guid));
    }
    for room in &mut rooms {
        if owners.get(&room.external_id).is_some_and(|count| *count > 1) {
            room.external_id.clear();
        }
    }
    rooms
}

/// One room from everything said of its name.
fn room(name: String, all: &[&raw::Room]) -> RoomDraft {
    let said: Vec<&&raw::Room> = all.iter().filter(|room| folded(&room.name) == folded(&name)).collect();
    let first = |field: fn(&raw::Room) -> &String| {
        said.iter().map(|room| field(room)).find(|text| !text.is_empty()).cloned().unwrap_or_default()
    };
    let guid = first(|room| &room.guid);
    let kind = first(|room| &room.kind);
    let url = first(|room| &room.url);
    let online =
        matches!(kind.as_str(), "online" | "bbb") || folded(&name).split(' ').any(|word| word == "online");
    RoomDraft {
        external_id: uuid::Uuid::parse_str(&guid).map(|guid| guid.to_string()).unwrap_or_default(),
        description: first(|room| &room.description),
        capacity: said.iter().find_map(|room| room.capacity).filter(|seats| (1..=1_000_000).contains(seats)),
        online_url: super::urls::absolute("", &url).kept(),
        online,
        name,
    }
}
