//! What is refused in a template before it is kept, and what is not.

use super::super::{FUEL, fill_within};
use super::*;
use crate::wording::Words;
use std::sync::Arc;

fn given() -> Value {
    Value::from_pairs([("title", "T"), ("feedback", "")])
}

fn fault(template: &str) -> Option<(String, String)> {
    let error = refuse(template, &names(&given())).err()?;
    let refusal = error.refusal().expect("a refusal");
    Some((refusal.params["line"].clone(), refusal.params["reason"].clone()))
}

/// The document of a template that is not refused.
fn filled(template: &str) -> String {
    assert_eq!(fault(template), None, "{template}");
    let words = Arc::new(Words::of("en-GB").expect("words"));
    fill_within(FUEL, template, &words, given()).unwrap_or_else(|error| panic!("{template}: {error}"))
}

fn line_of_fault(template: &str) -> Option<String> {
    fault(template).map(|(line, _)| line)
}

#[test]
fn a_word_that_nothing_gives_is_found_with_its_line_where_no_value_leads() {
    let found =
        fault("oops\n{{ title }}\n{% if feedback %}\n{{ title.oops }} {{ oops.nope }}\n{% endif %}\n");
    assert_eq!(found, Some(("4".into(), "Undefined value: oops.".into())));
    assert_eq!(line_of_fault("{% if feedback %}{% elif nobody %}{% endif %}"), Some("1".into()));
}

#[test]
fn its_line_is_not_that_of_a_text_a_comment_or_what_is_raw() {
    let body = "{# oops #}\n{% raw %}{{ oops }}{% endraw %}\n{{ \"oops }}\" ~ {\"oops\": {}} }}\n\
                {{ dict(oops=1).oops }}\n{% if feedback %}{{ oops }}{% endif %}";
    assert_eq!(line_of_fault(body), Some("5".into()));
}

#[test]
fn what_a_template_makes_itself_is_known() {
    let own = "{% set a = 1 %}{% macro again(n) %}{{ n }}{{ a }}{% endmacro %}\
               {% for x in range(2) %}{{ loop.index }}{{ x }}{% endfor %}{{ again(title) }}{{ dict(b=1).b }}";
    assert_eq!(filled(own), "1021T11");
    assert_eq!(fault("{{ say(\"x\") }}"), None);
}

#[test]
fn a_word_set_within_an_if_is_known_behind_it() {
    let either =
        "{% if feedback %}{% set intro = \"a\" %}{% else %}{% set intro = \"b\" %}{% endif %}{{ intro }}";
    assert_eq!(filled(either), "b");
    assert_eq!(filled("{%- if title -%}{%- set a, b = [1, 2] -%}{%- endif -%}{{ a }}{{ b }}"), "12");
    assert_eq!(filled("{% if title %}{% set a %}x{% endset %}{% endif %}{{ a }}"), "x");
    assert_eq!(filled("{% if title %}{% macro m() %}m{% endmacro %}{% endif %}{{ m() }}"), "m");
    for imported in ["import \"x\" as a", "from \"x\" import b as a"] {
        assert_eq!(fault(&format!("{{% if title %}}{{% {imported} %}}{{% endif %}}{{{{ a }}}}")), None);
    }
    let read_only = "{% if feedback %}{% set a = oops %}{% endif %}";
    assert_eq!(line_of_fault(read_only), Some("1".into()), "what is read there is not made there");
    assert_eq!(line_of_fault("{% if feedback %}{% set oops.a = 1 %}{{ oops }}{% endif %}"), Some("1".into()));
}

#[test]
fn what_the_template_says_may_miss_is_not_refused() {
    assert_eq!(filled("{% if x is defined %}{{ x }}{% endif %}{% if y is not defined %}n{% endif %}"), "n");
    assert_eq!(filled("{{ x | default(\"d\") }}{{ x|d(\"e\") }}"), "de");
    let also_without = "{{ x | default(\"\") }}\n{% if feedback %}{{ x }}{% endif %}";
    assert!(fault(also_without).is_some(), "without anything in its place it stands as well");
    assert!(fault("{% if feedback %}{{ x.y | default(\"\") }}{% endif %}").is_some(), "nothing has no y");
}
