//! What a document asks its writer to add is no part of it: it leaves without that, and without a heading that has nothing else.

use crate::error::Result;
use crate::model::{DraftKind, Event};
use crate::rules::blocks::{heading_level, join};
use crate::wording::Words;

/// The Markdown of a document's blocks as it leaves; of a report nobody added costs to, without the words that ask for them, and without
/// the heading of costs where nothing stands below it, whoever took those words out.
pub(super) fn without<'b>(
    kind: DraftKind,
    event: Option<&Event>,
    blocks: impl Iterator<Item = &'b str>,
) -> Result<String> {
    let Some(event) = event.filter(|_| kind == DraftKind::Report) else { return Ok(join(blocks)) };
    let words = Words::of(&event.language)?;
    let (asked, costs) = (words.word("document-costs-to-add")?, words.word("document-heading-costs")?);
    let blocks: Vec<&str> = blocks.collect();
    let asks = |at: usize| blocks.get(at).is_some_and(|block| block.trim() == asked);
    let level = |at: usize| blocks.get(at).map_or(0, |block| heading_level(block));
    let ends = |at: usize, above: usize| at >= blocks.len() || (1..=above).contains(&level(at));
    let is_costs =
        |at: usize| blocks.get(at).is_some_and(|block| block.trim_start_matches('#').trim() == costs);
    let has_nothing = |at: usize| {
        let above = level(at);
        above > 0 && ((asks(at + 1) && ends(at + 2, above)) || (is_costs(at) && ends(at + 1, above)))
    };
    let left = |at: &usize| !asks(*at) && !has_nothing(*at);
    Ok(join((0..blocks.len()).filter(left).filter_map(|at| blocks.get(at).copied())))
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
}
