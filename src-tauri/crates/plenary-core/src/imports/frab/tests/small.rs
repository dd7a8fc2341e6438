//! Small invented programmes, whole.

use super::super::{read_json, read_xml};
use super::{fixture, listing, sketch};
use expect_test::{expect, expect_file};

#[test]
fn a_schedule_json_past_midnight_comes_in_whole_with_its_problems() {
    let (draft, problems) = read_json(&fixture("night-school.schedule.json"));
    expect_file!["night_school.txt"].assert_eq(&sketch(&draft));
    expect![[r#"
        error duration-unreadable at schedule.conference.days[0].rooms.Online[0] title="A session of unknown length" value="an hour"
        error date-unreadable at schedule.conference.days[1].rooms.Łódź Hall[1] title="A session on a strange date" value="13.11.2026 11:00"
        error session-without-title at schedule.conference.days[1].rooms.Łódź Hall[2]
        warning link-mended at schedule.conference.days[0].rooms.Łódź Hall[0] title="Welcome to the night" url="https://desk.example.org"
        warning link-refused at schedule.conference.days[0].rooms.Łódź Hall[0] title="Welcome to the night" value="javascript:alert(1)"
        warning language-unreadable at schedule.conference.days[0].rooms.Online[0] title="A session of unknown length" value="German"
    "#]].assert_eq(&listing(&problems));
}

#[test]
fn the_same_programme_as_xml_gives_the_same_draft() {
    let (from_json, json_problems) = read_json(&fixture("night-school.schedule.json"));
    let (from_xml, xml_problems) = read_xml(&fixture("night-school.schedule.xml"));
    assert_eq!(sketch(&from_xml), sketch(&from_json));
    assert_eq!(from_xml, from_json);
    let codes =
        |problems: &[crate::model::Problem]| problems.iter().map(|one| one.code.clone()).collect::<Vec<_>>();
    assert_eq!(codes(&xml_problems), codes(&json_problems));
    expect![[r#"
        error duration-unreadable at line 72, column 7, day[0]/Online/event[0] title="A session of unknown length" value="an hour"
        error date-unreadable at line 98, column 7, day[1]/Łódź Hall/event[1] title="A session on a strange date" value="13.11.2026 11:00"
        error session-without-title at line 106, column 7, day[1]/Łódź Hall/event[2]
        warning link-mended at line 21, column 7, day[0]/Łódź Hall/event[0] title="Welcome to the night" url="https://desk.example.org"
        warning link-refused at line 21, column 7, day[0]/Łódź Hall/event[0] title="Welcome to the night" value="javascript:alert(1)"
        warning language-unreadable at line 72, column 7, day[0]/Online/event[0] title="A session of unknown length" value="German"
    "#]].assert_eq(&listing(&xml_problems));
}

#[test]
fn an_old_file_without_zone_guids_and_dates_is_read_by_its_days() {
    let (draft, problems) = read_xml(&fixture("old-weekend.schedule.xml"));
    expect![[r#"
        Old Weekend [old weekend-2026] 
        2026-02-07 to 2026-02-08  changing at 06:00:00, 
        room Attic (on site, None) 
        tracks 
        format maintrack is other, 30 minutes
        person old weekend-2026/person/228 "René Adeyemi" ""

        a98896cc-a720-5cdd-986c-70b77a97b2a4 Consensus as a service
          2026-02-07 10:00:00 to 2026-02-07 10:50:00 in "Attic"
          "maintrack" "" "" ""
          "" ""
          by ["old weekend-2026/person/228"] false ""

        025cac69-1b07-5922-8ca2-edd4757cdbd0 After the bar closed
          2026-02-08 01:00:00 to 2026-02-08 01:30:00 in "Attic"
          "maintrack" "" "" ""
          "" ""
          by [] false ""
    "#]]
    .assert_eq(&sketch(&draft));
    expect![[r#"
        warning zone-missing at line 4, column 3
    "#]]
    .assert_eq(&listing(&problems));
}

#[test]
fn of_two_hours_that_clocks_show_alike_the_second_is_told_and_the_first_comes_in() {
    let session = |title: &str, offset: &str| {
        let date = format!("2026-10-25T02:30:00{offset}");
        serde_json::json!({ "title": title, "date": date, "start": "02:30", "duration": "00:20" })
    };
    let hall = [session("Early owls", "+02:00"), session("Late owls", "+01:00")];
    let day = serde_json::json!({ "date": "2026-10-25", "rooms": { "Hall": hall } });
    let conference =
        serde_json::json!({ "title": "Night", "time_zone_name": "Europe/Berlin", "days": [day] });
    let file = serde_json::json!({ "schedule": { "conference": conference } });
    let (draft, problems) = read_json(file.to_string().as_bytes());
    let starts: Vec<_> = draft.sessions.iter().map(|one| one.starts_at.map(|at| at.to_string())).collect();
    assert_eq!(starts, [Some("2026-10-25 02:30:00".to_owned()), None]);
    expect![[r#"
        warning second-of-two-hours at schedule.conference.days[0].rooms.Hall[1] start="2026-10-25 02:30:00" title="Late owls"
    "#]]
    .assert_eq(&listing(&problems));
}

#[test]
fn a_speaker_of_two_sessions_is_one_person() {
    let (draft, _) = read_json(&fixture("night-school.schedule.json"));
    let names: Vec<&str> = draft.persons.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Ada Osei", "Zoë O’Brien"]);
}

#[test]
fn on_the_night_the_clocks_go_back_a_session_keeps_its_length_or_says_that_it_cannot() {
    let session = |title: &str, date: &str, duration: &str| serde_json::json!({ "guid": "", "title": title, "date": date, "start": &date[11..16], "duration": duration });
    let sessions = [
        session("Over the hour", "2026-10-25T01:30:00+01:00", "01:30"),
        session("Into the hour", "2026-10-25T01:30:00+01:00", "01:00"),
        session("Late", "2026-10-25T01:30:00+00:00", "01:00"),
        session("Before it", "2026-10-25T00:30:00+01:00", "01:00"),
    ];
    let day = serde_json::json!({ "index": 1, "date": "2026-10-24", "rooms": { "Hall": sessions } });
    let conference = serde_json::json!({ "acronym": "night", "title": "Night", "time_zone_name": "Europe/London", "days": [day] });
    let file = serde_json::json!({ "schedule": { "version": "1", "conference": conference } });
    let (draft, problems) = read_json(file.to_string().as_bytes());
    let spans = draft.sessions.iter().map(|one| one.starts_at.zip(one.ends_at));
    let shown: Vec<String> =
        spans.map(|span| span.map_or(String::new(), |(a, b)| format!("{a} {b}"))).collect();
    assert_eq!(shown[0], "2026-10-25 01:30:00 2026-10-25 02:00:00");
    assert_eq!((shown[1].as_str(), shown[2].as_str()), ("", ""));
    assert_eq!(shown[3], "2026-10-25 00:30:00 2026-10-25 01:30:00");
    let told = problems.iter().filter(|one| one.code.contains("second-of-two-hours"));
    let codes: Vec<&str> = told.map(|one| one.code.as_ref()).collect();
    assert_eq!(codes, ["ends-in-second-of-two-hours", "second-of-two-hours"]);
}
