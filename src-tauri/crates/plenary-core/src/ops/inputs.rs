//! How requests to create and to change a noun are written: one list of fields makes both, and fills a row from either.

use crate::store::joining::Typed;
use serde::{Deserialize, Deserializer};
use std::any::TypeId;

/// A field that was given, also when given as null. (A field that is not given stays `None` by `#[serde(default)]`.)
pub(crate) fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

/// Texts that are picked and not typed: each pick is a step for undo of its own.
const PICKED: [&str; 7] = ["zone", "default_zone", "language", "colour", "holiday_region", "theme", "model"];

pub(crate) fn is_text<T: 'static>() -> bool {
    TypeId::of::<T>() == TypeId::of::<String>()
}

/// What a change of this row types in, when it does nothing else. Of each field: its name, whether it is given, and whether it is
/// a text.
pub(crate) fn only_typed(row: &impl ToString, fields: &[(&str, bool, bool)]) -> Option<Typed> {
    let given: Vec<_> = fields.iter().filter(|(_, is_given, _)| *is_given).collect();
    let all_typed = given.iter().all(|(name, _, is_text)| *is_text && !PICKED.contains(name));
    (!given.is_empty() && all_typed).then(|| Typed::of(row, given.iter().map(|(name, ..)| *name)))
}

/// The same of a request that is written by hand: its texts, and what else it may change.
macro_rules! typed {
    ($row:expr, $input:expr; $($text:ident),+ $(,)?; $($other:ident),* $(,)?) => {
        crate::ops::inputs::only_typed(&$row, &[
            $((stringify!($text), $input.$text.is_some(), true),)+
            $((stringify!($other), $input.$other.is_some(), false),)*
        ])
    };
}
pub(crate) use typed;

/// Makes `Create…` and `Change…` for a row: `required` must be given to create; `optional` may be left out (then they are as
/// new); `nullable` may also be null, which clears them. In `Change…` a field that is left out stays as it is.
macro_rules! inputs {
    (
        $row:ty; $(#[$create_doc:meta])* create $create:ident { $($of:ident : $of_type:ty),* $(,)? }
        $(#[$change_doc:meta])* change $change:ident($id:ty);
        required { $($req:ident : $req_type:ty),* $(,)? }
        optional { $($opt:ident : $opt_type:ty),* $(,)? }
        nullable { $($nul:ident : $nul_type:ty),* $(,)? }
    ) => {
        $(#[$create_doc])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(deny_unknown_fields)]
        pub struct $create {
            $(pub $of: $of_type,)*
            $(pub $req: $req_type,)*
            $(#[serde(default)] #[ts(optional)] pub $opt: Option<$opt_type>,)*
            $(#[serde(default)] #[ts(optional = nullable)] pub $nul: Option<$nul_type>,)*
        }

        impl $create {
            /// Only what is required; everything else as new.
            #[allow(clippy::too_many_arguments)]
            pub fn new($($of: $of_type,)* $($req: $req_type),*) -> Self {
                Self { $($of,)* $($req,)* $($opt: None,)* $($nul: None,)* }
            }

            #[allow(dead_code)]
            fn fill(&self, row: &mut $row) {
                $(row.$req = self.$req.clone();)*
                $(if let Some(value) = &self.$opt { row.$opt = value.clone(); })*
                $(if self.$nul.is_some() { row.$nul = self.$nul.clone(); })*
            }
        }

        $(#[$change_doc])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(deny_unknown_fields)]
        pub struct $change {
            pub id: $id,
            $(#[serde(default, skip_serializing_if = "Option::is_none")] #[ts(optional)] pub $req: Option<$req_type>,)*
            $(#[serde(default, skip_serializing_if = "Option::is_none")] #[ts(optional)] pub $opt: Option<$opt_type>,)*
            $(#[serde(default, deserialize_with = "crate::ops::inputs::given", skip_serializing_if = "Option::is_none")]
              #[ts(optional = nullable)]
              pub $nul: Option<Option<$nul_type>>,)*
        }

        impl $change {
            /// A change of nothing, to start from.
            pub fn of(id: $id) -> Self {
                Self { id, $($req: None,)* $($opt: None,)* $($nul: None,)* }
            }

            /// The texts that it changes, when it changes nothing else.
            #[allow(dead_code)]
            pub(crate) fn typed(&self) -> Option<crate::store::joining::Typed> {
                use crate::ops::inputs::{is_text, only_typed};
                only_typed(&self.id, &[
                    $((stringify!($req), self.$req.is_some(), is_text::<$req_type>()),)*
                    $((stringify!($opt), self.$opt.is_some(), is_text::<$opt_type>()),)*
                    $((stringify!($nul), self.$nul.is_some(), false),)*
                ])
            }

            fn fill(&self, row: &mut $row) {
                $(if let Some(value) = &self.$req { row.$req = value.clone(); })*
                $(if let Some(value) = &self.$opt { row.$opt = value.clone(); })*
                $(if let Some(value) = &self.$nul { row.$nul = value.clone(); })*
            }
        }
    };
}

pub(crate) use inputs;
