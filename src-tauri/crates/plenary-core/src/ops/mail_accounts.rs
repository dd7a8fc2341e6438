//! The mail account: create, change, delete. There is one; its password never comes here.

use crate::error::{Refusal, Result};
use crate::ids::MailAccountId;
use crate::model::{MailAccount, MailSecurity};
use crate::op::Op;
use crate::ops::inputs::inputs;
use crate::plenary::Plenary;
use crate::rules::text;
use crate::store::transact::{Done, Tx};
use crate::store::{mail_accounts, rows};

inputs! {
    MailAccount;
    /// The account that mail is sent by.
    create CreateMailAccount {}
    /// Changes to the mail account.
    change ChangeMailAccount(MailAccountId);
    required { from_address: String, host: String, user_name: String }
    optional { from_name: String, port: i64, security: MailSecurity, per_minute: i64 }
    nullable {}
}

/// How many messages a minute, until the office says otherwise: what the large providers take without complaint.
const USUAL_PER_MINUTE: i64 = 20;
/// More than this is no office mail.
const MOST_PER_MINUTE: i64 = 600;

/// Makes the account. Refuses a second one.
pub fn create_mail_account(plenary: &Plenary, input: CreateMailAccount) -> Result<Done<MailAccount>> {
    plenary.transact(Op::CreateMailAccount, |tx| create(tx, &input))
}

pub(crate) fn create(tx: &Tx<'_>, input: &CreateMailAccount) -> Result<MailAccount> {
    if mail_accounts::the_one(tx)?.is_some() {
        return Err(Refusal::new("mail-account-exists").into());
    }
    let security = input.security.unwrap_or(MailSecurity::Starttls);
    let mut row = MailAccount {
        id: tx.new_id(),
        from_name: String::new(),
        from_address: String::new(),
        host: String::new(),
        port: security.usual_port(),
        security,
        user_name: String::new(),
        per_minute: USUAL_PER_MINUTE,
        created_at: tx.at(),
        updated_at: tx.at(),
    };
    input.fill(&mut row);
    sound(&mut row)?;
    tx.about(&row.from_address);
    rows::insert(tx, &row)?;
    Ok(row)
}

/// Changes the account. Another host or user name asks for the password anew: it is kept for those.
pub fn change_mail_account(plenary: &Plenary, input: ChangeMailAccount) -> Result<Done<MailAccount>> {
    plenary.transact(Op::ChangeMailAccount, |tx| {
        tx.joins(input.typed());
        let before: MailAccount = rows::expect(tx, input.id)?;
        let mut row = before.clone();
        input.fill(&mut row);
        if input.port.is_none()
            && row.security != before.security
            && before.port == before.security.usual_port()
        {
            row.port = row.security.usual_port();
        }
        sound(&mut row)?;
        tx.about(&row.from_address);
        rows::update(tx, &before, row)
    })
}

fn sound(row: &mut MailAccount) -> Result<()> {
    text::line("from_name", &mut row.from_name)?;
    text::required_line("from_address", &mut row.from_address)?;
    text::email("from_address", &mut row.from_address)?;
    text::required_line("host", &mut row.host)?;
    row.host = row.host.to_lowercase();
    let is_part_of_a_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
    if !row.host.chars().all(is_part_of_a_name) {
        return Err(Refusal::new("not-a-host").field("host").with("value", &row.host).into());
    }
    text::required_line("user_name", &mut row.user_name)?;
    between("port", row.port, 65_535)?;
    between("per_minute", row.per_minute, MOST_PER_MINUTE)
}

fn between(field: &'static str, number: i64, most: i64) -> Result<()> {
    if (1..=most).contains(&number) {
        return Ok(());
    }
    Err(Refusal::new("number-out-of-range").field(field).with("value", number).into())
}

/// Deletes the account; what waits in the outbox stays there.
pub fn delete_mail_account(plenary: &Plenary, id: MailAccountId) -> Result<Done<MailAccount>> {
    plenary.transact(Op::DeleteMailAccount, |tx| {
        let row: MailAccount = rows::expect(tx, id)?;
        tx.about(&row.from_address);
        rows::delete::<MailAccount>(tx, id)?;
        Ok(row)
    })
}
