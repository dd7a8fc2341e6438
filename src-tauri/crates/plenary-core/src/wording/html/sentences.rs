//! The sentences of a block, each as HTML by itself: what is emphasised, code or a link over the end of one goes on in the next.

use super::{CLEANER, PLACE, cleaner, is_bare, links, options, picture_to_link, without_places};
use crate::rules::blocks::Form;
use crate::rules::text::is_mark;
use comrak::nodes::NodeValue;
use comrak::{Arena, Node, format_html, parse_document};
use std::ops::Range;

/// None where they are not one paragraph: nested lists, rows, code, figures. Such a block is shown whole.
pub fn sentences_html(block: &str, sentences: &[Range<usize>]) -> Option<Vec<String>> {
    let texts: Vec<&str> = sentences.iter().filter_map(|at| block.get(at.clone())).collect();
    if texts.iter().all(|text| is_bare(text)) {
        return Some(texts.into_iter().map(str::to_owned).collect());
    }
    let pieces = apart(&paragraph(&texts, Form::of(block))?);
    (pieces.len() == texts.len()).then_some(pieces)
}

/// The sentences as one paragraph of HTML, with a mark between each and the next.
fn paragraph(texts: &[&str], form: Form) -> Option<String> {
    let readable = |text: &&str| -> String {
        let text = if form == Form::Quote { unquoted(text) } else { (*text).to_owned() };
        text.chars().filter(|letter| !is_mark(*letter)).collect()
    };
    let sign = if form == Form::Heading { "# " } else { "" }; // "2026. What comes" is no list there
    let said = texts.iter().map(readable).collect::<Vec<String>>().join(&format!(" {PLACE} "));
    let markdown = format!("{sign}{said}");
    let options = options();
    let arena = Arena::new();
    let root = parse_document(&arena, &markdown, &options);
    let only = root.first_child().filter(|first| first.next_sibling().is_none())?;
    let (begins, ends) = match only.data().value {
        NodeValue::Paragraph => ("<p>", "</p>"),
        NodeValue::Heading(_) if form == Form::Heading => ("<h1>", "</h1>"),
        _ => return None,
    };
    for node in root.descendants().collect::<Vec<_>>() {
        if is_address(node) {
            without_places(node);
        }
        picture_to_link(node);
    }
    links::link_addresses(&arena, root);
    let mut html = String::new();
    format_html(root, &options, &mut html).ok()?;
    let clean = CLEANER.get_or_init(cleaner).clean(&html).to_string();
    clean.trim().strip_prefix(begins)?.strip_suffix(ends).map(str::to_owned)
}

/// Where a mark would stand in an attribute.
fn is_address(node: Node<'_>) -> bool {
    matches!(node.data().value, NodeValue::Link(_) | NodeValue::Image(_))
}

/// A sentence of a quotation without the sign of each of its lines.
fn unquoted(text: &str) -> String {
    let line = |line: &str| line.strip_prefix("> ").or(line.strip_prefix('>')).unwrap_or(line).to_owned();
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// HTML taken apart at its marks; what is open at one is closed there and opened again behind it.
fn apart(html: &str) -> Vec<String> {
    let (mut pieces, mut piece) = (Vec::new(), String::new());
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find(['<', PLACE]) {
        let (before, behind) = rest.split_at(at);
        piece.push_str(before);
        if let Some(behind) = behind.strip_prefix(PLACE) {
            let done = piece.trim_end().to_owned();
            pieces.push(open.iter().rev().fold(done, |done, tag| format!("{done}</{}>", name(tag))));
            piece = open.concat();
            rest = behind.strip_prefix(' ').unwrap_or(behind);
            continue;
        }
        let (tag, behind) = behind.split_at(end_of_tag(behind));
        piece.push_str(tag);
        match tag.strip_prefix("</") {
            Some(_) => drop(open.pop()),
            None if name(tag) == "br" => {}
            None => open.push(tag),
        }
        rest = behind;
    }
    piece.push_str(rest);
    pieces.push(piece);
    pieces
}

/// "em" of `<em>`, "a" of `<a href="…">`.
fn name(tag: &str) -> &str {
    let inside = tag.trim_start_matches('<');
    inside.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default()
}

/// Behind the sign that ends a tag: one in an attribute does not.
fn end_of_tag(html: &str) -> usize {
    let mut quoted = false;
    for (at, letter) in html.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '>' if !quoted => return at + 1,
            _ => {}
        }
    }
    html.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::blocks::sentences;

    fn told(block: &str) -> Option<Vec<String>> {
        sentences_html(block, &sentences(block))
    }

    fn of(pieces: &[&str]) -> Option<Vec<String>> {
        Some(pieces.iter().map(|piece| (*piece).to_owned()).collect())
    }

    #[test]
    fn what_goes_on_over_a_full_stop_is_closed_and_opened_again() {
        assert_eq!(
            told("*This is the office's own record. Nothing internal is in it.*"),
            of(&["<em>This is the office's own record.</em>", "<em>Nothing internal is in it.</em>"])
        );
        assert_eq!(
            told("- We read **90. Of *610* entries. All** of them"),
            of(&[
                "We read <strong>90.</strong>",
                "<strong>Of <em>610</em> entries.</strong>",
                "<strong>All</strong> of them"
            ])
        );
        assert_eq!(told("`One. Two`"), of(&["<code>One.</code>", "<code>Two</code>"]));
        let link = "<a href=\"https://example.org\" rel=\"noopener noreferrer\">";
        assert_eq!(
            told("[One. Two](https://example.org) ends"),
            Some(vec![format!("{link}One.</a>"), format!("{link}Two</a> ends")])
        );
    }

    #[test]
    fn what_ends_with_its_sentence_stays_as_it_is() {
        assert_eq!(
            told("It rained. *We came.* _All_ of us."),
            of(&["It rained.", "<em>We came.</em>", "<em>All</em> of us."])
        );
        assert_eq!(told("## Who *pays*? We do"), of(&["Who <em>pays</em>? We do"]));
        assert_eq!(told("# 2026. What comes"), of(&["2026. What comes"]));
        assert_eq!(told("> It rained. *We\n> came.*"), of(&["It rained.", "<em>We\ncame.</em>"]));
        assert_eq!(told("One < two. 3 > 2."), of(&["One &lt; two.", "3 &gt; 2."]));
    }

    #[test]
    fn what_is_no_paragraph_is_told_whole() {
        for block in [
            "- Trouble\n  - We lose money",
            "- Ask. First\n\n  ```\n  code\n  ```",
            "[a](https://example.org \"One. Two\") b",
        ] {
            assert_eq!(told(block), None, "{block}");
        }
    }

    #[test]
    fn a_mark_that_is_typed_parts_nothing() {
        for block in ["One. *Two\u{FDD4} three* four", "One &#xFDD4; *two*. Three"] {
            let found = told(block);
            assert!(found.iter().flatten().all(|piece| !piece.contains(is_mark)), "{found:?}");
        }
    }
}
