//! Where the office can be followed: add, change, put in order, delete.

use crate::error::{Refusal, Result};
use crate::ids::OfficeChannelId;
use crate::model::OfficeChannel;
use crate::op::Op;
use crate::ops::inputs::inputs;
use crate::plenary::Plenary;
use crate::rules::text;
use crate::store::transact::{Done, Tx};
use crate::store::{office_channels, rows};

inputs! {
    OfficeChannel;
    /// A new channel, as the last.
    create CreateOfficeChannel {}
    /// Changes to a channel.
    change ChangeOfficeChannel(OfficeChannelId);
    required { name: String, url: String }
    optional {}
    nullable {}
}

/// Adds a channel.
pub fn create_office_channel(plenary: &Plenary, input: CreateOfficeChannel) -> Result<Done<OfficeChannel>> {
    plenary.transact(Op::CreateOfficeChannel, |tx| create(tx, &input))
}

pub(crate) fn create(tx: &Tx<'_>, input: &CreateOfficeChannel) -> Result<OfficeChannel> {
    let last = office_channels::all(tx)?.last().map(|channel| channel.position);
    let position = last.map_or(0, |last| last + 1);
    let mut row = OfficeChannel { id: tx.new_id(), name: String::new(), url: String::new(), position };
    input.fill(&mut row);
    sound(&mut row)?;
    tx.about(&row.name);
    rows::insert(tx, &row)?;
    Ok(row)
}

/// Changes a channel.
pub fn change_office_channel(plenary: &Plenary, input: ChangeOfficeChannel) -> Result<Done<OfficeChannel>> {
    plenary.transact(Op::ChangeOfficeChannel, |tx| {
        tx.joins(input.typed());
        let before: OfficeChannel = rows::expect(tx, input.id)?;
        let mut row = before.clone();
        input.fill(&mut row);
        sound(&mut row)?;
        tx.about(&row.name);
        rows::update(tx, &before, row)
    })
}

fn sound(row: &mut OfficeChannel) -> Result<()> {
    text::required_line("name", &mut row.name)?;
    text::web_address("url", &mut row.url)?;
    if row.url.is_empty() { Err(Refusal::new("empty").field("url").into()) } else { Ok(()) }
}

/// Puts a channel at a place, counted from 0; the others make room.
pub fn place_office_channel(
    plenary: &Plenary,
    id: OfficeChannelId,
    place: usize,
) -> Result<Done<Vec<OfficeChannel>>> {
    plenary.transact(Op::PlaceOfficeChannel, |tx| {
        let channel: OfficeChannel = rows::expect(tx, id)?;
        tx.about(&channel.name);
        let mut channels = office_channels::all(tx)?;
        channels.retain(|other| other.id != id);
        channels.insert(place.min(channels.len()), channel);
        let placed = (0..).zip(channels).map(|(position, channel)| {
            let after = OfficeChannel { position, ..channel.clone() };
            rows::update(tx, &channel, after)
        });
        placed.collect()
    })
}

/// Deletes a channel.
pub fn delete_office_channel(plenary: &Plenary, id: OfficeChannelId) -> Result<Done<()>> {
    plenary.transact(Op::DeleteOfficeChannel, |tx| {
        tx.about(rows::expect::<OfficeChannel>(tx, id)?.name);
        rows::delete::<OfficeChannel>(tx, id)
    })
}
