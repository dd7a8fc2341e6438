//! The project's chores behind one door: `cargo xtask` prints them.

mod chores;
mod codegen;
mod icons;
mod machine;
mod needs;
mod places;
mod process;
mod suites;
mod tally;
#[cfg(test)]
mod tidy;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask CHORE

  run [FILE]      build the pages and start the window, on FILE or on your own workspace
  test            everything CI runs; ends with a plain total
  check           the quick half of it: format, lints, Rust tests, types, unit tests
  codegen         write the UI's types and messages again (--check: only say whether they are current)
  golden          accept what the tests now write as the golden files
  icons           make every icon from icons/icon.svg
  bench           print our figures beside a named baseline
  corpus FOLDER   read public calendar files beside libical, ical.js and python icalendar
  fuzz --minutes N [FOLDER]  give the reader of calendars mutated files, by cargo-fuzz where there is a nightly compiler
  screenshots     drive the window and renew the pictures in the README
  dist            build the installers for this system";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let chore = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let outcome = match chore.as_str() {
        "run" => chores::run(&rest),
        "test" => suites::everything(),
        "check" => suites::quick(),
        "codegen" => codegen::chore(&rest),
        "golden" => chores::golden(),
        "icons" => icons::chore(),
        "bench" => chores::bench(&rest),
        "corpus" => chores::corpus(&rest),
        "fuzz" => chores::fuzz(&rest),
        "screenshots" => chores::screenshots(),
        "dist" => chores::dist(),
        "" | "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(format!("There is no chore called \"{other}\".\n\n{HELP}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}
