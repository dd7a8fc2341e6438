//! Names of people where a sentence begins: each of its first words has a capital, whether it is a name or not.

use super::{Reading, Text, is_of, is_ordinary};
use crate::rules::attribution::names::by_place;

impl Text {
    /// Whether a part of a person's name stands in it. What is another word too is none where a sentence begins with it before what
    /// never follows a name: "Will we ever learn?"
    pub(in crate::rules::attribution::names) fn names_person(&self, name: &str) -> bool {
        self.readings().any(|reading| reading.names_person(name)) || self.unspaced.contains(name)
    }

    /// Whether the whole name of a person stands in it.
    pub(in crate::rules::attribution::names) fn names_person_in_full(&self, name: &[String]) -> bool {
        match name {
            [word] => self.names_person(word),
            words => self.names_in_full(words),
        }
    }
}

impl Reading {
    fn names_person(&self, name: &str) -> bool {
        if !is_ordinary(name) {
            return self.names(name);
        }
        let words = self.words.iter().zip(&self.looks).enumerate();
        let mut capital = words.filter(|(_, (word, look))| look.capital && is_of(word, name));
        capital.any(|(at, (word, look))| {
            let word_at = |at: usize| self.words.get(at).map(String::as_str);
            let goes_on = |at: usize| self.looks.get(at).is_some_and(|look| look.goes_on);
            let next = word_at(at + 1).filter(|_| goes_on(at + 1));
            let after = next.and_then(|_| word_at(at + 2)).filter(|_| goes_on(at + 2));
            let before = at.checked_sub(1).and_then(word_at);
            !(look.begins && word == name && by_place::begins_as_a_word(before, word, next, after))
        })
    }
}
