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

    /// What a takeaway that names the organisation only says of who said it, Colin Price or whoever speaks beside him.
    fn said_by(organisation: &str, beside: Option<(&str, &str)>) -> (Stage, Attribution) {
        let mut stage = Stage::new();
        let at = stage.organisation(organisation, OrganisationKind::Charity);
        let colin = stage.person("Colin", "Price", "", Some(at));
        let room = stage.room("Hall", None);
        let session = stage.session("Roofs", room, "10:00:00", "11:00:00");
        if let Some((given, family)) = beside {
            let other = stage.person(given, family, "", None);
            stage.part(session, other, crate::model::PartRole::Speaker);
        }
        let only = Permission::OrganisationOnly;
        stage.takeaway("", TakeawayKind::Takeaway, only, Some(colin), "Parks close early");
        stage.last_takeaway().session_id = Some(session);
        let attribution = Attributions::new(&stage.snapshot).of(&stage.snapshot.takeaways[0]).unwrap();
        (stage, attribution)
    }

    #[test]
    fn an_organisation_whose_name_holds_the_whole_name_of_who_said_it_is_not_named() {
        for (organisation, beside) in [
            ("Colin Price", None),
            ("Colin Price Ltd", None),
            ("The Price, Colin Partnership", None),
            ("ColinPrice Consulting", None),
            ("C. Price & Daughters", None),
            ("Colin J. Price Ltd", None),
            ("C. J. Price & Daughters", None),
            ("Hope Adeyemi Consulting", Some(("Hope", "Adeyemi"))),
        ] {
            let (stage, attribution) = said_by(organisation, beside);
            assert_eq!(attribution, Attribution::Nobody, "{organisation}");
            let attributions = Attributions::new(&stage.snapshot);
            for by in [format!("Said by {organisation}."), format!("It is late. ({organisation})")] {
                assert!(attributions.gives_away(&by, &stage.snapshot.takeaways[0]), "{by}");
            }
        }
        for organisation in ["Price Consulting", "Colin & Friends", "Shelter", "Hope Adeyemi Consulting"] {
            let (_, attribution) = said_by(organisation, None);
            assert!(matches!(attribution, Attribution::Organisation { .. }), "{organisation}");
        }
    }

    #[test]
    fn who_is_called_as_an_organisation_begins_is_not_named_by_it() {
        for (organisation, given, family) in [
            ("St John Ambulance", "Lloyd", "St John"),
            ("St Clair Homes", "Ian", "St. Clair"),
            ("De La Salle School", "Ian", "De La Salle"),
            ("Smith-Jones Ltd", "Amy", "Smith-Jones"),
            ("O’Neill Trust", "Pat", "O’Neill"),
            ("Van der Berg Stiftung", "Jan", "van der Berg"),
            ("Mac Donald Cosmetics", "Kit", "Mac Donald"),
            ("J. Wolfenden Ltd", "Joan", "Wolfenden"),
        ] {
            let (mut stage, attribution) = said_by(organisation, None);
            assert_eq!(attribution, Attribution::Organisation { organisation: organisation.into() });
            stage.person(given, family, "", None);
            let attributions = Attributions::new(&stage.snapshot);
            let gives_away = |text: &str| attributions.gives_away(text, &stage.snapshot.takeaways[0]);
            for by in [format!("Said by {organisation}."), format!("Parks close early. ({organisation})")] {
                assert!(!gives_away(&by), "{by}");
            }
            for told in [format!("{family} of {organisation} said so."), format!("{given} {family} said so.")]
            {
                assert!(gives_away(&told), "{told}");
            }
        }
    }

    #[test]
    fn an_organisation_of_one_word_is_one_where_it_stands_as_whose_words_they_are() {
        for beside in [None, Some(("Amy", "Shelter"))] {
            let (mut stage, attribution) = said_by("Shelter", beside);
            assert_eq!(attribution, Attribution::Organisation { organisation: "Shelter".into() });
            stage.person("Joan", "Merton", "", None);
            stage.organisation("Merton", OrganisationKind::Borough);
            stage.snapshot.around.people = ["shelter".to_owned(), "merton".to_owned()].into();
            let attributions = Attributions::new(&stage.snapshot);
            let gives_away = |text: &str| attributions.gives_away(text, &stage.snapshot.takeaways[0]);
            for by in ["Said by Shelter.", "Parks close early. (Shelter)", "Said by Merton."] {
                assert!(!gives_away(by), "{by} {beside:?}");
            }
            for told in ["Shelter said so.", "We heard Merton say so.", "It is late, says Merton (late)"] {
                assert!(gives_away(told), "{told} {beside:?}");
            }
        }
        // one who speaks there is called so, and does not work there
        let (mut stage, _) = said_by("Shelter", Some(("Joan", "Merton")));
        stage.organisation("Merton", OrganisationKind::Borough);
        let attributions = Attributions::new(&stage.snapshot);
        assert!(attributions.gives_away("Parks close early. (Merton)", &stage.snapshot.takeaways[0]));
    }
}
