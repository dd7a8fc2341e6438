//! How what a line says may be used.

use super::{Line, Part, Unclear};
use crate::model::Permission;
use crate::rules::confidence::is_in_confidence;

impl Line {
    /// The strictest permission that it is marked with. While it is not clear what a mark means, it stays in the office; and so it does
    /// where it says by itself that it is in confidence and no mark says otherwise.
    pub fn permission(&self) -> Option<Permission> {
        let given = |part: &Part| if let Part::Permission(given) = part { Some(*given) } else { None };
        let marked = self.parts.iter().filter_map(given).max();
        let is_unclear = self.unclear.iter().any(|mark| matches!(mark, Unclear::Permission(_)));
        let stays = is_unclear || (marked.is_none() && is_in_confidence(&self.said()));
        if stays { Some(Permission::Internal) } else { marked }
    }

    fn said(&self) -> String {
        let words = |part: &Part| match part {
            Part::Words(words) | Part::Theme(words) => words.clone(),
            Part::Who(who) => who.name.clone(),
            Part::Due(_) | Part::Permission(_) => " ".to_owned(),
        };
        self.parts.iter().map(words).collect()
    }
}
