//! Web addresses in running text become links, as people expect who paste one.

use comrak::nodes::{AstNode, NodeLink, NodeValue};
use comrak::{Arena, Node};

/// Links every bare http and https address that is not part of a link already.
pub fn link_addresses<'a>(arena: &'a Arena<'a>, root: Node<'a>) {
    for node in root.descendants().collect::<Vec<_>>() {
        let text = match &node.data().value {
            NodeValue::Text(text) if text.contains("://") => text.to_string(),
            _ => continue,
        };
        let in_link = node.ancestors().any(|above| matches!(above.data().value, NodeValue::Link(_)));
        if !in_link {
            split(arena, node, &text);
        }
    }
}

fn split<'a>(arena: &'a Arena<'a>, node: Node<'a>, text: &str) {
    let mut rest = text;
    let mut linked = false;
    while let Some((before, address, after)) = next_address(rest) {
        insert(arena, node, NodeValue::Text(before.to_owned().into()));
        let link = NodeLink { url: address.to_owned(), title: String::new() };
        let link = insert(arena, node, NodeValue::Link(Box::new(link)));
        link.append(arena.alloc(NodeValue::Text(address.to_owned().into()).into()));
        (rest, linked) = (after, true);
    }
    if linked {
        node.data_mut().value = NodeValue::Text(rest.to_owned().into());
    }
}

fn insert<'a>(arena: &'a Arena<'a>, before: Node<'a>, value: NodeValue) -> &'a AstNode<'a> {
    let node = arena.alloc(value.into());
    before.insert_before(node);
    node
}

/// The text before the first address, the address without the punctuation after it, and the rest.
fn next_address(text: &str) -> Option<(&str, &str, &str)> {
    let starts = ["https://", "http://"].iter().filter_map(|scheme| text.find(scheme)).min()?;
    let (before, from) = text.split_at_checked(starts)?;
    let ends = from.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"')).unwrap_or(from.len());
    let whole = from.get(..ends)?;
    let mut address = whole.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
    while address.ends_with(')') && !address.contains('(') {
        address = address.strip_suffix(')')?.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
    }
    Some((before, address, from.get(address.len()..)?))
}
