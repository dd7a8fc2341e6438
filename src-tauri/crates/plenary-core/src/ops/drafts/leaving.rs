//! A draft as it leaves the office: it is refused when it says what permission keeps back, or names somebody who was deleted.

mod refused;

use super::kinds::audience;
use super::photos;
use super::to_add;
use crate::error::Result;
use crate::ids::{DraftBlockId, DraftId, EventId, Id, PersonId};
use crate::model::{
    Action, Block, BlockState, Decision, Draft, DraftBlock, DraftKind, DraftScope, Event, MinutesState, Note,
    Permission, Person, Snapshot, Source, Takeaway,
};
use crate::rules::approvals::unanswered_in;
use crate::rules::attribution::drafted::{Warning, Why, warnings, withdrawn};
use crate::rules::attribution::gone::Gone;
use crate::rules::attribution::{Attributions, looked_up};
use crate::rules::themes::Audience;
use crate::store::{Connection, around, drafts, events, period, rows, snapshot};
use crate::wording::Document;
use crate::wording::minutes::given_out;
use chrono::NaiveDate;
use refused::{may_leave, title_may_leave};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaving {
    pub draft: Draft,
    pub blocks: Vec<DraftBlock>,
    pub markdown: String,
}

/// The draft as it stands, if it may leave; refuses one with a warning: it may be saved, not sent.
pub fn leaving(conn: &Connection, id: DraftId) -> Result<Leaving> {
    let draft: Draft = rows::expect(conn, id)?;
    let blocks = drafts::blocks(conn, id)?;
    let checking = Checking::load(conn, &[(&draft, &blocks)])?;
    let read = checking.attributions();
    may_leave(checking.found(conn, &read)?)?;
    let event = draft.event_id.and_then(|id| checking.event(id)).map(|of| &of.event);
    title_may_leave(&read, &draft.title, event)?;
    let markdown = match checking.minutes_of(&draft) {
        Some(snapshot) => given_out(snapshot)?.markdown,
        None => {
            let standing = blocks.iter().filter(|block| block.stands()).map(|block| block.body.as_str());
            to_add::without(draft.kind, event, standing)?
        }
    };
    Ok(Leaving { markdown, draft, blocks })
}

/// One block by itself, if it may leave, whatever the others and the title say.
pub fn block_leaving(conn: &Connection, id: DraftBlockId) -> Result<DraftBlock> {
    let block: DraftBlock = rows::expect(conn, id)?;
    let draft: Draft = rows::expect(conn, block.draft_id)?;
    may_leave(Checking::load(conn, &[(&draft, std::slice::from_ref(&block))])?.warnings(conn)?)?;
    Ok(block)
}

/// The Markdown of a document as it was built for these events, if it may leave: whichever template filled it, it is judged as the draft
/// that it would be.
pub fn built_leaving<'s>(
    about: impl IntoIterator<Item = &'s Snapshot>,
    document: &Document,
    kind: DraftKind,
) -> Result<String> {
    let about: Vec<&Snapshot> = about.into_iter().collect();
    let first = about.first().map(|snapshot| &snapshot.event);
    let gone = Gone::of(about.iter().flat_map(|snapshot| &snapshot.around.gone));
    let read: Vec<Attributions<'_>> = about.into_iter().map(Attributions::new).collect();
    let (id, draft_id) = (DraftBlockId::from_uuid(Uuid::nil()), DraftId::from_uuid(Uuid::nil()));
    let block = |block: &Block| DraftBlock {
        id,
        draft_id,
        key: block.key.clone(),
        position: 0,
        built: block.markdown.clone(),
        body: block.markdown.clone(),
        sources: block.sentences.clone(),
        offered: None,
        state: BlockState::Standing,
        moved: false,
    };
    let blocks: Vec<DraftBlock> = document.blocks.iter().map(block).collect();
    let about: Vec<&Attributions<'_>> = read.iter().collect();
    may_leave(vec![warnings(&about, &blocks, &gone, audience(kind))])?;
    to_add::without(kind, first, document.blocks.iter().map(|block| block.markdown.as_str()))
}

/// Several drafts, or versions of one, looked at together: each event that they could tell of is loaded and read once.
pub struct Checking<'a> {
    texts: Vec<Checked<'a>>,
    snapshots: BTreeMap<EventId, Snapshot>,
    /// What is not public and went with its whole event: its words.
    lost: BTreeMap<Source, (EventId, String)>,
    /// What was deleted, and stands in its event as it was then.
    recalled: BTreeSet<Source>,
}

/// The blocks of a draft or a version, and the events that they could tell of.
struct Checked<'a> {
    blocks: &'a [DraftBlock],
    events: BTreeSet<EventId>,
    audience: Audience,
    /// Minutes that were agreed: they are on record with those whom they name, also after those were deleted.
    agreed: bool,
}

impl<'a> Checking<'a> {
    /// Loads what they are about, as it is now.
    pub fn load(conn: &Connection, texts: &[(&'a Draft, &'a [DraftBlock])]) -> Result<Self> {
        let (snapshots, lost, recalled) = (BTreeMap::new(), BTreeMap::new(), BTreeSet::new());
        let mut checking = Self { texts: Vec::new(), snapshots, lost, recalled };
        let mut periods = BTreeMap::new();
        for (draft, blocks) in texts {
            let events = match draft.scope() {
                Some(DraftScope::Event { event_id }) => BTreeSet::from([event_id]),
                Some(DraftScope::Period { starts_on, ends_on }) => match periods.get(&(starts_on, ends_on)) {
                    Some(known) => BTreeSet::clone(known),
                    None => {
                        let within = events_within(conn, starts_on, ends_on)?;
                        periods.entry((starts_on, ends_on)).or_insert(within).clone()
                    }
                },
                None => BTreeSet::new(),
            };
            checking.add(conn, draft, blocks, events)?;
        }
        Ok(checking)
    }

    /// Its own events, and those that it was made from.
    fn add(
        &mut self,
        conn: &Connection,
        draft: &Draft,
        blocks: &'a [DraftBlock],
        mut events: BTreeSet<EventId>,
    ) -> Result<()> {
        for id in &events {
            self.load_event(conn, *id)?;
        }
        let mut held: BTreeSet<Uuid> =
            events.iter().filter_map(|event| self.event(*event)).flat_map(held_by).collect();
        let sentences = blocks.iter().flat_map(|block| &block.sources);
        for source in sentences.flat_map(|sentence| &sentence.sources) {
            if said_there(*source).is_none_or(|id| held.contains(&id)) {
                continue;
            }
            let event = match event_of(conn, *source)? {
                Some(event) => self.load_event(conn, event).map(|()| Some(event))?,
                None => self.recall(conn, *source)?,
            };
            held.extend(event.and_then(|event| self.event(event)).into_iter().flat_map(held_by));
            events.extend(event);
        }
        self.look_names_up(conn, blocks, &events)?;
        let minutes = self.minutes_of(draft).and_then(|snapshot| snapshot.minutes.as_ref());
        let agreed = minutes.is_some_and(|minutes| minutes.state == MinutesState::Agreed);
        self.texts.push(Checked { blocks, events, audience: audience(draft.kind), agreed });
        Ok(())
    }

    /// Whom of the directory the text itself names.
    fn look_names_up(
        &mut self,
        conn: &Connection,
        blocks: &[DraftBlock],
        events: &BTreeSet<EventId>,
    ) -> Result<()> {
        let is_needed = |id: &EventId| self.event(*id).is_some_and(looked_up::is_needed);
        if !events.iter().any(is_needed) {
            return Ok(());
        }
        let named = around::named(conn, blocks.iter().map(|block| block.body.as_str()))?;
        for id in events {
            if let Some(event) = self.snapshots.get_mut(id) {
                event.around.names_also(&named);
            }
        }
        Ok(())
    }

    fn load_event(&mut self, conn: &Connection, id: EventId) -> Result<()> {
        if let Entry::Vacant(place) = self.snapshots.entry(id) {
            place.insert(snapshot::load(conn, id)?);
        }
        Ok(())
    }

    /// What was deleted is kept back as it was when it was deleted: who deletes what is internal allows nothing.
    fn recall(&mut self, conn: &Connection, source: Source) -> Result<Option<EventId>> {
        Ok(match source {
            Source::Takeaway(id) => {
                let row = rows::as_deleted::<Takeaway>(conn, id)?;
                let said = row.as_ref().map(|row| (row.event_id, row.permission, row.text.clone()));
                self.recalled(conn, source, said, |event| {
                    event.takeaways.extend(row.map(|row| withdrawn(event, row)));
                })?
            }
            Source::Decision(id) => {
                let row = rows::as_deleted::<Decision>(conn, id)?;
                let said = row.as_ref().map(|row| (row.event_id, row.permission, row.text.clone()));
                self.recalled(conn, source, said, |event| event.decisions.extend(row))?
            }
            Source::Action(id) => {
                let row = rows::as_deleted::<Action>(conn, id)?;
                let said = row.as_ref().map(|row| (row.event_id, row.permission, row.text.clone()));
                self.recalled(conn, source, said, |event| event.actions.extend(row))?
            }
            _ => None,
        })
    }

    fn recalled(
        &mut self,
        conn: &Connection,
        source: Source,
        said: Option<(EventId, Permission, String)>,
        put: impl FnOnce(&mut Snapshot),
    ) -> Result<Option<EventId>> {
        let Some((id, permission, text)) = said else { return Ok(None) };
        if rows::get::<Event>(conn, id)?.is_none() {
            if permission != Permission::Public {
                self.lost.insert(source, (id, text));
            }
            return Ok(None);
        }
        self.load_event(conn, id)?;
        self.snapshots.get_mut(&id).map(put);
        self.recalled.insert(source);
        Ok(Some(id))
    }

    /// What a text tells of events that are gone, and was not public when they went.
    fn of_lost_events(&self, blocks: &[DraftBlock]) -> Vec<Warning> {
        let of_block = |block: &DraftBlock| {
            let sources: BTreeSet<Source> =
                block.sources.iter().flat_map(|sentence| sentence.sources.iter().copied()).collect();
            let warning = |source: Source| {
                let (event, text) = self.lost.get(&source)?;
                let (block_id, event_id) = (block.id, Some(*event));
                Some(Warning {
                    block_id,
                    why: Why::Internal,
                    source: Some(source),
                    event_id,
                    text: text.clone(),
                })
            };
            sources.into_iter().filter_map(warning).collect::<Vec<_>>()
        };
        blocks.iter().filter(|block| block.stands()).flat_map(of_block).collect()
    }

    /// The event whose minutes the draft is the text of.
    fn minutes_of(&self, draft: &Draft) -> Option<&Snapshot> {
        let event = draft.event_id.filter(|_| draft.kind == DraftKind::Minutes)?;
        self.event(event).filter(|snapshot| snapshot.minutes.is_some())
    }

    /// The event as it was loaded.
    pub fn event(&self, id: EventId) -> Option<&Snapshot> {
        self.snapshots.get(&id)
    }

    /// The takeaways of its events, without those that were deleted.
    pub fn takeaways(&self) -> impl Iterator<Item = &Takeaway> {
        let all = self.snapshots.values().flat_map(|event| &event.takeaways);
        all.filter(|takeaway| !self.recalled.contains(&Source::Takeaway(takeaway.id)))
    }

    /// What blocks quote with a name and nobody has answered for, with its event; nobody is asked about what was deleted.
    pub fn unanswered(
        &self,
        read: &BTreeMap<EventId, Attributions<'_>>,
        blocks: &[DraftBlock],
    ) -> Vec<(&Snapshot, DraftBlockId, &Takeaway)> {
        let mut found = Vec::new();
        for (id, read) in read {
            let Some(event) = self.event(*id) else { continue };
            let quotes = unanswered_in(event, read, blocks).into_iter();
            found.extend(quotes.map(|(block, takeaway)| (event, block, takeaway)));
        }
        found.retain(|(_, _, takeaway): &(_, _, &Takeaway)| {
            !self.recalled.contains(&Source::Takeaway(takeaway.id))
        });
        let places: BTreeMap<_, _> = blocks.iter().zip(0..).map(|(block, place)| (block.id, place)).collect();
        found.sort_by_key(|(_, block, _)| places.get(block).copied().unwrap_or(0));
        found
    }

    /// What each of them says that may not leave the office, in the order of its blocks.
    pub fn warnings(&self, conn: &Connection) -> Result<Vec<Vec<Warning>>> {
        self.found(conn, &self.attributions())
    }

    /// Their events, read.
    pub fn attributions(&self) -> BTreeMap<EventId, Attributions<'_>> {
        self.snapshots.iter().map(|(id, snapshot)| (*id, Attributions::new(snapshot))).collect()
    }

    /// The same by their events as they were read.
    pub fn found(
        &self,
        conn: &Connection,
        read: &BTreeMap<EventId, Attributions<'_>>,
    ) -> Result<Vec<Vec<Warning>>> {
        let found = |text: &Checked<'_>| {
            let about: Vec<&Attributions<'_>> = text.events.iter().filter_map(|id| read.get(id)).collect();
            let gone = if text.agreed { Gone::default() } else { self.gone(conn, text)? };
            let mut found = warnings(&about, text.blocks, &gone, text.audience);
            found.extend(self.of_lost_events(text.blocks));
            found.extend(photos::warnings(conn, text.blocks)?);
            Ok(found)
        };
        self.texts.iter().map(found).collect()
    }

    /// Who was deleted, as far as its events know them and as a text was built with them.
    fn gone(&self, conn: &Connection, text: &Checked<'_>) -> Result<Gone> {
        let of_events = text.events.iter().filter_map(|id| self.event(*id));
        let mut gone: Vec<Person> = of_events.flat_map(|event| event.around.gone.clone()).collect();
        for id in named(text.blocks) {
            if rows::get::<Person>(conn, id)?.is_none() && !gone.iter().any(|person| person.id == id) {
                gone.extend(rows::as_deleted::<Person>(conn, id)?);
            }
        }
        Ok(Gone::of(&gone))
    }
}

/// The id of what was said, agreed or noted at an event; none of what has no permission of its own.
fn said_there(source: Source) -> Option<Uuid> {
    Some(match source {
        Source::Takeaway(id) => id.uuid(),
        Source::Decision(id) => id.uuid(),
        Source::Action(id) => id.uuid(),
        Source::Note { id, .. } => id.uuid(),
        _ => return None,
    })
}

/// The ids of all that was said, agreed or noted there.
fn held_by(snapshot: &Snapshot) -> impl Iterator<Item = Uuid> {
    let takeaways = snapshot.takeaways.iter().map(|row| row.id.uuid());
    let agreed = snapshot.decisions.iter().map(|row| row.id.uuid());
    let actions = snapshot.actions.iter().map(|row| row.id.uuid());
    takeaways.chain(agreed).chain(actions).chain(snapshot.notes.iter().map(|row| row.id.uuid()))
}

/// The event that a takeaway, decision or action is of by now.
fn event_of(conn: &Connection, source: Source) -> Result<Option<EventId>> {
    Ok(match source {
        Source::Takeaway(id) => rows::get::<Takeaway>(conn, id)?.map(|row| row.event_id),
        Source::Decision(id) => rows::get::<Decision>(conn, id)?.map(|row| row.event_id),
        Source::Action(id) => rows::get::<Action>(conn, id)?.map(|row| row.event_id),
        Source::Note { id, .. } => rows::get::<Note>(conn, id)?.map(|row| row.event_id),
        _ => None,
    })
}

/// The events of a period, and those that its documents tell of.
fn events_within(conn: &Connection, starts_on: NaiveDate, ends_on: NaiveDate) -> Result<BTreeSet<EventId>> {
    let posts = period::posts(conn, starts_on, ends_on)?.into_iter();
    let mut ids: BTreeSet<EventId> = posts.map(|post| post.about.event.id).collect();
    let within = |one: &&Event| one.starts_on <= ends_on && one.ends_on >= starts_on;
    ids.extend(events::all(conn)?.iter().filter(within).map(|one| one.id));
    Ok(ids)
}

fn named(blocks: &[DraftBlock]) -> BTreeSet<PersonId> {
    let sentences = blocks.iter().filter(|block| block.stands()).flat_map(|block| &block.sources);
    sentences.flat_map(|sentence| &sentence.names).map(|(id, _)| *id).collect()
}
