//! Rows of a file into what each person said, by what the columns mean.

use super::columns::titled;
use crate::error::Result;
use crate::ids::{PersonId, SessionId};
use crate::model::{
    AnswersDraft, AnswersRow, ColumnMeaning, Event, FormColumn, Person, Problem, QuoteConsent, RatingScale,
};
use crate::ops::accepting::Planning;
use crate::ops::takeaways::short;
use crate::rules::folding::folded;
use crate::rules::form_mapping::{Titled, fingerprint, named};
use crate::rules::quoting::consent;
use crate::rules::rating::Ratings;
use crate::rules::{seal, text};
use crate::store::transact::Tx;
use crate::store::{attendances, people, rows};
use chrono::NaiveDateTime;
use std::collections::{BTreeMap, BTreeSet};

/// What one person sent in.
#[derive(Debug)]
pub(super) struct Given {
    pub line: u32,
    pub identity: String,
    /// Nothing but the moment tells it from others.
    pub by_moment: bool,
    pub person_id: Option<PersonId>,
    /// Empty when the person is known.
    pub name: String,
    pub email: String,
    pub organisation: String,
    pub consent: Option<QuoteConsent>,
    pub submitted_at: Option<NaiveDateTime>,
    pub answers: Vec<Said>,
}

/// One answer.
#[derive(Debug)]
pub(super) struct Said {
    pub session_id: Option<SessionId>,
    pub question: String,
    pub position: i64,
    pub scale: Option<RatingScale>,
    pub rating: Option<i64>,
    pub text: String,
}

impl Said {
    /// How the plan shows it: the rating with its highest, else how the words begin.
    pub fn told(&self) -> String {
        match self.rating.zip(self.scale) {
            Some((rating, scale)) => format!("{rating}/{}", scale.high()),
            None => format!("“{}”", short(&self.text)),
        }
    }
}

impl Given {
    /// How the plan names it: when it was sent in, else where it stands. Whose it is, the plan does not say.
    pub fn title(&self) -> String {
        self.submitted_at
            .map_or_else(|| format!("#{}", self.line), |at| at.format("%Y-%m-%d %H:%M").to_string())
    }
}

/// The longest answer that is kept, in characters.
const LONGEST: usize = 20_000;

/// Everything a row is read by.
struct Reader<'a> {
    draft: &'a AnswersDraft,
    columns: &'a [FormColumn],
    sessions: Vec<Titled>,
    ratings: BTreeMap<usize, Ratings>,
    /// Guests of the event by name; none where two have it.
    guests: BTreeMap<String, Option<PersonId>>,
    fingerprint: String,
    seen: BTreeMap<String, usize>,
}

/// What every row says; rows without any answer are left out, and told.
pub(super) fn given(
    tx: &Tx<'_>,
    event: &Event,
    draft: &AnswersDraft,
    columns: &[FormColumn],
    planning: &mut Planning,
) -> Result<Vec<Given>> {
    let ratings = columns.iter().enumerate().filter_map(|(at, column)| {
        let scale = column.scale.filter(|_| is_rating(column.meaning))?;
        Some((at, Ratings::of(scale, draft.rows.iter().map(move |row| row.cell(at)))))
    });
    let mut reader = Reader {
        sessions: titled(tx, event.id)?,
        ratings: ratings.collect(),
        guests: guests(tx, event)?,
        fingerprint: fingerprint(&draft.headings()),
        seen: BTreeMap::new(),
        draft,
        columns,
    };
    let mut given = Vec::new();
    let mut empty = 0;
    for row in &draft.rows {
        planning.line = Some(row.line);
        let one = reader.row(tx, row, planning)?;
        if one.answers.is_empty() { empty += 1 } else { given.push(one) }
    }
    planning.line = None;
    if empty > 0 {
        planning.remarks.push(Problem::warning("rows-without-answer").with("count", empty));
    }
    Ok(given)
}

fn is_rating(meaning: ColumnMeaning) -> bool {
    matches!(meaning, ColumnMeaning::EventRating | ColumnMeaning::SessionRating)
}

fn guests(tx: &Tx<'_>, event: &Event) -> Result<BTreeMap<String, Option<PersonId>>> {
    let mut guests: BTreeMap<String, Option<PersonId>> = BTreeMap::new();
    for attendance in attendances::of_event(tx, event.id)? {
        let person: Person = rows::expect(tx, attendance.person_id)?;
        guests.entry(folded(&person.name())).and_modify(|known| *known = None).or_insert(Some(person.id));
    }
    Ok(guests)
}

impl Reader<'_> {
    fn row(&mut self, tx: &Tx<'_>, row: &AnswersRow, planning: &mut Planning) -> Result<Given> {
        let mut email = self.first(row, ColumnMeaning::Email);
        if text::email("email", &mut email).is_err() {
            email.clear(); // no address: then it says nothing of who it was
        }
        let email = email.to_lowercase();
        let name = planning.fitting(&self.all(row, ColumnMeaning::Name).join(" "));
        let organisation = planning.fitting(&self.first(row, ColumnMeaning::Organisation));
        let person_id = self.person(tx, &email, &name)?;
        let unknown = |text: String| if person_id.is_some() { String::new() } else { text };
        let submitted_at = self.first(row, ColumnMeaning::SubmittedAt);
        let (identity, by_moment) = self.identity(row, &email);
        Ok(Given {
            line: row.line,
            identity,
            by_moment,
            person_id,
            consent: self.consent(row, planning),
            submitted_at: NaiveDateTime::parse_from_str(&submitted_at, "%Y-%m-%dT%H:%M:%S").ok(),
            answers: self.answers(row, planning),
            name: unknown(name),
            email: unknown(email),
            organisation: unknown(organisation),
        })
    }

    /// The cells of a meaning that hold something.
    fn all(&self, row: &AnswersRow, meaning: ColumnMeaning) -> Vec<String> {
        let cells = self.columns.iter().enumerate().filter(|(_, column)| column.meaning == meaning);
        let cells = cells.map(|(at, _)| row.cell(at).split_whitespace().collect::<Vec<_>>().join(" "));
        cells.filter(|cell| !cell.is_empty()).collect()
    }

    fn first(&self, row: &AnswersRow, meaning: ColumnMeaning) -> String {
        self.all(row, meaning).into_iter().next().unwrap_or_default()
    }

    fn person(&self, tx: &Tx<'_>, email: &str, name: &str) -> Result<Option<PersonId>> {
        if let Some(person) = people::by_email(tx, email)? {
            return Ok(Some(person.id));
        }
        Ok(self.guests.get(&folded(name)).copied().flatten().filter(|_| email.is_empty()))
    }

    /// By what the row is known again: its number or beginning, else its moment and address, else all it says; of equals, the
    /// how manieth it is. And whether it was by the moment.
    fn identity(&mut self, row: &AnswersRow, email: &str) -> (String, bool) {
        let own = self.all(row, ColumnMeaning::Identity);
        let moment = self.first(row, ColumnMeaning::SubmittedAt);
        let (mut parts, by_moment) = match (own.is_empty(), moment.is_empty()) {
            (false, _) => (own, false),
            (true, false) => (vec![moment, email.to_owned()], true),
            (true, true) => (row.cells.clone(), false),
        };
        if !by_moment && parts.iter().all(|part| part.chars().all(|c| c.is_ascii_digit())) {
            parts.push(self.fingerprint.clone()); // "1" is the first of every form
        }
        parts.insert(0, self.draft.source.clone());
        let hash: String = seal::sha256(parts.join("\u{0}")).chars().take(32).collect();
        let times = self.seen.entry(hash.clone()).and_modify(|times| *times += 1).or_insert(1);
        (if *times == 1 { hash } else { format!("{hash}-{times}") }, by_moment)
    }

    /// The strictest of what was said to being quoted.
    fn consent(&self, row: &AnswersRow, planning: &mut Planning) -> Option<QuoteConsent> {
        let asked =
            self.columns.iter().enumerate().filter(|(_, column)| column.meaning == ColumnMeaning::Consent);
        let said =
            asked.map(|(at, column)| (column, row.cell(at).trim())).filter(|(_, said)| !said.is_empty());
        let read = |(column, said): (&FormColumn, &str)| {
            let read = consent(&column.heading, said);
            if read.is_none() {
                let problem = Problem::warning("consent-unreadable").with("value", said);
                planning.remarks.push(planning.placed(problem));
            }
            read.unwrap_or(QuoteConsent::Refused)
        };
        said.map(read).max()
    }

    fn answers(&self, row: &AnswersRow, planning: &mut Planning) -> Vec<Said> {
        let which = self.first(row, ColumnMeaning::WhichSession);
        let about = named(&which, &self.sessions);
        let mut answers = Vec::new();
        let mut nowhere = BTreeSet::new();
        for (at, column) in self.columns.iter().enumerate() {
            let cell = row.cell(at).trim();
            let session_id = match column.meaning {
                ColumnMeaning::EventRating | ColumnMeaning::EventText => None,
                ColumnMeaning::SessionRating | ColumnMeaning::SessionText => {
                    match column.session_id.or(about) {
                        Some(session) => Some(session),
                        None => {
                            if !cell.is_empty() {
                                nowhere.insert(which.clone());
                            }
                            continue;
                        }
                    }
                }
                _ => continue,
            };
            answers.extend(self.answer(at, column, session_id, cell, planning));
        }
        for value in nowhere {
            let problem = Problem::warning("session-not-found").with("value", value);
            planning.remarks.push(planning.placed(problem));
        }
        answers
    }

    fn answer(
        &self,
        at: usize,
        column: &FormColumn,
        session_id: Option<SessionId>,
        cell: &str,
        planning: &mut Planning,
    ) -> Option<Said> {
        if cell.is_empty() || says_nothing(cell) {
            return None;
        }
        let rating = match self.ratings.get(&at) {
            None if is_rating(column.meaning) => return None,
            None => None,
            Some(ratings) => match ratings.read(cell) {
                Some(rating) => Some(rating),
                None => {
                    let problem = Problem::warning("rating-unreadable");
                    let problem = problem.with("value", cell).with("column", &column.heading);
                    planning.remarks.push(planning.placed(problem));
                    return None;
                }
            },
        };
        Some(Said {
            session_id,
            question: column.heading.clone(),
            position: i64::try_from(at).unwrap_or(i64::MAX),
            scale: rating.and(column.scale),
            rating,
            text: if rating.is_some() { String::new() } else { cell.chars().take(LONGEST).collect() },
        })
    }
}

/// What people type who have nothing to say.
fn says_nothing(cell: &str) -> bool {
    let word = folded(cell);
    let word = word.trim_end_matches(['.', '!']);
    word.is_empty()
        || ["-", "--", "n/a", "na", "none", "nothing", "nil", "no comment", "no comments"].contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_that_says_nothing_is_none() {
        assert!(["N/A", "-", "None.", "no comments"].into_iter().all(says_nothing));
        assert!(!says_nothing("No complaints, it was good"));
    }
}
