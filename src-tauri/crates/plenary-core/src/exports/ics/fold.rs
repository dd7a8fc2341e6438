//! Folds content lines to 75 octets on character boundaries (RFC 5545 section 3.1).
//!
//! The `ics` crate folds too, but its continuation lines are 76 octets long with their space: they are joined and
//! folded anew.

/// Octets of a line, without its CR LF.
const LIMIT: usize = 75;

/// A file in the making, whose lines are all of the right length.
#[derive(Default)]
pub(super) struct Folded {
    bytes: Vec<u8>,
    /// Octets in the last line so far.
    column: usize,
}

impl Folded {
    /// Adds whole lines with CR LF line ends, folded or not.
    pub(super) fn add(&mut self, written: &str) {
        let mut is_first = true;
        for line in written.split_terminator('\n') {
            let line = line.strip_suffix('\r').unwrap_or(line);
            match line.strip_prefix(' ') {
                Some(continued) => self.go_on(continued),
                None => {
                    if !is_first {
                        self.end_line();
                    }
                    self.go_on(line);
                }
            }
            is_first = false;
        }
        self.end_line();
    }

    /// The file.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Goes on with the line, over as many lines as it takes.
    fn go_on(&mut self, text: &str) {
        let mut rest = text;
        while rest.len() > LIMIT - self.column {
            let Some((head, tail)) = rest.split_at_checked(rest.floor_char_boundary(LIMIT - self.column))
            else {
                break;
            };
            self.bytes.extend_from_slice(head.as_bytes());
            self.bytes.extend_from_slice(b"\r\n ");
            self.column = 1;
            rest = tail;
        }
        self.bytes.extend_from_slice(rest.as_bytes());
        self.column += rest.len();
    }

    fn end_line(&mut self) {
        self.bytes.extend_from_slice(b"\r\n");
        self.column = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::Folded;

    fn refold(written: &str) -> Vec<u8> {
        let mut folded = Folded::default();
        folded.add(written);
        folded.into_bytes()
    }

    #[test]
    fn a_line_of_75_octets_stands_and_one_of_76_is_folded() {
        let line = "A".repeat(75);
        assert_eq!(refold(&format!("{line}\r\n")), format!("{line}\r\n").into_bytes());
        assert_eq!(refold(&format!("{line}B\r\n")), format!("{line}\r\n B\r\n").into_bytes());
    }

    #[test]
    fn a_line_folded_at_76_octets_is_folded_anew_at_75() {
        let written = format!("{}\r\n {}\r\nNEXT:1\r\n", "A".repeat(75), "B".repeat(75));
        let folded = format!("{}\r\n {}\r\n B\r\nNEXT:1\r\n", "A".repeat(75), "B".repeat(74));
        assert_eq!(refold(&written), folded.into_bytes());
    }

    #[test]
    fn a_character_is_never_cut_in_two() {
        let folded = refold(&format!("{}🎉é\r\n", "A".repeat(73)));
        assert_eq!(String::from_utf8(folded), Ok(format!("{}\r\n 🎉é\r\n", "A".repeat(73))));
    }
}
