//! Sentences for people at a terminal, from the same files as the window's.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use plenary_api::WireError;
use plenary_core::model::{Place, PlanChange, Problem, Severity};
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
    line.push_str(&untold(&line, &error.params));
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
    error.code = match error.code.as_str() {
        "no-such-workspace" => "no-such-workspace-typed".to_owned(),
        "import-other-dates" => "import-other-dates-typed".to_owned(),
        _ => error.code,
    };
    error
}

/// What a reader found, where; one line.
pub fn problem(problem: &Problem) -> String {
    let sentence = message(&format!("problem-{}", problem.code), &problem.params)
        .unwrap_or_else(|| problem.code.clone());
    let grade = if problem.severity == Severity::Error { "error" } else { "warning" };
    let values = untold(&sentence, &problem.params);
    format!("{grade}: {}{sentence}{values}", place(&problem.place)).replace(['\n', '\r'], " ")
}

/// What the sentence does not say and helps at a terminal: " (path office.plenary)". What has chosen the words of the sentence is told
/// by them: a reason, a noun, one of a kind.
fn untold(sentence: &str, params: &BTreeMap<String, String>) -> String {
    let is_told = |name: &str, value: &str| {
        let chooses = matches!(name, "reason" | "noun" | "kind" | "field" | "state") && is_word(value);
        chooses
            || name == "fields"
            || (name == "count" && value == "1")
            || value.is_empty()
            || sentence.contains(value)
    };
    let values = params.iter().map(|(name, value)| (name, written::when(value)));
    let values = values.filter(|(name, value)| !is_told(name, value));
    let values: Vec<String> =
        values.map(|(name, value)| format!("{} {value}", name.replace('_', " "))).collect();
    if values.is_empty() { String::new() } else { format!(" ({})", values.join(", ")) }
}

/// Whether a value is a word of the program: "agenda_item", "time-exists-twice".
fn is_word(value: &str) -> bool {
    value.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '-' | '_'))
}

fn place(place: &Place) -> String {
    let line = place.line.map(|line| format!("line {line}, ")).unwrap_or_default();
    let column = place.column.map(|column| format!("column {column}, ")).unwrap_or_default();
    let path = if place.at.is_empty() { String::new() } else { format!("{}: ", place.at) };
    let found = format!("{line}{column}{path}");
    found.strip_suffix(", ").map_or(found.clone(), |found| format!("{found}: "))
}

/// What a row of a plan changes: "the room: Library (was Main hall); the speakers".
pub fn changes(changes: &[PlanChange]) -> String {
    let one = |change: &PlanChange| {
        let mut params = BTreeMap::from([("field".to_owned(), change.field.clone())]);
        let id = match &change.said {
            Some((here, there)) => {
                params.insert("here".to_owned(), here.clone());
                params.insert("there".to_owned(), there.clone());
                "plan-change"
            }
            None => "plan-field",
        };
        message(id, &params).unwrap_or_else(|| change.field.clone())
    };
    changes.iter().map(one).collect::<Vec<_>>().join("; ").replace(['\n', '\r'], " ")
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

thread_local! {
    /// The sentences, read once.
    static SENTENCES: FluentBundle<FluentResource> = bundle();
}

fn bundle() -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec!["en-GB".parse().unwrap_or_default()]);
    bundle.set_use_isolating(false);
    written::teach(&mut bundle);
    // only a second function of that name is refused
    let _ = bundle.add_function("FIELDS", fields);
    for text in [ERRORS, PROBLEMS, OPS] {
        // A file with a mistake still gives its other messages; the tests of the pages find the mistake.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let _ = bundle.add_resource(resource);
    }
    bundle
}

/// Columns as a problem names them, in words: "room_id, starts_at".
fn fields<'a>(values: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    let Some(FluentValue::String(columns)) = values.first() else { return FluentValue::Error };
    let word = |column: &str| {
        let field = BTreeMap::from([("field".to_owned(), column.to_owned())]);
        message("plan-field", &field).unwrap_or_else(|| column.to_owned())
    };
    FluentValue::from(columns.split(", ").map(word).collect::<Vec<_>>().join(", "))
}

/// A sentence that has nothing to fill in.
pub fn plain(id: &str) -> String {
    message(id, &BTreeMap::new()).unwrap_or_else(|| id.to_owned())
}

fn message(id: &str, params: &BTreeMap<String, String>) -> Option<String> {
    SENTENCES.with(|bundle| {
        let pattern = bundle.get_message(id)?.value()?;
        let mut args = FluentArgs::new();
        for (name, value) in params {
            args.set(name.clone(), argument(name, value));
        }
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_chose_the_words_of_a_sentence_is_not_told_behind_it_and_what_helps_is() {
        let deleted = Problem::warning("deleted-here").with("noun", "agenda_item").with("title", "Opening");
        assert_eq!(
            problem(&deleted),
            "warning: Opening is in this file and was deleted here. It stays out unless you bring back what was deleted."
        );
        let gone = Problem::warning("xml-document-type").with("reason", "bad-entity");
        assert!(!problem(&gone).contains("bad-entity"), "{}", problem(&gone));
        let refused = Problem::warning("link-refused")
            .with("title", "Talk")
            .with("value", "x")
            .with("url", "javascript:x");
        assert!(problem(&refused).ends_with("(url javascript:x)"), "{}", problem(&refused));
    }
}
