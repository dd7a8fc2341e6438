//! Every click among 100 sessions, 1,000 takeaways and a draft of them: what is written, and what the screen reads again because of
//! it. Beside a click that only reads one row.

use crate::drafts::{call, conference, made};
use crate::{Outcome, figures, others};
use plenary_core::{Plenary, clock::Clock};
use serde_json::{Value, json};
use std::error::Error;

const ROUNDS: usize = 15;

/// A click: what it is, what it does the nth time, and what the screen reads behind it.
struct Click<'a> {
    what: &'static str,
    does: Box<dyn Fn(usize) -> Option<(&'static str, Value)> + 'a>,
    reads: Vec<(&'static str, Value)>,
}

/// Measures and prints; fails when a click takes 50 ms or more.
pub fn measure() -> Outcome {
    let folder = tempfile::tempdir_in(others::folder()?)?;
    let plenary = Plenary::create(folder.path().join("clicks.plenary"), Clock::system(), "a benchmark")?;
    let (event, takeaways) = conference(&plenary)?;
    let draft = made(&plenary, "build_draft", json!({ "event_id": event, "kind": "blog_post" }))?;
    let page = call(&plenary, "draft", json!({ "id": draft }))?;
    let blocks = page.get("blocks").and_then(Value::as_array).cloned().unwrap_or_default();
    let paragraphs: Vec<Value> = blocks
        .iter()
        .filter(|block| block.get("form").and_then(Value::as_str) == Some("bullet"))
        .cloned()
        .collect();
    let programme = call(&plenary, "programme", json!({ "event_id": event }))?;
    let session = programme.pointer("/sessions/0/session/id").cloned().ok_or("no session")?;
    println!(
        "\nClicks among {} takeaways, and what they make the screen read; middle of {ROUNDS}",
        takeaways.len()
    );
    let one = figures::times(ROUNDS, || call(&plenary, "office", json!({})).is_ok());
    figures::line("a click that reads the office", &figures::shown(figures::median(&one)), "");
    let mut slow = Vec::new();
    for click in board(&event, &takeaways)
        .into_iter()
        .chain(written(&draft, &paragraphs))
        .chain(opened(&event, &session, &draft))
    {
        let time = timed(&plenary, &click)?;
        let beside = figures::against(figures::median(&one), time);
        figures::line(click.what, &figures::shown(time), &beside);
        if time.as_millis() >= 50 {
            slow.push(click.what);
        }
    }
    if slow.is_empty() {
        Ok(())
    } else {
        Err(format!("50 ms or more, and is to be less: {}", slow.join(", ")).into())
    }
}

fn timed(plenary: &Plenary, click: &Click<'_>) -> Result<std::time::Duration, Box<dyn Error>> {
    let mut times = Vec::new();
    for round in 0..ROUNDS {
        let begun = std::time::Instant::now();
        if let Some((name, request)) = (click.does)(round) {
            call(plenary, name, request)?;
        }
        for (name, request) in &click.reads {
            std::hint::black_box(call(plenary, name, request.clone())?);
        }
        times.push(begun.elapsed());
    }
    times.sort_unstable();
    Ok(figures::median(&times))
}

/// On the board of takeaways.
fn board<'a>(event: &'a Value, takeaways: &'a [Value]) -> Vec<Click<'a>> {
    let at = |place: usize| takeaways.get(place).cloned().unwrap_or_default();
    let reads = || {
        vec![
            ("takeaway_board", json!({ "event_id": event })),
            ("similar_takeaways", json!({ "event_id": event })),
            ("list_events", json!({})),
            ("office", json!({})),
        ]
    };
    let write = |what, does: Box<dyn Fn(usize) -> Option<(&'static str, Value)> + 'a>| Click {
        what,
        does,
        reads: reads(),
    };
    vec![
        write(
            "tick publish",
            Box::new(move |n| Some(("change_takeaway", json!({ "id": at(n), "publish": true })))),
        ),
        write(
            "change the permission",
            Box::new(move |n| {
                Some(("change_takeaway", json!({ "id": at(20 + n), "permission": "internal" })))
            }),
        ),
        write("rank", Box::new(move |n| Some(("rank_takeaway", json!({ "id": at(40 + n), "rank": 1 }))))),
        write(
            "merge two",
            Box::new(move |n| {
                Some(("merge_takeaways", json!({ "keep": at(100 + 2 * n), "others": [at(101 + 2 * n)] })))
            }),
        ),
        Click {
            what: "see what is like one",
            does: Box::new(|_| None),
            reads: vec![("similar_takeaways", json!({ "event_id": event, "id": takeaways.last() }))],
        },
    ]
}

/// In the draft.
fn written<'a>(draft: &'a Value, blocks: &'a [Value]) -> Vec<Click<'a>> {
    let block = |place: usize| blocks.get(place).and_then(|block| block.get("id")).cloned();
    let reads = || vec![("draft", json!({ "id": draft })), ("list_events", json!({})), ("office", json!({}))];
    vec![
        Click {
            what: "edit a paragraph",
            does: Box::new(move |n| {
                Some((
                    "change_block",
                    json!({ "id": block(n), "body": format!("- It was said again, and {n} heard it") }),
                ))
            }),
            reads: reads(),
        },
        Click {
            what: "move a paragraph",
            does: Box::new(move |n| Some(("move_block", json!({ "id": block(30 + n), "to": 3 })))),
            reads: reads(),
        },
    ]
}

/// Opened from the frame.
fn opened<'a>(event: &Value, session: &Value, draft: &Value) -> Vec<Click<'a>> {
    let open = |what, reads| Click { what, does: Box::new(|_| None), reads };
    vec![
        open("open the board", vec![("takeaway_board", json!({ "event_id": event }))]),
        open("open a session's room", vec![("room", json!({ "session_id": session }))]),
        open("open the programme", vec![("programme", json!({ "event_id": event }))]),
        open("open a draft", vec![("draft", json!({ "id": draft }))]),
    ]
}
