//! What is said in confidence: it stays in the office, also where the session would let it out.

/// What somebody says who does not want to be told of.
const IN_CONFIDENCE: &[&str] = &[
    "off the record",
    "not for the record",
    "just between us",
    "between ourselves",
    "between you and me",
    "dont quote me",
    "do not quote me",
    "not to be quoted",
    "in confidence",
    "in strict confidence",
    "confidentially",
    "not for publication",
    "dont minute",
    "do not minute",
];

/// Whether somebody said something in confidence.
pub fn is_in_confidence(text: &str) -> bool {
    let plain = text.to_lowercase().replace(['\'', '\u{2019}'], "");
    let words: Vec<&str> =
        plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    IN_CONFIDENCE.iter().any(|phrase| {
        let phrase: Vec<&str> = phrase.split(' ').collect();
        words.windows(phrase.len()).any(|run| run == phrase)
    })
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
        ] {
            assert!(is_in_confidence(said), "{said}");
        }
        for said in ["We have confidence in the record", "It is off", "They quote me every time"] {
            assert!(!is_in_confidence(said), "{said}");
        }
    }
}
