//! Finds people and organisations in running text, whatever the case, accents, punctuation and spelling; rather once too often
//! than never.

mod alone;
mod by_place;
mod english;
mod everyday;
mod initials;
mod organisation;
mod person;
mod remembered;
mod roles;
mod runs;
mod text;
pub(super) mod unknown;
mod within;

use crate::ids::{OrganisationId, PersonId};
use crate::model::{Organisation, Person};
use crate::rules::folding;
use crate::rules::stems::is_common;
use everyday::may_be_a_thing;
pub(super) use initials::{beside_a_name, pieces};
use organisation::OrganisationName;
use person::PersonName;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::OnceLock;
pub use text::Text;
use text::is_ordinary;

/// So many people may hold a job title of one word that tells who it is.
const FEW_HOLDERS: usize = 2;

/// The names of some people and organisations.
pub struct Names {
    /// In each way that they are or were called.
    people: BTreeMap<PersonId, Vec<PersonName>>,
    organisations: BTreeMap<OrganisationId, Vec<OrganisationName>>,
    /// Whole names by the word they begin with: of people, of organisations.
    people_by_first: ByFirst,
    organisations_by_first: ByFirst,
    /// Whole names written as one word, "adabrook"; of people also "abrook".
    people_joined: HashSet<String>,
    organisations_joined: HashSet<String>,
    /// "z wick" for "Z. Wick".
    people_initialled: HashSet<String>,
    /// Parts of names that are no other word.
    people_telling: HashSet<String>,
    /// Parts of names that are other words too.
    people_by_place: HashSet<String>,
    organisations_telling: HashSet<String>,
    /// What tells telephone numbers of people.
    numbers: Vec<String>,
    /// Abbreviations of organisations, as they stand in capitals.
    organisations_short: HashSet<String>,
    /// "wg" of "Will & Grace Trust".
    organisations_paired: HashSet<String>,
    /// How many hold a job title of one word, where those tell of somebody.
    offices: HashMap<String, usize>,
    /// Who may be named by a word.
    by_word: OnceLock<HashMap<String, Vec<Named>>>,
}

#[derive(Clone, Copy)]
enum Named {
    Person(PersonId),
    Organisation(OrganisationId),
}

/// Whole names by their first word.
type ByFirst = HashMap<String, Vec<Vec<String>>>;

impl Names {
    /// Reads them all; several of the same id are the same one, called otherwise.
    pub fn of<'a>(
        people: impl IntoIterator<Item = &'a Person>,
        organisations: impl IntoIterator<Item = &'a Organisation>,
    ) -> Self {
        let people = by_id(people.into_iter().map(|person| (person.id, PersonName::of(person))));
        let organisations =
            by_id(organisations.into_iter().map(|found| (found.id, OrganisationName::of(found))));
        let short = organisations.values().flatten().map(|name| name.initials.clone());
        let short = short.filter(|name| !name.is_empty());
        Self {
            people_joined: people.values().flatten().flat_map(|name| name.joined.clone()).collect(),
            organisations_joined: organisations
                .values()
                .flatten()
                .flat_map(|name| name.joined.clone())
                .collect(),
            people_initialled: people.values().flatten().flat_map(|name| name.initialled.clone()).collect(),
            people_telling: people
                .values()
                .flatten()
                .flat_map(|name| &name.words)
                .filter(|word| !is_ordinary(word) && !may_be_a_thing(word))
                .cloned()
                .collect(),
            people_by_place: people
                .values()
                .flatten()
                .flat_map(PersonName::other_words)
                .filter(|word| is_ordinary(word) || may_be_a_thing(word))
                .cloned()
                .collect(),
            organisations_telling: organisations
                .values()
                .flatten()
                .flat_map(OrganisationName::known_by)
                .cloned()
                .collect(),
            numbers: people.values().flatten().flat_map(|name| name.numbers.clone()).collect(),
            organisations_short: short.collect(),
            organisations_paired: organisations
                .values()
                .flatten()
                .flat_map(|name| name.paired.clone())
                .collect(),
            offices: HashMap::new(),
            people_by_first: by_first(people.values().flatten().flat_map(|name| &name.full)),
            organisations_by_first: by_first(organisations.values().flatten().flat_map(|name| &name.full)),
            by_word: OnceLock::new(),
            people,
            organisations,
        }
    }

    /// The same of those who were there: of them a job title of one word tells who it is, unless many hold it.
    pub fn with_offices(mut self) -> Self {
        for names in self.people.values() {
            let held: HashSet<&String> =
                names.iter().filter_map(|name| Some(&name.office.as_ref()?.0)).collect();
            for office in held {
                *self.offices.entry(office.clone()).or_default() += 1;
            }
        }
        self.offices.retain(|_, holders| *holders <= FEW_HOLDERS);
        self
    }

    /// Whether the text names this person, by any part of the name.
    pub fn person(&self, text: &Text, id: PersonId) -> bool {
        self.people.get(&id).into_iter().flatten().any(|name| name.stands_in(text))
    }

    /// Whether the text names this person, or their job.
    pub fn person_or_job(&self, text: &Text, id: PersonId) -> bool {
        self.person_or_title(text, id) || self.speaking_by_role(text).contains(&id)
    }

    fn person_or_title(&self, text: &Text, id: PersonId) -> bool {
        let mut names = self.people.get(&id).into_iter().flatten();
        let tells = |office: &Option<(String, bool)>| {
            office.as_ref().is_some_and(|(word, _)| self.offices.contains_key(word))
        };
        names.any(|name| {
            name.stands_in(text)
                || name.is_said_by_job(text)
                || (tells(&name.office) && name.is_said_by_office(text))
        })
    }

    /// Whether the text names this organisation, in full, in short or by its initials.
    pub fn organisation(&self, text: &Text, id: OrganisationId) -> bool {
        self.organisations.get(&id).into_iter().flatten().any(|name| name.stands_in(text))
    }

    /// Whether the text names any person or organisation, by any part of the name.
    pub fn anybody(&self, text: &Text) -> bool {
        self.whom_it_may_name(text).any(|named| match named {
            Named::Person(id) => self.person_or_title(text, id),
            Named::Organisation(id) => self.organisation(text, id),
        }) || text.has_number(&self.numbers)
            || !self.speaking_by_role(text).is_empty()
    }

    /// Whether the text names any person, by any part of the name, or says the job of one.
    pub fn any_person_or_job(&self, text: &Text) -> bool {
        let is_told = |named| matches!(named, Named::Person(id) if self.person_or_title(text, id));
        self.whom_it_may_name(text).any(is_told)
            || text.has_number(&self.numbers)
            || !self.speaking_by_role(text).is_empty()
    }

    /// Whether the text names any person, by any part of the name.
    pub fn any_part_of_a_person(&self, text: &Text) -> bool {
        self.whom_it_may_name(text).any(|named| matches!(named, Named::Person(id) if self.person(text, id)))
            || text.has_number(&self.numbers)
    }

    /// A text without the whole names of organisations: a word in one of them is no name of a person. A name that holds the whole
    /// name of one of these people stays. One of a single word, which may be anybody's, goes where it stands by itself as whose words
    /// something is, and stays where one of them is called so, unless it is where they work (`theirs`).
    pub fn without_organisations(&self, text: &Text, people: &[PersonId], theirs: &[OrganisationId]) -> Text {
        let called = |word: &String| {
            let mut names = people.iter().filter_map(|id| self.people.get(id)).flatten();
            names.any(|name| name.other_words().any(|own| own == word))
        };
        text.without(&self.organisations_by_first, &|name, signs| {
            let may_go = match name {
                [word] if self.organisations_joined.contains(word) => true,
                [word] => signs && (!called(word) || self.called(name).any(|(id, _)| theirs.contains(&id))),
                _ => true,
            };
            may_go && !self.holds_one_of(name, people)
        })
    }

    /// Whether the name of an organisation holds the whole name of one of these people, and so names them.
    pub fn holds_one_of(&self, organisation: &[String], people: &[PersonId]) -> bool {
        let ways = || self.called(organisation).flat_map(|(_, name)| &name.full);
        let mut names = people.iter().filter_map(|id| self.people.get(id)).flatten();
        names.any(|name| ways().any(|words| name.is_held_in(words)))
    }

    /// The organisations of that whole name.
    fn called(&self, name: &[String]) -> impl Iterator<Item = (OrganisationId, &OrganisationName)> {
        let by_word = self.by_word.get_or_init(|| self.words_of_all());
        let begin_so = name.first().and_then(|word| by_word.get(word)).into_iter().flatten();
        let organisations = begin_so.filter_map(|named| match named {
            Named::Organisation(id) => Some((*id, self.organisations.get(id)?)),
            Named::Person(_) => None,
        });
        let each = organisations.flat_map(|(id, names)| names.iter().map(move |one| (id, one)));
        each.filter(move |(_, one)| one.full.iter().any(|full| full == name))
    }

    /// Those of whose names a word stands in the text, as it is or as a genitive.
    fn whom_it_may_name<'t>(&'t self, text: &'t Text) -> impl Iterator<Item = Named> + 't {
        let by_word = self.by_word.get_or_init(|| self.words_of_all());
        text.keys().filter_map(|word| by_word.get(word)).flatten().copied()
    }

    fn words_of_all(&self) -> HashMap<String, Vec<Named>> {
        let mut by_word: HashMap<String, Vec<Named>> = HashMap::new();
        let mut enter = |words: Vec<&String>, named: Named| {
            for word in words {
                by_word.entry(word.clone()).or_default().push(named);
            }
        };
        for (id, names) in &self.people {
            names.iter().for_each(|name| enter(name.keys().collect(), Named::Person(*id)));
        }
        for (id, names) in &self.organisations {
            names.iter().for_each(|name| enter(name.keys().collect(), Named::Organisation(*id)));
        }
        by_word
    }

    /// Whether the text names any person, by the whole name or by a part of it that is no other word, or is none where it stands.
    pub fn any_person(&self, text: &Text) -> bool {
        self.any_person_in_full(text)
            || text.has_one_of(&self.people_telling)
            || text.has_by_place(&self.people_by_place)
    }

    /// Whether the text names any person by the whole name, or says their telephone number.
    pub fn any_person_in_full(&self, text: &Text) -> bool {
        text.names_one_of(&self.people_by_first, Text::names_person)
            || text.has_one_of(&self.people_joined)
            || text.has_initialled(&self.people_initialled)
            || text.has_number(&self.numbers)
    }

    /// Whether the text names any person or organisation by the whole name.
    pub fn anybody_in_full(&self, text: &Text) -> bool {
        self.any_person_in_full(text)
            || text.names_one_of(&self.organisations_by_first, Text::names)
            || text.has_one_of(&self.organisations_joined)
    }

    /// Whether the text names any organisation by a part of its name that is no other word, or by its abbreviation. For what
    /// nobody is known to have said: the organisation that it names may be whose words they are.
    pub fn any_organisation_in_short(&self, text: &Text) -> bool {
        let short = |word: &str| self.organisations_short.contains(word);
        text.has_one_of(&self.organisations_telling)
            || text.has_in_capitals(short)
            || text.has_dotted(short)
            || text.has_paired(|letters| self.organisations_paired.contains(letters))
    }
}

/// Whether a word is a name, where it is a part of one: no English word, nothing common, no place or trade.
pub(super) fn is_no_other_word(word: &str) -> bool {
    word.chars().count() > 2
        && word.chars().any(char::is_alphabetic)
        && !english::is_english(word)
        && !is_common(word)
        && !is_ordinary(word)
        && !may_be_a_thing(word)
}

fn by_id<I: Ord, N>(names: impl Iterator<Item = (I, N)>) -> BTreeMap<I, Vec<N>> {
    let mut found: BTreeMap<I, Vec<N>> = BTreeMap::new();
    for (id, name) in names {
        found.entry(id).or_default().push(name);
    }
    found
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

/// The words of a name in every way it is written, the stored one first: "de la Cruz" and "Delacruz", "Müller" and "Mueller".
fn spellings(name: &str) -> Vec<Vec<String>> {
    let mut found = vec![folding::bare_words(name)];
    if let Some(spelled) = folding::spelled_out(name) {
        found.push(folding::bare_words(&spelled));
    }
    let joined: Vec<Vec<String>> =
        found.iter().filter(|words| words.len() > 1).map(|words| vec![words.concat()]).collect();
    found.extend(joined);
    found
}
