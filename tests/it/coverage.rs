//! Coverage of the membership: which boroughs a network reached, which not since when, which never.

use crate::office::{Office, list, text};
use serde_json::{Value, json};

/// The sample's network of that title.
fn network(office: &Office, title: &str) -> Value {
    let all = office.call("list_series", json!({}));
    list(&all).iter().find(|card| card["series"]["title"] == title).unwrap()["series"]["id"].clone()
}

#[test]
fn the_sample_says_which_boroughs_were_reached_and_which_were_not() {
    let office = Office::with_sample();
    let series = network(&office, "Data Leaders Network");
    let view = office.call("coverage", json!({ "series_id": series, "year": 2022, "kind": "borough" }));
    let sentences: Vec<_> = list(&view["sentences"]).iter().map(text).collect();
    assert_eq!(
        sentences,
        [
            "Boroughs reached in 2022: 15 of 18.",
            "Not since April: Galleyford Council and Ravenshall Council.",
            "Never: Quarrydown Council, Westreach Council and Yarrowgate Council.",
        ]
    );
    assert_eq!(view["years"], json!([2022]));
    assert_eq!(list(&view["coverage"]["meetings"]).len(), 3);
    assert!(text(&view["chart"]).starts_with("<svg "), "{}", view["chart"]);
    let everything = office.call("coverage", json!({ "year": 2022 }));
    assert!(list(&everything["coverage"]["meetings"]).len() > 6, "without a network, every event counts");
}

#[test]
fn a_year_without_arrivals_says_so_and_draws_nothing() {
    let office = Office::with_sample();
    let view = office
        .call("coverage", json!({ "series_id": network(&office, "Data Leaders Network"), "year": 2019 }));
    assert_eq!(view["sentences"], json!(["No arrivals were recorded in 2019."]));
    assert_eq!(view["chart"], "");
}

#[test]
fn coverage_is_written_in_each_format_and_no_other() {
    let office = Office::with_sample();
    let folder = tempfile::tempdir().unwrap();
    let of = json!({ "series_id": network(&office, "Data Leaders Network"), "year": 2022 });
    for format in ["coverage-csv", "coverage-md", "coverage-html"] {
        let path = folder.path().join(format);
        office.call("export_coverage", json!({ "of": of, "format": format, "path": path }));
        let file = std::fs::read_to_string(path).unwrap();
        assert!(
            file.contains("Northbank Council") && file.contains("Yarrowgate Council"),
            "{format}: {file}"
        );
    }
    let wrong = json!({ "of": of, "format": "coverage-pdf", "path": folder.path().join("x") });
    assert_eq!(office.refused("export_coverage", wrong), "unknown-format");
}
