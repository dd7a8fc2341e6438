//! What an edited document says that permission keeps back: people paste, write names beside quotes, and change permissions later.

use super::names::Text;
use super::{Attributions, REPEATS_FROM, Withheld};
use crate::error::{Refusal, Result};
use crate::ids::TakeawayId;
use crate::model::{Permission, Snapshot, Takeaway};

/// Takeaways that the Markdown gives away, in the order of the takeaways: internal ones whose words stand in it, and
/// others whose words stand in one paragraph, list item, heading or row with what their permission keeps back.
pub fn given_away(snapshot: &Snapshot, markdown: &str) -> Vec<(TakeawayId, Withheld)> {
    let attributions = Attributions::new(snapshot);
    let pieces: Vec<(String, Text)> =
        pieces(markdown).into_iter().map(|piece| (piece.clone(), Text::read(&piece))).collect();
    let reason = |takeaway: &Takeaway| {
        let words = Text::read(&takeaway.text).folded();
        let permission = attributions.permission(takeaway);
        let mut saying = pieces.iter().filter(|(_, text)| says(text, &words));
        let given_away = match permission {
            Permission::Public => false,
            Permission::Internal => saying.next().is_some(),
            _ => saying.any(|(piece, _)| attributions.gives_away(piece, takeaway)),
        };
        let why =
            if permission == Permission::Internal { Withheld::Internal } else { Withheld::NamesSomebody };
        given_away.then_some((takeaway.id, why))
    };
    attributions.everything().filter_map(reason).collect()
}

/// Refuses with `draft-gives-away` a text that says what the permission of a takeaway keeps back: it may be saved, not sent.
pub fn may_leave(snapshot: &Snapshot, markdown: &str) -> Result<()> {
    let Some((takeaway, _)) = given_away(snapshot, markdown).into_iter().next() else { return Ok(()) };
    let said = snapshot.takeaways.iter().find(|one| one.id == takeaway).map(|one| one.text.as_str());
    Err(Refusal::new("draft-gives-away").field("body").with("text", said.unwrap_or_default()).into())
}

/// A long sentence anywhere in the piece; a short one only as the whole of it, as a few words prove nothing.
pub(super) fn says(piece: &Text, words: &[String]) -> bool {
    if words.len() >= REPEATS_FROM {
        piece.contains(words)
    } else {
        !words.is_empty() && piece.folded() == words
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
        let place = |id| stage.snapshot.takeaways.iter().position(|takeaway| takeaway.id == id).unwrap();
        given_away(&stage.snapshot, markdown).into_iter().map(|(id, why)| (place(id), why)).collect()
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
    fn a_name_typed_beside_a_sentence_without_names_is_found() {
        let beside = "- Our own procurement stopped the scheme, says Ada\n\nNext";
        assert_eq!(found(beside), [(1, Withheld::NamesSomebody)]);
    }
}
