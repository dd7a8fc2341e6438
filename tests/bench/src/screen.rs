//! Looks at an X screen as a person does: when does a window of that name show more than one colour?

use std::{
    error::Error,
    time::{Duration, Instant},
};
use x11rb::{
    connection::Connection,
    protocol::xproto::{ConnectionExt, ImageFormat, MapState, Window},
    rust_connection::RustConnection,
};

/// How many colours make a painted window: letters have soft edges, so text alone brings more.
const COLOURS: usize = 6;

/// The screen that `DISPLAY` names.
pub struct Screen {
    connection: RustConnection,
    root: Window,
}

impl Screen {
    /// Connects to the screen.
    pub fn open() -> Result<Self, Box<dyn Error>> {
        let (connection, number) = x11rb::connect(None)?;
        let root = connection.setup().roots.get(number).ok_or("the screen has no root window")?.root;
        Ok(Self { connection, root })
    }

    /// Waits until a window of this size or larger has painted something; the moment it was first seen.
    pub fn painted(&self, patience: Duration) -> Result<Instant, Box<dyn Error>> {
        let end = Instant::now() + patience;
        while Instant::now() < end {
            if self.windows()?.into_iter().any(|window| self.has_paint(window).unwrap_or(false)) {
                return Ok(Instant::now());
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        Err("no window painted anything".into())
    }

    /// Waits until no window can be seen.
    pub fn empty(&self, patience: Duration) -> Result<(), Box<dyn Error>> {
        let end = Instant::now() + patience;
        while !self.windows()?.is_empty() && Instant::now() < end {
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    /// Windows on the screen that can be seen and are no tool tip.
    fn windows(&self) -> Result<Vec<Window>, Box<dyn Error>> {
        let all = self.connection.query_tree(self.root)?.reply()?.children;
        Ok(all.into_iter().filter(|window| self.is_seen(*window).unwrap_or(false)).collect())
    }

    fn is_seen(&self, window: Window) -> Result<bool, Box<dyn Error>> {
        let shown = self.connection.get_window_attributes(window)?.reply()?.map_state == MapState::VIEWABLE;
        let size = self.connection.get_geometry(window)?.reply()?;
        Ok(shown && size.width > 300 && size.height > 200)
    }

    /// Whether the upper left part of the window, where every page begins, shows text.
    fn has_paint(&self, window: Window) -> Result<bool, Box<dyn Error>> {
        let (width, height) = (300, 160);
        let picture = self
            .connection
            .get_image(ImageFormat::Z_PIXMAP, window, 0, 0, width, height, u32::MAX)?
            .reply()?
            .data;
        let mut colours: Vec<&[u8]> = picture.chunks_exact(4).collect();
        colours.sort_unstable();
        colours.dedup();
        Ok(colours.len() >= COLOURS)
    }
}
