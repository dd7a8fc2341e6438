//! Pure questions about values: no SQL, no clock; values in, values out.

pub mod attribution;
pub mod tally;
pub mod themes;
