//! The texts of a draft of social posts as each channel will have them: plain, counted, and in parts where one post is too short.

use crate::rules::channel_count::{PostChannel, parts};
use crate::wording::sections::{Piece, Section, sections};

/// What goes to one channel.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct ChannelPosts {
    pub channel: PostChannel,
    pub name: String,
    /// The most that one post may count.
    pub limit: usize,
    /// The whole text.
    pub text: String,
    /// What it counts there.
    pub count: usize,
    /// One post, or a thread.
    pub posts: Vec<ChannelPost>,
}

/// One post.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct ChannelPost {
    pub text: String,
    /// What it counts there.
    pub count: usize,
}

/// The texts by channel: of each section that is headed by a channel's name.
pub fn posts(markdown: &str) -> Vec<ChannelPosts> {
    let sections = sections(markdown);
    let of = |channel: &PostChannel| {
        let section = sections.iter().find(|section| section.heading.eq_ignore_ascii_case(channel.name()))?;
        Some(of_text(*channel, &text(section)))
    };
    PostChannel::ALL.iter().filter_map(of).collect()
}

/// One text as the channel will have it.
pub fn of_text(channel: PostChannel, text: &str) -> ChannelPosts {
    let post = |text: String| ChannelPost { count: channel.count(&text), text };
    ChannelPosts {
        channel,
        name: channel.name().to_owned(),
        limit: channel.limit(),
        text: text.to_owned(),
        count: channel.count(text),
        posts: parts(channel, text).into_iter().map(post).collect(),
    }
}

fn text(section: &Section) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Paragraph(text) => text.clone(),
        Piece::List(items) => items.iter().map(|item| format!("• {item}")).collect::<Vec<_>>().join("\n"),
    };
    section.pieces.iter().map(piece).collect::<Vec<_>>().join("\n\n")
}
