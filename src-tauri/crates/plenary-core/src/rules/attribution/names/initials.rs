//! Initials: of people as they stand in a text with dots, "S. O'N.", and of organisations, "DWP".

use super::text::is_ordinary_word;

/// The first letters of these words.
pub fn of<'a>(words: impl IntoIterator<Item = &'a String>) -> String {
    words.into_iter().filter_map(|word| word.chars().next()).collect()
}

/// The initials by which a person of these given and family names may be written: all of them, or the first and last alone.
pub fn of_person(given: &[String], family: &[String]) -> Vec<String> {
    let ends = |names: &[String]| -> Vec<String> {
        [of(names), of(names.first()), of(names.last())]
            .into_iter()
            .filter(|found| !found.is_empty())
            .collect()
    };
    let mut found: Vec<String> = Vec::new();
    for first in ends(given) {
        for last in ends(family) {
            let initials = format!("{first}{last}");
            if !found.contains(&initials) && !is_ordinary_word(&initials) {
                found.push(initials);
            }
        }
    }
    found
}

/// Runs of capital letters with dots in a plain text, of two letters or more, in small letters: "son" of "S. O'N. said".
pub fn dotted(plain: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut run: Vec<String> = Vec::new();
    for word in plain.split_whitespace() {
        match letters(word) {
            Some(letters) => {
                run.push(letters);
                found.extend((0..run.len()).filter_map(|from| Some(run.get(from..)?.concat())));
            }
            None => run.clear(),
        }
    }
    found.retain(|letters| letters.chars().count() > 1);
    found
}

/// "on" of "O'N.", "am" of "(A.-M.", nothing of "Ada" and "e.g."
fn letters(word: &str) -> Option<String> {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let word = word.strip_suffix("'s").unwrap_or(word);
    if !word.contains('.') {
        return None;
    }
    let parts = || word.split(['.', '-', '\'']).filter(|part| !part.is_empty());
    let single = |part: &str| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    };
    (parts().count() > 0 && parts().all(single))
        .then(|| parts().flat_map(str::chars).flat_map(char::to_lowercase).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_with_dots_are_read_as_initials() {
        for text in ["S. O'N. said so", "as (S.O'N.) said", "said S.O.N.", "S. O'N.'s plan", "\"S.O'N.\""] {
            assert!(dotted(text).contains(&"son".to_owned()), "{text}");
        }
        assert_eq!(dotted("e.g. this one. And I. Then."), Vec::<String>::new());
    }

    #[test]
    fn a_person_has_all_initials_and_the_first_and_last() {
        let words = |all: &[&str]| all.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert_eq!(of_person(&words(&["siobhan"]), &words(&["o", "neill"])), ["son", "sn"]);
        assert_eq!(
            of_person(&words(&["una"]), &words(&["kent"])),
            Vec::<String>::new(),
            "the country is nobody"
        );
    }
}
