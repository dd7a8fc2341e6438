//! Which address each guest has in the end, decided for the whole file before the first is written: addresses move from one guest
//! to another, and nobody shares one on the way.
//!
//! An address that came from an import is corrected by the list; one that was typed here stays. What somebody else has, who
//! does not give it up in this file, is not taken.

use super::who::{Guest, title};
use crate::error::Result;
use crate::ids::PersonId;
use crate::model::{Person, Problem};
use crate::ops::accepting::Planning;
use crate::rules::text;
use crate::store::transact::Tx;
use crate::store::{by_hand, people, rows};
use std::collections::{BTreeMap, BTreeSet};

/// The guests who get an address that they do not have yet, by that address.
type Moves = BTreeMap<String, usize>;

/// Leaves each guest the address that comes in, or none, and frees those that somebody else gets.
pub(super) fn settle(tx: &Tx<'_>, guests: &mut [Guest<'_>], planning: &mut Planning) -> Result<()> {
    let mut moves = Moves::new();
    for (at, guest) in guests.iter_mut().enumerate() {
        planning.line = Some(guest.row.line);
        if is_to_move(tx, guest, planning)? {
            moves.insert(guest.email.to_lowercase(), at);
        }
    }
    refuse_held(tx, guests, &mut moves, planning)?;
    planning.line = None;
    let wanted: BTreeSet<String> = moves.into_keys().collect();
    guests.iter_mut().try_for_each(|guest| free(tx, guest, &wanted))
}

fn is_to_move(tx: &Tx<'_>, guest: &mut Guest<'_>, planning: &mut Planning) -> Result<bool> {
    if text::email("email", &mut guest.email).is_err() {
        guest.email.clear();
    }
    let Some(here) = guest.person.as_ref().filter(|_| !guest.email.is_empty()) else {
        return Ok(!guest.email.is_empty());
    };
    if here.email.to_lowercase() == guest.email.to_lowercase() {
        guest.email.clone_from(&here.email);
        return Ok(false);
    }
    if !is_by_hand(tx, here)? {
        return Ok(true);
    }
    let kept = Problem::warning("email-kept").with("value", &guest.email).with("title", here.name());
    planning.remarks.push(planning.placed(kept));
    guest.email.clear();
    Ok(false)
}

/// Whether somebody typed the address that is here, or took away the one that the list had.
fn is_by_hand(tx: &Tx<'_>, here: &Person) -> Result<bool> {
    if !here.email.is_empty() {
        return Ok(!by_hand::is_from_import(tx, here, "email", &here.email)?);
    }
    Ok(by_hand::said(tx, here, "email")?.is_some_and(|said| !said.is_empty()))
}

/// Takes out who wants the address of somebody who keeps it; then that guest keeps the old one, which may be wanted too.
fn refuse_held(
    tx: &Tx<'_>,
    guests: &mut [Guest<'_>],
    moves: &mut Moves,
    planning: &mut Planning,
) -> Result<()> {
    let mut holders: BTreeMap<usize, Person> = BTreeMap::new();
    for (email, at) in &*moves {
        holders.extend(people::by_email(tx, email)?.map(|holder| (*at, holder)));
    }
    loop {
        let moving: BTreeSet<PersonId> = persons(guests, moves).collect();
        let held: Vec<usize> =
            holders.iter().filter(|(_, holder)| !moving.contains(&holder.id)).map(|(at, _)| *at).collect();
        if held.is_empty() {
            return Ok(());
        }
        for at in held {
            let (Some(holder), Some(guest)) = (holders.remove(&at), guests.get_mut(at)) else { continue };
            planning.line = Some(guest.row.line);
            planning.remarks.push(planning.placed(held_by(&holder, guest)));
            moves.remove(&guest.email.to_lowercase());
            guest.email.clear();
        }
    }
}

fn persons<'g>(guests: &'g [Guest<'_>], moves: &'g Moves) -> impl Iterator<Item = PersonId> + 'g {
    moves.values().filter_map(|at| guests.get(*at)?.person.as_ref()).map(|person| person.id)
}

fn held_by(holder: &Person, guest: &Guest<'_>) -> Problem {
    Problem::warning("email-of-another")
        .with("value", &guest.email)
        .with("person", holder.name())
        .with("title", title(&guest.row))
}

/// Takes the old address away from who gets another, when somebody waits for it; who keeps one is waited for by nobody now.
fn free(tx: &Tx<'_>, guest: &mut Guest<'_>, wanted: &BTreeSet<String>) -> Result<()> {
    if let Some(here) = guest.person.as_mut().filter(|here| wanted.contains(&here.email.to_lowercase())) {
        *here = rows::update(tx, here, Person { email: String::new(), ..here.clone() })?;
    }
    Ok(())
}
