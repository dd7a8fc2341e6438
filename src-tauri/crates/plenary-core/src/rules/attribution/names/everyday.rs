//! English words that are names and common words at once, and words in names of organisations that tell nothing apart.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Words that are looked up for every word of every text.
type Words = LazyLock<HashSet<&'static str>>;

/// Given and family names and names of organisations that stand in ordinary sentences.
static COMMON: Words = LazyLock::new(|| include_str!("common.txt").split_whitespace().collect());

/// Kinds, places and purposes of organisations.
static GENERIC: Words = LazyLock::new(|| include_str!("generic.txt").split_whitespace().collect());

/// Whether a name is also a common word, so that only its capital makes it a name.
pub fn stands_for_itself(word: &str) -> bool {
    COMMON.contains(word) || says_nothing(word)
}

/// Whether a word in an organisation's name tells nothing about which organisation it is.
pub fn says_nothing(word: &str) -> bool {
    GENERIC.contains(word)
}

/// Names that are also places, trades and things.
static THINGS: Words = LazyLock::new(|| include_str!("bystanders.txt").split_whitespace().collect());

/// Whether a name alone tells of nobody who had no part in what was said, however it is written.
pub fn may_be_a_thing(word: &str) -> bool {
    THINGS.contains(word)
}

/// Words of two letters that are no names when they are written small.
const SHORT: [&str; 58] = [
    "ai", "al", "am", "an", "as", "at", "be", "by", "co", "de", "do", "dr", "ed", "eg", "eu", "ex", "go",
    "gp", "he", "hi", "hq", "hr", "id", "ie", "if", "in", "is", "it", "km", "la", "le", "lo", "ma", "me",
    "mr", "ms", "my", "no", "oh", "ok", "of", "on", "or", "ox", "pa", "pc", "pm", "pr", "re", "so", "st",
    "to", "tv", "uk", "up", "us", "vs", "we",
];

/// Whether it is such a word.
pub fn is_short_word(word: &str) -> bool {
    SHORT.contains(&word)
}
