//! One thing that the office did, as a weeknote and a newsletter tell of it: what it was and who presented, what was discussed,
//! what follows, and where there is more. Everything in it may be published.

use crate::error::Result;
use crate::model::{ActionState, EventKind, Link, NoteKind, PartRole, Person, Snapshot, Source};
use crate::rules::attribution::Attributions;
use crate::rules::attribution::published::Point;
use crate::rules::folding::bare_words;
use crate::rules::said_once::once;
use crate::rules::tally::tally;
use crate::rules::themes::{Audience, Said, themes};
use crate::wording::said::{self, Line};
use crate::wording::sentences::{one_line, sentence, statement};
use crate::wording::told::Told;
use crate::wording::{Words, contact, markdown, opening, point};

/// What a template shows of it.
#[derive(Debug, Clone, serde::Serialize)]
pub struct Activity {
    pub heading: Told,
    /// What it was, when, who presented and how many were there.
    pub opening: Vec<Told>,
    /// What was said, with its source as permission allows.
    pub told: Vec<Line>,
    pub nameless: Vec<Line>,
    /// Points of the notes, where nothing is marked for publication.
    pub points: Vec<Told>,
    /// Decisions and actions.
    pub follows: Vec<Told>,
    /// Where there is more.
    pub link: Option<Told>,
    /// Whom to ask.
    pub contact: Option<Told>,
}

/// A meeting of a network, or an event that took place.
pub fn held(snapshot: &Snapshot, words: &Words) -> Result<Activity> {
    let attributions = Attributions::new(snapshot);
    let said = Published::of(snapshot, &attributions, words)?;
    let points = if said.is_empty() { points(snapshot, &attributions) } else { Vec::new() };
    let without_names = said.told.is_empty()
        && (!said.nameless.is_empty() || points.iter().any(|(point, _)| point.carries_no_name));
    let opening = match &snapshot.series {
        Some(_) => met(snapshot, &attributions, without_names, words)?,
        None => took_place(snapshot, &attributions, without_names, words)?,
    };
    Ok(Activity {
        heading: heading(snapshot, words)?,
        opening,
        told: said.told,
        nameless: said.nameless,
        points: points.into_iter().map(|(_, told)| told).collect(),
        follows: follows(snapshot, &attributions, words)?,
        link: page(snapshot, words)?,
        contact: if snapshot.series.is_none() { contact::whom_to_ask(snapshot, words)? } else { None },
    })
}

/// An event of before, of which a post appeared.
pub fn posted(snapshot: &Snapshot, link: &Link, words: &Words) -> Result<Activity> {
    let event = Source::Event(snapshot.event.id);
    let title = one_line(&snapshot.event.title);
    let kind = [("event", title.as_str()), ("kind", snapshot.event.kind.as_str())];
    let read = markdown::may_be_followed(&link.url).then(|| {
        let target = markdown::link(&one_line(link.called()), &link.url);
        words.say("document-post-read", &[("link", &target)])
    });
    Ok(Activity {
        heading: Told::new(words.say("document-weeknote-post", &kind)?, [event]).named("heading"),
        opening: took_place(snapshot, &Attributions::new(snapshot), false, words)?,
        told: Vec::new(),
        nameless: Vec::new(),
        points: Vec::new(),
        follows: Vec::new(),
        link: read.transpose()?.map(|said| Told::markdown(said, [event]).named("post")),
        contact: contact::whom_to_ask(snapshot, words)?,
    })
}

/// "Meeting with our Data Leaders Network", or the event by its title.
fn heading(snapshot: &Snapshot, words: &Words) -> Result<Told> {
    let event = Source::Event(snapshot.event.id);
    let text = match &snapshot.series {
        Some(series) => words.say("document-weeknote-meeting", &[("network", &one_line(&series.title))])?,
        None => one_line(&snapshot.event.title),
    };
    Ok(Told::new(text, [event]).named("heading"))
}

/// Who put which question to the network, and how many were there; nobody right above what carries no name (`without_names`).
fn met(
    snapshot: &Snapshot,
    attributions: &Attributions<'_>,
    without_names: bool,
    words: &Words,
) -> Result<Vec<Told>> {
    let event = &snapshot.event;
    let day = words.day(event.starts_on)?;
    let network = one_line(snapshot.series.as_ref().map_or(&event.title, |series| &series.title));
    let topic = attributions.told_topic(&event.topic).map(|topic| one_line(&topic));
    let topic = topic.filter(|topic| attributions.may_publish(topic, None)).unwrap_or_default();
    let may_name = |who: &&Person| attributions.may_name_who_put(&event.topic, &one_line(&who.name()));
    let who = (!without_names).then(|| presenter(snapshot)).flatten().filter(may_name);
    let from = Source::Event(event.id);
    let known = |name: &str| {
        vec![
            ("day", day.clone()),
            ("network", network.clone()),
            ("topic", topic.clone()),
            ("who", name.to_owned()),
        ]
    };
    let say = |id: &str, values: &[(&'static str, String)]| {
        words.say(id, &values.iter().map(|(name, text)| (*name, text.as_str())).collect::<Vec<_>>())
    };
    let told = match (topic.is_empty(), who) {
        (true, _) => Told::new(say("document-weeknote-met", &known(""))?, [from]),
        (false, None) => Told::new(say("document-weeknote-question", &known(""))?, [from]),
        (false, Some(person)) => {
            let name = with_organisation(snapshot, person, words)?;
            Told::new(say("document-weeknote-question-by", &known(&name))?, [from, Source::Person(person.id)])
        }
    };
    let mut opening = vec![told.named("opening")];
    opening.extend(attendance(snapshot, words)?);
    Ok(opening)
}

/// The member who put the question: by the agenda, else who speaks first.
fn presenter(snapshot: &Snapshot) -> Option<&Person> {
    let topic = one_line(&snapshot.event.topic);
    let put_by = snapshot
        .agenda
        .iter()
        .filter(|point| one_line(&point.title) == topic)
        .find_map(|point| point.put_by.as_ref());
    let by_agenda = put_by.and_then(|(id, _)| snapshot.person(*id));
    by_agenda.or_else(|| {
        let speaks = snapshot.parts.iter().find(|part| part.role == PartRole::Speaker)?;
        snapshot.person(speaks.person_id)
    })
}

fn with_organisation(snapshot: &Snapshot, person: &Person, words: &Words) -> Result<String> {
    let name = one_line(&person.name());
    match snapshot.organisation_of(person) {
        Some(organisation) => words.say(
            "document-weeknote-person",
            &[("name", &name), ("organisation", &one_line(&organisation.name))],
        ),
        None => Ok(name),
    }
}

fn took_place(
    snapshot: &Snapshot,
    attributions: &Attributions<'_>,
    without_names: bool,
    words: &Words,
) -> Result<Vec<Told>> {
    let mut sentences = opening::opening(snapshot, words)?;
    let event = &snapshot.event;
    let is_meeting = event.kind == EventKind::Meeting;
    let summary = attributions.told_summary().unwrap_or_default();
    let about = Told::new(sentence(&summary), [Source::Event(event.id)]).named("summary");
    let names_somebody = without_names && attributions.names_anybody(&summary);
    if !is_meeting && !about.is_empty() && !names_somebody && attributions.may_publish(&summary, None) {
        sentences.push(about);
    }
    sentences.extend(attendance(snapshot, words)?);
    Ok(sentences)
}

fn attendance(snapshot: &Snapshot, words: &Words) -> Result<Option<Told>> {
    let said = words.attendance(&tally(snapshot))?;
    Ok(said.map(|said| Told::new(said, [Source::Event(snapshot.event.id)]).named("numbers")))
}

/// What may be published of what was said: with its source, and without.
struct Published {
    told: Vec<Line>,
    nameless: Vec<Line>,
}

impl Published {
    /// In the order of rank, promises last.
    fn of(snapshot: &Snapshot, attributions: &Attributions<'_>, words: &Words) -> Result<Self> {
        let themes = themes(snapshot, attributions, Audience::Public);
        let under = themes
            .themes
            .iter()
            .flat_map(|theme| theme.heading.iter().chain(&theme.told).chain(&theme.nameless));
        let mut said: Vec<&Said> = under.collect();
        said.sort_by_key(|said| (said.takeaway.rank, said.takeaway.id));
        said.extend(&themes.commitments);
        let (nameless, told) = said.into_iter().partition::<Vec<_>, _>(|said| said.stands_below_no_name());
        Ok(Self { told: Line::all(told, words)?, nameless: Line::all(nameless, words)? })
    }

    fn is_empty(&self) -> bool {
        self.told.is_empty() && self.nameless.is_empty()
    }
}

fn points(snapshot: &Snapshot, attributions: &Attributions<'_>) -> Vec<(Point, Told)> {
    let mut points = Vec::new();
    for note in snapshot.notes.iter().filter(|note| note.kind == NoteKind::Typed) {
        let session = note.session_id.map(Source::Session);
        for point in attributions.published_points(note) {
            let from = [Some(Source::Note { id: note.id, line: point.line }), session];
            let told = Told::markdown(point::sentence(&point.text), from.into_iter().flatten());
            points.extend((!told.is_empty()).then_some((point, told)));
        }
    }
    let words = |(point, _): &(Point, Told)| Some(bare_words(&point.text)).filter(|words| !words.is_empty());
    once(points, words, |(point, _)| point.carries_no_name)
}

/// Decisions as they were taken, then open actions by day, without their owners.
fn follows(snapshot: &Snapshot, attributions: &Attributions<'_>, words: &Words) -> Result<Vec<Told>> {
    let decisions = snapshot.decisions.iter().filter(|one| attributions.may_publish_agreed((*one).into()));
    let mut follows = said::decisions(decisions.collect());
    let mut open: Vec<_> = snapshot.actions.iter().filter(|one| one.state == ActionState::Open).collect();
    open.retain(|action| attributions.may_publish_action(action));
    open.sort_by_key(|action| (action.due_on.is_none(), action.due_on, action.id));
    for action in said::actions_once(open) {
        let text = match action.due_on {
            Some(day) => words.say(
                "document-action-by",
                &[("text", &statement(&action.text)), ("date", &words.date(day)?)],
            )?,
            None => sentence(&action.text),
        };
        follows.push(Told::new(text, said::of_action(action)));
    }
    Ok(follows)
}

/// The event's own page.
fn page(snapshot: &Snapshot, words: &Words) -> Result<Option<Told>> {
    let event = &snapshot.event;
    if !markdown::may_be_followed(&event.website) {
        return Ok(None);
    }
    let link = markdown::link(&event.website, &event.website);
    let said = words.say("document-event-page", &[("link", &link)])?;
    Ok(Some(Told::markdown(said, [Source::Event(event.id)]).named("page")))
}
