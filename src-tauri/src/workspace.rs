//! Which workspace the window holds: the one named at the start, or the organiser's own.

use crate::{dialogs, sentences, window};
use plenary_api::{Desk, WireError, place};
use plenary_core::{Plenary, clock::Clock};
use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    sync::{PoisonError, RwLock},
};
use tauri::{AppHandle, Emitter, Manager};

/// How this program names itself to others who want the same file.
const WHO: &str = "the Plenary window";

/// The workspace that the window holds, while it holds one.
#[derive(Default)]
pub struct Held(RwLock<Option<Desk>>);

impl Held {
    /// The desk to call.
    pub fn desk(&self) -> Option<Desk> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn put(&self, desk: Option<Desk>) -> Option<Desk> {
        std::mem::replace(&mut *self.0.write().unwrap_or_else(PoisonError::into_inner), desk)
    }
}

/// The first argument that names a workspace file.
pub fn in_arguments(arguments: impl Iterator<Item = OsString>) -> Option<PathBuf> {
    arguments.map(PathBuf::from).find(|path| path.extension().is_some_and(|extension| extension == "plenary"))
}

/// Opens the workspace that this start asks for and lets the window's commands reach it. The error is a sentence.
pub fn open_at_start(app: &AppHandle) -> Result<(), String> {
    let argument = in_arguments(std::env::args_os().skip(1));
    let file = argument
        .or_else(place::default_workspace)
        .ok_or("This computer gives programs no folder for their data. Start Plenary with the name of a workspace file.")?;
    let desk = hold(app, &file).map_err(|error| sentences::of(&error))?;
    app.state::<Held>().put(Some(desk));
    Ok(())
}

/// Lets go of the workspace held and holds another one, made when it is not there; the page begins anew.
/// A workspace that cannot be held changes nothing.
pub fn switch(app: &AppHandle, file: &Path) -> Result<(), WireError> {
    let held = app.state::<Held>();
    let is_held = held.desk().is_some_and(|desk| desk.plenary().path() == Some(file));
    if is_held {
        return Ok(());
    }
    let desk = hold(app, file)?;
    drop(held.put(Some(desk)));
    window::begin_anew(app);
    Ok(())
}

/// The same for a file that the system hands over; says why when it cannot be held.
pub fn switch_or_say_why(app: &AppHandle, file: &Path) {
    if let Err(error) = switch(app, file) {
        dialogs::told(&sentences::of(&error));
    }
}

/// Lets go of the workspace before the program ends.
pub fn close(app: &AppHandle) {
    drop(app.state::<Held>().put(None));
}

fn hold(app: &AppHandle, file: &Path) -> Result<Desk, WireError> {
    tracing::info!(file = %file.display(), "holding a workspace");
    let there = file.try_exists().unwrap_or(true);
    let plenary = if there {
        Plenary::open(file, Clock::system(), WHO)
    } else {
        Plenary::create(file, Clock::system(), WHO)
    }?;
    plenary.hold()?;
    let desk = Desk::new(plenary);
    let hears = app.clone();
    desk.subscribe(move |news| {
        if let Err(problem) = hears.emit("plenary", news) {
            tracing::warn!(%problem, "news did not reach the page");
        }
    });
    Ok(desk)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_workspace_file_is_taken_from_the_arguments() {
        let given = ["--flag", "notes.txt", "office.plenary"].map(OsString::from);
        assert_eq!(in_arguments(given.into_iter()), Some("office.plenary".into()));
    }
}
