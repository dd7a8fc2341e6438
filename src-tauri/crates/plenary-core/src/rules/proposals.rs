//! Which sentences of a transcript, of notes or of answers could be takeaways: ranked without any model, offline, and the same
//! each time.
//!
//! Sentences are the points of a graph and likeness its edges (TextRank, Mihalcea and Tarau 2004); the rank says how much of
//! what was said a sentence stands for. Sentences that state something (a number, a promise, a finding) are preferred to talk
//! about the talk; what only runs the meeting is left out; and of those that say the same only one is proposed (maximal
//! marginal relevance, Carbonell and Goldstein 1998). The words are never changed: only fillers at both ends are cut.
//! Kept crates were looked at: those that rank keywords do not rank sentences, and the one that ranks sentences does not say
//! which line each comes from.

mod graph;
mod kinds;
mod phrases;
mod sentences;

use crate::model::TakeawayKind;
use crate::rules::stems;
use graph::Graph;

/// A line to find sentences in, whatever it is a line of.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// Its number or place, as the caller counts.
    pub place: usize,
    /// What was said or written; marks of lists and headings are passed over.
    pub text: &'a str,
    /// Whether it was spoken: then the fillers of speech are cut, and what runs a meeting is left out.
    pub spoken: bool,
}

/// A sentence worth keeping.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// The place of the line it stands in.
    pub place: usize,
    /// A part of that line, as it stands there.
    pub text: String,
    /// What it seems to be.
    pub kind: TakeawayKind,
    /// How much of what was said it stands for, in percent of the first.
    pub percent: u8,
}

/// More than this nobody looks through.
pub const MOST: usize = 100;
/// What only asks is at most one in so many of the list.
const QUESTIONS: usize = 5;
/// How much being new counts beside being central.
const NEWNESS: f64 = 0.35;
/// Two that are this much alike say the same.
const SAME: f64 = 0.72;

/// The best sentences, the best first, at most `count` of them and never more than `MOST`.
pub fn propose(lines: &[Line<'_>], count: usize) -> Vec<Proposal> {
    let candidates: Vec<Candidate> = lines.iter().flat_map(candidates).collect();
    let said: Vec<Vec<String>> = candidates.iter().map(|one| stems::stems(one.text)).collect();
    let graph = Graph::of(&said);
    let ranks = graph.ranks();
    let mean = 1.0 / (ranks.len().max(1) as f64);
    let scores: Vec<f64> =
        candidates.iter().zip(&ranks).map(|(one, rank)| (rank / mean).min(6.0).sqrt() * one.weight).collect();
    let chosen = chosen(&candidates, &scores, &graph, count.min(MOST));
    let best = chosen.iter().filter_map(|at| scores.get(*at)).copied().fold(f64::EPSILON, f64::max);
    let proposal = |at: usize| {
        let (one, score) = (candidates.get(at)?, scores.get(at)?);
        let (place, text, kind) = (one.place, one.text.to_owned(), one.kind);
        Some(Proposal { place, text, kind, percent: percent(score / best) })
    };
    chosen.into_iter().filter_map(proposal).collect()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a share of one is 0 to 100
fn percent(share: f64) -> u8 {
    (share.clamp(0.0, 1.0) * 100.0).round() as u8
}

/// A sentence that could be proposed.
struct Candidate<'a> {
    place: usize,
    text: &'a str,
    kind: TakeawayKind,
    /// How much it states, around 1.
    weight: f64,
}

/// Fewer words say nothing, and more are no sentence.
const SHORTEST: usize = 5;
const LONGEST: usize = 60;

fn candidates<'a>(line: &Line<'a>) -> Vec<Candidate<'a>> {
    let Line { place, text, spoken } = *line;
    let mut found = Vec::new();
    if is_heading(text) {
        return found;
    }
    for whole in sentences::sentences(text) {
        let trimmed = if spoken { phrases::without_fillers(whole) } else { whole };
        let words: Vec<String> = stems::words(trimmed).collect();
        let telling = words.iter().filter(|word| !stems::is_common(word)).count();
        if !(SHORTEST..=LONGEST).contains(&words.len()) || telling < 2 || phrases::runs_the_meeting(&words) {
            continue;
        }
        let kind = kinds::kind(trimmed, &words);
        found.push(Candidate {
            place,
            text: trimmed,
            kind,
            weight: kinds::weight(kind, trimmed, &words, telling),
        });
    }
    found
}

/// A heading names what is said below it, and says nothing.
fn is_heading(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with('#') && line.trim_start_matches('#').starts_with(' ')
}

/// Takes the best again and again; each that is taken makes those that are like it worth less.
fn chosen(candidates: &[Candidate<'_>], scores: &[f64], graph: &Graph, count: usize) -> Vec<usize> {
    let highest = scores.iter().copied().fold(f64::EPSILON, f64::max);
    let mut left: Vec<usize> = (0..candidates.len()).collect();
    let mut likest = vec![0.0_f64; candidates.len()];
    let mut taken: Vec<usize> = Vec::new();
    let mut questions = 0;
    let is_question = |at: usize| candidates.get(at).is_some_and(|one| one.kind == TakeawayKind::Question);
    while taken.len() < count {
        let room_for_questions = questions < count.div_ceil(QUESTIONS);
        let worth = |at: usize| {
            let score = scores.get(at).copied().unwrap_or_default() / highest;
            (1.0 - NEWNESS) * score - NEWNESS * likest.get(at).copied().unwrap_or_default()
        };
        left.retain(|at| {
            likest.get(*at).is_some_and(|alike| *alike < SAME) && (room_for_questions || !is_question(*at))
        });
        // Of equals the one that was said first.
        let best = left.iter().copied().reduce(|best, at| if worth(at) > worth(best) { at } else { best });
        let Some(best) = best else { break };
        taken.push(best);
        questions += usize::from(is_question(best));
        left.retain(|at| *at != best);
        for (at, alike) in graph.alike(best) {
            if let Some(held) = likest.get_mut(at) {
                *held = held.max(alike);
            }
        }
    }
    taken
}

#[cfg(test)]
mod tests;
