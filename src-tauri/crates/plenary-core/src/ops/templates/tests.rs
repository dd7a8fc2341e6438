//! A template of one's own is checked on the sample: what is wrong is told with its line, and nothing can hang.

use super::*;
use crate::clock::Clock;

fn workspace() -> Plenary {
    Plenary::in_memory(Clock::fixed(sample::MADE_AT)).expect("a workspace")
}

fn wrong(body: &str) -> TemplateFault {
    check_template(TemplateKind::Weeknote, body).expect("a check").expect_err("a fault")
}

#[test]
fn every_shipped_template_fits_the_sample() {
    for kind in TemplateKind::ALL {
        let made = check_template(*kind, shipped::template(*kind)).expect("a check").expect("no fault");
        assert!(made.starts_with("# ") && made.matches("\n\n").count() > 3, "{kind}: {made}");
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
fn a_template_that_writes_nothing_is_told() {
    for nothing in ["", "   ", "{# only a remark #}", "{% if false %}# {{ title }}{% endif %}"] {
        let fault = wrong(nothing);
        assert_eq!((fault.line, fault.reason.as_str()), (None, "It writes nothing."), "{nothing:?}");
    }
}

#[test]
fn a_wrong_word_is_found_also_where_the_sample_does_not_lead() {
    for (kind, before) in [
        (TemplateKind::Report, "{{ feedback.answered }}"),
        (TemplateKind::Report, "{% if compared %}"),
        (TemplateKind::BlogPost, "{% elif section.without_name %}"),
        (TemplateKind::Minutes, "{% if part.without_names %}"),
        (TemplateKind::Weeknote, "{% for point in activity.points %}"),
    ] {
        let shipped = shipped::template(kind);
        let Some(at) = shipped.find(before) else { panic!("{kind}: {before}") };
        let end = at + before.len();
        let body = format!("{}{{{{ oops.nope }}}}{}", &shipped[..end], &shipped[end..]);
        let fault = check_template(kind, &body).expect("it is checked").expect_err("a fault");
        let line = shipped[..end].matches('\n').count() + 1;
        assert_eq!(fault.line, Some(line), "{kind}: {before}");
        assert!(fault.reason.contains("oops"), "{}", fault.reason);
    }
}

#[test]
fn a_template_that_does_not_end_is_refused() {
    let endless = wrong("{% macro again(n) %}{{ again(n + 1) }}{% endmacro %}{{ again(0) }}");
    assert!(!endless.reason.is_empty());
}

#[test]
fn one_of_ones_own_is_used_until_it_is_restored() {
    let plenary = workspace();
    sample::create_sample(&plenary).expect("the sample");
    let week = || {
        let (from, until) = Period::week(SAMPLE_WEEK.expect("a day"));
        let period =
            plenary.read(|conn| period::load(conn, from, until, plenary.clock().now())).expect("the week");
        of_period(&period, crate::model::DraftKind::Weeknote).expect("a weeknote").markdown()
    };
    let shipped = week();
    write_template(&plenary, TemplateKind::Weeknote, "# Our {{ title }}\n".to_owned()).expect("a template");
    assert_eq!(week(), "# Our Weeknote 30 of 2022\n");
    let again =
        write_template(&plenary, TemplateKind::Weeknote, "# The {{ title }}\n".to_owned()).expect("again");
    assert_eq!(again.undo_label.map(|label| label.subject), Some("Weeknote".to_owned()));
    assert_eq!(plenary.read(templates::all).expect("templates").len(), 1, "one a kind");
    restore_template(&plenary, TemplateKind::Weeknote).expect("restored");
    assert_eq!(week(), shipped);
}

#[test]
fn minutes_take_the_shape_of_ones_own_template_and_obey_it() {
    let plenary = workspace();
    let event = sample::create_sample(&plenary).expect("the sample").output.event_id;
    let minutes = || {
        let snapshot = plenary.read(|conn| snapshot::load(conn, event)).expect("the event");
        of_event(&snapshot, DraftKind::Minutes).expect("minutes").markdown()
    };
    let shipped = minutes();
    let own = "# Our {{ title }}\n\n{% for one in decisions %}\n- {{ one }}\n{% endfor %}\n".to_owned();
    write_template(&plenary, TemplateKind::Minutes, own).expect("a template");
    assert!(minutes().starts_with("# Our Minutes of "), "{}", minutes());
    restore_template(&plenary, TemplateKind::Minutes).expect("restored");
    assert_eq!(minutes(), shipped);
}

#[test]
fn a_wrong_template_is_not_kept() {
    let plenary = workspace();
    for (body, code) in [("{{ nothing }}", "template-wrong"), ("  ", "empty")] {
        let refused = write_template(&plenary, TemplateKind::Report, body.to_owned());
        let error = refused.map(drop).expect_err("a refusal");
        assert_eq!(error.refusal().map(|refusal| refusal.code), Some(code));
    }
    let long = "x".repeat(LONGEST + 1);
    assert!(write_template(&plenary, TemplateKind::Report, long).is_err());
    assert!(plenary.read(templates::all).expect("templates").is_empty());
}
