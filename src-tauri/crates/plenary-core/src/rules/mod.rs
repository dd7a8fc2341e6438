//! Pure questions about values: no SQL, no clock; values in, values out.

pub mod attendance_gaps;
pub mod attribution;
pub mod blocks;
pub mod clashes;
pub mod coverage;
pub mod difference;
pub mod holidays;
pub mod invitations;
pub mod map_link;
pub mod meeting_days;
pub mod meeting_edit;
pub mod minutes;
pub mod organizer;
pub mod placement;
pub mod places;
pub mod rebuild;
pub mod recurrence;
pub mod rota;
pub mod seal;
pub mod tally;
pub mod text;
pub mod themes;
pub mod uid;
pub mod venue;
