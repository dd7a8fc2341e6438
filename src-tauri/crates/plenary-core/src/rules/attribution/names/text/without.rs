//! A text without the names of organisations that stand in it as names do.

use super::super::ByFirst;
use super::{Reading, Readings, Text, is_small};
use std::sync::Arc;

impl Text {
    /// The same without these whole names, where they stand with capitals as names do and `goes` says that they go: the name, and
    /// whether it stands by itself as whose words something is.
    pub(in crate::rules::attribution::names) fn without(
        &self,
        names: &ByFirst,
        goes: &dyn Fn(&[String], bool) -> bool,
    ) -> Self {
        let others = self.others.iter().map(|reading| reading.without(names, goes).0).collect();
        let (whole, gone) = self.whole.without(names, goes);
        let mut initialled = self.initialled.clone();
        // "j price" of "J. Price Ltd" alone
        let is_said_besides = |pair: &[String]| whole.words.windows(2).any(|left| left == pair);
        for pair in gone.iter().flat_map(|name| name.windows(2)).filter(|pair| !is_said_besides(pair)) {
            initialled.remove(&pair.join(" "));
        }
        Self(Arc::new(Readings { whole, others, initialled, ..self.0.as_ref().clone() }))
    }
}

/// More words are no name.
const LONGEST: usize = 8;

impl Reading {
    /// What is left of it, and the names that went.
    fn without(&self, names: &ByFirst, goes: &dyn Fn(&[String], bool) -> bool) -> (Self, Vec<Vec<String>>) {
        let mut left = Self { words: Vec::new(), looks: Vec::new() };
        let (mut gone, mut at) = (Vec::new(), 0);
        while let Some((word, look)) = self.words.get(at).zip(self.looks.get(at)) {
            match self.goes_at(at, names, goes) {
                Some(length) => {
                    gone.push(self.words.iter().skip(at).take(length).cloned().collect());
                    at += length;
                }
                None => {
                    left.words.push(word.clone());
                    left.looks.push(*look);
                    at += 1;
                }
            }
        }
        (left, gone)
    }

    /// How many words of the longest name go that stands there: as it is written, or where some of its words are written together as
    /// this reading has them, "stjohn ambulance".
    fn goes_at(&self, at: usize, names: &ByFirst, goes: &dyn Fn(&[String], bool) -> bool) -> Option<usize> {
        let signs = self.looks.get(at).is_some_and(|look| look.signs);
        let named = self.words.get(at).and_then(|word| names.get(word)).into_iter().flatten();
        let here = named.filter(|name| self.has_as_a_name_at(at, name) && goes(name, signs));
        let mut longest = here.map(Vec::len).max();
        let mut together = String::new();
        for (count, (word, look)) in
            (1..=LONGEST).zip(self.words.iter().zip(&self.looks).skip(at).take(LONGEST))
        {
            if !(look.capital || is_small(word)) {
                break;
            }
            let whole = format!("{together}{}", word.strip_suffix('s').unwrap_or(word));
            together.push_str(word);
            let is_it = |written: &String| {
                let name = std::slice::from_ref(written);
                let mut named = names.get(written).into_iter().flatten();
                count > 1 && named.any(|one| one == name) && goes(name, signs)
            };
            if is_it(&together) || is_it(&whole) {
                longest = longest.max(Some(count));
            }
        }
        longest
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
