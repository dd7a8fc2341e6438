//! The people of a schedule: each once, however many sessions share them.

use super::raw;
use super::urls;
use crate::imports::text::{email, folded};
use crate::model::PersonDraft;
use crate::model::{Place, Problem};
use std::collections::BTreeMap;

/// Everyone seen so far.
#[derive(Debug, Default)]
pub struct People {
    scope: String,
    base_url: String,
    persons: Vec<PersonDraft>,
    by_key: BTreeMap<String, usize>,
}

impl People {
    /// `scope` is the system that numbers its people: its host, or the event when that is unknown.
    pub fn new(scope: &str, base_url: &str) -> Self {
        Self { scope: scope.to_owned(), base_url: base_url.to_owned(), ..Self::default() }
    }

    /// The key of this person, who is taken in or completed; nothing for one without a name.
    pub fn meet(&mut self, raw: &raw::Person, place: &Place, problems: &mut Vec<Problem>) -> Option<String> {
        if raw.name.is_empty() {
            problems.push(Problem::warning("person-without-name").place(place));
            return None;
        }
        if !raw.email.is_empty() && email(&raw.email).is_none() {
            problems.push(Problem::warning("email-invalid").place(place).with("value", &raw.email));
        }
        let person = self.draft(raw);
        let known = self.by_key.get(&person.key).and_then(|at| self.persons.get_mut(*at));
        let key = person.key.clone();
        match known {
            Some(known) => complete(known, person),
            None => {
                self.by_key.insert(key.clone(), self.persons.len());
                self.persons.push(person);
            }
        }
        Some(key)
    }

    /// Everyone, in order of first appearance.
    pub fn into_persons(self) -> Vec<PersonDraft> {
        self.persons
    }

    fn draft(&self, raw: &raw::Person) -> PersonDraft {
        let external_id = self.external_id(raw);
        PersonDraft {
            key: Some(external_id.clone())
                .filter(|id| !id.is_empty())
                .unwrap_or_else(|| format!("name:{}", folded(&raw.name))),
            external_id,
            name: raw.name.clone(),
            email: email(&raw.email).unwrap_or_default(),
            biography: raw.biography.clone(),
            avatar: urls::absolute(&self.base_url, &raw.avatar).kept(),
            website: urls::typed(&self.base_url, &raw.url).kept(),
        }
    }

    /// A guid is the same everywhere; a code or a number only within the system that gave it.
    fn external_id(&self, raw: &raw::Person) -> String {
        match (uuid::Uuid::parse_str(&raw.guid), raw.code.as_str(), raw.id.as_str()) {
            (Ok(guid), _, _) => guid.to_string(),
            (Err(_), "", "") => String::new(),
            (Err(_), "", id) => format!("{}/person/{id}", self.scope),
            (Err(_), code, _) => format!("{}/person/{code}", self.scope),
        }
    }
}

/// What one mention leaves out, another may say.
fn complete(known: &mut PersonDraft, other: PersonDraft) {
    let fill = |mine: &mut String, theirs: String| {
        if mine.is_empty() {
            *mine = theirs;
        }
    };
    fill(&mut known.email, other.email);
    fill(&mut known.biography, other.biography);
    fill(&mut known.avatar, other.avatar);
    fill(&mut known.website, other.website);
}
