//! What somebody changed in a calendar and was left as it is there: how it differs from ours today, so that it can be overwritten
//! after all by somebody who sees what goes.

use super::publish::{Conflict, Source, known};
use crate::{Post, Watch};
use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::ids::CaldavAccountId;
use plenary_core::model::CaldavAccount;
use plenary_core::store::rows;

/// Each entry of an event or network where theirs was kept, beside ours, by UID. Changes nothing, here or there.
pub fn kept(
    plenary: &Plenary,
    post: &Post,
    (account, source): (CaldavAccountId, &Source),
    watch: &dyn Watch,
) -> Result<Vec<Conflict>> {
    let account: CaldavAccount = plenary.read(|conn| rows::expect(conn, account))?;
    let mut kept = known(plenary, &account, source)?;
    kept.retain(|item| item.kept().is_some());
    if kept.is_empty() {
        return Ok(Vec::new());
    }
    let client = super::client(post, &account)?;
    let (mut found, total) = (Vec::new(), kept.len() as u64);
    for (done, item) in (0u64..).zip(&kept) {
        watch.step(done, total, "job-caldav-test")?;
        let ours = source.resources.iter().find(|resource| resource.uid == item.uid);
        found.push(Conflict::between(&item.uid, ours, &client.get(&item.href)?));
    }
    watch.step(total, total, "job-caldav-test")?;
    Ok(found)
}
