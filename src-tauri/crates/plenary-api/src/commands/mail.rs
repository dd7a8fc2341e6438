//! Mail: the account, its password, the outbox and what is put into it.

use super::office::unchanged;
use crate::invitations::{self, QueuedInvitations};
use crate::requests::{
    MailAccountById, MailPassword, MessageById, Messages, Nothing, OutboxPage, SaveMessages, SendOutbox,
};
use crate::table::commands;
use crate::views::outbox::{self as view, MessageView, OutboxRows, SavedMessages};
use plenary_core::Plenary;
use plenary_core::error::{Refusal, Result};
use plenary_core::model::MailAccount;
use plenary_core::ops::follow_ups::{self, FollowUpsOf, FollowUpsQueued};
use plenary_core::ops::mail_accounts::{self, ChangeMailAccount, CreateMailAccount};
use plenary_core::ops::outbox::{self, Retried};
use plenary_core::store::mail_accounts as stored;
use plenary_core::store::outbox as outgoing;
use plenary_core::store::transact::{Change, Done};
use plenary_post::keys::{KeyStore, Lock};
use plenary_post::outbox::SendReport;
use plenary_post::{Post, Secret};

commands! {
    /// The account that mail is sent by; null when there is none.
    read mail_account(Nothing) -> Option<MailAccount> = |plenary, _input| plenary.read(stored::the_one);
    /// Makes the account that mail is sent by.
    write create_mail_account(CreateMailAccount) -> MailAccount = |plenary, input| mail_accounts::create_mail_account(plenary, input);
    /// Changes the mail account. Another server or user name asks for the password anew.
    write change_mail_account(ChangeMailAccount) -> MailAccount = |plenary, input| mail_accounts::change_mail_account(plenary, input);
    /// Removes the mail account, and its password from the key store.
    write delete_mail_account(MailAccountById) -> MailAccount = |plenary, input, _progress, post| {
        let done = mail_accounts::delete_mail_account(plenary, input.id)?;
        forget(post.keys(), &done.output);
        Ok(done)
    };
    /// Keeps the mail account's password in the system's key store, and nowhere else.
    write set_mail_password(MailPassword) -> () = |plenary, input, _progress, post| keep(plenary, post, &input.password);
    /// Connects to the mail server and signs in; says in plain words what is wrong.
    job test_mail_account(Nothing) -> () = |plenary, _input, progress, post| {
        progress.step(0, 1, "job-mail-test")?;
        plenary_post::outbox::test(plenary, post)?;
        progress.step(1, 1, "job-mail-test")?;
        Ok(unchanged(()))
    };
    /// A screenful of the outbox.
    read list_outbox(OutboxPage) -> OutboxRows = |plenary, input| view::page(plenary, &input);
    /// One message as its reader will see it.
    read read_message(MessageById) -> MessageView = |plenary, input| view::message(plenary, input.id);
    /// Writes messages as .eml files, to be opened in a mail program; they count as sent.
    noted save_messages(SaveMessages) -> SavedMessages = |plenary, input, progress| view::save(plenary, &input, progress);
    /// Takes messages back that were not sent.
    write withdraw_messages(Messages) -> usize = |plenary, input| outbox::withdraw_messages(plenary, &input.ids);
    /// Lets messages wait again that failed, are unsure or were withdrawn, as far as they are still true.
    write retry_messages(Messages) -> Retried = |plenary, input| outbox::retry_messages(plenary, &input.ids);
    /// Notes of messages of which it is not known whether they arrived that they did: they count as sent.
    write confirm_messages(Messages) -> usize = |plenary, input| outbox::confirm_messages(plenary, &input.ids);
    /// Makes messages anew that say what is no longer true.
    job renew_messages(Messages) -> QueuedInvitations = |plenary, input, progress| invitations::renew(plenary, &input.ids, progress);
    /// Sends what waits in the outbox, all or some of it, as fast as the account allows.
    job send_outbox(SendOutbox) -> SendReport = |plenary, input, progress, post| {
        let of_batch = |batch: &String| plenary.read(|conn| outgoing::waiting(conn, Some(batch)));
        let only = match input.ids {
            Some(ids) => Some(ids),
            None => input.batch.as_ref().map(of_batch).transpose()?,
        };
        let report = plenary_post::outbox::send(plenary, post, only.as_deref(), progress)?;
        Ok(unchanged(report))
    };
    /// Puts one mail to each owner of open actions into the outbox.
    write queue_follow_ups(FollowUpsOf) -> FollowUpsQueued = |plenary, input| follow_ups::queue_follow_ups(plenary, &input);
}

/// What no longer belongs to an account is not kept. A key store that is not there has nothing of it.
fn forget(keys: &dyn KeyStore, account: &MailAccount) {
    if let Err(problem) = keys.forget(&Lock::of_mail(account)) {
        tracing::warn!(%problem, "a password may still be in the key store");
    }
}

/// Outside undo, and told as a change so that the page knows.
fn keep(plenary: &Plenary, post: &Post, password: &Secret) -> Result<Done<()>> {
    let account = plenary.read(stored::the_one)?.ok_or_else(|| Refusal::new("no-mail-account"))?;
    if password.is_empty() {
        return Err(Refusal::new("empty").field("password").into());
    }
    post.keys().set(&Lock::of_mail(&account), password)?;
    let changes = vec![Change::of("mail_account", &account.id)];
    Ok(Done::beyond_undo((), changes))
}
