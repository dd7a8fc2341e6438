//! Templates of Markdown in which every value is escaped unless it says that it is Markdown already.

use crate::error::{Error, Result};
use crate::wording::{Words, markdown};
use fluent_bundle::{FluentArgs, FluentValue};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde, Value, ValueKind};
use minijinja::{AutoEscape, Environment, ErrorKind, UndefinedBehavior};
use std::sync::Arc;

/// A value that is Markdown already.
pub fn ready(markdown: String) -> Value {
    Value::from_safe_string(markdown)
}

/// Fills a template. In it, `say(id, name=value)` puts values into a message.
pub fn render(template: &str, words: &Arc<Words>, values: impl serde::Serialize) -> Result<String> {
    fill(template, words, Value::from(Serde(values)))
        .map(|markdown| tidied(&markdown))
        .map_err(|error| Error::Internal(format!("template: {error:#}")))
}

fn fill(template: &str, words: &Arc<Words>, values: Value) -> Result<String, minijinja::Error> {
    let mut environment = Environment::new();
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("markdown".into()));
    environment.set_formatter(|out, _, value| Ok(out.write_str(&printed(value))?));
    let words = Arc::clone(words);
    environment.add_function("say", move |id: String, values: Kwargs| say(&words, &id, &values));
    environment.render_named_str("document", template, values)
}

/// A value as Markdown.
fn printed(value: &Value) -> String {
    if value.is_safe() || value.is_number() {
        value.to_string()
    } else {
        markdown::escape(&value.to_string())
    }
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
