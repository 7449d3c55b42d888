//! A client of the language server protocol, as small as the test needs it.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::package::Package;

/// How long the first answer may take: the dependencies and the derive are built before it.
const PATIENCE: Duration = Duration::from_secs(600);

pub(crate) struct Client {
    server: Child,
    input: ChildStdin,
    messages: Receiver<Value>,
    next: u64,
    file: String,
}

impl Client {
    pub(crate) fn start(program: &Path, package: &Package) -> Self {
        let mut server = Command::new(program)
            .current_dir(&package.folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("rust-analyzer starts");
        let input = server.stdin.take().expect("a pipe to it");
        let output = BufReader::new(server.stdout.take().expect("a pipe from it"));
        let (sender, messages) = channel();
        thread::spawn(move || {
            let mut output = output;
            while let Some(message) = read(&mut output) {
                if sender.send(message).is_err() {
                    return;
                }
            }
        });
        let mut client = Self { server, input, messages, next: 0, file: String::new() };
        let options = json!({
            "checkOnSave": false,
            "cargo": {"extraArgs": ["--offline"], "targetDir": package.folder.join("target")},
            "cachePriming": {"enable": false},
        });
        let folder = uri(&package.folder);
        client.request(
            "initialize",
            &json!({
                "processId": null,
                "rootUri": folder,
                "workspaceFolders": [{"uri": folder, "name": "editor"}],
                "capabilities": {"textDocument": {"hover": {"contentFormat": ["markdown"]}}},
                "initializationOptions": options,
            }),
        );
        client.notify("initialized", &json!({}));
        client
    }

    pub(crate) fn open(&mut self, file: &Path, text: &str) {
        self.file = uri(file);
        let document = json!({"uri": self.file, "languageId": "rust", "version": 1, "text": text});
        self.notify("textDocument/didOpen", &json!({"textDocument": document}));
    }

    /// The answer about a place, as text.
    pub(crate) fn ask(&mut self, method: &str, (line, character): (usize, usize)) -> String {
        let position = json!({"line": line, "character": character});
        self.request(method, &json!({"textDocument": {"uri": self.file}, "position": position})).to_string()
    }

    /// The same, asked again until the answer is the one that is waited for: the server learns the package meanwhile.
    pub(crate) fn ask_until(&mut self, method: &str, place: (usize, usize), is_it: impl Fn(&str) -> bool) -> String {
        let start = Instant::now();
        loop {
            let answer = self.ask(method, place);
            if is_it(&answer) || start.elapsed() > PATIENCE {
                return answer;
            }
            thread::sleep(Duration::from_millis(500));
        }
    }

    fn request(&mut self, method: &str, params: &Value) -> Value {
        self.next += 1;
        self.send(&json!({"jsonrpc": "2.0", "id": self.next, "method": method, "params": params}));
        loop {
            let message = self.messages.recv_timeout(PATIENCE).expect("an answer of rust-analyzer");
            match (message.get("method"), message.get("id")) {
                // A question of the server: nothing is configured here.
                (Some(_), Some(id)) => self.send(&json!({"jsonrpc": "2.0", "id": id, "result": null})),
                (None, Some(id)) if *id == self.next => return message["result"].clone(),
                _ => {}
            }
        }
    }

    fn notify(&mut self, method: &str, params: &Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    fn send(&mut self, message: &Value) {
        let body = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{body}", body.len()).expect("rust-analyzer listens");
        self.input.flush().expect("rust-analyzer listens");
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        // It writes nothing that must be whole.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

/// One message: a header with the length of the body, an empty line, the body.
fn read(output: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim_end().split_once(": ") {
            Some(("Content-Length", value)) => length = value.parse().ok()?,
            Some(_) => {}
            None => break,
        }
    }
    let mut body = vec![0; length];
    output.read_exact(&mut body).ok()?;
    serde_json::from_slice(&body).ok()
}
