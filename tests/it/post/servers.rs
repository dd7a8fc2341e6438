//! The servers that the tests talk to: a mail server and a calendar server on the loopback, with certificates made for them.

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

/// An authority that only the tests trust, and a certificate of "localhost" by it.
pub struct Certificates {
    /// The authority's, in PEM.
    pub authority: String,
    certificate: String,
    key: String,
}

impl Certificates {
    pub fn new() -> Self {
        Self::of("localhost")
    }

    /// For a server of another name.
    pub fn of(name: &str) -> Self {
        let mut authority = CertificateParams::new(Vec::new()).unwrap();
        authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let authority = CertifiedIssuer::self_signed(authority, KeyPair::generate().unwrap()).unwrap();
        let key = KeyPair::generate().unwrap();
        let own = CertificateParams::new(vec![name.to_owned()]).unwrap().signed_by(&key, &authority).unwrap();
        Self { authority: authority.pem(), certificate: own.pem(), key: key.serialize_pem() }
    }

    /// Writes certificate and key for a server to read.
    pub fn write_to(&self, folder: &Path) -> [PathBuf; 2] {
        let [certificate, key] = ["certificate.pem", "key.pem"].map(|name| folder.join(name));
        std::fs::write(&certificate, &self.certificate).unwrap();
        std::fs::write(&key, &self.key).unwrap();
        [certificate, key]
    }
}

/// A Python program in `tests/judges/` that prints "port N" first; it ends with the test.
pub struct Server {
    child: Child,
    said: BufReader<ChildStdout>,
    pub port: u16,
}

impl Server {
    pub fn start(script: &str, arguments: &[&std::ffi::OsStr]) -> Self {
        let mut child = Command::new(crate::judges::python_program())
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("judges").join(script))
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("`python3 -m venv target/judges-venv` and its pip install give the servers");
        let said = BufReader::new(child.stdout.take().unwrap());
        let mut server = Self { child, said, port: 0 };
        server.port = server.hear("port ").parse().unwrap();
        server
    }

    /// Waits until it says a line that begins so; gives the rest of the line.
    pub fn hear(&mut self, beginning: &str) -> String {
        let mut line = String::new();
        loop {
            line.clear();
            assert!(
                self.said.read_line(&mut line).unwrap() > 0,
                "the server ended before it said {beginning:?}"
            );
            if let Some(rest) = line.trim_end().strip_prefix(beginning) {
                return rest.to_owned();
            }
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// A mail server that keeps what it accepts.
pub struct MailServer {
    pub server: Server,
    folder: tempfile::TempDir,
}

impl MailServer {
    /// `security`: "starttls", "tls", or "open" for one that offers no encryption.
    pub fn start(certificates: &Certificates, security: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let kept = folder.path().join("kept");
        std::fs::create_dir(&kept).unwrap();
        let [certificate, key] = certificates.write_to(folder.path());
        let arguments = [certificate.as_os_str(), key.as_os_str(), kept.as_os_str(), security.as_ref()];
        Self { server: Server::start("smtp_server.py", &arguments), folder }
    }

    /// Every message that it accepted, in that order.
    pub fn accepted(&self) -> Vec<Vec<u8>> {
        let kept = |number: &i32| self.folder.path().join("kept").join(format!("{number}.eml"));
        (1..)
            .take_while(|number| kept(number).exists())
            .map(|number| std::fs::read(kept(&number)).unwrap())
            .collect()
    }

    /// When it accepted each of them.
    pub fn arrivals(&self) -> Vec<std::time::SystemTime> {
        let kept = |number: usize| self.folder.path().join("kept").join(format!("{number}.eml"));
        let at = |number| std::fs::metadata(kept(number)).unwrap().modified().unwrap();
        (1..=self.accepted().len()).map(at).collect()
    }

    /// Their Message-IDs.
    pub fn message_ids(&self) -> Vec<String> {
        let id = |mail: &Vec<u8>| {
            let text = String::from_utf8_lossy(mail).into_owned();
            text.lines().find_map(|line| line.strip_prefix("Message-ID: ").map(str::to_owned)).unwrap()
        };
        self.accepted().iter().map(id).collect()
    }
}
