//! The links of a session against those of the file: added, changed, and taken out when a file brought them and has them no longer.

use super::sessions::Coming;
use crate::error::Result;
use crate::ids::SessionId;
use crate::model::{Link, LinkDraft, Problem, SessionDraft};
use crate::ops::accepting::Planning;
use crate::ops::links::{self, CreateLink};
use crate::rules::text;
use crate::store::{by_hand, programme, rows};
use std::collections::BTreeMap;

/// A link that is here, and whether it is the file's.
struct Here {
    link: Link,
    came: bool,
}

impl Coming<'_> {
    /// Brings the links of the session to what the file says. True when anything changed.
    pub(super) fn links(
        &self,
        session: SessionId,
        draft: &SessionDraft,
        planning: &mut Planning,
    ) -> Result<bool> {
        let mut here = self.links_here(session)?;
        let mut changed = false;
        for link in &draft.links {
            let mut url = link.url.clone();
            if text::web_address("url", &mut url).is_err() {
                let remark = Problem::warning("link-refused").with("title", &draft.title);
                planning.remarks.push(remark.with("value", &link.url));
                continue;
            }
            changed |= match here.remove(&url) {
                Some(Here { link: known, came: true }) => self.link_changed(&known, link, url, planning)?,
                Some(_) => false,
                None => self.link_made(session, link, url, planning)?,
            };
        }
        let takes_out = !self.partial && !draft.links_damaged;
        for gone in here.into_values().filter(|gone| gone.came && takes_out) {
            if self.is_as_it_came(&gone.link)? {
                rows::delete::<Link>(self.tx, gone.link.id)?;
                changed = true;
            }
        }
        Ok(changed)
    }

    /// The session's links by the addresses that their file has for them.
    fn links_here(&self, session: SessionId) -> Result<BTreeMap<String, Here>> {
        let mut here = BTreeMap::new();
        for link in programme::links_of_session(self.tx, session)? {
            let came = by_hand::made_by_import(self.tx, &link)?;
            let said = if came { by_hand::said(self.tx, &link, "url")? } else { None };
            here.insert(said.unwrap_or_else(|| link.url.clone()), Here { link, came });
        }
        Ok(here)
    }

    fn link_changed(
        &self,
        known: &Link,
        draft: &LinkDraft,
        url: String,
        planning: &mut Planning,
    ) -> Result<bool> {
        let title = planning.fitting(&draft.title);
        let mut wanted = Link { kind: draft.kind, title, url, ..known.clone() };
        links::sound(&mut wanted)?;
        let (_, fields) = planning.update(self.tx, known, wanted, &known.title)?;
        Ok(!fields.is_empty())
    }

    fn link_made(
        &self,
        session: SessionId,
        draft: &LinkDraft,
        url: String,
        planning: &mut Planning,
    ) -> Result<bool> {
        let called = if draft.title.is_empty() { &url } else { &draft.title };
        let remark = Problem::warning("deleted-here").with("noun", "link").with("title", called);
        if self.deleted.has_link(session, &url) && planning.stays_out(remark) {
            return Ok(false);
        }
        let create = CreateLink {
            event_id: None,
            session_id: Some(session),
            person_id: None,
            kind: draft.kind,
            title: planning.fitting(&draft.title),
            url,
            published_on: None,
        };
        links::create(self.tx, &create)?;
        Ok(true)
    }

    /// Whether nobody changed it here.
    fn is_as_it_came(&self, link: &Link) -> Result<bool> {
        for (column, says) in [("url", &*link.url), ("title", &link.title), ("kind", link.kind.as_str())] {
            if !by_hand::is_from_import(self.tx, link, column, says)? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
