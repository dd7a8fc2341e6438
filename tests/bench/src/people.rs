//! A workspace of 100,000 people: open it and see the first screen; search it letter by letter. Beside plain SQLite from Python.

use crate::{Outcome, figures, others};
use plenary_api::{dispatch, jobs::Progress};
use plenary_core::{Plenary, clock::Clock, imports, ops, store::migrate};
use serde_json::{Value, json};
use std::{
    error::Error,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

const PEOPLE: usize = 100_000;
const OPENINGS: usize = 15;

const GIVEN: &[&str] = &[
    "Amara",
    "Jonas",
    "Siân",
    "Priya",
    "Tomasz",
    "Yetunde",
    "Callum",
    "Noor",
    "Eilidh",
    "Marek",
    "Zoë",
    "Idris",
    "Hannah",
    "Oluwaseun",
    "Bronwen",
    "Kwame",
    "Leila",
    "Fergus",
    "Mei",
    "Anselm",
    "Ruta",
    "Dafydd",
    "Ines",
    "Tariq",
    "Una",
    "Viktor",
    "Wren",
    "Xanthe",
];
const FIRST: &[&str] = &[
    "Ash", "Brook", "Car", "Dun", "Elm", "Fair", "Glen", "Hart", "Irving", "Kings", "Lang", "Mor", "Nor",
    "Oak", "Pen", "Rad", "Stan", "Thorn", "Wal", "Ying",
];
const SECOND: &[&str] = &[
    "bourne", "bridge", "by", "combe", "field", "ford", "ham", "hurst", "land", "ley", "low", "man", "more",
    "stone", "ton", "well", "wick", "wood", "worth", "yard",
];

/// What is typed, a letter at a time.
const TYPED: &[&str] = &[
    "amara ash",
    "thornfield",
    "sian",
    "oluwaseun kings",
    "library 12",
    "borough 7",
    "dafydd penham",
    "zoe mor",
    "yingyard",
    "jonas.dun",
    "noor hartwell",
    "x",
    "un",
    "brookcombe mei",
    // Every address has these words.
    "office example org",
];

/// Measures and prints.
pub fn measure() -> Outcome {
    let file = workspace()?;
    let openings = figures::times(OPENINGS, || first_screen(&file));
    let theirs = python(&["open"], &file)?;
    println!("\nA workspace of {PEOPLE} people");
    let middle = figures::median(&openings);
    figures::line(
        "open and first screen of the directory, middle",
        &figures::shown(middle),
        &format!("slowest {}", figures::shown(figures::at(&openings, 1.0))),
    );
    figures::line(
        "python sqlite3: open, count, first 50 by name",
        &figures::shown(theirs),
        &figures::against(middle, theirs),
    );

    let plenary = Plenary::open(&file, Clock::system(), "bench")?;
    let asked = prefixes();
    let (mut found, mut best) = (Vec::new(), Vec::new());
    for _ in 0..10 {
        let round = asked.iter().map(|typed| search(&plenary, typed)).collect::<Result<Vec<_>, _>>()?;
        found.extend(&round);
        best = if best.is_empty() {
            round
        } else {
            best.into_iter().zip(round).map(|(a, b)| a.min(b)).collect()
        };
    }
    best.sort_unstable();
    let slowest =
        found.iter().zip(asked.iter().cycle()).max().map(|(_, typed)| typed.as_str()).unwrap_or_default();
    found.sort_unstable();
    let (half, tail) = (figures::at(&found, 0.5), figures::at(&found, 0.99));
    figures::line(
        &format!("search as you type, {} searches: half under", found.len()),
        &figures::shown(half),
        "",
    );
    figures::line(
        "  99 of 100 under",
        &figures::shown(tail),
        &format!("slowest {}, \"{slowest}\"", figures::shown(figures::at(&found, 1.0))),
    );
    figures::line(
        "  the best of ten of each: 99 of 100 under",
        &figures::shown(figures::at(&best, 0.99)),
        &format!("slowest {}", figures::shown(figures::at(&best, 1.0))),
    );
    let typed: Vec<&str> = asked.iter().map(String::as_str).collect();
    let theirs = python(&[&["search"], typed.as_slice()].concat(), &file)?;
    figures::line(
        "python sqlite3: LIKE '%…%', 99 of 100 under",
        &figures::shown(theirs),
        &figures::against(tail, theirs),
    );
    Ok(())
}

fn first_screen(file: &Path) -> Result<Value, Box<dyn Error>> {
    let plenary = Plenary::open(file, Clock::system(), "bench")?;
    asked(&plenary, "directory_page", json!({ "limit": 50 }))
}

fn search(plenary: &Plenary, typed: &str) -> Result<Duration, Box<dyn Error>> {
    let begun = Instant::now();
    std::hint::black_box(asked(plenary, "search", json!({ "query": typed, "limit": 20 }))?);
    Ok(begun.elapsed())
}

fn asked(plenary: &Plenary, name: &str, request: Value) -> Result<Value, Box<dyn Error>> {
    dispatch(plenary, name, request, &Progress::silent())
        .map(|answer| answer.output)
        .map_err(|error| format!("{error:?}").into())
}

/// Everything that stands in the search field while the words are typed.
fn prefixes() -> Vec<String> {
    let letters =
        |word: &str| word.char_indices().map(|(at, letter)| at + letter.len_utf8()).collect::<Vec<_>>();
    TYPED
        .iter()
        .flat_map(|word| letters(word).into_iter().filter_map(|end| word.get(..end)).map(str::to_owned))
        .collect()
}

/// The workspace, made on the first run through the door that an attendee list takes.
fn workspace() -> Result<PathBuf, Box<dyn Error>> {
    let file = others::folder()?.join(format!("people-{}.plenary", migrate::latest()));
    if file.exists() {
        return Ok(file);
    }
    println!("Making a workspace of {PEOPLE} people, once");
    let half_made = file.with_extension("making.plenary");
    for ending in ["", "-wal", "-shm"] {
        fs::remove_file(format!("{}{ending}", half_made.display())).or_else(|problem| {
            if problem.kind() == std::io::ErrorKind::NotFound { Ok(()) } else { Err(problem) }
        })?;
    }
    let plenary = Plenary::create(&half_made, Clock::system(), "bench")?;
    let event = asked(&plenary, "create_event", json!({ "title": "Everyone", "starts_on": "2026-11-12" }))?;
    let list = attendees();
    let reading =
        imports::Format::named("eventbrite-csv").ok_or("the format is known")?.read(list.as_bytes());
    let imports::ImportDraft::Attendees(draft) = reading.draft else { return Err("no attendee list".into()) };
    let id = serde_json::from_value(event.get("id").cloned().unwrap_or_default())?;
    ops::accept_attendees::accept_attendees(&plenary, id, &draft, ops::Deleted::StaysOut)?;
    plenary.copy_to(&file)?;
    Ok(file)
}

/// An Eventbrite attendee list of invented people.
fn attendees() -> String {
    let mut list = String::from(
        "Order no.,Order Date,First Name,Surname,Email,Quantity,Ticket Type,Attendee no.,Attendee Status,Job Title,Company\n",
    );
    let pick = |from: &'static [&'static str], number: usize| {
        from.get(number % from.len()).copied().unwrap_or_default()
    };
    for number in 0..PEOPLE {
        let (given, first, second) =
            (pick(GIVEN, number), pick(FIRST, number / 7), pick(SECOND, number / 131));
        let _ = writeln!(
            list,
            "{},2026-09-01 10:00:00,{given},{first}{second},{}.{}{number}@office{}.example.org,1,General,{},Attending,Officer,{} {}",
            100_000 + number / 2,
            plain(given),
            plain(&format!("{first}{second}")),
            number % 900,
            500_000 + number,
            pick(&["Borough", "Library", "Charity", "College"], number),
            number % 450,
        );
    }
    list
}

/// A name as it stands in an address.
fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_lowercase()
}

fn python(arguments: &[&str], file: &Path) -> Result<Duration, Box<dyn Error>> {
    let mut command = Command::new(others::python());
    command.arg(others::here().join("baselines").join("sqlite_people.py")).arg(file).args(arguments);
    others::seconds(&mut command)
}
