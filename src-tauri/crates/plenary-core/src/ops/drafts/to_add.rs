//! What a document asks its writer to add is no part of it: it leaves without that, and without a heading that has nothing else.

use crate::error::Result;
use crate::model::{DraftKind, Event};
use crate::rules::blocks::{heading_level, join};
use crate::wording::Words;

/// The Markdown of a document's blocks as it leaves; of a report nobody added costs to, without the words that ask for them.
pub(super) fn without<'b>(
    kind: DraftKind,
    event: Option<&Event>,
    blocks: impl Iterator<Item = &'b str>,
) -> Result<String> {
    let Some(event) = event.filter(|_| kind == DraftKind::Report) else { return Ok(join(blocks)) };
    let asked = Words::of(&event.language)?.word("document-costs-to-add")?;
    let blocks: Vec<&str> = blocks.collect();
    let asks = |at: usize| blocks.get(at).is_some_and(|block| block.trim() == asked);
    let begins = |at: usize| blocks.get(at).is_none_or(|block| heading_level(block) > 0);
    let left = |at: &usize| !(asks(*at) || (begins(*at) && asks(at + 1) && begins(at + 2)));
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
        assert_eq!(told(DraftKind::BlogPost, &[costs, &asked]), join([costs, &asked].into_iter()));
    }
}
