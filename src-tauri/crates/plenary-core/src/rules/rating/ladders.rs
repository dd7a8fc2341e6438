//! Words that go from bad to good. The same word stands on another rung among other words: "good" is the third of five where
//! "very good" and "excellent" come after it.

use crate::model::RatingScale;
use crate::rules::folding::folded;

/// Words by rung, the worst first; several of a rung mean the same.
pub struct Ladder {
    pub scale: RatingScale,
    rungs: &'static [&'static [&'static str]],
}

const MIDDLE: &[&str] = &[
    "neither",
    "neutral",
    "undecided",
    "not sure",
    "unsure",
    "don't know",
    "neither agree nor disagree",
    "neither satisfied nor dissatisfied",
    "neither likely nor unlikely",
    "neither useful nor not useful",
];
const FAIR: &[&str] = &[
    "fair",
    "average",
    "ok",
    "okay",
    "acceptable",
    "satisfactory",
    "adequate",
    "neither good nor poor",
    "neither good nor bad",
    "neutral",
];

macro_rules! five {
    ($($rung:expr),+ $(,)?) => { Ladder { scale: RatingScale::OneToFive, rungs: &[$($rung),+] } };
}

/// Of those that hold every answer of a column, the first is meant.
const LADDERS: &[Ladder] = &[
    five!(
        &["very poor", "very bad", "terrible", "awful"],
        &["poor", "bad"],
        FAIR,
        &["good"],
        &["excellent", "outstanding"]
    ),
    five!(&["very poor", "very bad"], &["poor", "bad"], FAIR, &["good"], &["very good"]),
    five!(&["poor", "bad"], FAIR, &["good"], &["very good"], &["excellent", "outstanding"]),
    five!(
        &["strongly disagree", "completely disagree", "totally disagree"],
        &["disagree", "tend to disagree", "somewhat disagree"],
        MIDDLE,
        &["agree", "tend to agree", "somewhat agree"],
        &["strongly agree", "completely agree", "totally agree"],
    ),
    five!(
        &["very dissatisfied", "very unsatisfied"],
        &["dissatisfied", "unsatisfied", "fairly dissatisfied", "somewhat dissatisfied"],
        MIDDLE,
        &["satisfied", "fairly satisfied", "somewhat satisfied"],
        &["very satisfied"],
    ),
    five!(&["very unlikely"], &["unlikely"], MIDDLE, &["likely"], &["very likely"]),
    five!(
        &["not at all useful"],
        &["not very useful", "not useful"],
        &["neutral", "somewhat useful"],
        &["useful"],
        &["very useful"]
    ),
    five!(
        &["not at all", "not at all useful", "not useful at all", "not at all relevant", "not at all likely"],
        &[
            "not very useful",
            "not useful",
            "slightly",
            "slightly useful",
            "not so useful",
            "a little",
            "not very relevant",
            "not so likely"
        ],
        &[
            "somewhat",
            "somewhat useful",
            "moderately",
            "moderately useful",
            "quite useful",
            "fairly useful",
            "neutral",
            "somewhat relevant",
            "somewhat likely"
        ],
        &["useful", "very", "very useful", "mostly", "relevant", "very relevant", "very likely"],
        &["extremely", "extremely useful", "completely", "extremely relevant", "extremely likely"],
    ),
    five!(
        &["much worse than expected", "much worse"],
        &["worse than expected", "worse"],
        &["as expected", "about as expected", "about the same"],
        &["better than expected", "better"],
        &["much better than expected", "much better"],
    ),
    Ladder {
        scale: RatingScale::YesOrNo,
        rungs: &[
            &["no", "n", "false", "nope", "not really"],
            &["yes", "y", "true", "yes, definitely", "definitely", "yes definitely"],
        ],
    },
];

impl Ladder {
    /// The ladder on which most of these answers stand: all of them, or at least nine of ten.
    pub fn of<'c>(answers: impl Iterator<Item = &'c str> + Clone) -> Option<&'static Ladder> {
        let all = answers.filter(|answer| !answer.trim().is_empty());
        let count = all.clone().count();
        let held = |ladder: &Ladder| all.clone().filter(|answer| ladder.rung(answer).is_some()).count();
        // Of equals the first wins, so the search runs backwards.
        let best = LADDERS.iter().rev().max_by_key(|ladder| held(ladder))?;
        (count > 0 && held(best) * 10 >= count * 9).then_some(best)
    }

    /// The number of the rung on which this answer stands.
    pub fn rung(&self, answer: &str) -> Option<i64> {
        let word = folded(answer).replace('’', "'");
        let word = word.trim_end_matches(['.', '!']);
        let at = self.rungs.iter().position(|rung| rung.contains(&word))?;
        i64::try_from(at).ok().map(|at| at + self.scale.low())
    }
}
