//! A cancellation (RFC 5546 section 3.2.5) says of a meeting that it is off, and nothing else: when it was and what it is called
//! stays as it is here, and it need not say it.

use super::{Coming, own_rule};
use crate::error::Result;
use crate::ids::EventId;
use crate::model::{CalendarSource, CalledOff, Event, MeetingDraft, NetworkDraft, Problem};
use crate::ops::accepting::Planning;
use crate::rules::uid;
use crate::store::transact::Tx;
use crate::store::{calendar_sources, rows};
use chrono::NaiveTime;
use std::borrow::Cow;
use std::collections::BTreeMap;

impl Coming<'_> {
    /// The meeting as it is here, called off; what is no cancellation as it is.
    pub(super) fn only_off<'d>(&self, draft: &'d MeetingDraft) -> Result<Cow<'d, MeetingDraft>> {
        if !draft.calls_off {
            return Ok(Cow::Borrowed(draft));
        }
        let sources = calendar_sources::of_occurrence(self.tx, &draft.uid, &draft.recurs_on)?;
        let of_meeting = |one: &&CalendarSource| one.event_id.is_some() && one.recurs_on == draft.recurs_on;
        let here = self.known(draft, None, sources.iter().find(of_meeting))?;
        Ok(here.map_or(Cow::Borrowed(draft), |here| Cow::Owned(as_it_is(&here, draft.clone()))))
    }

    /// An entry that was called off and does not say when it was: the meetings that came of it and stand by themselves are off. Those of
    /// its rule went with the rule.
    pub(super) fn call_off_undated(&self, entry: &CalledOff, planning: &mut Planning) -> Result<()> {
        let sources = calendar_sources::of_uid(self.tx, &entry.uid)?;
        if sources.iter().any(|one| one.is_of_rule() && entry.version.is_before(one.version())) {
            return Ok(());
        }
        for source in &sources {
            let Some(id) = source.event_id else { continue };
            let Some(meeting) = rows::get::<Event>(self.tx, id)? else { continue };
            let is_to_come = source.recurs_on.is_empty() || meeting.ends_on >= self.today;
            if is_to_come && meeting.recurrence_id.is_none() {
                self.meeting(&as_it_is(&meeting, called_off(entry, source, &meeting)), planning)?;
            }
        }
        Ok(())
    }

    /// Says which entries only call off what is not here: nothing is made of them.
    pub(super) fn tell_ends_of_nothing(&self, draft: &NetworkDraft, planning: &mut Planning) -> Result<()> {
        let of_meetings = draft.meetings.iter().filter(|one| one.calls_off).map(|one| (&one.uid, &one.title));
        let is_dated = |uid: &String| draft.meetings.iter().any(|one| one.uid == *uid);
        let undated = draft.called_off.iter().filter(|one| !is_dated(&one.uid));
        let all: BTreeMap<&String, &String> =
            undated.map(|one| (&one.uid, &one.title)).chain(of_meetings).collect();
        for (uid, title) in all {
            if calendar_sources::of_uid(self.tx, uid)?.is_empty() && !is_ours(self.tx, uid, &self.domain)? {
                planning.remarks.push(Problem::warning("cancellation-of-nothing").with("title", title));
            }
        }
        Ok(())
    }
}

/// Whether it is the entry of a meeting or rule that went out from here.
pub(super) fn is_ours(tx: &Tx<'_>, said: &str, domain: &str) -> Result<bool> {
    let id: Option<EventId> = uid::own(said, domain).and_then(|id| id.parse().ok());
    let meeting = id.map(|id| rows::get::<Event>(tx, id)).transpose()?.flatten();
    Ok(meeting.is_some() || own_rule(tx, said, domain)?.is_some())
}

fn called_off(entry: &CalledOff, source: &CalendarSource, meeting: &Event) -> MeetingDraft {
    MeetingDraft {
        uid: entry.uid.clone(),
        recurs_on: source.recurs_on.clone(),
        day_by_rule: None,
        plain: false,
        repeated: false,
        title: String::new(),
        description: String::new(),
        starts_at: meeting.starts_on.and_time(NaiveTime::MIN),
        ends_at: meeting.ends_on.and_time(NaiveTime::MIN),
        whole_days: false,
        place: String::new(),
        online_url: String::new(),
        cancelled: true,
        calls_off: true,
        version: entry.version,
        people: Vec::new(),
    }
}

fn as_it_is(meeting: &Event, draft: MeetingDraft) -> MeetingDraft {
    let (start, end) = (meeting.start_time.unwrap_or_default(), meeting.end_time.unwrap_or_default());
    MeetingDraft {
        title: meeting.title.clone(),
        description: meeting.description.clone(),
        starts_at: meeting.starts_on.and_time(start),
        ends_at: meeting.ends_on.and_time(end),
        whole_days: meeting.start_time.is_none(),
        // None is no news.
        place: String::new(),
        online_url: String::new(),
        people: Vec::new(),
        ..draft
    }
}
