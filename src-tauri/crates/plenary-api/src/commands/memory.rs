//! What a network remembers: memory of its meetings, minutes with their versions, coverage of the membership.

use super::office::unchanged;
use crate::files;
use crate::requests::{CoverageRequest, DifferenceOf, ExportCoverage, MemoryOf, MinutesById, OfEvent};
use crate::table::commands;
use crate::views::after::ExportedFile;
use crate::views::coverage::{self, CoverageView};
use crate::views::memory::{self, MeetingMemory};
use crate::views::minutes::{self as view, MinutesDifference, MinutesView};
use plenary_core::model::{Minutes, MinutesVersion};
use plenary_core::ops::minutes;
use std::path::Path;

commands! {
    /// What to know on opening a meeting of a network: last decisions, open actions, topics, who is missed, who is new; null for an event of no network.
    read meeting_memory(MemoryOf) -> Option<MeetingMemory> = |plenary, input| memory::meeting(plenary, input.event_id, input.today);
    /// The minutes of an event, if there are any: their draft, how far they have come, and their versions.
    read minutes(OfEvent) -> MinutesView = |plenary, input| view::minutes_of(plenary, input.event_id);
    /// Every version of minutes, whole, the first first.
    read minutes_versions(MinutesById) -> Vec<MinutesVersion> = |plenary, input| view::versions(plenary, input.id);
    /// What differs between a version of minutes and a later one, or the text as it stands.
    read minutes_difference(DifferenceOf) -> MinutesDifference = |plenary, input| view::compare(plenary, input.from, input.to);
    /// Says that the draft was given to those who were there.
    write circulate_minutes(MinutesById) -> Minutes = |plenary, input| minutes::circulate_minutes(plenary, input.id);
    /// Puts a correction of circulated minutes on record: their draft as it stands edited.
    write correct_minutes(MinutesById) -> Minutes = |plenary, input| minutes::correct_minutes(plenary, input.id);
    /// Says that everybody agreed: the text is sealed and never changes.
    write agree_minutes(MinutesById) -> Minutes = |plenary, input| minutes::agree_minutes(plenary, input.id);
    /// Which member organisations a network reaches, within a year, of a kind; without a network, all events of the office.
    read coverage(CoverageRequest) -> CoverageView = |plenary, input| coverage::coverage_of(plenary, &input);
    /// Writes coverage to a file: coverage-csv, coverage-md or coverage-html.
    job export_coverage(ExportCoverage) -> ExportedFile = |plenary, input, progress| {
        progress.step(0, 2, "job-reading")?;
        let artifact = coverage::file(plenary, &input.of, &input.format)?;
        progress.step(1, 2, "job-writing")?;
        files::write(Path::new(&input.path), &artifact.bytes)?;
        progress.step(2, 2, "job-writing")?;
        Ok(unchanged(ExportedFile { path: input.path, bytes: artifact.bytes.len() }))
    };
}
