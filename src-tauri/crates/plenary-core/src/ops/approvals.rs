//! May we quote this? Asking each speaker about their sentences, reminding them, and what follows from the answers.

use crate::error::{Refusal, Result};
use crate::ids::{ApprovalId, EventId, MessageId, PersonId, TakeawayId};
use crate::model::{
    Approval, ApprovalAnswer, LetterKind, MadeOf, Permission, Person, Snapshot, Source, Takeaway,
};
use crate::op::Op;
use crate::ops::letters::{self, Letter, signs};
use crate::ops::takeaways::{Origin, short, sound};
use crate::plenary::Plenary;
use crate::rules::approvals::{Asked, asked, to_ask};
use crate::store::transact::{Done, Tx};
use crate::store::{approvals, rows, snapshot};
use crate::wording::Words;
use crate::wording::approval_sheet::{self, Sheet, sheets};
use chrono::NaiveDate;

/// Whom to ask what has not been asked yet; nobody named: everybody. `by_mail` puts the letters into the outbox; without
/// it they were asked in another way, which is only noted.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct AskApprovals {
    pub event_id: EventId,
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<PersonId>>")]
    pub person_ids: Vec<PersonId>,
    pub by_mail: bool,
    pub on: NaiveDate,
}

/// What was asked.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct ApprovalsAsked {
    /// How many sentences.
    pub asked: usize,
    pub messages: Vec<MessageId>,
    /// Names of those who could not be written to, because no address is known: they were not asked.
    pub without_address: Vec<String>,
}

/// What was answered about a takeaway. `wording` are the new words of a yes with changes.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerApproval {
    pub takeaway_id: TakeawayId,
    pub answer: ApprovalAnswer,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub wording: String,
    pub on: NaiveDate,
}

/// Asks about everything that carries a name and was not asked about yet.
pub fn ask_approvals(plenary: &Plenary, input: &AskApprovals) -> Result<Done<ApprovalsAsked>> {
    plenary.transact(Op::AskApprovals, |tx| {
        let snapshot = snapshot::named(tx, input.event_id)?;
        let fresh = of_people(&snapshot, &input.person_ids, |state| matches!(state, Asked::Not));
        send(tx, input, &snapshot, &fresh, None, |takeaway, message_id| {
            let person_id = takeaway.person_id.ok_or_else(|| Refusal::new("nobody-to-ask"))?;
            rows::insert(tx, &Approval { message_id, ..question(tx, takeaway, person_id, input.on) })
        })
    })
}

/// Asks again where no answer has come.
pub fn remind_approvals(plenary: &Plenary, input: &AskApprovals) -> Result<Done<ApprovalsAsked>> {
    plenary.transact(Op::RemindApprovals, |tx| {
        let snapshot = snapshot::named(tx, input.event_id)?;
        let open = of_people(&snapshot, &input.person_ids, |state| matches!(state, Asked::Open(_)));
        let first = |sheet: &Sheet<'_>| {
            let days =
                sheet.quotes.iter().filter_map(|quote| match asked(&snapshot.approvals, quote.takeaway) {
                    Asked::Open(approval) => Some(approval.asked_on),
                    _ => None,
                });
            days.min()
        };
        send(tx, input, &snapshot, &open, Some(&first), |takeaway, reminder_id| {
            let Asked::Open(before) = asked(&snapshot.approvals, takeaway) else { return Ok(()) };
            let after = Approval { reminded_on: Some(input.on), reminder_id, ..before.clone() };
            rows::update(tx, before, after).map(drop)
        })
    })
}

/// What is asked of these people, as far as its question has come as wanted; nobody named: of everybody.
pub fn of_people<'a>(
    snapshot: &'a Snapshot,
    people: &[PersonId],
    wanted: impl Fn(Asked<'_>) -> bool,
) -> Vec<&'a Takeaway> {
    let mut found = to_ask(snapshot);
    found.retain(|takeaway| {
        let theirs = takeaway.person_id.is_some_and(|id| people.is_empty() || people.contains(&id));
        theirs && wanted(asked(&snapshot.approvals, takeaway))
    });
    found
}

/// The letter of one sheet; it reminds when it says since when somebody waits.
pub fn letter(snapshot: &Snapshot, sheet: &Sheet<'_>, asked_on: Option<NaiveDate>) -> Result<Letter> {
    let mail = approval_sheet::mail(snapshot, sheet, asked_on, &signs(&snapshot.workspace))?;
    let made_of = MadeOf {
        letter: Some(LetterKind::Approval),
        told: letters::told(sheet.quotes.iter().map(|quote| Source::Takeaway(quote.takeaway.id))),
        ..MadeOf::default()
    };
    let contact = letters::contact(&snapshot.event.contact_name, &snapshot.event.contact_email);
    Ok(Letter { to: sheet.person.clone(), mail, contact, made_of })
}

/// One person's letter as it would be now, in place of one that tells too much: of what they were asked and have not answered.
pub(super) fn again(tx: &Tx<'_>, event: EventId, person: PersonId) -> Result<Option<MessageId>> {
    let snapshot = snapshot::named(tx, event)?;
    let open = of_people(&snapshot, &[person], |state| matches!(state, Asked::Open(_)));
    let words = Words::of(&snapshot.event.language)?;
    let sheets = sheets(&snapshot, &open, &words)?;
    let queue = |sheet: &Sheet<'_>| {
        if sheet.person.email.is_empty() {
            return Err(letters::no_address(&sheet.person.name()));
        }
        let since = sheet.quotes.iter().filter_map(|quote| reminded_of(&snapshot, quote.takeaway)).min();
        letters::queue(tx, &batch(&snapshot, &words)?, Some(event), &letter(&snapshot, sheet, since)?)
    };
    sheets.first().map(queue).transpose()
}

/// Since when somebody has waited who was reminded already.
fn reminded_of(snapshot: &Snapshot, takeaway: &Takeaway) -> Option<NaiveDate> {
    match asked(&snapshot.approvals, takeaway) {
        Asked::Open(approval) => approval.reminded_on.map(|_| approval.asked_on),
        _ => None,
    }
}

fn batch(snapshot: &Snapshot, words: &Words) -> Result<String> {
    words.say("approval-batch", &[("event", &snapshot.event.title)])
}

type Since<'a> = &'a dyn Fn(&Sheet<'_>) -> Option<NaiveDate>;

fn send(
    tx: &Tx<'_>,
    input: &AskApprovals,
    snapshot: &Snapshot,
    takeaways: &[&Takeaway],
    since: Option<Since<'_>>,
    note: impl Fn(&Takeaway, Option<MessageId>) -> Result<()>,
) -> Result<ApprovalsAsked> {
    tx.about(&snapshot.event.title);
    let words = Words::of(&snapshot.event.language)?;
    let batch = batch(snapshot, &words)?;
    let mut done = ApprovalsAsked { asked: 0, messages: Vec::new(), without_address: Vec::new() };
    for sheet in sheets(snapshot, takeaways, &words)? {
        if input.by_mail && sheet.person.email.is_empty() {
            done.without_address.push(sheet.person.name());
            continue;
        }
        let queue = || {
            let letter = letter(snapshot, &sheet, since.and_then(|since| since(&sheet)))?;
            letters::queue(tx, &batch, Some(snapshot.event.id), &letter)
        };
        let message = input.by_mail.then(queue).transpose()?;
        done.messages.extend(message);
        done.asked += sheet.quotes.len();
        sheet.quotes.iter().try_for_each(|quote| note(quote.takeaway, message))?;
    }
    if done.asked == 0 && done.without_address.is_empty() {
        return Err(Refusal::new("nothing-to-ask").with("event", &snapshot.event.title).into());
    }
    Ok(done)
}

fn question(tx: &Tx<'_>, takeaway: &Takeaway, person_id: PersonId, asked_on: NaiveDate) -> Approval {
    Approval {
        id: tx.new_id(),
        takeaway_id: takeaway.id,
        person_id,
        text: takeaway.text.clone(),
        asked_on,
        message_id: None,
        reminded_on: None,
        reminder_id: None,
        answered_on: None,
        answer: None,
        wording: String::new(),
    }
}

/// Notes an answer, and does what follows: the permission, and of a yes with changes the new words. An answer never widens a
/// permission that the office has narrowed itself; another answer to the same question takes the place of the first.
pub fn answer_approval(plenary: &Plenary, input: &AnswerApproval) -> Result<Done<Takeaway>> {
    plenary.transact(Op::AnswerApproval, |tx| {
        let before: Takeaway = rows::expect(tx, input.takeaway_id)?;
        tx.about(short(&before.text));
        let person_id =
            before.person_id.ok_or_else(|| Refusal::new("nobody-to-ask").with("text", &before.text))?;
        let about = approvals::of_takeaway(tx, before.id)?.into_iter().find(|one| one.is_about(&before));
        let asked = about.clone().unwrap_or_else(|| question(tx, &before, person_id, input.on));
        let mut row = before.clone();
        row.text = match input.answer {
            ApprovalAnswer::YesWithChanges => input.wording.clone(),
            _ => asked.text.clone(),
        };
        if row.text.trim().is_empty() {
            return Err(Refusal::new("empty").field("wording").into());
        }
        row.permission = Permission::Public;
        let origin = Origin::of(&before.text, &row.text);
        sound(tx, &mut row, origin)?;
        let marked = row.permission;
        let follows = input.answer.permission();
        let as_answered = asked.answer.is_some_and(|earlier| earlier.permission() == before.permission);
        row.permission = marked.max(if as_answered { follows } else { before.permission.max(follows) });
        let wording =
            if input.answer == ApprovalAnswer::YesWithChanges { row.text.clone() } else { String::new() };
        let noted = Approval { answered_on: Some(input.on), answer: Some(input.answer), wording, ..asked };
        match about {
            Some(old) => rows::update(tx, &old, noted).map(drop)?,
            None => rows::insert(tx, &noted)?,
        }
        rows::update(tx, &before, row)
    })
}

/// Takes a question back, with its answer; the takeaway stays as it is.
pub fn delete_approval(plenary: &Plenary, id: ApprovalId) -> Result<Done<()>> {
    plenary.transact(Op::DeleteApproval, |tx| {
        let approval: Approval = rows::expect(tx, id)?;
        tx.about(rows::expect::<Person>(tx, approval.person_id)?.name());
        rows::delete::<Approval>(tx, id)
    })
}
