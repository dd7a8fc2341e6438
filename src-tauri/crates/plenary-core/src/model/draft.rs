//! A draft: a document made from the data, edited by hand, and remade without losing the edits. Its text stands in blocks.

use crate::ids::{DraftBlockId, DraftId, DraftVersionId, EventId};
use crate::model::Sentence;
use crate::model::words::{row, vocabulary};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

vocabulary! {
    /// Which document it is. Each has its line in `ops/drafts/kinds.rs`.
    DraftKind {
        BlogPost = "blog_post", Summary = "summary", Report = "report", Weeknote = "weeknote", Newsletter = "newsletter",
        SocialPosts = "social_posts", ThankYou = "thank_you", Minutes = "minutes",
    }
}

/// What a document is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum DraftScope {
    Event {
        event_id: EventId,
    },
    /// Both days belong to it.
    Period {
        starts_on: NaiveDate,
        ends_on: NaiveDate,
    },
}

row! {
    /// A document, of an event or of a period.
    Draft {
        id: DraftId,
        event_id: Option<EventId>,
        /// The first day of the period, when it is of one.
        starts_on: Option<NaiveDate>,
        ends_on: Option<NaiveDate>,
        kind: DraftKind,
        /// What its first heading says, where it has one.
        title: String,
        /// BCP 47.
        language: String,
        built_at: DateTime<Utc>,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}

impl Draft {
    /// What it is about.
    pub fn scope(&self) -> Option<DraftScope> {
        let period = || {
            let (starts_on, ends_on) = self.starts_on.zip(self.ends_on)?;
            Some(DraftScope::Period { starts_on, ends_on })
        };
        self.event_id.map(|event_id| DraftScope::Event { event_id }).or_else(period)
    }
}

row! {
    /// A heading, a paragraph, a list item or a table as it is built.
    Block {
        /// The same whenever the document is built: by it a block is known again.
        key: String,
        markdown: String,
        sentences: Vec<Sentence>,
    }
}

vocabulary! {
    /// How a block stands in its draft.
    BlockState {
        Standing = "standing",
        /// It came with the last rebuild, and nobody has looked at it.
        New = "new",
        /// Deleted by hand; it is kept so that a rebuild does not bring it back.
        Deleted = "deleted",
        /// Edited by hand, and the data does not say it any more.
        Unsupported = "unsupported",
    }
}

row! {
    /// A block of a draft.
    DraftBlock {
        id: DraftBlockId,
        draft_id: DraftId,
        /// Empty for a block written by hand.
        key: String,
        position: i64,
        /// Markdown as it was last built and seen; empty for a block written by hand.
        built: String,
        /// Markdown as it stands.
        body: String,
        /// Where the sentences that were built come from.
        sources: Vec<Sentence>,
        /// What the data says by now, where the block was edited and nobody has decided yet.
        offered: Option<Block>,
        state: BlockState,
        /// Moved by hand: it keeps its place when the document is built again.
        moved: bool,
    }
}

impl DraftBlock {
    /// Whether it says what was built.
    pub fn is_untouched(&self) -> bool {
        self.body == self.built
    }

    /// Whether it was written by hand altogether.
    pub fn is_by_hand(&self) -> bool {
        self.key.is_empty() && self.built.is_empty()
    }

    /// Whether it is part of the text.
    pub fn stands(&self) -> bool {
        self.state != BlockState::Deleted
    }
}

vocabulary! {
    /// Why a version was kept.
    VersionReason { Asked = "asked", Copied = "copied", Exported = "exported", Sent = "sent" }
}

row! {
    /// A draft as it stood when it left the office, or when somebody asked to keep it.
    DraftVersion {
        id: DraftVersionId,
        draft_id: DraftId,
        /// From 1.
        number: i64,
        reason: VersionReason,
        /// Where it went: the path of a file, the address of a website; empty of a copy, and where nobody noted it.
        place: String,
        title: String,
        blocks: Vec<DraftBlock>,
        /// Of the Markdown.
        sha256: String,
        made_at: DateTime<Utc>,
        /// Since when somebody says that it is taken back, or put right, where it went.
        taken_back_at: Option<DateTime<Utc>>,
    }
}
