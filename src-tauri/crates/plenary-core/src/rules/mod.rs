//! Pure questions about values: no SQL, no clock; values in, values out.

pub mod tally;
