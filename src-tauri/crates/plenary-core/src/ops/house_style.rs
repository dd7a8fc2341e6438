//! The house style of a workspace: the shipped list, with what the office changed in it, put out of force or added.

use crate::error::{Refusal, Result};
use crate::ids::StyleEntryId;
use crate::model::{StyleEntry, StyleKind};
use crate::op::Op;
use crate::plenary::Plenary;
use crate::rules::house_style::{HouseStyle, StyleRule, starting};
use crate::rules::text;
use crate::store::transact::{Done, Tx};
use crate::store::{Connection, rows, style_entries};
use std::collections::BTreeMap;

/// A line of the house style as it now stands.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct StyleLine {
    /// None of a shipped line that nobody touched.
    pub id: Option<StyleEntryId>,
    /// The shipped list has a line of this phrase.
    pub shipped: bool,
    pub off: bool,
    pub rule: StyleRule,
}

/// A line to be written; one of the same phrase is replaced.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct WriteStyleEntry {
    /// The line that is changed, when its phrase is another one now.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<StyleEntryId>,
    pub kind: StyleKind,
    pub phrase: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub instead: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub off: bool,
}

/// What an import of lines did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct StyleImported {
    pub new: u32,
    pub changed: u32,
    pub unchanged: u32,
}

/// Every line, by kind and phrase.
pub fn lines(conn: &Connection) -> Result<Vec<StyleLine>> {
    let mut lines: BTreeMap<String, StyleLine> = BTreeMap::new();
    for rule in starting() {
        lines.insert(rule.phrase.to_lowercase(), StyleLine { id: None, shipped: true, off: false, rule });
    }
    for entry in style_entries::all(conn)? {
        let shipped = lines.contains_key(&entry.phrase.to_lowercase());
        let StyleEntry { id, kind, phrase, instead, reason, off, .. } = entry;
        let rule = StyleRule { kind, phrase: phrase.clone(), instead, reason };
        lines.insert(phrase.to_lowercase(), StyleLine { id: Some(id), shipped, off, rule });
    }
    let mut lines: Vec<StyleLine> = lines.into_values().collect();
    lines.sort_by_key(|line| line.rule.kind);
    Ok(lines)
}

/// The lines that are in force, ready to look with.
pub fn in_force(conn: &Connection) -> Result<HouseStyle> {
    Ok(HouseStyle::new(lines(conn)?.into_iter().filter(|line| !line.off).map(|line| line.rule)))
}

/// Writes a line: a new one, or what is now said of a phrase.
pub fn write_style_entry(plenary: &Plenary, input: WriteStyleEntry) -> Result<Done<StyleEntry>> {
    plenary.transact(Op::WriteStyleEntry, |tx| {
        tx.about(input.phrase.trim());
        write(tx, input).map(|(row, _)| row)
    })
}

/// What happened to a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Written {
    New,
    Changed,
    Same,
}

fn write(tx: &Tx<'_>, input: WriteStyleEntry) -> Result<(StyleEntry, Written)> {
    let WriteStyleEntry { id, kind, mut phrase, mut instead, mut reason, off } = input;
    text::required_line("phrase", &mut phrase)?;
    text::line("instead", &mut instead)?;
    text::line("reason", &mut reason)?;
    if !phrase.chars().any(char::is_alphanumeric) {
        return Err(Refusal::new("phrase-without-letters").field("phrase").with("value", &phrase).into());
    }
    if kind == StyleKind::Name {
        instead.clone_from(&phrase);
    }
    let there = style_entries::of_phrase(tx, &phrase)?;
    let before = match id {
        Some(id) => Some(rows::expect::<StyleEntry>(tx, id)?),
        None => there.clone(),
    };
    if let (Some(before), Some(there)) = (&before, &there)
        && before.id != there.id
    {
        return Err(Refusal::new("phrase-is-there").field("phrase").with("value", &phrase).into());
    }
    let Some(before) = before else {
        let row = StyleEntry {
            id: tx.new_id(),
            kind,
            phrase,
            instead,
            reason,
            off,
            created_at: tx.at(),
            updated_at: tx.at(),
        };
        rows::insert(tx, &row)?;
        return Ok((row, Written::New));
    };
    let wanted = StyleEntry { kind, phrase, instead, reason, off, ..before.clone() };
    let written = if wanted == before { Written::Same } else { Written::Changed };
    Ok((rows::update(tx, &before, wanted)?, written))
}

/// Deletes a line of the office's own; of a shipped phrase, what is shipped holds again.
pub fn delete_style_entry(plenary: &Plenary, id: StyleEntryId) -> Result<Done<()>> {
    plenary.transact(Op::DeleteStyleEntry, |tx| {
        tx.about(rows::expect::<StyleEntry>(tx, id)?.phrase);
        rows::delete::<StyleEntry>(tx, id)
    })
}

/// Takes lines in; those that say what is here already are left.
pub fn import_house_style(plenary: &Plenary, given: &[StyleRule]) -> Result<Done<StyleImported>> {
    plenary.transact(Op::ImportHouseStyle, |tx| {
        let here: BTreeMap<String, StyleLine> =
            lines(tx)?.into_iter().map(|line| (line.rule.phrase.to_lowercase(), line)).collect();
        let mut imported = StyleImported::default();
        for rule in given {
            let same = here.get(&rule.phrase.to_lowercase());
            if same.is_some_and(|line| line.rule == *rule && !line.off) {
                imported.unchanged += 1;
                continue;
            }
            let StyleRule { kind, phrase, instead, reason } = rule.clone();
            let (_, written) =
                write(tx, WriteStyleEntry { id: None, kind, phrase, instead, reason, off: false })?;
            match written {
                Written::New if same.is_none() => imported.new += 1,
                Written::New | Written::Changed => imported.changed += 1,
                Written::Same => imported.unchanged += 1,
            }
        }
        Ok(imported)
    })
}
