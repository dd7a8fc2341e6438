//! The summary of an event for the office and those it reports to: numbers, takeaways by theme, decisions, actions, what next.

pub(super) mod tables;

use crate::error::Result;
use crate::model::{ActionState, Snapshot, Source, TemplateKind};
use crate::rules::attribution::Attributions;
use crate::rules::tally::tally;
use crate::rules::themes::{Audience, Theme, themes};
use crate::wording::said::{self, Line};
use crate::wording::sentences::{one_line, sentence};
use crate::wording::told::Told;
use crate::wording::{Document, Words, contact, opening, template};
use std::sync::Arc;
use tables::Table;

/// Everything the template shows.
#[derive(serde::Serialize)]
pub(super) struct Summary {
    title: Told,
    opening: Vec<Told>,
    about: Vec<Told>,
    figures: Vec<Told>,
    tables: Vec<Table>,
    themes: Vec<Section>,
    decisions: Vec<Told>,
    actions: Option<Table>,
    promised: Vec<Line>,
    promised_without_names: Vec<Line>,
    next_meeting: Option<Told>,
    contact: Vec<Told>,
}

/// One theme under its words.
#[derive(serde::Serialize)]
struct Section {
    heading: Told,
    told: Vec<Line>,
    nameless: Vec<Line>,
}

/// The summary: everything but what is internal. It names the owners of actions, and says so.
pub fn summary(snapshot: &Snapshot) -> Result<Document> {
    let words = Arc::new(Words::of(&snapshot.event.language)?);
    let title = words.say("document-summary-title", &[("event", &one_line(&snapshot.event.title))])?;
    let summary = values(snapshot, &title, &words)?;
    template::document(title, &words, template::of(&snapshot.templates, TemplateKind::Summary), &summary)
}

pub(super) fn values(snapshot: &Snapshot, title: &str, words: &Words) -> Result<Summary> {
    let event = Source::Event(snapshot.event.id);
    let attributions = Attributions::new(snapshot);
    let themes = themes(snapshot, &attributions, Audience::Office);
    let tally = tally(snapshot);
    let only_one = themes.themes.len() == 1;
    let (nameless, promised) =
        themes.commitments.iter().partition::<Vec<_>, _>(|said| said.may_carry_no_name());
    let decisions = snapshot.decisions.iter().filter(|decision| attributions.may_report((*decision).into()));
    Ok(Summary {
        title: Told::new(title, [event]),
        opening: opening::opening(snapshot, words)?,
        about: opening::about(snapshot, &attributions, words)?,
        figures: words
            .figures(&tally)?
            .into_iter()
            .map(|(id, figure)| Told::new(figure, [event]).named(id))
            .collect(),
        tables: tables::numbers(&tally, snapshot.is_without_names(), words)?,
        themes: themes.themes.iter().map(|theme| section(theme, only_one, words)).collect::<Result<_>>()?,
        decisions: said::decisions(decisions.collect()),
        actions: actions(snapshot, &attributions, words)?,
        promised: Line::all(promised, words)?,
        promised_without_names: Line::all(nameless, words)?,
        next_meeting: opening::next_meeting(snapshot, words)?,
        contact: contact::contact(snapshot, words)?,
    })
}

/// The takeaway that a post would state in the heading stands first in its list.
fn section(theme: &Theme<'_>, only_one: bool, words: &Words) -> Result<Section> {
    let (nameless_first, told_first) =
        theme.heading.iter().partition::<Vec<_>, _>(|said| said.may_carry_no_name());
    Ok(Section {
        heading: said::theme(theme, only_one, words)?,
        told: Line::all(told_first.into_iter().chain(&theme.told), words)?,
        nameless: Line::all(nameless_first.into_iter().chain(&theme.nameless), words)?,
    })
}

/// Open ones by due date, then those done, then those dropped; none without actions.
fn actions(snapshot: &Snapshot, attributions: &Attributions<'_>, words: &Words) -> Result<Option<Table>> {
    let mut actions: Vec<_> =
        snapshot.actions.iter().filter(|action| attributions.may_report((*action).into())).collect();
    actions.sort_by_key(|action| (action.state, action.due_on.is_none(), action.due_on, action.id));
    let mut table = Table::new(words, None, &["what", "who", "due", "state"], 4)?;
    for action in said::actions_once(actions) {
        let owner = action.owner_id.filter(|_| attributions.may_name_owner(action));
        let owner = owner.and_then(|id| snapshot.person(id));
        let named = owner.map(|person| Told::new(person.name(), [Source::Person(person.id)]));
        let nobody = if action.owner_id.is_some() { "document-not-named" } else { "document-nobody-yet" };
        let due = action.due_on.map_or_else(|| words.word("document-no-date"), |day| words.date(day))?;
        table.rows.push(vec![
            Told::new(sentence(&action.text), said::of_action(action)),
            named.map_or_else(|| words.word(nobody).map(Told::from), Ok)?,
            due.into(),
            words.word(state(action.state))?.into(),
        ]);
    }
    Ok((!table.rows.is_empty()).then_some(table))
}

fn state(state: ActionState) -> &'static str {
    match state {
        ActionState::Open => "document-state-open",
        ActionState::Done => "document-state-done",
        ActionState::Dropped => "document-state-dropped",
    }
}
