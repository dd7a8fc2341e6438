//! What two people noted of one session stands in its minutes once.

use crate::rules::folding::bare_words;
use crate::rules::note_marks::without_point;
use std::collections::HashSet;

/// Fewer words are said again by chance.
const FROM: usize = 4;

/// What the notes of a session said so far, line by line.
#[derive(Default)]
pub(super) struct Repeated(HashSet<Vec<String>>);

impl Repeated {
    /// The next note, with the numbers of its lines, without points and single lines that one before said word for word: those that
    /// nothing is nested below, and that nothing announces.
    pub fn without(&mut self, kept: &str, numbers: &[i64]) -> (String, Vec<i64>) {
        let lines: Vec<&str> = kept.split_inclusive('\n').collect();
        let mut said: Vec<Vec<String>> = Vec::new();
        let mut fenced = false;
        let (mut left, mut left_numbers) = (String::new(), Vec::new());
        for (at, line) in lines.iter().enumerate() {
            fenced ^= line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
            let is_alone = !fenced && stands_alone(&lines, at);
            let words = if is_alone { bare_words(without_point(line.trim())) } else { Vec::new() };
            if words.len() >= FROM && self.0.contains(&words) {
                continue;
            }
            said.push(words);
            left.push_str(line);
            left_numbers.extend(numbers.get(at));
        }
        self.0.extend(said.into_iter().filter(|words| words.len() >= FROM));
        (left, left_numbers)
    }
}

/// Whether a line is a point or a paragraph of its own, below no line that announces it and above nothing that belongs to it.
fn stands_alone(lines: &[&str], at: usize) -> bool {
    let line_at = |at: Option<usize>| at.and_then(|at| lines.get(at)).copied().unwrap_or_default();
    let (line, next) = (line_at(Some(at)), line_at(Some(at + 1)));
    let before = lines.get(..at).unwrap_or_default().iter().rev().find(|line| !line.trim().is_empty());
    let is_point = |line: &str| without_point(line.trim()).len() < line.trim().len();
    let ends = |line: &str| line.trim().is_empty() || is_point(line);
    let is_announced = before.is_some_and(|line| line.trim_end().ends_with(':'));
    let is_plain =
        !line.trim_start().starts_with(['#', '|', '>', '`', '~']) && !line.trim_end().ends_with(':');
    let is_alone = is_point(line) || ends(line_at(at.checked_sub(1)));
    is_plain && is_alone && !is_announced && ends(next) && indent(next) <= indent(line)
}

fn indent(line: &str) -> usize {
    if line.trim().is_empty() { 0 } else { line.len() - line.trim_start().len() }
}

#[cfg(test)]
mod tests {
    use super::Repeated;

    fn second(first: &str, second: &str) -> (String, Vec<i64>) {
        let mut repeated = Repeated::default();
        let numbers: Vec<i64> = (1..30).collect();
        assert_eq!(repeated.without(first, &numbers).0, first, "a note repeats itself as it likes");
        repeated.without(second, &numbers)
    }

    #[test]
    fn what_a_note_before_says_word_for_word_is_left_out_with_its_number() {
        let first =
            "- Laptops are lent to schools\n- Laptops are lent to schools\n\nNobody pays for the bread.\n";
        let (left, numbers) = second(
            first,
            "1. laptops are lent to *schools*.\n2. Soup\n\nNobody pays for the bread\n\nThe end\n",
        );
        assert_eq!((left.as_str(), numbers), ("2. Soup\n\n\nThe end\n", vec![2, 3, 5, 6]));
    }

    #[test]
    fn what_has_something_of_its_own_around_it_stays() {
        let first = "- Laptops are lent to schools\n";
        for said in [
            "- Laptops are lent to schools\n  - all of them\n",
            "- Laptops are lent to schools\n  and to libraries\n",
            "Ada:\n- Laptops are lent to schools\n",
            "### Laptops are lent to schools\n",
            "We heard\nLaptops are lent to schools\nand more\n",
            "```\nLaptops are lent to schools\n```\n",
            "- Laptops are lent\n",
        ] {
            assert_eq!(second(first, said).0, said);
        }
    }
}
