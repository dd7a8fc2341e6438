//! Several takeaways made into one, and pairs of which somebody said that they are not the same.

use crate::error::{Refusal, Result};
use crate::ids::TakeawayId;
use crate::model::{Approval, DistinctPair, Takeaway, TakeawaySource};
use crate::op::Op;
use crate::ops::takeaways::{Origin, short, sound};
use crate::plenary::Plenary;
use crate::rules::merging::{Whole, merged};
use crate::store::transact::{Done, Tx};
use crate::store::{approvals, rows, takeaways};
use std::collections::BTreeSet;

/// Takeaways that say the same: the one whose words, theme, kind and speaker stay, and those that go into it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct MergeTakeaways {
    pub keep: TakeawayId,
    pub others: Vec<TakeawayId>,
    /// New words; none keeps those of `keep`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub text: Option<String>,
}

/// Takeaways that look alike and are not the same, each beside each.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct KeepApart {
    pub ids: Vec<TakeawayId>,
}

/// Makes them one: with the strictest permission of all, and every session, note and person they came from. New words for what several
/// people said stand under nobody's name.
pub fn merge_takeaways(plenary: &Plenary, input: &MergeTakeaways) -> Result<Done<Takeaway>> {
    plenary.transact(Op::MergeTakeaways, |tx| {
        let before: Takeaway = rows::expect(tx, input.keep)?;
        let others = of_same_event(tx, &before, &input.others)?;
        if others.is_empty() {
            return Err(Refusal::new("nothing-to-merge").field("others").into());
        }
        let text = input.text.as_ref().map(|text| {
            let mut worded = Takeaway { text: text.clone(), ..before.clone() };
            sound(tx, &mut worded, Origin::of(&before.text, text)).map(|()| worded)
        });
        let gone: Vec<TakeawayId> = others.iter().map(|other| other.id).collect();
        let whole =
            |takeaway: Takeaway| Ok(Whole { sources: takeaways::sources_of(tx, takeaway.id)?, takeaway });
        let others = others.into_iter().map(whole).collect::<Result<_>>()?;
        let worded = text.transpose()?;
        let held = worded.as_ref().map_or(before.permission, |worded| worded.permission);
        let text = worded.map(|worded| worded.text);
        let after = merged(whole(before.clone())?, others, text, || tx.new_id());
        let permission = after.takeaway.permission.max(held);
        let row = rows::update(tx, &before, Takeaway { permission, ..after.takeaway })?;
        tx.about(short(&row.text));
        after.sources.into_iter().try_for_each(|source| keep_source(tx, source))?;
        for id in gone {
            move_approvals(tx, id, row.id)?;
            rows::delete::<Takeaway>(tx, id)?;
        }
        Ok(row)
    })
}

/// Each once, without the one that is kept.
fn of_same_event(tx: &Tx<'_>, kept: &Takeaway, ids: &[TakeawayId]) -> Result<Vec<Takeaway>> {
    let mut known = BTreeSet::from([kept.id]);
    let mut found = Vec::new();
    for id in ids.iter().filter(|id| known.insert(**id)) {
        let other: Takeaway = rows::expect(tx, *id)?;
        if other.event_id != kept.event_id {
            return Err(Refusal::new("of-another-event").field("others").into());
        }
        found.push(other);
    }
    Ok(found)
}

fn keep_source(tx: &Tx<'_>, source: TakeawaySource) -> Result<()> {
    match rows::get::<TakeawaySource>(tx, source.id)? {
        Some(before) => rows::update(tx, &before, source).map(drop),
        None => rows::insert(tx, &source),
    }
}

fn move_approvals(tx: &Tx<'_>, from: TakeawayId, to: TakeawayId) -> Result<()> {
    for approval in approvals::of_takeaway(tx, from)? {
        rows::update(tx, &approval, Approval { takeaway_id: to, ..approval.clone() })?;
    }
    Ok(())
}

/// Remembers that these are not the same, so that they are not proposed to be merged again.
pub fn keep_apart(plenary: &Plenary, input: &KeepApart) -> Result<Done<()>> {
    plenary.transact(Op::KeepApart, |tx| {
        let first = input.ids.first().ok_or_else(|| Refusal::new("nothing-to-merge").field("ids"))?;
        let first: Takeaway = rows::expect(tx, *first)?;
        let others = of_same_event(tx, &first, &input.ids)?;
        tx.about(short(&first.text));
        let known: BTreeSet<_> = takeaways::distinct(tx, first.event_id)?
            .into_iter()
            .map(|pair| (pair.one_id, pair.other_id))
            .collect();
        let ids: BTreeSet<TakeawayId> = others.iter().map(|other| other.id).chain([first.id]).collect();
        for one_id in &ids {
            for other_id in ids.iter().filter(|other| *other > one_id) {
                if !known.contains(&(*one_id, *other_id)) {
                    let pair = DistinctPair { id: tx.new_id(), one_id: *one_id, other_id: *other_id };
                    rows::insert(tx, &pair)?;
                }
            }
        }
        Ok(())
    })
}
