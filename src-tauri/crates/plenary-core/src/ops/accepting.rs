//! What both imports share when a draft is accepted: the plan as it grows.

use crate::error::Result;
use crate::ids::OrganisationId;
use crate::model::{Begin, Event, ImportPlan, Outcome, PlanChange, PlanRow, Problem, Series};
use crate::store::by_hand::{Anew, Kept, Told};
use crate::store::transact::Tx;
use crate::store::{Stored, by_hand, rows};
use std::collections::{BTreeMap, BTreeSet};

/// The longest text of one line, as `rules::text` has it.
const LINE: usize = 500;

pub use crate::store::transact::{Watched, unwatched};

/// What becomes of what a file still has and somebody deleted here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Deleted {
    /// It stays out, and that is told.
    #[default]
    StaysOut,
    ComesBack,
}

/// What a draft is taken into.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Destination<'a> {
    Event(&'a Event),
    Network(&'a Series),
}

/// The plan while the draft is worked through.
#[derive(Debug, Default)]
pub(crate) struct Planning {
    rows: Vec<PlanRow>,
    /// What was written since the last row was noted, by noun.
    written: Vec<(&'static str, Told)>,
    unchanged: u32,
    /// New attendances that are cancelled in the file.
    pub(crate) new_cancelled: u32,
    /// People who would come if they were asked for.
    pub(crate) offered: u32,
    deleted: (Deleted, u32),
    /// Organisations by the names that they had before, once somebody asked.
    pub(crate) renamed: Option<BTreeMap<String, OrganisationId>>,
    pub(crate) remarks: Vec<Problem>,
    /// The line of the file that is being worked on.
    pub(crate) line: Option<u32>,
}

impl Planning {
    /// A plan that begins.
    pub(crate) fn with(deleted: Deleted) -> Self {
        Self { deleted: (deleted, 0), ..Self::default() }
    }

    /// Whether what was deleted here by hand stays out; then the remark tells it.
    pub(crate) fn stays_out(&mut self, remark: Problem) -> bool {
        if self.deleted.0 == Deleted::ComesBack {
            return false;
        }
        self.deleted.1 += 1;
        self.remarks.push(self.placed(remark));
        true
    }

    /// Notes what happens to a row; what `update` wrote of it is told with it.
    pub(crate) fn note(&mut self, outcome: Outcome, noun: &str, title: &str, fields: &[&str]) {
        self.note_begin(outcome, noun, (title, Begin::default()), fields);
    }

    /// The same of what takes place: with when it begins.
    pub(crate) fn note_begin(
        &mut self,
        outcome: Outcome,
        noun: &str,
        (title, begin): (&str, Begin),
        fields: &[&str],
    ) {
        let (written, others) =
            std::mem::take(&mut self.written).into_iter().partition(|(of, _)| *of == noun);
        self.written = others;
        let changes = fields.iter().map(|field| change(field, &written)).collect();
        let (noun, title) = (noun.to_owned(), title.to_owned());
        self.rows.push(PlanRow { outcome, noun, title, begin, changes, line: self.line });
    }

    /// How many rows were noted so far, of whatever noun.
    pub(crate) fn noted(&self) -> usize {
        self.rows.len()
    }

    /// How many rows of a noun come or change.
    pub(crate) fn touched(&self, noun: &str) -> usize {
        self.rows.iter().filter(|row| row.noun == noun).count()
    }

    /// Counts a row of the main noun that stays as it is; one of a line whose person changes is counted there.
    pub(crate) fn unchanged(&mut self) {
        let of_line = self.rows.iter().rev().take_while(|row| row.line.is_some() && row.line == self.line);
        if !of_line.clone().any(is_changed_person) {
            self.unchanged += 1;
        }
    }

    /// Writes what the draft says of a row that is here, except where people changed it by hand: that stays, and is told. Gives
    /// the row as it now stands and the columns that changed.
    pub(crate) fn update<T: Stored>(
        &mut self,
        tx: &Tx<'_>,
        before: &T,
        wanted: T,
        title: &str,
    ) -> Result<(T, Vec<&'static str>)> {
        self.update_with(tx, before, wanted, title, Anew::Told)
    }

    /// The same of a draft of which it may be known that it is newer than what people changed here.
    pub(crate) fn update_with<T: Stored>(
        &mut self,
        tx: &Tx<'_>,
        before: &T,
        wanted: T,
        title: &str,
        anew: Anew,
    ) -> Result<(T, Vec<&'static str>)> {
        let (wanted, fields) = self.respect_with(tx, before, wanted, title, anew)?;
        Ok((rows::update(tx, before, wanted)?, fields))
    }

    /// What `update` would write, and the columns that would change; what people changed by hand is told.
    pub(crate) fn respect<T: Stored>(
        &mut self,
        tx: &Tx<'_>,
        before: &T,
        wanted: T,
        title: &str,
    ) -> Result<(T, Vec<&'static str>)> {
        self.respect_with(tx, before, wanted, title, Anew::Told)
    }

    fn respect_with<T: Stored>(
        &mut self,
        tx: &Tx<'_>,
        before: &T,
        wanted: T,
        title: &str,
        anew: Anew,
    ) -> Result<(T, Vec<&'static str>)> {
        let (wanted, kept) = by_hand::respect(tx, before, wanted, anew)?;
        self.tell(T::TABLE, title, &kept);
        let fields = self.differing(tx, before, &wanted)?;
        Ok((wanted, fields))
    }

    /// The columns that change; what they say is told with the row when it is noted.
    pub(crate) fn differing<T: Stored>(
        &mut self,
        tx: &Tx<'_>,
        before: &T,
        after: &T,
    ) -> Result<Vec<&'static str>> {
        self.written.retain(|(noun, _)| *noun != T::TABLE);
        self.written.extend(by_hand::changes(tx, before, after)?.into_iter().map(|told| (T::TABLE, told)));
        Ok(by_hand::differing(before, after))
    }

    /// Tells what stays as somebody changed it by hand, and what the draft says anew of it.
    pub(crate) fn tell(&mut self, noun: &str, title: &str, kept: &Kept) {
        if !kept.again.is_empty() {
            let remark = Problem::warning("kept-by-hand").with("title", title);
            let remark = remark.with("fields", kept.again.join(", ")).with("noun", noun);
            self.remarks.push(self.placed(remark));
        }
        for told in &kept.anew {
            let remark = Problem::warning("said-anew").with("title", title).with("noun", noun);
            let remark = remark.with("field", &told.field).with("here", or_dash(&told.here));
            self.remarks.push(self.placed(remark.with("there", or_dash(&told.there))));
        }
    }

    /// Puts the line to a problem.
    pub(crate) fn placed(&self, mut problem: Problem) -> Problem {
        problem.place.line = self.line;
        problem
    }

    /// A text of one line that is short enough to be kept.
    pub(crate) fn fitting(&mut self, text: &str) -> String {
        if text.chars().count() <= LINE {
            return text.to_owned();
        }
        let cut = self.placed(Problem::warning("text-cut").with("value", text).with("most", LINE));
        self.remarks.push(cut);
        text.chars().take(LINE).collect()
    }

    /// The finished plan; `noun` is the one that its numbers count, and people who change count with it.
    pub(crate) fn finish(self, into: Destination<'_>, is_new: bool, noun: &str) -> ImportPlan {
        let of = |outcome| self.rows.iter().filter(move |row| row.noun == noun && row.outcome == outcome);
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let counted = self.rows.iter().filter(|row| row.noun == noun);
        let lines: BTreeSet<u32> = counted.filter_map(|row| row.line).collect();
        let with_it = |row: &&PlanRow| row.line.is_some_and(|line| lines.contains(&line));
        let people =
            self.rows.iter().filter(|row| noun != "person" && is_changed_person(row) && !with_it(row));
        let changed = count(of(Outcome::Changed).count() + people.count());
        let (new, withdrawn) = (count(of(Outcome::New).count()), count(of(Outcome::Withdrawn).count()));
        let (event_id, series_id, title) = match into {
            Destination::Event(event) => (Some(event.id), None, &event.title),
            Destination::Network(series) => (None, Some(series.id), &series.title),
        };
        ImportPlan {
            event_id,
            series_id,
            event_title: title.clone(),
            event_is_new: is_new,
            new,
            new_cancelled: self.new_cancelled,
            changed,
            withdrawn,
            unchanged: self.unchanged,
            offered: self.offered,
            deleted: self.deleted.1,
            rows: self.rows,
            remarks: self.remarks,
        }
    }
}

/// Columns of which a person is told that they change, and not from what to what: marks, codes, long texts and what holds many things.
const BARE: &[&str] = &[
    "answers",
    "biography",
    "description",
    "summary",
    "identity",
    "person_id",
    "do_not_record",
    "no_names",
    "invite_everyone",
    "pinned",
    "external_id",
    "day_change",
    "position",
    "rule",
    "photo_consent",
    "share_consent",
];

/// So many letters of a text are told.
const TOLD: usize = 80;

/// A field as the plan tells it.
fn change(field: &str, written: &[(&'static str, Told)]) -> PlanChange {
    let told =
        written.iter().map(|(_, told)| told).find(|told| told.field == field && !BARE.contains(&field));
    PlanChange { field: field.to_owned(), said: told.and_then(said) }
}

/// What was and what comes, short enough to be read beside each other.
fn said(told: &Told) -> Option<(String, String)> {
    let short = |text: &str| {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        match line.char_indices().nth(TOLD) {
            Some((at, _)) => format!("{}…", line.get(..at).unwrap_or_default().trim_end()),
            None => or_dash(&line).to_owned(),
        }
    };
    let (here, there) = match same_day(&told.here, &told.there) {
        Some((here, there)) => (here.to_owned(), there.to_owned()),
        None => (short(&told.here), short(&told.there)),
    };
    (here != there).then_some((here, there))
}

/// The times of day of two moments of one day ("2026-11-12T09:30:00").
fn same_day<'a>(here: &'a str, there: &'a str) -> Option<(&'a str, &'a str)> {
    let (here, there) = (here.split_once('T')?, there.split_once('T')?);
    let is_day = here.0.parse::<chrono::NaiveDate>().is_ok();
    (is_day && here.0 == there.0).then_some((here.1, there.1))
}

fn is_changed_person(row: &PlanRow) -> bool {
    row.noun == "person" && row.outcome == Outcome::Changed
}

/// What the draft says of a column of text. Where it says nothing: nothing, when the last import said something there (what people changed
/// since stays all the same, and is told), else what is here.
pub(crate) fn said_or_emptied<T: Stored>(
    tx: &Tx<'_>,
    before: &T,
    (column, here): (&str, &str),
    said: &str,
) -> Result<String> {
    if !said.is_empty() || here.is_empty() {
        return Ok(said.to_owned());
    }
    let last = by_hand::last_said(tx, before, column, here)?;
    Ok(if last.is_some_and(|last| !last.is_empty()) { String::new() } else { here.to_owned() })
}

/// What stands in a sentence for a text that may be empty.
fn or_dash(text: &str) -> &str {
    if text.is_empty() { "–" } else { text }
}

/// Given and family name: the last word is the family name, and a single word the given one.
pub(crate) fn split_name(name: &str) -> (String, String) {
    let (given, family) = name.rsplit_once(' ').unwrap_or((name, ""));
    (given.to_owned(), family.to_owned())
}

/// What the draft says, unless it says nothing.
pub(crate) fn said_or(said: &str, otherwise: &str) -> String {
    if said.is_empty() { otherwise.to_owned() } else { said.to_owned() }
}
