//! Who may make a request, by its header `Authorization`.

use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac_sha256::Hash;
use subtle::{Choice, ConstantTimeEq};

/// What is shorter can be guessed, or was set by mistake.
const SHORTEST: usize = 12;

/// Headers that are let in. All are valid at once: add the new one, let the sender change, and take the old one away.
pub struct Secrets(Vec<String>);

impl Secrets {
    /// Whether a header is one of these. How long that takes says nothing of them: the digest of each is compared.
    pub fn let_in(&self, header: &[u8]) -> bool {
        let given = digest(header);
        let is_given = |secret: &String| given.ct_eq(&digest(secret.as_bytes()));
        self.0.iter().fold(Choice::from(0), |found, secret| found | is_given(secret)).into()
    }

    /// The header for a request of our own, by the first of these.
    pub fn header(&self) -> &str {
        &self.0[0]
    }
}

impl FromStr for Secrets {
    type Err = String;

    /// Of `bearer:TOKEN` and `basic:USER:PASSWORD`, with white space between two. The error does not repeat the text.
    fn from_str(text: &str) -> Result<Self, String> {
        let headers: Option<Vec<_>> = text.split_whitespace().map(header).collect();
        headers.filter(|headers| !headers.is_empty()).map(Self).ok_or_else(|| {
            format!("it takes bearer:TOKEN or basic:USER:PASSWORD, with {SHORTEST} characters behind the first colon")
        })
    }
}

fn header(text: &str) -> Option<String> {
    match text.split_once(':').filter(|(_, secret)| secret.len() >= SHORTEST)? {
        ("bearer", token) => Some(format!("Bearer {token}")),
        ("basic", secret) if secret.contains(':') => Some(format!("Basic {}", STANDARD.encode(secret))),
        _ => None,
    }
}

/// The scheme may be written in any case, the credentials in one.
fn digest(header: &[u8]) -> [u8; 32] {
    let end = header.iter().position(|byte| *byte == b' ').unwrap_or(header.len());
    let (scheme, credentials) = header.split_at(end);
    Hash::hash(&[&scheme.to_ascii_lowercase(), &b" "[..], credentials.trim_ascii()].concat())
}
