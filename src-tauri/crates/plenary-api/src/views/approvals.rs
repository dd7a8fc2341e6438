//! Who is asked whether they may be quoted: per speaker the sentences, what was answered, and the letter that asks.

use super::board::{ApprovalState, approval_state};
use super::letters::{LetterPreview, preview, save_letters};
use super::memory::{PersonRef, person};
use super::views;
use crate::files;
use crate::formats;
use crate::jobs::Progress;
use crate::wire_error::WireError;
use chrono::NaiveDate;
use plenary_core::Plenary;
use plenary_core::error::{Error, Refusal, Result};
use plenary_core::exports::Options;
use plenary_core::ids::{EventId, PersonId};
use plenary_core::model::{Approval, Event, Person, Snapshot, Takeaway};
use plenary_core::ops::approvals::{letter, of_people};
use plenary_core::ops::letters::Letter;
use plenary_core::rules::alphabet;
use plenary_core::rules::approvals::{Asked, asked, to_ask};
use plenary_core::rules::placement;
use plenary_core::rules::text::slug;
use plenary_core::store::{Connection, rows, snapshot};
use plenary_core::wording::Words;
use plenary_core::wording::approval_sheet::sheets;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

views! {
    /// One sentence and how far its question has come.
    ApprovalLine {
        takeaway: Takeaway,
        session: Option<String>,
        /// The newest question about it as it stands.
        approval: Option<Approval>,
        state: ApprovalState,
    }
    /// What one speaker is asked.
    ApprovalSheet {
        person: PersonRef,
        /// Empty when not known.
        email: String,
        /// By rank.
        lines: Vec<ApprovalLine>,
        /// Not asked yet.
        to_ask: usize,
        /// Asked and not answered.
        open: usize,
        /// Since the oldest question without an answer.
        oldest_days: Option<i64>,
    }
    /// Every speaker of an event who is asked: those who owe an answer first, the longest first, then by family name, as on the sheets.
    ApprovalsView { event: Event, today: NaiveDate, sheets: Vec<ApprovalSheet>, to_ask: usize, open: usize, answered: usize }
    /// A sheet that could not be written, and why; everything else of that speaker was.
    SheetNotMade { name: String, file: String, error: WireError }
    /// Where sheets and mail drafts were written, and which sheets were not.
    SavedSheets { folder: String, files: usize, not_made: Vec<SheetNotMade> }
}

/// Who is asked what at an event, on that day.
pub fn approvals(plenary: &Plenary, id: EventId, today: Option<NaiveDate>) -> Result<ApprovalsView> {
    plenary.read(|conn| {
        let snapshot = snapshot::named(conn, id)?;
        let today = today.unwrap_or_else(|| placement::today(&snapshot.event.zone, plenary.clock().now()));
        let mut by_person: BTreeMap<PersonId, Vec<ApprovalLine>> = BTreeMap::new();
        for takeaway in concerned(&snapshot) {
            if let Some(person) = takeaway.person_id {
                by_person.entry(person).or_default().push(line(&snapshot, takeaway, today));
            }
        }
        let sheet = |(id, lines)| sheet(conn, id, lines);
        let mut sheets = by_person.into_iter().map(sheet).collect::<Result<Vec<_>>>()?;
        sheets.sort_by_cached_key(|sheet| {
            let person = snapshot.person(sheet.person.person_id).map(alphabet::of_person);
            (std::cmp::Reverse(sheet.oldest_days), person, sheet.person.person_id)
        });
        let lines = || sheets.iter().flat_map(|sheet| &sheet.lines);
        let answered = lines().filter(|line| matches!(line.state, ApprovalState::Answered { .. })).count();
        let to_ask = sheets.iter().map(|sheet| sheet.to_ask).sum();
        let open = sheets.iter().map(|sheet| sheet.open).sum();
        Ok(ApprovalsView { event: snapshot.event, today, to_ask, open, answered, sheets })
    })
}

/// What is to be asked about, and what was answered so that it is not any more.
fn concerned(snapshot: &Snapshot) -> impl Iterator<Item = &Takeaway> {
    let asking: BTreeSet<_> = to_ask(snapshot).into_iter().map(|takeaway| takeaway.id).collect();
    snapshot.takeaways.iter().filter(move |takeaway| {
        asking.contains(&takeaway.id) || !matches!(asked(&snapshot.approvals, takeaway), Asked::Not)
    })
}

fn line(snapshot: &Snapshot, takeaway: &Takeaway, today: NaiveDate) -> ApprovalLine {
    let approval = match asked(&snapshot.approvals, takeaway) {
        Asked::Not => None,
        Asked::Open(approval) | Asked::Answered(approval) => Some(approval.clone()),
    };
    ApprovalLine {
        session: takeaway.session_id.and_then(|id| snapshot.session(id)).map(|session| session.title.clone()),
        state: approval_state(&snapshot.approvals, takeaway, today),
        approval,
        takeaway: takeaway.clone(),
    }
}

fn sheet(conn: &Connection, id: PersonId, lines: Vec<ApprovalLine>) -> Result<ApprovalSheet> {
    let open = lines.iter().filter_map(|line| match line.state {
        ApprovalState::Open { days } => Some(days),
        _ => None,
    });
    let open: Vec<i64> = open.collect();
    Ok(ApprovalSheet {
        person: person(conn, id)?,
        email: rows::expect::<Person>(conn, id)?.email,
        to_ask: lines.iter().filter(|line| line.state == ApprovalState::NotAsked).count(),
        open: open.len(),
        oldest_days: open.into_iter().max(),
        lines,
    })
}

/// The letter to one speaker: what is to be asked yet, or a reminder of what was.
pub fn letter_to(plenary: &Plenary, event: EventId, person: PersonId) -> Result<LetterPreview> {
    plenary.read(|conn| {
        let snapshot = snapshot::named(conn, event)?;
        let letter = letters(&snapshot, &[person])?.into_iter().next();
        let letter =
            letter.ok_or_else(|| Refusal::new("nothing-to-ask").with("event", &snapshot.event.title))?;
        Ok(preview(&letter))
    })
}

/// A letter each: about what was not asked yet; to those who were asked everything, a reminder.
fn letters(snapshot: &Snapshot, people: &[PersonId]) -> Result<Vec<Letter>> {
    let words = Words::of(&snapshot.event.language)?;
    let fresh = of_people(snapshot, people, |state| matches!(state, Asked::Not));
    let open = of_people(snapshot, people, |state| matches!(state, Asked::Open(_)));
    let asking = sheets(snapshot, &fresh, &words)?;
    let reminding = sheets(snapshot, &open, &words)?;
    let also = |id: PersonId| asking.iter().any(|sheet| sheet.person.id == id);
    let mut letters = asking.iter().map(|sheet| letter(snapshot, sheet, None)).collect::<Result<Vec<_>>>()?;
    for sheet in reminding.iter().filter(|sheet| !also(sheet.person.id)) {
        let since =
            sheet.quotes.iter().filter_map(|quote| match asked(&snapshot.approvals, quote.takeaway) {
                Asked::Open(approval) => Some(approval.asked_on),
                _ => None,
            });
        letters.push(letter(snapshot, sheet, since.min())?);
    }
    Ok(letters)
}

/// Writes for each speaker the sheet as a page and as a PDF, and the letter as a mail draft; nobody named: for everybody. A
/// sheet that cannot be made (no font has a letter of it) is told, and keeps nobody from the rest.
pub fn save(
    plenary: &Plenary,
    event: EventId,
    people: &[PersonId],
    folder: &str,
    progress: &Progress,
) -> Result<SavedSheets> {
    let snapshot = plenary.read(|conn| snapshot::named(conn, event))?;
    let letters = letters(&snapshot, people)?;
    if letters.is_empty() {
        return Err(Refusal::new("nothing-to-ask").with("event", &snapshot.event.title).into());
    }
    files::make_folder(Path::new(folder))?;
    let total = u64::try_from(letters.len()).unwrap_or(0);
    let (mut files, mut not_made) = (0, Vec::new());
    for (letter, number) in letters.iter().zip(1..) {
        progress.step(number, total, "job-writing")?;
        let options = Options { person: Some(letter.to.id), ..Options::default() };
        let name = format!("{number:03}-{}", slug(&letter.to.name()));
        for ending in ["html", "pdf"] {
            let file = format!("{name}.{ending}");
            match formats::of_event(plenary, &snapshot, &format!("approval-sheets-{ending}"), &options) {
                Ok(sheet) => {
                    files::write(&Path::new(folder).join(file), &sheet.artifact.bytes)?;
                    files += 1;
                }
                Err(error @ Error::Refused(_)) => {
                    let name = letter.to.name();
                    not_made.push(SheetNotMade { name, file, error: WireError::from(error) });
                }
                Err(error) => return Err(error),
            }
        }
    }
    files += save_letters(plenary, &letters, Path::new(folder))?;
    Ok(SavedSheets { folder: folder.to_owned(), files, not_made })
}
