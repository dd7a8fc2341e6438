//! Drafts: built from the data, edited by hand, built again.

use crate::error::{Refusal, Result};
use crate::ids::{DraftId, EventId};
use crate::model::{Draft, DraftKind, Snapshot};
use crate::op::Op;
use crate::ops::inputs::given;
use crate::plenary::Plenary;
use crate::rules::attribution::edited;
use crate::rules::text;
use crate::store::transact::{Done, Tx};
use crate::store::{drafts, rows, snapshot};
use crate::wording::{self, Document};

/// Changes to a draft; what is left out stays.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeDraft {
    pub id: DraftId,
    #[serde(default, deserialize_with = "given")]
    #[ts(optional)]
    pub title: Option<String>,
    /// Markdown, whole.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional)]
    pub body: Option<String>,
}

/// Builds a document. One that was edited since it was built is refused unless `replace` says to give the edits up
/// (undo brings them back).
pub fn build_draft(plenary: &Plenary, event: EventId, kind: DraftKind, replace: bool) -> Result<Done<Draft>> {
    plenary.transact(Op::BuildDraft, |tx| build(tx, event, kind, replace))
}

pub(crate) fn build(tx: &Tx<'_>, event: EventId, kind: DraftKind, replace: bool) -> Result<Draft> {
    let snapshot = snapshot::load(tx, event)?;
    let Document { title, markdown: body, .. } = document(&snapshot, kind)?;
    tx.about(&title);
    match drafts::of_kind(tx, event, kind)? {
        Some(old) if old.body != old.built_body && !replace => {
            Err(Refusal::new("draft-has-edits").with("title", old.title).into())
        }
        Some(old) => {
            let new = Draft { title, body: body.clone(), built_body: body, built_at: tx.at(), ..old.clone() };
            rows::update(tx, &old, new)
        }
        None => {
            let (id, at) = (tx.new_id(), tx.at());
            let built_body = body.clone();
            let row = Draft {
                id,
                event_id: event,
                kind,
                title,
                body,
                built_body,
                built_at: at,
                created_at: at,
                updated_at: at,
            };
            rows::insert(tx, &row)?;
            Ok(row)
        }
    }
}

fn document(snapshot: &Snapshot, kind: DraftKind) -> Result<Document> {
    match kind {
        DraftKind::BlogPost => wording::blog::blog(snapshot),
        DraftKind::Summary => wording::summary::summary(snapshot),
    }
}

/// Refuses with `draft-gives-away` a draft that says what the permission of a takeaway keeps back: it may be saved, not sent.
pub fn may_leave(snapshot: &Snapshot, draft: &Draft) -> Result<()> {
    edited::may_leave(snapshot, &format!("# {}\n\n{}", draft.title, draft.body))
}

/// Saves a draft as edited.
pub fn change_draft(plenary: &Plenary, input: ChangeDraft) -> Result<Done<Draft>> {
    plenary.transact(Op::ChangeDraft, |tx| {
        let before: Draft = rows::expect(tx, input.id)?;
        let mut row = before.clone();
        row.title = input.title.unwrap_or(row.title);
        row.body = input.body.unwrap_or(row.body);
        text::required_line("title", &mut row.title)?;
        text::prose("body", &mut row.body)?;
        tx.about(&row.title);
        rows::update(tx, &before, row)
    })
}

/// Deletes a draft.
pub fn delete_draft(plenary: &Plenary, id: DraftId) -> Result<Done<()>> {
    plenary.transact(Op::DeleteDraft, |tx| {
        tx.about(rows::expect::<Draft>(tx, id)?.title);
        rows::delete::<Draft>(tx, id)
    })
}

#[cfg(test)]
mod tests;
