//! The short chores: run, golden, bench, corpus, fuzz, screenshots, dist.

use crate::{
    machine, places,
    process::{command, must, npm},
    suites,
};
use std::{io::ErrorKind, process::Command};

/// Builds the pages and starts the window.
pub fn run(arguments: &[String]) -> Result<(), String> {
    machine::ready_to_build()?;
    pages()?;
    let mut start = cargo(&["run", "--package", "plenary-desktop", "--"]);
    start.args(arguments);
    must(start)
}

/// Lets the tests write their golden files anew; `git diff` then shows what changed.
pub fn golden() -> Result<(), String> {
    let mut tests = cargo(&["test", "--quiet", "--no-fail-fast"]);
    tests.env("UPDATE_EXPECT", "1").env("PLENARY_JUDGES_PYTHON", places::judges_python());
    must(tests)
}

/// Prints our figures beside a named baseline. Arguments choose benchmarks by name; the window is built where it is measured.
pub fn bench(arguments: &[String]) -> Result<(), String> {
    machine::ready_to_test()?;
    let mut build = cargo(&["build", "--release", "--package", "plenary-bench", "--bins"]);
    if arguments.is_empty() || arguments.iter().any(|name| name == "paint") {
        pages()?;
        build.args(["--package", "plenary-desktop", "--examples"]);
    }
    must(build)?;
    must(bench_program(arguments))
}

fn bench_program(arguments: &[String]) -> Command {
    let mut program = command(&places::root(), places::program("release", "plenary-bench"), arguments);
    program.env("PLENARY_TARGET", places::target()).env("PLENARY_JUDGES_PYTHON", places::judges_python());
    program
}

/// Reads the public calendar files of a folder beside three other readers.
pub fn corpus(arguments: &[String]) -> Result<(), String> {
    let [folder] = arguments else {
        return Err("cargo xtask corpus FOLDER: name the folder of calendar files.".to_owned());
    };
    machine::ready_to_test()?;
    must(cargo(&["build", "--release", "--package", "plenary-bench", "--bins"]))?;
    let folder = std::path::absolute(folder).map_err(|problem| format!("{folder}: {problem}"))?;
    must(bench_program(&["corpus".to_owned(), folder.display().to_string()]))
}

/// Gives the reader of calendars mutated files for some minutes: by cargo-fuzz, or without a nightly compiler by a loop of our own.
pub fn fuzz(arguments: &[String]) -> Result<(), String> {
    let (minutes, folder) = match arguments {
        [word, minutes] if word == "--minutes" => (minutes, None),
        [word, minutes, folder] if word == "--minutes" => (minutes, Some(folder)),
        _ => return Err("cargo xtask fuzz --minutes N [FOLDER]".to_owned()),
    };
    let number: u64 = minutes.parse().map_err(|_| format!("{minutes} is no number of minutes."))?;
    let folder = folder.map(std::path::absolute).transpose().map_err(|problem| problem.to_string())?;
    if has_cargo_fuzz() {
        let mut run = cargo(&["+nightly", "fuzz", "run", "--fuzz-dir", "tests/fuzz", "reader"]);
        let own = places::root().join("tests/fuzz/corpus/reader");
        std::fs::create_dir_all(&own).map_err(|problem| format!("{}: {problem}", own.display()))?;
        run.arg(own).arg(places::root().join("tests/fixtures/imports/calendars")).args(folder);
        run.arg("--").arg(format!("-max_total_time={}", number * 60)).arg("-timeout=20");
        return must(run);
    }
    println!("There is no `cargo +nightly fuzz` here, so the files are mutated by our own loop.");
    must(cargo(&["build", "--release", "--package", "plenary-bench", "--bins"]))?;
    let mut words = vec!["reader".to_owned(), "--minutes".to_owned(), minutes.clone()];
    words.extend(folder.map(|folder| folder.display().to_string()));
    must(bench_program(&words))
}

fn has_cargo_fuzz() -> bool {
    let asked = cargo(&["+nightly", "fuzz", "--version"]).output();
    asked.is_ok_and(|asked| asked.status.success())
}

/// Drives the window as the tests do and renews the pictures that the README shows.
pub fn screenshots() -> Result<(), String> {
    machine::ready_to_test()?;
    pages()?;
    must(cargo(&[&["build", "--workspace"], suites::FEATURES.as_slice()].concat()))?;
    must(suites::desktop(&["--pictures"]))
}

/// Builds the installers for this system with Tauri's own bundler.
pub fn dist() -> Result<(), String> {
    machine::ready_to_ship()?;
    pages()?;
    if !places::tool("cargo-tauri").exists() {
        let tools = places::target().join("tools");
        let mut install = cargo(&["install", "tauri-cli", "--version", "^2", "--locked", "--root"]);
        install.arg(&tools).env("CARGO_TARGET_DIR", tools.join("build"));
        must(install)?;
    }
    must(command(&places::root().join("src-tauri"), places::tool("cargo-tauri"), ["build", "--ci"]))
}

/// Installs the pages' packages when they are missing or not those of the lock file any more, and builds the pages.
fn pages() -> Result<(), String> {
    if !has_packages()? {
        must(command(&places::ui(), npm("npm"), ["ci", "--no-audit", "--no-fund"]))?;
    }
    must(command(&places::ui(), npm("npm"), ["run", "build"]))
}

/// Whether the packages were installed after the lock file last changed.
fn has_packages() -> Result<bool, String> {
    let changed = |path: &str| {
        let path = places::ui().join(path);
        match std::fs::metadata(&path).and_then(|found| found.modified()) {
            Err(problem) if problem.kind() == ErrorKind::NotFound => Ok(None),
            found => found.map(Some).map_err(|problem| format!("{}: {problem}", path.display())),
        }
    };
    Ok(changed("node_modules/.package-lock.json")? > changed("package-lock.json")?)
}

fn cargo(arguments: &[&str]) -> Command {
    command(&places::root(), "cargo", arguments)
}
