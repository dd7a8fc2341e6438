//! One folder of the pages knows Tauri.

use super::{Problem, Source, none, sources};

fn problems(source: &Source) -> Vec<Problem> {
    let is_page = source.path.starts_with("ui/src/") && (source.is(".ts") || source.is(".svelte"));
    if !is_page || source.path.starts_with("ui/src/ipc/") {
        return Vec::new();
    }
    let lines = source.code().filter(|(_, line)| line.contains("@tauri-apps") || line.contains("__TAURI"));
    lines
        .map(|(line, _)| {
            Problem::at(source, line, "ask through ui/src/ipc: it is the only folder that knows Tauri")
        })
        .collect()
}

#[test]
fn only_the_ipc_folder_knows_tauri() {
    none(sources().iter().flat_map(problems).collect());
}

#[test]
fn a_tauri_import_in_a_feature_is_found() {
    let text = "// Rooms.\nimport { invoke } from '@tauri-apps/api/core';\n";
    assert_eq!(problems(&Source::made_up("ui/src/features/rooms/rooms.ts", text)).len(), 1);
    assert_eq!(problems(&Source::made_up("ui/src/ipc/window.ts", text)), []);
}
