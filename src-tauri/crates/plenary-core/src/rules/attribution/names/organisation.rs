//! The name of an organisation: in full, the words that tell it from others, its abbreviation.

use super::english::is_english;
use super::everyday::{may_be_a_thing, says_nothing};
use super::text::{Text, is_ordinary, is_ordinary_word};
use super::{initials, spellings};
use crate::model::Organisation;
use crate::rules::folding;
use crate::rules::stems::is_common;
use std::collections::HashSet;

pub struct OrganisationName {
    /// In each spelling.
    pub full: Vec<Vec<String>>,
    /// The words that tell it from others: "northbank" of "Northbank Council".
    telling: Vec<String>,
    /// "lbn" of "London Borough of Northbank"; empty below three letters.
    pub initials: String,
    /// The abbreviation when it is no English word, which it is then also in small letters: "dwp".
    small: Option<String>,
    /// "wg" of "Will & Grace Trust", as it stands around "&".
    pub paired: Vec<String>,
    /// The whole name written as one word; a name of capitals in small ones, "nhs".
    pub joined: HashSet<String>,
}

impl OrganisationName {
    pub fn of(organisation: &Organisation) -> Self {
        let full = spellings(&organisation.name);
        let stored = full.first().cloned().unwrap_or_default();
        let mut telling: Vec<String> = full
            .iter()
            .flatten()
            .filter(|word| word.chars().count() > 2 && !says_nothing(word))
            .filter(|word| stored.contains(word) || !is_english(word))
            .cloned()
            .collect();
        telling.sort_unstable();
        telling.dedup();
        let mut joined: HashSet<String> = HashSet::new();
        if stored.len() > 1 {
            joined.extend(full.iter().map(|words| words.concat()));
        }
        let capitals = organisation.name.chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
        joined
            .extend(stored.first().filter(|word| capitals && stored.len() == 1 && !is_common(word)).cloned());
        let heavy = stored.iter().filter(|word| !matches!(word.as_str(), "of" | "the" | "and" | "for"));
        let initials = Some(initials::of(heavy)).filter(|word| word.chars().count() > 2).unwrap_or_default();
        joined.retain(|word| word.chars().count() > 2);
        let small = Some(initials.clone()).filter(|word| !word.is_empty() && !is_word(word));
        let paired = initials::around_and(&folding::plain(&organisation.name));
        Self { full, telling, initials, small, paired, joined }
    }

    /// Words without one of which no text names it.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        let first = self.full.iter().filter_map(|name| name.first());
        let short = self.small.iter().chain([&self.initials]).chain(&self.paired);
        first.chain(&self.telling).chain(&self.joined).chain(short)
    }

    /// Whether the text names it, in full, in short or by its initials.
    pub fn stands_in(&self, text: &Text) -> bool {
        let short = |own: &str| !self.initials.is_empty() && own == self.initials;
        self.full.iter().any(|name| text.names_in_full(name))
            || self.telling.iter().any(|word| text.names(word))
            || text.has_one_of(&self.joined)
            || self.small.iter().any(|word| text.names(word))
            || text.has_in_capitals(short)
            || text.has_dotted(short)
            || text.has_paired(|letters| self.paired.iter().any(|own| own == letters))
    }

    /// The words that tell it from others and are no other word, place or trade, and such an abbreviation.
    pub fn known_by(&self) -> impl Iterator<Item = &String> {
        let telling = self.telling.iter();
        telling
            .filter(|word| !is_ordinary(word) && !may_be_a_thing(word) && !is_english(word))
            .chain(&self.small)
    }
}

/// Whether an abbreviation in small letters is read as a word.
fn is_word(abbreviation: &str) -> bool {
    is_english(abbreviation) || is_ordinary_word(abbreviation) || is_common(abbreviation)
}

#[cfg(test)]
mod tests {
    use crate::model::cast::Stage;
    use crate::model::{OrganisationKind, Permission, TakeawayKind};
    use crate::rules::attribution::{Attribution, Attributions};

    #[test]
    fn a_word_in_the_name_of_an_organisation_names_nobody_where_organisations_may_be_named() {
        for (given, family, organisation) in [
            ("John", "Lewis", "Lewis Consulting"),
            ("Rosa", "Barnardo", "Barnardo\u{2019}s"),
            ("Ann", "London", "London Borough of Camden"),
            ("Sarah", "Grace", "Will & Grace Trust"),
        ] {
            let mut stage = Stage::new();
            let at = stage.organisation(organisation, OrganisationKind::Charity);
            let person = stage.person(given, family, "", Some(at));
            let only = Permission::OrganisationOnly;
            stage.takeaway("", TakeawayKind::Takeaway, only, Some(person), "Parks close early");
            let attributions = Attributions::new(&stage.snapshot);
            let said = &stage.snapshot.takeaways[0];
            let name = organisation.to_owned();
            assert_eq!(attributions.of(said), Ok(Attribution::Organisation { organisation: name }));
            let by = format!("Said by {organisation}.");
            assert!(!attributions.gives_away(&by, said), "{by}");
            for told in [format!("Said by {family} of {organisation}."), format!("{given} {family} said so.")]
            {
                assert!(attributions.gives_away(&told, said), "{told}");
            }
        }
    }
}
