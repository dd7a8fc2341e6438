//! A text without the names of organisations that stand in it as names do.

use super::super::ByFirst;
use super::{Reading, Readings, Text};
use std::sync::Arc;

impl Text {
    /// The same without these whole names, where they stand with capitals as names do and `goes` says that they go: the name, and
    /// whether it stands by itself as whose words something is.
    pub(in crate::rules::attribution::names) fn without(
        &self,
        names: &ByFirst,
        goes: &dyn Fn(&[String], bool) -> bool,
    ) -> Self {
        let others = self.others.iter().map(|reading| reading.without(names, goes)).collect();
        let whole = self.whole.without(names, goes);
        Self(Arc::new(Readings { whole, others, ..self.0.as_ref().clone() }))
    }
}

impl Reading {
    fn without(&self, names: &ByFirst, goes: &dyn Fn(&[String], bool) -> bool) -> Self {
        let longest = |at: usize| {
            let signs = self.looks.get(at).is_some_and(|look| look.signs);
            let named = self.words.get(at).and_then(|word| names.get(word)).into_iter().flatten();
            let here = named.filter(|name| self.has_as_a_name_at(at, name) && goes(name, signs));
            here.map(Vec::len).max()
        };
        let mut left = Self { words: Vec::new(), looks: Vec::new() };
        let mut at = 0;
        while let Some((word, look)) = self.words.get(at).zip(self.looks.get(at)) {
            match longest(at) {
                Some(length) => at += length,
                None => {
                    left.words.push(word.clone());
                    left.looks.push(*look);
                    at += 1;
                }
            }
        }
        left
    }
}

/// Whether a word between these stands by itself as whose words something is: "(Shelter)", "Said by Shelter."
pub(super) fn signs(before: &str, behind: &str) -> bool {
    let is_said_by = || {
        let said = before.strip_suffix(' ').and_then(|before| before.get(before.len().checked_sub(7)?..));
        said.is_some_and(|said| said.eq_ignore_ascii_case("said by"))
            && (behind.trim().is_empty() || behind.starts_with(['.', '\n']))
    };
    (before.ends_with('(') && behind.starts_with(')')) || is_said_by()
}
