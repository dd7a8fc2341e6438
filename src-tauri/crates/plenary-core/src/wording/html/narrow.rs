//! Tables that are read on a telephone: each cell knows the heading of its column, and `page.css` sets a row as lines there.

/// Gives the cells of every table the words above them, as `data-label`. The HTML is what was cleaned: its tags are whole.
pub(super) fn labelled(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, behind)) = rest.split_once("<table") {
        let (table, after) = behind.split_once("</table>").unwrap_or((behind, ""));
        out.push_str(before);
        out.push_str("<table");
        out.push_str(&with_labels(table));
        out.push_str("</table>");
        rest = after;
    }
    out.push_str(rest);
    out
}

fn with_labels(table: &str) -> String {
    let Some((head, body)) = table.split_once("</thead>") else { return table.to_owned() };
    let labels: Vec<String> = head.split("<th").skip(2).filter_map(label).collect();
    let mut out = format!("{head}</thead>");
    let mut column = 0;
    for (at, piece) in body.split('<').enumerate() {
        if at > 0 {
            out.push('<');
        }
        let is = |tag: &str| piece.strip_prefix(tag).filter(|rest| rest.starts_with(['>', ' ']));
        if is("tr").is_some() {
            column = 0;
        }
        match is("td").or_else(|| is("th")) {
            Some(rest) => {
                let label = labels.get(column).map_or("", String::as_str);
                column += 1;
                let tag = piece.get(..2).unwrap_or_default();
                [tag, " data-label=\"", label, "\"", rest].iter().for_each(|part| out.push_str(part));
            }
            None => out.push_str(piece),
        }
    }
    out
}

/// The words of a heading, from behind its `<th`.
fn label(head: &str) -> Option<String> {
    let (_, inside) = head.split_once('>')?;
    let inside = inside.split("</th>").next()?;
    let words = inside.split('<').enumerate().map(|(at, piece)| match at {
        0 => piece,
        _ => piece.split_once('>').map_or("", |(_, words)| words),
    });
    Some(words.collect::<String>().trim().replace('"', "&quot;"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::html::markdown_to_html;

    #[test]
    fn each_cell_knows_the_heading_of_its_column() {
        let table =
            "| Who | **Came** \"so far\" |\n| --- | ---: |\n| A & *B* | 1 |\n| C |  |\n\nAfter < it\n";
        let told = labelled(&markdown_to_html(table));
        let cells: Vec<&str> = told.lines().filter(|line| line.starts_with("<td")).collect();
        let came = "data-label=\"Came &quot;so far&quot;\"";
        assert_eq!(
            cells,
            [
                "<td data-label=\"Who\">A &amp; <em>B</em></td>",
                &format!("<td {came} align=\"right\">1</td>"),
                "<td data-label=\"Who\">C</td>",
                &format!("<td {came} align=\"right\"></td>"),
            ]
        );
        assert!(
            told.contains("<th align=\"right\">") && told.trim_end().ends_with("<p>After &lt; it</p>"),
            "{told}"
        );
    }

    #[test]
    fn what_has_no_table_stays_as_it_is() {
        let page = markdown_to_html("# Hello\n\nA line.\n");
        assert_eq!(labelled(&page), page);
    }
}
