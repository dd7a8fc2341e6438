//! A house style as a table: columns kind, phrase, instead, reason, in any order; without a kind, a line is one to avoid.

use super::sheet::{self, Row, Sheet};
use super::text::{folded, line};
use crate::model::{Problem, StyleKind};
use crate::rules::house_style::StyleRule;

/// Reads the lines that can be read.
pub fn read(bytes: &[u8]) -> (Vec<StyleRule>, Vec<Problem>) {
    let sheet = match sheet::read(bytes) {
        Ok(sheet) => sheet,
        Err(problem) => return (Vec::new(), vec![problem]),
    };
    let at = |name: &str| sheet.headings.iter().position(|heading| folded(heading) == name);
    let Some(phrase) = at("phrase") else {
        return (Vec::new(), vec![Problem::error("form-columns-missing").with("missing", "phrase")]);
    };
    let columns = Columns { kind: at("kind"), phrase, instead: at("instead"), reason: at("reason") };
    let mut problems = sheet.problems.clone();
    let rules = sheet.rows.iter().filter_map(|row| rule(&sheet, row, &columns, &mut problems)).collect();
    (rules, problems)
}

struct Columns {
    kind: Option<usize>,
    phrase: usize,
    instead: Option<usize>,
    reason: Option<usize>,
}

fn rule(sheet: &Sheet, row: &Row, columns: &Columns, problems: &mut Vec<Problem>) -> Option<StyleRule> {
    // An apostrophe in front keeps spreadsheets from running a cell as a formula.
    let cell = |at: Option<usize>| {
        let text = line(at.map(|at| row.cell(at)).unwrap_or_default());
        text.strip_prefix('\'')
            .filter(|rest| rest.starts_with(['=', '+', '-', '@']))
            .map(str::to_owned)
            .unwrap_or(text)
    };
    let phrase = cell(Some(columns.phrase));
    if !phrase.chars().any(char::is_alphanumeric) {
        let place = sheet.place(row, columns.phrase);
        problems.push(Problem::error("style-phrase-missing").place(&place));
        return None;
    }
    let said = folded(&cell(columns.kind));
    let kind = if said.is_empty() { Some(StyleKind::Avoid) } else { said.parse().ok() };
    if kind.is_none() {
        let place = sheet.place(row, columns.kind.unwrap_or_default());
        problems.push(Problem::error("style-kind-unknown").place(&place).with("value", &said));
    }
    let kind = kind?;
    let instead = if kind == StyleKind::Name { phrase.clone() } else { cell(columns.instead) };
    Some(StyleRule { kind, phrase, instead, reason: cell(columns.reason) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_by_their_headings_and_what_is_none_is_told() {
        let (rules, problems) = read(b"Phrase,Kind,Reason,Instead\ne-mail,spelling,One word.,email\n,avoid,,\nsynergy,,,\nx,shout,,y\n");
        let said: Vec<String> =
            rules.iter().map(|rule| format!("{} {} -> {}", rule.kind, rule.phrase, rule.instead)).collect();
        assert_eq!(said, ["spelling e-mail -> email", "avoid synergy -> "]);
        let codes: Vec<&str> = problems.iter().map(|problem| problem.code.as_str()).collect();
        assert_eq!(codes, ["style-phrase-missing", "style-kind-unknown"]);
    }
}
