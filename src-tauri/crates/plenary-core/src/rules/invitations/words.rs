//! The words of an entry as one number: all that its reader sees besides time, place, status and title. Two that read alike have
//! the same, whatever else became of their rows.
//!
//! Taken from the rows and not from the finished text, so that a newer program that writes it otherwise tells nobody anything.
//! `exports/ics` writes what is counted here; its tests hold the two together.

use super::{Network, Programme};
use crate::model::{Event, FormatKind, PartRole, Session};
use crate::rules::map_link::{self, Map};
use crate::rules::venue;
use chrono::NaiveDate;
use sha2::{Digest, Sha256};

/// The roles that an entry names, in its order.
pub const NAMED: [PartRole; 4] =
    [PartRole::Chair, PartRole::Speaker, PartRole::Facilitator, PartRole::Interpreter];

/// Somebody whom the entry of a session names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub role: PartRole,
    /// As printed.
    pub name: String,
    /// Its name, or empty.
    pub organisation: String,
}

/// All that is counted, save the name of who answers for it: who was told another organizer goes on with that one's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    before: Heard,
    behind: Heard,
}

impl Counted {
    /// 64 bits of all of it, with this name, in hexadecimal.
    pub fn under(&self, organizer: &str) -> String {
        let mut name = Heard::default();
        name.hear(organizer);
        let heard = [&self.before, &name, &self.behind];
        let whole = heard.into_iter().fold(Sha256::new(), |whole, heard| whole.chain_update(&heard.0));
        whole.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Of a session.
pub(super) fn of_session(of: &Programme<'_>, session: &Session) -> Counted {
    let event = of.event;
    let room = of.rooms.iter().find(|room| Some(room.id) == session.room_id);
    let track = of.tracks.iter().find(|track| Some(track.id) == session.track_id);
    let format = of.formats.iter().find(|format| Some(format.id) == session.format_id);
    let language = if session.language.is_empty() { &event.language } else { &session.language };
    let is_busy = format.is_none_or(|format| FormatKind::is_content(format.kind));
    let texts = [&session.title, &session.subtitle, &session.summary, &session.description];
    let mut said = Heard::default();
    texts.into_iter().for_each(|text| said.hear(text));
    said.hear(language);
    said.hear(track.map_or("", |track| &track.name));
    said.hear(&event.website);
    said.hear(if is_busy { "busy" } else { "free" });
    let mut behind = Heard::default();
    behind.hear_map(&if venue::is_online(room) { Map::default() } else { of.map() });
    let people = of.named.get(&session.id).map_or(&[] as &[Named], Vec::as_slice);
    for role in NAMED {
        for person in people.iter().filter(|person| person.role == role) {
            [role.as_str(), &person.name, &person.organisation]
                .into_iter()
                .for_each(|text| behind.hear(text));
        }
    }
    Counted { before: said, behind }
}

/// Of an event as a whole.
pub(super) fn of_event(of: &Programme<'_>) -> Counted {
    let mut said = Heard::default();
    said.hear_event(of.event, &of.map());
    Counted { before: said, behind: Heard::default() }
}

/// Of a rule of a network, with the meetings of it that stand for themselves.
pub(super) fn of_network(network: &Network, apart: &[(&Event, NaiveDate)]) -> Counted {
    let series = &network.series;
    let mut said = Heard::default();
    said.hear(&series.title);
    said.hear(&series.description);
    let mut behind = Heard::default();
    behind.hear_map(&map_link::of_address(&series.venue_name, &series.venue_address));
    for (meeting, day) in apart {
        behind.hear(&day.to_string());
        behind.hear_event(meeting, &map_link::of_event(meeting, &[]));
    }
    Counted { before: said, behind }
}

/// Texts that were heard one after the other, none of which runs into the next.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Heard(Vec<u8>);

impl Heard {
    fn hear(&mut self, text: &str) {
        let text = text.trim().replace("\r\n", "\n");
        self.0.extend(text.len().to_be_bytes());
        self.0.extend(text.into_bytes());
    }

    fn hear_event(&mut self, event: &Event, map: &Map) {
        let texts = [&event.title, &event.summary, &event.topic, &event.description];
        texts.into_iter().for_each(|text| self.hear(text));
        self.hear(&event.website);
        self.hear(&event.language);
        self.hear_map(map);
    }

    fn hear_map(&mut self, map: &Map) {
        self.hear(&map.url);
        let (latitude, longitude) = map.point.map(|point| point.degrees()).unwrap_or_default();
        self.hear(&latitude);
        self.hear(&longitude);
    }
}
