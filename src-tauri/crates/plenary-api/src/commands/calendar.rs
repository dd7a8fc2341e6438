//! The calendar that leaves the office: who holds what, what is out of date, and the exact invitations, updates and
//! cancellations.

use crate::invitations::{
    self, ExportFeed, ExportInvitations, ItemHolders, LedgerOf, LedgerView, Mailto, PersonCalendar,
    PersonHolds, PersonItem, Plan, PlanInvitations, QueueInvitations, QueuedInvitations, WhichInvitations,
    WriteDrafts, WrittenFeed, WrittenInvitations,
};
use crate::table::commands;

commands! {
    /// Every calendar item of an event or network with the numbers of those who hold it, hold an old version, or hold nothing yet.
    read ledger(LedgerOf) -> LedgerView = |plenary, input| invitations::ledger(plenary, &input);
    /// Those who shall hold one item, hold it or held it, with what was sent to them and what is due.
    read item_holders(ItemHolders) -> Vec<PersonHolds> = |plenary, input| invitations::holders(plenary, &input);
    /// The items of an event that one person shall hold, holds or held, and what is due to them. Changes nothing.
    read person_calendar(PersonCalendar) -> Vec<PersonItem> = |plenary, input| invitations::person_calendar(plenary, &input);
    /// The exact invitations, updates and cancellations that are due, each with its reason, what the person holds and what is true. Changes nothing.
    read plan_invitations(PlanInvitations) -> Plan = |plenary, input| invitations::plan(plenary, &input);
    /// Writes what is due as calendar files, a folder or a ZIP for each person, and notes in the ledger who was given what. Undo does not reach what was given.
    noted export_invitations(ExportInvitations) -> WrittenInvitations = |plenary, input, progress| {
        invitations::export(plenary, &input, progress)
    };
    /// Puts what is due into the outbox, one message a person and item, in place of messages there that are no longer true.
    job queue_invitations(QueueInvitations) -> QueuedInvitations = |plenary, input, progress| {
        invitations::queue(plenary, &input, progress)
    };
    /// Writes what is due as messages that open in the mail program as drafts; the ledger is told only when `recorded` is true.
    noted write_invitation_drafts(WriteDrafts) -> QueuedInvitations = |plenary, input, progress| {
        invitations::drafts(plenary, &input, progress)
    };
    /// The first message that is due, as a link that the mail program opens: name a person, and an item if there are several.
    read invitation_mailto(WhichInvitations) -> Mailto = |plenary, input| invitations::mailto(plenary, &input);
    /// Writes the calendars of an event for a web folder: the agenda, and one of each room, track and person with a part; of a network, its meetings.
    job export_feed(ExportFeed) -> WrittenFeed = |plenary, input, progress| {
        Ok(super::unchanged(invitations::export_feed(plenary, &input, progress)?))
    };
}
