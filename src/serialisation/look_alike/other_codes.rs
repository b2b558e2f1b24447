//! Codes that are none of ours, by the words of their names.

use alloc::string::String;
use alloc::vec::Vec;

/// Of what there are such codes: places, languages, money, trade, telephones, and what is sent to be typed in.
const OTHERS: &[&str] = &[
    "post",
    "postal",
    "zip",
    "address",
    "country",
    "countrie",
    "nationality",
    "nationalitie",
    "currency",
    "currencie",
    "area",
    "region",
    "district",
    "municipality",
    "geo",
    "language",
    "lang",
    "locale",
    "timezone",
    "dial",
    "dialing",
    "calling",
    "phone",
    "mobile",
    "sms",
    "sort",
    "bank",
    "branch",
    "swift",
    "bic",
    "tax",
    "merchant",
    "processor",
    "processorresponse",
    "issuerresponse",
    "networkresponse",
    "issuer",
    "network",
    "promo",
    "coupon",
    "discount",
    "product",
    "category",
    "categorie",
    "industry",
    "occupation",
    "http",
    "pin",
    "bar",
    "qr",
    "pass",
    "access",
    "auth",
    "confirmation",
    "referral",
    "response",
    "sic",
    "nace",
    "naics",
    "sbi",
    "mcc",
    "activity",
    "activitie",
    "iso",
    "numeric",
    "gl",
    "ledger",
    "account",
    "cost",
    "center",
    "centre",
    "job",
    "location",
    "store",
    "city",
    "station",
    "airline",
    "exit",
    "return",
    "key",
    "char",
    "hs",
    "item",
    "batch",
    "event",
    "fault",
    "coding",
    "sub",
];

/// What is said of our own codes, whatever else is said of them.
const OURS: &[&str] =
    &["status", "verification", "verifications", "kyc", "idv", "aml", "identity", "reason", "reasons", "fraud"];

/// What a report may be wrapped in, which says nothing of what is in it.
const WRAPPERS: &[&str] = &["event", "events", "response", "responses", "batch", "item", "items", "return"];

/// The words of a name in small letters: they end where a capital, a digit or a separator stands.
pub(super) fn words(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut was_small = false;
    for character in name.chars() {
        if !character.is_alphabetic() || (character.is_uppercase() && was_small) {
            words.push(core::mem::take(&mut word));
        }
        if character.is_alphabetic() {
            word.extend(character.to_lowercase());
        }
        was_small = character.is_lowercase();
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    words
}

/// Whether codes of a name, in what stands around it, are known to be codes of something else.
pub(super) fn are_meant(name: &[String], around: &[String]) -> bool {
    let Some(place) = name.iter().rposition(|word| word.contains("code")) else { return false };
    // In a name without capitals and separators the word is a part of another: `postalcode`.
    let joined = name[place].split("code").next().filter(|kind| !kind.is_empty());
    let own: Vec<&str> = name[..place].iter().map(String::as_str).chain(joined).collect();
    let kind = if own.is_empty() { around.iter().map(String::as_str).collect() } else { own };
    match kind.as_slice() {
        [wrapper] if place == 0 && joined.is_none() && WRAPPERS.contains(wrapper) => false,
        kind if kind.iter().any(|word| OURS.contains(word)) => false,
        [.., last] => {
            let one = last.strip_suffix('s').unwrap_or(last);
            OTHERS.contains(last) || OTHERS.contains(&one)
        }
        [] => false,
    }
}
