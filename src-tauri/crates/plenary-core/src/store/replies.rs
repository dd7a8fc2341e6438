//! What people answered.

use crate::error::Result;
use crate::ids::{EventId, PersonId, ReplyId, SessionId};
use crate::model::{
    AttendanceStatus, CalendarMethod, Event, ItemKind, Recurrence, Reply, ReplyAnswer, ReplyDraft, Said,
    Session,
};
use crate::rules::invitations::{Dates, Item, when};
use crate::rules::mail_domain::forms;
use crate::store::rows::{self, column, select, select_one};
use crate::store::values::Column;
use crate::store::{attendances, invitations, ledger, programme, series};
use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// Replies to an event, to its sessions, and to the rule whose meeting it is: of those that an address gave to this meeting, to an
/// earlier one and all after it, or to all of them, the one that holds. An answer to more than the meeting is none to it where its writer
/// was never asked to it.
pub fn of_event(conn: &Connection, event: EventId) -> Result<Vec<Reply>> {
    let all: Vec<Reply> = select(
        conn,
        "WHERE (event_id = ?1 AND NOT and_later)
            OR EXISTS (SELECT 1 FROM event e WHERE e.id = ?1 AND e.recurrence_id = reply.item_id
                AND (reply.recurs_on = '' OR reply.day = e.recurs_on OR (reply.and_later AND reply.day < e.recurs_on)))
         ORDER BY item_id, in_letters(name), address, recurs_on, id",
        [event.store()],
    )?;
    let holds = |reply: &Reply| {
        let others =
            all.iter().filter(|one| (&one.item_id, &one.address) == (&reply.item_id, &reply.address));
        others.max_by_key(|one| one.weight()).is_some_and(|newest| newest.id == reply.id)
    };
    let meeting: Event = rows::expect(conn, event)?;
    let mut replies = Vec::new();
    for reply in all.iter().filter(|reply| holds(reply)) {
        if was_asked(conn, reply, &meeting)? {
            replies.push(reply.clone());
        }
    }
    still_asked(conn, replies)
}

/// Whether what somebody answered has the meeting in it: by what they were told of a network, or, where nothing was noted of that, by the
/// days on which they belong to it.
fn was_asked(conn: &Connection, reply: &Reply, meeting: &Event) -> Result<bool> {
    let (Some(ItemKind::Recurrence), Some(person)) = (reply.item_kind, reply.person_id) else {
        return Ok(true);
    };
    let Some(day) = meeting.recurs_on.filter(|day| reply.day != Some(*day)) else { return Ok(true) };
    let told = ledger::of_item(conn, &reply.item_id, person)?;
    let mut told = told.iter().filter(|entry| entry.method == CalendarMethod::Request).peekable();
    if told.peek().is_some() {
        let mut dates = told.filter_map(|entry| Dates::of(&entry.said).transpose());
        return dates.try_fold(false, |asked, dates| Ok(asked || dates?.on(day).is_some()));
    }
    let members = meeting.series_id.map(|series| series::members(conn, series)).transpose()?;
    let own = members.into_iter().flatten().find(|member| member.person_id == person);
    Ok(own.is_none_or(|member| member.is_member_on(meeting.starts_on)))
}

/// The same without the times that were proposed and that their item is at now: nobody asks for them any more.
fn still_asked(conn: &Connection, mut replies: Vec<Reply>) -> Result<Vec<Reply>> {
    for reply in &mut replies {
        let Some(start) = reply.proposed_start else { continue };
        let now = time_of(conn, reply)?;
        if now
            .is_some_and(|(starts, ends)| starts == start && reply.proposed_end.is_none_or(|end| end == ends))
        {
            (reply.proposed_start, reply.proposed_end) = (None, None);
        }
    }
    Ok(replies)
}

/// When what a reply is to takes place now, as clocks there show it; of a rule, its meeting on the day that the reply names.
fn time_of(conn: &Connection, reply: &Reply) -> Result<Option<(NaiveDateTime, NaiveDateTime)>> {
    if reply.item_kind == Some(ItemKind::Session) {
        let session = reply.item_id.parse().ok().map(|id| rows::get::<Session>(conn, id)).transpose()?;
        return Ok(session.flatten().and_then(|session| session.span()));
    }
    if let Some(event) = reply.event_id {
        let (starts, ends, _) = when(&rows::expect::<Event>(conn, event)?);
        return Ok(Some((starts, ends)));
    }
    let rule = reply.item_id.parse().ok().map(|id| rows::get::<Recurrence>(conn, id)).transpose()?.flatten();
    let by_rule = rule.zip(reply.day);
    Ok(by_rule.map(|(rule, day)| (day.and_time(rule.start_time), day.and_time(rule.end_time))))
}

/// Replies to a session.
pub fn of_session(conn: &Connection, session: SessionId) -> Result<Vec<Reply>> {
    let all = select(conn, "WHERE item_id = ?1 ORDER BY in_letters(name), address, id", [session.store()])?;
    still_asked(conn, all)
}

/// Replies of a person, the newest first.
pub fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<Reply>> {
    still_asked(conn, select(conn, "WHERE person_id = ?1 ORDER BY stamped_at DESC, id", [person.store()])?)
}

/// Replies to something that is not here, and to a day of a network that is left out and has no meeting.
pub fn of_nothing(conn: &Connection) -> Result<Vec<Reply>> {
    select(
        conn,
        "WHERE item_kind IS NULL OR (item_kind = 'recurrence' AND NOT and_later
            AND EXISTS (SELECT 1 FROM recurrence_skip s WHERE s.recurrence_id = item_id AND s.day = reply.day)
            AND NOT EXISTS (SELECT 1 FROM event e WHERE e.recurrence_id = item_id AND e.recurs_on = reply.day))
         ORDER BY received_at DESC, address, uid, recurs_on, id",
        [],
    )
}

/// Replies from an address.
pub fn of_address(conn: &Connection, address: &str) -> Result<Vec<Reply>> {
    let [ascii, letters] = forms(address);
    select(conn, "WHERE address IN (?1, ?2, ?3) ORDER BY id", [address, &ascii, &letters])
}

/// The reply of this address to this item, or to this meeting and all after it.
pub fn newest(conn: &Connection, draft: &ReplyDraft) -> Result<Option<Reply>> {
    let ReplyDraft { uid, recurs_on, and_later, address, .. } = draft;
    let [ascii, letters] = forms(address);
    let sql = "WHERE uid = ?1 AND recurs_on = ?2 AND and_later = ?3 AND address IN (?4, ?5, ?6) ORDER BY address <> ?4 LIMIT 1";
    select_one(conn, sql, params![uid, recurs_on, and_later, address, ascii, letters])
}

/// The person an address belongs to: theirs now, else one that a reply of it was given to by hand, else where something was
/// sent to them.
pub fn person_of(conn: &Connection, address: &str) -> Result<Option<PersonId>> {
    let mut statement = conn.prepare_cached(
        "SELECT id FROM (
            SELECT id, 0 AS how FROM person WHERE lower(email) IN (?1, ?2, ?3) AND email <> ''
            UNION ALL SELECT person_id, 1 FROM reply WHERE address IN (?1, ?2, ?3) AND person_id IS NOT NULL
            UNION ALL SELECT l.person_id, 2 FROM ledger_entry l JOIN person p ON p.id = l.person_id WHERE lower(l.address) IN (?1, ?2, ?3))
         ORDER BY how, id LIMIT 1",
    )?;
    let [ascii, letters] = forms(address);
    Ok(statement.query_row([address, &ascii, &letters], |row| column(row, 0)).optional()?)
}

/// Which of these answers to an event and its sessions were given when their item was at another time than now: by what their writer had
/// been told with that SEQUENCE, or, where nothing was noted of that, by the SEQUENCE alone. An answer to a network that is one recurring
/// entry is of an old time where what was told of this meeting is.
pub fn of_old_time(conn: &Connection, event: EventId, replies: &[Reply]) -> Result<BTreeSet<ReplyId>> {
    let event: Event = rows::expect(conn, event)?;
    let mut items: BTreeMap<(&str, Option<PersonId>), Option<Item>> = BTreeMap::new();
    let mut old = BTreeSet::new();
    for reply in replies {
        let (Some(kind), Some(person)) = (reply.item_kind, reply.person_id) else { continue };
        // Members of a network may hold different days of it.
        let at = (reply.item_id.as_str(), (kind == ItemKind::Recurrence).then_some(person));
        let item = match items.entry(at) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(invitations::item(conn, kind, &reply.item_id, person)?),
        };
        let Some(item) = item else { continue };
        let told = ledger::of_item(conn, &reply.item_id, person)?;
        let told = told
            .iter()
            .rfind(|entry| entry.method == CalendarMethod::Request && entry.sequence <= reply.sequence);
        let is_old = match told {
            Some(entry) if kind == ItemKind::Recurrence => !is_at_the_time_told(&entry.said, &event)?,
            Some(entry) => !entry.said.is_at_the_time_of(&item.said),
            None => reply.sequence < item.sequence,
        };
        if is_old {
            old.insert(reply.id);
        }
    }
    Ok(old)
}

/// Which of these answers to an event and its sessions are of somebody who no longer takes part in what they answered to: they were sent it
/// or had put their name down, and it is none of theirs any more. Who called off and answered no said the same twice, and that counts.
pub fn of_who_left(conn: &Connection, event: EventId, replies: &[Reply]) -> Result<BTreeSet<ReplyId>> {
    let event: Event = rows::expect(conn, event)?;
    let members: BTreeSet<PersonId> = match event.series_id.filter(|_| !replies.is_empty()) {
        Some(series) => {
            invitations::members(conn, series, event.starts_on)?.iter().map(|guest| guest.person_id).collect()
        }
        None => BTreeSet::new(),
    };
    let mut left = BTreeSet::new();
    for reply in replies {
        let Some(person) = reply.person_id else { continue };
        let status = attendances::of_person(conn, event.id, person)?.map(|attendance| attendance.status);
        let has_called_off = status == Some(AttendanceStatus::Cancelled);
        let is_theirs = if reply.item_kind == Some(ItemKind::Session) {
            has_session(conn, &reply.item_id, person, status)?
        } else {
            let comes = matches!(status, Some(AttendanceStatus::Invited | AttendanceStatus::Registered));
            comes || members.contains(&person) && !has_called_off
        };
        if is_theirs || has_called_off && reply.answer == ReplyAnswer::Declined {
            continue;
        }
        if has_called_off || !ledger::of_item(conn, &reply.item_id, person)?.is_empty() {
            left.insert(reply.id);
        }
    }
    Ok(left)
}

/// Whether a session is somebody's: they have a part in it, or are registered where everybody is invited to it.
fn has_session(
    conn: &Connection,
    id: &str,
    person: PersonId,
    status: Option<AttendanceStatus>,
) -> Result<bool> {
    let session = id.parse().ok().map_or(Ok(None), |id| rows::get::<Session>(conn, id))?;
    let Some(session) = session else { return Ok(false) };
    if session.invite_everyone && status == Some(AttendanceStatus::Registered) {
        return Ok(true);
    }
    Ok(programme::parts(conn, session.id)?.iter().any(|part| part.person_id == person))
}

/// Whether a meeting is when those who hold the recurring entry were told that it is.
fn is_at_the_time_told(said: &Said, meeting: &Event) -> Result<bool> {
    let told = Dates::of(said)?.zip(meeting.recurs_on).and_then(|(dates, day)| dates.on(day));
    let (starts_at, ends_at, _) = when(meeting);
    Ok(told.is_some_and(|told| {
        (told.starts_at, told.ends_at, told.zone) == (starts_at, ends_at, meeting.zone.clone())
    }))
}
