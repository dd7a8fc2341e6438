//! How what a line says may be used.

use super::{Line, Part, Scan, Unclear, permits};
use crate::model::Permission;
use crate::rules::confidence::asked;

impl Line {
    /// The strictest permission that it is marked with. While it is not clear what a mark means, it stays in the office; and where no mark
    /// says otherwise it is used as it asks for by itself.
    pub fn permission(&self) -> Option<Permission> {
        let is_unclear = self.unclear.iter().any(|mark| matches!(mark, Unclear::Permission(_)));
        let marked =
            || self.strictest(|part| if let Part::Permission(given) = part { Some(*given) } else { None });
        let led = || self.strictest(|part| if let Part::Lead(given) = part { Some(*given) } else { None });
        if is_unclear {
            return Some(Permission::Internal);
        }
        marked().or_else(|| led().max(asked(&self.said())))
    }

    fn strictest(&self, given: impl Fn(&Part) -> Option<Permission>) -> Option<Permission> {
        self.parts.iter().filter_map(given).max()
    }

    /// Whether it has no mark, and asks for it in words.
    pub fn asks(&self) -> bool {
        !self.parts.iter().any(|part| matches!(part, Part::Permission(_) | Part::Lead(_)))
            && asked(&self.said()).is_some()
    }

    /// What it says besides how it may be used, as it is read.
    pub fn besides(&self) -> String {
        let mut said = self.said();
        for mark in &self.unclear {
            if let Unclear::Permission(written) = mark {
                said = said.replace(written, " ");
            }
        }
        said
    }

    fn said(&self) -> String {
        let words = |part: &Part| match part {
            Part::Words(words) | Part::Theme(words) => words.clone(),
            Part::Who(who) => who.name.clone(),
            Part::Due(_) | Part::Permission(_) | Part::Lead(_) => " ".to_owned(),
        };
        self.parts.iter().map(words).collect()
    }
}

impl Scan<'_> {
    /// How what follows may be used, as the words of a clause: "Confidential: …".
    pub(super) fn lead(&mut self) -> bool {
        let before = self.text.get(..self.at).unwrap_or_default();
        let found = permits::leads::at(before, self.rest());
        found.is_some_and(|(permission, length)| {
            self.mark(Part::Lead(permission), length);
            true
        })
    }

    /// `[internal]`, or a link or picture: its words, without the address.
    pub(super) fn bracket(&mut self, sign: char) -> bool {
        let rest = self.rest();
        let before = self.text.get(..self.at).unwrap_or_default();
        if let Some((permission, length)) = permits::behind(before, rest) {
            self.mark(Part::Permission(permission), length);
            return true;
        }
        if let Some(link) = permits::link(rest) {
            let (label, length) = (link.0.to_owned(), link.1);
            self.words.push_str(&label);
            self.at += length;
            return true;
        }
        let unclear = permits::unclear(rest).filter(|_| sign != '!').map(str::to_owned);
        self.unclear.extend(unclear.map(Unclear::Permission));
        false
    }
}
