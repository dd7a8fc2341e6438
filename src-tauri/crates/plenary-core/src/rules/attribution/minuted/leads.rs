//! Lines of a note, speakers apart, that say whose words stand below them ("Derek said:") or above them ("— Derek"): they fall with words that carry no name.

use crate::model::Permission;
use std::ops::Range;

/// What a line begins with that says whose the words above it are.
const SIGNS: [&str; 9] = ["—", "–", "-- ", "(", "said ", "asked ", "from ", "by ", "says "];

/// A signature has at most so many words.
const SHORT: usize = 9;

/// Takes out the leads and signatures that name somebody beside what is held to carry no name, or was left out.
pub(super) fn fall(
    blocks: &[(Range<usize>, String)],
    held: impl Fn(&Range<usize>) -> Permission,
    names: impl Fn(&str) -> bool,
    stays: &mut [bool],
) {
    let strict = |at: usize| blocks.get(at).is_some_and(|(lines, _)| held(lines) > Permission::Public);
    let is_strict = |at: usize, stays: &[bool]| strict(at) || stays.get(at) == Some(&false);
    let fallen: Vec<usize> = (0..blocks.len())
        .filter(|at| {
            let text = text_at(blocks, *at);
            let leads = || of_lead(blocks, *at).into_iter().any(|below| is_strict(below, stays));
            let signs = || (0..*at).rfind(|above| !text_at(blocks, *above).is_empty());
            stays.get(*at) == Some(&true)
                && ((text.ends_with(':') && !text.starts_with('@') && leads())
                    || (is_signature(text)
                        && signs().is_some_and(|above| {
                            is_point(text_at(blocks, above)) && is_strict(above, stays)
                        })))
                && names(text)
        })
        .collect();
    for at in fallen {
        if let Some(stays) = stays.get_mut(at) {
            *stays = false;
        }
    }
}

fn text_at(blocks: &[(Range<usize>, String)], at: usize) -> &str {
    blocks.get(at).map(|(_, text)| text.trim()).unwrap_or_default()
}

/// What stands below a lead: the next block, and the points and quotations that follow it.
fn of_lead(blocks: &[(Range<usize>, String)], at: usize) -> Vec<usize> {
    let mut below = Vec::new();
    for next in (at + 1..blocks.len()).filter(|next| !text_at(blocks, *next).is_empty()) {
        if !below.is_empty() && !is_point(text_at(blocks, next)) {
            break;
        }
        below.push(next);
    }
    below
}

fn is_point(text: &str) -> bool {
    text.starts_with(['-', '*', '+', '>', '!', '?', '=']) || text.starts_with(|c: char| c.is_ascii_digit())
}

fn is_signature(text: &str) -> bool {
    let small = text.to_lowercase();
    SIGNS.iter().any(|sign| small.starts_with(sign)) && small.split_whitespace().count() <= SHORT
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The blocks that stay; those with "[x]" carry no name.
    fn left(texts: &[&str]) -> Vec<String> {
        let blocks: Vec<_> = (0..).zip(texts).map(|(at, text)| (at..at + 1, (*text).to_owned())).collect();
        let mut stays = vec![true; blocks.len()];
        let held = |lines: &Range<usize>| match texts[lines.start].contains("[x]") {
            true => Permission::NoName,
            false => Permission::Public,
        };
        fall(&blocks, held, |text| text.contains("Derek"), &mut stays);
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
    fn a_signature_falls_with_what_it_signs() {
        for sign in ["— Derek Otto-Vance", "(Derek Otto-Vance)", "asked Derek Otto-Vance."] {
            assert_eq!(left(&["> Lift [x]", "", sign]), ["> Lift [x]", ""], "{sign}");
            assert_eq!(left(&["> Lift", sign]), ["> Lift", sign]);
        }
        assert_eq!(left(&["> Lift [x]", "Derek left at noon."]), ["> Lift [x]", "Derek left at noon."]);
    }
}
