//! Minutes, their versions, and the agenda of a meeting.

use crate::error::Result;
use crate::ids::{EventId, MinutesId, PersonId, SeriesId, TopicId};
use crate::model::{AgendaPoint, Draft, DraftKind, DraftScope, Minutes, MinutesVersion};
use crate::rules::blocks::{blocks, join};
use crate::rules::minutes::{is_sound, with_the_close_last};
use crate::store::drafts;
use crate::store::rows::{column, select, select_one};
use crate::store::values::Column;
use rusqlite::{Connection, params};

/// The minutes of an event.
pub fn of_event(conn: &Connection, event: EventId) -> Result<Option<Minutes>> {
    select_one(conn, "WHERE event_id = ?1", [event.store()])
}

/// The draft in which the text of an event's minutes stands.
pub fn draft(conn: &Connection, event: EventId) -> Result<Option<Draft>> {
    drafts::of_kind(conn, &DraftScope::Event { event_id: event }, DraftKind::Minutes)
}

/// The minutes that a draft is the text of; none of a draft of another kind.
pub fn of_draft(conn: &Connection, draft: &Draft) -> Result<Option<Minutes>> {
    match draft.event_id.filter(|_| draft.kind == DraftKind::Minutes) {
        Some(event) => of_event(conn, event),
        None => Ok(None),
    }
}

/// Markdown of an event's minutes as it stands; where that is what the newest version says, to the letter as it was sealed. Minutes
/// without a draft came back with an event that was deleted before their text stood in one: what was given out is their text.
pub fn text(conn: &Connection, minutes: &Minutes) -> Result<String> {
    let kept = newest(conn, minutes.id)?.map(|version| version.body);
    let Some(draft) = draft(conn, minutes.event_id)? else { return Ok(kept.unwrap_or_default()) };
    let text = drafts::text(conn, draft.id)?;
    Ok(kept.filter(|kept| is_said_by(kept, &text)).unwrap_or(text))
}

/// Whether blocks that make this text say a version: one that was kept while its text stood in one piece has its own empty lines.
fn is_said_by(version: &str, text: &str) -> bool {
    version == text || join(blocks(version).into_iter().filter_map(|at| version.get(at))) == text
}

/// Every version, the first first.
pub fn versions(conn: &Connection, minutes: MinutesId) -> Result<Vec<MinutesVersion>> {
    select(conn, "WHERE minutes_id = ?1 ORDER BY number", [minutes.store()])
}

/// Versions whose text is no longer the one they were sealed with, as sentences; empty when all are sound.
pub(super) fn faults(conn: &Connection) -> Result<Vec<String>> {
    let all: Vec<MinutesVersion> = select(conn, "ORDER BY minutes_id, number", [])?;
    let broken = all.iter().filter(|version| !is_sound(version));
    let told = |version: &MinutesVersion| {
        let MinutesVersion { number, state, minutes_id, .. } = version;
        format!(
            "minutes: version {number} ({state}) of {minutes_id} no longer has the text it was sealed with"
        )
    };
    Ok(broken.map(told).collect())
}

/// The newest version.
pub fn newest(conn: &Connection, minutes: MinutesId) -> Result<Option<MinutesVersion>> {
    select_one(conn, "WHERE minutes_id = ?1 ORDER BY number DESC", [minutes.store()])
}

/// The standing items of the network in their order, then the topics that the meeting took up.
pub fn agenda(conn: &Connection, event: EventId, series: Option<SeriesId>) -> Result<Vec<AgendaPoint>> {
    let mut statement = conn.prepare_cached(
        "SELECT title, minutes, NULL, NULL, NULL
            FROM (SELECT title, minutes FROM agenda_item WHERE series_id = ?1 ORDER BY position, id)
         UNION ALL
         SELECT text, NULL, id, person_id, name FROM (SELECT t.text, t.id, p.id AS person_id,
            trim(p.given_name || ' ' || p.family_name) AS name
            FROM topic t LEFT JOIN person p ON p.id = t.person_id
            WHERE t.event_id = ?2 AND t.state <> 'dropped' ORDER BY t.created_at, t.id)",
    )?;
    let read = |row: &rusqlite::Row<'_>| {
        let by: Option<PersonId> = column(row, 3)?;
        let name: Option<String> = row.get(4)?;
        let topic_id: Option<TopicId> = column(row, 2)?;
        Ok(AgendaPoint { title: row.get(0)?, minutes: row.get(1)?, topic_id, put_by: by.zip(name) })
    };
    let points = statement.query_map(params![series.store(), event.store()], read)?;
    Ok(with_the_close_last(points.collect::<rusqlite::Result<_>>()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_lines_make_no_other_version_and_words_do() {
        let sealed = "# Minutes\n\n\nWe met. \n- one\n\n- two\n\n";
        assert!(is_said_by(sealed, "# Minutes\n\nWe met.\n\n- one\n- two\n"));
        assert!(!is_said_by(sealed, "# Minutes\n\nWe met.\n\n- one\n- two\n- three\n"));
        assert!(!is_said_by(sealed, "# Minutes\n\nWe met. - one\n- two\n"));
        assert!(is_said_by("- a\n\n- b\n", "- a\n\n- b\n"), "a list typed into one block");
    }
}
