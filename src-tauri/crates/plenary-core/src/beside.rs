//! Files of other people that may lie beside the project, for tests.

/// A file of other people that may lie beside the project; where it is not, the running test is counted as skipped: the words go
/// past the runner, which keeps those of a test that passes to itself.
pub(crate) fn beside(name: &str) -> Option<Vec<u8>> {
    use std::io::Write as _;
    let path = format!("{}/../../../../shared/data/{name}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(&path);
    if bytes.is_err() {
        let test = std::thread::current().name().unwrap_or("a test").to_owned();
        let said = format!("skipped: {test}: {path} is not here\n");
        std::io::stderr().write_all(said.as_bytes()).unwrap();
    }
    bytes.ok()
}
