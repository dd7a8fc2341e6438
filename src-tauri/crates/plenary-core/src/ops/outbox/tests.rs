//! Messages that wait again are judged each by itself, and together.

use super::*;
use crate::clock::Clock;
use crate::ids::EventId;
use crate::model::{LetterKind, MadeOf, Permission, Source};
use crate::ops::events::{CreateEvent, create_event};
use crate::ops::people::{CreatePerson, create_person};
use crate::ops::takeaways::{CreateTakeaway, create_takeaway};

/// A letter to somebody new that tells a takeaway; it was taken back.
fn withdrawn(plenary: &Plenary, event: EventId, number: usize, permission: Permission) -> MessageId {
    let address = format!("guest{number}@example.org");
    let person = CreatePerson::new(format!("Guest{number}"), "Ashdown".into());
    let person = CreatePerson { email: Some(address.clone()), ..person };
    let person = create_person(plenary, person).unwrap().output;
    let text = format!("Number {number} of the heat pumps came late");
    let said = CreateTakeaway { permission: Some(permission), ..CreateTakeaway::new(event, text.clone()) };
    let told = vec![Source::Takeaway(create_takeaway(plenary, said).unwrap().output.id)];
    let queue = |tx: &Tx<'_>| {
        let message = Message {
            id: tx.new_id(),
            batch: "Thanks".into(),
            event_id: Some(event),
            person_id: Some(person.id),
            name: person.name(),
            address: address.clone(),
            subject: "Thank you".into(),
            eml: format!("Subject: Thank you\r\n\r\n{text}.\r\n").into_bytes(),
            ledger: Vec::new(),
            state: MessageState::Waiting,
            attempts: 0,
            error: String::new(),
            created_at: tx.at(),
            changed_at: tx.at(),
            made_of: MadeOf { letter: Some(LetterKind::FollowUp), told: told.clone(), ..MadeOf::default() },
        };
        Ok(outbox::queue(tx, message)?.id)
    };
    let id = plenary.transact(Op::SendMessage, queue).unwrap().output;
    withdraw_messages(plenary, &[id]).unwrap();
    id
}

#[test]
fn each_of_several_letters_waits_again_or_not_by_its_own_words() {
    use Permission::{Internal, Public};
    let plenary = Plenary::in_memory(Clock::fixed("2026-08-02T09:00:00Z".parse().unwrap())).unwrap();
    let event = CreateEvent::new("Meeting".into(), "2026-11-12".parse().unwrap());
    let event = create_event(&plenary, event).unwrap().output.id;
    let permissions = [Public, Internal, Public, Internal, Public];
    let letters: Vec<MessageId> =
        (0..).zip(permissions).map(|(n, one)| withdrawn(&plenary, event, n, one)).collect();
    let retried = retry_messages(&plenary, &letters).unwrap().output;
    assert_eq!(retried, Retried { waiting: 3, outdated: 2, over: 0 });
    let state = |id: &MessageId| plenary.read(|conn| rows::expect::<Message>(conn, *id)).unwrap().state;
    let (waiting, outdated) = (MessageState::Waiting, MessageState::Outdated);
    assert_eq!(
        letters.iter().map(state).collect::<Vec<_>>(),
        [waiting, outdated, waiting, outdated, waiting]
    );
}
