//! What the columns of a form probably mean: proposed from headings and answers, and remembered by the fingerprint of the
//! headings once people have said so.

use crate::ids::SessionId;
use crate::model::{AnswersDraft, ColumnMeaning, FormColumn, RatingScale};
use crate::rules::folding::run_of_words;
use crate::rules::quoting;
use crate::rules::rating::Ratings;
use crate::rules::seal;
use std::collections::BTreeSet;

/// A session of the event, by its title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Titled {
    pub id: SessionId,
    /// As it is compared.
    words: String,
}

impl Titled {
    pub fn new(id: SessionId, title: &str) -> Self {
        Self { id, words: run_of_words(title) }
    }
}

/// A title that is shorter says nothing in a heading: "AI".
const SHORTEST_TITLE: usize = 4;

/// The form's mark: the same for the same headings in the same order, whatever their case and spacing.
pub fn fingerprint(headings: &[String]) -> String {
    let words: Vec<String> = headings.iter().map(|heading| run_of_words(heading)).collect();
    seal::sha256(words.join("\n"))
}

/// The session that an answer names: its title, or a longer text with its title in it; none where it ticks several.
pub fn named(answer: &str, sessions: &[Titled]) -> Option<SessionId> {
    if ticks_several(answer, sessions) {
        return None;
    }
    let answer = run_of_words(answer);
    let whole = sessions.iter().filter(|one| !one.words.is_empty() && one.words == answer);
    let mut whole = whole.map(|one| one.id);
    match (whole.next(), whole.next()) {
        (Some(one), None) => Some(one),
        (Some(_), Some(_)) => None, // two of one title: nobody knows which
        _ => inside(&answer, sessions),
    }
}

/// Whether somebody could tick more than one, and did: "Opening;Devices;", "Opening, Devices".
fn ticks_several(answer: &str, sessions: &[Titled]) -> bool {
    let is_title =
        |part: &str| sessions.iter().any(|one| !one.words.is_empty() && one.words == run_of_words(part));
    [';', ','].iter().any(|between| answer.split(*between).filter(|part| is_title(part)).count() > 1)
}

/// The longest title that stands in a text.
fn inside(text: &str, sessions: &[Titled]) -> Option<SessionId> {
    let padded = format!(" {text} ");
    let stands =
        |one: &&Titled| one.words.len() >= SHORTEST_TITLE && padded.contains(&format!(" {} ", one.words));
    let longest = sessions.iter().filter(stands).map(|one| one.words.len()).max()?;
    let mut found = sessions.iter().filter(stands).filter(|one| one.words.len() == longest);
    found.next().filter(|_| found.next().is_none()).map(|one| one.id)
}

/// What each column means. What was said of a heading before (`known`) is said again; its session only where it is of this event.
pub fn propose(draft: &AnswersDraft, sessions: &[Titled], known: &[FormColumn]) -> Vec<FormColumn> {
    let mut columns: Vec<FormColumn> = Vec::new();
    for at in 0..draft.columns.len() {
        let Some(column) = draft.columns.get(at) else { continue };
        let heading = run_of_words(&column.heading);
        // Of two columns of one heading ("Email Address", "Email address") each is what it was.
        let again = columns.iter().filter(|one| run_of_words(&one.heading) == heading).count();
        let before = known.iter().filter(|one| run_of_words(&one.heading) == heading).nth(again);
        let look = Look { draft, at, heading, sessions };
        let mut proposed = match (before, column.known) {
            (Some(before), _) => before.clone(),
            (None, Some(meaning)) => of(meaning, None, None),
            (None, None) => look.column(),
        };
        proposed.heading.clone_from(&column.heading);
        if before.is_some() && proposed.session_id.is_some_and(|id| sessions.iter().all(|one| one.id != id)) {
            proposed.session_id = inside(&look.heading, sessions);
        }
        columns.push(proposed);
    }
    one_names_sessions(&mut columns, known);
    rows_name_sessions(&mut columns, draft);
    columns
}

/// What a row is about stands in one column: of a grid ("Which sessions did you attend? [Morning]") none says it.
fn one_names_sessions(columns: &mut [FormColumn], known: &[FormColumn]) {
    let proposed = |column: &&mut FormColumn| {
        column.meaning == ColumnMeaning::WhichSession
            && known.iter().all(|one| run_of_words(&one.heading) != run_of_words(&column.heading))
    };
    if columns.iter_mut().filter(proposed).count() > 1 {
        columns.iter_mut().filter(proposed).for_each(|column| column.meaning = ColumnMeaning::Ignore);
    }
}

/// Where a column says which session a row is about, questions about "the session" are about that one.
fn rows_name_sessions(columns: &mut [FormColumn], draft: &AnswersDraft) {
    use ColumnMeaning::{EventRating, EventText, SessionRating, SessionText, WhichSession};
    if columns.iter().all(|column| column.meaning != WhichSession) {
        return;
    }
    for (column, source) in columns.iter_mut().zip(&draft.columns) {
        let heading = run_of_words(&source.heading);
        let asks = ["session", "speaker", "talk", "presentation", "workshop", "presenter", "facilitator"];
        if asks.iter().any(|word| heading.contains(word)) {
            column.meaning = match column.meaning {
                EventRating => SessionRating,
                EventText => SessionText,
                other => other,
            };
        }
    }
}

fn of(meaning: ColumnMeaning, session_id: Option<SessionId>, scale: Option<RatingScale>) -> FormColumn {
    FormColumn { heading: String::new(), meaning, session_id, scale }
}

/// What asks for words.
const ASKING: [&str; 29] = [
    "comment",
    "feedback",
    "improve",
    "enjoy",
    "learn",
    "takeaway",
    "take away",
    "suggest",
    "anything else",
    "tell us",
    "why",
    "what did",
    "what was",
    "what will",
    "what would",
    "best thing",
    "better",
    "idea",
    "what should",
    "what could",
    "what can we",
    "how could",
    "how can we",
    "how should we",
    "how might",
    "any other",
    "thoughts",
    "in your own words",
    "what else",
];
/// How a question begins that leaves the answer open.
const OPENING: [&str; 5] = ["what", "how", "which", "any", "describe"];
/// What people say of themselves is nothing to keep.
const ABOUT_THEMSELVES: [&str; 8] =
    ["job title", "your job", "your role", "your team", "address", "phone", "dietary", "access needs"];
/// Letters of an answer, on average, that is longer than choices are.
const LONG: usize = 25;
/// With fewer answers nobody knows whether they repeat.
const CHOICES_FROM: usize = 6;

/// One question and its answers.
struct Look<'a> {
    draft: &'a AnswersDraft,
    at: usize,
    heading: String,
    sessions: &'a [Titled],
}

impl Look<'_> {
    fn column(&self) -> FormColumn {
        let session = inside(&self.heading, self.sessions);
        if let Some(meaning) = self.about_who_answered() {
            return of(meaning, None, None);
        }
        let ticked = self.share(|answer| ticks_several(answer, self.sessions)) > 0;
        if self.heading.contains("session")
            && !ticked
            && self.share(|answer| named(answer, self.sessions).is_some()) >= 70
        {
            return of(ColumnMeaning::WhichSession, None, None);
        }
        let scale = Ratings::guess(&self.heading, self.draft.column(self.at));
        if let Some(scale) =
            scale.filter(|_| !self.says(&["contact", "newsletter", "mailing", "privacy", "attend"]))
        {
            let rating =
                if session.is_some() { ColumnMeaning::SessionRating } else { ColumnMeaning::EventRating };
            return of(rating, session, Some(scale));
        }
        let text = if session.is_some() { ColumnMeaning::SessionText } else { ColumnMeaning::EventText };
        if self.asks_for_words() { of(text, session, None) } else { of(ColumnMeaning::Ignore, None, None) }
    }

    /// Name, address, organisation, consent.
    fn about_who_answered(&self) -> Option<ColumnMeaning> {
        let is = |names: &[&str]| names.contains(&self.heading.as_str());
        let person =
            ["name", "your name", "full name", "what is your name", "first name", "last name", "surname"];
        let work = [
            "organisation",
            "organization",
            "company",
            "employer",
            "your organisation",
            "council",
            "borough",
        ];
        if self.share(is_address) >= 60 {
            Some(ColumnMeaning::Email)
        } else if is(&person) {
            Some(ColumnMeaning::Name)
        } else if is(&work)
            || self.says(&[
                "your organisation",
                "your organization",
                "where do you work",
                "who do you work for",
            ])
        {
            Some(ColumnMeaning::Organisation)
        } else if quoting::is_asked(&self.heading, self.draft.column(self.at)) {
            Some(ColumnMeaning::Consent)
        } else {
            None
        }
    }

    /// The question asks for words, or the answers are: many that differ, longer than choices are. Few short answers again and
    /// again are a choice, whatever the question; figures are no words.
    fn asks_for_words(&self) -> bool {
        let answers: Vec<&str> =
            self.draft.column(self.at).filter(|answer| !answer.trim().is_empty()).collect();
        let count = answers.len();
        let letters: usize = answers.iter().map(|answer| answer.chars().count()).sum();
        let words: usize = answers.iter().map(|answer| answer.split_whitespace().count()).sum();
        let distinct = answers.iter().collect::<BTreeSet<_>>().len();
        let choice = (count >= CHOICES_FROM && distinct * 3 <= count && letters <= count * LONG)
            || [';', ','].into_iter().any(|between| ticked(&answers, between));
        let differ = distinct * 2 > count;
        let asked = self.says(&ASKING);
        let open = OPENING.contains(&self.heading.split(' ').next().unwrap_or_default());
        let figures = self.share(|answer| !answer.chars().any(char::is_alphabetic)) >= 70;
        count > 0
            && !(choice || figures || self.says(&ABOUT_THEMSELVES))
            && (asked || (differ && letters > count * LONG) || (open && differ && words >= count * 3))
    }

    fn says(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.heading.contains(word))
    }

    /// Of a hundred answers that are there, how many are so.
    fn share(&self, is: impl Fn(&str) -> bool) -> usize {
        let answers = || self.draft.column(self.at).filter(|answer| !answer.is_empty());
        (answers().filter(|answer| is(answer)).count() * 100).checked_div(answers().count()).unwrap_or(0)
    }
}

/// Whether the answers are lists of the same few words: "Newsletter;A colleague".
fn ticked(answers: &[&str], between: char) -> bool {
    let parts = |answer: &'_ &str| {
        answer.split(between).map(run_of_words).filter(|part| !part.is_empty()).collect::<Vec<_>>()
    };
    let lists: Vec<Vec<String>> = answers.iter().map(parts).collect();
    let count: usize = lists.iter().map(Vec::len).sum();
    let distinct = lists.iter().flatten().collect::<BTreeSet<_>>().len();
    lists.iter().any(|list| list.len() > 1) && distinct * 2 <= count
}

fn is_address(answer: &str) -> bool {
    let host = answer.trim().split_once('@').map(|(_, host)| host);
    host.is_some_and(|host| host.contains('.') && !host.contains(char::is_whitespace))
}

#[cfg(test)]
mod tests;
