//! `plenary propose takeaways`: what a transcript would propose, or with `--accept` the transcript and its takeaways taken in.

use crate::arguments::ProposeCommand;
use crate::calling::ask;
use crate::exporting::no_such_name;
use crate::{importing, output, sentences};
use plenary_api::WireError;
use plenary_core::Plenary;
use plenary_core::error::{Error, Refusal};
use plenary_core::ids::EventId;
use plenary_core::model::{Problem, Session};
use plenary_core::store::{events, get, programme};
use serde_json::{Value, json};
use std::path::Path;

/// Carries out what was typed after `plenary propose`.
pub fn propose(plenary: &Plenary, wanted: &ProposeCommand, as_json: bool) -> Result<(), WireError> {
    let ProposeCommand::Takeaways { file, session, event, count, accept } = wanted;
    let (event_id, session) = place(plenary, session.as_deref(), event.as_deref())?;
    let session_id = session.map(|session| session.id);
    let held;
    let path = if file == Path::new("-") {
        held = importing::standard_input()?;
        held.path()
    } else {
        file
    };
    let from = json!({ "event_id": event_id, "session_id": session_id, "path": path });
    if !accept {
        let proposed = ask(plenary, "propose_takeaways", json!({ "from": from, "count": count }))?.output;
        tell(&proposed["preview"]["problems"]);
        return shown(&proposed, items(&proposed["proposals"]), as_json);
    }
    let taken = ask(plenary, "accept_transcript", from)?.output;
    tell(&taken["problems"]);
    let wanted = json!({ "event_id": event_id, "session_id": session_id, "count": count });
    let board = ask(plenary, "proposals", wanted)?.output;
    let of_it = |card: &&Value| card["note_id"] == taken["note_id"];
    let cards: Vec<Value> = items(&board["proposals"]).iter().filter(of_it).cloned().collect();
    let chosen = |card: &Value| json!({ "line": card["line"], "said": card["said"], "kind": card["kind"] });
    let chosen: Vec<Value> = cards.iter().map(chosen).collect();
    let request = json!({ "note_id": taken["note_id"], "proposals": chosen });
    let kept = ask(plenary, "accept_proposals", request)?.output;
    shown(&json!({ "transcript": taken, "takeaways": kept }), &cards, as_json)
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn tell(problems: &Value) {
    let problems: Vec<Problem> = serde_json::from_value(problems.clone()).unwrap_or_default();
    problems.iter().for_each(|problem| eprintln!("{}", sentences::problem(problem)));
}

/// Each sentence with its line, what it seems to be and who said it.
fn shown(answer: &Value, cards: &[Value], as_json: bool) -> Result<(), WireError> {
    if as_json {
        return output::json(answer);
    }
    let row = |card: &Value| {
        let text = |name: &str| output::text(&card[name]);
        vec![text("line"), text("kind"), output::text(&card["whole"]["speaker"]), text("said")]
    };
    output::table(&cards.iter().map(row).collect::<Vec<_>>())
}

/// The event, and the session by its id, or by its title when only one session has it.
fn place(
    plenary: &Plenary,
    session: Option<&str>,
    event: Option<&str>,
) -> Result<(EventId, Option<Session>), WireError> {
    plenary
        .read(|conn| {
            let event = match event {
                Some(slug) => {
                    Some(events::by_slug(conn, slug)?.ok_or_else(|| no_such_name("event", slug))?.id)
                }
                None => None,
            };
            let Some(named) = session else {
                return event
                    .map(|event| (event, None))
                    .ok_or_else(|| Refusal::new("empty").field("session").into());
            };
            let found: Option<Session> = match named.parse() {
                Ok(id) => get(conn, id)?,
                Err(_) => None,
            };
            let mut titled = Vec::new();
            if found.is_none() {
                for one in
                    events::all(conn)?.into_iter().filter(|one| event.is_none_or(|event| event == one.id))
                {
                    let fits = |session: &Session| session.title.eq_ignore_ascii_case(named.trim());
                    titled.extend(programme::sessions(conn, one.id)?.into_iter().filter(fits));
                }
            }
            if titled.len() > 1 {
                return Err(Refusal::new("name-is-ambiguous")
                    .with("noun", "session")
                    .with("name", named)
                    .into());
            }
            let found =
                found.or_else(|| titled.pop()).filter(|one| event.is_none_or(|event| event == one.event_id));
            let session = found.ok_or_else(|| Error::from(no_such_name("session", named)))?;
            Ok((session.event_id, Some(session)))
        })
        .map_err(WireError::from)
}
