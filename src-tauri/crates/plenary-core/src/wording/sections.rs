//! A document cut at its headings of the second level into plain text: what posts and mails are made of.

use comrak::nodes::NodeValue;
use comrak::{Arena, Node, Options, parse_document};

/// What stands under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    pub heading: String,
    pub pieces: Vec<Piece>,
}

/// A piece of plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Paragraph(String),
    List(Vec<String>),
}

/// The sections in their order; what stands before the first heading of the second level belongs to none.
pub fn sections(markdown: &str) -> Vec<Section> {
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &Options::default());
    let mut sections: Vec<Section> = Vec::new();
    for node in root.children() {
        let value = node.data().value.clone();
        match value {
            NodeValue::Heading(heading) if heading.level == 2 => {
                sections.push(Section { heading: text(node), pieces: Vec::new() });
            }
            NodeValue::List(_) => {
                let items = node.children().map(text).collect();
                if let Some(section) = sections.last_mut() {
                    section.pieces.push(Piece::List(items));
                }
            }
            _ => {
                let paragraph = text(node);
                if let Some(section) = sections.last_mut().filter(|_| !paragraph.is_empty()) {
                    section.pieces.push(Piece::Paragraph(paragraph));
                }
            }
        }
    }
    sections
}

/// The text of a node: a link has its address behind its words, unless they are the same.
fn text(node: Node<'_>) -> String {
    let mut out = String::new();
    write(node, &mut out);
    out.trim().to_owned()
}

fn write(node: Node<'_>, out: &mut String) {
    let value = node.data().value.clone();
    match value {
        NodeValue::Text(text) => out.push_str(&text),
        NodeValue::Code(code) => out.push_str(&code.literal),
        NodeValue::SoftBreak => out.push(' '),
        NodeValue::LineBreak => out.push('\n'),
        NodeValue::Link(link) => {
            let mut words = String::new();
            node.children().for_each(|child| write(child, &mut words));
            let address = link.url.strip_prefix("mailto:").unwrap_or(&link.url);
            if words == address {
                out.push_str(address);
            } else {
                out.push_str(&format!("{words} ({address})"));
            }
        }
        NodeValue::Image(_) => {}
        _ => node.children().for_each(|child| write(child, out)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_falls_into_plain_text_at_its_headings() {
        let markdown = "# Title\n\nBefore.\n\n## X\n\nOne *two*\nthree\\_four. [here](https://example.org)\n\n- a\n- [b@example.org](mailto:b@example.org)\n\n## Empty\n";
        let found = sections(markdown);
        assert_eq!(
            found,
            [
                Section {
                    heading: "X".into(),
                    pieces: vec![
                        Piece::Paragraph("One two three_four. here (https://example.org)".into()),
                        Piece::List(vec!["a".into(), "b@example.org".into()]),
                    ],
                },
                Section { heading: "Empty".into(), pieces: Vec::new() },
            ]
        );
    }
}
