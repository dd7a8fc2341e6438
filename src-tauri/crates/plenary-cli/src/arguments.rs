//! What can be typed after `plenary`.

mod export;

mod posting;

pub use posting::{Account, Outbox, Publish};

use crate::networks::hour;
use chrono::{NaiveDate, NaiveTime};
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

pub use export::Export;

/// What a script learns from how the program ends.
const STATUS: &str = "Exit status: 0 done; 1 refused, or something was left out while the rest was done; 2 wrong usage. \
                      With 1 the last line on standard error says which.";

/// Events, sessions, people and takeaways of one office, in one file.
#[derive(Parser)]
#[command(name = "plenary", version, about, after_help = STATUS)]
pub struct Arguments {
    /// The workspace file; without it, the one of the window.
    #[arg(long, global = true, value_name = "FILE")]
    pub workspace: Option<PathBuf>,
    /// Print JSON.
    #[arg(long, global = true)]
    pub json: bool,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Make an empty workspace.
    New { file: PathBuf },
    /// Make the sample conference and its networks; a second time changes nothing.
    Sample,
    /// List the events: short name, title, dates, status.
    Events,
    /// Take a programme or a list of people in; coming in twice changes nothing.
    ///
    /// Warnings were taken in some way; what an error names did not come in as the file has it. Ends with status 1 when there was any,
    /// also with `--dry-run`: mend the file and import it again.
    Import(Import),
    /// Write a file of an event; `invites`, `feed` and `approval-sheets` write a folder of files.
    Export(Export),
    /// Attach photos or slides to a session or an event; they are copied beside the workspace.
    Attach(Attach),
    /// Who holds which version of which calendar item, and what is due.
    Ledger(Ledger),
    /// Read a transcript or notes and propose what is worth keeping.
    Propose {
        #[command(subcommand)]
        what: ProposeCommand,
    },
    /// What is to be done, by whom, by when; over all events, or one.
    Actions(Actions),
    /// Say which member organisations a network reaches, which not since when, and which never.
    Coverage(Coverage),
    /// Networks that meet by rule: list, create, preview, extend, skip.
    Series {
        #[command(subcommand)]
        command: SeriesCommand,
    },
    /// Verify the file, the change log and the search index.
    Check {
        /// Make the search index again from the data first.
        #[arg(long)]
        rebuild: bool,
    },
    /// Any command of the table, with a JSON request.
    Call {
        /// Print the table.
        #[arg(long)]
        list: bool,
        #[arg(required_unless_present = "list")]
        command: Option<String>,
        /// JSON; `-` reads standard input; nothing is `{}`.
        request: Option<String>,
    },
    /// Bring a calendar on a server up to date with an event or a network.
    Publish {
        #[command(subcommand)]
        to: Publish,
    },
    /// What waits to be sent, what was sent, and what went wrong.
    Outbox {
        #[command(subcommand)]
        what: Option<Outbox>,
    },
    /// The accounts that mail is sent by and calendars are published with.
    Account {
        #[command(subcommand)]
        what: Account,
    },
    /// Undo the newest change.
    Undo,
    /// Do again what was undone.
    Redo,
    /// List the newest changes.
    History {
        #[arg(long, default_value_t = 20)]
        limit: i64,
    },
    /// The same table over loopback HTTP, for tests of the pages.
    #[cfg(feature = "serve")]
    Serve {
        #[arg(long)]
        port: u16,
        #[arg(long)]
        token: String,
        /// The folder of the built pages.
        #[arg(long, default_value = "ui/dist")]
        pages: PathBuf,
    },
}

#[derive(Args)]
pub struct Import {
    /// The file; `-` is standard input. `replies` takes answers to invitations from the folder or file that follows.
    pub file: PathBuf,
    /// After `replies`: the folder, or one file.
    pub folder: Option<PathBuf>,
    /// Into this event, by its short name; without it, the event or network it came into before, else a new one: a network of a calendar
    /// of nothing but what recurs, else an event.
    #[arg(long, value_name = "SLUG")]
    pub event: Option<String>,
    /// Into a new event, though the file came into one before, or is a network’s.
    #[arg(long, conflicts_with_all = ["event", "network"])]
    pub new: bool,
    /// Of a calendar: as meetings of this network, by its short name; `new` makes one.
    #[arg(long, value_name = "SLUG", conflicts_with = "event")]
    pub network: Option<String>,
    /// Of a network: meetings that an earlier version of the calendar had and this one has not stay.
    #[arg(long, requires = "network")]
    pub keep_missing: bool,
    /// Of a network: who is invited in the calendar becomes a member, or comes onto the list of the one meeting.
    #[arg(long, requires = "network")]
    pub people: bool,
    /// What somebody deleted here and the file still has comes back.
    #[arg(long)]
    pub bring_back: bool,
    /// Read it as this format instead of recognising it.
    #[arg(long = "as", value_name = "FORMAT")]
    pub format: Option<String>,
    /// Say what would happen and change nothing.
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Subcommand)]
pub enum ProposeCommand {
    /// Sentences that could be takeaways, each with its line; nothing is written without `--accept`.
    Takeaways {
        /// WebVTT, SubRip, Word (.docx), text or Markdown; `-` is standard input.
        file: PathBuf,
        /// The session by its id, or by its title when only one has it.
        #[arg(long, required_unless_present = "event")]
        session: Option<String>,
        /// The event's short name: for a session's title, or for a meeting as a whole.
        #[arg(long, value_name = "SLUG")]
        event: Option<String>,
        /// So many at most.
        #[arg(long, default_value_t = 20)]
        count: usize,
        /// Keep the transcript with the session, and the sentences as takeaways; a second time changes nothing.
        #[arg(long)]
        accept: bool,
    },
}

#[derive(Args)]
pub struct Actions {
    /// Only of this event, by its short name; see `plenary events`.
    #[arg(long, value_name = "SLUG")]
    pub event: Option<String>,
    /// Only this person's: name, e-mail or id.
    #[arg(long)]
    pub owner: Option<String>,
    /// Only those that are open.
    #[arg(long)]
    pub open: bool,
}

#[derive(Args)]
pub struct Attach {
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// To this session: its id, or its title when only one has it.
    #[arg(long, value_name = "ID", required_unless_present = "event")]
    pub session: Option<String>,
    /// To this event, by its short name.
    #[arg(long, value_name = "SLUG", conflicts_with = "session")]
    pub event: Option<String>,
    /// What the picture shows, for those who do not see it.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub alt: String,
}

#[derive(Args)]
pub struct Coverage {
    /// The network's short name; without it, every event of the office.
    #[arg(long, value_name = "SLUG")]
    pub series: Option<String>,
    /// Only meetings of this year.
    #[arg(long, value_name = "YEAR")]
    pub year: Option<i32>,
    /// Only organisations of this kind: "borough", "charity" …
    #[arg(long, value_name = "KIND")]
    pub kind: Option<String>,
    /// As a file of this format (coverage-csv, coverage-md, coverage-html) instead of sentences.
    #[arg(long = "as", value_name = "FORMAT")]
    pub format: Option<String>,
    /// Where to; without it, or with `-`, standard output.
    #[arg(long, value_name = "PATH")]
    pub out: Option<PathBuf>,
}

#[derive(Args)]
pub struct Ledger {
    /// The event's short name; see `plenary events`. Without event and network: what is not there any more; `plenary
    /// export invites --gone` writes what is due of that.
    #[arg(long, value_name = "SLUG")]
    pub event: Option<String>,
    /// A network's short name.
    #[arg(long, value_name = "SLUG", conflicts_with = "event")]
    pub series: Option<String>,
    /// What is due, step by step.
    #[arg(long)]
    pub due: bool,
    /// Also who holds what: person, item, SEQUENCE, when, how, hash. JSON always has it.
    #[arg(long)]
    pub people: bool,
}

#[derive(Subcommand)]
pub enum SeriesCommand {
    /// List the networks: short name, title, members, rule.
    List,
    /// Make a network with its rule.
    Create {
        title: String,
        /// In words: "third Wednesday monthly, not in August or December, 14:00-15:30 London time"; or an RRULE value:
        /// "FREQ=MONTHLY;BYDAY=3WE".
        #[arg(long)]
        rule: String,
        /// The first day the rule may give; today when left out.
        #[arg(long, value_name = "DAY")]
        from: Option<NaiveDate>,
        /// When meetings start: "14:00". Not needed where the rule says it.
        #[arg(long, value_name = "HH:MM", value_parser = hour, requires = "end")]
        start: Option<NaiveTime>,
        #[arg(long, value_name = "HH:MM", value_parser = hour, requires = "start")]
        end: Option<NaiveTime>,
        /// IANA name; without it, the one that the rule says, else the workspace's.
        #[arg(long)]
        zone: Option<String>,
        /// Whose bank holidays are marked among its dates, as ISO 3166 writes it: "GB-SCT"; the office's when left out.
        #[arg(long)]
        region: Option<String>,
        /// The last day the rule may give.
        #[arg(long, value_name = "DAY")]
        until: Option<NaiveDate>,
    },
    /// The days to come: made, skipped, with holidays, clock changes and chairs.
    Preview {
        /// The network's short name; see `plenary series list`.
        slug: String,
        #[arg(long, value_name = "DAY")]
        from: Option<NaiveDate>,
        #[arg(long, default_value_t = 12)]
        count: usize,
    },
    /// Make the meetings ahead; a day that has its meeting is never made twice. A rule that ends before the day of `--until` goes on
    /// until then.
    Extend {
        slug: String,
        /// So many from today on are to have their meeting.
        #[arg(long, required_unless_present = "until")]
        count: Option<u16>,
        /// All up to this day.
        #[arg(long, value_name = "DAY")]
        until: Option<NaiveDate>,
    },
    /// Leave a day out; says what became of its meeting.
    Skip {
        slug: String,
        day: NaiveDate,
        #[arg(long, default_value = "")]
        reason: String,
    },
}
