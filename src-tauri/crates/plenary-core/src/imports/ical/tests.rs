//! What single lines of calendar files mean, and that no bytes make the reader stop.

use crate::model::{Problem, ProgrammeDraft, SessionDraft};
use expect_test::expect;
use proptest::prelude::*;
use std::fmt::Write as _;

/// Reads a file for no event that is there.
fn read(bytes: &[u8]) -> (ProgrammeDraft, Vec<Problem>) {
    super::read(bytes, None)
}

/// A calendar with these lines in it.
fn calendar(lines: &[&str]) -> Vec<u8> {
    let lines = lines.join("\r\n");
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n{lines}\r\nEND:VCALENDAR\r\n")
        .into_bytes()
}

/// A calendar with one entry with these lines in it.
fn event(lines: &[&str]) -> Vec<u8> {
    let lines = lines.join("\r\n");
    calendar(&[&format!("BEGIN:VEVENT\r\nUID:one@example.org\r\nSUMMARY:Talk\r\n{lines}\r\nEND:VEVENT")])
}

/// Zone, sessions and problems as a page to read.
fn sketch(bytes: &[u8]) -> String {
    let (draft, problems) = read(bytes);
    let mut out = format!("{}\n", draft.event.zone);
    for one in &draft.sessions {
        let time = |at: Option<chrono::NaiveDateTime>| {
            at.map_or("–".to_owned(), |at| at.format("%Y-%m-%d %H:%M").to_string())
        };
        let mark = if one.cancelled { " cancelled" } else { "" };
        writeln!(out, "{} to {} {}{mark}", time(one.starts_at), time(one.ends_at), one.title).unwrap();
    }
    for problem in problems {
        writeln!(out, "{problem}").unwrap();
    }
    out
}

fn draft(bytes: &[u8]) -> ProgrammeDraft {
    read(bytes).0
}

fn one(bytes: &[u8]) -> SessionDraft {
    let draft = draft(bytes);
    assert_eq!(draft.sessions.len(), 1, "{draft:?}");
    draft.sessions.into_iter().next().unwrap()
}

#[test]
fn an_entry_of_no_year_is_left_out_and_says_nothing_of_the_days() {
    let entry = |uid: &str, start: &str, end: &str| {
        format!("BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:{uid}\r\nDTSTART:{start}\r\nDTEND:{end}\r\nEND:VEVENT")
    };
    let file = calendar(&[
        &entry("Fine", "20270601T100000Z", "20270601T110000Z"),
        &entry("Old", "16010101T000000Z", "16010101T010000Z"),
        &entry("Blank", "19000101T000000Z", "19000101T000000Z"),
        &entry("Endless", "20270601T100000Z", "99991231T000000Z"),
    ]);
    let days = draft(&file).event;
    assert_eq!([days.starts_on, days.ends_on].map(|day| day.unwrap().to_string()), ["2027-06-01"; 2]);
    expect![[r#"
        UTC
        2027-06-01 10:00 to 2027-06-01 11:00 Fine
        error entry-of-no-year at line 10 count="3" date="1601-01-01" title="Old"
    "#]]
    .assert_eq(&sketch(&file));
    let (network, problems) = super::read_network(&file);
    assert_eq!((network.unwrap().meetings.len(), problems.len()), (1, 1));
}

#[test]
fn a_date_that_is_a_period_lasts_as_long_as_it_says() {
    let file = event(&[
        "DTSTART;TZID=Europe/London:20270120T140000",
        "DTEND;TZID=Europe/London:20270120T153000",
        "RDATE;VALUE=PERIOD;TZID=Europe/London:20270302T100000/PT2H,20270303T100000/20270303T104500",
        "RDATE;TZID=Europe/London:20270304T100000,16010101T000000",
    ]);
    expect![[r#"
        Europe/London
        2027-01-20 14:00 to 2027-01-20 15:30 Talk
        2027-03-02 10:00 to 2027-03-02 12:00 Talk
        2027-03-03 10:00 to 2027-03-03 10:45 Talk
        2027-03-04 10:00 to 2027-03-04 11:30 Talk
    "#]]
    .assert_eq(&sketch(&file));
}

fn start(lines: &[&str]) -> String {
    one(&event(lines)).starts_at.map(|at| at.to_string()).unwrap_or_default()
}

#[test]
fn a_zone_is_known_by_its_name_whatever_a_program_put_in_front_of_it() {
    for tzid in [
        "Europe/London",
        "/softwarestudio.org/Olson_20011030_5/Europe/London",
        "/mozilla.org/20050126_1/Europe/London",
        "/freeassociation.sourceforge.net/Tzfile/Europe/London",
        "\"Europe/London\"",
        "GMT Standard Time",
        "europe/london",
    ] {
        let bytes = event(&[&format!("DTSTART;TZID={tzid}:20260612T093000"), "DURATION:PT45M"]);
        let (draft, problems) = read(&bytes);
        assert_eq!((draft.event.zone.as_str(), problems.len()), ("Europe/London", 0), "{tzid}");
    }
    let bare = event(&[
        "DTSTART;TZID=(UTC+00:00) Dublin\\, Edinburgh\\, Lisbon\\, London:20260612T093000",
        "DURATION:PT45M",
    ]);
    assert_eq!(one(&bare).starts_at.unwrap().to_string(), "2026-06-12 09:30:00", "its name is not quoted");
    let windows = event(&["DTSTART;TZID=\"(UTC+05:30) Somewhere, Else\":20260612T093000", "DURATION:PT45M"]);
    assert_eq!(
        one(&windows).starts_at.unwrap().to_string(),
        "2026-06-12 04:00:00",
        "at least the distance is taken"
    );
}

#[test]
fn what_goes_on_for_ever_is_followed_to_the_days_of_the_event_it_is_for() {
    let file = event(&[
        "DTSTART;TZID=Europe/London:20200106T090000",
        "DURATION:PT30M",
        "RRULE:FREQ=DAILY",
        "EXDATE;TZID=Europe/London:20270602T090000",
    ]);
    let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
    let (draft, problems) = super::read(&file, Some((day("2027-06-01"), day("2027-06-03"))));
    let days: Vec<String> =
        draft.sessions.iter().map(|one| one.starts_at.unwrap().date().to_string()).collect();
    assert_eq!(
        days,
        ["2027-05-31", "2027-06-01", "2027-06-03", "2027-06-04"],
        "a day on either side for other clocks"
    );
    assert_eq!(
        (draft.event.starts_on, draft.event.ends_on),
        (Some(day("2027-06-01")), Some(day("2027-06-03")))
    );
    assert_eq!(problems, []);
    let (all, _) = super::read(&file, Some((day("2019-06-01"), day("2019-06-03"))));
    assert_eq!(all.sessions.len(), 500, "before it began there is nothing to narrow it to");
}

#[test]
fn a_zone_that_nobody_knows_is_reckoned_by_the_files_own_rules() {
    let zone = "BEGIN:VTIMEZONE\r\nTZID:Customized Time Zone\r\n\
        BEGIN:STANDARD\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\n\
        BEGIN:DAYLIGHT\r\nDTSTART:16010101T010000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\n\
        END:VTIMEZONE";
    let entry = |uid: &str, at: &str| {
        format!(
            "BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:{uid}\r\nDTSTART;TZID=Customized Time Zone:{at}\r\nDURATION:PT1H\r\nEND:VEVENT"
        )
    };
    let bytes = calendar(&[
        zone,
        &entry("summer", "20260612T093000"),
        &entry("winter", "20261112T093000"),
        &entry("gap", "20260329T013000"),
        &entry("back", "20261025T013000"),
    ]);
    expect![[r#"
        UTC
        2026-06-12 08:30 to 2026-06-12 09:30 summer
        2026-11-12 09:30 to 2026-11-12 10:30 winter
        2026-03-29 01:30 to 2026-03-29 02:30 gap
        2026-10-25 00:30 to 2026-10-25 02:30 back
    "#]]
    .assert_eq(&sketch(&bytes));
}

#[test]
fn a_time_without_a_zone_is_never_taken_in_silence() {
    let floating = event(&["DTSTART:20260612T093000", "DTEND:20260612T103000"]);
    expect![[r#"

        2026-06-12 09:30 to 2026-06-12 10:30 Talk
        warning time-without-zone at line 4 count="2"
    "#]]
    .assert_eq(&sketch(&floating));
    assert!(one(&floating).floating);
    let unknown = event(&["DTSTART;TZID=Moon/Base:20260612T093000", "DURATION:PT1H"]);
    expect![[r#"

        2026-06-12 09:30 to 2026-06-12 10:30 Talk
        warning zone-not-known at line 4 count="1" zone="Moon/Base"
    "#]]
    .assert_eq(&sketch(&unknown));
    let said = calendar(&[
        "X-WR-TIMEZONE:Europe/Paris",
        "BEGIN:VEVENT",
        "UID:a",
        "SUMMARY:Talk",
        "DTSTART:20260612T093000",
        "DURATION:PT1H",
        "END:VEVENT",
    ]);
    expect![[r#"
        Europe/Paris
        2026-06-12 09:30 to 2026-06-12 10:30 Talk
        warning time-without-zone-taken at line 5 count="1" taken="Europe/Paris"
    "#]]
    .assert_eq(&sketch(&said));
}

#[test]
fn a_rule_gives_every_time_but_those_that_are_excepted_moved_or_called_off() {
    let lines = "BEGIN:VEVENT\r\nUID:weekly\r\nSUMMARY:Circle\r\nDTSTART;TZID=Europe/London:20260318T140000\r\nDTEND;TZID=Europe/London:20260318T153000\r\n\
        RRULE:FREQ=WEEKLY;COUNT=6\r\nEXDATE;TZID=Europe/London:20260325T140000\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nUID:weekly\r\nRECURRENCE-ID:20260401T130000Z\r\nSUMMARY:Circle, moved\r\nDTSTART;TZID=Europe/London:20260402T100000\r\nDURATION:PT1H\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nUID:weekly\r\nRECURRENCE-ID;TZID=Europe/London:20260408T140000\r\nSTATUS:CANCELLED\r\nSUMMARY:Circle\r\nDTSTART;TZID=Europe/London:20260408T140000\r\nDURATION:PT90M\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nUID:weekly\r\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/London:20260415T140000\r\nSUMMARY:Circle, later\r\nDTSTART;TZID=Europe/London:20260415T160000\r\nDURATION:PT1H\r\nEND:VEVENT";
    expect![[r#"
        Europe/London
        2026-03-18 14:00 to 2026-03-18 15:30 Circle
        2026-04-02 10:00 to 2026-04-02 11:00 Circle, moved
        2026-04-08 14:00 to 2026-04-08 15:30 Circle cancelled
        2026-04-15 16:00 to 2026-04-15 17:00 Circle, later
        2026-04-22 16:00 to 2026-04-22 17:00 Circle, later
    "#]]
    .assert_eq(&sketch(&calendar(&[lines])));
    let ids: Vec<String> =
        draft(&calendar(&[lines])).sessions.into_iter().map(|one| one.external_id).collect();
    assert_eq!(ids[1], "weekly#20260401T130000Z", "the occurrence keeps its name where it moves");
}

#[test]
fn rules_that_have_no_end_or_no_sense_come_to_an_end() {
    for rule in [
        "FREQ=DAILY",
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;INTERVAL=7",
        "FREQ=HOURLY",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;INTERVAL=65535",
        "FREQ=MONTHLY;BYDAY=-5MO,5TU;BYSETPOS=-366",
        "FREQ=YEARLY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10;BYSECOND=0,1,2,3,4,5,6,7,8,9",
        "FREQ=SOMETIMES",
        "FREQ=DAILY;BYEASTER=0",
        "FREQ=DAILY;UNTIL=19000101T000000Z",
        "COUNT=3",
    ] {
        let began = std::time::Instant::now();
        let (draft, _) = read(&event(&[
            "DTSTART;TZID=Europe/London:20260612T093000",
            "DURATION:PT1H",
            &format!("RRULE:{rule}"),
        ]));
        assert!((1..=502).contains(&draft.sessions.len()), "{rule}: {}", draft.sessions.len());
        assert!(began.elapsed().as_secs() < 2, "{rule} takes {:?}", began.elapsed());
    }
}

#[test]
fn times_that_only_people_write_are_read_and_missing_ends_are_said() {
    assert_eq!(start(&["DTSTART:2026-06-12T09:30:00Z", "DURATION:PT1H"]), "2026-06-12 09:30:00");
    assert_eq!(start(&["DTSTART:2026-06-12 09:30", "DTEND:2026-06-12 10:30"]), "2026-06-12 09:30:00");
    assert_eq!(start(&["DTSTART:20260612T0930", "DURATION:PT1H"]), "2026-06-12 09:30:00");
    assert_eq!(start(&["DTSTART:20260612T240000Z", "DURATION:PT1H"]), "2026-06-13 00:00:00");
    expect![[r#"
        UTC
        2026-06-12 09:30 to 2026-06-12 10:00 Talk
        warning entry-ends-before-start at line 4 count="1" minutes="30" title="Talk"
    "#]]
    .assert_eq(&sketch(&event(&["DTSTART:20260612T093000Z", "DTEND:20260612T083000Z"])));
    expect![[r#"

        – to – Talk
        warning entry-of-whole-days at line 4 count="1" date="2026-06-12" title="Talk"
    "#]]
    .assert_eq(&sketch(&event(&["DTSTART;VALUE=DATE:20260612"])));
    expect![[r#"

        – to – Talk
        error entry-without-start at line 4 count="1" title="Talk"
    "#]]
    .assert_eq(&sketch(&event(&["DTEND:20260612T083000Z"])));
}

#[test]
fn lines_that_were_broken_badly_are_put_together_again() {
    let folded_in_a_letter = {
        let mut bytes = event(&["DTSTART:20260612T093000Z", "DURATION:PT1H", "LOCATION:Zürich"]);
        let at = bytes.windows(2).position(|pair| pair == "ü".as_bytes()).unwrap() + 1;
        bytes.splice(at..at, b"\r\n ".iter().copied());
        bytes
    };
    assert_eq!(one(&folded_in_a_letter).room, "Zürich");
    let long = format!("DESCRIPTION:{}", "x".repeat(62));
    let broken =
        event(&["DTSTART:20260612T093000Z", "DURATION:PT1H", &long, "yz and a line", "https://example.org"]);
    let said = one(&broken).description;
    assert!(said.ends_with("xyz and a line\nhttps://example.org"), "{said}");
    let quoted = event(&[
        "DTSTART:20260612T093000Z",
        "DURATION:PT1H",
        "DESCRIPTION;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:caf=C3=",
        "=A9 and=20tea",
    ]);
    assert_eq!(one(&quoted).description, "café and tea");
}

#[test]
fn the_way_to_join_is_found_wherever_it_is() {
    let join = |line: &str| one(&event(&["DTSTART:20260612T093000Z", "DURATION:PT1H", line])).online_url;
    for line in [
        "X-GOOGLE-CONFERENCE:https://meet.google.com/abc",
        "X-MICROSOFT-SKYPETEAMSMEETINGURL:https://meet.google.com/abc",
        "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://meet.google.com/abc",
        "URL:https://meet.google.com/abc",
        "LOCATION:https://meet.google.com/abc",
        "DESCRIPTION:Join at <https://meet.google.com/abc>\\, ring the bell.",
    ] {
        assert_eq!(join(line), "https://meet.google.com/abc", "{line}");
    }
    let page = one(&event(&["DTSTART:20260612T093000Z", "DURATION:PT1H", "URL:https://example.org/talk"]));
    assert_eq!((page.online_url.as_str(), page.links[0].url.as_str()), ("", "https://example.org/talk"));
    let text = one(&event(&[
        "DTSTART:20260612T093000Z",
        "DURATION:PT1H",
        "DESCRIPTION:Plain",
        "X-ALT-DESC;FMTTYPE=text/html:<b>Rich</b>",
    ]));
    assert_eq!(text.description, "Plain");
}

#[test]
fn rooms_are_told_apart_by_what_they_do_not_share() {
    let entry = |uid: &str, place: &str| {
        format!(
            "BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:{uid}\r\nDTSTART:20260612T093000Z\r\nDURATION:PT1H\r\nLOCATION:{place}\r\nEND:VEVENT"
        )
    };
    let bytes = calendar(&[
        &entry("a", "Hall 1\\, Northbank House\\, Quay"),
        &entry("b", "Hall 2\\, Northbank House\\, Quay"),
    ]);
    let rooms: Vec<String> = draft(&bytes).rooms.into_iter().map(|room| room.name).collect();
    assert_eq!(rooms, ["Hall 1", "Hall 2"]);
}

#[test]
fn what_is_no_calendar_is_refused_with_its_reason() {
    let codes = |bytes: &[u8]| read(bytes).1.into_iter().map(|problem| problem.code).collect::<Vec<_>>();
    assert_eq!(codes(b""), ["not-a-calendar"]);
    assert_eq!(codes(b"Dear all,\nsee you on Thursday"), ["not-a-calendar"]);
    assert_eq!(codes(b"<!DOCTYPE html><html><body>Sign in"), ["file-is-web-page"]);
    assert_eq!(codes(&calendar(&[])), ["calendar-is-empty"]);
}

/// A file with something of everything, to be spoiled.
fn rich() -> Vec<u8> {
    calendar(&[
        "METHOD:REQUEST",
        "X-WR-TIMEZONE:Europe/London",
        "BEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\nDTSTART:19701025T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nEND:STANDARD\r\nEND:VTIMEZONE",
        "BEGIN:VEVENT\r\nUID:a\r\nSEQUENCE:3\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY;LANGUAGE=en:Öffnung\\, mit Kaffee\r\nDTSTART;TZID=Own:20260612T093000\r\nDTEND;TZID=GMT Standard Time:20260612T103000\r\nRRULE:FREQ=MONTHLY;BYDAY=2WE,-1FR;BYSETPOS=1,-1;UNTIL=20270612T000000Z\r\nEXDATE:20260712T093000Z,20260812\r\nRDATE;VALUE=PERIOD:20261001T100000Z/PT1H\r\nATTENDEE;CN=\"Ada Osei\";PARTSTAT=ACCEPTED:MAILTO:ada@example.org\r\nLOCATION:Hall 1\r\nEND:VEVENT",
        "BEGIN:VEVENT\r\nUID:a\r\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Own:20260710T093000\r\nDTSTART;VALUE=DATE:20260711\r\nDURATION:P2D\r\nEND:VEVENT",
    ])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_spoiled_file_stops_the_reader(cuts in prop::collection::vec((0..1300_usize, any::<u8>(), 0..4_u8), 1..12)) {
        let mut bytes = rich();
        for (at, byte, how) in cuts {
            let at = at.min(bytes.len() - 1);
            match how {
                0 => bytes[at] = byte,
                1 => { bytes.remove(at); }
                2 => bytes.insert(at, byte),
                _ => bytes.truncate(at.max(60)),
            }
        }
        let began = std::time::Instant::now();
        let (one, _) = read(&bytes);
        prop_assert!(one.sessions.len() < 3000);
        prop_assert!(began.elapsed().as_secs() < 4, "{:?}", began.elapsed());
        prop_assert_eq!(one, read(&bytes).0, "the same bytes give the same draft");
    }

    #[test]
    fn no_bytes_stop_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        read(&bytes);
        let mut inside = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART".to_vec();
        inside.extend(bytes);
        read(&inside);
    }
}
