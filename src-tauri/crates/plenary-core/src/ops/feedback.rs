//! Answers in words become takeaways, or do not: kept, declined, looked at again.

use crate::error::{Refusal, Result};
use crate::ids::AnswerId;
use crate::model::{AnswerState, FormAnswer, Session, Submission, Takeaway, TakeawayKind};
use crate::op::Op;
use crate::ops::takeaways::{self, CreateTakeaway, short};
use crate::plenary::Plenary;
use crate::rules::feedback::permission;
use crate::store::rows;
use crate::store::transact::{Done, Tx};

/// An answer, and the words of it that are worth keeping.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct KeepAnswer {
    pub id: AnswerId,
    /// All of it when left out.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub text: Option<String>,
}

/// Makes a takeaway of an answer. It may be used as far as the person agreed, and carries no name of who is not known.
pub fn keep_answer(plenary: &Plenary, input: KeepAnswer) -> Result<Done<Takeaway>> {
    plenary.transact(Op::KeepAnswer, |tx| {
        let (before, submission) = words(tx, input.id)?;
        if before.state == AnswerState::Kept && before.takeaway_id.is_some() {
            return Err(Refusal::new("answer-is-kept").into());
        }
        let session = before.session_id.map(|id| rows::expect::<Session>(tx, id)).transpose()?;
        let mut create =
            CreateTakeaway::new(submission.event_id, input.text.unwrap_or_else(|| before.text.clone()));
        create.session_id = before.session_id;
        create.person_id = submission.person_id;
        create.kind = Some(TakeawayKind::Quote);
        create.permission = Some(permission(&submission, session.as_ref()));
        let takeaway = takeaways::create(tx, &create, takeaways::Origin::Typed)?;
        let after = FormAnswer { state: AnswerState::Kept, takeaway_id: Some(takeaway.id), ..before.clone() };
        rows::update(tx, &before, after)?;
        Ok(takeaway)
    })
}

/// Says that nothing is to be made of an answer.
pub fn decline_answer(plenary: &Plenary, id: AnswerId) -> Result<Done<FormAnswer>> {
    plenary.transact(Op::DeclineAnswer, |tx| decide(tx, id, AnswerState::Declined))
}

/// Puts an answer back among those to decide about. A takeaway that was made of it stays.
pub fn reopen_answer(plenary: &Plenary, id: AnswerId) -> Result<Done<FormAnswer>> {
    plenary.transact(Op::ReopenAnswer, |tx| decide(tx, id, AnswerState::Open))
}

fn decide(tx: &Tx<'_>, id: AnswerId, state: AnswerState) -> Result<FormAnswer> {
    let (before, _) = words(tx, id)?;
    tx.about(short(&before.text));
    rows::update(tx, &before, FormAnswer { state, takeaway_id: None, ..before.clone() })
}

/// An answer in words and what it was sent in with; a rating is refused.
fn words(tx: &Tx<'_>, id: AnswerId) -> Result<(FormAnswer, Submission)> {
    let answer: FormAnswer = rows::expect(tx, id)?;
    if answer.rating.is_some() {
        return Err(Refusal::new("answer-is-a-rating").into());
    }
    let submission = rows::expect(tx, answer.submission_id)?;
    Ok((answer, submission))
}
