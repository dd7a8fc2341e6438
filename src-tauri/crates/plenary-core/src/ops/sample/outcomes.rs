//! What came out of the sample conference: notes, takeaways, decisions, actions and links.

use super::conference::Programme;
use super::content::{Content, SampleAction, SampleTakeaway};
use super::people::Cast;
use super::unknown;
use crate::error::Result;
use crate::ids::{EventId, NoteId, SessionId};
use crate::model::{ActionState, Permission};
use crate::ops::actions::{self, CreateAction};
use crate::ops::decisions::{self, CreateDecision};
use crate::ops::links::{self, CreateLink};
use crate::ops::notes::{self, WriteNote};
use crate::ops::takeaways::{self, CreateTakeaway, Origin};
use crate::store::Tx;
use std::collections::BTreeMap;

/// Writes down what the conference's sessions left behind.
pub fn make(tx: &Tx<'_>, content: &Content, cast: &Cast, programme: &Programme) -> Result<()> {
    let event = programme.event;
    let mut pages = BTreeMap::new();
    for sample in &content.conference.sessions {
        if let Some(body) = content.notes.get(&sample.key) {
            let session = programme.session(Some(&sample.key))?;
            pages.insert(session, write(tx, event, session, body)?);
        }
    }
    for sample in &content.takeaways {
        let session = programme.session(sample.session.as_deref())?;
        keep(tx, cast, event, session, pages.get(&session).copied(), sample)?;
    }
    for sample in &content.outcomes.decisions {
        decide(tx, event, programme.session(Some(&sample.session))?, &sample.text)?;
    }
    for sample in &content.outcomes.actions {
        act(tx, cast, event, programme.session(sample.session.as_deref())?, sample)?;
    }
    for sample in &content.outcomes.links {
        let session_id = programme.session(sample.session.as_deref())?;
        let input = CreateLink {
            event_id: session_id.is_none().then_some(event),
            session_id,
            person_id: None,
            kind: sample.kind,
            title: sample.title.clone(),
            url: sample.url.clone(),
            published_on: sample.published,
        };
        links::create(tx, &input)?;
    }
    Ok(())
}

/// Writes the note of a session, or of the whole event.
pub fn write(tx: &Tx<'_>, event_id: EventId, session_id: Option<SessionId>, body: &str) -> Result<NoteId> {
    let input = WriteNote { event_id, session_id, note_id: None, body: body.to_owned(), typing: false };
    Ok(notes::write(tx, &input)?.id)
}

/// Keeps a sentence, with the line of the note where it was typed.
pub fn keep(
    tx: &Tx<'_>,
    cast: &Cast,
    event: EventId,
    session_id: Option<SessionId>,
    note: Option<NoteId>,
    sample: &SampleTakeaway,
) -> Result<()> {
    let input = CreateTakeaway {
        theme: Some(sample.theme.clone()),
        kind: Some(sample.kind),
        permission: Some(sample.permission),
        publish: Some(sample.publish),
        session_id,
        person_id: Some(cast.person(&sample.by)?.id),
        note_id: note.filter(|_| sample.line.is_some()),
        note_line: sample.line,
        ..CreateTakeaway::new(event, sample.text.clone())
    };
    if input.note_line.is_some() && input.note_id.is_none() {
        return Err(unknown("note of", &sample.text));
    }
    takeaways::create(tx, &input, Origin::Read).map(drop)
}

/// Records what was agreed.
pub fn decide(tx: &Tx<'_>, event: EventId, session_id: Option<SessionId>, text: &str) -> Result<()> {
    let input = CreateDecision { session_id, ..CreateDecision::new(event, text.to_owned()) };
    decisions::create(tx, &input, Origin::Read).map(drop)
}

/// Records what is to be done, and whether it was.
pub fn act(
    tx: &Tx<'_>,
    cast: &Cast,
    event: EventId,
    session_id: Option<SessionId>,
    sample: &SampleAction,
) -> Result<()> {
    let input = CreateAction {
        session_id,
        owner_id: Some(cast.person(&sample.owner)?.id),
        due_on: Some(sample.due),
        permission: session_id.is_none().then_some(Permission::Public),
        ..CreateAction::new(event, sample.text.clone())
    };
    let action = actions::create(tx, &input, Origin::Read)?;
    match sample.state {
        ActionState::Open => Ok(()),
        state => actions::set(tx, action.id, state, sample.closed.unwrap_or(sample.due)).map(drop),
    }
}
