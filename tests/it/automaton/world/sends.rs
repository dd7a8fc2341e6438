//! What goes out of the office: as files, into the outbox, and from there.

use super::{NAMES, World};
use crate::evidence::calendar_of;
use crate::office::{list, text};
use plenary_core::model::Message;
use plenary_core::op::Op;
use plenary_core::store::{ledger, outbox, rows};
use serde_json::{Value, json};
use std::path::Path;

impl World {
    /// The event, the network, and what of both was deleted whole.
    fn scopes(&self, text: bool) -> [Value; 3] {
        [
            json!({ "event_id": self.cast.event, "include_text": text }),
            json!({ "series_id": self.series, "include_text": text }),
            json!({ "include_text": text }),
        ]
    }

    pub(super) fn give_out(&mut self, text: bool) {
        for which in self.scopes(text) {
            self.export(&which);
        }
    }

    fn export(&mut self, which: &Value) {
        self.sends += 1;
        let path = self.folder.path().join(format!("send-{}", self.sends));
        self.cast.call("export_invitations", json!({ "which": which, "path": path }));
        for (person, name) in NAMES.iter().enumerate() {
            let own = path.join(name.to_lowercase().replace(' ', "-"));
            self.sent[person].extend(files_in(&own).into_iter().map(|file| (addressed(&file), file)));
        }
    }

    pub(super) fn give_again(&mut self, person: usize, by_mail: bool) {
        for mut which in self.scopes(false) {
            which["person_id"] = self.person_value(person).clone();
            which["again"] = json!(true);
            if by_mail {
                self.cast.call("queue_invitations", json!({ "which": which }));
                continue;
            }
            let plan = self.cast.call("plan_invitations", json!({ "which": which, "limit": 100 }));
            let steps = list(&plan["steps"]).iter().map(|one| &one["step"]);
            let again = steps.filter(|step| step["reason"] == "again");
            let uids: Vec<String> = again.map(|step| format!("\r\nUID:{}\r\n", text(&step["uid"]))).collect();
            let from = self.sent[person].len();
            self.export(&which);
            let files = self.sent[person].iter().enumerate().skip(from);
            let is_again = |file: &String| {
                let unfolded = file.replace("\r\n ", "");
                file.contains("METHOD:REQUEST") && uids.iter().any(|uid| unfolded.contains(uid))
            };
            let given = files.filter(|(_, (_, file))| is_again(file)).map(|(number, _)| number);
            let given: Vec<usize> = given.collect();
            assert_eq!(given.len(), uids.len(), "one file for each");
            self.again[person].extend(given);
        }
    }

    pub(super) fn queue(&mut self) {
        for which in self.scopes(true) {
            self.cast.call("queue_invitations", json!({ "which": which }));
        }
    }

    /// Sends what waits, as the mail account does: each is noted once the server has it.
    pub(super) fn deliver(&mut self) {
        let plenary = self.cast.office.plenary();
        for id in plenary.read(|conn| outbox::waiting(conn, None)).unwrap() {
            let message: Message = plenary.read(|conn| rows::expect(conn, id)).unwrap();
            let person = (0..3).find(|number| Some(self.person(*number)) == message.person_id).unwrap();
            let file = String::from_utf8(calendar_of(&message.eml).expect("a calendar file")).unwrap();
            assert_eq!(addressed(&file), message.address, "the file is for who gets the message");
            self.sent[person].push((message.address.clone(), file));
            let done = plenary.transact(Op::RecordSent, |tx| {
                outbox::take_back(tx, message.id)?; // it waits no longer
                message.ledger.iter().try_for_each(|line| ledger::record(tx, line.clone()).map(drop))
            });
            done.unwrap();
        }
    }
}

/// The calendar files of a folder, by name; none where there is no folder.
fn files_in(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

/// The address that a file is for; empty of one that is given by hand.
fn addressed(file: &str) -> String {
    let unfolded = file.replace("\r\n ", "");
    let line = unfolded.split("\r\n").find(|line| line.starts_with("ATTENDEE")).expect("somebody it is for");
    line.rsplit_once("mailto:").map_or_else(String::new, |(_, address)| address.to_owned())
}
