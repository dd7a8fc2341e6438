//! How long a post is as each channel counts it, and a long one in parts.
//!
//! X: twitter-text's weighted counting, version 3 (Latin, Greek, Cyrillic … weigh one, everything else two, an emoji two, a link 23,
//! also one without https). Mastodon: graphemes, a link with https 23, a mention without its server. Bluesky: graphemes, and no
//! more than 3,000 bytes. LinkedIn: UTF-16 units, as its field counts.

mod links;
mod split;

use crate::model::words::vocabulary;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

pub use split::parts;

vocabulary! {
    /// Where something is posted.
    PostChannel { LinkedIn = "linkedin", X = "x", Mastodon = "mastodon", Bluesky = "bluesky" }
}

/// What a link counts on X and Mastodon, however long it is.
const LINK: usize = 23;

/// What Bluesky's posts may have in bytes, beside their graphemes; with room for the number of a part.
const BLUESKY_BYTES: usize = 3000 - 16;

impl PostChannel {
    /// The most that one post may count.
    pub fn limit(self) -> usize {
        match self {
            Self::LinkedIn => 3000,
            Self::X => 280,
            Self::Mastodon => 500,
            Self::Bluesky => 300,
        }
    }

    /// The channel's own name.
    pub fn name(self) -> &'static str {
        match self {
            Self::LinkedIn => "LinkedIn",
            Self::X => "X",
            Self::Mastodon => "Mastodon",
            Self::Bluesky => "Bluesky",
        }
    }

    /// What a text counts there.
    pub fn count(self, text: &str) -> usize {
        match self {
            Self::LinkedIn => text.encode_utf16().count(),
            Self::Bluesky => text.graphemes(true).count(),
            Self::X => {
                let text: String = text.nfc().collect();
                around_links(links::pieces(&text, true), weighed)
            }
            Self::Mastodon => {
                around_links(links::pieces(text, false), |text| without_servers(text).graphemes(true).count())
            }
        }
    }

    /// Whether a text counts no more than `most`, and is no longer than the channel takes however it counts.
    fn fits(self, text: &str, most: usize) -> bool {
        self.count(text) <= most && (self != Self::Bluesky || text.len() <= BLUESKY_BYTES)
    }
}

/// Each link counts the same, the rest as `count` says.
fn around_links(pieces: Vec<(&str, bool)>, count: impl Fn(&str) -> usize) -> usize {
    pieces.into_iter().map(|(piece, is_link)| if is_link { LINK } else { count(piece) }).sum()
}

/// twitter-text 3: an emoji of however many signs weighs two, a sign of the light ranges one, any other two.
fn weighed(text: &str) -> usize {
    let weight = |grapheme: &str| {
        if is_emoji(grapheme) { 2 } else { grapheme.chars().map(|c| if is_light(c) { 1 } else { 2 }).sum() }
    };
    text.graphemes(true).map(weight).sum()
}

fn is_light(c: char) -> bool {
    matches!(u32::from(c), 0..=4351 | 8192..=8205 | 8208..=8223 | 8242..=8247)
}

/// A grapheme that is drawn as a picture: it begins with one, or is made one (keycap, flag, sign with U+FE0F).
fn is_emoji(grapheme: &str) -> bool {
    let picture = |c: char| {
        matches!(u32::from(c),
            0x1F000..=0x1FAFF | 0x2600..=0x27BF | 0x2B05..=0x2B07 | 0x2B1B..=0x2B1C | 0x2B50 | 0x2B55 | 0x231A..=0x231B
            | 0x23E9..=0x23FA | 0x25AA..=0x25AB | 0x25B6 | 0x25C0 | 0x25FB..=0x25FE)
    };
    let made = |c: char| c == '\u{fe0f}' || c == '\u{20e3}';
    grapheme.chars().next().is_some_and(picture) || grapheme.chars().any(made)
}

/// "@ada@social.example.org" counts as "@ada", wherever a mention may begin: not within a word, an address or a path.
fn without_servers(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('@') {
        kept.push_str(before);
        kept.push('@');
        let within = |c: char| c.is_alphanumeric() || "_/=".contains(c);
        let name = named(after).filter(|_| !before.ends_with(within));
        rest = match name.map(|name| (name, after.get(name.len()..).unwrap_or_default())) {
            Some((name, behind)) => {
                kept.push_str(name);
                let server = behind.strip_prefix('@').and_then(named);
                server.map_or(behind, |server| behind.get(server.len() + 1..).unwrap_or_default())
            }
            None => after,
        };
    }
    kept.push_str(rest);
    kept
}

/// The name or server that a text begins with: letters, digits and low lines, with dots and hyphens between them.
fn named(text: &str) -> Option<&str> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let end = text.find(|c: char| !is_word(c) && !".-".contains(c)).unwrap_or(text.len());
    let name = text.get(..end)?.trim_end_matches(['.', '-']);
    name.starts_with(is_word).then_some(name)
}

/// "Digital Inclusion Conference 2026" as "#DigitalInclusionConference2026", "Children's services" as "#ChildrensServices"; nothing
/// for what has no letter.
pub fn hashtag(words: &str) -> Option<String> {
    let words: String = words.nfc().filter(|c| !"'’".contains(*c)).collect();
    let words = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let tag: String = words
        .flat_map(|word| {
            let mut letters = word.chars();
            let first = letters.next().into_iter().flat_map(char::to_uppercase);
            first.chain(letters).collect::<Vec<char>>()
        })
        .collect();
    tag.chars().any(char::is_alphabetic).then(|| format!("#{tag}"))
}

#[cfg(test)]
mod tests;
