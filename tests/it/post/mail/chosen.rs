//! Which messages are sent, and to what address.

use super::*;

#[test]
fn what_waits_under_one_name_is_sent_and_the_rest_waits() {
    let certificates = Certificates::new();
    let server = MailServer::start(&certificates, "starttls");
    let office = at_desk(&certificates, &server, "starttls");
    queue(office.plenary(), "amina@example.org");
    queue_as(office.plenary(), "tom@example.org", "Opening");
    assert_eq!(office.call("send_outbox", json!({ "batch": "Opening" }))["sent"], 1);
    assert_eq!([state(&office, "amina").0, state(&office, "tom").0], ["waiting", "sent"]);
}

#[test]
fn an_address_at_a_domain_of_other_letters_is_taken_by_a_server_that_knows_only_ascii() {
    let certificates = Certificates::new();
    let server = MailServer::start(&certificates, "tls");
    let office = at_desk(&certificates, &server, "tls");
    queue(office.plenary(), "zoe@exämple.org");
    assert_eq!(office.call("send_outbox", json!({}))["sent"], 1);
    assert_eq!(server.accepted().len(), 1);
}
