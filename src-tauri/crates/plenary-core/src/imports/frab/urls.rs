//! Web addresses of a schedule, made absolute; only http, https and mailto are kept.

/// What becomes of an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// There is none.
    None,
    /// Good as it is, or made absolute.
    Good(String),
    /// `https://` was put in front.
    Mended(String),
    /// Another scheme: left out.
    Refused,
}

impl Address {
    /// The address, when there is one to keep.
    pub fn kept(self) -> String {
        match self {
            Self::Good(url) | Self::Mended(url) => url,
            Self::None | Self::Refused => String::new(),
        }
    }
}

/// An address that people typed: `www.example.org/a` means a host.
pub fn typed(base: &str, url: &str) -> Address {
    let url = url.replace(' ', "%20");
    let first = url.split(['/', '?', '#']).next().unwrap_or_default();
    if first.contains('.') && !first.starts_with('.') && scheme(&url).is_none() {
        return Address::Mended(format!("https://{url}"));
    }
    absolute(base, &url)
}

/// An address that a program wrote: `logos/a.png` and `/logos/a.png` are below the base.
pub fn absolute(base: &str, url: &str) -> Address {
    let url = url.replace(' ', "%20");
    match scheme(&url).as_deref() {
        _ if url.is_empty() => Address::None,
        Some("http" | "https" | "mailto") => Address::Good(url),
        Some(_) => Address::Refused,
        None => match (url.strip_prefix("//"), origin(base)) {
            (Some(rest), _) => Address::Good(format!("https://{rest}")),
            (None, None) => Address::Refused,
            (None, Some(origin)) if url.starts_with('/') => Address::Good(format!("{origin}{url}")),
            (None, Some(_)) => Address::Good(format!("{}/{url}", base.trim_end_matches('/'))),
        },
    }
}

/// The host of an http address.
pub fn host(url: &str) -> Option<String> {
    let rest = url.split_once("://").filter(|(scheme, _)| scheme.starts_with("http"))?.1;
    let host = rest.split(['/', '?', '#']).next()?;
    (!host.is_empty()).then(|| host.to_lowercase())
}

fn origin(base: &str) -> Option<String> {
    let scheme = base.split_once("://")?.0;
    Some(format!("{scheme}://{}", host(base)?))
}

/// The letters before the first colon, when they are a scheme and not a host with its port.
fn scheme(url: &str) -> Option<String> {
    let (before, _) = url.split_once(':')?;
    let letters = before.chars().all(|c| c.is_ascii_alphanumeric() || "+-".contains(c));
    (letters && before.starts_with(|c: char| c.is_ascii_alphabetic())).then(|| before.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_become_absolute_and_strange_schemes_are_left_out() {
        let base = "https://talks.example.org/2026/Fahrplan/";
        assert_eq!(absolute(base, "/logos/a.png").kept(), "https://talks.example.org/logos/a.png");
        assert_eq!(
            absolute(base, "logos/a b.png").kept(),
            "https://talks.example.org/2026/Fahrplan/logos/a%20b.png"
        );
        assert_eq!(absolute("", "/logos/a.png"), Address::Refused);
        assert_eq!(typed("", "www.example.org/a"), Address::Mended("https://www.example.org/a".into()));
        assert_eq!(typed("", "mailto:ada@example.org").kept(), "mailto:ada@example.org");
        assert_eq!(typed("", "javascript:alert(1)"), Address::Refused);
        assert_eq!(typed("", "HTTPS://example.org").kept(), "HTTPS://example.org");
        assert_eq!(typed(base, ""), Address::None);
    }
}
