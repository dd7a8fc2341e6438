//! Markdown as it is read: the paragraphs, headings, rows and pieces of code of a text, in their order and as they stand within
//! points and quotations; of each the words that a reader sees, without the signs, addresses and tags between them.

use comrak::nodes::NodeValue;
use comrak::{Arena, Node, Options, parse_document};
use std::ops::Range;

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// What is read in one go.
    Leaf(Leaf),
    /// What stands within one point of a list, or within a quotation.
    Within(Vec<Part>),
}

/// A paragraph, a heading, a piece of code or a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// Where it stands, from 1.
    pub lines: Range<usize>,
    /// As it is read; of a table nothing.
    pub words: String,
    /// Of a table: the cells of each row as they are read, the head first.
    pub rows: Vec<Vec<String>>,
}

/// The parts of a Markdown text (CommonMark, with the tables and strikethrough of GFM).
pub fn parts(markdown: &str) -> Vec<Part> {
    let arena = Arena::new();
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    within(parse_document(&arena, markdown, &options))
}

/// All that is read in one go, in its order.
pub fn leaves(parts: &[Part]) -> Vec<&Leaf> {
    parts.iter().flat_map(leaves_of).collect()
}

fn leaves_of(part: &Part) -> Vec<&Leaf> {
    match part {
        Part::Leaf(leaf) => vec![leaf],
        Part::Within(inside) => leaves(inside),
    }
}

fn within(parent: Node<'_>) -> Vec<Part> {
    parent.children().flat_map(part).collect()
}

fn part(node: Node<'_>) -> Vec<Part> {
    let data = node.data();
    let place = data.sourcepos;
    let leaf = |words: String, rows| {
        vec![Part::Leaf(Leaf { lines: place.start.line..place.end.line + 1, words, rows })]
    };
    match &data.value {
        NodeValue::Paragraph | NodeValue::Heading(_) => leaf(words(node), Vec::new()),
        NodeValue::CodeBlock(code) => leaf(code.literal.clone(), Vec::new()),
        NodeValue::HtmlBlock(html) => leaf(without_tags(&html.literal), Vec::new()),
        NodeValue::Table(_) => {
            leaf(String::new(), node.children().map(|row| row.children().map(words).collect()).collect())
        }
        NodeValue::BlockQuote | NodeValue::Item(_) => vec![Part::Within(within(node))],
        _ => within(node),
    }
}

fn words(parent: Node<'_>) -> String {
    parent.children().map(word).collect()
}

fn word(node: Node<'_>) -> String {
    match &node.data().value {
        NodeValue::Text(text) => text.to_string(),
        NodeValue::Code(code) => code.literal.clone(),
        NodeValue::SoftBreak | NodeValue::LineBreak => " ".to_owned(),
        NodeValue::HtmlInline(_) => String::new(),
        _ => words(node),
    }
}

/// What stands between the tags.
fn without_tags(html: &str) -> String {
    let mut read = String::with_capacity(html.len());
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' if in_tag => in_tag = false,
            c if !in_tag => read.push(c),
            _ => {}
        }
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(markdown: &str) -> Vec<String> {
        leaves(&parts(markdown)).into_iter().map(|leaf| leaf.words.clone()).collect()
    }

    #[test]
    fn words_are_read_without_signs_addresses_tags_and_entities() {
        for markdown in [
            "The spon**sor** was *unhappy*",
            "The [sponsor](https://example.org/x) was unhappy",
            "The sponsor <b>was</b> un&#104;appy",
            "The sponsor\\\nwas un![hap](https://example.org/x.png)py",
            "<div>The sponsor was unhappy</div>",
            "- > The `sponsor` was\n  > ~~unhappy~~",
        ] {
            assert_eq!(read(markdown), ["The sponsor was unhappy"], "{markdown}");
        }
        assert_eq!(read("```\nThe sponsor\nwas\n```"), ["The sponsor\nwas\n"]);
    }

    #[test]
    fn a_table_has_its_head_and_its_rows() {
        let table = parts("| *A* | b |\n|---|---|\n| c | d |\n");
        assert_eq!(leaves(&table)[0].rows, [["A", "b"], ["c", "d"]]);
    }

    #[test]
    fn what_stands_within_a_point_is_known_with_its_lines() {
        let found = parts("- one\n  - two\n\n> three\n> four\n");
        let leaf = |lines, words: &str| Part::Leaf(Leaf { lines, words: words.to_owned(), rows: Vec::new() });
        let inner = Part::Within(vec![leaf(2..3, "two")]);
        assert_eq!(
            found,
            [Part::Within(vec![leaf(1..2, "one"), inner]), Part::Within(vec![leaf(4..6, "three four")])]
        );
    }
}
