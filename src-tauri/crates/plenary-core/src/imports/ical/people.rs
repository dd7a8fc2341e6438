//! ATTENDEE and ORGANIZER (RFC 5545 sections 3.8.4.1 and 3.8.4.3): who is meant, with which answer.

use crate::imports::text::{email, line};
use calcard::icalendar::{
    ICalendarComponent, ICalendarEntry, ICalendarParameterName as Param, ICalendarProperty,
};

/// A person whom an entry names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Invitee {
    /// Lower case, or empty.
    pub(super) address: String,
    pub(super) name: String,
    /// Who wrote for them, in lower case, or empty.
    pub(super) sent_by: String,
    /// In whose place they come (DELEGATED-FROM), in lower case, or empty.
    pub(super) instead_of: String,
    /// PARTSTAT in capitals, or empty.
    pub(super) answer: String,
    pub(super) organises: bool,
    /// ROLE=CHAIR: only who leads an entry takes a part in the programme; the others are guests, and come in by their own list.
    pub(super) chairs: bool,
    /// A room or a projector, or a list of people.
    pub(super) is_thing: bool,
}

impl Invitee {
    /// The name, else what stands before the `@` of the address.
    pub(super) fn spelled(&self) -> String {
        let local = self.address.split('@').next().unwrap_or_default();
        if self.name.is_empty() { local.replace(['.', '_'], " ") } else { self.name.clone() }
    }
}

/// Everyone, the organiser first, each address once.
pub(super) fn of(component: &ICalendarComponent) -> Vec<Invitee> {
    let organisers = component.properties(&ICalendarProperty::Organizer).map(|entry| (entry, true));
    let attendees = component.properties(&ICalendarProperty::Attendee).map(|entry| (entry, false));
    let mut people: Vec<Invitee> = Vec::new();
    for (entry, organises) in organisers.chain(attendees) {
        let person = invitee(entry, organises);
        let known = |other: &&mut Invitee| !person.address.is_empty() && other.address == person.address;
        match people.iter_mut().find(known) {
            Some(here) if here.answer.is_empty() => here.answer = person.answer,
            Some(_) => {}
            None if person.address.is_empty() && person.name.is_empty() => {}
            None => people.push(person),
        }
    }
    people
}

fn invitee(entry: &ICalendarEntry, organises: bool) -> Invitee {
    let param = |name: Param| {
        let value = entry.parameters(&name).find_map(|value| value.as_text()).unwrap_or_default();
        line(value.trim_matches('"'))
    };
    let uri = entry.values.first().and_then(|value| value.as_text()).unwrap_or_default();
    let address = self::address(uri).or_else(|| self::address(&param(Param::Email)));
    let other = |name: Param| {
        let address = entry.parameters(&name).find_map(|value| value.as_text()).and_then(self::address);
        address.unwrap_or_default()
    };
    let kind = param(Param::Cutype).to_uppercase();
    let named = param(Param::Cn);
    Invitee {
        // Some programs write the address where the name belongs.
        name: if email(&named).is_some() { String::new() } else { named },
        address: address.unwrap_or_default(),
        sent_by: other(Param::SentBy),
        instead_of: other(Param::DelegatedFrom),
        answer: param(Param::Partstat).to_uppercase(),
        organises,
        chairs: param(Param::Role).eq_ignore_ascii_case("CHAIR"),
        is_thing: matches!(kind.as_str(), "ROOM" | "RESOURCE" | "GROUP"),
    }
}

/// The address in `mailto:ada@example.org`, `MAILTO:…`, `<ada@example.org>`, or a bare one.
pub(super) fn address(uri: &str) -> Option<String> {
    let bare = uri.trim().trim_matches(['<', '>', '"', '\'']);
    let rest = bare.get(..7).filter(|scheme| scheme.eq_ignore_ascii_case("mailto:"));
    let bare = rest.map_or(bare, |_| bare.get(7..).unwrap_or_default());
    email(decoded(bare.split('?').next().unwrap_or_default()).trim())
}

/// Without percent-encoding (RFC 3986 section 2.1): `zoe@ex%C3%A4mple.org`. What encodes no letters stays as it is.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        bytes.extend_from_slice(before.as_bytes());
        let code = after.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok());
        bytes.push(code.unwrap_or(b'%'));
        rest = code.and_then(|_| after.get(2..)).unwrap_or(after);
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}
