//! The summary of an event for the office and those it reports to: numbers, takeaways by theme, decisions, actions, what next.

pub(super) mod tables;

use crate::error::Result;
use crate::model::{ActionState, Snapshot};
use crate::rules::attribution::Attributions;
use crate::rules::tally::tally;
use crate::rules::themes::{Audience, Theme, themes};
use crate::wording::said::Line;
use crate::wording::sentences::{one_line, sentence, statement};
use crate::wording::{Document, Words, contact, opening, template};
use minijinja::Value;
use std::sync::Arc;
use tables::Table;

/// Everything the template shows; text is plain unless it is a `Value`.
#[derive(serde::Serialize)]
struct Summary {
    title: String,
    opening: String,
    about: Vec<String>,
    figures: Vec<String>,
    tables: Vec<Table>,
    themes: Vec<Section>,
    decisions: Vec<String>,
    actions: Option<Table>,
    promised: Vec<Line>,
    promised_without_names: Vec<Line>,
    next_meeting: Option<String>,
    contact: Vec<Value>,
}

/// One theme under its words.
#[derive(serde::Serialize)]
struct Section {
    heading: String,
    told: Vec<Line>,
    nameless: Vec<Line>,
}

/// The summary as Markdown: everything but what is internal. It names the owners of actions, and says so.
pub fn summary_markdown(snapshot: &Snapshot) -> Result<String> {
    summary(snapshot).map(|document| document.markdown)
}

/// The summary with its title.
pub fn summary(snapshot: &Snapshot) -> Result<Document> {
    let words = Arc::new(Words::of(&snapshot.event.language)?);
    let summary = values(snapshot, &words)?;
    let markdown = template::render(include_str!("summary.md.jinja"), &words, &summary)?;
    Ok(Document { title: summary.title, language: words.language(), markdown })
}

fn values(snapshot: &Snapshot, words: &Words) -> Result<Summary> {
    let attributions = Attributions::new(snapshot);
    let themes = themes(snapshot, &attributions, Audience::Office);
    let tally = tally(snapshot);
    let (nameless, promised) =
        themes.commitments.iter().partition::<Vec<_>, _>(|said| said.may_carry_no_name());
    let decisions = snapshot.decisions.iter().filter(|decision| attributions.may_print(&decision.text));
    Ok(Summary {
        title: words.say("document-summary-title", &[("event", &one_line(&snapshot.event.title))])?,
        opening: opening::opening(snapshot, words)?.join(" "),
        about: opening::about(snapshot, words)?,
        figures: words.figures(&tally)?,
        tables: tables::numbers(&tally, words)?,
        themes: themes.themes.iter().map(|theme| section(theme, words)).collect::<Result<_>>()?,
        decisions: decisions.map(|decision| sentence(&decision.text)).collect(),
        actions: actions(snapshot, &attributions, words)?,
        promised: Line::all(promised, words)?,
        promised_without_names: Line::all(nameless, words)?,
        next_meeting: opening::next_meeting(snapshot, words)?,
        contact: contact::contact(snapshot, words)?,
    })
}

/// The takeaway that a post would state in the heading stands first in its list.
fn section(theme: &Theme<'_>, words: &Words) -> Result<Section> {
    let heading = if theme.words.is_empty() {
        words.word("document-heading-unsorted")?
    } else {
        statement(theme.words)
    };
    let (nameless_first, told_first) =
        theme.heading.iter().partition::<Vec<_>, _>(|said| said.may_carry_no_name());
    Ok(Section {
        heading,
        told: Line::all(told_first.into_iter().chain(&theme.told), words)?,
        nameless: Line::all(nameless_first.into_iter().chain(&theme.nameless), words)?,
    })
}

/// Open ones by due date, then those done, then those dropped; none without actions.
fn actions(snapshot: &Snapshot, attributions: &Attributions<'_>, words: &Words) -> Result<Option<Table>> {
    let mut actions: Vec<_> =
        snapshot.actions.iter().filter(|action| attributions.may_print(&action.text)).collect();
    actions.sort_by_key(|action| (action.state, action.due_on.is_none(), action.due_on, action.id));
    let mut table = Table::new(words, None, &["what", "who", "due", "state"], 4)?;
    for action in actions {
        let owner = action.owner_id.filter(|_| attributions.may_name_owner(action));
        let owner = owner.and_then(|id| snapshot.person(id)).map(|person| person.name());
        table.rows.push(vec![
            sentence(&action.text),
            owner.map_or_else(|| words.word("document-nobody-yet"), Ok)?,
            action.due_on.map_or_else(|| words.word("document-no-date"), |day| words.date(day))?,
            words.word(state(action.state))?,
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
