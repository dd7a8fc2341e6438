//! A quotation mark that is opened and not closed where its cell ends: the rows up to the next one are swallowed by that cell.

/// Tables with fewer columns say too little about what a row looks like.
const FEWEST_COLUMNS: usize = 4;

/// A cell as it is written.
struct Cell<'t> {
    /// What stands between its quotation marks; nothing without them.
    quoted: &'t str,
    end: End,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// At the delimiter or the end of the row.
    Sound,
    /// The mark that closes it is followed by more: it was meant to open another cell.
    Astray,
    /// The file ends first.
    Never,
}

/// Whether a cell of the first record of this text swallowed rows, or the end of the file. `width` is the number of headings.
pub fn swallow(text: &str, delimiter: u8, width: usize) -> bool {
    let cells = cells(text, delimiter);
    let lines = |cell: &Cell<'_>| cell.quoted.contains('\n');
    cells.iter().enumerate().any(|(at, cell)| match cell.end {
        End::Never => true,
        End::Astray => lines(cell),
        End::Sound => lines(cell) && holds_rows(cell.quoted, delimiter, width, (at, cells.len() - at - 1)),
    })
}

/// Whether the lines of a cell are to the delimiter what rows would be: the rest of one, whole ones, the beginning of one.
fn holds_rows(quoted: &str, delimiter: u8, width: usize, (before, after): (usize, usize)) -> bool {
    let count = |line: &str| line.bytes().filter(|byte| *byte == delimiter).count();
    let counts: Vec<usize> = quoted.split('\n').map(count).collect();
    let [first, whole @ .., last] = counts.as_slice() else { return false };
    let fits = first + before + 1 == width
        && whole.iter().all(|count| count + 1 == width)
        && last + after + 1 == width;
    let spaced = |pair: &[u8]| !matches!(pair, [one, next] if *one == delimiter && *next != b' ');
    let prose = quoted.as_bytes().windows(2).all(spaced);
    width >= FEWEST_COLUMNS && fits && !prose
}

fn cells(text: &str, delimiter: u8) -> Vec<Cell<'_>> {
    let (mut cells, mut at) = (Vec::new(), 0);
    loop {
        let (cell, end) = cell(text, at, delimiter);
        cells.push(cell);
        match text.as_bytes().get(end) {
            Some(byte) if *byte == delimiter => at = end + 1,
            _ => return cells,
        }
    }
}

/// The cell that begins here, and where it ends.
fn cell(text: &str, at: usize, delimiter: u8) -> (Cell<'_>, usize) {
    let from = |at: usize| text.get(at..).unwrap_or_default();
    let is_end = |byte: u8| byte == delimiter || byte == b'\n';
    let end = |at: usize| from(at).bytes().position(is_end).map_or(text.len(), |more| at + more);
    let Some(quoted) = from(at).strip_prefix('"') else {
        return (Cell { quoted: "", end: End::Sound }, end(at));
    };
    let Some(length) = closing(quoted) else {
        return (Cell { quoted, end: End::Never }, text.len());
    };
    let after = at + length + 2;
    let stop = end(after);
    let sound = text.get(after..stop).unwrap_or_default().trim().is_empty();
    let end = if sound { End::Sound } else { End::Astray };
    (Cell { quoted: quoted.get(..length).unwrap_or_default(), end }, stop)
}

/// Where the mark is that closes: one that is not doubled.
fn closing(quoted: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + quoted.get(from..)?.find('"')?;
        if quoted.as_bytes().get(at + 1) != Some(&b'"') {
            return Some(at);
        }
        from = at + 2;
    }
}

#[cfg(test)]
mod tests {
    use crate::imports::sheet::read;

    /// The lines that are rows, and what is told.
    fn lines(rows: &str) -> (Vec<u32>, Vec<String>) {
        let sheet = read(format!("a,b,c,d,e\n{rows}\n").as_bytes()).unwrap();
        let said = sheet.problems.iter().map(ToString::to_string).collect();
        (sheet.rows.iter().map(|row| row.line).collect(), said)
    }

    fn sound(rows: &str, expected: &[u32]) {
        assert_eq!(lines(rows), (expected.to_vec(), vec![]), "{rows}");
    }

    fn broken(rows: &str, expected: &[u32], line: u32) {
        let said = format!("error quote-unclosed at line {line}");
        assert_eq!(lines(rows), (expected.to_vec(), vec![said]), "{rows}");
    }

    #[test]
    fn a_mark_that_the_next_quoted_cell_closes_is_told_where_it_opens() {
        broken("1,A,\"Open,x,y\n2,B,Two,x,y\n3,C,\"Z, Ltd\",x,y\n4,D,Four,x,y", &[5], 2);
        broken(
            "0,Z,Zero,x,y\n\"1\",\"A\",\"O\",\"x\",\"y\n\"2\",\"B\",\"T\",\"x\",\"y\"\n3,C,D,E,F",
            &[2, 5],
            3,
        );
    }

    #[test]
    fn a_mark_that_is_closed_by_chance_is_told_when_the_cell_holds_rows() {
        broken("1,A,\"Open,x,y\n2,B,6\",x,y\n3,C,Three,x,y", &[4], 2);
        broken("1,\"A,Open,x,y\n2,B,Two,x,y\n3,C,D,6\",y\n4,D,Four,x,y", &[5], 2);
    }

    #[test]
    fn a_mark_that_is_never_closed_is_told_and_so_is_a_file_that_was_cut_off_in_a_cell() {
        broken("1,A,One,x,y\n2,\"B,Two,x,y\n3,C,Three,x,y", &[2], 3);
        broken("1,A,One,x,y\n2,B,\"Two", &[2], 3);
    }

    #[test]
    fn marks_within_cells_and_cells_of_several_lines_are_sound() {
        sound("1,A,6\" Pipes,x,y\n2,B,Two,x,\"Line one\nLine two\"", &[2, 3]);
        sound("1,A,\"The \"\"Big\"\" Co\nLtd\",x,y\n2,B,\"Two\" Ltd,x,y", &[2, 4]);
        sound("1,A,B,x,\"Dear all\nno nuts, milk, eggs, soy, please\"\n2,B,Two,x,y", &[2, 4]);
        sound("1,A,B,x,\"yes\n\n3,5 and 4,5\"\n2,B,\"\",x,y", &[2, 5]);
    }
}
