//! What a body says about a case, and the decision on it.

use hmac_sha256::Hash;
use idv_catalogue::{Case, Context, Decision, Delivery, Integration, Notification, Unreadable, UnreadableKind};
use serde::de::IgnoredAny;
use serde_json::{Map, Value};

/// A body that was read.
pub struct Report {
    pub decision: Decision,
    /// Whether it says anything of the verification. If not, it is for a person, and nobody is asked for more.
    pub is_understood: bool,
    /// The same for bodies that report the same, and for no others.
    pub digest: [u8; 32],
}

impl Report {
    /// Of a body that came for the case of this identifier, which the address has; `None` if it is no JSON.
    ///
    /// Nothing that is JSON is refused, for its sender would give up: what cannot be understood is for a person.
    pub fn read(id: &str, body: &[u8], integration: Integration, delivery: Delivery) -> Option<Self> {
        let text = std::str::from_utf8(body).ok()?.trim_start_matches('\u{feff}');
        serde_json::from_str::<IgnoredAny>(text).ok()?;
        let understood = understood(id, text);
        let is_understood = understood.is_ok();
        let notification = understood.unwrap_or_else(|unreadable| {
            // No status is made up, and none of another kind of body is taken for one of ours.
            let mut case = Case::of("");
            case.unreadable.push(unreadable);
            case.into()
        });
        let decision = Decision::of(notification, Context::new(integration, delivery));
        let said = serde_json::to_vec(&(&decision.case, &decision.passed_over)).ok()?;
        Some(Self { decision, is_understood, digest: Hash::hash(&said) })
    }
}

fn understood(id: &str, text: &str) -> Result<Notification, Unreadable> {
    let unreadable = || Unreadable::new(UnreadableKind::Form, "body", None, "it is not the report of a verification");
    let fields: Map<String, Value> = serde_json::from_str(text).map_err(|_| unreadable())?;
    if let Some(other) = fields.iter().find_map(of_another_kind) {
        return Err(other);
    }
    let mut notification: Notification = serde_json::from_str(text).map_err(|_| unreadable())?;
    for (name, value) in &fields {
        // The address is what the vendor was told to post to; a body that says otherwise contradicts it.
        if ["verificationid", "workflowid"].contains(&letters(name).as_str()) && !value.is_null() && value != id {
            let other = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            notification.case.unreadable.push(Unreadable::new(UnreadableKind::Disagreement, name, None, &other));
        }
    }
    Ok(notification)
}

/// The vendor posts to this address about two other solutions too, whose statuses and codes are written as ours and mean
/// something else. The guides do not say how a body tells which it is about, so any field will do.
fn of_another_kind((name, value): (&String, &Value)) -> Option<Unreadable> {
    const OTHERS: [&str; 2] = ["clientauthentication", "documentauthentication"];
    let says = |text: &str| OTHERS.iter().any(|other| letters(text).contains(other));
    let is_other = says(name) || value.as_str().is_some_and(says);
    let what = "it is not the report of a verification, but of an authentication";
    is_other.then(|| Unreadable::new(UnreadableKind::Form, "body", None, what))
}

/// A name without what writings differ in.
fn letters(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
}
