//! Finds and opens the workspace that a command works on.

use plenary_api::{WireError, place::default_workspace};
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use std::path::{Path, PathBuf};

/// How this program is named to others that wait for the workspace.
const WHO: &str = "the command line";

/// Makes an empty workspace.
pub fn new(file: &Path) -> Result<(), WireError> {
    Plenary::create(file, Clock::system(), WHO)?;
    println!("{}", file.display());
    Ok(())
}

/// The workspace named, or the window's own, which is made when it is not there yet.
pub fn place(named: Option<PathBuf>) -> impl Fn() -> Result<Plenary, WireError> {
    move || match &named {
        Some(file) => Ok(Plenary::open(file, Clock::system(), WHO)?),
        None => own(),
    }
}

fn own() -> Result<Plenary, WireError> {
    let file = default_workspace().ok_or_else(|| WireError::new("no-data-folder", &[]))?;
    if file.exists() {
        return Ok(Plenary::open(file, Clock::system(), WHO)?);
    }
    Ok(Plenary::create(file, Clock::system(), WHO)?)
}
