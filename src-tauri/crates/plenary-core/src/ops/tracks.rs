//! Tracks and formats: create, change, duplicate, delete. Sessions of a deleted one stay, without it.

use crate::error::{Refusal, Result};
use crate::ids::{EventId, FormatId, TrackId};
use crate::model::{Event, Format, FormatKind, Track};
use crate::op::Op;
use crate::ops::inputs::inputs;
use crate::ops::rooms::second;
use crate::plenary::Plenary;
use crate::rules::folding::folded;
use crate::rules::text;
use crate::store::transact::{Done, Tx};
use crate::store::{programme, rows};

/// The colours that are readable in every theme.
pub const COLOURS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

inputs! {
    Track;
    /// A new track; it gets the first colour that no other track has.
    create CreateTrack { event_id: EventId }
    /// Changes to a track.
    change ChangeTrack(TrackId);
    required { name: String }
    optional { colour: String, position: i64 }
    nullable {}
}

inputs! {
    Format;
    /// A new format.
    create CreateFormat { event_id: EventId }
    /// Changes to a format.
    change ChangeFormat(FormatId);
    required { name: String }
    optional { kind: FormatKind, minutes: i64, position: i64 }
    nullable {}
}

/// Adds a track.
pub fn create_track(plenary: &Plenary, input: CreateTrack) -> Result<Done<Track>> {
    plenary.transact(Op::CreateTrack, |tx| create(tx, &input))
}

pub(crate) fn create(tx: &Tx<'_>, input: &CreateTrack) -> Result<Track> {
    rows::expect::<Event>(tx, input.event_id)?;
    let others = programme::tracks(tx, input.event_id)?;
    let free =
        COLOURS.iter().find(|colour| !others.iter().any(|track| track.colour == **colour)).unwrap_or(&"a");
    let position = others.last().map_or(0, |last| last.position + 1);
    let id = tx.new_id();
    let mut row =
        Track { id, event_id: input.event_id, name: String::new(), colour: (*free).to_owned(), position };
    input.fill(&mut row);
    sound_track(&mut row)?;
    text::only_one(&row.name, others.iter().map(|other| &*other.name))?;
    tx.about(&row.name);
    rows::insert(tx, &row)?;
    Ok(row)
}

/// Changes a track.
pub fn change_track(plenary: &Plenary, input: ChangeTrack) -> Result<Done<Track>> {
    plenary.transact(Op::ChangeTrack, |tx| {
        tx.joins(input.typed());
        let before: Track = rows::expect(tx, input.id)?;
        let mut row = before.clone();
        input.fill(&mut row);
        sound_track(&mut row)?;
        if row.name != before.name {
            let others = programme::tracks(tx, row.event_id)?;
            let others = others.iter().filter(|other| other.id != row.id);
            text::only_one(&row.name, others.map(|other| &*other.name))?;
        }
        tx.about(&row.name);
        rows::update(tx, &before, row)
    })
}

fn sound_track(row: &mut Track) -> Result<()> {
    text::required_line("name", &mut row.name)?;
    if COLOURS.contains(&row.colour.as_str()) {
        return Ok(());
    }
    Err(Refusal::new("unknown-colour").field("colour").with("value", &row.colour).into())
}

/// Makes a second track like it, last in order, in a colour that is free.
pub fn duplicate_track(plenary: &Plenary, id: TrackId) -> Result<Done<Track>> {
    plenary.transact(Op::DuplicateTrack, |tx| {
        let old: Track = rows::expect(tx, id)?;
        let others = programme::tracks(tx, old.event_id)?;
        let name = second(&old.name, |name| others.iter().any(|other| folded(&other.name) == folded(name)));
        create(tx, &CreateTrack { event_id: old.event_id, name, colour: None, position: None })
    })
}

/// Deletes a track; its sessions stay.
pub fn delete_track(plenary: &Plenary, id: TrackId) -> Result<Done<()>> {
    plenary.transact(Op::DeleteTrack, |tx| {
        tx.about(rows::expect::<Track>(tx, id)?.name);
        rows::delete::<Track>(tx, id)
    })
}

/// Adds a format.
pub fn create_format(plenary: &Plenary, input: CreateFormat) -> Result<Done<Format>> {
    plenary.transact(Op::CreateFormat, |tx| create_format_in(tx, &input))
}

pub(crate) fn create_format_in(tx: &Tx<'_>, input: &CreateFormat) -> Result<Format> {
    rows::expect::<Event>(tx, input.event_id)?;
    let others = programme::formats(tx, input.event_id)?;
    let position = others.last().map_or(0, |last| last.position + 1);
    let (id, event_id) = (tx.new_id(), input.event_id);
    let mut row =
        Format { id, event_id, name: String::new(), kind: FormatKind::Other, minutes: 30, position };
    input.fill(&mut row);
    sound_format(&mut row)?;
    text::only_one(&row.name, others.iter().map(|other| &*other.name))?;
    tx.about(&row.name);
    rows::insert(tx, &row)?;
    Ok(row)
}

/// Changes a format.
pub fn change_format(plenary: &Plenary, input: ChangeFormat) -> Result<Done<Format>> {
    plenary.transact(Op::ChangeFormat, |tx| {
        tx.joins(input.typed());
        let before: Format = rows::expect(tx, input.id)?;
        let mut row = before.clone();
        input.fill(&mut row);
        sound_format(&mut row)?;
        if row.name != before.name {
            let others = programme::formats(tx, row.event_id)?;
            let others = others.iter().filter(|other| other.id != row.id);
            text::only_one(&row.name, others.map(|other| &*other.name))?;
        }
        tx.about(&row.name);
        rows::update(tx, &before, row)
    })
}

fn sound_format(row: &mut Format) -> Result<()> {
    text::required_line("name", &mut row.name)?;
    if (1..=24 * 60).contains(&row.minutes) {
        return Ok(());
    }
    Err(Refusal::new("number-out-of-range").field("minutes").with("value", row.minutes).into())
}

/// Makes a second format like it, last in order.
pub fn duplicate_format(plenary: &Plenary, id: FormatId) -> Result<Done<Format>> {
    plenary.transact(Op::DuplicateFormat, |tx| {
        let old: Format = rows::expect(tx, id)?;
        let others = programme::formats(tx, old.event_id)?;
        let name = second(&old.name, |name| others.iter().any(|other| folded(&other.name) == folded(name)));
        let (kind, minutes) = (Some(old.kind), Some(old.minutes));
        create_format_in(tx, &CreateFormat { event_id: old.event_id, name, kind, minutes, position: None })
    })
}

/// Deletes a format; its sessions stay.
pub fn delete_format(plenary: &Plenary, id: FormatId) -> Result<Done<()>> {
    plenary.transact(Op::DeleteFormat, |tx| {
        tx.about(rows::expect::<Format>(tx, id)?.name);
        rows::delete::<Format>(tx, id)
    })
}
