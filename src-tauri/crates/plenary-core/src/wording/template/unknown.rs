//! Words of a template that nothing gives it, also where the values at hand never lead: the first real event would. Asked when a
//! template is written, not when a document is built.

mod code;

use super::{read_as_markdown, wrong, wrong_at};
use crate::error::Result;
use code::Code;
use minijinja::ErrorKind;
use minijinja::value::Value;

/// What templates are given besides their values.
const ALWAYS: &str = "say";

/// The names of what a template is given.
pub(super) fn names(values: &Value) -> Vec<String> {
    values.try_iter().map(|names| names.map(|name| name.to_string()).collect()).unwrap_or_default()
}

/// Refuses the first word that is none of those given, is made nowhere in the template, and may not miss; with its line.
pub(super) fn refuse(template: &str, given: &[String]) -> Result<()> {
    let environment = read_as_markdown().map_err(|error| wrong(&error))?;
    let read = environment.template_from_named_str("document", template).map_err(|error| wrong(&error))?;
    let code = Code::read(template);
    let is_given = |name: &str| {
        name == ALWAYS
            || given.iter().any(|one| one == name)
            || environment.globals().any(|(global, _)| global == name)
    };
    let is_known = |name: &str| is_given(name) || code.makes(name) || code.may_miss(name);
    let unknown = read.undeclared_variables(false).into_iter().filter(|name| !is_known(name));
    match unknown.map(|name| (code.line_of(&name), name)).min() {
        Some((line, name)) => Err(wrong_at(line, &format!("{}: {name}", ErrorKind::UndefinedError))),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests;
