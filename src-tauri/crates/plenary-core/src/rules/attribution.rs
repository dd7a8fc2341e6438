//! May we quote this? What a takeaway's permission allows to be said about who said it, in every output.
//!
//! A permission is broken by more than a signature: the sentence itself may name its speaker. Such a sentence is left out,
//! not blacked out, because what stands around a gap often tells as much as the name. When the same sentence was kept twice, the
//! stricter permission holds for both.

mod above;
pub mod agreed;
mod around;
mod below;
pub mod drafted;
pub mod edited;
pub mod gone;
pub mod kept;
pub mod looked_up;
mod made;
pub mod mentioned;
pub mod minuted;
mod names;
pub mod noted;
pub mod of_event;
pub mod published;
mod read;
mod sections;
mod standing;
mod together;

use crate::ids::{OrganisationId, PersonId, TakeawayId};
use crate::model::{Action, Around, Permission, Person, Snapshot, Source, Takeaway, TakeawaySource};
use crate::rules::approvals;
use crate::rules::folding::bare_words;
use crate::rules::note_marks::told;
use crate::rules::text::capitalised;
use agreed::Agreed;
use around::NamesAround;
use gone::Gone;
use kept::{Kept, Merged};
use names::{Names, Text};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What may be said about who said it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Attribution {
    /// Name, role and organisation; the last two may be empty.
    Person { name: String, role: String, organisation: String },
    /// The organisation alone.
    Organisation { organisation: String },
    /// Neither: nobody knows who said it, or nobody may.
    Nobody,
}

/// Why a takeaway appears in no output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Withheld {
    /// It, or another takeaway with the same words, is internal; or it says within its own words what is.
    Internal,
    /// Its text or theme names what its permission keeps back.
    NamesSomebody,
    /// Its text or theme names somebody who was deleted.
    NamesSomebodyGone,
}

/// The permissions of one event's takeaways, decisions and actions, ready to be asked.
pub struct Attributions<'a> {
    snapshot: &'a Snapshot,
    names: Names,
    around: NamesAround,
    gone: Gone,
    /// Where people worked before.
    worked_at: BTreeMap<PersonId, BTreeSet<OrganisationId>>,
    kept: Vec<Kept<'a>>,
    merged: Merged<'a>,
    /// Where each takeaway stands among them.
    places: HashMap<TakeawayId, usize>,
    /// Those that are not public, by the rarest of their words.
    strict: HashMap<String, Vec<usize>>,
}

impl<'a> Attributions<'a> {
    /// Reads every name once.
    pub fn new(snapshot: &'a Snapshot) -> Self {
        let mut read = Self::of_those(snapshot, |takeaway| approvals::holding(snapshot, takeaway));
        if snapshot.event.quote_with_approval {
            read.keep_names_nobody_is_asked_about();
        }
        read
    }

    /// What names somebody in its own words and is said by nobody: there is nobody to ask, and so the name stays here.
    fn keep_names_nobody_is_asked_about(&mut self) {
        let names_somebody = |kept: &Kept<'_>| {
            matches!(kept.source, Source::Takeaway(_))
                && kept.permission == Permission::Public
                && kept.people.is_empty()
                && (self.names.any_person(&kept.said) || names::unknown::signs_somebody(kept.text))
        };
        let named: Vec<bool> = self.kept.iter().map(names_somebody).collect();
        for (kept, _) in self.kept.iter_mut().zip(named).filter(|(_, named)| *named) {
            kept.permission = Permission::OrganisationOnly;
        }
        self.strict = kept::strict_by_rarest_word(&self.kept);
    }

    /// As if nobody had to be asked first: what the office itself allows, and who answered. For asking; no output is made by it.
    pub fn before_asking(snapshot: &'a Snapshot) -> Self {
        Self::of_those(snapshot, |takeaway| approvals::allowed(snapshot, takeaway))
    }

    fn of_those(snapshot: &'a Snapshot, holding: impl Fn(&Takeaway) -> Permission) -> Self {
        let mut merged = Merged::new();
        for source in &snapshot.takeaway_sources {
            merged.entry(source.takeaway_id).or_default().push(source);
        }
        let kept = kept::everything(snapshot, &merged, holding);
        let places = (0..).zip(&snapshot.takeaways).map(|(at, takeaway)| (takeaway.id, at)).collect();
        let strict = kept::strict_by_rarest_word(&kept);
        let organisations = snapshot.organisations.values().chain(&snapshot.hosts);
        let Around { formerly, formerly_at, gone, .. } = &snapshot.around;
        let names = Names::of(snapshot.people.values().chain(formerly), organisations.chain(formerly_at))
            .with_offices();
        let mut worked_at: BTreeMap<PersonId, BTreeSet<OrganisationId>> = BTreeMap::new();
        for was in formerly {
            worked_at.entry(was.id).or_default().extend(was.organisation_id);
        }
        let (around, gone) = (NamesAround::of(snapshot), Gone::of(gone));
        let mut read = Self { snapshot, names, around, gone, worked_at, kept, merged, places, strict };
        let strict = read.kept.iter().map(|kept| kept.permission > Permission::Public);
        let names: Vec<(bool, bool)> = strict
            .zip(&read.kept)
            .map(|(strict, kept)| {
                let told_nowhere = || read.is_said_without_names(kept) && read.names_anybody(kept.text);
                (strict && read.is_only_names(&kept.said), strict && told_nowhere())
            })
            .collect();
        for (kept, (is_only_names, is_told_nowhere)) in read.kept.iter_mut().zip(names) {
            (kept.is_only_names, kept.is_told_nowhere) = (is_only_names, is_told_nowhere);
        }
        read
    }

    /// Whether a text is nothing but names, with the jobs of those people and where they work.
    fn is_only_names(&self, text: &Text) -> bool {
        self.names.are_all_of(text, &|id| {
            let now = self.snapshot.person(id).and_then(|person| person.organisation_id);
            now.into_iter().chain(self.worked_at.get(&id).into_iter().flatten().copied()).collect()
        })
    }

    fn kept(&self, takeaway: &Takeaway) -> Option<&Kept<'a>> {
        self.places.get(&takeaway.id).and_then(|at| self.kept.get(*at))
    }

    /// The words of a takeaway, without case, accents and signs; nothing of one that has none.
    pub fn words_of(&self, takeaway: &Takeaway) -> Option<&[String]> {
        self.kept(takeaway).map(|kept| kept.said.words()).filter(|words| !words.is_empty())
    }

    /// What was merged into a takeaway.
    pub fn merged_into(&self, takeaway: &Takeaway) -> &[&'a TakeawaySource] {
        self.merged.get(&takeaway.id).map(Vec::as_slice).unwrap_or_default()
    }

    /// What may be said about who said it, or why the sentence may not be printed at all.
    pub fn of(&self, takeaway: &Takeaway) -> Result<Attribution, Withheld> {
        let permission = self.permission(takeaway);
        let read = OnceCell::new();
        let said = match self.kept(takeaway) {
            Some(kept) if kept.text == takeaway.text => &kept.said,
            _ => read.get_or_init(|| Text::read(&takeaway.text)),
        };
        let repeated: Vec<&Kept> = self.repeated_in(said).collect();
        let strictest = repeated.iter().map(|kept| kept.permission).max().unwrap_or(Permission::Public);
        if permission.max(strictest) == Permission::Internal
            || self.repeats(&takeaway.theme, Permission::Internal)
            || is_marked(&takeaway.theme)
        {
            return Err(Withheld::Internal);
        }
        if self.gives_away(&takeaway.text, takeaway) || self.gives_away(&takeaway.theme, takeaway) {
            return Err(Withheld::NamesSomebody);
        }
        let without_names = self.kept(takeaway).filter(|kept| self.is_said_without_names(kept));
        if without_names.is_some_and(|kept| kept.is_told_nowhere || self.names_anybody(&takeaway.theme)) {
            return Err(Withheld::NamesSomebody);
        }
        if permission.max(strictest) > Permission::Public && names::unknown::signs_somebody(&takeaway.text) {
            return Err(Withheld::NamesSomebody);
        }
        // what says the words of something that carries no name within its own carries none either
        let printed = as_printed(&takeaway.text);
        if repeated.iter().any(|kept| self.tells(kept, said) || self.tells_printed(kept, printed.as_ref())) {
            return Err(Withheld::NamesSomebody);
        }
        let names_one_gone = |text: &Text| self.gone.named_in(text).is_some();
        if names_one_gone(said) || names_one_gone(&Text::read(&takeaway.theme)) {
            return Err(Withheld::NamesSomebodyGone);
        }
        Ok(self.attribution(takeaway, permission.max(strictest)))
    }

    /// The permission that holds: the takeaway's own, or a stricter one of the same words.
    pub fn permission(&self, takeaway: &Takeaway) -> Permission {
        self.kept(takeaway).map_or(Permission::Internal, |kept| kept.permission)
    }

    /// Whether `text`, read beside the takeaway, would tell what the takeaway's permission keeps back.
    pub fn gives_away(&self, text: &str, takeaway: &Takeaway) -> bool {
        self.gives_away_one_of(text, [takeaway])
    }

    /// The same beside any of several.
    pub fn gives_away_one_of<'t>(
        &self,
        text: &str,
        takeaways: impl IntoIterator<Item = &'t Takeaway>,
    ) -> bool {
        let (read, printed) = (OnceCell::new(), OnceCell::new());
        let tells = |kept: &Kept<'_>, read: &Text| {
            self.tells(kept, read)
                || self.tells_printed(kept, printed.get_or_init(|| as_printed(text)).as_ref())
        };
        takeaways.into_iter().any(|takeaway| match self.kept(takeaway) {
            Some(kept) if kept.permission == Permission::Public => false,
            Some(kept) if kept.text == text => tells(kept, &kept.said),
            Some(kept) => tells(kept, read.get_or_init(|| Text::read(text))),
            None => true,
        })
    }

    fn tells_printed(&self, kept: &Kept<'_>, printed: Option<&Text>) -> bool {
        printed.is_some_and(|text| self.tells(kept, text))
    }

    /// Whether a text, read beside what was kept, would tell what its permission keeps back. Where an organisation may be named, its
    /// name is none of a person's, unless it holds the whole name of somebody whose words they may be.
    fn tells(&self, kept: &Kept<'_>, text: &Text) -> bool {
        let without_organisations = || {
            let work_at = |id: &PersonId| self.snapshot.person(*id).and_then(|person| person.organisation_id);
            let theirs: Vec<OrganisationId> = kept.people.iter().filter_map(work_at).collect();
            self.names.without_organisations(text, &self.involved(kept), &theirs)
        };
        self.tells_by(kept, text)
            && (kept.permission != Permission::OrganisationOnly
                || self.tells_by(kept, &without_organisations()))
    }

    /// Who said it, and who has a part where it was said.
    fn involved(&self, kept: &Kept<'_>) -> Vec<PersonId> {
        let parts = kept.sessions.iter().flat_map(|id| self.snapshot.parts_of(*id));
        kept.people.iter().copied().chain(parts.map(|part| part.person_id)).collect()
    }

    /// Whether it was said where nobody may be named: in one of its sessions, or at an event all of which was without names.
    fn is_said_without_names(&self, kept: &Kept<'_>) -> bool {
        let mut sessions = kept.sessions.iter();
        if kept.sessions.is_empty() {
            self.is_nameless(None)
        } else {
            sessions.any(|id| self.is_nameless(Some(*id)))
        }
    }

    fn tells_by(&self, kept: &Kept<'_>, text: &Text) -> bool {
        if kept.is_told_nowhere && kept.is_said_in(text) {
            return true;
        }
        let involved = || self.involved(kept).into_iter().filter_map(|id| self.snapshot.person(id));
        let organisations = |person: &Person| {
            let before = self.worked_at.get(&person.id).into_iter().flatten().copied();
            before.chain(person.organisation_id).collect::<Vec<_>>()
        };
        let by_nobody_known = kept.people.is_empty();
        if self.around.tells(text, kept.permission, by_nobody_known) {
            return true;
        }
        match kept.permission {
            Permission::Public => false,
            Permission::OrganisationOnly => {
                self.names.any_person(text)
                    || involved().any(|person| self.names.person_or_job(text, person.id))
            }
            Permission::NoName | Permission::Internal => {
                text.has_address()
                    || self.names.anybody_in_full(text)
                    || self.names.any_person(text)
                    || involved().any(|person| self.names.person_or_job(text, person.id))
                    || involved().flat_map(organisations).any(|id| self.names.organisation(text, id))
                    || (by_nobody_known && self.names.any_organisation_in_short(text))
            }
        }
    }

    /// Whether a decision or action may be printed: not when it repeats what is internal.
    pub fn may_print(&self, text: &str) -> bool {
        !self.repeats(text, Permission::Internal)
    }

    /// Whether an action may be printed beside its owner's name: not where it was agreed without names, nor when it repeats
    /// what may carry no name.
    pub fn may_name_owner(&self, action: &Action) -> bool {
        let agreed = Agreed::from(action);
        !self.is_agreed_without_names(agreed)
            && self.stands_without_names(agreed)
            && !self.repeats(&action.text, Permission::OrganisationOnly)
    }

    /// Whether an action may be printed where nobody is named: its text names no person, and no organisation either
    /// when its session was held without names.
    pub fn may_print_without_names(&self, action: &Action) -> bool {
        let text = Text::read(&action.text);
        let names_anybody = if self.is_nameless(action.session_id) {
            self.names.anybody_in_full(&text)
        } else {
            self.names.any_person_in_full(&text)
        };
        let names_owner = action.owner_id.is_some_and(|owner| self.names.person(&text, owner));
        self.may_report(Agreed::from(action)) && !names_anybody && !names_owner && !text.has_address()
    }

    /// Whether a text repeats something whose permission is this strict or stricter.
    fn repeats(&self, text: &str, from: Permission) -> bool {
        self.repeated_in(&Text::read(text)).any(|kept| kept.permission >= from)
    }

    /// Whether a text says, beside a name, the words of something that carries none.
    fn tells_what_it_repeats(&self, text: &str) -> bool {
        let (said, printed) = (Text::read(text), as_printed(text));
        self.repeated_in(&said).any(|kept| {
            kept.permission < Permission::Internal
                && (self.tells(kept, &said) || self.tells_printed(kept, printed.as_ref()))
        })
    }

    /// What is not public of which a text repeats the words.
    fn repeated_in<'t>(&'t self, text: &'t Text) -> impl Iterator<Item = &'t Kept<'a>> {
        let having = text.words().iter().filter_map(|word| self.strict.get(word)).flatten();
        having.filter_map(|at| self.kept.get(*at)).filter(|kept| kept.is_said_in(text))
    }

    fn attribution(&self, takeaway: &Takeaway, permission: Permission) -> Attribution {
        let Some(person) = takeaway.person_id.and_then(|id| self.snapshot.person(id)) else {
            return Attribution::Nobody;
        };
        let organisation =
            self.snapshot.organisation_of(person).map(|found| found.name.clone()).unwrap_or_default();
        match permission {
            Permission::Public => {
                Attribution::Person { name: person.name(), role: person.job_title.clone(), organisation }
            }
            Permission::OrganisationOnly
                if !organisation.is_empty() && !self.is_named_by(&organisation, takeaway) =>
            {
                Attribution::Organisation { organisation }
            }
            _ => Attribution::Nobody,
        }
    }

    /// Whether the name of an organisation is that of somebody whose words a takeaway may be: "Ada Brook Consulting".
    fn is_named_by(&self, organisation: &str, takeaway: &Takeaway) -> bool {
        let people = self.kept(takeaway).map(|kept| self.involved(kept)).unwrap_or_default();
        self.names.holds_one_of(&bare_words(organisation), &people)
    }
}

/// Whether a theme says of itself that it is not for everybody: it would be a heading.
fn is_marked(theme: &str) -> bool {
    theme.contains(|c: char| c.is_ascii_punctuation() && c != '\'')
        && told::mark(theme).is_some_and(|mark| mark > Permission::Public)
}

/// What is typed in small letters is printed with a capital in front, and may be a name then: "hope is what we need" of Hope.
fn as_printed(text: &str) -> Option<Text> {
    let line = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let printed = capitalised(line);
    (printed != line).then(|| Text::read(&printed))
}

#[cfg(test)]
mod tests;
