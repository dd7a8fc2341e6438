//! The office's website: its details, its password, and drafts published to it as draft posts.

use super::office::unchanged;
use crate::formats::paper_of;
use crate::requests::{DraftById, Nothing, PublishDraft, WebsiteAccountById, WebsitePassword};
use crate::table::commands;
use plenary_core::Plenary;
use plenary_core::error::{Refusal, Result};
use plenary_core::ids::DraftId;
use plenary_core::model::{Draft, VersionReason, WebsiteAccount, WebsitePost};
use plenary_core::ops::drafts;
use plenary_core::ops::website_accounts::{self, ChangeWebsiteAccount, CreateWebsiteAccount};
use plenary_core::store::rows;
use plenary_core::store::transact::{Change, Done};
use plenary_core::store::website as stored;
use plenary_core::wording::tree::{Block, PictureOf};
use plenary_documents::wordpress::{Uploaded, html_with};
use plenary_documents::{Paper, Pixels, held};
use plenary_post::keys::Lock;
use plenary_post::website::{self, Outcome, Picture, Publication, PublishedPost, Uploads, Website};
use plenary_post::{Post, Secret};
use std::collections::BTreeMap;

commands! {
    /// The website that drafts are published to; null when there is none.
    read website_account(Nothing) -> Option<WebsiteAccount> = |plenary, _input| plenary.read(stored::the_one);
    /// Adds the website that drafts are published to (WordPress).
    write create_website_account(CreateWebsiteAccount) -> WebsiteAccount = |plenary, input, _progress, post| {
        website::private_address(post, &input.url)?;
        website_accounts::create_website_account(plenary, input)
    };
    /// Changes the website's details. Another server or user name asks for the password anew.
    write change_website_account(ChangeWebsiteAccount) -> WebsiteAccount = |plenary, input, _progress, post| {
        if let Some(url) = &input.url {
            website::private_address(post, url)?;
        }
        website_accounts::change_website_account(plenary, input)
    };
    /// Removes the website's details, and its password from the key store; what was published stays there.
    write delete_website_account(WebsiteAccountById) -> WebsiteAccount = |plenary, input, _progress, post| {
        let done = website_accounts::delete_website_account(plenary, input.id)?;
        // A key store that does not answer keeps a password for nobody.
        let _ = post.keys().forget(&Lock::of_website(&done.output));
        Ok(done)
    };
    /// Keeps the website's application password in the system's key store, and nowhere else.
    write set_website_password(WebsitePassword) -> () = |plenary, input, _progress, post| keep(plenary, post, &input.password);
    /// Looks for the website's REST API and signs in; says in plain words what is wrong.
    job test_website(Nothing) -> Website = |plenary, _input, progress, post| {
        progress.step(0, 1, "job-website-test")?;
        let found = website::test(post, &account(plenary)?)?;
        progress.step(1, 1, "job-website-test")?;
        Ok(unchanged(found))
    };
    /// Where a draft was published, the newest first.
    read website_posts(DraftById) -> Vec<WebsitePost> = |plenary, input| plenary.read(|conn| stored::posts_of(conn, input.id));
    /// Publishes a blog post, weeknote or newsletter as a draft post of the website, or updates the post that was made of it before, and keeps a version of it.
    noted publish_draft(PublishDraft) -> PublishedPost = |plenary, input, progress, post| {
        let draft: Draft = plenary.read(|conn| rows::expect(conn, input.id))?;
        drafts::for_the_website(draft.kind)?;
        let leaving = super::drafts::leaving(plenary, input.id)?;
        let paper = paper_of(plenary, &leaving)?;
        let site = account(plenary)?.url;
        let published = publish(plenary, post, (input.id, &paper), input.choice, progress)?;
        match published.outcome {
            Outcome::Created | Outcome::Updated => {
                Ok(drafts::left(plenary, &leaving, VersionReason::Sent, &site)?.map(|_| published))
            }
            _ => Ok(unchanged(published)),
        }
    };
}

fn account(plenary: &Plenary) -> Result<WebsiteAccount> {
    plenary.read(stored::the_one)?.ok_or_else(|| Refusal::new("no-website").into())
}

/// Outside undo, and told as a change so that the page knows.
fn keep(plenary: &Plenary, post: &Post, password: &Secret) -> Result<Done<()>> {
    let account = account(plenary)?;
    if password.is_empty() {
        return Err(Refusal::new("empty").field("password").into());
    }
    post.keys().set(&Lock::of_website(&account), password)?;
    let changes = vec![Change::of("website_account", &account.id)];
    Ok(Done::beyond_undo((), changes))
}

fn publish(
    plenary: &Plenary,
    post: &Post,
    (draft_id, paper): (DraftId, &Paper),
    choice: Option<website::Choice>,
    watch: &dyn plenary_post::Watch,
) -> Result<PublishedPost> {
    let blocks = paper.body();
    let body = |there: &Uploads| {
        html_with(&blocks, &|picture| {
            let (id, url) = there.get(&name(&picture.of, &picture.alt))?;
            Some(Uploaded { id: Some(u64::try_from(*id).ok()?), url: url.clone() })
        })
    };
    let pictures = pictures(&blocks, paper)?;
    let publication = Publication { draft_id, title: paper.title.clone(), pictures, body: &body };
    website::publish(plenary, post, &publication, choice, watch)
}

/// What the body asks for a picture with; the words belong to it.
fn name(of: &PictureOf, alt: &str) -> String {
    match of {
        PictureOf::Chart(of) | PictureOf::File(of) => format!("{of} {alt}"),
    }
}

/// Charts go as pixels: a website takes no SVG.
fn pictures(blocks: &[Block], paper: &Paper) -> Result<BTreeMap<String, Picture>> {
    let file = |((of, alt), shown): ((PictureOf, String), Pixels)| {
        let Pixels { name: file_name, media_type, bytes, .. } = shown;
        (name(&of, &alt), Picture { file_name, media_type, bytes, alt })
    };
    Ok(held(paper, blocks)?.into_iter().map(file).collect())
}
