//! The links of a session against those of the file, each known by where it came from: added, changed, and taken out when a
//! file brought them and has them no longer.

use super::sessions::Coming;
use crate::error::Result;
use crate::ids::SessionId;
use crate::model::{Link, LinkDraft, Problem, SessionDraft};
use crate::ops::accepting::Planning;
use crate::ops::links::{self, CreateLink};
use crate::rules::text;
use crate::store::{by_hand, programme, rows};
use std::collections::BTreeSet;

/// A link that is here.
struct Here {
    link: Link,
    /// The address that its file has for it; none when it was made here.
    came_as: Option<String>,
    /// The addresses it had, when somebody corrected the one of its file.
    before: BTreeSet<String>,
}

/// A link of the file, and which of those here it is.
struct Named<'d> {
    draft: &'d LinkDraft,
    url: String,
    here: Option<Here>,
}

/// By what a link is known, the surest first: where it came from, what it shows, and what it showed before it was corrected here.
const SIGNS: [fn(&Here, &str) -> bool; 3] = [
    |here, url| here.came_as.as_deref() == Some(url),
    |here, url| here.link.url == url,
    |here, url| here.before.contains(url),
];

impl Coming<'_> {
    /// Brings the links of the session to what the file says. True when anything changed.
    pub(super) fn links(
        &self,
        session: SessionId,
        draft: &SessionDraft,
        planning: &mut Planning,
    ) -> Result<bool> {
        let mut here = self.links_here(session)?;
        let corrected: BTreeSet<String> =
            here.iter().filter(|one| !one.before.is_empty()).map(|one| one.link.url.clone()).collect();
        let mut named = addressed(draft, planning);
        for is_it in SIGNS {
            for one in named.iter_mut().filter(|one| one.here.is_none()) {
                one.here = here.iter().position(|here| is_it(here, &one.url)).map(|at| here.remove(at));
            }
        }
        let mut changed = false;
        for Named { draft, url, here } in named {
            changed |= match here {
                Some(Here { link, came_as: Some(said), .. }) => {
                    let url = if said == url { url } else { link.url.clone() };
                    self.link_changed(&link, draft, url, planning)?
                }
                Some(_) => false,
                // Another link of the file was corrected to this address.
                None if corrected.contains(&url) => false,
                None => self.link_made(session, draft, url, planning)?,
            };
        }
        let takes_out = !self.partial && !draft.links_damaged;
        for gone in here.into_iter().filter(|gone| gone.came_as.is_some() && takes_out) {
            if self.is_as_it_came(&gone.link)? {
                rows::delete::<Link>(self.tx, gone.link.id)?;
                changed = true;
            }
        }
        Ok(changed)
    }

    /// The session's links, in order.
    fn links_here(&self, session: SessionId) -> Result<Vec<Here>> {
        let mut here = Vec::new();
        for link in programme::links_of_session(self.tx, session)? {
            let came = by_hand::made_by_import(self.tx, &link)?;
            let said = if came { by_hand::said(self.tx, &link, "url")? } else { None };
            let before = match &said {
                Some(said) if *said != link.url => {
                    by_hand::once_said::<Link>(self.tx, &link.id.to_string(), "url")?
                }
                _ => BTreeSet::new(),
            };
            let came_as = came.then(|| said.unwrap_or_else(|| link.url.clone()));
            here.push(Here { link, came_as, before });
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
        // One that has its address for a title, as links without one were kept once, has none either.
        let untitled = draft.title.is_empty() && known.title == known.url;
        let title = if untitled { known.title.clone() } else { planning.fitting(&draft.title) };
        let mut wanted = Link { kind: draft.kind, title, url, ..known.clone() };
        links::sound(&mut wanted)?;
        let (_, fields) = planning.update(self.tx, known, wanted, known.called())?;
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

/// The links of the file that have an address; the others are told.
fn addressed<'d>(draft: &'d SessionDraft, planning: &mut Planning) -> Vec<Named<'d>> {
    let mut named = Vec::new();
    for link in &draft.links {
        let mut url = link.url.clone();
        if text::web_address("url", &mut url).is_err() {
            let remark = Problem::warning("link-refused").with("title", &draft.title);
            planning.remarks.push(remark.with("value", &link.url));
            continue;
        }
        named.push(Named { draft: link, url, here: None });
    }
    named
}
