//! The blog post from an event: headings that state the takeaway, who said it as permission allows, numbers, what happens next.

use crate::error::Result;
use crate::model::{ActionState, Snapshot, Source, TemplateKind};
use crate::rules::attribution::{Attribution, Attributions};
use crate::rules::tally::tally;
use crate::rules::themes::{Audience, Said, Theme, Themes, themes};
use crate::wording::said::{self, Line};
use crate::wording::sentences::{one_line, sentence, statement};
use crate::wording::told::Told;
use crate::wording::{Document, Words, contact, opening, template};
use std::sync::Arc;

/// Everything the template shows.
#[derive(serde::Serialize)]
struct Post {
    title: Told,
    opening: Vec<Told>,
    about: Vec<Told>,
    numbers: Vec<Told>,
    sections: Vec<Section>,
    promised: Vec<Line>,
    promised_without_names: Vec<Line>,
    to_do: Vec<Told>,
    next_meeting: Option<Told>,
    contact: Vec<Told>,
}

/// One theme under its heading.
#[derive(serde::Serialize)]
struct Section {
    heading: Told,
    /// Who said what the heading states.
    who: Told,
    /// Nobody may be named for what the heading states.
    without_name: bool,
    told: Vec<Line>,
    nameless: Vec<Line>,
}

/// The post, of everything that is marked for publication and may be published.
pub fn blog(snapshot: &Snapshot) -> Result<Document> {
    let words = Arc::new(Words::of(&snapshot.event.language)?);
    let attributions = Attributions::new(snapshot);
    let themes = themes(snapshot, &attributions, Audience::Public);
    let event = one_line(&snapshot.event.title);
    let tells = !themes.themes.is_empty() || !themes.commitments.is_empty();
    let title = match opening::looks_back(snapshot, !themes.themes.is_empty()) && tells {
        true => words.say("document-blog-title", &[("event", &event)])?,
        false => event,
    };
    let post = post(snapshot, &attributions, &themes, &title, &words)?;
    template::document(title, &words, template::of(&snapshot.templates, TemplateKind::BlogPost), &post)
}

fn post(
    snapshot: &Snapshot,
    attributions: &Attributions<'_>,
    themes: &Themes<'_>,
    title: &str,
    words: &Words,
) -> Result<Post> {
    let event = Source::Event(snapshot.event.id);
    let tally = tally(snapshot);
    let only_one = themes.themes.len() == 1;
    let (nameless, promised) =
        themes.commitments.iter().partition::<Vec<_>, _>(|said| said.may_carry_no_name());
    Ok(Post {
        title: Told::new(title, [event]),
        opening: opening::opening(snapshot, words)?,
        about: opening::about(snapshot, attributions, words)?,
        numbers: [words.attendance(&tally)?, words.sectors(&tally)?]
            .into_iter()
            .flatten()
            .map(|sentence| Told::new(sentence, [event]).named("numbers"))
            .collect(),
        sections: themes.themes.iter().map(|theme| section(theme, only_one, words)).collect::<Result<_>>()?,
        promised: Line::all(promised, words)?,
        promised_without_names: Line::all(nameless, words)?,
        to_do: to_do(snapshot, attributions, words)?,
        next_meeting: opening::next_meeting(snapshot, words)?,
        contact: contact::contact(snapshot, words)?,
    })
}

fn section(theme: &Theme<'_>, only_one: bool, words: &Words) -> Result<Section> {
    let is_named = |said: &Said<'_>| said.attribution != Attribution::Nobody;
    let names_somebody = theme.heading.as_ref().is_some_and(is_named);
    let is_below_nobody = |said: &&Said<'_>| names_somebody && said.stands_below_no_name();
    let (mut nameless, mut told) = theme.told.iter().partition::<Vec<_>, _>(is_below_nobody);
    nameless.extend(&theme.nameless);
    // who said what the heading states does not stand right above what carries no name
    let is_apart = !told.is_empty() || nameless.is_empty();
    let stated = theme.heading.as_ref().filter(|said| is_apart || !is_named(said));
    let heading = match stated {
        Some(said) => Told::new(statement(&said.takeaway.text), said::sources_of(said)),
        None => said::theme(theme, only_one, words)?,
    };
    let who = stated.map(|said| words.who(said.takeaway, &said.attribution)).transpose()?;
    if stated.is_none() {
        told.splice(0..0, &theme.heading);
    }
    Ok(Section {
        heading,
        who: who.unwrap_or_default(),
        without_name: stated.is_some_and(Said::may_carry_no_name),
        told: Line::all(told, words)?,
        nameless: Line::all(nameless, words)?,
    })
}

/// Open actions by due date, without their owners and without those that name somebody.
fn to_do(snapshot: &Snapshot, attributions: &Attributions<'_>, words: &Words) -> Result<Vec<Told>> {
    let mut open: Vec<_> =
        snapshot.actions.iter().filter(|action| action.state == ActionState::Open).collect();
    open.retain(|action| attributions.may_print_without_names(action));
    open.sort_by_key(|action| (action.due_on.is_none(), action.due_on, action.id));
    said::actions_once(open)
        .into_iter()
        .map(|action| {
            let said = match action.due_on {
                Some(day) => words.say(
                    "document-action-by",
                    &[("text", &statement(&action.text)), ("date", &words.date(day)?)],
                )?,
                None => sentence(&action.text),
            };
            Ok(Told::new(said, said::of_action(action)))
        })
        .collect()
}
