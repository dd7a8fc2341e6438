//! The media type of a file: by its first bytes where those tell, else by the ending of its name.

/// First bytes, and what they say.
const BEGINNINGS: &[(&[u8], &str)] = &[
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"%PDF-", "application/pdf"),
];

/// Endings, in small, and what they say.
const ENDINGS: &[(&str, &str)] = &[
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("ppt", "application/vnd.ms-powerpoint"),
    ("odp", "application/vnd.oasis.opendocument.presentation"),
    ("key", "application/vnd.apple.keynote"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("csv", "text/csv"),
    ("txt", "text/plain"),
    ("md", "text/markdown"),
    ("heic", "image/heic"),
    ("tif", "image/tiff"),
    ("tiff", "image/tiff"),
    ("svg", "image/svg+xml"),
    ("mp3", "audio/mpeg"),
    ("m4a", "audio/mp4"),
    ("wav", "audio/wav"),
    ("mp4", "video/mp4"),
    ("mov", "video/quicktime"),
    ("zip", "application/zip"),
];

/// Endings of what is known by its first bytes.
const KNOWN: &[(&str, &str)] = &[
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("gif", "image/gif"),
    ("webp", "image/webp"),
    ("pdf", "application/pdf"),
];

/// The name with an ending that says what the file is, so that the system opens it as that and as nothing else; none when
/// nobody knows what it is.
pub fn named(name: &str, media_type: &str) -> Option<String> {
    let mut endings =
        KNOWN.iter().chain(ENDINGS).filter(|(_, is)| *is == media_type).map(|(ending, _)| *ending);
    let first = endings.clone().next()?;
    let own = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    let fits = endings.any(|ending| ending == own);
    let kept = |c: char| if c.is_control() || r#"\/:*?"<>|"#.contains(c) { '-' } else { c };
    let name: String = name.chars().map(kept).collect();
    Some(if fits { name } else { format!("{name}.{first}") })
}

/// What a file of that name is that begins like this.
pub fn of(name: &str, beginning: &[u8]) -> &'static str {
    if beginning.starts_with(b"RIFF") && beginning.get(8..12) == Some(b"WEBP") {
        return "image/webp";
    }
    let begins = BEGINNINGS.iter().find(|(first, _)| beginning.starts_with(first));
    let ending = || {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase())?;
        ENDINGS.iter().find(|(known, _)| *known == ending)
    };
    begins.map(|(_, is)| *is).or_else(|| ending().map(|(_, is)| *is)).unwrap_or("application/octet-stream")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_opened_as_what_it_is_whatever_it_is_called() {
        assert_eq!(named("Slides: one.PDF", "application/pdf").unwrap(), "Slides- one.PDF");
        assert_eq!(named("slides.exe", "application/pdf").unwrap(), "slides.exe.pdf");
        assert_eq!(named("hall", "image/jpeg").unwrap(), "hall.jpg");
        assert_eq!(named("talk.mp4", "video/mp4").unwrap(), "talk.mp4");
        assert_eq!(named("tool.exe", "application/octet-stream"), None);
    }

    #[test]
    fn a_picture_is_known_by_its_bytes_whatever_it_is_called() {
        assert_eq!(of("photo.txt", b"\x89PNG\r\n\x1a\n...."), "image/png");
        assert_eq!(of("photo", b"RIFF\0\0\0\0WEBPVP8 "), "image/webp");
        assert_eq!(of("photo.jpg", b"not one"), "application/octet-stream");
        assert_eq!(of("Slides.PPTX", b"PK\x03\x04"), ENDINGS[0].1);
    }
}
