//! Templates of Markdown in which every value is escaped unless it says that it is Markdown already.

use crate::error::{Error, Refusal, Result};
use crate::model::template::Templates;
use crate::model::{Source, TemplateKind};
use crate::rules::blocks::{self, Form, heading_level};
use crate::wording::sentences::sentence;
use crate::wording::told::{self, Sentence, Unmarked};
use crate::wording::{Block, Document, Words, shipped};
use fluent_bundle::{FluentArgs, FluentValue};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde, Value, ValueKind};
use minijinja::{AutoEscape, Environment, ErrorKind, UndefinedBehavior};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// Steps and bytes that a template may take: ten times what an event of a thousand takeaways needs.
const FUEL: u64 = 5_000_000;

/// The longest document, in bytes, with its marks.
const LONGEST: usize = 4_000_000;

/// A value that is Markdown already.
pub fn ready(markdown: String) -> Value {
    Value::from_safe_string(markdown)
}

/// Fills a template, and tells of each sentence what it was made from: values that are [`told::Told`] say so.
pub fn document(
    title: impl Into<String>,
    words: &Arc<Words>,
    template: &str,
    values: impl serde::Serialize,
) -> Result<Document> {
    let values = Value::from(Serde(values));
    let given = unknown::names(&values);
    let filled = fill(template, words, values)?;
    let blocks = fall(&told::unmark(&tidied(&filled)));
    Ok(Document { title: title.into(), language: words.language(), blocks, given })
}

/// Refuses a template that uses what its documents are not given, also where none of them led yet.
pub fn refuse_unknown(template: &str, given: &[String]) -> Result<()> {
    unknown::refuse(template, given)
}

/// The blocks of a filled template.
fn fall(unmarked: &Unmarked) -> Vec<Block> {
    let mut keys = Keys::default();
    let block = |at: Range<usize>| {
        let markdown = unmarked.text.get(at.clone()).unwrap_or_default();
        let sentence = |inside: Range<usize>| {
            let here = at.start + inside.start..at.start + inside.end;
            let text = unmarked.text.get(here.clone()).unwrap_or_default().to_owned();
            Sentence { text, sources: unmarked.sources(&here), names: unmarked.names(&here) }
        };
        let sentences = blocks::sentences(markdown).into_iter().map(sentence).collect();
        Block { key: keys.key(markdown, unmarked.first(&at)), markdown: markdown.to_owned(), sentences }
    };
    blocks::blocks(&unmarked.text).into_iter().map(block).collect()
}

/// Gives each block a key that it will have again: from its form and its first source; where it has none, from its words and
/// the heading above it. A key tells nothing about what stands in the block.
#[derive(Default)]
struct Keys {
    heading: String,
    given: BTreeMap<String, usize>,
}

impl Keys {
    fn key(&mut self, markdown: &str, first: Option<&told::Span>) -> String {
        let form = Form::of(markdown);
        let level = heading_level(markdown);
        let place = match first.filter(|_| form != Form::Table) {
            _ if level == 1 => "title".to_owned(),
            Some(told) => {
                let from = told.sources.first().map(|source| stable(*source, markdown)).unwrap_or_default();
                format!("{from} {}", told.name).trim_end().to_owned()
            }
            None => format!("{} {}", self.heading, first_line(markdown)),
        };
        let mut key = format!("{}-{}", form.word(), short(&format!("{level} {place}")));
        let times = self.given.entry(key.clone()).or_insert(0);
        *times += 1;
        if *times > 1 {
            key = format!("{key}-{times}");
        }
        if level > 0 {
            self.heading.clone_from(&key);
        }
        key
    }
}

/// A source by what stays the same of it: the lines of a note are known by their words, as their numbers change with every
/// line above them.
fn stable(source: Source, markdown: &str) -> String {
    match source {
        Source::Note { id, .. } => format!("note:{id} {}", first_line(markdown)),
        other => other.to_string(),
    }
}

fn first_line(markdown: &str) -> &str {
    markdown.lines().next().unwrap_or_default()
}

/// The beginning of a text's SHA-256.
fn short(text: &str) -> String {
    Sha256::digest(text).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

/// Fills a template. In it, `say(id, name=value)` puts values into a message.
pub fn render(template: &str, words: &Arc<Words>, values: impl serde::Serialize) -> Result<String> {
    fill(template, words, Value::from(Serde(values))).map(|markdown| tidied(&told::unmark(&markdown).text))
}

/// The template of a kind: the office's own, or the shipped one.
pub fn of(own: &Templates, kind: TemplateKind) -> &str {
    own.get(&kind).map_or_else(|| shipped::template(kind), String::as_str)
}

/// What is wrong with a template, and in which line (0: nobody can say).
fn wrong(error: &minijinja::Error) -> Error {
    let mut innermost = error;
    while let Some(inner) = std::error::Error::source(innermost).and_then(|source| source.downcast_ref()) {
        innermost = inner;
    }
    let line = innermost.line().or(error.line()).unwrap_or(0);
    let kind = innermost.kind().to_string();
    let reason = match innermost.detail() {
        _ if innermost.kind() == ErrorKind::OutOfFuel => "It takes too long, or writes too much.".to_owned(),
        Some(detail) => format!("{kind}: {detail}"),
        None => kind,
    };
    wrong_at(line, &reason)
}

fn wrong_at(line: usize, reason: &str) -> Error {
    Refusal::new("template-wrong").field("body").with("line", line).with("reason", sentence(reason)).into()
}

fn fill(template: &str, words: &Arc<Words>, values: Value) -> Result<String> {
    fill_within(FUEL, template, words, values.clone()).map_err(|error| {
        let is_unknown = error.kind() == ErrorKind::UndefinedError;
        let named = is_unknown.then(|| unknown::refuse(template, &unknown::names(&values)).err()).flatten();
        named.unwrap_or_else(|| wrong(&error))
    })
}

fn fill_within(
    fuel: u64,
    template: &str,
    words: &Arc<Words>,
    values: Value,
) -> Result<String, minijinja::Error> {
    let mut environment = read_as_markdown()?;
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(fuel));
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("markdown".into()));
    environment.set_formatter(|out, _, value| Ok(out.write_str(&printed(value))?));
    let words = Arc::clone(words);
    environment.add_function("say", move |id: String, values: Kwargs| say(&words, &id, &values));
    let filled = environment.render_named_str("document", template, values)?;
    if filled.len() > LONGEST {
        return Err(minijinja::Error::from(ErrorKind::OutOfFuel));
    }
    Ok(filled)
}

/// How templates are read.
fn read_as_markdown() -> Result<Environment<'static>, minijinja::Error> {
    let mut environment = Environment::new();
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    environment.remove_global("debug");
    Ok(environment)
}

/// A value as Markdown.
fn printed(value: &Value) -> String {
    if value.is_safe() || value.is_number() { value.to_string() } else { told::escape(&value.to_string()) }
}

fn say(words: &Words, id: &str, values: &Kwargs) -> Result<Value, minijinja::Error> {
    let mut arguments = FluentArgs::new();
    for name in values.args() {
        let value: Value = values.get(name)?;
        let number = (value.kind() == ValueKind::Number).then(|| value.as_usize()).flatten();
        let argument = number.map_or_else(|| FluentValue::from(printed(&value)), FluentValue::from);
        arguments.set(name.to_owned(), argument);
    }
    let said = words.with(id, &arguments);
    said.map(ready).map_err(|error| minijinja::Error::new(ErrorKind::InvalidOperation, error.to_string()))
}

/// No line ends in a space, no two empty lines follow one another, and the file ends with one line break.
fn tidied(markdown: &str) -> String {
    let mut tidy = String::with_capacity(markdown.len());
    let mut empty = 0;
    for line in markdown.trim().lines().map(str::trim_end) {
        empty = if line.is_empty() { empty + 1 } else { 0 };
        if empty < 2 {
            tidy.push_str(line);
            tidy.push('\n');
        }
    }
    tidy
}

mod unknown;

#[cfg(test)]
mod tests;
