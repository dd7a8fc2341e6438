//! What was said: notes, takeaways, decisions and actions.

use crate::requests::{
    ActionById, CloseAction, DecisionById, DuplicateNote, EventById, NoteById, NoteOf, RankTakeaway,
    TakeawayById,
};
use crate::table::commands;
use crate::views::words::{self as view, LeftNote};
use plenary_core::model::{Action, Decision, Note, Takeaway};
use plenary_core::ops::actions::{self, ChangeAction, CreateAction};
use plenary_core::ops::decisions::{self, ChangeDecision, CreateDecision};
use plenary_core::ops::notes::{self, CopiedNote, WriteNote};
use plenary_core::ops::takeaways::{self, ChangeTakeaway, CreateTakeaway};

commands! {
    /// The note of a session, or of the event as a whole, or by its id; null when there is none.
    read note(NoteOf) -> Option<Note> = |plenary, input| view::note(plenary, &input);
    /// The notes that deleted sessions left behind, as they were written.
    read left_notes(EventById) -> Vec<LeftNote> = |plenary, input| view::left_notes(plenary, input.id);
    /// Writes the note of a session or of the event, whole.
    write write_note(WriteNote) -> Note = |plenary, input| notes::write_note(plenary, input);
    /// Begins the note of another session as this one, without the lines that became takeaways, decisions or actions.
    write duplicate_note(DuplicateNote) -> CopiedNote = |plenary, input| notes::duplicate_note(plenary, input.id, input.session_id);
    /// Deletes a note; takeaways typed in it stay.
    write delete_note(NoteById) -> () = |plenary, input| notes::delete_note(plenary, input.id);
    /// Keeps a sentence, last in rank; its permission is the session's default unless given.
    write create_takeaway(CreateTakeaway) -> Takeaway = |plenary, input| takeaways::create_takeaway(plenary, input);
    /// Changes a takeaway.
    write change_takeaway(ChangeTakeaway) -> Takeaway = |plenary, input| takeaways::change_takeaway(plenary, input);
    /// Puts a takeaway at a place in its theme, or under another.
    write rank_takeaway(RankTakeaway) -> Takeaway = |plenary, input| takeaways::rank_takeaway(plenary, input.id, input.rank, input.theme);
    /// Makes a second takeaway like it.
    write duplicate_takeaway(TakeawayById) -> Takeaway = |plenary, input| takeaways::duplicate_takeaway(plenary, input.id);
    /// Deletes a takeaway.
    write delete_takeaway(TakeawayById) -> () = |plenary, input| takeaways::delete_takeaway(plenary, input.id);
    /// Records a decision.
    write create_decision(CreateDecision) -> Decision = |plenary, input| decisions::create_decision(plenary, input);
    /// Changes a decision.
    write change_decision(ChangeDecision) -> Decision = |plenary, input| decisions::change_decision(plenary, input);
    /// Makes a second decision like it.
    write duplicate_decision(DecisionById) -> Decision = |plenary, input| decisions::duplicate_decision(plenary, input.id);
    /// Deletes a decision.
    write delete_decision(DecisionById) -> () = |plenary, input| decisions::delete_decision(plenary, input.id);
    /// Records an action.
    write create_action(CreateAction) -> Action = |plenary, input| actions::create_action(plenary, input);
    /// Changes an action.
    write change_action(ChangeAction) -> Action = |plenary, input| actions::change_action(plenary, input);
    /// Says that an action is done, or dropped, on that day.
    write close_action(CloseAction) -> Action = |plenary, input| actions::close_action(plenary, input.id, input.state, input.on);
    /// Opens a closed action again.
    write reopen_action(ActionById) -> Action = |plenary, input| actions::reopen_action(plenary, input.id);
    /// Makes a second action like it, open.
    write duplicate_action(ActionById) -> Action = |plenary, input| actions::duplicate_action(plenary, input.id);
    /// Deletes an action.
    write delete_action(ActionById) -> () = |plenary, input| actions::delete_action(plenary, input.id);
}
