//! What was said: takeaways, notes, decisions and actions of an event.

use super::views;
use chrono::NaiveDateTime;
use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::ids::{EventId, SessionId};
use plenary_core::model::{
    Action, Decision, Event, Note, Organisation, Permission, Person, Session, Takeaway,
};
use plenary_core::store::{Connection, actions, get, notes, programme, rows, takeaways};

views! {
    /// One takeaway with the names that belong to it. (For the office: outputs obey the permission.)
    TakeawayCard {
        takeaway: Takeaway,
        person: Option<String>,
        organisation: Option<String>,
        session: Option<String>,
    }
    /// A session to pick.
    SessionOption {
        id: SessionId,
        title: String,
        starts_at: Option<NaiveDateTime>,
        /// Chatham House rule: new takeaways carry no name.
        no_names: bool,
    }
    /// One action with the names that belong to it.
    ActionLine { action: Action, owner: Option<String>, event: String }
    /// Everything said at an event.
    TakeawayBoard {
        event: Event,
        /// By rank.
        takeaways: Vec<TakeawayCard>,
        /// In use, in order of their first takeaway.
        themes: Vec<String>,
        /// By start.
        sessions: Vec<SessionOption>,
        decisions: Vec<Decision>,
        /// Open first, then by due day.
        actions: Vec<ActionLine>,
        /// How many are meant to be published and may be.
        to_publish: usize,
    }
}

/// Everything said at an event.
pub fn board(plenary: &Plenary, id: EventId) -> Result<TakeawayBoard> {
    plenary.read(|conn| {
        let event: Event = rows::expect(conn, id)?;
        let all = takeaways::of_event(conn, id)?;
        let mut themes: Vec<String> = Vec::new();
        for takeaway in all.iter().filter(|takeaway| !takeaway.theme.is_empty()) {
            if !themes.contains(&takeaway.theme) {
                themes.push(takeaway.theme.clone());
            }
        }
        let publishable =
            |takeaway: &&Takeaway| takeaway.publish && takeaway.permission != Permission::Internal;
        Ok(TakeawayBoard {
            to_publish: all.iter().filter(publishable).count(),
            themes,
            sessions: programme::sessions(conn, id)?.into_iter().map(option).collect(),
            decisions: takeaways::decisions(conn, id)?,
            actions: actions::of_event(conn, id)?
                .into_iter()
                .map(|action| action_line(conn, action))
                .collect::<Result<_>>()?,
            takeaways: all.into_iter().map(|takeaway| card(conn, takeaway)).collect::<Result<_>>()?,
            event,
        })
    })
}

fn option(session: Session) -> SessionOption {
    SessionOption {
        id: session.id,
        title: session.title,
        starts_at: session.starts_at,
        no_names: session.no_names,
    }
}

fn card(conn: &Connection, takeaway: Takeaway) -> Result<TakeawayCard> {
    let person = match takeaway.person_id {
        Some(id) => get::<Person>(conn, id)?,
        None => None,
    };
    let organisation = match person.as_ref().and_then(|person| person.organisation_id) {
        Some(id) => get::<Organisation>(conn, id)?.map(|organisation| organisation.name),
        None => None,
    };
    let session = match takeaway.session_id {
        Some(id) => get::<Session>(conn, id)?.map(|session| session.title),
        None => None,
    };
    Ok(TakeawayCard { takeaway, person: person.map(|person| person.name()), organisation, session })
}

/// One action with its owner's name and its event's title.
pub(super) fn action_line(conn: &Connection, action: Action) -> Result<ActionLine> {
    let owner = match action.owner_id {
        Some(id) => get::<Person>(conn, id)?.map(|person| person.name()),
        None => None,
    };
    let event = rows::expect::<Event>(conn, action.event_id)?.title;
    Ok(ActionLine { action, owner, event })
}

/// The note of a session, or of the event as a whole.
pub fn note(plenary: &Plenary, event: EventId, session: Option<SessionId>) -> Result<Option<Note>> {
    plenary.read(|conn| notes::first(conn, event, session))
}

/// Every open action, the oldest first.
pub fn open_actions(plenary: &Plenary) -> Result<Vec<ActionLine>> {
    plenary.read(|conn| actions::open(conn)?.into_iter().map(|action| action_line(conn, action)).collect())
}
