//! What stands in the mail around an invitation: subject and body, with date, time and place for programs that show no
//! calendar.

use crate::error::Result;
use crate::model::{CalendarMethod, Said};
use crate::rules::invitations::{Reason, Step};
use crate::wording::sentences::one_line;
use crate::wording::{Words, markdown, markdown_to_html};
use chrono::TimeDelta;

/// One letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// One line.
    pub subject: String,
    pub plain: String,
    pub html: String,
}

/// The letter that goes with a step. `guest` and `sender` are names to show, or empty.
pub fn letter(words: &Words, step: &Step, guest: &str, sender: &str) -> Result<Letter> {
    let Some(said) = step.now.as_ref().or(step.held.as_ref()) else {
        return Ok(Letter { subject: String::new(), plain: String::new(), html: String::new() });
    };
    let title = one_line(&said.title);
    let when = words.moment(said)?;
    let subject = match (step.method, step.reason) {
        (CalendarMethod::Cancel, Reason::Address) => "invitation-subject-left",
        (CalendarMethod::Cancel, _) => "invitation-subject-cancel",
        (_, Reason::New | Reason::Address) => "invitation-subject-new",
        _ => "invitation-subject-update",
    };
    let subject = one_line(&words.say(subject, &[("title", &title), ("when", &when)])?);
    let mut lines = vec![(greeting(words, guest)?, true), (words.word(reason(step, said))?, true)];
    lines.push((title, true));
    lines.push((words.say("invitation-when", &[("when", &in_zone(words, said, &when)?)])?, false));
    let before = step.held.as_ref().filter(|_| step.method == CalendarMethod::Request);
    if let Some(was) = before.map(|held| words.moment(held)).transpose()?.filter(|was| *was != when) {
        lines.push((words.say("invitation-was", &[("was", &was)])?, false));
    }
    if !said.place.is_empty() {
        lines.push((words.say("invitation-where", &[("place", &one_line(&said.place))])?, false));
    }
    if let Some(was) = before
        .map(|held| one_line(&held.place))
        .filter(|was| !was.is_empty() && *was != one_line(&said.place))
    {
        lines.push((words.say("invitation-was", &[("was", &was)])?, false));
    }
    if !said.join_url.is_empty() && step.method == CalendarMethod::Request {
        lines.push((words.say("calendar-join", &[("link", &one_line(&said.join_url))])?, false));
    }
    if !sender.is_empty() {
        lines.push((one_line(sender), true));
    }
    Ok(Letter { subject, plain: plain(&lines), html: html(&lines) })
}

impl Words {
    /// "Thursday 12 November 2026, 09:30 to 10:15"; whole days without times; nothing for what has no time.
    pub fn moment(&self, said: &Said) -> Result<String> {
        let Some((starts, ends)) = said.starts_at.zip(said.ends_at) else { return Ok(String::new()) };
        if said.whole_days {
            return self.dates(starts.date(), (ends - TimeDelta::days(1)).date());
        }
        if starts.date() != ends.date() {
            let moment = |at: chrono::NaiveDateTime| -> Result<String> {
                self.say(
                    "invitation-time-span",
                    &[("date", &self.date(at.date())?), ("times", &self.time(at.time()))],
                )
            };
            return self.say("document-range", &[("from", &moment(starts)?), ("until", &moment(ends)?)]);
        }
        let times = self.times(starts.time(), ends.time())?;
        self.say("invitation-time-span", &[("date", &self.date(starts.date())?), ("times", &times)])
    }
}

fn in_zone(words: &Words, said: &Said, when: &str) -> Result<String> {
    if said.whole_days || said.zone.is_empty() {
        return Ok(when.to_owned());
    }
    words.say("invitation-when-zone", &[("when", when), ("zone", &said.zone)])
}

fn greeting(words: &Words, guest: &str) -> Result<String> {
    match one_line(guest).as_str() {
        "" => words.word("invitation-greeting-nobody"),
        name => words.say("invitation-greeting", &[("name", name)]),
    }
}

fn reason(step: &Step, said: &Said) -> &'static str {
    match step.reason {
        Reason::Address if step.method == CalendarMethod::Cancel => "invitation-address-left",
        Reason::Address => "invitation-address",
        Reason::New => "invitation-new",
        Reason::Time => "invitation-time",
        Reason::Place => "invitation-place",
        Reason::Status if said.tentative => "invitation-status-tentative",
        Reason::Status => "invitation-status-confirmed",
        Reason::Text => "invitation-text",
        Reason::Cancelled => "invitation-cancelled",
        Reason::Removed => "invitation-removed",
        Reason::Unscheduled => "invitation-unscheduled",
    }
}

/// Lines, with an empty line around each that stands alone.
fn plain(lines: &[(String, bool)]) -> String {
    let mut text = String::new();
    for (line, alone) in lines {
        if *alone && !text.is_empty() {
            text.push('\n');
        }
        text.push_str(line);
        text.push('\n');
        if *alone {
            text.push('\n');
        }
    }
    let mut text = text.replace("\n\n\n", "\n\n");
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

fn html(lines: &[(String, bool)]) -> String {
    let mut markdown = String::new();
    for (line, alone) in lines {
        let end = if *alone { "\n\n" } else { "\\\n" };
        if *alone && markdown.ends_with("\\\n") {
            markdown.truncate(markdown.len() - 2);
            markdown.push_str("\n\n");
        }
        let line = match line.split_once("https://") {
            Some((before, rest)) if !rest.contains(' ') => {
                let address = format!("https://{rest}");
                format!("{} {}", markdown::escape(before.trim_end()), markdown::link(&address, &address))
            }
            _ => markdown::escape(line),
        };
        markdown.push_str(&line);
        markdown.push_str(end);
    }
    let markdown = markdown.trim_end_matches(['\\', '\n']);
    markdown_to_html(markdown)
}
