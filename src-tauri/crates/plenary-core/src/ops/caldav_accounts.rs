//! Calendar collections on servers: create, change, delete. Their passwords never come here.

use crate::error::{Refusal, Result};
use crate::ids::CaldavAccountId;
use crate::model::CaldavAccount;
use crate::op::Op;
use crate::ops::inputs::inputs;
use crate::plenary::Plenary;
use crate::rules::text;
use crate::store::transact::{Done, Tx};
use crate::store::{caldav, rows};

inputs! {
    CaldavAccount;
    /// A collection to publish to.
    create CreateCaldavAccount {}
    /// Changes to such a collection.
    change ChangeCaldavAccount(CaldavAccountId);
    required { name: String, url: String, user_name: String }
    optional {}
    nullable {}
}

/// Adds a collection. Refuses a name that another one has.
pub fn create_caldav_account(plenary: &Plenary, input: CreateCaldavAccount) -> Result<Done<CaldavAccount>> {
    plenary.transact(Op::CreateCaldavAccount, |tx| {
        let mut row = CaldavAccount {
            id: tx.new_id(),
            name: String::new(),
            url: String::new(),
            user_name: String::new(),
            created_at: tx.at(),
            updated_at: tx.at(),
        };
        input.fill(&mut row);
        sound(tx, &mut row)?;
        tx.about(&row.name);
        rows::insert(tx, &row)?;
        Ok(row)
    })
}

/// Changes a collection's details. Another address or user name asks for the password anew.
pub fn change_caldav_account(plenary: &Plenary, input: ChangeCaldavAccount) -> Result<Done<CaldavAccount>> {
    plenary.transact(Op::ChangeCaldavAccount, |tx| {
        tx.joins(input.typed());
        let before: CaldavAccount = rows::expect(tx, input.id)?;
        let mut row = before.clone();
        input.fill(&mut row);
        sound(tx, &mut row)?;
        tx.about(&row.name);
        rows::update(tx, &before, row)
    })
}

fn sound(tx: &Tx<'_>, row: &mut CaldavAccount) -> Result<()> {
    text::required_line("name", &mut row.name)?;
    text::required_line("url", &mut row.url)?;
    text::web_address("url", &mut row.url)?;
    if !row.url.ends_with('/') {
        row.url.push('/');
    }
    text::line("user_name", &mut row.user_name)?;
    if caldav::named(tx, &row.name)?.iter().any(|other| other.id != row.id) {
        return Err(Refusal::new("name-in-use").field("name").with("value", &row.name).into());
    }
    Ok(())
}

/// Deletes a collection's details. What was put there stays on the server.
pub fn delete_caldav_account(plenary: &Plenary, id: CaldavAccountId) -> Result<Done<CaldavAccount>> {
    plenary.transact(Op::DeleteCaldavAccount, |tx| {
        let row: CaldavAccount = rows::expect(tx, id)?;
        tx.about(&row.name);
        rows::delete::<CaldavAccount>(tx, id)?;
        Ok(row)
    })
}
