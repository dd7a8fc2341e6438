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
    fn a_picture_is_known_by_its_bytes_whatever_it_is_called() {
        assert_eq!(of("photo.txt", b"\x89PNG\r\n\x1a\n...."), "image/png");
        assert_eq!(of("photo", b"RIFF\0\0\0\0WEBPVP8 "), "image/webp");
        assert_eq!(of("photo.jpg", b"not one"), "application/octet-stream");
        assert_eq!(of("Slides.PPTX", b"PK\x03\x04"), ENDINGS[0].1);
    }
}
