//! Marks go in and come out again, and nothing that anybody types becomes one.

use super::*;
use crate::wording::{Document, template};
use proptest::prelude::*;
use std::sync::Arc;

fn source(kind: &str, number: u8) -> Source {
    format!("{kind}:01933b1a-7c00-7000-8000-0000000000{number:02x}").parse().unwrap()
}

fn document(template: &str, values: impl serde::Serialize) -> Document {
    template::document("T", &Arc::new(Words::of("en-GB").unwrap()), template, values).unwrap()
}

#[derive(serde::Serialize)]
struct Values {
    said: Told,
    who: Told,
}

fn values() -> Values {
    let words = Words::of("en-GB").unwrap();
    let person = source("person", 9);
    let name = Told::new("Ada *Brook*", [person]);
    let who = words.tell(
        "document-who-role",
        &[("name", &name), ("role", &Told::new("Head", []))],
        [source("takeaway", 1)],
    );
    Values {
        said: Told::new("# two\n in five.", [source("takeaway", 1), source("session", 2)]),
        who: who.unwrap(),
    }
}

#[test]
fn a_sentence_knows_what_it_was_made_from_and_whom_it_names() {
    let document =
        document("{{ say(\"document-heading-next\") }}. {{ said }}\n\n- {{ said }} ({{ who }})", values());
    assert_eq!(
        document.markdown(),
        "What happens next. \\# two in five.\n\n- \\# two in five. (Ada \\*Brook\\*, Head)\n"
    );
    let [paragraph, item] = document.blocks.as_slice() else { panic!("{document:?}") };
    let (takeaway, session, person) = (source("takeaway", 1), source("session", 2), source("person", 9));
    assert_eq!(paragraph.sentences[0].sources, [takeaway, session]);
    assert_eq!(item.sentences[0].sources, [takeaway, session, person]);
    let Source::Person(id) = person else { unreachable!() };
    assert_eq!(item.sentences[0].names, [(id, "Ada \\*Brook\\*".to_owned())]);
}

#[test]
fn the_key_of_a_block_comes_from_its_source_and_not_from_its_words() {
    let key = |text: &str, from: u8| {
        let said = Told::new(text, [source("takeaway", from)]);
        document("- {{ said }}", Values { said, who: Told::default() }).blocks[0].key.clone()
    };
    assert_eq!(key("One", 1), key("Quite another", 1));
    assert_ne!(key("One", 1), key("One", 2));
}

#[test]
fn words_of_the_template_are_known_by_the_heading_above_them() {
    let document = document("## A\n\nSaid:\n\n## B\n\nSaid:\n\nSaid:", values());
    let keys: std::collections::BTreeSet<_> = document.blocks.iter().map(|block| &block.key).collect();
    assert_eq!(keys.len(), 5, "{keys:?}");
}

#[test]
fn a_template_that_takes_text_apart_loses_sources_and_no_text() {
    let cut = document("{{ said[3:] }} {{ said | upper }} {{ said | length > 0 }}", values()).markdown();
    assert!(cut.contains("TWO IN FIVE") && !cut.contains(is_mark), "{cut:?}");
}

#[test]
fn markdown_that_is_told_is_not_escaped() {
    let said = Told::markdown("see [here](https://example.org)\n\n- *this*", [source("event", 1)]);
    let document = document("{{ said }}", Values { said, who: Told::default() });
    assert_eq!(document.markdown(), "see [here](https://example.org)\n\n- *this*\n");
    assert_eq!(document.blocks[1].sentences[0].sources, [source("event", 1)]);
}

proptest! {
    #[test]
    fn whatever_is_typed_is_read_as_typed_and_makes_no_source(typed in "[a-c#*=, \u{FDD0}-\u{FDD4}]{0,30}") {
        let said = Told::new(&typed, [source("takeaway", 1)]);
        let document = document("x {{ said }}", Values { said, who: Told::default() });
        let plain: String = typed.chars().filter(|c| !is_mark(*c)).collect();
        let plain = one_line(&plain);
        let expected = format!("x {}", markdown::escape(&plain));
        let read = |text: &str| crate::wording::plain_text(text);
        prop_assert_eq!(read(&document.markdown()), read(&expected));
        for sentence in document.blocks.iter().flat_map(|block| &block.sentences) {
            prop_assert!(sentence.sources.is_empty() || sentence.sources == [source("takeaway", 1)]);
        }
    }

    #[test]
    fn broken_marks_leave_no_mark_behind(text in "[a-c=:,\u{FDD0}-\u{FDD4} ]{0,30}") {
        prop_assert!(!unmark(&text).text.contains(is_mark));
        prop_assert!(!unmark(&escape(&text)).text.contains(is_mark));
    }
}
