//! When each session is: its date and length read, or the reason why it has none.

use super::days::Listed;
use super::raw;
use super::times::{Moment, minutes, moment, time_of_day};
use super::zone::Walls;
use crate::model::Problem;
use chrono::{NaiveDateTime, NaiveTime, TimeDelta};

/// A session in its day and column, with its wall times when they could be read.
#[derive(Debug, Clone)]
pub struct Slot<'s> {
    pub session: &'s raw::Session,
    /// Which day lists it, from 0.
    pub day: usize,
    /// The column's name.
    pub room: &'s str,
    pub span: Option<(NaiveDateTime, NaiveDateTime)>,
}

impl Slot<'_> {
    /// Puts the session's place and title to a problem.
    pub fn problem(&self, problem: Problem) -> Problem {
        problem.place(&self.session.place).with("title", &self.session.title)
    }
}

/// Every session that has a title, in the file's order. Those without one are left out with a problem.
pub fn slots<'s>(
    schedule: &'s raw::Schedule,
    walls: &Walls,
    listed: &[Option<Listed>],
    problems: &mut Vec<Problem>,
) -> Vec<Slot<'s>> {
    let mut slots = Vec::new();
    let mut moved = Moved::default();
    for (at, day) in schedule.days.iter().enumerate() {
        let day_listed = listed.get(at).and_then(Option::as_ref);
        for (room, session) in
            day.rooms.iter().flat_map(|(room, list)| list.iter().map(move |one| (room, one)))
        {
            if session.title.is_empty() {
                problems.push(Problem::error("session-without-title").place(&session.place));
                continue;
            }
            let mut slot = Slot { session, day: at, room: &room.name, span: None };
            match begin(session, day_listed, &schedule.conference.day_change) {
                Err(problem) => problems.push(slot.problem(problem)),
                Ok(start) => {
                    moved.look(&slot, walls, start, problems);
                    match span(session, walls, start) {
                        Ok(span) => slot.span = Some(span),
                        Err(problem) => problems.push(slot.problem(problem)),
                    }
                }
            }
            slots.push(slot);
        }
    }
    problems.extend(moved.into_problem(schedule, walls));
    slots
}

/// The date with its time; else the day and the time of day, which is of the next date when the day opens later.
fn begin(session: &raw::Session, day: Option<&Listed>, day_change: &str) -> Result<Moment, Problem> {
    let time = time_of_day(&session.start);
    let unreadable = |code, value: &str| Problem::error(code).with("value", value);
    let date = match moment(&session.date) {
        Some(Moment::Day(date)) => Some(date),
        Some(exact) => return Ok(exact),
        None if session.date.is_empty() => day.map(|day| day.date),
        None => return Err(unreadable("date-unreadable", &session.date)),
    };
    match (date, time) {
        (Some(date), Some(time)) => {
            let opens = time_of_day(day_change).or(day.and_then(|day| day.opens).map(|wall| wall.time()));
            let night =
                opens.is_some_and(|opens| time < opens && time < NaiveTime::MIN + TimeDelta::hours(12));
            Ok(Moment::Wall(date.and_time(time) + TimeDelta::days(i64::from(night))))
        }
        (_, None) if session.start.is_empty() => Err(Problem::warning("session-without-time")),
        (_, None) => Err(unreadable("start-unreadable", &session.start)),
        (None, Some(_)) => Err(Problem::error("day-without-date")),
    }
}

/// Start and end: by the length, else by the end that is said. Neither can lie in the second of two hours that clocks show alike.
fn span(
    session: &raw::Session,
    walls: &Walls,
    start: Moment,
) -> Result<(NaiveDateTime, NaiveDateTime), Problem> {
    let length = minutes(&session.duration);
    let end = length.map(|length| walls.later(start, length)).or_else(|| moment(&session.end));
    let shown = (walls.wall(start), end.map_or(walls.wall(start), |end| walls.wall(end)));
    // Whoever reads such a wall time takes the first.
    if walls.is_second(start) {
        return Err(Problem::warning("second-of-two-hours").with("start", shown.0));
    }
    if end.is_some_and(|end| walls.is_second(end)) {
        let problem = Problem::warning("ends-in-second-of-two-hours");
        return Err(problem.with("start", shown.0).with("end", shown.1));
    }
    if shown.1 > shown.0 && shown.1 - shown.0 <= TimeDelta::days(32) {
        return Ok(shown);
    }
    Err(Problem::error("duration-unreadable").with("value", &session.duration))
}

/// Dates whose offset is not the event zone's: the instant holds, and the clock of the zone shows another time.
#[derive(Debug, Default)]
struct Moved {
    count: usize,
    example: Option<Problem>,
}

impl Moved {
    fn look(&mut self, slot: &Slot<'_>, walls: &Walls, start: Moment, problems: &mut Vec<Problem>) {
        let Moment::Exact { at, written } = start else { return };
        let (there, here) = (at.naive_local(), walls.wall(start));
        let said = time_of_day(&slot.session.start);
        if there != here && (written || said == Some(there.time())) {
            self.count += 1;
            let example = || {
                Problem::warning("times-moved-to-zone").with("written", at.to_rfc3339()).with("wall", here)
            };
            self.example.get_or_insert_with(example);
        }
        if let Some(said) = said.filter(|said| *said != there.time() && *said != here.time()) {
            problems.push(
                slot.problem(Problem::warning("start-differs-from-date"))
                    .with("start", said)
                    .with("date", here),
            );
        }
    }

    fn into_problem(self, schedule: &raw::Schedule, walls: &Walls) -> Option<Problem> {
        let (zone, count) = (walls.zone_name(), self.count);
        self.example
            .map(|problem| problem.place(&schedule.conference.place).with("zone", zone).with("count", count))
    }
}
