//! Prints our figures beside a named baseline of the same run: `cargo xtask bench [calendar] [reader] [ledger] [people] [proposals] [drafts] [clicks] [documents] [paint]`.
//!
//! `plenary-bench corpus FOLDER` reads public test files beside other readers; `plenary-bench reader --minutes N [FOLDER]` reads
//! mutated files.

mod calendar;
mod clicks;
mod corpus;
mod documents;
mod drafts;
mod figures;
mod ledger;
mod others;
mod paint;
mod people;
mod proposals;
mod reader;
mod readers;

mod screen;

use std::path::Path;
use std::process::ExitCode;

/// What a benchmark answers: nothing, or why it could not be measured.
type Outcome = Result<(), Box<dyn std::error::Error>>;

/// A benchmark by its name.
type Named = (&'static str, fn() -> Outcome);

fn main() -> ExitCode {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = asked.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["corpus", folder] => return ended("corpus", corpus::check(Path::new(folder))),
        ["reader", "--minutes", minutes, more @ ..] => {
            let minutes = minutes.parse().unwrap_or(1);
            return ended("reader", reader::mutate(minutes, more.first().map(Path::new)));
        }
        _ => {}
    }
    let all: [Named; 9] = [
        ("calendar", calendar::measure),
        ("reader", reader::measure),
        ("ledger", ledger::measure),
        ("people", people::measure),
        ("proposals", proposals::measure),
        ("drafts", drafts::measure),
        ("clicks", clicks::measure),
        ("documents", documents::measure),
        ("paint", paint::measure),
    ];
    let mut good = true;
    for (name, measure) in
        all.into_iter().filter(|(name, _)| asked.is_empty() || asked.iter().any(|word| word == name))
    {
        good &= ended(name, measure()) == ExitCode::SUCCESS;
    }
    if good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn ended(name: &str, outcome: Outcome) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{name}: {problem}");
            ExitCode::FAILURE
        }
    }
}
