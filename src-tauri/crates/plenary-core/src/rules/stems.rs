//! What a sentence is about, as words that compare: folded, without the words that every sentence has, down to their stems.

use crate::rules::folding;
use rust_stemmers::{Algorithm, Stemmer};
use std::collections::BTreeSet;
use std::sync::LazyLock;
use unicode_segmentation::UnicodeSegmentation;

/// Longer than any word; what is longer is an address or an accident, and is kept as it stands.
const LONGEST: usize = 60;

static COMMON: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| include_str!("stems/common.txt").split_whitespace().collect());

static ENGLISH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::English));

/// The words of a text (UAX #29), in lower case, without accents and without the genitive's "'s", in their order.
pub fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.unicode_words().map(folded).filter(|word| !word.is_empty())
}

/// The stems of the words that say what the text is about, in their order; the same word may stand there twice.
pub fn stems(text: &str) -> Vec<String> {
    words(text).filter(|word| !is_common(word)).map(|word| stem(&word)).collect()
}

/// Whether nearly every text has this word ("the", "would", "really"); `word` is as `words` gives it.
pub fn is_common(word: &str) -> bool {
    COMMON.contains(word)
}

fn folded(word: &str) -> String {
    let plain = folding::plain(word).to_lowercase();
    plain.strip_suffix("'s").map_or_else(|| plain.clone(), str::to_owned)
}

/// Only plain words have stems: the algorithm knows English letters. What it would leave nothing of is its own stem.
fn stem(word: &str) -> String {
    let plain = word.len() <= LONGEST && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'\'');
    let stem = if plain { ENGLISH.stem(word) } else { word.into() };
    if stem.is_empty() { word.to_owned() } else { stem.into_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn forms_of_one_word_have_one_stem_and_small_words_have_none() {
        assert_eq!(stems("The boroughs are lending devices."), stems("A borough lends its device"));
        assert_eq!(stems("Zoë’s café"), ["zoe", "cafe"]);
        assert_eq!(stems("It is what it is"), Vec::<String>::new());
    }

    #[test]
    fn numbers_are_words_too() {
        assert_eq!(stems("27 of 33 boroughs"), ["27", "33", "borough"]);
    }

    #[test]
    fn what_is_an_ending_only_is_its_own_stem() {
        assert_eq!(stem("''s"), "''s");
    }

    proptest! {
        #[test]
        fn any_text_has_stems_and_none_is_empty(text in any::<String>()) {
            prop_assert!(stems(&text).iter().all(|stem| !stem.is_empty()));
        }

        #[test]
        fn any_plain_word_has_a_stem(word in "[a-z']{1,70}") {
            prop_assert!(!stem(&word).is_empty());
        }
    }
}
