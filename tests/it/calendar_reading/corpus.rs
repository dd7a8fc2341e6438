//! Public test files of other programs, which are not part of this project: what three other readers all accept is
//! accepted here too, and no file stops the reader or takes it over a second.
//!
//! `PLENARY_CALENDAR_CORPUS` names a folder of such files (for example of libical, ical.js, python icalendar and vobject);
//! without it, the claim is not checked.

use crate::judges::{reads_ical_js, reads_icalendar, reads_libical};
use plenary_core::imports::{Format, ImportDraft};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// As people have the program, a second; a build for tests is some times slower.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 8 } else { 1 });

/// The files of a folder and below it, sorted; those of each ending that calendars have.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut found: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .filter(|path| {
            path.extension()
                .is_some_and(|end| ["ics", "ical", "ifb", "vcs", "eml"].iter().any(|it| end == *it))
        })
        .collect();
    found.sort();
    found
}

#[test]
fn public_files_that_three_other_readers_accept_are_accepted() {
    let Some(folder) = std::env::var_os("PLENARY_CALENDAR_CORPUS") else {
        println!(
            "skipped: PLENARY_CALENDAR_CORPUS names no folder of calendar files, so this claim was not checked"
        );
        return;
    };
    let all = files(Path::new(&folder));
    assert!(!all.is_empty(), "there is no calendar file in {}", folder.display());
    let by: Vec<BTreeSet<PathBuf>> = std::thread::scope(|scope| {
        let (one, two, three) = (
            scope.spawn(|| reads_libical(&all)),
            scope.spawn(|| reads_ical_js(&all)),
            scope.spawn(|| reads_icalendar(&all)),
        );
        [one, two, three].map(|judge| judge.join().unwrap()).into()
    });
    let format = Format::named("ics").unwrap();
    let (mut refused, mut slow, mut taken) = (Vec::new(), Vec::new(), 0);
    let mut longest = (Duration::ZERO, PathBuf::new());
    for path in &all {
        let bytes = std::fs::read(path).unwrap();
        let began = Instant::now();
        let reading = format.read(&bytes);
        let took = began.elapsed();
        longest = longest.max((took, path.clone()));
        if took > LONGEST {
            slow.push(format!("{} takes {took:?}", path.display()));
        }
        let whole = ["not-a-calendar", "file-too-large", "file-is-web-page"];
        let no = reading.problems.iter().find(|problem| whole.contains(&problem.code.as_str()));
        let sessions = match &reading.draft {
            ImportDraft::Programme(draft) => draft.sessions.len(),
            _ => 0,
        };
        taken += usize::from(no.is_none());
        let text = String::from_utf8_lossy(&bytes).to_uppercase();
        let lost =
            no.is_none() && sessions == 0 && text.contains("\nBEGIN:VEVENT\r\n") && text.contains("DTSTART");
        if by.iter().all(|accepted| accepted.contains(path)) && (no.is_some() || lost) {
            refused.push(format!("{}: {:?}", path.display(), no.map(|problem| &problem.code)));
        }
    }
    let by_all = all.iter().filter(|path| by.iter().all(|accepted| accepted.contains(*path))).count();
    println!(
        "{} files; accepted by libical {}, ical.js {}, icalendar {}, by all three {by_all}; here {taken}; longest {longest:?}",
        all.len(),
        by[0].len(),
        by[1].len(),
        by[2].len(),
    );
    assert!(refused.is_empty(), "all three accept these, and we do not:\n{}", refused.join("\n"));
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}
