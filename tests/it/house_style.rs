//! Journeys of the house style: what is shipped, changed, put out of force, taken in and given out; and a text looked at.

use crate::office::{Office, list};
use serde_json::{Value, json};

fn found(office: &Office, text: &str) -> Vec<String> {
    let check = office.call("check_text", json!({ "markdown": text }));
    let line =
        |one: &Value| format!("{} -> {}", one["found"].as_str().unwrap(), one["instead"].as_str().unwrap());
    list(&check["findings"]).iter().map(line).collect()
}

#[test]
fn the_shipped_list_holds_until_the_office_says_otherwise() {
    let office = Office::new();
    let text = "We utilise e-mail.";
    assert_eq!(found(&office, text), ["utilise -> use", "e-mail -> email"]);
    let line = office
        .call("write_style_entry", json!({ "kind": "avoid", "phrase": "Utilise", "instead": "employ" }));
    assert_eq!(found(&office, text), ["utilise -> employ", "e-mail -> email"]);
    office.call(
        "write_style_entry",
        json!({ "kind": "spelling", "phrase": "e-mail", "instead": "email", "off": true }),
    );
    assert_eq!(found(&office, text), ["utilise -> employ"]);
    office.call("delete_style_entry", json!({ "id": line["id"] }));
    assert_eq!(found(&office, text), ["utilise -> use"], "what is shipped holds again");
    office.call("write_style_entry", json!({ "kind": "name", "phrase": "Quay Street Office" }));
    assert_eq!(found(&office, "the Quay street office"), ["Quay street office -> Quay Street Office"]);
    assert_eq!(
        office.refused("write_style_entry", json!({ "kind": "avoid", "phrase": "…" })),
        "phrase-without-letters"
    );
    let other = office.call("write_style_entry", json!({ "kind": "avoid", "phrase": "blue" }));
    let taken = json!({ "id": other["id"], "kind": "avoid", "phrase": "E-mail" });
    assert_eq!(office.refused("write_style_entry", taken), "phrase-is-there");
}

#[test]
fn the_list_goes_out_as_a_table_and_comes_in_again_unchanged() {
    let office = Office::new();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("style.csv");
    office.call(
        "write_style_entry",
        json!({ "kind": "avoid", "phrase": "jargon", "instead": "words", "reason": "Plain." }),
    );
    office.call("export_house_style", json!({ "path": path }));
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(
        text.starts_with("\u{feff}kind,phrase,instead,reason\r\n")
            && text.contains("avoid,jargon,words,Plain.")
    );
    let again = office.answer("import_house_style", json!({ "path": path }));
    assert_eq!((again.changes, &again.output["imported"]["new"]), (vec![], &json!(0)));
    std::fs::write(&path, "phrase,instead\njargon,plain words\nfluff,\n").unwrap();
    let imported = office.call("import_house_style", json!({ "path": path }))["imported"].clone();
    assert_eq!(imported, json!({ "new": 1, "changed": 1, "unchanged": 0 }));
    std::fs::write(&path, "a,b\n1,2\n").unwrap();
    assert_eq!(office.refused("import_house_style", json!({ "path": path })), "house-style-refused");
}

#[test]
fn a_text_of_a_hundred_words_has_a_reading_age_and_its_hardest_sentences() {
    let office = Office::new();
    let check = |text: &str| office.call("check_text", json!({ "markdown": text }))["reading"].clone();
    assert_eq!(check("Too short to tell.")["age"], Value::Null);
    let hard = "The organisational implications of interoperability necessitate considerable interdepartmental deliberation.";
    let text = format!("{} {hard}", "We met in the hall and heard how they lend laptops. ".repeat(12));
    let reading = check(&text);
    assert!(reading["age"].as_u64().unwrap() < 12, "{reading}");
    assert_eq!(reading["hardest"][0]["text"], hard);
}
