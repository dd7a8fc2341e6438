//! What can be typed after `plenary export`.

use chrono::NaiveDate;
use clap::Args;
use plenary_api::WireError;
use std::path::PathBuf;

#[derive(Args)]
pub struct Export {
    /// Print the table of formats.
    #[arg(long)]
    pub list: bool,
    /// Which format; see `--list`. `invites`: what is due, a folder for each person; `feed`: calendars for a web folder.
    #[arg(required_unless_present = "list")]
    pub format: Option<String>,
    /// The event's short name; see `plenary events`.
    #[arg(long, value_name = "SLUG", required_unless_present_any = ["list", "series", "week", "month", "gone"])]
    pub event: Option<String>,
    /// Instead of an event, a network by its short name: `ics`, `invites` and `feed`.
    #[arg(long, value_name = "SLUG", conflicts_with = "event")]
    pub series: Option<String>,
    /// Instead of an event, the week of this day: `weeknote-md` and the like.
    #[arg(long, value_name = "DAY", conflicts_with_all = ["event", "series", "month"])]
    pub week: Option<NaiveDate>,
    /// Instead of an event, a month, "2026-11": `newsletter-md` and the like.
    #[arg(long, value_name = "MONTH", value_parser = month, conflicts_with_all = ["event", "series"])]
    pub month: Option<NaiveDate>,
    /// Instead of either, what was deleted here and somebody still holds: `invites` writes its cancellations.
    #[arg(long, conflicts_with_all = ["event", "series", "week", "month"])]
    pub gone: bool,
    /// Where to; without it, or with `-`, standard output. A folder that is there takes the file under its own name. Pictures of
    /// Markdown go into a folder beside it, or with it into one archive when this ends in `.zip`. `invites` and `feed` need a
    /// folder.
    #[arg(long, value_name = "PATH")]
    pub out: Option<PathBuf>,
    /// `invites`: only updates and cancellations for those who hold something already. `ics`: only entries that somebody holds an
    /// old version of. `feed`: only files that differ from those in the folder.
    #[arg(long)]
    pub only_stale: bool,
    /// `invites`: a ZIP for each person instead of a folder.
    #[arg(long)]
    pub zip: bool,
    /// `invites`: also where words alone are different.
    #[arg(long)]
    pub text: bool,
    /// `invites`: also what this person holds as it is, and a cancellation that they were sent last, for somebody who lost it or never
    /// got it; with `--person`.
    #[arg(long)]
    pub again: bool,
    /// `invites`: only look; the ledger is not told that anybody was given anything.
    #[arg(long)]
    pub unrecorded: bool,
    /// A document that was built as a draft and edited: the draft as it stands, instead of the file made anew from the data. A
    /// version of the draft is kept.
    #[arg(long)]
    pub draft: bool,
    /// Only sessions in this room: its name or id.
    #[arg(long)]
    pub room: Option<String>,
    /// Only sessions of this track: its name or id.
    #[arg(long)]
    pub track: Option<String>,
    /// Only sessions in which this person has a part: name, e-mail or id.
    #[arg(long)]
    pub person: Option<String>,
    /// Only this session: its title or id.
    #[arg(long)]
    pub session: Option<String>,
    /// Calendar files: a reminder so many minutes before each entry. `invites`: without it, updates keep the one that their reader has.
    #[arg(long, value_name = "MINUTES")]
    pub alarm: Option<i64>,
    /// `invites`: no reminder, also for whoever has one.
    #[arg(long, conflicts_with = "alarm")]
    pub no_alarm: bool,
}

impl Export {
    /// The narrowing options that were given.
    fn given(&self) -> impl Iterator<Item = &'static str> {
        let words = [
            ("room", self.room.is_some()),
            ("track", self.track.is_some()),
            ("person", self.person.is_some()),
            ("session", self.session.is_some()),
            ("alarm", self.alarm.is_some()),
            ("no-alarm", self.no_alarm),
            ("only-stale", self.only_stale),
            ("zip", self.zip),
            ("text", self.text),
            ("again", self.again),
            ("unrecorded", self.unrecorded),
            ("draft", self.draft),
            ("gone", self.gone),
        ];
        words.into_iter().filter_map(|(name, given)| given.then_some(name))
    }

    /// Refuses an option that this format would pass over in silence.
    pub fn takes_only(&self, format: &str, options: &[&str]) -> Result<(), WireError> {
        let foreign = self.given().find(|name| !options.contains(name));
        foreign.map_or(Ok(()), |name| {
            Err(WireError::new(
                "option-not-for-format",
                &[("format", format), ("option", &format!("--{name}"))],
            ))
        })
    }
}

/// "2026-11" as the first day of the month; a day stands for its month.
fn month(text: &str) -> Result<NaiveDate, String> {
    let first = format!("{}-01", text.trim());
    let read = first.parse().or_else(|_| text.trim().parse());
    read.map_err(|_| format!("{text:?} is no month; write it as 2026-11"))
}
