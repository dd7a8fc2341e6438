//! Events: their facts, their life, their hosts, rooms, tracks, formats and links.

use crate::requests::{
    BySlug, EventById, FormatById, HostOfEvent, LinkById, ListEvents, OfEvent, RoomById, TrackById,
};
use crate::table::commands;
use crate::views::events::{self as view, EventCard, EventOverview};
use plenary_core::model::{Event, EventHost, Format, Link, Room, Track};
use plenary_core::ops::event_life::{self as life, EventDeleted};
use plenary_core::ops::events::{self, ChangeEvent, CreateEvent, DuplicateEvent, EventChanged};
use plenary_core::ops::links::{self, ChangeLink, CreateLink};
use plenary_core::ops::order::{self, OrderFormats, OrderRooms, OrderTracks};
use plenary_core::ops::rooms::{self, ChangeRoom, CreateRoom, RoomDeleted};
use plenary_core::ops::tracks::{self, ChangeFormat, ChangeTrack, CreateFormat, CreateTrack};

commands! {
    /// Events, newest first: archived ones, or all the others.
    read list_events(ListEvents) -> Vec<EventCard> = |plenary, input| view::list(plenary, input.archived);
    /// One event with all its facts.
    read event_overview(OfEvent) -> EventOverview = |plenary, input| view::overview(plenary, input.event_id);
    /// The event of that short name.
    read event_by_slug(BySlug) -> Event = |plenary, input| view::by_slug(plenary, &input.slug);
    /// Makes an event with the usual formats.
    write create_event(CreateEvent) -> Event = |plenary, input| events::create_event(plenary, input);
    /// Changes an event. Moving its first day alone moves everything; sessions that no longer fit become unscheduled.
    write change_event(ChangeEvent) -> EventChanged = |plenary, input| events::change_event(plenary, input);
    /// Makes a new draft event from an old one.
    write duplicate_event(DuplicateEvent) -> EventChanged = |plenary, input| events::duplicate_event(plenary, input);
    /// Says that the programme may be seen.
    write publish_event(EventById) -> Event = |plenary, input| life::publish_event(plenary, input.id);
    /// Says that the event took place.
    write hold_event(EventById) -> Event = |plenary, input| life::hold_event(plenary, input.id);
    /// Cancels an event; its calendar items go out as cancelled.
    write cancel_event(EventById) -> Event = |plenary, input| life::cancel_event(plenary, input.id);
    /// Puts an event out of sight.
    write archive_event(EventById) -> Event = |plenary, input| life::archive_event(plenary, input.id);
    /// Takes back a cancelling or an archiving.
    write restore_event(EventById) -> Event = |plenary, input| life::restore_event(plenary, input.id);
    /// Deletes an event and everything in it; the day of a network's coming meeting is skipped. People stay.
    write delete_event(EventById) -> EventDeleted = |plenary, input| life::delete_event(plenary, input.id);
    /// Makes an organisation a host (the first) or co-host.
    write add_host(HostOfEvent) -> EventHost = |plenary, input| events::add_host(plenary, input.event_id, input.organisation_id);
    /// Takes an organisation off the hosts.
    write remove_host(HostOfEvent) -> () = |plenary, input| events::remove_host(plenary, input.event_id, input.organisation_id);
    /// Puts all rooms of an event in another order.
    write order_rooms(OrderRooms) -> Vec<Room> = |plenary, input| order::order_rooms(plenary, &input);
    /// Adds a room, as the last column.
    write create_room(CreateRoom) -> Room = |plenary, input| rooms::create_room(plenary, input);
    /// Changes a room.
    write change_room(ChangeRoom) -> Room = |plenary, input| rooms::change_room(plenary, input);
    /// Makes a second room like it.
    write duplicate_room(RoomById) -> Room = |plenary, input| rooms::duplicate_room(plenary, input.id);
    /// Deletes a room; its sessions become unscheduled, and the answer says which.
    write delete_room(RoomById) -> RoomDeleted = |plenary, input| rooms::delete_room(plenary, input.id);
    /// Puts all tracks of an event in another order.
    write order_tracks(OrderTracks) -> Vec<Track> = |plenary, input| order::order_tracks(plenary, &input);
    /// Adds a track.
    write create_track(CreateTrack) -> Track = |plenary, input| tracks::create_track(plenary, input);
    /// Changes a track.
    write change_track(ChangeTrack) -> Track = |plenary, input| tracks::change_track(plenary, input);
    /// Makes a second track like it, in a colour that is free.
    write duplicate_track(TrackById) -> Track = |plenary, input| tracks::duplicate_track(plenary, input.id);
    /// Deletes a track; its sessions stay.
    write delete_track(TrackById) -> () = |plenary, input| tracks::delete_track(plenary, input.id);
    /// Puts all formats of an event in another order.
    write order_formats(OrderFormats) -> Vec<Format> = |plenary, input| order::order_formats(plenary, &input);
    /// Adds a format.
    write create_format(CreateFormat) -> Format = |plenary, input| tracks::create_format(plenary, input);
    /// Changes a format.
    write change_format(ChangeFormat) -> Format = |plenary, input| tracks::change_format(plenary, input);
    /// Makes a second format like it.
    write duplicate_format(FormatById) -> Format = |plenary, input| tracks::duplicate_format(plenary, input.id);
    /// Deletes a format; its sessions stay.
    write delete_format(FormatById) -> () = |plenary, input| tracks::delete_format(plenary, input.id);
    /// Adds a link to an event, a session or a person.
    write create_link(CreateLink) -> Link = |plenary, input| links::create_link(plenary, input);
    /// Changes the title, address or kind of a link.
    write change_link(ChangeLink) -> Link = |plenary, input| links::change_link(plenary, input);
    /// Deletes a link.
    write delete_link(LinkById) -> () = |plenary, input| links::delete_link(plenary, input.id);
}
