//! What stands above a part of a note: its headings, and the lines that are set as one.

use super::Permissions;
use crate::model::Permission;
use crate::rules::note_marks::said;
use crate::rules::parts::Part;

/// The headings that a part stands below.
#[derive(Default)]
pub(super) struct Headings(Vec<(u8, Permission)>);

impl Headings {
    /// The strictest mark of those that the next part stands below; a heading ends those of its level and lower ones.
    pub(super) fn above(&mut self, part: &Part, found: &Permissions) -> Permission {
        let heading = match part {
            Part::Leaf(leaf) if leaf.heading > 0 => leaf,
            _ => return self.strictest(),
        };
        self.0.retain(|(level, _)| *level < heading.heading);
        let above = self.strictest();
        let own = heading.lines.clone().filter_map(|line| found.own(line)).max();
        self.0.push((heading.heading, own.unwrap_or(Permission::Public)));
        above
    }

    fn strictest(&self) -> Permission {
        self.0.iter().map(|(_, permission)| *permission).max().unwrap_or(Permission::Public)
    }
}

/// A line that stands above others as a heading does and is none: in bold, or a mark alone; or the number and title of an item.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Title {
    Bold,
    Numbered(u32),
}

/// Titles of items have no more words than these.
const MOST_WORDS: usize = 8;

impl Title {
    /// Of a part that is one line; `at` gives the line as it is written.
    pub(super) fn of<'t>(part: &Part, at: impl Fn(usize) -> &'t str) -> Option<Self> {
        match part {
            Part::Leaf(leaf) => {
                (leaf.lines.len() == 1 && is_bold(at(leaf.lines.start))).then_some(Self::Bold)
            }
            Part::Within(inside) => match inside.as_slice() {
                [Part::Leaf(leaf)] if leaf.lines.len() == 1 => {
                    numbered(at(leaf.lines.start)).map(Self::Numbered)
                }
                _ => None,
            },
        }
    }

    /// Whether it begins another section, in one that is held back or in none: the next item ends that of the one before it, and one that
    /// has no other `beside` it begins its own.
    pub(super) fn begins(self, section: Option<Self>, beside: bool) -> bool {
        match (self, section) {
            (Self::Bold, _) => true,
            (Self::Numbered(number), Some(Self::Numbered(of))) => number == of + 1,
            (Self::Numbered(_), Some(Self::Bold)) => false,
            (Self::Numbered(_), None) => !beside,
        }
    }
}

/// Whether a line is set like a heading, with or without marks behind it.
fn is_bold(line: &str) -> bool {
    let line = said(line).0;
    let line = line.trim().trim_end_matches(':');
    let is_set = |sign: &&str| line.starts_with(*sign) && line.ends_with(*sign);
    line.len() > 4 && !is_a_sentence(line) && ["**", "__"].iter().any(is_set)
}

/// The number of an item whose title is all that its line says.
fn numbered(line: &str) -> Option<u32> {
    let (number, title) = item(line)?;
    let title = said(title).0;
    let is_short = title.split_whitespace().count() <= MOST_WORDS;
    (is_short && !is_a_sentence(title.trim())).then_some(number)
}

/// The number of an item, and what stands behind it.
pub(super) fn item(line: &str) -> Option<(u32, &str)> {
    let (number, text) = line.trim().split_once(['.', ')'])?;
    Some((number.parse().ok()?, text))
}

/// What ends as a sentence does is no title.
fn is_a_sentence(line: &str) -> bool {
    line.trim_end_matches(['*', '_', ' ']).ends_with(['.', '!', '?'])
}
