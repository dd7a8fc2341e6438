//! Who was at a meeting: the chair, those present, those who sent apologies; numbers alone where nobody is to be named.

use crate::error::Result;
use crate::model::{Attendance, AttendanceStatus, Snapshot};
use crate::rules::tally::tally;
use crate::wording::Words;
use crate::wording::sentences::{one_line, sentence};
use fluent_bundle::FluentArgs;

/// Sentences in plain text.
pub fn there(snapshot: &Snapshot, words: &Words) -> Result<Vec<String>> {
    let tally = tally(snapshot);
    if snapshot.is_without_names() {
        return Ok(words.attendance(&tally)?.into_iter().collect());
    }
    let came = |one: &&Attendance| snapshot.check_ins.iter().any(|check_in| check_in.attendance_id == one.id);
    let registered = |one: &&Attendance| one.status == AttendanceStatus::Registered;
    let present = if tally.arrivals_recorded {
        list(snapshot, words, "document-minutes-present", snapshot.attendances.iter().filter(came))?
    } else {
        list(snapshot, words, "document-minutes-on-the-list", snapshot.attendances.iter().filter(registered))?
    };
    let apologies =
        snapshot.attendances.iter().filter(|one| one.status == AttendanceStatus::Cancelled && !came(one));
    let chair = snapshot.event.chair_id.and_then(|id| snapshot.person(id));
    let chair =
        chair.map(|person| words.say("document-minutes-chair", &[("name", &one_line(&person.name()))]));
    let sentences =
        [chair.transpose()?, present, list(snapshot, words, "document-minutes-apologies", apologies)?];
    Ok(sentences.into_iter().flatten().map(|line| sentence(&line)).collect())
}

/// "Present (14): Ada Brook (Northbank Council), …"; none for nobody.
fn list<'a>(
    snapshot: &Snapshot,
    words: &Words,
    id: &str,
    who: impl Iterator<Item = &'a Attendance>,
) -> Result<Option<String>> {
    let name = |one: &Attendance| {
        let Some(person) = snapshot.person(one.person_id) else { return Ok(None) };
        let name = one_line(&person.name());
        let organisation = snapshot.organisation_of(person).map(|found| one_line(&found.name));
        let Some(organisation) = organisation.filter(|found| !found.is_empty()) else {
            return Ok(Some(name));
        };
        words.say("document-minutes-person", &[("name", &name), ("organisation", &organisation)]).map(Some)
    };
    let names: Vec<String> = who.map(name).filter_map(Result::transpose).collect::<Result<_>>()?;
    if names.is_empty() {
        return Ok(None);
    }
    let mut arguments = FluentArgs::new();
    arguments.set("count", names.len());
    arguments.set("names", words.list(&names)?);
    words.with(id, &arguments).map(Some)
}
