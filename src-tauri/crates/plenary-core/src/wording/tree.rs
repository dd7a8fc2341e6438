//! Markdown as a tree of plain values: the one walk from which plain text, PDF, DOCX and the HTML of other programs are made.
//!
//! It understands what `html.rs` understands (CommonMark, tables and strikethrough of GFM) and obeys the same rules: HTML that
//! is typed is text, links lead to the web and to mail only, and nothing is fetched.

use crate::wording::html::{links, options};
use crate::wording::markdown::may_be_followed;
use comrak::nodes::{ListType, NodeValue, TableAlignment};
use comrak::{Arena, Node, parse_document};

/// Something that stands by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    Heading {
        level: u8,
        text: Vec<Inline>,
    },
    Paragraph(Vec<Inline>),
    List(List),
    Quote(Vec<Block>),
    Table(Table),
    /// Words that keep their line breaks.
    Code(String),
    Rule,
    Picture(Picture),
}

/// Points, with numbers or without.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// The first number; none of a list without numbers.
    pub from: Option<usize>,
    pub items: Vec<Vec<Block>>,
}

/// Rows under a head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Which columns stand to the right, as numbers do.
    pub right: Vec<bool>,
    pub head: Vec<Vec<Inline>>,
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// A chart or a photo, on a line of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// What it shows.
    pub alt: String,
    pub of: PictureOf,
}

/// Where a picture comes from; `wording::pictures` has it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum PictureOf {
    /// The name of a chart: `chart:NAME`.
    Chart(String),
    /// The SHA-256 of a file: `file:SHA256`.
    File(String),
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    Text(String),
    Emphasis(Vec<Inline>),
    Strong(Vec<Inline>),
    Struck(Vec<Inline>),
    Code(String),
    Link { address: String, text: Vec<Inline> },
    Break,
}

impl PictureOf {
    /// The picture that an address in Markdown names, if it is one of ours.
    pub fn address(address: &str) -> Option<Self> {
        let named = |prefix: &str| address.strip_prefix(prefix).map(str::to_owned);
        named("chart:").map(Self::Chart).or_else(|| named("file:").map(Self::File))
    }
}

/// The tree of a document.
pub fn tree(markdown: &str) -> Vec<Block> {
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &options());
    links::link_addresses(&arena, root);
    blocks(root)
}

/// Every picture that stands by itself, also in points and quotations.
pub fn pictures(blocks: &[Block]) -> Vec<&Picture> {
    blocks.iter().flat_map(pictures_within).collect()
}

fn pictures_within(block: &Block) -> Vec<&Picture> {
    match block {
        Block::Picture(picture) => vec![picture],
        Block::Quote(inside) => pictures(inside),
        Block::List(list) => list.items.iter().flat_map(|item| pictures(item)).collect(),
        _ => Vec::new(),
    }
}

/// The words alone.
pub fn words(inlines: &[Inline]) -> String {
    let word = |inline: &Inline| match inline {
        Inline::Text(text) | Inline::Code(text) => text.clone(),
        Inline::Emphasis(inside) | Inline::Strong(inside) | Inline::Struck(inside) => words(inside),
        Inline::Link { text, .. } => words(text),
        Inline::Break => " ".to_owned(),
    };
    inlines.iter().map(word).collect()
}

/// The picture of a paragraph that holds nothing else.
pub(crate) fn lone_picture(paragraph: Node<'_>) -> Option<Picture> {
    let only = paragraph.first_child().filter(|first| first.next_sibling().is_none())?;
    match &only.data().value {
        NodeValue::Image(image) => {
            let of = PictureOf::address(&image.url)?;
            Some(Picture { alt: words(&inlines(only)).trim().to_owned(), of })
        }
        _ => None,
    }
}

fn blocks(parent: Node<'_>) -> Vec<Block> {
    parent.children().filter_map(block).collect()
}

fn block(node: Node<'_>) -> Option<Block> {
    let data = node.data();
    Some(match &data.value {
        NodeValue::Heading(heading) => Block::Heading { level: heading.level, text: inlines(node) },
        NodeValue::Paragraph => match lone_picture(node) {
            Some(picture) => Block::Picture(picture),
            None => Block::Paragraph(inlines(node)),
        },
        NodeValue::List(list) => Block::List(List {
            from: (list.list_type == ListType::Ordered).then_some(list.start),
            items: node.children().map(blocks).collect(),
        }),
        NodeValue::BlockQuote => Block::Quote(blocks(node)),
        NodeValue::CodeBlock(code) => Block::Code(code.literal.trim_end_matches('\n').to_owned()),
        NodeValue::HtmlBlock(html) => {
            Block::Paragraph(vec![Inline::Text(html.literal.trim_end().to_owned())])
        }
        NodeValue::ThematicBreak => Block::Rule,
        NodeValue::Table(table) => {
            let right = table.alignments.iter().map(|alignment| *alignment == TableAlignment::Right);
            let mut rows: Vec<_> =
                node.children().map(|row| row.children().map(inlines).collect::<Vec<_>>()).collect();
            let head = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
            Block::Table(Table { right: right.collect(), head, rows })
        }
        _ => return None,
    })
}

fn inlines(parent: Node<'_>) -> Vec<Inline> {
    let mut found: Vec<Inline> = Vec::new();
    for next in parent.children().flat_map(inline) {
        match (found.last_mut(), next) {
            (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
            (_, next) => found.push(next),
        }
    }
    found.retain(|inline| *inline != Inline::Text(String::new()));
    found
}

fn inline(node: Node<'_>) -> Vec<Inline> {
    let data = node.data();
    vec![match &data.value {
        NodeValue::Text(text) => Inline::Text(text.to_string()),
        NodeValue::SoftBreak => Inline::Text(" ".to_owned()),
        NodeValue::LineBreak => Inline::Break,
        NodeValue::Code(code) => Inline::Code(code.literal.clone()),
        NodeValue::HtmlInline(html) => Inline::Text(html.clone()),
        NodeValue::Emph => Inline::Emphasis(inlines(node)),
        NodeValue::Strong => Inline::Strong(inlines(node)),
        NodeValue::Strikethrough => Inline::Struck(inlines(node)),
        // A picture among words, or from afar, is a link that says what it shows, as on every page.
        NodeValue::Link(link) | NodeValue::Image(link) if may_be_followed(&link.url) => {
            Inline::Link { address: link.url.clone(), text: inlines(node) }
        }
        _ => return inlines(node),
    }]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Inline {
        Inline::Text(text.to_owned())
    }

    #[test]
    fn a_picture_of_ours_on_a_line_of_its_own_is_a_picture() {
        let picture = |alt: &str, of: PictureOf| Block::Picture(Picture { alt: alt.to_owned(), of });
        assert_eq!(
            tree("![Who *came*](chart:sectors)"),
            [picture("Who came", PictureOf::Chart("sectors".into()))]
        );
        assert_eq!(tree("![](file:ab12)"), [picture("", PictureOf::File("ab12".into()))]);
        assert_eq!(tree("see ![The hall](file:ab12)"), [Block::Paragraph(vec![text("see The hall")])]);
    }

    #[test]
    fn links_lead_to_the_web_and_to_mail_only_and_html_is_text() {
        let link = Inline::Link { address: "https://example.org".into(), text: vec![text("b")] };
        assert_eq!(
            tree("[a](javascript:x) [b](https://example.org) <b>c</b>"),
            [Block::Paragraph(vec![text("a "), link, text(" <b>c</b>")])]
        );
    }

    #[test]
    fn a_table_knows_its_head_and_where_numbers_stand() {
        let Some(Block::Table(table)) = tree("| Who | Came |\n|---|---:|\n| A | 3 |\n").pop() else {
            panic!("a table")
        };
        assert_eq!(table.right, [false, true]);
        assert_eq!(table.head, [[text("Who")], [text("Came")]]);
        assert_eq!(table.rows, [[[text("A")], [text("3")]]]);
    }

    #[test]
    fn lists_keep_their_numbers_and_what_stands_in_their_points() {
        let item = |words: &str| vec![Block::Paragraph(vec![text(words)])];
        let list = |from, items| Block::List(List { from, items });
        let inner = list(None, vec![item("c")]);
        let mut second = item("b");
        second.push(inner);
        assert_eq!(tree("3. a\n4. b\n   - c\n"), [list(Some(3), vec![item("a"), second])]);
    }
}
