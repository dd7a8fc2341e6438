//! Rows into registrations, each with its problems.

use super::columns::{Columns, Field};
use crate::imports::dates::{self, Order};
use crate::imports::sheet::{Row, Sheet};
use crate::imports::text::{email, folded, line};
use crate::model::{Answer, AttendeeDraft, AttendeeRow, Problem, RowStatus, Severity};
use std::collections::BTreeSet;

/// All rows of the sheet that can be kept.
pub fn draft(sheet: Sheet, columns: &Columns) -> (AttendeeDraft, Vec<Problem>) {
    let dates = columns.at(Field::OrderDate).into_iter();
    let dates = dates.flat_map(|column| sheet.rows.iter().map(move |row| row.cell(column)));
    let order = Order::of(dates, columns.american);
    let mut problems = sheet.problems.clone();
    let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
    let mut rows = Vec::new();
    for row in &sheet.rows {
        let cells = Cells { sheet: &sheet, row, columns };
        let Some(read) = cells.read(order, &mut problems) else { continue };
        let ticket = (read.order_no.clone(), read.attendee_no.clone());
        if read.attendee_no.is_empty() || seen.insert(ticket) {
            rows.push(read);
        } else {
            problems.push(
                cells
                    .problem(Problem::warning("row-twice"), Field::AttendeeNo)
                    .with("value", read.attendee_no),
            );
        }
    }
    if rows.is_empty() {
        problems.push(Problem::warning("no-rows"));
    }
    let questions = columns.questions.iter().filter_map(|at| sheet.headings.get(*at).cloned()).collect();
    let complete = problems.iter().all(|problem| problem.severity == Severity::Warning);
    (AttendeeDraft { source: "eventbrite".to_owned(), questions, rows, complete }, problems)
}

/// One row, with the words for its problems.
struct Cells<'s> {
    sheet: &'s Sheet,
    row: &'s Row,
    columns: &'s Columns,
}

impl Cells<'_> {
    fn read(&self, order: Order, problems: &mut Vec<Problem>) -> Option<AttendeeRow> {
        let (given_name, family_name) = self.names();
        let email = self.email(&given_name, &family_name, problems);
        let mut row = AttendeeRow {
            line: self.row.line,
            order_no: self.text(Field::OrderNo),
            attendee_no: self.text(Field::AttendeeNo),
            job_title: self.text(Field::JobTitle),
            company: self.text(Field::Company),
            phone: self.first(&[Field::Phone, Field::WorkPhone]),
            ticket: self.text(Field::Ticket),
            quantity: self.quantity(problems),
            ordered_at: self.ordered_at(order, problems),
            ordered_offset: dates::offset(&self.text(Field::OrderDate)),
            answers: self.answers(),
            cut_short: self.columns.questions.iter().any(|at| self.row.lacks(*at)),
            given_name,
            family_name,
            email,
            ..AttendeeRow::default()
        };
        (row.status, row.checked_in) = self.status(problems);
        if row.given_name.is_empty() && row.family_name.is_empty() {
            if row.email.is_empty() {
                let problem = match self.is_to_be_named() {
                    true => Problem::warning("guest-not-named"),
                    false => Problem::error("row-without-person"),
                };
                problems.push(self.problem(problem, Field::GivenName));
                return None;
            }
            problems.push(
                self.problem(Problem::warning("name-missing"), Field::GivenName).with("email", &row.email),
            );
        }
        Some(row)
    }

    fn text(&self, field: Field) -> String {
        said(self.columns.at(field).map(|column| line(self.row.cell(column))).unwrap_or_default())
    }

    /// Whether the buyer has not said yet who comes.
    fn is_to_be_named(&self) -> bool {
        let typed =
            |field| self.columns.at(field).map(|column| line(self.row.cell(column))).unwrap_or_default();
        let both = format!("{} {}", typed(Field::GivenName), typed(Field::FamilyName));
        let named = [typed(Field::GivenName), typed(Field::FamilyName), typed(Field::FullName), both];
        named.iter().any(|name| is_filler(name))
    }

    fn first(&self, fields: &[Field]) -> String {
        fields.iter().map(|field| self.text(*field)).find(|text| !text.is_empty()).unwrap_or_default()
    }

    fn problem(&self, problem: Problem, field: Field) -> Problem {
        problem.place(&self.sheet.place(self.row, self.columns.at(field).unwrap_or_default()))
    }

    /// The names of the guest.
    fn names(&self) -> (String, String) {
        let (given, family) = (self.text(Field::GivenName), self.text(Field::FamilyName));
        if is_filler(&format!("{given} {family}")) {
            return (String::new(), String::new());
        }
        if !given.is_empty() || !family.is_empty() {
            return (given, family);
        }
        let full = self.text(Field::FullName);
        let (given, family) = full.rsplit_once(' ').unwrap_or((full.as_str(), ""));
        if full.is_empty() && self.columns.at(Field::GivenName).is_none() {
            return (self.text(Field::BuyerGivenName), self.text(Field::BuyerFamilyName));
        }
        (given.to_owned(), family.to_owned())
    }

    /// The guest's address. The buyer's counts only when the buyer is the guest, or nobody is named.
    fn email(&self, given: &str, family: &str, problems: &mut Vec<Problem>) -> String {
        let buyer =
            [self.text(Field::BuyerGivenName), self.text(Field::BuyerFamilyName)].map(|name| folded(&name));
        let guest = [folded(given), folded(family)];
        let same = !self.is_to_be_named() && (guest == buyer || guest.iter().all(String::is_empty));
        let field = match (self.text(Field::Email).is_empty(), same) {
            (true, true) => Field::BuyerEmail,
            _ => Field::Email,
        };
        let typed = self.text(field);
        if typed.is_empty() {
            return String::new();
        }
        email(&typed).unwrap_or_else(|| {
            problems.push(self.problem(Problem::warning("email-invalid"), field).with("value", &typed));
            String::new()
        })
    }

    fn quantity(&self, problems: &mut Vec<Problem>) -> u32 {
        let typed = self.text(Field::Quantity);
        let number = typed
            .parse::<f64>()
            .ok()
            .filter(|number| (1.0..10_000.0).contains(number) && number.fract() == 0.0);
        let number = if typed.is_empty() { Some(1.0) } else { number };
        match number {
            Some(number) if number > 1.0 => {
                problems.push(
                    self.problem(Problem::warning("quantity-many"), Field::Quantity).with("value", &typed),
                );
            }
            Some(_) => {}
            None => problems.push(
                self.problem(Problem::warning("quantity-unreadable"), Field::Quantity).with("value", &typed),
            ),
        }
        number.unwrap_or(1.0) as u32
    }

    fn ordered_at(&self, order: Order, problems: &mut Vec<Problem>) -> Option<chrono::NaiveDateTime> {
        let typed = self.text(Field::OrderDate);
        let read = dates::read(&typed, order);
        if read.is_none() && !typed.is_empty() {
            problems.push(
                self.problem(Problem::warning("date-unreadable"), Field::OrderDate).with("value", &typed),
            );
        }
        read
    }

    fn status(&self, problems: &mut Vec<Problem>) -> (RowStatus, bool) {
        let typed = self.text(Field::Status);
        match folded(&typed).as_str() {
            "" | "attending" | "completed" | "placed" | "free order" | "paid" => {
                (RowStatus::Registered, false)
            }
            "checked in" | "checked-in" | "attended" => (RowStatus::Registered, true),
            "not attending" | "deleted" | "refunded" | "cancelled" | "canceled" | "transferred"
            | "withdrawn" | "event cancelled" | "event canceled" => (RowStatus::Cancelled, false),
            _ => {
                problems.push(
                    self.problem(Problem::warning("status-unknown"), Field::Status).with("value", &typed),
                );
                (RowStatus::Registered, false)
            }
        }
    }

    fn answers(&self) -> Vec<Answer> {
        let all = self.columns.questions.iter().filter_map(|at| {
            let question = self.sheet.headings.get(*at)?.clone();
            Some(Answer { question, answer: said(self.row.cell(*at).to_owned()) })
        });
        all.chain(self.other_phone()).filter(|answer| !answer.answer.is_empty()).collect()
    }

    /// A person has one number here: a second one is kept as the answer that it is.
    fn other_phone(&self) -> Option<Answer> {
        let (first, other) = (self.text(Field::Phone), self.text(Field::WorkPhone));
        let question = self.sheet.headings.get(self.columns.at(Field::WorkPhone)?)?.clone();
        (!first.is_empty() && first != other).then_some(Answer { question, answer: other })
    }
}

/// What stands in every cell of a guest of whom the buyer has said nothing yet.
fn is_filler(text: &str) -> bool {
    folded(text) == "info requested"
}

fn said(text: String) -> String {
    if is_filler(&text) { String::new() } else { text }
}
