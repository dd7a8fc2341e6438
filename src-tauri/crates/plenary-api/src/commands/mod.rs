//! Every command, by what it is about.

mod after;
mod board;
mod caldav;
mod calendar;
mod drafts;
mod events;
mod feedback;
mod house_style;
mod imports;
mod mail;
mod meetings;
mod memory;
mod networks;
mod office;
mod people;
mod periods;
mod programme;
mod proposals;
mod replies;
mod rewriter;
mod room;
mod templates;
mod website;
mod words;

use crate::table::Command;
pub(crate) use office::unchanged;

/// The whole table, in the order it is listed.
pub fn all() -> impl Iterator<Item = &'static Command> {
    [
        office::COMMANDS,
        events::COMMANDS,
        programme::COMMANDS,
        people::COMMANDS,
        words::COMMANDS,
        proposals::COMMANDS,
        board::COMMANDS,
        room::COMMANDS,
        networks::COMMANDS,
        calendar::COMMANDS,
        meetings::COMMANDS,
        memory::COMMANDS,
        after::COMMANDS,
        periods::COMMANDS,
        templates::COMMANDS,
        drafts::COMMANDS,
        imports::COMMANDS,
        feedback::COMMANDS,
        house_style::COMMANDS,
        mail::COMMANDS,
        replies::COMMANDS,
        caldav::COMMANDS,
        rewriter::COMMANDS,
        website::COMMANDS,
    ]
    .into_iter()
    .flatten()
}
