//! A line that went and comes again, cut and pasted or typed anew, is the takeaway, decision or action that it was: with what was
//! set elsewhere (its permission, its place, whether it is published) and what was answered about it. So is one that goes to another
//! note of the event; where it was pasted before it was cut, what was answered and narrowed is handed on.

use super::default_permission;
use super::held::Held;
use crate::error::Result;
use crate::ids::PersonId;
use crate::model::{Action, Approval, Decision, Note, Permission, Person, Session, Takeaway, TakeawaySource};
use crate::op::Op;
use crate::rules::note_marks::{Piece, PieceKind};
use crate::store::transact::Tx;
use crate::store::{Stored, approvals, by_hand, rows, typed_again};
use std::collections::BTreeSet;

/// Whether the piece was there before and has come back. What only its line ever said is as the line says now; what was set
/// otherwise stays.
pub fn come_back(tx: &Tx<'_>, note: &Note, piece: &Piece) -> Result<bool> {
    match piece.kind {
        PieceKind::Takeaway(_) => takeaway(tx, note, piece),
        PieceKind::Decision => decision(tx, note, piece),
        PieceKind::Action => action(tx, note, piece),
    }
}

fn takeaway(tx: &Tx<'_>, note: &Note, piece: &Piece) -> Result<bool> {
    let Some(mut row) = typed_again::gone_with_its_line::<Takeaway>(tx, note, &piece.text)? else {
        return Ok(false);
    };
    let elsewhere = row.note_id != Some(note.id);
    if elsewhere && is_of_another(row.person_id, piece.person) {
        return Ok(false);
    }
    let set = Set::of(tx, &row)?;
    row.permission = set.permission(tx, note, piece, row.permission, elsewhere)?;
    set.to(&mut row.text, "text", &piece.text);
    set.to(&mut row.theme, "theme", &piece.theme);
    set.to(&mut row.person_id, "person_id", &piece.person);
    if let PieceKind::Takeaway(kind) = piece.kind {
        set.to(&mut row.kind, "kind", &kind);
    }
    row.note_line = i64::try_from(piece.line).ok();
    row.person_id = there::<Person>(tx, row.person_id)?;
    row.session_id = if elsewhere { note.session_id } else { there::<Session>(tx, row.session_id)? };
    row.note_id = Some(note.id);
    rows::insert(tx, &row)?;
    for approval in typed_again::went_with::<Approval>(tx, &row.id.to_string())? {
        if rows::get::<Person>(tx, approval.person_id)?.is_some() {
            rows::insert(tx, &approval)?;
        }
    }
    for mut source in typed_again::went_with::<TakeawaySource>(tx, &row.id.to_string())? {
        source.person_id = there::<Person>(tx, source.person_id)?;
        source.session_id = there::<Session>(tx, source.session_id)?;
        source.note_id = there::<Note>(tx, source.note_id)?;
        rows::insert(tx, &source)?;
    }
    Ok(true)
}

fn decision(tx: &Tx<'_>, note: &Note, piece: &Piece) -> Result<bool> {
    let Some(mut row) = typed_again::gone_with_its_line::<Decision>(tx, note, &piece.text)? else {
        return Ok(false);
    };
    let set = Set::of(tx, &row)?;
    let elsewhere = row.note_id != Some(note.id);
    row.permission = set.permission(tx, note, piece, row.permission, elsewhere)?;
    set.to(&mut row.text, "text", &piece.text);
    row.note_line = i64::try_from(piece.line).ok();
    row.session_id = if elsewhere { note.session_id } else { there::<Session>(tx, row.session_id)? };
    row.note_id = Some(note.id);
    rows::insert(tx, &row)?;
    Ok(true)
}

fn action(tx: &Tx<'_>, note: &Note, piece: &Piece) -> Result<bool> {
    let Some(mut row) = typed_again::gone_with_its_line::<Action>(tx, note, &piece.text)? else {
        return Ok(false);
    };
    let set = Set::of(tx, &row)?;
    let elsewhere = row.note_id != Some(note.id);
    row.permission = set.permission(tx, note, piece, row.permission, elsewhere)?;
    set.to(&mut row.text, "text", &piece.text);
    set.to(&mut row.owner_id, "owner_id", &piece.person);
    set.to(&mut row.due_on, "due_on", &piece.due);
    row.note_line = i64::try_from(piece.line).ok();
    row.owner_id = there::<Person>(tx, row.owner_id)?;
    row.session_id = if elsewhere { note.session_id } else { there::<Session>(tx, row.session_id)? };
    row.note_id = Some(note.id);
    rows::insert(tx, &row)?;
    Ok(true)
}

/// Whether the words are another person's.
fn is_of_another(was: Option<PersonId>, is: Option<PersonId>) -> bool {
    was.is_some() && is.is_some() && was != is
}

/// Hands on what was answered about a piece that goes with its line, and how it was narrowed elsewhere than in its line, to the same words
/// where they stand by now.
pub fn hand_on(tx: &Tx<'_>, piece: &Held) -> Result<()> {
    match piece {
        Held::Takeaway(row) => {
            let mut twins = typed_again::standing_elsewhere::<Takeaway>(tx, row.event_id, row.id, &row.text)?;
            twins.retain(|twin| !is_of_another(row.person_id, twin.person_id));
            if twins.is_empty() {
                return Ok(());
            }
            let set = Set::of(tx, row)?;
            for twin in &twins {
                let permission = set.narrowed(row.permission, twin.permission);
                let publish = twin.publish && (row.publish || !set.0.contains("publish"));
                rows::update(tx, twin, Takeaway { permission, publish, ..twin.clone() })?;
            }
            let same = twins.iter().find(|twin| twin.person_id == row.person_id);
            for approval in approvals::of_takeaway(tx, row.id)? {
                if let Some(twin) = same {
                    rows::update(tx, &approval, Approval { takeaway_id: twin.id, ..approval.clone() })?;
                }
            }
        }
        Held::Decision(row) => {
            for twin in typed_again::standing_elsewhere::<Decision>(tx, row.event_id, row.id, &row.text)? {
                let permission = Set::of(tx, row)?.narrowed(row.permission, twin.permission);
                rows::update(tx, &twin, Decision { permission, ..twin.clone() })?;
            }
        }
        Held::Action(row) => {
            for twin in typed_again::standing_elsewhere::<Action>(tx, row.event_id, row.id, &row.text)? {
                let permission = Set::of(tx, row)?.narrowed(row.permission, twin.permission);
                rows::update(tx, &twin, Action { permission, ..twin.clone() })?;
            }
        }
        Held::Source(_) => {}
    }
    Ok(())
}

/// The id of a row that is still there.
fn there<T: Stored>(tx: &Tx<'_>, id: Option<T::Id>) -> Result<Option<T::Id>>
where
    T::Id: Copy,
{
    let Some(id) = id else { return Ok(None) };
    Ok(rows::get::<T>(tx, id)?.map(|row| row.id()))
}

/// What of a row was set elsewhere than in its line.
struct Set(BTreeSet<String>);

impl Set {
    fn of<T: Stored>(tx: &Tx<'_>, row: &T) -> Result<Self> {
        Ok(Self(by_hand::set_otherwise(tx, row, Op::WriteNote.as_str())?))
    }

    fn to<V: Clone>(&self, has: &mut V, column: &str, says: &V) {
        if !self.0.contains(column) {
            has.clone_from(says);
        }
    }

    /// What another row of the same words has, or what was set for this one where that is stricter.
    fn narrowed(&self, own: Permission, others: Permission) -> Permission {
        if self.0.contains("permission") { others.max(own) } else { others }
    }

    /// Where how its session may be used was changed since, or it comes into another, it is at least as strict as it was.
    fn permission(
        &self,
        tx: &Tx<'_>,
        note: &Note,
        piece: &Piece,
        has: Permission,
        elsewhere: bool,
    ) -> Result<Permission> {
        if self.0.contains("permission") {
            return Ok(has.max(piece.holding(Permission::Public)));
        }
        let says = piece.holding(default_permission(tx, note)?);
        let rule_was_changed = |id| typed_again::rule_was_changed(tx, id);
        let was_as_its_session = piece.permission.is_none()
            && (elsewhere || note.session_id.map(rule_was_changed).transpose()?.unwrap_or(false));
        Ok(if was_as_its_session { says.max(has) } else { says })
    }
}
