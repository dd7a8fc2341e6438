//! The XML in which a server says what lies where (RFC 4918 section 13, RFC 4791 section 6.2, RFC 5397).

use plenary_core::error::Result;
use quick_xml::NsReader;
use quick_xml::events::Event;
use quick_xml::name::ResolveResult;
use std::collections::BTreeMap;

/// A calendar that can be published to.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Collection {
    /// Ends with a slash.
    pub url: String,
    /// What its owner calls it, or the last part of its address.
    pub name: String,
}

/// What the server says of one address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub collection: Collection,
    /// It takes events.
    pub is_calendar: bool,
    /// Where the calendars of whoever asks lie.
    pub home: Option<String>,
    /// Where whoever asks is described.
    pub principal: Option<String>,
}

const DAV: &str = "DAV:";
const CALDAV: &str = "urn:ietf:params:xml:ns:caldav";

/// What is known of a response while it is read.
#[derive(Default)]
struct Response {
    href: String,
    name: String,
    home: String,
    principal: String,
    etag: String,
    is_calendar: bool,
    components: Vec<String>,
}

/// Reads an answer; `None` when it is not such XML. `absolute` makes whole addresses of those that the server gives.
pub fn read(xml: &[u8], absolute: impl Fn(&str) -> Result<String>) -> Result<Option<Vec<Found>>> {
    let Some(responses) = responses(xml) else { return Ok(None) };
    let found = responses.into_iter().map(|response| found(response, &absolute));
    found.collect::<Result<Vec<_>>>().map(Some)
}

/// Which version of each object lies in a collection, by the last part of its address; `None` when it is not such XML.
pub fn versions(xml: &[u8]) -> Option<BTreeMap<String, String>> {
    let lies = responses(xml)?.into_iter().filter(|response| !response.etag.trim().is_empty());
    Some(lies.map(|one| (file_name(one.href.trim()).to_owned(), one.etag.trim().to_owned())).collect())
}

/// The last part of an address.
pub fn file_name(href: &str) -> &str {
    href.rsplit('/').next().unwrap_or_default()
}

fn found(response: Response, absolute: impl Fn(&str) -> Result<String>) -> Result<Found> {
    let some = |href: &str| if href.trim().is_empty() { Ok(None) } else { absolute(href.trim()).map(Some) };
    let mut url = absolute(response.href.trim())?;
    if !url.ends_with('/') {
        url.push('/');
    }
    let last = url.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned();
    let name = if response.name.trim().is_empty() { last } else { response.name.trim().to_owned() };
    let takes_events =
        response.components.is_empty() || response.components.iter().any(|one| one == "VEVENT");
    Ok(Found {
        collection: Collection { url, name },
        is_calendar: response.is_calendar && takes_events,
        home: some(&response.home)?,
        principal: some(&response.principal)?,
    })
}

fn responses(xml: &[u8]) -> Option<Vec<Response>> {
    let mut reader = NsReader::from_str(std::str::from_utf8(xml).ok()?);
    let mut path: Vec<String> = Vec::new();
    let mut all = Vec::new();
    let mut now = Response::default();
    loop {
        let (space, event) = reader.read_resolved_event().ok()?;
        match event {
            Event::Eof => return (path.is_empty() && !all.is_empty()).then_some(all),
            Event::Start(start) => {
                let name = named(&space, start.local_name().as_ref());
                note(&mut now, &name, &start);
                path.push(name);
            }
            Event::Empty(start) => note(&mut now, &named(&space, start.local_name().as_ref()), &start),
            Event::End(_) => {
                let ended = path.pop();
                if ended.as_deref() == Some("D:response") {
                    all.push(std::mem::take(&mut now));
                }
            }
            Event::Text(text) => take(&mut now, &path, &text),
            Event::GeneralRef(entity) => take(&mut now, &path, meant(&entity)),
            Event::CData(text) => take(&mut now, &path, &text),
            _ => {}
        }
    }
}

/// The element with a letter for what it belongs to.
fn named(space: &ResolveResult<'_>, local: &str) -> String {
    let letter = match space {
        ResolveResult::Bound(space) if space.as_ref() == DAV => "D",
        ResolveResult::Bound(space) if space.as_ref() == CALDAV => "C",
        _ => "?",
    };
    format!("{letter}:{}", local)
}

fn note(now: &mut Response, name: &str, start: &quick_xml::events::BytesStart<'_>) {
    match name {
        "C:calendar" => now.is_calendar = true,
        "C:comp" => {
            let value = start.try_get_attribute("name").ok().flatten();
            now.components.extend(value.map(|value| value.value.into_owned()));
        }
        _ => {}
    }
}

fn take(now: &mut Response, path: &[String], text: &str) {
    let mut inner = path.iter().rev().map(String::as_str);
    let place = match (inner.next(), inner.next()) {
        (Some("D:href"), Some("D:response")) => &mut now.href,
        (Some("D:href"), Some("C:calendar-home-set")) => &mut now.home,
        (Some("D:href"), Some("D:current-user-principal")) => &mut now.principal,
        (Some("D:displayname"), _) => &mut now.name,
        (Some("D:getetag"), Some("D:prop")) => &mut now.etag,
        _ => return,
    };
    place.push_str(text);
}

/// The five entities of XML; a server has no reason to use others here.
fn meant(entity: &str) -> &str {
    match entity {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calendars_are_told_from_other_collections_whatever_the_prefixes() {
        let xml = br#"<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:cal="urn:ietf:params:xml:ns:caldav">
            <d:response><d:href>/office/</d:href><d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype>
            <cal:calendar-home-set><d:href>/office/</d:href></cal:calendar-home-set></d:prop></d:propstat></d:response>
            <d:response><d:href>/office/events/</d:href><d:propstat><d:prop><d:resourcetype><d:collection/><cal:calendar/>
            </d:resourcetype><d:displayname>Events &amp; more</d:displayname><cal:supported-calendar-component-set>
            <cal:comp name="VEVENT"/></cal:supported-calendar-component-set></d:prop></d:propstat></d:response>
            <d:response><d:href>/office/tasks</d:href><d:propstat><d:prop><d:resourcetype><cal:calendar/></d:resourcetype>
            <cal:supported-calendar-component-set><cal:comp name="VTODO"/></cal:supported-calendar-component-set></d:prop>
            </d:propstat></d:response></d:multistatus>"#;
        let found = read(xml, |href| Ok(format!("https://dav.example.org{href}"))).unwrap().unwrap();
        let told: Vec<_> = found.iter().map(|one| (one.collection.name.as_str(), one.is_calendar)).collect();
        assert_eq!(told, [("office", false), ("Events & more", true), ("tasks", false)]);
        assert_eq!(found[0].home.as_deref(), Some("https://dav.example.org/office/"));
        assert_eq!(found[2].collection.url, "https://dav.example.org/office/tasks/");
    }

    #[test]
    fn each_object_of_a_collection_has_its_version() {
        let xml = br#"<d:multistatus xmlns:d="DAV:"><d:response><d:href>/office/events/</d:href><d:propstat><d:prop/></d:propstat>
            </d:response><d:response><d:href>/office/events/a.ics</d:href><d:propstat><d:prop><d:getetag>"1"</d:getetag></d:prop>
            </d:propstat></d:response></d:multistatus>"#;
        assert_eq!(versions(xml).unwrap(), BTreeMap::from([("a.ics".to_owned(), "\"1\"".to_owned())]));
    }

    #[test]
    fn anything_else_is_no_answer() {
        for text in ["", "<html><body>Sign in</body></html>", "<a>", "no xml", "{}"] {
            assert_eq!(read(text.as_bytes(), |href| Ok(href.to_owned())).unwrap(), None, "{text}");
        }
    }
}
