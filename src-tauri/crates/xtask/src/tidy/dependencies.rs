//! Folders state the rule: nothing under `src-tauri/crates/` depends on Tauri, on dialogs, or on the window; and nothing but
//! `plenary-post` depends on a crate that opens sockets or keeps passwords, nothing but `plenary-documents` on one that sets pages.

use crate::places;
use serde_json::Value;
use std::process::Command;

/// What only the window may use.
const OF_THE_WINDOW: &[&str] = &["tauri", "tauri-build", "rfd", "wry", "tao", "plenary-desktop"];

/// What only `plenary-post` may use.
const OF_THE_NETWORK: &[&str] =
    &["lettre", "ureq", "keyring", "reqwest", "hyper", "native-tls", "rustls", "tokio"];

/// What only `plenary-documents` may use: it takes minutes to build.
const HEAVY: &[&str] = &["typst", "typst-pdf", "typst-layout", "resvg"];

/// Packages of a `cargo metadata` document that are heavy to build and are not the one that may be.
fn heavy(metadata: &Value) -> Vec<String> {
    users(metadata, "plenary-documents", HEAVY)
}

/// Packages of a `cargo metadata` document that reach out of the computer and are not the one that may.
fn reaching_out(metadata: &Value) -> Vec<String> {
    users(metadata, "plenary-post", OF_THE_NETWORK)
}

/// Who uses what only one package may.
fn users(metadata: &Value, only: &str, what: &[&str]) -> Vec<String> {
    let packages = metadata.get("packages").and_then(Value::as_array).into_iter().flatten();
    let others = packages.filter(|package| text(package, "name") != only);
    others
        .flat_map(|package| {
            let used = package.get("dependencies").and_then(Value::as_array).into_iter().flatten();
            let wrong = used.map(|one| text(one, "name")).filter(|name| what.contains(&name.as_str()));
            let say = |name| format!("{} uses {name}: only {only} may", text(package, "manifest_path"));
            wrong.map(say).collect::<Vec<_>>()
        })
        .collect()
}

/// Packages of a `cargo metadata` document that live under the crates and use what only the window may.
fn guilty(metadata: &Value) -> Vec<String> {
    let packages = metadata.get("packages").and_then(Value::as_array).into_iter().flatten();
    let below = packages
        .filter(|package| text(package, "manifest_path").replace('\\', "/").contains("/src-tauri/crates/"));
    below
        .flat_map(|package| {
            let used = package.get("dependencies").and_then(Value::as_array).into_iter().flatten();
            let wrong = used.map(|dependency| text(dependency, "name")).filter(|name| is_of_the_window(name));
            wrong
                .map(|name| {
                    format!(
                        "{} uses {name}: only the window, src-tauri/Cargo.toml, may",
                        text(package, "manifest_path")
                    )
                })
                .collect::<Vec<_>>()
        })
        .collect()
}

fn is_of_the_window(name: &str) -> bool {
    OF_THE_WINDOW.contains(&name) || name.starts_with("tauri-plugin")
}

fn text(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

#[test]
fn only_the_window_knows_windows_and_only_the_post_knows_the_network() {
    let asked = ["metadata", "--format-version=1", "--no-deps", "--offline"];
    let output = Command::new(env!("CARGO"))
        .args(asked)
        .current_dir(places::root())
        .output()
        .expect("cargo describes the workspace");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo's description is JSON");
    let members = metadata.get("packages").and_then(Value::as_array).map_or(0, Vec::len);
    assert!(members > 4, "cargo described {members} packages of the workspace");
    let found: Vec<String> =
        guilty(&metadata).into_iter().chain(reaching_out(&metadata)).chain(heavy(&metadata)).collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn a_crate_that_reaches_out_of_the_computer_is_found() {
    let metadata = serde_json::json!({ "packages": [
        { "name": "plenary-core", "manifest_path": "/p/core/Cargo.toml", "dependencies": [{ "name": "ureq" }, { "name": "serde" }] },
        { "name": "plenary-post", "manifest_path": "/p/post/Cargo.toml", "dependencies": [{ "name": "lettre" }] },
    ] });
    assert_eq!(reaching_out(&metadata).len(), 1);
}

#[test]
fn a_crate_that_sets_pages_is_found() {
    let metadata = serde_json::json!({ "packages": [
        { "name": "plenary-core", "manifest_path": "/p/core/Cargo.toml", "dependencies": [{ "name": "typst" }] },
        { "name": "plenary-documents", "manifest_path": "/p/documents/Cargo.toml", "dependencies": [{ "name": "typst" }] },
    ] });
    assert_eq!(heavy(&metadata).len(), 1);
}

#[test]
fn a_crate_that_uses_the_window_is_found() {
    let metadata = serde_json::json!({ "packages": [
        { "manifest_path": "/p/src-tauri/crates/plenary-core/Cargo.toml", "dependencies": [{ "name": "serde" }, { "name": "rfd" }] },
        { "manifest_path": "/p/src-tauri/Cargo.toml", "dependencies": [{ "name": "tauri" }] },
    ] });
    assert_eq!(guilty(&metadata).len(), 1);
}
