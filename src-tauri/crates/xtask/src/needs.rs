//! What builds and tests need from the system, by the names of Debian's packages.

/// A thing that is needed, how to see that it is there, and the Debian package that brings it.
pub struct Need {
    /// Debian's name for it.
    pub package: &'static str,
    /// How to see that it is there.
    pub seen_by: Seen,
    /// What it is for, for those who install it under another name.
    pub what_for: &'static str,
}

/// How a need is seen.
pub enum Seen {
    /// A program that can be found on the path.
    Program(&'static str),
    /// A library that pkg-config knows.
    Library(&'static str),
    /// A module that Python can be asked for.
    Python(&'static str),
    /// The browser, wherever `CHROMIUM` says it is.
    Browser,
    /// Only the package itself says so, where there are such packages.
    Package,
}

use Seen::{Browser, Library, Package, Program, Python};

const fn need(package: &'static str, seen_by: Seen, what_for: &'static str) -> Need {
    Need { package, seen_by, what_for }
}

/// To build the window.
pub const TO_BUILD: &[Need] = &[
    need("build-essential", Program("cc"), "SQLite and the linker"),
    need("pkg-config", Program("pkg-config"), "finding the webview"),
    need("libwebkit2gtk-4.1-dev", Library("webkit2gtk-4.1"), "the window"),
    need("libgtk-3-dev", Library("gtk+-3.0"), "the file dialogs"),
];

/// To judge what is written.
pub const TO_JUDGE: &[Need] = &[
    need("libical-dev", Library("libical"), "judging calendar files"),
    need("python3", Program("python3"), "judging calendar files"),
    need("python3-venv", Python("ensurepip"), "judging calendar files"),
    need("poppler-utils", Program("pdftotext"), "judging PDF files"),
];

/// To drive the pages in a browser and the real window on a screen of its own.
pub const TO_DRIVE: &[Need] = &[
    need("chromium", Browser, "the pages in a browser; or name another in CHROMIUM"),
    need("webkit2gtk-driver", Program("WebKitWebDriver"), "driving the window"),
    need("xvfb", Program("xvfb-run"), "a screen for the window"),
    need("xauth", Program("xauth"), "a screen for the window"),
    need("dbus", Program("dbus-run-session"), "a session bus for the window"),
    need("xdotool", Program("xdotool"), "keys and mouse in the window"),
    need("imagemagick", Program("import"), "pictures of the screen"),
    need("procps", Program("pgrep"), "ending the window as a power cut does"),
    need("libgl1-mesa-dri", Package, "drawing without a graphics card"),
    need("librsvg2-common", Package, "the icons of the file dialogs"),
    need("adwaita-icon-theme", Package, "the icons of the file dialogs"),
];

/// To build installers.
pub const TO_SHIP: &[Need] = &[
    need("librsvg2-dev", Library("librsvg-2.0"), "the icons inside the AppImage"),
    need("patchelf", Program("patchelf"), "the AppImage"),
    need("rpm", Program("rpmbuild"), "the RPM package"),
    need("file", Program("file"), "the AppImage"),
    need("xdg-utils", Program("xdg-open"), "opening files from the AppImage"),
];
