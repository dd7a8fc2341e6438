//! Prints our figures beside a named baseline of the same run: `cargo xtask bench [calendar] [ledger] [people] [paint]`.

mod calendar;
mod figures;
mod ledger;
mod others;
mod paint;
mod people;

mod screen;

use std::process::ExitCode;

/// What a benchmark answers: nothing, or why it could not be measured.
type Outcome = Result<(), Box<dyn std::error::Error>>;

/// A benchmark by its name.
type Named = (&'static str, fn() -> Outcome);

fn main() -> ExitCode {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let all: [Named; 4] = [
        ("calendar", calendar::measure),
        ("ledger", ledger::measure),
        ("people", people::measure),
        ("paint", paint::measure),
    ];
    let mut good = true;
    for (name, measure) in
        all.into_iter().filter(|(name, _)| asked.is_empty() || asked.iter().any(|word| word == name))
    {
        if let Err(problem) = measure() {
            eprintln!("{name}: {problem}");
            good = false;
        }
    }
    if good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
