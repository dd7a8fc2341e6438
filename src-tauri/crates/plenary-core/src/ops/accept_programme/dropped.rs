//! Occurrences that a calendar entry has no longer (an EXDATE, a smaller COUNT, the whole called off): their sessions are cancelled.

use super::sessions::Coming;
use crate::error::Result;
use crate::model::{EntryDraft, Problem, ProgrammeDraft, Session, SessionStatus};
use crate::ops::accepting::Planning;
use std::collections::BTreeMap;

impl Coming<'_> {
    /// `unseen` are sessions of which the file has nothing. Where it has their entry whole they are over; an older version is told.
    pub(super) fn drop_occurrences<'s>(
        &self,
        draft: &ProgrammeDraft,
        unseen: impl Iterator<Item = &'s Session>,
        planning: &mut Planning,
    ) -> Result<()> {
        let entries: BTreeMap<&str, &EntryDraft> =
            draft.entries.iter().map(|entry| (entry.uid.as_str(), entry)).collect();
        for session in unseen.filter(|one| one.status != SessionStatus::Cancelled) {
            let Some((entry, is_older)) = self.versions.whole(session.id, &entries) else { continue };
            if is_older {
                let remark = Problem::warning("older-version").with("title", &session.title);
                if !planning.remarks.contains(&remark) {
                    planning.remarks.push(remark);
                }
                continue;
            }
            self.withdraw(session, planning)?;
            self.versions.over(self.tx, session.id, entry.version)?;
        }
        Ok(())
    }
}
