//! Who is meant by `@Name`: the speakers of the session first, then the people of the event, then the directory.
//!
//! Among the first two a given or a family name is enough, in the directory it takes the full name; an e-mail address is
//! enough everywhere. The longest run of words that is anybody's name counts. When it is several people's, nobody is meant:
//! a wrong name is worse than none. For the same reason "@Priya Patel" is not the speaker Priya Shah: a single name counts
//! only where no further word with a capital follows.

use crate::ids::PersonId;
use crate::model::Person;
use crate::rules::folding::{bare, spelled_out};
use std::collections::{BTreeMap, BTreeSet};

/// Everyone who may be meant, nearest first.
#[derive(Debug, Clone, Default)]
pub struct People {
    tiers: [Tier; 3],
}

#[derive(Debug, Clone, Default)]
struct Tier {
    /// Full names and addresses.
    full: BTreeMap<String, BTreeSet<PersonId>>,
    /// Given and family names.
    single: BTreeMap<String, BTreeSet<PersonId>>,
}

/// What was found for the words behind an `@`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named {
    pub person: Option<PersonId>,
    /// How many of the words are the name; of one that is unclear, those with capitals.
    pub count: usize,
}

/// What one run of words is.
enum Run {
    Nobody,
    Several,
    One { person: PersonId, in_full: bool },
}

impl People {
    /// `directory` needs to hold only those whose full names or addresses were written.
    pub fn new(speakers: &[Person], of_event: &[Person], directory: &[Person]) -> Self {
        Self { tiers: [Tier::of(speakers, true), Tier::of(of_event, true), Tier::of(directory, false)] }
    }

    /// Whose name these words begin with.
    pub fn named(&self, words: &[String]) -> Named {
        let capital = |word: &String| word.chars().next().is_some_and(char::is_uppercase);
        let capitals = words.iter().take_while(|word| capital(word)).count();
        let nobody = Named { person: None, count: capitals.max(1) };
        for count in (1..=words.len()).rev() {
            let (run, rest) = words.split_at(count);
            match self.run(&bare(&run.join(" "))) {
                Run::Nobody => {}
                Run::Several => return nobody,
                Run::One { person, in_full } => {
                    let goes_on = rest.first().is_some_and(capital);
                    let person = Some(person).filter(|_| in_full || !goes_on);
                    return if person.is_some() { Named { person, count } } else { nobody };
                }
            }
        }
        nobody
    }

    fn run(&self, name: &str) -> Run {
        for tier in &self.tiers {
            for (names, in_full) in [(&tier.full, true), (&tier.single, false)] {
                let Some(found) = names.get(name) else { continue };
                return match found.first() {
                    Some(person) if found.len() == 1 => Run::One { person: *person, in_full },
                    _ => Run::Several,
                };
            }
        }
        Run::Nobody
    }
}

impl Tier {
    fn of(people: &[Person], by_single: bool) -> Self {
        let mut tier = Self::default();
        for person in people {
            let full = [
                person.name(),
                format!("{} {}", person.given_name, person.family_name),
                person.email.clone(),
            ];
            for name in full {
                enter(&mut tier.full, &name, person.id);
            }
            if by_single {
                enter(&mut tier.single, &person.given_name, person.id);
                enter(&mut tier.single, &person.family_name, person.id);
            }
        }
        tier
    }
}

fn enter(names: &mut BTreeMap<String, BTreeSet<PersonId>>, name: &str, person: PersonId) {
    let ways = [Some(bare(name)), spelled_out(name).map(|name| bare(&name))];
    for name in ways.into_iter().flatten().filter(|name| !name.is_empty()) {
        names.entry(name).or_default().insert(person);
    }
}

/// Whether a name, or one of its words, begins with what was typed.
pub fn begins(name: &str, typed: &str) -> bool {
    let typed = bare(typed);
    let begins = |name: String| {
        let starts = || name.match_indices(' ').map(|(at, space)| at + space.len());
        let follows = |at: usize| name.get(at..).is_some_and(|rest| rest.starts_with(&typed));
        name.starts_with(&typed) || starts().any(follows)
    };
    begins(bare(name)) || spelled_out(name).is_some_and(|name| begins(bare(&name)))
}
