//! Reads TZif, versions 2 to 4 (RFC 9636): the listed changes of a zone and the POSIX line that goes on from there.
//!
//! Leap seconds and the standard/UT indicators are skipped: nothing here needs them.

use super::Offset;
use super::footer::Footer;
use super::rules::Rules;

/// The rules in a TZif file; `None` when it is not one, or is cut short.
pub(super) fn parse(bytes: &'static [u8]) -> Option<Rules> {
    let mut reader = Reader(bytes);
    let first = Header::read(&mut reader)?;
    reader.take(first.block_length(4))?;
    let header = Header::read(&mut reader)?;

    let times = reader.take(header.times * 8)?;
    let kinds = reader.take(header.times)?;
    let types = reader.take(header.types * 6)?;
    let names = reader.take(header.letters)?;
    reader.take(header.leaps * 12 + header.standards + header.universals)?;
    let footer = Footer::parse(std::str::from_utf8(reader.line()?).ok()?)?;

    let offsets: Vec<Offset> =
        types.as_chunks::<6>().0.iter().map(|raw| offset(raw, names)).collect::<Option<_>>()?;
    let times = times.as_chunks::<8>().0.iter().map(|raw| i64::from_be_bytes(*raw));
    let changes = times
        .zip(kinds)
        .map(|(at, kind)| Some((at, *offsets.get(usize::from(*kind))?)))
        .collect::<Option<_>>()?;
    Some(Rules::new(*offsets.first()?, changes, footer))
}

/// One local time type: a signed offset, a flag, and where its name starts among the letters.
fn offset(raw: &[u8; 6], names: &'static [u8]) -> Option<Offset> {
    let [a, b, c, d, daylight, name] = *raw;
    let name = names.get(usize::from(name)..)?.split(|byte| *byte == 0).next()?;
    Some(Offset {
        seconds: i32::from_be_bytes([a, b, c, d]),
        abbreviation: std::str::from_utf8(name).ok()?,
        daylight: daylight != 0,
    })
}

/// The six counts of a TZif header.
struct Header {
    universals: usize,
    standards: usize,
    leaps: usize,
    times: usize,
    types: usize,
    letters: usize,
}

impl Header {
    fn read(reader: &mut Reader) -> Option<Header> {
        if reader.take(4)? != b"TZif" {
            return None;
        }
        reader.take(16)?; // version and reserved
        Some(Header {
            universals: reader.count()?,
            standards: reader.count()?,
            leaps: reader.count()?,
            times: reader.count()?,
            types: reader.count()?,
            letters: reader.count()?,
        })
    }

    /// Octets of the block after the header, where a time takes `time` octets.
    fn block_length(&self, time: usize) -> usize {
        self.times * (time + 1)
            + self.types * 6
            + self.letters
            + self.leaps * (time + 4)
            + self.standards
            + self.universals
    }
}

/// The octets not read yet.
struct Reader(&'static [u8]);

impl Reader {
    fn take(&mut self, octets: usize) -> Option<&'static [u8]> {
        let (taken, rest) = self.0.split_at_checked(octets)?;
        self.0 = rest;
        Some(taken)
    }

    fn count(&mut self) -> Option<usize> {
        let (raw, _) = self.take(4)?.as_chunks::<4>();
        usize::try_from(u32::from_be_bytes(*raw.first()?)).ok()
    }

    /// The text between this line break and the next.
    fn line(&mut self) -> Option<&'static [u8]> {
        self.0.strip_prefix(b"\n")?.split(|byte| *byte == b'\n').next()
    }
}
