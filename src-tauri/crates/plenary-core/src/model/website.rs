//! The office's website (WordPress, by its REST API), and what was published to it. The password is in the system's key store.

use crate::ids::{DraftId, WebsiteAccountId, WebsiteMediaId, WebsitePostId};
use crate::model::words::row;
use chrono::{DateTime, Utc};

row! {
    /// The one website that drafts are published to.
    WebsiteAccount {
        id: WebsiteAccountId,
        /// Of the website; ends with a slash.
        url: String,
        user_name: String,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}

row! {
    /// One post that Plenary made there. Outside undo: what is on the website stays there.
    WebsitePost {
        id: WebsitePostId,
        /// The website it stands on, as its address was.
        site: String,
        draft_id: DraftId,
        /// The website's own number of the post.
        remote_id: i64,
        /// Where it is read once it is public.
        link: String,
        /// When it last changed, as the website said it.
        modified: String,
        /// SHA-256 of title and body as they were sent, in hexadecimal.
        sha256: String,
        published_at: DateTime<Utc>,
    }
}

row! {
    /// One picture that Plenary put into the website's library. Outside undo.
    WebsiteMedia {
        id: WebsiteMediaId,
        site: String,
        /// SHA-256 of the bytes and of the words that go with them, in hexadecimal.
        sha256: String,
        remote_id: i64,
        url: String,
        published_at: DateTime<Utc>,
    }
}
