//! English words that are names and common words at once, and words in names of organisations that tell nothing apart.

/// Given and family names and names of organisations that stand in ordinary sentences.
const COMMON: &str = include_str!("common.txt");

/// Kinds, places and purposes of organisations.
const GENERIC: &str = include_str!("generic.txt");

/// Whether a name is also a common word, so that only its capital makes it a name.
pub fn stands_for_itself(word: &str) -> bool {
    COMMON.split_whitespace().any(|common| common == word) || says_nothing(word)
}

/// Whether a word in an organisation's name tells nothing about which organisation it is.
pub fn says_nothing(word: &str) -> bool {
    GENERIC.split_whitespace().any(|generic| generic == word)
}
