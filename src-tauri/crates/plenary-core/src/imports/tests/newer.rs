//! What a newer programme takes out or puts in another order, and what was written here meanwhile.

use super::{code, fixture, plenary, programme, sketch};
use crate::ids::EventId;
use crate::model::{Link, ProgrammeDraft, Session};
use crate::ops::accept_programme::{accept_programme, plan_programme};
use crate::ops::links::{ChangeLink, CreateLink, change_link, create_link, delete_link};
use crate::ops::parts::{ChangePart, change_part};
use crate::ops::rooms::create_room;
use crate::ops::sessions::{ChangeSession, change_session};
use crate::ops::{Deleted, unwatched};
use crate::plenary::Plenary;
use crate::store::programme as stored;
use expect_test::expect;
use serde_json::{Value, json};

/// The night school with its first session as `change` makes it.
fn night_school(change: impl Fn(&mut Value)) -> ProgrammeDraft {
    let mut file: Value = serde_json::from_slice(&fixture("night-school.schedule.json")).unwrap();
    change(file.pointer_mut("/schedule/conference/days/0/rooms/Łódź Hall/0").unwrap());
    programme("night-school.schedule.json", file.to_string().as_bytes())
}

fn full() -> ProgrammeDraft {
    night_school(|session| session["subtitle"] = "A first evening".into())
}

/// The same, with nothing but its title, its time and its people.
fn bare() -> ProgrammeDraft {
    night_school(|session| {
        for text in ["subtitle", "abstract", "description", "url"] {
            session[text] = "".into();
        }
        session["links"] = json!([{ "title": "The night desk", "url": "desk.example.org" }]);
        session["attachments"] = json!([]);
    })
}

fn bring(plenary: &Plenary, draft: &ProgrammeDraft) -> (EventId, String) {
    let done = accept_programme(plenary, None, draft, Deleted::StaysOut, &unwatched).unwrap();
    (done.output.event_id.unwrap(), sketch(&done.output))
}

fn here() -> (Plenary, EventId) {
    let plenary = plenary();
    let (event, _) = bring(&plenary, &full());
    (plenary, event)
}

fn welcome(plenary: &Plenary, event: EventId) -> Session {
    let sessions = plenary.read(|conn| stored::sessions(conn, event)).unwrap();
    sessions.into_iter().find(|session| session.title.starts_with("Welcome")).unwrap()
}

fn links(plenary: &Plenary, session: &Session) -> Vec<Link> {
    plenary.read(|conn| stored::links_of_session(conn, session.id)).unwrap()
}

fn urls(plenary: &Plenary, session: &Session) -> Vec<String> {
    links(plenary, session).into_iter().map(|link| link.url).collect()
}

fn speakers(plenary: &Plenary, event: EventId) -> Vec<String> {
    let session = welcome(plenary, event);
    let parts = plenary.read(|conn| stored::parts(conn, session.id)).unwrap();
    let name =
        |id| plenary.read(|conn| crate::store::rows::expect::<crate::model::Person>(conn, id)).unwrap();
    parts.into_iter().map(|part| name(part.person_id).given_name).collect()
}

#[test]
fn texts_links_and_attachments_that_a_newer_file_has_no_longer_go_and_the_preview_says_so() {
    let (plenary, event) = here();
    let before = welcome(&plenary, event);
    assert_eq!(links(&plenary, &before).len(), 3);
    let newer = bare();
    let preview = plan_programme(&plenary, None, &newer, Deleted::StaysOut, &unwatched).unwrap();
    let said = expect![[r#"
        Night School für Zoë: 0 new, 1 changed, 0 withdrawn, 4 unchanged
        Changed session "Welcome to the night" subtitle: A first evening → – · summary · description · links
    "#]];
    said.assert_eq(&sketch(&preview));
    said.assert_eq(&bring(&plenary, &newer).1);
    let after = welcome(&plenary, event);
    assert_eq!((&*after.subtitle, &*after.summary, &*after.description), ("", "", ""));
    assert_eq!(urls(&plenary, &after), ["https://desk.example.org"]);
    let again = accept_programme(&plenary, None, &newer, Deleted::StaysOut, &unwatched).unwrap();
    assert_eq!(again.changes, [], "once");
    plenary.undo(&unwatched).unwrap();
    assert_eq!(
        (welcome(&plenary, event).summary, links(&plenary, &before).len()),
        (before.summary.clone(), 3)
    );
}

#[test]
fn what_was_written_here_since_stays_when_a_newer_file_says_nothing_and_is_told() {
    let (plenary, event) = here();
    let session = welcome(&plenary, event);
    let summary = Some("Ours: bring a torch.".to_owned());
    change_session(&plenary, ChangeSession { summary, ..ChangeSession::of(session.id) }).unwrap();
    let ours: CreateLink = serde_json::from_value(
        json!({ "session_id": session.id, "kind": "page", "title": "Map", "url": "https://map.example.org" }),
    )
    .unwrap();
    create_link(&plenary, ours).unwrap();
    expect![[r#"
        Night School für Zoë: 0 new, 1 changed, 0 withdrawn, 4 unchanged
        Changed session "Welcome to the night" subtitle: A first evening → – · description · links
        warning said-anew field="summary" here="Ours: bring a torch." noun="session" there="–" title="Welcome to the night"
    "#]].assert_eq(&bring(&plenary, &bare()).1);
    let after = welcome(&plenary, event);
    assert_eq!((&*after.summary, &*after.description), ("Ours: bring a torch.", ""));
    assert_eq!(urls(&plenary, &after), ["https://desk.example.org", "https://map.example.org"]);
}

#[test]
fn a_link_that_was_deleted_here_stays_out_and_one_that_the_file_renames_is_renamed() {
    let (plenary, event) = here();
    let session = welcome(&plenary, event);
    let slides = links(&plenary, &session).into_iter().find(|link| link.title == "Slides").unwrap();
    delete_link(&plenary, slides.id).unwrap();
    let newer = night_school(|session| {
        session["subtitle"] = "A first evening".into();
        session["links"] = json!([{ "title": "The desk at night", "url": "desk.example.org" }]);
    });
    expect![[r#"
        Night School für Zoë: 0 new, 1 changed, 0 withdrawn, 4 unchanged
        Changed session "Welcome to the night" links
        warning deleted-here noun="link" title="Slides"
    "#]]
    .assert_eq(&bring(&plenary, &newer).1);
    let called: Vec<String> = links(&plenary, &session).iter().map(|link| link.called().to_owned()).collect();
    assert_eq!(called, ["https://talks.example.org/night-school/talk/1/", "The desk at night"]);
}

/// The night school whose first session has these addresses and no others.
fn addressed(urls: &[&str]) -> ProgrammeDraft {
    night_school(|session| {
        session["subtitle"] = "A first evening".into();
        session["url"] = "".into();
        session["links"] = urls.iter().map(|url| json!({ "title": "Desk", "url": url })).collect();
        session["attachments"] = json!([]);
    })
}

/// Gives the session's first link another address by hand, and does something else, so that the next correction is another step.
fn correct(plenary: &Plenary, session: &Session, url: &str) {
    let link = links(plenary, session).remove(0);
    let change: ChangeLink = serde_json::from_value(json!({ "id": link.id, "url": url })).unwrap();
    change_link(plenary, change).unwrap();
    let room = json!({ "event_id": session.event_id, "name": url });
    create_room(plenary, serde_json::from_value(room).unwrap()).unwrap();
}

const FIRST: &str = "https://first.example.org";
const SECOND: &str = "https://second.example.org";
const THIRD: &str = "https://third.example.org";

fn with_first() -> (Plenary, EventId, Session) {
    let plenary = plenary();
    let (event, _) = bring(&plenary, &addressed(&[FIRST]));
    let session = welcome(&plenary, event);
    (plenary, event, session)
}

#[test]
fn a_link_that_was_corrected_and_then_deleted_here_stays_out_by_every_address_it_had() {
    let (plenary, _, session) = with_first();
    correct(&plenary, &session, SECOND);
    correct(&plenary, &session, THIRD);
    delete_link(&plenary, links(&plenary, &session)[0].id).unwrap();
    for url in [FIRST, SECOND, THIRD] {
        let again =
            accept_programme(&plenary, None, &addressed(&[url]), Deleted::StaysOut, &unwatched).unwrap();
        assert_eq!((again.changes, again.output.deleted), (vec![], 1), "{url}");
        assert_eq!(again.output.remarks[0].code, "deleted-here", "{url}");
    }
    let back =
        accept_programme(&plenary, None, &addressed(&[FIRST]), Deleted::ComesBack, &unwatched).unwrap();
    assert_eq!((back.output.deleted, urls(&plenary, &session)), (0, vec![FIRST.to_owned()]));
}

#[test]
fn a_link_made_here_and_deleted_keeps_out_only_the_address_it_had_last() {
    let (plenary, event, session) = with_first();
    let ours = json!({ "session_id": session.id, "kind": "page", "title": "Ours", "url": SECOND });
    let ours = create_link(&plenary, serde_json::from_value(ours).unwrap()).unwrap().output;
    let change = json!({ "id": ours.id, "url": THIRD });
    change_link(&plenary, serde_json::from_value(change).unwrap()).unwrap();
    delete_link(&plenary, ours.id).unwrap();
    bring(&plenary, &addressed(&[FIRST, SECOND, THIRD]));
    assert_eq!(urls(&plenary, &welcome(&plenary, event)), [FIRST, SECOND]);
}

#[test]
fn a_link_that_was_corrected_here_to_what_a_later_file_says_stands_once() {
    for (corrections, later) in [
        (&[SECOND] as &[&str], &[SECOND] as &[&str]),
        (&[SECOND], &[FIRST, SECOND]),
        (&[SECOND, THIRD], &[SECOND]),
        (&[SECOND, THIRD], &[THIRD]),
    ] {
        let (plenary, event, session) = with_first();
        corrections.iter().for_each(|url| correct(&plenary, &session, url));
        let here = links(&plenary, &session);
        for times in 1..=2 {
            let done =
                accept_programme(&plenary, Some(event), &addressed(later), Deleted::StaysOut, &unwatched);
            assert_eq!(done.unwrap().changes, [], "{later:?} after {corrections:?}, {times}");
            assert_eq!(links(&plenary, &session), here, "{later:?} after {corrections:?}, {times}");
        }
        bring(&plenary, &addressed(&[]));
        assert_eq!(links(&plenary, &session), here, "what was written here stays");
    }
}

#[test]
fn a_link_that_a_later_file_has_beside_the_one_corrected_here_comes_in() {
    let (plenary, _, session) = with_first();
    correct(&plenary, &session, SECOND);
    correct(&plenary, &session, THIRD);
    bring(&plenary, &addressed(&[FIRST, SECOND]));
    assert_eq!(urls(&plenary, &session), [THIRD, SECOND]);
    bring(&plenary, &addressed(&[FIRST]));
    assert_eq!(urls(&plenary, &session), [THIRD]);
    correct(&plenary, &session, FIRST);
    bring(&plenary, &addressed(&[SECOND]));
    assert_eq!(urls(&plenary, &session), [SECOND], "put back by hand it is the file's again");
}

#[test]
fn nothing_is_taken_out_because_it_could_not_be_read() {
    let (plenary, event) = here();
    let before = (welcome(&plenary, event), links(&plenary, &welcome(&plenary, event)));
    for (name, damaged) in
        [("abstract", json!([1])), ("links", json!("desk.example.org")), ("attachments", json!(["a.pdf"]))]
    {
        let newer = night_school(|session| {
            session["subtitle"] = "A first evening".into();
            session[name] = damaged.clone();
        });
        bring(&plenary, &newer);
        let after = (welcome(&plenary, event), links(&plenary, &welcome(&plenary, event)));
        assert_eq!(after, before, "{name}");
    }
}

#[test]
fn the_order_of_speakers_is_the_newest_files_and_one_made_here_stays_until_it_says_another() {
    let (plenary, event) = here();
    let turned = || {
        night_school(|session| {
            session["subtitle"] = "A first evening".into();
            session["persons"].as_array_mut().unwrap().reverse();
        })
    };
    assert_eq!(speakers(&plenary, event), ["Ada", "Zoë"]);
    expect![[r#"
        Night School für Zoë: 0 new, 1 changed, 0 withdrawn, 4 unchanged
        Changed session "Welcome to the night" speakers
    "#]]
    .assert_eq(&bring(&plenary, &turned()).1);
    assert_eq!(speakers(&plenary, event), ["Zoë", "Ada"]);
    let mut alone = turned();
    alone.sessions[0].persons.truncate(1);
    bring(&plenary, &alone);
    bring(&plenary, &full());
    assert_eq!(speakers(&plenary, event), ["Ada", "Zoë"], "who came back stands where the file has them");
    let session = welcome(&plenary, event);
    let parts = plenary.read(|conn| stored::parts(conn, session.id)).unwrap();
    for (part, position) in parts.iter().zip([5, 4]) {
        change_part(&plenary, ChangePart { position: Some(position), ..ChangePart::of(part.id) }).unwrap();
    }
    let done = accept_programme(&plenary, None, &full(), Deleted::StaysOut, &unwatched).unwrap();
    assert_eq!((done.changes, speakers(&plenary, event)), (vec![], vec!["Zoë".into(), "Ada".into()]));
}

#[test]
fn a_programme_of_which_no_session_can_be_kept_makes_no_event_and_no_rooms() {
    let plenary = plenary();
    let mut draft = full();
    draft.sessions.truncate(1);
    draft.sessions[0].online_url = "no address".into();
    let refused = accept_programme(&plenary, None, &draft, Deleted::StaysOut, &unwatched);
    assert_eq!(code(refused), "import-all-refused");
    assert_eq!(plenary.read(crate::store::events::all).unwrap(), []);
    let (event, _) = bring(&plenary, &full());
    let into = accept_programme(&plenary, Some(event), &draft, Deleted::StaysOut, &unwatched);
    assert_eq!(code(into), "import-all-refused", "nothing is withdrawn either");
}
