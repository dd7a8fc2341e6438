//! The workspace itself: settings, history, undo, search, check.

use crate::requests::{Ids, Markdown, Nothing, Search, ToFile, Today};
use crate::table::commands;
use crate::views::home::{self, Home};
use crate::views::office::{self, CheckReport, HistoryLine, Html, Office};
use crate::{attachments, backups};
use plenary_core::model::Workspace;
use plenary_core::ops::sample::{self, SampleMade};
use plenary_core::ops::workspace::{self, ChangeWorkspace};
use plenary_core::rules::note_marks;
use plenary_core::store::change_log;
use plenary_core::store::search::{self, Hit};
use plenary_core::store::transact::UndoLabel;
use plenary_core::wording::markdown_to_html;

commands! {
    /// The workspace: office, file, version, what undo and redo would do.
    read office(Nothing) -> Office = |plenary, _input| office::office(plenary);
    /// What needs somebody on that day, and what comes up.
    read home(Today) -> Home = |plenary, input| home::home(plenary, input.today);
    /// Those of these ids, of whatever, that are still there.
    read still_here(Ids) -> Vec<String> = |plenary, input| plenary.read(|conn| change_log::still_here(conn, &input.ids));
    /// Changes the office's details.
    write change_workspace(ChangeWorkspace) -> Workspace = |plenary, input| workspace::change_workspace(plenary, input);
    /// Undoes the newest change; null when there is none.
    step undo(Nothing) -> Option<UndoLabel> = |plenary, _input, progress| plenary.undo(&progress.counting("job-undoing"));
    /// Does again what was last undone; null when there is nothing.
    step redo(Nothing) -> Option<UndoLabel> = |plenary, _input, progress| plenary.redo(&progress.counting("job-redoing"));
    /// The newest entries of the history, newest first.
    read history(crate::requests::History) -> Vec<HistoryLine> = |plenary, input| office::history(plenary, input.limit);
    /// Finds people, organisations, events, networks, sessions, notes and takeaways by the beginnings of words.
    read search(Search) -> Vec<Hit> = |plenary, input| plenary.read(|conn| {
        search::find(conn, &input.query, input.noun.as_deref(), usize::try_from(input.limit).unwrap_or(0).min(200))
    });
    /// Every IANA time zone.
    read list_zones(Nothing) -> Vec<String> = |_plenary, _input| Ok(office::zones());
    /// Markdown as safe HTML.
    read preview_markdown(Markdown) -> Html = |_plenary, input| Ok(Html { html: markdown_to_html(&input.markdown) });
    /// The Markdown of a note as safe HTML: each marked line by itself.
    read preview_note(Markdown) -> Html = |_plenary, input| Ok(Html { html: markdown_to_html(&note_marks::apart(&input.markdown)) });
    /// Makes the sample conference and its networks; a second time changes nothing.
    job create_sample(Nothing) -> SampleMade = |plenary, _input, progress| {
        progress.step(0, 1, "job-sample")?;
        sample::create_sample(plenary)
    };
    /// Verifies the file, the change log, the search index and the files beside it.
    job check_workspace(Nothing) -> CheckReport = |plenary, _input, progress| {
        progress.step(0, 1, "job-checking")?;
        let mut faults = plenary.faults()?;
        faults.extend(attachments::faults(plenary, progress)?);
        Ok(unchanged(CheckReport { faults }))
    };
    /// Makes the search index again from the data, and removes files beside the workspace that neither a row nor the history names.
    job rebuild_search(Nothing) -> CheckReport = |plenary, _input, progress| {
        progress.step(0, 1, "job-rebuilding")?;
        plenary.rebuild_search()?;
        attachments::tidy(plenary)?;
        Ok(unchanged(CheckReport { faults: plenary.faults()? }))
    };
    /// Writes a sound copy of the workspace, with its files beside it; never over an existing file.
    job back_up(ToFile) -> String = |plenary, input, progress| {
        attachments::back_up(plenary, std::path::Path::new(&input.path), progress)?;
        backups::note(plenary);
        Ok(unchanged(input.path))
    };
}

use plenary_core::store::transact::Done;

/// The answer of a job that leaves the data as it is.
pub(crate) fn unchanged<T>(output: T) -> Done<T> {
    Done::beyond_undo(output, Vec::new())
}
