//! The server: on the loopback, on one thread; the work is done on another.

use std::convert::Infallible;
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::{Semaphore, watch};
use tokio::time::{interval, timeout};

use super::assets;
use super::desk::{Desk, locked};
use super::guard::Guard;
use super::routes::{self, Reply};
use crate::cli::trouble::Trouble;
use crate::cli::words::{EditMessage, Message};

/// The most connections at a time. A browser opens six; whoever comes when all are taken is hung up on.
const MOST_CONNECTIONS: usize = 64;
/// The most bytes of a question: a text of the largest data file, and room for its quotes.
const MOST_BODY: usize = 2 * krachtkaart::source::MAX_BYTES;
/// The most bytes of one that brings a picture or a table: the largest picture in Base64, and room for its name.
const MOST_PICTURE: usize = krachtkaart::media::own::MAX_BYTES / 3 * 4 + 64 * 1024;
/// How long the beginning of a question may take, and then its body.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often the file is looked at.
const PULSE: Duration = Duration::from_millis(100);
/// How long a page waits for news before it asks again.
const WAIT: Duration = Duration::from_secs(20);
/// What the page may load: what this server serves, and pictures that the data file carries.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; \
                      font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// What every connection shares.
struct Shared {
    guard: Guard,
    desk: Arc<Mutex<Desk>>,
    news: watch::Sender<u64>,
    ended: watch::Sender<bool>,
}

/// A server that listens.
pub(super) struct Server {
    runtime: Runtime,
    listener: TcpListener,
    shared: Arc<Shared>,
}

impl Server {
    /// Listens on a port of the loopback that is free.
    pub(super) fn new(desk: Arc<Mutex<Desk>>) -> Result<Self, Trouble> {
        let failed = |why| Trouble::World(Message::Edit(EditMessage::NoServer(why)));
        let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(failed)?;
        listener.set_nonblocking(true).map_err(failed)?;
        let port = listener.local_addr().map_err(failed)?.port();
        let guard = Guard::new(port).ok_or_else(|| failed(std::io::Error::other("no random bytes")))?;
        let runtime = Builder::new_current_thread().enable_all().max_blocking_threads(4).build().map_err(failed)?;
        let shared = Shared { guard, desk, news: watch::Sender::new(0), ended: watch::Sender::new(false) };
        Ok(Self { runtime, listener, shared: Arc::new(shared) })
    }

    /// The address to open.
    pub(super) fn address(&self) -> String {
        self.shared.guard.address()
    }

    /// Serves until a page says that it is enough.
    pub(super) fn run(self) -> Result<(), Trouble> {
        let Self { runtime, listener, shared } = self;
        let served = runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            let mut ended = shared.ended.subscribe();
            tokio::spawn(keep_saved(shared.clone()));
            tokio::spawn(accept(listener, shared.clone()));
            // The sender is kept here, so that waiting ends only when a page has said so.
            let _ = ended.wait_for(|ended| *ended).await;
            // The last answer is on its way.
            tokio::time::sleep(PULSE).await;
            Ok(())
        });
        runtime.shutdown_background();
        served.map_err(|why| Trouble::World(Message::Edit(EditMessage::NoServer(why))))
    }
}

/// Lets connections in, as many as there is room for.
async fn accept(listener: tokio::net::TcpListener, shared: Arc<Shared>) {
    let room = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // Out of handles: some come free when others hang up.
            tokio::time::sleep(PULSE).await;
            continue;
        };
        let Ok(place) = room.clone().try_acquire_owned() else { continue };
        let shared = shared.clone();
        tokio::spawn(async move {
            let service = service_fn(|request| serve(request, shared.clone()));
            let mut http = http1::Builder::new();
            http.timer(TokioTimer::new()).header_read_timeout(PATIENCE).max_buf_size(64 * 1024);
            // Whoever sends what is no HTTP is hung up on.
            let _ = http.serve_connection(TokioIo::new(stream), service).await;
            drop(place);
        });
    }
}

/// Writes the file when it is time, and looks whether another program has.
async fn keep_saved(shared: Arc<Shared>) {
    let mut pulse = interval(PULSE);
    loop {
        pulse.tick().await;
        let desk = shared.desk.clone();
        let tick = tokio::task::spawn_blocking(move || locked(&desk).file.as_mut().is_some_and(|file| file.tick()));
        if tick.await.unwrap_or(false) {
            shared.news.send_modify(|news| *news += 1);
        }
    }
}

/// Answers a question.
async fn serve(request: Request<Incoming>, shared: Arc<Shared>) -> Result<Response<Full<Bytes>>, Infallible> {
    let (method, path) = (request.method().clone(), request.uri().to_string());
    if let Some(status) = shared.guard.refuses(&method, &path, request.headers()) {
        return Ok(response(Reply::status(status)));
    }
    if method == Method::GET {
        return Ok(response(assets::get(&path).unwrap_or_else(|| Reply::status(StatusCode::NOT_FOUND))));
    }
    let most = if matches!(path.as_str(), "/api/material" | "/api/table") { MOST_PICTURE } else { MOST_BODY };
    let declared = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    if declared.is_some_and(|length: usize| length > most) {
        return Ok(response(Reply::status(StatusCode::PAYLOAD_TOO_LARGE)));
    }
    let body = match timeout(PATIENCE, Limited::new(request.into_body(), most).collect()).await {
        Ok(Ok(body)) => body.to_bytes(),
        Ok(Err(_)) => return Ok(response(Reply::status(StatusCode::PAYLOAD_TOO_LARGE))),
        Err(_) => return Ok(response(Reply::status(StatusCode::REQUEST_TIMEOUT))),
    };
    Ok(response(answer(&path, body, &shared).await))
}

async fn answer(path: &str, body: Bytes, shared: &Arc<Shared>) -> Reply {
    match path {
        "/api/wait" => return wait(&body, shared).await,
        "/api/end" => return end(&body, shared).await,
        _ => {}
    }
    let (desk, path) = (shared.desk.clone(), path.to_owned());
    let work = tokio::task::spawn_blocking(move || routes::answer(&path, &body, &desk));
    let (reply, changed) = work.await.unwrap_or_else(|_| (Reply::status(StatusCode::INTERNAL_SERVER_ERROR), false));
    if changed {
        shared.news.send_modify(|news| *news += 1);
    }
    reply
}

/// Saves and ends. What cannot be saved is told first; who then says `"anyway"` is obeyed.
async fn end(body: &[u8], shared: &Arc<Shared>) -> Reply {
    let desk = shared.desk.clone();
    let work = tokio::task::spawn_blocking(move || routes::ending(&desk));
    let reply = work.await.unwrap_or_else(|_| Reply::status(StatusCode::INTERNAL_SERVER_ERROR));
    if reply.status == StatusCode::OK || body == b"\"anyway\"" {
        shared.ended.send_replace(true);
    }
    reply
}

/// Answers when something has happened since, or after a while.
async fn wait(body: &[u8], shared: &Arc<Shared>) -> Reply {
    let seen: u64 = serde_json::from_slice(body).unwrap_or(0);
    let mut news = shared.news.subscribe();
    let now = match timeout(WAIT, news.wait_for(|news| *news != seen)).await {
        Ok(Ok(news)) => *news,
        Ok(Err(_)) | Err(_) => seen,
    };
    routes::news(now, &shared.desk)
}

/// A reply with the headers that every one has.
fn response(reply: Reply) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(reply.body));
    *response.status_mut() = reply.status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(reply.media_type));
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::CACHE_CONTROL, "no-store"),
        (header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if reply.status.is_client_error() {
        headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response
}
