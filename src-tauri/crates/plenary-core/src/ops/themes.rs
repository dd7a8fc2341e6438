//! Themes: made, renamed with everything under them, ordered, taken away. A takeaway says its theme in words; rows say the order.

use crate::error::{OrNotFound, Refusal, Result};
use crate::ids::EventId;
use crate::model::{Event, Takeaway, Theme};
use crate::op::Op;
use crate::plenary::Plenary;
use crate::rules::folding::folded;
use crate::rules::text;
use crate::rules::themes::in_order;
use crate::store::transact::{Done, Tx};
use crate::store::{rows, takeaways, themes};
use crate::wording::sentences::one_line;

/// A theme of an event, by its words.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ThemeOf {
    pub event_id: EventId,
    pub name: String,
}

/// Other words for a theme. Those of another theme make the two one.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RenameTheme {
    pub event_id: EventId,
    pub from: String,
    pub to: String,
}

/// The themes of an event in another order: all of them, each once.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct OrderThemes {
    pub event_id: EventId,
    pub themes: Vec<String>,
}

/// Makes a theme, the last one. Gives all of them in order, as every operation here.
pub fn create_theme(plenary: &Plenary, input: &ThemeOf) -> Result<Done<Vec<String>>> {
    plenary.transact(Op::CreateTheme, |tx| {
        let mut name = one_line(&input.name);
        text::required_line("name", &mut name)?;
        tx.about(&name);
        let mut names = names(tx, input.event_id)?;
        if place(&names, &name).is_some() {
            return Err(Refusal::new("theme-exists").field("name").with("name", &name).into());
        }
        names.push(name);
        put(tx, input.event_id, names)
    })
}

/// Gives a theme other words, and all its takeaways with it.
pub fn rename_theme(plenary: &Plenary, input: &RenameTheme) -> Result<Done<Vec<String>>> {
    plenary.transact(Op::RenameTheme, |tx| {
        let mut to = one_line(&input.to);
        text::required_line("to", &mut to)?;
        tx.about(&to);
        let mut names = names(tx, input.event_id)?;
        let from = place(&names, &input.from).or_not_found("theme", &input.from)?;
        match place(&names, &to).filter(|other| *other != from) {
            Some(other) => {
                to.clone_from(names.get(other).or_not_found("theme", &to)?);
                names.remove(from);
            }
            None => names.iter_mut().skip(from).take(1).for_each(|name| name.clone_from(&to)),
        }
        resort(tx, input.event_id, &input.from, &to)?;
        put(tx, input.event_id, names)
    })
}

/// Puts the themes of an event in this order. Refuses a list that is not exactly theirs.
pub fn order_themes(plenary: &Plenary, input: &OrderThemes) -> Result<Done<Vec<String>>> {
    plenary.transact(Op::OrderThemes, |tx| {
        tx.about(rows::expect::<Event>(tx, input.event_id)?.title);
        let names = names(tx, input.event_id)?;
        let keys = |list: &[String]| {
            let mut keys: Vec<String> = list.iter().map(|name| folded(name)).collect();
            keys.sort_unstable();
            keys
        };
        if keys(&names) != keys(&input.themes) {
            return Err(Refusal::new("order-is-not-whole").field("themes").into());
        }
        let known = |wanted: &String| place(&names, wanted).and_then(|at| names.get(at)).cloned();
        put(tx, input.event_id, input.themes.iter().filter_map(known).collect())
    })
}

/// Takes a theme away; its takeaways are not sorted any more.
pub fn delete_theme(plenary: &Plenary, input: &ThemeOf) -> Result<Done<Vec<String>>> {
    plenary.transact(Op::DeleteTheme, |tx| {
        tx.about(&input.name);
        let mut names = names(tx, input.event_id)?;
        let at = place(&names, &input.name).or_not_found("theme", &input.name)?;
        names.remove(at);
        resort(tx, input.event_id, &input.name, "")?;
        put(tx, input.event_id, names)
    })
}

/// All themes of an event, in order.
fn names(tx: &Tx<'_>, event: EventId) -> Result<Vec<String>> {
    rows::expect::<Event>(tx, event)?;
    Ok(in_order(&themes::of_event(tx, event)?, &takeaways::of_event(tx, event)?))
}

fn place(names: &[String], wanted: &str) -> Option<usize> {
    names.iter().position(|name| folded(name) == folded(wanted))
}

/// Brings what stands under one theme under another.
fn resort(tx: &Tx<'_>, event: EventId, from: &str, to: &str) -> Result<()> {
    for takeaway in takeaways::of_event(tx, event)? {
        if folded(&takeaway.theme) == folded(from) {
            rows::update(tx, &takeaway, Takeaway { theme: to.to_owned(), ..takeaway.clone() })?;
        }
    }
    Ok(())
}

/// Gives every theme its row and place, and takes the rows of others away.
fn put(tx: &Tx<'_>, event_id: EventId, names: Vec<String>) -> Result<Vec<String>> {
    let mut old = themes::of_event(tx, event_id)?;
    for (name, position) in names.iter().zip(0..) {
        match old.iter().position(|row| folded(&row.name) == folded(name)) {
            Some(at) => {
                let before = old.remove(at);
                rows::update(tx, &before, Theme { name: name.clone(), position, ..before.clone() })?;
            }
            None => rows::insert(tx, &Theme { id: tx.new_id(), event_id, name: name.clone(), position })?,
        }
    }
    old.into_iter().try_for_each(|gone| rows::delete::<Theme>(tx, gone.id))?;
    Ok(names)
}
