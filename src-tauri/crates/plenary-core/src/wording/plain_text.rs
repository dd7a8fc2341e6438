//! Markdown as plain text for a mail or a form: underlined headings, aligned tables, each link with its address behind it.

use crate::wording::tree::{Block, Inline, List, Picture, PictureOf, Table, tree, words};

/// The document as text. A photo is told by its words; a chart is left out, as the table below it says the same.
pub fn plain_text(markdown: &str) -> String {
    let mut lines = Vec::new();
    write(&tree(markdown), &mut lines);
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
}

fn write(blocks: &[Block], lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Heading { level, text } => heading(*level, &line(text), lines),
            Block::Paragraph(text) => lines.extend(line(text).split('\n').map(str::to_owned)),
            Block::List(list) => points(list, lines),
            Block::Quote(inside) => indented(inside, "> ", "> ", lines),
            Block::Table(table) => aligned(table, lines),
            Block::Code(code) => lines.extend(code.lines().map(|line| format!("    {line}"))),
            Block::Rule => lines.push("-".repeat(20)),
            Block::Picture(Picture { of: PictureOf::File(_), alt }) => lines.push(format!("[{alt}]")),
            Block::Picture(_) => continue,
        }
        lines.push(String::new());
    }
}

fn heading(level: u8, text: &str, lines: &mut Vec<String>) {
    let under = match level {
        1 => "=",
        2 => "-",
        _ => "",
    };
    lines.push(text.to_owned());
    if !under.is_empty() {
        lines.push(under.repeat(text.chars().count()));
    }
}

fn points(list: &List, lines: &mut Vec<String>) {
    for (at, item) in list.items.iter().enumerate() {
        let mark = list.from.map_or_else(|| "- ".to_owned(), |from| format!("{}. ", from.saturating_add(at)));
        indented(item, &mark, &" ".repeat(mark.len()), lines);
    }
}

/// Blocks behind a mark; no empty line stands between the short blocks of a point.
fn indented(blocks: &[Block], first: &str, rest: &str, lines: &mut Vec<String>) {
    let mut inside = Vec::new();
    write(blocks, &mut inside);
    inside.pop();
    if rest.trim().is_empty() {
        inside.retain(|line| !line.is_empty());
    }
    let marks = std::iter::once(first).chain(std::iter::repeat(rest));
    lines.extend(marks.zip(inside).map(|(mark, line)| format!("{mark}{line}")));
}

fn aligned(table: &Table, lines: &mut Vec<String>) {
    let cells = |row: &Vec<Vec<Inline>>| row.iter().map(|cell| line(cell).replace('\n', " ")).collect();
    let rows: Vec<Vec<String>> = std::iter::once(&table.head).chain(&table.rows).map(cells).collect();
    let width = |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..table.head.len()).filter_map(width).collect();
    let shown = |row: &Vec<String>| {
        let columns =
            row.iter().zip(&widths).zip(table.right.iter().copied().chain(std::iter::repeat(false)));
        let padded = columns.map(
            |((cell, width), right)| {
                if right { format!("{cell:>width$}") } else { format!("{cell:<width$}") }
            },
        );
        padded.collect::<Vec<_>>().join("  ")
    };
    for (at, row) in rows.iter().enumerate() {
        lines.push(shown(row));
        if at == 0 {
            lines.push(widths.iter().map(|width| "-".repeat(*width)).collect::<Vec<_>>().join("  "));
        }
    }
}

/// The words of a line; what a link leads to stands behind them, unless the words say it already.
fn line(inlines: &[Inline]) -> String {
    let word = |inline: &Inline| match inline {
        Inline::Text(text) | Inline::Code(text) => text.clone(),
        Inline::Emphasis(inside) | Inline::Strong(inside) | Inline::Struck(inside) => line(inside),
        Inline::Link { address, text } => {
            let said = words(text);
            let plain = address.strip_prefix("mailto:").unwrap_or(address);
            if said == plain { said } else { format!("{said} ({plain})") }
        }
        Inline::Break => "\n".to_owned(),
    };
    inlines.iter().map(word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    #[test]
    fn everything_that_is_written_reads_well_as_text() {
        let markdown = "# The *day*\n\nHello [all](https://example.org), write to [a@example.org](mailto:a@example.org).\n\n\
            ## Numbers\n\n![Who came](chart:sectors)\n\n| Sector | Came |\n|---|---:|\n| Borough | 12 |\n| Charity | 3 |\n\n\
            1. first\n2. second\n   - inner\n\n> said\n>\n> again\n";
        expect![[r#"
            The day
            =======

            Hello all (https://example.org), write to a@example.org.

            Numbers
            -------

            Sector   Came
            -------  ----
            Borough    12
            Charity     3

            1. first
            2. second
               - inner

            > said
            >
            > again
        "#]]
        .assert_eq(&plain_text(markdown));
    }

    #[test]
    fn nothing_is_nothing() {
        assert_eq!(plain_text(""), "");
        assert_eq!(plain_text("![Who came](chart:sectors)\n"), "");
    }
}
