//! Public test files of other programs, which are not part of this project: what three other readers all accept is accepted
//! here too, and no file stops the reader or takes it over a second. `cargo xtask corpus FOLDER`.

use crate::{Outcome, others, readers};
use plenary_core::imports::{self, Format, ImportDraft};
use std::{
    collections::BTreeSet,
    error::Error,
    panic,
    path::{Path, PathBuf},
    sync::mpsc::{RecvTimeoutError, channel},
    thread,
    time::{Duration, Instant},
};

/// As people have the program, a second; an unoptimised build is some times slower.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 8 } else { 1 });
/// After this a file is said to hang.
const PATIENCE: Duration = Duration::from_secs(30);
const ENDINGS: [&str; 5] = ["ics", "ical", "ifb", "vcs", "eml"];

/// What became of one file here.
enum Read {
    /// Entries that were found.
    Taken(usize),
    /// Why the whole file was not taken.
    Refused(String),
    Panicked,
    Hangs,
}

/// Reads every calendar file of the folder and below it, and says what the others make of them.
pub fn check(folder: &Path) -> Outcome {
    let mut files = BTreeSet::new();
    collect(folder, &mut files)?;
    let files: Vec<PathBuf> = files.into_iter().collect();
    if files.is_empty() {
        return Err(format!("there is no calendar file in {}", folder.display()).into());
    }
    let asked = readers::all()?;
    let others: Vec<(&str, BTreeSet<PathBuf>)> =
        asked.iter().map(|reader| Ok((reader.name, reader.reads(&files)?))).collect::<Result<_, String>>()?;
    let (mut wrong, mut taken, mut longest) = (Vec::new(), 0_usize, (Duration::ZERO, PathBuf::new()));
    for path in &files {
        let bytes = std::fs::read(path)?;
        let (read, took) = timed(bytes.clone());
        longest = longest.max((took, path.clone()));
        let by_all = others.iter().all(|(_, accepted)| accepted.contains(path));
        taken += usize::from(matches!(read, Read::Taken(_)));
        wrong
            .extend(complaint(&read, took, by_all, &bytes).map(|what| format!("{}: {what}", path.display())));
    }
    println!("{} files; Plenary takes {taken}", files.len());
    others.iter().for_each(|(name, accepted)| println!("  {name} takes {}", accepted.len()));
    let by_all = files.iter().filter(|path| others.iter().all(|(_, accepted)| accepted.contains(*path)));
    println!(
        "  all three take {}; longest here: {:?} for {}",
        by_all.count(),
        longest.0,
        longest.1.display()
    );
    if wrong.is_empty() {
        println!("{} passed, 0 failed", files.len());
        return Ok(());
    }
    Err(format!("{}\n{} passed, {} failed", wrong.join("\n"), files.len() - wrong.len(), wrong.len()).into())
}

fn complaint(read: &Read, took: Duration, by_all: bool, bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes).to_uppercase();
    let holds = text.contains("\nBEGIN:VEVENT\r\n") && text.contains("DTSTART");
    match read {
        Read::Panicked => Some("stops the reader".to_owned()),
        Read::Hangs => Some(format!("is not read in {PATIENCE:?}")),
        Read::Refused(code) if by_all => Some(format!("is refused ({code}), and all three others accept it")),
        Read::Taken(0) if by_all && holds => Some("is accepted, and nothing was found in it".to_owned()),
        _ if took > LONGEST => Some(format!("takes {took:?}")),
        _ => None,
    }
}

fn collect(folder: &Path, found: &mut BTreeSet<PathBuf>) -> Result<(), Box<dyn Error>> {
    for entry in std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, found)?;
        } else if path.extension().is_some_and(|end| ENDINGS.iter().any(|it| end.eq_ignore_ascii_case(it))) {
            found.insert(path);
        }
    }
    Ok(())
}

/// Reads on a thread of its own, so that a file that hangs is only told.
fn timed(bytes: Vec<u8>) -> (Read, Duration) {
    let (say, hear) = channel();
    let begun = Instant::now();
    let reading = thread::spawn(move || {
        let read = read(&bytes);
        let _ = say.send((read, begun.elapsed())); // nobody listens any more when it took too long
    });
    match hear.recv_timeout(PATIENCE) {
        Ok(read) => read,
        Err(RecvTimeoutError::Timeout) => (Read::Hangs, PATIENCE),
        Err(RecvTimeoutError::Disconnected) => {
            let _ = reading.join(); // its panic was printed already
            (Read::Panicked, begun.elapsed())
        }
    }
}

fn read(bytes: &[u8]) -> Read {
    let Some(format) = Format::named("ics") else { return Read::Refused("no such format".to_owned()) };
    let reading = format.read(bytes);
    let whole = ["not-a-calendar", "file-too-large", "file-is-web-page"];
    if let Some(no) = reading.problems.iter().find(|problem| whole.contains(&problem.code.as_str())) {
        return Read::Refused(no.code.clone());
    }
    match &reading.draft {
        ImportDraft::Programme(draft) => Read::Taken(draft.sessions.len()),
        _ => Read::Taken(0),
    }
}

/// Everything that may be done with bytes that claim to be a calendar; the mutation loop does the same.
pub fn read_every_way(bytes: &[u8]) {
    for format in ["ics", "replies"].into_iter().filter_map(Format::named) {
        std::hint::black_box(format.read(bytes));
    }
    std::hint::black_box(imports::read_network(bytes));
    std::hint::black_box(imports::recognise(bytes, "calendar.ics"));
}

/// Whether the reader stops at these bytes.
pub fn stops_at(bytes: &[u8]) -> bool {
    panic::catch_unwind(|| read_every_way(bytes)).is_err()
}

/// The calendar files of the tests, and those of a folder when there is one: what mutations begin with.
pub fn seeds(more: Option<&Path>) -> Result<Vec<Vec<u8>>, Box<dyn Error>> {
    let mut files = BTreeSet::new();
    collect(&others::root().join("tests/fixtures"), &mut files)?;
    if let Some(folder) = more {
        collect(folder, &mut files)?;
    }
    Ok(files.into_iter().map(std::fs::read).collect::<Result<_, _>>()?)
}
