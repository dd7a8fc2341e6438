//! Coverage of the membership in words, tables and a picture: which organisations were reached, which not since when, which never.

use crate::error::Result;
use crate::model::OrganisationKind;
use crate::rules::coverage::Coverage;
use crate::wording::chart;
use crate::wording::html::{markdown_to_html, page_of};
use crate::wording::summary::tables::{Column, Table};
use crate::wording::{Words, Written, template};
use chrono::{Datelike, NaiveDate};
use std::sync::Arc;

/// Everything the template shows, as plain text.
#[derive(serde::Serialize)]
struct Told {
    title: String,
    sentences: Vec<String>,
    organisations: Table,
    meetings: Table,
}

impl Words {
    /// "Boroughs reached in 2022: 15 of 18.", "Not since April: …", "Never: …": one sentence each.
    pub fn coverage(&self, coverage: &Coverage) -> Result<Vec<String>> {
        if coverage.total == 0 {
            return Ok(vec![self.word("document-coverage-no-members")?]);
        }
        let year = coverage.year.map(|year| year.to_string());
        let without_names = match coverage.without_names {
            0 => None,
            count => Some(self.count("document-coverage-without-names", count)?),
        };
        if coverage.meetings.is_empty() {
            let none = match &year {
                Some(year) => self.say("document-coverage-no-arrivals-in", &[("year", year)])?,
                None => self.word("document-coverage-no-arrivals")?,
            };
            return Ok([without_names.unwrap_or(none)].into());
        }
        let (reached, total) = (coverage.reached.to_string(), coverage.total.to_string());
        let what = self.members(coverage.kind)?;
        let mut values = vec![("what", what.as_str()), ("reached", &reached), ("total", &total)];
        let id = match &year {
            Some(year) => {
                values.push(("year", year));
                "document-coverage-reached-in"
            }
            None => "document-coverage-reached",
        };
        let mut sentences = vec![self.say(id, &values)?];
        for lost in &coverage.not_since {
            let month = self.month(lost.month, coverage.year)?;
            let values = [("month", month.as_str()), ("names", &self.list(&lost.names)?)];
            sentences.push(self.say("document-coverage-not-since", &values)?);
        }
        if !coverage.never.is_empty() {
            sentences.push(self.say("document-coverage-never", &[("names", &self.list(&coverage.never)?)])?);
        }
        sentences.extend(without_names);
        Ok(sentences)
    }

    /// "Boroughs", or "Member organisations" for all of them.
    fn members(&self, kind: Option<OrganisationKind>) -> Result<String> {
        let kind = kind.map_or_else(|| "all".to_owned(), |kind| kind.as_str().replace('_', "-"));
        self.word(&format!("document-members-{kind}"))
    }

    /// "April" of that year, "November 2021" of another.
    fn month(&self, day: NaiveDate, of: Option<i32>) -> Result<String> {
        let month = self.word(&format!("document-month-{}", day.month()))?;
        if of == Some(day.year()) {
            return Ok(month);
        }
        self.say("document-month-of", &[("month", &month), ("year", &day.year().to_string())])
    }
}

/// The whole of it in Markdown. `network` is plain text, and empty for every event of the office.
pub fn document(coverage: &Coverage, network: &str, language: &str) -> Result<Written> {
    let words = Arc::new(Words::of(language)?);
    let told = told(coverage, network, &words)?;
    let markdown = template::render(include_str!("coverage.md.jinja"), &words, &told)?;
    Ok(Written { title: told.title, language: words.language(), markdown })
}

/// The same as a page, with the picture between the sentences and the tables.
pub fn html(coverage: &Coverage, network: &str, language: &str) -> Result<String> {
    let document = document(coverage, network, language)?;
    let picture = chart::coverage::coverage(coverage, &Words::of(language)?)?;
    let (words, tables) = match document.markdown.find("\n## ") {
        Some(at) => document.markdown.split_at(at),
        None => (document.markdown.as_str(), ""),
    };
    let body = format!("{}{picture}\n{}", markdown_to_html(words), markdown_to_html(tables));
    Ok(page_of(&document.title, document.language, chart::STYLE, &body))
}

fn told(coverage: &Coverage, network: &str, words: &Words) -> Result<Told> {
    let year = coverage.year.map(|year| year.to_string()).unwrap_or_default();
    let title = match (network.is_empty(), year.is_empty()) {
        (true, true) => words.word("document-coverage-title")?,
        (true, false) => words.say("document-coverage-title-in", &[("year", &year)])?,
        (false, true) => words.say("document-coverage-title-of", &[("network", network)])?,
        (false, false) => {
            words.say("document-coverage-title-of-in", &[("network", network), ("year", &year)])?
        }
    };
    Ok(Told {
        title,
        sentences: words.coverage(coverage)?,
        organisations: organisations(coverage, words)?,
        meetings: meetings(coverage, words)?,
    })
}

fn organisations(coverage: &Coverage, words: &Words) -> Result<Table> {
    let mut table = Table::new(words, None, &["organisation", "sector", "last-came"], 3)?;
    table.columns.push(Column { head: words.word("column-came-to-of")?, right: true });
    for row in &coverage.rows {
        let (came, held) = (row.came.to_string(), row.held.to_string());
        table.rows.push(vec![
            row.name.clone().into(),
            words.sector(row.kind)?.into(),
            row.last_on
                .map_or_else(|| words.word("document-coverage-never-came"), |day| words.date(day))?
                .into(),
            words.say("document-coverage-came-of", &[("came", &came), ("held", &held)])?.into(),
        ]);
    }
    Ok(table)
}

fn meetings(coverage: &Coverage, words: &Words) -> Result<Table> {
    let mut table =
        Table::new(words, None, &["meeting", "day", "member-organisations", "people-from-members"], 2)?;
    for meeting in &coverage.meetings {
        let numbers = [meeting.organisations, meeting.people].map(|number| number.to_string());
        let cells = [meeting.title.clone(), words.date(meeting.on)?].into_iter().chain(numbers);
        table.rows.push(cells.map(Into::into).collect());
    }
    Ok(table)
}

#[cfg(test)]
mod tests;
