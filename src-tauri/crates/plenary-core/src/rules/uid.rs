//! The UIDs of our own calendar items (RFC 5545 section 3.8.4.7): the id of a session, event or recurrence, and the office's domain.

use std::fmt::Display;

/// The UID of the item with that id.
pub fn of(id: impl Display, domain: &str) -> String {
    format!("{id}@{domain}")
}

/// The id in a UID of this domain; none of anybody else's.
pub fn own<'u>(uid: &'u str, domain: &str) -> Option<&'u str> {
    uid.split_once('@').filter(|(_, there)| there.eq_ignore_ascii_case(domain)).map(|(id, _)| id)
}

/// What stands where our UIDs have the id, whatever the domain.
pub fn local(uid: &str) -> &str {
    uid.split_once('@').map_or(uid, |(id, _)| id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_uid_of_our_own_gives_its_id_back() {
        let uid = of("0198a3c2-0000-7000-8000-000000000001", "office.example.org");
        assert_eq!(own(&uid, "Office.example.org"), Some("0198a3c2-0000-7000-8000-000000000001"));
        assert_eq!(own(&uid, "example.org"), None);
        assert_eq!(own("0198a3c2", "office.example.org"), None);
        assert_eq!((local(&uid), local("weekly")), ("0198a3c2-0000-7000-8000-000000000001", "weekly"));
    }
}
