//! Rows into answers: moments of every shape made alike, and who is anonymous without a name.

use super::{Dialect, Known, Read, microsoft};
use crate::imports::dates::{self, Order};
use crate::imports::sheet::{Row, Sheet};
use crate::model::{AnswersColumn, AnswersDraft, AnswersRow, ColumnMeaning, Problem, Severity};
use chrono::NaiveDateTime;

/// Every row of the sheet.
pub fn draft(sheet: &Sheet, dialect: &Dialect) -> Read {
    let known = (dialect.known)(sheet);
    let orders = orders(sheet, &known, dialect.month_first);
    let mut problems = sheet.problems.clone();
    let rows: Vec<AnswersRow> =
        sheet.rows.iter().map(|row| read(sheet, row, &known, &orders, &mut problems)).collect();
    if rows.is_empty() {
        problems.push(Problem::warning("no-answers"));
    }
    let heading = |(at, known): (usize, Option<ColumnMeaning>)| {
        let heading = sheet.headings.get(at).cloned().unwrap_or_default();
        // A heading that is empty or far too long is still a column.
        AnswersColumn { heading: heading.chars().take(500).collect(), known }
    };
    let columns = known.iter().copied().enumerate().map(heading).collect();
    let complete = problems.iter().all(|problem| problem.severity == Severity::Warning);
    (AnswersDraft { source: dialect.source.to_owned(), columns, rows, complete }, problems)
}

/// Of each column that may hold moments: which number is the day.
fn orders(sheet: &Sheet, known: &Known, month_first: bool) -> Vec<Option<Order>> {
    let order = |(at, known): (usize, &Option<ColumnMeaning>)| {
        matches!(known, Some(ColumnMeaning::SubmittedAt | ColumnMeaning::Identity))
            .then(|| Order::of(sheet.rows.iter().map(move |row| row.cell(at)), month_first))
    };
    known.iter().enumerate().map(order).collect()
}

fn written(moment: NaiveDateTime) -> String {
    moment.format("%Y-%m-%dT%H:%M:%S").to_string()
}

fn read(
    sheet: &Sheet,
    row: &Row,
    known: &Known,
    orders: &[Option<Order>],
    problems: &mut Vec<Problem>,
) -> AnswersRow {
    let mut cell = |(at, (known, order)): (usize, (&Option<ColumnMeaning>, &Option<Order>))| {
        let typed = row.cell(at).to_owned();
        let moment = order.and_then(|order| dates::read(&typed, order));
        match known {
            Some(ColumnMeaning::SubmittedAt) if moment.is_none() => {
                if !typed.is_empty() {
                    let place = sheet.place(row, at);
                    problems.push(Problem::warning("date-unreadable").place(&place).with("value", typed));
                }
                String::new()
            }
            Some(ColumnMeaning::SubmittedAt) => moment.map_or(typed, written),
            Some(ColumnMeaning::Identity) => {
                moment.filter(|_| typed.contains(':')).map_or_else(|| typed.clone(), written)
            }
            Some(ColumnMeaning::Email | ColumnMeaning::Name) if microsoft::is_anonymous(&typed) => {
                String::new()
            }
            _ => typed,
        }
    };
    let cells = known.iter().zip(orders).enumerate().map(&mut cell).collect();
    AnswersRow { line: row.line, cells }
}
