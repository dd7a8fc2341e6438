//! A photo as it leaves the office: its pixels and nothing else. Cameras write where and with what a picture was taken into the
//! file (EXIF, XMP, maker notes, thumbnails, whole films behind the end), so the pixels are drawn anew: turned as the camera said,
//! in the colours that every program assumes (sRGB), and no larger than a page shows.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, ImageResult};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};
use plenary_core::error::{Refusal, Result};
use plenary_core::rules::seal::sha256;
use plenary_core::wording::pictures::Photo;
use std::io::Cursor;

/// Pixels of the longer side: as fine as print needs across a page.
const LARGEST: u32 = 2400;
/// Of 100; more is larger and looks the same.
const QUALITY: u8 = 88;

/// The photo without anything that the camera or a program wrote beside it. The same bytes give the same bytes; `name` is what it
/// is called inside, and stays there.
pub fn leaving(name: &str, bytes: &[u8]) -> Result<Photo> {
    let unreadable = |error: &dyn std::fmt::Display| {
        Refusal::new("photo-unreadable").with("name", name).with("reason", error)
    };
    let (image, format) = drawn(bytes).map_err(|error| unreadable(&error))?;
    let lossy = matches!(format, ImageFormat::Jpeg | ImageFormat::WebP) && !image.color().has_alpha();
    let mut made = Vec::new();
    let written = if lossy {
        JpegEncoder::new_with_quality(&mut made, QUALITY).encode_image(&image)
    } else {
        let (pixels, width, height, colours) =
            (image.as_bytes(), image.width(), image.height(), image.color());
        PngEncoder::new(&mut made).write_image(pixels, width, height, colours.into())
    };
    written.map_err(|error| unreadable(&error))?;
    let (kind, ending) = if lossy { ("image/jpeg", "jpg") } else { ("image/png", "png") };
    let seal: String = sha256(&made).chars().take(12).collect();
    Ok(Photo { name: format!("photo-{seal}.{ending}"), media_type: kind.to_owned(), bytes: made })
}

/// Upright, in sRGB, eight bits a colour, as large as a page shows; and what it was.
fn drawn(bytes: &[u8]) -> ImageResult<(DynamicImage, ImageFormat)> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
    let format = reader.format().unwrap_or(ImageFormat::Jpeg);
    let mut decoder = reader.into_decoder()?;
    let (turned, profile) = (decoder.orientation()?, decoder.icc_profile()?);
    let image = DynamicImage::from_decoder(decoder)?;
    let (largest, has_alpha) = (image.width().max(image.height()), image.color().has_alpha());
    let image = if largest > LARGEST { image.resize(LARGEST, LARGEST, FilterType::Triangle) } else { image };
    let mut image = if has_alpha {
        DynamicImage::ImageRgba8(image.into_rgba8())
    } else {
        DynamicImage::ImageRgb8(image.into_rgb8())
    };
    image.apply_orientation(turned);
    if let Some(profile) = profile {
        image = in_srgb(image, &profile);
    }
    Ok((image, format))
}

/// The colours that were meant; a profile that cannot be understood means nothing.
fn in_srgb(image: DynamicImage, profile: &[u8]) -> DynamicImage {
    let layout = if image.color().has_alpha() { Layout::Rgba } else { Layout::Rgb };
    let from = ColorProfile::new_from_slice(profile).ok();
    let Some(from) = from.filter(|from| from.color_space == DataColorSpace::Rgb) else { return image };
    let (srgb, options) = (ColorProfile::new_srgb(), TransformOptions::default());
    let Ok(transform) = from.create_transform_8bit(layout, &srgb, layout, options) else { return image };
    let mut meant = vec![0; image.as_bytes().len()];
    if transform.transform(image.as_bytes(), &mut meant).is_err() {
        return image;
    }
    let (width, height) = (image.width(), image.height());
    let drawn = match image {
        DynamicImage::ImageRgba8(_) => {
            image::RgbaImage::from_raw(width, height, meant).map(DynamicImage::ImageRgba8)
        }
        _ => image::RgbImage::from_raw(width, height, meant).map(DynamicImage::ImageRgb8),
    };
    drawn.unwrap_or(image)
}

#[cfg(test)]
mod tests;
