//! Entries of a calendar whose meetings stand in another network: they stay there as they are, nothing is made of them here, and it is told
//! where they are.

use super::{own_rule, sources, uids};
use crate::error::Result;
use crate::ids::SeriesId;
use crate::model::{Event, NetworkDraft, Problem, Recurrence, Series};
use crate::ops::accepting::Planning;
use crate::rules::uid;
use crate::store::transact::Tx;
use crate::store::{calendar_sources, rows};
use std::collections::{BTreeMap, BTreeSet};

/// Takes them out of the draft, and tells it, a network at a time.
pub(super) fn leave_out(
    tx: &Tx<'_>,
    series: &Series,
    domain: &str,
    draft: &mut NetworkDraft,
    planning: &mut Planning,
) -> Result<()> {
    let mut elsewhere: BTreeMap<SeriesId, Vec<String>> = BTreeMap::new();
    for uid in uids(draft) {
        let networks = networks_of(tx, uid, domain)?;
        if let Some(other) = networks.first().filter(|_| !networks.contains(&series.id)) {
            elsewhere.entry(*other).or_default().push(uid.clone());
        }
    }
    for (id, uids) in &elsewhere {
        let network: Series = rows::expect(tx, *id)?;
        let title = uids.first().and_then(|uid| title_of(draft, uid)).unwrap_or(&network.title);
        let problem = Problem::error("in-another-network").with("title", title).with("count", uids.len());
        planning.remarks.push(problem.with("network", &network.title));
    }
    let left: BTreeSet<&String> = elsewhere.values().flatten().collect();
    draft.rules.retain(|one| !left.contains(&one.uid));
    draft.meetings.retain(|one| !left.contains(&one.uid));
    draft.called_off.retain(|one| !left.contains(&one.uid));
    draft.unread.retain(|one| !left.contains(&one.uid));
    Ok(())
}

/// The networks in which a rule or meeting of an entry stands: those that it came into, and the one that it went out of.
fn networks_of(tx: &Tx<'_>, said: &str, domain: &str) -> Result<Vec<SeriesId>> {
    let mut networks: Vec<SeriesId> =
        own_rule(tx, said, domain)?.map(|rule: Recurrence| rule.series_id).into_iter().collect();
    let own = uid::own(said, domain).and_then(|id| id.parse().ok());
    let own = own.map(|id| rows::get::<Event>(tx, id)).transpose()?.flatten();
    networks.extend(own.and_then(|event| event.series_id));
    for source in calendar_sources::of_uid(tx, said)?.iter().filter(|source| !source.never_met()) {
        networks.extend(sources::network_of(tx, source)?);
    }
    Ok(networks)
}

fn title_of<'d>(draft: &'d NetworkDraft, uid: &str) -> Option<&'d String> {
    let of_rules = draft.rules.iter().map(|one| (&one.uid, &one.title));
    let of_meetings = draft.meetings.iter().map(|one| (&one.uid, &one.title));
    let all = of_rules.chain(of_meetings).chain(draft.called_off.iter().map(|one| (&one.uid, &one.title)));
    all.filter(|(of, title)| *of == uid && !title.is_empty()).map(|(_, title)| title).next()
}
