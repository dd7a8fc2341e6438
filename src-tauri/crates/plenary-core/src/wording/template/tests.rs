//! What a template may take of time and room.

use super::*;

/// Enough for a page, and nothing to wait for.
const LITTLE: u64 = 20_000;

#[test]
fn a_template_that_does_not_end_is_stopped() {
    let words = Arc::new(Words::of("en-GB").expect("words"));
    let filled = |template: &str| fill_within(LITTLE, template, &words, Value::from(()));
    for endless in [
        "{% for a in range(9000) %}{% for b in range(9000) %}{{ a * b }}{% endfor %}{% endfor %}",
        "{% macro again(n) %}{{ again(n + 1) }}{% endmacro %}{{ again(0) }}",
        "{% set long = \"x\" * 100000000 %}{{ long }}",
        "{{ (\"x\" * 9000000)|replace(\"x\", \"yy\") }}",
    ] {
        let error = wrong(&filled(endless).expect_err(endless));
        let refusal = error.refusal().expect("a refusal");
        assert_eq!(
            (refusal.code, refusal.params.contains_key("reason")),
            ("template-wrong", true),
            "{endless}"
        );
    }
    assert_eq!(filled("{% for a in range(9) %}{{ a }}{% endfor %}").expect("an end"), "012345678");
}

#[test]
fn a_template_that_was_kept_makes_its_document_whatever_it_says_where_nothing_leads() {
    let words = Arc::new(Words::of("en-GB").expect("words"));
    let render =
        |template: &str| render(template, &words, BTreeMap::from([("title", "T"), ("feedback", "")]));
    assert_eq!(render("{{ title }}{% if feedback %}{{ oops }}{% endif %}").expect("a document"), "T\n");
    let error = render("{{ title }}\n{{ oops }}").expect_err("a refusal");
    let refusal = error.refusal().expect("a refusal");
    assert_eq!(refusal.params.get("line").map(String::as_str), Some("2"));
    assert_eq!(refusal.params.get("reason").map(String::as_str), Some("Undefined value: oops."), "named");
}
