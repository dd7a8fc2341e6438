//! Names of zones as Windows, Outlook and Exchange show them, of every version and some languages.

use super::super::{clock, read};
use super::{PLACES, of_places};
use crate::rules::folding::bare;
use crate::zones::Zone;

fn zone(name: &str) -> &'static str {
    clock::named(name).map_or("none", |zone| zone.name())
}

#[test]
fn a_zone_is_known_by_the_places_that_windows_shows_with_it() {
    for (name, wanted) in [
        ("(UTC+00:00) Dublin, Edinburgh, Lisbon, London", "Europe/London"),
        ("(UTC) Dublin, Edinburgh, Lissabon, London", "Europe/London"),
        ("(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London", "Europe/London"),
        ("Greenwich Mean Time: Dublin, Edinburgh, Lisbon, London", "Europe/London"),
        ("(UTC+00:00) Dublin", "Europe/Dublin"),
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien", "Europe/Berlin"),
        ("(UTC+01:00) Belgrade, Bratislava, Budapest, Ljubljana, Prague", "Europe/Budapest"),
        ("(UTC+01:00) Sarajevo, Skopje, Warsaw, Zagreb", "Europe/Warsaw"),
        ("(GMT+01:00) Sarajevo, Skopje, Sofija, Vilnius, Warsaw, Zagreb", "Europe/Warsaw"),
        ("(UTC+02:00) Athens, Bucharest", "Europe/Bucharest"),
        ("(GMT+02:00) Athens, Istanbul, Minsk", "Europe/Athens"),
        ("(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius", "Europe/Kyiv"),
        ("(GMT+02:00) Helsinki, Kiev, Riga, Sofia, Tallinn, Vilnius", "Europe/Kyiv"),
        ("(UTC+02:00) Jerusalem", "Asia/Jerusalem"),
        ("(UTC+02:00) Chisinau", "Europe/Chisinau"),
        ("(UTC+02:00) Chișinău", "Europe/Chisinau"),
        ("(UTC+02:00) Beirut", "Asia/Beirut"),
        ("(UTC+03:00) Istanbul", "Europe/Istanbul"),
        ("(UTC+09:30) Adelaide", "Australia/Adelaide"),
        ("(UTC+10:00) Hobart", "Australia/Hobart"),
        ("(UTC+10:00) Canberra, Melbourne, Sydney", "Australia/Sydney"),
        ("(UTC-06:00) Saskatchewan", "America/Regina"),
        ("(UTC-07:00) La Paz, Mazatlan", "America/Mazatlan"),
        ("(GMT-07:00) Chihuahua, La Paz, Mazatlan - New", "America/Mazatlan"),
        ("(UTC-04:00) Georgetown, La Paz, Manaus, San Juan", "America/La_Paz"),
        ("(GMT-08:00) Pacific Time (US & Canada); Tijuana", "America/Los_Angeles"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("(UTC-03:00) Brasília", "America/Sao_Paulo"),
        ("(GMT-11:00) Midway Island, Samoa", "Pacific/Midway"),
        ("(UTC+13:00) Samoa", "Pacific/Apia"),
        ("(UTC+13:00) Nuku’alofa", "Pacific/Tongatapu"),
        ("(UTC) Coordinated Universal Time", "Etc/UTC"),
        ("London", "Europe/London"),
        ("(UTC+01:00) Zürich", "Europe/Zurich"),
        ("GMT Standard Time", "Europe/London"),
        ("Mountain Standard Time (Mexico)", "America/Mazatlan"),
        ("La Paz", "none"),
        ("(UTC+06:00) Almaty, Novosibirsk", "none"),
        ("(UTC+02:00) Somewhere, Else", "none"),
        ("Customized Time Zone", "none"),
        ("South", "none"),
        ("", "none"),
    ] {
        assert_eq!(zone(name), wanted, "{name}");
    }
}

#[test]
fn every_place_is_spelled_as_it_is_looked_for_and_every_zone_is_one() {
    for (name, places) in PLACES {
        assert_eq!(Zone::named(name).map(|zone| zone.name()), Some(*name));
        for place in places.split('|') {
            assert_eq!(bare(place), place);
            let list = places.replace('|', ", ");
            assert!(of_places(&list).is_some(), "{list} have one clock");
        }
    }
}

/// Start and zone of an entry at two in the afternoon of 1 July in that zone, and what is said of it.
fn summer(tzid: &str) -> String {
    let file = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:one@example.org\r\nSUMMARY:Talk\r\n\
         DTSTART;TZID=\"{tzid}\":20270701T140000\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    let (draft, problems) = read(file.as_bytes(), None);
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    format!("{} {} {}", draft.sessions[0].starts_at.unwrap(), draft.event.zone, problems.join("; "))
}

#[test]
fn a_distance_that_is_all_that_is_known_of_a_named_zone_is_told() {
    for (tzid, wanted) in [
        ("(UTC+00:00) Dublin, Edinburgh, Lisbon, London", "2027-07-01 14:00:00 Europe/London "),
        (
            "(UTC+02:00) Somewhere, Else",
            "2027-07-01 12:00:00 UTC warning zone-by-distance at line 3 count=\"1\" taken=\"UTC+02:00\" \
             zone=\"(UTC+02:00) Somewhere, Else\"",
        ),
        (
            "(GMT-03:30) Elsewhere",
            "2027-07-01 17:30:00 UTC warning zone-by-distance at line 3 count=\"1\" taken=\"UTC-03:30\" \
             zone=\"(GMT-03:30) Elsewhere\"",
        ),
        ("UTC+2", "2027-07-01 12:00:00 UTC "),
        ("GMT+0200", "2027-07-01 12:00:00 UTC "),
        ("(UTC+02:00)", "2027-07-01 12:00:00 UTC "),
        ("Etc/GMT-2", "2027-07-01 14:00:00 Etc/GMT-2 "),
    ] {
        assert_eq!(summer(tzid), wanted, "{tzid}");
    }
}
