//! Lines of a note that say whose words stand below them ("Derek said:") or above them ("— Derek"): they fall with words that carry no
//! name, and with those that are left out, which are nobody else's.

use super::signs::Sign;
use crate::model::Permission;
use std::ops::Range;

/// The blocks of a note as they are judged.
pub(super) struct Lines<'a> {
    pub blocks: &'a [(Range<usize>, String)],
    pub held: &'a dyn Fn(&Range<usize>) -> Permission,
    pub names: &'a dyn Fn(&str) -> bool,
    pub signature: &'a dyn Fn(&str) -> Option<Sign>,
}

impl Lines<'_> {
    /// Takes out the leads and signatures that name somebody beside what is held to carry no name, or was left out.
    pub fn fall(&self, stays: &mut [bool]) {
        for at in 0..self.blocks.len() {
            let falls = stays.get(at) == Some(&true)
                && match self.below(at).as_slice() {
                    below if self.leads(at, below) => self.falls_with_those_below(at, below, stays),
                    below => self.falls_with_what_is_above(at, below, stays),
                };
            if let Some(stays) = stays.get_mut(at).filter(|_| falls) {
                *stays = false;
            }
        }
    }

    fn text(&self, at: usize) -> &str {
        self.blocks.get(at).map(|(_, text)| text.trim()).unwrap_or_default()
    }

    fn is_empty(&self, at: usize) -> bool {
        self.text(at).is_empty()
    }

    fn is_strict(&self, at: usize) -> bool {
        self.blocks.get(at).is_some_and(|(lines, _)| (self.held)(lines) > Permission::Public)
    }

    /// What stands below a line, if it says whose it is: the next block, and the points and quotations that follow it.
    fn below(&self, at: usize) -> Vec<usize> {
        let mut below = Vec::new();
        for next in (at + 1..self.blocks.len()).filter(|next| !self.is_empty(*next)) {
            let text = self.text(next);
            if text.starts_with(['#', '@']) || (!below.is_empty() && !is_point(text)) {
                break;
            }
            below.push(next);
        }
        below
    }

    /// Whether a line says of those below it whose they are. One with a colon right below another, and with an empty line behind it, is a
    /// name below that.
    fn leads(&self, at: usize, below: &[usize]) -> bool {
        let text = self.text(at);
        let is_name_below = || {
            at.checked_sub(1).is_some_and(|above| !self.is_empty(above))
                && self.is_empty(at + 1)
                && (self.signature)(text) == Some(Sign::Name)
        };
        !below.is_empty() && text.ends_with(':') && !is_name_below()
    }

    /// One of them carries no name, or none of them is left.
    fn falls_with_those_below(&self, at: usize, below: &[usize], stays: &[bool]) -> bool {
        let mut left = below.iter().filter(|at| stays.get(**at) == Some(&true)).peekable();
        let falls = left.peek().is_none() || left.any(|at| self.is_strict(*at));
        // a speaker stands for itself
        falls && !self.text(at).starts_with('@') && (self.names)(self.text(at))
    }

    /// It says whose words stood above it, and those carry no name or are left out.
    fn falls_with_what_is_above(&self, at: usize, below: &[usize], stays: &[bool]) -> bool {
        let text = self.text(at);
        let Some(above) = (0..at).rfind(|above| !self.is_empty(*above)) else { return false };
        if text.starts_with('@') && !below.is_empty() {
            return false;
        }
        // a name may stand above what follows it
        let is_apart = above + 1 < at;
        let is_head = || is_apart && !below.is_empty() && (is_bold(text) || !self.is_empty(at + 1));
        (self.is_strict(above) || stays.get(above) == Some(&false))
            && !self.text(above).starts_with('#')
            && match (self.signature)(text) {
                Some(Sign::Said) => true,
                Some(Sign::Name) => !is_head(),
                None => false,
            }
    }
}

fn is_point(text: &str) -> bool {
    text.starts_with(['-', '*', '+', '>', '!', '?', '=']) || text.starts_with(|c: char| c.is_ascii_digit())
}

/// A line in bold, which is a heading too.
fn is_bold(text: &str) -> bool {
    ["**", "__"].iter().any(|sign| text.starts_with(sign) && text.ends_with(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The blocks that stay; those with "[x]" carry no name, those with "[-]" are left out.
    fn left(texts: &[&str]) -> Vec<String> {
        let blocks: Vec<_> = (0..).zip(texts).map(|(at, text)| (at..at + 1, (*text).to_owned())).collect();
        let mut stays: Vec<bool> = texts.iter().map(|text| !text.contains("[-]")).collect();
        let held = |lines: &Range<usize>| match texts[lines.start].contains("[x]") {
            true => Permission::NoName,
            false => Permission::Public,
        };
        let signature = |text: &str| match text.trim_matches(['*', '@', ':', '-', ' ']) {
            "Derek" => Some(Sign::Name),
            "— Derek" => Some(Sign::Said),
            _ => None,
        };
        let names = |text: &str| text.contains("Derek");
        let lines = Lines { blocks: &blocks, held: &held, names: &names, signature: &signature };
        lines.fall(&mut stays);
        (0..).zip(texts).filter(|(at, _)| stays[*at]).map(|(_, text)| (*text).to_owned()).collect()
    }

    #[test]
    fn a_lead_falls_with_any_point_below_it_that_carries_no_name() {
        assert_eq!(left(&["Derek said:", "", "- Lift [x]", "- Soup"]), ["", "- Lift [x]", "- Soup"]);
        assert_eq!(left(&["Derek said:", "- Soup", "- Lift [x]"]), ["- Soup", "- Lift [x]"]);
        assert_eq!(left(&["Derek said:", "> Lift [x]", "", "Soup"]), ["> Lift [x]", "", "Soup"]);
        assert_eq!(left(&["Derek said:", "Soup", "Lift [x]"]), ["Derek said:", "Soup", "Lift [x]"]);
        for told in ["It was said:", "@Derek:"] {
            assert_eq!(left(&[told, "- Lift [x]"]), [told, "- Lift [x]"]);
        }
    }

    #[test]
    fn a_lead_stays_as_long_as_something_below_it_does() {
        assert_eq!(left(&["Derek will do:", "- Soup", "- Lift [-]"]), ["Derek will do:", "- Soup"]);
        assert_eq!(left(&["Derek will do:", "- Lift [-]", "", "Soup"]), ["", "Soup"]);
        assert_eq!(left(&["Derek will do:", "", "# Soup"]), ["Derek will do:", "", "# Soup"]);
    }

    #[test]
    fn a_signature_falls_with_what_it_signs() {
        for sign in ["— Derek", "Derek", "*Derek*", "**Derek**", "- Derek", "Derek:", "@Derek:"] {
            for above in ["> Lift [x]", "Lift [x]"] {
                assert_eq!(left(&[above, "", sign]), [above, ""], "{sign}");
                let goes_on = sign.starts_with('@'); // a speaker is one for what follows
                assert_eq!(left(&[above, sign, "", "Soup"]).len(), if goes_on { 4 } else { 3 }, "{sign}");
            }
            assert_eq!(left(&["Soup", "Lift [-]", "", sign]), ["Soup", ""], "{sign}");
            assert_eq!(left(&["> Lift", sign]), ["> Lift", sign]);
        }
        assert_eq!(left(&["> Lift [x]", "Derek left at noon."]), ["> Lift [x]", "Derek left at noon."]);
    }

    #[test]
    fn a_name_apart_from_what_is_above_stands_over_what_follows_it() {
        for head in ["Derek", "**Derek**", "@Derek:", "Derek:"] {
            let told = ["> Lift [x]", "", head, "- Soup"];
            assert_eq!(left(&told), told, "{head}");
        }
        assert_eq!(left(&["> Lift [x]", "", "**Derek**", "", "Soup"]).len(), 5);
    }
}
