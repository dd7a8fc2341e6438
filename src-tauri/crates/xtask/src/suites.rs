//! The suites of `cargo xtask test` and `cargo xtask check`: each runs to its end, so that the total is true.

use crate::{
    machine, places,
    process::{Ran, command, npm, watch},
    tally::{self, Tally},
};
use std::{io::ErrorKind, path::Path, process::Command, time::Instant};

/// How a suite's output is counted.
#[derive(Clone, Copy)]
enum Counted {
    /// A step: it is right or it is not.
    Step,
    /// A build, in which a warning of the compiler or of Clippy is a failure too.
    Build,
    /// By the "test result:" lines of `cargo test`.
    CargoTest,
    /// By Vitest's last lines.
    Vitest,
    /// By a last line "N passed, N failed".
    LastLine,
}

/// One thing to run.
struct Suite {
    name: &'static str,
    counted: Counted,
    command: Command,
}

/// What the whole workspace is built with, everywhere alike, so that nothing is built twice.
pub const FEATURES: [&str; 2] = ["--features", "plenary-cli/serve"];

/// What is linted and built: everything. On Windows the program of the chores is left as it is, because it runs.
#[cfg(not(windows))]
const TARGETS: &[&str] = &["--all-targets"];
#[cfg(windows)]
const TARGETS: &[&str] =
    &["--tests", "--examples", "--bin", "plenary", "--bin", "plenary-desktop", "--bin", "plenary-bench"];

/// What the random claims begin with here, so that a commit is right or wrong and not lucky. A plain `cargo test` tries other values
/// each time; what it finds is mended and kept as a claim of its own.
const SEED: (&str, &str) = ("PROPTEST_RNG_SEED", "20220628");

/// Everything CI runs. The last line is the total; an error means that something failed.
pub fn everything() -> Result<(), String> {
    let clippy = machine::clippy()?;
    machine::ready_to_test()?;
    forget_checked_pages()?;
    make_room_for_written()?;
    let mut suites = pages();
    suites.extend(rust(&clippy));
    suites.extend(page_checks());
    suites.extend(windows());
    run(suites)
}

/// The quick half: no browser, no window.
pub fn quick() -> Result<(), String> {
    let clippy = machine::clippy()?;
    machine::ready_to_check()?;
    forget_checked_pages()?;
    make_room_for_written()?;
    let mut suites = pages();
    suites.extend(rust(&clippy));
    suites.extend(page_checks());
    run(suites)
}

/// The pages come first: the window embeds them and the tests serve them.
fn pages() -> Vec<Suite> {
    vec![
        node("pages: packages", Counted::Step, &["ci", "--no-audit", "--no-fund"]),
        node("pages: build", Counted::Step, &["run", "build"]),
    ]
}

/// Clippy compiles our own crates: it lints and goes on, so that what is linted is what is tested, and nothing is compiled twice.
fn rust(clippy: &Path) -> Vec<Suite> {
    let mut judged = node("calendar files", Counted::LastLine, &["run", "judge"]);
    judged.command.arg("--").arg(places::written());
    let built = |name, counted, words: &[&str], after: &[&str]| {
        let mut suite = cargo(name, counted, &[words, &FEATURES, after].concat());
        suite.command.env("RUSTC_WORKSPACE_WRAPPER", clippy);
        suite
    };
    vec![
        cargo("format", Counted::Step, &["fmt", "--all", "--check"]),
        // Built together with the tests, the programs need no dependency a second time: Cargo counts those of tests in for all.
        built("lints and programs", Counted::Build, &["build", "--workspace"], TARGETS),
        built("Rust tests", Counted::CargoTest, &["test", "--workspace", "--no-fail-fast"], &[]),
        judged,
    ]
}

/// Removes what the type checker of the pages kept: it would go on judging files that are gone.
fn forget_checked_pages() -> Result<(), String> {
    remove(&places::ui().join(".svelte-check"))
}

/// An empty folder for the calendar files that the unit tests write.
fn make_room_for_written() -> Result<(), String> {
    let folder = places::written();
    remove(&folder)?;
    std::fs::create_dir_all(&folder).map_err(|problem| format!("{}: {problem}", folder.display()))
}

fn remove(folder: &Path) -> Result<(), String> {
    match std::fs::remove_dir_all(folder) {
        Err(problem) if problem.kind() != ErrorKind::NotFound => {
            Err(format!("{} cannot be removed: {problem}", folder.display()))
        }
        _ => Ok(()),
    }
}

fn page_checks() -> Vec<Suite> {
    vec![
        node("pages: types", Counted::Step, &["run", "check"]),
        node("pages: lints", Counted::Step, &["run", "lint"]),
        node("pages: unit tests", Counted::Vitest, &["test"]),
    ]
}

/// The pages in a browser, then the real window, whose keys and mouse are those of an X screen.
fn windows() -> Vec<Suite> {
    let mut suites = vec![node("pages in a browser", Counted::LastLine, &["run", "e2e"])];
    if cfg!(target_os = "linux") {
        suites.push(Suite { name: "the real window", counted: Counted::LastLine, command: desktop(&[]) });
    }
    suites
}

/// The command that drives the real window, on a screen and a session bus of its own.
pub fn desktop(arguments: &[&str]) -> Command {
    let screen =
        ["-a", "-s", "-screen 0 1400x900x24 -ac", "dbus-run-session", "--", "node", "tests/desktop/run.mjs"];
    let mut command = command(&places::root(), "xvfb-run", [screen.as_slice(), arguments].concat());
    command
        .env("PLENARY_WINDOW", places::program("debug", "plenary-desktop"))
        .env("PLENARY_CLI", places::program("debug", "plenary"))
        .env("TAURI_DRIVER", places::tool("tauri-driver"))
        .env("PLENARY_TARGET", places::target());
    command
}

fn cargo(name: &'static str, counted: Counted, arguments: &[&str]) -> Suite {
    let mut command = command(&places::root(), "cargo", arguments);
    command.env("PLENARY_JUDGES_PYTHON", places::judges_python()).env("PLENARY_WRITTEN", places::written());
    if std::env::var_os(SEED.0).is_none() {
        command.env(SEED.0, SEED.1);
    }
    Suite { name, counted, command }
}

fn node(name: &'static str, counted: Counted, arguments: &[&str]) -> Suite {
    let mut command = command(&places::ui(), npm("npm"), arguments);
    command
        .env("PLENARY_CLI", places::program("debug", "plenary"))
        .env("PLENARY_SCREENSHOTS", places::target().join("screenshots"))
        .env("PLENARY_TARGET", places::target())
        .env("PLENARY_JUDGES_PYTHON", places::judges_python())
        .env("CHROMIUM", machine::browser())
        .env("NO_COLOR", "1");
    Suite { name, counted, command }
}

/// Runs every suite, prints what failed by its name, a table and the total.
fn run(suites: Vec<Suite>) -> Result<(), String> {
    let mut table = Vec::new();
    let mut failures = Vec::new();
    for suite in suites {
        println!("\n== {} ==", suite.name);
        let begun = Instant::now();
        let ran = watch(suite.command);
        let tally = count(suite.counted, &ran);
        println!("== {}: {tally} ==", suite.name);
        failures.extend(named(suite.counted, &ran.text).into_iter().map(|failure| (suite.name, failure)));
        table.push((suite.name, tally, begun.elapsed().as_secs()));
    }
    let total = table.iter().fold(Tally::default(), |sum, (_, tally, _)| sum.plus(*tally));
    println!();
    for (name, failure) in &failures {
        println!("{name}: {failure}");
    }
    for (name, tally, seconds) in &table {
        println!("{name:<22} {seconds:>5} s   {tally}");
    }
    println!("{total}");
    if total.failed == 0 { Ok(()) } else { Err(String::new()) }
}

/// What failed, by its name; of a build its warnings.
fn named(counted: Counted, text: &str) -> Vec<String> {
    if let Counted::Build = counted { tally::warnings(text) } else { tally::named(text) }
}

fn count(counted: Counted, ran: &Ran) -> Tally {
    let tally = match counted {
        Counted::Step => return Tally::one(ran.ok),
        Counted::Build => return Tally::one(ran.ok && tally::warnings(&ran.text).is_empty()),
        Counted::CargoTest => tally::of_cargo_test(&ran.text),
        Counted::Vitest => tally::of_vitest(&ran.text),
        Counted::LastLine => tally::of_plain(&ran.text),
    };
    tally.honest(ran.ok)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suite_that_ended_badly_is_counted_as_failed_even_when_it_counted_no_failure() {
        let ran = Ran { ok: false, text: "test result: ok. 3 passed; 0 failed; 0 ignored".to_owned() };
        assert_eq!(count(Counted::CargoTest, &ran), Tally { passed: 3, failed: 1, skipped: 0 });
    }

    #[test]
    fn a_build_with_a_warning_has_failed_although_it_went_on_to_its_end() {
        let of = |text: &str| count(Counted::Build, &Ran { ok: true, text: text.to_owned() });
        assert_eq!(of("   Compiling plenary-core\n    Finished `dev` profile\n"), Tally::one(true));
        assert_eq!(
            of("warning: unused variable: `x`\n --> src/main.rs:1:63\n    Finished\n"),
            Tally::one(false)
        );
    }
}
