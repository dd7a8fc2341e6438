//! Jobs as people say them: by a part of the title ("the geriatrician said" of a consultant geriatrician), and by what chief officers are
//! called for short ("CEO", "the chief exec").

use super::by_place::speaks;
use super::{FEW_HOLDERS, Names, Text};
use crate::ids::PersonId;
use std::collections::BTreeSet;

/// A title of more words is not said in full.
const LONGEST: usize = 6;

/// Words that say of no title which it is.
const JOINING: [&str; 5] = ["of", "and", "for", "the", "in"];

/// Other ways in which a job is said: "CEO" and "chief exec" of a chief executive, "chief executive" of a CEO.
pub fn other_ways(job: &[String]) -> Vec<Vec<String>> {
    let words: Vec<&str> = job.iter().map(String::as_str).collect();
    let ways: &[&[&str]] = match words.as_slice() {
        ["ceo"] => &[&["chief", "executive"], &["chief", "exec"]],
        ["chief", "exec"] => &[&["chief", "executive"], &["ceo"]],
        ["chief", "executive"] => &[&["chief", "exec"], &["ceo"]],
        ["chief", "executive", "officer"] => &[&["chief", "executive"], &["chief", "exec"], &["ceo"]],
        ["chief", middle @ .., "officer"] if !middle.is_empty() => {
            let letters: String = middle.iter().filter_map(|word| word.chars().next()).collect();
            return vec![vec![format!("c{letters}o")]];
        }
        _ => &[],
    };
    ways.iter().map(|way| way.iter().map(|word| (*word).to_owned()).collect()).collect()
}

impl Names {
    /// Whose job a text may mean by a part of its title, where somebody with it speaks: "The geriatrician disagreed". Nobody where
    /// several hold such a one.
    pub fn speaking_by_role(&self, text: &Text) -> BTreeSet<PersonId> {
        let mut found = BTreeSet::new();
        let words = text.words();
        for (at, _) in words.iter().enumerate().filter(|(_, word)| speaks(word)) {
            let before = words.get(at.saturating_sub(LONGEST + 1)..at).unwrap_or_default();
            let Some(from) = before.iter().rposition(|word| matches!(word.as_str(), "the" | "our")) else {
                continue;
            };
            let said = before.get(from + 1..).unwrap_or_default();
            if said.iter().all(|word| JOINING.contains(&word.as_str())) {
                continue;
            }
            let is_theirs = |title: &Vec<String>| said.iter().all(|word| title.contains(word));
            let holders: Vec<PersonId> = self
                .people
                .iter()
                .filter(|(_, names)| names.iter().any(|name| is_theirs(&name.title)))
                .map(|(id, _)| *id)
                .collect();
            if holders.len() <= FEW_HOLDERS {
                found.extend(holders);
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use crate::model::cast::Stage;
    use crate::rules::attribution::Attributions;

    /// Whether a text names one of so many consultant geriatricians, a chief executive, a CEO or a head of adult care.
    fn names(geriatricians: usize, text: &str) -> bool {
        let mut stage = Stage::new();
        for family in ["Kwiatek", "Oyelaran", "Zawadzka"].iter().take(geriatricians) {
            stage.person("Zofia", family, "Consultant geriatrician", None);
        }
        stage.person("Aoife", "Umbrage", "Chief executive", None);
        stage.person("Derek", "Quagmire", "Head of adult care", None);
        stage.person("Bram", "Kesselring", "Chief finance officer", None);
        Attributions::new(&stage.snapshot).names_anybody(text)
    }

    #[test]
    fn a_part_of_a_job_title_is_its_holder_where_somebody_speaks_by_it_and_few_hold_it() {
        for text in [
            "The geriatrician disagreed.",
            "Our consultant said no",
            "We heard what the consultant geriatrician thinks",
            "The head of care disagreed",
        ] {
            assert!(names(1, text), "{text}");
        }
        for text in ["The geriatrician disagreed.", "Our consultant said no"] {
            assert!(!names(3, text), "{text}");
        }
        for text in [
            "Every ward needs a geriatrician",
            "The geriatrician costs money",
            "The care of adults is late",
            "The council disagreed",
            "The head said so of it",
            "A consultant said so",
        ] {
            assert_eq!(names(1, text), text.starts_with("The head"), "{text}");
        }
    }

    #[test]
    fn chief_officers_are_known_by_what_they_are_called_for_short() {
        for text in [
            "The CEO was late",
            "The chief exec pays",
            "the ceo pays",
            "The CFO pays",
            "A chief executive pays",
        ] {
            assert!(names(1, text), "{text}");
        }
        for text in ["The CTO pays", "The chief nurse pays", "Chief among them is soup"] {
            assert!(!names(1, text), "{text}");
        }
        let mut stage = Stage::new();
        stage.person("Aoife", "Umbrage", "CEO", None);
        assert!(Attributions::new(&stage.snapshot).names_anybody("The chief executive was late"));
    }
}
