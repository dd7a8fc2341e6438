//! SHA-256 in hexadecimal: the name of a file by its content, the seal of a text.

use sha2::{Digest, Sha256};

/// The SHA-256 of bytes or of a text.
pub fn sha256(bytes: impl AsRef<[u8]>) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes in hexadecimal, lower case.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::sha256;

    #[test]
    fn the_seal_is_that_of_the_standard() {
        // FIPS 180-2, appendix B.1
        assert_eq!(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
