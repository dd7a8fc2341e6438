//! The sample's content as it stands in the files beside this one: JSON for rows, Markdown for notes.

use crate::error::{Error, Result};
use crate::model::{
    ActionState, AttendanceStatus, FormatKind, LinkKind, OrganisationKind, PartRole, Permission, RoomKind,
    SeriesRole, SessionStatus, TakeawayKind,
};
use chrono::{NaiveDate, NaiveTime};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// Everything in the content files.
pub struct Content {
    pub organisations: Vec<SampleOrganisation>,
    pub speakers: Vec<SamplePerson>,
    /// Hosts' staff and interpreters.
    pub crew: Vec<SamplePerson>,
    pub attendees: Vec<SamplePerson>,
    pub conference: Conference,
    pub workshop: Workshop,
    pub takeaways: Vec<SampleTakeaway>,
    pub outcomes: Outcomes,
    pub networks: Vec<Network>,
    /// Markdown by session key or meeting slug.
    pub notes: BTreeMap<String, String>,
}

/// Reads the content that was built into the program.
pub fn content() -> Result<Content> {
    let mut notes = notes(include_str!("content/notes.md"));
    notes.extend(self::notes(include_str!("content/network_notes.md")));
    Ok(Content {
        organisations: read("organisations", include_str!("content/organisations.json"))?,
        speakers: read("speakers", include_str!("content/speakers.json"))?,
        crew: read("crew", include_str!("content/crew.json"))?,
        attendees: read("attendees", include_str!("content/attendees.json"))?,
        conference: read("conference", include_str!("content/conference.json"))?,
        workshop: read("workshop", include_str!("content/workshop.json"))?,
        takeaways: read("takeaways", include_str!("content/takeaways.json"))?,
        outcomes: read("outcomes", include_str!("content/outcomes.json"))?,
        networks: vec![
            read("data_leaders", include_str!("content/data_leaders.json"))?,
            read("data_science", include_str!("content/data_science.json"))?,
        ],
        notes,
    })
}

/// The office alone, which is asked for whenever something is made.
pub fn office() -> Result<Office> {
    read("office", include_str!("content/office.json"))
}

fn read<T: DeserializeOwned>(file: &str, text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| Error::Internal(format!("sample {file}.json: {error}")))
}

/// Parts of a Markdown file by the `<!-- key -->` line above each; what stands before the first such line is left out.
fn notes(text: &str) -> BTreeMap<String, String> {
    let mut parts: BTreeMap<String, String> = BTreeMap::new();
    let mut key = None;
    for line in text.lines() {
        if let Some(next) = line.strip_prefix("<!-- ").and_then(|rest| rest.strip_suffix(" -->")) {
            key = Some(next).filter(|key| !key.contains(' '));
        } else if let Some(key) = key {
            let body = parts.entry(key.to_owned()).or_default();
            body.push_str(line);
            body.push('\n');
        }
    }
    parts.values_mut().for_each(|body| *body = body.trim().to_owned());
    parts
}

/// Who the workspace belongs to.
#[derive(Deserialize)]
pub struct Office {
    pub office_name: String,
    pub contact_name: String,
    pub contact_email: String,
    /// What the calendar's UIDs ended in where an earlier version made the sample.
    pub calendar_domain: String,
    pub website: String,
    pub sign_up_url: String,
    /// Whom to ask about a guest post.
    pub guest_contact_name: String,
    pub guest_contact_email: String,
    pub channels: Vec<SampleChannel>,
}

/// Where the office can be followed.
#[derive(Deserialize)]
pub struct SampleChannel {
    pub name: String,
    pub url: String,
}

/// A workshop that is still to come when the sample stands still.
#[derive(Deserialize)]
pub struct Workshop {
    pub title: String,
    pub slug: String,
    pub summary: String,
    pub zone: String,
    pub day: NaiveDate,
    #[serde(with = "time_of_day")]
    pub start: Option<NaiveTime>,
    #[serde(with = "time_of_day")]
    pub end: Option<NaiveTime>,
    pub online_url: String,
    pub website: String,
    /// Key of an organisation.
    pub host: String,
    /// Key of a person.
    pub contact: String,
}

/// An invented organisation with the domain of its addresses.
#[derive(Deserialize)]
pub struct SampleOrganisation {
    pub key: String,
    pub name: String,
    pub kind: OrganisationKind,
    pub domain: String,
    pub member: bool,
    pub website: Option<String>,
}

/// An invented person, and what is particular about their registration.
#[derive(Deserialize)]
pub struct SamplePerson {
    /// Only those whom other content names.
    #[serde(default)]
    pub key: String,
    pub given: String,
    pub family: String,
    pub org: String,
    pub job: String,
    pub bio: Option<String>,
    pub phone: Option<String>,
    /// The part of the address before the "@" where it is not given.family; empty means no address.
    pub mail: Option<String>,
    #[serde(default = "registered")]
    pub status: AttendanceStatus,
    #[serde(default = "yes")]
    pub came: bool,
    #[serde(default = "form")]
    pub source: String,
    pub ticket: Option<String>,
    pub access: Option<String>,
    pub diet: Option<String>,
    /// In a network.
    #[serde(default = "member")]
    pub role: SeriesRole,
}

fn registered() -> AttendanceStatus {
    AttendanceStatus::Registered
}

fn yes() -> bool {
    true
}

fn form() -> String {
    "form".to_owned()
}

fn member() -> SeriesRole {
    SeriesRole::Member
}

impl SamplePerson {
    /// Given name, then family name: how networks' content names people.
    pub fn name(&self) -> String {
        format!("{} {}", self.given, self.family)
    }

    /// The address at the organisation's domain, or empty.
    pub fn email(&self, domain: &str) -> String {
        let local = match self.mail.as_deref() {
            Some("") => return String::new(),
            Some(local) => local.to_owned(),
            None => format!("{}.{}", self.given, self.family).to_lowercase().replace(' ', "-"),
        };
        format!("{local}@{domain}")
    }
}

/// The conference, without its people.
#[derive(Deserialize)]
pub struct Conference {
    pub title: String,
    pub slug: String,
    pub summary: String,
    pub zone: String,
    pub day: NaiveDate,
    pub venue: String,
    pub address: String,
    pub online_url: String,
    pub website: String,
    /// Keys of organisations; the host first.
    pub hosts: Vec<String>,
    /// Key of a person.
    pub contact: String,
    pub rooms: Vec<SampleRoom>,
    pub tracks: Vec<SampleTrack>,
    pub sessions: Vec<SampleSession>,
}

/// A room.
#[derive(Deserialize)]
pub struct SampleRoom {
    pub key: String,
    pub name: String,
    pub kind: RoomKind,
    pub capacity: Option<i64>,
    pub description: String,
    pub online_url: Option<String>,
}

/// A track with one of the six colours.
#[derive(Deserialize)]
pub struct SampleTrack {
    pub key: String,
    pub name: String,
    pub colour: String,
}

/// A session; without times it is not scheduled. Its format is the first of that kind.
#[derive(Deserialize)]
pub struct SampleSession {
    pub key: String,
    pub title: String,
    pub format: FormatKind,
    pub room: Option<String>,
    pub track: Option<String>,
    #[serde(default, with = "time_of_day")]
    pub start: Option<NaiveTime>,
    #[serde(default, with = "time_of_day")]
    pub end: Option<NaiveTime>,
    #[serde(default = "confirmed")]
    pub status: SessionStatus,
    #[serde(default)]
    pub pinned: bool,
    #[serde(default)]
    pub no_names: bool,
    pub capacity: Option<i64>,
    /// People counted in the room.
    pub count: Option<i64>,
    /// How many of those were ticked off at the session's own door.
    #[serde(default)]
    pub door: usize,
    #[serde(rename = "abstract")]
    pub text: String,
    #[serde(default)]
    pub parts: Vec<SamplePart>,
}

fn confirmed() -> SessionStatus {
    SessionStatus::Confirmed
}

/// A role and the key of who has it, written "chair nadia".
#[derive(Deserialize)]
#[serde(try_from = "String")]
pub struct SamplePart {
    pub role: PartRole,
    pub person: String,
}

impl TryFrom<String> for SamplePart {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        let (role, person) = text.split_once(' ').ok_or_else(|| format!("{text:?} is no role and person"))?;
        Ok(Self { role: role.parse()?, person: person.to_owned() })
    }
}

/// A takeaway; `by` is a speaker's key, or a member's name in a network.
#[derive(Deserialize)]
pub struct SampleTakeaway {
    pub session: Option<String>,
    pub by: String,
    pub theme: String,
    pub kind: TakeawayKind,
    pub permission: Permission,
    pub publish: bool,
    /// Line of the note, from 1.
    pub line: Option<i64>,
    pub text: String,
}

/// What followed from the conference.
#[derive(Deserialize)]
pub struct Outcomes {
    pub decisions: Vec<SampleDecision>,
    pub actions: Vec<SampleAction>,
    pub links: Vec<SampleLink>,
}

/// A decision of a session.
#[derive(Deserialize)]
pub struct SampleDecision {
    pub session: String,
    pub text: String,
}

/// An action; `owner` is a key, or a member's name in a network.
#[derive(Deserialize)]
pub struct SampleAction {
    pub session: Option<String>,
    pub owner: String,
    pub text: String,
    pub due: NaiveDate,
    pub state: ActionState,
    pub closed: Option<NaiveDate>,
}

/// A link of the event, or of a session.
#[derive(Deserialize)]
pub struct SampleLink {
    pub session: Option<String>,
    pub kind: LinkKind,
    pub title: String,
    pub url: String,
    /// The day a post appeared.
    pub published: Option<NaiveDate>,
}

/// A network with its members and meetings.
#[derive(Deserialize)]
pub struct Network {
    pub title: String,
    /// Begins the short names of its meetings.
    pub slug: String,
    pub description: String,
    pub rule: String,
    #[serde(with = "time_of_day")]
    pub start: Option<NaiveTime>,
    #[serde(with = "time_of_day")]
    pub end: Option<NaiveTime>,
    pub online_url: String,
    /// Key of a person.
    pub contact: String,
    pub members: Vec<SamplePerson>,
    pub meetings: Vec<SampleMeeting>,
    pub coming: ComingMeeting,
    /// What stands on every meeting's agenda: title and minutes.
    pub agenda: Vec<(String, i64)>,
    /// Who chairs by rota, in order.
    pub rota: Vec<String>,
    pub topics: Vec<SampleTopic>,
}

/// What a member would like to talk about.
#[derive(Deserialize)]
pub struct SampleTopic {
    pub by: String,
    pub text: String,
    /// The day of the meeting that took it up.
    pub taken: Option<NaiveDate>,
}

/// A meeting that was held; people are named by given and family name.
#[derive(Deserialize)]
pub struct SampleMeeting {
    pub on: NaiveDate,
    pub put_by: String,
    pub topic: String,
    /// Said that they would not come.
    pub apologies: Vec<String>,
    /// Did not come, and did not say so.
    pub absent: Vec<String>,
    pub takeaways: Vec<SampleTakeaway>,
    pub decisions: Vec<String>,
    pub actions: Vec<SampleAction>,
}

/// The next meeting; its date follows from the rule and the day on which the sample is made.
#[derive(Deserialize)]
pub struct ComingMeeting {
    pub put_by: String,
    pub topic: String,
}

/// Times of day as people write them: "09:30".
mod time_of_day {
    use chrono::NaiveTime;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer};

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<NaiveTime>, D::Error> {
        let text = String::deserialize(from)?;
        NaiveTime::parse_from_str(&text, "%H:%M").map(Some).map_err(D::Error::custom)
    }
}
