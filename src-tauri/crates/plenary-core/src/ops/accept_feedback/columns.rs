//! What the columns of a file mean: as people said for this form, or for one like it, else as proposed; and what is still
//! wrong with it before anything can come in.

use crate::error::Result;
use crate::ids::EventId;
use crate::model::{AnswersDraft, ColumnMeaning, Form, FormColumn, Problem};
use crate::rules::folding::run_of_words;
use crate::rules::form_mapping::{self, Titled, fingerprint};
use crate::store::{Connection, feedback, programme};
use std::collections::BTreeSet;

/// The columns of a file, and whether this very form was here before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    pub columns: Vec<FormColumn>,
    pub remembered: bool,
}

/// A form of which so many of a hundred headings are here is the same with questions added or taken out.
const ALIKE: usize = 60;

/// What the columns of a file mean for an event.
pub fn mapping(conn: &Connection, event: EventId, draft: &AnswersDraft) -> Result<Mapping> {
    let sessions = titled(conn, event)?;
    let headings = draft.headings();
    let same = feedback::form(conn, &fingerprint(&headings))?;
    let remembered = same.is_some();
    let known = match same {
        Some(form) => form.columns,
        None => like(feedback::forms(conn)?, &headings).map(|form| form.columns).unwrap_or_default(),
    };
    Ok(Mapping { columns: form_mapping::propose(draft, &sessions, &known), remembered })
}

/// The sessions of an event by title.
pub(super) fn titled(conn: &Connection, event: EventId) -> Result<Vec<Titled>> {
    let sessions = programme::sessions(conn, event)?;
    Ok(sessions.iter().map(|session| Titled::new(session.id, &session.title)).collect())
}

/// The form that has the most headings in common, if they are most of its headings.
fn like(forms: Vec<Form>, headings: &[String]) -> Option<Form> {
    let wanted: BTreeSet<String> = headings.iter().map(|heading| run_of_words(heading)).collect();
    let common = |form: &Form| {
        form.columns.iter().filter(|column| wanted.contains(&run_of_words(&column.heading))).count()
    };
    let alike = |form: &&Form| common(form) * 100 >= form.columns.len().max(headings.len()) * ALIKE;
    forms.iter().filter(alike).max_by_key(|form| common(form)).cloned()
}

/// What has to be said before the file can come in.
pub fn problems(columns: &[FormColumn]) -> Vec<Problem> {
    use ColumnMeaning::{Email, EventRating, EventText, SessionRating, SessionText, WhichSession};
    let of = |meaning| columns.iter().filter(move |column| column.meaning == meaning);
    let list = |meaning| of(meaning).map(|column| column.heading.clone()).collect::<Vec<_>>().join("; ");
    let mut problems = Vec::new();
    if of(Email).count() > 1 {
        problems.push(Problem::error("columns-two-addresses").with("columns", list(Email)));
    }
    if of(WhichSession).count() > 1 {
        problems.push(Problem::error("columns-two-sessions").with("columns", list(WhichSession)));
    }
    if [EventRating, EventText, SessionRating, SessionText].iter().all(|meaning| of(*meaning).count() == 0) {
        problems.push(Problem::error("columns-no-answers"));
    }
    if of(WhichSession).count() == 0 {
        for column in of(SessionRating).chain(of(SessionText)).filter(|column| column.session_id.is_none()) {
            problems.push(Problem::error("column-without-session").with("column", &column.heading));
        }
    }
    for column in of(EventRating).chain(of(SessionRating)).filter(|column| column.scale.is_none()) {
        problems.push(Problem::error("column-without-scale").with("column", &column.heading));
    }
    problems
}
