//! Meetings by rule: the rules of a network, the days they give, and changing one, later ones or all.

use crate::requests::{
    AgendaItemById, ComingMeetings, EndRecurrence, ExtendRecurrence, HolidayById, HolidaysOf, OfEvent,
    OrderRota, PlaceAgendaItem, RecurrenceById, SeriesById, SkipById, TakeTopic, TopicById,
};
use crate::table::commands;
use crate::views::meetings::{self as view, Holidays, MeetingLine, PreviewRule, RulePreview};
use plenary_core::model::{AgendaItem, Event, Holiday, Recurrence, Series, SeriesMember, Session, Topic};
use plenary_core::ops::agenda_items::{self, ChangeAgendaItem, CreateAgendaItem};
use plenary_core::ops::holidays::{self, CreateHoliday};
use plenary_core::ops::meeting_edits::{self, EditMeetings, MeetingsEdited};
use plenary_core::ops::meetings::{self, MakeMeetings, MeetingSkipped, MeetingsMade, SkipMeeting};
use plenary_core::ops::new_meeting::{self, DayOfNetwork, MakeMeeting, MeetingDayAsked};
use plenary_core::ops::recurrences::{self, CreateRecurrence, CreateSeriesWithRule, RecurrenceEnded};
use plenary_core::ops::rota;
use plenary_core::ops::sitting;
use plenary_core::ops::topics::{self, ChangeTopic, CreateTopic};
use plenary_core::rules::rota::Turn;

commands! {
    /// A rule as it is being typed: in plain words, with the days it gives, clock changes and holidays marked.
    read preview_rule(PreviewRule) -> RulePreview = |plenary, input| view::preview_rule(plenary, &input);
    /// The days of a network from a day on: with their meetings, skipped, clock changes, holidays, and who chairs.
    read coming_meetings(ComingMeetings) -> Vec<MeetingLine> = |plenary, input| {
        view::coming(plenary, input.series_id, input.from, input.count)
    };
    /// What a network has on a day: its hours then, whether a rule gives it, and the meetings that are there.
    read meeting_day(MeetingDayAsked) -> DayOfNetwork = |plenary, input| {
        plenary.read(|conn| new_meeting::on_day(conn, input.series_id, input.day))
    };
    /// What a change of one meeting, this and later ones or all would do, meeting by meeting.
    read preview_edit_meetings(EditMeetings) -> MeetingsEdited = |plenary, input| {
        let now = plenary.clock().now();
        plenary.read(|conn| meeting_edits::preview(conn, &input, now))
    };
    /// What ending a rule with a day would do.
    read preview_end_recurrence(EndRecurrence) -> RecurrenceEnded = |plenary, input| {
        plenary.read(|conn| recurrences::preview_end(conn, input.id, input.ends_on))
    };
    /// The holidays of a region in a year.
    read list_holidays(HolidaysOf) -> Holidays = |plenary, input| view::holidays_of(plenary, input.region, input.year);
    /// Makes a network and its rule in one step.
    write create_series_with_rule(CreateSeriesWithRule) -> Series = |plenary, input| recurrences::create_series_with_rule(plenary, input);
    /// Gives a network a rule; meetings that stand on its days already become its meetings.
    write create_recurrence(CreateRecurrence) -> Recurrence = |plenary, input| recurrences::create_recurrence(plenary, input);
    /// Changes one meeting, this and later ones, or all that are still to come.
    write edit_meetings(EditMeetings) -> MeetingsEdited = |plenary, input| meeting_edits::edit_meetings(plenary, input);
    /// Ends a rule with a day; later meetings are deleted when nothing is in them, cancelled otherwise.
    write end_recurrence(EndRecurrence) -> RecurrenceEnded = |plenary, input| {
        recurrences::end_recurrence(plenary, input.id, input.ends_on)
    };
    /// Lets a rule go on, to a later day or without an end.
    write extend_recurrence(ExtendRecurrence) -> Recurrence = |plenary, input| {
        recurrences::extend_recurrence(plenary, input.id, input.ends_on)
    };
    /// Deletes a rule; its meetings stay.
    write delete_recurrence(RecurrenceById) -> () = |plenary, input| recurrences::delete_recurrence(plenary, input.id);
    /// Makes the meetings that the rules give; a day that has its meeting is never made twice.
    write make_meetings(MakeMeetings) -> MeetingsMade = |plenary, input| meetings::make_meetings(plenary, input);
    /// Makes the meeting of a day: the rule's where a rule gives it, else one beside the rules.
    write make_meeting(MakeMeeting) -> Event = |plenary, input| new_meeting::make_meeting(plenary, input);
    /// Begins the one session of a whole meeting, with its hours and its chair, so that notes may be kept in its room.
    write sit_in_meeting(OfEvent) -> Session = |plenary, input| sitting::sit_in_meeting(plenary, input.event_id);
    /// Leaves a day out, and says what became of its meeting.
    write skip_meeting(SkipMeeting) -> MeetingSkipped = |plenary, input| meetings::skip_meeting(plenary, input);
    /// Takes a skipped day back.
    write unskip_meeting(SkipById) -> () = |plenary, input| meetings::unskip_meeting(plenary, input.id);
    /// Sets who chairs by rota, in this order.
    write order_rota(OrderRota) -> Vec<SeriesMember> = |plenary, input| rota::order_rota(plenary, input.series_id, &input.members);
    /// Sets the chairs that the rota proposes.
    write assign_chairs(SeriesById) -> Vec<Turn> = |plenary, input| rota::assign_chairs(plenary, input.id);
    /// Puts an item on the agenda of every meeting.
    write create_agenda_item(CreateAgendaItem) -> AgendaItem = |plenary, input| agenda_items::create_agenda_item(plenary, input);
    /// Changes an agenda item.
    write change_agenda_item(ChangeAgendaItem) -> AgendaItem = |plenary, input| agenda_items::change_agenda_item(plenary, input);
    /// Puts an agenda item at a place, counted from 0.
    write place_agenda_item(PlaceAgendaItem) -> Vec<AgendaItem> = |plenary, input| {
        agenda_items::place_agenda_item(plenary, input.id, input.place)
    };
    /// Takes an item off the agenda.
    write delete_agenda_item(AgendaItemById) -> () = |plenary, input| agenda_items::delete_agenda_item(plenary, input.id);
    /// Notes what a member would like to talk about.
    write create_topic(CreateTopic) -> Topic = |plenary, input| topics::create_topic(plenary, input);
    /// Changes what a topic says or who put it.
    write change_topic(ChangeTopic) -> Topic = |plenary, input| topics::change_topic(plenary, input);
    /// Says that a meeting takes a topic up.
    write take_topic(TakeTopic) -> Topic = |plenary, input| topics::take_topic(plenary, input.id, input.event_id);
    /// Lets a topic go.
    write drop_topic(TopicById) -> Topic = |plenary, input| topics::drop_topic(plenary, input.id);
    /// Puts a topic again.
    write reopen_topic(TopicById) -> Topic = |plenary, input| topics::reopen_topic(plenary, input.id);
    /// Deletes a topic.
    write delete_topic(TopicById) -> () = |plenary, input| topics::delete_topic(plenary, input.id);
    /// Enters a holiday of a region.
    write create_holiday(CreateHoliday) -> Holiday = |plenary, input| holidays::create_holiday(plenary, input);
    /// Deletes a holiday that was entered.
    write delete_holiday(HolidayById) -> () = |plenary, input| holidays::delete_holiday(plenary, input.id);
}
