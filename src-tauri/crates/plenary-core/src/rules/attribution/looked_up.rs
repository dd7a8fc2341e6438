//! Which names of the directory a text may hold: what the store is asked for, so that nobody has to be read who is not named.

use super::names::{beside_a_name, is_no_other_word, pieces};
use crate::model::{ApprovalAnswer, Event, Organisation, Permission, Person, Snapshot};
use crate::rules::folding;
use crate::rules::note_marks::permissions;
use std::collections::{BTreeSet, HashMap};

/// The longest name that is looked up, in words.
const LONGEST: usize = 6;

/// What is looked up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LookedUp {
    /// Words that are names when they are a part of one, without case and accents.
    pub words: BTreeSet<String>,
    /// Runs of words that may be a whole name, as they are written; "z wick" for "Z. Wick".
    pub runs: BTreeSet<String>,
}

/// Whether anything was said there that may stand beside no name.
pub fn is_needed(snapshot: &Snapshot) -> bool {
    let strict = |permission: Permission| permission > Permission::Public;
    let limits = |answer: ApprovalAnswer| strict(answer.permission());
    snapshot.event.quote_with_approval
        || snapshot.approvals.iter().any(|one| one.answer.is_some_and(limits))
        || snapshot.sessions.iter().any(|session| strict(session.default_permission()))
        || snapshot.takeaways.iter().any(|row| strict(row.permission))
        || snapshot.takeaway_sources.iter().any(|row| strict(row.permission))
        || snapshot.decisions.iter().any(|row| strict(row.permission))
        || snapshot.actions.iter().any(|row| strict(row.permission))
        || snapshot.notes.iter().any(|note| permissions(&note.body).any_strict())
}

/// Everything of an event in which a name may stand beside what carries none.
pub fn texts(snapshot: &Snapshot) -> Vec<&str> {
    let Event { summary, topic, description, .. } = &snapshot.event;
    let event = [summary.as_str(), topic, description, &snapshot.minutes_text];
    let takeaways = snapshot.takeaways.iter().flat_map(|row| [row.text.as_str(), &row.theme]);
    let merged = snapshot.takeaway_sources.iter().map(|row| row.text.as_str());
    let agreed = snapshot.decisions.iter().map(|row| row.text.as_str());
    let actions = snapshot.actions.iter().map(|row| row.text.as_str());
    let notes = snapshot.notes.iter().map(|note| note.body.as_str());
    let agenda = snapshot.agenda.iter().map(|point| point.title.as_str());
    let all = event.into_iter().chain(takeaways).chain(merged).chain(agreed);
    all.chain(actions).chain(notes).chain(agenda).collect()
}

impl LookedUp {
    /// What these texts may hold.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut found = Self::default();
        let mut known = HashMap::new();
        texts.into_iter().for_each(|text| found.read(text, &mut known));
        found
    }

    /// What of these people's names the texts hold as it is looked up: parts that are no other words, and whole names.
    pub fn of_people(&self, people: &[Person]) -> BTreeSet<String> {
        let names = people.iter().flat_map(|person| {
            let (given, family) = (&person.given_name, &person.family_name);
            [format!("{given} {family}"), format!("{family} {given}")]
        });
        self.parts_and_runs(names)
    }

    /// The same of organisations.
    pub fn of_organisations(&self, organisations: &[Organisation]) -> BTreeSet<String> {
        let names = organisations.iter().map(|one| one.name.as_str());
        let names = names.flat_map(|name| [Some(name), name.strip_prefix("The ")]).flatten();
        self.parts_and_runs(names.map(str::to_owned))
    }

    fn parts_and_runs(&self, names: impl Iterator<Item = String>) -> BTreeSet<String> {
        let mut names = names.peekable();
        let mut found = BTreeSet::new();
        if names.peek().is_none() {
            return found;
        }
        let runs: BTreeSet<String> = self.runs.iter().map(|run| folding::folded(run)).collect();
        for name in names {
            found.extend(folding::words(&name).into_iter().filter(|word| self.words.contains(word)));
            found.extend(
                Some(name).filter(|name| name.contains(' ') && runs.contains(&folding::folded(name))),
            );
        }
        found
    }

    /// `known`: the words that were read before. A text says few words often.
    fn read<'a>(&mut self, text: &'a str, known: &mut HashMap<&'a str, Token<'a>>) {
        folding::other_ways(text).into_iter().for_each(|word| self.look_up(word));
        self.runs.extend(beside_a_name(&folding::plain(text)));
        let mut tokens: Vec<Token> = Vec::new();
        for token in text.split_whitespace() {
            tokens.push(*known.entry(token).or_insert_with(|| {
                folding::bare_words(token).into_iter().for_each(|word| self.look_up(word));
                self.look_runs_up(token);
                self.runs.extend(Some(pieces(token).join(" ")).filter(|run| !run.is_empty()));
                Token::read(token)
            }));
        }
        for (at, _) in tokens.iter().enumerate().filter(|(_, token)| token.is_name) {
            let mut run = String::new();
            for (count, token) in tokens.iter().skip(at).take(LONGEST).enumerate() {
                if !(token.is_name || token.joins) {
                    break;
                }
                run.push_str(if count == 0 { "" } else { " " });
                run.push_str(token.word);
                if count > 0 && token.is_name && !self.runs.contains(&run) {
                    self.runs.insert(run.clone());
                }
                if token.ends {
                    break;
                }
            }
        }
    }

    /// What may be a family and a given name in a script that is written without spaces, two to four letters together.
    fn look_runs_up(&mut self, token: &str) {
        if token.is_ascii() {
            return;
        }
        let plain = folding::plain(token);
        for run in plain.split(|c| !folding::is_unspaced(c)) {
            let letters: Vec<char> = run.chars().collect();
            for piece in (2..=4).flat_map(|count| letters.windows(count)) {
                for (family, given) in (1..piece.len()).map(|at| piece.split_at(at)) {
                    let (family, given): (String, String) = (family.iter().collect(), given.iter().collect());
                    self.runs.insert(format!("{family} {given}"));
                }
            }
        }
    }

    /// A word, where it is a name or nothing.
    fn look_up(&mut self, word: String) {
        if !is_no_other_word(&word) {
            return;
        }
        if let Some(without) = word.strip_suffix('s').filter(|without| is_no_other_word(without)) {
            self.words.insert(without.to_owned());
        }
        self.words.insert(word);
    }
}

/// A word as it is written, without what stands around it.
#[derive(Clone, Copy)]
struct Token<'a> {
    word: &'a str,
    /// Begins with a capital, or is no other word.
    is_name: bool,
    /// A small word that may stand within a name.
    joins: bool,
    /// A sentence or a part of one ends behind it.
    ends: bool,
}

impl<'a> Token<'a> {
    fn read(token: &'a str) -> Self {
        let word = token.trim_matches(|c: char| !c.is_alphanumeric() && c != '&');
        let genitive = ["'s", "\u{2019}s"].iter().find_map(|end| word.strip_suffix(end));
        let word = genitive.unwrap_or(word);
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        let is_name = capital || folding::words(word).iter().any(|word| is_no_other_word(word));
        let small = word.to_lowercase();
        let joins = matches!(small.as_str(), "of" | "for" | "and" | "the" | "in" | "&")
            || folding::is_particle(&small);
        let ends = genitive.is_some() || token.ends_with(['.', ',', ';', ':', '!', '?', ')']);
        Self { word, is_name, joins, ends }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unusual_words_and_runs_of_capitals_are_looked_up_and_others_are_not() {
        let found = LookedUp::of(["Ask Mark Long of the Quay Trust, or wolfenden. The service is late."]);
        assert!(found.words.contains("wolfenden"));
        assert!(!found.words.contains("service") && !found.words.contains("late"));
        for run in ["Mark Long", "Quay Trust", "Mark Long of the Quay Trust"] {
            assert!(found.runs.contains(run), "{run}");
        }
        assert!(!found.runs.iter().any(|run| run.contains("service")));
    }
}
