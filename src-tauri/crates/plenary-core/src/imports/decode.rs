//! Bytes to text: UTF-8, UTF-16 and the code pages that spreadsheets still write (WHATWG Encoding Standard).

use crate::model::Problem;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::collections::BTreeSet;

/// The text of a file and how it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte-order mark.
    pub text: String,
    /// The encoding's name: `UTF-8`, `UTF-16LE`, `windows-1252` …
    pub encoding: &'static str,
    /// Some bytes meant nothing in that encoding and became `�`.
    pub lossy: bool,
    /// Nothing says that it is this encoding, and it is not the western one: another may be meant.
    pub guessed: bool,
}

impl Decoded {
    /// What is to be told of how it was read.
    pub fn problem(&self) -> Option<Problem> {
        let code = match self {
            Self { lossy: true, .. } => "text-unreadable",
            Self { guessed: true, .. } => "text-guessed",
            _ => return None,
        };
        Some(Problem::warning(code).with("encoding", self.encoding))
    }
}

/// Reads the bytes by their byte-order mark, else as UTF-8, else as UTF-16 when every second byte is zero,
/// else by what the file says of itself (XML's `encoding`) where that can be true, else by a guess.
pub fn decode(bytes: &[u8]) -> Decoded {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return with(encoding, bytes.get(mark..).unwrap_or_default());
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return with(encoding, bytes);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return with(UTF_8, bytes);
    }
    if is_damaged_utf8(bytes) {
        return with(UTF_8, bytes);
    }
    let as_declared = declared(bytes).map(|encoding| with(encoding, bytes)).filter(|read| !read.lossy);
    as_declared.unwrap_or_else(|| {
        let guess = guessed(bytes);
        Decoded { guessed: guess != WINDOWS_1252, ..with(guess, bytes) }
    })
}

/// More letters beyond ASCII can be read as UTF-8 than cannot: it is UTF-8 with a slip.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let count = |(good, bad): (usize, usize), chunk: std::str::Utf8Chunk<'_>| {
        let read = chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        (good + read, bad + usize::from(!chunk.invalid().is_empty()))
    };
    let (good, bad) = bytes.utf8_chunks().fold((0, 0), count);
    good > bad
}

fn with(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, lossy) = encoding.decode_without_bom_handling(bytes);
    Decoded { text: text.into_owned(), encoding: encoding.name(), lossy, guessed: false }
}

/// Western text in UTF-16 has a zero in nearly every second byte, and no other encoding has.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(512))?;
    let zeros =
        |parity: usize| head.iter().enumerate().filter(|(at, byte)| at % 2 == parity && **byte == 0).count();
    let most = head.len() / 2 * 3 / 4;
    match (zeros(0), zeros(1)) {
        _ if head.len() < 4 => None,
        (0, odd) if odd >= most => Some(UTF_16LE),
        (even, 0) if even >= most => Some(UTF_16BE),
        _ => None,
    }
}

/// The `encoding="…"` of an XML declaration.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(200))?).into_owned();
    let declaration = head.trim_start().strip_prefix("<?xml")?.split("?>").next()?.to_owned();
    let value = declaration.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start().to_owned();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    Encoding::for_label_no_replacement(value.split(quote).nth(1)?.as_bytes())
}

/// The office writes a western language, so what speaks for no other is western: letters beyond ASCII, beside other letters.
fn guessed(bytes: &[u8]) -> &'static Encoding {
    if (0..bytes.len()).all(|at| bytes.get(at).is_none_or(u8::is_ascii) || is_money(bytes, at)) {
        return WINDOWS_1252;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    if guess.is_single_byte() && !speaks_for(guess, bytes) { WINDOWS_1252 } else { guess }
}

/// Whether a byte that means something else in this encoding than in the western one stands in a word.
fn speaks_for(encoding: &'static Encoding, bytes: &[u8]) -> bool {
    let is_other = |byte: u8| {
        let byte = [byte];
        encoding.decode_without_bom_handling(&byte).0 != WINDOWS_1252.decode_without_bom_handling(&byte).0
    };
    let other: BTreeSet<u8> = (0x80..=0xff).filter(|byte| is_other(*byte)).collect();
    let is_letter = |at: Option<usize>| {
        let byte = at.and_then(|at| bytes.get(at));
        byte.is_some_and(|byte| byte.is_ascii_alphabetic() || other.contains(byte))
    };
    let in_word = |at: usize| is_letter(at.checked_sub(1)) || is_letter(Some(at + 1));
    bytes.iter().enumerate().any(|(at, byte)| other.contains(byte) && in_word(at) && !is_money(bytes, at))
}

/// `£` in the western encoding; `Ł` in that of Polish and its neighbours.
const POUND: u8 = 0xa3;

/// What stands behind a pound sign without a number: "(£m)", "£bn", "£million", "in £s".
const UNITS: &[&str] = &[
    "b",
    "bn",
    "billion",
    "k",
    "m",
    "mil",
    "million",
    "millions",
    "mm",
    "mn",
    "p",
    "pa",
    "pm",
    "s",
    "t",
    "th",
    "thousand",
    "thousands",
    "tn",
    "trillion",
];

/// Whether the byte is a pound sign that says of a number or a unit beside it what it counts, and no letter of a word.
fn is_money(bytes: &[u8], at: usize) -> bool {
    let (before, behind) = bytes.split_at_checked(at).unwrap_or_default();
    let Some((&POUND, behind)) = behind.split_first() else { return false };
    let is_number = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    if is_number(before.last()) || is_number(behind.first()) {
        return true;
    }
    if before.last().is_some_and(|byte| !byte.is_ascii() || byte.is_ascii_alphabetic()) {
        return false;
    }
    let letters = behind.iter().take_while(|byte| !byte.is_ascii() || byte.is_ascii_alphabetic()).count();
    let unit = behind.get(..letters).unwrap_or_default().to_ascii_lowercase();
    UNITS.iter().any(|known| known.as_bytes() == unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, mark: bool, big: bool) -> Vec<u8> {
        let units = mark.then_some(0xfeff).into_iter().chain(text.encode_utf16());
        units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    }

    #[test]
    fn the_same_words_come_out_of_every_encoding() {
        let words = "Order no.,Surname\n1,Zoë O’Brien\n";
        let windows = encoding_rs::WINDOWS_1252.encode(words).0.into_owned();
        let marked = [b"\xef\xbb\xbf", words.as_bytes()].concat();
        let cases = [
            ("UTF-8", words.as_bytes().to_vec()),
            ("UTF-8", marked),
            ("UTF-16LE", utf16(words, true, false)),
            ("UTF-16BE", utf16(words, true, true)),
            ("UTF-16LE", utf16(words, false, false)),
            ("UTF-16BE", utf16(words, false, true)),
            ("windows-1252", windows),
        ];
        for (encoding, bytes) in cases {
            let read = decode(&bytes);
            assert_eq!((read.text.as_str(), read.encoding, read.lossy), (words, encoding, false));
        }
    }

    #[test]
    fn an_xml_file_is_read_as_it_says_it_is_written() {
        let read = decode(b"<?xml version='1.0' encoding='ISO-8859-2'?><a>\xe8</a>");
        assert_eq!((read.encoding, read.text.ends_with("<a>č</a>")), ("ISO-8859-2", true));
    }

    #[test]
    fn a_file_that_says_utf8_of_itself_and_is_not_is_read_as_what_it_is() {
        let read = decode(b"<?xml version='1.0' encoding='UTF-8'?><a>Er\xf6ffnung</a>");
        assert_eq!((read.encoding, read.text.ends_with("<a>Eröffnung</a>")), ("windows-1252", true));
    }

    #[test]
    fn a_slip_in_utf8_costs_one_letter_and_not_all() {
        let slipped = [b"Zo\xc3\xab".as_slice(), b"\xff", b"\xc5\x81"].concat();
        assert_eq!((decode(&slipped).text.as_str(), decode(&slipped).lossy), ("Zoë\u{fffd}Ł", true));
    }

    #[test]
    fn a_pound_alone_is_a_pound_and_other_languages_stay_what_they_are() {
        let pounds = [
            "Budget of £5 million",
            "SUMMARY:Budget of £5 million\r\nDESCRIPTION:£5m, or £6m\r\n",
            "Order no.,Ticket\n1,Full price (£35)\n2,£20 – early bird’s\n",
            "Café, £4",
            "Turnover (£m),Staff\n",
            "Turnover (£bn), [£k] and £million",
            "GB£5m, or 5£m",
            "Café (£m)",
        ];
        for words in pounds {
            let read = decode(&encoding_rs::WINDOWS_1252.encode(words).0);
            assert_eq!((read.text.as_str(), read.problem()), (words, None));
        }
        let others = [
            (encoding_rs::WINDOWS_1250, "Name,City\nMichał Łukasiewicz,Łódź\nAgnieszka Wójcik,Wrocław\n"),
            (encoding_rs::WINDOWS_1250, "PAWEŁ MAŁY, MICHAŁ ŁM"),
            (encoding_rs::WINDOWS_1250, "Łódź 2026, Łukasz"),
            (encoding_rs::WINDOWS_1250, "Jiří Dvořák, Plzeň; Božena Němcová, Česká Skalice"),
            (encoding_rs::WINDOWS_1251, "Имя,Город\nИван Петров,Москва\n"),
        ];
        for (encoding, words) in others {
            let read = decode(&encoding.encode(words).0);
            let told = Problem::warning("text-guessed").with("encoding", read.encoding);
            assert_eq!((read.text.as_str(), read.problem()), (words, Some(told)));
        }
    }

    #[test]
    fn nothing_and_rubbish_are_text_too() {
        assert_eq!(decode(b"").text, "");
        assert!(decode(&[0xff, 0xfe, 0x00]).lossy);
    }
}
