//! Every occurrence of every entry: masters, their overrides (RECURRENCE-ID, also in UTC, also THISANDFUTURE), added and
//! excepted dates; and of entries that are in the file twice the newest.

use super::entry::{Item, Rule};
use super::moment::{Length, Moment};
use super::parse::{File, Findings};
use super::recurrence::{Given, Limits, walls, walls_of_days, walls_on_days};
use crate::model::{CalendarVersion, EntryDraft, Problem};
use crate::rules::placement;
use crate::rules::seal::sha256;
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use std::collections::{BTreeMap, BTreeSet};

/// An entry with the occurrences of it that differ.
#[derive(Debug)]
pub(super) struct Group<'a> {
    pub(super) uid: String,
    /// None where the file has only single occurrences of something.
    pub(super) master: Option<&'a Item>,
    /// By the occurrence they stand for.
    pub(super) overrides: Vec<&'a Item>,
}

/// Something at one time.
#[derive(Debug, Clone)]
pub(super) struct Occurrence<'a> {
    /// Whose words it has.
    pub(super) item: &'a Item,
    pub(super) uid: String,
    /// Which occurrence of a recurring entry this is; empty for a single one.
    pub(super) recurs_on: String,
    /// The same as a day by the clock of the recurring entry; none where the file has only the occurrence.
    pub(super) day: Option<NaiveDate>,
    /// It is one that a rule or list of dates gave, not an entry of its own.
    pub(super) repeated: bool,
    pub(super) starts: Option<Moment>,
    pub(super) length: Length,
    pub(super) cancelled: bool,
    pub(super) version: CalendarVersion,
}

impl Occurrence<'_> {
    /// What tells it from everything else, the same each time.
    pub(super) fn external_id(&self) -> String {
        if self.recurs_on.is_empty() { self.uid.clone() } else { format!("{}#{}", self.uid, self.recurs_on) }
    }
}

/// Occurrences of one entry: no more than this, and none so many years after it began.
const MOST: usize = 500;
const YEARS: i32 = 12;
/// No programme has more.
const MOST_OF_ALL: usize = 50_000;

/// The entries by UID, in the file's order.
pub(super) fn groups<'a>(file: &'a File, findings: &mut Findings) -> Vec<Group<'a>> {
    let mut order: Vec<Group<'a>> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut there: BTreeMap<(usize, String), usize> = BTreeMap::new();
    for item in file.calendars.iter().flat_map(|calendar| &calendar.items) {
        if let Some(day) = item.strange_day() {
            let problem = Problem::error("entry-of-no-year").with("title", &item.title);
            findings.note(problem.with("date", day), "", item.line);
            continue;
        }
        let uid = if item.uid.is_empty() { made_uid(item, findings) } else { item.uid.clone() };
        let place = *places.entry(uid.clone()).or_insert_with(|| {
            order.push(Group { uid: uid.clone(), master: None, overrides: Vec::new() });
            order.len() - 1
        });
        let Some(group) = order.get_mut(place) else { continue };
        if let Some(occurrence) = &item.occurrence {
            let at = *there.entry((place, occurrence.key())).or_insert(group.overrides.len());
            add_override(group, at, item);
            continue;
        }
        match group.master {
            Some(here) if same_start(here, item) || here.version.sequence != item.version.sequence => {
                group.master = Some(if item.version >= here.version { item } else { here });
                findings.note(Problem::warning("entry-twice").with("title", &item.title), &uid, item.line);
            }
            Some(_) => {
                findings.note(Problem::warning("uid-of-several").with("title", &item.title), &uid, item.line);
                let uid = format!("{uid}/{}", item.starts.as_ref().map(Moment::key).unwrap_or_default());
                if !places.contains_key(&uid) {
                    places.insert(uid.clone(), order.len());
                    order.push(Group { uid, master: Some(item), overrides: Vec::new() });
                }
            }
            None => group.master = Some(item),
        }
    }
    order
}

/// Every occurrence of every entry, and the entries that the file has whole.
pub(super) fn all_occurrences<'a>(
    file: &'a File,
    findings: &mut Findings,
) -> (Vec<Occurrence<'a>>, Vec<EntryDraft>) {
    let (mut all, mut entries) = (Vec::new(), Vec::new());
    for group in groups(file, findings) {
        if all.len() >= MOST_OF_ALL {
            let title =
                group.master.or(group.overrides.first().copied()).map_or("", |item| item.title.as_str());
            findings.note(
                Problem::error("calendar-too-long").with("title", title).with("most", MOST_OF_ALL),
                "",
                None,
            );
            break;
        }
        all.extend(group.occurrences(findings));
        entries.extend(group.whole(findings));
    }
    (all, entries)
}

fn same_start(one: &Item, other: &Item) -> bool {
    one.starts.as_ref().map(Moment::key) == other.starts.as_ref().map(Moment::key)
}

/// The newest of each occurrence stays, in its place.
fn add_override<'a>(group: &mut Group<'a>, at: usize, item: &'a Item) {
    match group.overrides.get_mut(at) {
        Some(here) if item.version >= here.version => *here = item,
        Some(_) => {}
        None => group.overrides.push(item),
    }
}

/// An entry without a UID gets one that is the same each time: made from its title and start.
fn made_uid(item: &Item, findings: &mut Findings) -> String {
    findings.note(Problem::warning("entry-without-uid"), "", item.line);
    let start = item.starts.as_ref().map(Moment::key).unwrap_or_default();
    let hash = sha256(format!("{}\n{start}", item.title));
    format!("{}@no-uid", hash.get(..24).unwrap_or_default())
}

impl<'a> Group<'a> {
    /// Everything it stands for, in order of time by the rule; overrides of occurrences that are not in the set last.
    pub(super) fn occurrences(&self, findings: &mut Findings) -> Vec<Occurrence<'a>> {
        let mut left: Vec<&'a Item> = self.overrides.clone();
        let mut all = Vec::new();
        if let Some(master) = self.master {
            match &master.starts {
                Some(starts) if master.recurs() => self.expand(master, starts, &mut left, &mut all, findings),
                _ => all.push(self.single(master)),
            }
        }
        left.sort_by_cached_key(|item| item.occurrence.as_ref().map(Moment::key));
        all.extend(left.into_iter().map(|item| self.overridden(item)));
        all
    }

    /// Whether something that says when it is could not be read.
    pub(super) fn is_unread(&self, findings: &Findings) -> bool {
        self.unread(findings).is_some()
    }

    /// The same, and whether it is a rule.
    pub(super) fn unread(&self, findings: &Findings) -> Option<bool> {
        self.master.iter().chain(&self.overrides).find_map(|item| findings.unread.get(&item.uid)).copied()
    }

    /// The entry, where all of its occurrences were found: of one that goes on, those on the days that were looked at. Of one that is off
    /// as a whole, nothing is left that could have been missed.
    fn whole(&self, findings: &Findings) -> Option<EntryDraft> {
        let is_found = |master: &Item| {
            master.starts.is_some() && !findings.endless.contains(&master.uid) && !self.is_unread(findings)
        };
        let master = self.master.filter(|master| master.cancelled || is_found(master))?;
        let days = findings.narrowed;
        Some(EntryDraft {
            uid: self.uid.clone(),
            version: master.version,
            from: days.map(|(first, _)| first),
            until: days.map(|(_, last)| last),
        })
    }

    fn single(&self, item: &'a Item) -> Occurrence<'a> {
        Occurrence {
            item,
            uid: self.uid.clone(),
            recurs_on: String::new(),
            day: None,
            repeated: false,
            starts: item.starts.clone(),
            length: item.length,
            cancelled: item.cancelled,
            version: item.version,
        }
    }

    fn overridden(&self, item: &'a Item) -> Occurrence<'a> {
        let cancelled = item.cancelled || self.master.is_some_and(|master| master.cancelled);
        let starts = item.starts.clone().or_else(|| item.occurrence.clone());
        let recurs_on = item.occurrence.as_ref().map(Moment::key).unwrap_or_default();
        let whole = self.master.and_then(|master| master.starts.as_ref());
        let day =
            item.occurrence.as_ref().zip(whole).map(|(moment, home)| moment.by_the_clock_of(home).date());
        Occurrence { recurs_on, day, starts, cancelled, ..self.single(item) }
    }

    fn expand(
        &self,
        master: &'a Item,
        starts: &Moment,
        left: &mut Vec<&'a Item>,
        all: &mut Vec<Occurrence<'a>>,
        findings: &mut Findings,
    ) {
        let mut changed: Option<(&'a Item, TimeDelta)> = None;
        let walls = set(master, starts, findings);
        let lengths = lengths(master, starts);
        for item in left.iter() {
            let moment = item.occurrence.as_ref().filter(|moment| misses(moment, starts, &walls));
            if let Some(moment) = moment {
                let problem = Problem::warning("occurrence-of-nothing").with("title", &item.title);
                findings.note(problem.with("date", shown(moment, starts)), &self.uid, item.line);
            }
        }
        let mut waiting = Waiting::of(left, starts);
        for wall in walls {
            if let Some(item) = waiting.take(wall) {
                let key = starts.at(wall).key();
                if item.and_later {
                    let moved = item.starts.as_ref().map_or(wall, |moment| moment.by_the_clock_of(starts));
                    changed = Some((item, moved - wall));
                }
                all.push(Occurrence { recurs_on: key, ..self.overridden(item) });
                continue;
            }
            let (item, shift) = changed.unwrap_or((master, TimeDelta::zero()));
            let when = starts.at(wall.checked_add_signed(shift).unwrap_or(wall));
            let length = if when.wall() == starts.wall() { item.length } else { item.length.again() };
            all.push(Occurrence {
                recurs_on: starts.at(wall).key(),
                day: Some(wall.date()),
                repeated: true,
                starts: Some(when),
                length: lengths.get(&wall).copied().unwrap_or(length),
                cancelled: item.cancelled || master.cancelled,
                ..self.single(item)
            });
        }
        *left = waiting.items.into_iter().flatten().collect();
    }
}

/// Overrides that wait for their occurrence: by wall time, or by day where one of the two is a day.
struct Waiting<'a> {
    items: Vec<Option<&'a Item>>,
    by_wall: BTreeMap<NaiveDateTime, usize>,
    by_day: BTreeMap<NaiveDate, usize>,
}

impl<'a> Waiting<'a> {
    fn of(items: &[&'a Item], starts: &Moment) -> Self {
        let (mut by_wall, mut by_day) = (BTreeMap::new(), BTreeMap::new());
        for (place, item) in items.iter().enumerate() {
            let Some(moment) = &item.occurrence else { continue };
            let at = moment.by_the_clock_of(starts);
            if moment.is_day() || starts.is_day() {
                by_day.entry(at.date()).or_insert(place);
            } else {
                by_wall.entry(at).or_insert(place);
            }
        }
        Self { items: items.iter().copied().map(Some).collect(), by_wall, by_day }
    }

    /// The first one for this wall time, once.
    fn take(&mut self, wall: NaiveDateTime) -> Option<&'a Item> {
        let timed = self.by_wall.get(&wall).copied();
        let of_day = self.by_day.get(&wall.date()).copied();
        let free = |place: &usize| self.items.get(*place).is_some_and(Option::is_some);
        let place = [timed, of_day].into_iter().flatten().filter(free).min()?;
        self.items.get_mut(place)?.take()
    }
}

/// The wall times of the set, by the clock of the start: the start itself, what rules and RDATE give, less what EXRULE and
/// EXDATE take.
pub(super) fn set(master: &Item, starts: &Moment, findings: &mut Findings) -> BTreeSet<NaiveDateTime> {
    let mut walls: BTreeSet<NaiveDateTime> = BTreeSet::from([starts.wall()]);
    for rule in &master.rules {
        let given = given(starts.wall(), rule, findings);
        if let Some(days) = narrowed(starts.wall(), rule, &given, findings) {
            walls.remove(&starts.wall());
            walls.extend(days);
            continue;
        }
        if given.senseless {
            not_understood(master, rule, findings);
        } else if given.cut || (rule.until.is_none() && rule.rule.count.is_none()) {
            findings.endless.insert(master.uid.clone());
            let last = given.walls.last().map_or(starts.wall(), |wall| *wall).date();
            let problem =
                Problem::warning("rule-without-end").with("title", &master.title).with("last", last);
            findings.note(problem, &master.uid, master.line);
        }
        walls.extend(given.walls);
    }
    walls.extend(master.more.iter().map(|(moment, _)| moment.by_the_clock_of(starts)));
    for rule in &master.except_rules {
        let given = given(starts.wall(), rule, findings);
        if given.senseless {
            not_understood(master, rule, findings);
        }
        for wall in given.walls {
            walls.remove(&wall);
        }
    }
    let all = walls.clone();
    for moment in &master.except {
        for wall in meant(moment, starts, &walls) {
            walls.remove(&wall);
        }
        if misses(moment, starts, &all) {
            let problem = Problem::warning("exception-of-nothing").with("title", &master.title);
            findings.note(problem.with("date", shown(moment, starts)), &master.uid, master.line);
        }
    }
    walls
}

fn not_understood(master: &Item, rule: &Rule, findings: &mut Findings) {
    let problem = Problem::warning("rule-not-understood").with("value", rule.rule.to_string());
    findings.unread(problem, &master.uid, master.line, true);
}

/// Of a rule that gives more than is followed: its times on the days of the event that the file is for, with a day on either side for
/// other clocks. None where there are none, or where nobody asked for days.
fn narrowed(
    start: NaiveDateTime,
    rule: &Rule,
    given: &Given,
    findings: &mut Findings,
) -> Option<Vec<NaiveDateTime>> {
    let days = findings.days.filter(|_| given.cut)?;
    let around = (days.0.pred_opt()?, days.1.succ_opt()?);
    let walls = walls_on_days(start, &rule.rule, rule.until, around);
    if walls.is_empty() {
        return None;
    }
    findings.narrowed = Some(days);
    Some(walls)
}

/// How long those dates of the set take that were written as periods.
fn lengths(master: &Item, starts: &Moment) -> BTreeMap<NaiveDateTime, Length> {
    let periods = master.more.iter().filter_map(|(moment, lasts)| Some((moment, (*lasts)?)));
    periods.map(|(moment, lasts)| (moment.by_the_clock_of(starts), Length::Time(lasts))).collect()
}

/// Whether it means none of them. Programs leave exceptions before and behind a series that was cut: those are no mistakes.
pub(super) fn misses(moment: &Moment, starts: &Moment, walls: &BTreeSet<NaiveDateTime>) -> bool {
    let at = moment.by_the_clock_of(starts);
    let inside =
        walls.first().is_some_and(|first| *first <= at) && walls.last().is_some_and(|last| at <= *last);
    inside && meant(moment, starts, walls).is_empty()
}

fn shown(moment: &Moment, starts: &Moment) -> String {
    moment.by_the_clock_of(starts).format("%Y-%m-%d %H:%M").to_string()
}

/// Rules that are no rules of days are followed so many times a file: some of them take long to give nothing.
const MOST_ODD: u32 = 24;

pub(super) fn given(start: NaiveDateTime, rule: &Rule, findings: &mut Findings) -> Given {
    let last_year = start.year().saturating_add(YEARS).min(*placement::YEARS.end());
    let limits = Limits { most: MOST, until: rule.until, last_year };
    if let Some(given) = walls_of_days(start, &rule.rule, limits) {
        return given;
    }
    findings.odd_rules += 1;
    if findings.odd_rules > MOST_ODD {
        return Given { senseless: true, ..Given::default() };
    }
    walls(start, &rule.rule, limits)
}

/// The wall times that an EXDATE or RECURRENCE-ID means. One that is a day means whatever is on it.
fn meant(moment: &Moment, starts: &Moment, walls: &BTreeSet<NaiveDateTime>) -> Vec<NaiveDateTime> {
    let at = moment.by_the_clock_of(starts);
    if !moment.is_day() && !starts.is_day() {
        return walls.get(&at).copied().into_iter().collect();
    }
    let midnight = at.date().and_time(NaiveTime::MIN);
    walls.range(midnight..).take_while(|wall| wall.date() == at.date()).copied().collect()
}
