//! A calendar file of 10,000 rich events, beside python icalendar, ical.js, libical and a plain write of the same bytes.

use crate::{Outcome, figures, others};
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use plenary_core::{
    exports::ics::{Calendar, Entry, EntryStatus, Method, Organizer, When, ZoneForm},
    zones::Zone,
};
use std::{
    fs::{self, File},
    io::{BufWriter, Write},
    path::Path,
    process::Command,
};

const EVENTS: i64 = 10_000;
const ROUNDS: usize = 9;

/// Measures and prints.
pub fn measure() -> Outcome {
    let folder = others::folder()?;
    let calendar = calendar()?;
    let given = folder.join("events.tsv");
    fs::write(&given, as_table(&calendar))?;
    let bytes = calendar.to_bytes();
    let ours = figures::median(&figures::times(ROUNDS, || calendar.to_bytes()));
    let file = folder.join("plain.ics");
    let plain = figures::median(&figures::times(ROUNDS, || write_plainly(&file, &bytes)));

    println!(
        "\nCalendar file of {EVENTS} rich events, {:.1} MB; values in memory to bytes in memory, middle of {ROUNDS} runs",
        megabytes(bytes.len())
    );
    figures::line("Plenary", &figures::shown(ours), "");
    figures::line(
        "plain buffered write of the same bytes to disk",
        &figures::shown(plain),
        &figures::against(ours, plain),
    );
    let script = |name: &str| others::here().join("baselines").join(name);
    let mut rows: Vec<(&str, Command)> = vec![
        ("python icalendar", command(others::python(), &script("icalendar_write.py"), &given)),
        ("ical.js (node)", command("node".into(), &script("ical_js_write.mjs"), &given)),
    ];
    let libical = folder.join("libical_write");
    let built = Command::new("cc")
        .args(["-O2", "-o"])
        .arg(&libical)
        .arg(script("libical_write.c"))
        .arg("-lical")
        .status();
    if built.is_ok_and(|status| status.success()) {
        let mut judge = Command::new(&libical);
        judge.arg(&given);
        rows.push(("libical (C, -O2)", judge));
    }
    for (name, mut command) in rows {
        let theirs = others::seconds(&mut command)?;
        figures::line(name, &figures::shown(theirs), &figures::against(ours, theirs));
    }
    Ok(())
}

fn command(program: std::path::PathBuf, script: &Path, given: &Path) -> Command {
    let mut command = Command::new(program);
    command.arg(script).arg(given);
    command
}

fn write_plainly(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    bytes.chunks(4096).try_for_each(|chunk| file.write_all(chunk))?;
    file.flush()
}

/// In millions of bytes.
pub fn megabytes(bytes: usize) -> f64 {
    f64::from(u32::try_from(bytes).unwrap_or(u32::MAX)) / 1_000_000.0
}

/// A calendar file of at least so many bytes.
pub fn of_size(bytes: usize) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let mut calendar = calendar()?;
    let own = calendar.to_bytes().len().max(1);
    let wanted = calendar.entries.len() * bytes / own + 1;
    let mut entries: Vec<Entry> = Vec::with_capacity(wanted);
    for (number, entry) in (0..wanted).zip(calendar.entries.iter().cycle()) {
        entries.push(Entry { uid: format!("{number:07}@calendar.example.org"), ..entry.clone() });
    }
    calendar.entries = entries;
    Ok(calendar.to_bytes())
}

/// Ten thousand sessions over a year, with text that must be escaped, folded and encoded.
fn calendar() -> Result<Calendar, Box<dyn std::error::Error>> {
    let zone = Zone::named("Europe/London").ok_or("the zone data has no Europe/London")?;
    let first =
        NaiveDate::from_ymd_opt(2026, 1, 5).and_then(|day| day.and_hms_opt(9, 0, 0)).ok_or("a date")?;
    let entries =
        (0..EVENTS).map(|number| entry(number, first + TimeDelta::minutes(number * 45), zone)).collect();
    Ok(Calendar {
        method: Method::Publish,
        mark: String::new(),
        name: "Digital Inclusion Conference".into(),
        url: "https://inclusion.example.org/".into(),
        organizer: Organizer {
            name: "Capital Digital Office".into(),
            uri: "mailto:events@example.org".into(),
        },
        zones: ZoneForm::ForOutlook,
        entries,
    })
}

fn entry(number: i64, starts: NaiveDateTime, zone: Zone) -> Entry {
    let stamped: DateTime<Utc> = starts.and_utc() - TimeDelta::days(60);
    Entry {
        uid: format!("session-{number:05}@calendar.example.org"),
        sequence: number % 4,
        stamped_at: stamped,
        created_at: stamped - TimeDelta::days(30),
        status: EntryStatus::Confirmed,
        when: When::Timed { zone, starts, ends: starts + TimeDelta::minutes(40) },
        summary: format!("Devices, data; and doorsteps: what a library can lend (part {number})"),
        description: format!(
            "What a library can lend, to whom, and what comes back; with Sgeulachd, naïveté and 図書館 for good measure.\n\n\
             Speakers: Amara Okafor (Northbank Council), Jonas Lind (Harbour Libraries)\nRoom notes, item {number}: hearing loop, step-free."
        ),
        html: String::new(),
        location: format!("Hall {}, Northbank House, 1 Quay Street, London", number % 7 + 1),
        url: format!("https://inclusion.example.org/sessions/{number}?day=1,2;x"),
        join_url: String::new(),
        categories: vec!["Skills".into(), "Access, devices".into()],
        language: "en-GB".into(),
        busy: true,
        point: None,
        attendees: Vec::new(),
        alarm: None,
        repeats: None,
        instance: None,
    }
}

/// The same values for the baselines: a line an event, fields split by the unit separator, newlines as the record separator.
fn as_table(calendar: &Calendar) -> String {
    let mut text = String::new();
    for entry in &calendar.entries {
        let When::Timed { starts, ends, .. } = &entry.when else { continue };
        let wall = |time: &NaiveDateTime| time.format("%Y%m%dT%H%M%S").to_string();
        let fields = [
            entry.uid.clone(),
            entry.sequence.to_string(),
            wall(&entry.stamped_at.naive_utc()),
            wall(&entry.created_at.naive_utc()),
            wall(&entry.stamped_at.naive_utc()),
            wall(starts),
            wall(ends),
            entry.summary.clone(),
            entry.description.replace('\n', "\u{1e}"),
            entry.location.clone(),
            entry.url.clone(),
            entry.categories.join("\u{1d}"),
        ];
        text.push_str(&fields.join("\u{1f}"));
        text.push('\n');
    }
    text
}
