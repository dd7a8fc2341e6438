//! Organisations that are called like people, in the files of an event.

use crate::cast::Cast;
use serde_json::json;

#[test]
fn an_organisation_called_like_a_person_is_named_where_it_is_one_and_not_where_it_is_who_said_it() {
    let cast = Cast::new();
    let say = |organisation: &str, given: &str, family: &str, words: &str| {
        let name = json!({ "organisation": { "name": organisation, "kind": "charity" } });
        let at = cast.make("create_organisation", name);
        let person = json!({ "given_name": given, "family_name": family, "organisation_id": at });
        let person = cast.make("create_person", person);
        let said = json!({
            "event_id": cast.event, "person_id": person, "text": words, "permission": "organisation_only", "theme": "Rents",
        });
        cast.call("create_takeaway", said);
    };
    say("Shelbourne", "Derek", "Otto", "Ask the marmalade people first");
    say("Colin Quigley", "Colin", "Quigley", "Ask the treacle people first");
    cast.make("create_person", json!({ "given_name": "Amy", "family_name": "Shelbourne" }));
    for guest in [false, true] {
        if guest {
            let person =
                cast.make("create_person", json!({ "given_name": "Joan", "family_name": "Shelbourne" }));
            let attendance = json!({ "event_id": cast.event, "person_id": person });
            cast.call("register_person", json!({ "attendance": attendance }));
        }
        for format in ["blog-md", "report-md"] {
            let file = cast.office.export(format, &cast.event);
            assert!(file.contains("marmalade") && file.contains("Shelbourne"), "{format}: {file}");
            assert!(file.contains("treacle") && !file.contains("Quigley"), "{format}: {file}");
        }
    }
}
