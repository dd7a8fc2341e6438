//! Where the organiser's own workspace lies, for window and command line alike.

use std::ffi::OsString;
use std::path::PathBuf;

/// The per-user folder for what Plenary keeps, if this computer gives programs one.
pub fn data_folder() -> Option<PathBuf> {
    dirs::data_dir().map(|folder| folder.join("Plenary"))
}

/// The workspace that is meant when none is named: `PLENARY_WORKSPACE`, else `workspace.plenary` in the per-user folder.
pub fn default_workspace() -> Option<PathBuf> {
    choose(std::env::var_os("PLENARY_WORKSPACE"), data_folder())
}

fn choose(variable: Option<OsString>, data: Option<PathBuf>) -> Option<PathBuf> {
    let named = variable.filter(|value| !value.is_empty()).map(PathBuf::from);
    named.or_else(|| data.map(|folder| folder.join("workspace.plenary")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_variable_wins_over_the_per_user_folder_unless_it_is_empty() {
        let data = || Some(PathBuf::from("/data"));
        assert_eq!(choose(Some("b.plenary".into()), data()), Some("b.plenary".into()));
        assert_eq!(choose(Some("".into()), data()), Some(PathBuf::from("/data").join("workspace.plenary")));
        assert_eq!(choose(None, None), None);
    }
}
