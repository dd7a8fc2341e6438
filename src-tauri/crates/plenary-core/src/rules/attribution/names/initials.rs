//! Initials: of people as they stand in a text with dots, "S. O'N.", and of organisations, "DWP".

use super::text::is_ordinary_word;
use std::collections::HashSet;

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

/// Capital letters around "&" in a plain text, in small letters: "wg" of "W&G", "wgt" of "W & G T".
pub fn paired(plain: &str) -> Vec<String> {
    if !plain.contains('&') {
        return Vec::new(); // most texts
    }
    let together = plain.replace("& ", "&").replace(" &", "&");
    let letters = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let word = word.strip_suffix("'s").unwrap_or(word);
        let is_short = word.contains('&')
            && word.split('&').all(|part| !part.is_empty() && part.chars().all(char::is_uppercase));
        is_short.then(|| word.chars().filter(|c| *c != '&').flat_map(char::to_lowercase).collect())
    };
    together.split_whitespace().filter_map(letters).collect()
}

/// The letters by which a name with "&" or "and" in it is written short: "wg" and "wgt" of "Will & Grace Trust".
pub fn around_and(name: &str) -> Vec<String> {
    let words: Vec<String> =
        name.replace(['&', '+'], " and ").split_whitespace().map(str::to_lowercase).collect();
    let is_and = |word: &String| word == "and";
    if !words.iter().any(is_and) {
        return Vec::new();
    }
    let pairs = words.windows(3).filter(|three| three.get(1).is_some_and(is_and));
    let mut found: Vec<String> =
        pairs.map(|three| of(three.first().into_iter().chain(three.last()))).collect();
    found.push(of(words.iter().filter(|word| !matches!(word.as_str(), "of" | "the" | "and" | "for"))));
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

/// Initials beside a family name in a plain text, in small letters: "z wick" of "Z. Wick", "Wick, Z.", "J. Z. Wick", "z.wick".
pub fn beside_a_name(plain: &str) -> HashSet<String> {
    let is_letter = |token: &str| {
        let mut letters = token.chars().filter(|c| c.is_alphanumeric());
        let first = letters.next().filter(|_| letters.next().is_none());
        first.is_some_and(|c| token.contains('.') || (c.is_uppercase() && !matches!(c, 'A' | 'I')))
    };
    let mut found = HashSet::new();
    if !plain.split_whitespace().any(|token| is_letter(token) || !pieces(token).is_empty()) {
        return found; // most texts
    }
    let words: Vec<Piece> = plain.split_whitespace().flat_map(Piece::all).collect();
    for (at, initial) in words.iter().enumerate().filter(|(_, piece)| piece.is_initial) {
        let before = words.iter().take(at).rev().find(|piece| !piece.is_initial);
        let behind = words.iter().skip(at + 1).find(|piece| !piece.is_initial);
        let names = [before, behind].into_iter().flatten().filter(|piece| piece.is_name);
        found.extend(names.map(|name| format!("{} {}", initial.word, name.word)));
    }
    found
}

/// The pieces of a word with a full stop or line between them, "Zander" and "wick" of "Zander.wick,"; nothing of one without.
pub fn pieces(token: &str) -> Vec<&str> {
    let token = token.trim_matches(|c: char| !c.is_alphanumeric());
    if !token.contains(['.', '_']) {
        return Vec::new();
    }
    let pieces: Vec<&str> = token.split(['.', '_']).collect();
    let is_word =
        |piece: &&str| piece.chars().any(char::is_alphabetic) && !piece.contains(['/', ':', '@', '=']);
    if (2..=4).contains(&pieces.len()) && pieces.iter().all(is_word) { pieces } else { Vec::new() }
}

/// A word, or what stands between the full stops within one.
struct Piece {
    /// In small letters, written together.
    word: String,
    is_initial: bool,
    is_name: bool,
}

impl Piece {
    fn all(token: &str) -> Vec<Self> {
        let pieces = pieces(token);
        if !pieces.is_empty() {
            return pieces.into_iter().map(|piece| Self::of(piece, true)).collect();
        }
        vec![Self::of(token, token.contains('.'))]
    }

    /// `counts`: a full stop says that a letter is short for something, or that small letters are a name.
    fn of(token: &str, counts: bool) -> Self {
        let word: String =
            token.strip_suffix("'s").unwrap_or(token).chars().filter(|c| c.is_alphanumeric()).collect();
        let first = word.chars().next();
        let capital = first.is_some_and(char::is_uppercase);
        let is_initial = word.chars().count() == 1
            && first.is_some_and(char::is_alphabetic)
            && (counts || (capital && !matches!(word.as_str(), "A" | "I")));
        let within = counts && !token.ends_with('.');
        Self { is_initial, is_name: !is_initial && (capital || within), word: word.to_lowercase() }
    }
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

    #[test]
    fn letters_around_an_and_are_an_abbreviation() {
        assert_eq!(around_and("Will & Grace Trust"), ["wg", "wgt"]);
        assert_eq!(around_and("Northbank Council"), Vec::<String>::new());
        for text in ["W&G pays", "as (W&G) said", "W & G's plan"] {
            assert_eq!(paired(text), ["wg"], "{text}");
        }
        assert_eq!(paired("Will & Grace, bread&butter"), Vec::<String>::new());
    }

    #[test]
    fn an_initial_stands_beside_a_name_with_a_full_stop_or_as_a_capital() {
        for text in
            ["Z. Wick left", "said Wick, Z.", "J. Z. Wick's", "z.wick", "As Z Wick", "(Z.Wick)", "z_wick"]
        {
            assert!(beside_a_name(text).contains("z wick"), "{text}");
        }
        for text in ["the wick of z", "a Wick", "A Wick", "I Wick", "Ada Wick left."] {
            assert_eq!(beside_a_name(text), HashSet::new(), "{text}");
        }
    }

    #[test]
    fn words_with_a_full_stop_or_line_between_are_pieces_and_addresses_are_not() {
        assert_eq!(pieces("Zander.wick,"), ["Zander", "wick"]);
        assert_eq!(pieces("zander_wick"), ["zander", "wick"]);
        for none in ["wick", "wick.", "3.5", "https://www.example.org/wick", "a@b.example"] {
            assert!(pieces(none).is_empty(), "{none}");
        }
    }
}
