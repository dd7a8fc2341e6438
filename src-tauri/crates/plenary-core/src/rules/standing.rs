//! Whether an event has taken place: by its status, by its hours where it is, and by what was left of it.

use crate::model::{Event, EventStatus, Standing};
use crate::zones::Zone;
use chrono::{DateTime, NaiveDateTime, NaiveTime, Utc};

/// What is known of an event beside itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Traces {
    /// When the last session of it ends that was not cancelled, on the clocks of the event.
    pub last_end: Option<NaiveDateTime>,
    /// Somebody was checked in, or something was noted.
    pub any: bool,
}

/// Whoever marks an event as held says that it took place; else the clock decides. A draft of a day that is past took place only if
/// something is left of it.
pub fn standing(event: &Event, traces: Traces, now: DateTime<Utc>) -> Standing {
    if event.is_called_off() {
        return Standing::CalledOff;
    }
    match event.status {
        EventStatus::Held => Standing::TookPlace,
        _ if !is_over(event, traces.last_end, now) => Standing::ToCome,
        EventStatus::Draft if !traces.any => Standing::Planned,
        _ => Standing::TookPlace,
    }
}

/// Whether the hour has passed at which it closes: as it says itself, else with its last session, else when it begins. One that says
/// no hour is over on its last day.
fn is_over(event: &Event, last_end: Option<NaiveDateTime>, now: DateTime<Utc>) -> bool {
    let begins = event.start_time.filter(|_| event.starts_on == event.ends_on);
    let unsaid = event.ends_on.and_time(begins.unwrap_or(NaiveTime::MIN));
    let said = event.end_time.map(|time| event.ends_on.and_time(time));
    let closes = said.unwrap_or_else(|| last_end.map_or(unsaid, |end| end.max(unsaid)));
    let here = Zone::named(&event.zone).map_or(now.naive_utc(), |zone| zone.to_local(now));
    closes <= here
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cast::{Stage, at};

    const NOTHING: Traces = Traces { last_end: None, any: false };

    fn of(change: impl FnOnce(&mut Event), traces: Traces, now: &str) -> Standing {
        let mut event = Stage::new().snapshot.event;
        event.status = EventStatus::Published;
        change(&mut event);
        standing(&event, traces, now.parse().unwrap())
    }

    #[test]
    fn an_event_has_taken_place_once_the_hour_has_passed_at_which_it_closes() {
        let tonight = |event: &mut Event| {
            event.start_time = Some("22:00:00".parse().unwrap());
            event.end_time = Some("23:00:00".parse().unwrap());
        };
        assert_eq!(of(tonight, NOTHING, "2026-11-12T09:05:00Z"), Standing::ToCome);
        assert_eq!(of(tonight, NOTHING, "2026-11-12T23:00:00Z"), Standing::TookPlace);
        let hours_unsaid = |event: &mut Event| (event.start_time, event.end_time) = (None, None);
        assert_eq!(of(hours_unsaid, NOTHING, "2026-11-11T23:59:00Z"), Standing::ToCome);
        assert_eq!(of(hours_unsaid, NOTHING, "2026-11-12T09:05:00Z"), Standing::TookPlace);
        let programme = Traces { last_end: Some(at("16:00:00")), ..NOTHING };
        assert_eq!(of(hours_unsaid, programme, "2026-11-12T15:59:00Z"), Standing::ToCome);
        assert_eq!(of(hours_unsaid, programme, "2026-11-12T16:00:00Z"), Standing::TookPlace);
    }

    #[test]
    fn what_people_say_of_an_event_counts_before_the_clock() {
        let status = |status| move |event: &mut Event| event.status = status;
        let (before, after) = ("2026-11-01T09:00:00Z", "2026-12-01T09:00:00Z");
        assert_eq!(of(status(EventStatus::Held), NOTHING, before), Standing::TookPlace);
        assert_eq!(of(status(EventStatus::Cancelled), NOTHING, after), Standing::CalledOff);
        assert_eq!(of(status(EventStatus::Draft), NOTHING, after), Standing::Planned);
        assert_eq!(
            of(status(EventStatus::Draft), Traces { any: true, ..NOTHING }, after),
            Standing::TookPlace
        );
    }
}
