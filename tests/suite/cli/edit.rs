//! The editor's server: who may ask, what it may cost, and what becomes of the file.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use krachtkaart::messages::command::Embedding;
use serde_json::{Value, json};

use super::{Folder, flagship};

/// What never happens in this time does not happen.
const NEVER: Duration = Duration::from_secs(60);

/// The editor, running.
struct Editor {
    child: Child,
    port: u16,
    secret: String,
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Editor {
    fn start(folder: &Folder, data: &[&str]) -> Self {
        let arguments = [&["edit", "--no-open"], data].concat();
        let mut child = folder.command(&arguments).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let (_, address) = line.trim().split_once("http://127.0.0.1:").unwrap();
        let (port, secret) = address.split_once("/#").unwrap();
        Self { port: port.parse().unwrap(), secret: secret.to_owned(), child }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(NEVER)).unwrap();
        stream
    }

    /// Sends a request as it is, and gives the status and all of the answer; 0 where it is hung up on.
    fn raw(&self, request: &str) -> (u16, String) {
        let mut stream = self.connect();
        let _ = stream.write_all(request.as_bytes());
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let answer = String::from_utf8_lossy(&answer).into_owned();
        (answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0), answer)
    }

    fn host(&self) -> String {
        format!("Host: 127.0.0.1:{}\r\nConnection: close\r\n", self.port)
    }

    /// The head of a question as the page asks it.
    fn head(&self, path: &str) -> String {
        let (host, secret) = (self.host(), &self.secret);
        format!("POST {path} HTTP/1.1\r\n{host}Authorization: Bearer {secret}\r\nContent-Type: application/json\r\n")
    }

    fn post(&self, path: &str, body: &Value) -> (u16, Value) {
        let body = body.to_string();
        let (status, answer) = self.raw(&format!("{}Content-Length: {}\r\n\r\n{body}", self.head(path), body.len()));
        let body = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        (status, serde_json::from_str(body).unwrap_or(Value::Null))
    }

    fn type_in(&self, text: &str) -> Value {
        let change = json!({ "kind": "text", "pointer": "/boodschap", "language": "nl", "text": text });
        let view = json!({ "sheet": "link", "language": "nl", "theme": "wijk" });
        let (status, answer) =
            self.post("/api/ask", &json!({ "ask": "edit", "changes": [change], "view": view, "wording": "nl" }));
        assert_eq!(status, 200);
        answer
    }

    fn news(&self) -> Value {
        // A number that there never was is answered at once.
        self.post("/api/wait", &json!(999_999)).1
    }

    fn until(&self, what: &str, mut holds: impl FnMut(&Self) -> bool) {
        let since = Instant::now();
        while !holds(self) {
            assert!(since.elapsed() < NEVER, "never: {what}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn interrupt(mut self) -> Option<i32> {
        let kill = Command::new("kill").args(["-INT", &self.child.id().to_string()]).status();
        assert!(kill.unwrap().success());
        self.child.wait().unwrap().code()
    }
}

/// A file with a mistake, of which no picture is made: so an answer takes no time.
fn without_picture() -> String {
    flagship().replacen("\"De kracht van de mbo sociaal werker\"", "\"\"", 1)
}

#[test]
fn only_its_own_page_with_the_secret_is_answered() {
    let folder = Folder::with(&[("mijn.json", &without_picture()), ("geheim.txt", "geheim")]);
    let editor = Editor::start(&folder, &["mijn.json"]);
    let (host, head) = (editor.host(), editor.head("/api/start"));
    let length = "Content-Length: 4\r\n\r\nnull";
    assert_eq!(editor.raw(&format!("{head}{length}")).0, 200);
    let other = |find: &str, put: &str| head.replace(find, put);
    let secret = &editor.secret;
    let cases = [
        ("a name that resolves here", other("Host: 127.0.0.1", "Host: kwaad.example"), 421),
        ("localhost by name", other("Host: 127.0.0.1", "Host: localhost"), 421),
        ("another port", other(&format!(":{}\r\n", editor.port), ":1\r\n"), 421),
        ("two hosts", other("Connection", "Host: kwaad.example\r\nConnection"), 421),
        ("no host", other(&host, "Connection: close\r\n"), 421),
        ("an address in place of a path", other("POST /api", "POST http://kwaad.example/api"), 421),
        ("another page's script", other("Connection", "Origin: https://kwaad.example\r\nConnection"), 403),
        ("a page without origin", other("Connection", "Origin: null\r\nConnection"), 403),
        ("another site", other("Connection", "Sec-Fetch-Site: cross-site\r\nConnection"), 403),
        ("another port of this machine", other("Connection", "Sec-Fetch-Site: same-site\r\nConnection"), 403),
        ("no secret", other(&format!("Authorization: Bearer {secret}\r\n"), ""), 401),
        ("half the secret", other(secret, &secret[..24]), 401),
        ("another secret", other(secret, &secret.chars().rev().collect::<String>()), 401),
        ("the secret as a cookie", other("Authorization: Bearer ", "Cookie: secret="), 401),
        ("a form", other("application/json", "application/x-www-form-urlencoded"), 415),
        ("plain text", other("application/json", "text/plain"), 415),
        ("a preflight", other("POST", "OPTIONS"), 405),
        ("another method", other("POST", "PUT"), 405),
    ];
    for (case, head, status) in cases {
        let (found, answer) = editor.raw(&format!("{head}{length}"));
        assert!(found == status || (case == "no host" && found == 400), "{case}: {answer}");
        assert!(!answer.to_lowercase().contains("access-control"), "{case}");
        assert!(!answer.contains("rollen") && !answer.contains(secret.as_str()), "{case}");
    }
    // The same rules hold for the page's own files, and those know no secret.
    for site in ["cross-site", "same-site"] {
        let request = format!("GET / HTTP/1.1\r\n{host}Sec-Fetch-Site: {site}\r\n\r\n");
        assert_eq!(editor.raw(&request).0, 403);
    }
    for path in ["/", "/editor.js", "/editor.css", "/nl.json", "/letters/latijn-kop.ttf", "/tekeningen/plein.svg"] {
        let (status, answer) = editor.raw(&format!("GET {path} HTTP/1.1\r\n{host}\r\n"));
        assert_eq!(status, 200, "{path}");
        assert!(
            answer.contains("default-src 'none'") && answer.contains("no-store") && !answer.contains(secret.as_str())
        );
    }
}

#[test]
fn no_path_leads_to_a_file_on_the_disk() {
    let folder = Folder::with(&[("mijn.json", &without_picture()), ("geheim.txt", "geheim"), ("notities.json", "{}")]);
    fs::create_dir(folder.file("hier")).unwrap();
    fs::write(folder.file("hier/mijn.json"), without_picture()).unwrap();
    let editor = Editor::start(&folder, &["hier/mijn.json"]);
    let paths = [
        "/mijn.json",
        "/geheim.txt",
        "/../geheim.txt",
        "/letters/../geheim.txt",
        "/%2e%2e/geheim.txt",
        "/..%2fgeheim.txt",
        "/tekeningen/../../geheim.txt",
        "/tekeningen/..%5c..%5cgeheim.svg",
        "//etc/passwd",
        "/etc/passwd",
        "/api/start",
        "/tekeningen/plein.svg/..",
        "/index.html%00.js",
        "/editor.js?x",
        "/file:///etc/passwd",
    ];
    for path in paths {
        let (status, answer) = editor.raw(&format!("GET {path} HTTP/1.1\r\n{}\r\n", editor.host()));
        assert!(status == 404 || status == 400 || status == 421, "{path}: {status}");
        assert!(!answer.contains("geheim") && !answer.contains("root:"), "{path}");
    }
    // What the start page opens is one of the files that it shows.
    let start = Editor::start(&folder, &[]);
    for file in ["hier/mijn.json", "../mijn.json", "geheim.txt", "notities.json", "/etc/passwd", ""] {
        assert_eq!(start.post("/api/open", &json!({ "file": file })).0, 422, "{file}");
    }
    for name in ["../weg", "/tmp/weg", "a/b", "..", "", ".", "hier"] {
        assert_eq!(start.post("/api/new", &json!({ "name": name, "from": "minimal" })).0, 422, "{name}");
    }
    // What is brought gets a plain name in the folder, and never that of a file that is there.
    let bring = |name: &str, text: &str| start.post("/api/bring", &json!({ "name": name, "text": text }));
    for (name, text) in [("x.json", "{}"), ("x.json", ""), ("x.json", "geheim"), ("x.json", &"x".repeat(1_100_000))] {
        assert_eq!(bring(name, text).0, 422, "{name}");
    }
    let other = without_picture().replacen("Wie dichtbij staat", "Wie ver weg staat", 1);
    assert_eq!(bring("../../mijn.json", &other), (200, json!("mijn-2.json")));
    assert_eq!(folder.read("mijn.json"), without_picture().as_bytes());
    fs::remove_file(folder.file("mijn-2.json")).unwrap();
    assert_eq!(start.post("/api/close", &Value::Null).0, 200);
    let table = |name: &str| start.post("/api/new", &json!({ "name": name, "from": "table", "table": "Keuken\tWarm" }));
    assert_eq!((table("../kok").0, table("hier").0), (422, 422));
    assert_eq!(start.post("/api/new", &json!({ "name": "nieuw", "from": "minimal" })).0, 200);
    assert!(folder.file("nieuw/nieuw.json").is_file());
    assert_eq!(folder.names(), ["geheim.txt", "hier", "mijn.json", "nieuw", "notities.json"]);
}

#[test]
fn large_bodies_and_many_connections_do_not_keep_the_page_out() {
    let folder = Folder::with(&[("mijn.json", &without_picture())]);
    let editor = Editor::start(&folder, &["mijn.json"]);
    let declared = format!("{}Content-Length: 2147483648\r\n\r\n", editor.head("/api/ask"));
    assert_eq!(editor.raw(&declared).0, 413);
    // In pieces, without saying how many there will be.
    let mut stream = editor.connect();
    stream.write_all(format!("{}Transfer-Encoding: chunked\r\n\r\n", editor.head("/api/ask")).as_bytes()).unwrap();
    let piece = format!("10000\r\n{}\r\n", "x".repeat(0x10000));
    let sent = (0..1000).take_while(|_| stream.write_all(piece.as_bytes()).is_ok()).count();
    assert!(sent < 1000, "64 MB were taken");
    let idle: Vec<TcpStream> = (0..1000).filter_map(|_| TcpStream::connect(("127.0.0.1", editor.port)).ok()).collect();
    assert!(idle.len() > 500, "only {} connections", idle.len());
    // Whoever says nothing is hung up on, and then there is room.
    editor.until("there is room again", |editor| editor.post("/api/start", &Value::Null).0 == 200);
    drop(idle);
}

/// How often the editor is killed: once, or as often as KILLS says.
fn kills() -> usize {
    std::env::var("KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(1)
}

#[test]
fn what_is_typed_is_in_the_file_soon_and_a_kill_loses_no_more_than_half_a_second() {
    let folder = Folder::with(&[("mijn.json", &without_picture())]);
    for round in 0..kills() {
        let mut editor = Editor::start(&folder, &["mijn.json"]);
        let mut typed: Vec<(Instant, String)> = Vec::new();
        let since = Instant::now();
        // All the time, without the pause that a slower way of saving would wait for; each time a little longer, so
        // that it is killed at other moments.
        while since.elapsed() < Duration::from_millis(1800 + 37 * (round as u64 % 20)) {
            let words = format!("Versie {} van de boodschap in ronde {round}", typed.len());
            editor.type_in(&words);
            typed.push((Instant::now(), words));
            std::thread::sleep(Duration::from_millis(20));
        }
        let killed = Instant::now();
        editor.child.kill().unwrap();
        editor.child.wait().unwrap();
        let text = String::from_utf8(folder.read("mijn.json")).unwrap();
        let kept = typed.iter().rposition(|(_, words)| text.contains(words)).expect("nothing was saved");
        // What came after it was typed within the half second, and the time of a turn of a busy machine.
        let lost = typed.get(kept + 1).map_or(Duration::ZERO, |(at, _)| killed.duration_since(*at));
        assert!(lost < Duration::from_millis(900), "lost {lost:?}");
        let before = without_picture();
        let whole = before.replacen(&old_message(&before), &typed[kept].1, 1);
        assert_eq!(text, whole, "the rest is as it was");
    }
    // What was killed can be undone where its last writing was whole, and the first text is kept.
    assert_eq!(folder.read("mijn-versies/mijn-0001.json"), without_picture().as_bytes());
}

#[test]
fn what_was_done_can_be_undone_when_the_program_starts_anew_and_a_version_is_brought_back() {
    let folder = Folder::with(&[("mijn.json", &without_picture())]);
    let view = json!({ "sheet": "link", "language": "nl", "theme": "wijk" });
    let ask =
        |editor: &Editor, what: &str| editor.post("/api/ask", &json!({ "ask": what, "view": view, "wording": "nl" })).1;
    let editor = Editor::start(&folder, &["mijn.json"]);
    editor.type_in("Eerste keer");
    editor.type_in("Tweede keer");
    editor.until("it is saved", |editor| editor.news()["saved"] == true);
    assert_eq!(editor.interrupt(), Some(0));
    let editor = Editor::start(&folder, &["mijn.json"]);
    assert_eq!(ask(&editor, "look")["undo"], 2);
    assert!(ask(&editor, "undo")["text"].as_str().unwrap().contains("Eerste keer"));
    assert_eq!(ask(&editor, "undo")["text"], without_picture());
    assert!(ask(&editor, "redo")["text"].as_str().unwrap().contains("Eerste keer"));
    editor.until("it is saved", |editor| editor.news()["saved"] == true);
    let versions = editor.post("/api/versions", &Value::Null).1;
    assert_eq!(versions[0]["name"], "mijn-0002.json", "{versions}");
    let names: Vec<&str> = versions.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["mijn-0002.json", "mijn-0001.json"]);
    let look = editor.post("/api/version", &json!({ "name": "mijn-0001.json", "view": view }));
    assert_eq!(look, (200, Value::Null), "it has a mistake, and so no picture");
    for name in ["../mijn.json", "mijn.json", "mijn-0009.json", "ongedaan-maken.json", "", "/etc/passwd"] {
        assert_eq!(editor.post("/api/restore", &json!({ "name": name })).0, 409, "{name}");
    }
    assert_eq!(editor.post("/api/restore", &json!({ "name": "mijn-0002.json" })).0, 200);
    assert!(ask(&editor, "look")["text"].as_str().unwrap().contains("Tweede keer"));
    assert!(ask(&editor, "undo")["text"].as_str().unwrap().contains("Eerste keer"));
    editor.until("it is saved", |editor| editor.news()["saved"] == true);
    assert_eq!(editor.interrupt(), Some(0));
    // What somebody else made of the file meanwhile has no such past.
    fs::write(folder.file("mijn.json"), without_picture().replacen("Wie dichtbij staat", "Wie ver weg staat", 1))
        .unwrap();
    let editor = Editor::start(&folder, &["mijn.json"]);
    assert_eq!(ask(&editor, "look")["undo"], 0);
}

/// Takes an order, makes all of it, and gives what was told of each step.
fn make(editor: &Editor, order: &Value) -> Vec<Value> {
    let (status, steps) = editor.post("/api/order", order);
    assert_eq!(status, 200, "{steps}");
    let steps = steps.as_array().unwrap().len();
    (0..steps).map(|step| editor.post("/api/make", &json!({ "step": step }))).map(|(_, made)| made).collect()
}

#[test]
fn the_files_of_a_purpose_are_those_of_the_command_line_and_can_be_made_again() {
    let folder = Folder::with(&[("mijn.json", include_str!("../../../assets/data/minimal.json"))]);
    let editor = Editor::start(&folder, &["mijn.json"]);
    let order = |goal: &str, sheets: &[&str], address: &str| json!({ "goal": goal, "sheets": sheets, "languages": ["nl"], "theme": "wijk", "address": address });
    for _ in 0..2 {
        let made = make(&editor, &order("print", &["a5-landscape"], ""));
        let [step] = made.as_slice() else { panic!("{made:?}") };
        assert_eq!(step["files"][0]["name"], "mijn-drukker/mijn-print-a5-landscape.pdf", "{step}");
        assert_eq!(step["files"][0]["press"]["passes"], true, "{step}");
        assert!(step["alternative"].as_str().unwrap().contains("buurtsportcoach"), "{step}");
    }
    let typed = ["render", "mijn.json", "--for", "print", "--sheet", "a5-landscape", "--out", "los/"];
    assert_eq!(folder.run(&typed).code, Some(0));
    let name = "mijn-print-a5-landscape.pdf";
    assert!(folder.read(&format!("mijn-drukker/{name}")) == folder.read(&format!("los/{name}")));
    let (status, zip) = editor.raw(&format!("{}Content-Length: 4\r\n\r\nnull", editor.head("/api/parcel")));
    assert!(status == 200 && zip.contains("application/zip") && zip.contains("mijn-drukker/mijn-print-a5"), "{status}");
    // What cannot be is refused, and nothing is made of it.
    for (order, reason) in [
        (order("print", &["../a5"], ""), "../a5"),
        (order("website", &[], "javascript:alert(1)"), "javascript"),
        (json!({ "goal": "office", "sheets": [], "languages": ["../en"], "theme": "wijk", "address": "" }), "../en"),
    ] {
        let (status, refused) = editor.post("/api/order", &order);
        assert!(status == 422 && refused["messages"][0].as_str().unwrap().contains(reason), "{status} {refused}");
    }
    assert_eq!(editor.post("/api/make", &json!({ "step": 7 })).0, 409);
    // A file of somebody else by that name stays as it is.
    fs::write(folder.file(&format!("mijn-drukker/{name}")), "van mij").unwrap();
    let (status, refused) = (
        editor.post("/api/order", &order("print", &["a5-landscape"], "")).0,
        editor.post("/api/make", &json!({ "step": 0 })),
    );
    assert!(status == 200 && refused.0 == 422, "{refused:?}");
    assert_eq!(folder.read(&format!("mijn-drukker/{name}")), b"van mij");
}

#[test]
fn the_pieces_for_a_website_are_given_with_its_files_and_a_mistake_is_mended_first() {
    let folder = Folder::with(&[("mijn.json", include_str!("../../../assets/data/minimal.json"))]);
    let editor = Editor::start(&folder, &["mijn.json"]);
    let order = json!({ "goal": "website", "sheets": [], "languages": ["nl"], "theme": "rustig", "address": "https://x.example/map/" });
    let made = make(&editor, &order);
    let pieces = made[0]["pieces"].as_array().unwrap();
    assert_eq!(pieces.len(), 7);
    for piece in pieces {
        let way = piece["way"].as_str().unwrap();
        let ending = Embedding::ALL.into_iter().find(|known| known.name() == way).unwrap().ending();
        let name = format!("mijn-website/mijn-embed-{way}.{ending}");
        assert_eq!(piece["text"].as_str().unwrap().as_bytes(), folder.read(&name), "{name}");
    }
    assert!(String::from_utf8(folder.read("mijn-website/mijn-embed.txt")).unwrap().contains("https://x.example/map/"));
    let view = json!({ "sheet": "link", "language": "nl", "theme": "wijk" });
    let change = json!({ "kind": "value", "pointer": "/titel", "value": "" });
    let edit = json!({ "ask": "edit", "changes": [change], "view": view, "wording": "nl" });
    assert_eq!(editor.post("/api/ask", &edit).0, 200);
    assert_eq!(editor.post("/api/order", &order).0, 409);
}

#[test]
fn a_picture_is_judged_and_kept_beside_the_data_file_and_nowhere_else() {
    let drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80 50'><rect width='80' height='50' fill='#123456'/></svg>";
    let folder = Folder::with(&[("mijn.json", &without_picture()), ("geheim.txt", "geheim")]);
    let editor = Editor::start(&folder, &["mijn.json"]);
    let bring = |name: &str, bytes: &str| {
        let data = base64(bytes.as_bytes());
        editor.post("/api/material", &json!({ "name": name, "data": data, "pointer": "/rollen/0/tekening" }))
    };
    let other = drawing.replace("123456", "654321");
    for (name, bytes, kept) in [
        ("Onze wijk.SVG", drawing, "beeld/onze-wijk.svg"),
        ("Onze wijk.svg", drawing, "beeld/onze-wijk.svg"),
        ("onze wijk.png", &other, "beeld/onze-wijk-2.svg"),
        ("../../weg.svg", drawing, "beeld/weg.svg"),
        ("", drawing, "beeld/beeld.svg"),
    ] {
        let (status, answer) = bring(name, bytes);
        assert_eq!((status, answer["file"].as_str()), (200, Some(kept)), "{name}: {answer}");
        assert_eq!(folder.read(kept), bytes.as_bytes());
    }
    let names = || fs::read_dir(folder.file("beeld")).unwrap().count();
    assert_eq!(names(), 4);
    let bomb = format!(
        "<!DOCTYPE svg [<!ENTITY a '{}'><!ENTITY b '{}'>]>{}",
        "x".repeat(9000),
        "&a;".repeat(9000),
        drawing.replace("<rect", "<text>&b;</text><rect")
    );
    for (name, bytes) in [
        ("tekst.svg", "geen beeld"),
        ("leeg.png", ""),
        ("bom.svg", &bomb),
        ("plat.svg", &drawing.replace("80 50", "8000 5")),
    ] {
        let (status, answer) = bring(name, bytes);
        assert!(status == 422 && answer["messages"][0].as_str().unwrap().contains(name), "{name}: {status} {answer}");
    }
    assert_eq!(editor.post("/api/material", &json!({ "name": "x", "data": "%%%", "pointer": "" })).0, 422);
    assert_eq!(names(), 4, "what is refused is not kept");
    let large = format!("{}Content-Length: 30000000\r\n\r\n", editor.head("/api/material"));
    assert_eq!(editor.raw(&large).0, 413);
    let show = |file: &str| {
        editor.raw(&{
            let body = json!({ "file": file }).to_string();
            format!("{}Content-Length: {}\r\n\r\n{body}", editor.head("/api/picture"), body.len())
        })
    };
    let (status, answer) = show("beeld/onze-wijk.svg");
    assert!(status == 200 && answer.contains("image/svg+xml") && answer.contains("#123456"), "{answer}");
    for file in ["geheim.txt", "mijn.json", "../geheim.txt", "/etc/passwd", "beeld", ""] {
        let (status, answer) = show(file);
        assert!(status == 422 && !answer.contains("rollen"), "{file}: {status}");
    }
    assert_eq!(folder.names(), ["beeld", "geheim.txt", "mijn.json"]);
}

#[cfg(unix)]
#[test]
fn a_folder_that_leads_elsewhere_is_not_written_to() {
    let elsewhere = Folder::with(&[]);
    let folder = Folder::with(&[("mijn.json", include_str!("../../../assets/data/minimal.json"))]);
    for name in ["beeld", "mijn-drukker", "mijn-versies"] {
        std::os::unix::fs::symlink(elsewhere.path(), folder.file(name)).unwrap();
    }
    let editor = Editor::start(&folder, &["mijn.json"]);
    let data = base64(b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 5'><rect width='8' height='5'/></svg>");
    let (status, _) = editor.post("/api/material", &json!({ "name": "x.svg", "data": data, "pointer": "/logo" }));
    assert_eq!(status, 422);
    let order =
        json!({ "goal": "print", "sheets": ["a5-landscape"], "languages": ["nl"], "theme": "wijk", "address": "" });
    assert_eq!(editor.post("/api/order", &order).0, 422);
    editor.type_in("Een andere boodschap");
    editor.until("it is saved", |editor| editor.news()["saved"] == true);
    assert_eq!(elsewhere.names(), Vec::<String>::new());
}

/// Base64 (RFC 4648).
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let group = |three: &[u8]| {
        let bits = three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        let sign =
            |at: usize| if at > three.len() { '=' } else { char::from(SIGNS[(bits >> (18 - 6 * at)) as usize & 63]) };
        [0, 1, 2, 3].map(sign)
    };
    bytes.chunks(3).flat_map(group).collect()
}

/// The Dutch message of the flagship.
fn old_message(text: &str) -> String {
    serde_json::from_str::<Value>(text).unwrap()["boodschap"]["nl"].as_str().unwrap().to_owned()
}

#[test]
fn another_programs_change_of_another_place_is_taken_over_and_told() {
    let folder = Folder::with(&[("mijn.json", &without_picture())]);
    let editor = Editor::start(&folder, &["mijn.json"]);
    editor.type_in("Mijn versie");
    editor.until("it is saved", |editor| editor.news()["saved"] == true);
    assert_eq!(editor.news()["merges"], 0);
    let mine = String::from_utf8(folder.read("mijn.json")).unwrap();
    fs::write(folder.file("mijn.json"), mine.replacen("vocationally trained social worker", "worker of the others", 1))
        .unwrap();
    // What is typed at the same moment comes together with it, whether it is saved before or after.
    editor.type_in("Mijn volgende versie");
    editor.until("it is taken over", |editor| editor.news()["merges"] == 1 && editor.news()["saved"] == true);
    assert_eq!(editor.news()["outside"], false);
    let both = String::from_utf8(folder.read("mijn.json")).unwrap();
    assert!(both.contains("Mijn volgende versie") && both.contains("worker of the others"));
}

#[test]
fn another_programs_change_of_the_same_place_is_asked_about_and_neither_is_lost() {
    let folder = Folder::with(&[("mijn.json", &without_picture())]);
    let editor = Editor::start(&folder, &["mijn.json"]);
    let theirs =
        |round: usize| without_picture().replacen("Wie dichtbij staat", &format!("Wie ver weg staat {round}"), 1);
    let mut round = 0;
    // Where the file was saved in between, the other text is simply the newer one; then once more.
    editor.until("it is asked about", |editor| {
        round += 1;
        editor.type_in(&format!("Mijn versie {round}"));
        fs::write(folder.file("mijn.json"), theirs(round)).unwrap();
        std::thread::sleep(Duration::from_millis(300));
        editor.news()["outside"] == true
    });
    editor.type_in("Mijn volgende versie");
    // As long as nobody has chosen, theirs stands, and the file is not left for another.
    assert_eq!(editor.news()["outside"], true);
    assert_eq!(editor.post("/api/close", &Value::Null).0, 409);
    assert_eq!(editor.post("/api/end", &Value::Null).0, 409);
    assert_eq!(String::from_utf8(folder.read("mijn.json")).unwrap(), theirs(round));
    assert_eq!(editor.post("/api/outside", &json!({ "mine": false })).0, 200);
    let view = json!({ "sheet": "link", "language": "nl", "theme": "wijk" });
    let ask = |what: &str| editor.post("/api/ask", &json!({ "ask": what, "view": view, "wording": "nl" })).1;
    assert_eq!(ask("look")["text"].as_str().unwrap(), theirs(round));
    assert!(ask("undo")["text"].as_str().unwrap().contains("Mijn volgende versie"));
    editor.until("mine is saved", |editor| editor.news()["saved"] == true);
    assert!(String::from_utf8(folder.read("mijn.json")).unwrap().contains("Mijn volgende versie"));
    assert_eq!(editor.interrupt(), Some(0));
    assert_eq!(folder.names(), ["mijn-versies", "mijn.json"]);
}

#[test]
fn half_a_file_of_another_program_is_not_taken_over() {
    let folder = Folder::with(&[("mijn.json", &without_picture())]);
    let editor = Editor::start(&folder, &["mijn.json"]);
    fs::write(folder.file("mijn.json"), &without_picture()[..900]).unwrap();
    editor.until("it is noticed", |editor| editor.news()["outside"] == true);
    // When the rest has come, there is nothing to ask any more.
    fs::write(folder.file("mijn.json"), without_picture().replacen("Wie dichtbij staat", "Wie ver weg staat", 1))
        .unwrap();
    editor.until("the whole is taken over", |editor| editor.news()["outside"] == false);
    assert_eq!(editor.news()["merges"], 1);
}

#[test]
fn a_file_that_cannot_be_written_is_told_with_the_reason_and_before_the_end() {
    let folder = Folder::with(&[("mijn.json", &without_picture())]);
    let editor = Editor::start(&folder, &["mijn.json"]);
    let file = folder.file("mijn.json");
    let mut rights = fs::metadata(&file).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&file, rights.clone()).unwrap();
    editor.type_in("Dit kan niet bewaard worden");
    editor.until("it is told", |editor| editor.news()["failed"].as_str().is_some_and(|why| why.contains("mijn.json")));
    let (status, refused) = editor.post("/api/end", &Value::Null);
    assert!(status == 422 && refused["messages"][0].as_str().unwrap().contains("mijn.json"), "{status} {refused}");
    #[allow(clippy::permissions_set_readonly_false, reason = "the file of a test, in a folder of its own")]
    rights.set_readonly(false);
    fs::set_permissions(&file, rights).unwrap();
    editor.until("it is saved after all", |editor| editor.news()["saved"] == true);
    assert_eq!(editor.news()["failed"], Value::Null);
    let (status, end) = editor.post("/api/end", &Value::Null);
    assert_eq!((status, end), (200, json!({ "file": "mijn.json", "changed": true })));
}

#[test]
fn a_table_is_kept_beside_the_data_file_and_its_rows_are_those_of_batch() {
    let data =
        include_str!("../../../assets/data/minimal.json").replacen("Drie plekken", "Drie plekken in {{Naam}}", 1);
    let folder = Folder::with(&[("mijn.json", &data), ("geheim.txt", "naam;x\na;1\n")]);
    let editor = Editor::start(&folder, &["mijn.json"]);
    let table = "naam;x\nEde;1\nUrk;2\nEde;3\n";
    let bring =
        |name: &str, text: &str| editor.post("/api/table", &json!({ "name": name, "data": base64(text.as_bytes()) }));
    assert_eq!(bring("../Mijn gemeenten.CSV", table), (200, json!("mijn-gemeenten.csv")));
    assert_eq!(bring("leeg.csv", "naam;x\n").0, 422);
    let rows = |table: &str| editor.post("/api/rows", &json!({ "table": table, "theme": "wijk" }));
    let (_, listed) = rows("mijn-gemeenten.csv");
    assert_eq!((&listed["used"], &listed["total"], &listed["wrong"]), (&json!(["Naam"]), &json!(3), &json!(1)));
    assert_eq!((&listed["rows"][1]["name"], &listed["rows"][1]["number"]), (&json!("urk"), &json!(3)));
    assert!(listed["rows"][2]["remarks"][0]["message"].as_str().unwrap().contains("rij 4"), "{listed}");
    for other in ["geheim.txt", "../geheim.txt", "/etc/passwd", "mijn.json", "weg.csv", ""] {
        assert_eq!(rows(other).0, 422, "{other}");
    }
    let view = json!({ "sheet": "link", "language": "nl", "theme": "wijk" });
    let (_, seen) = editor.post("/api/row", &json!({ "table": "mijn-gemeenten.csv", "row": 1, "view": view }));
    assert!(seen["picture"]["svg"].as_str().unwrap().contains("Urk"), "{}", seen["findings"]);
    let rows = json!({ "table": "mijn-gemeenten.csv", "kind": "svg" });
    let order =
        json!({ "goal": "rows", "sheets": ["link"], "languages": [], "theme": "wijk", "address": "", "rows": rows });
    let made = make(&editor, &order);
    assert_eq!((made.len(), &made[1]["files"][0]["name"]), (3, &json!("mijn-varianten/urk-link.svg")));
    assert_eq!(made[2]["remarks"][0]["is_error"], true);
    let typed =
        ["batch", "mijn.json", "--rows", "mijn-gemeenten.csv", "--sheet", "link", "--to", "svg", "--out", "los"];
    assert_eq!(folder.run(&typed).code, Some(2));
    assert!(folder.read("mijn-varianten/urk-link.svg") == folder.read("los/urk-link.svg"));
    // Once more, nothing is made anew, and the files are told all the same.
    assert_eq!(make(&editor, &order)[0]["files"], made[0]["files"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_double_click_opens_the_editor_and_a_script_gets_the_flagship() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, browser) = (Folder::with(&[]), Folder::with(&[("xdg-open", "#!/bin/sh\necho \"$1\" >\"$0.told\"\n")]));
    fs::set_permissions(browser.file("xdg-open"), fs::Permissions::from_mode(0o755)).unwrap();
    // A terminal of whoever runs the tests is not the program's.
    let start = |screen: &str, out: Stdio| {
        let mut command = Command::new("setsid");
        command.arg("--wait").arg(env!("CARGO_BIN_EXE_krachtkaart")).current_dir(folder.path()).env_clear();
        command.env("PATH", format!("{}:/usr/bin:/bin", browser.path().display())).env("DISPLAY", screen);
        command.stdin(Stdio::null()).stdout(out).stderr(Stdio::null()).spawn().unwrap()
    };
    assert!(start(":1", Stdio::piped()).wait_with_output().unwrap().status.success());
    assert!(folder.file("mbo-sociaal-werker.svg").is_file(), "who reads what is said gets the flagship");
    let mut child = start(":1", Stdio::null());
    let since = Instant::now();
    let told = loop {
        let told = fs::read_to_string(browser.file("xdg-open.told")).unwrap_or_default();
        if told.ends_with('\n') {
            break told;
        }
        assert!(since.elapsed() < NEVER, "no browser was opened");
        std::thread::sleep(Duration::from_millis(20));
    };
    let (port, secret) = told.trim().trim_start_matches("http://127.0.0.1:").split_once("/#").unwrap();
    let (port, secret) = (port.parse().unwrap(), secret.to_owned());
    let asking = Command::new("true").spawn().unwrap();
    let editor = Editor { child: asking, port, secret };
    assert_eq!(editor.post("/api/start", &Value::Null).0, 200);
    assert_eq!(editor.post("/api/end", &Value::Null).0, 200);
    assert!(child.wait().unwrap().success());
}

#[test]
fn an_interruption_saves_first_and_says_so() {
    let folder = Folder::with(&[("mijn.json", &without_picture())]);
    let mut editor = Editor::start(&folder, &["mijn.json"]);
    let mut said = BufReader::new(editor.child.stdout.take().unwrap());
    editor.type_in("Het laatste woord");
    assert_eq!(editor.interrupt(), Some(0));
    let mut rest = String::new();
    said.read_to_string(&mut rest).unwrap();
    assert!(rest.contains("Alles is bewaard in mijn.json"), "{rest}");
    assert!(String::from_utf8(folder.read("mijn.json")).unwrap().contains("Het laatste woord"));
}

#[test]
fn what_cannot_be_opened_is_refused_before_a_page_is_shown() {
    let folder = Folder::with(&[("plaat.json", "\u{89}PNG")]);
    let missing = folder.run(&["edit", "--no-open", "plaa.json"]);
    assert_eq!(missing.code, Some(1));
    assert!(missing.err.contains("plaat.json"), "{}", missing.err);
}
