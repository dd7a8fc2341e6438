//! What comes in from other programs: read, previewed, accepted.

use crate::requests::{ImportFile, Nothing};
use crate::table::commands;
use crate::views::imports::{self as view, ImportFormatLine, ImportProposal, ImportReport};

commands! {
    /// The formats that come in.
    read list_import_formats(Nothing) -> Vec<ImportFormatLine> = |_plenary, _input| Ok(view::formats());
    /// Reads a file and says what it is proposed to become, where nobody said it and it did not come in before. Changes nothing.
    job propose_import(ImportFile) -> ImportProposal = |plenary, input, progress| {
        progress.step(0, 1, "job-reading")?;
        Ok(super::unchanged(view::propose(plenary, &input)?))
    };
    /// Reads a file, or a folder of replies, and says what accepting it would do. Changes nothing.
    job preview_import(ImportFile) -> ImportReport = |plenary, input, progress| {
        progress.step(0, 1, "job-reading")?;
        Ok(super::unchanged(view::preview(plenary, &input, progress)?))
    };
    /// Reads a file and accepts what it holds, in one step.
    job accept_import(ImportFile) -> ImportReport = |plenary, input, progress| {
        let done = view::accept(plenary, &input, progress)?;
        view::refusal(&done.output).map_or(Ok(done), |refusal| Err(refusal.into()))
    };
}
