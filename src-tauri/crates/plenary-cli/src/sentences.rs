//! Sentences for people at a terminal, from the same files as the window's.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use plenary_api::WireError;
use plenary_core::model::{Place, Problem, Severity};
use plenary_core::wording::written;
use std::collections::BTreeMap;

const ERRORS: &str = include_str!("../../../../ui/locales/en-GB/errors.ftl");
const PROBLEMS: &str = include_str!("../../../../ui/locales/en-GB/problems.ftl");
const OPS: &str = include_str!("../../../../ui/locales/en-GB/ops.ftl");

/// What went wrong, where, and what to do; one line.
pub fn error(error: &WireError) -> String {
    let sentence = message(&format!("error-{}", error.code), &error.params);
    let plain =
        || format!("{} ({})", message("error-internal", &BTreeMap::new()).unwrap_or_default(), error.code);
    let mut line = sentence.unwrap_or_else(plain);
    if let Some(field) = &error.field {
        line = format!("{field}: {line}");
    }
    for (name, value) in &error.params {
        let value = written::when(value);
        if !line.contains(&value) && !value.is_empty() {
            line = format!("{line} [{name}: {value}]");
        }
    }
    line.replace(['\n', '\r'], " ")
}

/// The error of words that were typed: what the request calls a field is called as it is typed, or not at all where the sentence says it;
/// and where nothing is found, the words that make it.
pub fn as_typed(mut error: WireError) -> WireError {
    error.field = match error.field.as_deref() {
        Some("path" | "folder") => None,
        Some("event_id") => Some("--event".to_owned()),
        Some("series_id") => Some("--network".to_owned()),
        _ => error.field,
    };
    if error.code == "no-such-workspace" {
        error.code = "no-such-workspace-typed".to_owned();
    }
    error
}

/// What a reader found, where; one line.
pub fn problem(problem: &Problem) -> String {
    let sentence = message(&format!("problem-{}", problem.code), &problem.params)
        .unwrap_or_else(|| problem.code.clone());
    let grade = if problem.severity == Severity::Error { "error" } else { "warning" };
    // a reason that does not stand in the sentence has chosen its words, and one of a kind is what the sentence says
    let is_one = |name: &str, value: &str| name == "count" && value == "1";
    let is_told =
        |name: &str, value: &str| name == "reason" || is_one(name, value) || sentence.contains(value);
    let values = problem.params.iter().map(|(name, value)| (name, written::when(value)));
    let values = values.filter(|(name, value)| !is_told(name, value));
    let values = values.map(|(name, value)| format!(" [{name}: {value}]")).collect::<String>();
    format!("{grade}: {}{sentence}{values}", place(&problem.place)).replace(['\n', '\r'], " ")
}

fn place(place: &Place) -> String {
    let line = place.line.map(|line| format!("line {line}, ")).unwrap_or_default();
    let column = place.column.map(|column| format!("column {column}, ")).unwrap_or_default();
    let path = if place.at.is_empty() { String::new() } else { format!("{}: ", place.at) };
    let found = format!("{line}{column}{path}");
    found.strip_suffix(", ").map_or(found.clone(), |found| format!("{found}: "))
}

/// What an operation is called, with its subject when it has one.
pub fn operation(op: &str, subject: &str) -> String {
    let word = message(&format!("op-{op}"), &BTreeMap::new()).unwrap_or_else(|| op.replace('_', " "));
    if subject.is_empty() {
        return word;
    }
    let values = [("op".to_owned(), word.clone()), ("subject".to_owned(), subject.to_owned())];
    message("op-with-subject", &BTreeMap::from(values)).unwrap_or(word)
}

/// What is called a count is a number, so that one file is not "1 files".
fn argument(name: &str, value: &str) -> FluentValue<'static> {
    match value.parse::<i64>() {
        Ok(count) if name == "count" => FluentValue::from(count),
        _ => FluentValue::from(value.to_owned()),
    }
}

fn message(id: &str, params: &BTreeMap<String, String>) -> Option<String> {
    let language: unic_langid::LanguageIdentifier = "en-GB".parse().ok()?;
    let mut bundle = FluentBundle::new(vec![language]);
    bundle.set_use_isolating(false);
    written::teach(&mut bundle);
    for text in [ERRORS, PROBLEMS, OPS] {
        // A file with a mistake still gives its other messages; the tests of the pages find the mistake.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let _ = bundle.add_resource(resource);
    }
    let pattern = bundle.get_message(id)?.value()?;
    let mut args = FluentArgs::new();
    for (name, value) in params {
        args.set(name.clone(), argument(name, value));
    }
    let mut errors = Vec::new();
    Some(bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned())
}
