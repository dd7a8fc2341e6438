//! What a camera writes into a photo stays inside, and the photo stands upright.

use super::*;
use image::{Rgb, RgbImage};

/// What stands in the metadata of the invented photos and nowhere else.
const CANARY: &str = "XYLOPHONE-51.5074N";

/// Red above, blue below.
fn pixels() -> RgbImage {
    RgbImage::from_fn(32, 16, |_, y| if y < 8 { Rgb([220, 30, 30]) } else { Rgb([30, 30, 220]) })
}

/// A TIFF of EXIF: turned a quarter clockwise, a maker, and a place by GPS (EXIF 2.32, 4.6.6).
fn exif(turned: u16) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0\x03\0".to_vec();
    let text = CANARY.len() as u32 + 1;
    tiff.extend([0x0f, 0x01, 2, 0]);
    tiff.extend(text.to_le_bytes());
    tiff.extend(50_u32.to_le_bytes());
    tiff.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0]);
    tiff.extend([turned.to_le_bytes(), [0, 0]].concat());
    tiff.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0]);
    tiff.extend((50 + text).to_le_bytes());
    tiff.extend([0; 4]);
    tiff.extend(CANARY.as_bytes());
    tiff.push(0);
    tiff.extend(b"\x01\0\x01\0\x02\0\x02\0\0\0N\0\0\0\0\0\0\0");
    tiff
}

fn jpeg(turned: u16) -> Vec<u8> {
    let mut plain = Vec::new();
    JpegEncoder::new_with_quality(&mut plain, 95).encode_image(&pixels()).unwrap();
    let segment = |marker: u8, body: &[u8]| {
        let mut segment = vec![0xff, marker];
        segment.extend((body.len() as u16 + 2).to_be_bytes());
        segment.extend(body);
        segment
    };
    let mut made = plain[..2].to_vec();
    made.extend(segment(0xe1, &[b"Exif\0\0".as_slice(), &exif(turned)].concat()));
    let xmp = format!(
        "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><exif:GPSLatitude>{CANARY}</exif:GPSLatitude></x:xmpmeta>"
    );
    made.extend(segment(0xe1, xmp.as_bytes()));
    made.extend(segment(0xed, CANARY.as_bytes()));
    made.extend(segment(0xfe, CANARY.as_bytes()));
    made.extend(&plain[2..]);
    made.extend(CANARY.as_bytes());
    made
}

/// A chunk of a PNG with its checksum (RFC 2083, 3.2).
fn chunk(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let checked = [kind.as_slice(), body].concat();
    let step = |sum: u32, _| if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 };
    let sum = checked.iter().fold(u32::MAX, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), step));
    [&(body.len() as u32).to_be_bytes()[..], &checked, &(!sum).to_be_bytes()].concat()
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|part| part == words.as_bytes())
}

#[test]
fn neither_place_nor_camera_is_in_a_photo_that_leaves() {
    let taken = jpeg(1);
    assert!(holds(&taken, CANARY) && holds(&taken, "Exif"));
    let photo = leaving("Ada Brook at home.jpg", &taken).unwrap();
    for words in [CANARY, "XYLOPHONE", "Exif", "xmpmeta", "GPS"] {
        assert!(!holds(&photo.bytes, words), "{words}");
    }
    assert!(photo.name.starts_with("photo-") && photo.name.ends_with(".jpg"), "{}", photo.name);
    assert_eq!(leaving("x", &taken).unwrap(), photo, "the same each time");
}

#[test]
fn what_stands_in_a_png_beside_its_pixels_stays_inside() {
    let mut plain = Vec::new();
    PngEncoder::new(&mut plain)
        .write_image(pixels().as_raw(), 32, 16, image::ExtendedColorType::Rgb8)
        .unwrap();
    let text = chunk(b"tEXt", format!("Location\0{CANARY}").as_bytes());
    let xmp = chunk(b"iTXt", format!("XML:com.adobe.xmp\0\0\0\0\0{CANARY}").as_bytes());
    let taken = [&plain[..33], &text, &xmp, &chunk(b"eXIf", &exif(1)), &plain[33..]].concat();
    assert!(holds(&taken, CANARY));
    let photo = leaving("x.png", &taken).unwrap();
    assert!(!holds(&photo.bytes, CANARY) && photo.media_type == "image/png");
    let drawn = image::load_from_memory(&photo.bytes).unwrap().into_rgb8();
    assert_eq!(drawn, pixels(), "not a pixel is lost");
}

#[test]
fn a_photo_stands_as_the_camera_said() {
    let photo = leaving("x.jpg", &jpeg(6)).unwrap();
    let drawn = image::load_from_memory(&photo.bytes).unwrap().into_rgb8();
    assert_eq!((drawn.width(), drawn.height()), (16, 32), "a quarter turn");
    let (left, right) = (drawn.get_pixel(2, 16), drawn.get_pixel(13, 16));
    assert!(right[0] > 180 && left[2] > 180, "what was above is on the right: {left:?} {right:?}");
}

#[test]
fn a_webp_becomes_what_every_program_shows() {
    let mut taken = Vec::new();
    image::codecs::webp::WebPEncoder::new_lossless(&mut taken)
        .encode(pixels().as_raw(), 32, 16, image::ExtendedColorType::Rgb8)
        .unwrap();
    // The extended form, with its flags, holds EXIF in a chunk of its own (RFC 9649, 2.7).
    let mut body = b"WEBPVP8X\x0a\0\0\0\x08\0\0\0\x1f\0\0\x0f\0\0".to_vec();
    body.extend(&taken[12..]);
    body.extend(b"EXIF");
    body.extend((CANARY.len() as u32).to_le_bytes());
    body.extend(CANARY.as_bytes());
    let taken = [b"RIFF".as_slice(), &(body.len() as u32).to_le_bytes(), &body].concat();
    let photo = leaving("x.webp", &taken).unwrap();
    assert!(photo.media_type == "image/jpeg" && !holds(&photo.bytes, CANARY));
}

#[test]
fn a_large_photo_leaves_no_larger_than_a_page_shows() {
    let large = RgbImage::from_pixel(3000, 30, Rgb([9, 9, 9]));
    let mut taken = Vec::new();
    JpegEncoder::new(&mut taken).encode_image(&large).unwrap();
    let photo = leaving("x.jpg", &taken).unwrap();
    assert_eq!(imagesize::blob_size(&photo.bytes).unwrap().width, 2400);
}

#[test]
fn what_is_no_photo_is_refused_by_its_name() {
    let error = leaving("hall.png", b"\x89PNG\r\n\x1a\nTwo people at a table").unwrap_err();
    assert!(error.to_string().starts_with(r#"photo-unreadable name="hall.png""#), "{error}");
}
