//! Makes a machine ready: on Debian and Ubuntu what is missing is installed, elsewhere it is named.

use crate::{
    needs::{Need, Needs, Seen, TO_BUILD, TO_DRIVE, TO_JUDGE, TO_SHIP},
    places,
    process::{command, must, npm, works},
};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// The list of the judges that come from PyPI, with their releases.
const JUDGES: &str = "tests/judges/requirements.txt";

/// Ready for everything that CI runs.
pub fn ready_to_test() -> Result<(), String> {
    has_node()?;
    has(&[TO_BUILD, TO_JUDGE, TO_DRIVE])?;
    judges()?;
    driver()
}

/// Ready for all tests but those that need a browser or a screen.
pub fn ready_to_check() -> Result<(), String> {
    has_node()?;
    has(&[TO_BUILD, TO_JUDGE])?;
    judges()
}

/// Ready to build the pages and the window.
pub fn ready_to_build() -> Result<(), String> {
    has_node()?;
    has(&[TO_BUILD])
}

/// Ready to build installers.
pub fn ready_to_ship() -> Result<(), String> {
    has_node()?;
    has(&[TO_BUILD, TO_SHIP])
}

/// The compiler that Clippy is, which lints what it compiles: beside the Cargo that runs this, else wherever the path has it.
pub fn clippy() -> Result<PathBuf, String> {
    let name = Path::new("clippy-driver").with_extension(std::env::consts::EXE_EXTENSION);
    let beside = std::env::var_os("CARGO").map(|cargo| Path::new(&cargo).with_file_name(&name));
    let known = beside.filter(|path| path.is_file()).unwrap_or(name);
    if works(&known, &["--version"]) {
        return Ok(known);
    }
    Err("Clippy is missing: install it with `rustup component add clippy`, then run this again.".to_owned())
}

/// The browser for the pages' tests: `CHROMIUM`, else where each system keeps one.
pub fn browser() -> PathBuf {
    let usual = if cfg!(target_os = "macos") {
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
    } else if cfg!(windows) {
        "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"
    } else {
        "/usr/bin/chromium"
    };
    std::env::var_os("CHROMIUM").map_or_else(|| usual.into(), PathBuf::from)
}

/// Ends well in the Node.js that the pages are built with, 20.19 or newer, and badly in an older one.
const NEW_ENOUGH: &str = "const [major, minor] = process.versions.node.split('.').map(Number);
process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)";

fn has_node() -> Result<(), String> {
    if works("node", &["--eval", NEW_ENOUGH]) && works(npm("npm"), &["--version"]) {
        return Ok(());
    }
    Err("Node.js with npm is missing or too old: install version 20.19 or newer, then run this again."
        .to_owned())
}

/// What is missing is installed where that can be done, else named with the way to install it.
fn has(needs: &[Needs]) -> Result<(), String> {
    let missing: Vec<&Need> = needs.iter().flat_map(Needs::here).filter(|need| !is_there(need)).collect();
    if missing.is_empty() { Ok(()) } else { install(&missing) }
}

fn is_there(need: &Need) -> bool {
    match need.seen_by {
        Seen::Program(name) => on_path(name),
        Seen::Library(name) => works("pkg-config", &["--exists", name]),
        Seen::Python(module) => works("python3", &["-c", &format!("import {module}")]),
        Seen::Answer(program, question) => works(program, question),
        Seen::Browser => browser().exists(),
        Seen::Package => !on_path("dpkg-query") || works("dpkg-query", &["--show", need.package]),
    }
}

fn on_path(name: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(name).is_file())
}

fn install(missing: &[&Need]) -> Result<(), String> {
    let lines = missing.iter().map(|need| format!("  {:<24} {}", need.package, need.what_for));
    let wanted = lines.collect::<Vec<_>>().join("\n");
    if !cfg!(target_os = "linux") {
        return Err(format!("Missing; install these, then run this again:\n{wanted}"));
    }
    if !on_path("apt-get") {
        return Err(format!("Missing; install what your system calls these (Debian's names):\n{wanted}"));
    }
    println!("Installing what is missing:\n{wanted}");
    must(apt(&["update", "-qq"]))?;
    let mut arguments = vec!["install", "-y", "-qq", "--no-install-recommends"];
    arguments.extend(missing.iter().map(|need| need.package));
    must(apt(&arguments))
}

fn apt(arguments: &[&str]) -> Command {
    let id = Command::new("id").arg("-u").output();
    let is_root = id.is_ok_and(|id| id.stdout.trim_ascii() == b"0");
    let program = if is_root { "env" } else { "sudo" };
    let mut words = if is_root { Vec::new() } else { vec!["env"] };
    words.extend(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    words.extend(arguments);
    command(&places::root(), program, words)
}

/// Makes the Python environment of the judges; again when their list has changed.
fn judges() -> Result<(), String> {
    let folder = places::target().join("judges-venv");
    let (wanted, has) = (places::root().join(JUDGES), folder.join("requirements.txt"));
    let same =
        |a: &Path, b: &Path| std::fs::read(a).ok().zip(std::fs::read(b).ok()).is_some_and(|(a, b)| a == b);
    let python = places::judges_python();
    if same(&wanted, &has) && works(&python, &["--version"]) {
        return Ok(());
    }
    let host = if cfg!(windows) { "python" } else { "python3" };
    let make = [Path::new("-m").as_os_str(), "venv".as_ref(), "--clear".as_ref(), folder.as_os_str()];
    must(command(&places::root(), host, make))?;
    must(command(&places::root(), python, ["-m", "pip", "install", "--quiet", "--requirement", JUDGES]))?;
    std::fs::copy(&wanted, &has).map(|_| ()).map_err(|problem| format!("{}: {problem}", has.display()))
}

/// Builds the bridge between WebDriver and the window, once; only Linux drives the window.
fn driver() -> Result<(), String> {
    if !cfg!(target_os = "linux") || places::tool("tauri-driver").exists() {
        return Ok(());
    }
    let tools = places::target().join("tools");
    let words = ["install", "tauri-driver", "--version", "^2", "--locked", "--root"];
    let mut install = command(&places::root(), "cargo", words);
    install.arg(&tools).env("CARGO_TARGET_DIR", tools.join("build"));
    must(install)
}
