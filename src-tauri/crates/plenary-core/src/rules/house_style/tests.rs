//! Claims about the house style.

use super::*;
use proptest::prelude::*;

fn rule(kind: StyleKind, phrase: &str, instead: &str) -> StyleRule {
    StyleRule { kind, phrase: phrase.into(), instead: instead.into(), reason: "Because.".into() }
}

fn style() -> HouseStyle {
    use StyleKind::{Avoid, Name, Spelling};
    HouseStyle::new([
        rule(Spelling, "e-mail", "email"),
        rule(Spelling, "Internet", "internet"),
        rule(Avoid, "utilise", "use"),
        rule(Avoid, "purchase", "buy"),
        rule(Avoid, "going forward", "from now on"),
        rule(Avoid, "reach out to", "contact"),
        rule(Spelling, "e.g.", "for example"),
        rule(Avoid, "synergy", ""),
        rule(Avoid, "deep dive", "close look"),
        rule(Name, "GOV.UK", ""),
        rule(Name, "Capital Digital Office", ""),
    ])
}

/// "found -> instead" of each finding.
fn found(text: &str) -> Vec<String> {
    let line = |one: Finding| format!("{} -> {}", one.found, one.instead);
    style().check(text).into_iter().map(line).collect()
}

#[test]
fn words_are_found_whole_in_their_forms_and_replaced_in_the_same_form_and_case() {
    assert_eq!(
        found(
            "We utilised e-mails. UTILISE it! Utilising them, she purchased two purchases and reutilised one."
        ),
        [
            "utilised -> used",
            "e-mails -> emails",
            "UTILISE -> USE",
            "Utilising -> Using",
            "purchased -> bought",
            "purchases -> buys",
        ]
    );
    assert_eq!(
        found("Reaching out to boroughs; two deep dives;\ngoing\nforward"),
        ["Reaching out to -> Contacting", "deep dives -> close looks", "going\nforward -> from now on",]
    );
    assert_eq!(found("Some synergies."), ["synergies -> "]);
    assert_eq!(
        found("E\u{2011}Mail us"),
        ["E\u{2011}Mail -> Email"],
        "a hyphen that does not break is a hyphen"
    );
}

#[test]
fn the_last_stop_of_an_abbreviation_is_part_of_it() {
    assert_eq!(
        found("Devices, e.g. tablets. E.g. phones; e.g phones"),
        ["e.g. -> for example", "E.g. -> For example", "e.g -> for example"]
    );
}

#[test]
fn a_name_is_right_only_as_it_is_written() {
    assert_eq!(
        found("On GOV.UK and gov.uk; the capital digital office, Capital Digital Office"),
        ["gov.uk -> GOV.UK", "capital digital office -> Capital Digital Office",]
    );
    assert_eq!(found("Internet access. The Internet; the internet.\n\n- Internet"), ["Internet -> internet"]);
}

#[test]
fn nothing_is_found_in_code_addresses_and_the_targets_of_links() {
    assert_eq!(
        found(
            "`utilise` <https://example.org/utilise> https://example.org/e-mail www.example.org/utilise\n\
               [text](https://example.org/utilise-e-mail) e-mail@example.org <b title=\"utilise\">\n\
               ```\nutilise\n```\n~~~\nutilise\n~~~\n[a]: https://example.org/utilise\n![x](chart:utilise)"
        ),
        Vec::<String>::new()
    );
    assert_eq!(found("[we utilise](https://example.org) **utilise** _utilise_"), ["utilise -> use"; 3]);
    assert_eq!(found("going **forward**\n\ngoing\n\nforward"), ["going **forward -> from now on"]);
}

#[test]
fn places_are_counted_as_text_fields_count() {
    let text = "💡 é\nWe utilise";
    let findings = style().check(text);
    let units: Vec<u16> = text.encode_utf16().collect();
    let shown = String::from_utf16(&units[findings[0].start..findings[0].end]).unwrap();
    assert_eq!((shown.as_str(), findings[0].line), ("utilise", 2));
}

#[test]
fn the_list_to_begin_with_is_sound() {
    let list = starting();
    assert!(list.len() > 100, "{}", list.len());
    let phrases: std::collections::BTreeSet<String> =
        list.iter().map(|rule| rule.phrase.to_lowercase()).collect();
    assert_eq!(phrases.len(), list.len(), "each phrase once");
    let style = HouseStyle::new(list.clone());
    for rule in &list {
        assert!(!rule.reason.is_empty() && rule.reason.ends_with('.'), "{}", rule.phrase);
        assert!(rule.reason.split_whitespace().count() <= 20, "{}", rule.phrase);
        let again: Vec<String> = style.check(&rule.instead).into_iter().map(|one| one.phrase).collect();
        assert_eq!(
            again,
            Vec::<String>::new(),
            "what is written instead of {} is not to be replaced",
            rule.phrase
        );
        let found = style.check(&format!("The {}", rule.phrase));
        assert!(rule.kind == StyleKind::Name || !found.is_empty(), "{} is found", rule.phrase);
    }
}

#[test]
fn a_long_text_is_checked_while_one_types() {
    let text = "We utilise the e-mail going forward, and nobody minds what is not in the list. ".repeat(400);
    let style = HouseStyle::new(starting());
    let begin = std::time::Instant::now();
    assert_eq!(style.check(&text).len(), 1200);
    assert!(begin.elapsed().as_millis() < 1_000, "{:?} without optimisation", begin.elapsed());
}

proptest! {
    #[test]
    fn every_place_is_in_the_text_and_says_what_was_found(text in "(utilise|e-mail|going forward|`|\\*|\\[|\\]|\\(|\\)|<|>|https://|é|💡|\n|[a-z.@:/ -]){0,80}") {
        let units: Vec<u16> = text.encode_utf16().collect();
        for finding in style().check(&text) {
            let shown = String::from_utf16(units.get(finding.start..finding.end).unwrap()).unwrap();
            prop_assert_eq!(shown, finding.found);
        }
        prop_assert_eq!(masked(&text).len(), text.len());
    }
}
