//! Feedback: answers of forms taken in, shown, and made into takeaways.

use crate::requests::{AnswerById, FeedbackFile, OfEvent};
use crate::table::commands;
use crate::views::feedback::{self as view, FeedbackReading, FeedbackView};
use plenary_core::model::{FormAnswer, Takeaway};
use plenary_core::ops::feedback::{self as ops, KeepAnswer};

commands! {
    /// What people answered about an event: in numbers, hidden where fewer than five did, and in words.
    read feedback(OfEvent) -> FeedbackView = |plenary, input| view::of_event(plenary, input.event_id);
    /// Reads a file of answers, says what its columns mean and what accepting it would do. Changes nothing.
    job preview_feedback(FeedbackFile) -> FeedbackReading = |plenary, input, progress| {
        progress.step(0, 1, "job-reading")?;
        Ok(super::unchanged(view::preview(plenary, &input)?))
    };
    /// Takes a file of answers into an event, in one step, and remembers what its columns mean.
    job import_feedback(FeedbackFile) -> FeedbackReading = |plenary, input, progress| {
        let done = view::accept(plenary, &input, progress)?;
        view::refusal(&done.output).map_or(Ok(done), |refusal| Err(refusal.into()))
    };
    /// Makes a takeaway of an answer in words, or of part of it; its permission follows what the person agreed to.
    write keep_answer(KeepAnswer) -> Takeaway = |plenary, input| ops::keep_answer(plenary, input);
    /// Says that nothing is to be made of an answer.
    write decline_answer(AnswerById) -> FormAnswer = |plenary, input| ops::decline_answer(plenary, input.id);
    /// Puts an answer back among those to decide about.
    write reopen_answer(AnswerById) -> FormAnswer = |plenary, input| ops::reopen_answer(plenary, input.id);
}
