//! Thank-you mails: one to each person of an event who is thanked, from the letters as they stand, into the outbox.

use crate::error::{Refusal, Result};
use crate::ids::{EventId, MessageId, PersonId};
use crate::model::{DraftBlock, DraftKind, DraftScope, Event, LetterKind, MadeOf, Sentence, Snapshot};
use crate::op::Op;
use crate::ops::drafts;
use crate::ops::letters::{self, Letter};
use crate::plenary::Plenary;
use crate::rules::thanks::{Thanked, ThanksGroup, thanks};
use crate::store::transact::{Done, Tx};
use crate::store::{self, rows, snapshot};
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
/// as edited; without a draft, as they are built. A mail of the same kind that still waits for the same person is withdrawn.
pub fn queue_thank_yous(
    plenary: &Plenary,
    event: EventId,
    groups: &[ThanksGroup],
) -> Result<Done<ThankYousQueued>> {
    plenary.transact(Op::QueueThankYous, |tx| {
        let wanted = |one: &Thanked| groups.is_empty() || groups.contains(&one.group);
        let queued = queue(tx, event, wanted)?;
        if queued.messages.is_empty() && queued.without_address.is_empty() {
            let event: Event = rows::expect(tx, event)?;
            return Err(Refusal::new("nobody-to-thank").with("event", one_line(&event.title)).into());
        }
        Ok(queued)
    })
}

/// One person's mail as it would be now, in place of one that tells too much.
pub(super) fn again(tx: &Tx<'_>, event: EventId, person: PersonId) -> Result<Option<MessageId>> {
    Ok(queue(tx, event, |one| one.person == person)?.messages.first().copied())
}

fn queue(tx: &Tx<'_>, event: EventId, wanted: impl Fn(&Thanked) -> bool) -> Result<ThankYousQueued> {
    let snapshot = snapshot::load(tx, event)?;
    let title = one_line(&snapshot.event.title);
    tx.about(&title);
    let words = Words::of(&snapshot.event.language)?;
    let batch = words.say("document-thanks-batch", &[("event", &title)])?;
    let draft = store::drafts::of_kind(tx, &DraftScope::Event { event_id: event }, DraftKind::ThankYou)?;
    let (markdown, sentences) = match draft {
        Some(draft) => {
            let leaving = drafts::leaving(tx, draft.id)?;
            let standing = leaving.blocks.into_iter().filter(DraftBlock::stands);
            (leaving.markdown, standing.flat_map(|block| block.sources).collect::<Vec<Sentence>>())
        }
        None => {
            let built = drafts::of_event(&snapshot, DraftKind::ThankYou)?;
            let markdown = drafts::built_leaving([&snapshot], &built, DraftKind::ThankYou)?;
            (markdown, built.blocks.into_iter().flat_map(|block| block.sentences).collect())
        }
    };
    let made_of = MadeOf {
        letter: Some(LetterKind::ThankYou),
        told: letters::told(sentences.into_iter().flat_map(|sentence| sentence.sources)),
        ..MadeOf::default()
    };
    let open = thank_you::letters::open(&markdown, &words)?;
    let mut queued = ThankYousQueued { messages: Vec::new(), without_address: Vec::new(), without_letter: 0 };
    for thanked in thanks(&snapshot).into_iter().filter(wanted) {
        let Some(person) = snapshot.person(thanked.person) else { continue };
        let Some(mail) = mail(&snapshot, &thanked, &open, &words)? else {
            queued.without_letter += 1;
            continue;
        };
        if person.email.is_empty() {
            queued.without_address.push(person.name());
            continue;
        }
        let letter = Letter { to: person.clone(), mail, made_of: made_of.clone() };
        queued.messages.push(letters::queue(tx, &batch, Some(event), &letter)?);
    }
    Ok(queued)
}

/// One person's mail; none when their letter was taken out.
fn mail(
    snapshot: &Snapshot,
    thanked: &Thanked,
    open: &BTreeMap<ThanksGroup, Open>,
    words: &Words,
) -> Result<Option<PlainMail>> {
    let (Some(letter), Some(person)) = (open.get(&thanked.group), snapshot.person(thanked.person)) else {
        return Ok(None);
    };
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
