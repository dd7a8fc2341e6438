//! A text as words, read in every way in which people write names: with marks within a word, together, apart, spelled out.

mod person;
mod without;

use super::everyday::{is_short_word, stands_for_itself};
use super::{by_place, initials, remembered, runs};
use crate::rules::folding;
use crate::rules::stems::is_common;
use std::collections::HashSet;
use std::ops::Deref;
use std::sync::Arc;

/// A text as words; a copy shares them.
#[derive(Clone)]
pub struct Text(Arc<Readings>);

/// What a text was read as.
#[derive(Clone)]
pub struct Readings {
    whole: Reading,
    /// As a reader sees it who passes over marks within a word, and where words are written together or apart: "**Ad**a",
    /// "AdaBrook", "Ada.brook", "ONeill", "de la Cruz", "Mueller".
    others: Vec<Reading>,
    address: bool,
    /// Pieces of what is written without spaces.
    unspaced: HashSet<String>,
    /// The digits of telephone numbers.
    numbers: Vec<String>,
    /// "son" of "S. O'N."
    dotted: Vec<String>,
    /// "z wick" of "Z. Wick".
    initialled: HashSet<String>,
    /// "wg" of "W&G".
    paired: Vec<String>,
}

/// The words of a text, read in one way.
#[derive(Clone)]
struct Reading {
    /// Without case and accents.
    words: Vec<String>,
    looks: Vec<Look>,
}

/// What stands before a word with which a sentence begins.
const BEGINNING: [char; 11] = ['.', '!', '?', '…', ':', '\n', '“', '‘', '"', '(', '#'];

/// How a word is written.
#[derive(Clone, Copy)]
struct Look {
    /// Begins with a capital.
    capital: bool,
    /// Is capitals throughout, and more than one.
    initials: bool,
    /// A sentence begins with it.
    begins: bool,
    /// It stands by itself as whose words something is: "(Shelter)", "Said by Shelter."
    signs: bool,
    /// Nothing but a space stands between it and the word before.
    goes_on: bool,
}

impl Deref for Text {
    type Target = Readings;

    fn deref(&self) -> &Readings {
        &self.0
    }
}

impl Readings {
    fn read(text: &str) -> Self {
        let mut read = Self::of(&folding::plain(text));
        if let Some(spelled) = folding::spelled_out(text) {
            read.others.push(Reading::of(&spelled));
            read.others.extend(folding::together(&spelled).map(|together| Reading::of(&together)));
        }
        read
    }

    fn of(plain: &str) -> Self {
        let bare: String = plain.chars().filter(|c| !"*~`".contains(*c)).collect();
        let apart = written_apart(&bare);
        let whole = Reading::of(plain);
        let mut others = Vec::new();
        if bare.len() < plain.len() {
            others.push(Reading::of(&bare));
        }
        if apart.len() > bare.len() {
            others.push(Reading::of(&apart));
        }
        others.extend(handles(&bare).map(|names| Reading::of(&names)));
        others.extend(folding::together(&bare).map(|together| Reading::of(&together)));
        others.extend(whole.with_particles());
        Self {
            whole,
            others,
            address: plain.contains('@'),
            unspaced: runs::unspaced(plain),
            numbers: runs::numbers(plain),
            dotted: initials::dotted(plain),
            initialled: initials::beside_a_name(plain),
            paired: initials::paired(plain),
        }
    }
}

impl Text {
    /// Splits at everything that is neither letter nor digit, so that "O'Brien" and "Northbank's" are two words each.
    pub fn read(text: &str) -> Self {
        remembered::text(text, |text| Self(Arc::new(Readings::read(text))))
    }

    /// The words without case and accents.
    pub fn words(&self) -> &[String] {
        &self.whole.words
    }

    /// Whether an e-mail address or a handle stands in it.
    pub fn has_address(&self) -> bool {
        self.address
    }

    /// Whether a telephone number stands in it that ends in one of these digits.
    pub(super) fn has_number(&self, telling: &[String]) -> bool {
        self.numbers.iter().any(|digits| telling.iter().any(|own| digits.contains(own)))
    }

    /// Whether these folded words stand in it side by side; no words stand nowhere.
    pub fn contains(&self, phrase: &[String]) -> bool {
        !phrase.is_empty() && self.whole.words.windows(phrase.len()).any(|window| window == phrase)
    }

    fn readings(&self) -> impl Iterator<Item = &Reading> {
        [&self.whole].into_iter().chain(&self.others)
    }

    /// Every word of it in every reading, also without the end of a genitive, and initials with dots.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        let words = self.readings().flat_map(|reading| &reading.words).map(String::as_str);
        let forms = words.flat_map(|word| [Some(word), word.strip_suffix('s')]);
        forms
            .flatten()
            .chain(self.dotted.iter().chain(&self.unspaced).chain(&self.paired).map(String::as_str))
    }

    /// Whether a whole name of several words stands in it side by side, as names are written: each of its words with a capital that
    /// is not one of the small ones within names.
    pub(in crate::rules::attribution) fn has_as_a_name(&self, name: &[String]) -> bool {
        self.readings().any(|reading| (0..reading.words.len()).any(|at| reading.has_as_a_name_at(at, name)))
            || self.has_unspaced(name)
    }

    /// Whether a name of one word stands in it, also as "Adas" for "Ada's". One that is also a common word must begin with a capital.
    pub(super) fn names(&self, name: &str) -> bool {
        self.readings().any(|reading| reading.names(name)) || self.unspaced.contains(name)
    }

    /// Whether it stands in it with a capital.
    pub(super) fn names_with_capital(&self, name: &str) -> bool {
        self.readings().any(|reading| reading.here(name).any(|(_, look)| look.capital))
    }

    /// Whether a whole name stands in it side by side; one of a single word is held to the rule for single words.
    pub(in crate::rules::attribution) fn names_in_full(&self, name: &[String]) -> bool {
        match name {
            [word] => self.names(word),
            words => {
                let mut readings = self.readings();
                readings.any(|reading| (0..reading.words.len()).any(|at| reading.names_phrase_at(at, words)))
                    || self.has_unspaced(words)
            }
        }
    }

    /// Whether a name stands in it that is written without spaces.
    fn has_unspaced(&self, name: &[String]) -> bool {
        !self.unspaced.is_empty() && self.unspaced.contains(&name.concat())
    }

    /// Whether one of many whole names stands in it, which are known by their first words.
    pub(super) fn names_one_of(
        &self,
        names: &super::ByFirst,
        is_named: impl Fn(&Self, &str) -> bool,
    ) -> bool {
        let begins = |reading: &Reading, at: usize, word: &String| {
            let forms = [Some(word.as_str()), word.strip_suffix('s')];
            forms.into_iter().flatten().filter_map(|form| names.get(form)).flatten().any(|name| {
                match name.as_slice() {
                    [word] => is_named(self, word),
                    name => reading.names_phrase_at(at, name),
                }
            })
        };
        let unspaced = || self.unspaced.iter().filter_map(|piece| names.get(piece)).flatten();
        self.readings()
            .any(|reading| reading.words.iter().enumerate().any(|(at, word)| begins(reading, at, word)))
            || unspaced().any(|name| name.len() == 1)
    }

    /// Whether one of these stands in it as a word: names written together, names that are no other word.
    pub(in crate::rules::attribution) fn has_one_of(&self, names: &HashSet<String>) -> bool {
        let mut words = self.readings().flat_map(|reading| &reading.words);
        words.any(|word| {
            names.contains(word) || word.strip_suffix('s').is_some_and(|name| names.contains(name))
        }) || self.unspaced.iter().any(|piece| names.contains(piece))
    }

    /// Whether one of these words, which are others too, is a name where it stands in it.
    pub(super) fn has_by_place(&self, names: &HashSet<String>) -> bool {
        !names.is_empty() && self.whole.has_by_place(names)
    }

    /// Whether one of these stands in it in capitals, as abbreviations do.
    pub(super) fn has_in_capitals(&self, is_one: impl Fn(&str) -> bool) -> bool {
        let mut words = self.readings().flat_map(|reading| reading.words.iter().zip(&reading.looks));
        words.any(|(word, look)| look.initials && is_one(word))
    }

    /// Whether a job title of one word stands in it as somebody's; one that is an abbreviation in capitals.
    pub(super) fn says_office(&self, job: &str, is_short: bool) -> bool {
        let said = |(at, (word, look)): (usize, (&String, &Look))| {
            let word_at = |at: usize| self.whole.words.get(at).map(String::as_str);
            let before = at.checked_sub(1).and_then(word_at);
            word == job
                && ((is_short && look.initials)
                    || by_place::is_an_office(before, word_at(at + 1), look.capital))
        };
        self.whole.words.iter().zip(&self.whole.looks).enumerate().any(said)
    }

    /// Whether one of these stands in it as letters around "&": "W&G".
    pub(super) fn has_paired(&self, is_one: impl Fn(&str) -> bool) -> bool {
        self.paired.iter().any(|letters| is_one(letters))
    }

    /// Whether one of these stands in it as an initial beside a family name.
    pub(in crate::rules::attribution) fn has_initialled(&self, names: &HashSet<String>) -> bool {
        self.initialled.iter().any(|name| names.contains(name))
    }

    /// Whether one of these stands in it letter by letter: "S. O'N."
    pub(super) fn has_dotted(&self, is_one: impl Fn(&str) -> bool) -> bool {
        self.dotted.iter().any(|initials| is_one(initials))
    }
}

impl Reading {
    fn of(plain: &str) -> Self {
        let (mut at, mut looks) = (0, Vec::new());
        for word in folding::split(plain) {
            let rest = plain.get(at..).unwrap_or_default();
            let between = rest.get(..rest.find(word).unwrap_or(0)).unwrap_or_default();
            let begins = at == 0 || between.contains(BEGINNING);
            at += between.len();
            let (before, behind) = plain.split_at(at);
            at += word.len();
            let behind = behind.get(word.len()..).unwrap_or_default();
            let goes_on = between.trim().is_empty();
            looks.push(Look { signs: without::signs(before, behind), goes_on, ..Look::of(word, begins) });
        }
        Self { words: folding::split(plain).map(str::to_lowercase).collect(), looks }
    }

    /// Whether a name stands there, each of its words with a capital that is not one of the small ones within names.
    fn has_as_a_name_at(&self, at: usize, name: &[String]) -> bool {
        let capital = |(word, look): (&String, &Look)| look.capital || is_small(word);
        self.names_phrase_at(at, name)
            && self.words.iter().zip(&self.looks).skip(at).take(name.len()).all(capital)
    }

    /// Whether one of these words, which are others too, is a name where it stands.
    fn has_by_place(&self, names: &HashSet<String>) -> bool {
        let word_at = |at: usize| self.words.get(at).map(String::as_str);
        let mut capital = self.looks.iter().enumerate().filter(|(_, look)| look.capital);
        capital.any(|(at, look)| {
            let Some(word) = word_at(at) else { return false };
            let forms = [Some(word), word.strip_suffix('s')];
            let mut named = forms.into_iter().flatten().filter(|form| names.contains(*form));
            let before = at.checked_sub(1).and_then(word_at);
            named.any(|name| by_place::is_a_name(before, name, word_at(at + 1), look.begins))
        })
    }

    /// "de la Cruz" as "delacruz", where such words stand.
    fn with_particles(&self) -> Option<Self> {
        if !self.words.iter().any(|word| folding::is_particle(word)) {
            return None;
        }
        let mut glued = Self { words: Vec::new(), looks: Vec::new() };
        let (mut before, mut capital) = (String::new(), false);
        for (word, look) in self.words.iter().zip(&self.looks) {
            capital |= look.capital;
            before.push_str(word);
            if !folding::is_particle(word) {
                glued.words.push(std::mem::take(&mut before));
                glued.looks.push(Look { capital: std::mem::take(&mut capital), ..*look });
            }
        }
        Some(glued)
    }

    fn here<'a>(&'a self, name: &'a str) -> impl Iterator<Item = (&'a String, &'a Look)> {
        self.words.iter().zip(&self.looks).filter(move |(word, _)| is_of(word, name))
    }

    fn names(&self, name: &str) -> bool {
        // The lists of ordinary words are long: they are read only where the name stands.
        self.here(name).any(|(word, look)| {
            look.capital || !(is_ordinary(name) || word != name && is_ordinary_word(word))
        })
    }

    fn names_phrase_at(&self, at: usize, name: &[String]) -> bool {
        let Some((last, before)) = name.split_last() else { return false };
        let rest = self.words.get(at..).unwrap_or_default();
        rest.starts_with(before) && rest.get(before.len()).is_some_and(|word| is_of(word, last))
    }
}

/// A word that is written small within names.
fn is_small(word: &str) -> bool {
    matches!(word, "of" | "for" | "and" | "the" | "in" | "s") || folding::is_particle(word)
}

/// The name itself, or its genitive as it is typed in haste: "adas".
fn is_of(word: &str, name: &str) -> bool {
    word == name || (name.len() > 1 && word.strip_suffix('s') == Some(name))
}

/// Whether a name counts only when it begins with a capital.
pub(super) fn is_ordinary(name: &str) -> bool {
    name.chars().count() < 2 || is_ordinary_word(name)
}

pub(super) fn is_ordinary_word(word: &str) -> bool {
    stands_for_itself(word) || (word.chars().count() < 4 && is_common(word)) || is_short_word(word)
}

/// "AdaBrook" as "Ada Brook": a space before each capital that follows a small letter.
fn written_apart(text: &str) -> String {
    let mut apart = String::with_capacity(text.len() + 8);
    let mut small = false;
    for c in text.chars() {
        if small && c.is_uppercase() {
            apart.push(' ');
        }
        small = c.is_lowercase();
        apart.push(c);
    }
    apart
}

/// "Zander.wick" and "zander_wick" as "Zander Wick", when something stands so in it.
fn handles(text: &str) -> Option<String> {
    let mut found = false;
    let capital = |piece: &str| {
        let mut letters = piece.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    };
    let word = |token: &str| {
        let pieces = initials::pieces(token);
        found |= !pieces.is_empty();
        if pieces.is_empty() {
            token.to_owned()
        } else {
            pieces.into_iter().map(capital).collect::<Vec<_>>().join(" ")
        }
    };
    let words = text.split_whitespace().map(word).collect::<Vec<_>>().join(" ");
    found.then_some(words)
}

impl Look {
    fn of(word: &str, begins: bool) -> Self {
        Self {
            begins,
            signs: false,
            goes_on: false,
            capital: word.chars().next().is_some_and(|first| !first.is_lowercase()),
            initials: word.chars().count() > 1 && word.chars().all(char::is_uppercase),
        }
    }
}
