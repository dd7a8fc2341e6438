//! Letters are known by their headings, and each person's own stands in them.

use super::letters::{Person, open};
use super::*;
use crate::model::cast::conference;

#[test]
fn letters_of_the_draft_become_mails_with_each_persons_own() {
    let words = Words::of("en-GB").unwrap();
    let markdown = thank_you(&conference()).unwrap().markdown();
    let letters = open(&markdown, &words).unwrap();
    let letter = letters.get(&ThanksGroup::Speakers).unwrap();
    let mail = letter.to(&Person { name: "Ada", sessions: "“Devices”", organisation: "Northbank" });
    assert_eq!(mail.subject, "Thank you for speaking at Digital Inclusion Conference 2026");
    let text = mail.plain();
    assert!(
        text.starts_with(
            "Dear Ada,\n\nThank you for speaking at Digital Inclusion Conference 2026, in “Devices”."
        ),
        "{text}"
    );
    assert!(!text.contains('{'), "no field is left open: {text}");
    assert!(!text.contains("Subject:"), "{text}");
}

#[test]
fn a_letter_that_was_taken_out_or_edited_is_as_the_draft_says() {
    let words = Words::of("en-GB").unwrap();
    let markdown = "# T\n\n## To those who came\n\nSubject: Hello {name}\n\nDear {name} of {organisation},\n\n- one\n- two\n";
    let letters = open(markdown, &words).unwrap();
    assert_eq!(letters.keys().collect::<Vec<_>>(), [&ThanksGroup::Came]);
    let mail =
        letters[&ThanksGroup::Came].to(&Person { name: "Ada", sessions: "", organisation: "Northbank" });
    assert_eq!(mail.subject, "Hello Ada");
    assert_eq!(mail.plain(), "Dear Ada of Northbank,\n\n- one\n- two\n");
}
