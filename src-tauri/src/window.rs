//! The one window: its size and title, and back where it was last time.

use tauri::{
    AppHandle, Manager, RunEvent, Theme, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
    plugin::TauriPlugin, webview::NewWindowResponse, window::Color,
};
use tauri_plugin_opener::OpenerExt;
use tauri_plugin_window_state::StateFlags;

/// The window's name inside the program.
pub const MAIN: &str = "main";

/// Remembers size and place between starts. Not whether it was visible: it is shown once it has its place and colour.
pub fn memory() -> TauriPlugin<tauri::Wry> {
    let kept = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED | StateFlags::FULLSCREEN;
    tauri_plugin_window_state::Builder::new().with_state_flags(kept).build()
}

/// Opens the window on paper of its theme, to which the page brings its frame. Links that lead out open in the browser.
pub fn open(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    let (for_links, for_windows) = (app.clone(), app.clone());
    let builder = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::default())
        .title("Plenary")
        .inner_size(1280.0, 820.0)
        .min_inner_size(360.0, 480.0)
        .visible(false)
        .background_color(PAPER)
        .on_navigation(move |url| stays_inside(&for_links, url))
        .on_new_window(move |url, _| {
            open_outside(&for_windows, &url);
            NewWindowResponse::Deny
        });
    let window = builder.build()?;
    #[cfg(target_os = "linux")]
    crate::page_process::watch(app, &window)?;
    if window.theme()? == Theme::Dark {
        window.set_background_color(Some(INK))?;
    }
    show(&window);
    Ok(window)
}

/// Shows the window and gives it the keyboard.
pub fn show(window: &WebviewWindow) {
    let shown = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
    if let Err(problem) = shown {
        tracing::warn!(%problem, "the window could not be shown");
    }
}

/// Hides the window: there is nothing to show in it.
pub fn hide(app: &AppHandle) {
    if let Some(Err(problem)) = app.get_webview_window(MAIN).map(|window| window.hide()) {
        tracing::warn!(%problem, "the window could not be hidden");
    }
}

/// Brings the window that is already there to the front.
pub fn bring_to_front(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        show(&window);
    }
}

/// Loads the page again, for another workspace.
pub fn begin_anew(app: &AppHandle) {
    let reloaded = app.get_webview_window(MAIN).map(|window| window.reload());
    if let Some(Err(problem)) = reloaded {
        tracing::warn!(%problem, "the page could not begin anew");
    }
}

/// What the program does when the system speaks to it as a whole.
pub fn on_run_event(app: &AppHandle, event: RunEvent) {
    #[cfg(target_os = "macos")]
    if let RunEvent::Reopen { .. } = &event {
        bring_to_front(app);
    }
    #[cfg(target_os = "macos")]
    if let RunEvent::Opened { urls } = &event {
        let files = urls.iter().filter_map(|url| url.to_file_path().ok());
        files.for_each(|file| crate::workspace::switch_or_say_why(app, &file));
    }
    if let RunEvent::Exit = event {
        crate::workspace::close(app);
    }
}

/// The colour behind the page before it paints: the paper of the light theme.
const PAPER: Color = Color(0xF6, 0xF5, 0xF2, 0xFF);

/// The same where the system is dark.
const INK: Color = Color(0x14, 0x16, 0x1A, 0xFF);

fn stays_inside(app: &AppHandle, url: &Url) -> bool {
    let inside = url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost");
    if !inside {
        open_outside(app, url);
    }
    inside
}

/// Opens a web or mail address in the program the organiser has for it; nothing else is ever followed.
fn open_outside(app: &AppHandle, url: &Url) {
    if !matches!(url.scheme(), "http" | "https" | "mailto") {
        return;
    }
    if let Err(problem) = app.opener().open_url(url.as_str(), None::<&str>) {
        tracing::warn!(%problem, "an address could not be opened");
    }
}
