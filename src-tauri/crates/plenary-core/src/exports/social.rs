//! social-json and social-txt: the posts of an event, counted and in parts as each channel takes them (`wording/social.rs`).

use crate::error::{Error, Result};
use crate::exports::{Artifact, ExportFormat, Options, leaving};
use crate::model::{DraftKind, Snapshot};
use crate::wording::social::posts::{ChannelPosts, posts};
use crate::wording::social::social;

/// JSON, as a line of the table of formats.
pub const JSON: ExportFormat = ExportFormat {
    name: "social-json",
    extension: "json",
    purpose: "Social posts as data: for each channel its limit, and each post with what it counts there",
    options: &[],
    export: json,
};

/// Text, as a line of the table of formats.
pub const TEXT: ExportFormat = ExportFormat {
    name: "social-txt",
    extension: "txt",
    purpose: "Social posts as text to paste, a thread where one post is too short",
    options: &[],
    export: text,
};

fn built(snapshot: &Snapshot) -> Result<Vec<ChannelPosts>> {
    Ok(posts(&leaving::of_event(snapshot, &social(snapshot)?, DraftKind::SocialPosts)?))
}

/// A list of channels with their posts.
pub fn json(snapshot: &Snapshot, _: &Options) -> Result<Artifact> {
    let text = serde_json::to_string_pretty(&built(snapshot)?);
    let text = text.map_err(|error| Error::Internal(format!("social posts: {error}")))?;
    Ok(Artifact {
        file_name: format!("{}-social.json", snapshot.event.slug),
        media_type: "application/json",
        bytes: format!("{text}\n").into_bytes(),
    })
}

/// The posts one below the other, each channel under its name.
pub fn text(snapshot: &Snapshot, _: &Options) -> Result<Artifact> {
    let mut text = String::new();
    for channel in built(snapshot)? {
        for post in &channel.posts {
            text.push_str(&format!(
                "== {} ({}/{})\n\n{}\n\n",
                channel.name, post.count, channel.limit, post.text
            ));
        }
    }
    Ok(Artifact {
        file_name: format!("{}-social.txt", snapshot.event.slug),
        media_type: "text/plain; charset=utf-8",
        bytes: format!("{}\n", text.trim_end()).into_bytes(),
    })
}
