//! Whether a word is an ordinary English one, and therefore no name and no abbreviation when it is written small.

use std::collections::HashSet;
use std::sync::LazyLock;

static WORDS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let lines = include_str!("english.txt").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).collect()
});

/// Endings, and what stands in their place in the words of the list.
const ENDINGS: &[(&str, &[&str])] =
    &[("s", &[""]), ("es", &[""]), ("ies", &["y"]), ("ed", &["", "e"]), ("ing", &["", "e"]), ("ly", &[""])];

/// Whether it stands in the list as it is, or without an ending; `word` is in small letters without accents.
pub fn is_english(word: &str) -> bool {
    let without = |(ending, instead): &(&str, &[&str])| {
        word.strip_suffix(ending).is_some_and(|stem| instead.iter().any(|last| knows(stem, last)))
    };
    WORDS.contains(word) || ENDINGS.iter().any(without)
}

fn knows(stem: &str, last: &str) -> bool {
    if last.is_empty() { WORDS.contains(stem) } else { WORDS.contains(format!("{stem}{last}").as_str()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_in_their_forms_and_names_are_not() {
        for word in ["ace", "crises", "lends", "lending", "stories", "gross", "ally", "closed"] {
            assert!(is_english(word), "{word}");
        }
        for name in ["dwp", "lbn", "thornwick", "soren", "oneill", "quagmires"] {
            assert_eq!(is_english(name), name == "quagmires", "{name}");
        }
    }
}
