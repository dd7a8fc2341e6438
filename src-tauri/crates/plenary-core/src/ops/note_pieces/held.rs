//! The rows that stand at lines of a note, whichever table they are in.

use crate::error::Result;
use crate::ids::NoteId;
use crate::model::{Action, Decision, Note, Permission, Takeaway, TakeawaySource};
use crate::rules::note_marks::{Piece, PieceKind};
use crate::store::transact::Tx;
use crate::store::{notes, rows};

/// One of them.
pub enum Held {
    Takeaway(Takeaway),
    Decision(Decision),
    Action(Action),
    /// What went into another takeaway by a merge: it follows its line, and no line makes it.
    Source(TakeawaySource),
}

/// All rows of a note, those of one table in the order they were made.
pub fn of_note(tx: &Tx<'_>, note: NoteId) -> Result<Vec<Held>> {
    let takeaways = notes::takeaways(tx, note)?.into_iter().map(Held::Takeaway);
    let decisions = notes::decisions(tx, note)?.into_iter().map(Held::Decision);
    let actions = notes::actions(tx, note)?.into_iter().map(Held::Action);
    let sources = notes::sources(tx, note)?.into_iter().map(Held::Source);
    Ok(takeaways.chain(decisions).chain(actions).chain(sources).collect())
}

/// `now` where it differs from what the line said before, else what the row has.
fn last_word<T: PartialEq + Clone>(before: &T, now: &T, has: T) -> T {
    if before == now { has } else { now.clone() }
}

impl Held {
    /// The line it stands at, from 1.
    pub fn line(&self) -> Option<usize> {
        let line = match self {
            Self::Takeaway(row) => row.note_line,
            Self::Decision(row) => row.note_line,
            Self::Action(row) => row.note_line,
            Self::Source(row) => row.note_line,
        };
        line.and_then(|line| usize::try_from(line).ok())
    }

    /// Its sentence.
    pub fn text(&self) -> &str {
        match self {
            Self::Takeaway(row) => &row.text,
            Self::Decision(row) => &row.text,
            Self::Action(row) => &row.text,
            Self::Source(row) => &row.text,
        }
    }

    /// Whether a line of that kind makes such a row.
    pub fn is_noun_of(&self, kind: PieceKind) -> bool {
        matches!(
            (self, kind),
            (Self::Takeaway(_), PieceKind::Takeaway(_))
                | (Self::Decision(_), PieceKind::Decision)
                | (Self::Action(_), PieceKind::Action)
        )
    }

    /// Lets it stand at another line, or at none.
    pub fn stand_at(&self, tx: &Tx<'_>, line: Option<usize>) -> Result<()> {
        let note_line = line.and_then(|line| i64::try_from(line).ok());
        match self {
            Self::Takeaway(row) => rows::update(tx, row, Takeaway { note_line, ..row.clone() }).map(drop),
            Self::Decision(row) => rows::update(tx, row, Decision { note_line, ..row.clone() }).map(drop),
            Self::Action(row) => rows::update(tx, row, Action { note_line, ..row.clone() }).map(drop),
            Self::Source(row) => rows::update(tx, row, TakeawaySource { note_line, ..row.clone() }).map(drop),
        }
    }

    /// Takes over what its line says now and did not say before.
    pub fn follow(&self, tx: &Tx<'_>, note: &Note, before: &Piece, now: &Piece) -> Result<()> {
        let note_line = i64::try_from(now.line).ok();
        let text = |has: &String| last_word(&before.text, &now.text, has.clone());
        let says_the_same = (before.permission, before.above) == (now.permission, now.above);
        let permission = |has: Permission| match says_the_same {
            true => Ok(has),
            false => Ok::<_, crate::error::Error>(now.holding(super::default_permission(tx, note)?)),
        };
        match self {
            Self::Takeaway(row) => {
                let mut after = Takeaway { note_line, text: text(&row.text), ..row.clone() };
                after.permission = permission(row.permission)?;
                after.theme = last_word(&before.theme, &now.theme, after.theme);
                after.person_id = last_word(&before.person, &now.person, after.person_id);
                if let (PieceKind::Takeaway(was), PieceKind::Takeaway(is)) = (before.kind, now.kind) {
                    after.kind = last_word(&was, &is, after.kind);
                }
                rows::update(tx, row, after).map(drop)
            }
            Self::Decision(row) => {
                let permission = permission(row.permission)?;
                let after = Decision { note_line, permission, text: text(&row.text), ..row.clone() };
                rows::update(tx, row, after).map(drop)
            }
            Self::Action(row) => {
                let permission = permission(row.permission)?;
                let mut after = Action { note_line, permission, text: text(&row.text), ..row.clone() };
                after.owner_id = last_word(&before.person, &now.person, after.owner_id);
                after.due_on = last_word(&before.due, &now.due, after.due_on);
                rows::update(tx, row, after).map(drop)
            }
            Self::Source(_) => self.stand_at(tx, Some(now.line)),
        }
    }

    /// Its mark is gone.
    pub fn delete(&self, tx: &Tx<'_>) -> Result<()> {
        match self {
            Self::Takeaway(row) => rows::delete::<Takeaway>(tx, row.id),
            Self::Decision(row) => rows::delete::<Decision>(tx, row.id),
            Self::Action(row) => rows::delete::<Action>(tx, row.id),
            Self::Source(row) => rows::delete::<TakeawaySource>(tx, row.id),
        }
    }
}
