//! A link to a map: one the organiser has given, with the point it shows, or a search for the venue's address.

use crate::model::{Event, Link};

/// A point on the earth, in millionths of a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// North is positive.
    pub latitude: i64,
    /// East is positive.
    pub longitude: i64,
}

/// What leads to the venue.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Map {
    /// An address on the web, or empty.
    pub url: String,
    /// Known only where a given link says it.
    pub point: Option<Point>,
}

/// The map of an event: the first of its links that shows a point, else a search for the venue's address.
pub fn of_event(event: &Event, links: &[Link]) -> Map {
    let own = links.iter().filter(|link| link.event_id == Some(event.id));
    let given =
        own.filter_map(|link| Some(Map { url: link.url.clone(), point: Some(point(&link.url)?) })).next();
    given.unwrap_or_else(|| of_address(&event.venue_name, &event.venue_address))
}

/// A search for an address; none without one.
pub fn of_address(name: &str, address: &str) -> Map {
    if address.trim().is_empty() {
        return Map::default();
    }
    let words = super::venue::listed(&[name, address]);
    Map { url: format!("https://www.openstreetmap.org/search?query={}", encoded(&words)), point: None }
}

/// The point that an address of OpenStreetMap, Google Maps, Apple Maps or Bing shows: `mlat=51.5&mlon=-0.1`,
/// `#map=17/51.5/-0.1`, `/@51.5,-0.1,17z`, `ll=51.5,-0.1`, `cp=51.5~-0.1`.
pub fn point(url: &str) -> Option<Point> {
    if !is_map(url) {
        return None;
    }
    let after = |mark: &str| url.split_once(mark).map(|(_, rest)| rest);
    if let (Some(latitude), Some(longitude)) = (after("mlat="), after("mlon=")) {
        return Point::of(latitude, longitude);
    }
    let pair = |mark: &str, between: char| after(mark).and_then(|rest| rest.split_once(between));
    let found = [("/@", ','), ("?ll=", ','), ("&ll=", ','), ("?q=", ','), ("&q=", ','), ("cp=", '~')];
    let of_map =
        after("#map=").and_then(|rest| rest.split_once('/')).and_then(|(_, rest)| rest.split_once('/'));
    let found = found.iter().find_map(|(mark, between)| pair(mark, *between)).or(of_map);
    found.and_then(|(latitude, longitude)| Point::of(latitude, longitude))
}

fn is_map(url: &str) -> bool {
    let places = ["openstreetmap.org", "google.", "maps.apple.com", "bing.com/maps"];
    url.starts_with("https://") && places.iter().any(|place| url.contains(place))
}

impl Point {
    /// From the numbers with which these texts begin.
    fn of(latitude: &str, longitude: &str) -> Option<Self> {
        let number = |text: &str| {
            let length =
                text.find(|c: char| !c.is_ascii_digit() && c != '.' && c != '-').unwrap_or(text.len());
            let degrees: f64 = text.get(..length)?.parse().ok()?;
            degrees.is_finite().then_some(degrees)
        };
        let (latitude, longitude) = (number(latitude)?, number(longitude)?);
        let on_earth = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
        #[allow(clippy::cast_possible_truncation, reason = "at most 180 million")]
        let millionths = |degrees: f64| (degrees * 1_000_000.0).round() as i64;
        on_earth.then(|| Self { latitude: millionths(latitude), longitude: millionths(longitude) })
    }

    /// Both numbers in degrees, latitude first.
    pub fn degrees(self) -> (String, String) {
        let degrees = |millionths: i64| {
            let (whole, rest) =
                (millionths.unsigned_abs() / 1_000_000, millionths.unsigned_abs() % 1_000_000);
            format!("{}{whole}.{rest:06}", if millionths < 0 { "-" } else { "" })
        };
        (degrees(self.latitude), degrees(self.longitude))
    }
}

/// As a part of an address (RFC 3986): every byte that has a meaning there is spelled out.
pub(crate) fn encoded(text: &str) -> String {
    let stays = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let piece = |byte: u8| if stays(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    text.bytes().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_of_the_usual_maps_say_where_they_point() {
        let london = Some(Point { latitude: 51_507_400, longitude: -127_800 });
        for url in [
            "https://www.openstreetmap.org/?mlat=51.5074&mlon=-0.1278#map=17/51.5/-0.1",
            "https://www.openstreetmap.org/#map=17/51.5074/-0.1278",
            "https://www.google.com/maps/place/Hall/@51.5074,-0.1278,17z",
            "https://maps.apple.com/?ll=51.5074,-0.1278&q=Hall",
            "https://www.bing.com/maps?cp=51.5074~-0.1278",
        ] {
            assert_eq!(point(url), london, "{url}");
        }
        for url in [
            "https://example.org/@51.5,-0.1",
            "https://www.google.com/maps/@95,0",
            "https://maps.apple.com/?q=Hall",
        ] {
            assert_eq!(point(url), None, "{url}");
        }
    }

    #[test]
    fn degrees_are_written_with_six_places() {
        let point = Point { latitude: -33_868_820, longitude: 5 };
        assert_eq!(point.degrees(), ("-33.868820".to_owned(), "0.000005".to_owned()));
    }

    #[test]
    fn an_address_is_searched_for_and_none_is_not() {
        assert_eq!(
            of_address("Riverside Hall", "1 Quay Street\nLondon").url,
            "https://www.openstreetmap.org/search?query=Riverside%20Hall%2C%201%20Quay%20Street%2C%20London"
        );
        assert_eq!(of_address("Riverside Hall", " "), Map::default());
    }
}
