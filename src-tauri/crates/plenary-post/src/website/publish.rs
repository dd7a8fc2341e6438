//! Publishing a draft: its pictures go into the library, once; the post is made as a draft, and the same post is updated from then
//! on. What somebody changed there is told, and nothing is overwritten until somebody chooses.

use super::rest::Rest;
use crate::{Post, Watch};
use plenary_core::Plenary;
use plenary_core::error::{Refusal, Result};
use plenary_core::ids::DraftId;
use plenary_core::model::{WebsiteAccount, WebsiteMedia, WebsitePost};
use plenary_core::op::Op;
use plenary_core::rules::seal::sha256;
use plenary_core::store::website as stored;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Number and address of each picture in the library, by its name.
pub type Uploads = BTreeMap<String, (i64, String)>;

/// A draft on its way.
pub struct Publication<'a> {
    pub draft_id: DraftId,
    pub title: String,
    /// By the names that the body asks for them with.
    pub pictures: BTreeMap<String, Picture>,
    /// HTML of the post, with the pictures where they were uploaded: number and address by name.
    pub body: &'a dyn Fn(&Uploads) -> String,
}

/// A picture for the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub file_name: String,
    pub media_type: String,
    pub bytes: Vec<u8>,
    /// What it shows.
    pub alt: String,
}

/// What to do about a post that somebody changed there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PostChoice")]
pub enum Choice {
    /// Leave it as it is there.
    Keep,
    /// Write ours over it, or make it anew when it is gone.
    Overwrite,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PostOutcome")]
pub enum Outcome {
    Created,
    Updated,
    Unchanged,
    /// Left as it is there, because somebody chose so.
    Kept,
    /// Changed or deleted there by somebody, or public by now; nothing was done to the post.
    Conflict,
}

/// Somebody changed the post on the website, or made it public: then what is written there is read at once.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "PostConflict")]
pub struct Conflict {
    /// It was deleted there.
    pub gone: bool,
    /// It is public there.
    pub public: bool,
    /// It was changed there since it was published from here.
    pub changed: bool,
    /// What it is called there now.
    pub title: String,
    /// When it was changed, as the website says it, in UTC without a letter for it.
    pub modified: String,
}

/// What became of a draft on the website.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct PublishedPost {
    pub outcome: Outcome,
    /// Where it is read once it is public, or empty.
    pub link: String,
    /// Where it is edited, or empty.
    pub edit: String,
    /// Pictures that were uploaded now.
    pub uploaded: usize,
    pub conflict: Option<Conflict>,
}

/// Publishes a draft. `choice` says what to do about a conflict that was told before.
pub fn publish(
    plenary: &Plenary,
    post: &Post,
    publication: &Publication<'_>,
    choice: Option<Choice>,
    watch: &dyn Watch,
) -> Result<PublishedPost> {
    let account = plenary.read(stored::the_one)?.ok_or_else(|| Refusal::new("no-website"))?;
    watch.step(0, 3, "job-website")?;
    let rest = super::rest(post, &account)?;
    let known = plenary.read(|conn| stored::post(conn, &account.url, publication.draft_id))?;
    let round = Round { plenary, rest, account: &account, publication, watch };
    round.all(known, choice)
}

struct Round<'a> {
    plenary: &'a Plenary,
    rest: Rest,
    account: &'a WebsiteAccount,
    publication: &'a Publication<'a>,
    watch: &'a dyn Watch,
}

impl Round<'_> {
    fn all(&self, known: Option<WebsitePost>, choice: Option<Choice>) -> Result<PublishedPost> {
        let mut known = known;
        let there = known.as_ref().map(|held| self.as_it_is(held)).transpose()?;
        if let Some((held, there)) = known.as_ref().zip(there.as_ref()) {
            match choice {
                None if there.gone || there.changed => {
                    return Ok(self.answer(Outcome::Conflict, held, 0, Some(there.clone())));
                }
                Some(Choice::Keep) => return Ok(self.answer(Outcome::Kept, held, 0, None)),
                Some(Choice::Overwrite) if there.gone => known = None,
                _ => {}
            }
        }
        self.watch.step(1, 3, "job-website")?;
        let (uploaded, fresh) = self.pictures()?;
        self.watch.step(2, 3, "job-website")?;
        let body = (self.publication.body)(&uploaded);
        let sha256 = hash(&[self.publication.title.as_bytes(), body.as_bytes()]);
        if let Some(held) = known.as_ref().filter(|held| held.sha256 == sha256 && choice.is_none()) {
            return Ok(self.answer(Outcome::Unchanged, held, fresh, None));
        }
        let asked = there.filter(|there| there.public && choice.is_none());
        if let Some((held, there)) = known.as_ref().zip(asked) {
            return Ok(self.answer(Outcome::Conflict, held, fresh, Some(there)));
        }
        let made = self.write(known.as_ref(), &body)?;
        let row = self.remember(&made, sha256)?;
        self.watch.step(3, 3, "job-website")?;
        let outcome = if known.is_some() { Outcome::Updated } else { Outcome::Created };
        Ok(self.answer(outcome, &row, fresh, None))
    }

    /// The post as it is there, and what somebody did to it since it was published from here.
    fn as_it_is(&self, held: &WebsitePost) -> Result<Conflict> {
        let route = format!("wp/v2/posts/{}", held.remote_id);
        let there = self.rest.find(&route, "context=edit")?;
        let there = there.filter(|there| there.get("status").and_then(Value::as_str) != Some("trash"));
        let Some(there) = there else {
            let (title, modified) = (String::new(), String::new());
            return Ok(Conflict { gone: true, public: false, changed: false, title, modified });
        };
        let modified = text(&there, "/modified_gmt");
        let title = Some(text(&there, "/title/raw")).filter(|title| !title.is_empty());
        let title = title.unwrap_or_else(|| text(&there, "/title/rendered"));
        let is_hidden = |status: &str| matches!(status, "draft" | "auto-draft" | "pending");
        let public = there.get("status").and_then(Value::as_str).is_some_and(|status| !is_hidden(status));
        Ok(Conflict { gone: false, public, changed: modified != held.modified, title, modified })
    }

    /// Uploads what is not in the library yet; how many were.
    fn pictures(&self) -> Result<(Uploads, usize)> {
        let (mut there, mut fresh) = (BTreeMap::new(), 0);
        for (name, picture) in &self.publication.pictures {
            self.watch.step(1, 3, "job-website")?;
            let sha256 = hash(&[&picture.bytes, picture.alt.as_bytes()]);
            let known = self.plenary.read(|conn| stored::media(conn, &self.account.url, &sha256))?;
            let media = match known {
                Some(media) => media,
                None => {
                    fresh += 1;
                    self.upload(picture, sha256)?
                }
            };
            there.insert(name.clone(), (media.remote_id, media.url));
        }
        Ok((there, fresh))
    }

    fn upload(&self, picture: &Picture, sha256: String) -> Result<WebsiteMedia> {
        let made = self.rest.upload(&file_name(picture), &picture.media_type, &picture.bytes)?;
        let remote_id = self.rest.number(&made, "id")?;
        self.rest.post(&format!("wp/v2/media/{remote_id}"), &json!({ "alt_text": picture.alt }))?;
        let done = self.plenary.transact(Op::PublishWebsite, |tx| {
            tx.unheard();
            let row = WebsiteMedia {
                id: tx.new_id(),
                site: self.account.url.clone(),
                sha256,
                remote_id,
                url: text(&made, "/source_url"),
                published_at: tx.at(),
            };
            stored::remember_media(tx, row)
        })?;
        self.watch.changed(&done.changes);
        Ok(done.output)
    }

    /// A new post is a draft; what people made of its state there stays so.
    fn write(&self, known: Option<&WebsitePost>, body: &str) -> Result<Value> {
        let (title, content) = (&self.publication.title, body);
        match known {
            Some(held) => {
                let post = json!({ "title": title, "content": content });
                self.rest.post(&format!("wp/v2/posts/{}", held.remote_id), &post)
            }
            None => {
                let post = json!({ "title": title, "content": content, "status": "draft" });
                self.rest.post("wp/v2/posts", &post)
            }
        }
    }

    fn remember(&self, made: &Value, sha256: String) -> Result<WebsitePost> {
        let remote_id = self.rest.number(made, "id")?;
        let done = self.plenary.transact(Op::PublishWebsite, |tx| {
            tx.about(&self.publication.title);
            tx.unheard();
            let row = WebsitePost {
                id: tx.new_id(),
                site: self.account.url.clone(),
                draft_id: self.publication.draft_id,
                remote_id,
                link: text(made, "/link"),
                modified: text(made, "/modified_gmt"),
                sha256,
                published_at: tx.at(),
            };
            stored::remember_post(tx, row)
        })?;
        self.watch.changed(&done.changes);
        Ok(done.output)
    }

    fn answer(
        &self,
        outcome: Outcome,
        held: &WebsitePost,
        uploaded: usize,
        conflict: Option<Conflict>,
    ) -> PublishedPost {
        let edit = format!("{}wp-admin/post.php?post={}&action=edit", self.account.url, held.remote_id);
        PublishedPost { outcome, link: held.link.clone(), edit, uploaded, conflict }
    }
}

fn text(of: &Value, pointer: &str) -> String {
    of.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// ASCII, so that it may stand in a header.
fn file_name(picture: &Picture) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_') { c } else { '-' };
    picture.file_name.chars().map(plain).collect()
}

/// One seal of several texts; where one ends and the next begins belongs to it.
fn hash(parts: &[&[u8]]) -> String {
    let sealed = parts.iter().map(sha256).collect::<Vec<_>>();
    sha256(sealed.join(" "))
}
