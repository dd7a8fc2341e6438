//! What of a note is read together, and then tells what each line alone does not: in one point of a list, in one quotation, below the
//! line or heading that says whose words it is.

use super::Attributions;
use super::above::{Above, How, Origin};
use super::below::Signed;
use super::kept::Kept;
use super::minuted::NoteReading;
use super::names::Text;
use super::read::{announces, as_read};
use super::sections::Sections;
use crate::model::Permission;
use crate::rules::blocks::blocks;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

impl Attributions<'_> {
    /// The blocks of a note that may stand by themselves and not with what is read with them.
    pub(super) fn told_together(
        &self,
        reading: &NoteReading<'_>,
        read: &Sections,
        shown: &[(i64, String)],
    ) -> BTreeSet<usize> {
        // a document begins with its first words
        let empty = shown.iter().take_while(|(_, text)| text.trim().is_empty()).count();
        let shown = shown.get(empty..).unwrap_or_default();
        let kept: String = shown.iter().map(|(_, text)| text.as_str()).collect();
        let kept = kept.trim_start();
        let ranges = blocks(kept);
        let written = |range: &Range<usize>| kept.get(range.clone()).unwrap_or_default();
        let above = Above::read(ranges.iter().map(|range| (written(range), Origin::Note)));
        let signed = Signed::read(ranges.iter().map(|range| (written(range), Origin::Note)));
        let mut whose = BTreeMap::new();
        let mut says = |line: usize, text: &str| {
            *whose.entry(line).or_insert_with(|| {
                self.says_whose(as_read(text).as_deref().unwrap_or(text), above.how(line)).is_some()
            })
        };
        let mut told = BTreeSet::new();
        for (at, range) in ranges.iter().enumerate() {
            let own = lines_of(kept, range, shown);
            told.extend(self.told_of(reading, &read.standing_in(&own), written(range)));
            let announced = at
                .checked_sub(1)
                .filter(|line| ranges.get(*line).is_some_and(|line| announces(written(line))));
            let signs = |line: &usize| {
                let words = ranges.get(*line).map(written).unwrap_or_default();
                let is_one = || signed.says_so(*line) || self.signature(words).is_some();
                is_one()
                    && self.says_whose(as_read(words).as_deref().unwrap_or(words), How::Announcing).is_some()
            };
            let signing: BTreeSet<usize> = signed.of(at).iter().copied().filter(signs).collect();
            let others = above.of(at).iter().copied().chain(announced);
            for line in others.chain(signing.iter().copied()).collect::<BTreeSet<_>>() {
                let Some(head) = ranges.get(line) else { continue };
                if Some(line) == announced || signing.contains(&line) || says(line, written(head)) {
                    let both = lines_of(kept, head, shown).into_iter().chain(own.iter().copied()).collect();
                    let together = format!("{}\n\n{}", written(head), written(range));
                    told.extend(self.told_of(reading, &read.standing_in(&both), &together));
                }
            }
        }
        told
    }

    /// Which of these blocks, read together, tell what each alone does not; all of them where none says it alone.
    fn told_of(
        &self,
        reading: &NoteReading<'_>,
        here: &[(usize, &(Range<usize>, String))],
        together: &str,
    ) -> BTreeSet<usize> {
        if here.len() < 2 {
            return BTreeSet::new();
        }
        let words = Text::read(together);
        let names_anybody = self.text_names_anybody(&words);
        let held = |lines: &Range<usize>| reading.permissions.holding(lines, reading.default);
        // a name that is broken by the end of a line stands in neither
        if (reading.nameless && names_anybody) || self.gone.named_in(&words).is_some() {
            return here.iter().map(|(at, _)| *at).collect();
        }
        let marked = here.iter().filter(|(_, (lines, _))| names_anybody && held(lines) > Permission::Public);
        let mut told: BTreeSet<usize> = marked.map(|(at, _)| *at).collect();
        let both_ways = |text: &String| {
            as_read(text).as_deref().into_iter().chain([text.as_str()]).map(Text::read).collect()
        };
        let read: Vec<Vec<Text>> = here.iter().map(|(_, (_, text))| both_ways(text)).collect();
        let says = |at: usize, kept: &Kept<'_>| {
            let lines = here.get(at).map(|(_, (lines, _))| lines);
            lines.is_some_and(|lines| kept.was_typed_at(reading.note.id, lines))
                || read.get(at).is_some_and(|ways| ways.iter().any(|text| kept.is_said_in(text)))
        };
        let any = |kept: &Kept<'_>| (0..here.len()).any(|at| says(at, kept));
        for kept in self.strict_in(&words, &any).filter(|kept| self.tells_beside(kept, &words, names_anybody))
        {
            let alone = (0..here.len()).filter(|at| says(*at, kept));
            let alone: Vec<usize> = alone.filter_map(|at| here.get(at).map(|(block, _)| *block)).collect();
            told.extend(if alone.is_empty() { here.iter().map(|(at, _)| *at).collect() } else { alone });
        }
        told
    }
}

/// The lines of the note in which a piece of what is left of it stands.
fn lines_of(kept: &str, piece: &Range<usize>, shown: &[(i64, String)]) -> BTreeSet<i64> {
    let first = kept.get(..piece.start).unwrap_or_default().lines().count();
    let count = kept.get(piece.clone()).unwrap_or_default().lines().count();
    shown.iter().skip(first).take(count).map(|(line, _)| *line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::OrganisationKind;
    use crate::model::cast::Stage;

    #[test]
    fn what_carries_no_name_is_known_below_one_whatever_number_or_sign_it_has() {
        let mut stage = Stage::new();
        stage.organisation("Northbank Council", OrganisationKind::Borough);
        let room = stage.room("Hall", None);
        let open = stage.session("Devices", room, "10:00:00", "11:00:00");
        let closed = stage.session("Behind closed doors", room, "11:00:00", "12:00:00");
        stage.last_session().no_names = true;
        stage.decision("- Lend laptops");
        stage.snapshot.decisions[0].session_id = Some(closed);
        stage.note(Some(open), "Northbank Council\n\n1. Lend laptops\n2. *Lend* laptops\n3. Tea\n");
        let left = Attributions::new(&stage.snapshot).minuted_note(&stage.snapshot.notes[0]);
        assert_eq!((left.kept.as_str(), left.left_out.len()), ("Northbank Council\n\n3. Tea\n", 2));
        stage.snapshot.notes[0].body = "## Northbank Council\n\n### Lend laptops\n\n- Lend laptops\n".into();
        let headed = Attributions::new(&stage.snapshot).minuted_note(&stage.snapshot.notes[0]);
        assert_eq!((headed.kept.trim(), headed.left_out.len()), ("", 3));
    }
}
