//! A draft in blocks: what each says, where its sentences come from, what nobody has decided yet, and what may not leave.

pub mod photos;
pub mod rebuild;
pub mod sources;

use super::views;
use chrono::{DateTime, Utc};
use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::ids::{DraftBlockId, DraftId, DraftVersionId, EventId, FileId, TakeawayId};
use plenary_core::model::{
    BlockState, Draft, DraftBlock, DraftVersion, Event, MinutesState, Person, Snapshot, Takeaway,
    VersionReason,
};
use plenary_core::ops::drafts::{Checking, audience, is_for_the_website};
use plenary_core::rules::attribution::Attributions;
use plenary_core::rules::attribution::drafted::Warning;
use plenary_core::rules::blocks::{Form, heading_level, join, sentences};
use plenary_core::rules::difference::{DifferenceLine, difference};
use plenary_core::store::{Connection, drafts, minutes, rows, takeaways};
use plenary_core::wording::chart::of_event::charts;
use plenary_core::wording::html::markdown_with;
use plenary_core::wording::pictures::Pictures;
use plenary_core::wording::sentences_html;
use rebuild::ThreeWays;
use sources::{SourceLine, Sources};
use std::collections::BTreeMap;

views! {
    /// A draft with what to know about it.
    DraftView {
        draft: Draft,
        /// The event's title; none of a period.
        event_title: Option<String>,
        /// Markdown as it stands.
        body: String,
        /// Somebody changed it since it was built.
        edited: bool,
        /// It may become a post of the website.
        for_the_website: bool,
        /// How far the minutes have come of which it is the text.
        minutes: Option<MinutesState>,
        /// Takeaways added or changed since it was built; none of minutes that were circulated.
        newer_takeaways: usize,
        /// Blocks that wait for a decision.
        undecided: usize,
        /// What it says and may not say: it does not leave the office before that is put right.
        warnings: Vec<Warning>,
    }
    /// The page of a draft.
    DraftPage {
        view: DraftView,
        /// In their order, with those that were deleted by hand.
        blocks: Vec<BlockView>,
        /// What the sentences come from, by the names they have in the sentences.
        sources: BTreeMap<String, SourceLine>,
        /// The newest first.
        versions: Vec<DraftVersionLine>,
        /// What is out and may not be said by now, each sentence once.
        out: Vec<Warning>,
        /// The versions that say it, each the newest of the place to which it went; the newest first.
        out_at: Vec<DraftVersionLine>,
        /// What it quotes and nobody has answered for, in the order of its blocks: the draft may leave all the same.
        unanswered: Vec<UnansweredQuote>,
    }
    /// A sentence of a draft that carries a name and has no answer.
    UnansweredQuote {
        block_id: DraftBlockId,
        takeaway_id: TakeawayId,
        event_id: EventId,
        text: String,
        person: String,
    }
    /// A block.
    BlockView {
        id: DraftBlockId,
        form: Form,
        /// Of a heading, from 1; else 0.
        level: usize,
        /// Markdown.
        body: String,
        /// The block whole, safe to show; empty where its sentences are shown one by one.
        html: String,
        sentences: Vec<SentenceView>,
        state: BlockState,
        edited: bool,
        by_hand: bool,
        offered: Option<OfferedView>,
        /// The photo that it is.
        photo: Option<PhotoView>,
    }
    /// A photo as a block.
    PhotoView {
        /// None when the file is not there any more.
        file_id: Option<FileId>,
        /// What it shows.
        alt: String,
    }
    /// A sentence of a block as it stands.
    SentenceView {
        /// Safe to show; empty where the block is shown whole.
        html: String,
        /// Names of sources; the first is what it says.
        sources: Vec<String>,
    }
    /// What the data says by now beside an edit.
    OfferedView {
        markdown: String,
        /// What was built before, and what became of it by hand and by the data.
        ways: ThreeWays,
    }
    /// A version, without its text.
    DraftVersionLine {
        id: DraftVersionId,
        number: i64,
        reason: VersionReason,
        /// The path of a file or the address of a website; empty of a copy, and where nobody noted it.
        place: String,
        made_at: DateTime<Utc>,
        /// Since when somebody says that it is taken back, or put right, where it went.
        taken_back_at: Option<DateTime<Utc>>,
    }
    /// Two versions, or a version and the text as it stands.
    DraftDifference { lines: Vec<DifferenceLine> }
}

/// The page of a draft.
pub fn page(plenary: &Plenary, id: DraftId) -> Result<DraftPage> {
    plenary.read(|conn| {
        let draft: Draft = rows::expect(conn, id)?;
        let blocks = drafts::blocks(conn, id)?;
        let versions = drafts::versions(conn, id)?;
        let out = drafts::out(conn, id)?;
        let texts =
            [blocks.as_slice()].into_iter().chain(out.iter().map(|version| version.blocks.as_slice()));
        let texts: Vec<_> = texts.map(|blocks| (&draft, blocks)).collect();
        let checking = Checking::load(conn, &texts)?;
        let read = checking.attributions();
        let mut warnings = checking.found(conn, &read)?.into_iter();
        let now = warnings.next().unwrap_or_default();
        let out: Vec<_> = out.iter().zip(warnings).filter(|(_, warnings)| !warnings.is_empty()).collect();
        let out_at = out.iter().map(|(version, _)| line(version)).collect();
        let out = once(out.into_iter().flat_map(|(_, warnings)| warnings));
        let mut sources = Sources::among(checking.takeaways());
        let pictures = pictures(&checking, &draft, &blocks)?;
        let mut shown = Vec::new();
        for block in &blocks {
            shown.push(shown_block(conn, block, &pictures, &mut sources)?);
        }
        Ok(DraftPage {
            view: view_of(conn, draft.clone(), &blocks, now)?,
            blocks: shown,
            sources: sources.into_lines(),
            versions: versions.iter().map(line).collect(),
            out,
            out_at,
            unanswered: unanswered(&checking, &read, &blocks),
        })
    })
}

/// Warnings of several versions, those that say the same once.
fn once(warnings: impl Iterator<Item = Warning>) -> Vec<Warning> {
    let mut once: Vec<Warning> = Vec::new();
    for warning in warnings {
        let same =
            |one: &Warning| (one.why, one.source, &one.text) == (warning.why, warning.source, &warning.text);
        if !once.iter().any(same) {
            once.push(warning);
        }
    }
    once
}

/// Drafts looked at together: of each how many sentences may not leave the office, and how many of those that left may not be said by now.
pub fn to_put_right(conn: &Connection, drafts: Vec<Draft>) -> Result<Vec<(Draft, usize, usize)>> {
    let mut all = Vec::new();
    for draft in drafts {
        let mut texts = vec![drafts::blocks(conn, draft.id)?];
        texts.extend(drafts::out(conn, draft.id)?.into_iter().map(|version| version.blocks));
        all.push((draft, texts));
    }
    let counted = |Checked { draft, mut warnings, .. }: Checked| {
        let out = once(warnings.split_off(1).into_iter().flatten()).len();
        (draft, warnings.iter().map(Vec::len).sum(), out)
    };
    Ok(checked(conn, all)?.into_iter().map(counted).collect())
}

/// A draft, texts of it, and what each says that may not leave the office.
struct Checked {
    draft: Draft,
    texts: Vec<Vec<DraftBlock>>,
    warnings: Vec<Vec<Warning>>,
}

/// Drafts, each with at least one text of it, looked at together.
fn checked(conn: &Connection, all: Vec<(Draft, Vec<Vec<DraftBlock>>)>) -> Result<Vec<Checked>> {
    let texts = all.iter().flat_map(|(draft, texts)| texts.iter().map(move |text| (draft, text.as_slice())));
    let mut found = Checking::load(conn, &texts.collect::<Vec<_>>())?.warnings(conn)?.into_iter();
    let with_warnings = |(draft, texts): (Draft, Vec<Vec<DraftBlock>>)| {
        let warnings = found.by_ref().take(texts.len()).collect();
        Checked { draft, texts, warnings }
    };
    Ok(all.into_iter().map(with_warnings).collect())
}

fn unanswered(
    checking: &Checking<'_>,
    read: &BTreeMap<EventId, Attributions<'_>>,
    blocks: &[DraftBlock],
) -> Vec<UnansweredQuote> {
    let quote = |(event, block_id, takeaway): (&Snapshot, DraftBlockId, &Takeaway)| UnansweredQuote {
        block_id,
        takeaway_id: takeaway.id,
        event_id: event.event.id,
        text: takeaway.text.clone(),
        person: takeaway.person_id.and_then(|id| event.person(id)).map(Person::name).unwrap_or_default(),
    };
    checking.unanswered(read, blocks).into_iter().map(quote).collect()
}

/// Every draft of every event and period, the newest first.
pub fn list(plenary: &Plenary) -> Result<Vec<DraftView>> {
    plenary.read(|conn| {
        let with_blocks = |draft: Draft| drafts::blocks(conn, draft.id).map(|blocks| (draft, vec![blocks]));
        let all = drafts::all(conn)?.into_iter().map(with_blocks).collect::<Result<Vec<_>>>()?;
        let view = |Checked { draft, texts, warnings }: Checked| {
            let blocks: Vec<DraftBlock> = texts.into_iter().flatten().collect();
            view_of(conn, draft, &blocks, warnings.into_iter().flatten().collect())
        };
        checked(conn, all)?.into_iter().map(view).collect()
    })
}

/// A draft with what to know about it.
pub fn view(conn: &Connection, draft: Draft) -> Result<DraftView> {
    let blocks = drafts::blocks(conn, draft.id)?;
    let warnings = Checking::load(conn, &[(&draft, &blocks)])?.warnings(conn)?.into_iter().next();
    view_of(conn, draft, &blocks, warnings.unwrap_or_default())
}

fn view_of(
    conn: &Connection,
    draft: Draft,
    blocks: &[DraftBlock],
    warnings: Vec<Warning>,
) -> Result<DraftView> {
    let event = draft.event_id.map(|id| rows::expect::<Event>(conn, id)).transpose()?;
    let minutes = minutes::of_draft(conn, &draft)?.map(|minutes| minutes.state);
    Ok(DraftView {
        event_title: event.map(|event| event.title),
        body: text(blocks),
        for_the_website: is_for_the_website(draft.kind),
        edited: blocks.iter().any(|block| !block.is_untouched() || !block.stands()),
        newer_takeaways: match minutes {
            None | Some(MinutesState::Draft) => newer_takeaways(conn, &draft)?,
            _ => 0,
        },
        minutes,
        undecided: blocks.iter().filter(|block| waits(block)).count(),
        warnings,
        draft,
    })
}

fn text(blocks: &[DraftBlock]) -> String {
    join(blocks.iter().filter(|block| block.stands()).map(|block| block.body.as_str()))
}

fn waits(block: &DraftBlock) -> bool {
    block.offered.is_some() || matches!(block.state, BlockState::New | BlockState::Unsupported)
}

/// Takeaways of the event, added or changed since it was built, that its readers may be told.
pub fn newer_takeaways(conn: &Connection, draft: &Draft) -> Result<usize> {
    let Some(event) = draft.event_id else { return Ok(0) };
    let changed = takeaways::changed_at(conn, event, audience(draft.kind))?;
    Ok(changed.iter().filter(|at| **at > draft.built_at).count())
}

/// The charts that the blocks show; photos are asked for by the page.
fn pictures(checking: &Checking<'_>, draft: &Draft, blocks: &[DraftBlock]) -> Result<Pictures> {
    let charted = blocks.iter().any(|block| block.body.contains("](chart:"));
    let event = draft.event_id.filter(|_| charted).and_then(|event| checking.event(event));
    let Some(event) = event else { return Ok(Pictures::default()) };
    Ok(Pictures { charts: charts(event)?, ..Pictures::default() })
}

fn shown_block(
    conn: &Connection,
    block: &DraftBlock,
    pictures: &Pictures,
    sources: &mut Sources<'_>,
) -> Result<BlockView> {
    let form = Form::of(&block.body);
    let said = sentences(&block.body);
    let apart = match form {
        Form::Picture | Form::Table | Form::Code => None,
        _ => sentences_html(&block.body, &said).filter(|said| !said.is_empty()),
    };
    let mut shown = Vec::new();
    for (number, at) in said.into_iter().enumerate() {
        let text = block.body.get(at).unwrap_or_default();
        let from = sources::of_sentence(block, text);
        let html = apart.as_ref().and_then(|apart| apart.get(number)).cloned().unwrap_or_default();
        shown.push(SentenceView { html, sources: sources.named(conn, &from)? });
    }
    let offered = block.offered.as_ref().map(|offered| OfferedView {
        ways: rebuild::three_ways(block, &offered.markdown),
        markdown: offered.markdown.clone(),
    });
    Ok(BlockView {
        id: block.id,
        form,
        level: heading_level(&block.body),
        html: if apart.is_none() { markdown_with(&block.body, pictures) } else { String::new() },
        photo: photos::of_block(conn, &block.body)?,
        body: block.body.clone(),
        sentences: shown,
        state: block.state,
        edited: !block.is_untouched() && !block.is_by_hand(),
        by_hand: block.is_by_hand(),
        offered,
    })
}

fn line(version: &DraftVersion) -> DraftVersionLine {
    let DraftVersion { id, number, reason, made_at, taken_back_at, .. } = *version;
    DraftVersionLine { id, number, reason, place: version.place.clone(), made_at, taken_back_at }
}

/// What differs from a version to a later one, or to the text as it stands.
pub fn compare(
    plenary: &Plenary,
    from: DraftVersionId,
    to: Option<DraftVersionId>,
) -> Result<DraftDifference> {
    plenary.read(|conn| {
        let from: DraftVersion = rows::expect(conn, from)?;
        let to = match to {
            Some(to) => text(&rows::expect::<DraftVersion>(conn, to)?.blocks),
            None => text(&drafts::blocks(conn, from.draft_id)?),
        };
        Ok(DraftDifference { lines: difference(&text(&from.blocks), &to) })
    })
}
