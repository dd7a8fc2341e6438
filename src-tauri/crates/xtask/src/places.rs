//! Where things live, from the root of the project.

use std::path::{Path, PathBuf};

/// The root of the project.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here).to_path_buf()
}

/// The pages' package.
pub fn ui() -> PathBuf {
    root().join("ui")
}

/// What the builds leave; `CARGO_TARGET_DIR` moves it.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A program that the build makes, in the profile named `debug` or `release`.
pub fn program(profile: &str, name: &str) -> PathBuf {
    target().join(profile).join(name).with_extension(std::env::consts::EXE_EXTENSION)
}

/// A tool that the chores install for themselves.
pub fn tool(name: &str) -> PathBuf {
    target().join("tools").join("bin").join(name).with_extension(std::env::consts::EXE_EXTENSION)
}

/// The Python that runs the judges of what is written.
pub fn judges_python() -> PathBuf {
    let folder = target().join("judges-venv");
    if cfg!(windows) { folder.join("Scripts/python.exe") } else { folder.join("bin/python") }
}

/// Where the unit tests leave the calendar files that they write.
pub fn written() -> PathBuf {
    target().join("written")
}
