//! A file into calendars: their own words, the zones they declare, and every VEVENT as an [`Item`].

use super::clock::{self, Clock};
use super::entry::Item;
use super::intact::Damage;
use super::mail::{self, Author};
use super::tidy::Text;
use super::vtimezone::OwnZone;
use crate::imports::text::{line, prose};
use crate::model::{Place, Problem};
use crate::zones::Zone;
use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty};
use calcard::{Entry, Parser};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// All calendars of a file.
#[derive(Debug, Default)]
pub(super) struct File {
    pub(super) calendars: Vec<Calendar>,
    /// A part of it is missing: what it does not have says nothing.
    pub(super) damaged: bool,
    pub(super) findings: Findings,
}

/// One VCALENDAR.
#[derive(Debug, Default)]
pub(super) struct Calendar {
    pub(super) name: String,
    /// In capitals; empty when there is none.
    method: String,
    pub(super) description: String,
    pub(super) page: String,
    /// Whose mail it came in.
    pub(super) author: Option<Author>,
    /// X-WR-TIMEZONE, when it is a zone.
    pub(super) zone: Option<Zone>,
    pub(super) items: Vec<Item>,
}

impl File {
    /// Tells that it is not whole. Of an entry that was being said when it ended nobody knows when it is.
    fn tell(&mut self, damage: Damage, line: Option<u32>) {
        self.damaged = true;
        match damage {
            Damage::EndsEarly(uid) => {
                self.findings.note(Problem::warning("calendar-ends-early"), "", line);
                self.findings.unread.extend(uid.clone().map(|uid| (uid, true)));
                self.findings.broken_off = uid;
            }
            Damage::At(_) => self.findings.note(Problem::warning("calendar-damaged"), "", line),
        }
    }

    /// Whether there is an answer to an invitation in it.
    pub(super) fn is_replies(&self) -> bool {
        self.calendars.iter().any(Calendar::is_replies)
    }
}

impl Calendar {
    /// Whether it is a calendar that somebody keeps or publishes.
    pub(super) fn is_published(&self) -> bool {
        matches!(self.method.as_str(), "" | "PUBLISH")
    }

    /// Whether it proposes another time.
    pub(super) fn is_counter(&self) -> bool {
        self.method == "COUNTER"
    }

    /// Whether it answers an invitation.
    pub(super) fn is_replies(&self) -> bool {
        matches!(self.method.as_str(), "REPLY" | "COUNTER")
    }
}

/// Problems, each of a kind once, with how often it was met.
#[derive(Debug, Default)]
pub(super) struct Findings {
    found: Vec<(Problem, u32)>,
    places: BTreeMap<(String, String), usize>,
    /// How many rules were met that are no rules of days.
    pub(super) odd_rules: u32,
    /// The days of the event that the file is for.
    pub(super) days: Option<Days>,
    /// Of what goes on beyond what is followed, only these days were taken.
    pub(super) narrowed: Option<Days>,
    /// UIDs of entries that go on beyond what was followed.
    pub(super) endless: BTreeSet<String>,
    /// UIDs of entries whose start, rules or lists of dates could not all be read, and whether it is a rule: then nobody knows when
    /// they are.
    pub(super) unread: BTreeMap<String, bool>,
    /// UID of the entry in which the file ends: what it says is not all that it was to say.
    pub(super) broken_off: Option<String>,
}

/// First and last.
pub(super) type Days = (NaiveDate, NaiveDate);

impl Findings {
    /// Notes a problem; of those with the same code and `about` only the first is kept, and counted.
    pub(super) fn note(&mut self, problem: Problem, about: &str, at: Option<u32>) {
        let key = (problem.code.clone(), about.to_owned());
        if let Some((_, count)) = self.places.get(&key).and_then(|place| self.found.get_mut(*place)) {
            *count += 1;
            return;
        }
        self.places.insert(key, self.found.len());
        self.found.push((problem.place(&Place { line: at, ..Place::default() }), 1));
    }

    /// Notes what could not be read of an entry, each entry with its line. `is_rule`: it is a rule.
    pub(super) fn unread(&mut self, problem: Problem, uid: &str, at: Option<u32>, is_rule: bool) {
        self.note(problem, uid, at);
        *self.unread.entry(uid.to_owned()).or_default() |= is_rule;
    }

    /// Takes back what was noted, where it turns out to be none.
    pub(super) fn forget(&mut self, code: &str, about: &str) {
        let place = self.places.get(&(code.to_owned(), about.to_owned()));
        if let Some((_, count)) = place.and_then(|place| self.found.get_mut(*place)) {
            *count = 0;
        }
    }

    pub(super) fn into_problems(self) -> Vec<Problem> {
        let there = self.found.into_iter().filter(|(_, count)| *count > 0);
        there.map(|(problem, count)| problem.with("count", count)).collect()
    }
}

/// The zones that a calendar speaks of.
#[derive(Debug, Default)]
pub(super) struct Clocks {
    own: BTreeMap<String, Clock>,
    pub(super) fallback: Option<Zone>,
}

impl Clocks {
    fn of(calendar: &ICalendar, fallback: Option<Zone>) -> Self {
        let mut own = BTreeMap::new();
        for component in calendar.timezones() {
            let text = |name: &ICalendarProperty| {
                component.property(name).and_then(|entry| entry.values.first()?.as_text())
            };
            let Some(tzid) = text(&ICalendarProperty::Tzid) else { continue };
            let called = text(&ICalendarProperty::Other("X-LIC-LOCATION".to_owned())).and_then(clock::named);
            let clock = called.map(Clock::Named);
            let clock =
                clock.or_else(|| OwnZone::of(calendar, component).map(|zone| Clock::Own(Rc::new(zone))));
            own.extend(clock.map(|clock| (tzid.trim().to_owned(), clock)));
        }
        Self { own, fallback }
    }

    /// What the TZID means. Of one that means no more than a distance from UTC, that, and a problem; of one that means nothing, the
    /// calendar's own zone, else no zone, and a problem.
    pub(super) fn find(&self, tzid: &str, at: Option<u32>, findings: &mut Findings) -> Clock {
        let known = clock::named(tzid).map(Clock::Named);
        if let Some(clock) = known.or_else(|| self.own.get(tzid.trim()).cloned()) {
            return clock;
        }
        if let Some((seconds, more)) = clock::distance(tzid) {
            if !more.is_empty() {
                let problem = Problem::warning("zone-by-distance").with("zone", tzid);
                findings.note(problem.with("taken", clock::shown(seconds)), tzid, at);
            }
            return Clock::fixed(seconds);
        }
        let problem = match self.fallback {
            Some(zone) => Problem::warning("zone-not-known-taken").with("taken", zone),
            None => Problem::warning("zone-not-known"),
        };
        findings.note(problem.with("zone", tzid), tzid, at);
        self.without_zone()
    }

    /// The clock of a time that names none: the calendar's own zone, where it says one.
    pub(super) fn without_zone(&self) -> Clock {
        self.fallback.map_or(Clock::Floating, Clock::Named)
    }
}

/// Reads the file, or refuses it as no calendar.
pub(super) fn parse(bytes: &[u8]) -> Result<File, Problem> {
    if let Some(problem) = super::refused(bytes) {
        return Err(problem);
    }
    let mut file = File::default();
    let mails = mail::mails(bytes);
    for (calendar, author) in
        mails.iter().flat_map(|one| one.calendars.iter().map(|part| (part, &one.author)))
    {
        read_bytes(calendar, author.as_ref(), &mut file);
    }
    // Somebody may have put it below their own words, where it is no part of the mail.
    if mails.iter().all(|one| one.calendars.is_empty()) {
        let author = mails.first().filter(|_| mails.len() == 1).and_then(|one| one.author.as_ref());
        read_bytes(bytes, author, &mut file);
    }
    if file.calendars.is_empty() { Err(Problem::error("not-a-calendar")) } else { Ok(file) }
}

fn read_bytes(bytes: &[u8], author: Option<&Author>, file: &mut File) {
    let text = Text::of(bytes);
    if text.lossy {
        file.findings.note(Problem::warning("letters-lost"), "", None);
    }
    if let Some(encoding) = text.guessed {
        file.findings.note(Problem::warning("text-guessed").with("encoding", encoding), "", None);
    }
    read_text(&text, author, file);
    if let Some((damage, line)) = text.damage() {
        file.tell(damage, line);
    }
}

fn read_text(text: &Text, author: Option<&Author>, file: &mut File) {
    let mut beginnings = text.beginnings("VEVENT").into_iter();
    let mut parser = Parser::new(&text.text);
    loop {
        match parser.entry() {
            Entry::ICalendar(calendar) => {
                let read = calendar_of(&calendar, &mut beginnings, &mut file.findings);
                file.calendars.extend(read.map(|read| Calendar { author: author.cloned(), ..read }));
            }
            Entry::Eof => return,
            _ => {}
        }
    }
}

fn calendar_of(
    parsed: &ICalendar,
    beginnings: &mut impl Iterator<Item = u32>,
    findings: &mut Findings,
) -> Option<Calendar> {
    let root = parsed.components.first()?;
    let known = !matches!(root.component_type, ICalendarComponentType::Other(_));
    if !known {
        return None;
    }
    let other = |name: &str| said(root, &ICalendarProperty::Other(name.to_owned()));
    let zone = clock::named(&other("X-WR-TIMEZONE"));
    let clocks = Clocks::of(parsed, zone);
    let first = |one: String, two: String| if one.is_empty() { two } else { one };
    let method = said(root, &ICalendarProperty::Method).to_uppercase();
    let mut items = Vec::new();
    for component in &parsed.components {
        match component.component_type {
            ICalendarComponentType::VEvent => {
                items.push(Item::of(component, &clocks, beginnings.next(), method == "CANCEL", findings));
            }
            ICalendarComponentType::VTodo | ICalendarComponentType::VJournal => {
                let what = component.component_type.as_str();
                findings.note(Problem::warning("component-left-out").with("what", what), what, None);
            }
            _ => {}
        }
    }
    Some(Calendar {
        name: line(&first(other("X-WR-CALNAME"), said(root, &ICalendarProperty::Name))),
        description: prose(&first(said(root, &ICalendarProperty::Description), other("X-WR-CALDESC"))),
        page: line(&said(root, &ICalendarProperty::Url)),
        method,
        author: None,
        zone,
        items,
    })
}

/// The first text of a property, or nothing.
pub(super) fn said(component: &ICalendarComponent, name: &ICalendarProperty) -> String {
    let value = component.property(name).and_then(|entry| entry.values.first());
    value.and_then(|value| value.as_text()).unwrap_or_default().to_owned()
}
