//! A clean body with something grave in it, under a name, in a form and at a place that are chosen: by a number in the tests,
//! by bytes where bodies are searched for.

use idv_catalogue::{Context, Disclosure, Integration, NextStep, Notification, RiskCode, StatusCode};
use serde_json::{Value, json};

/// Where choices come from.
pub struct Choices<'a> {
    state: u64,
    bytes: Option<&'a [u8]>,
}

impl<'a> Choices<'a> {
    /// The same for the same number, see <https://prng.di.unimi.it/splitmix64.c>.
    #[allow(dead_code, reason = "the search chooses by bytes")]
    pub fn of_number(number: u64) -> Self {
        let state = number.wrapping_mul(0xd134_2543_de82_ef95);
        Self { state, bytes: None }
    }

    /// As many as there are bytes, and then always the first.
    #[allow(dead_code, reason = "the tests choose by numbers")]
    pub fn of_bytes(bytes: &'a [u8]) -> Self {
        Self { state: 0, bytes: Some(bytes) }
    }

    fn next(&mut self) -> u64 {
        if let Some(bytes) = &mut self.bytes {
            let Some((byte, rest)) = bytes.split_first() else { return 0 };
            *bytes = rest;
            return (*byte).into();
        }
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).unwrap_or_default()
    }

    fn of<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.below(values.len())]
    }

    fn one_in(&mut self, bound: usize) -> bool {
        self.below(bound) == bound - 1
    }
}

/// What must not pass in silence.
#[derive(Clone, Copy)]
enum Grave {
    Code(StatusCode),
    RiskCode(RiskCode),
}

impl Grave {
    fn choose(choices: &mut Choices<'_>) -> Self {
        if choices.one_in(3) {
            let grave: Vec<_> = RiskCode::ALL.iter().filter(|it| [400, 500].contains(&it.as_u16())).collect();
            return Self::RiskCode(*choices.of(&grave));
        }
        let internal: Vec<_> = StatusCode::ALL.iter().filter(|it| it.disclosure() == Disclosure::Internal).collect();
        Self::Code(*choices.of(&internal))
    }

    fn number(self) -> u16 {
        match self {
            Self::Code(code) => code.as_u16(),
            Self::RiskCode(risk_code) => risk_code.as_u16(),
        }
    }

    fn words(self) -> Vec<&'static str> {
        match self {
            Self::Code(code) => vec![code.name()],
            Self::RiskCode(risk_code) => vec![risk_code.risk_score(), risk_code.risk_score(), risk_code.name()],
        }
    }

    fn is_in(self, notification: &Notification) -> bool {
        match self {
            Self::Code(code) => notification.case.status_codes.iter().any(|reported| *reported == code),
            Self::RiskCode(risk_code) => notification.case.risk_code.is_some_and(|reported| reported == risk_code),
        }
    }

    /// Whether a line shows it: by its digits, whatever is between them, or by its word.
    fn is_shown_in(self, line: &str) -> bool {
        let digits: String = line.chars().filter(char::is_ascii_digit).collect();
        digits.contains(&self.number().to_string())
            || self.words().iter().any(|word| letters(line).contains(&letters(word)))
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A name like one of ours, and whether it says for sure that it is codes, or a risk code.
fn name(grave: Grave, choices: &mut Choices<'_>) -> (String, bool) {
    const STATUS_CODES: [(&[&str], bool); 8] = [
        (&["status", "codes"], true),
        (&["status", "code"], true),
        (&["verification", "status", "codes"], true),
        (&["codes"], true),
        (&["code"], true),
        (&["reason", "codes"], true),
        (&["status"], false),
        (&["statuses"], false),
    ];
    const RISK_CODES: [(&[&str], bool); 8] = [
        (&["risk", "code"], true),
        (&["risk", "codes"], true),
        (&["risk", "score"], true),
        (&["risk", "scores"], true),
        (&["risk", "category", "code"], true),
        (&["risk"], false),
        (&["risk", "level"], false),
        (&["aml", "risk"], false),
    ];
    const PREFIXES: [&str; 16] = [
        "",
        "",
        "",
        "",
        "idv",
        "kyc",
        "x",
        "vendor",
        "new",
        "raw",
        "latest",
        "result",
        "verification",
        "provider",
        "my",
        "screening",
    ];
    const SUFFIXES: [&str; 14] =
        ["", "", "", "", "", "list", "array", "2", "raw", "value", "values", "json", "text", "s"];
    let (noun, is_sure) = choices.of(match grave {
        Grave::Code(_) => &STATUS_CODES,
        Grave::RiskCode(_) => &RISK_CODES,
    });
    let mut words: Vec<&str> = vec![choices.of(&PREFIXES)];
    words.extend(noun);
    words.push(choices.of(&SUFFIXES));
    // Behind a name that is clearly ours, anything may stand.
    let is_ours = is_sure && (noun.contains(&"status") || matches!(noun, ["risk", _]));
    let random: String =
        (0..3).map(|_| char::from(b'a' + u8::try_from(choices.below(26)).unwrap_or_default())).collect();
    if is_ours && choices.one_in(4) {
        words.push(&random);
    }
    words.retain(|word| !word.is_empty());
    (styled(&words, choices), is_sure)
}

fn styled(words: &[&str], choices: &mut Choices<'_>) -> String {
    let capital = |word: &str| {
        let (first, rest) = word.split_at(1);
        first.to_uppercase() + rest
    };
    let capitals = || words.iter().map(|word| capital(word)).collect::<Vec<_>>();
    match choices.below(11) {
        0 | 1 => {
            let joined = capitals().concat();
            let (first, rest) = joined.split_at(1);
            first.to_lowercase() + rest
        }
        2 => capitals().concat(),
        3 => words.join("_"),
        4 => words.join("-"),
        5 => words.join("_").to_uppercase(),
        6 => words.concat(),
        7 => words.concat().to_uppercase(),
        8 => words.join("."),
        9 => capitals().join(" "),
        _ => words
            .join(choices.of(&["_", "", ":", "/"]))
            .chars()
            .map(|it| if choices.one_in(2) { it.to_ascii_uppercase() } else { it })
            .collect(),
    }
}

/// The value in some form, as JSON. Where a name alone does not say what it holds, the number stands by itself.
fn form(grave: Grave, is_sure: bool, choices: &mut Choices<'_>) -> String {
    let number = grave.number();
    let text = |text: String| Value::from(text).to_string();
    let word = choices.of(&grave.words());
    let word = match choices.below(4) {
        0 => word.to_uppercase(),
        1 => word.replace('_', " "),
        2 => format!(" {word} "),
        _ => word.to_owned(),
    };
    let other = choices.of(&[1000, 2001, 3204]);
    let simple = match choices.below(8) {
        0 => number.to_string(),
        1 => format!("{number}.0"),
        2 => text(number.to_string()),
        3 => text(format!(" {number} ")),
        4 => text(format!("00{number}")),
        5 => text(format!("E{number}")),
        6 => text(format!("{other},{number}")),
        _ => text(word),
    };
    if !is_sure {
        return if choices.one_in(2) { format!("[{simple}]") } else { simple };
    }
    match choices.below(16) {
        0..5 => simple,
        5 => format!("[{simple}]"),
        6 => format!("[{other},{simple}]"),
        7 => format!(r#"[{{"code":{simple}}}]"#),
        8 => format!(
            r#"[{{"at":"2026-01-10T10:20:30Z","{}":{simple}}}]"#,
            choices.of(&["value", "code", "number", "id", "x", "key"])
        ),
        9 => format!(r#"{{"{number}":{}}}"#, choices.of(&["true", "null", "1", "\"a hit\"", "{}"])),
        10 => format!(r#"{{"{}":{simple}}}"#, choices.of(&["0", "code", "value", "first", "item"])),
        11 => text(format!("{other}{}{number}", choices.of(&[",", ";", "|", "/", " ", ", ", "\n", "+", "&", "-"]))),
        12 => text(format!("{number}{}", choices.of(&[" - a hit", ": a hit", ".5", ".0", "!", "%"]))),
        13 if number > 999 => {
            text(format!("{}{}{:03}", number / 1000, choices.of(&[",", ".", " ", "'"]), number % 1000))
        }
        13 => format!("[[{simple}]]"),
        14 => text(format!("[{simple}]")),
        _ => text(format!(r#"{{"code":{simple}}}"#)),
    }
}

/// A body that is clean but for what is put into it, the name under which it stands, and what it is.
fn body(choices: &mut Choices<'_>) -> (String, String, Grave) {
    let grave = Grave::choose(choices);
    let (name, is_sure) = name(grave, choices);
    let value = form(grave, is_sure, choices);
    let quoted = Value::from(name.as_str()).to_string();
    let put = format!("{quoted}:{value}");
    let wrapper = choices.of(&[
        "result",
        "data",
        "payload",
        "case",
        "details",
        "verification",
        "check",
        "meta",
        "body",
        "Message",
    ]);
    let put = match choices.below(12) {
        0..6 => put,
        6 => format!(r#""{wrapper}":{{{put}}}"#),
        7 => format!(r#""{wrapper}":{{"id":"4110-500","amount":200,{put}}}"#),
        8 => format!(r#""{wrapper}":[{{"id":1}},{{{put}}}]"#),
        9 => format!(r#""{wrapper}":{{"attributes":{{{put}}}}}"#),
        10 => format!(r#""{wrapper}":{}"#, Value::from(format!("{{{put}}}"))),
        _ => format!(r#""{wrapper}":{{"deeper":[{{"and":{{{put}}}}}]}}"#),
    };
    let (right, clean) = match grave {
        Grave::Code(_) => ("statusCodes", ["", "[]", "null", "[1000]", "\"\"", "1000"]),
        Grave::RiskCode(_) => ("riskCode", ["", "null", "200", "\"200\"", "300", "\"\""]),
    };
    let status = choices.of(&[r#""verificationStatus":"completed""#, r#""verificationStatus":"pending""#]);
    let beside = match choices.of(&clean) {
        "" => String::new(),
        value => format!(r#""{right}":{value}"#),
    };
    let ordinary = json!({ "verificationId": "6e1ac7c7", "postalCode": "1000", "amount": 200 }).to_string();
    let mut fields = vec![status, &beside, &put, ordinary.trim_matches(['{', '}'])];
    if choices.one_in(12) {
        fields.push(&put);
    }
    fields.retain(|field| !field.is_empty());
    for last in (1..fields.len()).rev() {
        fields.swap(last, choices.below(last + 1));
    }
    (format!("{{{}}}", fields.join(",")), name, grave)
}

/// Makes a body and says what is wrong with how it is read: the value is in the case, or it is told and a person comes first,
/// or the body is refused by an error that names the field.
pub fn judged(choices: &mut Choices<'_>) -> Result<(), String> {
    let (body, name, grave) = body(choices);
    let notification: Notification = match serde_json::from_str(&body) {
        Ok(notification) => notification,
        Err(error) => {
            let error = error.to_string();
            let is_named = error.contains(&name) && error.len() < 300;
            return if is_named { Ok(()) } else { Err(format!("{body} is refused: {error}")) };
        }
    };
    if grave.is_in(&notification) {
        return Ok(());
    }
    let case = &notification.case;
    let is_told = case.unreadable.iter().any(|told| {
        letters(told.field()).contains(&letters(&name))
            && grave.is_shown_in(&format!("{} {}", told.field(), told.excerpt()))
    });
    let is_for_a_person = [Context::notification(Integration::Sdk), Context::answer(Integration::Api)]
        .into_iter()
        .all(|context| case.next_steps(context).first().is_some_and(NextStep::is_for_a_person));
    match (is_told, is_for_a_person) {
        (true, true) => Ok(()),
        (false, _) => Err(format!("{body} is read in silence: {:?}", case.unreadable)),
        (true, false) => Err(format!("{body} is for no person")),
    }
}
