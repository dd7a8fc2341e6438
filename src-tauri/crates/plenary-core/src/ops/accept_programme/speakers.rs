//! The speakers of a session against those of the file: who is new, who is gone, and in which order they stand.

use super::sessions::Coming;
use crate::error::Result;
use crate::ids::SessionId;
use crate::model::{Part, PartRole, Person, Problem, SessionDraft};
use crate::ops::accepting::Planning;
use crate::ops::parts::{self, CreatePart};
use crate::store::{by_hand, programme, rows};

impl Coming<'_> {
    /// Gives a part to everyone of the file who has none; takes the part of a speaker whom the file names no longer, when an
    /// import gave that part and everybody whom the file names could be read. True when anything changed.
    pub(super) fn speakers(
        &self,
        session: SessionId,
        draft: &SessionDraft,
        planning: &mut Planning,
    ) -> Result<bool> {
        let parts = programme::parts(self.tx, session)?;
        let named: Vec<_> = draft.persons.iter().filter_map(|key| self.people.get(key)).collect();
        let mut changed = false;
        for person in &named {
            if parts.iter().all(|part| part.person_id != person.id) {
                let remark = || {
                    let remark = Problem::warning("part-deleted-here").with("title", &draft.title);
                    remark.with("person", person.name())
                };
                if self.deleted.has_part(session, person.id) && planning.stays_out(remark()) {
                    continue;
                }
                let (session_id, person_id) = (session, person.id);
                let create = CreatePart { session_id, person_id, role: PartRole::Speaker, position: None };
                parts::create(self.tx, &create)?;
                changed = true;
            }
        }
        for part in parts.iter().filter(|part| part.role == PartRole::Speaker && !self.partial) {
            if named.iter().any(|person| person.id == part.person_id) {
                continue;
            }
            if !by_hand::made_by_import(self.tx, part)? {
                continue;
            }
            if draft.persons_damaged {
                let person: Person = rows::expect(self.tx, part.person_id)?;
                let remark = Problem::warning("speaker-not-removed").with("title", &draft.title);
                planning.remarks.push(remark.with("person", person.name()));
            } else {
                rows::delete::<Part>(self.tx, part.id)?;
                changed = true;
            }
        }
        let in_order = !self.partial && self.in_order(session, &named)?;
        Ok(changed || in_order)
    }

    /// Puts the speakers into the order of the file. An order that somebody made here stays until a file says another than
    /// the one before it did. True when anything moved.
    fn in_order(&self, session: SessionId, named: &[&Person]) -> Result<bool> {
        let parts = programme::parts(self.tx, session)?;
        let speaks = |part: &&Part| part.role == PartRole::Speaker;
        let of = |person: &&Person| parts.iter().filter(speaks).find(|part| part.person_id == person.id);
        let wanted: Vec<&Part> = named.iter().filter_map(of).collect();
        if wanted.is_sorted_by_key(|part| (part.position, part.id)) {
            return Ok(false);
        }
        let mut said = Vec::new();
        for part in &wanted {
            let before = by_hand::said_number(self.tx, *part, "position")?;
            said.push((before.unwrap_or(part.position), part.id));
        }
        if said.is_sorted() {
            return Ok(false);
        }
        let mut places: Vec<i64> = wanted.iter().map(|part| part.position).collect();
        places.sort_unstable();
        let mut free = i64::MIN;
        for (part, place) in wanted.into_iter().zip(places) {
            let position = place.max(free);
            free = position + 1;
            rows::update(self.tx, part, Part { position, ..part.clone() })?;
        }
        Ok(true)
    }
}
