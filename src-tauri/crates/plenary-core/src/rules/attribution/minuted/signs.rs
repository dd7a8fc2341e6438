//! A line that says whose words stand above it and nothing besides: "— Derek", "said Derek, who leads on care", "Derek, Moorside Council".

use crate::rules::attribution::Attributions;
use crate::rules::attribution::names::Text;
use crate::rules::folding;
use crate::rules::speakers::{ADDRESSED, begins_as_a_signature};

/// How such a line says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules::attribution) enum Sign {
    /// By words or a sign in front, or words behind the name.
    Said,
    /// It is a name, with what its bearer is.
    Name,
}

/// More words are a sentence.
const LONGEST: usize = 20;
/// The most words of a name with what its bearer is.
const LONGEST_NAME: usize = 8;

/// What stands in front of the name of who spoke, behind whom more may be said of them,
const SPEECH: [&str; 12] = [
    "said", "says", "so said", "so says", "asked", "asks", "added", "adds", "replied", "answered", "said by",
    "told by",
];

/// and what stands there that other sentences begin with too.
const BEFORE: [&str; 32] = [
    "from",
    "by",
    "as",
    "as told by",
    "as said by",
    "asked by",
    "spoken by",
    "made by",
    "put by",
    "raised by",
    "noted by",
    "according to",
    "source",
    "quote",
    "quote from",
    "quote by",
    "quoted from",
    "speaker",
    "speakers",
    "credit",
    "that was",
    "this was",
    "it was",
    "that is",
    "this is",
    "these were",
    "this from",
    "that from",
    "words of",
    "the words of",
    "in the words of",
    "thanks to",
];

/// What stands behind a name and makes it that of who spoke.
const BEHIND: [&str; 22] = [
    "put it",
    "put it so",
    "said",
    "says",
    "said so",
    "says so",
    "said it",
    "said this",
    "said that",
    "says this",
    "told us",
    "told us so",
    "told us this",
    "asked",
    "asked this",
    "words",
    "point",
    "view",
    "question",
    "for this",
    "for that",
    "for it",
];

/// What may stand within names and between them.
const BETWEEN: [&str; 10] = ["of", "at", "from", "the", "our", "and", "for", "with", "s", "in"];

/// Words of a sentence, which says more than who somebody is.
const OF_A_SENTENCE: [&str; 34] = [
    "we", "i", "you", "he", "she", "they", "it", "is", "was", "are", "were", "has", "have", "had", "will",
    "would", "can", "could", "should", "may", "must", "does", "did", "do", "left", "came", "said", "says",
    "told", "asked", "agreed", "to", "not", "that",
];

impl Attributions<'_> {
    /// How a line says whose words stand above it; `None` of one that says something else, or names nobody who is known.
    pub(in crate::rules::attribution) fn signature(&self, line: &str) -> Option<Sign> {
        let line = line.trim().trim_start_matches('@').trim_end_matches(':');
        let plain = folding::plain(line);
        let words: Vec<Word> = Word::all(&plain);
        if words.is_empty() || words.len() > LONGEST || line.starts_with(['#', '|']) {
            return None;
        }
        let text = Text::read(line);
        let mut are_names = self.names.words_of_names(&text);
        self.around.add_words_of_names(&text, &mut are_names);
        let is_marked = begins_as_a_signature(line) || line.starts_with(['(', '[']);
        if !are_names.contains(&true) || text.has_address() {
            // an address, initials
            let names_anybody = || words.len() <= LONGEST_NAME && self.text_names_anybody(&text);
            return (is_marked && names_anybody()).then_some(Sign::Said);
        }
        let is_name = |at: usize| {
            let is_addressed = |word: &Word| ADDRESSED.contains(&word.small.as_str());
            let is_initial = |word: &Word| word.small.chars().count() == 1;
            are_names.get(at) == Some(&true)
                || words.get(at).is_some_and(|word| is_addressed(word) || is_initial(word))
        };
        let is_between = |at: usize| words.get(at).is_some_and(|word| BETWEEN.contains(&word.small.as_str()));
        let stands = |phrase: &&&str| {
            let phrase: Vec<&str> = phrase.split(' ').collect();
            words.iter().map(|word| word.small.as_str()).take(phrase.len()).eq(phrase.iter().copied())
        };
        let length = |phrase: &&str| phrase.split(' ').count();
        let speech = SPEECH.iter().filter(stands).map(length).max();
        let before = BEFORE.iter().filter(stands).map(length).max();
        let mut at = speech.max(before).unwrap_or(0);
        while is_between(at) && !is_name(at) {
            at += 1;
        }
        if !is_name(at) {
            return None;
        }
        while is_name(at) || is_between(at) {
            at += 1;
        }
        while at < words.len() && is_between(at - 1) && !is_name(at - 1) {
            at -= 1;
        }
        let is_led = is_marked || speech.or(before).is_some();
        let Some(next) = words.get(at) else { return Some(if is_led { Sign::Said } else { Sign::Name }) };
        let rest = words.get(at..).unwrap_or_default();
        let behind = rest.iter().map(|word| word.small.as_str()).collect::<Vec<_>>().join(" ");
        if BEHIND.contains(&behind.as_str()) {
            return Some(Sign::Said);
        }
        // "said Derek, who leads on care", "— Derek, chair of the panel", "Derek, chair of the panel"
        let says_who = next.before.contains([',', '(', ';', '–', '—']);
        let is_sentence =
            || line.ends_with('.') || rest.iter().any(|word| OF_A_SENTENCE.contains(&word.small.as_str()));
        match () {
            () if !says_who => None,
            () if speech.is_some() => Some(Sign::Said),
            () if is_sentence() || words.len() > LONGEST_NAME => None,
            () if is_led => Some(Sign::Said),
            () => Some(Sign::Name),
        }
    }
}

/// A word of a line, and what stands between it and the one before.
struct Word<'l> {
    small: String,
    before: &'l str,
}

impl<'l> Word<'l> {
    fn all(plain: &'l str) -> Vec<Self> {
        let mut at = 0;
        let word = |word: &'l str| {
            let rest = plain.get(at..).unwrap_or_default();
            let before = rest.get(..rest.find(word).unwrap_or(0)).unwrap_or_default();
            at += before.len() + word.len();
            Word { small: word.to_lowercase(), before }
        };
        folding::split(plain).map(word).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::OrganisationKind;
    use crate::model::cast::Stage;

    #[test]
    fn a_line_that_says_who_spoke_is_a_signature_and_a_sentence_is_none() {
        let mut stage = Stage::new();
        let moorside = stage.organisation("Moorside Council", OrganisationKind::Borough);
        stage.person("Derek", "Otto-Vance", "Head of adult care", Some(moorside));
        stage.snapshot.around.people = ["Hephzibah Wolfenden".to_owned()].into();
        let attributions = Attributions::new(&stage.snapshot);
        for line in [
            "— Derek",
            "(Derek Otto-Vance)",
            "[Derek Otto-Vance]",
            "said Derek Otto-Vance.",
            "Said by D. Otto-Vance, Moorside Council.",
            "said Derek Otto-Vance, who is new at Moorside Council.",
            "as Derek put it.",
            "That was Derek.",
            "Quote: Derek Otto-Vance",
            "From the head of adult care",
            "Derek told us so.",
            "Derek's words",
            "Thanks to Derek for this.",
            "— Derek, chair of the panel",
            "— Hephzibah Wolfenden",
            "— derek@example.org",
        ] {
            assert_eq!(attributions.signature(line), Some(Sign::Said), "{line}");
        }
        for line in [
            "Derek Otto-Vance",
            "*Derek*",
            "- Derek",
            "Mr Otto-Vance:",
            "@Derek Otto-Vance:",
            "Derek Otto-Vance, Head of adult care at Moorside Council",
            "Derek, chair of the panel",
        ] {
            assert_eq!(attributions.signature(line), Some(Sign::Name), "{line}");
        }
        for line in [
            "From January Derek chairs.",
            "By noon Derek had left.",
            "(Derek left at noon.)",
            "(Derek Otto-Vance to circulate the figures.)",
            "From Moorside Council we heard of soup.",
            "From Moorside Council: soup comes in May.",
            "By the next meeting Moorside will share the plan.",
            "Asked whether the lift is fixed, Derek said it is.",
            "Derek opened the day.",
            "Derek to write to the landlord",
            "Derek, we are late",
            "Apologies: Derek",
            "— Somebody Else",
            "## Derek Otto-Vance",
            "",
        ] {
            assert_eq!(attributions.signature(line), None, "{line}");
        }
    }
}
