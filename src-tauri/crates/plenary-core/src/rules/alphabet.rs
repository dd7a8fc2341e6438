//! In which order names and titles stand in every list, file and table: by their letters, whatever their accents and capitals, so
//! that "Ångström" stands before "Brook" and "émile" before "Zoe". The store sorts by the same (`store/alphabet.rs`), and so do the
//! pages (`ui/src/text/fold.ts`).

use crate::model::Person;
use crate::rules::folding;

/// By what a name or title is sorted.
pub fn key(text: &str) -> String {
    folding::bare(text)
}

/// By what a person is sorted, as a phone book does: family name, then given name. Who has one name stands at that.
pub fn of_names(given: &str, family: &str) -> (String, String) {
    (key(if family.is_empty() { given } else { family }), key(given))
}

/// The same of a person.
pub fn of_person(person: &Person) -> (String, String) {
    of_names(&person.given_name, &person.family_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_sorted_whatever_their_accents_and_capitals() {
        let mut names = ["Zoe", "Øst", "brook", "Ångström", "émile", "Łukasz", "Archer"];
        names.sort_by_cached_key(|name| key(name));
        assert_eq!(names, ["Ångström", "Archer", "brook", "émile", "Łukasz", "Øst", "Zoe"]);
    }

    #[test]
    fn who_has_one_name_stands_at_it() {
        let mut names = [("Zoe", "Brook"), ("Émile", ""), ("Adam", "Øst"), ("", "Castle")];
        names.sort_by_cached_key(|(given, family)| of_names(given, family));
        assert_eq!(names, [("Zoe", "Brook"), ("", "Castle"), ("Émile", ""), ("Adam", "Øst")]);
    }
}
