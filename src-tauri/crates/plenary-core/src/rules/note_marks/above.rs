//! What the marks of a note say of its lines: of the line itself, of all its quotation, of what is nested below it or goes on behind it,
//! and of all that stands below a heading.

use super::line::Line;
use super::lines::{Mark, Readable, readable};
use super::permits::said;
use super::quotes::gathered;
use super::{nobody, speakers, typed};
use crate::model::Permission;
use crate::rules::confidence::is_in_confidence;
use crate::rules::parts::{Part, parts};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The permission of each line of a note.
#[derive(Debug, Clone, Default)]
pub struct Permissions {
    /// What a line is marked with.
    own: BTreeMap<usize, Permission>,
    /// The strictest mark that a line stands below; none of those that are marked by nothing.
    above: BTreeMap<usize, Permission>,
    /// Lines of one paragraph that go on one behind the other.
    together: Vec<Range<usize>>,
}

impl Permissions {
    /// Reads a note.
    pub fn of(body: &str) -> Self {
        let lines = readable(body);
        let marked =
            |line: &Readable<'_>| Some((line.number, Line::read(line.text, false, &nobody).permission()?));
        let mut found = Self { own: lines.iter().filter_map(marked).collect(), ..Self::default() };
        // headings, rows, code and HTML hold no marks; a permission counts wherever it is written
        let unread = (1..).zip(body.lines()).filter(|(line, _)| !lines.iter().any(|one| one.number == *line));
        let in_confidence = |text: &str| is_in_confidence(text).then_some(Permission::Internal);
        found.own.extend(
            unread.filter_map(|(line, text)| Some((line, said(text).1.or_else(|| in_confidence(text))?))),
        );
        if !found.own.is_empty() {
            let begins = |line: &&Readable<'_>| line.mark.is_some_and(|mark| mark != Mark::Quote);
            let speaking = speakers(body).into_iter().map(|speaker| speaker.line);
            let begins =
                lines.iter().filter(begins).map(|line| line.number).chain(speaking).collect::<Vec<_>>();
            let alone = typed::among(body, &lines);
            let mut headings = Headings::default();
            for part in parts(body) {
                let above = headings.above(&part, &found);
                found.go_below(&[part], above, &begins, &alone);
            }
            found.hold_quotations_together(body, lines);
        }
        found
    }

    /// Each line of a quotation is as strict as all of it.
    fn hold_quotations_together(&mut self, body: &str, lines: Vec<Readable<'_>>) {
        let read = lines.into_iter().map(|one| (one, Line::read(one.text, false, &nobody)));
        for quotation in gathered(body, read).into_iter().filter(|lines| lines.len() > 1) {
            let numbers = || quotation.iter().map(|(line, _)| line.number);
            let own = numbers().filter_map(|line| self.own(line)).max().unwrap_or(Permission::Public);
            let strictest = numbers().map(|line| self.above(line)).fold(own, Permission::max);
            if strictest > Permission::Public {
                self.above.extend(numbers().map(|line| (line, strictest)));
            }
        }
    }

    /// What stands in one point or quotation: each part has the marks of those before it.
    fn go_below(&mut self, parts: &[Part], above: Permission, begins: &[usize], alone: &BTreeSet<usize>) {
        let mut here = above;
        for part in parts {
            match part {
                Part::Within(inside) => self.go_below(inside, here, begins, alone),
                Part::Leaf(leaf) if !leaf.rows.is_empty() => here = self.go_through(leaf.lines.clone(), here),
                Part::Leaf(leaf) => here = self.go_on(leaf.lines.clone(), here, begins, alone),
            }
        }
    }

    /// The lines of one paragraph: each goes on behind the one before, unless its own mark, or who speaks from there on, begins something
    /// else, or it was typed by itself (`alone`).
    fn go_on(
        &mut self,
        lines: Range<usize>,
        above: Permission,
        begins: &[usize],
        alone: &BTreeSet<usize>,
    ) -> Permission {
        let (mut here, mut strictest) = (above, above);
        let mut first = lines.start;
        for line in lines.clone() {
            if begins.contains(&line) {
                here = above;
                self.together.push(std::mem::replace(&mut first, line)..line);
            } else if alone.contains(&line) {
                here = above;
            }
            if here > Permission::Public {
                self.above.insert(line, here);
            }
            here = here.max(self.own.get(&line).copied().unwrap_or(Permission::Public));
            strictest = strictest.max(here);
        }
        self.together.push(first..lines.end);
        strictest
    }

    /// The rows of a table: each has its own mark, and that of the head.
    fn go_through(&mut self, rows: Range<usize>, above: Permission) -> Permission {
        let (mut here, mut strictest) = (above, above);
        for row in rows.clone() {
            if here > Permission::Public {
                self.above.insert(row, here);
            }
            self.together.push(row..row + 1);
            let own = self.own.get(&row).copied().unwrap_or(Permission::Public);
            strictest = strictest.max(own);
            if row == rows.start {
                here = here.max(own);
            }
        }
        strictest
    }

    /// Whether a line is marked with anything but "public".
    pub fn any_strict(&self) -> bool {
        self.own.values().any(|own| *own > Permission::Public)
    }

    /// What a line says of itself.
    pub fn own(&self, line: usize) -> Option<Permission> {
        self.own.get(&line).copied()
    }

    /// The strictest of what it stands below.
    pub fn above(&self, line: usize) -> Permission {
        self.above.get(&line).copied().unwrap_or(Permission::Public)
    }

    /// What was said line by line, whatever stands above: a transcript.
    pub fn spoken(body: &str) -> Self {
        let marked = (1..).zip(body.lines()).filter_map(|(line, text)| Some((line, super::says(text)?)));
        Self { own: marked.collect(), ..Self::default() }
    }

    /// The permission of a sentence that stands in this line: of all that it is read together with, and never less than what holds there.
    pub fn of_sentence(&self, line: usize, default: Permission) -> Permission {
        let together = self.together.iter().find(|lines| lines.contains(&line)).cloned();
        self.holding(&together.unwrap_or(line..line + 1), default).max(default)
    }

    /// The permission of lines that are read together: the strictest that they are marked with, else what holds there; and never
    /// less than what they stand below.
    pub fn holding(&self, lines: &Range<usize>, default: Permission) -> Permission {
        let own = lines.clone().filter_map(|line| self.own(line)).max().unwrap_or(default);
        lines.clone().map(|line| self.above(line)).fold(own, Permission::max)
    }
}

/// The headings that a part stands below.
#[derive(Default)]
struct Headings(Vec<(u8, Permission)>);

impl Headings {
    /// The strictest mark of those that the next part stands below; a heading ends those of its level and lower ones.
    fn above(&mut self, part: &Part, found: &Permissions) -> Permission {
        let heading = match part {
            Part::Leaf(leaf) if leaf.heading > 0 => leaf,
            _ => return self.strictest(),
        };
        self.0.retain(|(level, _)| *level < heading.heading);
        let above = self.strictest();
        let own = heading.lines.clone().filter_map(|line| found.own(line)).max();
        self.0.push((heading.heading, own.unwrap_or(Permission::Public)));
        above
    }

    fn strictest(&self) -> Permission {
        self.0.iter().map(|(_, permission)| *permission).max().unwrap_or(Permission::Public)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines that stay in the office.
    fn internal(body: &str) -> Vec<usize> {
        let permissions = Permissions::of(body);
        let lines = 1..=body.lines().count();
        let holding = |line: &usize| permissions.holding(&(*line..*line + 1), Permission::Public);
        lines.filter(|line| holding(line) == Permission::Internal).collect()
    }

    #[test]
    fn what_is_nested_below_a_mark_has_it_and_what_stands_beside_it_has_not() {
        assert_eq!(internal("- a [internal]\n  - b\n    - c\n  - d\n- e\n"), [1, 2, 3, 4]);
        assert_eq!(internal("- a\n  - b [internal]\n    - c\n  - d\n"), [2, 3]);
        assert_eq!(internal("1. a [internal]\n\n   b\n\n   > c\n2. d\n"), [1, 3, 5]);
        assert_eq!(internal("a [internal]\n\nb\n"), [1]);
    }

    #[test]
    fn a_permission_counts_wherever_it_is_written() {
        assert_eq!(internal("## a [internal]\n"), [1]);
        assert_eq!(internal("| a | b |\n|---|---|\n| c [internal] | d |\n"), [3]);
        assert_eq!(internal("| a |\n|---|\n| b [internal] |\n| c |\n"), [3], "each row by itself");
        assert_eq!(internal("| a [internal] |\n|---|\n| b |\n\nc\n"), [1, 2, 3]);
        assert_eq!(internal("<b>a [Internal.]</b>\n\n```\nb [internal]\n```\n"), [1, 4, 5]);
    }

    #[test]
    fn what_stands_below_a_heading_has_its_mark_until_the_next_of_its_level() {
        assert_eq!(internal("# t\n\n## a [internal]\n\nb\n\n### c\n\n- d\n\n## e\n\nf\n"), [3, 5, 7, 9]);
        assert_eq!(internal("a [internal]\n===\n\n## b\n\n> c\n\n# d\n\ne\n"), [1, 2, 4, 6]);
    }

    #[test]
    fn a_sentence_is_as_strict_as_its_paragraph_and_as_what_holds_there() {
        let permissions = Permissions::of("one\ntwo [internal]\nthree\n\nfour [public]\n! five\n");
        let of = |line| permissions.of_sentence(line, Permission::NoName);
        let internal = Permission::Internal;
        assert_eq!(
            (1..=6).map(of).collect::<Vec<_>>(),
            [internal, internal, internal, Permission::NoName, Permission::NoName, Permission::NoName]
        );
        let spoken = Permissions::spoken("Ada: one [internal]\nAda: two\n");
        assert_eq!(spoken.of_sentence(1, Permission::Public), internal);
        assert_eq!(spoken.of_sentence(2, Permission::Public), Permission::Public);
    }

    #[test]
    fn what_goes_on_behind_a_mark_has_it_until_another_begins() {
        assert_eq!(internal("> a [internal]\n> b\n\n> c\n"), [1, 2]);
        assert_eq!(internal("> a [internal]\n@Ada Brook:\n> b\n"), [1], "who speaks begins something else");
        assert_eq!(internal("> a\n> b [internal]\n>\n> c\n"), [1, 2, 4], "a quotation is one");
        assert_eq!(internal("! a [internal]\n! b\n= c [internal]\n? d\n"), [1, 3]);
        assert_eq!(internal("- a [internal]\n  goes on\n- b\n"), [1, 2]);
    }

    #[test]
    fn a_line_of_a_paragraph_that_was_typed_by_itself_has_its_own_mark_alone() {
        assert_eq!(internal("Soup was good.\nWe are insolvent [internal]\nBread was better.\n"), [2]);
        assert_eq!(internal("soup was good\nwe are insolvent [internal]\nbread was better\n"), [2]);
        assert_eq!(internal("! Pay the bill [internal]\nBread was better\n"), [1]);
        assert_eq!(
            internal("We are insolvent [internal]\nand owe the bank\nThe end\n"),
            [1, 2],
            "it goes on"
        );
        assert_eq!(internal("We are in debt, [internal]\nThe bank knows\n"), [1, 2], "a comma goes on");
        assert_eq!(internal("- We are insolvent [internal]\n  The bank knows\n"), [1, 2], "within a point");
        assert_eq!(
            internal("> We are insolvent [internal]\n> The bank knows\n"),
            [1, 2],
            "a quotation is one"
        );
        assert_eq!(internal("> We are insolvent [internal]\nBread was better.\n"), [1], "it is not quoted");
    }

    #[test]
    fn what_is_not_clear_and_what_says_that_it_is_in_confidence_stays_in_the_office() {
        assert_eq!(internal("We are insolvent [intenal]\nFine [org]\nFine [sic]\n"), [1, 2]);
        assert_eq!(
            internal("Off the record: we are insolvent.\nFine.\n\n## In confidence\n\nb\n"),
            [1, 4, 6]
        );
        assert_eq!(internal("Not for publication [public]\n"), [0; 0], "the mark says otherwise");
        assert_eq!(internal("Not for publication [public] [intenal]\n"), [1]);
        let prose = "We [sic] lend 12 [1] laptops [laughter] to [Ada](https://example.org/internal) [x]\n";
        assert_eq!(internal(prose), [0; 0]);
    }

    #[test]
    fn a_mark_below_another_loosens_nothing() {
        let permissions = Permissions::of("- a [internal]\n  - b [public]\n");
        assert_eq!(permissions.holding(&(2..3), Permission::Public), Permission::Internal);
        let open = Permissions::of("- a [public]\n  - b\n");
        assert_eq!(open.holding(&(1..2), Permission::Internal), Permission::Public);
        assert_eq!(open.holding(&(2..3), Permission::Internal), Permission::Internal);
    }
}
