//! What building a draft again would do, block by block, before it is done.

use crate::views::views;
use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::ids::DraftId;
use plenary_core::model::DraftBlock;
use plenary_core::ops::drafts;
use plenary_core::rules::difference::{DifferenceLine, difference};
use plenary_core::rules::rebuild::BlockOutcome;

views! {
    /// What would become of a block.
    RebuildLine {
        outcome: BlockOutcome,
        /// What stands, and what the data says; each line says whether it is gone or new.
        difference: Vec<DifferenceLine>,
        /// The same three ways, where somebody edited what was built.
        ways: Option<ThreeWays>,
    }
    /// A block three ways: as it was built, and what somebody and the data made of that since.
    ThreeWays {
        /// Markdown as it was built before.
        built: String,
        /// From what was built to what stands.
        by_hand: Vec<DifferenceLine>,
        /// From what was built to what the data says now.
        by_data: Vec<DifferenceLine>,
    }
    /// What building a draft again would do; blocks that stay as they are are only counted.
    RebuildPreview { lines: Vec<RebuildLine>, same: usize }
}

/// Plans it, and changes nothing.
pub fn preview(plenary: &Plenary, id: DraftId) -> Result<RebuildPreview> {
    let (old, new, plan) = plenary.read(|conn| drafts::plan(conn, id, plenary.clock().now()))?;
    let mut lines = Vec::new();
    let mut same = 0;
    let gone = plan.left.iter().map(|was| (BlockOutcome::Left, Some(*was), None));
    for (outcome, was, now) in plan.next.iter().map(|next| (next.outcome, next.was, next.now)).chain(gone) {
        if outcome == BlockOutcome::Same {
            same += 1;
            continue;
        }
        let block = was.and_then(|was| old.get(was));
        let was = block.map_or("", |block| block.body.as_str());
        let now = now.and_then(|now| new.get(now)).map_or("", |block| block.markdown.as_str());
        lines.push(RebuildLine {
            outcome,
            difference: difference(was, if outcome == BlockOutcome::Unsupported { was } else { now }),
            ways: block.filter(|block| !block.is_untouched()).map(|block| three_ways(block, now)),
        });
    }
    Ok(RebuildPreview { lines, same })
}

/// An edited block beside what the data says of it by now; nothing where it says it no more.
pub fn three_ways(block: &DraftBlock, now: &str) -> ThreeWays {
    ThreeWays {
        built: block.built.clone(),
        by_hand: difference(&block.built, &block.body),
        by_data: difference(&block.built, now),
    }
}
