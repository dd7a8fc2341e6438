//! Transcripts taken in afterwards, and the sentences that are proposed from them.

use super::unchanged;
use crate::requests::{NoteById, ProposalsFor, ProposeTakeaways, TranscriptFrom};
use crate::table::commands;
use crate::views::proposals::{
    self as view, ProposalBoard, ProposedTakeaways, TranscriptPreview, TranscriptTaken,
};
use plenary_core::model::Takeaway;
use plenary_core::ops::proposals::{self, ProposalsOf};

commands! {
    /// Reads a transcript and says who speaks in it and what could not be read. Changes nothing.
    job preview_transcript(TranscriptFrom) -> TranscriptPreview = |plenary, input, progress| {
        Ok(unchanged(view::preview(plenary, &input, progress)?))
    };
    /// Reads a transcript and keeps it as a note of the session; the same a second time changes nothing.
    job accept_transcript(TranscriptFrom) -> TranscriptTaken = |plenary, input, progress| view::accept(plenary, &input, progress);
    /// Reads a transcript and says which sentences it would propose as takeaways. Changes nothing.
    job propose_takeaways(ProposeTakeaways) -> ProposedTakeaways = |plenary, input, progress| {
        Ok(unchanged(view::propose(plenary, &input, progress)?))
    };
    /// Sentences of everything written of a session that could be takeaways, the best first; what was decided is left out.
    read proposals(ProposalsFor) -> ProposalBoard = |plenary, input| view::board(plenary, &input);
    /// Keeps proposed sentences as takeaways that know their note, line and speaker.
    write accept_proposals(ProposalsOf) -> Vec<Takeaway> = |plenary, input| proposals::accept_proposals(plenary, &input);
    /// Leaves proposed sentences out from now on.
    write decline_proposals(ProposalsOf) -> usize = |plenary, input| proposals::decline_proposals(plenary, &input);
    /// Lets the declined sentences of a note be proposed again.
    write propose_again(NoteById) -> usize = |plenary, input| proposals::propose_again(plenary, input.id);
}
