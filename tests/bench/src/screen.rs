//! Looks at an X screen as a person does: when does a part of a window show text?

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

/// The upper left corner of a part of a window.
#[derive(Clone, Copy)]
pub struct Place(pub i16, pub i16);

/// Where every page begins.
pub const CORNER: Place = Place(0, 0);

/// Where Home shows what was read from the workspace: below its heading and below "Loading".
pub const READ: Place = Place(240, 165);

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

    /// Waits until a window shows text at the place; the moment it was first seen.
    pub fn painted(&self, place: Place, patience: Duration) -> Result<Instant, Box<dyn Error>> {
        let end = Instant::now() + patience;
        while Instant::now() < end {
            if self.windows()?.into_iter().any(|window| self.has_paint(window, place).unwrap_or(false)) {
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

    /// Whether the place shows text.
    fn has_paint(&self, window: Window, Place(left, top): Place) -> Result<bool, Box<dyn Error>> {
        let (width, height) = (300, 160);
        let picture = self
            .connection
            .get_image(ImageFormat::Z_PIXMAP, window, left, top, width, height, u32::MAX)?
            .reply()?
            .data;
        let mut colours: Vec<&[u8]> = picture.chunks_exact(4).collect();
        colours.sort_unstable();
        colours.dedup();
        Ok(colours.len() >= COLOURS)
    }
}
