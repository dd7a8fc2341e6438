//! The TypeScript that is made from the table of commands is current; `cargo xtask codegen` makes it anew.

use expect_test::expect_file;
use plenary_api::typescript;

#[test]
fn the_types_of_the_border_are_current() {
    let files = typescript::files().unwrap_or_else(|doubles| panic!("{doubles:#?}"));
    for file in files {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/ipc/generated/");
        expect_file![format!("{path}{}", file.name)].assert_eq(&file.text);
    }
}
