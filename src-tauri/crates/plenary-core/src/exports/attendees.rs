//! attendees-csv: everyone at an event with all that the organiser knows of them. It holds personal data and is for the office.

use crate::error::Result;
use crate::exports::{Artifact, ExportFormat, Options, table};
use crate::ids::AttendanceId;
use crate::model::{Attendance, Snapshot};
use crate::rules::tally;
use crate::wording::Words;
use crate::zones::Zone;
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};

/// The line of this room in the table of formats.
pub const FORMAT: ExportFormat = ExportFormat {
    name: "attendees-csv",
    extension: "csv",
    purpose: "Everyone at the event, for a spreadsheet: personal data, for the office only",
    options: &[],
    export,
};

const COLUMNS: [&str; 17] = [
    "family-name",
    "given-name",
    "email",
    "organisation",
    "sector",
    "job-title",
    "status",
    "ticket",
    "ticket-ref",
    "source",
    "registered-at",
    "came",
    "checked-in-at",
    "access-needs",
    "dietary-needs",
    "photo-consent",
    "share-consent",
];

/// One line a person, in the order of the attendances; then a column for each question that anybody answered.
/// Times are wall times of the event's zone.
pub fn export(snapshot: &Snapshot, _: &Options) -> Result<Artifact> {
    let list = List::of(snapshot)?;
    let rows =
        snapshot.attendances.iter().map(|attendance| list.row(attendance)).collect::<Result<Vec<_>>>()?;
    Ok(Artifact {
        file_name: format!("{}-attendees.csv", snapshot.event.slug),
        media_type: "text/csv; charset=utf-8; header=present",
        bytes: table::csv(&list.head()?, rows)?,
    })
}

/// What every line needs.
struct List<'a> {
    snapshot: &'a Snapshot,
    words: Words,
    zone: Option<Zone>,
    /// Every question of any answer.
    questions: BTreeSet<&'a str>,
    /// Who was there, as the summary counts them; nobody while arrivals are not recorded.
    came: BTreeSet<AttendanceId>,
    /// The first check-in of each of which the time is known.
    arrivals: BTreeMap<AttendanceId, DateTime<Utc>>,
}

impl<'a> List<'a> {
    fn of(snapshot: &'a Snapshot) -> Result<Self> {
        let mut arrivals = BTreeMap::new();
        for (check_in, at) in snapshot.check_ins.iter().filter_map(|one| Some((one, one.known_at()?))) {
            let first = arrivals.entry(check_in.attendance_id).or_insert(at);
            *first = at.min(*first);
        }
        Ok(Self {
            snapshot,
            words: Words::of(&snapshot.event.language)?,
            zone: Zone::named(&snapshot.event.zone),
            questions: snapshot
                .attendances
                .iter()
                .flat_map(|one| one.answers.keys())
                .map(String::as_str)
                .collect(),
            came: tally::arrived(snapshot),
            arrivals,
        })
    }

    fn head(&self) -> Result<Vec<String>> {
        let fixed = COLUMNS.iter().map(|column| self.words.word(&format!("column-{column}")));
        let asked =
            self.questions.iter().map(|question| self.words.say("column-answer", &[("question", question)]));
        fixed.chain(asked).collect()
    }

    fn row(&self, attendance: &Attendance) -> Result<Vec<String>> {
        let person = self.snapshot.person(attendance.person_id);
        let organisation = person.and_then(|person| self.snapshot.organisation_of(person));
        let sector = organisation.map(|found| self.words.sector(found.kind)).transpose()?.unwrap_or_default();
        let (family, given, email, job) = person.map_or(("", "", "", ""), |person| {
            (&person.family_name, &person.given_name, &person.email, &person.job_title)
        });
        let mut row: Vec<String> = [family, given, email].map(String::from).into();
        row.extend([organisation.map(|found| found.name.clone()).unwrap_or_default(), sector, job.into()]);
        row.push(self.words.word(&format!("cell-attendance-{}", attendance.status.as_str()))?);
        row.extend([&attendance.ticket, &attendance.ticket_ref, &attendance.source].map(String::clone));
        row.push(self.wall(attendance.registered_at));
        row.push(self.yes_or_no((!self.came.is_empty()).then(|| self.came.contains(&attendance.id)))?);
        row.push(self.wall(self.arrivals.get(&attendance.id).copied()));
        row.extend([&attendance.access_needs, &attendance.dietary_needs].map(String::clone));
        row.extend([self.yes_or_no(attendance.photo_consent)?, self.yes_or_no(attendance.share_consent)?]);
        let answer = |question: &&str| attendance.answers.get(*question).cloned().unwrap_or_default();
        row.extend(self.questions.iter().map(answer));
        Ok(row)
    }

    /// "2026-11-12 09:05", which spreadsheets read as a time and sort.
    fn wall(&self, at: Option<DateTime<Utc>>) -> String {
        let wall = at.map(|at| self.zone.as_ref().map_or(at.naive_utc(), |zone| zone.to_local(at)));
        wall.map(|wall| wall.format("%Y-%m-%d %H:%M").to_string()).unwrap_or_default()
    }

    /// Empty when it was not asked, or is not known.
    fn yes_or_no(&self, said: Option<bool>) -> Result<String> {
        said.map_or_else(
            || Ok(String::new()),
            |said| self.words.word(if said { "cell-yes" } else { "cell-no" }),
        )
    }
}

#[cfg(test)]
mod tests;
