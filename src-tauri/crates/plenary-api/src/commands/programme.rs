//! The programme: sessions, where they stand, and who speaks in them.

use crate::requests::{DuplicatePart, MoveSession, NewSession, OfEvent, OfSession, PartById, SessionById};
use crate::table::commands;
use crate::views::programme::{self as view, MovePreview, Programme, SessionDetail};
use plenary_core::model::{Part, Session};
use plenary_core::ops::order::{self, OrderParts};
use plenary_core::ops::parts::{self, ChangePart, CreatePart};
use plenary_core::ops::session_life as life;
use plenary_core::ops::sessions::{self, ChangeSession};

commands! {
    /// The whole programme of an event, with its clashes.
    read programme(OfEvent) -> Programme = |plenary, input| view::view(plenary, input.event_id);
    /// One session with everything that hangs on it.
    read session_detail(OfSession) -> SessionDetail = |plenary, input| view::session(plenary, input.session_id);
    /// What would clash, or be refused, if a session stood there. Changes nothing.
    read preview_move(MoveSession) -> MovePreview = |plenary, input| view::preview_move(plenary, input.id, input.to);
    /// Adds a session, at a place or not yet.
    write create_session(NewSession) -> Session = |plenary, input| sessions::create_session(plenary, input.session, input.at);
    /// Changes what a session is.
    write change_session(ChangeSession) -> Session = |plenary, input| sessions::change_session(plenary, input);
    /// Puts a session in a room at a time, or changes how long it lasts. Clashes do not stop it.
    write move_session(MoveSession) -> Session = |plenary, input| sessions::move_session(plenary, input.id, input.to);
    /// Takes a session out of the day grid.
    write unschedule_session(SessionById) -> Session = |plenary, input| sessions::unschedule_session(plenary, input.id);
    /// Makes an unscheduled copy with its speakers.
    write duplicate_session(SessionById) -> Session = |plenary, input| sessions::duplicate_session(plenary, input.id);
    /// Cancels a session; it keeps its place.
    write cancel_session(SessionById) -> Session = |plenary, input| life::cancel_session(plenary, input.id);
    /// Takes back a cancelling.
    write restore_session(SessionById) -> Session = |plenary, input| life::restore_session(plenary, input.id);
    /// Deletes a session; what was said in it stays with the event.
    write delete_session(SessionById) -> () = |plenary, input| sessions::delete_session(plenary, input.id);
    /// Gives a person a part in a session.
    write create_part(CreatePart) -> Part = |plenary, input| parts::create_part(plenary, input);
    /// Changes what a person does in a session, or the order.
    write change_part(ChangePart) -> Part = |plenary, input| parts::change_part(plenary, input);
    /// Gives the same person the same role in another session.
    write duplicate_part(DuplicatePart) -> Part = |plenary, input| parts::duplicate_part(plenary, input.id, input.session_id);
    /// Puts all parts of a session in another order.
    write order_parts(OrderParts) -> Vec<Part> = |plenary, input| order::order_parts(plenary, &input);
    /// Takes a person's part away.
    write delete_part(PartById) -> () = |plenary, input| parts::delete_part(plenary, input.id);
}
