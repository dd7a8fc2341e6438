//! The list that every workspace begins with: plain English as public bodies write it.

use super::StyleRule;

/// Kind, phrase, what to write instead, why.
const LIST: &str = include_str!("starting.csv");

/// Every line of it, in its order.
pub fn starting() -> Vec<StyleRule> {
    let mut reader = csv::ReaderBuilder::new().from_reader(LIST.as_bytes());
    let rule = |record: csv::StringRecord| {
        let cell = |at: usize| record.get(at).unwrap_or_default().to_owned();
        Some(StyleRule { kind: cell(0).parse().ok()?, phrase: cell(1), instead: cell(2), reason: cell(3) })
    };
    reader.records().filter_map(Result::ok).filter_map(rule).collect()
}
