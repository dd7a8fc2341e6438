//! Sends the outbox: takes a message, hands it over, says what became of it; never faster than the account allows.
//!
//! A message is taken in a transaction of its own before the server hears of it. When the program ends in between, the next
//! one finds it taken, and it is unsure: only a person lets it wait again.

use crate::keys::{self, Lock};
use crate::smtp::Courier;
use crate::{Post, Watch};
use plenary_core::Plenary;
use plenary_core::error::{Refusal, Result};
use plenary_core::ids::MessageId;
use plenary_core::model::{MailAccount, Message};
use plenary_core::ops::outbox::{self as ops, Delivery, Taken};
use plenary_core::store::{mail_accounts, outbox};
use plenary_core::wording::reading::sent_by;
use std::sync::TryLockError;
use std::time::Duration;

/// What became of the messages that were to be sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct SendReport {
    pub sent: u64,
    /// The server would not take them now; they wait.
    pub put_off: u64,
    /// The server refused them.
    pub failed: u64,
    /// Nobody knows whether they arrived: the connection was lost while the server had them, or Plenary had ended then, and
    /// nobody has said since what became of them.
    pub unsure: u64,
    /// They said what is no longer true, and were held back.
    pub held_back: u64,
}

/// Sends what waits, or those of it that are named, the oldest first.
pub fn send(
    plenary: &Plenary,
    post: &Post,
    only: Option<&[MessageId]>,
    watch: &dyn Watch,
) -> Result<SendReport> {
    let _alone = match post.sending.try_lock() {
        Ok(guard) => guard,
        Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
        Err(TryLockError::WouldBlock) => return Err(Refusal::new("already-sending").into()),
    };
    let account = plenary.read(mail_accounts::the_one)?.ok_or_else(|| Refusal::new("no-mail-account"))?;
    let mut waiting = plenary.read(|conn| outbox::waiting(conn, None))?;
    waiting.retain(|id| only.is_none_or(|only| only.contains(id)));
    let mut round = Round { plenary, post, account, watch, courier: None, report: SendReport::default() };
    if !waiting.is_empty() {
        round.courier = Some(round.sign_in()?);
    }
    let result = round.all(&waiting);
    if let Some(courier) = round.courier.take() {
        courier.leave();
    }
    result?;
    let unsure = plenary.read(outbox::unsure)?;
    let is_meant = |id: &&MessageId| only.is_none_or(|only| only.contains(id));
    Ok(SendReport { unsure: unsure.iter().filter(is_meant).count() as u64, ..round.report })
}

/// Connects and signs in, and says in plain words what is wrong when it cannot.
pub fn test(plenary: &Plenary, post: &Post) -> Result<()> {
    let account = plenary.read(mail_accounts::the_one)?.ok_or_else(|| Refusal::new("no-mail-account"))?;
    sign_in(post, &account).map(Courier::leave)
}

fn sign_in(post: &Post, account: &MailAccount) -> Result<Courier> {
    let password = keys::expect(post.keys(), &Lock::of_mail(account))?;
    Courier::sign_in(account, &password, post.trust())
}

/// One sending of the outbox.
struct Round<'a> {
    plenary: &'a Plenary,
    post: &'a Post,
    account: MailAccount,
    watch: &'a dyn Watch,
    courier: Option<Courier>,
    report: SendReport,
}

impl Round<'_> {
    fn sign_in(&self) -> Result<Courier> {
        sign_in(self.post, &self.account)
    }

    fn all(&mut self, waiting: &[MessageId]) -> Result<()> {
        let total = waiting.len() as u64;
        for (done, id) in (0u64..).zip(waiting) {
            let step = || self.watch.step(done, total, "job-sending");
            self.plenary.clock().pause(self.pause()?, step)?;
            self.one(*id)?;
        }
        self.watch.step(total, total, "job-sending")
    }

    /// How long to wait before the next message, so that no minute has more than the account allows: whoever sent the last one,
    /// and whichever program.
    fn pause(&self) -> Result<Duration> {
        let per_minute = u32::try_from(self.account.per_minute).unwrap_or(1).max(1);
        let gap = Duration::from_secs(60) / per_minute;
        let last = self.plenary.read(outbox::last_attempt)?;
        let since = last.map(|last| (self.plenary.clock().now() - last).to_std().unwrap_or_default());
        Ok(since.map_or(Duration::ZERO, |since| gap.saturating_sub(since)))
    }

    /// One message. A server that is lost before it has the message is looked for once more, and the message waits.
    fn one(&mut self, id: MessageId) -> Result<()> {
        let held = self.courier.take().and_then(|mut courier| courier.is_there().then_some(courier));
        let mut courier = held.map_or_else(|| self.sign_in(), Ok)?;
        let taken = ops::take(self.plenary, id)?;
        self.watch.changed(&taken.changes);
        let message = match taken.output {
            Taken::Sending(message) => message,
            other => {
                self.report.held_back += u64::from(other == Taken::HeldBack);
                self.courier = Some(courier);
                return Ok(());
            }
        };
        let delivery = self.hand_over(&mut courier, &message);
        let settled = ops::settle(self.plenary, id, &delivery)?;
        self.watch.changed(&settled.changes);
        self.courier = Some(courier);
        match delivery {
            Delivery::Accepted => self.report.sent += 1,
            Delivery::Deferred(_) | Delivery::NotSent(_) => self.report.put_off += 1,
            Delivery::Refused(_) => self.report.failed += 1,
            Delivery::InDoubt(_) => {} // counted at the end, with those that an earlier round left in doubt
        }
        Ok(())
    }

    fn hand_over(&self, courier: &mut Courier, message: &Message) -> Delivery {
        let from = &self.account.from_address;
        courier.deliver(from, &message.address, &sent_by(&message.eml, from))
    }
}
