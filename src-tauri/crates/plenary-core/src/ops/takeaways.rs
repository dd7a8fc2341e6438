//! Takeaways: create, change, rank, duplicate, delete.

use crate::error::{Refusal, Result};
use crate::ids::{EventId, NoteId, PersonId, SessionId, TakeawayId};
use crate::model::{
    Action, Decision, Event, Permission, Person, Session, Takeaway, TakeawayKind, TakeawaySource,
};
use crate::op::Op;
use crate::ops::inputs::inputs;
use crate::ops::sessions;
use crate::plenary::Plenary;
use crate::rules::folding::folded;
use crate::rules::note_marks::told;
use crate::rules::{note_marks, text};
use crate::store::transact::{Done, Tx};
use crate::store::{actions, rows, takeaways};

inputs! {
    Takeaway;
    /// A new takeaway, last in rank. Its permission is the session's default: as it says, and no name under the Chatham House rule.
    create CreateTakeaway { event_id: EventId }
    /// Changes to a takeaway.
    change ChangeTakeaway(TakeawayId);
    required { text: String }
    optional { theme: String, kind: TakeawayKind, permission: Permission, publish: bool }
    nullable { session_id: SessionId, person_id: PersonId, note_id: NoteId, note_line: i64 }
}

/// Keeps a sentence.
pub fn create_takeaway(plenary: &Plenary, input: CreateTakeaway) -> Result<Done<Takeaway>> {
    plenary.transact(Op::CreateTakeaway, |tx| create(tx, &input, Origin::Typed))
}

/// Where the words of something come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Somebody typed them as they are.
    Typed,
    /// They stand already, or stand in a note that was read: what they say of their permission is known.
    Read,
}

pub(crate) fn create(tx: &Tx<'_>, input: &CreateTakeaway, origin: Origin) -> Result<Takeaway> {
    rows::expect::<Event>(tx, input.event_id)?;
    let mut row = Takeaway {
        id: tx.new_id(),
        event_id: input.event_id,
        session_id: None,
        person_id: None,
        note_id: None,
        note_line: None,
        text: String::new(),
        theme: String::new(),
        rank: takeaways::next_rank(tx, input.event_id)?,
        kind: TakeawayKind::Takeaway,
        permission: default_permission(tx, input.session_id)?,
        publish: true,
        created_at: tx.at(),
        updated_at: tx.at(),
    };
    input.fill(&mut row);
    sound(tx, &mut row, origin)?;
    tx.about(short(&row.text));
    rows::insert(tx, &row)?;
    Ok(row)
}

/// How what is said there may be used, unless somebody says otherwise.
pub(crate) fn default_permission(tx: &Tx<'_>, session: Option<SessionId>) -> Result<Permission> {
    match session {
        Some(session) => Ok(told::default_permission(&rows::expect(tx, session)?)),
        None => Ok(Permission::Public),
    }
}

/// The permission of what was said or agreed in one session and stands at another from now on: what was said without names keeps to it.
pub(crate) fn taken_along(
    tx: &Tx<'_>,
    own: Permission,
    (before, now): (Option<SessionId>, Option<SessionId>),
) -> Result<Permission> {
    let Some(session) = before.filter(|_| before != now) else { return Ok(own) };
    let nameless = rows::expect::<Session>(tx, session)?.no_names;
    Ok(if nameless { own.max(Permission::NoName) } else { own })
}

/// A session is held without names from now on, or was until now: what was kept of it loses the names too, what was agreed there and what was
/// merged elsewhere since with what holds it. Each may be allowed one by one afterwards.
pub(crate) fn keep_back(tx: &Tx<'_>, session: &Session) -> Result<()> {
    let permission = Permission::NoName;
    let of_it = takeaways::of_session(tx, session.id)?;
    for takeaway in of_it.into_iter().filter(|one| one.permission < permission) {
        rows::update(tx, &takeaway, Takeaway { permission, ..takeaway.clone() })?;
    }
    let merged = takeaways::sources(tx, session.event_id)?;
    let of_it = merged.into_iter().filter(|one| one.session_id == Some(session.id));
    for source in of_it.filter(|one| one.permission < permission) {
        rows::update(tx, &source, TakeawaySource { permission, ..source.clone() })?;
        let holder: Takeaway = rows::expect(tx, source.takeaway_id)?;
        if holder.permission < permission {
            rows::update(tx, &holder, Takeaway { permission, ..holder.clone() })?;
        }
    }
    let of_it = |row: Option<SessionId>, held: Permission| row == Some(session.id) && held < permission;
    let mut decisions = takeaways::decisions(tx, session.event_id)?;
    decisions.retain(|row| of_it(row.session_id, row.permission));
    for row in decisions {
        rows::update(tx, &row, Decision { permission, ..row.clone() })?;
    }
    let mut actions = actions::of_event(tx, session.event_id)?;
    actions.retain(|row| of_it(row.session_id, row.permission));
    for row in actions {
        rows::update(tx, &row, Action { permission, ..row.clone() })?;
    }
    Ok(())
}

/// Changes a takeaway.
pub fn change_takeaway(plenary: &Plenary, input: ChangeTakeaway) -> Result<Done<Takeaway>> {
    plenary.transact(Op::ChangeTakeaway, |tx| {
        tx.joins(input.typed());
        let before: Takeaway = rows::expect(tx, input.id)?;
        let mut row = before.clone();
        input.fill(&mut row);
        let origin = Origin::of(&before.text, &row.text);
        sound(tx, &mut row, origin)?;
        row.permission = taken_along(tx, row.permission, (before.session_id, row.session_id))?;
        tx.about(short(&row.text));
        rows::update(tx, &before, row)
    })
}

impl Origin {
    /// Of words that were others before a change.
    pub(crate) fn of(before: &str, now: &str) -> Self {
        if before == now { Self::Read } else { Self::Typed }
    }
}

/// A permission that was typed among the words leaves them, and holds: it is at least as strict as what was chosen. A mark that is not clear
/// keeps what somebody types in the office, and words that ask for it hold as a mark does, until somebody says otherwise.
pub(crate) fn read_marks(text: &mut String, permission: &mut Permission, origin: Origin) {
    let asked = if origin == Origin::Typed { note_marks::says(text) } else { None };
    let (words, marked) = note_marks::said(text);
    *text = words;
    *permission = asked.max(marked).map_or(*permission, |held| held.max(*permission));
}

pub(crate) fn sound(tx: &Tx<'_>, row: &mut Takeaway, origin: Origin) -> Result<()> {
    read_marks(&mut row.text, &mut row.permission, origin);
    // one sentence: what was pasted over several lines becomes one
    row.text = row.text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text::shows_nothing(&row.text) {
        return Err(Refusal::new("empty").field("text").into());
    }
    if row.text.chars().any(char::is_control) {
        return Err(Refusal::new("control-characters").field("text").into());
    }
    text::sentences("text", &mut row.text)?;
    text::line("theme", &mut row.theme)?;
    if let Some(session) = row.session_id {
        sessions::of_event(tx, session, row.event_id)?;
    }
    if let Some(person) = row.person_id {
        rows::expect::<Person>(tx, person)?;
    }
    Ok(())
}

/// Puts a takeaway at a place in its theme, 0 is the first; with `theme` under that theme, in the same step.
pub fn rank_takeaway(
    plenary: &Plenary,
    id: TakeawayId,
    place: i64,
    theme: Option<String>,
) -> Result<Done<Takeaway>> {
    plenary.transact(Op::RankTakeaway, |tx| {
        let before: Takeaway = rows::expect(tx, id)?;
        let mut row = Takeaway { theme: theme.unwrap_or_else(|| before.theme.clone()), ..before.clone() };
        text::line("theme", &mut row.theme)?;
        let row = rows::update(tx, &before, row)?;
        tx.about(short(&row.text));
        let mut beside = takeaways::of_event(tx, row.event_id)?;
        beside.retain(|other| other.id != id && folded(&other.theme) == folded(&row.theme));
        // the ranks that the theme has are given out anew: nothing outside it moves
        let mut ranks: Vec<i64> = beside.iter().map(|other| other.rank).chain([row.rank]).collect();
        ranks.sort_unstable();
        let at = usize::try_from(place).unwrap_or(0).min(beside.len());
        beside.insert(at, row);
        let mut last = i64::MIN;
        for (rank, takeaway) in ranks.into_iter().zip(&beside) {
            last = rank.max(last.saturating_add(1));
            rows::update(tx, takeaway, Takeaway { rank: last, ..takeaway.clone() })?;
        }
        rows::expect(tx, id)
    })
}

/// Makes a second takeaway like it, last in rank. A line of a note goes on speaking for the first alone.
pub fn duplicate_takeaway(plenary: &Plenary, id: TakeawayId) -> Result<Done<Takeaway>> {
    plenary.transact(Op::DuplicateTakeaway, |tx| {
        let old: Takeaway = rows::expect(tx, id)?;
        let rank = takeaways::next_rank(tx, old.event_id)?;
        let (id, created_at, updated_at) = (tx.new_id(), tx.at(), tx.at());
        let row = Takeaway { id, rank, note_line: None, created_at, updated_at, ..old };
        tx.about(short(&row.text));
        rows::insert(tx, &row)?;
        Ok(row)
    })
}

/// Deletes a takeaway.
pub fn delete_takeaway(plenary: &Plenary, id: TakeawayId) -> Result<Done<()>> {
    plenary.transact(Op::DeleteTakeaway, |tx| {
        tx.about(short(&rows::expect::<Takeaway>(tx, id)?.text));
        rows::delete::<Takeaway>(tx, id)
    })
}

/// The beginning of a long text, as a subject.
pub(crate) fn short(text: &str) -> String {
    let short: String = text.chars().take(60).collect();
    if short.len() < text.len() { format!("{}…", short.trim_end()) } else { short }
}
