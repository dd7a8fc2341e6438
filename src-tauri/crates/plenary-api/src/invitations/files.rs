//! Invitations as files: a folder or a ZIP for each person, and then the lines of the ledger.

use super::gather::{Desk, Gathered, Written, gather};
use super::reminder::Reminder;
use super::which::WhichInvitations;
use crate::files;
use crate::jobs::Progress;
use crate::table::Noted;
use plenary_core::Plenary;
use plenary_core::error::{Refusal, Result};
use plenary_core::ids::PersonId;
use plenary_core::model::{CalendarMethod, Channel, LedgerEntry};
use plenary_core::ops::ledger::record_sent;
use plenary_core::rules::invitations::Step;
use plenary_core::rules::text::slug;
use plenary_core::store::transact::Done;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// How the files are laid out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum InvitationForm {
    /// A folder for each person.
    #[default]
    Folders,
    /// A ZIP for each person.
    Zips,
}

/// What is due, where it goes and how.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ExportInvitations {
    pub which: WhichInvitations,
    /// A folder; made when it is not there.
    pub path: String,
    #[serde(default)]
    #[ts(optional, as = "Option<InvitationForm>")]
    pub form: InvitationForm,
    /// A reminder so many minutes before the start. Without a choice updates keep the one that their reader has.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub alarm: Option<i64>,
    /// No reminder, also for whoever has one.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub no_alarm: bool,
    /// Only look: the files are written and the ledger is not told that anybody was given one.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub unrecorded: bool,
}

impl Noted for ExportInvitations {
    fn is_noted(&self) -> bool {
        !self.unrecorded
    }
}

/// What was written.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct WrittenInvitations {
    pub path: String,
    /// Calendar files, in ZIPs or folders.
    pub files: usize,
    pub people: usize,
    /// How many of them invite, update, give again what is held, and cancel.
    pub invitations: usize,
    pub updates: usize,
    pub again: usize,
    pub cancellations: usize,
    /// Messages taken back from the outbox because they said what is no longer true.
    pub withdrawn: usize,
}

/// Writes what is due, a folder or a ZIP for each person, and notes in the ledger what was written. Stopped half-way, it
/// takes back what it wrote. Of an event that is over there is nothing to write, and that is said.
pub fn export(
    plenary: &Plenary,
    input: &ExportInvitations,
    progress: &Progress,
) -> Result<Done<WrittenInvitations>> {
    let folder = Path::new(&input.path);
    let reminder = Reminder::of(input.alarm, input.no_alarm)?;
    let (gathered, piles) = plenary.read(|conn| {
        let gathered = gather(conn, plenary, &input.which)?;
        expect_open(&gathered, &input.which)?;
        let piles = piles(&mut Desk::new(conn, plenary, &gathered, reminder), &gathered, progress)?;
        Ok((gathered, piles))
    })?;
    if !piles.is_empty() {
        files::make_folder(folder)?;
    }
    let mut written = Vec::new();
    if let Err(error) = write_piles(folder, input.form, &piles, progress, &mut written) {
        written.iter().for_each(|path: &PathBuf| drop(std::fs::remove_file(path)));
        return Err(error);
    }
    let outdated = if input.unrecorded { &[] } else { gathered.outdated.as_slice() };
    let output = WrittenInvitations {
        path: input.path.clone(),
        files: gathered.steps.len(),
        people: piles.len(),
        withdrawn: outdated.len(),
        ..counts(&gathered.steps)
    };
    let lines: Vec<LedgerEntry> = piles.into_iter().flat_map(|pile| pile.lines).collect();
    if input.unrecorded || lines.is_empty() && outdated.is_empty() {
        return Ok(crate::commands::unchanged(output));
    }
    Ok(record_sent(plenary, &gathered.title, lines, outdated)?.map(|_| output))
}

fn expect_open(gathered: &Gathered, which: &WhichInvitations) -> Result<()> {
    let is_empty = gathered.steps.is_empty() && gathered.outdated.is_empty();
    if is_empty && which.event_id.is_some() && gathered.is_over() {
        return Err(Refusal::new("event-is-over").with("event", &gathered.title).into());
    }
    Ok(())
}

fn counts(steps: &[Step]) -> WrittenInvitations {
    let count = |is: fn(&Step) -> bool| steps.iter().filter(|step| is(step)).count();
    WrittenInvitations {
        path: String::new(),
        files: 0,
        people: 0,
        invitations: count(|step| step.method == CalendarMethod::Request && step.held.is_none()),
        updates: count(|step| step.method == CalendarMethod::Request && step.held.is_some() && !step.again),
        again: count(|step| step.again),
        cancellations: count(|step| step.method == CalendarMethod::Cancel && !step.again),
        withdrawn: 0,
    }
}

/// The files of one person.
struct Pile {
    /// A name for a folder or a ZIP, which nobody else has.
    name: String,
    files: Vec<(String, Vec<u8>)>,
    lines: Vec<LedgerEntry>,
}

fn piles(desk: &mut Desk<'_>, gathered: &Gathered, progress: &Progress) -> Result<Vec<Pile>> {
    let mut by_person: BTreeMap<PersonId, Vec<&Step>> = BTreeMap::new();
    for step in &gathered.steps {
        by_person.entry(step.person_id).or_default().push(step);
    }
    let total = u64::try_from(by_person.len()).unwrap_or(0);
    let (mut piles, mut taken) = (Vec::new(), BTreeSet::new());
    for (done, steps) in (0..).zip(by_person.values()) {
        progress.step(done, total * 2, "job-writing")?;
        let Some(first) = steps.first() else { continue };
        let name = files::free(&mut taken, &slug(&gathered.name(first)), "person", "");
        let (mut own, mut lines, mut names) = (Vec::new(), Vec::new(), BTreeSet::new());
        for step in steps {
            let Written { bytes, line, .. } = desk.write(step, Channel::File)?;
            own.push((files::free(&mut names, &file_name(step, &line), "entry", ".ics"), bytes));
            lines.push(line);
        }
        piles.push(Pile { name, files: own, lines });
    }
    Ok(piles)
}

/// `opening-request-3`: what it is about, what it does, and which version it is.
fn file_name(step: &Step, line: &LedgerEntry) -> String {
    let title = files::short(&slug(&line.said.title), "entry");
    format!("{title}-{}-{}", step.method.as_str().to_lowercase(), step.sequence)
}

fn write_piles(
    folder: &Path,
    form: InvitationForm,
    piles: &[Pile],
    progress: &Progress,
    written: &mut Vec<PathBuf>,
) -> Result<()> {
    let total = u64::try_from(piles.len()).unwrap_or(0);
    for (done, pile) in (0..).zip(piles) {
        progress.step(total + done, total * 2, "job-writing")?;
        if form == InvitationForm::Zips {
            put(
                folder.join(format!("{}.zip", pile.name)),
                &files::zipped(pile.files.iter().map(|(name, bytes)| (name, bytes)))?,
                written,
            )?;
            continue;
        }
        let own = folder.join(&pile.name);
        files::make_folder(&own)?;
        for (name, bytes) in &pile.files {
            put(own.join(name), bytes, written)?;
        }
    }
    progress.step(total * 2, total * 2, "job-writing")
}

fn put(path: PathBuf, bytes: &[u8], written: &mut Vec<PathBuf>) -> Result<()> {
    files::write(&path, bytes)?;
    written.push(path);
    Ok(())
}
