//! The way of minutes: draft, circulated, corrected, agreed. Which step may follow which, and the seal of a text.

use crate::error::{Refusal, Result};
use crate::model::{Minutes, MinutesState, MinutesVersion};
use sha2::{Digest, Sha256};

/// SHA-256 of a text, in hexadecimal.
pub fn seal(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether a version still is what it was when it was made.
pub fn is_sound(version: &MinutesVersion) -> bool {
    seal(&version.body) == version.sha256
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_seal_is_that_of_the_standard() {
        // FIPS 180-2, appendix B.1
        assert_eq!(seal("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
