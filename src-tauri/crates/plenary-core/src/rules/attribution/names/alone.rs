//! A text that is nothing but names: "Ada Brook", "Ada Brook, Head of Digital at Northbank Council", "Northbank Council".

use super::{Named, Names, Text};
use crate::ids::{OrganisationId, PersonId};

/// A longer text says something.
const LONGEST: usize = 16;

/// What may stand between names.
const BETWEEN: [&str; 8] = ["of", "at", "from", "the", "and", "for", "with", "s"];

impl Names {
    /// Whether a text is the whole names of people, their jobs and where they work (`at`), or that of one organisation, and no word
    /// besides.
    pub fn are_all_of(&self, text: &Text, at: &dyn Fn(PersonId) -> Vec<OrganisationId>) -> bool {
        let words = text.words();
        if words.is_empty() || words.len() > LONGEST {
            return false;
        }
        let mut left: Vec<bool> = words.iter().map(|word| !BETWEEN.contains(&word.as_str())).collect();
        let mut take = |name: &[String]| {
            let places: Vec<usize> = (0..words.len())
                .filter(|at| {
                    let here = words.get(*at..).unwrap_or_default();
                    !name.is_empty() && here.starts_with(name)
                })
                .collect();
            for at in &places {
                left.iter_mut().skip(*at).take(name.len()).for_each(|left| *left = false);
            }
            !places.is_empty()
        };
        let mut people = Vec::new();
        for named in self.whom_it_may_name(text) {
            match named {
                Named::Person(id) => {
                    let mut ways = self.people.get(&id).into_iter().flatten().flat_map(|name| &name.full);
                    people.extend(ways.any(|name| take(name)).then_some(id));
                }
                Named::Organisation(id) => {
                    let mut ways =
                        self.organisations.get(&id).into_iter().flatten().flat_map(|name| &name.full);
                    if ways.any(|name| name == words) {
                        return true;
                    }
                }
            }
        }
        let mut besides: Vec<&[String]> = Vec::new();
        for id in &people {
            for name in self.people.get(id).into_iter().flatten() {
                besides.push(&name.job);
                besides.extend(name.office.iter().map(|(word, _)| std::slice::from_ref(word)));
            }
            for id in at(*id) {
                let ways = self.organisations.get(&id).into_iter().flatten().flat_map(|name| &name.full);
                besides.extend(ways.map(Vec::as_slice));
            }
        }
        for name in besides {
            take(name);
        }
        !people.is_empty() && !left.contains(&true)
    }
}

#[cfg(test)]
mod tests {
    use crate::model::OrganisationKind;
    use crate::model::cast::Stage;
    use crate::rules::attribution::Attributions;
    use crate::rules::attribution::names::Text;

    #[test]
    fn a_text_that_says_who_somebody_is_says_nothing_besides() {
        let mut stage = Stage::new();
        let northbank = stage.organisation("Northbank Council", OrganisationKind::Borough);
        stage.organisation("Shelter", OrganisationKind::Charity);
        stage.person("Ada", "Brook", "Head of Digital", Some(northbank));
        stage.person("Ben", "Cole", "", None);
        let attributions = Attributions::new(&stage.snapshot);
        let only = |text: &str| attributions.is_only_names(&Text::read(text));
        for text in [
            "Ada Brook",
            "Brook, Ada",
            "Ada Brook and Ben Cole",
            "Ada Brook, Head of Digital at Northbank Council",
            "Northbank Council",
        ] {
            assert!(only(text), "{text}");
        }
        for text in
            ["Ada Brook left", "Ada Brook, Shelter", "Northbank Council and Shelter", "Ada", "of the", ""]
        {
            assert!(!only(text), "{text}");
        }
    }
}
