//! Takeaways that could be one: what likeness proposes, without what somebody said is not the same.

use crate::ids::TakeawayId;
use crate::model::Takeaway;
use crate::rules::likeness;
use std::collections::BTreeSet;

/// Takeaways that look alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Similar {
    pub ids: Vec<TakeawayId>,
    /// In percent.
    pub likeness: i64,
}

/// So many are shown beside one.
const MOST_BESIDE_ONE: usize = 6;

/// The groups that are proposed to be merged, the most alike first. `apart` holds pairs, the smaller id first.
pub fn groups(all: &[Takeaway], apart: &BTreeSet<(TakeawayId, TakeawayId)>) -> Vec<Similar> {
    let texts: Vec<&str> = all.iter().map(|takeaway| takeaway.text.as_str()).collect();
    let mut found = Vec::new();
    for alike in likeness::groups(&texts) {
        let ids = alike.members.iter().filter_map(|at| all.get(*at)).map(|takeaway| takeaway.id);
        let parts = split(ids, apart).into_iter().filter(|ids| ids.len() > 1);
        found.extend(parts.map(|ids| Similar { ids, likeness: alike.percent.into() }));
    }
    found
}

/// In parts of which no two are apart.
fn split(
    ids: impl Iterator<Item = TakeawayId>,
    apart: &BTreeSet<(TakeawayId, TakeawayId)>,
) -> Vec<Vec<TakeawayId>> {
    let mut parts: Vec<Vec<TakeawayId>> = Vec::new();
    for id in ids {
        let fits = |part: &Vec<TakeawayId>| {
            part.iter().all(|other| !apart.contains(&(id.min(*other), id.max(*other))))
        };
        match parts.iter_mut().find(|part| fits(part)) {
            Some(part) => part.push(id),
            None => parts.push(vec![id]),
        }
    }
    parts
}

/// One takeaway with those that look most like it, the most alike first, however little; nothing when none does at all.
pub fn nearest(all: &[Takeaway], id: TakeawayId) -> Vec<Similar> {
    let Some(one) = all.iter().find(|takeaway| takeaway.id == id) else { return Vec::new() };
    let others: Vec<&Takeaway> = all.iter().filter(|other| other.id != id).collect();
    let texts: Vec<&str> = others.iter().map(|other| other.text.as_str()).collect();
    let mut alike: Vec<(u8, &Takeaway)> =
        likeness::to_each(&one.text, &texts).into_iter().zip(others).collect();
    alike.retain(|(percent, _)| *percent > 0);
    alike.sort_by_key(|(percent, other)| (std::cmp::Reverse(*percent), other.rank, other.id));
    alike.truncate(MOST_BESIDE_ONE);
    let Some((best, _)) = alike.first() else { return Vec::new() };
    let likeness = (*best).into();
    vec![Similar {
        ids: [id].into_iter().chain(alike.into_iter().map(|(_, other)| other.id)).collect(),
        likeness,
    }]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cast::Stage;
    use crate::model::{Permission, TakeawayKind};

    fn all(texts: &[&str]) -> Vec<Takeaway> {
        let mut stage = Stage::new();
        for text in texts {
            stage.takeaway("", TakeawayKind::Takeaway, Permission::Public, None, text);
        }
        stage.snapshot.takeaways
    }

    const SAID: [&str; 4] = [
        "Libraries lend devices to residents",
        "Our lunch was late",
        "Residents are lent devices by libraries",
        "Libraries lend their devices to residents",
    ];

    fn places(all: &[Takeaway], found: &[Similar]) -> Vec<Vec<usize>> {
        let place = |id: &TakeawayId| all.iter().position(|takeaway| takeaway.id == *id).unwrap();
        found.iter().map(|one| one.ids.iter().map(place).collect()).collect()
    }

    #[test]
    fn what_says_the_same_is_proposed_together() {
        let all = all(&SAID);
        assert_eq!(places(&all, &groups(&all, &BTreeSet::new())), [vec![0, 2, 3]]);
    }

    #[test]
    fn what_somebody_said_is_not_the_same_is_not_proposed_together() {
        let all = all(&SAID);
        let (first, third) = (all[0].id, all[2].id);
        let apart = BTreeSet::from([(first.min(third), first.max(third))]);
        assert_eq!(places(&all, &groups(&all, &apart)), [vec![0, 3]]);
    }

    #[test]
    fn beside_one_stand_those_most_like_it_and_nothing_that_shares_no_word() {
        let all = all(&SAID);
        assert_eq!(places(&all, &nearest(&all, all[2].id))[0].len(), 3);
        assert_eq!(nearest(&all, all[1].id), []);
    }
}
