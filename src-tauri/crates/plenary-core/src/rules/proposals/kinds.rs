//! What a sentence seems to be, and how much it states: a guess by its words, for somebody to correct.

use super::phrases;
use crate::model::TakeawayKind;

/// Somebody promises something.
const PROMISES: &[&str] = &[
    "we will",
    "we'll",
    "we are going to",
    "we're going to",
    "i will",
    "i'll",
    "we plan to",
    "we are planning to",
    "we're planning to",
    "the plan is to",
    "we intend to",
    "we commit to",
    "we are committed",
    "we're committed",
    "we have agreed to",
    "we agreed to",
    "our plan is",
];
/// Somebody would like something tried.
const IDEAS: &[&str] = &[
    "what if",
    "we could",
    "you could",
    "why not",
    "why don't we",
    "maybe we should",
    "perhaps we should",
    "it would be good to",
    "it would be great to",
    "how about",
    "i'd love to see",
    "i would love to see",
    "one idea",
    "an idea",
];
/// Somebody says what they found, or what matters.
const FINDINGS: &[&str] = &[
    "we found",
    "we learned",
    "we learnt",
    "we have learned",
    "we realised",
    "we discovered",
    "we know that",
    "what works",
    "what worked",
    "the biggest",
    "the most important",
    "the main",
    "the key",
    "key to",
    "the reason",
    "because",
    "the problem is",
    "the challenge is",
    "the difference",
    "the lesson",
    "in practice",
    "turned out",
    "turns out",
    "the evidence",
    "makes the difference",
    "it is not about",
    "it's not about",
    "need to",
    "needs to",
    "has to",
    "have to",
    "must",
    "should",
    "important",
    "matters",
    "without",
    "only if",
    "rather than",
];
/// A sentence that leans on the one before it.
const LEANING: &[&str] =
    &["it", "that", "this", "they", "he", "she", "these", "those", "which", "him", "them", "it's", "that's"];
/// Numbers as words.
const NUMBERS: &[&str] = &[
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "twelve",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "hundred",
    "hundreds",
    "thousand",
    "thousands",
    "million",
    "millions",
    "half",
    "third",
    "quarter",
    "dozen",
    "double",
    "twice",
];
/// Beside a number these make it a statistic.
const COUNTED: &[&str] = &[
    "percent",
    "per",
    "cent",
    "out",
    "of",
    "people",
    "residents",
    "households",
    "families",
    "boroughs",
    "councils",
    "pounds",
    "hours",
    "devices",
    "users",
    "members",
    "respondents",
    "more",
    "fewer",
    "less",
    "times",
    "rose",
    "fell",
    "increase",
    "increased",
    "average",
];

/// What it seems to be; `words` are those of the text, in small letters.
pub fn kind(text: &str, words: &[String]) -> TakeawayKind {
    let said = Said::of(words);
    if text.trim_end_matches(['"', '\u{201d}', '\u{2019}', ')', ' ']).ends_with('?') {
        return TakeawayKind::Question;
    }
    if is_quoted(text) {
        return TakeawayKind::Quote;
    }
    if is_statistic(text, words) {
        return TakeawayKind::Statistic;
    }
    if said.any(PROMISES) {
        return TakeawayKind::Commitment;
    }
    if said.any(IDEAS) {
        return TakeawayKind::Idea;
    }
    TakeawayKind::Takeaway
}

/// How much it states, around 1: more for numbers, promises and findings; less for questions, for sentences that lean on the
/// one before, for much filler, and for very short or very long ones.
pub fn weight(kind: TakeawayKind, text: &str, words: &[String], telling: usize) -> f64 {
    let said = Said::of(words);
    let of_kind = match kind {
        TakeawayKind::Statistic | TakeawayKind::Commitment => 1.45,
        TakeawayKind::Quote => 1.15,
        TakeawayKind::Idea | TakeawayKind::Takeaway => 1.0,
        TakeawayKind::Question => 0.45,
    };
    let finding = if said.any(FINDINGS) { 1.3 } else { 1.0 };
    let leans = words.first().is_some_and(|first| LEANING.contains(&first.as_str()));
    let leaning = if leans { 0.7 } else { 1.0 };
    let length = match words.len() {
        0..=6 => 0.65,
        7..=9 => 0.9,
        10..=32 => 1.0,
        33..=42 => 0.8,
        _ => 0.55,
    };
    let dense = 0.7 + 0.6 * (telling as f64 / words.len().max(1) as f64).min(0.7);
    let clean = 1.0 - 2.0 * phrases::filler_share(words).min(0.4);
    let unfinished =
        if text.ends_with(['\u{2026}', ',', '-', '\u{2013}']) || text.ends_with("...") { 0.6 } else { 1.0 };
    of_kind * finding * leaning * length * dense * clean * unfinished
}

/// The words as one text to look for phrases in.
struct Said(String);

impl Said {
    fn of(words: &[String]) -> Self {
        Self(format!(" {} ", words.join(" ")))
    }

    fn any(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| {
            self.0.match_indices(phrase).any(|(at, found)| {
                let before = self.0.get(..at).is_some_and(|text| text.ends_with(' '));
                before && self.0.get(at + found.len()..).is_some_and(|text| text.starts_with(' '))
            })
        })
    }
}

/// Most of it stands in quotation marks.
fn is_quoted(text: &str) -> bool {
    let pairs = [('\u{201c}', '\u{201d}'), ('"', '"')];
    let inside = pairs.iter().find_map(|(open, close)| {
        let (_, rest) = text.split_once(*open)?;
        Some(rest.rsplit_once(*close)?.0.chars().count())
    });
    inside.is_some_and(|inside| inside * 2 > text.chars().count())
}

/// A percentage or an amount of money, or a number beside what is counted; a year or a time of day alone is none.
fn is_statistic(text: &str, words: &[String]) -> bool {
    let has_digit = |word: &str| word.contains(|c: char| c.is_ascii_digit());
    let is_year = |word: &str| {
        word.len() == 4
            && (word.starts_with("19") || word.starts_with("20"))
            && word.bytes().all(|b| b.is_ascii_digit())
    };
    let is_time = |word: &str| word.contains(':');
    let number = |word: &String| {
        (has_digit(word) && !is_year(word) && !is_time(word)) || NUMBERS.contains(&word.as_str())
    };
    if text.contains(|c| "%£€$".contains(c)) && words.iter().any(|word| has_digit(word)) {
        return true;
    }
    let large = |word: &String| {
        has_digit(word) && !is_year(word) && word.matches(|c: char| c.is_ascii_digit()).count() >= 4
    };
    if words.iter().any(large) {
        return true;
    }
    let counted = |word: &String| COUNTED.contains(&word.as_str());
    let digits = words.iter().any(|word| has_digit(word) && number(word));
    let beside = words.windows(3).any(|three| three.iter().any(number) && three.iter().any(counted));
    beside
        && (digits
            || words.iter().filter(|word| NUMBERS.contains(&word.as_str())).count() > 1
            || words.iter().any(|word| {
                matches!(
                    word.as_str(),
                    "half" | "third" | "quarter" | "hundred" | "thousand" | "million" | "double" | "twice"
                )
            }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::stems;

    #[test]
    fn the_words_say_what_a_sentence_is() {
        use TakeawayKind::{Commitment, Idea, Question, Quote, Statistic, Takeaway};
        for (text, expected) in [
            ("27 of 33 boroughs have a device library.", Statistic),
            ("Nearly half of the residents had no data plan.", Statistic),
            ("It cost us £3.50 for each visit.", Statistic),
            ("270,000 in the city have never been online.", Statistic),
            ("Two in five people came back for a second visit.", Statistic),
            ("In 2027 we closed the desk in the library.", Takeaway),
            ("We’ll share the findings with every borough in June.", Commitment),
            ("What if the library lent the data with the device?", Question),
            ("We could lend the data with the device.", Idea),
            ("\u{201c}Nobody asked me what I needed before\u{201d}, she said.", Quote),
            ("Trust comes from the person at the desk.", Takeaway),
        ] {
            assert_eq!(kind(text, &stems::words(text).collect::<Vec<_>>()), expected, "{text}");
        }
    }

    #[test]
    fn a_finding_weighs_more_than_a_question_or_a_leaning_sentence() {
        let weight = |text: &str| {
            let words: Vec<String> = stems::words(text).collect();
            super::weight(
                kind(text, &words),
                text,
                &words,
                words.iter().filter(|word| !stems::is_common(word)).count(),
            )
        };
        let finding = weight("We found that residents trust the person at the desk most of all.");
        assert!(finding > weight("Do residents trust the person at the desk most of all?"));
        assert!(finding > weight("They trust the person at the desk more than the leaflets there."));
    }
}
