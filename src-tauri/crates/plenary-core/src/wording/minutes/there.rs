//! Who was at a meeting: the chair, those present, those who sent apologies; numbers alone where nobody is to be named.

use crate::error::Result;
use crate::model::{Attendance, AttendanceStatus, Person, Snapshot, Source};
use crate::rules::tally::{arrived, tally};
use crate::wording::Words;
use crate::wording::told::Told;
use fluent_bundle::{FluentArgs, FluentValue};

/// Sentences that know whom they name.
pub fn there(snapshot: &Snapshot, words: &Words) -> Result<Vec<Told>> {
    let tally = tally(snapshot);
    let event = Source::Event(snapshot.event.id);
    if snapshot.is_without_names() {
        let numbers = words.attendance(&tally)?;
        return Ok(numbers.map(|said| Told::new(said, [event]).named("numbers")).into_iter().collect());
    }
    let arrived = arrived(snapshot);
    let came = |one: &&Attendance| arrived.contains(&one.id);
    let registered = |one: &&Attendance| one.status == AttendanceStatus::Registered;
    let on_the_list = match tally.to_come {
        true => "document-minutes-expected",
        false => "document-minutes-on-the-list",
    };
    let present = if tally.arrivals_recorded {
        list(snapshot, words, "document-minutes-present", snapshot.attendances.iter().filter(came))?
    } else {
        list(snapshot, words, on_the_list, snapshot.attendances.iter().filter(registered))?
    };
    let apologies =
        snapshot.attendances.iter().filter(|one| one.status == AttendanceStatus::Cancelled && !came(one));
    let chair = snapshot.event.chair_id.and_then(|id| snapshot.person(id));
    let chair = chair.map(|person| {
        words
            .tell("document-minutes-chair", &[("name", &name(person))], [event])
            .map(|said| said.named("chair"))
    });
    let sentences =
        [chair.transpose()?, present, list(snapshot, words, "document-minutes-apologies", apologies)?];
    Ok(sentences.into_iter().flatten().map(Told::stopped).collect())
}

fn name(person: &Person) -> Told {
    Told::new(person.name(), [Source::Person(person.id)])
}

/// "Present (14): Ada Brook (Northbank Council), …"; none for nobody.
fn list<'a>(
    snapshot: &Snapshot,
    words: &Words,
    id: &str,
    who: impl Iterator<Item = &'a Attendance>,
) -> Result<Option<Told>> {
    let with_organisation = |one: &Attendance| {
        let person = snapshot.person(one.person_id)?;
        let Some(organisation) = snapshot.organisation_of(person).filter(|found| !found.name.is_empty())
        else {
            return Some(Ok(name(person)));
        };
        let organisation = Told::new(&organisation.name, [Source::Organisation(organisation.id)]);
        let name = name(person);
        let both = [("name", &name), ("organisation", &organisation)];
        Some(words.tell("document-minutes-person", &both, []))
    };
    let names: Vec<Told> = who.filter_map(with_organisation).collect::<Result<_>>()?;
    if names.is_empty() {
        return Ok(None);
    }
    let mut arguments = FluentArgs::new();
    arguments.set("count", names.len());
    arguments.set("names", FluentValue::from(words.tell_list(&names)?.marked()));
    let said = words.with(id, &arguments)?;
    Ok(Some(Told::of_marked(said, [Source::Event(snapshot.event.id)]).named(id)))
}
