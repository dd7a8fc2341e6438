//! Domains of mail addresses whose letters are not only those of ASCII: as people write them, and as mail carries them (RFC 5890).

/// The address as every server takes it: its domain in ASCII. What stands before the `@` has no such form and stays.
pub fn in_ascii(address: &str) -> String {
    with_domain(address, |domain| idna::domain_to_ascii(domain).ok())
}

/// The address as people write it.
pub fn in_letters(address: &str) -> String {
    with_domain(address, |domain| {
        let (letters, sound) = idna::domain_to_unicode(domain);
        sound.is_ok().then_some(letters)
    })
}

/// The address in small letters in both forms, the ASCII one first: they are of one mailbox.
pub fn forms(address: &str) -> [String; 2] {
    let address = address.trim().to_lowercase();
    [in_ascii(&address), in_letters(&address)]
}

/// The address with another form of its domain, where there is one; a domain that is the same in both stays as it was typed.
fn with_domain(address: &str, other: impl Fn(&str) -> Option<String>) -> String {
    let is_international = |domain: &&str| !domain.is_ascii() || domain.to_ascii_lowercase().contains("xn--");
    let parts = address.rsplit_once('@').filter(|(_, domain)| is_international(domain));
    let form = parts.and_then(|(local, domain)| Some(format!("{local}@{}", other(domain)?)));
    form.unwrap_or_else(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{forms, in_ascii, in_letters};

    #[test]
    fn a_domain_has_two_forms_and_what_stands_before_it_has_one() {
        for (letters, ascii) in [
            ("zoe@exämple.org", "zoe@xn--exmple-cua.org"),
            ("Zoë@mail.exämple.org", "Zoë@mail.xn--exmple-cua.org"),
            ("Zoe@Example.org", "Zoe@Example.org"),
            ("nobody", "nobody"),
        ] {
            assert_eq!((in_ascii(letters).as_str(), in_letters(ascii).as_str()), (ascii, letters));
            assert_eq!((in_ascii(ascii).as_str(), in_letters(letters).as_str()), (ascii, letters));
            assert_eq!(forms(letters), forms(ascii));
        }
    }
}
