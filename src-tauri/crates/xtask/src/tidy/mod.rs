//! The tidy tests: the shape of the project, kept by reading its files. Each problem says where it is and what to do.

mod borders;
mod clock;
mod dependencies;
mod layers;
mod lengths;
mod maps;
mod paths;
mod sentences;
mod sql;
mod top_level;

use crate::places;
use std::{fmt, fs, process::Command};

/// A file of the project: its path from the root with forward slashes, and its text.
#[derive(Debug, Clone)]
pub struct Source {
    /// "src-tauri/crates/plenary-core/src/clock.rs".
    pub path: String,
    /// All of it.
    pub text: String,
}

impl Source {
    /// One made up for a test.
    pub fn made_up(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// The lines of the program without its unit tests, numbered from 1. Comment lines are left out.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let end = self.text.find("\n#[cfg(test)]").unwrap_or(self.text.len());
        let code = self.text.get(..end).unwrap_or_default();
        (1..).zip(code.lines()).filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// Whether the name ends so.
    pub fn is(&self, ending: &str) -> bool {
        self.path.ends_with(ending)
    }
}

/// Something out of place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, from the root.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong and what to do about it.
    pub say: String,
}

impl Problem {
    /// A problem in a file.
    pub fn at(source: &Source, line: usize, say: impl Into<String>) -> Self {
        Self { file: source.path.clone(), line, say: say.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.say)
    }
}

/// Every text file of the project that is not ignored by git, sorted by path; lock files and data are left out.
pub fn sources() -> Vec<Source> {
    let listed = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"])
        .current_dir(places::root())
        .output()
        .expect("git lists the project's files");
    let names = String::from_utf8(listed.stdout).expect("paths are UTF-8");
    let mut paths: Vec<&str> = names.split('\0').filter(|name| is_read(name)).collect();
    paths.sort_unstable();
    paths.dedup();
    let read = |path: &&str| {
        Some(Source { path: (*path).to_owned(), text: fs::read_to_string(places::root().join(path)).ok()? })
    };
    paths.iter().filter_map(read).collect()
}

fn is_read(path: &str) -> bool {
    let endings = [
        ".rs", ".ts", ".svelte", ".css", ".sql", ".ftl", ".toml", ".md", ".mjs", ".js", ".json", ".yml",
        ".py", ".html",
    ];
    let left_out =
        path.contains("/fixtures/") || path.contains("/golden/") || path.ends_with("package-lock.json");
    endings.iter().any(|ending| path.ends_with(ending)) && !left_out
}

/// Stops the test with every problem on a line of its own.
#[track_caller]
pub fn none(problems: Vec<Problem>) {
    let lines: Vec<String> = problems.iter().map(Problem::to_string).collect();
    assert!(lines.is_empty(), "\n{}\n", lines.join("\n"));
}
