//! A schedule in the words of the file: texts made alike, nothing yet believed.

use crate::model::Place;

/// The file.
#[derive(Debug, Clone, Default)]
pub struct Schedule {
    pub version: String,
    pub base_url: String,
    pub conference: Conference,
    pub days: Vec<Day>,
}

/// What it says about the event.
#[derive(Debug, Clone, Default)]
pub struct Conference {
    pub place: Place,
    pub title: String,
    pub acronym: String,
    pub description: String,
    pub start: String,
    pub end: String,
    pub day_change: String,
    pub zone: String,
    pub url: String,
    pub tracks: Vec<String>,
    pub rooms: Vec<Room>,
}

/// A room as declared, or as the heading of a column.
#[derive(Debug, Clone, Default)]
pub struct Room {
    pub name: String,
    pub guid: String,
    pub kind: String,
    pub description: String,
    pub capacity: Option<i64>,
    pub url: String,
}

/// One day and what is in it.
#[derive(Debug, Clone, Default)]
pub struct Day {
    pub place: Place,
    pub date: String,
    pub start: String,
    pub end: String,
    pub rooms: Vec<(Room, Vec<Session>)>,
}

/// One session.
#[derive(Debug, Clone, Default)]
pub struct Session {
    pub place: Place,
    pub guid: String,
    pub code: String,
    pub id: String,
    pub slug: String,
    pub title: String,
    pub subtitle: String,
    pub summary: String,
    pub description: String,
    pub language: String,
    pub kind: String,
    pub track: String,
    pub room: String,
    pub date: String,
    pub start: String,
    pub end: String,
    pub duration: String,
    pub url: String,
    pub logo: String,
    pub licence: String,
    pub do_not_record: bool,
    pub persons: Vec<Person>,
    /// More people are named than could be read.
    pub persons_damaged: bool,
    /// Texts are there that could not be read.
    pub texts_damaged: bool,
    pub links: Vec<Reference>,
    pub attachments: Vec<Reference>,
    pub recordings: Vec<Reference>,
    /// More links or attachments are there than could be read.
    pub links_damaged: bool,
}

/// One name under a session.
#[derive(Debug, Clone, Default)]
pub struct Person {
    pub guid: String,
    pub code: String,
    pub id: String,
    pub name: String,
    pub email: String,
    pub biography: String,
    pub avatar: String,
    pub url: String,
}

/// A link or an attachment.
#[derive(Debug, Clone, Default)]
pub struct Reference {
    pub title: String,
    pub url: String,
    pub kind: String,
}

/// `true`, `yes` and `1` in any spelling.
pub fn truth(text: &str) -> bool {
    matches!(text.trim().to_lowercase().as_str(), "true" | "yes" | "1")
}
