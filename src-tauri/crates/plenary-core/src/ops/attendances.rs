//! Attendances: register, change, cancel, delete, and the door.

use crate::error::{Refusal, Result};
use crate::ids::{AttendanceId, CheckInId, EventId, PersonId, SessionId};
use crate::model::{Attendance, AttendanceStatus, CheckIn, Event, Person};
use crate::op::Op;
use crate::ops::inputs::inputs;
use crate::ops::people::{self, CreatePerson};
use crate::ops::sessions;
use crate::plenary::Plenary;
use crate::rules::text;
use crate::store::joining::Typed;
use crate::store::transact::{Done, Tx};
use crate::store::{attendances, rows, status};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

inputs! {
    Attendance;
    /// A known person at an event; registered unless said otherwise.
    create CreateAttendance { event_id: EventId, person_id: PersonId }
    /// Changes to an attendance.
    change ChangeAttendance(AttendanceId);
    required {}
    optional {
        status: AttendanceStatus, source: String, ticket: String, ticket_ref: String, access_needs: String,
        dietary_needs: String, answers: BTreeMap<String, String>,
    }
    nullable { registered_at: DateTime<Utc>, photo_consent: bool, share_consent: bool }
}

/// Registers a person for an event.
pub fn create_attendance(plenary: &Plenary, input: CreateAttendance) -> Result<Done<Attendance>> {
    plenary.transact(Op::RegisterPerson, |tx| {
        people::taken_up(tx, input.person_id)?;
        create(tx, &input)
    })
}

/// Makes a person and registers them, in one step.
pub fn register_new_person(
    plenary: &Plenary,
    event: EventId,
    person: CreatePerson,
    ticket: String,
) -> Result<Done<Attendance>> {
    plenary.transact(Op::RegisterPerson, |tx| {
        let person = people::create(tx, &person)?;
        create(tx, &CreateAttendance { ticket: Some(ticket), ..blank(event, person.id) })
    })
}

/// A registration of which only event and person are known.
pub fn blank(event_id: EventId, person_id: PersonId) -> CreateAttendance {
    CreateAttendance {
        event_id,
        person_id,
        status: None,
        source: None,
        ticket: None,
        ticket_ref: None,
        access_needs: None,
        dietary_needs: None,
        answers: None,
        registered_at: None,
        photo_consent: None,
        share_consent: None,
    }
}

pub(crate) fn create(tx: &Tx<'_>, input: &CreateAttendance) -> Result<Attendance> {
    let event: Event = rows::expect(tx, input.event_id)?;
    let person: Person = rows::expect(tx, input.person_id)?;
    tx.about(person.name());
    if attendances::of_person(tx, event.id, person.id)?.is_some() {
        return Err(Refusal::new("already-registered")
            .with("person", person.name())
            .with("event", event.title)
            .into());
    }
    let mut row = Attendance {
        id: tx.new_id(),
        event_id: event.id,
        person_id: person.id,
        status: AttendanceStatus::Registered,
        source: "typed".to_owned(),
        ticket: String::new(),
        ticket_ref: String::new(),
        registered_at: Some(tx.at()),
        access_needs: String::new(),
        dietary_needs: String::new(),
        answers: BTreeMap::new(),
        photo_consent: None,
        share_consent: None,
        created_at: tx.at(),
        updated_at: tx.at(),
    };
    if input.status == Some(AttendanceStatus::Invited) {
        row.registered_at = None;
    }
    input.fill(&mut row);
    sound(&mut row)?;
    rows::insert(tx, &row)?;
    Ok(row)
}

/// Changes an attendance.
pub fn change_attendance(plenary: &Plenary, input: ChangeAttendance) -> Result<Done<Attendance>> {
    plenary.transact(Op::ChangeAttendance, |tx| {
        let before: Attendance = rows::expect(tx, input.id)?;
        tx.joins(input.typed().or_else(|| typed_answer(&before, &input)));
        change(tx, &input)
    })
}

/// Where somebody typed, when one answer is all that changes.
fn typed_answer(before: &Attendance, input: &ChangeAttendance) -> Option<Typed> {
    let answers = input.answers.as_ref()?;
    let is_all =
        *input == ChangeAttendance { answers: Some(answers.clone()), ..ChangeAttendance::of(input.id) };
    let same_questions = answers.keys().eq(before.answers.keys());
    let mut differing =
        answers.iter().filter(|(question, answer)| before.answers.get(*question) != Some(answer));
    let (question, _) = differing.next().filter(|_| is_all && same_questions)?;
    differing.next().is_none().then(|| Typed::of(&input.id, ["answers", question]))
}

pub(crate) fn change(tx: &Tx<'_>, input: &ChangeAttendance) -> Result<Attendance> {
    let before: Attendance = rows::expect(tx, input.id)?;
    tx.about(rows::expect::<Person>(tx, before.person_id)?.name());
    let mut row = before.clone();
    input.fill(&mut row);
    sound(&mut row)?;
    rows::update(tx, &before, row)
}

pub(crate) fn sound(row: &mut Attendance) -> Result<()> {
    text::line("source", &mut row.source)?;
    text::line("ticket", &mut row.ticket)?;
    text::line("ticket_ref", &mut row.ticket_ref)?;
    text::prose("access_needs", &mut row.access_needs)?;
    text::prose("dietary_needs", &mut row.dietary_needs)?;
    let answers = std::mem::take(&mut row.answers);
    for (mut question, mut answer) in answers {
        text::required_line("answers", &mut question)?;
        text::prose("answers", &mut answer)?;
        row.answers.insert(question, answer);
    }
    Ok(())
}

/// Withdraws a registration; it stays on the list as cancelled.
pub fn cancel_attendance(plenary: &Plenary, id: AttendanceId) -> Result<Done<Attendance>> {
    plenary.transact(Op::CancelAttendance, |tx| set(tx, id, AttendanceStatus::Cancelled))
}

/// Takes back a withdrawal: the person is again what they were before; registered when they were never anything else.
pub fn restore_attendance(plenary: &Plenary, id: AttendanceId) -> Result<Done<Attendance>> {
    plenary.transact(Op::RestoreAttendance, |tx| {
        let here: Attendance = rows::expect(tx, id)?;
        let before = status::before(tx, &here)?.and_then(|status| status.parse().ok());
        match here.status {
            AttendanceStatus::Cancelled => set(tx, id, before.unwrap_or(AttendanceStatus::Registered)),
            stands => set(tx, id, stands),
        }
    })
}

fn set(tx: &Tx<'_>, id: AttendanceId, status: AttendanceStatus) -> Result<Attendance> {
    change(tx, &ChangeAttendance { status: Some(status), ..ChangeAttendance::of(id) })
}

/// Takes a person off the list of an event; the person stays in the directory.
pub fn delete_attendance(plenary: &Plenary, id: AttendanceId) -> Result<Done<()>> {
    plenary.transact(Op::DeleteAttendance, |tx| {
        let attendance: Attendance = rows::expect(tx, id)?;
        tx.about(rows::expect::<Person>(tx, attendance.person_id)?.name());
        rows::delete::<Attendance>(tx, id)
    })
}

/// Says that a person came: to the event, or to a session of it. A second time says the first again.
/// Whoever was invited, was waiting or had withdrawn is registered by coming, and the operation is called so.
pub fn check_in(plenary: &Plenary, id: AttendanceId, session: Option<SessionId>) -> Result<Done<CheckIn>> {
    let before: Attendance = plenary.read(|conn| rows::expect(conn, id))?;
    let registered = before.status == AttendanceStatus::Registered;
    let op = if registered { Op::CheckIn } else { Op::CheckInAndRegister };
    plenary.transact(op, |tx| check_in_at(tx, id, session, tx.at(), "typed"))
}

pub(crate) fn check_in_at(
    tx: &Tx<'_>,
    id: AttendanceId,
    session: Option<SessionId>,
    at: DateTime<Utc>,
    method: &str,
) -> Result<CheckIn> {
    let attendance: Attendance = rows::expect(tx, id)?;
    tx.about(rows::expect::<Person>(tx, attendance.person_id)?.name());
    if let Some(session) = session {
        sessions::of_event(tx, session, attendance.event_id)?;
    }
    let earlier = attendances::check_ins_of(tx, id)?.into_iter().find(|one| one.session_id == session);
    if let Some(earlier) = earlier {
        return Ok(earlier);
    }
    if attendance.status != AttendanceStatus::Registered {
        set(tx, id, AttendanceStatus::Registered)?;
    }
    let check_in_id: CheckInId = tx.new_id();
    let row =
        CheckIn { id: check_in_id, attendance_id: id, session_id: session, at, method: method.to_owned() };
    rows::insert(tx, &row)?;
    Ok(row)
}

/// Takes a mistaken check-in back.
pub fn take_back_check_in(plenary: &Plenary, id: CheckInId) -> Result<Done<()>> {
    plenary.transact(Op::TakeBackCheckIn, |tx| {
        let check_in: CheckIn = rows::expect(tx, id)?;
        let attendance: Attendance = rows::expect(tx, check_in.attendance_id)?;
        tx.about(rows::expect::<Person>(tx, attendance.person_id)?.name());
        rows::delete::<CheckIn>(tx, id)
    })
}
