//! Who may make a request, by its header `Authorization`.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac_sha256::Hash;
use subtle::{Choice, ConstantTimeEq};

/// One shorter can be guessed, or was set by mistake.
const SHORTEST: usize = 12;

/// Headers that are let in. All are valid at once: add the new one, let the sender change, and take the old one away.
#[derive(Debug)]
pub struct Secrets(Vec<Header>);

struct Header {
    scheme: &'static str,
    credentials: String,
}

impl Secrets {
    /// Whether a header is one of these. It takes as long whatever is in it, but for its length, and says nothing of theirs:
    /// digests are compared, each with every one.
    pub fn let_in(&self, header: &[u8]) -> bool {
        let Some((scheme, credentials)) =
            header.split_at_checked(header.iter().position(|byte| *byte == b' ').unwrap_or(0))
        else {
            return false;
        };
        let given = Hash::hash(credentials.trim_ascii());
        let found = self.0.iter().fold(Choice::from(0), |found, header| {
            let is_scheme = Choice::from(u8::from(scheme.eq_ignore_ascii_case(header.scheme.as_bytes())));
            found | (is_scheme & given.ct_eq(&Hash::hash(header.credentials.as_bytes())))
        });
        found.into()
    }

    /// The header for a request of our own, by the first of these.
    pub fn into_header(self) -> String {
        self.0.first().map(|Header { scheme, credentials }| format!("{scheme} {credentials}")).unwrap_or_default()
    }
}

impl FromStr for Secrets {
    type Err = NoSecrets;

    /// Of `bearer:TOKEN` and `basic:USER:PASSWORD`, with white space between two.
    fn from_str(text: &str) -> Result<Self, NoSecrets> {
        let headers: Option<Vec<_>> = text.split_whitespace().map(Header::parsed).collect();
        headers.filter(|headers| !headers.is_empty()).map(Self).ok_or(NoSecrets)
    }
}

impl Header {
    fn parsed(text: &str) -> Option<Self> {
        let (scheme, secret) = text.split_once(':').filter(|(_, secret)| secret.len() >= SHORTEST)?;
        match scheme {
            "bearer" => Some(Self { scheme: "Bearer", credentials: secret.to_owned() }),
            "basic" if secret.contains(':') => Some(Self { scheme: "Basic", credentials: STANDARD.encode(secret) }),
            _ => None,
        }
    }
}

impl fmt::Debug for Header {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Header").field("scheme", &self.scheme).finish_non_exhaustive()
    }
}

/// What is not a list of secrets. It does not repeat the text.
#[derive(Debug)]
pub struct NoSecrets;

impl fmt::Display for NoSecrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "bearer:TOKEN or basic:USER:PASSWORD is expected, with {SHORTEST} characters or more behind the first colon"
        )
    }
}
