//! One VEVENT (RFC 5545 section 3.6.1) as plain values. What is missing or cannot be is left out and noted.

use super::clock::Clock;
use super::dates::{self, Written};
use super::moment::{Lasts, Length, Moment};
use super::parse::{Clocks, Findings, said};
use super::people::{self, Invitee};
use super::places;
use crate::imports::text::{line, prose};
use crate::model::{CalendarVersion, Problem};
use crate::rules::placement;
use calcard::icalendar::{
    ICalendarClassification, ICalendarComponent, ICalendarEntry, ICalendarParameterName,
    ICalendarParameterValue, ICalendarPeriod, ICalendarProperty, ICalendarRecurrenceRule, ICalendarValue,
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};

/// An entry of a calendar: a single one, the master of a recurring one, or one occurrence that differs.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// The line of the file at which it begins.
    pub(super) line: Option<u32>,
    pub(super) uid: String,
    pub(super) version: CalendarVersion,
    /// It says its SEQUENCE; without one that is 0.
    pub(super) numbered: bool,
    /// RECURRENCE-ID: which occurrence this is.
    pub(super) occurrence: Option<Moment>,
    /// And all later ones (RANGE=THISANDFUTURE).
    pub(super) and_later: bool,
    pub(super) starts: Option<Moment>,
    pub(super) length: Length,
    /// It says an end before its start.
    pub(super) backwards: bool,
    pub(super) cancelled: bool,
    /// STATUS, in capitals; empty when it says none.
    pub(super) status: String,
    /// It says only that it is off: it stands in a METHOD:CANCEL, or is cancelled and does not even say what it is called.
    pub(super) calls_off: bool,
    /// Never empty.
    pub(super) title: String,
    /// Its title is no more than when it is.
    pub(super) untitled: bool,
    /// It is not for everybody: its CLASS is another than PUBLIC (RFC 5545 section 3.8.1.3).
    pub(super) private: bool,
    pub(super) description: String,
    pub(super) location: String,
    pub(super) categories: Vec<String>,
    /// URL, whatever address that is.
    pub(super) url: String,
    pub(super) page: String,
    pub(super) join: String,
    pub(super) people: Vec<Invitee>,
    pub(super) comment: String,
    pub(super) rules: Vec<Rule>,
    pub(super) except_rules: Vec<Rule>,
    /// RDATE, and how long those last that are periods.
    pub(super) more: Vec<(Moment, Option<Lasts>)>,
    pub(super) except: Vec<Moment>,
}

/// A rule with its UNTIL by the clock of the start.
#[derive(Debug, Clone)]
pub(super) struct Rule {
    pub(super) rule: ICalendarRecurrenceRule,
    pub(super) until: Option<NaiveDateTime>,
}

impl Item {
    pub(super) fn of(
        component: &ICalendarComponent,
        clocks: &Clocks,
        at: Option<u32>,
        cancel: bool,
        findings: &mut Findings,
    ) -> Self {
        let mut reading = Reading { component, clocks, at, findings, backwards: false };
        let starts = reading.moment(&ICalendarProperty::Dtstart, None);
        let length = reading.length(starts.as_ref());
        let occurrence = reading.moment(&ICalendarProperty::RecurrenceId, Some(&Clock::Floating));
        let said = |name: &ICalendarProperty| said(component, name);
        let location = line(&prose(&said(&ICalendarProperty::Location)).replace('\n', ", "));
        let description = prose(&said(&ICalendarProperty::Description));
        let (page, join) = places::addresses(component, &location, &description);
        let status = line(&said(&ICalendarProperty::Status)).to_uppercase();
        let cancelled = cancel || status == "CANCELLED";
        let calls_off = cancel || (cancelled && line(&said(&ICalendarProperty::Summary)).is_empty());
        Self {
            line: at,
            uid: line(&said(&ICalendarProperty::Uid)),
            version: reading.version(),
            numbered: component.property(&ICalendarProperty::Sequence).is_some(),
            and_later: occurrence.is_some() && reading.is_and_later(),
            occurrence,
            calls_off,
            cancelled,
            status,
            url: line(&said(&ICalendarProperty::Url)),
            title: reading.title(&description, starts.as_ref(), calls_off),
            untitled: line(&said(&ICalendarProperty::Summary)).is_empty() && description.is_empty(),
            private: reading.is_private(),
            rules: reading.rules(&ICalendarProperty::Rrule, starts.as_ref()),
            except_rules: reading.rules(&ICalendarProperty::Exrule, starts.as_ref()),
            more: reading.moments(&ICalendarProperty::Rdate),
            except: reading
                .moments(&ICalendarProperty::Exdate)
                .into_iter()
                .map(|(moment, _)| moment)
                .collect(),
            categories: reading.categories(),
            people: people::of(component),
            comment: prose(&said(&ICalendarProperty::Comment)),
            starts,
            length,
            backwards: reading.backwards,
            description,
            location,
            page,
            join,
        }
    }

    /// The day on which it begins or ends, where no appointment can lie: Outlook writes 1601 where it knows no date.
    pub(super) fn strange_day(&self) -> Option<NaiveDate> {
        let starts = self.starts.as_ref().or(self.occurrence.as_ref())?.wall();
        let lasts = match self.length {
            Length::Time(lasts) => lasts.by_clock,
            Length::Days(days) => TimeDelta::try_days(days - 1).unwrap_or_default(),
            Length::Unsaid => TimeDelta::zero(),
        };
        let ends = starts.checked_add_signed(lasts).unwrap_or(NaiveDateTime::MAX);
        // By the clock of another zone it may be the day before or after.
        let lies = |day: NaiveDate| {
            [day.pred_opt(), day.succ_opt()].into_iter().all(|day| day.is_some_and(placement::is_year))
        };
        [starts.date(), ends.date()].into_iter().find(|day| !lies(*day))
    }

    /// How it is told that nobody knows when it ends.
    pub(super) fn without_end(&self) -> &'static str {
        if self.backwards { "entry-ends-before-start" } else { "entry-without-end" }
    }

    /// Whether it stands for more than one time.
    pub(super) fn recurs(&self) -> bool {
        !self.rules.is_empty() || !self.more.is_empty()
    }
}

struct Reading<'a> {
    component: &'a ICalendarComponent,
    clocks: &'a Clocks,
    at: Option<u32>,
    findings: &'a mut Findings,
    /// The end that it says is before the start.
    backwards: bool,
}

impl Reading<'_> {
    /// The moment of a property. `bare` is the clock of a time that names none; without it, the calendar's, and that is noted.
    fn moment(&mut self, name: &ICalendarProperty, bare: Option<&Clock>) -> Option<Moment> {
        let component = self.component;
        let entry = component.property(name)?;
        let value = entry.values.first()?;
        let moment = dates::written(value).map(|written| self.placed(entry, written, bare));
        if moment.is_none() {
            self.unreadable(name, value);
        }
        moment
    }

    /// Notes a date that cannot be read. Unless it is an end, nobody knows all that the entry has.
    fn unreadable(&mut self, name: &ICalendarProperty, value: &ICalendarValue) {
        let text = value.as_text().unwrap_or_default();
        let problem = Problem::warning("date-unreadable").with("property", name.as_str()).with("value", text);
        if *name == ICalendarProperty::Dtend {
            self.findings.note(problem, name.as_str(), self.at);
        } else {
            self.findings.unread(problem, &self.uid(), self.at, false);
        }
    }

    fn uid(&self) -> String {
        line(&said(self.component, &ICalendarProperty::Uid))
    }

    /// A written time with its clock.
    fn placed(&mut self, entry: &ICalendarEntry, written: Written, bare: Option<&Clock>) -> Moment {
        match written {
            Written::Day(day) => Moment::Day(day),
            Written::Time(wall, Some(seconds)) => Moment::Time(wall, Clock::fixed(seconds)),
            Written::Time(wall, None) => match entry.tz_id().filter(|tzid| !tzid.trim().is_empty()) {
                Some(tzid) => Moment::Time(wall, self.clocks.find(tzid, self.at, self.findings)),
                None if bare.is_some() => Moment::Time(wall, bare.cloned().unwrap_or(Clock::Floating)),
                None => {
                    let problem = match self.clocks.fallback {
                        Some(zone) => Problem::warning("time-without-zone-taken").with("taken", zone),
                        None => Problem::warning("time-without-zone"),
                    };
                    self.findings.note(problem, "", self.at);
                    Moment::Time(wall, self.clocks.without_zone())
                }
            },
        }
    }

    /// RDATE and EXDATE, and how long those last that are periods. One that names no zone means what the clock of the start shows.
    fn moments(&mut self, name: &ICalendarProperty) -> Vec<(Moment, Option<Lasts>)> {
        let component = self.component;
        let mut moments = Vec::new();
        for entry in component.properties(name) {
            for value in &entry.values {
                let written = match value {
                    ICalendarValue::Period(
                        ICalendarPeriod::Range { start, .. } | ICalendarPeriod::Duration { start, .. },
                    ) => dates::of_parts(start),
                    other => dates::written(other),
                };
                let mut placed = |written| self.placed(entry, written, Some(&Clock::Floating));
                let moment = written.map(&mut placed);
                let lasts = match value {
                    ICalendarValue::Period(ICalendarPeriod::Duration { duration, .. }) => {
                        dates::length(duration).and_then(Lasts::by_clock)
                    }
                    ICalendarValue::Period(ICalendarPeriod::Range { end, .. }) => dates::of_parts(end)
                        .map(placed)
                        .zip(moment.as_ref())
                        .and_then(|(end, start)| Lasts::between(start, &end)),
                    _ => None,
                };
                let is_said = value.as_text().is_none_or(|text| !text.trim().is_empty());
                if moment.is_none() && is_said {
                    self.unreadable(name, value);
                }
                let lies = |moment: &Moment| placement::is_year(moment.wall().date());
                moments.extend(moment.filter(lies).map(|moment| (moment, lasts)));
            }
        }
        moments
    }

    /// From DTEND, else DURATION; a day for a day.
    fn length(&mut self, starts: Option<&Moment>) -> Length {
        let Some(starts) = starts else { return Length::Unsaid };
        let ends =
            self.moment(&ICalendarProperty::Dtend, starts.clock().filter(|clock| !clock.is_floating()));
        let duration =
            self.component.property(&ICalendarProperty::Duration).and_then(|entry| entry.values.first());
        let lasts = match duration {
            Some(ICalendarValue::Duration(duration)) => dates::length(duration),
            _ => None,
        };
        match (starts, ends) {
            (Moment::Day(first), Some(end)) => Length::Days((end.wall().date() - *first).num_days().max(1)),
            (Moment::Day(_), None) => Length::Days(lasts.map_or(1, |lasts| lasts.num_days().max(1))),
            (start, Some(end)) => {
                self.backwards = end.by_the_clock_of(start) < start.wall();
                Length::between(start, &end)
            }
            (_, None) => lasts.and_then(Lasts::by_clock).map_or(Length::Unsaid, Length::Time),
        }
    }

    fn version(&self) -> CalendarVersion {
        let number =
            self.component.property(&ICalendarProperty::Sequence).and_then(|entry| entry.values.first());
        let sequence = number.and_then(|value| value.as_integer()).unwrap_or(0).max(0);
        let stamp = |name| instant(self.component, name);
        let stamped_at =
            stamp(&ICalendarProperty::Dtstamp).or_else(|| stamp(&ICalendarProperty::LastModified));
        CalendarVersion { sequence, stamped_at }
    }

    /// A class that nobody knows is as private as PRIVATE.
    fn is_private(&self) -> bool {
        let class = self.component.property(&ICalendarProperty::Class);
        class.and_then(|class| class.values.first()).is_some_and(|class| match class {
            ICalendarValue::Classification(class) => *class != ICalendarClassification::Public,
            other => other.as_text().is_none_or(|text| !text.trim().eq_ignore_ascii_case("PUBLIC")),
        })
    }

    fn is_and_later(&self) -> bool {
        let entry = self.component.property(&ICalendarProperty::RecurrenceId);
        let mut ranges = entry.into_iter().flat_map(|entry| entry.parameters(&ICalendarParameterName::Range));
        ranges.any(|value| *value == ICalendarParameterValue::Bool(true))
    }

    /// SUMMARY; without one the first line of the description, else when it is. What only calls off need not have one: it is called by
    /// its UID.
    fn title(&mut self, description: &str, starts: Option<&Moment>, calls_off: bool) -> String {
        let title = line(&said(self.component, &ICalendarProperty::Summary));
        let uid = self.uid();
        if let Some(title) =
            [title, if calls_off { uid } else { String::new() }].into_iter().find(|text| !text.is_empty())
        {
            return title;
        }
        self.findings.note(Problem::warning("entry-without-title"), "", self.at);
        let first = description.lines().next().unwrap_or_default();
        let when = || starts.map(|starts| starts.wall().format("%Y-%m-%d %H:%M").to_string());
        if first.is_empty() {
            when().unwrap_or_else(|| "–".to_owned())
        } else {
            first.chars().take(120).collect()
        }
    }

    fn categories(&self) -> Vec<String> {
        let entries = self.component.properties(&ICalendarProperty::Categories);
        let values = entries.flat_map(|entry| entry.values.iter().filter_map(|value| value.as_text()));
        values.map(line).filter(|name| !name.is_empty()).collect()
    }

    fn rules(&mut self, name: &ICalendarProperty, starts: Option<&Moment>) -> Vec<Rule> {
        let component = self.component;
        let Some(starts) = starts else { return Vec::new() };
        let mut rules = Vec::new();
        // Some programs write the property and no rule in it.
        let says_nothing =
            |value: &&ICalendarValue| value.as_text().is_some_and(|text| text.trim().is_empty());
        let values = component.properties(name).filter_map(|entry| entry.values.first());
        for value in values.filter(|value| !says_nothing(value)) {
            let ICalendarValue::RecurrenceRule(rule) = value else {
                let problem = Problem::warning("rule-not-understood");
                let problem = problem.with("value", value.as_text().unwrap_or_default());
                self.findings.unread(problem, &self.uid(), self.at, true);
                continue;
            };
            let until = rule.until.as_ref().and_then(dates::of_parts).map(|until| match until {
                Written::Day(day) => day.and_hms_opt(23, 59, 59).unwrap_or_default(),
                Written::Time(wall, Some(seconds)) => {
                    Moment::Time(wall, Clock::fixed(seconds)).by_the_clock_of(starts)
                }
                Written::Time(wall, None) => wall,
            });
            rules.push(Rule { rule: (**rule).clone(), until });
        }
        rules
    }
}

/// The instant of a property that is always UTC; one without a zone is taken for it.
pub(super) fn instant(component: &ICalendarComponent, name: &ICalendarProperty) -> Option<DateTime<Utc>> {
    let value = component.property(name)?.values.first()?;
    match dates::written(value)? {
        Written::Day(day) => Some(day.and_hms_opt(0, 0, 0)?.and_utc()),
        Written::Time(wall, seconds) => Clock::fixed(seconds.unwrap_or(0)).instant(wall),
    }
}
