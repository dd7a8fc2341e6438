//! `plenary propose takeaways`: what a transcript would propose, or with `--accept` the transcript and its takeaways taken in.

use crate::arguments::ProposeCommand;
use crate::calling::ask;
use crate::{importing, naming, output, sentences};
use plenary_api::WireError;
use plenary_core::Plenary;
use plenary_core::model::Problem;
use serde_json::{Value, json};
use std::path::Path;

/// Carries out what was typed after `plenary propose`.
pub fn propose(plenary: &Plenary, wanted: &ProposeCommand, as_json: bool) -> Result<(), WireError> {
    let ProposeCommand::Takeaways { file, session, event, count, accept } = wanted;
    let event = event.as_deref().map(|slug| naming::event(plenary, slug)).transpose()?;
    let session = session.as_deref().map(|word| naming::session(plenary, word, event)).transpose()?;
    let event_id = session.as_ref().map(|session| session.event_id).or(event);
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
        let proposed = ask(plenary, "propose_takeaways", json!({ "from": from, "count": count }))?;
        let unread = tell(&proposed["preview"]["problems"]);
        shown(&proposed, items(&proposed["proposals"]), of_the_file, as_json)?;
        return unread;
    }
    let taken = ask(plenary, "accept_transcript", from)?;
    let unread = tell(&taken["problems"]);
    let wanted = json!({ "event_id": event_id, "session_id": session_id, "count": count });
    let board = ask(plenary, "proposals", wanted)?;
    let of_it = |card: &&Value| card["note_id"] == taken["note_id"];
    let cards: Vec<Value> = items(&board["proposals"]).iter().filter(of_it).cloned().collect();
    let chosen = |card: &Value| json!({ "line": card["line"], "said": card["said"], "kind": card["kind"] });
    let chosen: Vec<Value> = cards.iter().map(chosen).collect();
    let request = json!({ "note_id": taken["note_id"], "proposals": chosen });
    let kept = ask(plenary, "accept_proposals", request)?;
    shown(&json!({ "transcript": taken, "takeaways": kept }), &cards, of_the_note, as_json)?;
    unread
}

/// The line of the file that a proposal stands in; the note that would be made of it has others.
fn of_the_file(card: &Value) -> &Value {
    &card["whole"]["line"]
}

/// The line of the note that was made.
fn of_the_note(card: &Value) -> &Value {
    &card["line"]
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// Says what is the matter with the file; refuses where something of it could not be read.
fn tell(problems: &Value) -> Result<(), WireError> {
    let problems: Vec<Problem> = serde_json::from_value(problems.clone()).unwrap_or_default();
    problems.iter().for_each(|problem| eprintln!("{}", sentences::problem(problem)));
    match plenary_core::imports::left_out(&problems) {
        0 => Ok(()),
        count => Err(WireError::new("transcript-left-out", &[("count", &count.to_string())])),
    }
}

/// Each sentence with its line, what it seems to be and who said it.
fn shown(
    answer: &Value,
    cards: &[Value],
    line: fn(&Value) -> &Value,
    as_json: bool,
) -> Result<(), WireError> {
    if as_json {
        return output::json(answer);
    }
    let row = |card: &Value| {
        let text = |name: &str| output::text(&card[name]);
        vec![output::text(line(card)), text("kind"), output::text(&card["whole"]["speaker"]), text("said")]
    };
    output::table(&cards.iter().map(row).collect::<Vec<_>>())
}
