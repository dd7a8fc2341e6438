//! A calendar that was published before and has nothing in it now: its entries stay with STATUS:CANCELLED and a higher SEQUENCE, because
//! a PUBLISH without entries is none (RFC 5546 section 3.2.1), and a file that is gone leaves its readers with what they read last.

use super::calendar::PRODUCT;
use super::fold::Folded;
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// A file of this program, as it was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Unfolded.
    lines: Vec<String>,
}

impl Published {
    /// None of somebody else's file.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?.replace("\r\n ", "");
        let lines: Vec<String> = text.split_terminator("\r\n").map(str::to_owned).collect();
        let file = Self { lines };
        let is_ours = file.values("PRODID:").any(|product| product == PRODUCT);
        is_ours.then_some(file)
    }

    fn values(&self, name: &'static str) -> impl Iterator<Item = &str> {
        self.lines.iter().filter_map(move |line| line.strip_prefix(name))
    }

    /// What it is called.
    pub fn name(&self) -> String {
        let name = self.values("X-WR-CALNAME:").next().unwrap_or_default();
        name.replace("\\,", ",").replace("\\;", ";").replace("\\n", " ").replace("\\\\", "\\")
    }

    /// The items in it.
    pub fn uids(&self) -> BTreeSet<&str> {
        self.values("UID:").collect()
    }

    /// The same calendar with every entry called off; none where all were already.
    pub fn called_off(&self, now: DateTime<Utc>) -> Option<Vec<u8>> {
        let mut file = Folded::default();
        let (mut changed, mut rest) = (false, self.lines.as_slice());
        while let Some((line, after)) = rest.split_first() {
            let end = after.iter().position(|line| line == "END:VEVENT");
            match end.filter(|_| line == "BEGIN:VEVENT").and_then(|end| after.split_at_checked(end)) {
                Some((entry, after)) => {
                    changed |= entry.iter().all(|line| line != CANCELLED);
                    file.add(line);
                    entry_off(entry, now).iter().for_each(|line| file.add(line));
                    rest = after;
                }
                None => {
                    file.add(line);
                    rest = after;
                }
            }
        }
        changed.then(|| file.into_bytes())
    }
}

const CANCELLED: &str = "STATUS:CANCELLED";

/// The lines of an entry, called off and without its alarms; one that was called off stays as it is.
fn entry_off(entry: &[String], now: DateTime<Utc>) -> Vec<String> {
    if entry.iter().any(|line| line == CANCELLED) {
        return entry.to_vec();
    }
    let mut alarm = false;
    let mut lines = Vec::new();
    for line in entry {
        alarm |= line == "BEGIN:VALARM";
        match line.split_once(':') {
            _ if alarm => {}
            Some(("SEQUENCE", number)) => {
                let next = number.parse::<i64>().unwrap_or(0).saturating_add(1);
                lines.push(format!("SEQUENCE:{next}"));
            }
            Some(("STATUS", _)) => lines.extend([CANCELLED.to_owned(), "TRANSP:TRANSPARENT".to_owned()]),
            Some(("TRANSP", _)) => {}
            Some(("DTSTAMP", _)) => lines.push(format!("DTSTAMP:{}", now.format("%Y%m%dT%H%M%SZ"))),
            _ => lines.push(line.clone()),
        }
        alarm &= line != "END:VALARM";
    }
    lines
}
