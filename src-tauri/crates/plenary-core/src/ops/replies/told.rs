//! What is said of replies that come in: those that have no place among the answers to an event, and those that ask for another time.

use super::items::Found;
use crate::error::Result;
use crate::model::{Person, Problem, RepliesPlan, Reply, ReplyAnswer, Unplaced};
use crate::store::rows;
use crate::store::transact::Tx;

/// Counts and tells what is to be said of a reply.
pub(super) fn of(tx: &Tx<'_>, reply: &Reply, found: &Found, plan: &mut RepliesPlan) -> Result<()> {
    let item = found.named().map_or("", |item| item.title.as_str());
    let about = |code: &str| -> Result<Problem> {
        Ok(Problem::warning(code).with("title", who(tx, reply)?).with("item", item))
    };
    if reply.person_id.is_none() {
        plan.unknown_people += 1;
        if !item.is_empty() {
            plan.remarks.push(about("reply-by-stranger")?.with("answer", answer(reply)));
        }
    }
    let why = found.why(tx, reply.and_later)?;
    plan.unknown_items += u32::from(why.is_some());
    let day = reply.day.map_or_else(String::new, |day| day.to_string());
    let told = match why {
        Some(Unplaced::NoSuchDay) => Some(about("reply-to-no-such-day")?.with("date", day)),
        Some(Unplaced::SkippedDay) => Some(about("reply-to-skipped-day")?.with("date", day)),
        Some(_) => {
            let nothing = Problem::warning("reply-to-nothing").with("title", who(tx, reply)?);
            Some(nothing.with("source", &reply.source))
        }
        None => None,
    };
    plan.remarks.extend(told.map(|one| one.with("answer", answer(reply))));
    if let Some(start) = reply.proposed_start {
        let code = if reply.proposed_end.is_some() { "reply-proposes" } else { "reply-proposes-a-start" };
        let asks = about(code)?.with("start", start.format("%Y-%m-%dT%H:%M:%S"));
        plan.remarks.push(match reply.proposed_end {
            Some(end) if end.date() == start.date() => asks.with("end", end.format("%H:%M:%S")),
            Some(end) => asks.with("end", end.format("%Y-%m-%dT%H:%M:%S")),
            None => asks,
        });
    }
    Ok(())
}

/// Who answered: by name where it is known, and by address where that tells who it may be.
fn who(tx: &Tx<'_>, reply: &Reply) -> Result<String> {
    if let Some(person) = reply.person_id {
        return Ok(rows::expect::<Person>(tx, person)?.name());
    }
    let Reply { name, address, .. } = reply;
    Ok(if name.is_empty() || name == address { address.clone() } else { format!("{name} <{address}>") })
}

fn answer(reply: &Reply) -> &'static str {
    match reply.answer {
        ReplyAnswer::Accepted => "accepted",
        ReplyAnswer::Tentative => "tentative",
        ReplyAnswer::Declined => "declined",
        ReplyAnswer::Delegated => "delegated",
        ReplyAnswer::NeedsAction => "no answer",
    }
}
