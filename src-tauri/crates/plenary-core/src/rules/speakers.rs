//! Whose name a transcript writes: found among the people of a session, of an event, and never guessed between two.

use crate::ids::PersonId;
use crate::model::Person;
use crate::rules::stems;

/// The one person whose name this is. `nearest` (who has a part in the session) are asked first, and by given name alone too;
/// then `others`, by full name. None when nobody or more than one fits.
pub fn find(said: &str, nearest: &[&Person], others: &[&Person]) -> Option<PersonId> {
    let name = words(said);
    if name.is_empty() {
        return None;
    }
    let full = |person: &&Person| is_full_name(&name, person);
    let given = |person: &&Person| words(&person.given_name) == name || words(&person.family_name) == name;
    only(nearest, full).or_else(|| only(nearest, given)).or_else(|| only(others, full))
}

fn only(people: &[&Person], fits: impl Fn(&&Person) -> bool) -> Option<PersonId> {
    let mut found: Vec<PersonId> =
        people.iter().filter(|person| fits(person)).map(|person| person.id).collect();
    found.sort_unstable();
    found.dedup();
    match found.as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}

/// "Ada Brook", "Brook, Ada", "Dr Ada Brook (Northbank)", "Ada Brook | Northbank".
fn is_full_name(name: &[String], person: &Person) -> bool {
    let (given, family) = (words(&person.given_name), words(&person.family_name));
    if given.is_empty() || family.is_empty() {
        return *name == [given, family].concat();
    }
    *name == [given.as_slice(), &family].concat() || *name == [family, given].concat()
}

/// Whether a line begins as one does that says whose the words above it are: "— Ada Brook".
pub fn begins_as_a_signature(line: &str) -> bool {
    line.starts_with(['—', '–', '―', '~']) || line.starts_with("--")
}

/// What a person is addressed by before their name, folded.
pub const ADDRESSED: &[&str] =
    &["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "cllr", "councillor", "rev"];

/// The words of a name, folded, without titles and without what stands in brackets or behind a bar.
fn words(said: &str) -> Vec<String> {
    let bare = said.split(['(', '[', '|', '/', '@']).next().unwrap_or_default();
    let mut words: Vec<String> = stems::words(bare).collect();
    if words.len() > 1 {
        words.retain(|word| !ADDRESSED.contains(&word.as_str()));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cast::Stage;

    #[test]
    fn a_name_is_found_in_every_way_it_is_written_and_never_guessed() {
        let mut stage = Stage::new();
        let ada = stage.person("Ada", "Brook", "", None);
        let zoe = stage.person("Zoë", "O'Brien", "", None);
        let other = stage.person("Ada", "Stone", "", None);
        let person = |id| stage.snapshot.person(id).unwrap();
        let (near, all) = ([person(ada), person(zoe)], [person(ada), person(zoe), person(other)]);
        for (said, expected) in [
            ("Ada Brook", Some(ada)),
            ("BROOK, Ada (Northbank Council)", Some(ada)),
            ("Dr. Zoe O’Brien", Some(zoe)),
            ("Ada", Some(ada)),
            ("Ada Stone", Some(other)),
            ("Stone", None),
            ("Somebody Else", None),
            ("", None),
        ] {
            assert_eq!(find(said, &near, &all), expected, "{said}");
        }
        assert_eq!(find("Ada", &all, &[]), None, "two are called so");
    }
}
