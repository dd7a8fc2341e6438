//! What scripts do with transcripts: proposals to look at, taken in with `--accept`, and nothing twice.

use crate::program::Program;

const TALK: &str = "[00:00:05] Amara: We asked 400 residents what keeps them offline, and 62% said the cost of data.\n\
                    [00:01:10] Jonas: Devices without data go back into the drawer within a week.\n\
                    [00:02:20] Amara: We will share the lending agreement with every borough in June.\n";

/// The sample, its first session with that title, and a transcript.
fn ready() -> (Program, String, String) {
    let program = Program::with_sample();
    let events = program.run(&["events", "--json"]).json();
    let conference = |card: &&serde_json::Value| card["event"]["kind"] == "conference";
    let event = events.as_array().unwrap().iter().find(conference).unwrap()["event"]["id"].clone();
    let request = serde_json::json!({ "event_id": event }).to_string();
    let programme = program.run(&["call", "programme", &request]).json();
    let session = programme["sessions"][0]["session"]["id"].as_str().unwrap().to_owned();
    let path = program.file("talk.txt");
    std::fs::write(&path, TALK).unwrap();
    (program, session, path)
}

#[test]
fn proposals_are_looked_at_first_and_taken_in_once() {
    let (program, session, path) = ready();
    let looked = program.says(&["propose", "takeaways", &path, "--session", &session, "--count", "2"]);
    assert_eq!(looked.lines().count(), 2, "{looked}");
    assert!(looked.contains("statistic") && looked.contains("We asked 400 residents"), "{looked}");
    let history = program.says(&["history", "--limit", "1"]);
    let accepted =
        program.says(&["propose", "takeaways", &path, "--session", &session, "--count", "2", "--accept"]);
    assert_eq!(accepted, looked);
    assert!(program.says(&["history", "--limit", "1"]).contains("Accept proposals"));
    let again =
        program.says(&["propose", "takeaways", &path, "--session", &session, "--count", "2", "--accept"]);
    assert_eq!(again, "", "nothing comes in twice");
    program.done(&["undo"]);
    program.done(&["undo"]);
    let now = program.says(&["history", "--limit", "3"]);
    assert!(now.contains(history.split_whitespace().next().unwrap()), "{now}");
}

#[test]
fn a_sentence_is_shown_with_its_line_of_the_file() {
    let (program, session, path) = ready();
    let cues = "WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.000\n<v Amara>Good morning and welcome.</v>\n\n2\n\
                00:00:05.000 --> 00:00:09.000\n<v Jonas>We asked 400 residents and 62% said the cost of data.</v>\n";
    let vtt = path.replace("talk.txt", "talk.vtt");
    std::fs::write(&vtt, cues).unwrap();
    let looked = program.says(&["propose", "takeaways", &vtt, "--session", &session, "--count", "1"]);
    assert_eq!(looked.split_whitespace().next(), Some("8"), "where its caption begins: {looked}");
}

#[test]
fn a_session_that_nobody_calls_so_is_refused_with_those_that_sound_like_it() {
    let (program, _, path) = ready();
    let refused =
        |title: &str| program.refused(&["propose", "takeaways", &path, "--session", title, "--accept"]);
    assert_eq!(
        refused("Opening"),
        "There is no session called “Opening”. Is it “Opening plenary: nobody left at the log-in screen”?"
    );
    assert_eq!(
        refused("Keynote"),
        "There is no session called “Keynote”. Give its whole title; export sessions-csv lists them."
    );
    let titled = ["propose", "takeaways", &path, "--session", "Libraries as the front door", "--accept"];
    assert_eq!(program.says(&titled).lines().count(), 3, "as the example of README has it");
    program.done(&["attach", &path, "--session", "Libraries as the front door"]);
}

#[test]
fn a_file_that_says_nothing_is_told_and_is_no_success() {
    let (program, session, path) = ready();
    let empty = path.replace("talk.txt", "empty.txt");
    std::fs::write(&empty, "").unwrap();
    let ran = program.run(&["propose", "takeaways", &empty, "--session", &session]);
    assert_eq!((ran.status, ran.text().as_str()), (1, ""), "{}", ran.err);
    assert!(ran.err.starts_with("error: The file is empty."), "{}", ran.err);
}

#[test]
fn json_gives_the_preview_and_the_lines() {
    let (program, session, path) = ready();
    let answer = program.run(&["propose", "takeaways", &path, "--session", &session, "--json"]).json();
    assert_eq!(answer["preview"]["format"], "text");
    assert_eq!(answer["proposals"][0]["whole"]["speaker"], "Amara");
}

#[test]
fn a_session_that_is_not_there_and_a_file_that_is_none_are_refused() {
    let (program, session, path) = ready();
    assert!(program.refused(&["propose", "takeaways", &path, "--session", "Nowhere"]).contains("Nowhere"));
    let pdf = program.file("talk.pdf");
    std::fs::write(&pdf, "%PDF-1.7").unwrap();
    let line = program.refused(&["propose", "takeaways", &pdf, "--session", &session, "--accept"]);
    assert!(line.contains("could not be taken in"), "{line}");
}
