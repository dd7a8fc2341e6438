//! The blog post of 100 sessions, 1,000 takeaways and 10,000 lines of notes: built again around edits, after one takeaway
//! changed. Beside the same post written anew as a file, without anybody's edits.

use crate::{Outcome, figures, others};
use plenary_api::{dispatch, jobs::Progress};
use plenary_core::{Plenary, clock::Clock};
use serde_json::{Value, json};
use std::error::Error;

const SESSIONS: usize = 100;
const TAKEAWAYS: usize = 1_000;
const LINES: usize = 10_000;
const THEMES: usize = 40;
const ROUNDS: usize = 15;

/// Measures and prints; fails when building again takes 50 ms or more.
pub fn measure() -> Outcome {
    let folder = tempfile::tempdir_in(others::folder()?)?;
    let plenary = Plenary::create(folder.path().join("drafts.plenary"), Clock::system(), "a benchmark")?;
    let (event, takeaways) = conference(&plenary)?;
    let post = json!({ "event_id": event, "kind": "blog_post" });
    let draft = made(&plenary, "build_draft", post.clone())?;
    edit(&plenary, &draft)?;
    println!(
        "\nBlog post of {SESSIONS} sessions, {TAKEAWAYS} takeaways and {LINES} lines of notes; middle of {ROUNDS} runs"
    );
    let mut round = 0;
    let again = figures::times(ROUNDS, || call(&plenary, "build_draft", post.clone()).is_ok());
    let changed: Result<Vec<_>, Box<dyn Error>> = (0..ROUNDS)
        .map(|_| {
            round += 1;
            let id = takeaways.get(round * 7).cloned().unwrap_or_default();
            call(
                &plenary,
                "change_takeaway",
                json!({ "id": id, "text": format!("Something else was said, number {round}") }),
            )?;
            let time = figures::times(1, || call(&plenary, "build_draft", post.clone()).is_ok());
            Ok(figures::median(&time))
        })
        .collect();
    let mut changed = changed?;
    changed.sort_unstable();
    let page = figures::times(ROUNDS, || call(&plenary, "draft", json!({ "id": draft })).is_ok());
    let file = figures::times(ROUNDS, || {
        call(&plenary, "export_text", json!({ "event_id": event, "format": "blog-md" })).is_ok()
    });
    for (what, times) in [
        ("built again, nothing changed", &again),
        ("built again, one takeaway changed", &changed),
        ("its page, with sources and warnings", &page),
        ("the same post anew, as a file", &file),
    ] {
        let tail = format!("19 of 20 within {}", figures::shown(figures::at(times, 0.95)));
        figures::line(what, &figures::shown(figures::median(times)), &tail);
    }
    let slowest = figures::median(&changed).max(figures::median(&again));
    if slowest.as_millis() >= 50 {
        return Err(format!(
            "building again took {}, and is to take less than 50 ms",
            figures::shown(slowest)
        )
        .into());
    }
    Ok(())
}

/// A command of the table.
pub fn call(plenary: &Plenary, name: &str, request: Value) -> Result<Value, Box<dyn Error>> {
    let answer = dispatch(plenary, name, request, &Progress::silent());
    Ok(answer.map_err(|error| format!("{name}: {error:?}"))?.output)
}

/// The id of what a command makes.
pub fn made(plenary: &Plenary, name: &str, request: Value) -> Result<Value, Box<dyn Error>> {
    call(plenary, name, request)?.get("id").cloned().ok_or_else(|| name.into())
}

/// A conference with its notes and takeaways.
pub fn conference(plenary: &Plenary) -> Result<(Value, Vec<Value>), Box<dyn Error>> {
    let event = json!({ "title": "Inclusion Days", "starts_on": "2027-11-10", "ends_on": "2027-11-12", "zone": "Europe/London" });
    let event = made(plenary, "create_event", event)?;
    let mut sessions = Vec::new();
    for number in 0..SESSIONS {
        let session =
            json!({ "session": { "event_id": event, "title": format!("Session {number} on devices") } });
        let session = made(plenary, "create_session", session)?;
        let body: String =
            (0..LINES / SESSIONS).map(|line| format!("- line {line} about what was said\n")).collect();
        call(plenary, "write_note", json!({ "event_id": event, "session_id": session, "body": body }))?;
        sessions.push(session);
    }
    let mut takeaways = Vec::new();
    for number in 0..TAKEAWAYS {
        let session = sessions.get(number % SESSIONS);
        let permission = ["public", "public", "organisation_only", "no_name"].get(number % 4);
        takeaways.push(made(
            plenary,
            "create_takeaway",
            json!({
                "event_id": event, "session_id": session, "permission": permission,
                "text": format!("Takeaway {number} says that lending a device without its data helps nobody for long"),
                "theme": format!("Theme {}", number % THEMES),
            }),
        )?);
    }
    Ok((event, takeaways))
}

/// Every twentieth block is edited by hand.
fn edit(plenary: &Plenary, draft: &Value) -> Outcome {
    let page = call(plenary, "draft", json!({ "id": draft }))?;
    let blocks = page.get("blocks").and_then(Value::as_array).cloned().unwrap_or_default();
    for block in blocks.iter().skip(1).step_by(20) {
        let body =
            format!("{} And so we say.", block.get("body").and_then(Value::as_str).unwrap_or_default());
        call(plenary, "change_block", json!({ "id": block.get("id"), "body": body }))?;
    }
    Ok(())
}
