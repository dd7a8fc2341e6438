//! Networks: the list, and one with its members, meetings and memory.

use super::events::{EventCard, card};
use super::views;
use super::words::{ActionLine, action_line};
use chrono::NaiveDate;
use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::ids::SeriesId;
use plenary_core::model::{AgendaItem, Decision, Event, Person, Recurrence, Series, SeriesMember, Topic};
use plenary_core::rules::recurrence::{Rule, RuleForm};
use plenary_core::rules::{alphabet, placement};
use plenary_core::store::{
    Connection, actions, agenda_items, events, get, organisations, recurrences, rows, series, takeaways,
    topics,
};
use plenary_core::wording::Words;

views! {
    /// One network in a list.
    SeriesCard {
        series: Series,
        /// Who belongs to it today.
        members: usize,
        meetings: usize,
        open_actions: usize,
    }
    /// One member with their name.
    MemberLine { member: SeriesMember, name: String, organisation: Option<String> }
    /// A rule of a network.
    RecurrenceLine {
        recurrence: Recurrence,
        /// In plain words, with its hours.
        words: String,
        /// In the fields of a form; none when the form has no fields for it.
        form: Option<RuleForm>,
    }
    /// A topic, who put it, and the day of the meeting that took it up.
    TopicLine { topic: Topic, person: Option<String>, meeting: Option<NaiveDate> }
    /// A network in full.
    SeriesDetail {
        series: Series,
        /// In the order they come into force.
        recurrences: Vec<RecurrenceLine>,
        members: Vec<MemberLine>,
        /// The standing agenda, in order.
        agenda: Vec<AgendaItem>,
        /// Open ones first.
        topics: Vec<TopicLine>,
        /// Newest first.
        meetings: Vec<EventCard>,
        /// The oldest first.
        open_actions: Vec<ActionLine>,
        /// Of the newest meeting that has any.
        last_decisions: Vec<Decision>,
    }
}

/// Every network, by title; archived ones last.
pub fn list(plenary: &Plenary) -> Result<Vec<SeriesCard>> {
    let now = plenary.clock().now();
    plenary.read(|conn| {
        let one = |network: Series| {
            let today = placement::today(&network.zone, now);
            let members = series::members(conn, network.id)?;
            Ok(SeriesCard {
                members: members.iter().filter(|member| member.is_member_on(today)).count(),
                meetings: events::of_series(conn, network.id)?.len(),
                open_actions: actions::open_of_series(conn, network.id)?.len(),
                series: network,
            })
        };
        series::all(conn)?.into_iter().map(one).collect()
    })
}

/// A network in full.
pub fn detail(plenary: &Plenary, id: SeriesId) -> Result<SeriesDetail> {
    let now = plenary.clock().now();
    plenary.read(|conn| {
        let mut meetings = events::of_series(conn, id)?;
        meetings.reverse();
        let mut last_decisions = Vec::new();
        for meeting in &meetings {
            last_decisions = takeaways::decisions(conn, meeting.id)?;
            if !last_decisions.is_empty() {
                break;
            }
        }
        let mut members = series::members(conn, id)?
            .into_iter()
            .map(|member| member_line(conn, member))
            .collect::<Result<Vec<_>>>()?;
        members.sort_by_cached_key(|line| alphabet::key(&line.name));
        let series: Series = rows::expect(conn, id)?;
        let today = placement::today(&series.zone, now);
        Ok(SeriesDetail {
            recurrences: rules(conn, &series)?,
            agenda: agenda_items::of_series(conn, id)?,
            topics: topics::of_series(conn, id)?
                .into_iter()
                .map(|topic| topic_line(conn, topic))
                .collect::<Result<_>>()?,
            series,
            members,
            meetings: meetings.into_iter().map(|meeting| card(conn, meeting)).collect::<Result<_>>()?,
            open_actions: actions::open_of_series(conn, id)?
                .into_iter()
                .map(|action| action_line(conn, action, today))
                .collect::<Result<_>>()?,
            last_decisions,
        })
    })
}

fn rules(conn: &Connection, series: &Series) -> Result<Vec<RecurrenceLine>> {
    let words = Words::of_the_office()?;
    let line = |recurrence: Recurrence| {
        let form =
            recurrence.rule.parse::<Rule>().ok().and_then(|rule| rule.settled(recurrence.starts_on).form());
        Ok(RecurrenceLine { words: words.recurrence(&recurrence, &series.zone)?, form, recurrence })
    };
    recurrences::of_series(conn, series.id)?.into_iter().map(line).collect()
}

/// A topic with the names that belong to it.
pub(super) fn topic_line(conn: &Connection, topic: Topic) -> Result<TopicLine> {
    let person = topic.person_id.map(|id| get::<Person>(conn, id)).transpose()?.flatten();
    let meeting = topic.event_id.map(|id| get::<Event>(conn, id)).transpose()?.flatten();
    Ok(TopicLine {
        person: person.map(|person| person.name()),
        meeting: meeting.map(|meeting| meeting.starts_on),
        topic,
    })
}

fn member_line(conn: &Connection, member: SeriesMember) -> Result<MemberLine> {
    let person: Person = rows::expect(conn, member.person_id)?;
    let organisation = organisations::name_of(conn, &person)?;
    Ok(MemberLine { member, name: person.name(), organisation })
}
