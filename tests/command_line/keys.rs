//! Passwords in a real key store: GNOME's Secret Service on a session bus of its own, asked by one run of `plenary` after another.

use crate::program::Program;
use std::path::Path;
use std::process::Command;

/// Unlocks a new key ring, then runs each line of `CALLS` as a command with its request.
const SESSION: &str = r#"
printf '\n' | gnome-keyring-daemon --unlock --components=secrets > "$XDG_RUNTIME_DIR/daemon"
printf '%s\n' "$CALLS" | while read -r name request; do
    printf '%s: ' "$name"
    "$PLENARY" --workspace "$OFFICE" call "$name" "$request" 2>&1 | tail -n 1
done
"#;

/// The last line that each call says.
fn session(program: &Program, calls: &[(&str, &str)]) -> Vec<String> {
    let home = program.folder.path().join("home");
    let run = home.join("run");
    std::fs::create_dir_all(&run).unwrap();
    private(&run);
    let calls: Vec<String> = calls.iter().map(|(name, request)| format!("{name} {request}")).collect();
    let ran = Command::new("dbus-run-session")
        .args(["--", "sh", "-c", SESSION])
        .env("HOME", &home)
        .env("XDG_RUNTIME_DIR", &run)
        .env_remove("XDG_DATA_HOME")
        .env("PLENARY", env!("CARGO_BIN_EXE_plenary"))
        .env("OFFICE", &program.workspace)
        .env("CALLS", calls.join("\n"))
        .output()
        .expect("dbus-run-session runs (Debian: apt-get install dbus gnome-keyring)");
    String::from_utf8(ran.stdout).unwrap().lines().map(str::to_owned).collect()
}

fn private(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700)).unwrap();
}

#[test]
fn a_password_is_kept_found_by_the_next_run_and_deleted_with_its_account() {
    let program = Program::new();
    let account = r#"{"from_address":"office@example.org","host":"localhost","port":1,"security":"tls","user_name":"office"}"#;
    let made = program.done(&["--json", "call", "create_mail_account", account]);
    let made: serde_json::Value = serde_json::from_slice(&made).unwrap();
    let id = format!(r#"{{"id":{}}}"#, made["id"]);
    let said = session(
        &program,
        &[
            ("test_mail_account", "{}"),
            ("set_mail_password", r#"{"password":"correct horse"}"#),
            ("test_mail_account", "{}"),
            ("delete_mail_account", &id),
            ("undo", "{}"),
            ("test_mail_account", "{}"),
        ],
    );
    let found = |line: usize, part: &str| {
        assert!(said.get(line).is_some_and(|said| said.contains(part)), "line {line} of {said:#?}");
    };
    found(0, "No password is kept on this computer for office");
    found(1, "null");
    found(2, "localhost does not answer on port 1");
    found(5, "No password is kept on this computer for office");
    let ring = program.folder.path().join("home/.local/share/keyrings/login.keyring");
    assert!(ring.exists(), "it lies in the key ring");
    let office = std::fs::read(&program.workspace).unwrap();
    assert!(!office.windows(13).any(|bytes| bytes == b"correct horse"), "and not in the workspace");
}
