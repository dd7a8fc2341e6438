//! Runs the baselines: other people's programs, each of which prints how many seconds its own work took.

use std::{
    error::Error,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

/// The folder of this package.
pub fn here() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The root of the project.
pub fn root() -> PathBuf {
    here().ancestors().nth(2).unwrap_or_else(|| Path::new(".")).to_path_buf()
}

/// Where builds and measurements go.
pub fn target() -> PathBuf {
    std::env::var_os("PLENARY_TARGET").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A folder for what the benchmarks write.
pub fn folder() -> Result<PathBuf, Box<dyn Error>> {
    let folder = target().join("bench");
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The Python with the judges' packages.
pub fn python() -> PathBuf {
    std::env::var_os("PLENARY_JUDGES_PYTHON")
        .map_or_else(|| target().join("judges-venv/bin/python"), PathBuf::from)
}

/// Runs a baseline and reads the seconds it prints on its last line.
pub fn seconds(command: &mut Command) -> Result<Duration, Box<dyn Error>> {
    let ran = command.current_dir(root()).output()?;
    let said = String::from_utf8_lossy(&ran.stdout).into_owned();
    if !ran.status.success() {
        return Err(format!(
            "{command:?} ended with {}: {}",
            ran.status,
            String::from_utf8_lossy(&ran.stderr)
        )
        .into());
    }
    let last = said.lines().last().unwrap_or_default().trim();
    Ok(Duration::from_secs_f64(last.parse().map_err(|_| format!("{command:?} printed no seconds: {last}"))?))
}
