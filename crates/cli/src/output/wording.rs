//! Lists and numbers in words.

/// Values one after the other.
pub fn joined<T: ToString>(values: impl IntoIterator<Item = T>, separator: &str) -> String {
    values.into_iter().map(|value| value.to_string()).collect::<Vec<_>>().join(separator)
}

/// Values with commas between them; where there are none, the word for that.
pub fn listed<T: ToString>(values: &[T], none: &str) -> String {
    if values.is_empty() { none.to_owned() } else { joined(values.iter().map(ToString::to_string), ", ") }
}

/// Behind a sentence for clients that is in English where another language was asked for.
pub const IN_ENGLISH: &str = " (untranslated or stale, so told in English)";

/// `1 file`, `1,204,331 lines`
pub fn counted(number: u64, noun: &str) -> String {
    format!("{} {noun}{}", grouped(number), if number == 1 { "" } else { "s" })
}

/// `1,204,331`
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() * 4 / 3);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
