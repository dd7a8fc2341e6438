//! A template of one's own is checked on the sample: what is wrong is told with its line, and nothing can hang.

use super::*;
use crate::clock::Clock;
use std::time::{Duration, Instant};

fn workspace() -> Plenary {
    Plenary::in_memory(Clock::fixed(sample::MADE_AT)).expect("a workspace")
}

fn wrong(body: &str) -> TemplateFault {
    check_template(DraftKind::Weeknote, body).expect("a check").expect_err("a fault")
}

#[test]
fn every_shipped_template_fits_the_sample() {
    for kind in shipped::KINDS {
        let document = check_template(*kind, shipped::template(*kind)).expect("a check").expect("no fault");
        assert!(document.blocks.len() > 3, "{kind}: {}", document.markdown());
    }
}

#[test]
fn what_is_wrong_is_told_with_its_line() {
    assert_eq!(wrong("# {{ title }}\n\n{% if lead %}\n").line, Some(3));
    let unknown = wrong("# {{ title }}\n\n{{ nothing_like_it }}\n");
    assert_eq!(unknown.line, Some(3));
    assert!(unknown.reason.contains("Undefined"), "{}", unknown.reason);
    assert_eq!(wrong("{% for a in activities %}\n{{ a.heading|shout }}\n{% endfor %}").line, Some(2));
    let message = wrong("one\ntwo {{ say(\"no-such-message\") }}");
    assert_eq!(message.line, Some(2));
}

#[test]
fn a_template_that_does_not_end_is_stopped() {
    let start = Instant::now();
    for endless in [
        "{% for a in range(9000) %}{% for b in range(9000) %}{{ a * b }}{% endfor %}{% endfor %}",
        "{% macro again(n) %}{{ again(n + 1) }}{% endmacro %}{{ again(0) }}",
        "{% set long = \"x\" * 100000000 %}{{ long }}",
        "{{ (\"x\" * 9000000)|replace(\"x\", \"yy\") }}",
    ] {
        assert!(!wrong(endless).reason.is_empty());
    }
    assert!(start.elapsed() < Duration::from_secs(90), "{:?}", start.elapsed());
}

#[test]
fn one_of_ones_own_is_used_until_it_is_restored() {
    let plenary = workspace();
    sample::create_sample(&plenary).expect("the sample");
    let week = || {
        let (from, until) = Period::week(SAMPLE_WEEK.expect("a day"));
        let period = plenary.read(|conn| period::load(conn, from, until)).expect("the week");
        of_period(&period, DraftKind::Weeknote).expect("a weeknote").markdown()
    };
    let shipped = week();
    write_template(&plenary, DraftKind::Weeknote, "# Our {{ title }}\n".to_owned()).expect("a template");
    assert_eq!(week(), "# Our Weeknote 30 of 2022\n");
    let again =
        write_template(&plenary, DraftKind::Weeknote, "# The {{ title }}\n".to_owned()).expect("again");
    assert_eq!(again.undo_label.map(|label| label.subject), Some("Weeknote".to_owned()));
    assert_eq!(plenary.read(templates::all).expect("templates").len(), 1, "one a kind");
    restore_template(&plenary, DraftKind::Weeknote).expect("restored");
    assert_eq!(week(), shipped);
}

#[test]
fn a_wrong_template_is_not_kept() {
    let plenary = workspace();
    for (body, code) in [("{{ nothing }}", "template-wrong"), ("  ", "empty")] {
        let refused = write_template(&plenary, DraftKind::Report, body.to_owned());
        let error = refused.map(drop).expect_err("a refusal");
        assert_eq!(error.refusal().map(|refusal| refusal.code), Some(code));
    }
    let long = "x".repeat(LONGEST + 1);
    assert!(write_template(&plenary, DraftKind::Report, long).is_err());
    assert!(plenary.read(templates::all).expect("templates").is_empty());
}
