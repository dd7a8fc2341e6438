//! Networks and their members.

use crate::requests::{MemberById, Nothing, SeriesById};
use crate::table::commands;
use crate::views::networks::{self as view, SeriesCard, SeriesDetail};
use plenary_core::model::{Event, Series, SeriesMember};
use plenary_core::ops::event_life;
use plenary_core::ops::series::{self, AddMember, ChangeMember, ChangeSeries, ChangedSeries, CreateSeries};

commands! {
    /// Every network.
    read list_series(Nothing) -> Vec<SeriesCard> = |plenary, _input| view::list(plenary);
    /// A network with its members, meetings, open actions and last decisions.
    read series_detail(SeriesById) -> SeriesDetail = |plenary, input| view::detail(plenary, input.id);
    /// Makes a network.
    write create_series(CreateSeries) -> Series = |plenary, input| series::create_series(plenary, input);
    /// Changes a network.
    write change_series(ChangeSeries) -> ChangedSeries = |plenary, input| series::change_series(plenary, input);
    /// Says that every meeting of a network that is past took place, save those that were cancelled.
    write hold_meetings(SeriesById) -> Vec<Event> = |plenary, input| event_life::hold_meetings(plenary, input.id);
    /// Puts a network out of sight.
    write archive_series(SeriesById) -> Series = |plenary, input| series::archive_series(plenary, input.id);
    /// Brings an archived network back.
    write restore_series(SeriesById) -> Series = |plenary, input| series::restore_series(plenary, input.id);
    /// Deletes a network; its meetings stay as events.
    write delete_series(SeriesById) -> () = |plenary, input| series::delete_series(plenary, input.id);
    /// Adds a person to a network.
    write add_member(AddMember) -> SeriesMember = |plenary, input| series::add_member(plenary, input);
    /// Changes a membership.
    write change_member(ChangeMember) -> SeriesMember = |plenary, input| series::change_member(plenary, input);
    /// Takes a person off a network's list.
    write remove_member(MemberById) -> () = |plenary, input| series::remove_member(plenary, input.id);
}
