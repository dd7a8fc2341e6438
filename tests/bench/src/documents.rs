//! An event of 300 people as a report that leaves: PDF and DOCX, from the command to the file. Beside python-docx, which writes the
//! same paragraphs and tables into a Word file.

use crate::{Outcome, figures, others};
use plenary_api::{dispatch, jobs::Progress};
use plenary_core::{Plenary, clock::Clock};
use serde_json::{Value, json};
use std::process::Command;
use std::time::Duration;

const PEOPLE: usize = 300;
const TAKEAWAYS: usize = 60;
const ROUNDS: usize = 9;
/// What was promised of a PDF.
const MOST: Duration = Duration::from_secs(1);

/// Measures and prints; more than was promised is an error.
pub fn measure() -> Outcome {
    let (folder, plenary) = (others::folder()?, Plenary::in_memory(Clock::system())?);
    let event = event(&plenary)?;
    let formats = call(&plenary, "list_formats", json!({}))?;
    let has = |name: &str| formats.as_array().into_iter().flatten().any(|line| line["name"] == name);
    let kind = if has("report-pdf") { "report" } else { "summary" };
    println!(
        "\nThe {kind} of an event of {PEOPLE} people and {TAKEAWAYS} takeaways; middle of {ROUNDS} runs"
    );
    let mut taken = Vec::new();
    for way in ["md", "docx", "pdf"] {
        let path = folder.join(format!("{kind}.{way}"));
        let asked = json!({ "event_id": event, "format": format!("{kind}-{way}"), "path": path });
        call(&plenary, "export_file", asked.clone())?;
        let time =
            figures::median(&figures::times(ROUNDS, || call(&plenary, "export_file", asked.clone()).is_ok()));
        let promised = if way == "pdf" { "promised: under 1 s" } else { "" };
        figures::line(&format!("{kind}-{way}"), &figures::shown(time), promised);
        taken.push(time);
    }
    let [_, docx, pdf] = taken.as_slice() else { return Err("three ways".into()) };
    let mut python = Command::new(others::python());
    python.arg(others::here().join("baselines").join("docx_write.py")).arg(folder.join(format!("{kind}.md")));
    let theirs = others::seconds(&mut python)?;
    figures::line(
        "python-docx: the same into DOCX",
        &figures::shown(theirs),
        &figures::against(*docx, theirs),
    );
    if *pdf > MOST { Err(format!("{} is more than promised", figures::shown(*pdf)).into()) } else { Ok(()) }
}

fn made(plenary: &Plenary, name: &str, request: Value) -> Result<Value, Box<dyn std::error::Error>> {
    call(plenary, name, request)?.get("id").cloned().ok_or_else(|| name.into())
}

fn call(plenary: &Plenary, name: &str, request: Value) -> Result<Value, Box<dyn std::error::Error>> {
    let answer = dispatch(plenary, name, request, &Progress::silent());
    Ok(answer.map_err(|error| format!("{name}: {error:?}"))?.output)
}

/// People of forty organisations, every second of whom came, and what was said.
fn event(plenary: &Plenary) -> Result<Value, Box<dyn std::error::Error>> {
    let event = json!({ "title": "Inclusion Days", "starts_on": "2027-11-10" });
    let event = made(plenary, "create_event", event)?;
    let mut organisations = Vec::new();
    for number in 0..40 {
        let organisation =
            json!({ "organisation": { "name": format!("Library {number} of the North Bank") } });
        organisations.push(made(plenary, "create_organisation", organisation)?);
    }
    for number in 0..PEOPLE {
        let person = json!({
            "given_name": format!("Amara{number}"), "family_name": "Okafor",
            "organisation_id": organisations.get(number % organisations.len()),
        });
        let person = made(plenary, "create_person", person)?;
        let attendance = json!({ "attendance": { "event_id": event, "person_id": person } });
        let attendance = made(plenary, "register_person", attendance)?;
        if number % 2 == 0 {
            call(plenary, "check_in", json!({ "attendance_id": attendance }))?;
        }
    }
    for number in 0..TAKEAWAYS {
        let takeaway = json!({
            "event_id": event, "theme": format!("Theme {}", number % 8), "permission": "public",
            "text": format!("What a library lends for the {number}th time comes back with a story, and with a reader."),
        });
        call(plenary, "create_takeaway", takeaway)?;
    }
    Ok(event)
}
