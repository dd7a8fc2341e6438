//! From the start of the process to the first thing seen, and to what was read: Plenary's window beside an empty Tauri window of the same build.

use crate::{
    Outcome, figures, others,
    screen::{self, Place, Screen},
};
use plenary_core::{Plenary, clock::Clock, ops, store::migrate};
use std::{
    error::Error,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

const ROUNDS: usize = 11;
const PATIENCE: Duration = Duration::from_secs(20);

/// Measures and prints; needs a screen (`xvfb-run` brings one).
pub fn measure() -> Outcome {
    let screen = Screen::open()?;
    let programs = others::target().join("release");
    let workspace = workspace()?;
    let (mut ours, mut read, mut empty) = (Vec::new(), Vec::new(), Vec::new());
    // One of each before counting, then turn by turn, so that both meet the same machine.
    for round in 0..=ROUNDS {
        let baseline = once(&screen, &programs.join("examples/empty-window"), &workspace, &[screen::CORNER])?;
        let plenary =
            once(&screen, &programs.join("plenary-desktop"), &workspace, &[screen::CORNER, screen::READ])?;
        if round > 0 {
            empty.extend(baseline.first());
            ours.extend(plenary.first());
            read.extend(plenary.last());
        }
    }
    for times in [&mut ours, &mut read, &mut empty] {
        times.sort_unstable();
    }
    let middle = |times: &[Duration]| figures::median(times);
    println!("\nProcess start to what is seen on the screen; middle of {ROUNDS} runs, turn by turn");
    figures::line("empty Tauri window, same build", &figures::shown(middle(&empty)), "");
    let times = |ours: &[Duration]| middle(ours).as_secs_f64() / middle(&empty).as_secs_f64();
    figures::line(
        "Plenary's frame, a workspace with the sample",
        &figures::shown(middle(&ours)),
        &format!("{:.2} times as long", times(&ours)),
    );
    figures::line(
        "what Home read from the workspace",
        &figures::shown(middle(&read)),
        &format!("{:.2} times as long", times(&read)),
    );
    Ok(())
}

/// A workspace with the sample in it, made on the first run.
fn workspace() -> Result<PathBuf, Box<dyn Error>> {
    let file = others::folder()?.join(format!("sample-{}.plenary", migrate::latest()));
    if !file.exists() {
        let half_made = tempfile::tempdir()?;
        let plenary = Plenary::create(half_made.path().join("sample.plenary"), Clock::system(), "bench")?;
        ops::sample::create_sample(&plenary)?;
        plenary.copy_to(&file)?;
    }
    Ok(file)
}

/// One start, seen from outside: how long until each place showed text.
fn once(
    screen: &Screen,
    program: &Path,
    workspace: &Path,
    places: &[Place],
) -> Result<Vec<Duration>, Box<dyn Error>> {
    let home = others::folder()?.join("home");
    std::fs::create_dir_all(&home)?;
    let mut command = Command::new(program);
    command.env("XDG_DATA_HOME", &home).env("XDG_CONFIG_HOME", &home).env("PLENARY_WORKSPACE", workspace);
    command.env("GTK_USE_PORTAL", "0").stdout(Stdio::null()).stderr(Stdio::null());
    screen.empty(PATIENCE)?;
    let begun = Instant::now();
    let mut child = command.spawn()?;
    let seen: Result<Vec<_>, _> = places.iter().map(|place| screen.painted(*place, PATIENCE)).collect();
    end(&mut child)?;
    Ok(seen?.into_iter().map(|seen| seen.duration_since(begun)).collect())
}

fn end(child: &mut Child) -> std::io::Result<()> {
    child.kill()?;
    child.wait().map(|_| ())
}
