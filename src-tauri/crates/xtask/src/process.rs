//! Runs other programs: shown as they go, with what they print kept for counting.

use std::{
    ffi::OsStr,
    io::{BufRead, BufReader, Read, Write},
    path::Path,
    process::{Command, Stdio},
    thread,
};

/// What a program did.
pub struct Ran {
    /// Whether it ended with success.
    pub ok: bool,
    /// What it printed, both streams.
    pub text: String,
}

/// A command in a folder of the project.
pub fn command<S: AsRef<OsStr>>(
    folder: &Path,
    program: impl AsRef<OsStr>,
    arguments: impl IntoIterator<Item = S>,
) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).args(arguments).stdin(Stdio::null());
    command
}

/// npm and npx carry another name on Windows.
pub fn npm(name: &str) -> String {
    if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() }
}

/// Runs a command to its end, passing on what it prints and keeping it.
pub fn watch(mut command: Command) -> Ran {
    println!("$ {}", line_of(&command));
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = match child {
        Ok(child) => child,
        Err(problem) => return failed(format!("{} does not start: {problem}", line_of(&command))),
    };
    let (out, err) = (child.stdout.take(), child.stderr.take());
    let other =
        thread::spawn(move || err.map(|stream| pass_on(stream, &mut std::io::stderr())).unwrap_or_default());
    let mut text = out.map(|stream| pass_on(stream, &mut std::io::stdout())).unwrap_or_default();
    text.push_str(&other.join().unwrap_or_default());
    let ok = child.wait().is_ok_and(|status| status.success());
    Ran { ok, text }
}

/// Runs a command to its end with the terminal as its own; an error says which one failed.
pub fn must(mut command: Command) -> Result<(), String> {
    println!("$ {}", line_of(&command));
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{} ended with {status}", line_of(&command))),
        Err(problem) => Err(format!("{} does not start: {problem}", line_of(&command))),
    }
}

/// Whether a command can be run at all and ends well; shows nothing.
pub fn works(program: impl AsRef<OsStr>, arguments: &[&str]) -> bool {
    let quiet = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    quiet.is_ok_and(|status| status.success())
}

fn failed(text: String) -> Ran {
    eprintln!("{text}");
    Ran { ok: false, text }
}

fn pass_on(stream: impl Read, to: &mut impl Write) -> String {
    let mut kept = String::new();
    let mut reader = BufReader::new(stream);
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
        let shown = to.write_all(&line).and_then(|()| to.flush());
        kept.push_str(&String::from_utf8_lossy(&line));
        line.clear();
        if shown.is_err() {
            break;
        }
    }
    kept
}

fn line_of(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}
