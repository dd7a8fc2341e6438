//! One VCALENDAR (RFC 5545, RFC 5546, RFC 7986): its METHOD, its entries, and the zones that they use.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::entry::{Entry, Times, When};
use super::line::{File, Line};
use super::vtimezone::{Years, fits_outlook, vtimezone};
use crate::rules::organizer::Organizer;
use crate::zones::Zone;

/// Where a calendar of a web folder says whose it is.
pub(super) const FEED: &str = "X-PLENARY-FEED";
/// How often a subscriber should ask again.
const REFRESH: &str = "PT4H";

/// What a calendar file is for (RFC 5546). PUBLISH tells many; REQUEST and CANCEL are to one person and about one UID.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// For whoever likes to read it; a feed asks to be read again.
    Publish,
    /// An invitation, or its update.
    Request,
    /// The end of one.
    Cancel,
    /// None: an object that is kept on a server (RFC 4791 section 4.1).
    Kept,
}

impl Method {
    /// The word of METHOD, and of `method=` in mail.
    pub fn word(self) -> &'static str {
        match self {
            Method::Publish => "PUBLISH",
            Method::Request => "REQUEST",
            Method::Cancel => "CANCEL",
            Method::Kept => "",
        }
    }
}

/// A calendar file in the making.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// What it is for.
    pub method: Method,
    /// What it is called in the list of calendars.
    pub name: String,
    /// Whose it is, of a calendar in a web folder; or empty.
    pub mark: String,
    /// The page it belongs to, or empty.
    pub url: String,
    /// Who answers for it.
    pub organizer: Organizer,
    /// How zones are written.
    pub zones: ZoneForm,
    /// In the order in which they shall stand.
    pub entries: Vec<Entry>,
}

/// What to do about the zones whose rules Outlook cannot hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ZoneForm {
    /// Entries there are written in UTC: right everywhere.
    ForOutlook,
    /// Entries keep their wall time, and the zone's changes are listed: for programs that can read them.
    AsTheyStand,
}

/// The years in which each zone is used.
type ZoneYears = BTreeMap<&'static str, (Zone, Years)>;

impl Calendar {
    /// The file. The same calendar gives the same bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let plain: Vec<bool> = self.entries.iter().map(Entry::is_plain).collect();
        let zones = self.zones_in_use(&plain);
        let mut file = File::new();
        file.line(Line::word("VERSION", "2.0"));
        file.line(Line::word("PRODID", "-//Plenary//Plenary//EN"));
        file.line(Line::word("CALSCALE", "GREGORIAN"));
        if self.method != Method::Kept {
            file.line(Line::word("METHOD", self.method.word()));
        }
        if self.method == Method::Publish {
            file.line((!self.mark.is_empty()).then(|| Line::text(FEED, &self.mark)));
            file.line(Line::text("NAME", &self.name));
            file.line(Line::text("X-WR-CALNAME", &self.name));
            file.line(Line::uri("URL", &self.url));
            file.line(Line::word("REFRESH-INTERVAL", REFRESH).word_param("VALUE", "DURATION"));
            file.line(Line::word("X-PUBLISHED-TTL", REFRESH));
        }
        for (zone, years) in zones.values() {
            file.block(vtimezone(*zone, *years));
        }
        for (entry, plain) in self.entries.iter().zip(plain) {
            let zoned = plain && entry.zone().is_some_and(|zone| zones.contains_key(zone.name()));
            file.block(entry.block(&self.organizer, if zoned { Times::Zoned } else { Times::Utc }));
        }
        let bytes = file.into_bytes();
        #[cfg(test)]
        super::kept::keep(&bytes);
        bytes
    }

    /// The zones that entries are written in, each with the years it has to answer for.
    fn zones_in_use(&self, plain: &[bool]) -> ZoneYears {
        let mut zones = ZoneYears::new();
        for (entry, _) in self.entries.iter().zip(plain).filter(|(_, plain)| **plain) {
            let When::Timed { zone, starts, ends } = entry.when else { continue };
            let (first, last) = (starts.year(), ends.year().max(starts.year()).max(entry.last_year()));
            let (_, years) = zones.entry(zone.name()).or_insert((zone, Years { first, last }));
            *years = Years { first: years.first.min(first), last: years.last.max(last) };
        }
        let may_stay = |zone: Zone, years: Years| !is_utc(zone) && self.holds(zone, years);
        zones.retain(|_, (zone, years)| may_stay(*zone, *years));
        zones
    }

    fn holds(&self, zone: Zone, years: Years) -> bool {
        self.zones == ZoneForm::AsTheyStand || fits_outlook(zone, years)
    }
}

/// Whether the zone is another name for UTC, which needs no declaration.
fn is_utc(zone: Zone) -> bool {
    let is_a_place = zone.name().contains('/') && !zone.name().starts_with("Etc/");
    !is_a_place && zone.footer().standard.seconds == 0 && zone.footer().summer.is_none()
}
