//! From the start of the process to the first thing seen: Plenary's window beside an empty Tauri window of the same build.

use crate::{Outcome, figures, others, screen::Screen};
use std::{
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

const ROUNDS: usize = 11;
const PATIENCE: Duration = Duration::from_secs(20);

/// Measures and prints; needs a screen (`xvfb-run` brings one).
pub fn measure() -> Outcome {
    let screen = Screen::open()?;
    let programs = others::target().join("release");
    let mut ours = Vec::new();
    let mut empty = Vec::new();
    // One of each before counting, then turn by turn, so that both meet the same machine.
    for round in 0..=ROUNDS {
        let a = once(&screen, &mut Command::new(programs.join("examples/empty-window")))?;
        let b = once(&screen, &mut Command::new(programs.join("plenary-desktop")))?;
        if round > 0 {
            empty.push(a);
            ours.push(b);
        }
    }
    ours.sort_unstable();
    empty.sort_unstable();
    let (ours, empty) = (figures::median(&ours), figures::median(&empty));
    println!("\nProcess start to first paint, as seen on the screen; middle of {ROUNDS} runs, turn by turn");
    figures::line("Plenary, with a workspace that exists", &figures::shown(ours), "");
    figures::line(
        "empty Tauri window, same build",
        &figures::shown(empty),
        &format!("Plenary takes {:.2} times as long", ours.as_secs_f64() / empty.as_secs_f64()),
    );
    Ok(())
}

/// One start, seen from outside.
fn once(screen: &Screen, command: &mut Command) -> Result<Duration, Box<dyn std::error::Error>> {
    let home = others::folder()?.join("home");
    std::fs::create_dir_all(&home)?;
    command
        .env("XDG_DATA_HOME", &home)
        .env("XDG_CONFIG_HOME", &home)
        .env("PLENARY_WORKSPACE", home.join("office.plenary"));
    command.env("GTK_USE_PORTAL", "0").stdout(Stdio::null()).stderr(Stdio::null());
    screen.empty(PATIENCE)?;
    let begun = Instant::now();
    let mut child = command.spawn()?;
    let seen = screen.painted(PATIENCE);
    end(&mut child)?;
    Ok(seen?.duration_since(begun))
}

fn end(child: &mut Child) -> std::io::Result<()> {
    child.kill()?;
    child.wait().map(|_| ())
}
