//! Sending the outbox to a real mail server, over TLS, message by message.

mod chosen;

use super::servers::{Certificates, MailServer};
use crate::cast::{Cast, at};
use crate::evidence::Evidence;
use crate::office::{Office, list, text};
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use plenary_core::ids::{Id, LedgerEntryId, PersonId};
use plenary_core::model::{
    CalendarMethod, Channel, ItemKind, LedgerEntry, MadeOf, Message, MessageState, Said,
};
use plenary_core::op::Op;
use plenary_core::store::{holding, ledger, outbox};
use plenary_post::{Post, keys::MemoryKeys, trust::Trust};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The event that every message of these tests is about.
const EVENT: &str = "01990000-0000-7000-8000-000000000000";
/// Its calendar item.
const ITEM: &str = "a session";

/// An office with a mail account at a server.
pub fn office(plenary: Plenary, authority: &str, port: u16, security: &str) -> Office {
    let post = Post::with(Arc::new(MemoryKeys::default()), Trust::only_for_tests(authority));
    let office = Office::with_post(plenary, post);
    if office.call("mail_account", json!({})) == Value::Null {
        let account = json!({ "from_address": "office@example.org", "from_name": "Quay Street Office", "host": "localhost",
            "port": port, "security": security, "user_name": "office@example.org", "per_minute": 600 });
        office.call("create_mail_account", account);
    }
    office.call("set_mail_password", json!({ "password": "correct horse" }));
    office
}

pub fn at_desk(certificates: &Certificates, server: &MailServer, security: &str) -> Office {
    let clock = Clock::fixed("2026-09-01T08:00:00Z".parse().unwrap());
    office(Plenary::in_memory(clock).unwrap(), &certificates.authority, server.server.port, security)
}

/// Puts a message into the outbox, with a line for the ledger.
pub fn queue(plenary: &Plenary, address: &str) -> Value {
    queue_as(plenary, address, "Updates")
}

fn queue_as(plenary: &Plenary, address: &str, batch: &str) -> Value {
    let queued = plenary.transact(Op::QueueFollowUps, |tx| {
        let id: LedgerEntryId = tx.new_id();
        let person_id: PersonId = tx.new_id();
        let said = Said {
            title: "Opening".to_owned(),
            starts_at: None,
            ends_at: None,
            zone: "Europe/London".to_owned(),
            place: String::new(),
            whole_days: false,
            join_url: String::new(),
            tentative: false,
            repeats: String::new(),
            organizer: "mailto:office@example.org".to_owned(),
            words: String::new(),
            organizer_name: String::new(),
            alarm: None,
            off: false,
        };
        let entry = LedgerEntry {
            id,
            item_kind: ItemKind::Session,
            item_id: ITEM.to_owned(),
            event_id: Some(EVENT.parse().unwrap()),
            person_id,
            address: address.to_owned(),
            uid: format!("{}@calendar.example.org", id.uuid()),
            sequence: 1,
            stamped_at: tx.at(),
            method: CalendarMethod::Cancel,
            channel: Channel::Mail,
            sha256: "00".to_owned(),
            said,
            sent_at: tx.at(),
        };
        let eml = format!(
            "From: <office@example.org>\r\nTo: <{address}>\r\nSubject: Opening\r\nMessage-ID: <{}@example.org>\r\n\r\nHello.\r\n.\r\n..two\r\n",
            id.uuid()
        );
        let message = Message {
            id: tx.new_id(),
            batch: batch.to_owned(),
            event_id: None,
            person_id: Some(person_id),
            name: address.split('@').next().unwrap().to_owned(),
            address: address.to_owned(),
            subject: "Opening".to_owned(),
            eml: eml.into_bytes(),
            ledger: vec![entry],
            state: MessageState::Waiting,
            attempts: 0,
            error: String::new(),
            created_at: tx.at(),
            changed_at: tx.at(),
            made_of: MadeOf::default(),
        };
        outbox::queue(tx, message)
    });
    json!(queued.unwrap().output.id)
}

/// Each message's name, state and what the server said.
fn states(office: &Office) -> Vec<(String, String, String)> {
    let page = office.call("list_outbox", json!({ "limit": 1000 }));
    let one = |row: &Value| ["name", "state", "error"].map(|field| text(&row[field]).to_owned()).into();
    list(&page["rows"]).iter().map(one).collect()
}

fn state(office: &Office, name: &str) -> (String, String) {
    let (_, state, said) = states(office).into_iter().find(|(one, _, _)| one == name).unwrap();
    (state, said)
}

/// The addresses in the ledger.
fn ledger_of(office: &Office) -> Vec<String> {
    let sent = office.plenary().read(|conn| {
        let people = holding::people(conn, EVENT, ITEM)?;
        people.into_iter().map(|person| ledger::of_item(conn, ITEM, person)).collect::<Result<Vec<_>, _>>()
    });
    sent.unwrap().into_iter().flatten().map(|entry| entry.address).collect()
}

#[test]
fn what_waits_is_sent_over_either_kind_of_private_connection_and_noted_in_the_ledger() {
    for security in ["starttls", "tls"] {
        let certificates = Certificates::new();
        let server = MailServer::start(&certificates, security);
        let office = at_desk(&certificates, &server, security);
        queue(office.plenary(), "amina@example.org");
        queue(office.plenary(), "tom@example.org");
        let report = office.call("send_outbox", json!({}));
        assert_eq!(
            report,
            json!({ "sent": 2, "put_off": 0, "failed": 0, "unsure": 0, "held_back": 0 }),
            "{security}"
        );
        assert_eq!(server.accepted().len(), 2);
        let whole = String::from_utf8(server.accepted()[0].clone()).unwrap();
        assert!(whole.ends_with("\r\n\r\nHello.\r\n.\r\n..two\r\n"), "every byte arrives: {whole:?}");
        assert_eq!(ledger_of(&office), ["amina@example.org", "tom@example.org"]);
        assert_eq!(office.call("send_outbox", json!({}))["sent"], 0, "what was sent is not sent again");
        assert_eq!(server.accepted().len(), 2);
        assert_eq!(office.faults(), Vec::<String>::new());
    }
}

#[test]
fn a_refusal_is_kept_with_what_the_server_said_and_the_others_are_sent() {
    let certificates = Certificates::new();
    let server = MailServer::start(&certificates, "starttls");
    let office = at_desk(&certificates, &server, "starttls");
    for name in ["later", "never", "full", "amina"] {
        queue(office.plenary(), &format!("{name}@example.org"));
    }
    let report = office.call("send_outbox", json!({}));
    assert_eq!(report, json!({ "sent": 1, "put_off": 1, "failed": 2, "unsure": 0, "held_back": 0 }));
    let (waiting, why) = state(&office, "later");
    assert_eq!(
        (waiting.as_str(), why.as_str()),
        ("waiting", "451 4.7.1 Greylisted, come back in ten minutes")
    );
    assert_eq!(state(&office, "never"), ("failed".to_owned(), "550 5.1.1 No such user here".to_owned()));
    assert_eq!(state(&office, "full"), ("failed".to_owned(), "552 5.2.2 Mailbox full".to_owned()));
    assert_eq!(state(&office, "amina").0, "sent");
    assert_eq!(ledger_of(&office), ["amina@example.org"], "only what was accepted is in the ledger");
    for _ in 0..7 {
        office.call("send_outbox", json!({}));
    }
    assert_eq!(state(&office, "later").0, "failed", "nobody is asked for ever");
}

#[test]
fn a_connection_that_is_lost_with_the_message_leaves_it_unsure_until_somebody_asks() {
    let certificates = Certificates::new();
    let server = MailServer::start(&certificates, "starttls");
    let office = at_desk(&certificates, &server, "starttls");
    let id = queue(office.plenary(), "cut@example.org");
    queue(office.plenary(), "amina@example.org");
    let report = office.call("send_outbox", json!({}));
    assert_eq!(
        report,
        json!({ "sent": 1, "put_off": 0, "failed": 0, "unsure": 1, "held_back": 0 }),
        "the next goes by a new connection"
    );
    assert_eq!(state(&office, "cut"), ("unsure".to_owned(), "The connection was lost.".to_owned()));
    office.call("send_outbox", json!({}));
    assert_eq!(state(&office, "cut").0, "unsure", "it is not sent by itself");
    office.call("retry_messages", json!({ "ids": [id] }));
    assert_eq!(state(&office, "cut").0, "waiting");
    office.call("withdraw_messages", json!({ "ids": [id] }));
    assert_eq!(office.call("send_outbox", json!({}))["unsure"], 0, "what was withdrawn stays here");
    assert_eq!(office.refused("withdraw_messages", json!({ "ids": [id] })), "message-state");
}

#[test]
fn the_test_of_an_account_says_in_plain_words_what_is_wrong() {
    let certificates = Certificates::new();
    let server = MailServer::start(&certificates, "starttls");
    let office = at_desk(&certificates, &server, "starttls");
    let account = office.call("mail_account", json!({}))["id"].clone();
    let change = |fields: Value| {
        let mut request = fields;
        request["id"] = account.clone();
        office.call("change_mail_account", request);
    };
    let sound = json!({ "host": "localhost", "port": server.server.port, "security": "starttls", "user_name": "office@example.org" });
    office.call("test_mail_account", json!({}));
    change(json!({ "user_name": "tom@example.org" }));
    assert_eq!(
        office.refused("test_mail_account", json!({})),
        "no-password",
        "a password belongs to one user"
    );
    office.call("set_mail_password", json!({ "password": "wrong" }));
    assert_eq!(office.refused("test_mail_account", json!({})), "mail-password-refused");
    change(json!({ "host": "nowhere.invalid" }));
    office.call("set_mail_password", json!({ "password": "correct horse" }));
    assert_eq!(office.refused("test_mail_account", json!({})), "mail-host-unknown");
    change(json!({ "host": "localhost", "port": 1 }));
    office.call("set_mail_password", json!({ "password": "correct horse" }));
    assert_eq!(office.refused("test_mail_account", json!({})), "mail-not-reached");
    change(sound.clone());
    change(json!({ "security": "tls" }));
    assert_eq!(
        office.refused("test_mail_account", json!({})),
        "mail-not-private",
        "this one begins in the open"
    );
    change(sound);
    office.call("test_mail_account", json!({}));
    office.call("delete_mail_account", json!({ "id": account }));
    assert_eq!(office.refused("test_mail_account", json!({})), "no-mail-account");
    office.call("undo", json!({}));
    assert_eq!(
        office.refused("test_mail_account", json!({})),
        "no-password",
        "the key store forgot it with the account"
    );
}

#[test]
fn nothing_is_said_to_a_server_in_the_open_or_to_one_that_nobody_vouches_for() {
    let certificates = Certificates::new();
    let open = MailServer::start(&certificates, "open");
    let office = at_desk(&certificates, &open, "starttls");
    queue(office.plenary(), "amina@example.org");
    assert_eq!(office.refused("send_outbox", json!({})), "mail-not-private");
    let stranger = MailServer::start(&Certificates::new(), "starttls");
    let believing = at_desk(&certificates, &stranger, "starttls");
    queue(believing.plenary(), "amina@example.org");
    assert_eq!(believing.refused("send_outbox", json!({})), "mail-not-trusted");
    let elsewhere = Certificates::of("mail.example.org");
    let misnamed = MailServer::start(&elsewhere, "tls");
    let named = at_desk(&elsewhere, &misnamed, "tls");
    assert_eq!(named.refused("test_mail_account", json!({})), "mail-not-trusted");
    assert_eq!((open.accepted().len(), stranger.accepted().len()), (0, 0));
    assert_eq!(state(&office, "amina"), ("waiting".to_owned(), String::new()));
}

#[test]
fn a_password_is_nowhere_but_in_the_key_store() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.plenary");
    let clock = Clock::fixed("2026-09-01T08:00:00Z".parse().unwrap());
    let office = office(Plenary::create(&path, clock, "a test").unwrap(), "", 587, "starttls");
    let answer = office.answer("set_mail_password", json!({ "password": "battery staple" }));
    assert_eq!(answer.output, Value::Null);
    let said = [office.call("mail_account", json!({})), office.call("history", json!({ "limit": 50 }))];
    assert!(!said.iter().any(|said| said.to_string().contains("staple")));
    drop(office);
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!bytes.windows(6).any(|window| window == b"staple"));
    }
}

#[test]
fn a_message_is_read_as_its_reader_will_see_it_and_saved_for_a_mail_program() {
    let office = Office::new();
    let id = queue(office.plenary(), "amina@example.org");
    let read = office.call("read_message", json!({ "id": id }));
    assert_eq!((text(&read["to"]), text(&read["from"])), ("amina@example.org", "office@example.org"));
    assert_eq!(text(&read["text"]), "Hello.\n.\n..two\n");
    let folder = tempfile::tempdir().unwrap();
    office.call("save_messages", json!({ "ids": [id], "folder": folder.path() }));
    let saved = std::fs::read_to_string(folder.path().join("0001-amina-opening.eml")).unwrap();
    assert!(saved.starts_with("X-Unsent: 1\r\nFrom: <office@example.org>\r\n"), "{saved}");
}

#[test]
fn an_invitation_arrives_as_the_program_of_its_reader_expects_it() {
    let certificates = Certificates::new();
    let server = MailServer::start(&certificates, "starttls");
    let cast = Cast::in_office(at_desk(&certificates, &server, "starttls"));
    cast.call(
        "change_event",
        json!({ "id": cast.event, "contact_email": "office@example.org", "venue_name": "Riverside Hall" }),
    );
    let which = json!({ "event_id": cast.event });
    let queued = cast.call("queue_invitations", json!({ "which": which }));
    assert_eq!(
        (&queued["messages"], cast.call("ledger", which.clone())["stale"].as_u64()),
        (&json!(3), Some(0))
    );
    assert_eq!(cast.call("ledger", which.clone())["waiting_new"], 3, "nobody holds anything yet");
    assert_eq!(cast.call("send_outbox", json!({}))["sent"], 3);
    assert_eq!(cast.call("ledger", which.clone())["due"], 0, "everybody holds what is true");
    cast.move_to(&cast.opening, at(&cast.hall, "2026-11-12", "14:00", "15:00"));
    cast.call("delete_part", json!({ "id": part_of(&cast, "Jonas Lind") }));
    cast.call("queue_invitations", json!({ "which": which }));
    assert_eq!(cast.call("send_outbox", json!({}))["sent"], 2, "an update and a cancellation");
    let methods: Vec<String> = server.accepted().iter().map(|mail| method(mail)).collect();
    assert_eq!(methods.iter().filter(|method| *method == "REQUEST").count(), 4, "{methods:?}");
    assert_eq!(methods.iter().filter(|method| *method == "CANCEL").count(), 1);
    let arrived = Evidence::default();
    server.accepted().into_iter().for_each(|mail| arrived.take_file("arrived.eml", mail));
}

#[test]
fn mail_of_somebody_else_than_the_account_says_who_sends_it() {
    let certificates = Certificates::new();
    let server = MailServer::start(&certificates, "starttls");
    for organiser in ["ada@northbank.example.org", "Office@example.org"] {
        let cast = Cast::in_office(at_desk(&certificates, &server, "starttls"));
        cast.call("change_event", json!({ "id": cast.event, "contact_email": organiser }));
        cast.call("queue_invitations", json!({ "which": { "event_id": cast.event } }));
        cast.call("send_outbox", json!({}));
    }
    let told = |mail: &Vec<u8>| {
        let mail = String::from_utf8_lossy(mail).into_owned();
        let (head, _) = mail.split_once("\r\n\r\n").expect("a head and a body");
        let of = |name: &str| {
            let line = head.split("\r\n").find_map(|line| line.strip_prefix(name));
            let (_, address) = line?.rsplit_once('<')?;
            Some(address.trim_end_matches('>').to_owned())
        };
        (of("From: ").expect("an author"), of("Sender: "))
    };
    let heads: BTreeSet<_> = server.accepted().iter().map(told).collect();
    let sender = Some("office@example.org".to_owned());
    let expected =
        [("Office@example.org".to_owned(), None), ("ada@northbank.example.org".to_owned(), sender)];
    assert_eq!(heads, BTreeSet::from(expected));
    let arrived = Evidence::default();
    server.accepted().into_iter().for_each(|mail| arrived.take_file("arrived.eml", mail));
}

/// The part of somebody in the opening.
fn part_of(cast: &Cast, name: &str) -> Value {
    let detail = cast.call("session_detail", json!({ "session_id": cast.opening }));
    list(&detail["parts"]).iter().find(|part| part["name"] == name).unwrap()["id"].clone()
}

/// `method=` of the calendar in a mail.
fn method(mail: &[u8]) -> String {
    let text = String::from_utf8_lossy(mail).into_owned();
    let (_, rest) = text.split_once("method=").expect("a calendar");
    rest.trim_start_matches('"').chars().take_while(char::is_ascii_alphabetic).collect()
}

#[test]
fn no_more_messages_leave_in_a_minute_than_the_account_allows_whoever_presses_the_button() {
    let certificates = Certificates::new();
    let server = MailServer::start(&certificates, "starttls");
    let plenary = Plenary::in_memory(Clock::system()).unwrap();
    let office = office(plenary, &certificates.authority, server.server.port, "starttls");
    let account = office.call("mail_account", json!({}))["id"].clone();
    office.call("change_mail_account", json!({ "id": account, "per_minute": 120 }));
    for name in ["amina", "tom", "never", "yusuf"] {
        queue(office.plenary(), &format!("{name}@example.org"));
    }
    office.call("send_outbox", json!({}));
    queue(office.plenary(), "zoe@example.org");
    office.call("send_outbox", json!({}));
    let arrivals = server.arrivals();
    assert_eq!(arrivals.len(), 4);
    for (pair, least) in arrivals.windows(2).zip([450, 950, 450]) {
        let gap = pair[1].duration_since(pair[0]).unwrap().as_millis();
        assert!(gap >= least, "{gap} ms between two messages at 120 a minute, one refused in between");
    }
}
