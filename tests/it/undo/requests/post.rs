//! What to ask of the commands whose effect is on a server, in a key store or in the outbox.

use super::{Recipe, Stage};
use plenary_core::ops::outbox::{Delivery, settle, take};
use serde_json::{Value, json};

impl Stage {
    pub(super) fn caldav(&self, command: &str) -> Option<Recipe> {
        let account =
            |name: &str| json!({ "name": name, "url": "https://localhost:1/office/", "user_name": "office" });
        let made = |name: &str| self.office.call("create_caldav_account", account(name))["id"].clone();
        let known = |name: &str| {
            let id = made(name);
            self.office.call("set_caldav_password", json!({ "id": id, "password": "correct horse" }));
            id
        };
        Some(match command {
            "create_caldav_account" => Recipe::Changes(account("Shared")),
            "change_caldav_account" => Recipe::Changes(json!({ "id": made("One"), "name": "Another" })),
            "delete_caldav_account" => Recipe::Changes(json!({ "id": made("Two") })),
            "set_caldav_password" => {
                Recipe::KeepsOutside(json!({ "id": made("Three"), "password": "correct horse" }))
            }
            "test_caldav_account" => {
                Recipe::NeedsAServer(json!({ "id": known("Four") }), "caldav-not-reached")
            }
            "find_calendars" => Recipe::NeedsAServer(
                json!({ "url": "https://localhost:1/", "user_name": "office", "password": "correct horse" }),
                "caldav-not-reached",
            ),
            "compare_caldav_kept" => {
                Recipe::LeavesAlone(json!({ "account_id": known("Six"), "of": { "event_id": self.event } }))
            }
            "publish_caldav" => Recipe::NeedsAServer(
                json!({ "account_id": known("Five"), "event_id": self.event }),
                "caldav-not-reached",
            ),
            _ => return None,
        })
    }

    pub(super) fn website(&self, command: &str) -> Option<Recipe> {
        let account = || json!({ "url": "https://localhost:1/", "user_name": "office" });
        if command == "create_website_account" {
            return Some(Recipe::Changes(account()));
        }
        let held = || {
            let held = self.office.call("website_account", json!({}));
            if held.is_null() { self.office.call("create_website_account", account()) } else { held }
        };
        let known = || {
            held();
            self.office.call("set_website_password", json!({ "password": "abcd efgh" }));
        };
        Some(match command {
            "change_website_account" => {
                Recipe::Changes(json!({ "id": held()["id"], "user_name": "another" }))
            }
            "delete_website_account" => Recipe::Changes(json!({ "id": held()["id"] })),
            "set_website_password" => {
                held();
                Recipe::KeepsOutside(json!({ "password": "abcd efgh" }))
            }
            "test_website" => {
                known();
                Recipe::NeedsAServer(json!({}), "website-not-reached")
            }
            "publish_draft" => {
                known();
                let build = json!({ "event_id": self.event, "kind": "blog_post" });
                let draft = self.office.call("build_draft", build)["id"].clone();
                Recipe::NeedsAServer(json!({ "id": draft }), "website-not-reached")
            }
            _ => return None,
        })
    }

    pub(super) fn mail(&self, command: &str) -> Option<Recipe> {
        let account = || json!({ "from_address": "office@example.org", "host": "localhost", "port": 1, "user_name": "office" });
        if command == "create_mail_account" {
            return Some(Recipe::Changes(account()));
        }
        let mut held = self.office.call("mail_account", json!({}));
        if held.is_null() {
            held = self.office.call("create_mail_account", account());
        }
        Some(match command {
            "change_mail_account" => Recipe::Changes(json!({ "id": held["id"], "from_name": "The office" })),
            "delete_mail_account" => Recipe::Changes(json!({ "id": held["id"] })),
            "set_mail_password" => Recipe::KeepsOutside(json!({ "password": "correct horse" })),
            "test_mail_account" => Recipe::NeedsAServer(json!({}), "mail-not-reached"),
            "queue_follow_ups" => Recipe::Sends(self.somebody_to_remind()),
            "withdraw_messages" => Recipe::Sends(json!({ "ids": self.waiting() })),
            "renew_messages" => {
                let which = self.somebody_to_invite();
                let queued =
                    self.office.call("queue_invitations", json!({ "which": which }))["queued"].clone();
                let title =
                    json!({ "id": which["event_id"], "title": "Another title", "venue_name": "Elsewhere" });
                self.office.call("change_event", title);
                Recipe::Sends(json!({ "ids": queued }))
            }
            "retry_messages" => {
                let ids = self.waiting();
                self.office.call("withdraw_messages", json!({ "ids": ids }));
                Recipe::Sends(json!({ "ids": ids }))
            }
            "confirm_messages" => Recipe::Sends(json!({ "ids": self.in_doubt() })),
            "send_outbox" => {
                self.waiting();
                Recipe::NeedsAServer(json!({}), "mail-not-reached")
            }
            "save_messages" => Recipe::Sends(json!({ "ids": self.waiting(), "folder": self.folder.path() })),
            _ => return None,
        })
    }

    /// An action with an owner.
    pub(super) fn somebody_to_remind(&self) -> Value {
        self.office.call("change_person", json!({ "id": self.stranger, "email": "ines@example.org" }));
        let action = json!({ "event_id": self.event, "text": "Send the photographs", "owner_id": self.stranger, "permission": "public" });
        self.office.call("create_action", action);
        json!({ "event_ids": [self.event] })
    }

    /// Messages of which nobody knows whether they arrived.
    fn in_doubt(&self) -> Value {
        let ids = self.waiting();
        for id in ids.as_array().into_iter().flatten() {
            let id = id.as_str().unwrap().parse().unwrap();
            take(self.office.plenary(), id).unwrap();
            settle(self.office.plenary(), id, &Delivery::InDoubt("The connection was lost.".to_owned()))
                .unwrap();
        }
        ids
    }

    /// Messages that wait to be sent.
    pub(super) fn waiting(&self) -> Value {
        self.office.call("queue_follow_ups", self.somebody_to_remind())["messages"].clone()
    }
}
