//! The one command of the window: what only a window can answer is answered here, the rest goes to the table.

use crate::{
    dialogs::{self, Folder, OpenPath, SavePath},
    workspace::{self, Held},
};
use plenary_api::{Answer, WireError};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::path::Path;
use tauri::{Manager, WebviewWindow};
use tauri_plugin_opener::OpenerExt;

/// A file, or for `open_path` a web address, that the page asks the system to show.
#[derive(Deserialize)]
struct Shown {
    path: String,
}

/// Answers `call(name, request)` off the main thread.
#[tauri::command]
pub async fn call(window: WebviewWindow, name: String, request: Value) -> Result<Answer, WireError> {
    match name.as_str() {
        "pick_save_path" => answer(dialogs::pick_save_path(&window, read::<SavePath>(request)?).await),
        "pick_open_path" => answer(dialogs::pick_open_path(&window, read::<OpenPath>(request)?).await),
        "pick_folder" => answer(dialogs::pick_folder(&window, read::<Folder>(request)?).await),
        "open_path" => answer(open(&window, &read::<Shown>(request)?.path)?),
        "reveal_path" => answer(reveal(&window, &read::<Shown>(request)?.path)?),
        "open_workspace" => {
            answer(workspace::switch(window.app_handle(), Path::new(&read::<Shown>(request)?.path))?)
        }
        _ => on_the_desk(&window, name, request).await,
    }
}

/// Carries out a command of the table on a thread that may wait.
async fn on_the_desk(window: &WebviewWindow, name: String, request: Value) -> Result<Answer, WireError> {
    let app = window.app_handle().clone();
    let work = move || match app.state::<Held>().desk() {
        Some(desk) => desk.call(&name, request),
        None => Err(WireError::new("not-reached", &[])),
    };
    let done = tauri::async_runtime::spawn_blocking(work).await;
    done.unwrap_or_else(|problem| Err(WireError::new("internal", &[("reason", &problem.to_string())])))
}

/// Opens a file with the program the system has for it; an address with the browser.
fn open(window: &WebviewWindow, path: &str) -> Result<(), WireError> {
    let is_address = ["https://", "http://", "mailto:"].iter().any(|scheme| path.starts_with(scheme));
    let opener = window.opener();
    let opened =
        if is_address { opener.open_url(path, None::<&str>) } else { opener.open_path(path, None::<&str>) };
    opened.map_err(|problem| cannot_show(path, &problem))
}

/// Shows a file in its folder.
fn reveal(window: &WebviewWindow, path: &str) -> Result<(), WireError> {
    window.opener().reveal_item_in_dir(path).map_err(|problem| cannot_show(path, &problem))
}

fn cannot_show(path: &str, problem: &tauri_plugin_opener::Error) -> WireError {
    WireError::new("file", &[("path", path), ("reason", &problem.to_string())])
}

fn read<T: DeserializeOwned>(request: Value) -> Result<T, WireError> {
    serde_json::from_value(request)
        .map_err(|problem| WireError::new("bad-request", &[("reason", &problem.to_string())]))
}

fn answer(output: impl Serialize) -> Result<Answer, WireError> {
    let output = serde_json::to_value(output);
    let output = output.map_err(|problem| WireError::new("internal", &[("reason", &problem.to_string())]))?;
    Ok(Answer::plain(output))
}
