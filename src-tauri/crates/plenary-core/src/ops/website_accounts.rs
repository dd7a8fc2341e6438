//! The office's website: create, change, delete. There is one; its password never comes here.

use crate::error::{Refusal, Result};
use crate::ids::WebsiteAccountId;
use crate::model::WebsiteAccount;
use crate::op::Op;
use crate::ops::inputs::inputs;
use crate::plenary::Plenary;
use crate::rules::text;
use crate::store::transact::Done;
use crate::store::{rows, website};

inputs! {
    WebsiteAccount;
    /// The website that drafts are published to.
    create CreateWebsiteAccount {}
    /// Changes to the website's details.
    change ChangeWebsiteAccount(WebsiteAccountId);
    required { url: String, user_name: String }
    optional {}
    nullable {}
}

/// Adds the website. Refuses a second one.
pub fn create_website_account(
    plenary: &Plenary,
    input: CreateWebsiteAccount,
) -> Result<Done<WebsiteAccount>> {
    plenary.transact(Op::CreateWebsiteAccount, |tx| {
        if website::the_one(tx)?.is_some() {
            return Err(Refusal::new("website-exists").into());
        }
        let mut row = WebsiteAccount {
            id: tx.new_id(),
            url: String::new(),
            user_name: String::new(),
            created_at: tx.at(),
            updated_at: tx.at(),
        };
        input.fill(&mut row);
        sound(&mut row)?;
        tx.about(&row.url);
        rows::insert(tx, &row)?;
        Ok(row)
    })
}

/// Changes the website's details. Another address or user name asks for the password anew.
pub fn change_website_account(
    plenary: &Plenary,
    input: ChangeWebsiteAccount,
) -> Result<Done<WebsiteAccount>> {
    plenary.transact(Op::ChangeWebsiteAccount, |tx| {
        tx.joins(input.typed());
        let before: WebsiteAccount = rows::expect(tx, input.id)?;
        let mut row = before.clone();
        input.fill(&mut row);
        sound(&mut row)?;
        tx.about(&row.url);
        rows::update(tx, &before, row)
    })
}

fn sound(row: &mut WebsiteAccount) -> Result<()> {
    text::required_line("url", &mut row.url)?;
    text::web_address("url", &mut row.url)?;
    if !row.url.ends_with('/') {
        row.url.push('/');
    }
    text::required_line("user_name", &mut row.user_name)
}

/// Deletes the website's details. What was published stays there.
pub fn delete_website_account(plenary: &Plenary, id: WebsiteAccountId) -> Result<Done<WebsiteAccount>> {
    plenary.transact(Op::DeleteWebsiteAccount, |tx| {
        let row: WebsiteAccount = rows::expect(tx, id)?;
        tx.about(&row.url);
        rows::delete::<WebsiteAccount>(tx, id)?;
        Ok(row)
    })
}
