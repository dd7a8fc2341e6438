//! Whom a written file is open to, and what is there already: kept, followed, or written to.

use super::{For, write, write_for};
use std::fs;
use std::io::Read;
use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};
use std::path::Path;
use std::process::Command;

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

/// What the computer opens a new file to.
fn usual(folder: &Path) -> u32 {
    let path = folder.join("usual");
    fs::write(&path, "").unwrap();
    mode(&path)
}

#[test]
fn a_file_that_is_there_stays_open_to_whom_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    for kept in [0o600, 0o640, 0o664] {
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(kept)).unwrap();
        write(&path, b"new").unwrap();
        assert_eq!((mode(&path), fs::read_to_string(&path).unwrap().as_str()), (kept, "new"));
    }
}

#[test]
fn a_new_file_is_open_as_the_computer_has_it_and_personal_data_to_nobody_else() {
    let folder = tempfile::tempdir().unwrap();
    let (agenda, list) = (folder.path().join("agenda.ics"), folder.path().join("list.csv"));
    write(&agenda, b"agenda").unwrap();
    write_for(For::Oneself, &list, b"list").unwrap();
    assert_eq!((mode(&agenda), mode(&list)), (usual(folder.path()), 0o600));
}

#[test]
fn a_link_stays_and_what_it_leads_to_is_replaced_also_where_nothing_is_yet() {
    let folder = tempfile::tempdir().unwrap();
    let elsewhere = folder.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    let (link, second) = (folder.path().join("link.ics"), folder.path().join("second.ics"));
    symlink("elsewhere/agenda.ics", &link).unwrap();
    symlink("link.ics", &second).unwrap();
    for text in ["first", "next"] {
        write(&second, text.as_bytes()).unwrap();
        assert_eq!(fs::read_to_string(elsewhere.join("agenda.ics")).unwrap(), text);
        assert!(link.is_symlink() && second.is_symlink());
    }
    symlink("round.ics", folder.path().join("round.ics")).unwrap();
    assert!(write(&folder.path().join("round.ics"), b"").is_err(), "links that lead in a circle");
}

#[test]
fn a_pipe_is_written_to_and_stays() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let reader = std::thread::spawn({
        let pipe = pipe.clone();
        move || {
            let mut text = String::new();
            fs::File::open(pipe).unwrap().read_to_string(&mut text).unwrap();
            text
        }
    });
    write(&pipe, b"through").unwrap();
    assert_eq!(reader.join().unwrap(), "through");
    assert!(fs::symlink_metadata(&pipe).unwrap().file_type().is_fifo());
}
