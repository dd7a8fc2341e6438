//! As much of HTTP/1.1 (RFC 9112) as the tests of the pages need: one request a connection, with a length; then it is closed.

use std::io::{BufRead, BufReader, Read, Result, Write};
use std::net::TcpStream;

/// A line of a head is no longer than this, a body neither.
const LINE: u64 = 64 * 1024;
const BODY: u64 = 64 * 1024 * 1024;

/// A request as it came.
pub struct Request {
    pub method: String,
    /// The path with its query.
    pub target: String,
    headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Request {
    /// Reads one; `None` when the connection was opened for nothing, as browsers do.
    pub fn read(stream: &TcpStream) -> Result<Option<Self>> {
        let mut reader = BufReader::new(stream);
        let first = line(&mut reader)?;
        let mut words = first.split_whitespace();
        let (Some(method), Some(target)) = (words.next(), words.next()) else { return Ok(None) };
        let mut request = Self {
            method: method.to_owned(),
            target: target.to_owned(),
            headers: Vec::new(),
            body: Vec::new(),
        };
        loop {
            let header = line(&mut reader)?;
            let Some((name, value)) = header.split_once(':') else { break };
            request.headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        let length = request.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
        reader.take(BODY.min(length)).read_to_end(&mut request.body)?;
        Ok(Some(request))
    }

    /// The value of a header; its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(each, _)| each == name).map(|(_, value)| value.as_str())
    }

    /// The path without its query.
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or("/")
    }
}

fn line(reader: &mut impl BufRead) -> Result<String> {
    let mut text = String::new();
    reader.by_ref().take(LINE).read_line(&mut text)?;
    Ok(text.trim_end().to_owned())
}

/// How long a browser may keep an answer.
#[derive(Clone, Copy)]
pub enum Keep {
    /// Not at all: it tells what is so now.
    Nothing,
    /// As long as it likes: what has another content has another name.
    Always,
}

/// Answers with a whole body that is to be asked for anew each time.
pub fn respond(stream: &mut TcpStream, status: u16, kind: &str, body: &[u8]) -> Result<()> {
    respond_with(stream, status, kind, Keep::Nothing, body)
}

/// Answers with a whole body, which the browser may keep as it is told.
pub fn respond_with(stream: &mut TcpStream, status: u16, kind: &str, keep: Keep, body: &[u8]) -> Result<()> {
    let length = body.len();
    let headers = format!("Content-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n");
    head(stream, status, keep, &headers)?;
    stream.write_all(body)?;
    stream.flush()
}

/// Begins an answer that goes on.
pub fn begin_events(stream: &mut TcpStream) -> Result<()> {
    head(stream, 200, Keep::Nothing, "Content-Type: text/event-stream\r\nConnection: close\r\n")?;
    stream.write_all(b": hello\n\n")?;
    stream.flush()
}

/// What the window allows its page, so that the tests see what the window would refuse.
const POLICY: &str = "default-src 'self'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self'; style-src 'self'; \
     script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

fn head(stream: &mut TcpStream, status: u16, keep: Keep, headers: &str) -> Result<()> {
    let keep = match keep {
        Keep::Nothing => "no-store",
        Keep::Always => "private, max-age=31536000, immutable",
    };
    let head = format!(
        "HTTP/1.1 {status} Answer\r\nCache-Control: {keep}\r\nContent-Security-Policy: {POLICY}\r\n{headers}\r\n"
    );
    stream.write_all(head.as_bytes())
}
