//! The TypeScript that is made from the table of commands is current; `cargo xtask codegen` makes it anew.

use expect_test::expect_file;
use plenary_api::typescript;

#[test]
fn the_types_of_the_border_are_current() {
    for file in typescript::files() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/ipc/generated/");
        expect_file![format!("{path}{}", file.name)].assert_eq(&file.text);
    }
}
