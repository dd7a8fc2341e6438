//! What can be typed about what leaves by the network: `plenary publish`, `plenary outbox`, `plenary account`.

use clap::Subcommand;

#[derive(Subcommand)]
pub enum Publish {
    /// To a calendar on a server (CalDAV).
    Caldav {
        /// The event's short name; see `plenary events`.
        #[arg(long, value_name = "SLUG", required_unless_present_any = ["series", "gone"])]
        event: Option<String>,
        /// Instead of an event, a network by its short name.
        #[arg(long, value_name = "SLUG", conflicts_with = "event")]
        series: Option<String>,
        /// Instead of either, all that was deleted here: it is taken away there.
        #[arg(long, conflicts_with_all = ["event", "series"])]
        gone: bool,
        /// The calendar by its name in Plenary; see `plenary account list`.
        #[arg(long, value_name = "NAME")]
        account: String,
        /// Write ours over what somebody changed there: a UID, as often as needed.
        #[arg(long, value_name = "UID")]
        overwrite: Vec<String>,
        /// Leave theirs as it is, until it changes here or there and is asked about again: a UID, as often as needed.
        #[arg(long, value_name = "UID")]
        keep: Vec<String>,
        /// Publish nothing: list what was left as somebody changed it there, since when, and how it differs from ours now.
        #[arg(long, conflicts_with_all = ["gone", "overwrite", "keep"])]
        kept: bool,
    },
}

#[derive(Subcommand)]
pub enum Outbox {
    /// List the messages.
    List,
    /// Put a mail to each owner of open actions into it.
    FollowUps {
        #[arg(long, value_name = "SLUG", required_unless_present = "series")]
        event: Option<String>,
        #[arg(long, value_name = "SLUG", conflicts_with = "event")]
        series: Option<String>,
    },
    /// Put a thank-you mail to each person of an event into it: to all, or to speakers, helpers, came, missed.
    ThankYous {
        #[arg(long, value_name = "SLUG")]
        event: String,
        groups: Vec<String>,
    },
    /// Write what waits, or only these, as files of a mail program (.eml) into a folder, and say how many; they count as sent.
    Save {
        folder: String,
        ids: Vec<String>,
        /// Only look: nothing counts as sent.
        #[arg(long)]
        unrecorded: bool,
    },
    /// Print one message.
    Show { id: String },
    /// Send what waits, or only these.
    Send { ids: Vec<String> },
    /// Take messages back that were not sent.
    Withdraw {
        #[arg(required = true)]
        ids: Vec<String>,
    },
    /// Make messages anew that say what is no longer true.
    Renew {
        #[arg(required = true)]
        ids: Vec<String>,
    },
    /// Let messages wait again that failed, are unsure or were withdrawn, as far as they are still true.
    Retry {
        #[arg(required = true)]
        ids: Vec<String>,
    },
    /// Note of unsure messages that they arrived: they count as sent.
    Arrived {
        #[arg(required = true)]
        ids: Vec<String>,
    },
}

#[derive(Subcommand)]
pub enum Account {
    /// List the accounts.
    List,
    /// Set up the mail account, or change it.
    Mail {
        /// The sender's address.
        #[arg(long)]
        from: String,
        /// The sender's name.
        #[arg(long)]
        name: Option<String>,
        #[arg(long)]
        host: String,
        #[arg(long)]
        port: Option<u16>,
        /// starttls or tls; there is no other.
        #[arg(long, default_value = "starttls")]
        security: String,
        /// Without it, the sender's address.
        #[arg(long)]
        user: Option<String>,
        /// Not more messages than this in a minute.
        #[arg(long)]
        per_minute: Option<u32>,
    },
    /// Add a calendar on a server, or change the one of that name.
    Caldav {
        #[arg(long)]
        name: String,
        /// Of the calendar: `https://…`.
        #[arg(long)]
        url: String,
        #[arg(long)]
        user: String,
    },
    /// Keep a password in the key store. It is read from standard input: its first line.
    Password {
        /// A calendar by its name; without it, the mail account.
        #[arg(long, value_name = "NAME")]
        caldav: Option<String>,
    },
    /// Connect and sign in, and say what is wrong.
    Test {
        /// A calendar by its name; without it, the mail account.
        #[arg(long, value_name = "NAME")]
        caldav: Option<String>,
    },
}
