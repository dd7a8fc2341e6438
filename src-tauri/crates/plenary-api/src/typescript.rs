//! The UI's types, made from the table: `types.ts` and `commands.ts` under `ui/src/ipc/generated/`.

use crate::commands;
use crate::desk::News;
use crate::table::{Double, Kind, Types};
use std::collections::BTreeMap;
use std::fmt::Write;
use ts_rs::{Config, TypeVisitor};

/// One generated file.
pub struct Generated {
    /// Its name in the folder of generated files.
    pub name: &'static str,
    pub text: String,
}

/// Every generated file; none while two Rust types have one name.
pub fn files() -> Result<Vec<Generated>, Vec<Double>> {
    Ok(vec![types()?, table()])
}

fn config() -> Config {
    Config::new().with_large_int("number")
}

fn types() -> Result<Generated, Vec<Double>> {
    let mut types = Types::new(config());
    types.visit::<News>();
    types.visit::<crate::wire_error::WireError>();
    types.visit::<plenary_core::store::transact::UndoLabel>();
    for command in commands::all() {
        (command.declare)(&mut types);
    }
    if !types.doubles.is_empty() {
        return Err(types.doubles);
    }
    let mut text =
        "// The values that cross the border, made from Rust by `cargo xtask codegen`. Do not edit.\n\n"
            .to_owned();
    for declaration in types.declared.values() {
        text.push_str(declaration);
        text.push_str("\n\n");
    }
    Ok(Generated { name: "types.ts", text: text.trim_end().to_owned() + "\n" })
}

fn table() -> Generated {
    let config = config();
    let mut rows = String::new();
    let mut names: BTreeMap<String, ()> = BTreeMap::new();
    let mut types = Types::new(self::config());
    for command in commands::all() {
        (command.declare)(&mut types);
        let (request, output) = (command.types)(&config);
        let _ = writeln!(rows, "  /** {} */", command.doc.trim());
        let _ = writeln!(
            rows,
            "  {}: {{ request: {request}; output: {output}; job: {} }};",
            command.name,
            matches!(command.kind, Kind::Job | Kind::Step)
        );
        for word in
            request.split(|c: char| !c.is_alphanumeric()).chain(output.split(|c: char| !c.is_alphanumeric()))
        {
            names.insert(word.to_owned(), ());
        }
    }
    let used: Vec<&String> = types.declared.keys().filter(|name| names.contains_key(*name)).collect();
    let imports = used.iter().map(|name| name.as_str()).collect::<Vec<_>>().join(", ");
    let text = format!(
        "// The table of commands, made from Rust by `cargo xtask codegen`. Do not edit.\n\nimport type {{ {imports} }} from './types';\n\n/** Every command: what it takes, what it answers, whether it runs as a job. */\nexport interface Commands {{\n{rows}}}\n"
    );
    Generated { name: "commands.ts", text }
}
