//! Makes every icon from `icons/icon.svg`: PNG by rsvg-convert; ICO and ICNS are PNGs in a small wrapper.

use crate::{
    places,
    process::{command, must},
};
use std::{fs, path::Path};

/// The PNG files, by name and side in pixels.
const PNGS: &[(&str, u32)] =
    &[("32x32.png", 32), ("128x128.png", 128), ("128x128@2x.png", 256), ("icon.png", 512)];

/// Writes the icons again.
pub fn chore() -> Result<(), String> {
    let folder = places::root().join("icons");
    for (name, side) in PNGS {
        draw(&folder, *side, &folder.join(name))?;
    }
    let sides = |sides: &[u32]| {
        sides.iter().map(|side| Ok((*side, drawn(&folder, *side)?))).collect::<Result<Vec<_>, String>>()
    };
    write(&folder.join("icon.ico"), &ico(&sides(&[16, 24, 32, 48, 64, 256])?))?;
    write(&folder.join("icon.icns"), &icns(&sides(&[16, 32, 64, 128, 256, 512, 1024])?))
}

/// A Windows icon: a directory, then the PNGs. A side of 256 is written as 0.
fn ico(pictures: &[(u32, Vec<u8>)]) -> Vec<u8> {
    let mut file = vec![0, 0, 1, 0];
    file.extend(u16::try_from(pictures.len()).unwrap_or(0).to_le_bytes());
    let mut offset = 6 + 16 * pictures.len();
    for (side, png) in pictures {
        let side = u8::try_from(*side).unwrap_or(0);
        file.extend([side, side, 0, 0, 1, 0, 32, 0]);
        file.extend(length(png.len()).to_le_bytes());
        file.extend(length(offset).to_le_bytes());
        offset += png.len();
    }
    pictures.iter().for_each(|(_, png)| file.extend(png));
    file
}

/// A macOS icon: "icns", the length, then one chunk a picture.
fn icns(pictures: &[(u32, Vec<u8>)]) -> Vec<u8> {
    let mut chunks = Vec::new();
    for (side, png) in pictures {
        for kind in kinds(*side) {
            chunks.extend(kind.as_bytes());
            chunks.extend(length(png.len() + 8).to_be_bytes());
            chunks.extend(png);
        }
    }
    let mut file = b"icns".to_vec();
    file.extend(length(chunks.len() + 8).to_be_bytes());
    file.extend(chunks);
    file
}

/// The chunk names of a side: plain, and as the double of half the side.
fn kinds(side: u32) -> &'static [&'static str] {
    match side {
        16 => &["icp4"],
        32 => &["icp5", "ic11"],
        64 => &["icp6", "ic12"],
        128 => &["ic07"],
        256 => &["ic08", "ic13"],
        512 => &["ic09", "ic14"],
        1024 => &["ic10"],
        _ => &[],
    }
}

fn length(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

fn drawn(folder: &Path, side: u32) -> Result<Vec<u8>, String> {
    let picture = places::target().join(format!("icon-{side}.png"));
    draw(folder, side, &picture)?;
    fs::read(&picture).map_err(|problem| format!("{}: {problem}", picture.display()))
}

fn draw(folder: &Path, side: u32, to: &Path) -> Result<(), String> {
    let side = side.to_string();
    let mut rsvg = command(folder, "rsvg-convert", ["--width", side.as_str(), "icon.svg", "--output"]);
    rsvg.arg(to);
    must(rsvg).map_err(|problem| {
        format!("{problem}\nrsvg-convert draws the icons; on Debian: apt-get install librsvg2-bin")
    })
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes).map_err(|problem| format!("{}: {problem}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_windows_icon_points_at_each_picture() {
        let file = ico(&[(16, vec![1; 3]), (256, vec![2; 4])]);
        assert_eq!(file.get(..6), Some([0, 0, 1, 0, 2, 0].as_slice()));
        assert_eq!(file.get(6 + 12..6 + 16), Some(38_u32.to_le_bytes().as_slice()));
        assert_eq!(file.get(22..24), Some([0, 0].as_slice()), "256 is written as 0");
        assert_eq!(file.get(38..), Some([1, 1, 1, 2, 2, 2, 2].as_slice()));
    }

    #[test]
    fn a_mac_icon_says_its_own_length() {
        let file = icns(&[(128, vec![7; 5])]);
        assert_eq!(
            file,
            [b"icns".as_slice(), &21_u32.to_be_bytes(), b"ic07", &13_u32.to_be_bytes(), &[7; 5]].concat()
        );
    }
}
