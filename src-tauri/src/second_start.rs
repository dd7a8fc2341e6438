//! A second start of the program brings the first window to the front, with the workspace it was asked for.

use tauri::plugin::TauriPlugin;

/// The plugin that notices a second start; it must be the first one added.
pub fn plugin() -> TauriPlugin<tauri::Wry> {
    tauri_plugin_single_instance::init(|app, arguments, folder| {
        crate::window::bring_to_front(app);
        let asked = crate::workspace::in_arguments(arguments.iter().skip(1).map(Into::into));
        if let Some(file) = asked {
            crate::workspace::switch_or_say_why(app, &std::path::Path::new(&folder).join(file));
        }
    })
}
