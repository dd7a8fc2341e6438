//! What an edited document says that permission keeps back: people paste, write names beside quotes, and change permissions later.

use super::kept::Kept;
use super::names::Text;
use super::{Attributions, Withheld};
use crate::error::{Refusal, Result};
use crate::model::{Permission, Snapshot, Source};

/// What the Markdown gives away, takeaways in their order first, then decisions and actions: internal ones whose words stand in
/// it, and others whose words stand in one paragraph, list item, heading or row with what their permission keeps back.
pub fn given_away(snapshot: &Snapshot, markdown: &str) -> Vec<(Source, String, Withheld)> {
    let attributions = Attributions::new(snapshot);
    let pieces: Vec<Piece> = pieces(markdown).iter().map(|piece| Piece::read(piece)).collect();
    let reason = |kept: &Kept<'_>| {
        let saying = pieces.iter().filter(|piece| piece.says(kept));
        let mut saying = saying.map(|piece| &piece.whole);
        let why = match kept.permission {
            Permission::Public => None,
            Permission::Internal => saying.next().map(|_| Withheld::Internal),
            _ => saying.any(|text| attributions.tells(kept, text)).then_some(Withheld::NamesSomebody),
        };
        why.map(|why| (kept.source, kept.text.to_owned(), why))
    };
    attributions.kept.iter().filter_map(reason).collect()
}

/// Refuses with `draft-gives-away` a text that says what a permission keeps back: it may be saved, not sent.
pub fn may_leave(snapshot: &Snapshot, markdown: &str) -> Result<()> {
    match given_away(snapshot, markdown).into_iter().next() {
        Some((_, text, _)) => Err(Refusal::new("draft-gives-away").field("body").with("text", text).into()),
        None => Ok(()),
    }
}

/// A piece of a text, and what stands in it by itself: the cells of a row.
struct Piece {
    whole: Text,
    cells: Vec<Text>,
}

impl Piece {
    fn read(piece: &str) -> Self {
        let row = piece.trim().strip_prefix('|').unwrap_or_default();
        Self { whole: Text::read(piece), cells: row.split('|').map(Text::read).collect() }
    }

    fn says(&self, kept: &Kept<'_>) -> bool {
        kept.is_said_in(&self.whole) || self.cells.iter().any(|cell| kept.is_said_in(cell))
    }
}

/// Paragraphs (their lines joined), list items, headings and rows of tables.
fn pieces(markdown: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for line in markdown.lines() {
        if line.trim().is_empty() || line.trim_start().starts_with(['-', '*', '+', '#', '|', '>']) {
            pieces.push(String::new());
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(' ');
            piece.push_str(line);
        }
    }
    pieces.retain(|piece| !piece.trim().is_empty());
    pieces
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
    fn an_internal_sentence_is_found_in_whatever_dress() {
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
