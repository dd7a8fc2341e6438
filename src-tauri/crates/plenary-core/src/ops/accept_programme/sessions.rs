//! Sessions of a programme against those that are here: by guid, then by title.

use super::deleted::Deleted;
use super::event::{Target, other_dates};
use super::index::Index;
use super::people::People;
use super::places::Places;
use super::versions::{Standing, Versions};
use crate::error::{Error, Result};
use crate::ids::SessionId;
use crate::model::{
    Begin, Outcome, Permission, Problem, ProgrammeDraft, Session, SessionDraft, SessionStatus,
};
use crate::ops::accepting::{Planning, Watched, said_or, said_or_emptied};
use crate::ops::sessions;
use crate::store::by_hand::Anew;
use crate::store::transact::Tx;
use crate::store::{programme, rows};
use std::collections::BTreeSet;

/// Everything that stays the same from session to session.
pub(super) struct Coming<'a> {
    pub(super) tx: &'a Tx<'a>,
    target: &'a Target,
    places: &'a Places,
    pub(super) people: &'a People,
    pub(super) versions: Versions,
    pub(super) deleted: Deleted,
    /// What the file does not mention stays as it is.
    pub(super) partial: bool,
}

/// Makes, changes and cancels sessions until the event has the programme of the draft.
pub(super) fn reconcile(
    tx: &Tx<'_>,
    target: &Target,
    places: &Places,
    people: &People,
    draft: &ProgrammeDraft,
    watched: Watched<'_>,
    planning: &mut Planning,
) -> Result<()> {
    // the session of a whole meeting is none of its programme
    let whole = programme::whole_meetings(tx, target.event.id)?;
    let mut here = programme::sessions(tx, target.event.id)?;
    here.retain(|session| !whole.contains(&session.id));
    let versions = Versions::of(tx, target.event.id)?;
    let deleted = Deleted::of(tx, target.event.id)?;
    let coming = Coming { tx, target, places, people, versions, deleted, partial: draft.partial };
    let mut seen: BTreeSet<SessionId> = BTreeSet::new();
    let ids: BTreeSet<&str> = draft.sessions.iter().map(|session| session.external_id.as_str()).collect();
    let mut beside: Vec<&SessionDraft> = Vec::new();
    let index = Index::of(&here);
    for (done, session) in draft.sessions.iter().enumerate() {
        watched(done, draft.sessions.len())?;
        let ours = coming.versions.ours(&session.external_id);
        let free = |one: &&Session| !seen.contains(&one.id);
        let by_id = index.by_id(&session.external_id, ours).find(free);
        // By its title is found neither a session that another one of the file is known to be, nor what is called off.
        let unknown = |one: &&Session| {
            let foreign = draft.partial && !one.external_id.is_empty();
            !session.calls_off && !foreign && !ids.contains(one.external_id.as_str())
        };
        let moved = || {
            let of_day = coming.versions.of_day(session, coming.target.span(session));
            here.iter()
                .find(|one| of_day.contains(&one.id) && free(one) && !ids.contains(one.external_id.as_str()))
        };
        let known =
            by_id.or_else(moved).or_else(|| index.by_title(&session.title).filter(free).find(unknown));
        if coming.versions.is_the_event(&session.external_id) {
            planning.unchanged();
            continue;
        }
        if known.is_none() && (session.calls_off || coming.stays_out(session, planning)) {
            continue;
        }
        if known.is_none() && coming.is_beside(session) {
            beside.push(session);
            continue;
        }
        seen.extend(coming.accept(known, session, planning)?);
    }
    left_beside(target, draft, &beside, planning)?;
    coming.drop_occurrences(draft, here.iter().filter(|one| !seen.contains(&one.id)), planning)?;
    let named: BTreeSet<&str> = draft.left_out.iter().map(String::as_str).chain([""]).collect();
    let missing = |one: &&Session| {
        !draft.partial && !seen.contains(&one.id) && !named.contains(one.external_id.as_str())
    };
    let gone: Vec<&Session> = here.iter().filter(missing).collect();
    if draft.damaged && !gone.is_empty() {
        planning.remarks.push(Problem::warning("sessions-not-withdrawn").with("count", gone.len()));
        return Ok(());
    }
    gone.into_iter().try_for_each(|gone| coming.withdraw(gone, planning))
}

impl Coming<'_> {
    /// One session; nothing when it was refused.
    fn accept(
        &self,
        known: Option<&Session>,
        draft: &SessionDraft,
        planning: &mut Planning,
    ) -> Result<Option<SessionId>> {
        let standing = self.versions.standing(known, draft);
        if let (Some(known), Standing::Older | Standing::Same) = (known, standing) {
            if standing == Standing::Older {
                planning.remarks.push(Problem::warning("older-version").with("title", &known.title));
            }
            planning.unchanged();
            return Ok(Some(known.id));
        }
        let before = known.cloned().unwrap_or_else(|| self.blank());
        let title = if draft.calls_off { &before.title } else { &draft.title };
        let mut wanted = match standing {
            _ if draft.calls_off => Session { status: SessionStatus::Cancelled, ..before.clone() },
            Standing::NewerOfOurs => self.answered(&before, draft, planning),
            _ => self.wanted(&before, draft, planning)?,
        };
        match sessions::sound(self.tx, &mut wanted) {
            Err(Error::Refused(refusal)) => {
                let remark = Problem::error("session-refused").with("title", title);
                planning.remarks.push(remark.with("reason", refusal.code));
                return Ok(known.map(|session| session.id));
            }
            other => other?,
        }
        let (after, fields) = self.write(known, wanted, draft, title, planning)?;
        let id = after.id;
        if standing != Standing::NewerOfOurs {
            self.versions.keep(self.tx, id, draft, !fields.is_empty())?;
        }
        note(known, draft, (title, (&after).into()), &fields, planning);
        Ok(Some(id))
    }

    /// Writes the session, and unless the file only calls it off, its speakers and links. Gives it and what changed of one that was
    /// here.
    fn write(
        &self,
        known: Option<&Session>,
        wanted: Session,
        draft: &SessionDraft,
        title: &str,
        planning: &mut Planning,
    ) -> Result<(Session, Vec<&'static str>)> {
        let (after, mut fields) = match known {
            Some(known) => {
                // What comes back newer than what went out was changed after whatever was changed here.
                let is_ours = self.versions.standing(Some(known), draft) == Standing::NewerOfOurs;
                let anew = if is_ours { Anew::Taken } else { Anew::Told };
                planning.update_with(self.tx, known, wanted, title, anew)?
            }
            None => {
                rows::insert(self.tx, &wanted)?;
                (wanted, Vec::new())
            }
        };
        if !draft.calls_off && self.speakers(after.id, draft, planning)? {
            fields.push("speakers");
        }
        if !draft.calls_off && self.links(after.id, draft, planning)? {
            fields.push("links");
        }
        Ok((after, fields))
    }

    /// Whether somebody deleted it here, and it is not to come back.
    fn stays_out(&self, draft: &SessionDraft, planning: &mut Planning) -> bool {
        let own = self.versions.own_id(&draft.external_id).map(|id| id.to_string());
        let ids = [Some(&draft.external_id).filter(|id| !id.is_empty()), own.as_ref()];
        let gone = ids.into_iter().flatten().any(|id| self.deleted.has_session(id));
        let remark = || Problem::warning("deleted-here").with("noun", "session").with("title", &draft.title);
        gone && planning.stays_out(remark())
    }

    fn blank(&self) -> Session {
        Session {
            id: self.tx.new_id(),
            event_id: self.target.event.id,
            title: String::new(),
            subtitle: String::new(),
            summary: String::new(),
            description: String::new(),
            language: String::new(),
            format_id: None,
            track_id: None,
            room_id: None,
            starts_at: None,
            ends_at: None,
            status: SessionStatus::Confirmed,
            pinned: false,
            capacity: None,
            headcount: None,
            online_url: String::new(),
            do_not_record: false,
            no_names: false,
            permission: Permission::Public,
            invite_everyone: false,
            external_id: String::new(),
            created_at: self.tx.at(),
            updated_at: self.tx.at(),
        }
    }

    /// What the draft says, over what is here. A session of the file is not cancelled; a place that cannot be is not taken.
    fn wanted(&self, before: &Session, draft: &SessionDraft, planning: &mut Planning) -> Result<Session> {
        let takes_out = !self.partial && !draft.texts_damaged;
        let text = |column, said: &str, here: &str| match takes_out {
            true => said_or_emptied(self.tx, before, (column, here), said),
            false => Ok(said_or(said, here)),
        };
        let mut wanted = Session {
            title: planning.fitting(&draft.title),
            subtitle: text("subtitle", &planning.fitting(&draft.subtitle), &before.subtitle)?,
            summary: text("summary", &draft.summary, &before.summary)?,
            description: text("description", &draft.description, &before.description)?,
            language: said_or(&draft.language, &before.language),
            format_id: self.places.format(&draft.format).or(before.format_id),
            track_id: self.places.track(&draft.track).or(before.track_id),
            online_url: said_or(&draft.online_url, &before.online_url),
            do_not_record: draft.do_not_record || (self.partial && before.do_not_record),
            external_id: draft.external_id.clone(),
            ..before.clone()
        };
        wanted.status = called_off(wanted.status, draft);
        self.put(&mut wanted, draft, planning);
        Ok(wanted)
    }

    /// What comes back of a session of our own that somebody changed in a calendar: whether it takes place, when, and its
    /// title. The other texts in the file were put together by us.
    fn answered(&self, before: &Session, draft: &SessionDraft, planning: &mut Planning) -> Session {
        let mut wanted = Session { title: planning.fitting(&draft.title), ..before.clone() };
        wanted.status = called_off(wanted.status, draft);
        self.put(&mut wanted, draft, planning);
        wanted
    }

    /// Of a calendar, what takes place on other days than the event does not belong to it.
    fn is_beside(&self, draft: &SessionDraft) -> bool {
        let event = &self.target.event;
        let outside = |start| !(event.starts_on..=event.ends_on).contains(&event.day_of(start));
        self.partial && self.target.span(draft).is_some_and(|(start, _)| outside(start))
    }

    /// Puts the session where the draft has it, when it can be there.
    fn put(&self, wanted: &mut Session, draft: &SessionDraft, planning: &mut Planning) {
        let Some((start, end)) = self.target.span(draft) else { return };
        // Whoever deleted the room said where its sessions are since: nowhere, or where they were put.
        if self.places.is_deleted(&draft.room) && self.versions.is_here(wanted.id) {
            return;
        }
        if self.target.may_stand(draft, (start, end), planning) {
            wanted.room_id = self.places.room(&draft.room).or(wanted.room_id);
            (wanted.starts_at, wanted.ends_at) = (Some(start), Some(end));
        }
    }

    /// A session that came from a file before and is in it no longer.
    pub(super) fn withdraw(&self, gone: &Session, planning: &mut Planning) -> Result<()> {
        let wanted = Session { status: SessionStatus::Cancelled, ..gone.clone() };
        let (_, fields) = planning.update(self.tx, gone, wanted, &gone.title)?;
        if !fields.is_empty() {
            planning.note_begin(Outcome::Withdrawn, "session", (&gone.title, gone.into()), &fields);
        }
        Ok(())
    }
}

/// Notes what became of a session, and tells of one that takes place after all.
fn note(
    known: Option<&Session>,
    draft: &SessionDraft,
    named: (&str, Begin),
    fields: &[&str],
    planning: &mut Planning,
) {
    let Some(known) = known else { return planning.note_begin(Outcome::New, "session", named, &[]) };
    if fields.is_empty() {
        return planning.unchanged();
    }
    let was_off = known.status == SessionStatus::Cancelled;
    let turns = fields.contains(&"status");
    if was_off && !draft.cancelled && turns {
        planning.remarks.push(Problem::warning("comes-back").with("title", named.0));
    }
    let called_off = draft.cancelled && !was_off && turns;
    let outcome = if called_off { Outcome::Withdrawn } else { Outcome::Changed };
    planning.note_begin(outcome, "session", named, fields);
}

/// A session of the file takes place, unless the file calls it off.
fn called_off(status: SessionStatus, draft: &SessionDraft) -> SessionStatus {
    match status {
        _ if draft.cancelled => SessionStatus::Cancelled,
        SessionStatus::Cancelled => SessionStatus::Confirmed,
        other => other,
    }
}

/// Says what was left out because it lies on other days; a file of which nothing is left is of something else. Where nobody said which
/// event is meant, the file's own entries did not come in, and a network would take them.
fn left_beside(
    target: &Target,
    draft: &ProgrammeDraft,
    beside: &[&SessionDraft],
    planning: &mut Planning,
) -> Result<()> {
    let Some(first) = beside.first() else { return Ok(()) };
    let date = first.starts_at.map_or_else(String::new, |start| start.date().to_string());
    let event = &target.event;
    if beside.len() == draft.sessions.len() {
        let days = beside.iter().filter_map(|session| session.starts_at).map(|start| start.date());
        let (first, last) = (days.clone().min(), days.max());
        let first = first.unwrap_or(event.starts_on);
        return Err(other_dates(event, first, last.unwrap_or(first)).into());
    }
    let problem = match target.is_named {
        true => Problem::warning("sessions-on-other-days"),
        false => Problem::error("sessions-beside-the-event"),
    };
    let remark = problem.with("count", beside.len()).with("title", &first.title);
    planning.remarks.push(remark.with("date", date));
    Ok(())
}
