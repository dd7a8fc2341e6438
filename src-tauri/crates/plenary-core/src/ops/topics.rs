//! Topics of a network: put by a member, taken up at a meeting, or let go.

use crate::error::{Refusal, Result};
use crate::ids::{EventId, PersonId, SeriesId, TopicId};
use crate::model::{Event, Person, Series, Topic, TopicState};
use crate::op::Op;
use crate::ops::inputs::inputs;
use crate::plenary::Plenary;
use crate::rules::text;
use crate::store::rows;
use crate::store::transact::{Done, Tx};

inputs! {
    Topic;
    /// A new topic.
    create CreateTopic { series_id: SeriesId }
    /// Changes to a topic.
    change ChangeTopic(TopicId);
    required { text: String }
    optional {}
    nullable { person_id: PersonId }
}

/// Notes what a member would like to talk about.
pub fn create_topic(plenary: &Plenary, input: CreateTopic) -> Result<Done<Topic>> {
    plenary.transact(Op::CreateTopic, |tx| create(tx, &input))
}

pub(crate) fn create(tx: &Tx<'_>, input: &CreateTopic) -> Result<Topic> {
    rows::expect::<Series>(tx, input.series_id)?;
    let mut row = Topic {
        id: tx.new_id(),
        series_id: input.series_id,
        event_id: None,
        person_id: None,
        text: String::new(),
        state: TopicState::Open,
        created_at: tx.at(),
        updated_at: tx.at(),
    };
    input.fill(&mut row);
    sound(tx, &mut row)?;
    rows::insert(tx, &row)?;
    Ok(row)
}

/// Changes what a topic says or who put it.
pub fn change_topic(plenary: &Plenary, input: ChangeTopic) -> Result<Done<Topic>> {
    plenary.transact(Op::ChangeTopic, |tx| {
        tx.joins(input.typed());
        let before: Topic = rows::expect(tx, input.id)?;
        let mut row = before.clone();
        input.fill(&mut row);
        sound(tx, &mut row)?;
        rows::update(tx, &before, row)
    })
}

fn sound(tx: &Tx<'_>, row: &mut Topic) -> Result<()> {
    text::required_line("text", &mut row.text)?;
    tx.about(&row.text);
    row.person_id.map_or(Ok(()), |person| rows::expect::<Person>(tx, person).map(drop))
}

/// Says that a meeting of the network takes the topic up.
pub fn take_topic(plenary: &Plenary, id: TopicId, event: EventId) -> Result<Done<Topic>> {
    plenary.transact(Op::TakeTopic, |tx| take(tx, id, event))
}

pub(crate) fn take(tx: &Tx<'_>, id: TopicId, event: EventId) -> Result<Topic> {
    let topic: Topic = rows::expect(tx, id)?;
    let meeting: Event = rows::expect(tx, event)?;
    if meeting.series_id != Some(topic.series_id) {
        return Err(Refusal::new("meeting-of-another-network").field("event_id").into());
    }
    set(tx, id, TopicState::Taken, Some(event))
}

/// Lets a topic go.
pub fn drop_topic(plenary: &Plenary, id: TopicId) -> Result<Done<Topic>> {
    plenary.transact(Op::DropTopic, |tx| set(tx, id, TopicState::Dropped, None))
}

/// Puts a topic again that was taken up or let go.
pub fn reopen_topic(plenary: &Plenary, id: TopicId) -> Result<Done<Topic>> {
    plenary.transact(Op::ReopenTopic, |tx| set(tx, id, TopicState::Open, None))
}

fn set(tx: &Tx<'_>, id: TopicId, state: TopicState, event_id: Option<EventId>) -> Result<Topic> {
    let before: Topic = rows::expect(tx, id)?;
    tx.about(&before.text);
    rows::update(tx, &before, Topic { state, event_id, ..before.clone() })
}

/// Deletes a topic.
pub fn delete_topic(plenary: &Plenary, id: TopicId) -> Result<Done<()>> {
    plenary.transact(Op::DeleteTopic, |tx| {
        tx.about(rows::expect::<Topic>(tx, id)?.text);
        rows::delete::<Topic>(tx, id)
    })
}
