//! `plenary`: the commands of the window for scripts, tests and IT departments.
//!
//! Exit status: 0 done; 1 refused, or done but for what was left out (one line on stderr says which); 2 wrong usage.

mod actions;
mod arguments;
mod attaching;
mod calling;
mod coverage;
mod drafted;
mod exporting;
mod importing;
mod inviting;
mod naming;
mod networks;
mod opening;
mod output;
mod posting;
#[allow(clippy::indexing_slicing)] // only JSON is indexed, by name: what is not there is null
mod proposing;
mod sentences;
#[cfg(feature = "serve")]
mod serve;

use arguments::{Arguments, Command};
use clap::Parser;
use plenary_api::WireError;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let is_request = matches!(arguments.command, Command::Call { .. });
    match run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let error = if is_request { error } else { sentences::as_typed(error) };
            eprintln!("plenary: {}", sentences::error(&error));
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> Result<(), WireError> {
    let Arguments { workspace, json, command } = arguments;
    let place = opening::place(workspace);
    match command {
        Command::New { file } => opening::new(&file),
        Command::Sample => calling::sample(&place()?, json),
        Command::Events => calling::events(&place()?, json),
        Command::Export(wanted) => exporting::export(&place, &wanted, json),
        Command::Attach(wanted) => attaching::attach(&place()?, &wanted, json),
        Command::Ledger(wanted) => inviting::ledger(&place()?, &wanted, json),
        Command::Import(wanted) => importing::import(&place()?, &wanted, json),
        Command::Actions(wanted) => actions::actions(&place()?, &wanted, json),
        Command::Coverage(wanted) => coverage::coverage(&place()?, &wanted, json),
        Command::Series { command } => networks::series(&place()?, &command, json),
        Command::Check { rebuild } => calling::check(&place()?, rebuild, json),
        Command::Call { list: true, .. } => calling::list(json),
        Command::Call { command, request, .. } => {
            calling::call(&place()?, command.as_deref(), request.as_deref())
        }
        Command::Propose { what } => proposing::propose(&place()?, &what, json),
        Command::Publish { to } => posting::publish(&place()?, &to, json),
        Command::Outbox { what } => posting::outbox(&place()?, what.as_ref(), json),
        Command::Account { what } => posting::account(&place()?, &what, json),
        Command::Undo => calling::step(&place()?, "undo", json),
        Command::Redo => calling::step(&place()?, "redo", json),
        Command::History { limit } => calling::history(&place()?, limit, json),
        #[cfg(feature = "serve")]
        Command::Serve { port, token, pages } => serve::serve(place()?, port, &token, &pages),
    }
}
