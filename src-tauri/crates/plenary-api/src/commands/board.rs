//! The board: takeaways sorted under themes, merged, and asked about; actions of everybody, and the letters to their owners.

use super::office::unchanged;
use crate::requests::{
    ApprovalById, ApprovalsOf, LetterTo, OfEvent, SaveApprovalSheets, SaveFollowUps, SimilarTo,
};
use crate::table::commands;
use crate::views::actions::{self, ActionsOf, ActionsView};
use crate::views::approvals::{self as asking, ApprovalsView, SavedSheets};
use crate::views::board::{self as view, SimilarTakeaways, TakeawayBoard};
use crate::views::letters::{self, FollowUpsPreview, LetterPreview};
use crate::views::outbox::SavedMessages;
use plenary_core::model::Takeaway;
use plenary_core::ops::approvals::{self, AnswerApproval, ApprovalsAsked, AskApprovals};
use plenary_core::ops::follow_ups::FollowUpsOf;
use plenary_core::ops::merging::{self, KeepApart, MergeTakeaways};
use plenary_core::ops::themes::{self, OrderThemes, RenameTheme, ThemeOf};

commands! {
    /// Everything said at an event: takeaways by theme, decisions, actions.
    read takeaway_board(OfEvent) -> TakeawayBoard = |plenary, input| view::board(plenary, input.event_id);
    /// Makes a theme, the last one; answers with all of them in order.
    write create_theme(ThemeOf) -> Vec<String> = |plenary, input| themes::create_theme(plenary, &input);
    /// Gives a theme other words, and all its takeaways with it; the words of another theme make the two one.
    write rename_theme(RenameTheme) -> Vec<String> = |plenary, input| themes::rename_theme(plenary, &input);
    /// Puts the themes of an event in another order.
    write order_themes(OrderThemes) -> Vec<String> = |plenary, input| themes::order_themes(plenary, &input);
    /// Takes a theme away; its takeaways are not sorted any more.
    write delete_theme(ThemeOf) -> Vec<String> = |plenary, input| themes::delete_theme(plenary, &input);
    /// Takeaways of an event that look alike; with one named, those that look most like it.
    read similar_takeaways(SimilarTo) -> Vec<SimilarTakeaways> = |plenary, input| view::similar(plenary, input.event_id, input.id);
    /// Makes several takeaways one, with the strictest permission and everything they came from.
    write merge_takeaways(MergeTakeaways) -> Takeaway = |plenary, input| merging::merge_takeaways(plenary, &input);
    /// Remembers that these are not the same, so that they are not proposed again.
    write keep_apart(KeepApart) -> () = |plenary, input| merging::keep_apart(plenary, &input);
    /// Who is asked whether they may be quoted, and what they answered.
    read approvals(ApprovalsOf) -> ApprovalsView = |plenary, input| asking::approvals(plenary, input.event_id, input.today);
    /// The letter that asks one speaker, or reminds them.
    read approval_letter(LetterTo) -> LetterPreview = |plenary, input| asking::letter_to(plenary, input.event_id, input.person_id);
    /// Asks about everything that carries a name and was not asked about yet: by mail, or noted as asked in another way.
    write ask_approvals(AskApprovals) -> ApprovalsAsked = |plenary, input| approvals::ask_approvals(plenary, &input);
    /// Asks again where no answer has come.
    write remind_approvals(AskApprovals) -> ApprovalsAsked = |plenary, input| approvals::remind_approvals(plenary, &input);
    /// Notes an answer; permission and words follow it.
    write answer_approval(AnswerApproval) -> Takeaway = |plenary, input| approvals::answer_approval(plenary, &input);
    /// Takes a question back, with its answer.
    write delete_approval(ApprovalById) -> () = |plenary, input| approvals::delete_approval(plenary, input.id);
    /// Writes for each speaker the sheet to tick and the mail draft that asks.
    job save_approval_sheets(SaveApprovalSheets) -> SavedSheets = |plenary, input, progress| {
        Ok(unchanged(asking::save(plenary, input.event_id, &input.person_ids, &input.folder, progress)?))
    };
    /// Actions of an event, a network, or everything; of one owner, or of all.
    read actions(ActionsOf) -> ActionsView = |plenary, input| actions::actions(plenary, &input);
    /// The mails that would go to owners of open actions.
    read preview_follow_ups(FollowUpsOf) -> FollowUpsPreview = |plenary, input| letters::follow_ups(plenary, &input);
    /// Writes the mails to owners of open actions as drafts of the mail program.
    job save_follow_ups(SaveFollowUps) -> SavedMessages = |plenary, input, progress| {
        Ok(unchanged(letters::save_follow_ups(plenary, &input.of, &input.folder, progress)?))
    };
}
