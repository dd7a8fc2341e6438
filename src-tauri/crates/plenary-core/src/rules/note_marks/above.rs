//! What the marks of a note say of its lines: of the line itself, of all its quotation, and of what is nested below it or goes on behind it.

use super::line::Line;
use super::lines::{Mark, Readable, readable};
use super::quotes::gathered;
use super::signs::permission;
use super::{nobody, speakers};
use crate::model::Permission;
use crate::rules::parts::{Part, parts};
use std::collections::BTreeMap;
use std::ops::Range;

/// The permission of each line of a note.
#[derive(Debug, Clone, Default)]
pub struct Permissions {
    /// What a line is marked with.
    own: BTreeMap<usize, Permission>,
    /// The strictest mark that a line stands below; none of those that are marked by nothing.
    above: BTreeMap<usize, Permission>,
}

impl Permissions {
    /// Reads a note.
    pub fn of(body: &str) -> Self {
        let lines = readable(body);
        let marked =
            |line: &Readable<'_>| Some((line.number, Line::read(line.text, false, &nobody).permission()?));
        let mut found = Self { own: lines.iter().filter_map(marked).collect(), above: BTreeMap::new() };
        // headings, rows, code and HTML hold no marks; a permission counts wherever it is written
        let unread = (1..).zip(body.lines()).filter(|(line, _)| !lines.iter().any(|one| one.number == *line));
        found.own.extend(unread.filter_map(|(line, text)| Some((line, written(text)?))));
        if !found.own.is_empty() {
            let begins = |line: &&Readable<'_>| line.mark.is_some_and(|mark| mark != Mark::Quote);
            let speaking = speakers(body).into_iter().map(|speaker| speaker.line);
            let begins =
                lines.iter().filter(begins).map(|line| line.number).chain(speaking).collect::<Vec<_>>();
            for part in parts(body) {
                found.go_below(&[part], Permission::Public, &begins);
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
    fn go_below(&mut self, parts: &[Part], above: Permission, begins: &[usize]) {
        let mut here = above;
        for part in parts {
            match part {
                Part::Within(inside) => self.go_below(inside, here, begins),
                Part::Leaf(leaf) => here = self.go_on(leaf.lines.clone(), here, begins),
            }
        }
    }

    /// The lines of one paragraph: each goes on behind the one before, unless its own mark, or who speaks from there on, begins something else.
    fn go_on(&mut self, lines: Range<usize>, above: Permission, begins: &[usize]) -> Permission {
        let (mut here, mut strictest) = (above, above);
        for line in lines {
            if begins.contains(&line) {
                here = above;
            }
            if here > Permission::Public {
                self.above.insert(line, here);
            }
            here = here.max(self.own.get(&line).copied().unwrap_or(Permission::Public));
            strictest = strictest.max(here);
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

    /// The permission of lines that are read together: the strictest that they are marked with, else what holds there; and never
    /// less than what they stand below.
    pub fn holding(&self, lines: &Range<usize>, default: Permission) -> Permission {
        let own = lines.clone().filter_map(|line| self.own(line)).max().unwrap_or(default);
        lines.clone().map(|line| self.above(line)).fold(own, Permission::max)
    }
}

/// The strictest permission between brackets in a line.
fn written(text: &str) -> Option<Permission> {
    let labels = text.split('[').skip(1).filter_map(|rest| rest.split_once(']'));
    labels.filter_map(|(label, _)| permission(label)).max()
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
        assert_eq!(internal("## a [internal]\n\nb\n"), [1]);
        assert_eq!(internal("| a | b |\n|---|---|\n| c [internal] | d |\n"), [3]);
        assert_eq!(internal("<b>a [Internal.]</b>\n\n```\nb [internal]\n```\n"), [1, 4, 5]);
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
    fn a_mark_below_another_loosens_nothing() {
        let permissions = Permissions::of("- a [internal]\n  - b [public]\n");
        assert_eq!(permissions.holding(&(2..3), Permission::Public), Permission::Internal);
        let open = Permissions::of("- a [public]\n  - b\n");
        assert_eq!(open.holding(&(1..2), Permission::Internal), Permission::Public);
        assert_eq!(open.holding(&(2..3), Permission::Internal), Permission::Internal);
    }
}
