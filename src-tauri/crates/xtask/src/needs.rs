//! What builds and tests need from the system: Debian's packages, and what to install on macOS and on Windows.

/// A thing that is needed, how to see that it is there, and what brings it.
pub struct Need {
    /// Debian's name for it; on macOS and Windows how to install it.
    pub package: &'static str,
    /// How to see that it is there.
    pub seen_by: Seen,
    /// What it is for, for those who install it under another name.
    pub what_for: &'static str,
}

/// What one purpose needs, by system.
pub struct Needs {
    debian: &'static [Need],
    macos: &'static [Need],
    windows: &'static [Need],
}

impl Needs {
    /// Those of the system this runs on.
    pub fn here(&self) -> &'static [Need] {
        match std::env::consts::OS {
            "macos" => self.macos,
            "windows" => self.windows,
            _ => self.debian,
        }
    }
}

/// How a need is seen.
pub enum Seen {
    /// A program that can be found on the path.
    Program(&'static str),
    /// A library that pkg-config knows.
    Library(&'static str),
    /// A module that Python can be asked for.
    Python(&'static str),
    /// A question that a program answers well.
    Answer(&'static str, &'static [&'static str]),
    /// The browser, wherever `CHROMIUM` says it is.
    Browser,
    /// Only the package itself says so, where there are such packages.
    Package,
}

use Seen::{Answer, Browser, Library, Package, Program, Python};

const fn need(package: &'static str, seen_by: Seen, what_for: &'static str) -> Need {
    Need { package, seen_by, what_for }
}

const WEBVIEW2: &str =
    "the WebView2 Runtime, https://developer.microsoft.com/microsoft-edge/webview2 (part of Windows 11)";
/// Installed for everyone, or for one user.
const WEBVIEW2_ASKED: &str = concat!(
    r"reg query HKLM\SOFTWARE\WOW6432Node\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5} /v pv",
    r" || reg query HKCU\Software\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5} /v pv"
);

/// To build the window.
pub const TO_BUILD: Needs = Needs {
    debian: &[
        need("build-essential", Program("cc"), "SQLite and the linker"),
        need("pkg-config", Program("pkg-config"), "finding the webview"),
        need("libwebkit2gtk-4.1-dev", Library("webkit2gtk-4.1"), "the window"),
        need("libgtk-3-dev", Library("gtk+-3.0"), "the file dialogs"),
    ],
    macos: &[need(
        "xcode-select --install",
        Answer("xcode-select", &["--print-path"]),
        "SQLite and the linker",
    )],
    windows: &[need(WEBVIEW2, Answer("cmd", &["/C", WEBVIEW2_ASKED]), "the window")],
};

/// To judge what is written.
pub const TO_JUDGE: Needs = Needs {
    debian: &[
        need("libical-dev", Library("libical"), "judging calendar files"),
        need("python3", Program("python3"), "judging calendar files"),
        need("python3-venv", Python("ensurepip"), "judging calendar files"),
        need("poppler-utils", Program("pdftotext"), "judging PDF files"),
        need("fonts-dejavu-core", Package, "names in letters that the typeface of PDF files has not"),
        need("dbus", Program("dbus-run-session"), "a session bus for the key store"),
        need("gnome-keyring", Program("gnome-keyring-daemon"), "a key store for passwords"),
    ],
    macos: &[
        need("brew install libical", Library("libical"), "judging calendar files"),
        need("brew install pkgconf", Program("pkg-config"), "finding libical"),
        need("brew install python", Program("python3"), "judging calendar files"),
        need("brew install poppler", Program("pdftotext"), "judging PDF files"),
    ],
    windows: &[
        need("winget install Python.Python.3.12", Program("python.exe"), "judging calendar files"),
        need("choco install poppler", Program("pdftotext.exe"), "judging PDF files"),
    ],
};

/// To drive the pages in a browser and the real window on a screen of its own.
pub const TO_DRIVE: Needs = Needs {
    debian: &[
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
    ],
    macos: &[need(
        "brew install --cask google-chrome",
        Browser,
        "the pages in a browser; or name another in CHROMIUM",
    )],
    windows: &[need(
        "winget install Google.Chrome",
        Browser,
        "the pages in a browser; or name another in CHROMIUM",
    )],
};

/// To build installers.
pub const TO_SHIP: Needs = Needs {
    debian: &[
        need("librsvg2-dev", Library("librsvg-2.0"), "the icons inside the AppImage"),
        need("patchelf", Program("patchelf"), "the AppImage"),
        need("rpm", Program("rpmbuild"), "the RPM package"),
        need("file", Program("file"), "the AppImage"),
        need("xdg-utils", Program("xdg-open"), "opening files from the AppImage"),
    ],
    macos: &[],
    windows: &[],
};
