//! Replies (RFC 5546 section 3.2.3; RFC 6047 in mail): METHOD:REPLY, or COUNTER, which also says whether somebody comes.

use super::moment::Moment;
use super::parse::parse;
use crate::model::{Problem, ReplyAnswer, ReplyDraft};

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
        for item in &calendar.items {
            if item.uid.is_empty() {
                problems.push(Problem::error("reply-without-uid").with("title", &item.title));
                continue;
            }
            let mut answers =
                item.people.iter().filter(|one| !one.organises && !one.address.is_empty()).peekable();
            if answers.peek().is_none() {
                problems.push(Problem::error("reply-of-nobody").with("title", &item.title));
            }
            replies.extend(answers.map(|one| ReplyDraft {
                uid: item.uid.clone(),
                recurs_on: item.occurrence.as_ref().map(Moment::key).unwrap_or_default(),
                address: one.address.clone(),
                name: one.name.clone(),
                answer: answer(&one.answer),
                version: item.version,
                comment: item.comment.clone(),
            }));
        }
    }
    if replies.is_empty() && problems.is_empty() {
        problems.push(Problem::error("no-replies"));
    }
    (replies, problems)
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
