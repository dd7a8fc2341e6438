//! A text of Markdown as it is judged: word by word as a reader sees it, and as it is written, where an address or a sign tells more.

use super::names::Text;
use crate::rules::note_marks;
use crate::rules::parts::{Leaf, leaves, parts};

/// What is read in one go, and what is read with it.
pub struct Read {
    /// One of these says it.
    says: Vec<Text>,
    /// A name stands in the first of those, or in one of these.
    beside: Vec<Text>,
    /// Rows that are no sentence together: only what may stand nowhere is looked for.
    is_loose: bool,
}

impl Read {
    /// The rows of the tables in a text, each under its head, and everything else together.
    pub fn all(markdown: &str) -> Vec<Self> {
        let parts = parts(markdown);
        let leaves = leaves(&parts);
        let mut all: Vec<Self> = leaves.iter().flat_map(|leaf| rows(leaf, markdown)).collect();
        let words: Vec<&str> =
            leaves.iter().filter(|leaf| leaf.rows.is_empty()).map(|leaf| leaf.words.as_str()).collect();
        if all.is_empty() || !words.is_empty() {
            let mut read = Self::of(&words.join(" "), "");
            if all.is_empty() {
                read.says.push(Text::read(markdown));
                read.beside.push(Text::read(markdown));
            }
            all.push(read);
        }
        all
    }

    /// One paragraph, heading or piece of code; of a table its rows.
    pub fn of_leaf(leaf: &Leaf) -> Vec<Self> {
        if leaf.rows.is_empty() { vec![Self::of(&leaf.words, "")] } else { rows(leaf, "") }
    }

    pub fn of(says: &str, head: &str) -> Self {
        let beside = (!head.is_empty()).then(|| Text::read(&format!("{head} {says}")));
        Self { says: vec![Text::read(says)], beside: beside.into_iter().collect(), is_loose: false }
    }

    pub fn says(&self) -> &[Text] {
        &self.says
    }

    pub fn is_loose(&self) -> bool {
        self.is_loose
    }

    pub fn beside(&self) -> impl Iterator<Item = &Text> {
        self.says.iter().take(1).chain(&self.beside)
    }

    /// Whether one of its texts is told of by this.
    pub fn says_it(&self, is_said_in: impl Fn(&Text) -> bool, is_internal: bool) -> bool {
        (is_internal || !self.is_loose) && self.says.iter().any(is_said_in)
    }
}

/// Whether a block is read with the one behind it: "Ada Brook said:".
pub fn announces(block: &str) -> bool {
    block.trim_end().ends_with(':')
}

/// A text without its number and the signs of Markdown; nothing where it is read as it is written.
pub fn as_read(written: &str) -> Option<String> {
    let written = written.trim();
    if !written.contains(['*', '_', '`', '[', '<', '&', '\\', '~', '|'])
        && !written.starts_with(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    let parts = parts(note_marks::without_point(written));
    let words = leaves(&parts).into_iter().flat_map(|leaf| leaf.rows.iter().flatten().chain([&leaf.words]));
    Some(words.map(String::as_str).collect::<Vec<_>>().join(" "))
}

/// So many letters of a paragraph are told of it.
const SHOWN: usize = 160;

/// A paragraph as it is read, not too long to be told of.
pub fn in_short(markdown: &str) -> String {
    let parts = parts(markdown);
    let leaves = leaves(&parts);
    let said = leaves.iter().flat_map(|leaf| leaf.rows.iter().flatten().chain([&leaf.words]));
    let said = said.flat_map(|words| words.split_whitespace()).collect::<Vec<_>>().join(" ");
    let said = if said.is_empty() { markdown.trim().to_owned() } else { said };
    match said.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", said.get(..end).unwrap_or_default().trim_end()),
        None => said,
    }
}

/// Each row of a table with its cells, and the table read through by rows and by columns.
fn rows(leaf: &Leaf, markdown: &str) -> Vec<Read> {
    let Some(head) = leaf.rows.first().map(|row| row.join(" ")) else { return Vec::new() };
    let lines: Vec<&str> = markdown.lines().skip(leaf.lines.start.saturating_sub(1)).collect();
    let mut all = Vec::new();
    for (at, row) in leaf.rows.iter().enumerate() {
        let mut read = Read::of(&row.join(" "), if at == 0 { "" } else { &head });
        read.says.extend(row.iter().map(|cell| Text::read(cell)));
        let written = lines.get(if at == 0 { 0 } else { at + 1 }).copied().unwrap_or_default();
        read.beside.push(Text::read(written));
        all.push(read);
    }
    let through: Vec<&str> = leaf.rows.iter().flatten().map(String::as_str).collect();
    let mut loose = Read::of(&through.join(" "), "");
    let width = leaf.rows.iter().map(Vec::len).max().unwrap_or_default();
    let column =
        |at: usize| leaf.rows.iter().filter_map(|row| row.get(at)).cloned().collect::<Vec<_>>().join(" ");
    loose.says.extend((0..width).map(|at| Text::read(&column(at))));
    loose.is_loose = true;
    all.push(loose);
    all
}
