//! What a speaker reads: the letter, the reminder, the sheet; and nothing that is not theirs to allow.

use super::*;
use crate::model::cast::{Stage, day};
use crate::model::{OrganisationKind, Permission, TakeawayKind};
use crate::rules::approvals::to_ask;
use crate::wording::markdown_to_html;

/// Ada is asked about two sentences, Ben about one; what is internal, nameless or unpublished is nobody's to be asked.
fn stage() -> Stage {
    let mut stage = Stage::new();
    let northbank = stage.organisation("Northbank Council", OrganisationKind::Borough);
    let ada = stage.person("Ada", "Brook", "Head of Skills", Some(northbank));
    let ben = stage.person("Ben", "Osei", "", None);
    let room = stage.room("Hall", None);
    let session = stage.session("Devices & doorsteps", room, "10:00:00", "11:00:00");
    let mut say = |person, kind, permission, text: &str| {
        stage.takeaway("Skills", kind, permission, Some(person), text);
        stage.last_takeaway().session_id = Some(session);
    };
    say(ada, TakeawayKind::Quote, Permission::Public, "skills come before *any* device");
    say(ben, TakeawayKind::Takeaway, Permission::Public, "Libraries lend devices");
    say(ada, TakeawayKind::Takeaway, Permission::Public, "Two in five came back");
    say(ada, TakeawayKind::Takeaway, Permission::Internal, "The sponsor was unhappy");
    say(ada, TakeawayKind::Takeaway, Permission::NoName, "Our own procurement stopped it");
    stage
}

fn all(stage: &Stage) -> Vec<Sheet<'_>> {
    sheets(&stage.snapshot, &to_ask(&stage.snapshot), &Words::of("en-GB").unwrap()).unwrap()
}

#[test]
fn the_letter_names_each_sentence_and_the_four_answers() {
    let stage = stage();
    let sheets = all(&stage);
    let mail = mail(&stage.snapshot, &sheets[0], None, "Quay Street Office").unwrap();
    expect_test::expect![[r#"
        May we quote you? Digital Inclusion Conference 2026

        Dear Ada,

        We are writing about Digital Inclusion Conference 2026 and would like to use what you said there, with your name.

        1. “Skills come before *any* device.”
        You would be named as Ada Brook, Head of Skills at Northbank Council. You said it in the session “Devices & doorsteps”.

        2. Two in five came back.
        You would be named as Ada Brook, Head of Skills at Northbank Council. You said it in the session “Devices & doorsteps”.

        Please answer this message, with one of these for each number:

        - Yes, with my name
        - Yes, but without my name
        - Yes, with these changes:
        - No, please do not use it

        Kind regards,
        Quay Street Office
    "#]]
    .assert_eq(&format!("{}\n\n{}", mail.subject, mail.plain()));
}

#[test]
fn a_reminder_says_since_when_we_wait_and_what_holds_until_then() {
    let mut stage = stage();
    stage.snapshot.event.quote_with_approval = true;
    let sheets = all(&stage);
    let plain = mail(&stage.snapshot, &sheets[1], Some(day("2026-11-16")), "").unwrap().plain();
    assert!(plain.contains("We asked you about this on Monday 16 November 2026"), "{plain}");
    assert!(plain.contains("Until you answer, we use none of it with your name."), "{plain}");
}

#[test]
fn a_sheet_is_ticked_and_sent_back() {
    let stage = stage();
    let sheets = all(&stage);
    let document = document(&stage.snapshot, &sheets[..1]).unwrap();
    expect_test::expect![[r#"
        # May we quote you? Digital Inclusion Conference 2026

        Dear Ada,

        We are writing about Digital Inclusion Conference 2026 and would like to use what you said there, with your name.

        ## Number 1

        > “Skills come before \*any\* device.”

        You would be named as Ada Brook, Head of Skills at Northbank Council. You said it in the session “Devices & doorsteps”.

        - \[&nbsp;&nbsp;\] Yes, with my name
        - \[&nbsp;&nbsp;\] Yes, but without my name
        - \[&nbsp;&nbsp;\] Yes, with these changes: ……………………………………………
        - \[&nbsp;&nbsp;\] No, please do not use it

        ## Number 2

        > Two in five came back.

        You would be named as Ada Brook, Head of Skills at Northbank Council. You said it in the session “Devices & doorsteps”.

        - \[&nbsp;&nbsp;\] Yes, with my name
        - \[&nbsp;&nbsp;\] Yes, but without my name
        - \[&nbsp;&nbsp;\] Yes, with these changes: ……………………………………………
        - \[&nbsp;&nbsp;\] No, please do not use it

        Please tick one answer for each number and send this sheet to [sam.whitlock@example.org](mailto:sam.whitlock@example.org).

        Name and date: ……………………………………………
    "#]]
    .assert_eq(&document.markdown());
    let html = markdown_to_html(&document.markdown());
    assert_eq!(
        html.matches("<li>[&nbsp;&nbsp;] ").count() + html.matches("<li>[\u{a0}\u{a0}] ").count(),
        8,
        "{html}"
    );
}

#[test]
fn the_sheets_of_several_stand_under_their_names_and_hold_nothing_else() {
    let stage = stage();
    let markdown = document(&stage.snapshot, &all(&stage)).unwrap().markdown();
    let ada = markdown.find("## Ada Brook").unwrap();
    assert!(ada < markdown.find("## Ben Osei").unwrap());
    for kept_back in ["sponsor", "procurement"] {
        assert!(!markdown.contains(kept_back), "{kept_back} is not asked about");
    }
}
