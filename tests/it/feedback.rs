//! Journeys of answers to forms: from the file to numbers and takeaways.

mod whole_files;

use crate::cast::Cast;
use crate::office::list;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// A folder with files of a form, and the event they are about.
struct Desk {
    cast: Cast,
    folder: tempfile::TempDir,
}

/// What a row of a plan names.
fn fields(row: &Value) -> Vec<&str> {
    list(&row["changes"]).iter().filter_map(|change| change["field"].as_str()).collect()
}

/// Rating of the event, rating of the opening, comment, may we quote.
type Row<'a> = (&'a str, &'a str, &'a str, &'a str);

impl Desk {
    fn new() -> Self {
        Self { cast: Cast::new(), folder: tempfile::tempdir().unwrap() }
    }

    /// Microsoft Forms' workbook, in which nobody signed in.
    fn workbook(&self, name: &str, rows: &[Row<'_>]) -> PathBuf {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        let moment = Format::new().set_num_format("m/d/yy h:mm:ss");
        let heads = [
            "ID",
            "Start time",
            "Completion time",
            "Email",
            "Name",
            "Overall, how would you rate the day?",
            "How would you rate\nOpening?",
            "What did you take away, in a sentence?",
            "May we quote you?",
        ];
        for (at, head) in heads.iter().enumerate() {
            sheet.write_string(0, at as u16, *head).unwrap();
        }
        for (at, (overall, opening, comment, quote)) in rows.iter().enumerate() {
            let (line, number) = (at as u32 + 1, at as u8 + 1);
            sheet.write_number(line, 0, f64::from(number)).unwrap();
            for column in [1, 2] {
                let at = ExcelDateTime::from_ymd(2026, 11, 14).unwrap().and_hms(9, number % 60, 0).unwrap();
                sheet.write_datetime_with_format(line, column, &at, &moment).unwrap();
            }
            sheet.write_string(line, 3, "anonymous").unwrap();
            match overall.parse::<f64>() {
                Ok(number) => sheet.write_number(line, 5, number).map(drop).unwrap(),
                Err(_) => sheet.write_string(line, 5, *overall).map(drop).unwrap(),
            }
            for (column, text) in [(6, opening), (7, comment), (8, quote)] {
                sheet.write_string(line, column, *text).unwrap();
            }
        }
        let path = self.folder.path().join(name);
        workbook.save(&path).unwrap();
        path
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    fn of(&self, path: &Path) -> Value {
        json!({ "path": path, "event_id": self.cast.event })
    }

    /// New, changed, unchanged.
    fn bring(&self, path: &Path) -> [i64; 3] {
        let plan = self.cast.call("import_feedback", self.of(path))["plan"].clone();
        ["new", "changed", "unchanged"].map(|name| plan[name].as_i64().unwrap())
    }

    fn feedback(&self) -> Value {
        self.cast.call("feedback", json!({ "event_id": self.cast.event }))
    }

    /// "title: n mean" of each question, or "hidden".
    fn ratings(&self) -> Vec<String> {
        let view = self.feedback();
        let line = |rated: &Value| {
            let title = rated["title"].as_str().unwrap();
            let title = if title.is_empty() { "event" } else { title };
            match &rated["numbers"] {
                Value::Null => format!("{title}: hidden"),
                numbers => format!("{title}: {} {:.1}", numbers["n"], numbers["mean"].as_f64().unwrap()),
            }
        };
        list(&view["feedback"]["ratings"]).iter().map(line).collect()
    }
}

const FIVE: [Row<'static>; 5] = [
    ("4", "Good", "Lend laptops through libraries", "Yes"),
    ("5", "Excellent", "n/a", "No"),
    ("3", "Average", "", ""),
    ("4", "", "Go where people are already", "Yes, but without my name"),
    ("4", "Poor", "The coffee was cold", "No"),
];

#[test]
fn a_workbook_of_microsoft_forms_becomes_numbers_and_comments_and_goes_with_one_undo() {
    let desk = Desk::new();
    let path = desk.workbook("answers.xlsx", &FIVE);
    let preview = desk.cast.call("preview_feedback", desk.of(&path));
    let meanings: Vec<&str> =
        list(&preview["columns"]).iter().map(|one| one["column"]["meaning"].as_str().unwrap()).collect();
    assert_eq!(
        meanings,
        [
            "identity",
            "identity",
            "submitted_at",
            "ignore",
            "ignore",
            "event_rating",
            "session_rating",
            "event_text",
            "consent"
        ]
    );
    assert_eq!((&preview["format"], &preview["remembered"]), (&json!("microsoft-forms"), &json!(false)));
    assert_eq!(desk.bring(&path), [5, 0, 0]);
    assert_eq!(desk.ratings(), ["event: 5 4.0", "Opening: hidden"], "four rated the opening");
    let again = desk.cast.office.answer("import_feedback", desk.of(&path));
    assert_eq!((again.changes, again.undo_label), (vec![], None), "the same file again changes nothing");
    assert_eq!(again.output["remembered"], true);
    desk.cast.call("undo", json!({}));
    assert_eq!((desk.ratings(), desk.feedback()["feedback"]["answered"].clone()), (vec![], json!(0)));
}

#[test]
fn a_newer_export_brings_what_is_new_and_what_changed() {
    let desk = Desk::new();
    assert_eq!(desk.bring(&desk.workbook("first.xlsx", &FIVE)), [5, 0, 0]);
    let mut rows = FIVE.to_vec();
    rows[2] = ("2", "Average", "I changed my mind", "");
    rows.push(("5", "Good", "", ""));
    assert_eq!(desk.bring(&desk.workbook("second.xlsx", &rows)), [1, 1, 4]);
    assert_eq!(desk.ratings(), ["event: 6 4.0", "Opening: 5 3.6"]);
}

#[test]
fn google_forms_with_two_addresses_ask_which_one_and_remember_the_answer() {
    let desk = Desk::new();
    let text = "Timestamp,Email Address,How was the day? (1-10),Work address\n\
                2026/11/14 9:05:00 am GMT,p@home.example.org,9,priya.nair@example.org\n\
                2026/11/14 9:06:00 am GMT,q@home.example.org,8,q@example.org\n";
    let path = desk.file("google.csv", text);
    let preview = desk.cast.call("preview_feedback", desk.of(&path));
    assert_eq!(
        (&preview["plan"], &preview["problems"][0]["code"]),
        (&Value::Null, &json!("columns-two-addresses"))
    );
    assert_eq!(desk.cast.office.refused("import_feedback", desk.of(&path)), "import-refused");
    let mut columns: Vec<Value> = list(&preview["columns"]).iter().map(|one| one["column"].clone()).collect();
    columns[1]["meaning"] = json!("ignore");
    let mut request = desk.of(&path);
    request["columns"] = json!(columns);
    assert_eq!(desk.cast.call("import_feedback", request)["plan"]["new"], 2);
    assert_eq!(desk.bring(&path), [0, 0, 2], "what was said of the columns is remembered");
    // Priya sends hers in again: Google gives it a new moment.
    let newer = text.replace("9:05:00 am GMT,p@home.example.org,9", "10:00:00 am GMT,p@home.example.org,7");
    assert_eq!(desk.bring(&desk.file("newer.csv", &newer)), [0, 1, 1]);
}

#[test]
fn any_table_comes_in_by_the_general_import_too_and_rows_may_name_their_session() {
    let desk = Desk::new();
    let rows = |session: &str, count: usize| format!("{session},4,Yes\n").repeat(count);
    let text = format!(
        "Which session did you attend?,How useful was the session? (stars),Was it what you expected?\n{}{}{}",
        rows("opening", 6),
        rows("Devices and doorsteps", 2),
        rows("Lunch", 1)
    );
    let request =
        json!({ "path": desk.file("table.csv", &text), "event_id": desk.cast.event, "format": "feedback" });
    let report = desk.cast.call("accept_import", request);
    assert_eq!((&report["plan"]["new"], &report["format"]), (&json!(9), &json!("feedback")));
    let remarks: Vec<&str> =
        list(&report["plan"]["remarks"]).iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!(remarks, ["session-not-found"], "lunch is no session here");
    assert_eq!(
        desk.ratings(),
        ["event: 9 1.0", "Opening: hidden", "Devices and doorsteps: hidden"],
        "8 less 6 would tell of 2"
    );
}

#[test]
fn a_comment_becomes_a_takeaway_with_the_permission_its_author_gave() {
    let desk = Desk::new();
    desk.bring(&desk.workbook("answers.xlsx", &FIVE));
    let view = desk.feedback();
    let of = |text: &str| {
        let found = list(&view["comments"])
            .iter()
            .find(|comment| comment["text"].as_str().unwrap().starts_with(text));
        found.unwrap()["id"].clone()
    };
    assert_eq!((list(&view["comments"]).len(), &view["open"]), (3, &json!(3)), "n/a is no comment");
    for (text, permission) in [("Lend", "no_name"), ("Go where", "no_name"), ("The coffee", "internal")] {
        let kept = desk.cast.call("keep_answer", json!({ "id": of(text) }));
        assert_eq!(
            (&kept["permission"], &kept["person_id"], &kept["kind"]),
            (&json!(permission), &Value::Null, &json!("quote"))
        );
    }
    assert_eq!(desk.cast.office.refused("keep_answer", json!({ "id": of("Lend") })), "answer-is-kept");
    assert_eq!(desk.feedback()["open"], 0);
    let newer = FIVE.map(|row| if row.0 == "5" { row } else { (row.0, row.1, "Now I say this", row.3) });
    desk.bring(&desk.workbook("newer.xlsx", &newer));
    assert_eq!(desk.feedback()["open"], 4, "words that changed are looked at again");
}

#[test]
fn who_ticks_that_they_object_is_not_quoted_and_words_in_confidence_stay_in_the_office() {
    let desk = Desk::new();
    let text = "Timestamp,Email Address,What did you learn?,Please tick if you do not want to be quoted\n\
                2026/11/14 9:05:00 am GMT,priya.nair@example.org,Managers never listen to the night staff,Yes\n\
                2026/11/14 9:06:00 am GMT,,Off the record: the sponsor was rude to the night staff,\n\
                2026/11/14 9:07:00 am GMT,,The hall was cold [internal],\n";
    desk.bring(&desk.file("objects.csv", text));
    let view = desk.feedback();
    let comments = list(&view["comments"]);
    assert_eq!(comments.len(), 3);
    for comment in comments {
        assert_eq!(comment["permission"], "internal", "{comment}");
        let kept = desk.cast.call("keep_answer", json!({ "id": comment["id"] }));
        assert_eq!(kept["permission"], "internal", "{kept}");
    }
}

/// What becomes of a takeaway made of Priya's answer when she withdraws her consent in the form.
#[test]
fn consent_withdrawn_in_the_form_reaches_what_was_made_of_the_answer_and_undo_gives_it_back() {
    let desk = Desk::new();
    let text = |said: &str, quote: &str| {
        format!(
            "Timestamp,Email Address,What did you learn?,May we quote you?\n\
             2026/11/14 9:05:00 am GMT,priya.nair@example.org,{said},\"{quote}\"\n"
        )
    };
    let said = "I learned that libraries are the best place to begin";
    desk.bring(&desk.file("first.csv", &text(said, "Yes, with my name")));
    let view = desk.feedback();
    let kept = desk.cast.call("keep_answer", json!({ "id": view["comments"][0]["id"] }));
    assert_eq!(kept["permission"], "public");
    let permissions = || -> Vec<Value> {
        let board = desk.cast.board();
        list(&board["takeaways"]).iter().map(|line| line["takeaway"]["permission"].clone()).collect()
    };
    let withdraw = desk.of(&desk.file("second.csv", &text(said, "No")));
    let plan = desk.cast.call("import_feedback", withdraw.clone())["plan"].clone();
    let remarks: Vec<&Value> = list(&plan["remarks"]).iter().map(|one| &one["code"]).collect();
    assert_eq!((remarks, permissions()), (vec![&json!("permission-withdrawn")], vec![json!("internal")]));
    desk.cast.call("undo", json!({}));
    assert_eq!(permissions(), [json!("public")]);
    desk.cast.call("redo", json!({}));

    // afterwards somebody asked her, and the same answer says nothing new
    desk.cast.call("change_takeaway", json!({ "id": kept["id"], "permission": "no_name" }));
    desk.cast.call("import_feedback", withdraw);
    assert_eq!(permissions(), [json!("no_name")]);
    desk.bring(&desk.file("third.csv", &text(said, "Yes, with my name")));
    assert_eq!(permissions(), [json!("no_name")], "what a form allows more widens nothing");
}

#[test]
fn consent_withdrawn_reaches_the_takeaway_also_after_its_words_changed_or_it_was_merged() {
    let desk = Desk::new();
    let text = |said: &str, quote: &str| {
        format!(
            "Timestamp,Email Address,What did you learn?,May we quote you?\n\
             2026/11/14 9:05:00 am GMT,priya.nair@example.org,{said},\"{quote}\"\n"
        )
    };
    desk.bring(&desk.file("first.csv", &text("Libraries are the best place to begin", "Yes, with my name")));
    let view = desk.feedback();
    let kept = desk.cast.call("keep_answer", json!({ "id": view["comments"][0]["id"] }));
    let other =
        json!({ "event_id": desk.cast.event, "text": "Begin where people are", "permission": "public" });
    let whole = desk.cast.call("create_takeaway", other)["id"].clone();
    desk.cast.call("merge_takeaways", json!({ "keep": whole, "others": [kept["id"]] }));
    let newer = desk.file("second.csv", &text("I changed my mind", "No"));
    let plan = desk.cast.call("import_feedback", desk.of(&newer))["plan"].clone();
    assert_eq!(plan["remarks"][0]["code"], "permission-withdrawn");
    let board = desk.cast.board();
    assert_eq!(board["takeaways"][0]["takeaway"]["id"], whole);
    assert_eq!(board["takeaways"][0]["takeaway"]["permission"], "internal");
}

#[test]
fn answers_that_state_something_are_proposed_first_with_the_sentence_and_deciding_one_moves_no_other() {
    let desk = Desk::new();
    let rows = [
        "2026/11/14 9:01:00 am GMT,4,Thanks",
        "2026/11/14 9:02:00 am GMT,5,Lovely day. Libraries should lend laptops because 40% of our residents have none at home.",
        "2026/11/14 9:03:00 am GMT,3,Lend laptops through libraries and residents will come to learn",
        "2026/11/14 9:04:00 am GMT,4,",
    ];
    let text = format!("Timestamp,Overall (1-5),What should we keep?\n{}\n", rows.join("\n"));
    let path = desk.file("google.csv", &text);
    let preview = desk.cast.call("preview_feedback", desk.of(&path));
    let answered: Vec<String> =
        list(&preview["plan"]["rows"]).iter().map(|row| fields(row).join(" ")).collect();
    assert_eq!(answered[0], "4/5 “Thanks”", "the plan shows what was answered");
    assert_eq!(answered[3], "4/5");
    assert_eq!(desk.bring(&path), [4, 0, 0]);
    let order = || -> Vec<(Value, Value)> {
        let view = desk.feedback();
        list(&view["comments"])
            .iter()
            .map(|one| (one["id"].clone(), one["proposed"]["said"].clone()))
            .collect()
    };
    let before = order();
    assert_eq!(before.len(), 3);
    assert_eq!(before[2].1, Value::Null, "thanks are no takeaway, and come last");
    let said = "Libraries should lend laptops because 40% of our residents have none at home.";
    let best = before.iter().find(|(_, words)| words == said).unwrap();
    let kept = desk.cast.call("keep_answer", json!({ "id": best.0, "text": best.1 }));
    assert_eq!(kept["text"], said);
    assert_eq!(order(), before);
}

#[test]
fn who_agreed_and_is_known_is_named_and_nothing_else_of_them_is_kept() {
    let desk = Desk::new();
    let text = "Response ID,Overall rating,Name,Email,Organisation,Comments,May we quote you with your name?\n\
                1,4,Priya Nair,priya.nair@example.org,The library,Read aloud,Yes\n\
                2,4,Somebody Else,else@example.org,Elsewhere,Sing aloud,Yes\n";
    assert_eq!(desk.bring(&desk.file("named.csv", text)), [2, 0, 0]);
    let view = desk.feedback();
    let told: Vec<[&str; 3]> = list(&view["comments"])
        .iter()
        .map(|comment| ["text", "who", "permission"].map(|name| comment[name].as_str().unwrap()))
        .collect();
    assert_eq!(told, [["Read aloud", "Priya Nair", "public"], ["Sing aloud", "", "no_name"]]);
    desk.cast.call("delete_person", json!({ "id": desk.cast.priya }));
    let dump = desk.cast.office.dump();
    let submissions = dump.lines().filter(|line| line.contains("submission")).collect::<String>();
    assert!(!submissions.contains("priya") && submissions.contains("else@example.org"), "{submissions}");
}

#[test]
fn the_table_of_ratings_hides_the_few_and_runs_no_formula() {
    let desk = Desk::new();
    let mut rows = FIVE.to_vec();
    rows[0].1 = "";
    desk.bring(&desk.workbook("answers.xlsx", &rows));
    let file =
        desk.cast.call("export_text", json!({ "format": "feedback-csv", "event_id": desk.cast.event }));
    assert_eq!(
        file["text"].as_str().unwrap(),
        "\u{feff}What was rated,Question,Lowest,Highest,Answers,Mean,Standard deviation,How many gave each number,Net promoter score\r\n\
         Inclusion Days,\"Overall, how would you rate the day?\",1,5,5,4.00,0.71,\"1: 0, 2: 0, 3: 1, 4: 3, 5: 1\",\r\n\
         Opening,How would you rate Opening?,1,5,fewer than 5,,,,\r\n"
    );
    let formula = "Overall rating,=HYPERLINK(\"x\") rating\n4,4\n4,4\n4,4\n4,4\n4,4\n";
    desk.bring(&desk.file("formula.csv", &formula.replace("\"x\"", "x")));
    let file =
        desk.cast.call("export_text", json!({ "format": "feedback-csv", "event_id": desk.cast.event }));
    assert!(file["text"].as_str().unwrap().contains(",'=HYPERLINK(x) rating,"));
}

#[test]
fn a_file_that_is_no_table_is_refused_with_its_reason() {
    let desk = Desk::new();
    for (name, bytes, code) in [
        ("broken.xlsx", &b"PK\x03\x04broken"[..], "workbook-broken"),
        ("old.xls", b"\xd0\xcf\x11\xe0", "file-is-spreadsheet"),
        ("empty.csv", b"", "file-empty"),
    ] {
        let path = desk.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let preview = desk.cast.call("preview_feedback", desk.of(&path));
        assert_eq!(
            (&preview["plan"], &preview["problems"][0]["code"]),
            (&Value::Null, &json!(code)),
            "{name}"
        );
    }
}
