//! Messages that say what is no longer true, made anew: each is taken back, and what is due of the same item for the same person takes its place.

use super::letters::{Made, QueuedInvitations, make, queue_made};
use super::reminder::Reminder;
use super::which::WhichInvitations;
use crate::jobs::Progress;
use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::ids::MessageId;
use plenary_core::model::{Event, LedgerEntry, Message, MessageState, Recurrence};
use plenary_core::store::invitations::{Truth, Truths, series_of_lost};
use plenary_core::store::transact::Done;
use plenary_core::store::{Connection, ledger, rows};

/// Makes messages anew, as far as they are not true any more. Where nothing is due they are taken back all the same; a letter that
/// cannot be made stays, and is told with the reason.
pub fn renew(plenary: &Plenary, ids: &[MessageId], progress: &Progress) -> Result<Done<QueuedInvitations>> {
    let untrue = plenary.read(|conn| untrue(conn, plenary, ids))?;
    let mut whole = Made::default();
    for message in &untrue {
        for line in &message.ledger {
            let which = plenary.read(|conn| about(conn, line))?;
            whole.add(make(plenary, &which, Reminder::AsHeld, progress)?);
        }
        let may_be_taken_back = [MessageState::Waiting, MessageState::Outdated].contains(&message.state);
        whole.outdated.extend(may_be_taken_back.then_some(message.id));
        whole.letters.extend(message.ledger.is_empty().then(|| message.clone()));
    }
    queue_made(plenary, whole)
}

fn untrue(conn: &Connection, plenary: &Plenary, ids: &[MessageId]) -> Result<Vec<Message>> {
    let mut truths = Truths::new(conn, plenary.clock().now());
    let mut untrue = Vec::new();
    let messages = ids.iter().map(|id| rows::expect(conn, *id)).collect::<Result<Vec<Message>>>()?;
    truths.read(&messages)?;
    for message in messages {
        if !message.state.is_out() && truths.of(&message)? != Truth::True {
            untrue.push(message);
        }
    }
    Ok(untrue)
}

/// What a line is about, as far as it is still there.
fn about(conn: &Connection, line: &LedgerEntry) -> Result<WhichInvitations> {
    let event = line.event_id.map(|id| rows::get::<Event>(conn, id)).transpose()?.flatten();
    let rule = line.item_id.parse().ok().map(|id| rows::get::<Recurrence>(conn, id)).transpose()?.flatten();
    let scope = line.event_id.map_or_else(|| line.item_id.clone(), |id| id.to_string());
    let series = match (&event, rule) {
        (_, Some(rule)) => Some(rule.series_id),
        (Some(_), None) => None,
        (None, None) => series_of_lost(conn, &scope)?,
    };
    Ok(WhichInvitations {
        event_id: event.map(|event| event.id),
        series_id: series,
        item_id: Some(line.item_id.clone()),
        person_id: Some(line.person_id),
        include_text: true,
        again: ledger::gives_again(conn, line)?,
        ..WhichInvitations::default()
    })
}
