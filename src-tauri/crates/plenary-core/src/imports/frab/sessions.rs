//! The sessions of a schedule: who they are, what they say, and the formats they make.

use super::people::People;
use super::places::Names;
use super::raw;
use super::spans::Slot;
use super::urls::{self, Address};
use crate::imports::text::folded;
use crate::model::Problem;
use crate::model::{EventDraft, FormatDraft, LinkDraft, PersonDraft, RoomDraft, SessionDraft};
use crate::model::{FormatKind, LinkKind};
use crate::rules::text::{self, language_tag};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Ids that a file does not give are derived in this name space, so that they are the same each time.
const DERIVED: Uuid = Uuid::from_u128(0x6f1e_8a52_94b7_5c0d_b7a3_2d5e_61f0_c48a);

/// Makes session drafts one after the other.
pub struct Sessions<'s> {
    base_url: &'s str,
    event: String,
    rooms: BTreeMap<String, String>,
    people: People,
    taken: BTreeSet<Uuid>,
}

impl<'s> Sessions<'s> {
    /// For the sessions of this schedule.
    pub fn new(schedule: &'s raw::Schedule, event: &EventDraft, rooms: &[RoomDraft]) -> Self {
        let host = urls::host(&schedule.base_url).or_else(|| urls::host(&schedule.conference.url));
        let scope = host.unwrap_or_else(|| event.external_id.clone());
        Self {
            base_url: &schedule.base_url,
            event: event.external_id.clone(),
            rooms: rooms.iter().map(|room| (folded(&room.name), room.name.clone())).collect(),
            people: People::new(&scope, &schedule.base_url),
            taken: BTreeSet::new(),
        }
    }

    /// One session; what it says of itself that cannot be kept is in the problems. None when that is all of it.
    pub fn draft(&mut self, slot: &Slot<'_>, problems: &mut Vec<Problem>) -> Option<SessionDraft> {
        let raw = slot.session;
        if let Some(reason) = unkeepable(raw) {
            problems.push(slot.problem(Problem::error("session-refused")).with("reason", reason));
            return None;
        }
        let room = if slot.room.is_empty() { &raw.room } else { slot.room };
        let tag = language_tag(&raw.language);
        if tag.is_none() && !raw.language.is_empty() {
            problems.push(slot.problem(Problem::warning("language-unreadable")).with("value", &raw.language));
        }
        Some(SessionDraft {
            external_id: self.guid(slot, problems)?.to_string(),
            slug: raw.slug.clone(),
            title: raw.title.clone(),
            subtitle: raw.subtitle.clone(),
            summary: raw.summary.clone(),
            description: raw.description.clone(),
            language: tag.unwrap_or_default(),
            format: raw.kind.clone(),
            track: raw.track.clone(),
            room: self.rooms.get(&folded(room)).cloned().unwrap_or_default(),
            starts_at: slot.span.map(|(start, _)| start),
            ends_at: slot.span.map(|(_, end)| end),
            persons: self.persons(slot, problems),
            persons_damaged: raw.persons_damaged || raw.persons.iter().any(|person| person.name.is_empty()),
            links: self.links(slot, problems),
            texts_damaged: raw.texts_damaged,
            links_damaged: raw.links_damaged,
            logo: urls::absolute(self.base_url, &raw.logo).kept(),
            do_not_record: raw.do_not_record,
            recording_licence: raw.licence.clone(),
            ..SessionDraft::default()
        })
    }

    /// Everyone met, in order of first appearance.
    pub fn into_persons(self) -> Vec<PersonDraft> {
        self.people.into_persons()
    }

    /// What a session is known by that cannot be read further: its guid, or one derived from what it is called there.
    pub fn identity(&self, raw: &raw::Session) -> Option<Uuid> {
        let names = [&raw.id, &raw.code, &raw.slug, &raw.title];
        let name = || names.into_iter().find(|name| !name.is_empty());
        let given = Uuid::parse_str(&raw.guid).ok();
        given.or_else(|| name().map(|name| derived(&format!("{}/session/{name}", self.event))))
    }

    /// The guid; without one, or when another session has it, one derived from what the session is called there.
    fn guid(&mut self, slot: &Slot<'_>, problems: &mut Vec<Problem>) -> Option<Uuid> {
        let raw = slot.session;
        let given = Uuid::parse_str(&raw.guid).ok();
        if given.is_none() && !raw.guid.is_empty() {
            problems.push(slot.problem(Problem::warning("guid-unreadable")).with("value", &raw.guid));
        }
        let first = self.identity(raw)?;
        if self.taken.insert(first) {
            return Some(first);
        }
        problems.push(slot.problem(Problem::warning("guid-twice")).with("guid", first));
        let again = (2_u32..).map(|number| derived(&format!("{first}/{number}")));
        let free = again.take(self.taken.len() + 1).find(|guid| !self.taken.contains(guid))?;
        self.taken.insert(free);
        Some(free)
    }

    fn persons(&mut self, slot: &Slot<'_>, problems: &mut Vec<Problem>) -> Vec<String> {
        let mut keys: Vec<String> = Vec::new();
        for raw in &slot.session.persons {
            let key = self.people.meet(raw, &slot.session.place, problems);
            keys.extend(key.filter(|key| !keys.contains(key)));
        }
        keys
    }

    /// The session's page, its links, attachments and recordings; each address once.
    fn links(&self, slot: &Slot<'_>, problems: &mut Vec<Problem>) -> Vec<LinkDraft> {
        let raw = slot.session;
        let page = raw::Reference { url: raw.url.clone(), ..raw::Reference::default() };
        let groups = [
            (LinkKind::Page, std::slice::from_ref(&page), true),
            (LinkKind::Page, raw.links.as_slice(), false),
            (LinkKind::Attachment, raw.attachments.as_slice(), true),
            (LinkKind::Recording, raw.recordings.as_slice(), true),
        ];
        let mut links: Vec<LinkDraft> = Vec::new();
        for (kind, references, by_program) in groups {
            for reference in references {
                let read = if by_program { urls::absolute } else { urls::typed };
                let address = read(self.base_url, &reference.url);
                match &address {
                    Address::Refused => problems
                        .push(slot.problem(Problem::warning("link-refused")).with("value", &reference.url)),
                    Address::Mended(url) => {
                        problems.push(slot.problem(Problem::warning("link-mended")).with("url", url))
                    }
                    Address::None | Address::Good(_) => {}
                }
                let url = address.kept();
                if !url.is_empty() && links.iter().all(|link| link.url != url) {
                    let title = if reference.title == reference.url {
                        String::new()
                    } else {
                        reference.title.clone()
                    };
                    links.push(LinkDraft { kind: kind_of_link(kind, reference), title, url });
                }
            }
        }
        links
    }
}

/// Why a session cannot be kept whole, as its texts would be refused (`rules::text`).
fn unkeepable(raw: &raw::Session) -> Option<&'static str> {
    let texts = [("summary", &raw.summary), ("description", &raw.description)];
    texts.into_iter().find_map(|(field, said)| {
        Some(
            text::prose(field, &mut said.clone()).err()?.refusal().map_or("internal", |refusal| refusal.code),
        )
    })
}

fn derived(name: &str) -> Uuid {
    Uuid::new_v5(&DERIVED, name.as_bytes())
}

fn kind_of_link(otherwise: LinkKind, reference: &raw::Reference) -> LinkKind {
    let title = folded(&reference.title);
    match reference.kind.as_str() {
        "slides" => LinkKind::Slides,
        "activitypub" => LinkKind::Social,
        _ if otherwise == LinkKind::Attachment && (title.contains("slides") || title.contains("folien")) => {
            LinkKind::Slides
        }
        _ => otherwise,
    }
}

/// The formats that the sessions name, with the length that most sessions of each have.
pub fn formats(names: Names, sessions: &[SessionDraft]) -> Vec<FormatDraft> {
    names
        .into_iter()
        .map(|name| {
            let of_it = sessions.iter().filter(|session| session.format == name);
            let lengths = of_it
                .filter_map(|one| one.ends_at.zip(one.starts_at))
                .map(|(end, start)| (end - start).num_minutes());
            FormatDraft { kind: kind_of_format(&name), minutes: most_common(lengths).unwrap_or(30), name }
        })
        .collect()
}

fn most_common(lengths: impl Iterator<Item = i64>) -> Option<i64> {
    let mut counts: BTreeMap<i64, i64> = BTreeMap::new();
    lengths.for_each(|length| *counts.entry(length).or_default() += 1);
    counts.into_iter().max_by_key(|(length, count)| (*count, -length)).map(|(length, _)| length)
}

/// What a format's name says, in the languages that such files are written in.
fn kind_of_format(name: &str) -> FormatKind {
    const WORDS: [(&str, FormatKind); 26] = [
        ("keynote", FormatKind::Plenary),
        ("plenary", FormatKind::Plenary),
        ("opening", FormatKind::Plenary),
        ("closing", FormatKind::Plenary),
        ("panel", FormatKind::Panel),
        ("podium", FormatKind::Panel),
        ("workshop", FormatKind::Workshop),
        ("tutorial", FormatKind::Workshop),
        ("hands-on", FormatKind::Workshop),
        ("training", FormatKind::Workshop),
        ("discussion", FormatKind::Discussion),
        ("meeting", FormatKind::Discussion),
        ("meetup", FormatKind::Discussion),
        ("bof", FormatKind::Discussion),
        ("break", FormatKind::Break),
        ("lunch", FormatKind::Break),
        ("coffee", FormatKind::Break),
        ("pause", FormatKind::Break),
        ("social", FormatKind::Social),
        ("party", FormatKind::Social),
        ("concert", FormatKind::Social),
        ("performance", FormatKind::Social),
        ("blocker", FormatKind::Blocker),
        ("talk", FormatKind::Talk),
        ("lecture", FormatKind::Talk),
        ("presentation", FormatKind::Talk),
    ];
    let name = folded(name);
    WORDS.iter().find(|(word, _)| name.contains(word)).map_or(FormatKind::Other, |(_, kind)| *kind)
}
