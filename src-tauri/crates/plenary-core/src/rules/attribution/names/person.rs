//! The name of a person, in every way it may be written.

use super::english::is_english;
use super::text::{Text, is_ordinary_word};
use super::{initials, roles, runs, spellings};
use crate::model::Person;
use crate::rules::folding;
use std::collections::HashSet;

pub struct PersonName {
    /// Given and family name, and the other way round, in each spelling.
    pub full: Vec<Vec<String>>,
    /// Each word that may stand for the person.
    pub words: Vec<String>,
    /// Those that are English words in the way they are spelled here, and a name with a capital only: "Gross" for "Groß".
    proper: Vec<String>,
    /// The whole name written as one word.
    pub joined: HashSet<String>,
    /// "son" for "S. O'N."
    initials: Vec<String>,
    /// "z wick": an initial beside the family name.
    pub initialled: HashSet<String>,
    /// A job title of at least two words.
    pub job: Vec<String>,
    /// The job title, whatever it has of words.
    pub title: Vec<String>,
    /// Other ways in which it is said, of several words and of one, which is an abbreviation.
    pub said: Vec<Vec<String>>,
    /// A job title of one word, and whether it is an abbreviation: "mayor", "cto".
    pub office: Option<(String, bool)>,
    /// What tells the telephone numbers.
    pub numbers: Vec<String>,
}

impl PersonName {
    pub fn of(person: &Person) -> Self {
        let (given, family) = (spellings(&person.given_name), spellings(&person.family_name));
        let job = folding::bare_words(&person.job_title);
        let (stored, respelled) = words_of(given.iter().chain(&family), person);
        let (proper, respelled) = respelled.into_iter().partition(|word| is_english(word));
        let mut full = Vec::new();
        let (mut joined, mut initialled) = (HashSet::new(), HashSet::new());
        for (given, family) in given.iter().flat_map(|given| family.iter().map(move |family| (given, family)))
        {
            full.push([given.as_slice(), family].concat());
            full.push([family.as_slice(), given].concat());
            let initial = given.first().and_then(|word| word.chars().next());
            let letters = given.iter().filter_map(|word| word.chars().next());
            initialled.extend(letters.map(|letter| format!("{letter} {}", family.concat())));
            let last = family.last().filter(|word| word.chars().count() > 4);
            joined.extend(initial.zip(last).map(|(initial, last)| format!("{initial}{last}")));
        }
        full.sort_unstable();
        full.dedup();
        joined.extend(full.iter().filter(|words| words.len() > 1).map(|words| words.concat()));
        joined.retain(|word| (word.chars().count() > 5 || runs::is_run(word)) && !is_ordinary_word(word));
        let letters = given.first().zip(family.first());
        Self {
            full,
            words: [stored, respelled].concat(),
            proper,
            joined,
            initials: letters.map(|(given, family)| initials::of_person(given, family)).unwrap_or_default(),
            initialled,
            office: match job.as_slice() {
                [word] => Some((word.clone(), person.job_title.trim().chars().all(char::is_uppercase))),
                _ => None,
            },
            said: roles::other_ways(&job),
            title: job.clone(),
            job: if job.len() > 1 { job } else { Vec::new() },
            numbers: runs::telling_digits(&folding::plain(&person.phone)),
        }
    }

    /// Words without one of which no text names this person, or their job.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        let first = self.full.iter().filter_map(|name| name.first()).chain(self.job.first());
        let first = first.chain(self.said.iter().filter_map(|way| way.first()));
        let office = self.office.iter().map(|(word, _)| word);
        first.chain(&self.words).chain(&self.proper).chain(&self.joined).chain(&self.initials).chain(office)
    }

    /// Whether the text says their job, in full or for short.
    pub fn is_said_by_job(&self, text: &Text) -> bool {
        text.contains(&self.job)
            || self.said.iter().any(|way| match way.as_slice() {
                [short] => text.says_office(short, true),
                way => text.contains(way),
            })
    }

    /// Whether the text says the office of one word as that of a person: "as mayor", "Mayor said", "CTO".
    pub fn is_said_by_office(&self, text: &Text) -> bool {
        self.office.as_ref().is_some_and(|(word, is_short)| text.says_office(word, *is_short))
    }

    /// Whether the whole name stands in these words of another, in any order and whatever stands between ("Bram J. Kessler Ltd"), also with an
    /// initial for what is given.
    pub fn is_held_in(&self, words: &[String]) -> bool {
        let holds = |word: &str| words.iter().any(|held| held == word);
        let is_whole = |name: &Vec<String>| !name.is_empty() && name.iter().all(|word| holds(word));
        let is_initialled = |name: &String| {
            name.split_once(' ').is_some_and(|(letter, family)| holds(letter) && holds(family))
        };
        self.full.iter().any(is_whole)
            || words.iter().any(|word| self.joined.contains(word))
            || self.initialled.iter().any(is_initialled)
    }

    /// The words of the name, which may be other words too.
    pub fn other_words(&self) -> impl Iterator<Item = &String> {
        self.words.iter().chain(&self.proper)
    }

    /// Whether the text names this person, by any part of the name.
    pub fn stands_in(&self, text: &Text) -> bool {
        self.in_full(text)
            || self.words.iter().any(|word| text.names_person(word))
            || self.proper.iter().any(|word| text.names_with_capital(word))
            || text.has_initialled(&self.initialled)
            || text.has_dotted(|letters| self.initials.iter().any(|own| own == letters))
    }

    fn in_full(&self, text: &Text) -> bool {
        text.has_one_of(&self.joined) || self.full.iter().any(|name| text.names_person_in_full(name))
    }
}

/// The words of a name that may stand for the person, apart those that it has only in another spelling than the stored one.
fn words_of<'a>(
    spellings: impl Iterator<Item = &'a Vec<String>>,
    person: &Person,
) -> (Vec<String>, Vec<String>) {
    let mut words: Vec<String> =
        spellings.flatten().filter(|word| word.chars().count() > 1).cloned().collect();
    words.sort_unstable();
    words.dedup();
    let name = folding::unaccented_words(&person.name());
    words.into_iter().partition(|word| name.contains(word))
}
