//! About how wide words are, in whichever typeface they are drawn: where the one that we ship is not installed, a browser takes another, and
//! most are wider. So the widths are those of a wide one, and words that fit by them fit in all that are usual.

/// The size of letters, in units of the picture.
const SIZE: usize = 13;

/// Thousandths of the size.
const ELLIPSIS: usize = 1000;

/// How wide words are, in units of the picture, rounded up.
pub fn width(words: &str, bold: bool) -> usize {
    (thousandths(words, bold) * SIZE).div_ceil(1000)
}

/// As much of the words as has room in so many units, with an ellipsis where that is not all; the table has the whole of it.
pub fn shortened(words: &str, room: usize, bold: bool) -> String {
    if width(words, bold) <= room {
        return words.to_owned();
    }
    let most = (room * 1000 / SIZE).saturating_sub(ELLIPSIS);
    let mut used = 0;
    let fits = |letter: &char| {
        used += of(*letter, bold);
        used <= most
    };
    let kept: String = words.chars().take_while(fits).collect();
    format!("{}…", kept.trim_end())
}

fn thousandths(words: &str, bold: bool) -> usize {
    words.chars().map(|letter| of(letter, bold)).sum()
}

/// By kinds of letters, as DejaVu Sans and Verdana have them; letters of scripts that we know nothing of are squares.
fn of(letter: char, bold: bool) -> usize {
    let plain = match letter {
        'i' | 'j' | 'l' | '\'' | '’' | '|' => 290,
        ' ' | '.' | ',' | ':' | ';' | '!' | '-' | '/' | '(' | ')' | '[' | ']' | 'I' | 'f' | 't' | 'r' => 420,
        'm' => 980,
        'w' => 830,
        'W' | '%' | '…' | '—' | '@' => 1000,
        'M' | 'Q' | 'O' | 'G' | 'D' | 'H' | 'N' | 'U' | '&' | '+' | '=' => 830,
        'A'..='Z' => 710,
        _ if letter.is_ascii() => 640,
        _ if u32::from(letter) < 0x370 => {
            if letter.is_uppercase() {
                830
            } else {
                660
            }
        }
        _ if u32::from(letter) < 0x1100 => 900,
        _ => 1000,
    };
    if bold { plain * 11 / 10 } else { plain }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_by_their_width_and_not_by_their_number_of_letters() {
        let narrow = "Little till will fill its hill";
        assert_eq!(shortened(narrow, 188, false), narrow);
        assert!(shortened("Map your neighbourhood: who is missing", 188, false).ends_with('…'));
        for words in [
            "Map your neighbourhood: who is missing",
            "WWWWWWWWWWWWWWWWWWWW",
            "区のデータ担当者が集まる会議の記録と報告",
        ] {
            for bold in [false, true] {
                let cut = shortened(words, 188, bold);
                assert!(width(&cut, bold) <= 188 && cut.chars().count() > 8, "{cut}");
            }
        }
        assert!(width("Came", true) > width("Came", false));
        assert_eq!(shortened("Anything", 0, false), "…");
    }
}
