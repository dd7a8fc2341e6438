//! The reader of calendar files: how long 10 MB take it beside icalendar, ical.js and libical; and minutes of mutated files, none
//! of which may stop it or hang.

use crate::{Outcome, calendar, corpus, figures, others};
use plenary_core::imports::Format;
use std::{
    path::{Path, PathBuf},
    process::Command,
    sync::{
        Arc, Mutex,
        mpsc::{RecvTimeoutError, channel},
    },
    thread,
    time::{Duration, Instant},
};

/// About ten megabytes of rich events.
const BYTES: usize = 10_000_000;
const ROUNDS: usize = 5;
/// A mutated file of some kilobytes takes far less; after this it hangs.
const PATIENCE: Duration = Duration::from_secs(20);

/// Measures and prints.
pub fn measure() -> Outcome {
    let file = others::folder()?.join("ten-megabytes.ics");
    let bytes = calendar::of_size(BYTES)?;
    std::fs::write(&file, &bytes)?;
    let format = Format::named("ics").ok_or("there is no reader of calendars")?;
    let found = format.read(&bytes);
    if let Some(problem) = found.problems.iter().find(|one| one.code == "file-too-large") {
        return Err(format!("the file is refused: {}", problem.code).into());
    }
    let ours = figures::median(&figures::times(ROUNDS, || format.read(&bytes)));
    println!(
        "\nCalendar file of {:.1} MB read; bytes in memory to entries, middle of {ROUNDS} runs",
        calendar::megabytes(bytes.len())
    );
    figures::line("Plenary (to a draft with rooms and people)", &figures::shown(ours), "");
    for (name, mut command) in baselines(&file)? {
        let theirs = others::seconds(&mut command)?;
        figures::line(name, &figures::shown(theirs), &figures::against(ours, theirs));
    }
    Ok(())
}

fn baselines(file: &Path) -> Result<Vec<(&'static str, Command)>, Box<dyn std::error::Error>> {
    let script = |name: &str| others::here().join("baselines").join(name);
    let with = |program: PathBuf, name: &str| {
        let mut command = Command::new(program);
        command.arg(script(name)).arg(file);
        command
    };
    let mut rows = vec![
        ("python icalendar", with(others::python(), "icalendar_read.py")),
        ("ical.js (node)", with("node".into(), "ical_js_read.mjs")),
    ];
    let libical = others::folder()?.join("libical_read");
    let source = script("libical_read.c");
    let built = Command::new("cc").args(["-O2", "-o"]).args([&libical, &source]).arg("-lical").status();
    if built.is_ok_and(|status| status.success()) {
        let mut command = Command::new(&libical);
        command.arg(file);
        rows.push(("libical (C, -O2)", command));
    }
    Ok(rows)
}

/// Mutates files for so many minutes and reads each in every way; what stops the reader is kept in `target/bench`.
pub fn mutate(minutes: u64, more: Option<&Path>) -> Outcome {
    let seeds = corpus::seeds(more)?;
    let folder = others::folder()?;
    let end = Instant::now() + Duration::from_secs(minutes * 60);
    let current = Arc::new(Mutex::new(Vec::new()));
    let (beat, watch) = channel::<()>();
    let shown = Arc::clone(&current);
    let worker = thread::spawn(move || {
        let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
        let (mut read, mut stopped) = (0_u64, Vec::new());
        while Instant::now() < end && stopped.len() < 20 {
            let bytes = mutated(&seeds, &mut chance);
            if let Ok(mut current) = shown.lock() {
                current.clone_from(&bytes);
            }
            if corpus::stops_at(&bytes) {
                stopped.push(bytes);
            }
            read += 1;
            if beat.send(()).is_err() {
                break;
            }
        }
        (read, stopped)
    });
    loop {
        match watch.recv_timeout(PATIENCE) {
            Ok(()) => {}
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => {
                let path = folder.join("hangs.ics");
                std::fs::write(&path, current.lock().map(|bytes| bytes.clone()).unwrap_or_default())?;
                return Err(format!("a file is not read in {PATIENCE:?}: {}", path.display()).into());
            }
        }
    }
    let (read, stopped) = worker.join().map_err(|_| "the loop itself stopped")?;
    for (number, bytes) in stopped.iter().enumerate() {
        std::fs::write(folder.join(format!("stops-{number}.ics")), bytes)?;
    }
    println!("{read} mutated files read in {minutes} minutes, {} stop the reader", stopped.len());
    if stopped.is_empty() { Ok(()) } else { Err(format!("what stops it is in {}", folder.display()).into()) }
}

/// What calendars are made of: a mutation puts one of these where it does not belong.
const WORDS: &[&str] = &[
    "\r\n",
    "\n ",
    "BEGIN:VEVENT\r\n",
    "END:VEVENT\r\n",
    "BEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+9959\r\nRRULE:FREQ=YEARLY\r\n",
    "RRULE:FREQ=SECONDLY;COUNT=2147483647\r\n",
    "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31\r\n",
    "RRULE:FREQ=MONTHLY;BYDAY=-53SU,9MO;BYSETPOS=-366;INTERVAL=0\r\n",
    "EXDATE;VALUE=DATE:99991231\r\n",
    "RDATE;VALUE=PERIOD:00010101T000000Z/P99999W\r\n",
    "RECURRENCE-ID;RANGE=THISANDFUTURE:20260229T250000\r\n",
    "DTSTART;TZID=Europe/London:20260329T013000\r\n",
    "DTSTART;VALUE=DATE:00000000\r\n",
    "DTEND:-99990101T000000Z\r\n",
    "DURATION:-P1Y2M3W4DT5H6M7S\r\n",
    "ATTENDEE;CN=\"^n^'\";PARTSTAT=ACCEPTED:mailto:a@example.org\r\n",
    "X-ALT-DESC;FMTTYPE=text/html:<table><tr><td>",
    "\u{feff}",
    "\0",
    "é",
    "=C3=",
    "\\n\\,\\;",
    "P1000000000000D",
    "99999999999999999999",
];

fn mutated(seeds: &[Vec<u8>], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = chance.one(seeds).cloned().unwrap_or_default();
    for _ in 0..=chance.below(6) {
        let at = chance.below(bytes.len() + 1);
        let until = (at + chance.below(200)).min(bytes.len());
        match chance.below(7) {
            0 => drop(bytes.drain(at..until)),
            1 => {
                let piece = bytes.get(at..until).unwrap_or_default().to_vec();
                let to = chance.below(bytes.len() + 1);
                drop(bytes.splice(to..to, piece));
            }
            2 => {
                let word = chance.one(WORDS).copied().unwrap_or_default();
                drop(bytes.splice(at..at, word.bytes()));
            }
            3 => bytes.truncate(at),
            4 => {
                let other = chance.one(seeds).cloned().unwrap_or_default();
                let from = chance.below(other.len() + 1);
                let piece = other.get(from..(from + 2000).min(other.len())).unwrap_or_default().to_vec();
                drop(bytes.splice(at..until, piece));
            }
            5 => {
                let digit = chance.one(b"0123456789-").copied().unwrap_or(b'0');
                let place =
                    bytes.get_mut(at..until).and_then(|some| some.iter_mut().find(|it| it.is_ascii_digit()));
                place.into_iter().for_each(|it| *it = digit);
            }
            _ => {
                let byte = u8::try_from(chance.below(256)).unwrap_or(0);
                bytes.get_mut(at).into_iter().for_each(|it| *it = byte);
            }
        }
    }
    bytes
}

/// The same chances each time: xorshift64.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % most.max(1)
    }

    fn one<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(self.below(all.len()))
    }
}
