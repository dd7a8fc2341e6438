//! What somebody changed on the server: left as it is there, listed, compared, and overwritten on purpose in the version that was shown.

use super::*;

#[test]
fn what_was_kept_is_overwritten_on_purpose_though_nothing_changed_and_is_not_taken_away_unasked() {
    let scene = Scene::new();
    let cast = &scene.cast;
    scene.publish(json!({}));
    scene.change_there(&cast.opening);
    let uid = text(&scene.publish(json!({}))["conflicts"][0]["uid"]).to_owned();
    let choice = |what: &str| json!({ uid.as_str(): what });
    assert_eq!(scene.numbers(choice("keep")), [0, 0, 0, 1, 1, 0]);
    assert_eq!(scene.numbers(choice("overwrite")), [0, 1, 0, 1, 0, 0]);
    assert!(!scene.read(&cast.opening).contains("Theirs"));
    scene.change_there(&cast.opening);
    assert_eq!(scene.numbers(choice("keep")), [0, 0, 0, 1, 1, 0]);
    cast.call("delete_session", json!({ "id": cast.opening }));
    let report = scene.publish(json!({}));
    assert_eq!((&report["deleted"], &report["conflicts"][0]["withdrawn"]), (&json!(0), &json!(true)));
    let begin = &report["conflicts"][0]["begin"];
    assert_eq!((&begin["day"], &begin["time"]), (&json!("2026-11-12"), &json!("09:30:00")), "theirs says so");
    assert!(scene.read(&cast.opening).contains("Theirs"), "it is asked about first");
    assert_eq!(scene.numbers(choice("overwrite")), [0, 0, 1, 1, 0, 0]);
    assert!(!scene.file(&cast.opening).exists());
}

#[test]
fn what_changed_again_since_it_was_shown_is_asked_about_again() {
    let scene = Scene::new();
    let cast = &scene.cast;
    scene.publish(json!({}));
    scene.change_there(&cast.opening);
    let conflict = scene.publish(json!({}))["conflicts"][0].clone();
    let uid = text(&conflict["uid"]).to_owned();
    let over = |seen: &Value| {
        let request = json!({
            "account_id": scene.account, "event_id": cast.event,
            "choices": { uid.as_str(): "overwrite" }, "seen": { uid.as_str(): seen },
        });
        cast.call("publish_caldav", request)
    };
    scene.change_there_again(&cast.opening);
    let report = over(&conflict["version"]);
    let theirs = &report["conflicts"][0]["differences"][0]["theirs"];
    assert_eq!((&report["updated"], text(theirs)), (&json!(0), "Theirs too"));
    assert!(scene.read(&cast.opening).contains("Theirs too"), "nobody saw it");
    let report = over(&report["conflicts"][0]["version"]);
    assert_eq!((&report["updated"], &report["conflicts"]), (&json!(1), &json!([])));
    assert!(scene.read(&cast.opening).contains("Opening"));
}

#[test]
fn what_was_kept_is_listed_with_what_overwriting_it_would_replace_until_that_is_done() {
    let scene = Scene::new();
    let cast = &scene.cast;
    let of = json!({ "event_id": cast.event });
    let kept = || cast.call("list_caldav_kept", of.clone());
    let compared = || {
        let before = scene.read(&cast.opening);
        let there =
            cast.call("compare_caldav_kept", json!({ "account_id": scene.account, "of": of.clone() }));
        assert_eq!(scene.read(&cast.opening), before, "nothing is written");
        there
    };
    scene.publish(json!({}));
    assert_eq!((kept(), compared()), (json!([]), json!([])), "nothing was kept");
    scene.change_there(&cast.opening);
    let uid = text(&scene.publish(json!({}))["conflicts"][0]["uid"]).to_owned();
    assert_eq!(kept(), json!([]), "nobody chose yet");
    scene.publish(json!({ uid.as_str(): "keep" }));
    let told = |title: &str, begin: Value| json!([{ "account_id": scene.account, "uid": uid, "title": title, "begin": begin, "since": "2026-09-01T08:00:00Z" }]);
    let begin = json!({ "day": "2026-11-12", "time": "09:30:00", "recurs": false });
    assert_eq!(kept(), told("Opening", begin.clone()));
    let title = |of: &Value, at: &str| text(&of[0]["differences"][0][at]).to_owned();
    let there = compared();
    assert_eq!((title(&there, "ours"), title(&there, "theirs")), ("Opening".into(), "Theirs".into()));
    cast.call("change_session", json!({ "id": cast.opening, "title": "Welcome" }));
    scene.change_there_again(&cast.opening);
    let there = compared();
    assert_eq!((title(&there, "ours"), title(&there, "theirs")), ("Welcome".into(), "Theirs too".into()));
    cast.call("undo", json!({}));
    assert_eq!(kept(), told("Opening", begin), "what lies on a server is outside undo");
    cast.call("delete_session", json!({ "id": cast.opening }));
    assert_eq!(
        kept(),
        told("", json!({ "day": null, "time": null, "recurs": false })),
        "it is not published any more"
    );
    let there = compared();
    assert_eq!((&there[0]["withdrawn"], text(&there[0]["title"])), (&json!(true), "Theirs too"));
    cast.call("undo", json!({}));
    assert_eq!(scene.numbers(json!({ uid.as_str(): "overwrite" })), [0, 1, 0, 1, 0, 0]);
    assert_eq!((kept(), compared()), (json!([]), json!([])));
    assert!(scene.read(&cast.opening).contains("Opening"));
}
