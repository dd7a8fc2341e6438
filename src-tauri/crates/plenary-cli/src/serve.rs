//! The same table over loopback HTTP, for the tests of the pages; never shipped.
//!
//! `POST /call` with `{ name, request }` and `Authorization: Bearer …`; `GET /events?token=…` streams news; the rest are the
//! built pages. What only a window can answer (file dialogs) is answered from what the test set by `test_pick`.

mod http;

use http::{Keep, Request};
use plenary_api::table::Answer;
use plenary_api::{Desk, WireError};
use plenary_core::Plenary;
use plenary_post::{Post, keys::MemoryKeys, trust::Trust};
use serde_json::{Value, json};
use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

type Streams = Arc<Mutex<Vec<Sender<String>>>>;

struct Host {
    desk: Desk,
    token: String,
    pages: PathBuf,
    streams: Streams,
    picks: Mutex<Vec<Value>>,
}

/// Serves until the process ends.
pub fn serve(plenary: Plenary, port: u16, token: &str, pages: &Path) -> Result<(), WireError> {
    let server = TcpListener::bind(("127.0.0.1", port))
        .map_err(|error| WireError::new("cannot-serve", &[("reason", &error.to_string())]))?;
    // Passwords of a test are nobody's: they are gone with the program.
    let post = Post::with(Arc::new(MemoryKeys::default()), Trust::of_this_computer());
    let desk = Desk::with(plenary, post);
    desk.plenary().hold()?;
    let streams = Streams::default();
    let told = Arc::clone(&streams);
    desk.subscribe(move |news| {
        let text = serde_json::to_string(news).unwrap_or_default();
        told.lock()
            .unwrap_or_else(PoisonError::into_inner)
            .retain(|stream| stream.send(text.clone()).is_ok());
    });
    let host =
        Host { desk, token: token.to_owned(), pages: pages.to_owned(), streams, picks: Mutex::default() };
    println!("http://127.0.0.1:{port}/?token={token}");
    let host = Arc::new(host);
    for stream in server.incoming().flatten() {
        let host = Arc::clone(&host);
        // A page that went away while it was answered is no error here.
        std::thread::spawn(move || host.answer(stream).ok());
    }
    Ok(())
}

impl Host {
    fn answer(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let Some(request) = Request::read(&stream)? else { return Ok(()) };
        match (request.method.as_str(), request.path()) {
            ("POST", "/call") if self.allowed(&request) => {
                let (status, answer) = self.call(&request);
                http::respond(&mut stream, status, "application/json", answer.to_string().as_bytes())
            }
            ("GET", "/events") if self.allowed(&request) => self.stream(stream),
            ("GET", page) if page != "/events" => self.page(&mut stream, page),
            _ => http::respond(&mut stream, 403, "application/json", b"{}"),
        }
    }

    fn allowed(&self, request: &Request) -> bool {
        let wanted = format!("Bearer {}", self.token);
        let asked = format!("token={}", self.token);
        request.header("authorization") == Some(wanted.as_str())
            || request.target.split(['?', '&']).any(|part| part == asked)
    }

    fn call(&self, request: &Request) -> (u16, Value) {
        let asked: Value = serde_json::from_slice(&request.body).unwrap_or(Value::Null);
        let name = asked.get("name").and_then(Value::as_str).unwrap_or_default();
        let input = asked.get("request").cloned().unwrap_or(Value::Null);
        if let Some(output) = self.dialog(name, &input) {
            return (200, json!(Answer::plain(output)));
        }
        match self.desk.call(name, input) {
            Ok(answer) => (200, json!(answer)),
            Err(error) => (422, json!(error)),
        }
    }

    /// What a window would ask the system: the test says beforehand what is picked.
    fn dialog(&self, name: &str, request: &Value) -> Option<Value> {
        let mut picks = self.picks.lock().unwrap_or_else(PoisonError::into_inner);
        match name {
            "test_pick" => {
                picks.push(request.get("path").cloned().unwrap_or(Value::Null));
                Some(Value::Null)
            }
            "pick_save_path" | "pick_open_path" | "pick_folder" => Some(picks.pop().unwrap_or(Value::Null)),
            "open_path" | "reveal_path" => Some(Value::Null),
            _ => None,
        }
    }

    /// News as they come, each as a server-sent event, until the page goes away.
    fn stream(&self, mut page: TcpStream) -> std::io::Result<()> {
        let (sender, receiver) = channel();
        self.streams.lock().unwrap_or_else(PoisonError::into_inner).push(sender);
        http::begin_events(&mut page)?;
        loop {
            let text = match receiver.recv_timeout(Duration::from_secs(15)) {
                Ok(news) => format!("data: {news}\n\n"),
                Err(RecvTimeoutError::Timeout) => ": still here\n\n".to_owned(),
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            };
            page.write_all(text.as_bytes())?;
            page.flush()?;
        }
    }

    fn page(&self, stream: &mut TcpStream, path: &str) -> std::io::Result<()> {
        let name = path.trim_start_matches('/');
        let name =
            if name.is_empty() || name.split('/').any(|part| part == "..") { "index.html" } else { name };
        let kind = match name.rsplit('.').next() {
            Some("html") => "text/html; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            Some("css") => "text/css; charset=utf-8",
            Some("svg") => "image/svg+xml",
            Some("woff2") => "font/woff2",
            Some("json") => "application/json",
            _ => "application/octet-stream",
        };
        match std::fs::read(self.pages.join(name)) {
            Ok(bytes) => {
                // The build names what lies here by its content.
                let keep = if name.starts_with("assets/") { Keep::Always } else { Keep::Nothing };
                http::respond_with(stream, 200, kind, keep, &bytes)
            }
            Err(_) => http::respond(stream, 404, "text/plain", b"not found"),
        }
    }
}
