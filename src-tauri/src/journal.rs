//! The program's own log: one file a day, the last seven kept, on this computer only.

use std::path::PathBuf;
use tracing_appender::{non_blocking::WorkerGuard, rolling};
use tracing_subscriber::EnvFilter;

/// Starts the log. What it returns must live as long as the program: dropping it writes out the last lines.
/// `PLENARY_LOG` sets what is written, as `tracing` filters do (`debug`, `plenary_core=trace`).
pub fn start() -> Option<WorkerGuard> {
    let file = rolling::Builder::new()
        .rotation(rolling::Rotation::DAILY)
        .filename_prefix("plenary")
        .filename_suffix("log")
        .max_log_files(7)
        .build(folder()?)
        .ok()?;
    let (writer, guard) = tracing_appender::non_blocking(file);
    let filter = EnvFilter::try_from_env("PLENARY_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_ansi(false).with_writer(writer).try_init().ok()?;
    Some(guard)
}

/// Where the log is kept: beside the default workspace.
fn folder() -> Option<PathBuf> {
    Some(plenary_api::place::data_folder()?.join("log"))
}
