//! The process that shows the page, on Linux: when it dies, by a fault of a graphics driver say, the page comes back where it was. What
//! was typed is in the workspace. The views of macOS and Windows do so by themselves.

use crate::{dialogs, sentences};
use plenary_api::WireError;
use std::cell::RefCell;
use std::time::{Duration, Instant};
use tauri::{AppHandle, WebviewWindow};
use webkit2gtk::WebViewExt;

/// So often it comes back within `PATIENCE`; after that, loading it once more would not help.
const TIMES: usize = 3;

/// How long it is counted.
const PATIENCE: Duration = Duration::from_mins(1);

/// Loads the page again whenever its process ends.
pub fn watch(app: &AppHandle, window: &WebviewWindow) -> tauri::Result<()> {
    let app = app.clone();
    window.with_webview(move |view| {
        let deaths = RefCell::new(Vec::new());
        view.inner().connect_web_process_terminated(move |view, reason| {
            tracing::warn!(?reason, "the page's process ended");
            if comes_back(&mut deaths.borrow_mut(), Instant::now()) {
                view.reload();
            } else {
                dialogs::last_word(&app, sentences::of(&WireError::new("page-gone", &[])));
            }
        });
    })
}

/// Whether it died seldom enough to be loaded again.
fn comes_back(deaths: &mut Vec<Instant>, now: Instant) -> bool {
    deaths.retain(|at| now.duration_since(*at) < PATIENCE);
    deaths.push(now);
    deaths.len() <= TIMES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_comes_back_three_times_a_minute() {
        let (mut deaths, start) = (Vec::new(), Instant::now());
        let dies =
            |deaths: &mut Vec<Instant>, seconds| comes_back(deaths, start + Duration::from_secs(seconds));
        assert_eq!([0, 1, 2].map(|at| dies(&mut deaths, at)), [true; 3]);
        assert!(!dies(&mut deaths, 3));
        assert!(dies(&mut deaths, 70));
    }
}
