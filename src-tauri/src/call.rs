//! The one command of the window: what only a window can answer is answered here, the rest goes to the table.

use crate::dialogs::{self, OpenPath, SavePath};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};
use tauri::WebviewWindow;
use tauri_plugin_opener::OpenerExt;

/// A file the page asks the system to show.
#[derive(Deserialize)]
struct ShownPath {
    path: String,
}

/// Answers `call(name, request)` off the main thread. Errors are `{ code, field, params }`.
#[tauri::command]
pub async fn call(window: WebviewWindow, name: String, request: Value) -> Result<Value, Value> {
    match name.as_str() {
        "pick_save_path" => Ok(json!(dialogs::pick_save_path(&window, read::<SavePath>(request)?).await)),
        "pick_open_path" => Ok(json!(dialogs::pick_open_path(&window, read::<OpenPath>(request)?).await)),
        "open_path" => shown(window.opener().open_path(read::<ShownPath>(request)?.path, None::<&str>)),
        "reveal_path" => shown(window.opener().reveal_item_in_dir(read::<ShownPath>(request)?.path)),
        _ => Err(error("unknown-command", json!({ "name": name }))),
    }
}

fn read<T: DeserializeOwned>(request: Value) -> Result<T, Value> {
    serde_json::from_value(request)
        .map_err(|problem| error("bad-request", json!({ "problem": problem.to_string() })))
}

fn shown(outcome: Result<(), tauri_plugin_opener::Error>) -> Result<Value, Value> {
    outcome
        .map(|()| Value::Null)
        .map_err(|problem| error("cannot-show-file", json!({ "problem": problem.to_string() })))
}

fn error(code: &str, params: Value) -> Value {
    json!({ "code": code, "field": null, "params": params })
}
