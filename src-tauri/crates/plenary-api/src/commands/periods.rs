//! Weeks and months: what they hold, their files, and where the office can be followed.

use super::office::unchanged;
use crate::requests::{
    ExportPeriodFile, ExportPeriodText, Markdown, Nothing, OfEvent, OfficeChannelById, PeriodOf,
    PlaceOfficeChannel, QueueThankYous,
};
use crate::table::commands;
use crate::views::after::{ExportedFile, ExportedText, FormatLine};
use crate::views::periods::{self as view, PeriodView, ThanksView};
use plenary_core::error::Error;
use plenary_core::exports::Artifact;
use plenary_core::model::{Link, OfficeChannel};
use plenary_core::ops::office_channels::{self, ChangeOfficeChannel, CreateOfficeChannel};
use plenary_core::ops::thank_yous::{self, ThankYousQueued};
use plenary_core::store;
use plenary_core::wording::social::posts::{self, ChannelPosts};
use std::path::Path;

commands! {
    /// What a week or month holds over all events and networks.
    read period(PeriodOf) -> PeriodView = |plenary, input| view::period(plenary, input.starts_on, input.ends_on);
    /// The formats in which a week or a month leaves.
    read list_period_formats(Nothing) -> Vec<FormatLine> = |_plenary, _input| Ok(view::formats());
    /// A file of a week or month, as text.
    read export_period_text(ExportPeriodText) -> ExportedText = |plenary, input| {
        let Artifact { file_name, media_type, bytes } = view::file(plenary, &input.format, input.day)?.artifact;
        let text = String::from_utf8(bytes).map_err(|_| Error::Internal("a text format gave bytes".to_owned()))?;
        Ok(ExportedText { file_name, media_type: media_type.to_owned(), text })
    };
    /// Writes a file of a week or month; the pictures of Markdown beside it.
    job export_period_file(ExportPeriodFile) -> ExportedFile = |plenary, input, progress| {
        progress.step(0, 2, "job-reading")?;
        let made = view::file(plenary, &input.format, input.day)?;
        progress.step(1, 2, "job-writing")?;
        let (path, bytes) = made.write(Path::new(&input.path))?;
        progress.step(2, 2, "job-writing")?;
        Ok(unchanged(ExportedFile { path: path.display().to_string(), bytes }))
    };
    /// The posts in a draft of social posts: counted as each channel counts, in parts where one post is too short.
    read social_posts(Markdown) -> Vec<ChannelPosts> = |_plenary, input| Ok(posts::posts(&input.markdown));
    /// Who of an event is thanked for what.
    read thanks(OfEvent) -> ThanksView = |plenary, input| view::thanks(plenary, input.event_id);
    /// Puts a thank-you mail to each person into the outbox, from the letters as they stand.
    write queue_thank_yous(QueueThankYous) -> ThankYousQueued = |plenary, input| {
        thank_yous::queue_thank_yous(plenary, input.event_id, &input.groups)
    };
    /// The posts that appeared about an event, the newest first.
    read list_posts(OfEvent) -> Vec<Link> = |plenary, input| plenary.read(|conn| store::programme::posts_of_event(conn, input.event_id));
    /// Where the office can be followed, in its order.
    read list_office_channels(Nothing) -> Vec<OfficeChannel> = |plenary, _input| plenary.read(store::office_channels::all);
    /// Adds a channel.
    write create_office_channel(CreateOfficeChannel) -> OfficeChannel = |plenary, input| office_channels::create_office_channel(plenary, input);
    /// Changes a channel.
    write change_office_channel(ChangeOfficeChannel) -> OfficeChannel = |plenary, input| office_channels::change_office_channel(plenary, input);
    /// Puts a channel at a place of the order.
    write place_office_channel(PlaceOfficeChannel) -> Vec<OfficeChannel> = |plenary, input| office_channels::place_office_channel(plenary, input.id, input.place);
    /// Deletes a channel.
    write delete_office_channel(OfficeChannelById) -> () = |plenary, input| office_channels::delete_office_channel(plenary, input.id);
}
