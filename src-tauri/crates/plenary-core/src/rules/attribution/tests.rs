//! What may be said about who said it, case by case.

use super::*;
use crate::model::cast::Stage;
use crate::model::{OrganisationKind, PartRole, TakeawayKind};

/// One takeaway by Chloë Will of Northbank Council, in a session that Priya Nair of Doorstep Digital chairs.
fn verdict(permission: Permission, theme: &str, text: &str) -> Result<Attribution, Withheld> {
    let mut stage = Stage::new();
    let northbank = stage.organisation("London Borough of Northbank", OrganisationKind::Borough);
    let doorstep = stage.organisation("Doorstep Digital", OrganisationKind::Charity);
    stage.organisation("Eastmere Council", OrganisationKind::Borough);
    let chloe = stage.person("Chloë", "Will", "Head of Inclusion", Some(northbank));
    let priya = stage.person("Priya", "Nair", "Director", Some(doorstep));
    stage.person("Ned", "Park", "Librarian", None);
    let room = stage.room("Hall", None);
    let session = stage.session("Devices", room, "10:00:00", "11:00:00");
    stage.part(session, priya, PartRole::Chair);
    stage.takeaway(theme, TakeawayKind::Takeaway, permission, Some(chloe), text);
    stage.last_takeaway().session_id = Some(session);
    Attributions::new(&stage.snapshot).of(stage.snapshot.takeaways.first().unwrap())
}

fn no_name(text: &str) -> Result<Attribution, Withheld> {
    verdict(Permission::NoName, "", text)
}

#[test]
fn public_says_name_role_and_organisation() {
    let (name, role) = ("Chloë Will".into(), "Head of Inclusion".into());
    let organisation = "London Borough of Northbank".into();
    assert_eq!(
        verdict(Permission::Public, "", "Chloë says hello"),
        Ok(Attribution::Person { name, role, organisation })
    );
}

#[test]
fn organisation_only_says_the_organisation_and_never_the_person() {
    let organisation = "London Borough of Northbank".into();
    let said = |text| verdict(Permission::OrganisationOnly, "", text);
    assert_eq!(said("Northbank lends laptops"), Ok(Attribution::Organisation { organisation }));
    for text in ["CHLOE lends laptops", "As Chloë's team found", "Ms Will lends laptops", "Priya agreed"] {
        assert_eq!(said(text), Err(Withheld::NamesSomebody), "{text}");
    }
}

#[test]
fn no_name_says_nothing_about_who_said_it() {
    assert_eq!(no_name("Everybody will need a device"), Ok(Attribution::Nobody), "a verb is no family name");
    assert_eq!(no_name("London is large, and data is digital"), Ok(Attribution::Nobody), "generic words");
}

#[test]
fn no_name_is_left_out_when_its_text_tells_who_said_it() {
    for text in [
        "chloe said that devices are late",
        "C\u{200b}hloë said so",
        "Will's devices are late",
        "In northbank the devices are late",
        "LBN has no devices",
        "As head of inclusion I have no devices",
        "Priya nodded",
        "Doorstep ran out of devices",
        "Write to chloe.will@example.org",
    ] {
        assert_eq!(no_name(text), Err(Withheld::NamesSomebody), "{text}");
    }
}

#[test]
fn no_name_is_left_out_when_it_names_anybody_or_any_organisation_in_full() {
    assert_eq!(no_name("Ask ned park about devices"), Err(Withheld::NamesSomebody));
    assert_eq!(no_name("Eastmere Council is ahead"), Err(Withheld::NamesSomebody));
    assert_eq!(no_name("The park is ahead"), Ok(Attribution::Nobody), "a bystander's family name is a word");
}

/// A sentence by somebody unknown, or by Jo Bell, where Kwabena Ofori of Thornwick Council and Mary-Jane Hart of the NHS are known.
fn of_others(permission: Permission, by: Option<bool>, text: &str) -> bool {
    let mut stage = Stage::new();
    let thornwick = stage.organisation("Thornwick Council", OrganisationKind::Borough);
    let nhs = stage.organisation("NHS", OrganisationKind::Health);
    let kwabena = stage.person("Kwabena", "Ofori", "Director", Some(thornwick));
    stage.person("Mary-Jane", "Hart", "", Some(nhs));
    let jo = stage.person("Jo", "Bell", "", None);
    stage.person("Mark", "Long", "", None);
    let by = by.map(|himself| if himself { kwabena } else { jo });
    stage.takeaway("", TakeawayKind::Takeaway, permission, by, text);
    Attributions::new(&stage.snapshot).of(stage.snapshot.takeaways.first().unwrap()).is_err()
}

#[test]
fn names_written_together_in_haste_or_with_marks_are_names() {
    for text in [
        "#ThornwickCouncil lends devices",
        "#thornwickcouncil lends devices",
        "KwabenaOfori lends devices",
        "#kwabenaofori lends devices",
        "Ask kofori for devices",
        "Kwabenas plan failed",
        "Mr Oforis plan failed",
        "Thornwicks plan failed",
        "kwabena oforis plan failed",
        "**Kwab**ena lends devices",
    ] {
        assert!(of_others(Permission::NoName, Some(true), text), "{text}");
    }
    assert!(!of_others(Permission::NoName, Some(true), "The plan failed, and so did the council"));
}

#[test]
fn whoever_is_known_is_not_named_beside_what_carries_no_name() {
    for by in [None, Some(true), Some(false)] {
        for text in [
            "Kwabena said so",
            "MaryJane Hart said so",
            "#KwabenaOfori",
            "Kwabena Ofori said so",
            "as kwabenas team does",
        ] {
            assert!(of_others(Permission::NoName, by, text), "{text}");
            assert!(of_others(Permission::OrganisationOnly, by, text), "only the organisation: {text}");
        }
        assert!(of_others(Permission::NoName, by, "At the nhs we wait"));
        assert!(of_others(Permission::NoName, by, "as jo said"));
        for ordinary in
            ["Long waits mark the service", "A bell rings in the heart of town", "Thornwood is far"]
        {
            assert!(!of_others(Permission::NoName, by.filter(|himself| *himself), ordinary), "{ordinary}");
        }
    }
}

#[test]
fn a_few_words_that_repeat_what_is_internal_are_not_printed() {
    let mut stage = Stage::new();
    stage.takeaway("", TakeawayKind::Takeaway, Permission::Internal, None, "Close the branch");
    let attributions = Attributions::new(&stage.snapshot);
    assert!(!attributions.may_print("close the **branch**."));
    assert!(attributions.may_print("Close the branch only in August"), "a few words prove nothing in others");
}

#[test]
fn a_theme_that_names_the_organisation_is_no_place_for_a_sentence_without_names() {
    assert_eq!(verdict(Permission::NoName, "Northbank's scheme", "It failed"), Err(Withheld::NamesSomebody));
}

#[test]
fn a_theme_of_a_common_word_names_no_organisation() {
    assert_eq!(verdict(Permission::NoName, "Digital skills", "It failed"), Ok(Attribution::Nobody));
}

#[test]
fn internal_is_never_said() {
    assert_eq!(verdict(Permission::Internal, "", "It failed"), Err(Withheld::Internal));
}

#[test]
fn the_stricter_permission_holds_for_the_same_words() {
    let mut stage = Stage::new();
    let ada = stage.person("Ada", "Brook", "", None);
    stage.takeaway("", TakeawayKind::Takeaway, Permission::Public, Some(ada), "Devices are late.");
    stage.takeaway("", TakeawayKind::Quote, Permission::NoName, Some(ada), "devices are LATE");
    stage.takeaway("", TakeawayKind::Quote, Permission::Public, Some(ada), "The boss slept");
    stage.takeaway(
        "",
        TakeawayKind::Quote,
        Permission::Internal,
        Some(ada),
        "\u{201c}The boss slept\u{201d}",
    );
    let attributions = Attributions::new(&stage.snapshot);
    let verdicts: Vec<_> =
        stage.snapshot.takeaways.iter().map(|takeaway| attributions.of(takeaway)).collect();
    let (nobody, internal) = (Ok(Attribution::Nobody), Err(Withheld::Internal));
    assert_eq!(verdicts, [nobody.clone(), nobody, internal.clone(), internal]);
}

#[test]
fn a_decision_that_repeats_an_internal_takeaway_is_not_printed() {
    let mut stage = Stage::new();
    let text = "The sponsor was unhappy with the room";
    stage.takeaway("", TakeawayKind::Takeaway, Permission::Internal, None, text);
    let attributions = Attributions::new(&stage.snapshot);
    assert!(!attributions.may_print("Because the sponsor was unhappy with the room, we move"));
    assert!(attributions.may_print("We move to another room"));
}

#[test]
fn what_is_withheld_is_listed_with_its_reason() {
    let mut stage = Stage::new();
    let ada = stage.person("Ada", "Brook", "", None);
    stage.takeaway("", TakeawayKind::Quote, Permission::Public, Some(ada), "Hello");
    let internal = stage.takeaway("", TakeawayKind::Quote, Permission::Internal, Some(ada), "No");
    let named = stage.takeaway("", TakeawayKind::Quote, Permission::NoName, Some(ada), "Ada thinks so");
    let expected = [(internal, Withheld::Internal), (named, Withheld::NamesSomebody)];
    assert_eq!(withheld(&stage.snapshot), expected);
}
