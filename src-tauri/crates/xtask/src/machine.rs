//! What a machine must have before the tests run; on Debian and Ubuntu what is missing is installed, elsewhere it is named.

use crate::{
    places,
    process::{command, must, works},
};
use std::path::Path;

/// A thing the tests need, how to see that it is there, and the Debian package that brings it.
struct Need {
    package: &'static str,
    seen_by: Seen,
    what_for: &'static str,
}

enum Seen {
    /// A program that can be found on the path.
    Program(&'static str),
    /// A library that pkg-config knows.
    Library(&'static str),
}

const NEEDS: &[Need] = &[
    Need { package: "build-essential", seen_by: Seen::Program("cc"), what_for: "SQLite and the linker" },
    Need { package: "pkg-config", seen_by: Seen::Program("pkg-config"), what_for: "finding the webview" },
    Need {
        package: "libwebkit2gtk-4.1-dev",
        seen_by: Seen::Library("webkit2gtk-4.1"),
        what_for: "the window",
    },
    Need { package: "libgtk-3-dev", seen_by: Seen::Library("gtk+-3.0"), what_for: "the file dialogs" },
    Need { package: "librsvg2-dev", seen_by: Seen::Library("librsvg-2.0"), what_for: "the window's icon" },
    Need { package: "libical-dev", seen_by: Seen::Library("libical"), what_for: "judging calendar files" },
    Need {
        package: "webkit2gtk-driver",
        seen_by: Seen::Program("WebKitWebDriver"),
        what_for: "driving the window",
    },
    Need { package: "xvfb", seen_by: Seen::Program("Xvfb"), what_for: "a screen for the window" },
    Need { package: "xauth", seen_by: Seen::Program("xauth"), what_for: "a screen for the window" },
    Need {
        package: "dbus",
        seen_by: Seen::Program("dbus-run-session"),
        what_for: "a session bus for the window",
    },
    Need { package: "xdotool", seen_by: Seen::Program("xdotool"), what_for: "keys and mouse in the window" },
    Need { package: "imagemagick", seen_by: Seen::Program("import"), what_for: "pictures of the screen" },
    Need { package: "chromium", seen_by: Seen::Program("chromium"), what_for: "the pages' tests" },
    Need { package: "python3-venv", seen_by: Seen::Program("python3"), what_for: "judging calendar files" },
];

/// The list of the judges that come from PyPI, with their releases.
const JUDGES: &str = "tests/judges/requirements.txt";

/// Makes sure that everything the full test needs is there.
pub fn prepare() -> Result<(), String> {
    prepare_to_build()?;
    judges()?;
    driver()
}

/// Makes sure that the window can be built and the pages tested.
pub fn prepare_to_build() -> Result<(), String> {
    for program in ["node", "npm"] {
        if !works(crate::process::npm(program), &["--version"]) && !works(program, &["--version"]) {
            return Err(format!(
                "{program} is missing: install Node.js 20.19 or newer with npm, then run this again."
            ));
        }
    }
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let missing: Vec<&Need> = NEEDS.iter().filter(|need| !is_there(need)).collect();
    if missing.is_empty() { Ok(()) } else { install(&missing) }
}

fn is_there(need: &Need) -> bool {
    match need.seen_by {
        Seen::Program(name) => on_path(name),
        Seen::Library(name) => works("pkg-config", &["--exists", name]),
    }
}

fn on_path(name: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(name).is_file()))
}

fn install(missing: &[&Need]) -> Result<(), String> {
    let packages: Vec<&str> = missing.iter().map(|need| need.package).collect();
    let wanted = missing
        .iter()
        .map(|need| format!("  {:<24} {}", need.package, need.what_for))
        .collect::<Vec<_>>()
        .join("\n");
    if !on_path("apt-get") {
        return Err(format!("Missing; install what your system calls these (Debian's names):\n{wanted}"));
    }
    println!("Installing what is missing:\n{wanted}");
    must(apt(&["update", "-qq"]))?;
    let mut arguments = vec!["install", "-y", "-qq", "--no-install-recommends"];
    arguments.extend(packages);
    must(apt(&arguments))
}

fn apt(arguments: &[&str]) -> std::process::Command {
    let id = std::process::Command::new("id").arg("-u").output();
    let is_root = id.is_ok_and(|id| id.stdout.trim_ascii() == b"0");
    let mut words = if is_root { vec!["env"] } else { vec!["sudo", "env"] };
    words.extend(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    words.extend(arguments);
    let program = words.remove(0);
    command(&places::root(), program, words)
}

/// Makes the Python environment of the judges, once.
fn judges() -> Result<(), String> {
    let python = places::judges_python();
    if works(&python, &["-c", "import icalendar, recurring_ical_events, dateutil, tzdata, radicale"]) {
        return Ok(());
    }
    let folder = places::target().join("judges-venv");
    let host = if cfg!(windows) { "python" } else { "python3" };
    let make = [Path::new("-m").as_os_str(), "venv".as_ref(), "--clear".as_ref(), folder.as_os_str()];
    must(command(&places::root(), host, make))?;
    must(command(&places::root(), python, ["-m", "pip", "install", "--quiet", "--requirement", JUDGES]))
}

/// Builds the bridge between WebDriver and the window, once. There is none for macOS.
fn driver() -> Result<(), String> {
    if cfg!(target_os = "macos") || places::tool("tauri-driver").exists() {
        return Ok(());
    }
    let tools = places::target().join("tools");
    let mut install = command(
        &places::root(),
        "cargo",
        ["install", "tauri-driver", "--version", "^2", "--locked", "--root"],
    );
    install.arg(&tools).env("CARGO_TARGET_DIR", tools.join("build"));
    must(install)
}
