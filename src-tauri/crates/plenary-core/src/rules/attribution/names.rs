//! Finds people and organisations in running text, whatever the case, accents and punctuation; rather once too often than never.

mod everyday;

use crate::ids::{OrganisationId, PersonId};
use crate::model::{Organisation, Person, Snapshot};
use crate::rules::stems::is_common;
use everyday::{is_short_word, may_be_a_thing, says_nothing, stands_for_itself};
use std::collections::{BTreeMap, HashMap, HashSet};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A text as words.
pub struct Text {
    whole: Reading,
    /// As a reader sees it who passes over marks within a word, and where words are written together: "**Ad**a", "AdaBrook".
    others: Vec<Reading>,
    address: bool,
}

/// The words of a text, read in one way.
struct Reading {
    /// Without case and accents.
    words: Vec<String>,
    looks: Vec<Look>,
}

/// How a word is written.
#[derive(Clone, Copy)]
struct Look {
    /// Begins with a capital.
    capital: bool,
    /// Is capitals throughout, and more than one.
    initials: bool,
}

impl Text {
    /// Splits at everything that is neither letter nor digit, so that "O'Brien" and "Northbank's" are two words each.
    pub fn read(text: &str) -> Self {
        if text.is_ascii() {
            return Self::of(text);
        }
        let plain: String = text.nfkd().filter(|c| !is_combining_mark(*c) && !is_invisible(*c)).collect();
        Self::of(&plain)
    }

    fn of(plain: &str) -> Self {
        let bare: String = plain.chars().filter(|c| !"*~`".contains(*c)).collect();
        let apart = written_apart(&bare);
        let mut others = Vec::new();
        if bare.len() < plain.len() {
            others.push(Reading::of(&bare));
        }
        if apart.len() > bare.len() {
            others.push(Reading::of(&apart));
        }
        Self { whole: Reading::of(plain), others, address: plain.contains('@') }
    }

    /// The words without case and accents.
    pub fn words(&self) -> &[String] {
        &self.whole.words
    }

    /// Whether an e-mail address or a handle stands in it.
    pub fn has_address(&self) -> bool {
        self.address
    }

    /// Whether these folded words stand in it side by side; no words stand nowhere.
    pub fn contains(&self, phrase: &[String]) -> bool {
        !phrase.is_empty() && self.whole.words.windows(phrase.len()).any(|window| window == phrase)
    }

    fn readings(&self) -> impl Iterator<Item = &Reading> {
        [&self.whole].into_iter().chain(&self.others)
    }

    /// Whether a name of one word stands in it, also as "Adas" for "Ada's". One that is also a common word must begin with a capital.
    fn names(&self, name: &str) -> bool {
        self.readings().any(|reading| reading.names(name))
    }

    /// Whether a name of several words stands in it side by side.
    fn names_phrase(&self, name: &[String]) -> bool {
        self.readings().any(|reading| (0..reading.words.len()).any(|at| reading.names_phrase_at(at, name)))
    }

    /// Whether one of these stands in it as a word: names written together, names that are no other word.
    fn has_one_of(&self, names: &HashSet<String>) -> bool {
        let mut words = self.readings().flat_map(|reading| &reading.words);
        words.any(|word| {
            names.contains(word) || word.strip_suffix('s').is_some_and(|name| names.contains(name))
        })
    }

    fn abbreviates(&self, initials: &str) -> bool {
        let mut words = self.readings().flat_map(|reading| reading.words.iter().zip(&reading.looks));
        words.any(|(word, look)| look.initials && word == initials)
    }
}

impl Reading {
    /// The words of a name.
    fn folded(name: &str) -> Vec<String> {
        Text::read(name).whole.words
    }

    fn of(plain: &str) -> Self {
        let words = || plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        Self { words: words().map(str::to_lowercase).collect(), looks: words().map(Look::of).collect() }
    }

    fn names(&self, name: &str) -> bool {
        let mut here = self.words.iter().zip(&self.looks).filter(|(word, _)| is_of(word, name));
        // The lists of ordinary words are long: they are read only where the name stands.
        here.any(|(word, look)| {
            look.capital || !(is_ordinary(name) || word != name && is_ordinary_word(word))
        })
    }

    fn names_phrase_at(&self, at: usize, name: &[String]) -> bool {
        let Some((last, before)) = name.split_last() else { return false };
        let rest = self.words.get(at..).unwrap_or_default();
        rest.starts_with(before) && rest.get(before.len()).is_some_and(|word| is_of(word, last))
    }
}

/// The name itself, or its genitive as it is typed in haste: "adas".
fn is_of(word: &str, name: &str) -> bool {
    word == name || (name.len() > 1 && word.strip_suffix('s') == Some(name))
}

/// Whether a name counts only when it begins with a capital.
fn is_ordinary(name: &str) -> bool {
    name.chars().count() < 2 || is_ordinary_word(name)
}

fn is_ordinary_word(word: &str) -> bool {
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

impl Look {
    fn of(word: &str) -> Self {
        Self {
            capital: word.chars().next().is_some_and(|first| !first.is_lowercase()),
            initials: word.chars().count() > 1 && word.chars().all(char::is_uppercase),
        }
    }
}

/// Soft hyphens and zero-width characters, which would split a name for us and not for a reader.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// The names of everyone and every organisation of a snapshot.
pub struct Names {
    people: BTreeMap<PersonId, PersonName>,
    organisations: BTreeMap<OrganisationId, OrganisationName>,
    /// Whole names by the word they begin with: of people, of organisations.
    people_by_first: ByFirst,
    organisations_by_first: ByFirst,
    /// Whole names written as one word, "adabrook"; of people also "abrook".
    people_joined: HashSet<String>,
    organisations_joined: HashSet<String>,
    /// Parts of people's names that are no other word.
    people_telling: HashSet<String>,
}

/// Whole names by their first word.
type ByFirst = HashMap<String, Vec<Vec<String>>>;

struct PersonName {
    /// Given and family name, and the other way round.
    full: Vec<Vec<String>>,
    /// Each word that may stand for the person.
    words: Vec<String>,
    /// The whole name written as one word.
    joined: HashSet<String>,
    /// A job title of at least two words.
    job: Vec<String>,
}

struct OrganisationName {
    full: Vec<String>,
    /// The words that tell it from others: "northbank" of "Northbank Council".
    telling: Vec<String>,
    /// "lbn" of "London Borough of Northbank"; empty below three letters.
    initials: String,
    /// The whole name written as one word; a name of capitals in small ones, "nhs".
    joined: HashSet<String>,
}

impl Names {
    /// Reads them all.
    pub fn of(snapshot: &Snapshot) -> Self {
        let people = snapshot.people.iter().map(|(id, person)| (*id, PersonName::of(person)));
        let people: BTreeMap<PersonId, PersonName> = people.collect();
        let organisations = snapshot.organisations.values().chain(&snapshot.hosts);
        let organisations: BTreeMap<OrganisationId, OrganisationName> =
            organisations.map(|found| (found.id, OrganisationName::of(found))).collect();
        Self {
            people_joined: people.values().flat_map(|name| name.joined.clone()).collect(),
            organisations_joined: organisations.values().flat_map(|name| name.joined.clone()).collect(),
            people_telling: people
                .values()
                .flat_map(|name| &name.words)
                .filter(|word| !is_ordinary(word) && !may_be_a_thing(word))
                .cloned()
                .collect(),
            people_by_first: by_first(people.values().flat_map(|name| &name.full)),
            organisations_by_first: by_first(organisations.values().map(|name| &name.full)),
            people,
            organisations,
        }
    }

    /// Whether the text names this person, by any part of the name.
    pub fn person(&self, text: &Text, id: PersonId) -> bool {
        let named = |name: &PersonName| name.in_full(text) || name.words.iter().any(|word| text.names(word));
        self.people.get(&id).is_some_and(named)
    }

    /// Whether the text names this person, or their job.
    pub fn person_or_job(&self, text: &Text, id: PersonId) -> bool {
        self.person(text, id) || self.people.get(&id).is_some_and(|name| text.contains(&name.job))
    }

    /// Whether the text names this organisation, in full, in short or by its initials.
    pub fn organisation(&self, text: &Text, id: OrganisationId) -> bool {
        let named = |name: &OrganisationName| {
            let short = name.telling.iter().any(|word| text.names(word));
            name.in_full(text) || short || text.abbreviates(&name.initials) || text.has_one_of(&name.joined)
        };
        self.organisations.get(&id).is_some_and(named)
    }

    /// Whether the text names any person or organisation, by any part of the name.
    pub fn anybody(&self, text: &Text) -> bool {
        self.people.keys().any(|id| self.person_or_job(text, *id))
            || self.organisations.keys().any(|id| self.organisation(text, *id))
    }

    /// Whether the text names any person, by the whole name or by a part of it that is no other word.
    pub fn any_person(&self, text: &Text) -> bool {
        self.any_person_in_full(text) || text.has_one_of(&self.people_telling)
    }

    /// Whether the text names any person by the whole name.
    pub fn any_person_in_full(&self, text: &Text) -> bool {
        names_one_in_full(&self.people_by_first, text) || text.has_one_of(&self.people_joined)
    }

    /// Whether the text names any person or organisation by the whole name.
    pub fn anybody_in_full(&self, text: &Text) -> bool {
        self.any_person_in_full(text)
            || names_one_in_full(&self.organisations_by_first, text)
            || text.has_one_of(&self.organisations_joined)
    }
}

fn by_first<'a>(names: impl Iterator<Item = &'a Vec<String>>) -> ByFirst {
    let mut found = ByFirst::new();
    for name in names {
        if let Some(first) = name.first() {
            found.entry(first.clone()).or_default().push(name.clone());
        }
    }
    found
}

fn names_one_in_full(names: &ByFirst, text: &Text) -> bool {
    let begins = |reading: &Reading, at: usize, word: &String| {
        let forms = [Some(word.as_str()), word.strip_suffix('s')];
        forms.into_iter().flatten().filter_map(|form| names.get(form)).flatten().any(|name| {
            match name.as_slice() {
                [word] => text.names(word),
                name => reading.names_phrase_at(at, name),
            }
        })
    };
    text.readings()
        .any(|reading| reading.words.iter().enumerate().any(|(at, word)| begins(reading, at, word)))
}

impl PersonName {
    fn of(person: &Person) -> Self {
        let (given, family) = (Reading::folded(&person.given_name), Reading::folded(&person.family_name));
        let job = Reading::folded(&person.job_title);
        let words = given.iter().chain(&family).filter(|word| word.chars().count() > 1).cloned().collect();
        let full = vec![[given.as_slice(), &family].concat(), [family.as_slice(), &given].concat()];
        let mut joined: HashSet<String> =
            full.iter().filter(|words| words.len() > 1).map(|words| words.concat()).collect();
        let initial = given.first().and_then(|word| word.chars().next());
        let last = family.last().filter(|word| word.chars().count() > 4);
        joined.extend(initial.zip(last).map(|(initial, last)| format!("{initial}{last}")));
        joined.retain(|word| word.chars().count() > 5 && !is_ordinary_word(word));
        Self { full, words, joined, job: if job.len() > 1 { job } else { Vec::new() } }
    }

    fn in_full(&self, text: &Text) -> bool {
        text.has_one_of(&self.joined) || self.full.iter().any(|name| whole_name_stands_in(name, text))
    }
}

impl OrganisationName {
    fn of(organisation: &Organisation) -> Self {
        let full = Reading::folded(&organisation.name);
        let telling =
            full.iter().filter(|word| word.chars().count() > 2 && !says_nothing(word)).cloned().collect();
        let heavy = full.iter().filter(|word| !matches!(word.as_str(), "of" | "the" | "and" | "for"));
        let initials: String = heavy.filter_map(|word| word.chars().next()).collect();
        let mut joined = HashSet::new();
        if full.len() > 1 {
            joined.insert(full.concat());
        }
        let capitals = organisation.name.chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
        joined.extend(full.first().filter(|word| capitals && full.len() == 1 && !is_common(word)).cloned());
        joined.retain(|word| word.chars().count() > 2);
        Self {
            joined,
            telling,
            initials: if initials.chars().count() > 2 { initials } else { String::new() },
            full,
        }
    }

    fn in_full(&self, text: &Text) -> bool {
        whole_name_stands_in(&self.full, text)
    }
}

/// A whole name of a single word is held to the rule for single words.
fn whole_name_stands_in(name: &[String], text: &Text) -> bool {
    match name {
        [word] => text.names(word),
        words => text.names_phrase(words),
    }
}
