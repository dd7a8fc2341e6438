//! What people answered: counts an item, each answer, and those that could not be placed; and whole folders of them.

use super::views;
use crate::files;
use crate::jobs::Progress;
use crate::requests::ImportReplies;
use plenary_core::Plenary;
use plenary_core::error::{Error, Refusal, Result};
use plenary_core::ids::{EventId, ReplyId};
use plenary_core::imports::{Format, ImportDraft, recognise};
use plenary_core::model::{
    Event, ItemKind, Person, Problem, Recurrence, RepliesPlan, Reply, ReplyCounts, Series, Session, Unplaced,
};
use plenary_core::ops::replies::{self as ops, Received};
use plenary_core::store::transact::Done;
use plenary_core::store::{Connection, get, replies as stored, rows};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

views! {
    /// One answer, with the words to show it.
    ReplyLine {
        reply: Reply,
        /// The person's name, when it is known whose it is.
        person: Option<String>,
        /// The title of what was answered to, when it is here; of a day on which a network does not meet, the network's.
        title: Option<String>,
        /// Why it is not among the answers to the event.
        why: Vec<Unplaced>,
        /// It was given when the item was at another time.
        of_old_time: bool,
        /// Who gave it no longer takes part in the item: it is in no count.
        left: bool,
    }
    /// The answers to one item.
    ItemReplies {
        kind: ItemKind,
        item_id: String,
        title: String,
        counts: ReplyCounts,
    }
    /// All answers to an event, to its sessions, and those to nothing that is known.
    Replies {
        counts: ReplyCounts,
        /// The event as a whole first, then sessions by time.
        items: Vec<ItemReplies>,
        /// Those who no longer take part stand here, and are in no count; so do those whose address nobody has.
        lines: Vec<ReplyLine>,
        /// Of an address that nobody has, to something that is not here, or to a day that a network leaves out.
        unknown: Vec<ReplyLine>,
    }
}

/// The answers to an event.
pub fn of_event(plenary: &Plenary, id: EventId) -> Result<Replies> {
    plenary.read(|conn| {
        rows::expect::<Event>(conn, id)?;
        let all = stored::of_event(conn, id)?;
        let mut unknown: Vec<Reply> = all.iter().filter(|reply| reply.person_id.is_none()).cloned().collect();
        let known: BTreeSet<ReplyId> = unknown.iter().map(|reply| reply.id).collect();
        unknown.extend(stored::of_nothing(conn)?.into_iter().filter(|reply| !known.contains(&reply.id)));
        let old = stored::of_old_time(conn, id, &all)?;
        let left = stored::of_who_left(conn, id, &all)?;
        let counted = || all.iter().filter(|reply| !left.contains(&reply.id));
        let mut by_item: BTreeMap<(String, String), Vec<&Reply>> = BTreeMap::new();
        for reply in counted() {
            by_item.entry((order(conn, reply)?, reply.item_id.clone())).or_default().push(reply);
        }
        let items =
            by_item.into_values().map(|replies| item(conn, &replies, &old)).collect::<Result<Vec<_>>>()?;
        Ok(Replies {
            counts: ReplyCounts::of(counted(), &old),
            items: items.into_iter().flatten().collect(),
            lines: all.iter().map(|reply| line(conn, reply, &old, &left)).collect::<Result<_>>()?,
            unknown: unknown.iter().map(|reply| line(conn, reply, &old, &left)).collect::<Result<_>>()?,
        })
    })
}

fn session(conn: &Connection, reply: &Reply) -> Result<Option<Session>> {
    reply.item_id.parse().ok().map_or(Ok(None), |id| get::<Session>(conn, id))
}

/// The event as a whole first, then sessions by time.
fn order(conn: &Connection, reply: &Reply) -> Result<String> {
    let starts = session(conn, reply)?.and_then(|session| session.starts_at);
    Ok(starts.map_or_else(String::new, |starts| starts.to_string()))
}

fn item(conn: &Connection, replies: &[&Reply], old: &BTreeSet<ReplyId>) -> Result<Option<ItemReplies>> {
    let Some((first, kind)) = replies.first().and_then(|first| Some((first, first.item_kind?))) else {
        return Ok(None);
    };
    let title = title(conn, first)?.unwrap_or_default();
    let counts = ReplyCounts::of(replies.iter().copied(), old);
    Ok(Some(ItemReplies { kind, item_id: first.item_id.clone(), title, counts }))
}

fn title(conn: &Connection, reply: &Reply) -> Result<Option<String>> {
    Ok(match reply.item_kind {
        Some(ItemKind::Session) => session(conn, reply)?.map(|session| session.title),
        Some(ItemKind::Event) => match reply.event_id {
            Some(id) => get::<Event>(conn, id)?.map(|event| event.title),
            None => None,
        },
        Some(ItemKind::Recurrence) => {
            let rule = reply.item_id.parse().ok().map_or(Ok(None), |id| get::<Recurrence>(conn, id))?;
            let series = rule.map_or(Ok(None), |rule| get::<Series>(conn, rule.series_id))?;
            series.map(|series| series.title)
        }
        None => ops::title(conn, reply)?,
    })
}

fn line(
    conn: &Connection,
    reply: &Reply,
    old: &BTreeSet<ReplyId>,
    left: &BTreeSet<ReplyId>,
) -> Result<ReplyLine> {
    let person = reply.person_id.map_or(Ok(None), |id| get::<Person>(conn, id))?;
    Ok(ReplyLine {
        person: person.map(|person| person.name()),
        title: title(conn, reply)?,
        why: ops::why(conn, reply)?,
        of_old_time: old.contains(&reply.id),
        left: left.contains(&reply.id),
        reply: reply.clone(),
    })
}

/// What taking in files and folders of replies does, or would do.
pub fn preview(plenary: &Plenary, request: &ImportReplies, progress: &Progress) -> Result<RepliesPlan> {
    let (received, problems) = gather(request, progress)?;
    let mut plan = ops::plan_replies(plenary, request.event_id, &received)?;
    plan.remarks.splice(0..0, problems);
    Ok(plan)
}

/// Takes in files, and every reply of folders, in one step of the history.
pub fn accept(plenary: &Plenary, request: &ImportReplies, progress: &Progress) -> Result<Done<RepliesPlan>> {
    let (received, problems) = gather(request, progress)?;
    let done = ops::accept_replies(plenary, request.event_id, &received)?;
    Ok(done.map(|mut plan| {
        plan.remarks.splice(0..0, problems);
        plan
    }))
}

/// Reads all of it; a file that is no reply is passed over and said.
fn gather(request: &ImportReplies, progress: &Progress) -> Result<(Vec<Received>, Vec<Problem>)> {
    let mut paths = Vec::new();
    for path in request.paths.iter().map(Path::new) {
        match std::fs::metadata(path) {
            Err(error) => return Err(Error::file(path, error)),
            Ok(found) if found.is_dir() => {
                let mut inside = Vec::new();
                below(path, DEEPEST, &mut inside)?;
                paths.extend(inside.into_iter().map(|file| (named_from(path, &file), file)));
            }
            Ok(_) => paths.push((named_from(path.parent().unwrap_or(path), path), path.to_owned())),
        }
    }
    let (mut received, mut problems) = (Vec::new(), Vec::new());
    let total = paths.len() as u64;
    for (done, (source, path)) in (0_u64..).zip(&paths) {
        progress.step(done, total, "job-reading")?;
        let skipped = |reason: &str| ops::passed_over(source, reason);
        let bytes = match files::read(path) {
            Ok(bytes) => bytes,
            Err(error) => {
                problems.push(skipped(&error.to_string()));
                continue;
            }
        };
        let format = recognise(&bytes, source).filter(|format| format.name == "replies");
        let format = format.or_else(|| Format::named("replies").filter(|_| paths.len() == 1));
        let Some(format) = format else {
            problems.push(skipped("no reply"));
            continue;
        };
        let reading = format.read(&bytes);
        problems.extend(reading.problems.into_iter().map(|problem| in_file(problem, source)));
        if let ImportDraft::Replies(drafts) = reading.draft {
            received.extend(drafts.into_iter().map(|draft| Received { source: source.clone(), draft }));
        }
    }
    progress.step(total, total, "job-importing")?;
    if received.is_empty() {
        return Err(Refusal::new("no-replies-found").field("paths").with("count", paths.len()).into());
    }
    Ok((received, problems))
}

/// Says in which file it is, before where in it.
fn in_file(mut problem: Problem, source: &str) -> Problem {
    let at = std::mem::take(&mut problem.place.at);
    problem.place.at = if at.is_empty() { source.to_owned() } else { format!("{source}, {at}") };
    problem
}

/// What a file is called to somebody who named the folder: people have files of the same name in folders of their own.
fn named_from(folder: &Path, file: &Path) -> String {
    file.strip_prefix(folder).unwrap_or(file).display().to_string()
}

/// A mailbox has no folders deeper than this.
const DEEPEST: u32 = 12;

/// The calendar files and mails of a folder and below it, by name.
fn below(folder: &Path, deepest: u32, into: &mut Vec<PathBuf>) -> Result<()> {
    let entries = std::fs::read_dir(folder).map_err(|error| Error::file(folder, error))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    for path in paths {
        let ending = path.extension().map(|end| end.to_string_lossy().to_lowercase()).unwrap_or_default();
        if path.is_dir() && !path.is_symlink() && deepest > 0 {
            below(&path, deepest - 1, into)?;
        } else if matches!(ending.as_str(), "ics" | "eml" | "ical") {
            into.push(path);
        }
    }
    Ok(())
}
