//! Finds people and organisations in running text, whatever the case, accents and punctuation; rather once too often than never.

mod everyday;

use crate::ids::{OrganisationId, PersonId};
use crate::model::{Organisation, Person, Snapshot};
use everyday::{says_nothing, stands_for_itself};
use std::collections::{BTreeMap, HashMap};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A text as words.
pub struct Text {
    /// Without case and accents.
    words: Vec<String>,
    looks: Vec<Look>,
    address: bool,
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
        let words = || plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        Self {
            words: words().map(str::to_lowercase).collect(),
            looks: words().map(Look::of).collect(),
            address: plain.contains('@'),
        }
    }

    /// The words without case and accents.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// Whether an e-mail address or a handle stands in it.
    pub fn has_address(&self) -> bool {
        self.address
    }

    /// Whether these folded words stand in it side by side; no words stand nowhere.
    pub fn contains(&self, phrase: &[String]) -> bool {
        !phrase.is_empty() && self.words.windows(phrase.len()).any(|window| window == phrase)
    }

    /// Whether a name of one word stands in it. A name that is also a common word must begin with a capital.
    fn names(&self, name: &str) -> bool {
        let mut here = self.words.iter().zip(&self.looks).filter(|(word, _)| *word == name);
        let Some((_, first)) = here.next() else { return false };
        let is_written_so = first.capital || here.any(|(_, look)| look.capital);
        is_written_so || !(name.chars().count() < 3 || stands_for_itself(name))
    }

    fn abbreviates(&self, initials: &str) -> bool {
        self.words.iter().zip(&self.looks).any(|(word, look)| look.initials && word == initials)
    }
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
}

/// Whole names by their first word.
type ByFirst = HashMap<String, Vec<Vec<String>>>;

struct PersonName {
    /// Given and family name, and the other way round.
    full: Vec<Vec<String>>,
    /// Each word that may stand for the person.
    words: Vec<String>,
    /// A job title of at least two words.
    job: Vec<String>,
}

struct OrganisationName {
    full: Vec<String>,
    /// The words that tell it from others: "northbank" of "Northbank Council".
    telling: Vec<String>,
    /// "lbn" of "London Borough of Northbank"; empty below three letters.
    initials: String,
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
            name.in_full(text) || short || text.abbreviates(&name.initials)
        };
        self.organisations.get(&id).is_some_and(named)
    }

    /// Whether the text names any person or organisation, by any part of the name.
    pub fn anybody(&self, text: &Text) -> bool {
        self.people.keys().any(|id| self.person_or_job(text, *id))
            || self.organisations.keys().any(|id| self.organisation(text, *id))
    }

    /// Whether the text names any person by the whole name.
    pub fn any_person_in_full(&self, text: &Text) -> bool {
        names_one_in_full(&self.people_by_first, text)
    }

    /// Whether the text names any person or organisation by the whole name.
    pub fn anybody_in_full(&self, text: &Text) -> bool {
        self.any_person_in_full(text) || names_one_in_full(&self.organisations_by_first, text)
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
    let begins = |(at, word)| {
        let rest = text.words.get(at..).unwrap_or_default();
        names.get(word).into_iter().flatten().any(|name| match name.as_slice() {
            [word] => text.names(word),
            name => rest.starts_with(name),
        })
    };
    text.words.iter().enumerate().any(begins)
}

impl PersonName {
    fn of(person: &Person) -> Self {
        let (given, family) = (Text::read(&person.given_name).words, Text::read(&person.family_name).words);
        let job = Text::read(&person.job_title).words;
        let words = given.iter().chain(&family).filter(|word| word.chars().count() > 1).cloned().collect();
        let full = vec![[given.as_slice(), &family].concat(), [family.as_slice(), &given].concat()];
        Self { full, words, job: if job.len() > 1 { job } else { Vec::new() } }
    }

    fn in_full(&self, text: &Text) -> bool {
        self.full.iter().any(|name| whole_name_stands_in(name, text))
    }
}

impl OrganisationName {
    fn of(organisation: &Organisation) -> Self {
        let full = Text::read(&organisation.name).words;
        let telling =
            full.iter().filter(|word| word.chars().count() > 2 && !says_nothing(word)).cloned().collect();
        let heavy = full.iter().filter(|word| !matches!(word.as_str(), "of" | "the" | "and" | "for"));
        let initials: String = heavy.filter_map(|word| word.chars().next()).collect();
        Self { telling, initials: if initials.chars().count() > 2 { initials } else { String::new() }, full }
    }

    fn in_full(&self, text: &Text) -> bool {
        whole_name_stands_in(&self.full, text)
    }
}

/// A whole name of a single word is held to the rule for single words.
fn whole_name_stands_in(name: &[String], text: &Text) -> bool {
    match name {
        [word] => text.names(word),
        words => text.contains(words),
    }
}
