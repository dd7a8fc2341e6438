//! Words of a template that nothing gives it, also where the values at hand never lead: the first real event would.

use super::{read_as_markdown, wrong, wrong_at};
use crate::error::Result;
use minijinja::ErrorKind;
use minijinja::value::Value;

/// What templates are given besides their values.
const ALWAYS: &str = "say";

/// Refuses the first of them, with its line.
pub(super) fn refuse(template: &str, values: &Value) -> Result<()> {
    let environment = read_as_markdown().map_err(|error| wrong(&error))?;
    let read = environment.template_from_named_str("document", template).map_err(|error| wrong(&error))?;
    let given: Vec<String> =
        values.try_iter().map(|names| names.map(|name| name.to_string()).collect()).unwrap_or_default();
    let is_known = |name: &str| {
        name == ALWAYS
            || given.iter().any(|one| one == name)
            || environment.globals().any(|(global, _)| global == name)
    };
    let unknown = read.undeclared_variables(false).into_iter().filter(|name| !is_known(name));
    match unknown.map(|name| (line_of(template, &name), name)).min() {
        Some((line, name)) => Err(wrong_at(line, &format!("{}: {name}", ErrorKind::UndefinedError))),
        None => Ok(()),
    }
}

/// The first line where the word stands between the signs of the template, from 1; 0 when it is nowhere.
fn line_of(template: &str, name: &str) -> usize {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let stands = |(at, _): &(usize, &str)| {
        let before = template.get(..*at).unwrap_or_default();
        let behind = template.get(at + name.len()..).unwrap_or_default();
        let open = ["{{", "{%"].iter().filter_map(|sign| before.rfind(sign)).max();
        let closed = ["}}", "%}"].iter().filter_map(|sign| before.rfind(sign)).max();
        open > closed && !before.ends_with(|c| is_word(c) || c == '.') && !behind.starts_with(is_word)
    };
    let first = template.match_indices(name).find(stands);
    first.map_or(0, |(at, _)| template.get(..at).unwrap_or_default().matches('\n').count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(template: &str) -> Option<(String, String)> {
        let values = Value::from_pairs([("title", "T"), ("feedback", "")]);
        let error = refuse(template, &values).err()?;
        let refusal = error.refusal().expect("a refusal");
        Some((refusal.params["line"].clone(), refusal.params["reason"].clone()))
    }

    #[test]
    fn a_word_that_nothing_gives_is_found_with_its_line_where_no_value_leads() {
        let found =
            fault("oops\n{{ title }}\n{% if feedback %}\n{{ title.oops }} {{ oops.nope }}\n{% endif %}\n");
        assert_eq!(found, Some(("4".into(), "Undefined value: oops.".into())));
        assert_eq!(
            fault("{% if feedback %}{% elif nobody %}{% endif %}").map(|(line, _)| line),
            Some("1".into())
        );
    }

    #[test]
    fn what_a_template_makes_itself_is_known() {
        let own = "{% set a = 1 %}{% macro again(n) %}{{ again(n) }}{{ a }}{% endmacro %}{% for x in range(2) %}{{ loop.index }}{{ x }}{% endfor %}{{ again(title) }}{{ say(\"x\") }}{{ dict(b=1) }}";
        assert_eq!(fault(own), None);
    }
}
