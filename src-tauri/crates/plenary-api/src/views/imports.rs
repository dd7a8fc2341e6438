//! What a file that comes in holds, and what accepting it would do.

use super::{feedback, views};
use crate::commands::unchanged;
use crate::files;
use crate::jobs::Progress;
use crate::requests::{ImportFile, ImportReplies};
use plenary_core::Plenary;
use plenary_core::error::{Refusal, Result};
use plenary_core::imports::{self, FORMATS, Format, ImportDraft, Reading};
use plenary_core::model::{Event, ImportPlan, NetworkDraft, Problem, RepliesPlan, ReplyDraft, Severity};
use plenary_core::ops::Deleted;
use plenary_core::ops::accept_network as networks;
use plenary_core::ops::replies::{self, Received};
use plenary_core::ops::{accept_attendees as attendees, accept_programme as programme};
use plenary_core::store::rows;
use plenary_core::store::transact::Done;
use std::path::Path;

views! {
    /// One format that comes in.
    ImportFormatLine { name: String, purpose: String, extensions: Vec<String> }
    /// What a file is proposed to become, where nobody said it and it did not come in before.
    ImportProposal {
        /// A network: it holds nothing but what recurs.
        new_network: bool,
        /// What its networks are called, where it holds several: they come in one by one, each from a calendar of its own.
        several: Vec<String>,
    }
    /// What a file holds and what accepting it does.
    ImportReport {
        /// The format's name.
        format: String,
        /// None when the file was refused (the problems say why) or holds replies.
        plan: Option<ImportPlan>,
        /// Of a file of replies: what accepting them does.
        replies: Option<RepliesPlan>,
        /// What the reader could not take as it stood, in the order of the file.
        problems: Vec<Problem>,
    }
}

/// The formats that come in.
pub fn formats() -> Vec<ImportFormatLine> {
    let line = |format: &Format| ImportFormatLine {
        name: format.name.to_owned(),
        purpose: format.doc.to_owned(),
        extensions: format.extensions.iter().map(|extension| (*extension).to_owned()).collect(),
    };
    FORMATS.iter().map(line).collect()
}

/// Reads the file and says what it is proposed to become; changes nothing.
pub fn propose(plenary: &Plenary, request: &ImportFile) -> Result<ImportProposal> {
    let nothing = ImportProposal { new_network: false, several: Vec::new() };
    let is_said = into(request) != programme::IntoEvent::Before || request.series_id.is_some();
    if is_said || request.new_network || folder(request).is_some() {
        return Ok(nothing);
    }
    let (format, bytes) = opened(request)?;
    let draft = if format.name == "ics" { imports::read_network(&bytes).0 } else { None };
    let draft = draft.filter(NetworkDraft::only_recurs).map(|draft| called(draft, request));
    // what nothing gives a name is no network
    let Some(draft) = draft.filter(|draft| !draft.untitled) else { return Ok(nothing) };
    let is_known = networks::known_network(plenary, &draft)?.is_some()
        || match &format.read(&bytes).draft {
            ImportDraft::Programme(draft) => programme::known_event(plenary, draft)?.is_some(),
            _ => false,
        };
    if is_known {
        return Ok(nothing);
    }
    let several: Vec<String> = draft.several().into_iter().map(str::to_owned).collect();
    Ok(ImportProposal { new_network: several.is_empty(), several })
}

/// Reads the file and says what accepting it would do; changes nothing.
pub fn preview(plenary: &Plenary, request: &ImportFile, progress: &Progress) -> Result<ImportReport> {
    if let Some(folder) = folder(request) {
        return Ok(of_folder(super::replies::preview(plenary, &folder, progress)?));
    }
    if is_for_network(plenary, request)? {
        let (format, draft, problems) = read_network(request)?;
        let plan = draft
            .map(|draft| {
                networks::plan_network(plenary, network(request), &draft, &progress.counting("job-importing"))
            })
            .transpose()?;
        return Ok(report(format, plan, problems));
    }
    let (format, reading) = read(plenary, request)?;
    let is_refused = reading.is_refused();
    let mut found = report(format, None, reading.problems);
    match &reading.draft {
        _ if is_refused => {}
        ImportDraft::Programme(draft) => {
            found.plan = Some(programme::plan_programme(
                plenary,
                into(request),
                draft,
                deleted(request),
                &progress.counting("job-importing"),
            )?);
        }
        ImportDraft::Attendees(draft) => {
            found.plan = Some(attendees::plan_attendees(plenary, event(request)?, draft, deleted(request))?);
        }
        ImportDraft::Replies(drafts) => {
            found.replies =
                Some(replies::plan_replies(plenary, request.event_id, &received(request, drafts))?);
        }
        ImportDraft::Answers(draft) => {
            let (plan, problems) = feedback::general(plenary, event(request)?, format, draft, false)?.output;
            found.plan = plan;
            found.problems.extend(problems);
        }
    }
    Ok(found)
}

/// Reads the file and accepts it, in one step of the history. A refused file changes nothing and has no plan.
pub fn accept(plenary: &Plenary, request: &ImportFile, progress: &Progress) -> Result<Done<ImportReport>> {
    if let Some(folder) = folder(request) {
        return Ok(super::replies::accept(plenary, &folder, progress)?.map(of_folder));
    }
    progress.step(0, 2, "job-reading")?;
    if is_for_network(plenary, request)? {
        let (format, draft, problems) = read_network(request)?;
        progress.step(1, 2, "job-importing")?;
        let Some(draft) = draft else { return Ok(unchanged(report(format, None, problems))) };
        let done =
            networks::accept_network(plenary, network(request), &draft, &progress.counting("job-importing"))?;
        return Ok(done.map(|plan| report(format, Some(plan), problems)));
    }
    let (format, reading) = read(plenary, request)?;
    progress.step(1, 2, "job-importing")?;
    let done = match &reading.draft {
        _ if reading.is_refused() => return Ok(unchanged(report(format, None, reading.problems))),
        ImportDraft::Programme(draft) => programme::accept_programme(
            plenary,
            into(request),
            draft,
            deleted(request),
            &progress.counting("job-importing"),
        )?,
        ImportDraft::Attendees(draft) => {
            attendees::accept_attendees(plenary, event(request)?, draft, deleted(request))?
        }
        ImportDraft::Answers(draft) => {
            let done = feedback::general(plenary, event(request)?, format, draft, true)?;
            let told = |(plan, more): (Option<ImportPlan>, Vec<Problem>)| {
                report(format, plan, reading.problems.iter().cloned().chain(more).collect())
            };
            return Ok(done.map(told));
        }
        ImportDraft::Replies(drafts) => {
            let done = replies::accept_replies(plenary, request.event_id, &received(request, drafts))?;
            return Ok(done
                .map(|plan| ImportReport { replies: Some(plan), ..report(format, None, reading.problems) }));
        }
    };
    progress.step(2, 2, "job-importing").unwrap_or_default(); // accepted is accepted
    Ok(done.map(|plan| report(format, Some(plan), reading.problems)))
}

/// A folder holds replies, whatever it is dropped on.
fn folder(request: &ImportFile) -> Option<ImportReplies> {
    let paths = Path::new(&request.path).is_dir().then(|| vec![request.path.clone()])?;
    Some(ImportReplies { paths, event_id: request.event_id })
}

fn of_folder(plan: RepliesPlan) -> ImportReport {
    ImportReport { format: "replies".to_owned(), plan: None, replies: Some(plan), problems: Vec::new() }
}

/// Whether it is a calendar for a network: one that was asked for, or, where nothing was said, the one that it came into before. Replies are
/// replies wherever they come in.
fn is_for_network(plenary: &Plenary, request: &ImportFile) -> Result<bool> {
    let asked = request.new_network || request.series_id.is_some();
    if !asked && request.event_id.is_some() {
        return Ok(false);
    }
    let (format, bytes) = opened(request)?;
    if asked {
        return Ok(format.name != "replies");
    }
    let draft = if format.name == "ics" { imports::read_network(&bytes).0 } else { None };
    Ok(draft.map(|draft| networks::known_network(plenary, &draft)).transpose()?.flatten().is_some())
}

fn network(request: &ImportFile) -> networks::Into {
    let ImportFile { series_id, keep_missing, take_people, .. } = *request;
    networks::Into { series: series_id, keep_missing, take_people, deleted: deleted(request) }
}

/// An event that is named is meant, whatever else is asked.
fn into(request: &ImportFile) -> programme::IntoEvent {
    match request.event_id {
        None if request.new_event => programme::IntoEvent::New,
        event => event.into(),
    }
}

fn deleted(request: &ImportFile) -> Deleted {
    if request.bring_back { Deleted::ComesBack } else { Deleted::StaysOut }
}

/// A calendar as the meetings of a network; other formats hold none.
fn read_network(request: &ImportFile) -> Result<(&'static Format, Option<NetworkDraft>, Vec<Problem>)> {
    let (format, bytes) = opened(request)?;
    if format.name != "ics" {
        let name = files::name_of(Path::new(&request.path));
        return Err(Refusal::new("import-needs-calendar").field("path").with("file", name).into());
    }
    let (draft, problems) = imports::read_network(&bytes);
    Ok((format, draft.map(|draft| called(draft, request)), problems))
}

/// A calendar that does not say what it is called is called as its file.
fn called(draft: NetworkDraft, request: &ImportFile) -> NetworkDraft {
    let file = files::name_of(Path::new(&request.path));
    match imports::named_by_file(&file).filter(|_| draft.untitled) {
        Some(title) => NetworkDraft { title, untitled: false, ..draft },
        None => draft,
    }
}

fn report(format: &Format, plan: Option<ImportPlan>, problems: Vec<Problem>) -> ImportReport {
    ImportReport { format: format.name.to_owned(), plan, replies: None, problems }
}

/// Replies know the name of their file.
fn received(request: &ImportFile, drafts: &[ReplyDraft]) -> Vec<Received> {
    let source = files::name_of(Path::new(&request.path));
    drafts.iter().map(|draft| Received { source: source.clone(), draft: draft.clone() }).collect()
}

/// Registrations belong to an event that is there.
fn event(request: &ImportFile) -> Result<plenary_core::ids::EventId> {
    request.event_id.ok_or_else(|| Refusal::new("import-needs-event").field("event_id").into())
}

/// The error of a report without a plan, for those who asked for the file to be accepted.
pub fn refusal(report: &ImportReport) -> Option<Refusal> {
    let first = report.problems.iter().find(|problem| problem.severity == Severity::Error);
    let code = first.map_or("", |problem| problem.code.as_str());
    let refusal = Refusal::new("import-refused").with("problems", report.problems.len()).with("first", code);
    (report.plan.is_none() && report.replies.is_none()).then_some(refusal)
}

fn read(plenary: &Plenary, request: &ImportFile) -> Result<(&'static Format, Reading)> {
    let (format, bytes) = opened(request)?;
    let event =
        request.event_id.map(|id| plenary.read(|conn| rows::expect::<Event>(conn, id))).transpose()?;
    let mut reading = format.read_for(&bytes, event.map(|event| (event.starts_on, event.ends_on)));
    if let ImportDraft::Programme(draft) = &mut reading.draft {
        let file = files::name_of(Path::new(&request.path));
        let called = draft.event.named_by_first.then(|| imports::named_by_file(&file)).flatten();
        draft.event.title = called.unwrap_or_else(|| std::mem::take(&mut draft.event.title));
    }
    Ok((format, reading))
}

/// The file's bytes, and the format that was asked for or that they have.
fn opened(request: &ImportFile) -> Result<(&'static Format, Vec<u8>)> {
    let path = Path::new(&request.path);
    let bytes = files::read(path)?;
    let name = files::name_of(path);
    let format = match &request.format {
        Some(wanted) => Format::named(wanted).ok_or_else(|| unknown(wanted))?,
        None => imports::recognise(&bytes, &name).ok_or_else(|| unknown_file(&name))?,
    };
    Ok((format, bytes))
}

fn names() -> String {
    FORMATS.iter().map(|format| format.name).collect::<Vec<_>>().join(", ")
}

fn unknown(wanted: &str) -> Refusal {
    Refusal::new("unknown-format").with("format", wanted).with("known", names())
}

fn unknown_file(name: &str) -> Refusal {
    Refusal::new("import-not-recognised").field("path").with("file", name).with("known", names())
}
