//! The baseline of the paint benchmark: a Tauri window with one line of text and nothing behind it.

fn main() {
    let window = |app: &mut tauri::App| {
        tauri::WebviewWindowBuilder::new(app, "main", tauri::WebviewUrl::default())
            .title("Empty")
            .inner_size(1280.0, 820.0)
            .build()?;
        Ok(())
    };
    let made = tauri::Builder::default()
        .setup(window)
        .run(tauri::generate_context!("../tests/bench/empty/tauri.conf.json"));
    if let Err(problem) = made {
        eprintln!("{problem}");
    }
}
