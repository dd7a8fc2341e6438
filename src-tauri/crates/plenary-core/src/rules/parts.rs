//! Markdown as it is read: the paragraphs, headings, rows and pieces of code of a text, in their order and as they stand within
//! points and quotations; of each the words that a reader sees, without the signs, addresses and tags between them.

use comrak::nodes::NodeValue;
use comrak::{Arena, Node, Options, parse_document};
use std::ops::Range;

/// Tags that set what stands before them apart from what stands behind them.
const APART: [&str; 58] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "button",
    "caption",
    "center",
    "col",
    "colgroup",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "iframe",
    "img",
    "input",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "optgroup",
    "option",
    "p",
    "pre",
    "section",
    "select",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
];

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
    /// Of a heading from 1; 0 of what is none.
    pub heading: u8,
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

/// The lines of each table of a text, from 1: its head, the line below that, its rows.
pub fn tables(markdown: &str) -> Vec<Range<usize>> {
    if !markdown.contains('|') {
        return Vec::new();
    }
    let parts = parts(markdown);
    let tables = leaves(&parts).into_iter().filter(|leaf| !leaf.rows.is_empty());
    tables.map(|leaf| leaf.lines.start..leaf.lines.start + leaf.rows.len() + 1).collect()
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
        let heading = if let NodeValue::Heading(heading) = &data.value { heading.level } else { 0 };
        vec![Part::Leaf(Leaf { lines: place.start.line..place.end.line + 1, heading, words, rows })]
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
        NodeValue::HtmlInline(tag) => in_place_of(tag).to_owned(),
        _ => words(node),
    }
}

/// What stands between the tags of a piece of HTML.
fn without_tags(html: &str) -> String {
    let mut read = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        read.push_str(before);
        let is_tag = tag
            .get(1..)
            .is_some_and(|name| name.starts_with(|c: char| c.is_alphabetic() || "/!?".contains(c)));
        let end = if is_tag { tag.find('>').map_or(tag.len(), |end| end + 1) } else { 1 };
        let (tag, behind) = tag.split_at(end);
        read.push_str(if is_tag { in_place_of(tag) } else { tag });
        rest = behind;
    }
    read.push_str(rest);
    without_entities(&read.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// What a reader sees in place of a tag: a gap where it begins or ends a line or a block, else nothing.
fn in_place_of(tag: &str) -> &'static str {
    let name = tag.trim_start_matches(['<', '/']);
    let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    if APART.contains(&name.to_ascii_lowercase().as_str()) { " " } else { "" }
}

/// Entities as they are read anywhere in Markdown; of those by number also ones without their semicolon, as in HTML.
fn without_entities(text: &str) -> String {
    let mut pieces = text.split('&');
    let mut read = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let is_inner = |c: char| c.is_ascii_alphanumeric() || c == '#';
        let name = piece.split(|c: char| !is_inner(c)).next().unwrap_or_default();
        let name = if name.starts_with('#') { number(name) } else { name };
        let behind = piece.get(name.len()..).unwrap_or_default();
        let has_end = behind.starts_with(';');
        if name.is_empty() || !(has_end || name.starts_with('#')) {
            read.push('&');
            read.push_str(piece);
            continue;
        }
        let arena = Arena::new();
        read.push_str(&words(parse_document(&arena, &format!("&{name};"), &Options::default())));
        read.push_str(behind.strip_prefix(';').unwrap_or(behind));
    }
    read
}

/// "#104" of "#104appy".
fn number(name: &str) -> &str {
    let is_hexadecimal = name.starts_with("#x") || name.starts_with("#X");
    let begin = if is_hexadecimal { 2 } else { 1 };
    let is_digit = |c: char| if is_hexadecimal { c.is_ascii_hexdigit() } else { c.is_ascii_digit() };
    let digits = name.get(begin..).unwrap_or_default();
    let end = digits.find(|c| !is_digit(c)).unwrap_or(digits.len());
    if end == 0 { "" } else { name.get(..begin + end).unwrap_or_default() }
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
            "<div>The <b>spon</b>sor was un&#x68;appy</div>",
            "<div>The sponsor was un&#104appy</div>",
            "The sponsor was<br>unhappy",
            "The sponsor<BR/>was</p>unhappy",
            "- > The `sponsor` was\n  > ~~unhappy~~",
        ] {
            assert_eq!(read(markdown), ["The sponsor was unhappy"], "{markdown}");
        }
        let apart =
            read("<p>The sponsor</p><p>was<br />unhappy</p><ul><li>&amp; Co. < 3 &you&none;</li></ul>");
        assert_eq!(apart, ["The sponsor was unhappy & Co. < 3 &you&none;"]);
        let table = parts("| a |\n|---|\n| was<br>unhappy |\n");
        assert_eq!(leaves(&table)[0].rows[1], ["was unhappy"]);
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
        let leaf = |lines, words: &str| {
            Part::Leaf(Leaf { lines, heading: 0, words: words.to_owned(), rows: Vec::new() })
        };
        let inner = Part::Within(vec![leaf(2..3, "two")]);
        assert_eq!(
            found,
            [Part::Within(vec![leaf(1..2, "one"), inner]), Part::Within(vec![leaf(4..6, "three four")])]
        );
    }
}
