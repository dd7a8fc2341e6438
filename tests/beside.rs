//! Files of other people that may lie beside the project and are no part of it. Where one is not there, the test that wants it says
//! so past the runner, which would keep the words of a test that passes to itself: `cargo xtask test` counts those lines.

use std::io::Write;
use std::path::{Path, PathBuf};

/// A file below the folder in which the project lies, if it is there; else the running test is counted as skipped.
pub fn beside(name: &str) -> Option<PathBuf> {
    let below = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = below.ancestors().find(|folder| folder.join("Cargo.lock").is_file()).unwrap();
    let path = root.join("..").join(name);
    if path.is_file() {
        return Some(path);
    }
    let test = std::thread::current().name().unwrap_or("a test").to_owned();
    let said = format!("skipped: {test}: {} is not here\n", path.display());
    std::io::stderr().write_all(said.as_bytes()).unwrap();
    None
}
