//! Takeaways as lines of a document: the sentence, and who said it as far as that may be told.

use crate::error::Result;
use crate::model::{Action, Decision, Source, Takeaway};
use crate::rules::attribution::Attribution;
use crate::rules::folding::bare_words;
use crate::rules::said_once::once;
use crate::rules::themes::{Said, Theme};
use crate::wording::Words;
use crate::wording::sentences::{sentence, statement};
use crate::wording::told::Told;

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Line {
    pub text: Told,
    /// "Ada Brook, Head of Digital Inclusion at Northbank Council"; empty when nothing may be said.
    pub who: Told,
}

impl Line {
    /// The line of a takeaway, from everything it came from.
    pub fn of(said: &Said<'_>, words: &Words) -> Result<Self> {
        let line = Self::attributed(said.takeaway, &said.attribution, words)?;
        Ok(Self { text: Told::new(words.takeaway(said.takeaway)?, sources_of(said)), ..line })
    }

    /// The line of a takeaway, attributed so.
    pub fn attributed(takeaway: &Takeaway, attribution: &Attribution, words: &Words) -> Result<Self> {
        Ok(Self {
            text: Told::new(words.takeaway(takeaway)?, sources(takeaway)),
            who: words.who(takeaway, attribution)?,
        })
    }

    /// The lines of several.
    pub fn all<'a, 's: 'a>(said: impl IntoIterator<Item = &'a Said<'s>>, words: &Words) -> Result<Vec<Self>> {
        said.into_iter().map(|said| Self::of(said, words)).collect()
    }
}

/// A takeaway, the line of the note it was typed in, and its session.
pub fn sources(takeaway: &Takeaway) -> Vec<Source> {
    let line = takeaway.note_id.zip(takeaway.note_line).map(|(id, line)| Source::Note { id, line });
    let session = takeaway.session_id.map(Source::Session);
    [Some(Source::Takeaway(takeaway.id)), line, session].into_iter().flatten().collect()
}

/// The same, and the notes and sessions of what was merged into it; each once.
pub fn sources_of(said: &Said<'_>) -> Vec<Source> {
    let mut all = sources(said.takeaway);
    for merged in &said.merged {
        let line = merged.note_id.zip(merged.note_line).map(|(id, line)| Source::Note { id, line });
        for source in [line, merged.session_id.map(Source::Session)].into_iter().flatten() {
            if !all.contains(&source) {
                all.push(source);
            }
        }
    }
    all
}

/// A decision, the line of the note it was typed in, and its session.
pub fn of_decision(decision: &Decision) -> Vec<Source> {
    let line = decision.note_id.zip(decision.note_line).map(|(id, line)| Source::Note { id, line });
    let session = decision.session_id.map(Source::Session);
    [Some(Source::Decision(decision.id)), line, session].into_iter().flatten().collect()
}

/// Decisions as sentences, each once.
pub fn decisions(all: Vec<&Decision>) -> Vec<Told> {
    let once = once(all, |decision| words(&decision.text), |_| true).into_iter();
    once.map(|decision| Told::new(sentence(&decision.text), of_decision(decision))).collect()
}

/// Actions in their order, each once: the same of the same person by the same day is one.
pub fn actions_once(all: Vec<&Action>) -> Vec<&Action> {
    let key = |action: &&Action| {
        let words = words(&action.text)?;
        Some((words, action.owner_id, action.due_on, action.state, action.permission))
    };
    once(all, key, |_| true)
}

fn words(text: &str) -> Option<Vec<String>> {
    Some(bare_words(text)).filter(|words| !words.is_empty())
}

/// An action, the line of the note it was typed in, and its session.
pub fn of_action(action: &Action) -> Vec<Source> {
    let line = action.note_id.zip(action.note_line).map(|(id, line)| Source::Note { id, line });
    let session = action.session_id.map(Source::Session);
    [Some(Source::Action(action.id)), line, session].into_iter().flatten().collect()
}

/// The heading of a theme that states none of its takeaways: its words, from all that stands under it. What has no theme stands alone or
/// beside others.
pub fn theme(theme: &Theme<'_>, only_one: bool, words: &Words) -> Result<Told> {
    match (theme.words.is_empty(), only_one) {
        (false, _) => Ok(named(theme)),
        (true, true) => Ok(words.word("document-heading-what-we-took-away")?.into()),
        (true, false) => Ok(words.word("document-heading-unsorted")?.into()),
    }
}

fn named(theme: &Theme<'_>) -> Told {
    let under = theme.heading.iter().chain(&theme.told).chain(&theme.nameless);
    let text = statement(theme.words);
    let name = format!("theme {}", text.to_lowercase());
    Told::new(text, under.map(|said| Source::Takeaway(said.takeaway.id))).named(&name)
}

impl Words {
    /// Who said it: name, role and organisation as far as they are known and allowed.
    pub fn who(&self, takeaway: &Takeaway, attribution: &Attribution) -> Result<Told> {
        let from = [Source::Takeaway(takeaway.id)];
        match attribution {
            Attribution::Person { name, role, organisation } => {
                let id = match (role.is_empty(), organisation.is_empty()) {
                    (false, false) => "document-who-role-organisation",
                    (false, true) => "document-who-role",
                    (true, false) => "document-who-organisation",
                    (true, true) => "document-who",
                };
                let name = Told::new(name, takeaway.person_id.map(Source::Person));
                let (role, organisation) = (Told::new(role, []), Told::new(organisation, []));
                self.tell(id, &[("name", &name), ("role", &role), ("organisation", &organisation)], from)
            }
            Attribution::Organisation { organisation } => Ok(Told::new(organisation, from)),
            Attribution::Nobody => Ok(Told::default()),
        }
    }
}
