//! One direction in the core: a layer imports only to its left, and no room imports another room.

use super::{Problem, Source, none, sources};

const CORE: &str = "src-tauri/crates/plenary-core/src/";

/// The layers from left to right; exports and imports stand side by side and do not see one another.
const ORDER: &[&[&str]] =
    &[&["model"], &["rules"], &["wording"], &["store"], &["ops"], &["exports", "imports"]];

/// What every layer may use: the ground they all stand on.
const GROUND: &[&str] = &["clock", "error", "ids", "text", "zones", "zone"];

fn rank(layer: &str) -> Option<usize> {
    ORDER.iter().position(|layers| layers.contains(&layer))
}

/// The folders and file of a path inside the core: "exports/ics/fold.rs" is exports, ics, fold.
fn steps(path: &str) -> Vec<&str> {
    path.trim_end_matches(".rs").split('/').filter(|step| *step != "mod").collect()
}

/// Every `crate::a::b` that a line names, also inside one level of braces.
fn named(line: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for rest in line.split("crate::").skip(1) {
        let inside = rest
            .strip_prefix('{')
            .map_or_else(|| vec![rest], |braces| braces.split(',').map(str::trim).collect());
        for path in inside {
            let mut words = path.split("::").map(|word| {
                word.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>()
            });
            let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
            found.push((first, second));
        }
    }
    found
}

fn problems(source: &Source) -> Vec<Problem> {
    let Some(inside) = source.path.strip_prefix(CORE) else { return Vec::new() };
    let steps = steps(inside);
    let Some(layer) = steps.first().copied() else { return Vec::new() };
    let mut found = Vec::new();
    for (line, text) in source.code() {
        for (used, room) in named(text) {
            if let Some(say) = refused(layer, steps.get(1).copied().unwrap_or_default(), &used, &room) {
                found.push(Problem::at(source, line, say));
            }
        }
    }
    found
}

/// Why `layer/own_room` may not use `crate::used::room`, if it may not.
fn refused(layer: &str, own_room: &str, used: &str, room: &str) -> Option<String> {
    if used == layer {
        return refused_room(layer, own_room, room);
    }
    if GROUND.contains(&layer) && rank(used).is_some_and(|rank| rank > 0) {
        return Some(format!("{layer} lies below every layer and may not use {used}: pass in what it needs"));
    }
    let (mine, theirs) = (rank(layer)?, rank(used)?);
    let beside = mine == theirs && layer != used && matches!(layer, "exports" | "imports");
    if theirs > mine || beside {
        return Some(format!(
            "{layer} may not use {used}: a layer imports only to its left (model, rules, wording, store, ops, exports and imports)"
        ));
    }
    None
}

/// Rooms are the folders and files directly under exports and imports; lower-case names that are not shared doors.
fn refused_room(layer: &str, own_room: &str, room: &str) -> Option<String> {
    let is_room =
        room.starts_with(|letter: char| letter.is_lowercase()) && room != own_room && !own_room.is_empty();
    if !matches!(layer, "exports" | "imports") || !is_room || SHARED.contains(&room) || is_function(room) {
        return None;
    }
    Some(format!("the room {layer}/{own_room} may not use {layer}/{room}: move what both need to the left"))
}

/// What is no room but the door or the ground of all rooms of its layer.
const SHARED: &[&str] = &["dates", "decode", "sheet", "table", "text"];

/// A function of the layer's own `mod.rs`, which every room may call.
fn is_function(name: &str) -> bool {
    let folder = crate::places::root().join(CORE);
    ["exports", "imports"].iter().all(|layer| {
        let place = folder.join(layer);
        !place.join(name).exists() && !place.join(format!("{name}.rs")).exists()
    })
}

#[test]
fn a_layer_of_the_core_imports_only_to_its_left() {
    none(sources().iter().flat_map(problems).collect());
}

#[test]
fn an_import_to_the_right_is_found() {
    let up = Source::made_up(&format!("{CORE}rules/clash.rs"), "//! Clashes.\nuse crate::store::Reader;\n");
    assert_eq!(problems(&up).first().map(|problem| problem.line), Some(2));
    let braces = Source::made_up(&format!("{CORE}store/room.rs"), "use crate::{model::Room, ops::rooms};\n");
    assert_eq!(problems(&braces).len(), 1);
    let inline = Source::made_up(&format!("{CORE}model/room.rs"), "fn f() { crate::ops::rooms::add() }\n");
    assert_eq!(problems(&inline).len(), 1);
    let ground = Source::made_up(&format!("{CORE}clock.rs"), "use crate::store::Tx;\n");
    assert_eq!(problems(&ground).len(), 1);
}

#[test]
fn an_import_to_the_left_or_of_the_ground_is_right() {
    let down = Source::made_up(
        &format!("{CORE}ops/rooms.rs"),
        "use crate::{error::Result, model::Room, rules::capacity, store::Tx};\n",
    );
    assert_eq!(problems(&down), []);
}

#[test]
fn exporters_and_importers_do_not_see_one_another() {
    let beside = Source::made_up(&format!("{CORE}imports/frab.rs"), "use crate::exports::ics;\n");
    assert_eq!(problems(&beside).len(), 1);
}
