//! Names of people that are other words too, known by where they stand: behind a title, with a capital within a sentence, or at its
//! beginning before what somebody says or does.

use super::everyday::may_be_a_thing;
use crate::rules::speakers::ADDRESSED;

/// What else than an address stands before a family name.
const OFFICES: [&str; 14] = [
    "doctor",
    "alderman",
    "lord",
    "lady",
    "baroness",
    "baron",
    "reverend",
    "father",
    "sister",
    "minister",
    "mayor",
    "mp",
    "judge",
    "inspector",
];

/// What is written with a capital wherever it stands.
const PROPER: [&str; 8] = ["april", "may", "june", "august", "english", "french", "christian", "easter"];

/// What people do who are quoted.
const SPEAKS: [&str; 37] = [
    "told",
    "tells",
    "said",
    "says",
    "asked",
    "asks",
    "argued",
    "argues",
    "explained",
    "explains",
    "reported",
    "reports",
    "added",
    "adds",
    "admitted",
    "admits",
    "warned",
    "warns",
    "complained",
    "complains",
    "suggested",
    "suggests",
    "thinks",
    "thought",
    "believes",
    "felt",
    "feels",
    "wants",
    "wanted",
    "agreed",
    "disagreed",
    "proposed",
    "proposes",
    "answered",
    "replied",
    "mentioned",
    "presented",
];

/// What follows no name where a sentence begins: who or what does something, or has it done.
const NEVER_BEHIND: [&str; 56] = [
    "i",
    "we",
    "you",
    "they",
    "it",
    "he",
    "she",
    "me",
    "us",
    "them",
    "him",
    "this",
    "that",
    "these",
    "those",
    "there",
    "anyone",
    "anybody",
    "anything",
    "someone",
    "somebody",
    "something",
    "everyone",
    "everybody",
    "everything",
    "nobody",
    "nothing",
    "people",
    "children",
    "men",
    "women",
    "families",
    "adults",
    "residents",
    "citizens",
    "users",
    "volunteers",
    "councils",
    "boroughs",
    "charities",
    "libraries",
    "schools",
    "homes",
    "towns",
    "cities",
    "services",
    "groups",
    "places",
    "things",
    "days",
    "weeks",
    "months",
    "years",
    "laptops",
    "devices",
    "data",
];

/// The same behind a word that asks or wishes.
const BEHIND_A_MODAL: [&str; 14] =
    ["the", "a", "an", "our", "your", "their", "any", "all", "some", "more", "other", "be", "have", "need"];

/// Words that ask or wish, and are names.
const MODALS: [&str; 2] = ["will", "may"];

/// Whether a word with which a sentence begins, and which is a name of somebody, is none there.
pub(super) fn begins_as_a_word(
    before: Option<&str>,
    word: &str,
    next: Option<&str>,
    after: Option<&str>,
) -> bool {
    let is_behind_a_title =
        before.is_some_and(|title| ADDRESSED.contains(&title) || OFFICES.contains(&title));
    let Some(next) = next.filter(|_| !is_behind_a_title) else { return false };
    let states = || matches!(next, "is" | "was") && matches!(after, Some("what" | "how" | "why"));
    NEVER_BEHIND.contains(&next) || (MODALS.contains(&word) && BEHIND_A_MODAL.contains(&next)) || states()
}

/// Whether a word says what people do who are quoted.
pub(super) fn speaks(word: &str) -> bool {
    SPEAKS.contains(&word)
}

/// Whether a word with a capital, which is a name of somebody, is that there. `begins`: with it a sentence begins.
pub(super) fn is_a_name(before: Option<&str>, word: &str, next: Option<&str>, begins: bool) -> bool {
    let is_behind_a_title =
        before.is_some_and(|title| ADDRESSED.contains(&title) || OFFICES.contains(&title));
    let speaks = || next.is_some_and(speaks);
    let is_no_other_name = || !may_be_a_thing(word) && !PROPER.contains(&word);
    is_behind_a_title || (is_no_other_name() && (!begins || speaks()))
}

/// Whether a job title of one word is somebody's there: "the mayor", "as mayor", "Mayor told us".
pub(super) fn is_an_office(before: Option<&str>, next: Option<&str>, has_capital: bool) -> bool {
    before.is_some_and(|word| matches!(word, "the" | "as" | "our"))
        || (has_capital && next.is_some_and(speaks))
}

#[cfg(test)]
mod tests {
    use crate::model::cast::Stage;
    use crate::model::{Permission, TakeawayKind};
    use crate::rules::attribution::Attributions;

    /// Whether a sentence by somebody unknown is left out where nobody may be named, and where organisations may only.
    fn left_out(text: &str) -> [bool; 2] {
        [Permission::NoName, Permission::OrganisationOnly].map(|permission| {
            let mut stage = Stage::new();
            for (given, family) in [
                ("Gordon", "Brown"),
                ("Anna", "Green"),
                ("Peter", "Hill"),
                ("Ruth", "Baker"),
                ("Mei", "Li"),
                ("Grace", "Oduya"),
                ("Jack", "London"),
                ("May", "Umbrage"),
            ] {
                stage.person(given, family, "", None);
            }
            stage.takeaway("", TakeawayKind::Takeaway, permission, None, text);
            Attributions::new(&stage.snapshot).of(&stage.snapshot.takeaways[0]).is_err()
        })
    }

    #[test]
    fn a_title_a_capital_within_a_sentence_and_who_speaks_make_a_name_of_a_word() {
        for text in [
            "Councillor Brown told us that the town is bankrupt.",
            "They say that Mrs Green left.",
            "Mr. Hill said so",
            "Dr Baker knows",
            "Ms Li was there",
            "Mayor London was there",
            "Grace told us she was sacked",
            "We heard it of Grace",
            "The plan is Brown's",
        ] {
            assert_eq!(left_out(text), [true; 2], "{text}");
        }
    }

    #[test]
    fn the_same_words_are_words_elsewhere() {
        for text in [
            "Brown bread is sold.",
            "It is cheap. Green bins are not.",
            "We ran up the hill and met the baker.",
            "By the grace of the office we lend in London.",
            "The budget falls in May.",
        ] {
            assert_eq!(left_out(text), [false; 2], "{text}");
        }
    }

    #[test]
    fn what_is_typed_small_is_judged_with_the_capital_that_it_is_printed_with() {
        let left_out = |text: &str| {
            let mut stage = Stage::new();
            let hope = stage.person("Hope", "Price", "", None);
            stage.takeaway("", TakeawayKind::Takeaway, Permission::NoName, Some(hope), text);
            Attributions::new(&stage.snapshot).of(&stage.snapshot.takeaways[0]).is_err()
        };
        for text in ["hope left early", "hope, we heard, left", "“price rises hurt”"] {
            assert!(left_out(text), "{text}");
        }
        assert!(!left_out("we live in hope of it"), "a capital stands in front alone");
    }

    #[test]
    fn a_sentence_that_begins_with_another_word_names_nobody() {
        let left_out = |text: &str| {
            let mut stage = Stage::new();
            for (given, family) in [("Hope", "Young"), ("Will", "Mark"), ("May", "Brown")] {
                let person = stage.person(given, family, "", None);
                stage.takeaway("", TakeawayKind::Takeaway, Permission::NoName, Some(person), text);
            }
            let attributions = Attributions::new(&stage.snapshot);
            let all = stage.snapshot.takeaways.iter();
            let left_out = all.filter(|takeaway| attributions.of(takeaway).is_err()).count();
            (left_out > 0, attributions.names_anybody(text))
        };
        for text in [
            "hope is what we need",
            "Hope is what we need",
            "Will we ever learn?",
            "We asked. Will the council pay?",
            "“May we quote this?”",
            "Young people need help",
            "Mark this day",
            "Will be asked again",
        ] {
            assert_eq!(left_out(text), (false, false), "{text}");
        }
        for text in [
            "Will left early",
            "Will, the manager, left",
            "Hope is off sick",
            "Mr. Brown people said so",
            "We heard Will the manager",
            "Young told us so",
            "Mark and May left",
            "Will's plan it is",
            "Will Mark we heard",
        ] {
            assert_eq!(left_out(text), (true, true), "{text}");
        }
    }

    #[test]
    fn an_organisation_is_known_where_a_sentence_begins_with_it() {
        let mut stage = Stage::new();
        let hope = stage.organisation("Hope Trust", crate::model::OrganisationKind::Charity);
        let zofia = stage.person("Zofia", "Kwiatek", "", Some(hope));
        stage.takeaway("", TakeawayKind::Takeaway, Permission::NoName, Some(zofia), "Hope people told us");
        assert!(Attributions::new(&stage.snapshot).of(&stage.snapshot.takeaways[0]).is_err());
    }

    #[test]
    fn a_job_title_of_one_word_is_its_holder_where_few_hold_it() {
        let left_out = |holders: usize, title: &str, text: &str| {
            let mut stage = Stage::new();
            let families = ["Kwiatek", "Oyelaran", "Zawadzka"];
            let held: Vec<_> = families
                .iter()
                .take(holders)
                .map(|family| stage.person("Zofia", family, title, None))
                .collect();
            stage.takeaway("", TakeawayKind::Takeaway, Permission::NoName, held.first().copied(), text);
            Attributions::new(&stage.snapshot).of(&stage.snapshot.takeaways[0]).is_err()
        };
        for text in
            ["The Mayor told us", "As mayor I know", "Yes, the mayor of the town said so", "Mayor said no"]
        {
            assert!(left_out(1, "Mayor", text), "{text}");
            assert!(!left_out(3, "Mayor", text), "{text}");
        }
        assert!(left_out(2, "CTO", "We were told that CTO pay is low"));
        for text in ["A mayor costs money", "Mayoral cars are sold", "Every town has its mayor"] {
            assert!(!left_out(1, "Mayor", text), "{text}");
        }
    }

    #[test]
    fn letters_around_an_and_are_the_organisation() {
        let mut stage = Stage::new();
        let trust = stage.organisation("Will & Grace Trust", crate::model::OrganisationKind::Charity);
        let zofia = stage.person("Zofia", "Kwiatek", "", Some(trust));
        stage.takeaway("", TakeawayKind::Takeaway, Permission::NoName, Some(zofia), "W&G pays for it");
        stage.takeaway("", TakeawayKind::Takeaway, Permission::NoName, Some(zofia), "R&D pays for it");
        let attributions = Attributions::new(&stage.snapshot);
        let left_out = |at: usize| attributions.of(&stage.snapshot.takeaways[at]).is_err();
        assert_eq!([left_out(0), left_out(1)], [true, false]);
    }
}
