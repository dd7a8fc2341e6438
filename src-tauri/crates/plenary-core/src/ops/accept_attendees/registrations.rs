//! Guests of a draft against the attendances that are here: made, changed, cancelled; with arrivals.

use super::deleted::Deleted;
use super::who::{Guest, ticket_ref, title};
use super::{addresses, people, tickets};
use crate::error::Result;
use crate::ids::{AttendanceId, PersonId};
use crate::model::check_in::IMPORTED;
use crate::model::{Attendance, AttendanceStatus, AttendeeDraft, Event, Outcome, Person, Problem, RowStatus};
use crate::ops::accepting::{Planning, said_or, said_or_emptied};
use crate::ops::attendances;
use crate::rules::folding::folded;
use crate::rules::no_answer;
use crate::store::transact::Tx;
use crate::store::{attendances as stored, by_hand, rows};
use crate::zones::Zone;
use chrono::TimeDelta;
use std::collections::{BTreeMap, BTreeSet};

/// Makes, changes and cancels attendances until the event has the guests of the draft.
pub(super) fn reconcile(
    tx: &Tx<'_>,
    event: &Event,
    draft: &AttendeeDraft,
    guests: Vec<Guest<'_>>,
    planning: &mut Planning,
) -> Result<()> {
    let here: BTreeMap<PersonId, Attendance> =
        stored::of_event(tx, event.id)?.into_iter().map(|one| (one.person_id, one)).collect();
    let mut guests = coming(tx, event, guests, &here, planning)?;
    addresses::settle(tx, &mut guests, planning)?;
    let mut seen: BTreeSet<AttendanceId> = BTreeSet::new();
    for guest in &guests {
        planning.line = Some(guest.row.line);
        let person = people::of(tx, event, guest, planning)?;
        seen.insert(accept(tx, event, draft, guest, &person, here.get(&person.id), planning)?);
    }
    planning.line = None;
    let from_there =
        |one: &&Attendance| one.source == draft.source && one.status != AttendanceStatus::Cancelled;
    let gone: Vec<&Attendance> =
        here.values().filter(from_there).filter(|one| !seen.contains(&one.id)).collect();
    if !draft.complete && !gone.is_empty() {
        planning.remarks.push(Problem::warning("withdrawals-not-taken").with("count", gone.len()));
        return Ok(());
    }
    gone.into_iter().try_for_each(|one| withdraw(tx, one, planning))
}

/// The guests without those who were deleted here and stay out.
fn coming<'d>(
    tx: &Tx<'_>,
    event: &Event,
    mut guests: Vec<Guest<'d>>,
    here: &BTreeMap<PersonId, Attendance>,
    planning: &mut Planning,
) -> Result<Vec<Guest<'d>>> {
    let deleted = Deleted::of(tx, event)?;
    guests.retain(|guest| {
        planning.line = Some(guest.row.line);
        let is_here = guest.person.as_ref().is_some_and(|person| here.contains_key(&person.id));
        is_here || !deleted.has(guest) || !planning.stays_out(remark(guest))
    });
    planning.line = None;
    Ok(guests)
}

fn remark(guest: &Guest<'_>) -> Problem {
    Problem::warning("deleted-here").with("noun", "attendance").with("title", title(&guest.row))
}

/// Who came has not withdrawn, whatever the newer file says.
fn withdraw(tx: &Tx<'_>, gone: &Attendance, planning: &mut Planning) -> Result<()> {
    let name = rows::expect::<Person>(tx, gone.person_id)?.name();
    if !stored::check_ins_of(tx, gone.id)?.is_empty() {
        planning.remarks.push(Problem::warning("withdrew-but-came").with("title", name));
        return Ok(());
    }
    let wanted = Attendance { status: AttendanceStatus::Cancelled, ..gone.clone() };
    let (_, fields) = planning.update(tx, gone, wanted, &name)?;
    if !fields.is_empty() {
        planning.note(Outcome::Withdrawn, "attendance", &name, &fields);
    }
    Ok(())
}

/// One guest's attendance, and the arrival when the file knows of one.
fn accept(
    tx: &Tx<'_>,
    event: &Event,
    draft: &AttendeeDraft,
    guest: &Guest<'_>,
    person: &Person,
    here: Option<&Attendance>,
    planning: &mut Planning,
) -> Result<AttendanceId> {
    let blank = || Attendance {
        id: tx.new_id(),
        event_id: event.id,
        person_id: person.id,
        status: AttendanceStatus::Registered,
        source: draft.source.clone(),
        ticket: String::new(),
        ticket_ref: String::new(),
        registered_at: None,
        access_needs: String::new(),
        dietary_needs: String::new(),
        answers: BTreeMap::new(),
        photo_consent: None,
        share_consent: None,
        created_at: tx.at(),
        updated_at: tx.at(),
    };
    let before = here.cloned().unwrap_or_else(blank);
    let mut wanted = wanted(tx, (event, draft), guest, &before, planning)?;
    attendances::sound(&mut wanted)?;
    let (after, mut fields) = match here {
        Some(here) => planning.update(tx, here, wanted, &person.name())?,
        None => {
            rows::insert(tx, &wanted)?;
            (wanted, Vec::new())
        }
    };
    if guest.row.checked_in && stored::check_ins_of(tx, after.id)?.iter().all(|one| one.session_id.is_some())
    {
        attendances::check_in_at(tx, after.id, None, tx.at(), IMPORTED)?;
        fields.push("check_in");
    }
    let called_off = after.status == AttendanceStatus::Cancelled && before.status != after.status;
    match here {
        None => {
            planning.new_cancelled += u32::from(after.status == AttendanceStatus::Cancelled);
            planning.note(Outcome::New, "attendance", &person.name(), &[]);
        }
        Some(_) if fields.is_empty() => planning.unchanged(),
        Some(_) if called_off => planning.note(Outcome::Withdrawn, "attendance", &person.name(), &fields),
        Some(_) => planning.note(Outcome::Changed, "attendance", &person.name(), &fields),
    }
    Ok(after.id)
}

/// What the row says, over what is here.
fn wanted(
    tx: &Tx<'_>,
    (event, draft): (&Event, &AttendeeDraft),
    guest: &Guest<'_>,
    before: &Attendance,
    planning: &mut Planning,
) -> Result<Attendance> {
    let row = &guest.row;
    let ordered = row.ordered_at.zip(Zone::named(&event.zone)).map(|(wall, zone)| match row.ordered_offset {
        Some(seconds) => (wall - TimeDelta::seconds(i64::from(seconds))).and_utc(),
        None => zone.to_utc(wall),
    });
    let mut wanted = Attendance {
        status: match row.status {
            RowStatus::Registered => AttendanceStatus::Registered,
            RowStatus::Cancelled => AttendanceStatus::Cancelled,
        },
        ticket: said_or(&planning.fitting(&row.ticket), &before.ticket),
        ticket_ref: said_or(&planning.fitting(ticket_ref(row)), &before.ticket_ref),
        registered_at: ordered.or(before.registered_at),
        ..before.clone()
    };
    answer(tx, draft, guest, before, &mut wanted)?;
    Ok(wanted)
}

/// Puts the answers of the row where they belong; who says that they need nothing has no need. What its list asks and the guest says no longer goes.
fn answer(
    tx: &Tx<'_>,
    draft: &AttendeeDraft,
    guest: &Guest<'_>,
    before: &Attendance,
    wanted: &mut Attendance,
) -> Result<()> {
    let (mut diet, mut access) = (String::new(), String::new());
    let mut answers: BTreeMap<&str, String> = BTreeMap::new();
    for answer in &guest.row.answers {
        let said = match need(&answer.question) {
            Some(_) if no_answer::is_none(&answer.answer) => continue,
            Some(Need::Diet) => &mut diet,
            Some(Need::Access) => &mut access,
            None => answers.entry(&answer.question).or_default(),
        };
        tickets::add(said, &answer.answer);
    }
    let asked = || draft.questions.iter().filter(|_| !guest.row.cut_short);
    let asks = |of: Need| asked().any(|question| need(question) == Some(of));
    if asks(Need::Diet) || !diet.is_empty() {
        let here = ("dietary_needs", before.dietary_needs.as_str());
        wanted.dietary_needs = said_or_emptied(tx, before, here, &diet)?;
    }
    if asks(Need::Access) || !access.is_empty() {
        let here = ("access_needs", before.access_needs.as_str());
        wanted.access_needs = said_or_emptied(tx, before, here, &access)?;
    }
    for (question, here) in &before.answers {
        let is_emptied = asked().any(|one| one == question) && !answers.contains_key(question.as_str());
        if is_emptied && by_hand::last_said_of(tx, before, "answers", (question, here))?.is_some() {
            wanted.answers.remove(question);
        }
    }
    wanted.answers.extend(answers.into_iter().map(|(question, answer)| (question.to_owned(), answer)));
    Ok(())
}

/// Questions whose answers are personal and have a place of their own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Need {
    Diet,
    Access,
}

/// A question that asks for both is kept as a plain answer.
fn need(question: &str) -> Option<Need> {
    let question = folded(question);
    let asks = |words: &[&str]| words.iter().any(|word| question.contains(word));
    match (
        asks(&["diet", "allerg"]),
        asks(&["accessib", "access need", "access requirement", "access support"]),
    ) {
        (true, false) => Some(Need::Diet),
        (false, true) => Some(Need::Access),
        _ => None,
    }
}
