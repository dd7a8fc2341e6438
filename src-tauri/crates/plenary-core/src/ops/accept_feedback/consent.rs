//! Consent that somebody withdrew in a form reaches what was kept from their answers: a takeaway, and what was merged into another.

use crate::error::Result;
use crate::model::{FormAnswer, Permission, Problem, Session, Submission, Takeaway, TakeawaySource};
use crate::ops::accepting::Planning;
use crate::ops::takeaways::short;
use crate::rules::feedback::permission;
use crate::store::transact::Tx;
use crate::store::{feedback, rows, takeaways};

/// Narrows what was made of the answers when the form allows less than before. What it allows more widens nothing: the office
/// decides that. Somebody who sets another permission afterwards has the last word, because the same answer says nothing new.
pub(super) fn follow(
    tx: &Tx<'_>,
    before: &Submission,
    after: &Submission,
    planning: &mut Planning,
) -> Result<()> {
    if permission(after, None) <= permission(before, None) {
        return Ok(());
    }
    for answer in feedback::answers_of(tx, after.id)? {
        let session = answer.session_id.map(|id| rows::expect::<Session>(tx, id)).transpose()?;
        let held = permission(after, session.as_ref());
        for text in narrow(tx, &answer, held)? {
            let remark = Problem::warning("permission-withdrawn").with("text", short(&text));
            planning.remarks.push(planning.placed(remark));
        }
    }
    Ok(())
}

/// Gives the words of those that could be used further before.
fn narrow(tx: &Tx<'_>, answer: &FormAnswer, held: Permission) -> Result<Vec<String>> {
    let mut narrowed = Vec::new();
    for id in feedback::kept_from(tx, answer.id)? {
        if let Some(row) = rows::get::<Takeaway>(tx, id)? {
            narrowed.extend(narrow_takeaway(tx, &row, held)?);
        } else if let Some(gone) = rows::as_deleted::<Takeaway>(tx, id)? {
            for source in takeaways::sources(tx, gone.event_id)?.iter().filter(|one| is_of(one, &gone)) {
                let whole: Takeaway = rows::expect(tx, source.takeaway_id)?;
                narrowed.extend(narrow_takeaway(tx, &whole, held)?);
                let permission = source.permission.max(held);
                rows::update(tx, source, TakeawaySource { permission, ..source.clone() })?;
            }
        }
    }
    Ok(narrowed)
}

/// Whether that takeaway is what was merged.
fn is_of(source: &TakeawaySource, gone: &Takeaway) -> bool {
    source.text == gone.text
        && source.person_id == gone.person_id
        && source.session_id == gone.session_id
        && source.note_id == gone.note_id
}

fn narrow_takeaway(tx: &Tx<'_>, row: &Takeaway, held: Permission) -> Result<Option<String>> {
    if row.permission >= held {
        return Ok(None);
    }
    rows::update(tx, row, Takeaway { permission: held, ..row.clone() })?;
    Ok(Some(row.text.clone()))
}
