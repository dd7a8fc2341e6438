//! Who is invited in a calendar, when they are asked for: who is invited to a recurring entry becomes a member of the network, who is
//! invited to one meeting by itself comes onto its list. Nobody is taken off by a file.

use super::Coming;
use crate::error::Result;
use crate::ids::PersonId;
use crate::model::{
    AttendanceStatus, Event, EventStatus, InviteeDraft, MeetingDraft, NetworkDraft, Outcome, Person,
};
use crate::ops::accepting::{Planning, split_name};
use crate::ops::attendances::{self, CreateAttendance};
use crate::ops::people::{self, CreatePerson};
use crate::ops::series::{self as networks, AddMember};
use crate::rules::text;
use crate::store::{attendances as lists, calendar_sources, people as stored, rows, series};
use std::collections::{BTreeMap, BTreeSet};

/// Takes them in, or counts those who would come.
pub(super) fn bring(
    coming: &Coming<'_>,
    draft: &NetworkDraft,
    take: bool,
    planning: &mut Planning,
) -> Result<()> {
    let members = series::members(coming.tx, coming.series.id)?;
    let mut people = People {
        coming,
        take,
        now: members
            .iter()
            .filter(|one| one.until.is_none_or(|until| until >= coming.today))
            .map(|one| one.person_id)
            .collect(),
        members: members.into_iter().map(|member| member.person_id).collect(),
        offered: BTreeSet::new(),
        known: BTreeMap::new(),
    };
    let is_older = |uid: &String| coming.older.contains(uid);
    for rule in draft.rules.iter().filter(|rule| !is_older(&rule.uid)) {
        for one in &rule.people {
            people.member(one, planning)?;
        }
    }
    for meeting in draft.meetings.iter().filter(|one| !one.cancelled && !one.people.is_empty()) {
        if let Some(event) = there(coming, meeting)?.filter(|_| !is_older(&meeting.uid)) {
            for one in &meeting.people {
                people.guest(&event, one, planning)?;
            }
        }
    }
    planning.offered = u32::try_from(people.offered.len()).unwrap_or(u32::MAX);
    Ok(())
}

/// The meeting of an entry, if it is still to come.
fn there(coming: &Coming<'_>, draft: &MeetingDraft) -> Result<Option<Event>> {
    let sources = calendar_sources::of_occurrence(coming.tx, &draft.uid, &draft.recurs_on)?;
    let source = sources.into_iter().find(|one| one.recurs_on == draft.recurs_on && one.event_id.is_some());
    let event = source.and_then(|source| source.event_id).map(|id| rows::get::<Event>(coming.tx, id));
    let event = event.transpose()?.flatten();
    Ok(event.filter(|event| event.ends_on >= coming.today && event.status != EventStatus::Cancelled))
}

struct People<'a> {
    coming: &'a Coming<'a>,
    take: bool,
    /// Everyone who ever was one: who left is not made one again by a calendar.
    members: BTreeSet<PersonId>,
    /// Those who are.
    now: BTreeSet<PersonId>,
    /// Addresses of those who would come.
    offered: BTreeSet<String>,
    known: BTreeMap<String, Option<Person>>,
}

impl People<'_> {
    fn member(&mut self, one: &InviteeDraft, planning: &mut Planning) -> Result<()> {
        let Some(person) = self.person(one, planning)? else { return Ok(()) };
        if !self.members.insert(person.id) {
            return Ok(());
        }
        if !self.take {
            self.offered.insert(one.email.clone());
            return Ok(());
        }
        let add =
            AddMember { since: Some(self.coming.today), ..AddMember::new(self.coming.series.id, person.id) };
        networks::add(self.coming.tx, &add)?;
        self.now.insert(person.id);
        planning.note(Outcome::New, "series_member", &person.name(), &[]);
        Ok(())
    }

    /// Members are invited to every meeting: only others come onto the list of one.
    fn guest(&mut self, event: &Event, one: &InviteeDraft, planning: &mut Planning) -> Result<()> {
        let Some(person) = self.person(one, planning)? else { return Ok(()) };
        let is_here =
            self.now.contains(&person.id) || lists::of_person(self.coming.tx, event.id, person.id)?.is_some();
        if is_here {
            return Ok(());
        }
        if !self.take {
            self.offered.insert(one.email.clone());
            return Ok(());
        }
        let status = if one.accepted { AttendanceStatus::Registered } else { AttendanceStatus::Invited };
        let create = CreateAttendance {
            status: Some(status),
            source: Some("calendar".to_owned()),
            ..CreateAttendance::new(event.id, person.id)
        };
        attendances::create(self.coming.tx, &create)?;
        planning.note(Outcome::New, "attendance", &person.name(), &[]);
        Ok(())
    }

    /// Who has that address; made where nobody has, and they are asked for.
    fn person(&mut self, one: &InviteeDraft, planning: &mut Planning) -> Result<Option<Person>> {
        if let Some(known) = self.known.get(&one.email) {
            return Ok(known.clone());
        }
        let mut email = one.email.clone();
        let person = match stored::by_email(self.coming.tx, &email)? {
            _ if text::email("email", &mut email).is_err() => None,
            None if self.take => Some(self.made(one, planning)?),
            None => {
                self.offered.insert(one.email.clone());
                None
            }
            here => here,
        };
        self.known.insert(one.email.clone(), person.clone());
        Ok(person)
    }

    fn made(&self, one: &InviteeDraft, planning: &mut Planning) -> Result<Person> {
        let (given_name, family_name) = split_name(&planning.fitting(&one.name));
        let create =
            CreatePerson { email: Some(one.email.clone()), ..CreatePerson::new(given_name, family_name) };
        let person = people::create(self.coming.tx, &create)?;
        planning.note(Outcome::New, "person", &person.name(), &[]);
        Ok(person)
    }
}
