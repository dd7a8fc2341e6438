//! What was answered, narrowed, pasted or deleted since a document was written: it holds in every draft, whatever it was made of.

use crate::office::{Office, list, text};
use serde_json::{Value, json};

/// Bird Day, held on 18 November 2026 with one talk; Zara Quillfeather and Bob Umbrage were registered.
struct Desk {
    office: Office,
    event: Value,
    talk: Value,
    zara: Value,
}

impl Desk {
    fn new() -> Self {
        let office = Office::at("2026-11-25T08:00:00Z");
        let make = |name: &str, request: Value| office.call(name, request)["id"].clone();
        let person = |given: &str, family: &str| {
            make("create_person", json!({ "given_name": given, "family_name": family }))
        };
        let (zara, bob) = (person("Zara", "Quillfeather"), person("Bob", "Umbrage"));
        let event = make("create_event", json!({ "title": "Bird Day", "starts_on": "2026-11-18" }));
        let talk = make(
            "create_session",
            json!({ "session": { "event_id": event, "title": "Talk", "status": "confirmed" } }),
        );
        for person in [&zara, &bob] {
            office
                .call("register_person", json!({ "attendance": { "event_id": event, "person_id": person } }));
        }
        office.call("publish_event", json!({ "id": event }));
        office.call("hold_event", json!({ "id": event }));
        Self { office, event, talk, zara }
    }

    fn call(&self, name: &str, request: Value) -> Value {
        self.office.call(name, request)
    }

    fn note(&self, body: &str) {
        self.note_in(&self.talk, body);
    }

    fn note_in(&self, session: &Value, body: &str) {
        self.call("write_note", json!({ "event_id": self.event, "session_id": session, "body": body }));
    }

    fn session(&self, title: &str) -> Value {
        let session = json!({ "event_id": self.event, "title": title, "status": "confirmed" });
        self.call("create_session", json!({ "session": session }))["id"].clone()
    }

    fn board(&self) -> Vec<Value> {
        list(&self.call("takeaway_board", json!({ "event_id": self.event }))["takeaways"]).to_vec()
    }

    fn takeaway(&self, at: usize) -> Value {
        self.board()[at]["takeaway"]["id"].clone()
    }

    fn build(&self, kind: &str) -> Value {
        self.call("build_draft", json!({ "event_id": self.event, "kind": kind }))["id"].clone()
    }

    /// Changes the block in which these words stand.
    fn edit(&self, draft: &Value, words: &str, body: &str) {
        let page = self.call("draft", json!({ "id": draft }));
        let block = list(&page["blocks"]).iter().find(|block| text(&block["body"]).contains(words)).unwrap();
        self.call("change_block", json!({ "id": block["id"], "body": body }));
    }

    fn answer(&self, answer: &str) {
        self.call(
            "answer_approval",
            json!({ "takeaway_id": self.takeaway(0), "answer": answer, "on": "2026-11-21" }),
        );
    }

    /// Why a draft may not leave: the reason and the words, in the order of its blocks.
    fn warned(&self, draft: &Value) -> Vec<String> {
        let page = self.call("draft", json!({ "id": draft }));
        let line = |one: &Value| format!("{}: {}", text(&one["why"]), text(&one["text"]));
        list(&page["view"]["warnings"]).iter().map(line).collect()
    }

    fn blog(&self) -> String {
        self.office.export("blog-md", &self.event)
    }

    /// What of a text stands under its headings of the second level, without empty lines.
    fn told(markdown: &str) -> Vec<&str> {
        let from = markdown.lines().skip_while(|line| !line.starts_with("## "));
        from.filter(|line| !line.is_empty()).collect()
    }
}

const LINE: &str = "#cost Flamingos cost eleven pounds each. @Zara Quillfeather";

#[test]
fn a_name_that_was_withdrawn_keeps_minutes_in_that_were_edited_and_so_does_the_board_alone() {
    for by_answer in [true, false] {
        let desk = Desk::new();
        desk.note(LINE);
        let minutes = desk.build("minutes");
        desk.edit(&minutes, "lamingo", "Zara Quillfeather said that flamingos cost 11 pounds each.");
        assert_eq!(desk.warned(&minutes), [""; 0]);
        if by_answer {
            desk.answer("yes_without_name");
        } else {
            desk.call(
                "change_takeaway",
                json!({ "id": desk.takeaway(0), "permission": "organisation_only" }),
            );
        }
        assert_eq!(desk.warned(&minutes), ["names_somebody: Flamingos cost eleven pounds each."]);
        let out = json!({ "event_id": desk.event, "format": "minutes-md" });
        assert_eq!(desk.office.refused("export_text", out), "draft-gives-away");
        desk.edit(&minutes, "lamingo", "Somebody said that flamingos cost 11 pounds each.");
        assert_eq!(desk.warned(&minutes), [""; 0]);
    }
}

#[test]
fn a_line_without_a_name_gets_none_by_hand() {
    let desk = Desk::new();
    desk.note("Flamingos cost eleven pounds each. [no name]");
    let minutes = desk.build("minutes");
    desk.edit(&minutes, "lamingo", "Zara Quillfeather said that flamingos cost 11 pounds each.");
    assert_eq!(desk.warned(&minutes), ["names_somebody: Flamingos cost eleven pounds each."]);
}

#[test]
fn a_no_goes_with_the_words_into_the_note_of_another_session() {
    for cut_first in [true, false] {
        let desk = Desk::new();
        let other = desk.session("Other");
        desk.note(LINE);
        let before = desk.takeaway(0);
        desk.answer("no");
        if cut_first {
            desk.note("");
            desk.note_in(&other, LINE);
            assert_eq!(desk.takeaway(0), before);
        } else {
            desk.note_in(&other, LINE);
            desk.note("");
        }
        let board = desk.board();
        assert_eq!(board.len(), 1);
        let moved = &board[0]["takeaway"];
        assert_eq!((&moved["permission"], &moved["session_id"]), (&json!("internal"), &other));
        let sheet = desk.call("approvals", json!({ "event_id": desk.event }));
        assert!(sheet.to_string().contains("\"no\""), "{sheet}");
        assert!(!desk.blog().contains("Flamingos"));
    }
}

#[test]
fn the_same_words_of_somebody_else_in_another_session_are_theirs() {
    let desk = Desk::new();
    desk.note(LINE);
    desk.answer("no");
    desk.note("");
    desk.note_in(&desk.session("Other"), &LINE.replace("Zara Quillfeather", "Bob Umbrage"));
    assert_eq!(desk.board()[0]["takeaway"]["permission"], "public");
}

#[test]
fn a_line_that_is_moved_and_edited_in_one_save_is_that_line() {
    let desk = Desk::new();
    desk.note(&format!("{LINE}\n\n#fish Pelicans steal fish. @Bob Umbrage"));
    let before = desk.takeaway(0);
    desk.answer("no");
    desk.note("#fish Pelicans steal fish. @Bob Umbrage\n\n#cost Flamingos cost about eleven pounds each. @Zara Quillfeather");
    let board = desk.board();
    let moved = board.iter().find(|card| card["takeaway"]["id"] == before).unwrap();
    assert_eq!(moved["takeaway"]["text"], "Flamingos cost about eleven pounds each.");
    assert_eq!(moved["takeaway"]["permission"], "internal");
}

#[test]
fn somebody_deleted_stays_unnamed_when_the_document_is_built_again() {
    let desk = Desk::new();
    desk.note(LINE);
    let post = desk.build("blog_post");
    desk.edit(&post, "## Flamingos", "## Zara Quillfeather: flamingos cost eleven pounds");
    desk.call("delete_person", json!({ "id": desk.zara }));
    let edited = "person_gone_in_words: Zara Quillfeather";
    assert_eq!(desk.warned(&post), [edited, "person_gone: Zara Quillfeather"]);
    desk.build("blog_post");
    assert_eq!(desk.warned(&post), [edited], "what was edited stays");
    desk.call("undo", json!({}));
    desk.call("undo", json!({}));
    assert_eq!(desk.warned(&post), [""; 0], "nobody is deleted");
}

#[test]
fn a_note_names_nobody_who_was_deleted() {
    let desk = Desk::new();
    desk.note(&format!("{LINE}\n\nZara Quillfeather left early.\n\nOwls sleep."));
    desk.call("delete_person", json!({ "id": desk.zara }));
    let minutes = desk.office.export("minutes-md", &desk.event);
    assert!(!minutes.contains("Quillfeather"), "{minutes}");
    assert!(
        minutes.contains("Flamingos cost eleven pounds each.") && minutes.contains("Owls sleep."),
        "{minutes}"
    );
    let again = json!({ "given_name": "Zara", "family_name": "Quillfeather" });
    desk.call("create_person", again);
    assert!(desk.office.export("minutes-md", &desk.event).contains("Zara Quillfeather left early."));
}

#[test]
fn what_may_name_an_organisation_and_has_none_stands_among_what_has_no_name() {
    let desk = Desk::new();
    desk.note("#a Flamingos are pink. @Zara Quillfeather\n\n#a Owls sleep at work. [organisation]");
    let post = desk.blog();
    let told = [
        "## A",
        "- Flamingos are pink. (Zara Quillfeather)",
        "Also said, without names:",
        "- Owls sleep at work.",
    ];
    assert_eq!(Desk::told(&post)[..4], told);
}

#[test]
fn the_name_of_the_office_in_a_title_says_whose_document_it_is() {
    let office = Office::with_sample();
    let event = office.call("create_event", json!({ "title": "Staff workshop", "starts_on": "2026-08-19" }));
    // the sample's office has stepped back: whoever signs now says so
    office.call("change_workspace", json!({ "office_name": "Capital Digital Office" }));
    for name in ["publish_event", "hold_event"] {
        office.call(name, json!({ "id": event["id"] }));
    }
    office.call(
        "write_note",
        json!({ "event_id": event["id"], "body": "#fish Pelicans steal fish. [no name]" }),
    );
    let month = json!({ "starts_on": "2026-08-01", "ends_on": "2026-08-31", "kind": "newsletter" });
    let letter = office.call("build_draft", month)["id"].clone();
    let page = office.call("draft", json!({ "id": letter }));
    let title = text(&list(&page["blocks"])[0]["body"]);
    assert!(title.starts_with("# Capital Digital Office: "), "{title}");
    assert_eq!(page["view"]["warnings"], json!([]));
}

#[test]
fn words_over_a_heading_stay_with_whoever_said_what_it_stated() {
    let desk = Desk::new();
    desk.note("#a Owls sleep at work. @Zara Quillfeather\n\n#a Pelicans steal fish. @Bob Umbrage");
    let post = desk.build("blog_post");
    desk.edit(&post, "## Owls", "## Owls are asleep at their desks");
    let bodies = |is_unsupported: bool| {
        let page = desk.call("draft", json!({ "id": post }));
        let here = list(&page["blocks"]).iter().filter(|block| {
            (block["state"] == "unsupported") == is_unsupported && block["state"] != "deleted"
        });
        here.map(|block| text(&block["body"]).to_owned()).collect::<Vec<_>>()
    };
    let pelicans = desk.takeaway(1);
    desk.call("rank_takeaway", json!({ "id": pelicans, "rank": 0, "theme": "A" }));
    desk.build("blog_post");
    let standing = bodies(false).join("\n");
    let told = "## Pelicans steal fish\nSaid by Bob Umbrage.\n## Owls are asleep at their desks";
    assert!(standing.contains(told), "{standing}");
    assert!(!standing.contains("Owls sleep at work"), "{standing}");
    desk.call("undo", json!({}));
    desk.call("undo", json!({}));
    desk.call("delete_takeaway", json!({ "id": desk.takeaway(0) }));
    desk.build("blog_post");
    assert_eq!(bodies(true), ["## Owls are asleep at their desks"]);
    assert!(bodies(false).join("\n").contains("## Pelicans steal fish\nSaid by Bob Umbrage."));
}

#[test]
fn whom_a_newer_list_corrects_is_known_by_the_name_of_before_and_who_passed_a_ticket_on_is_not() {
    let desk = Desk::new();
    let elsewhere = json!({ "title": "Fish Day", "starts_on": "2026-10-01" });
    let elsewhere = desk.call("create_event", elsewhere)["id"].clone();
    let import = |guests: &[(&str, &str)]| {
        let row = |(at, (given, family)): (usize, &(&str, &str))| {
            format!("1,{given},{family},guest{at}@example.org,{at},Attending\n")
        };
        let rows: String = guests.iter().enumerate().map(row).collect();
        let file = tempfile::Builder::new().suffix(".csv").tempfile().unwrap();
        let head = "Order no.,First Name,Surname,Email,Attendee no.,Attendee Status\n";
        std::fs::write(file.path(), format!("{head}{rows}")).unwrap();
        let list = json!({ "path": file.path(), "event_id": elsewhere });
        desk.call("accept_import", list)["plan"]["counts"].clone()
    };
    import(&[("Wolfgang", "Hirschfeld"), ("Bertram", "Hohenstein")]);
    let said =
        ["Wolfgang Hirschfeld burned the plan", "Bertram Hohenstein sank the boat", "The lunch was good"];
    for words in said {
        let said = json!({
            "event_id": desk.event, "session_id": desk.talk, "text": words, "permission": "no_name", "publish": true,
        });
        desk.call("create_takeaway", said);
    }
    let told = || {
        let post = desk.blog();
        said.map(|words| post.contains(words))
    };
    assert_eq!(told(), [false, false, true]);
    import(&[("Wolfgang", "Klein"), ("Gudrun", "Moor")]);
    let names =
        desk.call("search", json!({ "query": "Gudrun Moor", "noun": "person", "limit": 5 })).to_string();
    assert!(names.contains("Gudrun"), "{names}");
    assert_eq!(told(), [false, true, true], "Klein was Hirschfeld; Moor is somebody else");
}
