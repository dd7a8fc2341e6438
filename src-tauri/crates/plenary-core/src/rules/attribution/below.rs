//! What stands right below a part of a text and says whose words it is: "Said by Ada Brook.", "— Ada Brook", "(Ada Brook, Northbank)",
//! a line that is nothing but a name with what its bearer is.

use super::above::{BOLD, Origin, level};
use super::read::announces;
use crate::rules::blocks::Form;
use crate::rules::folding::{bare_words, is_particle};
use crate::rules::parts::{leaves, parts};
use std::collections::BTreeMap;

/// The most words of what may say so.
const LONGEST: usize = 20;
/// The most words of a name with what its bearer is, and of the name alone.
const LONGEST_NAME: (usize, usize) = (8, 5);

/// How such a line begins.
const BEGINS: [&str; 9] =
    ["said", "spoken", "so said", "so says", "speaker", "speakers", "told by", "words of", "quoted"];
/// The same, in so few words as a name with what its bearer is.
const BEGINS_SHORT: [&str; 5] = ["by", "from", "as told by", "according to", "source"];
/// How it ends: "Ada Brook said this."
const ENDS: [&str; 8] =
    ["said this", "said so", "says so", "says this", "said it", "told us this", "told us so", "s words"];

/// How a line says whose words stand above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sign {
    /// In words that do nothing else: "Said by Ada Brook."
    Said,
    /// By a dash, a bracket or words that may say something else too.
    Mark,
    /// It may be a name and no more; this would be the name.
    Name(String),
    /// It may be one by what it says of somebody who is known: "That was Ada Brook."
    Perhaps,
}

impl Sign {
    /// How a block says so; nothing of one that may not. `is_head`: something may stand below it as below a heading.
    fn of(body: &str, is_head: bool) -> Option<Self> {
        let parts = parts(body);
        let leaf = leaves(&parts).into_iter().find(|leaf| !leaf.words.trim().is_empty())?;
        if is_head || announces(body) || !leaf.rows.is_empty() {
            return None;
        }
        let said = leaf.words.trim();
        let words = bare_words(said);
        let line = format!("{} ", words.join(" "));
        let begins = |with: &&str| line.starts_with(&format!("{with} "));
        let ends = |with: &&str| line.ends_with(&format!(" {with} "));
        if words.is_empty() || words.len() > LONGEST {
            return None;
        }
        if BEGINS.iter().any(begins) {
            return Some(Self::Said);
        }
        let is_short = words.len() <= LONGEST_NAME.0;
        if said.starts_with(['—', '–', '―', '-', '~', '(', '['])
            || ENDS.iter().any(ends)
            || (is_short && BEGINS_SHORT.iter().any(begins))
        {
            return Some(Self::Mark);
        }
        let name = said.split([',', '(', ';', '—', '–']).next().unwrap_or_default().trim();
        let is_written_so =
            |word: &str| word.chars().next().is_some_and(|first| !first.is_lowercase()) || is_particle(word);
        (is_short && bare_words(name).len() <= LONGEST_NAME.1 && name.split_whitespace().all(is_written_so))
            .then(|| Self::Name(name.to_owned()))
            .or(Some(Self::Perhaps))
    }

    /// What is built of something is signed by nothing but words that say so; where it is noted, a line that is a name is above what follows.
    fn counts(&self, of: Origin) -> bool {
        match self {
            Self::Said => true,
            Self::Mark => of != Origin::Data,
            Self::Name(_) | Self::Perhaps => of == Origin::Hand,
        }
    }
}

/// Which of the blocks of a text say whose words stand above them.
pub struct Signed {
    by: Vec<Vec<usize>>,
    signs: BTreeMap<usize, Sign>,
}

/// A block since the heading that it stands below, or that heading.
struct Before {
    at: usize,
    of: Origin,
    is_listed: bool,
    signs: bool,
}

impl Signed {
    /// Blocks of Markdown in their order.
    pub fn read<'b>(blocks: impl IntoIterator<Item = (&'b str, Origin)>) -> Self {
        let mut signed = Self { by: Vec::new(), signs: BTreeMap::new() };
        let mut before: Vec<Before> = Vec::new();
        let blocks: Vec<(&str, Origin)> = blocks.into_iter().collect();
        for (at, (body, of)) in blocks.iter().copied().enumerate() {
            signed.by.push(Vec::new());
            if body.trim().is_empty() {
                continue;
            }
            let is_head = level(body) > 0;
            let is_listed = !is_head && Form::of(body.trim_start()) != Form::Paragraph;
            let below = blocks.iter().skip(at + 1).find(|(below, _)| !below.trim().is_empty());
            let is_above = || below.is_some_and(|(below, of)| *of != Origin::Data && level(below) == 0);
            let sign = Sign::of(body, is_head && (level(body) < BOLD || is_above()));
            let sign = sign.filter(|sign| sign.counts(of));
            let signs = sign.as_ref().is_some_and(|sign| *sign != Sign::Perhaps);
            if let Some(sign) = sign {
                for one in
                    above(&before, is_listed).filter(|one| of != Origin::Note || one.of != Origin::Data)
                {
                    signed.by.get_mut(one.at).into_iter().for_each(|by| by.push(at));
                }
                signed.signs.insert(at, sign);
            }
            if is_head {
                before.clear();
            }
            before.push(Before { at, of, is_listed, signs });
        }
        signed
    }

    /// Those that say whose words a block is.
    pub fn of(&self, block: usize) -> &[usize] {
        self.by.get(block).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether a block says so in words that do nothing else.
    pub fn says_so(&self, block: usize) -> bool {
        self.signs.get(&block) == Some(&Sign::Said)
    }

    /// All that say so of any.
    pub fn all(&self) -> impl Iterator<Item = (usize, &Sign)> {
        self.signs.iter().map(|(at, sign)| (*at, sign))
    }
}

/// What a line stands right below: a paragraph below a list is below the whole of it, and what says the same is passed over.
fn above(before: &[Before], is_listed: bool) -> impl Iterator<Item = &Before> {
    let signing = before.iter().rev().take_while(|one| one.signs).count();
    let mut in_list = true;
    before
        .iter()
        .rev()
        .enumerate()
        .take_while(move |(place, one)| {
            let here = *place <= signing || (in_list && !is_listed && one.is_listed);
            in_list &= *place < signing || one.is_listed;
            here
        })
        .map(|(_, one)| one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::model::cast::Stage;
    use crate::model::{BlockState, DraftBlock, OrganisationKind, Permission, TakeawayKind};
    use crate::rules::attribution::Attributions;
    use crate::rules::attribution::drafted::{Why, warnings};
    use crate::rules::attribution::gone::Gone;
    use crate::rules::themes::Audience;

    const TEXT: &str = "Our own procurement stopped the scheme";

    /// Why a draft of these blocks may not leave that tells what Ada Brook of Northbank Council said without her name.
    fn why(bodies: &[&str]) -> Vec<Why> {
        let mut stage = Stage::new();
        let northbank = stage.organisation("Northbank Council", OrganisationKind::Borough);
        let ada = stage.person("Ada", "Brook", "", Some(northbank));
        stage.takeaway("", TakeawayKind::Takeaway, Permission::NoName, Some(ada), TEXT);
        let by_hand = |body: &&str| DraftBlock {
            id: Clock::fixed("2026-11-20T10:00:00Z".parse().unwrap()).new_id(),
            draft_id: "01933b1a-7c00-7000-8000-000000000001".parse().unwrap(),
            key: "k".into(),
            position: 1,
            built: String::new(),
            body: (*body).into(),
            sources: Vec::new(),
            offered: None,
            state: BlockState::Standing,
            moved: false,
        };
        let blocks: Vec<DraftBlock> = bodies.iter().map(by_hand).collect();
        let attributions = Attributions::new(&stage.snapshot);
        let found = warnings(&[&attributions], &blocks, &Gone::default(), Audience::Public);
        found.into_iter().map(|one| one.why).collect()
    }

    #[test]
    fn a_name_below_what_carries_none_keeps_it_in_the_office() {
        let named = [Why::NamesSomebody];
        let (heading, point) = (format!("## {TEXT}"), format!("- {TEXT}."));
        for line in [
            "Said by Ada Brook, Director.",
            "(Ada Brook, Northbank Council)",
            "Ada Brook",
            "— Northbank Council",
            "That was Ada Brook.",
            "Quote: Ada Brook",
            "Thanks to Ada Brook for this.",
        ] {
            assert_eq!(why(&["# Post", &heading, line]), named, "{line}");
            assert_eq!(why(&["# Post", &point, "- Tea was had.", line]), named, "{line}");
            assert_eq!(why(&["# Post", &heading, "Said without a name.", line]), named, "{line}");
        }
        for line in ["- (Ada Brook, Northbank)", "- Ada Brook", "> — Ada Brook"] {
            assert_eq!(why(&["# Post", &point, line]), named, "{line}");
        }
        assert_eq!(why(&["Ada Brook says:", &heading]), named);
        for fine in [
            &[&*heading, "Said without a name.", "## Skills come first", "Said by Ada Brook."][..],
            &[&*point, "- Skills come first of all things. (Ada Brook)"],
            &[&*point, "Ask Ada Brook."],
            &[&*point, "Ada Brook lends laptops to everyone who asks for one."],
            &[&*heading, "Said without a name.", "- Laptops are lent.", "Said by Ada Brook."],
        ] {
            assert_eq!(why(fine), [], "{fine:?}");
        }
    }

    /// The places of what says whose words each block is, whoever is named there.
    fn signed(blocks: &[&str]) -> Vec<Vec<usize>> {
        let signed = Signed::read(blocks.iter().map(|block| (*block, Origin::Hand)));
        let is_sign = |at: &usize| signed.signs.get(at) != Some(&Sign::Perhaps);
        (0..blocks.len()).map(|at| signed.of(at).iter().copied().filter(is_sign).collect()).collect()
    }

    #[test]
    fn a_line_below_signs_what_is_right_above_it() {
        for line in [
            "Said by Ada Brook, Director.",
            "— Ada Brook",
            "(Ada Brook, Northbank Council)",
            "Ada Brook",
            "Ada Brook, Head of Digital",
            "Ada Brook said this.",
            "By Ada Brook of Northbank",
            "So said Ada Brook, who leads skills at Northbank.",
            "- (Ada Brook, Northbank)",
            "> — Ada Brook",
        ] {
            assert_eq!(signed(&["## A", "One is here.", line])[1], [2], "{line}");
        }
        for line in [
            "Ada Brook lends laptops to everyone who asks for one.",
            "Said by Ada Brook:",
            "## Ada Brook",
            "By the end of the year Ada Brook will have lent laptops to all.",
        ] {
            assert_eq!(signed(&["## A", "One is here.", line])[1], [0; 0], "{line}");
        }
    }

    #[test]
    fn a_name_in_bold_signs_what_is_above_it_where_nothing_typed_stands_below_it() {
        let by = |below: &[(&str, Origin)]| {
            let blocks = [("One is here.", Origin::Hand), ("**Ada Brook**", Origin::Hand)];
            Signed::read(blocks.into_iter().chain(below.iter().copied())).of(0).len()
        };
        assert_eq!(by(&[]), 1);
        assert_eq!(by(&[("## More", Origin::Hand)]), 1);
        assert_eq!(by(&[("", Origin::Hand), ("Laptops are lent.", Origin::Data)]), 1);
        assert_eq!(by(&[("Laptops are lent.", Origin::Hand)]), 0, "it is above what follows");
    }

    #[test]
    fn a_paragraph_signs_the_whole_list_a_point_the_one_above_and_both_a_heading() {
        let found = signed(&["Tea was had.", "- one is", "- two is", "Said by Ada."]);
        assert_eq!(found, [&[][..], &[3], &[3], &[]].map(<[usize]>::to_vec));
        assert_eq!(signed(&["- one is", "- two is", "- (Ada)"])[..2], [vec![], vec![2]]);
        assert_eq!(signed(&["## A", "Said without a name.", "Said by Ada."])[0], [1, 2]);
        assert_eq!(signed(&["One is.", "## A", "Said by Ada."])[..2], [vec![], vec![2]]);
    }

    #[test]
    fn what_is_built_of_something_signs_only_in_words_that_do_nothing_else() {
        let by = |line: &str, of: Origin| {
            let blocks = [("One is.", Origin::Data), (line, of)];
            Signed::read(blocks).of(0).len()
        };
        let of_each = |line: &str| [Origin::Hand, Origin::Data, Origin::Note].map(|of| by(line, of));
        assert_eq!(of_each("Said by Ada Brook."), [1, 1, 0]);
        assert_eq!(of_each("(Ada Brook)"), [1, 0, 0]);
        assert_eq!(of_each("Ada Brook"), [1, 0, 0]);
    }
}
