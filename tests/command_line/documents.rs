//! What a script writes of a week and of a month.

use crate::program::Program;
use expect_test::expect;
use serde_json::json;

#[test]
fn a_draft_that_was_edited_leaves_as_it_stands_and_a_file_made_anew_says_that_it_has_none_of_it() {
    let program = Program::with_sample();
    let slug = "digital-inclusion-conference";
    let anew = ["export", "blog-md", "--event", slug];
    let edited = [&anew[..], &["--draft"]].concat();
    assert!(program.refused(&edited).starts_with("There is no draft of blog-md yet."));
    let events = program.call("list_events", &json!({}));
    let event = events.as_array().unwrap().iter().find(|one| one["event"]["slug"] == slug).unwrap();
    let draft = json!({ "event_id": event["event"]["id"], "kind": "blog_post" });
    let draft = json!({ "id": program.call("build_draft", &draft)["id"] });
    let built = program.says(&anew);
    assert_eq!(program.says(&edited), built, "nobody has edited it");
    let block = program.call("draft", &draft)["blocks"][0]["id"].clone();
    program.call("change_block", &json!({ "id": block, "body": "We met, and it rained." }));
    let file = program.file("post.md");
    program.done(&[&edited[..], &["--out", &file]].concat());
    for text in [program.says(&edited), std::fs::read_to_string(&file).unwrap()] {
        assert!(text.contains("We met, and it rained."), "{text}");
    }
    let ran = program.run(&anew);
    assert_eq!((ran.status, ran.text()), (0, built));
    expect!["its draft was edited by hand, and this file is made anew without the edits: --draft writes the draft as it stands"]
        .assert_eq(ran.err.trim_end());
    let table = program.refused(&["export", "ics", "--event", slug, "--draft"]);
    assert_eq!(table, "ics has no use for --draft. See: plenary export --list");
}

#[test]
fn a_weeknote_that_was_edited_leaves_as_it_stands_for_any_day_of_its_week() {
    let program = Program::with_sample();
    let anew = ["export", "weeknote-md", "--week", "2022-07-27"];
    let edited = [&anew[..], &["--draft"]].concat();
    assert!(program.refused(&edited).starts_with("There is no draft of weeknote-md yet."));
    let week = json!({ "starts_on": "2022-07-25", "ends_on": "2022-07-31", "kind": "weeknote" });
    let draft = json!({ "id": program.call("build_draft", &week)["id"] });
    let built = program.says(&anew);
    assert_eq!(program.says(&edited), built, "nobody has edited it");
    let block = program.call("draft", &draft)["blocks"][1]["id"].clone();
    program.call("change_block", &json!({ "id": block, "body": "We met, and it rained." }));
    assert!(program.says(&edited).contains("We met, and it rained."));
    let ran = program.run(&anew);
    assert_eq!((ran.status, ran.text()), (0, built));
    assert!(ran.err.contains("--draft writes the draft as it stands"), "{}", ran.err);
}

#[test]
fn a_week_gives_a_weeknote_and_a_month_a_newsletter() {
    let program = Program::with_sample();
    let weeknote = program.says(&["export", "weeknote-md", "--week", "2022-07-25"]);
    let headings: Vec<&str> = weeknote.lines().filter(|line| line.starts_with('#')).collect();
    expect![[r#"
        # Weeknote 30 of 2022
        ## Meeting with our Data Leaders Network
        ## Meeting with our Data Science Network
        ## Sharing our summary of the Digital Inclusion Conference
        ## Coming up"#]]
    .assert_eq(&headings.join("\n"));
    let page = program.says(&["export", "newsletter-html", "--month", "2022-07"]);
    assert!(page.contains("<h1>Capital Digital Office: news of July 2022</h1>"), "{page}");
    let path = program.file("note.md");
    assert_eq!(
        program.says(&["export", "weeknote-md", "--week", "2022-07-27", "--out", &path]),
        format!("{path}\n")
    );
    assert_eq!(std::fs::read_to_string(&path).unwrap(), weeknote);
}

#[test]
fn a_week_is_no_month_and_an_event_no_week() {
    let program = Program::with_sample();
    expect![[r#"“newsletter-md” is of a month. Name it with --month."#]].assert_eq(&program.refused(&[
        "export",
        "newsletter-md",
        "--week",
        "2022-07-25",
    ]));
    expect![[r#"“weeknote-md” is of a week. Name a day of it with --week."#]].assert_eq(&program.refused(&[
        "export",
        "weeknote-md",
        "--month",
        "2022-07",
    ]));
    expect![[r#"“blog-md” is of an event. Name one."#]].assert_eq(&program.refused(&[
        "export",
        "blog-md",
        "--week",
        "2022-07-25",
    ]));
    let slug = "digital-inclusion-conference";
    expect![[r#"“weeknote-md” is of a week. Name a day of it with --week."#]].assert_eq(&program.refused(&[
        "export",
        "weeknote-md",
        "--event",
        slug,
    ]));
    expect![[r#"“newsletter-pdf” is of a month. Name it with --month."#]].assert_eq(&program.refused(&[
        "export",
        "newsletter-pdf",
        "--event",
        slug,
    ]));
}

#[test]
fn sheets_make_the_folder_they_go_to() {
    let program = Program::with_sample();
    let out = program.file("asked/in June");
    let said = program.says(&[
        "export",
        "approval-sheets",
        "--event",
        "digital-inclusion-conference",
        "--out",
        &out,
    ]);
    let files = std::fs::read_dir(&out).unwrap().count();
    assert_eq!(said, format!("files  {files}\n"));
}

#[test]
fn social_posts_say_what_they_count() {
    let program = Program::with_sample();
    let slug = "digital-inclusion-conference";
    let posts: serde_json::Value =
        serde_json::from_slice(&program.done(&["export", "social-json", "--event", slug])).unwrap();
    let channels = posts.as_array().unwrap();
    assert_eq!(channels.len(), 4);
    for channel in channels {
        let posts = channel["posts"].as_array().unwrap();
        assert!(posts.iter().all(|post| post["count"].as_u64() <= channel["limit"].as_u64()), "{channel}");
        assert!(!posts.is_empty(), "{channel}");
    }
}

#[test]
fn thank_you_mails_are_prepared_and_written_as_files_of_a_mail_program() {
    let program = Program::with_sample();
    let slug = "digital-inclusion-conference";
    let queued: serde_json::Value =
        serde_json::from_slice(&program.done(&["outbox", "thank-yous", "--event", slug, "speakers"]))
            .unwrap();
    let ids: Vec<&str> = queued["messages"].as_array().unwrap().iter().filter_map(|id| id.as_str()).collect();
    assert_eq!(ids.len(), 24);
    let folder = program.file("letters");
    std::fs::create_dir(&folder).unwrap();
    program.done(&[&["outbox", "save", &folder][..], &ids].concat());
    let files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
    assert_eq!(files.len(), 24);
    let mail = std::fs::read_to_string(&files[0]).unwrap();
    assert!(mail.contains("Subject: Thank you for speaking at Digital Inclusion Conference"), "{mail}");
}
