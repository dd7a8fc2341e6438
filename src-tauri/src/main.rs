//! Starts Plenary's window on one workspace, and ends when the window closes.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod call;
mod dialogs;
mod journal;
mod menu;
#[cfg(target_os = "linux")]
mod page_process;
mod second_start;
mod sentences;
mod window;
mod workspace;

use std::process::ExitCode;

fn main() -> ExitCode {
    let journal = journal::start();
    let outcome = run();
    if let Err(problem) = &outcome {
        tracing::error!(%problem, "the window could not start");
        dialogs::fatal(problem);
    }
    drop(journal);
    if outcome.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Builds the window and runs until it closes. The error is a sentence for the organiser.
fn run() -> Result<(), String> {
    let builder = tauri::Builder::default()
        .plugin(second_start::plugin())
        .plugin(window::memory())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .manage(workspace::Held::default())
        .manage(dialogs::LastFolder::default())
        .invoke_handler(tauri::generate_handler![call::call])
        .setup(|app| {
            workspace::open_at_start(app.handle());
            window::open(app.handle())?;
            Ok(())
        });
    let app = menu::add(builder).build(tauri::generate_context!()).map_err(|problem| problem.to_string())?;
    app.run(window::on_run_event);
    Ok(())
}
