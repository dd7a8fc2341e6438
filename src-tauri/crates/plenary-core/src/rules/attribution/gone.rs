//! Names of people who were deleted, where they still stand: nobody who is gone is named any more.

use super::drafted::Why;
use super::names::Text;
use crate::ids::PersonId;
use crate::model::{DraftBlock, Person, Sentence, Source};
use std::collections::{BTreeMap, BTreeSet};

/// Who was deleted.
#[derive(Debug, Clone, Default)]
pub struct Gone {
    /// As each was called, and the words of that; none of what is no whole name.
    names: BTreeMap<PersonId, (String, Vec<String>)>,
}

impl Gone {
    pub fn of<'p>(people: impl IntoIterator<Item = &'p Person>) -> Self {
        let name = |person: &Person| {
            let name = person.name();
            let words = Some(Text::read(&name).words().to_vec()).filter(|words| words.len() > 1);
            (person.id, (name, words.unwrap_or_default()))
        };
        Self { names: people.into_iter().map(name).collect() }
    }

    /// Whose whole name stands in a text.
    pub(super) fn named_in(&self, text: &Text) -> Option<&str> {
        let whole = self.names.values().filter(|(_, words)| !words.is_empty());
        let mut named = whole.filter(|(_, words)| text.has_as_a_name(words));
        named.next().map(|(name, _)| name.as_str())
    }

    /// A note in which no line says any more that one of them said it; what else names them stays.
    pub(super) fn unsigned(&self, body: &str) -> String {
        let marks: Vec<String> = self.names.values().map(|(name, _)| format!("@{name}")).collect();
        let is_beside_words = |line: &str| !line.trim_start().starts_with('@');
        let unsigned = |line: &str| match is_beside_words(line) {
            true => marks.iter().fold(line.to_owned(), |line, mark| line.replace(mark, "")),
            false => line.to_owned(),
        };
        body.split_inclusive('\n').map(unsigned).collect()
    }

    /// The blocks in which the name of one of them stands: where it was told also the family name alone, elsewhere, where somebody may
    /// have typed it, the whole name. What is as it was built goes when the draft is built again, unless
    /// other words than those of a takeaway or a note name them.
    pub(super) fn named(&self, blocks: &[&DraftBlock]) -> Vec<(usize, Why, String)> {
        if self.names.is_empty() {
            return Vec::new();
        }
        let told = |block: &&DraftBlock| -> BTreeSet<String> {
            let names = block.sources.iter().flat_map(|sentence| sentence.names.clone());
            names.filter(|(id, _)| self.names.contains_key(id)).map(|(_, name)| name).collect()
        };
        let here: Vec<BTreeSet<String>> = blocks.iter().map(told).collect();
        let anywhere: BTreeSet<&String> = here.iter().flatten().collect();
        let named = |(at, (block, told)): (usize, (&&DraftBlock, &BTreeSet<String>))| {
            let body = Text::read(&block.body);
            let stands = |name: &&&String| {
                let name_read = Text::read(name);
                let words = name_read.words();
                let is_family =
                    |word: &String| word.chars().count() > 2 && body.contains(std::slice::from_ref(word));
                body.contains(words) || (told.contains(**name) && words.last().is_some_and(is_family))
            };
            let found = anywhere.iter().find(stands).map(|name| name.as_str());
            let name = found.or_else(|| self.named_in(&body))?;
            let goes = block.is_untouched() && (told.contains(name) || is_said(block, name));
            Some((at, if goes { Why::PersonGone } else { Why::PersonGoneInWords }, name.to_owned()))
        };
        blocks.iter().zip(&here).enumerate().filter_map(named).collect()
    }
}

/// Whether only sentences made of takeaways and notes say the name: those are left out as long as they do.
fn is_said(block: &DraftBlock, name: &str) -> bool {
    let name = Text::read(name);
    let says = |sentence: &&Sentence| Text::read(&sentence.text).contains(name.words());
    let mut saying = block.sources.iter().filter(says).peekable();
    let is_said = |sentence: &Sentence| {
        matches!(sentence.sources.first(), Some(Source::Takeaway(_) | Source::Note { .. }))
    };
    saying.peek().is_some() && saying.all(is_said)
}
