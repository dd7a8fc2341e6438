//! Replies (RFC 5546 section 3.2.3; RFC 6047 in mail): METHOD:REPLY, or COUNTER (section 3.2.7), which also says whether somebody comes
//! and when it should be instead.

use super::entry::Item;
use super::mail::Author;
use super::moment::{Length, Moment};
use super::parse::parse;
use super::people::Invitee;
use crate::model::{Problem, ProposedTime, ReplyAnswer, ReplyDraft};
use chrono::TimeDelta;

/// How sure the bytes and the name make it that this is a reply: in percent.
pub fn recognise(bytes: &[u8], name: &str) -> u8 {
    if super::recognise(bytes, name) < 40 || !parse(bytes).is_ok_and(|file| file.is_replies()) {
        0
    } else {
        95
    }
}

/// Reads every reply of a file.
pub fn read(bytes: &[u8]) -> (Vec<ReplyDraft>, Vec<Problem>) {
    let file = match parse(bytes) {
        Ok(file) => file,
        Err(problem) => return (Vec::new(), vec![problem]),
    };
    let mut problems = Vec::new();
    let mut replies = Vec::new();
    for calendar in file.calendars.iter().filter(|calendar| calendar.is_replies()) {
        let author = calendar.author.as_ref();
        for item in &calendar.items {
            if item.uid.is_empty() {
                problems.push(Problem::error("reply-without-uid").with("title", &item.title));
                continue;
            }
            let answers = answering(&item.people, author);
            if answers.is_empty() {
                problems.push(Problem::error("reply-of-nobody").with("title", &item.title));
            }
            replies.extend(answers.into_iter().map(|one| ReplyDraft {
                uid: item.uid.clone(),
                recurs_on: item.occurrence.as_ref().map(Moment::key).unwrap_or_default(),
                address: one.address.clone(),
                name: named(one, author),
                answer: answer(&one.answer),
                and_later: item.and_later,
                proposed: Some(item).filter(|_| calendar.is_counter()).and_then(proposed),
                version: item.version,
                numbered: item.numbered,
                comment: item.comment.clone(),
            }));
        }
    }
    if replies.is_empty() && problems.is_empty() {
        problems.push(Problem::error("no-replies"));
    }
    (replies, problems)
}

/// The time that a counter-proposal has.
fn proposed(item: &Item) -> Option<ProposedTime> {
    let starts = item.starts.as_ref()?;
    let instant = starts.instant();
    let starts_at = instant.map_or_else(|| starts.wall(), |instant| instant.naive_utc());
    let after = |lasts: TimeDelta| starts_at.checked_add_signed(lasts);
    let ends_at = match item.length {
        Length::Time(lasts) => {
            lasts.ends(starts).map(|end| end.naive_utc()).or_else(|| after(lasts.by_clock))
        }
        Length::Days(days) => TimeDelta::try_days(days).and_then(after),
        Length::Unsaid => None,
    };
    Some(ProposedTime { starts_at, ends_at, utc: instant.is_some() })
}

/// Those who answer. A reply shall name one person; some programs list everybody with what they knew of them: then it is whoever
/// wrote the mail, else whom somebody answered for, else those of whom it says an answer.
fn answering<'a>(people: &'a [Invitee], author: Option<&Author>) -> Vec<&'a Invitee> {
    let all: Vec<&Invitee> = people.iter().filter(|one| !one.organises && !one.address.is_empty()).collect();
    if all.len() < 2 {
        return all;
    }
    let of = |rule: &dyn Fn(&Invitee) -> bool| -> Vec<&'a Invitee> {
        all.iter().copied().filter(|one| rule(one)).collect()
    };
    let author = author.map(|author| &author.address);
    let wrote = |one: &Invitee| author.is_some_and(|author| one.address == *author || one.sent_by == *author);
    let ways: [Vec<&Invitee>; 3] = [
        of(&wrote),
        of(&|one| !one.sent_by.is_empty()),
        of(&|one| answer(&one.answer) != ReplyAnswer::NeedsAction),
    ];
    ways.into_iter().find(|found| !found.is_empty()).unwrap_or_default()
}

/// The name; where the address may tell nobody who it is, with whom they answer for, or else with who wrote for them: the author of the
/// mail, or SENT-BY.
fn named(one: &Invitee, author: Option<&Author>) -> String {
    let author = author.filter(|author| author.address != one.address).map(Author::spelled);
    let others = [Some(one.instead_of.clone()), author, Some(one.sent_by.clone())];
    let other = others.into_iter().flatten().find(|other| !other.is_empty() && *other != one.address);
    match (one.name.as_str(), other) {
        (name, None) => name.to_owned(),
        ("", Some(other)) => other,
        (name, Some(other)) => format!("{name} ({other})"),
    }
}

fn answer(partstat: &str) -> ReplyAnswer {
    match partstat {
        "ACCEPTED" | "COMPLETED" | "CONFIRMED" => ReplyAnswer::Accepted,
        "TENTATIVE" | "IN-PROCESS" => ReplyAnswer::Tentative,
        "DECLINED" => ReplyAnswer::Declined,
        "DELEGATED" => ReplyAnswer::Delegated,
        _ => ReplyAnswer::NeedsAction,
    }
}
