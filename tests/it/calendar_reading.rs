//! Calendar files that come in: of every dialect and of every zone. Public collections of other programs: `cargo xtask corpus`.

mod cancellations;
mod days;
mod deleted;
mod ends;
mod journeys;
mod moved;
mod networks;
mod people;
mod proposed;
mod replies;
mod reply_days;
mod stamps;
mod stays;
mod updates;
mod whole;
mod zones;
