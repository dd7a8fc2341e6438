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

/// Names that are also places, trades and things.
const THINGS: &str = include_str!("bystanders.txt");

/// Whether a name alone tells of nobody who had no part in what was said, however it is written.
pub fn may_be_a_thing(word: &str) -> bool {
    THINGS.split_whitespace().any(|thing| thing == word)
}

/// Words of two letters that are no names when they are written small.
const SHORT: &str = "ai al am an as at be by co de do dr ed eg eu ex go gp he hi hq hr id ie if in is it km la le lo ma me mr ms my no oh ok of on \
or ox pa pc pm pr re so st to tv uk up us vs we";

/// Whether it is such a word.
pub fn is_short_word(word: &str) -> bool {
    SHORT.split_whitespace().any(|short| short == word)
}
