//! Runs `plenary` on a workspace of its own and looks at what it says; every calendar file that it writes goes to the judges.

use crate::evidence::Evidence;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A folder with a workspace, and the program to work on it.
pub struct Program {
    pub folder: tempfile::TempDir,
    pub workspace: PathBuf,
    evidence: Evidence,
}

/// What one run said.
pub struct Ran {
    /// The exit status.
    pub status: i32,
    pub out: Vec<u8>,
    /// Standard error, with the folder's path written as `FOLDER`.
    pub err: String,
}

impl Ran {
    /// Standard output as text.
    pub fn text(&self) -> String {
        String::from_utf8(self.out.clone()).unwrap()
    }

    /// Standard output as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.out).unwrap()
    }
}

impl Program {
    /// With an empty workspace.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let workspace = folder.path().join("office.plenary");
        let program = Self { folder, workspace, evidence: Evidence::default() };
        program.done(&["new", program.workspace.to_str().unwrap()]);
        program
    }

    /// With the sample in it.
    pub fn with_sample() -> Self {
        let program = Self::new();
        program.done(&["sample"]);
        program
    }

    /// A file in the folder.
    pub fn file(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    /// Runs the program on the workspace.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, b"")
    }

    /// The same with something on standard input.
    pub fn run_with(&self, arguments: &[&str], input: &[u8]) -> Ran {
        let mut child = Command::new(env!("CARGO_BIN_EXE_plenary"))
            .arg("--workspace")
            .arg(&self.workspace)
            .args(arguments)
            .env_remove("PLENARY_WORKSPACE")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A program that refuses before it reads closes the pipe; that is its right.
        let _ = child.stdin.take().unwrap().write_all(input);
        let ran = child.wait_with_output().unwrap();
        let folder = self.folder.path().to_str().unwrap();
        Ran {
            status: ran.status.code().unwrap_or(-1),
            out: ran.stdout,
            err: String::from_utf8(ran.stderr).unwrap().replace(folder, "FOLDER"),
        }
    }

    /// Runs what must succeed and gives its standard output.
    pub fn done(&self, arguments: &[&str]) -> Vec<u8> {
        let ran = self.run(arguments);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "plenary {}", arguments.join(" "));
        self.keep_written(arguments, &ran.out);
        ran.out
    }

    /// Keeps what an export wrote, to a path or to standard output, for the judges.
    fn keep_written(&self, arguments: &[&str], out: &[u8]) {
        if !arguments.contains(&"export") {
            return;
        }
        match arguments.iter().position(|word| *word == "--out") {
            Some(at) => self.evidence.take(Path::new(arguments[at + 1])),
            None if out.starts_with(b"BEGIN:VCALENDAR") => self.evidence.take_file("out.ics", out.into()),
            None => {}
        }
    }

    /// The same as text.
    pub fn says(&self, arguments: &[&str]) -> String {
        String::from_utf8(self.done(arguments)).unwrap()
    }

    /// Runs what must be refused: status 1, nothing on standard output, one line on standard error, which is given.
    pub fn refused(&self, arguments: &[&str]) -> String {
        let ran = self.run(arguments);
        let what = arguments.join(" ");
        assert_eq!((ran.status, ran.text().as_str()), (1, ""), "plenary {what}: {}", ran.err);
        assert_eq!(ran.err.lines().count(), 1, "one line for {what}: {}", ran.err);
        ran.err
            .trim_end()
            .strip_prefix("plenary: ")
            .expect("the line begins with the program's name")
            .to_owned()
    }

    /// A command of the table with its request, and what it answers.
    pub fn call(&self, command: &str, request: &serde_json::Value) -> serde_json::Value {
        serde_json::from_slice(&self.done(&["call", command, &request.to_string()])).unwrap()
    }
}

/// A file in `tests/fixtures/imports/`.
pub fn fixture(name: &str) -> String {
    below_root("tests/fixtures/imports").join(name).to_str().unwrap().to_owned()
}

/// A path from the root of the project.
pub fn below_root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..").join(path)
}
