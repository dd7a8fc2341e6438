//! Three other readers of calendar files (libical, ical.js, python icalendar), asked which files they can read at all.

use crate::others;
use std::{
    collections::BTreeSet,
    error::Error,
    path::{Path, PathBuf},
    process::Command,
};

/// A program that takes files and prints "FILE<tab>yes" or "FILE<tab>no" for each.
pub struct Reader {
    pub name: &'static str,
    program: PathBuf,
    arguments: Vec<PathBuf>,
}

/// All three; an error says which is missing.
pub fn all() -> Result<[Reader; 3], Box<dyn Error>> {
    let script = |name: &str| others::here().join("../judges").join(name);
    let libical = built(&script("reads.c"))?;
    Ok([
        Reader { name: "libical", program: libical, arguments: Vec::new() },
        Reader { name: "ical.js", program: "node".into(), arguments: vec![script("reads.mjs")] },
        Reader { name: "icalendar", program: others::python(), arguments: vec![script("reads.py")] },
    ])
}

fn built(source: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let program = others::folder()?.join("reads");
    let ran = Command::new("cc").args(["-O1", "-o"]).args([&program, source]).arg("-lical").status()?;
    if ran.success() { Ok(program) } else { Err("libical: install libical-dev and a C compiler".into()) }
}

impl Reader {
    /// The files it can read, asked a hundred at a time; one that stops it is asked for alone.
    pub fn reads(&self, files: &[PathBuf]) -> Result<BTreeSet<PathBuf>, String> {
        let mut all = BTreeSet::new();
        for some in files.chunks(100) {
            all.extend(self.some(some)?);
        }
        Ok(all)
    }

    fn some(&self, files: &[PathBuf]) -> Result<Vec<PathBuf>, String> {
        let ran = Command::new(&self.program).args(&self.arguments).args(files).output();
        let ran = ran.map_err(|error| format!("{} is missing: {error}", self.name))?;
        let said = String::from_utf8_lossy(&ran.stdout);
        if said.lines().count() == files.len() {
            return Ok(said
                .lines()
                .filter_map(|line| line.strip_suffix("\tyes"))
                .map(PathBuf::from)
                .collect());
        }
        if files.len() < 2 {
            return Ok(Vec::new());
        }
        let (first, second) = files.split_at(files.len() / 2);
        Ok([self.some(first)?, self.some(second)?].concat())
    }
}
