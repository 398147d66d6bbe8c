//! Who may ask: only the page that this program served, in the browser to which it gave the secret.
//!
//! Other pages in the same browser reach 127.0.0.1 too, by forms, scripts and names that resolve to it (DNS rebinding).
//! What they send has another Host, another Origin, another `Sec-Fetch-Site`, or no secret.

use hyper::header::{self, HeaderMap, HeaderName};
use hyper::{Method, StatusCode};

/// The header in which browsers say where a request comes from (W3C Fetch Metadata).
const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
/// How many random bytes the secret has.
const SECRET_BYTES: usize = 24;

/// What a request must show.
pub(super) struct Guard {
    host: String,
    origin: String,
    secret: String,
}

impl Guard {
    /// A guard with a new secret, for a server on this port of the loopback; `None` where the system has no
    /// random bytes.
    pub(super) fn new(port: u16) -> Option<Self> {
        let mut bytes = [0; SECRET_BYTES];
        getrandom::fill(&mut bytes).ok()?;
        let secret = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        Some(Self { host: format!("127.0.0.1:{port}"), origin: format!("http://127.0.0.1:{port}"), secret })
    }

    /// The address to open. What stands behind the # is never sent to a server.
    pub(super) fn address(&self) -> String {
        format!("{}/#{}", self.origin, self.secret)
    }

    /// Why a request is turned away, if it is.
    pub(super) fn refuses(&self, method: &Method, path: &str, headers: &HeaderMap) -> Option<StatusCode> {
        if only(headers, &header::HOST) != Some(&self.host) || !path.starts_with('/') {
            return Some(StatusCode::MISDIRECTED_REQUEST);
        }
        let site = headers.get_all(SITE).iter().all(|site| site == "same-origin" || site == "none");
        let origin = headers.get_all(header::ORIGIN).iter().all(|origin| origin == self.origin.as_str());
        if !site || !origin {
            return Some(StatusCode::FORBIDDEN);
        }
        match *method {
            // What can be had so is the same for everybody: the page's own files.
            Method::GET => None,
            Method::POST if !self.knows(headers) => Some(StatusCode::UNAUTHORIZED),
            Method::POST if only(headers, &header::CONTENT_TYPE) != Some("application/json") => {
                Some(StatusCode::UNSUPPORTED_MEDIA_TYPE)
            }
            Method::POST => None,
            _ => Some(StatusCode::METHOD_NOT_ALLOWED),
        }
    }

    /// Whether a request has the secret. How long that takes says nothing of how much of it is right.
    fn knows(&self, headers: &HeaderMap) -> bool {
        let shown = only(headers, &header::AUTHORIZATION).and_then(|value| value.strip_prefix("Bearer "));
        shown.is_some_and(|shown| {
            let differ = shown.bytes().zip(self.secret.bytes()).fold(0, |differ, (a, b)| differ | (a ^ b));
            shown.len() == self.secret.len() && differ == 0
        })
    }
}

/// The value of a header that is there once.
fn only<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(value)
}
