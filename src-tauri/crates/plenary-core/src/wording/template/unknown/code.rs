//! The code of a template: the words between its signs, so that it can be told what a word is used for.

/// A name, a number, a text between quotes, or a sign by itself.
struct Word<'t> {
    at: usize,
    text: &'t str,
}

/// What stands between each pair of signs.
pub struct Code<'t> {
    template: &'t str,
    tags: Vec<Vec<Word<'t>>>,
}

impl<'t> Code<'t> {
    pub fn read(template: &'t str) -> Self {
        let (mut tags, mut at) = (Vec::new(), 0);
        while let Some((from, close)) = next_sign(template, at) {
            if close == "#}" {
                at = after(template, from, close);
                continue;
            }
            let (words, end) = words(template, from, close);
            let is_raw = close == "%}" && begin(&words).next() == Some("raw");
            at = if is_raw { after(template, end, "endraw") } else { end };
            tags.push(words);
        }
        Self { template, tags }
    }

    /// The first line that uses the name, from 1; 0 when none does.
    pub fn line_of(&self, name: &str) -> usize {
        let first = self.uses(name).next();
        first.map_or(0, |(at, _)| self.template.get(..at).unwrap_or_default().matches('\n').count() + 1)
    }

    /// Whether the name is given a value somewhere: inside of an `if` that holds on behind it.
    pub fn makes(&self, name: &str) -> bool {
        self.tags.iter().any(|tag| targets(tag).contains(&name))
    }

    /// Whether the name may be missing: it is asked for, or stands nowhere without something in its place.
    pub fn may_miss(&self, name: &str) -> bool {
        let is_asked_for = |behind: &[Word<'_>]| {
            let mut behind = behind.iter().map(|word| word.text).filter(|word| *word != "not");
            behind.next() == Some("is") && matches!(behind.next(), Some("defined" | "undefined"))
        };
        let has_default = |behind: &[Word<'_>]| {
            let mut behind = behind.iter().map(|word| word.text);
            behind.next() == Some("|") && matches!(behind.next(), Some("default" | "d"))
        };
        self.uses(name).any(|(_, behind)| is_asked_for(behind))
            || self.uses(name).all(|(_, behind)| has_default(behind))
    }

    /// Where the name is used as a value, and what stands behind it.
    fn uses<'c>(&'c self, name: &'c str) -> impl Iterator<Item = (usize, &'c [Word<'t>])> {
        self.tags.iter().flat_map(move |tag| {
            let text = move |at: usize| tag.get(at).map_or("", |word| word.text);
            let is_value = move |at: usize| {
                let before = at.checked_sub(1).map_or("", text);
                let is_given = text(at + 1) == "=" && text(at + 2) != "=";
                text(at) == name && !matches!(before, "." | "|" | "is") && !is_given
            };
            let used = (0..tag.len()).filter(move |at| is_value(*at));
            used.filter_map(move |at| Some((tag.get(at)?.at, tag.get(at + 1..)?)))
        })
    }
}

/// The names that a tag gives a value.
fn targets<'t>(tag: &[Word<'t>]) -> Vec<&'t str> {
    let mut words = begin(tag);
    match words.next() {
        Some("set") => {
            let names: Vec<_> = words.take_while(|word| !matches!(*word, "=" | "|")).collect();
            if names.contains(&".") { Vec::new() } else { names }
        }
        Some("for") => words.take_while(|word| *word != "in").collect(),
        Some("macro") => words.take(1).collect(),
        Some("import") => words.skip_while(|word| *word != "as").collect(),
        Some("from") => words.skip_while(|word| *word != "import").collect(),
        _ => Vec::new(),
    }
}

/// The words of a tag from its first, whatever it does with the spaces before it.
fn begin<'t>(tag: &[Word<'t>]) -> impl Iterator<Item = &'t str> {
    tag.iter().map(|word| word.text).skip_while(|word| matches!(*word, "-" | "+"))
}

/// The next opening sign: what follows it, and what closes it.
fn next_sign(template: &str, at: usize) -> Option<(usize, &'static str)> {
    let rest = template.get(at..)?;
    let found = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")].into_iter();
    let found = found.filter_map(|(open, close)| Some((at + rest.find(open)? + open.len(), close)));
    found.min_by_key(|(from, _)| *from)
}

fn after(template: &str, from: usize, what: &str) -> usize {
    let found = template.get(from..).and_then(|rest| rest.find(what));
    found.map_or(template.len(), |found| from + found + what.len())
}

/// The words up to the closing sign, and where the template goes on behind it.
fn words<'t>(template: &'t str, from: usize, close: &str) -> (Vec<Word<'t>>, usize) {
    let (mut words, mut at, mut open) = (Vec::new(), from, 0_usize);
    while let Some(rest) = template.get(at..).filter(|rest| !rest.is_empty()) {
        if open == 0 && rest.starts_with(close) {
            return (words, at + close.len());
        }
        let text = rest.get(..length(rest)).unwrap_or(rest);
        match text {
            "(" | "[" | "{" => open += 1,
            ")" | "]" | "}" => open = open.saturating_sub(1),
            _ => {}
        }
        if !text.trim().is_empty() {
            words.push(Word { at, text });
        }
        at += text.len();
    }
    (words, template.len())
}

/// How long the word is that a text begins with.
fn length(text: &str) -> usize {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    match text.chars().next() {
        Some(quote @ ('"' | '\'')) => {
            let mut is_escaped = false;
            let ends = |(_, c): &(usize, char)| {
                let ends = *c == quote && !is_escaped;
                is_escaped = *c == '\\' && !is_escaped;
                ends
            };
            text.char_indices().skip(1).find(ends).map_or(text.len(), |(at, _)| at + 1)
        }
        Some(c) if is_name(c) => text.find(|c| !is_name(c)).unwrap_or(text.len()),
        first => first.map_or(0, char::len_utf8),
    }
}
