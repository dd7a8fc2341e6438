//! Prints answers: columns for people, JSON for programs.

use plenary_api::WireError;
use serde_json::Value;
use std::io::{ErrorKind, Write};

/// Prints a value as JSON, indented.
pub fn json(value: &Value) -> Result<(), WireError> {
    let text = serde_json::to_string_pretty(value)
        .map_err(|error| WireError::new("internal", &[("reason", &error.to_string())]))?;
    bytes(format!("{text}\n").as_bytes())
}

/// Longer cells do not push the others aside.
const WIDEST: usize = 140;

/// Prints lines of columns, padded to line up.
pub fn table(rows: &[Vec<String>]) -> Result<(), WireError> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |n: usize| {
        let lengths = rows.iter().filter_map(|row| row.get(n)).map(|cell| cell.chars().count());
        lengths.max().unwrap_or(0).min(WIDEST)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut text = String::new();
    for row in rows {
        let padded = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        text.push_str(padded.collect::<Vec<_>>().join("  ").trim_end());
        text.push('\n');
    }
    bytes(text.as_bytes())
}

/// Writes to standard output; a reader that has had enough is no error.
pub fn bytes(bytes: &[u8]) -> Result<(), WireError> {
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(WireError::new("file", &[("path", "standard output"), ("reason", &error.to_string())]))
        }
        _ => Ok(()),
    }
}

/// What stands at a path of names ("said/title"); null when nothing does.
pub fn at<'a>(value: &'a Value, path: &str) -> &'a Value {
    value.pointer(&format!("/{path}")).unwrap_or(&Value::Null)
}

/// The list at a path; none when there is no list.
pub fn items<'a>(value: &'a Value, path: &str) -> &'a [Value] {
    listed(at(value, path))
}

/// A value as the list it is.
pub fn listed(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// What stands at a path, as text.
pub fn cell(value: &Value, path: &str) -> String {
    text(at(value, path))
}

/// A text of a value, or nothing.
pub fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}
