//! Whose words something is, where nobody of that name is known: "— Gwen Parry", "We pay (Gwen Parry)", "Gwen Parry: we pay". It counts where
//! no name may stand.

use super::english::is_english;
use super::everyday::says_nothing;
use crate::rules::folding::{bare_words, is_particle};
use crate::rules::speakers::begins_as_a_signature;

/// The most words of a line that begins as a signature does.
const LONGEST: usize = 8;
/// The words of a name.
const WORDS: std::ops::RangeInclusive<usize> = 2..=4;

/// Whether a line, without marks, says so.
pub fn signs_somebody(text: &str) -> bool {
    let text = text.trim().trim_start_matches(['>', '*', ' ']).trim_end_matches(['.', ' ', '*', '”', '"']);
    if begins_as_a_signature(text) && (1..=LONGEST).contains(&bare_words(text).len()) {
        return true;
    }
    let lead = || text.split_once(':').is_some_and(|(lead, _)| is_like_a_name(lead));
    let bracket = || {
        let inside = text.strip_suffix(')').and_then(|text| Some(text.rsplit_once('(')?.1));
        inside.is_some_and(is_like_a_name)
    };
    let behind_a_dash = || {
        let dashes = [" — ", " – ", " - "].into_iter();
        dashes.filter_map(|dash| text.rsplit_once(dash)).any(|(_, behind)| is_like_a_name(behind))
    };
    lead() || bracket() || behind_a_dash()
}

/// Whether these may be the names of a person: capitals, not all of them words of the language, none of an organisation or a place.
fn is_like_a_name(text: &str) -> bool {
    let name = text.split(',').next().unwrap_or_default();
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_written_so = |word: &&str| {
        let mut letters = word.chars();
        let is_capital = letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase);
        let is_initial = word.trim_end_matches('.').chars().count() == 1;
        word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.'))
            && (is_capital || is_initial || is_particle(word))
    };
    let small = bare_words(name);
    WORDS.contains(&words.len())
        && words.iter().all(is_written_so)
        && !small.iter().any(|word| says_nothing(word))
        && !small.iter().all(|word| is_english(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_nobody_knows_is_seen_by_where_it_stands() {
        for text in [
            "— Gwen Parry",
            "> — somebody of the board",
            "We pay (Gwen Parry)",
            "We pay (Gwen ap Parry, Moorside).",
            "Gwen Parry: we pay",
            "We pay – Gwen Parry",
            "We pay — G. Parry",
        ] {
            assert!(signs_somebody(text), "{text}");
        }
        for text in [
            "We pay",
            "We pay (Digital Skills)",
            "Money: we pay",
            "Moorside Council: we pay",
            "Moorside Library closes",
            "We pay – and so do they",
            "We pay (see below)",
            "It is late: Gwen Parry says so",
            "– and then of course we went on to speak of many other things",
        ] {
            assert!(!signs_somebody(text), "{text}");
        }
    }
}
