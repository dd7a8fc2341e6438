//! Who registered for the sample conference, who came, and which rooms they went to.

use super::arrivals::{arrival, shuffled};
use super::conference::Programme;
use super::content::{Content, SamplePerson};
use super::people::Cast;
use crate::error::Result;
use crate::ids::AttendanceId;
use crate::model::AttendanceStatus;
use crate::ops::attendances::{self, CreateAttendance, blank, check_in_at};
use crate::rules::placement;
use crate::store::Tx;
use crate::zones::Zone;
use chrono::{DateTime, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use std::collections::BTreeMap;

/// What the form asked.
const QUESTION: &str = "What would you like to take home?";
/// What people wrote there.
const ANSWERS: [&str; 6] = [
    "One thing to try on Monday.",
    "Somebody from another borough whom I can ring.",
    "What to say to our finance team.",
    "How others reach people who never answer letters.",
    "Whether our numbers can be compared with anybody's.",
    "A lift home and a good idea.",
];
/// The ticket of those who joined from afar.
const ONLINE: &str = "Online";
/// How many of the early ones the rooms' doors count among.
const EARLY: usize = 125;

/// Somebody who came.
#[derive(Clone, Copy)]
struct Guest {
    attendance: AttendanceId,
    online: bool,
}

/// Makes an attendance for everyone, and check-ins at the main door and at the rooms' doors for those who came.
pub fn make(tx: &Tx<'_>, content: &Content, cast: &Cast, programme: &Programme) -> Result<()> {
    let mut came = Vec::new();
    let groups = [(&content.crew, "Host"), (&content.speakers, "Speaker"), (&content.attendees, "General")];
    let everyone =
        groups.into_iter().flat_map(|(people, ticket)| people.iter().map(move |person| (person, ticket)));
    for (n, (person, ticket)) in everyone.enumerate() {
        let input = registration(cast, programme, person, ticket, n)?;
        let attendance = attendances::create(tx, &input)?.id;
        if person.came && person.status == AttendanceStatus::Registered {
            came.push(Guest { attendance, online: input.ticket.as_deref() == Some(ONLINE) });
        }
    }
    let zone = placement::zone("zone", &content.conference.zone)?;
    let midnight = zone.to_utc(content.conference.day.and_time(NaiveTime::MIN));
    let in_order = through_the_main_door(tx, &came, midnight + TimeDelta::minutes(8 * 60 + 42))?;
    through_the_rooms_doors(tx, programme, &in_order, &zone)
}

fn registration(
    cast: &Cast,
    programme: &Programme,
    person: &SamplePerson,
    ticket: &str,
    n: usize,
) -> Result<CreateAttendance> {
    let answered = n % 4 == 1 && person.status == AttendanceStatus::Registered;
    let answer = answered.then(|| ANSWERS.get(n / 4 % ANSWERS.len())).flatten();
    Ok(CreateAttendance {
        status: Some(person.status),
        source: Some(person.source.clone()),
        ticket: Some(person.ticket.clone().unwrap_or_else(|| ticket.to_owned())),
        registered_at: Some(registered_at(n)),
        access_needs: person.access.clone(),
        dietary_needs: person.diet.clone(),
        answers: answer.map(|text| BTreeMap::from([(QUESTION.to_owned(), (*text).to_owned())])),
        photo_consent: Some(n % 7 != 3),
        share_consent: Some(n % 5 != 2),
        ..blank(programme.event, cast.person(&person.name())?.id)
    })
}

/// Some time in the six weeks from Monday 16 May 2022, in office hours.
fn registered_at(n: usize) -> DateTime<Utc> {
    let (day, minute) = (i64::try_from(n * 17 % 42).unwrap_or(0), i64::try_from(n * 37 % 540).unwrap_or(0));
    DateTime::UNIX_EPOCH + TimeDelta::days(19_128 + day) + TimeDelta::minutes(8 * 60 + minute)
}

/// Checks everyone in, those who joined from afar by the platform's list; gives them in the order they came.
fn through_the_main_door(tx: &Tx<'_>, came: &[Guest], doors: DateTime<Utc>) -> Result<Vec<Guest>> {
    let order: Vec<_> = (0..came.len()).filter_map(|n| came.get(shuffled(n, came.len()))).copied().collect();
    for (n, guest) in order.iter().enumerate() {
        let method = match n % 3 {
            _ if guest.online => "list",
            0 => "typed",
            _ => "scan",
        };
        check_in_at(tx, guest.attendance, None, arrival(doors, n), method)?;
    }
    Ok(order)
}

/// Ticks people off at the doors of rooms, in the minutes before the session; at one time, nobody is in two rooms.
fn through_the_rooms_doors(tx: &Tx<'_>, programme: &Programme, came: &[Guest], zone: &Zone) -> Result<()> {
    let on_site: Vec<&Guest> = came.iter().filter(|guest| !guest.online).take(EARLY).collect();
    let mut taken: BTreeMap<NaiveDateTime, usize> = BTreeMap::new();
    for (session, people) in &programme.doors {
        let Some((start, _)) = session.span() else { continue };
        let first = taken.entry(start).or_insert(0);
        let queue = on_site.iter().cycle().skip(*first + shift(start)).take(*people);
        for (seconds, guest) in (0..).step_by(5).zip(queue) {
            let at = zone.to_utc(start) - TimeDelta::seconds(330 - seconds);
            check_in_at(tx, guest.attendance, Some(session.id), at, "scan")?;
        }
        *first += people;
    }
    Ok(())
}

/// Where in the queue a time of day begins, so that not always the same people go to workshops.
fn shift(start: NaiveDateTime) -> usize {
    use chrono::Timelike;
    usize::try_from((start.hour() - 8) * 23).unwrap_or(0)
}
