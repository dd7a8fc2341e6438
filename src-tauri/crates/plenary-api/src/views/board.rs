//! The board of an event: its takeaways under their themes, with every name and source beside them, and which of them look alike.

use super::views;
use super::words::{ActionLine, action_line};
use chrono::NaiveDateTime;
use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::ids::{EventId, NoteId, PersonId, SessionId, TakeawayId};
use plenary_core::model::{
    Approval, ApprovalAnswer, Decision, Event, Permission, Person, Session, Snapshot, Takeaway,
    TakeawaySource,
};
use plenary_core::rules::approvals::{Asked, asked};
use plenary_core::rules::attribution::{Attributions, Withheld};
use plenary_core::rules::folding::folded;
use plenary_core::rules::note_marks::{Quotations, told};
use plenary_core::rules::similar;
use plenary_core::rules::themes::in_order;
use plenary_core::store::{Connection, snapshot, takeaways};
use std::collections::{BTreeMap, BTreeSet};

views! {
    /// One takeaway with the names that belong to it. (For the office: outputs obey the permission.)
    TakeawayCard {
        takeaway: Takeaway,
        person: Option<String>,
        organisation: Option<String>,
        session: Option<String>,
        /// The last line of the note that it stands at: a quotation may have several.
        last_line: Option<i64>,
        /// What was merged into it, the first first.
        merged: Vec<MergedFrom>,
        /// Whether whoever said it was asked, about these words.
        approval: ApprovalState,
        /// The permission that holds: its own, or a stricter one of the session it was said in or of the same words.
        holds: Permission,
        /// Why it appears in no output; none where it may.
        withheld: Option<Withheld>,
    }
    /// One that was merged into another.
    MergedFrom {
        text: String,
        permission: Permission,
        person: Option<String>,
        session_id: Option<SessionId>,
        session: Option<String>,
        note_id: Option<NoteId>,
        note_line: Option<i64>,
        /// The last line of it.
        last_line: Option<i64>,
    }
    /// A session to pick.
    SessionOption {
        id: SessionId,
        title: String,
        starts_at: Option<NaiveDateTime>,
        /// Held under the Chatham House rule.
        no_names: bool,
        /// How what is said there may be used, unless somebody says otherwise.
        permission: Permission,
    }
    /// Everything said at an event.
    TakeawayBoard {
        event: Event,
        /// As they stand on the board: by theme, then rank; those without a theme last.
        takeaways: Vec<TakeawayCard>,
        /// All of them, in order; some may have nothing under them yet.
        themes: Vec<String>,
        /// By start.
        sessions: Vec<SessionOption>,
        decisions: Vec<Decision>,
        /// Open first, then by due day.
        actions: Vec<ActionLine>,
        /// How many are meant to be published and may be.
        to_publish: usize,
    }
    /// Takeaways that look alike, the one with the most words first.
    SimilarTakeaways {
        ids: Vec<TakeawayId>,
        /// How alike the two most alike of them are, from 0 to 100.
        likeness: i64,
    }
}

/// How far the question whether it may be quoted has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum ApprovalState {
    NotAsked,
    Open { days: i64 },
    Answered { answer: ApprovalAnswer },
}

/// How far the question about a takeaway has come, on that day.
pub(super) fn approval_state(
    all: &[Approval],
    takeaway: &Takeaway,
    today: chrono::NaiveDate,
) -> ApprovalState {
    match asked(all, takeaway) {
        Asked::Not => ApprovalState::NotAsked,
        Asked::Open(approval) => ApprovalState::Open { days: (today - approval.asked_on).num_days().max(0) },
        Asked::Answered(approval) => {
            approval.answer.map_or(ApprovalState::NotAsked, |answer| ApprovalState::Answered { answer })
        }
    }
}

/// What stands beside the cards: everything of the event, and what belongs to one takeaway by its id.
struct Beside<'a> {
    snapshot: &'a Snapshot,
    sources: BTreeMap<TakeawayId, Vec<&'a TakeawaySource>>,
    approvals: BTreeMap<TakeawayId, Vec<Approval>>,
    /// Which lines of each note are one quotation.
    quoted: BTreeMap<NoteId, Quotations>,
    today: chrono::NaiveDate,
}

/// Everything said at an event.
pub fn board(plenary: &Plenary, id: EventId) -> Result<TakeawayBoard> {
    plenary.read(|conn| {
        let snapshot = snapshot::named(conn, id)?;
        let mut all = snapshot.takeaways.clone();
        let themes = in_order(&snapshot.themes, &all);
        let places: BTreeMap<String, usize> =
            themes.iter().zip(0..).map(|(theme, place)| (folded(theme), place)).collect();
        let place = |one: &Takeaway| places.get(&folded(&one.theme)).copied().unwrap_or(usize::MAX);
        all.sort_by_cached_key(|one| (place(one), one.rank, one.id));
        let attributions = Attributions::new(&snapshot);
        let unasked = snapshot.event.quote_with_approval.then(|| Attributions::before_asking(&snapshot));
        let read = (&attributions, unasked.as_ref().unwrap_or(&attributions));
        let today = plenary.clock().now().date_naive();
        let beside = Beside::of(&snapshot, today);
        let takeaways: Vec<_> = all.into_iter().map(|takeaway| beside.card(takeaway, read)).collect();
        Ok(TakeawayBoard {
            to_publish: takeaways
                .iter()
                .filter(|card| card.takeaway.publish && card.withheld.is_none())
                .count(),
            takeaways,
            themes,
            sessions: snapshot.sessions.iter().cloned().map(option).collect(),
            decisions: snapshot.decisions.clone(),
            actions: snapshot
                .actions
                .iter()
                .map(|action| action_line(conn, action.clone(), today))
                .collect::<Result<_>>()?,
            event: snapshot.event.clone(),
        })
    })
}

/// How many of an event's takeaways are meant to be published and may be.
pub(super) fn to_publish(conn: &Connection, id: EventId) -> Result<usize> {
    let snapshot = snapshot::named(conn, id)?;
    let attributions = Attributions::new(&snapshot);
    let may = |takeaway: &&Takeaway| takeaway.publish && attributions.of(takeaway).is_ok();
    Ok(snapshot.takeaways.iter().filter(may).count())
}

/// A session to pick.
pub(super) fn option(session: Session) -> SessionOption {
    SessionOption {
        permission: told::default_permission(&session),
        id: session.id,
        title: session.title,
        starts_at: session.starts_at,
        no_names: session.no_names,
    }
}

impl<'a> Beside<'a> {
    fn of(snapshot: &'a Snapshot, today: chrono::NaiveDate) -> Self {
        let mut sources: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for source in &snapshot.takeaway_sources {
            sources.entry(source.takeaway_id).or_default().push(source);
        }
        let mut approvals: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for approval in &snapshot.approvals {
            approvals.entry(approval.takeaway_id).or_default().push(approval.clone());
        }
        let quoted = snapshot.notes.iter().map(|note| (note.id, Quotations::of(&note.body))).collect();
        Self { snapshot, sources, approvals, quoted, today }
    }

    fn last_line(&self, note: Option<NoteId>, line: Option<i64>) -> Option<i64> {
        let line = line?;
        Some(note.and_then(|id| self.quoted.get(&id)).map_or(line, |quoted| quoted.last(line)))
    }

    fn person(&self, id: Option<PersonId>) -> Option<&Person> {
        self.snapshot.person(id?)
    }

    fn session(&self, id: Option<SessionId>) -> Option<String> {
        Some(self.snapshot.session(id?)?.title.clone())
    }

    /// `read`: what holds now, and what would if nobody had to be asked first.
    fn card(&self, takeaway: Takeaway, read: (&Attributions<'_>, &Attributions<'_>)) -> TakeawayCard {
        let person = self.person(takeaway.person_id);
        let organisation = person.and_then(|person| self.snapshot.organisation_of(person));
        let merged = self.sources.get(&takeaway.id).into_iter().flatten().map(|source| self.merged(source));
        let asked = self.approvals.get(&takeaway.id).map(Vec::as_slice).unwrap_or_default();
        TakeawayCard {
            person: person.map(Person::name),
            organisation: organisation.map(|found| found.name.clone()),
            session: self.session(takeaway.session_id),
            last_line: self.last_line(takeaway.note_id, takeaway.note_line),
            merged: merged.collect(),
            approval: approval_state(asked, &takeaway, self.today),
            holds: read.1.permission(&takeaway),
            withheld: read.0.of(&takeaway).err(),
            takeaway,
        }
    }

    fn merged(&self, source: &TakeawaySource) -> MergedFrom {
        MergedFrom {
            text: source.text.clone(),
            permission: source.permission,
            person: self.person(source.person_id).map(Person::name),
            session_id: source.session_id,
            session: self.session(source.session_id),
            note_id: source.note_id,
            note_line: source.note_line,
            last_line: self.last_line(source.note_id, source.note_line),
        }
    }
}

/// Takeaways of an event that look alike; with `id`, those that look like that one, the most alike first, however little.
pub fn similar(plenary: &Plenary, event: EventId, id: Option<TakeawayId>) -> Result<Vec<SimilarTakeaways>> {
    plenary.read(|conn| {
        let all = takeaways::of_event(conn, event)?;
        let apart: BTreeSet<(TakeawayId, TakeawayId)> =
            takeaways::distinct(conn, event)?.into_iter().map(|pair| (pair.one_id, pair.other_id)).collect();
        let found = match id {
            Some(id) => similar::nearest(&all, id),
            None => similar::groups(&all, &apart),
        };
        Ok(found.into_iter().map(|one| SimilarTakeaways { ids: one.ids, likeness: one.likeness }).collect())
    })
}
