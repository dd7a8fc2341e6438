//! A quotation over several lines stands at all of them: in the room, on the board, and behind the sentences of drafts.

use crate::cast::Cast;
use crate::office::{list, text};
use serde_json::{Value, json};

const QUOTED: &str = "Heard today:\n\n> We lend laptops to every library,\n> and nobody asks\n> for them back @Amara\n\nThe end\n";

/// From which line to which.
fn lines(place: &Value) -> (i64, i64) {
    (place["line"].as_i64().unwrap_or(0), place["last_line"].as_i64().unwrap_or(0))
}

impl Cast {
    fn standing(&self) -> Vec<(i64, i64)> {
        list(&self.room()["pieces"]).iter().map(lines).collect()
    }

    /// What the sentence of the post that was made of the quotation leads to in the note.
    fn noted(&self, draft: &Value) -> Value {
        let page = self.call("draft", json!({ "id": draft }));
        let named = |name: &Value| {
            let line = &page["sources"][text(name)];
            Some(line.clone()).filter(|line| line["kind"] == "note")
        };
        let sentences = list(&page["blocks"]).iter().flat_map(|block| list(&block["sentences"]));
        let mut found = sentences.flat_map(|sentence| list(&sentence["sources"]).iter().filter_map(named));
        found.next().expect("a line of the note")
    }
}

#[test]
fn a_quotation_stands_at_all_of_its_lines_in_the_room_on_the_board_and_behind_a_sentence() {
    let cast = Cast::new();
    cast.note(QUOTED);
    assert_eq!(cast.standing(), [(3, 5)]);
    let card = cast.call("takeaway_board", json!({ "event_id": cast.event }))["takeaways"][0].clone();
    assert_eq!((&card["takeaway"]["note_line"], &card["last_line"]), (&json!(3), &json!(5)));
    let post = cast.make("build_draft", json!({ "event_id": cast.event, "kind": "blog_post" }));
    let noted = cast.noted(&post);
    assert_eq!(lines(&noted), (3, 5));
    assert_eq!(
        noted["text"],
        "> We lend laptops to every library,\n> and nobody asks\n> for them back @Amara"
    );
    assert_eq!(noted["session_id"], cast.opening, "its room shows the lines");
}

#[test]
fn what_was_made_of_a_quotation_follows_whichever_of_its_lines_is_edited_or_goes() {
    let cast = Cast::new();
    cast.note(QUOTED);
    let id = list(&cast.room()["pieces"])[0]["id"].clone();
    let post = cast.make("build_draft", json!({ "event_id": cast.event, "kind": "blog_post" }));
    let is_still_it = |body: &str, words: &str, at: (i64, i64)| {
        cast.note(body);
        let pieces = cast.room()["pieces"].clone();
        let piece = &list(&pieces)[0];
        assert_eq!((&piece["id"], text(&piece["text"])), (&id, words));
        assert_eq!(lines(piece), at);
        assert_eq!(lines(&cast.noted(&post)), at, "{words}");
    };
    let gone = "Heard today:\n\n> and nobody asks\n> for them back @Amara\n\nThe end\n";
    is_still_it(gone, "and nobody asks for them back", (3, 4));
    let more =
        "Heard today:\n\nAt noon\n\n> It went well:\n> and nobody asks\n> for them back @Amara\n\nThe end\n";
    is_still_it(more, "It went well: and nobody asks for them back", (5, 7));
    let open =
        "Heard today:\n\nAt noon\n\nIt went well:\n> and nobody asks\n> for them back @Amara\n\nThe end\n";
    is_still_it(open, "and nobody asks for them back", (6, 7));
    let last = "Heard today:\n\nAt noon\n\nIt went well:\n> and nobody asks\n\nThe end\n";
    is_still_it(last, "and nobody asks", (6, 6));
}

#[test]
fn a_quotation_that_is_cut_and_comes_again_is_found_by_all_of_its_words() {
    let cast = Cast::new();
    cast.note(QUOTED);
    let post = cast.make("build_draft", json!({ "event_id": cast.event, "kind": "blog_post" }));
    cast.note("The end\n");
    cast.note("The end\n\n> We lend laptops to every library,\n> and nobody asks\n> for them back @Amara\n");
    assert_eq!(lines(&cast.noted(&post)), (3, 5));
}

#[test]
fn no_line_of_a_quotation_that_became_a_takeaway_is_proposed_as_one() {
    let cast = Cast::new();
    cast.note(
        "- Trust is built at the library desk by a person.\n\n> Lend the device together with a data plan,\n\
         > and every library asks for twenty more devices in autumn.\n",
    );
    let board =
        cast.call("proposals", json!({ "event_id": cast.event, "session_id": cast.opening, "count": 20 }));
    let said: Vec<&str> = list(&board["proposals"]).iter().map(|card| text(&card["said"])).collect();
    assert_eq!(said, ["Trust is built at the library desk by a person."]);
}
