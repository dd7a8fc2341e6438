//! What an edited document says that permission keeps back: people paste, write names beside quotes, and change permissions later.

use super::kept::Kept;
use super::names::Text;
use super::read::Read;
use super::sections::blocks;
use super::{Attributions, Withheld};
use crate::error::{Refusal, Result};
use crate::model::{Permission, Snapshot, Source};
use crate::rules::parts::{leaves, parts};
use std::collections::{HashMap, HashSet};

/// What the Markdown gives away, takeaways in their order first, then decisions and actions, then lines of notes: internal ones whose
/// words stand in it, and others whose words stand in one paragraph, list item, heading or row with what their permission keeps back.
pub fn given_away(snapshot: &Snapshot, markdown: &str) -> Vec<(Source, String, Withheld)> {
    given_away_of(&Attributions::new(snapshot), markdown)
}

/// The same of an event that was read already.
pub fn given_away_of(attributions: &Attributions<'_>, markdown: &str) -> Vec<(Source, String, Withheld)> {
    let pieces = Pieces::read(markdown);
    let reason = |kept: &Kept<'_>| {
        let is_internal = kept.permission == Permission::Internal;
        let with = pieces.that_may_say(kept.said.words());
        let mut saying = with.filter(|piece| piece.says(|text| kept.is_said_in(text), is_internal));
        let names = |piece: &Piece| piece.read.beside().any(|text| attributions.tells(kept, text));
        let why = match kept.permission {
            Permission::Public => None,
            Permission::Internal => saying.next().map(|_| Withheld::Internal),
            _ => saying.any(names).then_some(Withheld::NamesSomebody),
        };
        why.map(|why| (kept.source, kept.text.to_owned(), why))
    };
    let lines = attributions.kept_lines().into_iter().filter(|line| {
        let is_internal = line.why == Withheld::Internal;
        pieces
            .that_may_say(line.said_words())
            .any(|piece| piece.says(|text| line.is_said_in(text), is_internal))
    });
    let lines = lines.map(|line| (line.source, line.text, line.why));
    attributions.kept.iter().filter_map(reason).chain(lines).collect()
}

/// Refuses with `draft-gives-away` a text that says what a permission keeps back: it may be saved, not sent.
pub fn may_leave(snapshot: &Snapshot, markdown: &str) -> Result<()> {
    match given_away(snapshot, markdown).into_iter().next() {
        Some((_, text, _)) => Err(Refusal::new("draft-gives-away").field("body").with("text", text).into()),
        None => Ok(()),
    }
}

/// The pieces of a text, and in which of them each word stands.
struct Pieces {
    all: Vec<Piece>,
    places: HashMap<String, Vec<usize>>,
}

impl Pieces {
    fn read(markdown: &str) -> Self {
        let written = pieces(markdown);
        let mut all: Vec<Piece> = written.iter().map(|piece| Piece::read(piece)).collect();
        // what stands there without a sign within it was read as it is written
        let plain: HashSet<&str> =
            written.iter().map(|piece| piece.trim_start_matches([' ', '-', '#']).trim_end()).collect();
        let parts = parts(markdown);
        let leaves = leaves(&parts).into_iter().filter(|leaf| !plain.contains(leaf.words.trim()));
        all.extend(leaves.flat_map(Read::of_leaf).map(Piece::as_read));
        let mut places: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, piece) in all.iter().enumerate() {
            for word in piece.read.says().iter().chain(&piece.cells).flat_map(Text::words) {
                let here = places.entry(word.clone()).or_default();
                if here.last() != Some(&at) {
                    here.push(at);
                }
            }
        }
        Self { all, places }
    }

    /// Those that may say these words: the rarest of them stands there.
    fn that_may_say(&self, words: &[String]) -> impl Iterator<Item = &Piece> {
        let places = words.iter().map(|word| self.places.get(word).map(Vec::as_slice).unwrap_or_default());
        let rarest = places.min_by_key(|places| places.len()).unwrap_or_default();
        rarest.iter().filter_map(|at| self.all.get(*at))
    }
}

/// A piece of a text, as it is written or as it is read, and what stands in it by itself: the cells of a row.
struct Piece {
    read: Read,
    cells: Vec<Text>,
}

impl Piece {
    fn read(piece: &str) -> Self {
        let row = piece.trim().strip_prefix('|').unwrap_or_default();
        Self { read: Read::of(piece, ""), cells: row.split('|').map(Text::read).collect() }
    }

    fn as_read(read: Read) -> Self {
        Self { read, cells: Vec::new() }
    }

    fn says(&self, is_said_in: impl Fn(&Text) -> bool, is_internal: bool) -> bool {
        self.read.says_it(&is_said_in, is_internal) || self.cells.iter().any(is_said_in)
    }
}

/// Paragraphs (their lines joined), list items, headings and rows of tables.
fn pieces(markdown: &str) -> Vec<String> {
    let blocks = blocks(markdown).into_iter().filter(|(_, text)| !text.trim().is_empty());
    blocks.map(|(_, text)| text.replace('\n', " ")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::TakeawayKind;
    use crate::model::cast::Stage;

    #[test]
    fn two_words_are_found_as_the_whole_cell_of_a_row() {
        let mut stage = Stage::new();
        let ada = stage.person("Ada", "Brook", "", None);
        stage.takeaway("", TakeawayKind::Takeaway, Permission::Internal, Some(ada), "Book the hall");
        let rows = "| What | Who |\n|---|---|\n| Book the hall | Ada Brook |\n";
        assert_eq!(given_away(&stage.snapshot, rows).len(), 1);
        let again = "| Book the hall again | Ben |\n";
        assert_eq!(given_away(&stage.snapshot, again).len(), 1, "also within others");
        stage.snapshot.takeaways[0].permission = Permission::NoName;
        assert_eq!(
            given_away(&stage.snapshot, "| Book the hall again | Ada |\n").len(),
            0,
            "few words prove nothing"
        );
    }

    /// What is given away of three takeaways by Ada Brook: internal, without name, public.
    fn found(markdown: &str) -> Vec<(usize, Withheld)> {
        let mut stage = Stage::new();
        let ada = stage.person("Ada", "Brook", "", None);
        for (permission, text) in [
            (Permission::Internal, "The sponsor was unhappy with the room"),
            (Permission::NoName, "Our own procurement stopped the scheme"),
            (Permission::Public, "Skills come before any device"),
        ] {
            stage.takeaway("", TakeawayKind::Takeaway, permission, Some(ada), text);
        }
        let place = |source| {
            let is = |takeaway: &crate::model::Takeaway| Source::Takeaway(takeaway.id) == source;
            stage.snapshot.takeaways.iter().position(is).unwrap()
        };
        let found = given_away(&stage.snapshot, markdown).into_iter();
        found.map(|(source, _, why)| (place(source), why)).collect()
    }

    #[test]
    fn a_document_that_obeys_every_permission_gives_nothing_away() {
        let markdown = "# Post\n\n- Our own procurement stopped the scheme.\n- Skills come before any device. (Ada Brook)\n";
        assert_eq!(found(markdown), []);
    }

    #[test]
    fn a_line_of_a_note_that_was_marked_since_is_found_and_so_are_names_of_a_session_put_under_the_rule() {
        let found = |body: &str, no_names: bool| {
            let mut stage = Stage::new();
            let ada = stage.person("Ada", "Brook", "", None);
            let room = stage.room("Hall", None);
            let session = stage.session("Devices", room, "10:00:00", "11:00:00");
            stage.part(session, ada, crate::model::PartRole::Speaker);
            stage.last_session().no_names = no_names;
            stage.note(Some(session), body);
            let minutes =
                "## Devices\n\n- The sponsor pulls out next spring\n- Ada lends laptops to everyone\n";
            given_away(&stage.snapshot, minutes).into_iter().map(|(_, _, why)| why).collect::<Vec<_>>()
        };
        let lines = "- The sponsor pulls out next spring\n- Ada lends laptops to everyone\n";
        assert_eq!(found(lines, false), []);
        assert_eq!(found(&lines.replace("spring", "spring [internal]"), false), [Withheld::Internal]);
        assert_eq!(found(lines, true), [Withheld::NamesSomebody]);
    }

    #[test]
    fn an_internal_sentence_is_found_in_whatever_dress() {
        for dress in [
            "The spon**sor** was un&#104;appy with the room",
            "```\nThe sponsor was\nunhappy with the room\n```",
        ] {
            assert_eq!(found(dress), [(0, Withheld::Internal)], "{dress}");
        }
        assert_eq!(
            found("We heard that *the sponsor*\nwas \u{201c}unhappy with the room\u{201d}."),
            [(0, Withheld::Internal)]
        );
    }

    #[test]
    fn an_owner_beside_an_action_without_names_is_found_and_so_is_an_internal_decision() {
        let mut stage = Stage::new();
        let ada = stage.person("Ada", "Brook", "", None);
        stage.action("Lend the laptops to schools", Some(ada), None, crate::model::ActionState::Open);
        stage.snapshot.actions[0].permission = Permission::NoName;
        stage.decision("The sponsor is asked no more");
        stage.snapshot.decisions[0].permission = Permission::Internal;
        let found = |markdown: &str| -> Vec<Withheld> {
            given_away(&stage.snapshot, markdown).into_iter().map(|(_, _, why)| why).collect()
        };
        assert_eq!(found("| Lend the laptops to schools. | Not named |"), []);
        let told = "| Lend the laptops to schools. | Brook |\n\n- The sponsor is asked no more.";
        assert_eq!(found(told), [Withheld::Internal, Withheld::NamesSomebody]);
    }

    #[test]
    fn a_name_typed_beside_a_sentence_without_names_is_found() {
        let beside = "- Our own procurement stopped the scheme, says Ada\n\nNext";
        assert_eq!(found(beside), [(1, Withheld::NamesSomebody)]);
    }
}
