//! Which workspace the window holds: the one named at the start, or the organiser's own.

use crate::{dialogs, sentences, window};
use plenary_api::{Desk, WireError, place};
use plenary_core::{Plenary, clock::Clock};
use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    sync::{Condvar, Mutex, PoisonError},
};
use tauri::{AppHandle, Emitter, Manager};

/// How this program names itself to others who want the same file.
const WHO: &str = "the Plenary window";

/// The workspace that the window holds: opened beside the window's own start, so that neither waits for the other.
#[derive(Default)]
pub struct Held {
    state: Mutex<State>,
    settled: Condvar,
}

#[derive(Default)]
enum State {
    /// It is being opened.
    #[default]
    Opening,
    /// Commands can be carried out.
    Open(Desk),
    /// It could not be opened, or was let go.
    Closed,
}

impl Held {
    /// The desk to call. Waits while it is being opened; `None` when there is none.
    pub fn desk(&self) -> Option<Desk> {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let settled = self.settled.wait_while(state, |state| matches!(state, State::Opening));
        match &*settled.unwrap_or_else(PoisonError::into_inner) {
            State::Open(desk) => Some(desk.clone()),
            State::Opening | State::Closed => None,
        }
    }

    fn put(&self, state: State) -> State {
        let before =
            std::mem::replace(&mut *self.state.lock().unwrap_or_else(PoisonError::into_inner), state);
        self.settled.notify_all();
        before
    }
}

/// The first argument that names a workspace file.
pub fn in_arguments(arguments: impl Iterator<Item = OsString>) -> Option<PathBuf> {
    arguments.map(PathBuf::from).find(|path| path.extension().is_some_and(|extension| extension == "plenary"))
}

/// Opens the workspace that this start asks for, on a thread of its own. When it cannot be held, says why and ends.
pub fn open_at_start(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || match asked_for().and_then(|file| hold(&app, &file)) {
        Ok(desk) => drop(app.state::<Held>().put(State::Open(desk))),
        Err(error) => {
            drop(app.state::<Held>().put(State::Closed));
            window::hide(&app);
            dialogs::last_word(&app, sentences::of(&error));
        }
    });
}

/// The file to hold: an argument, else the organiser's own.
fn asked_for() -> Result<PathBuf, WireError> {
    let argument = in_arguments(std::env::args_os().skip(1));
    argument.or_else(place::default_workspace).ok_or_else(|| WireError::new("no-data-folder", &[]))
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
    drop(held.put(State::Open(desk)));
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
    drop(app.state::<Held>().put(State::Closed));
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
