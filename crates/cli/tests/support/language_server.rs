//! A language server as an editor talks to it: one file opened, then questions about it.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

pub struct LanguageServer {
    process: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    asked: u64,
}

impl LanguageServer {
    /// Starts `program lsp` in a folder.
    pub fn start(program: &Path, folder: &Path) -> Self {
        let mut process = Command::new(program)
            .args(["lsp", "--offline"])
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the language server starts");
        let input = process.stdin.take().expect("its input");
        let output = BufReader::new(process.stdout.take().expect("its output"));
        let mut server = Self { process, input, output, asked: 0 };
        let root = uri(folder);
        let folders = json!([{ "uri": root, "name": "catalogue" }]);
        server.ask(
            "initialize",
            &json!({ "processId": null, "rootUri": root, "workspaceFolders": folders, "capabilities": {} }),
        );
        server.tell("initialized", &json!({}));
        server
    }

    /// Opens a file as an editor holds it, saved or not.
    pub fn open(&mut self, path: &Path, text: &str) {
        let document = json!({ "uri": uri(path), "languageId": "toml", "version": 1, "text": text });
        self.tell("textDocument/didOpen", &json!({ "textDocument": document }));
    }

    /// What is offered at a place, counted from 0: each label, and the first line of its explanation. Nothing is, where
    /// the file has been opened but not read yet.
    pub fn completions(&mut self, path: &Path, line: usize, character: usize) -> Vec<(String, String)> {
        let position = json!({ "line": line, "character": character });
        let answer =
            self.ask("textDocument/completion", &json!({ "textDocument": { "uri": uri(path) }, "position": position }));
        let items = answer.as_array().or_else(|| answer["items"].as_array());
        let shown = |item: &Value| {
            let explanation = item["documentation"]["value"].as_str().unwrap_or_default();
            let first_line = explanation.lines().next().unwrap_or_default();
            (item["label"].as_str().unwrap_or_default().to_owned(), first_line.to_owned())
        };
        items.into_iter().flatten().map(shown).collect()
    }

    fn ask(&mut self, method: &str, parameters: &Value) -> Value {
        self.asked += 1;
        self.send(&json!({ "jsonrpc": "2.0", "id": self.asked, "method": method, "params": parameters }));
        loop {
            let message = self.receive();
            match (message.get("method"), message.get("id")) {
                (None, Some(id)) if *id == self.asked => return message["result"].clone(),
                // A question of the server's own has to be answered before it goes on.
                (Some(_), Some(id)) => self.send(&json!({ "jsonrpc": "2.0", "id": id, "result": null })),
                _ => (),
            }
        }
    }

    fn tell(&mut self, method: &str, parameters: &Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": parameters }));
    }

    fn send(&mut self, message: &Value) {
        let body = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{body}", body.len()).expect("the server listens");
        self.input.flush().expect("the server listens");
    }

    fn receive(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut header = String::new();
            self.output.read_line(&mut header).expect("the server answers");
            assert!(!header.is_empty(), "the server has gone");
            match header.trim_end().split_once(": ") {
                Some(("Content-Length", value)) => length = value.parse().expect("a length"),
                Some(_) => (),
                None => break,
            }
        }
        let mut body = vec![0; length];
        self.output.read_exact(&mut body).expect("a whole message");
        serde_json::from_slice(&body).expect("JSON")
    }
}

impl Drop for LanguageServer {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}
