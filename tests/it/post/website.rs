//! Publishing to a website: a draft post, updated from then on, its pictures in the library once, and never over what somebody
//! changed there unasked.

use super::servers::{Certificates, Server};
use crate::cast::Cast;
use crate::office::{Office, list, text};
use crate::photos;
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use plenary_post::{Post, keys::MemoryKeys, trust::Trust};
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;

/// An office with an event and its blog post, and a website.
struct Scene {
    cast: Cast,
    server: Server,
    folder: tempfile::TempDir,
    draft: Value,
    site: String,
}

impl Scene {
    fn new() -> Self {
        Self::over("http", "127.0.0.1")
    }

    fn over(scheme: &str, host: &str) -> Self {
        let (folder, certificates) = (tempfile::tempdir().unwrap(), Certificates::new());
        if scheme == "https" {
            certificates.write_to(folder.path());
        }
        let server = Server::start("wordpress_server.py", &[folder.path().as_os_str()]);
        let trust = Trust::only_for_tests(certificates.authority).impatient(Duration::from_secs(2));
        let post = Post::with(Arc::new(MemoryKeys::default()), trust);
        let clock = Clock::fixed("2026-11-20T08:00:00Z".parse().unwrap());
        let plenary = Plenary::create(folder.path().join("office.plenary"), clock, "a test").unwrap();
        let cast = Cast::in_office(Office::with_post(plenary, post));
        let site = format!("{scheme}://{host}:{}/", server.port);
        cast.call("create_website_account", json!({ "url": site, "user_name": "office" }));
        cast.call("set_website_password", json!({ "password": "abcd efgh" }));
        let build = json!({ "event_id": cast.event, "kind": "blog_post" });
        let draft = cast.call("build_draft", build)["id"].clone();
        Self { cast, server, folder, draft, site }
    }

    fn mode(&self, mode: &str) {
        std::fs::write(self.folder.path().join("mode"), mode).unwrap();
    }

    fn request(&self) -> Value {
        json!({ "id": self.draft })
    }

    fn publish(&self) -> Value {
        self.cast.call("publish_draft", self.request())
    }

    fn chosen(&self, choice: &str) -> Value {
        self.cast.call("publish_draft", json!({ "id": self.draft, "choice": choice }))
    }

    fn refused(&self) -> String {
        self.cast.office.refused("publish_draft", self.request())
    }

    /// Everything that the website holds.
    fn there(&self) -> Value {
        serde_json::from_slice(&std::fs::read(self.folder.path().join("posts.json")).unwrap()).unwrap()
    }

    /// Somebody does something at the website.
    fn somebody(&self, change: impl FnOnce(&mut Value)) {
        let mut there = self.there();
        change(&mut there);
        std::fs::write(self.folder.path().join("posts.json"), there.to_string()).unwrap();
    }

    fn post(&self) -> Value {
        self.there()["posts"].as_object().unwrap().values().next().unwrap().clone()
    }

    fn retitle(&self, title: &str) {
        self.cast.call("change_draft", json!({ "id": self.draft, "title": title }));
    }
}

#[test]
fn a_draft_becomes_a_draft_post_and_the_same_post_is_updated() {
    let mut scene = Scene::new();
    let made = scene.publish();
    assert_eq!(
        (text(&made["outcome"]), text(&made["link"])),
        ("created", "https://office.example.org/?p=11")
    );
    let post = scene.post();
    assert_eq!(text(&post["status"]), "draft");
    let content = text(&post["content"]);
    assert!(content.contains("<!-- wp:paragraph -->") && !content.contains("<h1"), "{content}");
    assert_eq!(text(&scene.publish()["outcome"]), "unchanged");
    scene.somebody(|there| there["posts"]["11"]["status"] = json!("publish"));
    scene.retitle("Another title");
    let asked = scene.publish();
    assert_eq!((text(&asked["outcome"]), &asked["conflict"]["public"]), ("conflict", &json!(true)));
    assert_ne!(text(&scene.post()["title"]), "Another title", "what everybody reads is not changed unasked");
    assert_eq!(text(&scene.chosen("overwrite")["outcome"]), "updated");
    let post = scene.post();
    assert_eq!(
        (text(&post["title"]), text(&post["status"])),
        ("Another title", "publish"),
        "what is public stays so"
    );
    let asked: Vec<String> = (0..2).map(|_| scene.server.hear("POST ")).collect();
    assert_eq!(asked, ["/wp-json/wp/v2/posts", "/wp-json/wp/v2/posts/11"], "nothing else was written");
    let posts = scene.cast.call("website_posts", json!({ "id": scene.draft }));
    assert_eq!((list(&posts).len(), text(&posts[0]["site"])), (1, scene.site.as_str()));
    scene.cast.call("undo", json!({}));
    assert_eq!(
        list(&scene.cast.call("website_posts", json!({ "id": scene.draft }))).len(),
        1,
        "it is still there"
    );
    assert_eq!(scene.cast.office.faults(), Vec::<String>::new());
}

#[test]
fn what_stands_on_a_website_that_is_used_no_more_is_told_until_somebody_says_that_it_is_taken_down() {
    let scene = Scene::new();
    let said = scene.cast.takeaway("Skills travel with people.", "public");
    scene.cast.build("blog_post");
    scene.publish();
    let (before, now) = (scene.site.clone(), scene.site.replace("127.0.0.1", "localhost"));
    let account = scene.cast.call("website_account", json!({}))["id"].clone();
    scene.cast.call("change_website_account", json!({ "id": account, "url": now }));
    scene.cast.call("set_website_password", json!({ "password": "abcd efgh" }));
    assert_eq!(text(&scene.publish()["outcome"]), "created");
    scene.cast.call("change_takeaway", json!({ "id": said, "permission": "internal" }));
    scene.cast.build("blog_post");
    let page = || scene.cast.call("draft", scene.request());
    let places = || list(&page()["out_at"]).iter().map(|one| one["place"].clone()).collect::<Vec<_>>();
    assert_eq!(places(), [json!(now), json!(before)]);
    scene.publish();
    assert_eq!(places(), [json!(before)], "the other website holds it still");
    let version = page()["out_at"][0]["id"].clone();
    scene.cast.call("take_back_draft_version", json!({ "id": version, "taken_back": true }));
    assert_eq!((places(), &page()["out"]), (vec![], &json!([])));
}

#[test]
fn what_is_not_for_everybody_becomes_no_post() {
    let scene = Scene::new();
    for (kind, goes) in [
        ("thank_you", false),
        ("social_posts", false),
        ("summary", false),
        ("report", false),
        ("minutes", false),
        ("blog_post", true),
    ] {
        let built = scene.cast.call("build_draft", json!({ "event_id": scene.cast.event, "kind": kind }));
        let id = json!({ "id": built["id"] });
        assert_eq!(scene.cast.call("draft", id.clone())["view"]["for_the_website"], json!(goes), "{kind}");
        if goes {
            assert_eq!(text(&scene.cast.call("publish_draft", id)["outcome"]), "created");
        } else {
            assert_eq!(scene.cast.office.refused("publish_draft", id), "not-for-the-website", "{kind}");
        }
    }
    assert_eq!(scene.there()["posts"].as_object().unwrap().len(), 1);
}

#[test]
fn a_photo_goes_into_the_library_once_and_without_what_the_camera_wrote() {
    let scene = Scene::new();
    let photo = photos::taken();
    let attach = json!({ "paths": [photo], "event_id": scene.cast.event });
    let file = scene.cast.call("attach_files", attach)["files"][0]["id"].clone();
    let insert =
        json!({ "draft_id": scene.draft, "file_id": file, "alt_text": "The hall before the doors open" });
    scene.cast.call("insert_photo", insert);
    let published = scene.publish();
    assert_eq!((text(&published["outcome"]), &published["uploaded"]), ("created", &json!(1)));
    let there = scene.there();
    let (number, media) = there["media"].as_object().unwrap().iter().next().unwrap();
    assert_eq!(text(&media["alt_text"]), "The hall before the doors open");
    assert!(text(&media["name"]).starts_with("photo-"), "what it was called inside stays there: {media}");
    let bytes = std::fs::read(scene.folder.path().join(format!("media-{number}"))).unwrap();
    assert!(bytes.starts_with(b"\xff\xd8\xff") && !photos::holds(&bytes, photos::CANARY));
    let shown =
        format!("src=\"https://office.example.org/{number}.jpeg\" alt=\"The hall before the doors open\"");
    assert!(text(&scene.post()["content"]).contains(&shown), "{}", scene.post());
    scene.retitle("Another title");
    assert_eq!(scene.publish()["uploaded"], 0, "it is there already");
}

#[test]
fn what_somebody_changed_there_is_told_and_theirs_or_ours_as_chosen() {
    let scene = Scene::new();
    scene.publish();
    scene.somebody(|there| {
        there["posts"]["11"]["title"] = json!("Theirs");
        there["posts"]["11"]["modified_gmt"] = json!("2026-11-13T09:00:00");
    });
    scene.retitle("Ours");
    let told = scene.publish();
    assert_eq!(text(&told["outcome"]), "conflict");
    assert_eq!((text(&told["conflict"]["title"]), &told["conflict"]["gone"]), ("Theirs", &json!(false)));
    assert_eq!(text(&scene.chosen("keep")["outcome"]), "kept");
    assert_eq!(text(&scene.post()["title"]), "Theirs");
    assert_eq!(text(&scene.chosen("overwrite")["outcome"]), "updated");
    assert_eq!(text(&scene.post()["title"]), "Ours");
    assert_eq!(text(&scene.publish()["outcome"]), "unchanged");
}

#[test]
fn what_somebody_deleted_there_is_not_made_again_unasked() {
    let scene = Scene::new();
    scene.publish();
    scene.somebody(|there| there["posts"] = json!({}));
    let told = scene.publish();
    assert_eq!((text(&told["outcome"]), &told["conflict"]["gone"]), ("conflict", &json!(true)));
    assert_eq!(scene.there()["posts"], json!({}));
    assert_eq!(text(&scene.chosen("overwrite")["outcome"]), "created");
    assert_eq!(text(&scene.post()["status"]), "draft");
    scene.somebody(|there| {
        let post = there["posts"].as_object_mut().unwrap().values_mut().next().unwrap();
        post["status"] = json!("trash");
    });
    assert_eq!(&scene.publish()["conflict"]["gone"], &json!(true), "the bin is no place for a post");
}

#[test]
fn the_test_of_a_website_says_in_plain_words_what_is_wrong() {
    let scene = Scene::new();
    let test = || scene.cast.call("test_website", json!({}));
    assert_eq!(test(), json!({ "name": "Office of tests", "user": "Office" }));
    for mode in ["plain", "untold", "redirect"] {
        scene.mode(mode);
        assert_eq!(text(&test()["name"]), "Office of tests", "{mode}");
    }
    for (mode, code) in [
        ("no-rest", "website-no-rest"),
        ("broken", "website-server"),
        ("html", "website-server"),
        ("out of order", "website-server"),
        ("forbidden", "website-forbidden"),
        ("subscriber", "website-forbidden"),
        ("elsewhere", "website-server"),
        ("slow", "website-not-reached"),
    ] {
        scene.mode(mode);
        assert_eq!(scene.cast.office.refused("test_website", json!({})), code, "{mode}");
        if mode != "subscriber" {
            assert_eq!(scene.refused(), code, "{mode}");
        }
    }
    scene.mode("");
    scene.cast.call("set_website_password", json!({ "password": "wrong" }));
    assert_eq!(scene.cast.office.refused("test_website", json!({})), "website-password-refused");
    assert_eq!(scene.refused(), "website-password-refused");
    assert!(!scene.folder.path().join("posts.json").exists(), "nothing was written");
}

#[test]
fn a_website_is_spoken_to_in_private_and_only_by_whom_it_was_given() {
    let scene = Scene::over("https", "localhost");
    assert_eq!(text(&scene.publish()["outcome"]), "created");
    let account = scene.cast.call("website_account", json!({}))["id"].clone();
    let change = |url: &str| json!({ "id": account, "url": url });
    let refused = |url: &str| scene.cast.office.refused("change_website_account", change(url));
    assert_eq!(refused("http://office.example.org/"), "website-not-private");
    assert_eq!(refused("https://office:secret@example.org/"), "website-not-private");
    scene.cast.call("change_website_account", change("https://nowhere.invalid/"));
    assert_eq!(scene.refused(), "no-password", "it belongs to one server");
    let second = json!({ "url": "https://second.example.org/", "user_name": "office" });
    assert_eq!(scene.cast.office.refused("create_website_account", second), "website-exists");
    scene.cast.call("delete_website_account", json!({ "id": account }));
    assert_eq!(scene.refused(), "no-website");
    let loopback = json!({ "url": "http://127.0.0.1:1/", "user_name": "office" });
    assert_eq!(Office::new().refused("create_website_account", loopback), "website-not-private");
}

#[test]
fn a_server_that_nobody_vouches_for_is_sent_nothing() {
    let scene = Scene::over("https", "127.0.0.1");
    assert_eq!(scene.refused(), "website-not-trusted");
}
