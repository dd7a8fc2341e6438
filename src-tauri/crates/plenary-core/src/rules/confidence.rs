//! What is said or noted in confidence: it stays in the office, also where the session would let it out.

/// What somebody says or writes who does not want to be told of.
const IN_CONFIDENCE: &[&str] = &[
    "off the record",
    "not for the record",
    "just between us",
    "between ourselves",
    "between you and me",
    "dont quote me",
    "do not quote me",
    "dont quote this",
    "do not quote this",
    "please dont quote",
    "please do not quote",
    "not to be quoted",
    "not for quoting",
    "not for quotation",
    "in strict confidence",
    "in strictest confidence",
    "confidentially",
    "not for publication",
    "dont minute",
    "do not minute",
    "embargoed until",
    "embargoed till",
    "under embargo until",
];

/// Whom or what something is told "in confidence": people also grow in confidence.
const CONFIDED: [&str; 20] = [
    "you", "us", "me", "them", "him", "her", "this", "that", "it", "said", "told", "spoke", "spoken",
    "speaking", "shared", "heard", "given", "strictly", "here", "all",
];

/// Whether somebody said or wrote something in confidence.
pub fn is_in_confidence(text: &str) -> bool {
    let plain = text.to_lowercase().replace(['\'', '\u{2019}'], "");
    if !["record", "between", "quot", "confiden", "publication", "minute", "embargo"]
        .iter()
        .any(|word| plain.contains(word))
    {
        return false;
    }
    let words: Vec<&str> =
        plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let says = |phrase: &&str| {
        let phrase: Vec<&str> = phrase.split(' ').collect();
        words.windows(phrase.len()).any(|run| run == phrase)
    };
    let is_confided = |at: usize| {
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        before.is_none_or(|word| CONFIDED.contains(word))
    };
    let mut pairs = words.windows(2).enumerate();
    IN_CONFIDENCE.iter().any(says) || pairs.any(|(at, pair)| pair == ["in", "confidence"] && is_confided(at))
}

#[cfg(test)]
mod tests {
    use super::is_in_confidence;

    #[test]
    fn who_speaks_in_confidence_says_so_in_one_of_these_ways() {
        for said in [
            "Off the record: nobody asked.",
            "Please don\u{2019}t quote me on that",
            "I tell you in confidence",
            "In confidence: the trust is insolvent",
            "The trust is insolvent. Please do not quote this.",
            "Embargoed until Monday: the budget is cut",
        ] {
            assert!(is_in_confidence(said), "{said}");
        }
        for said in [
            "We have confidence in the record",
            "It is off",
            "They quote me every time",
            "Who learns grows in confidence",
            "Growth in confidence is what counts",
            "Shops do not quote prices",
            "The embargo was lifted",
        ] {
            assert!(!is_in_confidence(said), "{said}");
        }
    }
}
