//! Where files will stand on the web.

/// The address of a folder on the web: `https://example.org/map/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address(String);

impl Address {
    /// Takes an address without user name, query and fragment; `None` for anything else.
    pub(crate) fn parse(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let rest = ["https://", "http://"].iter().find_map(|scheme| typed.strip_prefix(scheme))?;
        let host = rest.split('/').next().unwrap_or_default();
        let name = host.split_once(':').map_or(host, |(name, _)| name);
        let port = host.split_once(':').map_or("", |(_, port)| port);
        let of_host = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
        let good_host = name.starts_with(|c: char| c.is_ascii_alphanumeric())
            && name.bytes().all(of_host)
            && !name.contains("..")
            && port.bytes().all(|byte| byte.is_ascii_digit());
        // RFC 3986, appendix A: the characters of a path.
        let of_path = |byte: u8| byte.is_ascii_alphanumeric() || b"/-._~%!$&'()*+,;=:@".contains(&byte);
        let good = good_host && rest.bytes().all(of_path);
        good.then(|| Self(if typed.ends_with('/') { typed.to_owned() } else { format!("{typed}/") }))
    }

    /// The address of a file in the folder.
    pub(crate) fn of(&self, file: &str) -> String {
        let mut address = self.0.clone();
        for byte in file.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                address.push(char::from(byte));
            } else {
                address.push_str(&format!("%{byte:02X}"));
            }
        }
        address
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn addresses_of_folders_are_taken_and_names_escaped() {
        for (typed, expected) in [
            ("https://www.voorbeeld.nl/kracht", Some("https://www.voorbeeld.nl/kracht/mijn%20wijk.svg")),
            (" https://voorbeeld.nl/ ", Some("https://voorbeeld.nl/mijn%20wijk.svg")),
            ("http://localhost:8000", Some("http://localhost:8000/mijn%20wijk.svg")),
            ("voorbeeld.nl", None),
            ("https://", None),
            ("https:///kracht", None),
            ("ftp://voorbeeld.nl/", None),
            ("javascript:alert(1)", None),
            ("https://ik@voorbeeld.nl/", None),
            ("https://voorbeeld.nl/?map=1", None),
            ("https://voorbeeld.nl/#kop", None),
            ("https://voor beeld.nl/", None),
            ("https://voorbeeld.nl/\"onload=", None),
            ("https://voorbeeld.nl:https/", None),
        ] {
            let address = Address::parse(typed).map(|address| address.of("mijn wijk.svg"));
            assert_eq!(address.as_deref(), expected, "{typed}");
        }
    }
}
