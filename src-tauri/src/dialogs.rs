//! The system's own dialogs: where to save, what to open, and a last word when the window cannot start.

use rfd::{AsyncFileDialog, AsyncMessageDialog, MessageDialog, MessageLevel};
use serde::Deserialize;
use std::{
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};
use tauri::{AppHandle, Manager, WebviewWindow};

/// Where the last file was saved or opened: the next dialog begins there.
#[derive(Default)]
pub struct LastFolder(Mutex<Option<PathBuf>>);

impl LastFolder {
    /// The folder to begin in: the last one, else the organiser's documents.
    fn begin(window: &WebviewWindow) -> PathBuf {
        let last = window.state::<Self>().0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        last.or_else(|| window.path().document_dir().ok()).unwrap_or_default()
    }

    fn remember(window: &WebviewWindow, file: &Path) {
        let folder = file.parent().map(Path::to_path_buf);
        *window.state::<Self>().0.lock().unwrap_or_else(PoisonError::into_inner) = folder;
    }
}

/// What the page says about a file it wants to write.
#[derive(Debug, Deserialize)]
pub struct SavePath {
    /// The dialog's title, a verb and a noun: "Export invites".
    pub title: String,
    /// The name to begin with, with its extension.
    pub suggested_name: String,
    /// The extension without its dot.
    pub extension: String,
    /// What such files are called: "Calendar file".
    pub label: String,
}

/// What the page says about a file it wants to read.
#[derive(Debug, Deserialize)]
pub struct OpenPath {
    /// The dialog's title.
    pub title: String,
    /// The extensions that can be read, without their dots.
    pub extensions: Vec<String>,
    /// What such files are called.
    pub label: String,
}

/// What the page says about a folder it wants to write into or read.
#[derive(Debug, Deserialize)]
pub struct Folder {
    /// The dialog's title.
    pub title: String,
}

/// Asks where to save. `None` when the organiser changed their mind.
pub async fn pick_save_path(window: &WebviewWindow, ask: SavePath) -> Option<PathBuf> {
    let dialog = AsyncFileDialog::new()
        .set_title(ask.title)
        .set_file_name(ask.suggested_name)
        .set_directory(LastFolder::begin(window))
        .add_filter(ask.label, &[&ask.extension])
        .set_can_create_directories(true)
        .set_parent(window);
    let picked = dialog.save_file().await?;
    LastFolder::remember(window, picked.path());
    Some(with_extension(picked.path(), &ask.extension))
}

/// Asks which file to open. `None` when the organiser changed their mind.
pub async fn pick_open_path(window: &WebviewWindow, ask: OpenPath) -> Option<PathBuf> {
    let dialog = AsyncFileDialog::new()
        .set_title(ask.title)
        .set_directory(LastFolder::begin(window))
        .add_filter(ask.label, &ask.extensions)
        .set_parent(window);
    let picked = dialog.pick_file().await?;
    LastFolder::remember(window, picked.path());
    Some(picked.path().to_path_buf())
}

/// Asks for a folder. `None` when the organiser changed their mind.
pub async fn pick_folder(window: &WebviewWindow, ask: Folder) -> Option<PathBuf> {
    let dialog = AsyncFileDialog::new()
        .set_title(ask.title)
        .set_directory(LastFolder::begin(window))
        .set_can_create_directories(true)
        .set_parent(window);
    let picked = dialog.pick_folder().await?;
    LastFolder::remember(window, picked.path());
    Some(picked.path().to_path_buf())
}

/// Says why the window cannot start, in a message of the system's own.
pub fn fatal(sentence: &str) {
    eprintln!("{sentence}");
    MessageDialog::new().set_level(MessageLevel::Error).set_title("Plenary").set_description(sentence).show();
}

/// Says why the program cannot go on, and ends it once that is read.
pub fn last_word(app: &AppHandle, sentence: String) {
    tracing::error!(%sentence, "the program ends");
    eprintln!("{sentence}");
    let app = app.clone();
    let message = AsyncMessageDialog::new()
        .set_level(MessageLevel::Error)
        .set_title("Plenary")
        .set_description(sentence);
    tauri::async_runtime::spawn(async move {
        message.show().await;
        app.exit(1);
    });
}

/// Says a sentence beside the window, without waiting for an answer.
pub fn told(sentence: &str) {
    let message = AsyncMessageDialog::new()
        .set_level(MessageLevel::Warning)
        .set_title("Plenary")
        .set_description(sentence);
    let shown = message.show();
    tauri::async_runtime::spawn(async move { drop(shown.await) });
}

/// GTK adds no extension to a name typed without one; the other systems do.
fn with_extension(path: &Path, extension: &str) -> PathBuf {
    if path.extension().is_some() || extension.is_empty() {
        path.to_path_buf()
    } else {
        path.with_extension(extension)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_an_extension_gets_the_one_of_its_format() {
        assert_eq!(with_extension(Path::new("out/invites"), "ics"), Path::new("out/invites.ics"));
    }

    #[test]
    fn a_name_with_an_extension_is_left_as_typed() {
        assert_eq!(with_extension(Path::new("out/invites.txt"), "ics"), Path::new("out/invites.txt"));
    }
}
