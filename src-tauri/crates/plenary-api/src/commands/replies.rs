//! Answers to invitations: read, taken in, given to a person.

use crate::requests::{AssignReply, ImportReplies, OfEvent, ReplyById};
use crate::table::commands;
use crate::views::replies::{self as view, Replies};
use plenary_core::model::{RepliesPlan, Reply};
use plenary_core::ops::replies as ops;

commands! {
    /// What people answered to an event and its sessions, and the answers that could not be placed.
    read replies(OfEvent) -> Replies = |plenary, input| view::of_event(plenary, input.event_id);
    /// Reads replies, files or whole folders, and says what accepting would do. Changes nothing.
    job preview_replies(ImportReplies) -> RepliesPlan = |plenary, input, progress| {
        Ok(super::unchanged(view::preview(plenary, &input, progress)?))
    };
    /// Takes in replies, files or whole folders, in one step. The newest of each person to each item holds.
    job import_replies(ImportReplies) -> RepliesPlan = |plenary, input, progress| view::accept(plenary, &input, progress);
    /// Says whose reply it is; every other one of the same address is then theirs too.
    write assign_reply(AssignReply) -> Reply = |plenary, input| ops::assign_reply(plenary, input.id, input.person_id);
    /// Deletes a reply.
    write delete_reply(ReplyById) -> () = |plenary, input| ops::delete_reply(plenary, input.id);
}
