//! How requests to create and to change a noun are written: one list of fields makes both, and fills a row from either.

use serde::{Deserialize, Deserializer};

/// A field that was given, also when given as null. (A field that is not given stays `None` by `#[serde(default)]`.)
pub(crate) fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

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

            fn fill(&self, row: &mut $row) {
                $(if let Some(value) = &self.$req { row.$req = value.clone(); })*
                $(if let Some(value) = &self.$opt { row.$opt = value.clone(); })*
                $(if let Some(value) = &self.$nul { row.$nul = value.clone(); })*
            }
        }
    };
}

pub(crate) use inputs;
