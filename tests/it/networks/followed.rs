//! What a network says of its meetings when it is changed.

use super::Network;
use serde_json::json;

#[test]
fn a_network_that_is_changed_says_how_many_of_its_meetings_followed() {
    let network = Network::new();
    network.office.call("make_meetings", json!({ "series_id": network.series, "until": "2026-12-31" }));
    let meetings = network.office.call("series_detail", json!({ "id": network.series }))["meetings"].clone();
    let coming = meetings.as_array().unwrap();
    assert!(coming.len() > 2, "{coming:?}");
    let change = |field: &str, value: &str| {
        let request = json!({ "id": network.series, field: value });
        network.office.call("change_series", request)["followed"].clone()
    };
    assert_eq!(change("venue_name", "Guildhall"), coming.len());
    let own = json!({ "id": coming[0]["event"]["id"], "venue_name": "Library" });
    network.office.call("change_event", own);
    assert_eq!(change("venue_name", "Town Hall"), coming.len() - 1, "one has a place of its own");
    assert_eq!(change("contact_email", "sam.vale@example.org"), coming.len(), "whom to answer to");
    assert_eq!(change("description", "Those who lend."), 0);
}
