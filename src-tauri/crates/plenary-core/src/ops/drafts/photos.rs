//! Photos in a draft: put in as a block with what they show, and looked at again whenever the draft leaves; so are the words beside them.

use super::blocks::save;
use super::writing::by_hand;
use crate::error::{Refusal, Result};
use crate::ids::{DraftBlockId, DraftId, FileId};
use crate::model::{Draft, DraftBlock, File, Permission, Sentence, Source};
use crate::op::Op;
use crate::plenary::Plenary;
use crate::rules::attribution::Attributions;
use crate::rules::attribution::drafted::{Warning, Why, says_of_itself};
use crate::rules::note_marks::told;
use crate::rules::{photos, text};
use crate::store::transact::{Done, Tx};
use crate::store::{Connection, around, drafts, files, programme, rows, snapshot};
use crate::wording::{markdown::photo, plain_text};

/// A photo to put behind a block, or at the beginning; with other words than the photo's own, when they are given.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct InsertPhoto {
    pub draft_id: DraftId,
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<DraftBlockId>,
    pub file_id: FileId,
    /// What it shows, for those who do not see it; a photo that had no words keeps them.
    #[serde(default)]
    #[ts(optional)]
    pub alt_text: Option<String>,
}

/// Puts a photo into a draft as a block of its own. Refuses one that may not leave, and one that nobody can be told about.
pub fn insert_photo(plenary: &Plenary, input: InsertPhoto) -> Result<Done<DraftBlock>> {
    plenary.transact(Op::InsertPhoto, |tx| {
        let draft: Draft = rows::expect(tx, input.draft_id)?;
        let file: File = rows::expect(tx, input.file_id)?;
        fits(tx, &draft, &file)?;
        let mut alt = input.alt_text.clone().unwrap_or_else(|| file.alt_text.clone());
        text::line("alt_text", &mut alt)?;
        if alt.is_empty() {
            let refusal = Refusal::new("picture-without-words").field("alt_text");
            return Err(refusal.with("picture", &file.name).into());
        }
        if file.alt_text.is_empty() {
            rows::update(tx, &file, File { alt_text: alt.clone(), ..file.clone() })?;
        }
        put(tx, &draft, input.after, block(tx, &draft, &file, &alt))
    })
}

/// Refuses what no document can show, what is of another event, and what may not leave.
fn fits(tx: &Tx<'_>, draft: &Draft, file: &File) -> Result<()> {
    let refusal = |code: &'static str| Refusal::new(code).field("file_id").with("name", &file.name);
    if !file.is_photo() {
        return Err(refusal("not-a-photo").into());
    }
    if draft.event_id.is_some_and(|event| event != file.event_id) {
        return Err(Refusal::new("of-another-event").with("noun", "file").into());
    }
    match photos::kept_back(&files::with_bytes(tx, &file.sha256)?) {
        Some(_) => Err(refusal("photo-kept-back").into()),
        None => Ok(()),
    }
}

fn block(tx: &Tx<'_>, draft: &Draft, file: &File, alt: &str) -> DraftBlock {
    let block = by_hand(tx, draft.id, &photo(alt, &file.sha256));
    let sources = [Some(Source::File(file.id)), file.session_id.map(Source::Session)];
    let shown = Sentence {
        text: block.body.clone(),
        sources: sources.into_iter().flatten().collect(),
        names: Vec::new(),
    };
    DraftBlock { sources: vec![shown], ..block }
}

fn put(tx: &Tx<'_>, draft: &Draft, after: Option<DraftBlockId>, block: DraftBlock) -> Result<DraftBlock> {
    let old = drafts::blocks(tx, draft.id)?;
    let at = match after {
        None => 0,
        Some(after) => match old.iter().position(|one| one.id == after) {
            Some(at) => at + 1,
            None => {
                return Err(Refusal::new("not-found").with("noun", "draft_block").with("id", after).into());
            }
        },
    };
    let (id, mut next) = (block.id, old.clone());
    next.insert(at, block);
    let written = save(tx, draft, &old, next)?;
    written
        .into_iter()
        .find(|block| block.id == id)
        .ok_or_else(|| crate::error::Error::Internal(format!("block {id} was lost")))
}

/// Why words beside a photo may not leave: they say so themselves, or name somebody where the session that it is of, or all of the
/// event, carries no names.
pub fn words_kept_back(conn: &Connection, same: &[File], words: &str) -> Result<Option<Why>> {
    if let Some(why) = says_of_itself(&plain_text(words)) {
        return Ok(Some(why));
    }
    for file in same.iter().filter(|file| file.is_photo()) {
        let is_open = match file.session_id {
            Some(id) => told::default_permission(&rows::expect(conn, id)?) == Permission::Public,
            None => !programme::are_without_names(conn, file.event_id)?,
        };
        if is_open {
            continue;
        }
        let mut event = snapshot::load(conn, file.event_id)?;
        event.around.names_also(&around::named(conn, [words])?);
        if !Attributions::new(&event).may_show(words, file.session_id) {
            return Ok(Some(Why::NamesSomebody));
        }
    }
    Ok(None)
}

/// Photos of these blocks that may not leave, or are no longer there.
pub(super) fn warnings(conn: &Connection, blocks: &[DraftBlock]) -> Result<Vec<Warning>> {
    let mut found = Vec::new();
    for block in blocks.iter().filter(|block| block.stands()) {
        for sha256 in photos::shown(&block.body) {
            let same = files::with_bytes(conn, sha256)?;
            let warning = |why, text: &str| Warning {
                block_id: block.id,
                why,
                source: None,
                event_id: None,
                text: text.to_owned(),
            };
            if let Some(why) = words_kept_back(conn, &same, &block.body)? {
                found.push(warning(why, &plain_text(&block.body)));
            }
            match photos::kept_back(&same) {
                Some(file) => found.push(warning(Why::PhotoKeptBack, &file.name)),
                None if same.is_empty() => found.push(warning(Why::PhotoGone, &plain_text(&block.body))),
                None => {}
            }
        }
    }
    Ok(found)
}
