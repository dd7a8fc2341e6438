//! Thank-you mails: one to each person who is thanked for an event that took place, from the letters as they stand, into the outbox.

use crate::error::{Refusal, Result};
use crate::ids::{DraftId, EventId, MessageId, PersonId};
use crate::model;
use crate::model::{
    DraftBlock, DraftKind, DraftScope, Event, LetterKind, MadeOf, Message, Sentence, Snapshot, Standing,
    ThankedFor, ThanksGroup, VersionReason,
};
use crate::op::Op;
use crate::ops::drafts;
use crate::ops::letters::{self, Letter};
use crate::plenary::Plenary;
use crate::rules::thanks::thanks;
use crate::store::invitations::{says, still_says};
use crate::store::transact::{Done, Tx};
use crate::store::{self, rows, snapshot, standing};
use crate::wording::Words;
use crate::wording::plain_mail::PlainMail;
use crate::wording::sentences::one_line;
use crate::wording::thank_you::{
    self,
    letters::{Open, Person},
};
use std::collections::BTreeMap;

/// What went into the outbox.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct ThankYousQueued {
    pub messages: Vec<MessageId>,
    /// Names of those who have no e-mail address.
    pub without_address: Vec<String>,
    /// People whose letter was taken out of the draft.
    pub without_letter: usize,
}

/// Puts a mail to each person into the outbox, where somebody looks at it before it is sent. The letters are those of the draft,
/// as edited; without a draft, as they are built. A mail of the same kind that still waits for the same person is withdrawn. Refused
/// while the event is not over, and of one that was cancelled.
pub fn queue_thank_yous(
    plenary: &Plenary,
    event: EventId,
    groups: &[ThanksGroup],
) -> Result<Done<ThankYousQueued>> {
    plenary.transact(Op::QueueThankYous, |tx| {
        let row: Event = rows::expect(tx, event)?;
        let refused = |why: Refusal| Err(why.with("event", one_line(&row.title)).into());
        match standing::of(tx, &row, tx.at())? {
            Standing::TookPlace => {}
            Standing::ToCome => return refused(Refusal::new("thanks-too-early")),
            Standing::Planned => return refused(Refusal::new("thanks-for-planned")),
            Standing::CalledOff => return refused(Refusal::new("thanks-for-cancelled")),
        }
        let wanted = |_, one: &ThankedFor| groups.is_empty() || groups.contains(&one.group);
        let queued = queue(tx, event, wanted)?;
        if queued.messages.is_empty() && queued.without_address.is_empty() {
            return refused(Refusal::new("nobody-to-thank"));
        }
        Ok(queued)
    })
}

/// One person's mail as it would be now, in place of one that tells too much or what is no longer true; none when there is nothing left
/// to thank them for. It has the words of the draft that the one before had: where they are gone, or say themselves what is no longer
/// so, it is refused.
pub(super) fn again(
    tx: &Tx<'_>,
    before: &Message,
    event: EventId,
    person: PersonId,
) -> Result<Option<MessageId>> {
    if standing::of(tx, &rows::expect(tx, event)?, tx.at())? != Standing::TookPlace {
        return Ok(None);
    }
    let snapshot = snapshot::as_of(tx, event, tx.at())?;
    let thanked = thanks(&snapshot).into_iter().find(|(one, _)| *one == person);
    let Some((thanked, to)) = thanked.map(|(_, thanked)| thanked).zip(snapshot.person(person)) else {
        return Ok(None);
    };
    let open = Letters::open(tx, &snapshot)?;
    if before.made_of.draft_id.is_some_and(|id| open.draft != Some(id)) {
        return Err(Refusal::new("thanks-draft-gone").with("name", to.name()).into());
    }
    let Some(letter) = open.letter(&snapshot, to, thanked)? else {
        return Err(Refusal::new("thanks-without-letter").with("name", to.name()).into());
    };
    if to.email.is_empty() {
        return Err(letters::no_address(&to.name()));
    }
    let says = says(tx, Some(event), Some(person), &letter.made_of)?;
    if let Some(former) = still_says(before, &says, &letter.mail) {
        let refusal = Refusal::new("thanks-says-former").with("name", to.name());
        return Err(refusal.with("text", former).into());
    }
    Ok(Some(letters::queue(tx, &open.batch, Some(event), &letter)?))
}

fn queue(
    tx: &Tx<'_>,
    event: EventId,
    wanted: impl Fn(PersonId, &ThankedFor) -> bool,
) -> Result<ThankYousQueued> {
    let snapshot = snapshot::as_of(tx, event, tx.at())?;
    let open = Letters::open(tx, &snapshot)?;
    let mut queued = ThankYousQueued { messages: Vec::new(), without_address: Vec::new(), without_letter: 0 };
    for (person, thanked) in thanks(&snapshot).into_iter().filter(|(person, one)| wanted(*person, one)) {
        let Some(person) = snapshot.person(person) else { continue };
        let Some(letter) = open.letter(&snapshot, person, thanked)? else {
            queued.without_letter += 1;
            continue;
        };
        if person.email.is_empty() {
            queued.without_address.push(person.name());
            continue;
        }
        queued.messages.push(letters::queue(tx, &open.batch, Some(event), &letter)?);
    }
    Ok(queued)
}

/// The letters as they stand: those of the draft, as edited; without a draft, as they are built.
struct Letters {
    words: Words,
    /// What they are about, as the outbox names it.
    batch: String,
    by_group: BTreeMap<ThanksGroup, Open>,
    draft: Option<DraftId>,
    made_of: MadeOf,
}

impl Letters {
    fn open(tx: &Tx<'_>, snapshot: &Snapshot) -> Result<Self> {
        let event_id = snapshot.event.id;
        let title = one_line(&snapshot.event.title);
        tx.about(&title);
        let words = Words::of(&snapshot.event.language)?;
        let draft = store::drafts::of_kind(tx, &DraftScope::Event { event_id }, DraftKind::ThankYou)?;
        let draft = draft.map(|draft| draft.id);
        let (markdown, sentences, is_edited) = match draft {
            Some(draft) => {
                let leaving = drafts::leaving(tx, draft)?;
                drafts::keep_version(tx, &leaving, VersionReason::Sent, "")?;
                let is_edited = leaving.blocks.iter().any(|block| !block.is_untouched() || !block.stands());
                let standing = leaving.blocks.into_iter().filter(DraftBlock::stands);
                let sentences: Vec<Sentence> = standing.flat_map(|block| block.sources).collect();
                (leaving.markdown, sentences, is_edited)
            }
            None => {
                let built = drafts::of_event(snapshot, DraftKind::ThankYou)?;
                let markdown = drafts::built_leaving([snapshot], &built, DraftKind::ThankYou)?;
                (markdown, built.blocks.into_iter().flat_map(|block| block.sentences).collect(), false)
            }
        };
        Ok(Self {
            batch: words.say("document-thanks-batch", &[("event", &title)])?,
            by_group: thank_you::letters::open(&markdown, &words)?,
            words,
            draft,
            made_of: MadeOf {
                letter: Some(LetterKind::ThankYou),
                told: letters::told(sentences.into_iter().flat_map(|sentence| sentence.sources)),
                draft_id: draft.filter(|_| is_edited),
                ..MadeOf::default()
            },
        })
    }

    /// One person's letter; none when that of their group was taken out.
    fn letter(&self, snapshot: &Snapshot, to: &model::Person, thanked: ThankedFor) -> Result<Option<Letter>> {
        let mail = mail(snapshot, to, &thanked, &self.by_group, &self.words)?;
        let made_of = |thanked| MadeOf { thanked: Some(thanked), ..self.made_of.clone() };
        let contact = letters::contact(&snapshot.event.contact_name, &snapshot.event.contact_email);
        Ok(mail.map(|mail| Letter { to: to.clone(), mail, contact, made_of: made_of(thanked) }))
    }
}

/// One person's mail; none when their letter was taken out.
fn mail(
    snapshot: &Snapshot,
    person: &model::Person,
    thanked: &ThankedFor,
    open: &BTreeMap<ThanksGroup, Open>,
    words: &Words,
) -> Result<Option<PlainMail>> {
    let Some(letter) = open.get(&thanked.group) else { return Ok(None) };
    let titles: Vec<String> = thanked
        .sessions
        .iter()
        .filter_map(|id| snapshot.session(*id))
        .map(|session| words.say("document-quoted", &[("text", &one_line(&session.title))]))
        .collect::<Result<_>>()?;
    let called = letters::called(person);
    let organisation =
        snapshot.organisation_of(person).map(|found| one_line(&found.name)).unwrap_or_default();
    let sessions = words.list(&titles)?;
    Ok(Some(letter.to(&Person {
        name: &one_line(&called),
        sessions: &sessions,
        organisation: &organisation,
    })))
}
