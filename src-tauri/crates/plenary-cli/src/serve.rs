//! The same table over loopback HTTP, for the tests of the pages; never shipped.
//!
//! `POST /call` with `{ name, request }` and `Authorization: Bearer …`; `GET /events?token=…` streams news; the rest are the
//! built pages. What only a window can answer (file dialogs) is answered from what the test set by `test_pick`.

use plenary_api::{Desk, WireError};
use plenary_core::Plenary;
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tiny_http::{Header, Method, Request, Response, Server};

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
    let server = Server::http(("127.0.0.1", port))
        .map_err(|error| WireError::new("cannot-serve", &[("reason", &error.to_string())]))?;
    let desk = Desk::new(plenary);
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
    for request in server.incoming_requests() {
        let host = Arc::clone(&host);
        std::thread::spawn(move || host.answer(request));
    }
    Ok(())
}

impl Host {
    fn answer(&self, mut request: Request) {
        let url = request.url().to_owned();
        let path = url.split('?').next().unwrap_or("/").to_owned();
        let allowed = self.allowed(&request, &url);
        // A page that went away while it was answered is no error here.
        let _ = match (request.method(), path.as_str()) {
            (Method::Post, "/call") if allowed => {
                let reply = self.call(&mut request);
                request.respond(reply)
            }
            (Method::Get, "/events") if allowed => self.stream(request),
            (Method::Get, page) if page != "/events" => request.respond(self.page(page)),
            _ => request.respond(text(403, "application/json", "{}".to_owned())),
        };
    }

    fn allowed(&self, request: &Request, url: &str) -> bool {
        let wanted = format!("Bearer {}", self.token);
        let header = request
            .headers()
            .iter()
            .any(|header| header.field.equiv("Authorization") && header.value.as_str() == wanted);
        header || url.split(['?', '&']).any(|part| part == format!("token={}", self.token))
    }

    fn call(&self, request: &mut Request) -> Response<std::io::Cursor<Vec<u8>>> {
        let mut body = String::new();
        let read = request.as_reader().read_to_string(&mut body);
        let asked: Value = read.ok().and_then(|_| serde_json::from_str(&body).ok()).unwrap_or(Value::Null);
        let name = asked.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
        let input = asked.get("request").cloned().unwrap_or(Value::Null);
        match self.dialog(&name, &input) {
            Some(output) => text(
                200,
                "application/json",
                json!({ "output": output, "changes": [], "undo_label": null }).to_string(),
            ),
            None => match self.desk.call(&name, input) {
                Ok(answer) => {
                    text(200, "application/json", serde_json::to_string(&answer).unwrap_or_default())
                }
                Err(error) => {
                    text(422, "application/json", serde_json::to_string(&error).unwrap_or_default())
                }
            },
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
            "pick_save_path" | "pick_open_path" => Some(picks.pop().unwrap_or(Value::Null)),
            "open_path" | "reveal_path" => Some(Value::Null),
            _ => None,
        }
    }

    /// News as they come, each as a server-sent event, until the page goes away.
    fn stream(&self, request: Request) -> std::io::Result<()> {
        let (sender, receiver) = channel();
        self.streams.lock().unwrap_or_else(PoisonError::into_inner).push(sender);
        let mut page = request.into_writer();
        page.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\r\n: hello\n\n")?;
        page.flush()?;
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

    fn page(&self, path: &str) -> Response<std::io::Cursor<Vec<u8>>> {
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
            Ok(bytes) => Response::from_data(bytes).with_header_of("Content-Type", kind),
            Err(_) => text(404, "text/plain", "not found".to_owned()),
        }
    }
}

fn header(name: &str, value: &str) -> Option<Header> {
    Header::from_bytes(name, value).ok()
}

fn text(status: u16, kind: &str, body: String) -> Response<std::io::Cursor<Vec<u8>>> {
    Response::from_string(body).with_status_code(status).with_header_of("Content-Type", kind)
}

trait WithHeader {
    fn with_header_of(self, name: &str, value: &str) -> Self;
}

impl<R: Read> WithHeader for Response<R> {
    fn with_header_of(self, name: &str, value: &str) -> Self {
        match header(name, value) {
            Some(header) => self.with_header(header),
            None => self,
        }
    }
}
