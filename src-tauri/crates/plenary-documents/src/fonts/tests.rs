//! Letters of everybody's name, with the fonts of the computer and without any. `cargo xtask test` sees to it that there are some.

use super::*;

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn every_file_is_a_font_of_the_family_with_welsh_letters() {
    assert_eq!(shipped().len(), FILES.len());
    for font in shipped() {
        assert_eq!(font.info().family.as_str(), FAMILY);
        for letter in "ŵŷŴŶâêîôû—…“”‘’€".chars().chain('!'..='~') {
            assert!(
                font.info().coverage.contains(u32::from(letter)),
                "{letter} in {:?}",
                font.info().variant
            );
        }
    }
}

#[test]
fn what_the_typeface_has_needs_no_font_of_the_computer() {
    let asked = |_: &BTreeSet<char>| -> Vec<Font> { unreachable!("no letter is missing") };
    let faces =
        Faces::found(&texts(&["Siân Ŵyn – “doorsteps”", "😀\u{fe0f} → 1\u{fe0f}\u{20e3}"]), asked).unwrap();
    assert_eq!(faces.families(), [FAMILY]);
    assert_eq!(faces.settable("Devices 😀\u{fe0f} and – “doorsteps”"), "Devices  and – “doorsteps”");
    assert_eq!(faces.settable("cafe\u{301}"), "café", "a letter and its mark are one");
}

#[test]
fn where_no_font_has_a_letter_the_name_is_told_that_has_it() {
    let refused = |text: &str| Faces::found(&texts(&[text]), |_| Vec::new()).unwrap_err().to_string();
    let words = |words: &str| format!("letters-not-in-typeface words=\"{words}\"");
    assert_eq!(refused("then Dmytro Шевченко, who came, said"), words("Dmytro Шевченко"));
    assert_eq!(refused("Libraries: 図書館"), words("Libraries: 図書館"));
    assert_eq!(refused("by Ọlá, by Nguyễn Thị, by Ann Lee"), words("Ọlá, Nguyễn Thị"));
}

#[test]
fn letters_that_the_typeface_has_not_are_taken_from_a_font_of_the_computer() {
    let names = texts(&["Dmytro Шевченко", "Νίκη Παππά", "Nguyễn Thị Minh Khai", "Ọ̀ṣun Adébáyọ̀"]);
    let faces = Faces::of(&names).unwrap();
    assert!(faces.families().len() > 1, "{:?}", faces.families());
    for name in &names {
        assert_eq!(faces.settable(name), name.nfc().collect::<String>());
    }
    assert_eq!(Faces::of(&names).unwrap().families(), faces.families());
}
