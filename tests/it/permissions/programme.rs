//! What the programme itself says that is not for everybody: marked sessions, and what came in as private.

use crate::cast::{Cast, at};
use crate::judges;
use crate::office::list;
use serde_json::json;

const KEPT: &str = "[internal]";

#[test]
fn marked_lines_of_a_session_stay_here_and_a_marked_session_reaches_only_those_who_take_part() {
    let cast = Cast::new();
    let words = json!({
        "id": cast.opening, "summary": "Soup is served.\n\nThe cook is dismissed [internal]", "description": "Off the record: cuts",
    });
    cast.call("change_session", words);
    let closed = json!({
        "session": { "event_id": cast.event, "title": "Redundancies [internal]", "summary": "Who goes" },
        "at": at(&cast.hall, "2026-11-13", "14:00", "15:00"),
    });
    let closed = cast.make("create_session", closed);
    cast.call("create_part", json!({ "session_id": closed, "person_id": cast.priya, "role": "speaker" }));
    cast.call("change_session", json!({ "id": closed, "headcount": 3 }));
    for format in ["ics", "sessions-csv", "report-md"] {
        let file = cast.office.export(format, &cast.event).replace("\r\n ", "");
        assert!(format == "report-md" || file.contains("Soup is served."), "{format}: {file}");
        for kept in ["dismissed", "cuts", "Redundancies", KEPT] {
            assert!(!file.contains(kept), "{kept} in {format}: {file}");
        }
    }
    let folder = tempfile::tempdir().unwrap();
    cast.call("export_feed", json!({ "of": { "event_id": cast.event }, "path": folder.path() }));
    judges::accept_all(folder.path());
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let file = std::fs::read_to_string(file.unwrap().path()).unwrap();
        assert!(!file.contains("Redundancies") && !file.contains("dismissed"), "{file}");
    }
    cast.call("change_event", json!({ "id": cast.event, "contact_email": "events@example.org" }));
    let which = json!({ "event_id": cast.event, "person_id": cast.priya });
    cast.call("queue_invitations", json!({ "which": which }));
    let id = &cast.call("list_outbox", json!({ "limit": 9 }))["rows"][0]["id"];
    let waiting = cast.call("read_message", json!({ "id": id }))["text"].to_string();
    assert!(waiting.contains("Redundancies") && !waiting.contains(KEPT), "{waiting}");
}

#[test]
fn what_is_said_in_a_session_with_a_marked_title_is_internal_unless_somebody_says_otherwise() {
    let cast = Cast::new();
    cast.call("change_session", json!({ "id": cast.opening, "title": "Redundancies [internal]" }));
    let said = json!({ "event_id": cast.event, "session_id": cast.opening, "text": "Nobody is safe" });
    assert_eq!(cast.call("create_takeaway", said)["permission"], "internal");
    let room = cast.call("room", json!({ "session_id": cast.opening }));
    assert_eq!(list(&room["pieces"]).len(), 0);
}

#[test]
fn the_weeknote_tells_no_more_of_a_summary_than_the_post_does() {
    let cast = Cast::new();
    let summary = json!({ "id": cast.event, "summary": "Come along.\n\nThe budget is gone [internal]" });
    cast.call("change_event", summary);
    for day in ["2026-11-02", "2026-11-12"] {
        let asked = json!({ "format": "weeknote-md", "day": day });
        let weeknote = cast.call("export_period_text", asked)["text"].to_string();
        assert!(!weeknote.contains("budget") && !weeknote.contains("internal"), "{weeknote}");
    }
}

#[test]
fn what_a_calendar_calls_private_comes_in_with_a_mark_and_leaves_in_no_agenda() {
    let cast = Cast::new();
    let entry = |uid: &str, title: &str, class: &str| {
        format!(
            "BEGIN:VEVENT\r\nUID:{uid}@example.org\r\nDTSTAMP:20261001T090000Z\r\nDTSTART;TZID=Europe/London:20261112T140000\r\n\
             DURATION:PT1H\r\nSUMMARY:{title}\r\nCLASS:{class}\r\nEND:VEVENT\r\n"
        )
    };
    let entries =
        [entry("a", "Soup", "PUBLIC"), entry("b", "Staffing", "CONFIDENTIAL"), entry("c", "Pay", "X-BOARD")];
    let file = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n{}END:VCALENDAR\r\n",
        entries.concat()
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("private.ics");
    std::fs::write(&path, file).unwrap();
    let into = json!({ "path": path, "event_id": cast.event });
    let preview = cast.call("preview_import", into.clone());
    assert!(preview["problems"].to_string().contains("entry-private"), "{preview}");
    for expected in [3, 0] {
        assert_eq!(cast.call("accept_import", into.clone())["plan"]["new"], expected, "twice is once");
    }
    assert!(cast.programme().contains("Staffing [internal]"));
    let agenda = cast.office.export("ics", &cast.event);
    assert!(agenda.contains(":Soup") && !agenda.contains("Staffing") && !agenda.contains(":Pay"));
}
