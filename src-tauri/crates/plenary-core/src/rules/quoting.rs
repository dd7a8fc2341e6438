//! Whether somebody may be quoted, as a form asks and as people answer: never read more freely than it was meant.

use super::folding::run_of_words;
use crate::model::QuoteConsent;

/// What a question that asks for it has in it.
const ASKS: [&str; 5] =
    ["quote", "use your comments", "use your words", "use your answers", "share your comments"];

/// What is done with words that are let out.
const USES: [&str; 14] = [
    "use",
    "used",
    "share",
    "shared",
    "publish",
    "published",
    "print",
    "printed",
    "attribute",
    "attributed",
    "publicly",
    "publicity",
    "consent",
    "permission",
];

/// Whose words these are, or which.
const WORDS: [&str; 13] = [
    "comment",
    "comments",
    "words",
    "answer",
    "answers",
    "feedback",
    "response",
    "responses",
    "this",
    "me",
    "you",
    "what",
    "consent",
];

/// How leave is asked for.
const LEAVE: [&str; 22] = [
    "may",
    "can",
    "could",
    "do",
    "are",
    "agree",
    "happy",
    "willing",
    "permission",
    "consent",
    "allow",
    "give",
    "okay",
    "ok",
    "tick",
    "mind",
    "want",
    "wish",
    "object",
    "would",
    "i",
    "please",
];

/// A question so put asks whether they object: "I do not want to be quoted".
const OBJECTS: [&str; 22] = [
    "not want",
    "dont want",
    "not wish",
    "dont wish",
    "not like",
    "rather not",
    "prefer not",
    "not happy",
    "not be quoted",
    "not to be quoted",
    "do not quote",
    "dont quote",
    "not agree",
    "dont agree",
    "not consent",
    "dont consent",
    "do you object",
    "i object",
    "any objection",
    "opt out",
    "not be published",
    "would you mind",
];

/// A question with one of these may ask so.
const NEGATES: [&str; 10] =
    ["not", "dont", "never", "object", "objection", "objections", "optout", "withhold", "mind", "unless"];

/// A question with one of these asks whether the words are to be kept here,
const KEEPS: [&str; 4] = ["confidential", "confidentially", "private", "privately"];

/// or the name.
const NAMELESS: [&str; 4] = ["anonymous", "anonymously", "without my name", "without your name"];

/// Words of a question or an answer, " as these ", so that whole words are found.
fn padded(text: &str) -> String {
    format!(" {} ", run_of_words(text))
}

fn has(padded: &str, words: &[&str]) -> bool {
    words.iter().any(|word| padded.contains(&format!(" {word} ")))
}

/// Whether a heading asks it. `answers`: those that are there; a question that asks for words has longer ones.
pub fn is_asked<'a>(heading: &str, answers: impl Iterator<Item = &'a str>) -> bool {
    let heading = padded(heading);
    if ASKS.iter().any(|asks| heading.contains(asks)) {
        return true;
    }
    let (mut count, mut read) = (0, 0);
    for answer in answers.filter(|answer| !answer.trim().is_empty()) {
        count += 1;
        read += usize::from(answer.split_whitespace().count() < 8 && plainly(answer).is_some());
    }
    let asks = has(&heading, &USES) && has(&heading, &WORDS) && has(&heading, &LEAVE);
    (asks || has(&heading, &KEEPS) || has(&heading, &NAMELESS)) && count > 0 && read * 10 >= count * 6
}

/// What an answer to that question says; `None` when it says nothing that is sure. To one that asks whether somebody objects a "yes", or
/// anything else that is no "no", refuses, and a "no" lets the words out without a name, which nobody was asked about.
pub fn consent(heading: &str, said: &str) -> Option<QuoteConsent> {
    let heading = padded(heading);
    let objects = has(&heading, &OBJECTS) || has(&heading, &KEEPS);
    if has(&heading, &NAMELESS) && !has(&heading, &OBJECTS) && !has(&heading, &NEGATES) {
        // no more was asked than whether the name may stand there
        return plainly(said).map(|said| said.max(QuoteConsent::WithoutName));
    }
    if !objects && !has(&heading, &NEGATES) {
        return plainly(said);
    }
    let said = padded(said);
    let is_no = matches!(
        said.trim(),
        "no" | "n" | "false" | "0" | "none" | "not at all" | "no objection" | "no i do not"
    );
    match (objects, is_no) {
        (true, true) => Some(QuoteConsent::WithoutName),
        // it is not sure what is denied
        (false, true) => None,
        _ => Some(QuoteConsent::Refused),
    }
}

/// "Yes", "Yes, but without my name", "No", "I do not want to be quoted".
fn plainly(said: &str) -> Option<QuoteConsent> {
    let said = padded(said);
    let any = |words: &[&str]| words.iter().any(|word| said.contains(word));
    let starts = |words: &[&str]| words.iter().any(|word| said.starts_with(&format!(" {word} ")));
    if any(&["without", "anonym", "not with my name", "no name", "not named", "dont name", "not my name"]) {
        let refuses = starts(&["no", "not", "never"])
            && !any(&["no name", "not with my name", "not named", "not my name"]);
        return (!refuses).then_some(QuoteConsent::WithoutName);
    }
    if starts(&["no", "nope", "never", "not", "n", "false", "disagree", "i disagree", "i object"])
        || has(
            &said,
            &[
                "not",
                "dont",
                "disagree",
                "refuse",
                "refused",
                "withheld",
                "decline",
                "declined",
                "internally",
                "internal",
            ],
        )
    {
        return Some(QuoteConsent::Refused);
    }
    starts(&[
        "yes",
        "y",
        "i agree",
        "agree",
        "agreed",
        "true",
        "happy",
        "i am happy",
        "im happy",
        "of course",
        "i consent",
        "i give",
        "sure",
        "with my name",
    ])
    .then_some(QuoteConsent::Named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn consent_is_read_as_it_is_meant_and_never_more_freely() {
        for (said, meant) in [
            ("Yes", Some(QuoteConsent::Named)),
            ("Yes, with my name", Some(QuoteConsent::Named)),
            ("Yes, but without my name", Some(QuoteConsent::WithoutName)),
            ("Anonymously", Some(QuoteConsent::WithoutName)),
            ("No name please", Some(QuoteConsent::WithoutName)),
            ("No", Some(QuoteConsent::Refused)),
            ("No, thank you", Some(QuoteConsent::Refused)),
            ("I would rather not", Some(QuoteConsent::Refused)),
            ("Disagree", Some(QuoteConsent::Refused)),
            ("I do not want to be quoted", Some(QuoteConsent::Refused)),
            ("No, not even without my name", None),
            ("Perhaps", None),
        ] {
            assert_eq!(consent("May we quote you?", said), meant, "{said}");
        }
    }

    #[test]
    fn who_is_asked_whether_they_object_says_yes_to_that() {
        for heading in [
            "Please tick if you do not want to be quoted",
            "I do not wish to be quoted",
            "Do you object to being quoted?",
            "Please do not quote me",
            "Tick here if you would rather not be quoted",
            "Would you mind being quoted?",
        ] {
            for said in ["Yes", "x", "✓", "TRUE", "I do"] {
                assert_eq!(consent(heading, said), Some(QuoteConsent::Refused), "{heading} {said}");
            }
            assert_eq!(consent(heading, "No"), Some(QuoteConsent::WithoutName), "{heading}");
        }
        for heading in ["Please keep my comments confidential", "My comments are private", "Confidential?"] {
            assert_eq!(consent(heading, "Yes"), Some(QuoteConsent::Refused), "{heading}");
            assert!(is_asked(heading, ["Yes", "No", ""].into_iter()), "{heading}");
        }
        for heading in ["Do you want to stay anonymous?", "Anonymous?"] {
            assert_eq!(consent(heading, "Yes"), Some(QuoteConsent::WithoutName), "{heading}");
            assert!(is_asked(heading, ["Yes", "No", ""].into_iter()), "{heading}");
        }
        for said in ["Refused", "Withheld", "Declined", "Internally only", "Not at all"] {
            assert_eq!(consent("Consent to publish", said), Some(QuoteConsent::Refused), "{said}");
        }
        let unsure = "May we quote you? We do not use your name";
        assert_eq!((consent(unsure, "Yes"), consent(unsure, "No")), (Some(QuoteConsent::Refused), None));
    }

    #[test]
    fn a_heading_that_asks_for_leave_is_known_by_its_words_and_its_answers() {
        let yes = || ["No", "Yes", "Yes please", "Only anonymously", ""].into_iter();
        for heading in [
            "May we use your comments?",
            "Permission to quote",
            "Can we publish your feedback?",
            "Would you be willing for your comment to be published?",
            "May we attribute this to you?",
            "Do you give permission for your comments to be used?",
            "I agree that my answer may be published",
            "Can we share your comment publicly?",
            "Consent",
        ] {
            assert!(is_asked(heading, yes()), "{heading}");
        }
        let words =
            || ["The soup was good and warm", "More time for questions, please", "Nothing"].into_iter();
        for heading in [
            "What would you like to share with us in a comment?",
            "Any comments?",
            "Can you use what you heard today?",
        ] {
            assert!(!is_asked(heading, words()), "{heading}");
        }
    }
}
