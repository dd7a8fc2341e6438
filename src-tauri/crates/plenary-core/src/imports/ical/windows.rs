//! What Windows, Outlook and Exchange call a zone where they show it: "(UTC+00:00) Dublin, Edinburgh, Lisbon, London". Which places stand
//! together changes from version to version, and how they are spelled from language to language, so each is known by itself.

mod places;

#[cfg(test)]
mod tests;

use self::places::PLACES;
use crate::rules::folding::bare;
use crate::zones::{Footer, Zone};

/// The zone of these places, where all that are known have the same clocks; where they have not, those count whose clocks stand in winter
/// as the brackets say.
pub(super) fn of_places(name: &str) -> Option<Zone> {
    let (brackets, list) = parted(name);
    let list = list.trim_end_matches(" - New").trim_end_matches(" - Old");
    let mut known: Vec<(String, Vec<Zone>)> = Vec::new();
    for place in list.split([',', ';', ':']).map(bare) {
        let zones = zones_of(&place);
        if !zones.is_empty() {
            known.push((place, zones));
        }
    }
    let found = agreed(&known).or_else(|| {
        let ahead = ahead(brackets)?;
        for (_, zones) in &mut known {
            zones.retain(|zone| zone.footer().standard.seconds == ahead);
        }
        known.retain(|(_, zones)| !zones.is_empty());
        agreed(&known)
    })?;
    // Of one city by itself more is known than with which others Windows shows it.
    let [(city, _)] = known.as_slice() else { return Some(found) };
    let of_city = by_city(city).find(|zone| are_alike(*zone, found));
    Some(of_city.unwrap_or(found))
}

/// What stands in the brackets at the beginning, and what behind them.
pub(super) fn parted(name: &str) -> (&str, &str) {
    let name = name.trim();
    let parts = name.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    parts.map_or(("", name), |(brackets, list)| (brackets.trim(), list.trim()))
}

/// `UTC+01:00`, `GMT-0530`, `+02:00`: how far ahead of UTC.
pub(super) fn ahead(written: &str) -> Option<i32> {
    let upper = written.trim().to_uppercase();
    let named = upper.strip_prefix("UTC").or_else(|| upper.strip_prefix("GMT")).map(str::trim);
    if named == Some("") {
        return Some(0);
    }
    let rest = named.unwrap_or(&upper);
    let (sign, digits) = match rest.strip_prefix('+') {
        Some(digits) => (1, digits),
        None => (-1, rest.strip_prefix(['-', '−'])?),
    };
    let digits: String = digits.chars().filter(|letter| *letter != ':').collect();
    let number: i32 = digits.parse().ok().filter(|_| matches!(digits.len(), 1..=2 | 4))?;
    let (hours, minutes) = if digits.len() == 4 { (number / 100, number % 100) } else { (number, 0) };
    (hours <= 14 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

/// The first zone like which every place has one; none where there are several such, and they differ.
fn agreed(known: &[(String, Vec<Zone>)]) -> Option<Zone> {
    let (_, first) = known.first()?;
    let has_alike = |zone: &Zone, others: &[Zone]| others.iter().any(|other| are_alike(*zone, *other));
    let mut common = first.iter().filter(|zone| known.iter().all(|(_, others)| has_alike(zone, others)));
    let zone = *common.next()?;
    common.all(|other| are_alike(zone, *other)).then_some(zone)
}

/// Whether their clocks show the same from now on, whatever people there call it.
fn are_alike(one: Zone, other: Zone) -> bool {
    let changes = |zone: &Footer| {
        zone.summer.as_ref().map(|summer| (summer.offset.seconds, summer.starts, summer.ends))
    };
    let (one, other) = (one.footer(), other.footer());
    one.standard.seconds == other.standard.seconds && changes(one) == changes(other)
}

fn zones_of(place: &str) -> Vec<Zone> {
    let rows = PLACES.iter().filter(|(_, places)| places.split('|').any(|one| one == place));
    let zones: Vec<Zone> = rows.filter_map(|(zone, _)| Zone::named(zone)).collect();
    if zones.is_empty() { by_city(place).collect() } else { zones }
}

const REGIONS: [&str; 7] = ["Europe", "America", "Asia", "Africa", "Pacific", "Atlantic", "Indian"];

/// The zones that are called after a city.
fn by_city(place: &str) -> impl Iterator<Item = Zone> {
    let name = place.replace(' ', "_");
    REGIONS.into_iter().filter_map(move |region| Zone::named(&format!("{region}/{name}")))
}
