//! Where an entry is: the room in LOCATION, and the way to join in whichever of nine properties a program hides it.

use super::entry::Item;
use crate::imports::text::{folded, line};
use calcard::icalendar::{ICalendarComponent, ICalendarProperty};
use std::collections::BTreeSet;

/// Properties that hold nothing but a way to join, the surest first.
const JOIN: &[&str] = &[
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
    "X-MICROSOFT-ONLINEMEETINGCONFLINK",
    "X-ZOOM-MEETING-URL",
    "X-GOOGLE-HANGOUT",
];

/// Hosts at which people meet.
const MEETING_HOSTS: &[&str] = &[
    "teams.microsoft.com",
    "teams.live.com",
    "zoom.us",
    "zoomgov.com",
    "meet.google.com",
    "webex.com",
    "gotomeeting.com",
    "meet.jit.si",
    "whereby.com",
    "bluejeans.com",
    "chime.aws",
    "bigbluebutton.org",
    "livekit.io",
    "ringcentral.com",
];

/// The entry's page, and where to join; either may be empty.
pub(super) fn addresses(
    component: &ICalendarComponent,
    location: &str,
    description: &str,
) -> (String, String) {
    let all = |name: &ICalendarProperty| -> Vec<String> {
        let values =
            component.properties(name).filter_map(|entry| entry.values.first()?.as_text()).filter_map(web);
        values.collect()
    };
    let said = JOIN.iter().flat_map(|name| all(&ICalendarProperty::Other((*name).to_owned())));
    let said = said.chain(all(&ICalendarProperty::Conference)).next();
    let page = all(&ICalendarProperty::Url).into_iter().next().unwrap_or_default();
    let found = || {
        std::iter::once(page.clone())
            .chain(in_text(location))
            .chain(in_text(description))
            .find(|url| is_meeting(url))
    };
    let join = said.or_else(found).or_else(|| web(location)).unwrap_or_default();
    if page == join { (String::new(), join) } else { (page, join) }
}

/// An address that a browser opens.
fn web(text: &str) -> Option<String> {
    let url = line(text);
    let lower = url.to_lowercase();
    let http = ["https://", "http://"]
        .iter()
        .any(|scheme| lower.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()));
    (http && !url.contains(' ') && url.len() <= 2000).then_some(url)
}

fn in_text(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|letter: char| {
        letter.is_whitespace() || matches!(letter, '<' | '>' | '"' | '(' | ')' | ',' | ';')
    });
    words.filter_map(|word| web(word.trim_end_matches(['.', '!']))).collect::<Vec<_>>().into_iter()
}

fn is_meeting(url: &str) -> bool {
    let host = url
        .split_once("://")
        .and_then(|(_, rest)| rest.split(['/', '?', '#', ':']).next())
        .unwrap_or_default();
    let host = host.to_lowercase();
    let known =
        |name: &str| host == name || host.strip_suffix(name).is_some_and(|before| before.ends_with('.'));
    MEETING_HOSTS.iter().any(|name| known(name))
        || host.split('.').any(|part| matches!(part, "meet" | "bbb" | "jitsi"))
}

/// Rooms of a programme: LOCATION without the house and street that all of them share.
pub(super) struct Rooms {
    shared: String,
}

impl Rooms {
    pub(super) fn of<'a>(items: impl Iterator<Item = &'a Item>) -> Self {
        let places: BTreeSet<&str> = items
            .map(|item| item.location.as_str())
            .filter(|place| !place.is_empty() && web(place).is_none())
            .collect();
        let shared = if places.len() > 1 { shared_end(&places) } else { String::new() };
        Self { shared }
    }

    /// The room's name; empty where there is none, or only an address to open.
    pub(super) fn name(&self, item: &Item) -> String {
        if web(&item.location).is_some() {
            return String::new();
        }
        let bare = item.location.strip_suffix(&self.shared).unwrap_or(&item.location);
        // Outlook and our own files list the way to join behind the room.
        let kept = bare.split(", ").flat_map(|part| part.split("; ")).filter(|part| web(part).is_none());
        kept.collect::<Vec<_>>().join(", ")
    }

    /// The names of a list, each once, as they are first spelled.
    pub(super) fn unique(names: impl Iterator<Item = String>) -> Vec<String> {
        let mut seen = BTreeSet::new();
        names.filter(|name| !name.is_empty() && seen.insert(folded(name))).collect()
    }
}

/// What all of them end with, from a comma on.
fn shared_end(places: &BTreeSet<&str>) -> String {
    let ends = |place: &str| -> Vec<String> {
        place.match_indices(", ").filter_map(|(at, _)| place.get(at..)).map(str::to_owned).collect()
    };
    let mut all = places.iter().map(|place| ends(place));
    let first = all.next().unwrap_or_default();
    let rest: Vec<Vec<String>> = all.collect();
    first.into_iter().find(|end| rest.iter().all(|other| other.contains(end))).unwrap_or_default()
}
