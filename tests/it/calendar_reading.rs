//! Calendar files that come in: of every dialect, of every zone, and of public collections of other programs.

mod corpus;
mod journeys;
mod replies;
mod zones;
