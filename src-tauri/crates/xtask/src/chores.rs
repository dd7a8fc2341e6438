//! The short chores: run, golden, bench, screenshots, dist.

use crate::{
    machine, places,
    process::{command, must, npm},
    suites,
};
use std::process::Command;

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

/// Prints our figures beside a named baseline. Arguments choose benchmarks by name.
pub fn bench(arguments: &[String]) -> Result<(), String> {
    machine::ready_to_test()?;
    pages()?;
    must(cargo(&[
        "build",
        "--release",
        "--package",
        "plenary-desktop",
        "--package",
        "plenary-bench",
        "--bins",
        "--examples",
    ]))?;
    let mut measure = command(&places::root(), places::program("release", "plenary-bench"), arguments);
    measure.env("PLENARY_TARGET", places::target()).env("PLENARY_JUDGES_PYTHON", places::judges_python());
    must(measure)
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

/// Installs the pages' packages when they are missing, and builds the pages.
fn pages() -> Result<(), String> {
    if !places::ui().join("node_modules").exists() {
        must(command(&places::ui(), npm("npm"), ["ci", "--no-audit", "--no-fund"]))?;
    }
    must(command(&places::ui(), npm("npm"), ["run", "build"]))
}

fn cargo(arguments: &[&str]) -> Command {
    command(&places::root(), "cargo", arguments)
}
