//! Versions of calendar entries (RFC 5546 section 2.1.5): an older one that comes later is not taken; of our own entries,
//! which come back from other programs, our own numbers count.

use crate::error::Result;
use crate::ids::{EventId, SessionId};
use crate::model::{
    CalendarItem, CalendarSource, CalendarVersion, EntryDraft, Event, ProgrammeDraft, Session, SessionDraft,
};
use crate::rules::uid;
use crate::store::transact::Tx;
use crate::store::{Connection, calendar_items, calendar_sources, programme, rows, workspace};
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::{BTreeMap, BTreeSet};

/// How a draft stands to what is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It is to be taken as it is.
    Newer,
    /// The same for the entry of a session that went out from here.
    NewerOfOurs,
    /// Of our own, and exactly what went out.
    Same,
    Older,
}

/// Which versions the event's sessions came in, or went out.
pub(super) struct Versions {
    domain: String,
    event: EventId,
    /// Each with its start.
    sessions: BTreeMap<SessionId, Option<NaiveDateTime>>,
    ours: BTreeMap<String, CalendarItem>,
    taken: BTreeMap<SessionId, CalendarSource>,
}

impl Versions {
    pub(super) fn of(tx: &Tx<'_>, event: EventId) -> Result<Self> {
        let taken = calendar_sources::of_sessions(tx, event)?;
        Ok(Self {
            event,
            domain: workspace::get(tx)?.calendar_domain,
            sessions: programme::sessions(tx, event)?.iter().map(|one| (one.id, one.starts_at)).collect(),
            ours: calendar_items::of_event(tx, event)?,
            taken: taken.into_iter().filter_map(|one| Some((one.session_id?, one))).collect(),
        })
    }

    /// The session whose own UID this is.
    pub(super) fn ours(&self, uid: &str) -> Option<SessionId> {
        self.own_id(uid).filter(|id| self.sessions.contains_key(id))
    }

    /// The id in a UID of our own, whether or not such a session is here.
    pub(super) fn own_id(&self, uid: &str) -> Option<SessionId> {
        uid::own(uid, &self.domain)?.parse().ok()
    }

    /// Whether the event has this session, and had it before the file came.
    pub(super) fn is_here(&self, session: SessionId) -> bool {
        self.sessions.contains_key(&session)
    }

    /// Whether something of the entry with this UID came in here.
    pub(super) fn has_entry(&self, uid: &str) -> bool {
        self.taken.values().any(|taken| taken.uid == uid)
    }

    /// The sessions that came of the same entry as a draft and stand for the same day: where the entry has another hour now, its
    /// occurrences are called otherwise; where it recurs only now, or no longer, the day is that on which they begin.
    pub(super) fn of_day(
        &self,
        draft: &SessionDraft,
        span: Option<(NaiveDateTime, NaiveDateTime)>,
    ) -> BTreeSet<SessionId> {
        let (uid, recurs_on) = split(draft);
        let begins = |taken: &CalendarSource| *self.sessions.get(&taken.session_id?)?;
        let is_same = |taken: &&CalendarSource| match (recurs_on.get(..8), taken.recurs_on.get(..8)) {
            _ if taken.uid != uid => false,
            (Some(day), Some(here)) => day == here,
            (None, None) => false,
            _ if draft.calls_off => false,
            _ => span.zip(begins(taken)).is_some_and(|((start, _), here)| start.date() == here.date()),
        };
        self.taken.values().filter(is_same).filter_map(|taken| taken.session_id).collect()
    }

    /// The entry that a session came of, where it is one of these, and whether the session came in a newer version of it than that.
    pub(super) fn whole<'d>(
        &self,
        session: SessionId,
        entries: &BTreeMap<&str, &'d EntryDraft>,
    ) -> Option<(&'d EntryDraft, bool)> {
        let taken = self.taken.get(&session)?;
        let entry = entries.get(taken.uid.as_str())?;
        let day = taken.recurs_on.get(..8).and_then(|day| NaiveDate::parse_from_str(day, "%Y%m%d").ok());
        let was_looked_for = day.is_none_or(|day| {
            entry.from.is_none_or(|from| from <= day) && entry.until.is_none_or(|until| day <= until)
        });
        was_looked_for.then_some((*entry, entry.version.is_before(taken.version())))
    }

    /// Keeps in which version of its entry a session was over.
    pub(super) fn over(&self, tx: &Tx<'_>, session: SessionId, version: CalendarVersion) -> Result<()> {
        let Some(taken) = self.taken.get(&session) else { return Ok(()) };
        let CalendarVersion { sequence, stamped_at } = version;
        rows::update(tx, taken, CalendarSource { sequence, stamped_at, ..taken.clone() }).map(drop)
    }

    /// Whether this is the entry of the event as a whole.
    pub(super) fn is_the_event(&self, uid: &str) -> bool {
        uid::own(uid, &self.domain).is_some_and(|id| id.parse() == Ok(self.event))
    }

    pub(super) fn standing(&self, known: Option<&Session>, draft: &SessionDraft) -> Standing {
        let (Some(known), Some(coming)) = (known, draft.version) else { return Standing::Newer };
        if self.ours(&draft.external_id) == Some(known.id) {
            let item = self.ours.get(&known.id.to_string());
            let sent = item.map_or_else(CalendarVersion::default, |item| CalendarVersion {
                sequence: item.sequence,
                stamped_at: Some(item.stamped_at),
            });
            return match whole_seconds(coming).cmp(&whole_seconds(sent)) {
                std::cmp::Ordering::Less => Standing::Older,
                std::cmp::Ordering::Equal => Standing::Same,
                std::cmp::Ordering::Greater => Standing::NewerOfOurs,
            };
        }
        match self.taken.get(&known.id) {
            Some(taken) if coming.is_before(taken.version()) => Standing::Older,
            _ => Standing::Newer,
        }
    }

    /// Keeps which version was taken in. `is_news`: it changed something.
    pub(super) fn keep(
        &self,
        tx: &Tx<'_>,
        session: SessionId,
        draft: &SessionDraft,
        is_news: bool,
    ) -> Result<()> {
        let Some(version) = draft.version else { return Ok(()) };
        let (uid, recurs_on) = split(draft);
        let before = self.taken.get(&session);
        let row = CalendarSource {
            id: before.map_or_else(|| tx.new_id(), |before| before.id),
            uid,
            recurs_on,
            session_id: Some(session),
            event_id: None,
            recurrence_id: None,
            series_id: None,
            sequence: version.sequence,
            // Google stamps a file anew each time it is fetched: that is no news.
            stamped_at: before
                .filter(|before| !is_news && before.sequence == version.sequence)
                .map_or(version.stamped_at, |before| before.stamped_at),
            calendar: String::new(),
        };
        match before {
            Some(before) => rows::update(tx, before, row).map(|_| ()),
            None => rows::insert(tx, &row),
        }
    }
}

/// The event that sessions of this calendar came into before, or went out of.
pub(super) fn event_of(conn: &Connection, draft: &ProgrammeDraft) -> Result<Option<Event>> {
    let domain = workspace::get(conn)?.calendar_domain;
    for session in &draft.sessions {
        let (uid, _) = split(session);
        let own = uid::own(&uid, &domain);
        if let Some(event) =
            own.and_then(|id| id.parse().ok()).map(|id| rows::get::<Event>(conn, id)).transpose()?.flatten()
        {
            return Ok(Some(event));
        }
        let went = own.and_then(|id| id.parse().ok());
        let came = calendar_sources::of_uid(conn, &uid)?.into_iter().find_map(|source| source.session_id);
        for id in went.into_iter().chain(came) {
            if let Some(known) = rows::get::<Session>(conn, id)? {
                return Ok(Some(rows::expect(conn, known.event_id)?));
            }
        }
    }
    Ok(None)
}

/// UID and RECURRENCE-ID of a draft.
fn split(draft: &SessionDraft) -> (String, String) {
    match draft.external_id.rsplit_once('#').filter(|_| draft.recurs) {
        Some((uid, recurs_on)) => (uid.to_owned(), recurs_on.to_owned()),
        None => (draft.external_id.clone(), String::new()),
    }
}

/// Files have no parts of a second.
fn whole_seconds(version: CalendarVersion) -> (i64, Option<i64>) {
    (version.sequence, version.stamped_at.map(|at| at.timestamp()))
}
