//! Every text of a document that is set in letters, in one walk.

use plenary_core::wording::tree::{Block, Inline};

/// Shows each text of these blocks, and leaves it as it was made.
pub fn each(blocks: &mut [Block], see: &mut dyn FnMut(&mut String)) {
    for block in blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) => inlines(text, see),
            Block::List(list) => list.items.iter_mut().for_each(|item| each(item, see)),
            Block::Quote(inside) => each(inside, see),
            Block::Table(table) => {
                let rows = std::iter::once(&mut table.head).chain(&mut table.rows);
                rows.flatten().for_each(|cell| inlines(cell, see));
            }
            Block::Code(code) => see(code),
            Block::Rule | Block::Picture(_) => {}
        }
    }
}

fn inlines(list: &mut [Inline], see: &mut dyn FnMut(&mut String)) {
    for inline in list {
        match inline {
            Inline::Text(text) | Inline::Code(text) => see(text),
            Inline::Emphasis(inside)
            | Inline::Strong(inside)
            | Inline::Struck(inside)
            | Inline::Link { text: inside, .. } => inlines(inside, see),
            Inline::Break => {}
        }
    }
}
