//! What somebody typed into a draft, and what says of itself that it may not be told so: a mark of how it may be used, or words that
//! speak in confidence. What was built was judged as what it was built from.

use super::Why;
use crate::model::DraftBlock;
use crate::rules::attribution::read::{as_read, in_short};
use crate::rules::blocks::{Form, sentences};
use crate::rules::confidence::asked;
use crate::rules::note_marks::{said, says};
use std::collections::BTreeSet;

/// The blocks in which somebody typed such words, and what stands there.
pub(super) fn by_hand(blocks: &[&DraftBlock]) -> Vec<(usize, Why, String)> {
    let typed = |(at, block): (usize, &&DraftBlock)| {
        let (why, words) = typed_in(block)?;
        Some((at, why, words))
    };
    blocks.iter().enumerate().filter_map(typed).collect()
}

fn typed_in(block: &DraftBlock) -> Option<(Why, String)> {
    if block.is_untouched() {
        return None;
    }
    let built = block.sources.iter().map(|sentence| sentence.text.trim());
    let built: BTreeSet<&str> = built.chain(pieces(&block.built)).collect();
    let typed: Vec<&str> = pieces(&block.body).filter(|piece| !built.contains(piece)).collect();
    let why = says_of_itself(&typed.join(" "))?;
    // of rows and lines of code the one that says so
    let alone = typed.iter().find(|piece| says_of_itself(piece).is_some());
    let shown = match Form::of(&block.body) {
        Form::Table | Form::Code => alone.copied().unwrap_or(&block.body),
        _ => &block.body,
    };
    Some((why, in_short(shown)))
}

/// Whether a text says of itself that it may not be told as it stands.
pub(crate) fn says_of_itself(text: &str) -> Option<Why> {
    let read = as_read(text);
    let ways = || [Some(text), read.as_deref()].into_iter().flatten();
    if ways().any(|text| asked(text).is_some()) {
        Some(Why::InConfidence)
    } else if ways().any(|text| said(text).1.is_some()) {
        Some(Why::Marked)
    } else {
        ways().any(|text| says(text).is_some()).then_some(Why::Marked)
    }
}

/// The sentences of a block; of a table all its rows.
fn pieces(block: &str) -> impl Iterator<Item = &str> {
    let rows = Form::of(block) == Form::Table;
    let said = if rows { Vec::new() } else { sentences(block) };
    let sentences = said.into_iter().filter_map(|at| block.get(at));
    let rows = block.lines().filter(move |_| rows);
    sentences.chain(rows).map(str::trim).filter(|piece| !piece.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{DraftBlockId, DraftId, Id};
    use crate::model::{BlockState, Sentence};
    use uuid::Uuid;

    fn found(built: &str, body: &str) -> Option<(Why, String)> {
        let sentence =
            |text: &str| Sentence { text: text.to_owned(), sources: Vec::new(), names: Vec::new() };
        let block = DraftBlock {
            id: DraftBlockId::from_uuid(Uuid::from_u128(9)),
            draft_id: DraftId::from_uuid(Uuid::from_u128(9)),
            key: String::new(),
            position: 0,
            built: built.into(),
            body: body.into(),
            sources: pieces(built).map(sentence).collect(),
            offered: None,
            state: BlockState::Standing,
            moved: false,
        };
        by_hand(&[&block]).pop().map(|(_, why, words)| (why, words))
    }

    #[test]
    fn a_paragraph_that_is_typed_with_a_mark_is_found_whatever_the_mark_says() {
        for body in [
            "We are insolvent [internal]",
            "We are insolvent. [Internal]",
            "[no name] We are insolvent",
            "We are insolvent [intenal]",
            "We are insolvent [public]",
            "We are **insolvent** (internal)",
            "- We are insolvent [inter**nal**]",
            "We are insolvent &#91;internal&#93;",
            "## We are insolvent [internal]",
            "| Who | What |\n|---|---|\n| We | are insolvent [internal] |",
            "```\nWe are insolvent [internal]\n```",
            "> We are insolvent\n> [no\n> name]",
        ] {
            assert_eq!(found("", body).map(|found| found.0), Some(Why::Marked), "{body}");
        }
        let row = found("", "| Who | What |\n|---|---|\n| You | pay |\n| We | are broke [internal] |");
        assert_eq!(row.map(|found| found.1).as_deref(), Some("| We | are broke [internal] |"));
    }

    #[test]
    fn a_paragraph_that_says_that_it_is_in_confidence_is_found() {
        for body in [
            "Off the record: we are insolvent.",
            "We are insolvent. Please do not quote this.",
            "Off the **rec**ord: we are insolvent",
        ] {
            assert_eq!(found("", body).map(|found| found.0), Some(Why::InConfidence), "{body}");
        }
        let long = found("", &format!("Off the record: {}", "we are insolvent and so on ".repeat(30)));
        assert!(long.is_some_and(|(_, words)| words.ends_with('…') && words.chars().count() < 170));
    }

    #[test]
    fn what_is_built_and_what_is_typed_in_ordinary_words_is_not() {
        let built = "The (private) talk was off the record. Soup [internal] was good.";
        assert_eq!(found(built, built), None);
        assert_eq!(found(built, &format!("{built} And so we say.")), None);
        assert_eq!(
            found(built, &format!("{built} We are insolvent [internal].")).map(|one| one.0),
            Some(Why::Marked)
        );
        for body in [
            "We [sic] lend 12 [1] laptops to [Ada](https://example.org/internal) [x]",
            "The (private) sector grows in confidence",
            "See [internal](https://example.org/internal).",
        ] {
            assert_eq!(found("", body), None, "{body}");
        }
    }
}
