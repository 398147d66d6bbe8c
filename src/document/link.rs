//! A link: a page on the web, an address to write to, a number to call. Nothing else, and each in one plain form.

use super::format::{MAX_ADDRESS, MAX_WEBSITE};
use super::leaf::{is_forbidden, shortened};
use super::unread::Unread;
use super::value::{Readable, SeeLine};
use crate::messages::Problem;
use crate::source::Node;

/// Most characters before the @ of an address (RFC 5321, 4.5.3.1).
const MAX_MAILBOX: usize = 64;
/// Fewest and most digits of a number: 112, and the most of ITU-T E.164.
const DIGITS: std::ops::RangeInclusive<usize> = 3..=15;

/// A link of the data file, as it was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link(String);

impl Link {
    /// What a browser is given: the link itself, the spaces of a number as hyphens (RFC 3966, 3).
    #[must_use]
    pub fn href(&self) -> String {
        if self.0.starts_with("tel:") { self.0.replace(' ', "-") } else { self.0.clone() }
    }

    /// What a reader sees: the address of a page, or an address or number without `mailto:` or `tel:`. A number stays in
    /// one piece.
    #[must_use]
    pub fn shown(&self) -> String {
        self.contact().unwrap_or_else(|| self.0.clone())
    }

    /// The address of a page as one writes it by hand: without what every browser adds.
    #[must_use]
    pub fn typed(&self) -> String {
        let rest = self.0.strip_prefix("https://").unwrap_or(&self.0);
        rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/').to_owned()
    }

    /// The address to write to or the number to call, as a reader sees it; `None` for a page.
    #[must_use]
    pub fn contact(&self) -> Option<String> {
        let number = self.0.strip_prefix("tel:").map(|number| number.replace(' ', "\u{a0}"));
        number.or_else(|| self.0.strip_prefix("mailto:").map(str::to_owned))
    }
}

impl Readable for Link {
    fn read(node: Option<&Node>, at: &str) -> Result<Self, Unread> {
        String::read(node, at).map(Self)
    }

    fn lines(&self, at: &str, shown: bool, see: &mut SeeLine<'_>) {
        if shown {
            see(&self.shown(), at);
        }
    }
}

/// What is wrong with a link.
pub(super) fn mistake(link: &str) -> Option<Problem> {
    let good = match link.split_once(':') {
        Some(("https", rest)) => rest.strip_prefix("//").is_some_and(is_page),
        Some(("mailto", address)) => is_address(address),
        Some(("tel", number)) => is_number(number),
        _ => false,
    };
    (!good || link.chars().count() > MAX_ADDRESS).then(|| Problem::BadLink(shortened(link)))
}

/// What is wrong with the address of a website: it is a page without a part, so that each role can be named behind it.
pub(super) fn no_website(address: &str) -> Option<Problem> {
    let is_website = address.strip_prefix("https://").is_some_and(is_page)
        && !address.contains('#')
        && address.chars().count() <= MAX_WEBSITE;
    (!is_website).then(|| Problem::BadWebsite(shortened(address)))
}

/// A server and what is on it: without user name, the host in ASCII.
///
/// Hosts with other letters can look like a host that they are not; their ASCII form (`xn--…`) shows what they are.
fn is_page(rest: &str) -> bool {
    let server = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = server.split_once(':').map_or((server, None), |(host, port)| (host, Some(port)));
    let plain =
        |character: char| !character.is_whitespace() && !is_forbidden(character) && !"\"<>\\^`{|}".contains(character);
    rest.chars().all(plain)
        && is_host(host)
        && port.is_none_or(|port| (1..=5).contains(&port.len()) && port.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A host name with a dot in it: letters, digits, hyphens.
fn is_host(host: &str) -> bool {
    let plain = |character: char| character.is_ascii_alphanumeric() || matches!(character, '.' | '-');
    host.starts_with(|first: char| first.is_ascii_alphanumeric())
        && host.rsplit_once('.').is_some_and(|(_, last)| !last.is_empty())
        && host.chars().all(plain)
}

/// One address: words of letters, digits, `_`, `+` and `-` with a dot between them, and a host.
///
/// Nothing that a mail program could take for a second address or for a header: no comma, `?`, `&`, `%` or space
/// (RFC 6068, 2).
fn is_address(address: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_+-".contains(&byte))
    };
    address
        .split_once('@')
        .is_some_and(|(mailbox, host)| mailbox.len() <= MAX_MAILBOX && mailbox.split('.').all(word) && is_host(host))
}

/// A number: digits, with one space or hyphen between some of them, and a + before all of them for one of any country.
fn is_number(number: &str) -> bool {
    let digits = number.strip_prefix('+').unwrap_or(number);
    digits.split([' ', '-']).all(|group| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit()))
        && DIGITS.contains(&digits.bytes().filter(u8::is_ascii_digit).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_addresses_and_numbers_have_one_plain_form() {
        for good in [
            "https://www.cbs.nl/nl-nl?x=1#top",
            "mailto:info@ede.nl",
            "mailto:jan.de-boer+werk_2@sociaal.ede.nl",
            "tel:+31201234567",
            "tel:+31 20 123 45 67",
            "tel:020-123 45 67",
            "tel:112",
        ] {
            assert_eq!(mistake(good), None, "{good}");
        }
        for bad in [
            "http://cbs.nl/",
            "https:cbs.nl",
            "https://u:w@cbs.nl/",
            "https://cbs.nl/\u{7}",
            "javascript:alert(1)",
            "data:text/html,x",
            "sms:112",
            "MAILTO:x@a.nl",
            "mailto:",
            "mailto:info",
            "mailto:info@ede",
            "mailto:@ede.nl",
            "mailto:.a@ede.nl",
            "mailto:a..b@ede.nl",
            "mailto:a@b@ede.nl",
            "mailto:a@ede.nl,b@ede.nl",
            "mailto:a@ede.nl?bcc=b@ede.nl",
            "mailto:a@ede.nl%0Abcc:b@ede.nl",
            "mailto:a@ede.nl\nbcc:b@ede.nl",
            "mailto:Jan <a@ede.nl>",
            "mailto:é@ede.nl",
            "mailto://a@ede.nl",
            "tel:",
            "tel:+",
            "tel:12",
            "tel:1234567890123456",
            "tel:0800-HULP",
            "tel:020--123",
            "tel:-020123",
            "tel:020 123 ",
            "tel:+31(0)20 1234567",
            "tel:020123;ext=4",
            "tel:٠٢٠١٢٣",
            "tel:+31+20",
            "TEL:112",
        ] {
            assert!(mistake(bad).is_some(), "{bad}");
        }
        assert!(mistake(&format!("https://cbs.nl/{}", "x".repeat(MAX_ADDRESS))).is_some());
    }

    #[test]
    fn a_website_is_a_page_without_a_part() {
        for good in ["https://voorbeeld.nl", "https://www.voorbeeld.nl/kracht?x=1"] {
            assert_eq!(no_website(good), None, "{good}");
        }
        let long = format!("https://voorbeeld.nl/{}", "x".repeat(MAX_WEBSITE));
        for bad in ["mailto:info@ede.nl", "http://voorbeeld.nl/", "https://voorbeeld.nl/#plek", "voorbeeld.nl", &long] {
            assert!(no_website(bad).is_some(), "{bad}");
        }
        let link = |text: &str| Link(text.to_owned());
        assert_eq!(link("https://www.voorbeeld.nl/kracht/").typed(), "voorbeeld.nl/kracht");
        assert_eq!(link("https://voorbeeld.nl").typed(), "voorbeeld.nl");
    }

    #[test]
    fn a_contact_is_shown_without_its_scheme_and_in_one_piece() {
        let link = |text: &str| Link(text.to_owned());
        assert_eq!(link("https://cbs.nl/").shown(), "https://cbs.nl/");
        assert_eq!(link("https://cbs.nl/").contact(), None);
        assert_eq!(link("mailto:info@ede.nl").shown(), "info@ede.nl");
        assert_eq!(link("tel:020-123 45 67").shown(), "020-123\u{a0}45\u{a0}67");
        assert_eq!(link("tel:020-123 45 67").href(), "tel:020-123-45-67");
        assert_eq!(link("mailto:info@ede.nl").href(), "mailto:info@ede.nl");
    }
}
