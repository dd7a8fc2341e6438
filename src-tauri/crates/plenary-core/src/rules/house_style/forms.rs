//! Forms of an English word, kept simple: -s, -ed, -ing. What replaces a word takes the same form.

/// Which form a word is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Plain,
    S,
    Ed,
    Ing,
}

/// Words of replacements that go their own way: plain, -ed, -ing.
const OWN: &[(&str, &str, &str)] = &[
    ("run", "ran", "running"),
    ("get", "got", "getting"),
    ("begin", "began", "beginning"),
    ("buy", "bought", "buying"),
    ("tell", "told", "telling"),
    ("do", "did", "doing"),
    ("make", "made", "making"),
    ("give", "gave", "giving"),
    ("find", "found", "finding"),
    ("pay", "paid", "paying"),
    ("set", "set", "setting"),
    ("cut", "cut", "cutting"),
    ("put", "put", "putting"),
    ("plan", "planned", "planning"),
    ("stop", "stopped", "stopping"),
    ("send", "sent", "sending"),
    ("keep", "kept", "keeping"),
    ("meet", "met", "meeting"),
    ("speak", "spoke", "speaking"),
    ("think", "thought", "thinking"),
    ("write", "wrote", "writing"),
    ("build", "built", "building"),
    ("let", "let", "letting"),
    ("show", "showed", "showing"),
    ("go", "went", "going"),
    ("is", "was", "being"),
    ("take", "took", "taking"),
    ("say", "said", "saying"),
    ("see", "saw", "seeing"),
    ("hold", "held", "holding"),
    ("choose", "chose", "choosing"),
];

/// A word and its forms.
pub fn of(word: &str) -> Vec<(String, Form)> {
    let mut forms = vec![(word.to_owned(), Form::Plain)];
    if word.chars().count() >= 3 && word.chars().all(char::is_alphabetic) {
        forms.extend([Form::S, Form::Ed, Form::Ing].map(|form| (formed(word, form), form)));
    }
    forms
}

/// A replacement with its first word in this form, and its last with an s.
pub fn applied(instead: &str, form: Form, plural: bool) -> String {
    let (first, rest) = instead.split_at(instead.find(' ').unwrap_or(instead.len()));
    let mut applied = format!("{}{rest}", formed(first, form));
    if plural && !applied.is_empty() {
        let begin = applied.rfind(' ').map_or(0, |at| at + 1);
        let last = applied.split_off(begin);
        applied.push_str(&formed(&last, Form::S));
    }
    applied
}

fn formed(word: &str, form: Form) -> String {
    if let Some((_, ed, ing)) = OWN.iter().find(|(own, ..)| *own == word) {
        match form {
            Form::Ed => return (*ed).to_owned(),
            Form::Ing => return (*ing).to_owned(),
            _ => {}
        }
    }
    let before = |ending: &str| word.get(..word.len() - ending.len()).unwrap_or_default();
    let vowel_before_y = word.chars().rev().nth(1).is_some_and(|c| "aeiou".contains(c));
    let y = word.ends_with('y') && !vowel_before_y;
    match form {
        _ if word.is_empty() => String::new(),
        Form::Plain => word.to_owned(),
        Form::S if y => format!("{}ies", before("y")),
        Form::S if ["s", "x", "z", "ch", "sh"].iter().any(|end| word.ends_with(end)) => format!("{word}es"),
        Form::S => format!("{word}s"),
        Form::Ed if word.ends_with('e') => format!("{word}d"),
        Form::Ed if y => format!("{}ied", before("y")),
        Form::Ed => format!("{word}ed"),
        Form::Ing if word.ends_with('e') && !word.ends_with("ee") => format!("{}ing", before("e")),
        Form::Ing => format!("{word}ing"),
    }
}
