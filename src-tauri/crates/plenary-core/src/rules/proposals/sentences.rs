//! Where sentences begin and end in a line: UAX #29, mended where an abbreviation or an initial is no end.

use unicode_segmentation::UnicodeSegmentation;

/// What a full stop may follow without ending anything, in small letters.
const SHORT: &[&str] = &[
    "approx", "cf", "cllr", "co", "dept", "dr", "e.g", "eg", "etc", "fig", "i.e", "ie", "inc", "ltd", "mr",
    "mrs", "ms", "no", "p", "pp", "prof", "rev", "sr", "st", "vs", "jr", "hon", "gov", "para", "ref", "tel",
    "a.m", "p.m",
];

/// The sentences of a line, as they stand there, without the space around them and without the marks of lists and headings.
pub fn sentences(line: &str) -> Vec<&str> {
    let line = unmarked(line);
    let mut found = Vec::new();
    let mut begin = 0;
    for (at, piece) in line.split_sentence_bound_indices() {
        let end = at + piece.len();
        let held = line.get(begin..end).unwrap_or_default();
        if !is_unfinished(held) || end == line.len() {
            found.push(held.trim());
            begin = end;
        }
    }
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// Without "- ", "1. ", "> ", "## " and "[ ]" in front.
fn unmarked(line: &str) -> &str {
    let mut rest = line.trim();
    loop {
        let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let numbered = digits.len() < rest.len() && rest.len() - digits.len() <= 3;
        let after =
            ["- ", "* ", "+ ", "> ", ">", "[ ] ", "[x] "].iter().find_map(|mark| rest.strip_prefix(mark));
        let after = after.or_else(|| {
            rest.starts_with('#').then(|| rest.trim_start_matches('#')).filter(|rest| rest.starts_with(' '))
        });
        let after = after
            .or_else(|| digits.strip_prefix(". ").or_else(|| digits.strip_prefix(") ")).filter(|_| numbered));
        match after {
            Some(after) => rest = after.trim_start(),
            None => return rest,
        }
    }
}

/// Ends with an abbreviation or an initial.
fn is_unfinished(piece: &str) -> bool {
    let Some(before) = piece.trim_end().strip_suffix('.') else { return false };
    let last = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let is_initial = last.chars().count() == 1 && last.chars().all(char::is_uppercase) && last != "I";
    is_initial || SHORT.contains(&last.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_abbreviation_ends_nothing() {
        assert_eq!(
            sentences("Dr. Osei said it. We lend devices, e.g. tablets. Why? J. Lind knows!"),
            ["Dr. Osei said it.", "We lend devices, e.g. tablets.", "Why?", "J. Lind knows!"]
        );
        assert_eq!(
            sentences("It costs £3.50 a month. That is all"),
            ["It costs £3.50 a month.", "That is all"]
        );
    }

    #[test]
    fn marks_of_lists_and_headings_are_passed_over() {
        assert_eq!(sentences("  - [ ] Ask first. "), ["Ask first."]);
        assert_eq!(sentences("## 3. Lend with data"), ["Lend with data"]);
        assert_eq!(sentences("2027 is the year. #theme"), ["2027 is the year. #theme"]);
        assert_eq!(sentences("> "), Vec::<&str>::new());
    }

    proptest! {
        #[test]
        fn every_sentence_stands_in_its_line(line in any::<String>()) {
            for sentence in sentences(&line) {
                prop_assert!(line.contains(sentence) && !sentence.is_empty());
            }
        }
    }
}
