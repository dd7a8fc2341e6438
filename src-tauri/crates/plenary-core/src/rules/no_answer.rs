//! What people type into a field that they must fill and have nothing for: "None", "N/A", "No thanks".

use crate::rules::folding::folded;

/// Whole answers, in small letters and without a mark at their end.
const NONE: &[&str] = &[
    "",
    "-",
    "--",
    "---",
    "–",
    "—",
    "/",
    "0",
    "n/a",
    "n.a",
    "na",
    "n / a",
    "nil",
    "no",
    "none",
    "nope",
    "non",
    "nothing",
    "nada",
    "not applicable",
    "not required",
    "not needed",
    "no thanks",
    "no thank you",
    "no, thanks",
    "no, thank you",
    "none thanks",
    "none thank you",
    "none, thanks",
    "none, thank you",
    "none known",
    "none required",
    "none needed",
    "none at all",
    "none specified",
    "nothing special",
    "nothing specific",
    "nothing needed",
    "nothing required",
    "no need",
    "no needs",
    "no special needs",
    "no specific needs",
    "no requirement",
    "no requirements",
    "no special requirements",
    "no specific requirements",
    "no particular requirements",
    "no dietary requirement",
    "no dietary requirements",
    "no special dietary requirements",
    "no dietary needs",
    "no dietary restrictions",
    "no dietary preferences",
    "no diet",
    "no special diet",
    "no preference",
    "no preferences",
    "no restrictions",
    "no allergy",
    "no allergies",
    "no known allergies",
    "no access requirements",
    "no access needs",
    "no accessibility requirements",
    "no accessibility needs",
    "no support needed",
    "i have none",
    "i don't have any",
    "i do not have any",
];

/// The marks that may stand at the end of an answer.
const MARKS: &str = ".! ";

/// Whether an answer says that there is nothing to say. Only a whole answer does: "No nuts" is a need.
pub fn is_none(answer: &str) -> bool {
    let answer = folded(answer).replace('’', "'");
    NONE.contains(&answer.trim_end_matches(|mark| MARKS.contains(mark)))
}

#[cfg(test)]
mod tests {
    use super::is_none;

    #[test]
    fn who_says_that_there_is_nothing_says_nothing() {
        let nothing = [
            "None",
            "No",
            "N/A",
            "none",
            "-",
            "no  requirements",
            "n/a.",
            "No thanks",
            "None!",
            " ",
            "–",
            "I don’t have any.",
        ];
        assert_eq!(nothing.into_iter().filter(|answer| !is_none(answer)).collect::<Vec<_>>(), [""; 0]);
    }

    #[test]
    fn who_says_more_than_that_has_a_need() {
        for need in [
            "No nuts",
            "None of the fish",
            "no gluten",
            "Vegan",
            "No thanks to eggs",
            "Nona",
            "not sure",
            "?",
        ] {
            assert!(!is_none(need), "{need}");
        }
    }
}
