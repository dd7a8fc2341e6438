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

/// Whether a text may be printed beside that internal takeaway.
fn printed_beside(internal: &str, text: &str) -> bool {
    let mut stage = Stage::new();
    stage.takeaway("", TakeawayKind::Takeaway, Permission::Internal, None, internal);
    stage.takeaway("", TakeawayKind::Takeaway, Permission::Public, None, text);
    let attributions = Attributions::new(&stage.snapshot);
    let printed = attributions.may_print(text);
    assert_eq!(
        attributions.of(&stage.snapshot.takeaways[1]).is_ok(),
        printed,
        "a takeaway is as a text: {text}"
    );
    printed
}

#[test]
fn two_words_that_are_internal_are_printed_within_no_others() {
    assert!(!printed_beside("Close the branch", "close the **branch**."));
    assert!(!printed_beside("Close the branch", "Close the branch only in August"));
    assert!(!printed_beside("Okapi closes", "As said, okapi closes soon"));
    assert!(printed_beside("Okapi closes", "The okapi has closed"), "other words");
}

#[test]
fn a_word_or_what_every_text_has_is_internal_only_as_the_whole() {
    assert!(!printed_beside("Okapi", "Okapi."));
    assert!(printed_beside("Okapi", "The okapi sleeps"));
    assert!(!printed_beside("It is so", "it is so."));
    assert!(printed_beside("It is so", "It is so far unpaid"));
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

/// Whether a sentence is left out that was said, by that permission, by that person of Thornwick Council.
fn left_out(permission: Permission, given: &str, family: &str, text: &str) -> bool {
    left_out_of("Thornwick Council", permission, given, family, text)
}

/// The same of another organisation.
fn left_out_of(organisation: &str, permission: Permission, given: &str, family: &str, text: &str) -> bool {
    let mut stage = Stage::new();
    let organisation = stage.organisation(organisation, OrganisationKind::Borough);
    let person = stage.person(given, family, "", Some(organisation));
    stage.takeaway("", TakeawayKind::Takeaway, permission, Some(person), text);
    Attributions::new(&stage.snapshot).of(stage.snapshot.takeaways.last().unwrap()).is_err()
}

#[test]
fn a_name_is_found_in_every_spelling() {
    for (given, family, texts) in [
        ("Siân", "O'Neill", "ONeill|Oneill|O’Neill|oneill|O‑Neill|Oneills|S. O’N.|S.O.N.|O Neill"),
        ("Ravi", "D'Souza", "Dsouza|DSouza|dsouza|D`Souza"),
        ("Omar", "Al-Hassan", "Alhassan|AlHassan|Al–Hassan|alhassan"),
        ("Anne-Marie", "Lee", "Annemarie|AnneMarie|A.-M. Lee|A.-M. L."),
        ("Pia", "de la Cruz", "Delacruz|DelaCruz|De la Cruz|delacruz"),
        ("Jan", "van der Berg", "vanderberg|Vanderberg|Van der Berg"),
        ("Jan", "Vanderberg", "van der Berg|Van Der Berg"),
        ("Søren", "Łukasiewicz", "Soren|Soeren|Lukasiewicz|søren|LUKASIEWICZ"),
        ("Uwe", "Strauß", "Strauss|STRAUSS|Strauß"),
        ("Jürgen", "Müller", "Juergen|Jurgen|Mueller|Muller|mueller|Mu\u{308}ller|J. M."),
        ("Joerg", "Mueller", "Jörg|Müller"),
        ("Ingo", "Groß", "Gross|Groß"),
    ] {
        for text in texts.split('|') {
            let said = format!("Q1 as {text} said");
            assert!(left_out(Permission::NoName, given, family, &said), "{text}");
            assert!(
                left_out(Permission::OrganisationOnly, given, family, &said),
                "only the organisation: {text}"
            );
        }
    }
}

#[test]
fn a_word_that_is_a_name_in_another_spelling_only_stays_a_word() {
    for (given, family, text) in [
        ("Ingo", "Groß", "The gross sum was small"),
        ("Art", "D'Art", "We dart about"),
        ("Una", "Kent", "Across the U.K. we wait"),
        ("Siân", "O'Neill", "Neighbours kneel, and so on"),
    ] {
        assert!(!left_out(Permission::NoName, given, family, text), "{text}");
        assert!(
            !left_out(Permission::OrganisationOnly, given, family, text),
            "only the organisation: {text}"
        );
    }
}

#[test]
fn an_abbreviation_is_known_in_small_letters_unless_it_is_a_word() {
    let left_out = |name, text| left_out_of(name, Permission::NoName, "Xan", "Quill", text);
    for text in ["we at dwp wait", "we at the Dwp wait", "DWP waits", "the dwps plan", "D.W.P. waits"] {
        assert!(left_out("Department for Work and Pensions", text), "{text}");
    }
    assert!(left_out("Age Concern Eastmere", "We at ACE wait"));
    assert!(!left_out("Age Concern Eastmere", "An ace idea"));
    assert!(!left_out("Department for Work", "a dw of nothing"), "two letters abbreviate nothing");
}

#[test]
fn what_nobody_is_known_to_have_said_names_no_organisation_either() {
    for text in ["Thornwick said so", "in thornwick we wait", "#Thornwick"] {
        assert!(of_others(Permission::NoName, None, text), "{text}");
        assert!(!of_others(Permission::NoName, Some(false), text), "somebody else said it: {text}");
        assert!(!of_others(Permission::OrganisationOnly, None, text), "an organisation may be named: {text}");
    }
    assert!(!of_others(Permission::NoName, None, "The council waits"), "a word tells of none");
}

#[test]
fn a_job_beside_the_organisation_alone_is_the_person() {
    let said = |text| verdict(Permission::OrganisationOnly, "", text);
    assert_eq!(said("As head of inclusion I stopped it"), Err(Withheld::NamesSomebody));
}

#[test]
fn what_repeats_a_sentence_without_a_name_carries_none_either() {
    let mut stage = Stage::new();
    let tomasz = stage.person("Tomasz", "Zielinski", "", None);
    let ada = stage.person("Ada", "Brook", "", None);
    let words = "Our procurement stopped the whole scheme";
    for (permission, by, text) in [
        (Permission::NoName, tomasz, words.to_owned()),
        (Permission::Public, ada, format!("Tomasz Zielinski told us: {words}")),
        (Permission::Public, ada, format!("As we heard: {words}")),
    ] {
        stage.takeaway("", TakeawayKind::Takeaway, permission, Some(by), &text);
    }
    stage.decision(&format!("Ask Tomasz why: {words}"));
    stage.decision(&format!("Ask why: {words}"));
    let attributions = Attributions::new(&stage.snapshot);
    let of = |at: usize| attributions.of(&stage.snapshot.takeaways[at]);
    assert_eq!(
        [of(0), of(1), of(2)],
        [Ok(Attribution::Nobody), Err(Withheld::NamesSomebody), Ok(Attribution::Nobody)]
    );
    let reported = stage.snapshot.decisions.iter().map(|one| attributions.may_report(one.into()));
    assert_eq!(reported.collect::<Vec<_>>(), [false, true]);
}

#[test]
fn a_session_held_without_names_names_nobody_whatever_a_line_of_it_says() {
    let mut stage = Stage::new();
    let ada = stage.person("Ada", "Brook", "", None);
    let room = stage.room("Hall", None);
    let session = stage.session("Devices", room, "10:00:00", "11:00:00");
    stage.last_session().no_names = true;
    stage.takeaway("", TakeawayKind::Takeaway, Permission::Public, Some(ada), "Skills come first");
    stage.last_takeaway().session_id = Some(session);
    let attributions = Attributions::new(&stage.snapshot);
    assert_eq!(attributions.of(&stage.snapshot.takeaways[0]), Ok(Attribution::Nobody));
}

/// Ada Brook of Northbank Council, who is Ada Smithson of Southmere Council by now, said this without a name.
fn said_before(permission: Permission, text: &str) -> Result<Attribution, Withheld> {
    let mut stage = Stage::new();
    let southmere = stage.organisation("Southmere Council", OrganisationKind::Borough);
    let northbank = stage.organisation("Northbank Council", OrganisationKind::Borough);
    let ada = stage.person("Ada", "Smithson", "", Some(southmere));
    let now = stage.snapshot.people[&ada].clone();
    let was = Person { family_name: "Brookhurst".into(), job_title: "Head of Digital".into(), ..now.clone() };
    stage.snapshot.around.formerly = vec![was.clone(), Person { organisation_id: Some(northbank), ..was }];
    stage.snapshot.around.formerly_at.extend(stage.snapshot.organisations.remove(&northbank));
    stage.takeaway("", TakeawayKind::Takeaway, permission, Some(ada), text);
    Attributions::new(&stage.snapshot).of(stage.snapshot.takeaways.first().unwrap())
}

#[test]
fn who_changed_name_job_or_employer_is_told_by_none_of_them() {
    for text in [
        "Brookhurst stopped the scheme",
        "Smithson stopped the scheme",
        "At Northbank we burned the laptops",
        "At Southmere we burned the laptops",
        "As head of digital I stopped it",
    ] {
        assert_eq!(said_before(Permission::NoName, text), Err(Withheld::NamesSomebody), "{text}");
        assert!(said_before(Permission::Public, text).is_ok(), "{text}");
    }
    assert_eq!(said_before(Permission::NoName, "We stopped the scheme"), Ok(Attribution::Nobody));
}

#[test]
fn a_name_is_found_where_words_are_written_without_spaces() {
    let mut stage = Stage::new();
    let library = stage.organisation("东区图书馆", OrganisationKind::Other);
    let li = stage.person("伟", "李", "", Some(library));
    stage.person("ジョン", "スミス", "", None);
    stage.snapshot.around.people.insert("王 小明".to_owned());
    let mut told = |text: &str| {
        stage.takeaway("", TakeawayKind::Takeaway, Permission::NoName, Some(li), text);
        Attributions::new(&stage.snapshot).of(stage.snapshot.takeaways.last().unwrap())
    };
    for text in [
        "李伟说设备太晚了",
        "设备太晚了,伟李说",
        "在东区图书馆我们都知道",
        "ジョン・スミスさんは遅い",
        "听说王小明走了",
    ] {
        assert_eq!(told(text), Err(Withheld::NamesSomebody), "{text}");
    }
    for text in ["设备太晚了", "李子很好", "スミソニアン"] {
        assert_eq!(told(text), Ok(Attribution::Nobody), "{text}");
    }
}

#[test]
fn the_telephone_number_of_a_person_is_a_name() {
    let mut stage = Stage::new();
    let ada = stage.person("Ada", "Brook", "", None);
    stage.snapshot.people.get_mut(&ada).unwrap().phone = "+44 20 7946 0018".to_owned();
    let mut told = |text: &str| {
        stage.takeaway("", TakeawayKind::Takeaway, Permission::NoName, Some(ada), text);
        Attributions::new(&stage.snapshot).of(stage.snapshot.takeaways.last().unwrap()).is_ok()
    };
    assert!(!told("Ring 020 7946 0018 for broken devices"));
    assert!(!told("Ring (020)7946-0018"));
    assert!(told("In 2026 we lent 7946 of 10018 laptops"));
    assert!(told("Ring 020 7946 0099"));
}
