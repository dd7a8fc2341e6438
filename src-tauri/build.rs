//! Prepares what Tauri embeds; without built pages it leaves one that says how to build them.

use std::{error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let pages = Path::new("../ui/dist");
    println!("cargo:rerun-if-changed={}", pages.display());
    if !pages.join("index.html").exists() {
        fs::create_dir_all(pages)?;
        fs::write(
            pages.join("index.html"),
            "<!doctype html><html lang=\"en-GB\"><title>Plenary</title><p>The pages are not built yet. Run: cargo xtask run</p></html>\n",
        )?;
    }
    tauri_build::try_build(tauri_build::Attributes::new())?;
    Ok(())
}
