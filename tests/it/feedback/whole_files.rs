//! Whole files as the makers of forms write them, with invented people: every column is known, every answer lands where it was
//! given, and the same answers in another file of the same form are known again.

use super::Desk;
use crate::office::list;
use serde_json::{Value, json};
use std::path::PathBuf;

fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/imports/forms").join(name)
}

impl Desk {
    /// "meaning" of each column, of a session with its title.
    fn meanings(&self, name: &str) -> Vec<String> {
        let preview = self.cast.call("preview_feedback", self.of(&file(name)));
        let meaning = |one: &Value| {
            let session = &one["column"]["session_id"];
            let about = [(&self.cast.opening, " Opening"), (&self.cast.doorsteps, " Devices and doorsteps")];
            let title = about.iter().find(|(id, _)| *id == session).map_or("", |(_, title)| title);
            format!("{}{title}", one["column"]["meaning"].as_str().unwrap())
        };
        list(&preview["columns"]).iter().map(meaning).collect()
    }

    /// "permission: text" of each comment, as they came in.
    fn comments(&self) -> Vec<String> {
        let view = self.feedback();
        let line = |one: &Value| {
            let who = one["who"].as_str().filter(|who| !who.is_empty()).map(|who| format!(" ({who})"));
            format!(
                "{}{}: {}",
                one["permission"].as_str().unwrap(),
                who.unwrap_or_default(),
                one["text"].as_str().unwrap()
            )
        };
        let mut lines: Vec<String> = list(&view["comments"]).iter().map(line).collect();
        lines.sort();
        lines
    }
}

const MICROSOFT: [&str; 15] = [
    "identity",
    "identity",
    "submitted_at",
    "ignore",
    "ignore",
    "ignore",
    "event_rating",
    "session_rating Opening",
    "session_rating Devices and doorsteps",
    "ignore",
    "event_rating",
    "session_text Devices and doorsteps",
    "event_text",
    "consent",
    "email",
];

#[test]
fn a_workbook_of_microsoft_forms_comes_in_whole() {
    let desk = Desk::new();
    assert_eq!(desk.meanings("microsoft-forms.xlsx"), MICROSOFT);
    assert_eq!(desk.bring(&file("microsoft-forms.xlsx")), [6, 0, 0]);
    assert_eq!(
        desk.ratings(),
        ["event: 6 4.2", "event: 6 8.0", "Opening: 6 4.0", "Devices and doorsteps: hidden"],
        "a grid is a column for each of its lines; four rated the second"
    );
    assert_eq!(desk.feedback()["feedback"]["ratings"][1]["numbers"]["net_promoters"], 17);
    assert_eq!(
        desk.comments(),
        [
            "internal: “Shorter talks” – and café tables",
            "no_name: Put the slides up before the day",
            "no_name: Trust is built at the library desk",
            "public (Amara Okafor): Lend the device together with a data plan.\nHalf a year is enough.",
            "public (Amara Okafor): More time for questions, please",
        ],
        "who agreed and is known is named, and a line break in an answer stays"
    );
}

#[test]
fn the_same_answers_saved_as_csv_are_known_again_whatever_excel_made_of_them() {
    let desk = Desk::new();
    assert_eq!(desk.meanings("microsoft-forms.csv"), MICROSOFT);
    desk.bring(&file("microsoft-forms.xlsx"));
    let before = desk.cast.office.dump();
    assert_eq!(desk.bring(&file("microsoft-forms.csv")), [0, 0, 6]);
    assert_eq!(desk.cast.office.dump(), before);
}

#[test]
fn a_file_of_google_forms_comes_in_whole_once_it_is_said_which_address_counts() {
    let desk = Desk::new();
    let path = file("google-forms.csv");
    let meanings = [
        "submitted_at",
        "email",
        "event_rating",
        "session_rating Opening",
        "session_rating Devices and doorsteps",
        "ignore",
        "ignore",
        "ignore",
        "event_text",
        "event_text",
        "consent",
        "email",
    ];
    assert_eq!(desk.meanings("google-forms.csv"), meanings);
    assert_eq!(desk.cast.office.refused("import_feedback", desk.of(&path)), "import-refused");
    let preview = desk.cast.call("preview_feedback", desk.of(&path));
    assert_eq!(preview["problems"][0]["code"], "columns-two-addresses");
    let mut columns: Vec<Value> = list(&preview["columns"]).iter().map(|one| one["column"].clone()).collect();
    columns[11]["meaning"] = json!("ignore");
    let mut request = desk.of(&path);
    request["columns"] = json!(columns);
    assert_eq!(desk.cast.call("import_feedback", request)["plan"]["new"], 6);
    assert_eq!(desk.ratings(), ["event: 6 3.8", "Opening: 6 3.8", "Devices and doorsteps: hidden"]);
    assert_eq!(
        desk.comments(),
        [
            "no_name: Ask residents \"what keeps you offline?\" before buying anything",
            "no_name: Lend devices through libraries because 40% of our residents have none at home.\nI will write the paper this month.",
            "no_name: Thank you",
            "no_name: The hall was cold; bring a coat, \"they said\"",
        ],
        "“Nothing” and “N/A” are no comments"
    );
    assert_eq!(desk.bring(&path), [0, 0, 6]);
    assert_eq!(
        desk.bring(&file("google-sheets.csv")),
        [0, 0, 6],
        "from its spreadsheet, with days as the office writes them"
    );
}

#[test]
fn fewer_than_five_new_answers_are_told_before_the_numbers_are_given_out_again() {
    let desk = Desk::new();
    desk.bring(&file("microsoft-forms.xlsx"));
    let text = std::fs::read(file("microsoft-forms.csv")).unwrap();
    let text = from_windows(&text);
    let later = "8,11/14/26 9:00:00,11/14/26 9:01:00,anonymous,,,2,,,,,,,,\r\n";
    let newer = desk.file("newer.csv", &format!("{text}{later}"));
    let plan = desk.cast.call("import_feedback", desk.of(&newer))["plan"].clone();
    assert_eq!((&plan["new"], &plan["unchanged"]), (&json!(1), &json!(6)));
    assert_eq!(plan["remarks"][0]["code"], "few-answers-since");
    let more: String = (9..14).map(|id| later.replacen('8', &id.to_string(), 1)).collect();
    let newest = desk.file("newest.csv", &format!("{text}{later}{more}"));
    let plan = desk.cast.call("import_feedback", desk.of(&newest))["plan"].clone();
    assert_eq!((&plan["new"], &plan["remarks"]), (&json!(5), &json!([])));
}

/// Windows-1252 as text: its letters beyond ASCII are those of Latin-1 but for quotes and dashes.
fn from_windows(bytes: &[u8]) -> String {
    let letter = |byte: &u8| match byte {
        0x93 => '“',
        0x94 => '”',
        0x96 => '–',
        byte => char::from(*byte),
    };
    bytes.iter().map(letter).collect()
}
