//! Documents made from the data: built, edited block by block, built again, kept in versions, sent out.

use crate::formats;
use crate::requests::{
    AddBlock, BlockById, BuildDraft, ChangeBlock, CompareDrafts, DecideBlock, DraftById, DraftVersionById,
    ExportDraft, MoveBlock, Nothing, TakeBackVersion,
};
use crate::table::commands;
use crate::views::after::{DraftCopy, ExportedFile};
use crate::views::drafts::photos::{self, DraftPhoto};
use crate::views::drafts::rebuild::{self, RebuildPreview};
use crate::views::drafts::{self as view, DraftDifference, DraftPage, DraftView};
use plenary_core::Plenary;
use plenary_core::error::{Refusal, Result};
use plenary_core::ids::DraftId;
use plenary_core::model::{Draft, DraftBlock, DraftScope, DraftVersion, VersionReason};
use plenary_core::ops::drafts::{self, ChangeDraft, InsertPhoto, Leaving};
use std::path::Path;

commands! {
    /// One draft: its blocks, where each sentence comes from, what may not leave, and its versions.
    read draft(DraftById) -> DraftPage = |plenary, input| view::page(plenary, input.id);
    /// Every draft, the newest first.
    read list_drafts(Nothing) -> Vec<DraftView> = |plenary, _input| view::list(plenary);
    /// Builds a document from the data, or builds it again around what was edited by hand.
    write build_draft(BuildDraft) -> Draft = |plenary, input| {
        drafts::build_draft(plenary, scope(&input)?, input.kind)
    };
    /// What building a draft again would do, block by block.
    read preview_rebuild(DraftById) -> RebuildPreview = |plenary, input| rebuild::preview(plenary, input.id);
    /// Saves a draft as edited, whole; blocks that stand as they stood are not touched.
    write change_draft(ChangeDraft) -> Draft = |plenary, input| drafts::change_draft(plenary, input);
    /// Deletes a draft.
    write delete_draft(DraftById) -> () = |plenary, input| drafts::delete_draft(plenary, input.id);
    /// Saves the text of a block; empty lines in it make several, unless it is still being typed.
    write change_block(ChangeBlock) -> Vec<DraftBlock> = |plenary, input| {
        drafts::change_block(plenary, input.id, &input.body, input.typing)
    };
    /// Writes a new block behind another, or at the beginning.
    write add_block(AddBlock) -> Vec<DraftBlock> = |plenary, input| {
        drafts::add_block(plenary, input.draft_id, input.after, &input.body)
    };
    /// The photos that may be put into a draft, and those that may not, with the reason.
    read draft_photos(DraftById) -> Vec<DraftPhoto> = |plenary, input| photos::of_draft(plenary, input.id);
    /// Puts a photo into a draft as a block, with what it shows.
    write insert_photo(InsertPhoto) -> DraftBlock = |plenary, input| drafts::insert_photo(plenary, input);
    /// Deletes a block; building again does not bring it back.
    write delete_block(BlockById) -> () = |plenary, input| drafts::delete_block(plenary, input.id);
    /// Brings back a block that was deleted by hand.
    write restore_block(BlockById) -> Vec<DraftBlock> = |plenary, input| drafts::restore_block(plenary, input.id);
    /// Moves a block to a place among the others, from 0; building again leaves it there.
    write move_block(MoveBlock) -> DraftBlock = |plenary, input| drafts::move_block(plenary, input.id, input.to);
    /// Decides about a block: takes what is offered, keeps what stands, or says that what is new was seen.
    write decide_block(DecideBlock) -> Vec<DraftBlock> = |plenary, input| {
        drafts::decide_block(plenary, input.id, input.decision)
    };
    /// Keeps a version of a draft as it stands.
    write keep_draft_version(DraftById) -> DraftVersion = |plenary, input| drafts::keep_draft_version(plenary, input.id);
    /// What differs from a version of a draft to a later one, or to the text as it stands.
    read draft_difference(CompareDrafts) -> DraftDifference = |plenary, input| view::compare(plenary, input.from, input.to);
    /// Says that a version that left the office was taken back, or put right, where it went; or that it is out there after all.
    write take_back_draft_version(TakeBackVersion) -> DraftVersion = |plenary, input| {
        drafts::take_back_draft_version(plenary, input.id, input.taken_back)
    };
    /// Makes a draft what it was in a version.
    write restore_draft_version(DraftVersionById) -> Draft = |plenary, input| {
        drafts::restore_draft_version(plenary, input.id)
    };
    /// A draft as it stands, to paste elsewhere, and a version of it; refused when it says what may not leave.
    write copy_draft(DraftById) -> DraftCopy = |plenary, input| {
        let leaving = leaving(plenary, input.id)?;
        let kept = drafts::left(plenary, &leaving, VersionReason::Copied, "")?;
        let paper = formats::paper_of(plenary, &leaving)?;
        let text = |way: &str| formats::text(&paper, way);
        let html = formats::rich(&paper)?;
        let (plain, wordpress, outlook) = (text("txt")?, text("wordpress")?, text("outlook")?);
        let copy = DraftCopy { html, plain, wordpress, outlook, markdown: text("md")? };
        Ok(kept.map(|_| copy))
    };
    /// Writes a draft as it stands, in the way that is asked for, or as the path ends (.docx, .pdf, .html, .txt, else Markdown with its pictures beside it, packed in a .zip), and keeps a version of it.
    noted export_draft(ExportDraft) -> ExportedFile = |plenary, input, progress| {
        progress.step(0, 1, "job-writing")?;
        let leaving = leaving(plenary, input.id)?;
        let way = formats::way(input.way.as_deref(), &input.path)?;
        let (path, bytes) = formats::of_draft(plenary, &leaving, way)?.write(Path::new(&input.path))?;
        let place = if input.piped { String::new() } else { formats::place(&path) };
        let written = ExportedFile { path: path.display().to_string(), bytes };
        Ok(drafts::left(plenary, &leaving, VersionReason::Exported, &place)?.map(|_| written))
    };
}

/// The event or the period that is asked for.
fn scope(input: &BuildDraft) -> Result<DraftScope> {
    match (input.event_id, input.starts_on, input.ends_on) {
        (Some(event_id), None, None) => Ok(DraftScope::Event { event_id }),
        (None, Some(starts_on), Some(ends_on)) => Ok(DraftScope::Period { starts_on, ends_on }),
        _ => Err(Refusal::new("draft-of-an-event-or-a-period").field("event_id").into()),
    }
}

pub(super) fn leaving(plenary: &Plenary, id: DraftId) -> Result<Leaving> {
    plenary.read(|conn| drafts::leaving(conn, id))
}
