//! The table of commands: name, request, answer, doc comment; from it come the dispatcher, the TypeScript and `plenary call`.

use crate::jobs::Progress;
use crate::wire_error::WireError;
use chrono::NaiveDate;
use plenary_core::Plenary;
use plenary_core::store::transact::{self, Aside, Change, Done, UndoLabel};
use plenary_post::Post;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeMap;
use ts_rs::{Config, TS, TypeVisitor};

/// What a command answers.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Answer {
    pub output: Value,
    /// What was written, for queries to drop; empty after a read.
    pub changes: Vec<Change>,
    /// What undo would now undo because of it.
    pub undo_label: Option<UndoLabel>,
    /// What was done by the way.
    pub asides: Vec<Aside>,
}

impl Answer {
    /// One that changed nothing.
    pub fn plain(output: Value) -> Self {
        Self { output, changes: Vec::new(), undo_label: None, asides: Vec::new() }
    }
}

/// How a command behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Changes nothing.
    Read,
    /// One transaction, done at once.
    Write,
    /// Goes a step through the history: at once, or as a job where the step touches much.
    Step,
    /// May take long: answers with a job where there is a window, reports progress, can be cancelled.
    Job,
}

/// One line of the table.
pub struct Command {
    pub name: &'static str,
    pub doc: &'static str,
    pub kind: Kind,
    pub(crate) run: fn(&Plenary, Value, &Progress, &Post) -> Result<Answer, WireError>,
    /// TypeScript of the request and of the output.
    pub(crate) types: fn(&Config) -> (String, String),
    /// Declares both and everything they are made of.
    pub(crate) declare: fn(&mut Types),
}

/// Reads a request; a wrong one is refused with the reason that serde gives.
fn request<T: DeserializeOwned>(name: &str, request: Value) -> Result<T, WireError> {
    let wrong = |reason: &str| WireError::new("bad-request", &[("command", name), ("reason", reason)]);
    let request = if request.is_null() { Value::Object(serde_json::Map::new()) } else { request };
    if !request.is_object() {
        // a list would be read as the fields in their order
        return Err(wrong("it is no JSON object"));
    }
    let no_such_day = no_such_day(&request);
    serde_json::from_value(request).map_err(|error| no_such_day.unwrap_or_else(|| wrong(&error.to_string())))
}

/// The first field of a request that is written as a day of which there is none.
fn no_such_day(request: &Value) -> Option<WireError> {
    let Value::Object(fields) = request else { return None };
    fields.iter().find_map(|(name, value)| match value {
        Value::String(text) if is_no_day(text) => {
            let error = WireError::new("no-such-day", &[("value", text)]);
            Some(WireError { field: Some(name.clone()), ..error })
        }
        other => no_such_day(other),
    })
}

/// Whether a text is written as a day is, alone or with a time behind it, and the calendar has no such day.
fn is_no_day(text: &str) -> bool {
    let Some((day, rest)) = text.split_at_checked(10) else { return false };
    let is_written_so = (rest.is_empty() || rest.starts_with('T'))
        && day
            .bytes()
            .enumerate()
            .all(|(at, byte)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() });
    is_written_so && day.parse::<NaiveDate>().is_err()
}

fn output<T: Serialize>(output: &T) -> Result<Value, WireError> {
    serde_json::to_value(output)
        .map_err(|error| WireError::new("internal", &[("reason", &error.to_string())]))
}

/// Runs a command that changes nothing.
pub(crate) fn read<R: DeserializeOwned, T: Serialize>(
    name: &str,
    value: Value,
    run: impl FnOnce(R) -> plenary_core::error::Result<T>,
) -> Result<Answer, WireError> {
    let result = run(request(name, value)?)?;
    Ok(Answer::plain(output(&result)?))
}

/// Runs a command that is an operation.
pub(crate) fn write<R: DeserializeOwned, T: Serialize>(
    name: &str,
    value: Value,
    run: impl FnOnce(R) -> plenary_core::error::Result<Done<T>>,
) -> Result<Answer, WireError> {
    let done = run(request(name, value)?)?;
    Ok(Answer {
        output: output(&done.output)?,
        changes: done.changes,
        undo_label: done.undo_label,
        asides: done.asides,
    })
}

/// A request whose command gives something out of the office and then notes that it did.
pub(crate) trait Noted {
    /// Whether this one is noted: a mere look is not.
    fn is_noted(&self) -> bool {
        true
    }
}

/// Runs such a command. What could not be noted is not given out: the workspace is taken for writing before anything is.
pub(crate) fn noted<R: DeserializeOwned + Noted, T: Serialize>(
    plenary: &Plenary,
    name: &str,
    value: Value,
    run: impl FnOnce(R) -> plenary_core::error::Result<Done<T>>,
) -> Result<Answer, WireError> {
    write(name, value, |request: R| {
        if request.is_noted() {
            plenary.hold()?;
        }
        run(request)
    })
}

/// Carries out the command of that name, here and now, jobs too; with this computer's key store and certificates.
pub fn dispatch(
    plenary: &Plenary,
    name: &str,
    request: Value,
    progress: &Progress,
) -> Result<Answer, WireError> {
    dispatch_with(plenary, &Post::of_this_computer(), name, request, progress)
}

/// The same with another key store or other certificates.
pub fn dispatch_with(
    plenary: &Plenary,
    post: &Post,
    name: &str,
    request: Value,
    progress: &Progress,
) -> Result<Answer, WireError> {
    (find(name)?.run)(plenary, request, progress, post)
}

impl Command {
    /// Whether it would take so long that it is told of while it goes on, and can be stopped.
    pub(crate) fn is_long(&self, plenary: &Plenary) -> Result<bool, WireError> {
        match self.kind {
            Kind::Job => Ok(true),
            Kind::Step => Ok(plenary.read(|conn| transact::is_much(conn, self.name == "undo"))?),
            Kind::Read | Kind::Write => Ok(false),
        }
    }
}

/// The command of that name.
pub fn find(name: &str) -> Result<&'static Command, WireError> {
    crate::commands::all()
        .find(|command| command.name == name)
        .ok_or_else(|| WireError::new("unknown-command", &[("command", name)]))
}

/// TypeScript declarations, collected by name.
pub struct Types {
    pub(crate) config: Config,
    pub(crate) declared: BTreeMap<String, String>,
    /// Where the Rust type of each name stands.
    places: BTreeMap<String, &'static str>,
    pub(crate) doubles: Vec<Double>,
}

/// Two Rust types of one name: in TypeScript one would take the other's place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Double {
    pub name: String,
    pub places: [&'static str; 2],
}

impl std::fmt::Display for Double {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [one, other] = self.places;
        write!(f, "two types are called {}: {one} and {other}; give one of them another name", self.name)
    }
}

impl Types {
    pub(crate) fn new(config: Config) -> Self {
        Self { config, declared: BTreeMap::new(), places: BTreeMap::new(), doubles: Vec::new() }
    }

    /// Notes where a type of ours stands, and the other place when one of its name is known; a wrapper around a type has none.
    fn note_place(&mut self, name: &str, type_name: &'static str) {
        let place = type_name.split('<').next().unwrap_or(type_name);
        if !place.starts_with("plenary") {
            return;
        }
        let known = *self.places.entry(name.to_owned()).or_insert(place);
        let double = Double { name: name.to_owned(), places: [known, place] };
        if known != place && !self.doubles.contains(&double) {
            self.doubles.push(double);
        }
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            self.note_place(&name, std::any::type_name::<T>());
            if self.declared.contains_key(&name) {
                return;
            }
            let docs = T::docs().unwrap_or_default();
            self.declared.insert(name, format!("{docs}export {}", T::decl(&self.config)));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// Writes lines of the table: `kind name(Request) -> Output = |plenary, request| body;` with a doc comment each. A third name
/// is the progress of the work, a fourth what reaches out of the computer. `noted` is a job that gives something out of the office
/// and notes that it did: nothing leaves while another program holds the workspace.
macro_rules! commands {
    ($(#[doc = $doc:literal] $kind:ident $name:ident($request:ty) -> $output:ty = |$plenary:ident, $input:ident $(, $progress:ident $(, $post:ident)?)?| $body:expr;)+) => {
        /// This part of the table.
        pub(crate) const COMMANDS: &[$crate::table::Command] = &[$(
            $crate::table::Command {
                name: stringify!($name),
                doc: $doc,
                kind: commands!(@kind $kind),
                run: |$plenary, value, _progress, _post| {
                    $(let $progress = _progress; $(let $post = _post;)?)?
                    let run = |$input: $request| $body;
                    commands!(@run $kind, $plenary, $request, $output, stringify!($name), value, run)
                },
                types: |config| (<$request as ts_rs::TS>::name(config), <$output as ts_rs::TS>::name(config)),
                declare: |types| {
                    use ts_rs::TypeVisitor;
                    types.visit::<$request>();
                    types.visit::<$output>();
                },
            }
        ),+];
    };
    (@kind read) => { $crate::table::Kind::Read };
    (@kind write) => { $crate::table::Kind::Write };
    (@kind step) => { $crate::table::Kind::Step };
    (@kind job) => { $crate::table::Kind::Job };
    (@kind noted) => { $crate::table::Kind::Job };
    (@run read, $plenary:expr, $request:ty, $output:ty, $name:expr, $value:expr, $run:expr) => {
        $crate::table::read::<$request, $output>($name, $value, $run)
    };
    (@run write, $plenary:expr, $request:ty, $output:ty, $name:expr, $value:expr, $run:expr) => {
        $crate::table::write::<$request, $output>($name, $value, $run)
    };
    (@run step, $plenary:expr, $request:ty, $output:ty, $name:expr, $value:expr, $run:expr) => {
        $crate::table::write::<$request, $output>($name, $value, $run)
    };
    (@run job, $plenary:expr, $request:ty, $output:ty, $name:expr, $value:expr, $run:expr) => {
        $crate::table::write::<$request, $output>($name, $value, $run)
    };
    (@run noted, $plenary:expr, $request:ty, $output:ty, $name:expr, $value:expr, $run:expr) => {
        $crate::table::noted::<$request, $output>($plenary, $name, $value, $run)
    };
}

pub(crate) use commands;

#[cfg(test)]
mod tests {
    use super::*;

    mod one {
        #[derive(serde::Serialize, ts_rs::TS)]
        pub struct Told {
            pub text: String,
        }
    }

    mod other {
        #[derive(serde::Serialize, ts_rs::TS)]
        pub struct Told {
            pub count: u8,
        }
    }

    #[derive(serde::Serialize, TS)]
    struct Both {
        one: one::Told,
        again: Vec<one::Told>,
        other: other::Told,
    }

    #[test]
    fn two_types_of_one_name_are_told_with_both_places() {
        let mut types = Types::new(Config::new());
        types.visit::<one::Told>();
        types.visit::<one::Told>();
        assert_eq!(types.doubles, [], "a type is no double of itself");
        types.visit::<Both>();
        let told: Vec<String> = types.doubles.iter().map(ToString::to_string).collect();
        assert_eq!(
            told,
            [
                "two types are called Told: plenary_api::table::tests::one::Told and plenary_api::table::tests::other::Told; \
                 give one of them another name"
            ]
        );
    }
}
