//! Proposed sentences: accepted, they become takeaways that know note, line and speaker; declined, they are not proposed again.

use crate::error::{Refusal, Result};
use crate::ids::{EventId, NoteId, PersonId, ProposalAnswerId, SessionId};
use crate::model::{
    Answered, Note, NoteKind, Permission, Person, ProposalAnswer, Takeaway, TakeawayKind, TranscriptLine,
};
use crate::op::Op;
use crate::ops::takeaways::{self, CreateTakeaway};
use crate::plenary::Plenary;
use crate::rules::note_marks::Permissions;
use crate::rules::speakers;
use crate::store::transact::{Done, Tx};
use crate::store::{Connection, people, programme, proposal_answers, rows};
use std::collections::BTreeSet;

/// A proposed sentence, and what somebody made of it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ChosenProposal {
    /// The line of the note, from 1.
    pub line: u32,
    /// The sentence as it was proposed: a part of that line.
    pub said: String,
    /// The sentence as somebody edited it; without it, as proposed.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub text: Option<String>,
    /// What it is; without it, a plain takeaway.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub kind: Option<TakeawayKind>,
    /// Without it, what is marked where it stands and the session's default, whichever is stricter; never looser than these.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub permission: Option<Permission>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub theme: String,
}

/// Proposals of one note.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ProposalsOf {
    pub note_id: NoteId,
    pub proposals: Vec<ChosenProposal>,
}

/// Keeps the sentences as takeaways, last in rank, in the order given. One that was accepted before is passed over.
pub fn accept_proposals(plenary: &Plenary, input: &ProposalsOf) -> Result<Done<Vec<Takeaway>>> {
    plenary.transact(Op::AcceptProposals, |tx| {
        let note: Note = rows::expect(tx, input.note_id)?;
        let voices = Voices::of(tx, note.event_id, note.session_id)?;
        let allowed = Allowed::of(&note, takeaways::default_permission(tx, note.session_id)?);
        let mut kept = Vec::new();
        for chosen in &input.proposals {
            let before = proposal_answers::of_sentence(tx, note.id, &chosen.said)?;
            if before.as_ref().is_some_and(|before| before.answer == Answered::Accepted) {
                continue;
            }
            let speaker = speaker_of(&note, chosen)?;
            let sentence = takeaway(&note, chosen, &allowed, voices.find(&speaker));
            let takeaway = takeaways::create(tx, &sentence, takeaways::Origin::Typed)?;
            tx.about(takeaways::short(&takeaway.text));
            answer(tx, &note, chosen, before, (Answered::Accepted, Some(&takeaway)))?;
            kept.push(takeaway);
        }
        Ok(kept)
    })
}

/// Leaves the sentences out from now on. One that was decided before is passed over.
pub fn decline_proposals(plenary: &Plenary, input: &ProposalsOf) -> Result<Done<usize>> {
    plenary.transact(Op::DeclineProposals, |tx| {
        let note: Note = rows::expect(tx, input.note_id)?;
        let mut declined = 0;
        for chosen in &input.proposals {
            if proposal_answers::of_sentence(tx, note.id, &chosen.said)?.is_some() {
                continue;
            }
            speaker_of(&note, chosen)?;
            tx.about(takeaways::short(&chosen.said));
            answer(tx, &note, chosen, None, (Answered::Declined, None))?;
            declined += 1;
        }
        Ok(declined)
    })
}

/// Lets declined sentences of a note be proposed again.
pub fn propose_again(plenary: &Plenary, note: NoteId) -> Result<Done<usize>> {
    plenary.transact(Op::ProposeAgain, |tx| {
        rows::expect::<Note>(tx, note)?;
        let declined: Vec<ProposalAnswerId> = proposal_answers::of_note(tx, note)?
            .into_iter()
            .filter(|one| one.answer == Answered::Declined)
            .map(|one| one.id)
            .collect();
        for id in &declined {
            rows::delete::<ProposalAnswer>(tx, *id)?;
        }
        Ok(declined.len())
    })
}

fn answer(
    tx: &Tx<'_>,
    note: &Note,
    chosen: &ChosenProposal,
    before: Option<ProposalAnswer>,
    (answer, takeaway): (Answered, Option<&Takeaway>),
) -> Result<()> {
    let row = ProposalAnswer {
        id: before.as_ref().map_or_else(|| tx.new_id(), |before| before.id),
        note_id: note.id,
        note_line: i64::from(chosen.line),
        said: chosen.said.clone(),
        answer,
        takeaway_id: takeaway.map(|takeaway| takeaway.id),
        answered_at: tx.at(),
    };
    match before {
        Some(before) => rows::update(tx, &before, row).map(drop),
        None => rows::insert(tx, &row),
    }
}

/// How what a note says may be used, line by line.
pub struct Allowed {
    permissions: Permissions,
    default: Permission,
}

impl Allowed {
    /// `default`: of what is marked by nothing. Of a session that was deleted it is known only whether all was public.
    pub fn of(note: &Note, default: Permission) -> Self {
        let unknown = if note.no_names { Permission::Internal } else { Permission::Public };
        let permissions = match note.kind {
            NoteKind::Transcript => Permissions::spoken(&note.body),
            NoteKind::Typed => Permissions::of(&note.body),
        };
        Self { permissions, default: default.max(unknown) }
    }

    /// Of a sentence in that line, from 1.
    pub fn of_line(&self, line: u32) -> Permission {
        self.permissions.of_sentence(usize::try_from(line).unwrap_or_default(), self.default)
    }
}

fn takeaway(
    note: &Note,
    chosen: &ChosenProposal,
    allowed: &Allowed,
    person: Option<PersonId>,
) -> CreateTakeaway {
    let held = allowed.of_line(chosen.line);
    let text = chosen.text.clone().unwrap_or_else(|| chosen.said.clone());
    CreateTakeaway {
        session_id: note.session_id,
        person_id: person,
        note_id: Some(note.id),
        note_line: Some(i64::from(chosen.line)),
        kind: chosen.kind,
        permission: Some(chosen.permission.map_or(held, |chosen| chosen.max(held))),
        theme: Some(chosen.theme.clone()),
        ..CreateTakeaway::new(note.event_id, text)
    }
}

/// Who said it, as the line names them. Refuses a sentence that does not stand in its line.
fn speaker_of(note: &Note, chosen: &ChosenProposal) -> Result<String> {
    let at = usize::try_from(chosen.line).unwrap_or_default().checked_sub(1);
    let line = at.and_then(|at| note.body.lines().nth(at)).unwrap_or_default();
    if chosen.said.trim().is_empty() || !line.contains(&chosen.said) {
        return Err(Refusal::new("not-in-the-line").field("said").with("line", chosen.line).into());
    }
    Ok(match note.kind {
        NoteKind::Transcript => TranscriptLine::read(chosen.line, line).speaker,
        NoteKind::Typed => String::new(),
    })
}

/// Those whom a transcript can name.
pub struct Voices {
    nearest: Vec<Person>,
    others: Vec<Person>,
}

impl Voices {
    /// Of a session, or of an event or meeting as a whole.
    pub fn of(conn: &Connection, event: EventId, session: Option<SessionId>) -> Result<Self> {
        let parts = session.map_or_else(|| Ok(Vec::new()), |id| programme::parts(conn, id))?;
        let near: BTreeSet<PersonId> = parts.iter().map(|part| part.person_id).collect();
        let all = people::of_event(conn, event)?;
        let (nearest, others) = all.into_iter().partition(|person| near.contains(&person.id));
        Ok(Self { nearest, others })
    }

    /// The one whom this name means.
    pub fn find(&self, said: &str) -> Option<PersonId> {
        let nearest: Vec<&Person> = self.nearest.iter().collect();
        let others: Vec<&Person> = self.others.iter().collect();
        speakers::find(said, &nearest, &others)
    }
}
