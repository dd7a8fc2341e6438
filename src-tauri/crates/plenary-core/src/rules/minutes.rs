//! The way of minutes: draft, circulated, corrected, agreed. Which step may follow which, and whether a version is what it was.

use crate::error::{Refusal, Result};
use crate::model::{Minutes, MinutesState, MinutesVersion};
use crate::rules::seal::sha256;

/// Whether a version still is what it was when it was made.
pub fn is_sound(version: &MinutesVersion) -> bool {
    sha256(&version.body) == version.sha256
}

/// Refuses any change to minutes that were agreed.
pub fn may_change(minutes: &Minutes) -> Result<()> {
    match minutes.state {
        MinutesState::Agreed => Err(Refusal::new("minutes-are-agreed").into()),
        _ => Ok(()),
    }
}

/// Refuses to build or circulate what was circulated already.
pub fn may_begin(minutes: &Minutes) -> Result<()> {
    may_change(minutes)?;
    match minutes.state {
        MinutesState::Draft => Ok(()),
        _ => Err(Refusal::new("minutes-are-out").into()),
    }
}

/// Refuses to correct or agree what nobody was given.
pub fn is_out(minutes: &Minutes) -> Result<()> {
    may_change(minutes)?;
    match minutes.state {
        MinutesState::Draft => Err(Refusal::new("minutes-not-circulated").into()),
        _ => Ok(()),
    }
}
