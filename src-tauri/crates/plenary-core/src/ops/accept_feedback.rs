//! Answers of a form come into an event, in one step: known again row by row, so that the same file may come as often as one
//! likes, and a newer one brings only what is new and what changed. What its columns mean is remembered with it.

mod columns;
mod consent;
mod reading;

use crate::error::{Refusal, Result};
use crate::ids::{AnswerId, EventId, SessionId};
use crate::model::{
    AnswerState, AnswersDraft, Event, Form, FormAnswer, FormColumn, ImportPlan, Outcome, Problem, Submission,
};
use crate::op::Op;
use crate::ops::accepting::{Destination, Planning};
use crate::plenary::Plenary;
use crate::rules::feedback::FEWEST;
use crate::rules::form_mapping::fingerprint;
use crate::store::transact::{Done, Tx};
use crate::store::{feedback, rows};
pub use columns::{Mapping, mapping, problems};
use reading::{Given, Said};
use std::collections::{BTreeMap, BTreeSet};

/// What `accept_feedback` would do. Nothing is written.
pub fn plan_feedback(
    plenary: &Plenary,
    event: EventId,
    draft: &AnswersDraft,
    columns: &[FormColumn],
) -> Result<ImportPlan> {
    plenary.rehearse(Op::AcceptFeedback, |tx| accept(tx, event, draft, columns))
}

/// Takes the answers into the event. Refuses an empty draft, and columns that are not those of the file.
pub fn accept_feedback(
    plenary: &Plenary,
    event: EventId,
    draft: &AnswersDraft,
    columns: &[FormColumn],
) -> Result<Done<ImportPlan>> {
    plenary.transact(Op::AcceptFeedback, |tx| accept(tx, event, draft, columns))
}

pub(crate) fn accept(
    tx: &Tx<'_>,
    event: EventId,
    draft: &AnswersDraft,
    columns: &[FormColumn],
) -> Result<ImportPlan> {
    if draft.rows.is_empty() {
        return Err(Refusal::new("import-is-empty").into());
    }
    let same =
        |(column, source): (&FormColumn, &crate::model::AnswersColumn)| column.heading == source.heading;
    if columns.len() != draft.columns.len() || !columns.iter().zip(&draft.columns).all(same) {
        return Err(Refusal::new("mapping-does-not-fit").field("columns").into());
    }
    let event: Event = rows::expect(tx, event)?;
    tx.about(&event.title);
    remember(tx, draft, columns)?;
    let mut planning = Planning::default();
    let given = reading::given(tx, &event, draft, columns, &mut planning)?;
    let before = feedback::submissions(tx, event.id)?.len();
    reconcile(tx, &event, given, &mut planning)?;
    let remark = few_since(before, planning.touched("submission"));
    planning.remarks.extend(remark);
    Ok(planning.finish(Destination::Event(&event), false, "submission"))
}

/// Whoever has the numbers of before and those of now can work out what fewer than five said in between.
fn few_since(before: usize, since: usize) -> Option<Problem> {
    let few = before >= FEWEST && (1..FEWEST).contains(&since);
    few.then(|| Problem::warning("few-answers-since").with("count", since).with("fewest", FEWEST))
}

/// Keeps what the columns mean for when the form comes again.
fn remember(tx: &Tx<'_>, draft: &AnswersDraft, columns: &[FormColumn]) -> Result<()> {
    let fingerprint = fingerprint(&draft.headings());
    let columns = columns.to_vec();
    match feedback::form(tx, &fingerprint)? {
        Some(before) => rows::update(tx, &before, Form { columns, ..before.clone() }).map(drop),
        None => rows::insert(
            tx,
            &Form { id: tx.new_id(), fingerprint, columns, created_at: tx.at(), updated_at: tx.at() },
        ),
    }
}

/// Makes and changes what was sent in until the event has what the file has; what the file lacks stays.
fn reconcile(tx: &Tx<'_>, event: &Event, given: Vec<Given>, planning: &mut Planning) -> Result<()> {
    let mut here: BTreeMap<String, Submission> =
        feedback::submissions(tx, event.id)?.into_iter().map(|one| (one.identity.clone(), one)).collect();
    let coming: BTreeSet<String> = given.iter().map(|one| one.identity.clone()).collect();
    for one in given {
        planning.line = Some(one.line);
        let before = here.remove(&one.identity).or_else(|| sent_again(&mut here, &coming, &one));
        match before {
            None => make(tx, event, &one, planning)?,
            Some(before) => change(tx, &before, &one, planning)?,
        }
    }
    planning.line = None;
    Ok(())
}

/// A form that tells its answers apart by their moment alone gives an edited one a new moment: the same person's only other one.
fn sent_again(
    here: &mut BTreeMap<String, Submission>,
    coming: &BTreeSet<String>,
    one: &Given,
) -> Option<Submission> {
    let theirs = |other: &&Submission| {
        let same = match one.person_id {
            Some(person) => other.person_id == Some(person),
            None => !one.email.is_empty() && other.email == one.email,
        };
        same && !coming.contains(&other.identity)
    };
    let mut found = here.values().filter(|_| one.by_moment).filter(theirs);
    let only = found.next().filter(|_| found.next().is_none())?.identity.clone();
    here.remove(&only)
}

fn submission(tx: &Tx<'_>, event: &Event, one: &Given) -> Submission {
    Submission {
        id: tx.new_id(),
        event_id: event.id,
        identity: one.identity.clone(),
        person_id: one.person_id,
        name: one.name.clone(),
        email: one.email.clone(),
        organisation: one.organisation.clone(),
        consent: one.consent,
        submitted_at: one.submitted_at,
        created_at: tx.at(),
        updated_at: tx.at(),
    }
}

fn make(tx: &Tx<'_>, event: &Event, one: &Given, planning: &mut Planning) -> Result<()> {
    let row = submission(tx, event, one);
    rows::insert(tx, &row)?;
    for said in &one.answers {
        rows::insert(tx, &answer(tx.new_id(), &row, said))?;
    }
    let said: Vec<String> = one.answers.iter().map(Said::told).collect();
    planning.note(
        Outcome::New,
        "submission",
        &one.title(),
        &said.iter().map(String::as_str).collect::<Vec<_>>(),
    );
    Ok(())
}

fn answer(id: AnswerId, row: &Submission, said: &Said) -> FormAnswer {
    FormAnswer {
        id,
        submission_id: row.id,
        session_id: said.session_id,
        question: said.question.clone(),
        position: said.position,
        scale: said.scale,
        rating: said.rating,
        text: said.text.clone(),
        state: AnswerState::Open,
        takeaway_id: None,
    }
}

fn change(tx: &Tx<'_>, before: &Submission, one: &Given, planning: &mut Planning) -> Result<()> {
    let wanted = Submission {
        identity: one.identity.clone(),
        person_id: one.person_id,
        name: one.name.clone(),
        email: one.email.clone(),
        organisation: one.organisation.clone(),
        consent: one.consent,
        submitted_at: one.submitted_at,
        ..before.clone()
    };
    let fields = planning.differing(tx, before, &wanted)?;
    let mut fields: Vec<String> =
        fields.into_iter().filter(|field| *field != "identity").map(str::to_owned).collect();
    let after = rows::update(tx, before, wanted)?;
    consent::follow(tx, before, &after, planning)?;
    fields.extend(answers(tx, &after, one)?);
    if fields.is_empty() {
        planning.unchanged();
    } else {
        let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
        planning.note(Outcome::Changed, "submission", &one.title(), &fields);
    }
    Ok(())
}

/// Makes the answers of a submission those of the file; gives the questions whose answers changed. Words that changed are
/// looked at again; a takeaway that was kept from them keeps its words.
fn answers(tx: &Tx<'_>, row: &Submission, one: &Given) -> Result<Vec<String>> {
    let mut changed = Vec::new();
    let mut here: BTreeMap<(String, Option<SessionId>), FormAnswer> = feedback::answers_of(tx, row.id)?
        .into_iter()
        .map(|answer| ((answer.question.clone(), answer.session_id), answer))
        .collect();
    for said in &one.answers {
        let Some(before) = here.remove(&(said.question.clone(), said.session_id)) else {
            rows::insert(tx, &answer(tx.new_id(), row, said))?;
            changed.push(said.question.clone());
            continue;
        };
        let mut wanted = answer(before.id, row, said);
        if wanted.text == before.text {
            (wanted.state, wanted.takeaway_id) = (before.state, before.takeaway_id);
        }
        if wanted != before {
            rows::update(tx, &before, wanted)?;
            changed.push(said.question.clone());
        }
    }
    for (_, gone) in here {
        rows::delete::<FormAnswer>(tx, gone.id)?;
        changed.push(gone.question);
    }
    Ok(changed)
}
