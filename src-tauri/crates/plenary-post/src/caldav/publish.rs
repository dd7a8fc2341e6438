//! Publishing: each object is created, updated or deleted on the server under a condition, so that nothing that somebody changed
//! there is lost without being asked (RFC 4791 section 5.3.2, RFC 9110 section 13).

use super::client::{Answer, Client, If};
use super::multistatus::file_name;
use crate::{Post, Watch};
use plenary_core::Plenary;
use plenary_core::error::{Refusal, Result};
use plenary_core::exports::ics::resources::Resource;
use plenary_core::ids::{CaldavAccountId, CaldavItemId};
use plenary_core::imports::calendar_object::{Difference, differences, headed};
use plenary_core::model::{Begin, CaldavAccount, CaldavItem};
use plenary_core::op::Op;
use plenary_core::rules::seal::sha256;
use plenary_core::store::{caldav, rows};
use std::collections::BTreeMap;

/// What is published.
pub struct Source {
    /// The event or network; none: whatever of events and networks that are not there any more.
    pub id: Option<String>,
    pub title: String,
    pub resources: Vec<Resource>,
}

/// What to do about an object that somebody changed on the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// Leave it as it is there; it is asked about again when it changes, here or there.
    Keep,
    /// Write ours over it.
    Overwrite,
}

/// What somebody chose about objects that others changed on the server, by UID.
#[derive(Debug, Clone, Copy)]
pub struct Chosen<'a> {
    pub choices: &'a BTreeMap<String, Choice>,
    /// Which version of theirs was shown to whoever chose ([`Conflict::version`]). When another lies there by now, it is asked again.
    pub seen: &'a BTreeMap<String, String>,
}

impl Chosen<'_> {
    fn of(&self, conflict: &Conflict) -> Option<Choice> {
        let is_seen = self.seen.get(&conflict.uid).is_none_or(|seen| *seen == conflict.version);
        self.choices.get(&conflict.uid).copied().filter(|_| is_seen)
    }
}

/// What became of the objects.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct PublishReport {
    pub created: u64,
    pub updated: u64,
    pub deleted: u64,
    pub unchanged: u64,
    /// Left as they are there, because somebody chose so, now or before.
    pub kept: u64,
    /// Changed by somebody on the server: nothing was done to them.
    pub conflicts: Vec<Conflict>,
}

impl PublishReport {
    /// Adds what became of other objects.
    pub fn and(&mut self, other: Self) {
        self.created += other.created;
        self.updated += other.updated;
        self.deleted += other.deleted;
        self.unchanged += other.unchanged;
        self.kept += other.kept;
        self.conflicts.extend(other.conflicts);
    }
}

/// An object that somebody changed on the server.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Conflict {
    pub uid: String,
    pub title: String,
    /// As we have it; of what is no longer published from here, as it is there.
    pub begin: Begin,
    /// The SHA-256 of what lies there; empty where it was deleted.
    pub version: String,
    /// It was deleted there.
    pub gone: bool,
    /// It is no longer published from here.
    pub withdrawn: bool,
    pub differences: Vec<Difference>,
}

impl Conflict {
    /// Between ours, if it is published from here still, and what lies there.
    pub(super) fn between(uid: &str, ours: Option<&Resource>, theirs: &Answer) -> Self {
        let gone = is_gone(theirs);
        let bytes = ours.map_or(&b""[..], |ours| &ours.bytes);
        let differences = if gone { Vec::new() } else { differences(bytes, &theirs.body) };
        let (title, begin) = match ours {
            Some(ours) => (ours.title.clone(), ours.begin),
            None if gone => Default::default(),
            None => headed(&theirs.body),
        };
        let version = if gone { String::new() } else { sha256(&theirs.body) };
        Self { uid: uid.to_owned(), title, begin, version, gone, withdrawn: ours.is_none(), differences }
    }
}

/// What was put into a calendar for something, as far as it lies in that calendar: what went into another one before the address
/// changed is not ours to touch.
pub(super) fn known(plenary: &Plenary, account: &CaldavAccount, source: &Source) -> Result<Vec<CaldavItem>> {
    let mut known = plenary.read(|conn| match &source.id {
        Some(id) => caldav::items(conn, account.id, id),
        None => caldav::left_over(conn, account.id),
    })?;
    known.retain(|item| item.href.starts_with(&account.url));
    Ok(known)
}

/// Brings a calendar up to date. `chosen` says what to do about conflicts that were told before.
pub fn publish(
    plenary: &Plenary,
    post: &Post,
    (account, source): (CaldavAccountId, &Source),
    chosen: Chosen<'_>,
    watch: &dyn Watch,
) -> Result<PublishReport> {
    let account: CaldavAccount = plenary.read(|conn| rows::expect(conn, account))?;
    let known = known(plenary, &account, source)?.into_iter();
    let mut known: BTreeMap<String, CaldavItem> = known.map(|item| (item.uid.clone(), item)).collect();
    let client = super::client(post, &account)?;
    // One look at the whole collection: what is missing or changed there is seen though nothing has changed here.
    let there = client.versions(&account.url)?;
    let lies_there = |item: &CaldavItem| there.contains_key(file_name(&item.href));
    let is_emptied = known.len() > 1 && !known.values().any(lies_there);
    let mut round = Round {
        plenary,
        client,
        there,
        is_emptied,
        account: &account,
        source,
        chosen,
        watch,
        report: PublishReport::default(),
    };
    let total = (source.resources.len() + known.len()) as u64;
    for (done, resource) in (0u64..).zip(&source.resources) {
        watch.step(done, total, "job-publishing")?;
        round.one(resource, known.remove(&resource.uid))?;
    }
    for item in known.into_values() {
        watch.step(source.resources.len() as u64, total, "job-publishing")?;
        round.no_longer(&item)?;
    }
    watch.step(total, total, "job-publishing")?;
    Ok(round.report)
}

struct Round<'a> {
    plenary: &'a Plenary,
    client: Client,
    /// Which version of each object lay there when the round began, by the name of its file.
    there: BTreeMap<String, String>,
    /// Nothing of ours lies there any more: the calendar was made anew, and is filled again.
    is_emptied: bool,
    account: &'a CaldavAccount,
    source: &'a Source,
    chosen: Chosen<'a>,
    watch: &'a dyn Watch,
    report: PublishReport,
}

impl Round<'_> {
    fn one(&mut self, resource: &Resource, known: Option<CaldavItem>) -> Result<()> {
        let sha256 = sha256(&resource.bytes);
        let Some(item) = known else {
            let href = self.href(&resource.uid);
            return self.put(resource, href, sha256, &If::New);
        };
        let Some(there) = self.there.get(file_name(&item.href)).cloned() else {
            return self.missing(resource, &item, sha256);
        };
        if item.kept().is_some() {
            return self.beside_theirs(resource, item, sha256, &there);
        }
        if item.sha256 != sha256 {
            let condition = if item.etag.is_empty() { If::New } else { If::Is(&item.etag) };
            return self.put(resource, item.href.clone(), sha256, &condition);
        }
        let is_asked = self.chosen.choices.get(&resource.uid) == Some(&Choice::Overwrite);
        if is_same_version(&item.etag, &there) && !is_asked {
            self.report.unchanged += 1;
            return Ok(());
        }
        self.met(resource, item.href, sha256, true)
    }

    /// Somebody deleted it there: it stays deleted where that was chosen, and comes again where it was not meant.
    fn missing(&mut self, resource: &Resource, item: &CaldavItem, sha256: String) -> Result<()> {
        let choice = self.chosen.choices.get(&resource.uid);
        let was_kept = item.kept() == Some(&sha256) && item.etag.is_empty();
        if was_kept && choice != Some(&Choice::Overwrite) {
            self.report.kept += 1;
            return Ok(());
        }
        if self.is_emptied && choice.is_none() {
            return self.put(resource, item.href.clone(), sha256, &If::New);
        }
        self.met(resource, item.href.clone(), sha256, false)
    }

    /// Theirs was kept: it stays for as long as nothing changes on either side and nobody chooses otherwise; else it is asked again.
    fn beside_theirs(
        &mut self,
        resource: &Resource,
        item: CaldavItem,
        sha256: String,
        there: &str,
    ) -> Result<()> {
        let as_then = item.kept() == Some(&sha256) && is_same_version(&item.etag, there);
        if as_then && self.chosen.choices.get(&resource.uid) != Some(&Choice::Overwrite) {
            self.report.kept += 1;
            return Ok(());
        }
        self.met(resource, item.href, sha256, false)
    }

    fn put(&mut self, resource: &Resource, href: String, sha256: String, condition: &If<'_>) -> Result<()> {
        let answer = self.client.put(&href, &resource.bytes, condition)?;
        match answer.status {
            200..=299 => {
                self.remember(&href, resource, sha256, answer.etag)?;
                let is_new = matches!(condition, If::New);
                *(if is_new { &mut self.report.created } else { &mut self.report.updated }) += 1;
                Ok(())
            }
            412 => self.met(resource, href, sha256, false),
            404 | 409 | 410 => Err(self.gone()),
            _ => Err(self.client.unexpected(&answer)),
        }
    }

    /// Somebody changed it there, or it is there already: read it again, and do what was chosen. `ours_is_known`: what is here is
    /// what was put there last.
    fn met(&mut self, resource: &Resource, href: String, sha256: String, ours_is_known: bool) -> Result<()> {
        let theirs = self.client.get(&href)?;
        let conflict = Conflict::between(&resource.uid, Some(resource), &theirs);
        let same = !conflict.gone && conflict.differences.is_empty();
        match self.chosen.of(&conflict) {
            Some(Choice::Keep) => {
                self.remember(&href, resource, CaldavItem::beside_theirs(&sha256), theirs.etag)?;
                self.report.kept += 1;
            }
            // A server may write in its own way what it was given.
            None if same && ours_is_known => {
                self.remember(&href, resource, sha256, theirs.etag)?;
                self.report.unchanged += 1;
            }
            // People would see no difference: what is there may as well be ours, and is then known.
            choice if same || choice == Some(Choice::Overwrite) => {
                let condition = if conflict.gone { If::New } else { If::Is(&theirs.etag) };
                let answer = self.client.put(&href, &resource.bytes, &condition)?;
                if !(200..=299).contains(&answer.status) {
                    return Err(self.client.unexpected(&answer));
                }
                self.remember(&href, resource, sha256, answer.etag)?;
                *(if conflict.gone { &mut self.report.created } else { &mut self.report.updated }) += 1;
            }
            _ => self.report.conflicts.push(conflict),
        }
        Ok(())
    }

    /// It is not published from here any more.
    fn no_longer(&mut self, item: &CaldavItem) -> Result<()> {
        // What was kept is theirs: it has no version that is ours to take away.
        let asked = match item.kept() {
            None => Some(self.client.delete(&item.href, &item.etag)?),
            Some(_) => None,
        };
        let answer = match asked.filter(|answer| answer.status != 412) {
            Some(answer) => answer,
            None => match self.theirs_away(item)? {
                Some(answer) => answer,
                None => return Ok(()),
            },
        };
        if !(200..=299).contains(&answer.status) && !is_gone(&answer) {
            return Err(self.client.unexpected(&answer));
        }
        self.report.deleted += 1;
        self.forget(item)
    }

    /// What lies there is another's, and is not published from here any more: what the server says of taking it away; none where it stays.
    fn theirs_away(&mut self, item: &CaldavItem) -> Result<Option<Answer>> {
        let theirs = self.client.get(&item.href)?;
        let conflict = Conflict::between(&item.uid, None, &theirs);
        match self.chosen.of(&conflict) {
            _ if conflict.gone => Ok(Some(theirs)),
            Some(Choice::Keep) => {
                self.report.kept += 1;
                self.forget(item).map(|()| None)
            }
            Some(Choice::Overwrite) => self.client.delete(&item.href, &theirs.etag).map(Some),
            None => {
                self.report.conflicts.push(conflict);
                Ok(None)
            }
        }
    }

    /// A name of its own in the collection: the UID without its domain.
    fn href(&self, uid: &str) -> String {
        let name = uid.split('@').next().unwrap_or(uid);
        let name: String =
            name.chars().map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '-' }).collect();
        format!("{}{name}.ics", self.account.url)
    }

    fn remember(&self, href: &str, resource: &Resource, sha256: String, etag: String) -> Result<()> {
        // A server that does not say which version it has now has to be asked.
        let etag = if etag.is_empty() { self.client.get(href)?.etag } else { etag };
        let done = self.plenary.transact(Op::PublishCaldav, |tx| {
            tx.about(&self.source.title);
            tx.unheard();
            let item = CaldavItem {
                id: tx.new_id::<CaldavItemId>(),
                account_id: self.account.id,
                source_id: self.source.id.clone().unwrap_or_default(),
                uid: resource.uid.clone(),
                href: href.to_owned(),
                etag,
                sha256,
                pushed_at: tx.at(),
            };
            caldav::remember(tx, item)
        })?;
        self.watch.changed(&done.changes);
        Ok(())
    }

    fn forget(&self, item: &CaldavItem) -> Result<()> {
        let done = self.plenary.transact(Op::PublishCaldav, |tx| {
            tx.unheard();
            caldav::forget(tx, item.id)
        })?;
        self.watch.changed(&done.changes);
        Ok(())
    }

    fn gone(&self) -> plenary_core::error::Error {
        Refusal::new("caldav-gone").with("url", &self.account.url).into()
    }
}

/// Whether two ETags mean the same for people: a server may call the one it keeps weak.
fn is_same_version(one: &str, other: &str) -> bool {
    one.trim_start_matches("W/") == other.trim_start_matches("W/")
}

fn is_gone(answer: &Answer) -> bool {
    matches!(answer.status, 404 | 410)
}
