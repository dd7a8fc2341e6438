//! The native menu, on macOS only: elsewhere the page has its own menu bar, whose shortcuts always fire.

use tauri::{Builder, Wry};

/// Adds what the system expects of every program: about, services, hide, quit, the editing commands, window commands.
#[cfg(target_os = "macos")]
pub fn add(builder: Builder<Wry>) -> Builder<Wry> {
    use tauri::menu::{MenuBuilder, SubmenuBuilder};
    builder.menu(|app| {
        let about = SubmenuBuilder::new(app, "Plenary")
            .about(None)
            .separator()
            .services()
            .separator()
            .hide()
            .hide_others()
            .show_all()
            .separator()
            .quit()
            .build()?;
        // Undo and redo are missing on purpose: in a field they are the field's, elsewhere the workspace's, and the page decides.
        let edit = SubmenuBuilder::new(app, "Edit").cut().copy().paste().select_all().build()?;
        let window = SubmenuBuilder::new(app, "Window")
            .minimize()
            .maximize()
            .fullscreen()
            .separator()
            .close_window()
            .build()?;
        MenuBuilder::new(app).items(&[&about, &edit, &window]).build()
    })
}

/// No native menu here: its accelerators do not fire under WebView2, and GTK would show a second menu bar.
#[cfg(not(target_os = "macos"))]
pub fn add(builder: Builder<Wry>) -> Builder<Wry> {
    builder
}
