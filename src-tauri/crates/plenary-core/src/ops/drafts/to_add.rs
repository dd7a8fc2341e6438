//! What a document asks its writer to add is no part of it: it leaves without that, and without a heading that has nothing else.

use crate::error::Result;
use crate::model::{DraftKind, Event};
use crate::rules::blocks::{heading_level, join};
use crate::wording::Words;
use std::ops::Range;

/// The Markdown of a document's blocks as it leaves: a report without the words that ask for its costs, also where somebody typed before, in or
/// behind them, and without the heading of costs where nothing stands below it, whoever took those words out.
pub(super) fn without<'b>(
    kind: DraftKind,
    event: Option<&Event>,
    blocks: impl Iterator<Item = &'b str>,
) -> Result<String> {
    let Some(event) = event.filter(|_| kind == DraftKind::Report) else { return Ok(join(blocks)) };
    let words = Words::of(&event.language)?;
    let (asked, costs) = (words.word("document-costs-to-add")?, words.word("document-heading-costs")?);
    let blocks: Vec<&str> = blocks.collect();
    let level = |at: usize| blocks.get(at).map_or(0, |block| heading_level(block));
    let ends = |at: usize, above: usize| at >= blocks.len() || (1..=above).contains(&level(at));
    let is_costs =
        |at: usize| blocks.get(at).is_some_and(|block| block.trim_start_matches('#').trim() == costs);
    // the level of the heading of costs whose section it is
    let mut below = 0;
    let mut typed: Vec<String> = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        match level(at) {
            0 if below > 0 || block.contains(&asked) => typed.push(without_words(block, &asked)),
            0 => typed.push((*block).to_owned()),
            level => {
                below = if is_costs(at) {
                    level
                } else if level <= below {
                    0
                } else {
                    below
                };
                typed.push((*block).to_owned());
            }
        }
    }
    let asks = |at: usize| typed.get(at).is_some_and(String::is_empty);
    let has_nothing = |at: usize| {
        let above = level(at);
        above > 0 && ((asks(at + 1) && ends(at + 2, above)) || (is_costs(at) && ends(at + 1, above)))
    };
    let left = |at: &usize| !asks(*at) && !has_nothing(*at);
    Ok(join((0..blocks.len()).filter(left).filter_map(|at| typed.get(at).map(String::as_str))))
}

/// So many words in a row are somebody's own, until a longer run says that the words that ask stand there.
const RUN: usize = 4;
/// What may be left of them beside what was typed among them.
const REST: usize = 3;

/// A block without the words that ask for something: each run of them goes, and the signs behind it.
fn without_words(block: &str, asked: &str) -> String {
    let (block_words, mut asked_words) =
        (words(block), words(asked).into_iter().map(Some).collect::<Vec<_>>());
    let mut left: Vec<Option<&Word<'_>>> = block_words.iter().map(Some).collect();
    let mut gone: Vec<Range<usize>> = Vec::new();
    let mut least = RUN;
    while let Some(run) = longest_run(&left, &asked_words).filter(|run| run.count >= least) {
        least = REST;
        let taken = run.at..run.at + run.count;
        let ends = block_words.get(run.at).zip(block_words.get(taken.end - 1));
        gone.extend(ends.map(|(first, last)| first.at.start..last.at.end));
        left.iter_mut().skip(taken.start).take(run.count).for_each(|word| *word = None);
        asked_words.iter_mut().skip(run.asked_at).take(run.count).for_each(|word| *word = None);
    }
    gone.sort_by_key(|range| range.start);
    if gone.is_empty() {
        return block.to_owned();
    }
    let (mut kept, mut at) = (Vec::new(), 0);
    for range in gone.into_iter().chain(std::iter::once(block.len()..block.len())) {
        let between = block.get(at..range.start).unwrap_or_default();
        let signs = |c: char| c.is_whitespace() || (at > 0 && matches!(c, '.' | ':' | ',' | ';'));
        let part = between.trim_start_matches(signs).trim_end();
        let goes_on = range.start < block.len();
        kept.push(if goes_on { part.trim_end_matches([',', ':', ';']) } else { part });
        at = range.end;
    }
    kept.retain(|part| part.chars().any(char::is_alphanumeric));
    kept.join(if kept.iter().any(|part| part.contains('\n')) { "\n\n" } else { " " })
}

/// A run of letters or of digits, and where it stands.
struct Word<'a> {
    text: &'a str,
    at: Range<usize>,
}

fn words(text: &str) -> Vec<Word<'_>> {
    let kind = |c: char| (c.is_alphabetic(), c.is_numeric());
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut before = None;
    for (from, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        let to = from + c.len_utf8();
        match words.last_mut().filter(|word| word.at.end == from && before == Some(kind(c))) {
            Some(word) => word.at.end = to,
            None => words.push(Word { text: "", at: from..to }),
        }
        before = Some(kind(c));
    }
    for word in &mut words {
        word.text = text.get(word.at.clone()).unwrap_or_default();
    }
    words
}

/// Words in a row that stand in both.
struct Run {
    at: usize,
    asked_at: usize,
    count: usize,
}

/// The longest, of several the first.
fn longest_run(words: &[Option<&Word<'_>>], asked: &[Option<Word<'_>>]) -> Option<Run> {
    let same = |at: usize, asked_at: usize| match (words.get(at), asked.get(asked_at)) {
        (Some(Some(word)), Some(Some(asked))) => word.text == asked.text,
        _ => false,
    };
    let from = |at: usize, asked_at: usize| (0..).take_while(|step| same(at + step, asked_at + step)).count();
    let starts = (0..words.len()).flat_map(|at| (0..asked.len()).map(move |asked_at| (at, asked_at)));
    let runs = starts.map(|(at, asked_at)| Run { at, asked_at, count: from(at, asked_at) });
    runs.reduce(|longest, run| if run.count > longest.count { run } else { longest })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cast::conference;

    #[test]
    fn a_report_leaves_without_the_words_that_ask_for_its_costs() {
        let event = conference().event;
        let asked = Words::of(&event.language).unwrap().word("document-costs-to-add").unwrap();
        let told = |kind, blocks: &[&str]| without(kind, Some(&event), blocks.iter().copied()).unwrap();
        let as_built = ["# Report", "## Costs", &asked, "## Get in touch", "Write to us."];
        assert_eq!(
            told(DraftKind::Report, &as_built),
            join(["# Report", "## Get in touch", "Write to us."].into_iter())
        );
        let (costs, paid) = ("## Costs", "The room was £400, paid by the county.");
        assert_eq!(told(DraftKind::Report, &[costs, &asked, paid]), join([costs, paid].into_iter()));
        assert_eq!(told(DraftKind::Report, &[costs, paid]), join([costs, paid].into_iter()));
        assert_eq!(told(DraftKind::Report, &[costs, &asked]), "");
        let (contact, to_come) = ("## Get in touch", "## What is to come");
        for bare in [&[costs][..], &[costs, contact, "Write to us."], &["# Report", costs, contact, to_come]]
        {
            let wanted = join(bare.iter().copied().filter(|block| *block != costs));
            assert_eq!(
                told(DraftKind::Report, bare),
                wanted,
                "the words that ask for it were deleted; other headings are the writer's"
            );
        }
        let below = [costs, "### The room", paid];
        assert_eq!(told(DraftKind::Report, &below), join(below.into_iter()), "it has a section below it");
        let asked_above = [costs, &asked, "### The room", paid];
        assert_eq!(told(DraftKind::Report, &asked_above), join(below.into_iter()));
        assert_eq!(told(DraftKind::BlogPost, &[costs, &asked]), join([costs, &asked].into_iter()));
    }

    #[test]
    fn what_is_typed_among_the_words_that_ask_leaves_and_they_do_not() {
        let event = conference().event;
        let asked = Words::of(&event.language).unwrap().word("document-costs-to-add").unwrap();
        let typed_in = |place: &str, typed: &str| asked.replacen(place, &format!("{place}{typed}"), 1);
        let end = "does not leave the office.";
        for (block, wanted) in [
            (format!("{asked} £400, paid by the county."), "£400, paid by the county."),
            (format!("{asked}£400"), "£400"),
            (format!("£400, from the county.\n\n{asked}"), "£400, from the county."),
            (typed_in("who paid:", " £1,250.50, the county."), "£1,250.50, the county."),
            (typed_in("what it cost", ": £400"), "£400"),
            (typed_in("who paid: ", "**£400** "), "**£400**"),
            ("Add what it cost, and who paid: £400.".to_owned(), "£400."),
            (format!("{asked} This is what it cost: £400"), "This is what it cost: £400"),
            (typed_in(end, "\n\n- Room: £400\n- Tea: £90"), "- Room: £400\n- Tea: £90"),
            ("This is what it cost: £400".to_owned(), "This is what it cost: £400"),
        ] {
            let left = without(DraftKind::Report, Some(&event), ["## Costs", &block].into_iter()).unwrap();
            assert_eq!(left, join(["## Costs", wanted].into_iter()), "{block}");
        }
        for nothing in [format!("{asked} "), "Add what it cost, and who paid:".to_owned()] {
            let left = without(DraftKind::Report, Some(&event), ["## Costs", &nothing].into_iter()).unwrap();
            assert_eq!(left, "", "{nothing}");
        }
        let elsewhere =
            ["## Costs", "£400", "## Get in touch", "What is internal does not leave the office."];
        let left = without(DraftKind::Report, Some(&event), elsewhere.into_iter()).unwrap();
        assert_eq!(left, join(elsewhere.into_iter()), "words of other sections are the writer's");
    }
}
