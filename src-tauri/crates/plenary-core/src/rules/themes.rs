//! Takeaways grouped as they are told: by theme, each under a heading that states its first takeaway.
//!
//! Sentences that may carry no name stand in a list of their own, so that nobody reads the name beside one into the next.

use crate::model::{Permission, Snapshot, Takeaway, TakeawayKind, TakeawaySource, Theme as Placed};
use crate::rules::attribution::{Attribution, Attributions};
use crate::rules::folding::folded;
use crate::rules::said_once::once;
use std::collections::BTreeSet;

/// Who will read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// The office and those it reports to: everything that is not internal.
    Office,
    /// Everybody: only what is marked for publication.
    Public,
}

/// A takeaway that may be printed, with what may be said about who said it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said<'a> {
    pub takeaway: &'a Takeaway,
    pub attribution: Attribution,
    /// The permission that holds.
    pub permission: Permission,
    /// What was merged into it.
    pub merged: Vec<&'a TakeawaySource>,
}

impl Said<'_> {
    /// Whether it may be told without its source only.
    pub fn may_carry_no_name(&self) -> bool {
        self.permission == Permission::NoName
    }

    /// Whether it may stand below nobody's name: also what may name an organisation and has none.
    pub fn stands_below_no_name(&self) -> bool {
        let is_by_nobody = self.attribution == Attribution::Nobody;
        self.may_carry_no_name() || (is_by_nobody && self.permission == Permission::OrganisationOnly)
    }
}

/// What was said about one theme, by rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme<'a> {
    /// The theme as it was typed first; empty for what is not sorted yet.
    pub words: &'a str,
    /// The takeaway that the heading states; none where no takeaway can, and the words must do.
    pub heading: Option<Said<'a>>,
    /// The rest that may be told with its source, or whose source is not known.
    pub told: Vec<Said<'a>>,
    /// The rest that may be told without its source only.
    pub nameless: Vec<Said<'a>>,
}

/// Everything that may be printed of an event's takeaways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Themes<'a> {
    /// In the order the office gave them, then by the rank of their first sentence; what has no theme comes last.
    pub themes: Vec<Theme<'a>>,
    /// What somebody promised, by rank: it belongs to what happens next.
    pub commitments: Vec<Said<'a>>,
}

/// Groups what this audience may read, each sentence once.
pub fn themes<'a>(snapshot: &'a Snapshot, attributions: &Attributions<'a>, audience: Audience) -> Themes<'a> {
    let mut printable: Vec<Said> = snapshot
        .takeaways
        .iter()
        .filter(|takeaway| audience == Audience::Office || takeaway.publish)
        .filter_map(|takeaway| {
            let attribution = attributions.of(takeaway).ok()?;
            let merged = attributions.merged_into(takeaway).to_vec();
            Some(Said { takeaway, attribution, permission: attributions.permission(takeaway), merged })
        })
        .collect();
    printable.sort_by_key(|said| (said.takeaway.rank, said.takeaway.id));
    let names_its_source = |said: &Said<'_>| said.attribution != Attribution::Nobody;
    let printable = once(printable, |said| attributions.words_of(said.takeaway), names_its_source);
    let (commitments, rest) =
        printable.into_iter().partition(|said| said.takeaway.kind == TakeawayKind::Commitment);
    let groups = group(rest, snapshot);
    let sorted = groups.len() > 1;
    Themes { themes: groups.into_iter().map(|said| theme(said, sorted, attributions)).collect(), commitments }
}

/// By theme: those that were given a place first, then in the order in which they first appear; what has none comes last.
fn group<'a>(printable: Vec<Said<'a>>, snapshot: &Snapshot) -> Vec<Vec<Said<'a>>> {
    let mut groups: Vec<(String, Vec<Said>)> = Vec::new();
    for said in printable {
        let key = folded(&said.takeaway.theme);
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, members)) => members.push(said),
            None => groups.push((key, vec![said])),
        }
    }
    let place = |key: &str| snapshot.themes.iter().position(|theme| folded(&theme.name) == key);
    groups.sort_by_cached_key(|(key, _)| (key.is_empty(), place(key).unwrap_or(usize::MAX)));
    groups.into_iter().map(|(_, members)| members).collect()
}

/// The names of all themes, in order: those that were given a place, then those that only takeaways name, by rank.
pub fn in_order(placed: &[Placed], takeaways: &[Takeaway]) -> Vec<String> {
    let mut names: Vec<String> = placed.iter().map(|theme| theme.name.clone()).collect();
    let mut known: BTreeSet<String> = names.iter().map(|name| folded(name)).collect();
    let mut ranked: Vec<&Takeaway> = takeaways.iter().filter(|one| !folded(&one.theme).is_empty()).collect();
    ranked.sort_by_key(|one| (one.rank, one.id));
    for takeaway in ranked {
        if known.insert(folded(&takeaway.theme)) {
            names.push(takeaway.theme.clone());
        }
    }
    names
}

/// Beside sorted themes, what is not sorted is no theme and states nothing.
fn theme<'a>(mut said: Vec<Said<'a>>, sorted: bool, attributions: &Attributions<'a>) -> Theme<'a> {
    let words = said.first().map_or("", |first| first.takeaway.theme.trim());
    let states = !(sorted && words.is_empty());
    let heading = heading(&said, attributions).filter(|_| states).map(|at| said.remove(at));
    let (nameless, told) = said.into_iter().partition(Said::may_carry_no_name);
    Theme { words, heading, told, nameless }
}

/// The first takeaway that states something and gives away nobody who stands below it.
fn heading(said: &[Said<'_>], attributions: &Attributions<'_>) -> Option<usize> {
    said.iter().position(|candidate| {
        let others = said.iter().map(|other| other.takeaway);
        candidate.takeaway.kind == TakeawayKind::Takeaway
            && !attributions.gives_away_one_of(&candidate.takeaway.text, others)
    })
}

#[cfg(test)]
mod tests;
