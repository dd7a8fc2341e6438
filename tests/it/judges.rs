//! The judges of calendar files: four programs of other people that read what Plenary writes, and know different things; and one
//! of the mails around them.
//!
//! - libical (`tests/judges/judge_libical.c`) knows which properties each METHOD allows. Needs `cc` and `libical-dev`.
//! - ical.js (`tests/judges/ical_js.mjs`) is what Thunderbird reads with. Needs `npm ci` in `ui/`.
//! - `tests/judges/ics_lint.py` counts octets and looks at what things mean. Needs `python3 -m venv
//!   target/judges-venv` and `target/judges-venv/bin/python -m pip install -r tests/judges/requirements.txt`, or
//!   another Python with the same packages in `PLENARY_JUDGES_PYTHON`.
//! - Radicale (`tests/judges/radicale_put.py`) is a CalDAV server, which takes each file and gives it back. Needs the
//!   same Python.
//!
//! - Python's email reads the mails (`tests/judges/imip_lint.py`): MIME, and what iMIP asks of it.
//!
//! `cargo xtask test` installs all of it. A judge that is missing fails the test that asked for it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// Says with which judge, file and finding a test failed, unless every judge accepts every `.ics` file in the folder
/// and below it. Beside `FILE.ics` there may be `FILE.ics.starts`, with the line `UID 20261112T093000Z` for each entry:
/// then those who read also have to find these very instants in it, and those at which they end where the line says that too.
pub fn accept_all(folder: &Path) {
    acquit(complaints(&calendar_files(folder)));
}

/// The same without the server, which is slow on files with a hundred zones.
pub fn accept_all_as_readers(folder: &Path) {
    acquit(ask(readers(), &calendar_files(folder)));
}

/// What the judges have to say against these files; empty when they accept them all.
pub fn complaints(files: &[PathBuf]) -> Vec<String> {
    ask(readers().into_iter().chain([python("Radicale", "radicale_put.py")]), files)
}

/// What Thunderbird and Evolution read with says of many thousand times.
pub fn accept_instants(folder: &Path) {
    acquit(ask([ical_js()].into_iter().chain(libical()), &calendar_files(folder)));
}

/// Says what is wrong with mails that carry a calendar, unless nothing is.
pub fn accept_mails(mails: &[PathBuf]) {
    if !mails.is_empty() {
        acquit(of_mails(mails));
    }
}

/// What there is to say against these mails.
pub fn of_mails(mails: &[PathBuf]) -> Vec<String> {
    python("imip_lint", "imip_lint.py").complaints(mails)
}

/// What python-dateutil has to say against the days of rules in this file.
pub fn of_days(file: &Path) -> Vec<String> {
    python("dateutil", "recurrence_days.py").complaints(&[file.to_owned()])
}

fn acquit(complaints: Vec<String>) {
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

fn readers() -> Vec<Judge> {
    let own = [ical_js(), python("ics_lint", "ics_lint.py")];
    own.into_iter().chain(libical()).collect()
}

/// It is there wherever C compilers know libraries by name; Windows does without it.
fn libical() -> Option<Judge> {
    (!cfg!(windows)).then(judge_libical)
}

/// Asks the judges at the same time.
fn ask(judges: impl IntoIterator<Item = Judge>, files: &[PathBuf]) -> Vec<String> {
    assert!(!files.is_empty(), "there is no calendar file to judge");
    std::thread::scope(|scope| {
        let ask = |judge: Judge| scope.spawn(move || judge.complaints(files));
        let at_work: Vec<_> = judges.into_iter().map(ask).collect();
        at_work.into_iter().flat_map(|judge| judge.join().expect("a judge comes to an end")).collect()
    })
}

/// The calendar files in the folder and below it, sorted.
fn calendar_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a folder can be listed").path())
        .flat_map(|path| if path.is_dir() { calendar_files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|extension| extension == "ics"))
        .collect();
    files.sort();
    files
}

/// A program that takes files, prints a line for each, and answers 1 when it does not like one.
struct Judge {
    name: &'static str,
    program: PathBuf,
    arguments: Vec<PathBuf>,
    /// How to get it.
    remedy: &'static str,
}

impl Judge {
    fn complaints(&self, files: &[PathBuf]) -> Vec<String> {
        let ran = Command::new(&self.program)
            .args(&self.arguments)
            .args(files)
            .output()
            .unwrap_or_else(|error| panic!("{} is missing ({error}): {}", self.name, self.remedy));
        let said = String::from_utf8_lossy(&ran.stdout).into_owned();
        let heard = String::from_utf8_lossy(&ran.stderr).into_owned();
        let judged = ran.status.code().is_some_and(|code| code < 2) && said.lines().count() == files.len();
        assert!(judged, "{} did not judge ({}): {heard}\n{said}\n{}", self.name, ran.status, self.remedy);
        let flagged = said.lines().filter(|line| !line.ends_with("\tok"));
        flagged.map(|line| format!("{}: {line}", self.name)).collect()
    }
}

/// The judge that is written in C.
fn judge_libical() -> Judge {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    const REMEDY: &str = "install libical and a C compiler (Debian: apt-get install gcc libical-dev).";
    let program = BUILT.get_or_init(|| {
        let program = target().join("judge_libical");
        std::fs::create_dir_all(target()).expect("target/ can be made");
        let ran = Command::new("cc")
            .args(["-O1", "-Wall", "-Werror", "-o"])
            .args([&program, &place("judge_libical.c")])
            .arg("-lical")
            .output()
            .unwrap_or_else(|error| panic!("there is no cc ({error}): {REMEDY}"));
        let heard = String::from_utf8_lossy(&ran.stderr).into_owned();
        assert!(ran.status.success(), "judge_libical.c does not compile: {heard}\n{REMEDY}");
        program
    });
    Judge { name: "libical", program: program.clone(), arguments: Vec::new(), remedy: REMEDY }
}

fn ical_js() -> Judge {
    Judge {
        name: "ical.js",
        program: "node".into(),
        arguments: vec![place("ical_js.mjs")],
        remedy: "install Node.js, and run `npm ci` in ui/.",
    }
}

/// The Python that has what judges and servers need.
pub fn python_program() -> PathBuf {
    let own =
        target().join("judges-venv").join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    std::env::var_os("PLENARY_JUDGES_PYTHON").map_or(own, PathBuf::from)
}

/// A judge that is written in Python.
fn python(name: &'static str, script: &str) -> Judge {
    Judge {
        name,
        program: python_program(),
        arguments: vec![place(script)],
        remedy: "run `python3 -m venv target/judges-venv` and \
                 `target/judges-venv/bin/python -m pip install -r tests/judges/requirements.txt`.",
    }
}

/// A file in `tests/judges/`.
fn place(name: &str) -> PathBuf {
    root().join("tests").join("judges").join(name)
}

/// The folder of the project.
fn root() -> &'static Path {
    let below = Path::new(env!("CARGO_MANIFEST_DIR"));
    below.ancestors().find(|folder| folder.join("Cargo.lock").is_file()).unwrap_or(below)
}

/// Cargo's target folder.
fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}
