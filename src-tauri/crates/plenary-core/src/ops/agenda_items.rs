//! The standing agenda of a network: add, change, put in order, take off.

use crate::error::{Refusal, Result};
use crate::ids::{AgendaItemId, SeriesId};
use crate::model::{AgendaItem, Series};
use crate::op::Op;
use crate::ops::inputs::inputs;
use crate::plenary::Plenary;
use crate::rules::text;
use crate::store::transact::{Done, Tx};
use crate::store::{agenda_items, rows};

inputs! {
    AgendaItem;
    /// A new item, as the last of the agenda.
    create CreateAgendaItem { series_id: SeriesId }
    /// Changes to an item.
    change ChangeAgendaItem(AgendaItemId);
    required { title: String }
    optional {}
    nullable { minutes: i64 }
}

/// Puts an item on the agenda of every meeting.
pub fn create_agenda_item(plenary: &Plenary, input: CreateAgendaItem) -> Result<Done<AgendaItem>> {
    plenary.transact(Op::CreateAgendaItem, |tx| create(tx, &input))
}

pub(crate) fn create(tx: &Tx<'_>, input: &CreateAgendaItem) -> Result<AgendaItem> {
    rows::expect::<Series>(tx, input.series_id)?;
    let last = agenda_items::of_series(tx, input.series_id)?.last().map(|item| item.position);
    let mut row = AgendaItem {
        id: tx.new_id(),
        series_id: input.series_id,
        title: String::new(),
        minutes: None,
        position: last.map_or(0, |last| last + 1),
    };
    input.fill(&mut row);
    sound(&mut row)?;
    tx.about(&row.title);
    rows::insert(tx, &row)?;
    Ok(row)
}

/// Changes an item.
pub fn change_agenda_item(plenary: &Plenary, input: ChangeAgendaItem) -> Result<Done<AgendaItem>> {
    plenary.transact(Op::ChangeAgendaItem, |tx| {
        tx.joins(input.typed());
        let before: AgendaItem = rows::expect(tx, input.id)?;
        let mut row = before.clone();
        input.fill(&mut row);
        sound(&mut row)?;
        tx.about(&row.title);
        rows::update(tx, &before, row)
    })
}

fn sound(row: &mut AgendaItem) -> Result<()> {
    text::required_line("title", &mut row.title)?;
    match row.minutes {
        Some(minutes) if !(1..=1440).contains(&minutes) => {
            Err(Refusal::new("number-out-of-range").field("minutes").with("value", minutes).into())
        }
        _ => Ok(()),
    }
}

/// Puts an item at a place of its agenda, counted from 0; the others make room.
pub fn place_agenda_item(plenary: &Plenary, id: AgendaItemId, place: usize) -> Result<Done<Vec<AgendaItem>>> {
    plenary.transact(Op::PlaceAgendaItem, |tx| {
        let item: AgendaItem = rows::expect(tx, id)?;
        tx.about(&item.title);
        let mut items = agenda_items::of_series(tx, item.series_id)?;
        items.retain(|other| other.id != id);
        items.insert(place.min(items.len()), item);
        let placed = (0..).zip(items).map(|(position, item)| {
            let after = AgendaItem { position, ..item.clone() };
            rows::update(tx, &item, after)
        });
        placed.collect()
    })
}

/// Takes an item off the agenda.
pub fn delete_agenda_item(plenary: &Plenary, id: AgendaItemId) -> Result<Done<()>> {
    plenary.transact(Op::DeleteAgendaItem, |tx| {
        tx.about(rows::expect::<AgendaItem>(tx, id)?.title);
        rows::delete::<AgendaItem>(tx, id)
    })
}
