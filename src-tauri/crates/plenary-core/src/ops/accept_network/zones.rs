//! A calendar in another time zone than its network: its hours become those of the network. A rule can only follow where the clocks
//! of both change together; otherwise that is said, and its meetings come in one by one.

use crate::model::{MeetingDraft, NetworkDraft, Problem, RuleDraft, Series};
use crate::ops::accepting::Planning;
use crate::zones::Zone;
use chrono::NaiveDateTime;

/// The draft in the network's zone.
pub(super) fn at_home(series: &Series, draft: &NetworkDraft, planning: &mut Planning) -> NetworkDraft {
    let mut home = draft.clone();
    let (Some(from), Some(to)) = (Zone::named(&draft.zone), Zone::named(&series.zone)) else { return home };
    if from.name() == to.name() {
        return home;
    }
    let remark = |code: &str| Problem::warning(code).with("zone", from.name()).with("home", to.name());
    planning.remarks.push(remark("times-of-another-zone"));
    let shown = |wall: NaiveDateTime| to.to_local(from.to_utc(wall));
    home.rules.clear();
    for rule in &draft.rules {
        match shifted(rule, &draft.meetings, shown) {
            Some(rule) => home.rules.push(rule),
            None => planning.remarks.push(remark("rule-of-another-zone").with("title", &rule.title)),
        }
    }
    let follows = |uid: &String| home.rules.iter().any(|rule| rule.uid == *uid);
    for meeting in &mut home.meetings {
        if !follows(&meeting.uid) {
            (meeting.day_by_rule, meeting.plain) = (None, false);
        }
        if !meeting.whole_days {
            (meeting.starts_at, meeting.ends_at) = (shown(meeting.starts_at), shown(meeting.ends_at));
        }
    }
    home
}

/// The rule at the hours of the other zone, when every one of its meetings is that much earlier or later on the same day.
fn shifted(
    rule: &RuleDraft,
    meetings: &[MeetingDraft],
    shown: impl Fn(NaiveDateTime) -> NaiveDateTime,
) -> Option<RuleDraft> {
    let (start, end) = (rule.starts_on.and_time(rule.start_time), rule.starts_on.and_time(rule.end_time));
    let by = shown(start) - start;
    let stays = |wall: NaiveDateTime| shown(wall) - wall == by && shown(wall).date() == wall.date();
    let own = meetings.iter().filter(|meeting| meeting.uid == rule.uid && meeting.plain);
    let all = own.flat_map(|meeting| [meeting.starts_at, meeting.ends_at]).chain([start, end]);
    let mut all = all;
    all.all(stays).then(|| RuleDraft {
        start_time: shown(start).time(),
        end_time: shown(end).time(),
        ..rule.clone()
    })
}
