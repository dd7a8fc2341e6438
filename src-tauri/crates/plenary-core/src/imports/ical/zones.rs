//! In which zone a calendar stands. Exchange and others explain their zone by rules alone, under a name that means
//! nothing: a zone whose clocks show the same at every entry is as good as the name.

use super::clock::Clock;
use super::moment::Moment;
use super::parse::{File, Findings};
use super::programme::main_zone;
use super::series::Occurrence;
use crate::model::Problem;
use crate::zones::Zone;

/// Zones of different rules, those first that our organisers have. Where several have the same clocks, one stands for all.
const LIKELY: &[&str] = &[
    "Europe/London",
    "Europe/Berlin",
    "Europe/Helsinki",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Phoenix",
    "America/Halifax",
    "America/Sao_Paulo",
    "America/Bogota",
    "Australia/Sydney",
    "Australia/Brisbane",
    "Australia/Adelaide",
    "Australia/Perth",
    "Pacific/Auckland",
    "Asia/Tokyo",
    "Asia/Singapore",
    "Asia/Kolkata",
    "Asia/Dubai",
    "Europe/Moscow",
    "Africa/Lagos",
    "Africa/Johannesburg",
    "Africa/Nairobi",
];

/// The zone of the whole: the one that most entries name, else one that shows what the file's own rules say.
pub(super) fn home(file: &File, all: &[Occurrence<'_>], findings: &mut Findings) -> Option<Zone> {
    let main = main_zone(file, all);
    let starts: Vec<&Moment> = all.iter().filter_map(|one| one.starts.as_ref()).collect();
    let own: Vec<&Moment> =
        starts.iter().copied().filter(|moment| matches!(moment.clock(), Some(Clock::Own(_)))).collect();
    let named = starts.iter().any(|moment| moment.clock().and_then(Clock::zone).is_some());
    if named || own.is_empty() {
        return main;
    }
    let likely = LIKELY.iter().filter_map(|name| Zone::named(name));
    let alike = main.into_iter().chain(likely).find(|zone| own.iter().all(|moment| shows(*zone, moment)));
    if let Some(zone) = alike.filter(|zone| Some(*zone) != main) {
        findings.note(Problem::warning("zone-by-its-rules").with("taken", zone), "", None);
    }
    alike.or(main)
}

/// Whether the zone's clocks show what the moment says.
pub(super) fn shows(zone: Zone, moment: &Moment) -> bool {
    moment.instant().is_some_and(|instant| zone.to_local(instant) == moment.wall())
}
