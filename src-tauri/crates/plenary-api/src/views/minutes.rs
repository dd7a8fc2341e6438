//! The minutes of a meeting with every version that was given out, and what differs between two of them.

use super::drafts::{self, DraftView};
use super::views;
use chrono::{DateTime, Utc};
use plenary_core::Plenary;
use plenary_core::error::{OrNotFound, Result};
use plenary_core::ids::{EventId, MinutesId, MinutesVersionId};
use plenary_core::model::{Action, Event, Minutes, MinutesState, MinutesVersion, Permission};
use plenary_core::rules::attribution::minuted::LeftOut;
use plenary_core::rules::difference::{DifferenceLine, LineKind, difference};
use plenary_core::rules::minutes::is_sound;
use plenary_core::store::{minutes, rows, snapshot};
use plenary_core::wording;

views! {
    /// One version, without its text.
    VersionLine {
        id: MinutesVersionId,
        number: i64,
        state: MinutesState,
        made_at: DateTime<Utc>,
        /// SHA-256 of the text.
        sha256: String,
        /// The text still has that seal.
        sound: bool,
    }
    /// The screen of a meeting's minutes.
    MinutesView {
        event: Event,
        minutes: Option<Minutes>,
        /// Their text, and what keeps it in the office.
        draft: Option<DraftView>,
        /// Markdown as it stands.
        body: String,
        /// The first first.
        versions: Vec<VersionLine>,
        /// The text differs from the newest version.
        edited: bool,
        /// What of the agenda, the notes, the takeaways, the decisions and the actions permission keeps out when the minutes are built.
        left_out: Vec<LeftOut>,
        /// How many of those are actions that nobody owns and that are internal, as they are where nobody says otherwise.
        unowned: usize,
    }
    /// Two versions side by side, as lines.
    MinutesDifference {
        from: VersionLine,
        /// None: the text as it stands.
        to: Option<VersionLine>,
        lines: Vec<DifferenceLine>,
        /// How many lines are new, and how many are gone.
        added: usize,
        removed: usize,
    }
}

/// The minutes of an event.
pub fn minutes_of(plenary: &Plenary, id: EventId) -> Result<MinutesView> {
    plenary.read(|conn| {
        let snapshot = snapshot::as_of(conn, id, plenary.clock().now())?;
        let left_out = wording::minutes::minutes(&snapshot)?.left_out;
        let is_unowned =
            |action: &&Action| action.owner_id.is_none() && action.permission == Permission::Internal;
        let unowned = snapshot.actions.iter().filter(is_unowned).count();
        let newest = snapshot.minutes_versions.last();
        let draft = match &snapshot.minutes {
            Some(_) => minutes::draft(conn, id)?.map(|draft| drafts::view(conn, draft)).transpose()?,
            None => None,
        };
        Ok(MinutesView {
            edited: newest.is_some_and(|version| version.body != snapshot.minutes_text),
            draft,
            body: snapshot.minutes_text,
            versions: snapshot.minutes_versions.iter().map(line).collect(),
            left_out,
            unowned,
            minutes: snapshot.minutes,
            event: snapshot.event,
        })
    })
}

/// Every version whole, the first first.
pub fn versions(plenary: &Plenary, id: MinutesId) -> Result<Vec<MinutesVersion>> {
    plenary.read(|conn| {
        rows::expect::<Minutes>(conn, id)?;
        minutes::versions(conn, id)
    })
}

/// What differs between a version and a later one, or the text as it stands.
pub fn compare(
    plenary: &Plenary,
    from: MinutesVersionId,
    to: Option<MinutesVersionId>,
) -> Result<MinutesDifference> {
    plenary.read(|conn| {
        let from: MinutesVersion = rows::expect(conn, from)?;
        let of_the_same = minutes::versions(conn, from.minutes_id)?;
        let to = match to {
            Some(id) => {
                let found = of_the_same.into_iter().find(|version| version.id == id);
                Some(found.or_not_found("minutes_version", id)?)
            }
            None => None,
        };
        let body = match &to {
            Some(version) => version.body.clone(),
            None => minutes::text(conn, &rows::expect(conn, from.minutes_id)?)?,
        };
        let lines = difference(&from.body, &body);
        let count = |kind| lines.iter().filter(|line| line.kind == kind).count();
        Ok(MinutesDifference {
            added: count(LineKind::Added),
            removed: count(LineKind::Removed),
            from: line(&from),
            to: to.as_ref().map(line),
            lines,
        })
    })
}

fn line(version: &MinutesVersion) -> VersionLine {
    VersionLine {
        id: version.id,
        number: version.number,
        state: version.state,
        made_at: version.made_at,
        sha256: version.sha256.clone(),
        sound: is_sound(version),
    }
}
