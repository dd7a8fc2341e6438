//! The event that a programme comes into: found or made, with days that hold every session, and its clock.

use super::{IntoEvent, versions};
use crate::error::{Refusal, Result};
use crate::model::{Event, Outcome, Problem, ProgrammeDraft, SessionDraft};
use crate::ops::accepting::Planning;
use crate::ops::events::{self, ChangeEvent, CreateEvent};
use crate::rules::{placement, text};
use crate::store::by_hand::Kept;
use crate::store::transact::Tx;
use crate::store::{Stored, by_hand, events as stored, programme, rows, workspace};
use crate::zones::Zone;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// The event, and how the file's wall times become its own.
pub(super) struct Target {
    pub(super) event: Event,
    pub(super) is_new: bool,
    /// Somebody said which event it comes into; else the file itself says when that is.
    pub(super) is_named: bool,
    zones: Option<(Zone, Zone)>,
}

impl Target {
    /// Start and end of a session as clocks at the event show them. Where they go back in between, it may seem to end before it begins.
    pub(super) fn span(&self, session: &SessionDraft) -> Option<(NaiveDateTime, NaiveDateTime)> {
        let (start, end) = session.starts_at.zip(session.ends_at)?;
        let zones = self.zones.filter(|_| !session.floating);
        Some((shown(zones, start), shown(zones, end)))
    }

    /// Whether the session can stand there. What cannot, and a time of which there are two, is remarked: of two RFC 5545 section
    /// 3.3.5 reads the first, and the second no wall time can say.
    pub(super) fn may_stand(
        &self,
        session: &SessionDraft,
        (start, end): (NaiveDateTime, NaiveDateTime),
        planning: &mut Planning,
    ) -> bool {
        let zones = self.zones.filter(|_| !session.floating);
        let is_second = |wall: Option<NaiveDateTime>| wall.is_some_and(|wall| is_second(zones, wall));
        let reason = match placement::check(&self.event, start, end) {
            Ok(()) if !is_second(session.ends_at) => return true,
            Ok(()) => "time-exists-twice",
            Err(error) => error.refusal().map_or("internal", |refusal| refusal.code),
        };
        let problem = match reason {
            "time-exists-twice" if is_second(session.starts_at) => "second-of-two-hours",
            "time-exists-twice" | "end-before-start" if is_second(session.ends_at) => {
                "ends-in-second-of-two-hours"
            }
            "time-exists-twice" => "first-of-two-hours",
            _ => "session-not-placed",
        };
        let remark = Problem::warning(problem).with("title", &session.title).with("reason", reason);
        planning.remarks.push(remark.with("start", start).with("end", end));
        problem == "first-of-two-hours"
    }
}

/// Whether a time is the later of two moments at which the clocks there show the same: a wall time cannot say that.
fn is_second(zones: Option<(Zone, Zone)>, wall: NaiveDateTime) -> bool {
    zones.is_some_and(|(from, to)| to.is_second(from.to_utc(wall)))
}

/// Finds or makes the event.
pub(super) fn target(
    tx: &Tx<'_>,
    into: IntoEvent,
    draft: &ProgrammeDraft,
    planning: &mut Planning,
) -> Result<Target> {
    let found = match into {
        IntoEvent::This(id) => Some(rows::expect::<Event>(tx, id)?),
        IntoEvent::New => None,
        IntoEvent::Before if draft.partial => versions::event_of(tx, draft)?,
        IntoEvent::Before => stored::by_external_id(tx, &draft.event.external_id)?,
    };
    let target = match found {
        Some(event) => adapted(tx, event, draft, planning)?,
        None if draft.sessions.iter().all(|session| session.calls_off) => {
            return Err(Refusal::new("import-calls-off-nothing").into());
        }
        None => made(tx, draft, planning)?,
    };
    Ok(Target { is_named: matches!(into, IntoEvent::This(_)), ..target })
}

/// An event without sessions takes the days of a calendar that is no longer than this.
const FORTNIGHT: i64 = 14;

fn made(tx: &Tx<'_>, draft: &ProgrammeDraft, planning: &mut Planning) -> Result<Target> {
    let from = &draft.event;
    let (Some(first), Some(last)) = (from.starts_on, from.ends_on) else {
        return Err(Refusal::new("import-without-days").into());
    };
    // A calendar in UTC is of no place: the office's own zone is nearer to what is meant.
    let nowhere = draft.partial && from.zone == "UTC";
    let home = workspace::get(tx)?.default_zone;
    let zone = if nowhere { &home } else { &from.zone };
    let zones = Zone::named(&from.zone).zip(Zone::named(zone)).filter(|(from, to)| from != to);
    let spans = || {
        let counted = draft.sessions.iter().filter(|one| nowhere && !one.recurs);
        counted.filter_map(|one| one.starts_at.zip(one.ends_at))
    };
    let here = |(start, end)| (shown(zones, start), shown(zones, end));
    // A day that no time of day gave is the same everywhere.
    let first_of = spans().filter(|(start, _)| start.date() == first).map(|span| here(span).0.date()).min();
    let last_of = spans().filter(|span| placement::last_day(*span) == last);
    let last_of = last_of.map(|span| placement::last_day(here(span))).max();
    let (first, last) = (first_of.unwrap_or(first), last_of.unwrap_or(last));
    if draft.partial && (last - first).num_days() > events::LONGEST {
        return Err(Refusal::new("calendar-too-long").with("first", first).with("last", last).into());
    }
    let mut website = from.website.clone();
    if text::web_address("website", &mut website).is_err() {
        website.clear();
    }
    let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let event = events::create(
        tx,
        &CreateEvent {
            title: planning.fitting(&from.title),
            starts_on: first,
            ends_on: Some(last),
            kind: None,
            slug: given(&from.acronym),
            summary: None,
            description: given(&from.description),
            topic: None,
            zone: given(zone),
            day_change: Some(from.day_change),
            venue_name: None,
            venue_address: None,
            online_url: None,
            website: given(&website),
            contact_name: None,
            contact_email: None,
            language: None,
            quote_with_approval: None,
            external_id: given(&from.external_id),
            series_id: None,
            start_time: None,
            end_time: None,
            chair_id: None,
        },
    )?;
    planning.note_begin(Outcome::New, "event", (&event.title, (&event).into()), &[]);
    Ok(Target { zones, is_new: true, is_named: false, event })
}

/// An event that is here keeps what it says of itself. It learns where its programme comes from, when its days change
/// (unless that is known), and as many days as the sessions need, but for those that somebody gave up here; an empty event takes the days
/// of the file.
fn adapted(tx: &Tx<'_>, event: Event, draft: &ProgrammeDraft, planning: &mut Planning) -> Result<Target> {
    let zones = Zone::named(&draft.event.zone).zip(Zone::named(&event.zone)).filter(|(from, to)| from != to);
    let here = programme::sessions(tx, event.id)?;
    let mut wanted = event.clone();
    if wanted.external_id.is_empty() {
        wanted.external_id.clone_from(&draft.event.external_id);
    }
    if wanted.day_change == NaiveTime::MIN {
        wanted.day_change = draft.event.day_change;
    }
    let fits =
        |(first, last): &(NaiveDate, NaiveDate)| !draft.partial || (*last - *first).num_days() < FORTNIGHT;
    let days = draft.event.starts_on.zip(draft.event.ends_on).filter(fits);
    if let (true, Some(days)) = (here.is_empty(), days) {
        (wanted.starts_on, wanted.ends_on) = if draft.partial { with(&event, days) } else { days };
    }
    // Of a calendar, what lies on other days stays outside; a programme stretches the event.
    let coming = draft.sessions.iter().filter(|_| !draft.partial);
    let coming = coming.filter_map(|session| session.starts_at).map(|start| shown(zones, start));
    let starts = coming.chain(here.iter().filter_map(|session| session.starts_at));
    let days: Vec<NaiveDate> = starts.map(|start| wanted.day_of(start)).collect();
    wanted.starts_on = days.iter().copied().fold(wanted.starts_on, NaiveDate::min);
    wanted.ends_on = days.iter().copied().fold(wanted.ends_on, NaiveDate::max);
    if (wanted.ends_on - wanted.starts_on).num_days() > events::LONGEST {
        let first = draft.event.starts_on.or(days.iter().min().copied()).unwrap_or(wanted.starts_on);
        let last = draft.event.ends_on.or(days.iter().max().copied()).unwrap_or(first);
        return Err(other_dates(&event, first, last).into());
    }
    keep_drawn_in(tx, &event, &mut wanted, planning)?;
    let fields = planning.differing(tx, &event, &wanted)?;
    if fields.is_empty() {
        return Ok(Target { event, is_new: false, is_named: false, zones });
    }
    planning.note_begin(Outcome::Changed, "event", (&event.title, (&wanted).into()), &fields);
    let change = ChangeEvent {
        starts_on: Some(wanted.starts_on),
        ends_on: Some(wanted.ends_on),
        day_change: Some(wanted.day_change),
        external_id: Some(wanted.external_id),
        ..ChangeEvent::of(event.id)
    };
    let event = events::change(tx, &change)?.event;
    Ok(Target { event, is_new: false, is_named: false, zones })
}

/// Leaves the first and the last day as they are where somebody drew them in since an import set them, and tells it: what lies beyond
/// them has no time here.
fn keep_drawn_in(tx: &Tx<'_>, event: &Event, wanted: &mut Event, planning: &mut Planning) -> Result<()> {
    let mut kept = Kept::default();
    let mut is_kept = |column: &'static str, here: NaiveDate, there: NaiveDate| -> Result<bool> {
        let said = by_hand::last_said(tx, event, column, &here.to_string())?;
        let Some(said) = said.and_then(|said| said.parse::<NaiveDate>().ok()) else { return Ok(false) };
        // Drawn in, not out: what the file reaches for lies on the side that was given up.
        if here == there || said == here || (said < here) != (there < here) {
            return Ok(false);
        }
        match said == there {
            true => kept.again.push(column),
            false => kept.anew.push(by_hand::told(tx, event, column, there.to_string())?),
        }
        Ok(true)
    };
    if is_kept("starts_on", event.starts_on, wanted.starts_on)? {
        wanted.starts_on = event.starts_on;
    }
    if is_kept("ends_on", event.ends_on, wanted.ends_on)? {
        wanted.ends_on = event.ends_on;
    }
    planning.tell(Event::TABLE, &event.title, &kept);
    Ok(())
}

/// A file of other days than the event's.
pub(super) fn other_dates(event: &Event, first: NaiveDate, last: NaiveDate) -> Refusal {
    let refusal = Refusal::new("import-other-dates").with("event", &event.title);
    let refusal = refusal.with("starts", event.starts_on).with("ends", event.ends_on);
    refusal.with("first", first).with("last", last)
}

/// The days of an event without sessions into which a calendar comes. A calendar of a part of it leaves no day out, and one that
/// lies beside it adds its days; one of quite another time says when the event is.
fn with(event: &Event, (first, last): (NaiveDate, NaiveDate)) -> (NaiveDate, NaiveDate) {
    let both = (event.starts_on.min(first), event.ends_on.max(last));
    if (both.1 - both.0).num_days() < FORTNIGHT.max((event.ends_on - event.starts_on).num_days() + 1) {
        return both;
    }
    (first, last)
}

fn shown(zones: Option<(Zone, Zone)>, wall: NaiveDateTime) -> NaiveDateTime {
    zones.map_or(wall, |(from, to)| to.to_local(from.to_utc(wall)))
}
