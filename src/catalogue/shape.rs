//! The shape of the TOML, described once: every key, its type, whether it must be there, who decides it, and a
//! sentence for the person who edits it. Reading, checking and suggesting all go by this description.

use super::change_rule::ChangeRule;

/// A file of the catalogue.
#[derive(Debug)]
pub struct FileShape {
    /// Its name in the catalogue's directory; for series files, in theirs.
    pub path: &'static str,
    pub table: Shape,
}

/// A table: a file as a whole, a `[[row]]` of it, or an inline table.
#[derive(Debug)]
pub struct Shape {
    pub about: &'static str,
    pub keys: &'static [Key],
}

impl Shape {
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}

#[derive(Debug)]
pub struct Key {
    pub name: &'static str,
    pub kind: Kind,
    pub need: Need,
    pub origin: Origin,
    pub about: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Required,
    Optional,
}

/// Who decides a value: the source page states it, or it is this house's judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    Vendor,
    House,
}

/// What may stand behind a key.
#[derive(Debug)]
pub enum Kind {
    /// A sentence or a phrase for people.
    Text,
    /// A stable identifier in `snake_case`.
    Name,
    /// A value as the service sends it, such as `invalid_data`.
    Wire,
    /// From 1 to 65535.
    Number,
    Flag,
    Date,
    Url,
    /// The path of a request field, such as `person.fullName`.
    FieldPath,
    OneOf(&'static [&'static str]),
    /// The wire string, number or name of a row elsewhere.
    Reference(Target),
    List(&'static Kind),
    Either(&'static Kind, &'static Kind),
    Table(&'static Shape),
    /// `[[rows]]`, of which a catalogue without any would say nothing.
    Rows(&'static Shape),
}

/// What a reference leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    Status,
    RiskCode,
    Remedy,
    Series,
    Code,
}

impl Target {
    /// What a person calls it.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::RiskCode => "risk code",
            Self::Remedy => "remedy",
            Self::Series => "series",
            Self::Code => "status code",
        }
    }
}

/// As many words as a message can list and a person still reads.
const READABLE_CHOICES: usize = 10;

impl Kind {
    /// What to write, for a message that says what was expected.
    pub fn expected(&self) -> String {
        match self {
            Self::Text => "a text in double quotes".to_owned(),
            Self::Name => "a name in double quotes, such as \"selfie_photo_too_bright\"".to_owned(),
            Self::Wire => "the value as the service sends it, in double quotes".to_owned(),
            Self::Number => "a number from 1 to 65535, without quotes".to_owned(),
            Self::Flag => "true or false".to_owned(),
            Self::Date => "a date without quotes, such as 2026-11-22".to_owned(),
            Self::Url => "an address in double quotes, such as \"https://example.com/page\"".to_owned(),
            Self::FieldPath => "the path of a request field in double quotes, such as \"person.fullName\"".to_owned(),
            Self::OneOf(many) if many.len() > READABLE_CHOICES => {
                format!("a word in double quotes, one of {}, such as \"{}\"", many.len(), many[0])
            }
            Self::OneOf([most @ .., last]) if !most.is_empty() => {
                format!("\"{}\" or \"{last}\"", most.join("\", \""))
            }
            Self::OneOf(only) => format!("\"{}\"", only.concat()),
            Self::Reference(target @ (Target::Status | Target::Remedy)) => {
                format!("the name of a {} in double quotes", target.noun())
            }
            Self::Reference(target) => format!("the number of a {}, without quotes", target.noun()),
            Self::List(item) => format!("a list in square brackets, each item {}", item.expected()),
            Self::Either(one, other) => format!("{}, or {}", one.expected(), other.expected()),
            Self::Table(shape) => format!("a table in braces: {}", shape.example(&|_| None)),
            Self::Rows(_) => "rows, each under a heading in double square brackets".to_owned(),
        }
    }
}

impl Kind {
    /// The shape of the table, or of each of the tables, that may stand here.
    pub fn table(&self) -> Option<&'static Shape> {
        match self {
            Self::Table(shape) | Self::Rows(shape) => Some(shape),
            Self::List(item) => item.table(),
            Self::Either(one, other) => one.table().or_else(|| other.table()),
            _ => None,
        }
    }

    /// What stands for a value of the kind in a line to copy.
    fn placeholder(&self) -> String {
        match self {
            Self::Date => "2026-11-22".to_owned(),
            Self::Either(one, _) => one.placeholder(),
            Self::Number | Self::Flag | Self::List(_) | Self::Table(_) | Self::Rows(_) => "…".to_owned(),
            Self::Reference(Target::RiskCode | Target::Series | Target::Code) => "…".to_owned(),
            _ => "\"…\"".to_owned(),
        }
    }

    /// Whether several values may stand here.
    pub fn holds_a_list(&self) -> bool {
        match self {
            Self::List(_) => true,
            Self::Either(one, other) => one.holds_a_list() || other.holds_a_list(),
            _ => false,
        }
    }

    /// The heading of such a table: `[[code]]` where there can be several, else `[series]`.
    pub fn heading(&self, path: &str) -> String {
        match self {
            Self::Rows(_) | Self::List(_) => format!("[[{path}]]"),
            _ => format!("[{path}]"),
        }
    }
}

impl Shape {
    /// The table's required keys as they would be written, with the values that are given for the first of a kind.
    pub fn example(&self, value: &dyn Fn(&Kind) -> Option<String>) -> String {
        let required = self.keys.iter().filter(|key| key.need == Need::Required);
        let mut is_given = false;
        let entries = required.map(|key| {
            let given = value(&key.kind).filter(|_| !is_given);
            is_given |= given.is_some();
            format!("{} = {}", key.name, given.unwrap_or_else(|| key.kind.placeholder()))
        });
        format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
    }
}

/// The folder of the series files, and the folder in which an editor's schemas may stand.
pub const SERIES_DIRECTORY: &str = "series";
pub const SCHEMA_DIRECTORY: &str = "schema";

/// The files that are there once each, in the order in which they are read.
pub static FILES: &[FileShape] = &[
    FileShape {
        path: "source.toml",
        table: Shape { about: "Which page the catalogue follows, and as of when.", keys: SOURCE },
    },
    FileShape {
        path: "statuses.toml",
        table: Shape { about: "The statuses of a case, and how one follows another.", keys: STATUSES },
    },
    FileShape {
        path: "risk_codes.toml",
        table: Shape { about: "The risk codes that come with a completed case.", keys: RISK_CODES },
    },
    FileShape {
        path: "remedies.toml",
        table: Shape { about: "The closed list of answers to \"what now\", first things first.", keys: REMEDIES },
    },
];

/// A file of `series/`.
pub static SERIES_FILE: FileShape =
    FileShape { path: "*.toml", table: Shape { about: "One series and its status codes.", keys: SERIES_AND_CODES } };

const fn vendor(name: &'static str, need: Need, kind: Kind, about: &'static str) -> Key {
    Key { name, kind, need, origin: Origin::Vendor, about }
}

const fn house(name: &'static str, need: Need, kind: Kind, about: &'static str) -> Key {
    Key { name, kind, need, origin: Origin::House, about }
}

use Need::{Optional, Required};

const SOURCE: &[Key] = &[
    vendor("title", Required, Kind::Text, "The title of the source page."),
    vendor("url", Required, Kind::Url, "The address of the source page."),
    vendor("retrieved", Required, Kind::Date, "The day on which the page was last read and compared."),
    house("since", Required, Kind::Date, "The day this catalogue begins; rows that give no `since` date from it."),
    house(
        "accepted",
        Optional,
        Kind::List(&Kind::Table(&ACCEPTED_CHANGE)),
        "Changes of rows that are gone, each accepted for a reason.",
    ),
];

const STATUSES: &[Key] = &[
    vendor("status", Required, Kind::Rows(&STATUS), "The statuses, in the order of the page."),
    vendor("transition", Required, Kind::Rows(&TRANSITION), "Which status can follow which."),
];

const RISK_CODES: &[Key] =
    &[vendor("risk_code", Required, Kind::Rows(&RISK_CODE), "The risk codes, in the order of their numbers.")];

const REMEDIES: &[Key] = &[house(
    "remedy",
    Required,
    Kind::Rows(&REMEDY),
    "The remedies; their order is the order in which next steps are given.",
)];

const SERIES_AND_CODES: &[Key] = &[
    vendor("series", Required, Kind::Table(&SERIES), "What holds for the whole series."),
    vendor("code", Required, Kind::Rows(&CODE), "The status codes, in the order of their numbers."),
];

const SINCE: Key = house(
    "since",
    Optional,
    Kind::Date,
    "The day on which the row entered the catalogue, if it was not there from its beginning.",
);

const REVIEW: Key = house(
    "review",
    Optional,
    Kind::Text,
    "What in the row was proposed, or follows from a change, and waits for a person to look; taken out after that.",
);

const CHANGED: Key = house(
    "changed",
    Optional,
    Kind::List(&Kind::Table(&CHANGE)),
    "The days on which the row came to mean something else, oldest first, so that those who depend on it look again.",
);

const CHANGE: Shape = Shape {
    about: "A change of what a row means.",
    keys: &[
        house("on", Required, Kind::Date, "The day of the change."),
        house("what", Required, Kind::Text, "What changed, in a sentence that dependents will read."),
    ],
};

const ACCEPTED: Key = house(
    "accepted",
    Optional,
    Kind::List(&Kind::Table(&ACCEPTED_CHANGE)),
    "Changes of the row that hurt those who depend on it, each accepted for a reason.",
);

const ACCEPTED_CHANGE: Shape = Shape {
    about: "A change that `diff` would not let pass, and that is made for a reason.",
    keys: &[
        house("change", Required, Kind::OneOf(ChangeRule::IDS), "The change, by the id that `diff` gives it."),
        house("was", Required, Kind::Text, "What stood there before, as `diff` shows it."),
        BECAUSE,
    ],
};

const DISCLOSURES: Kind = Kind::OneOf(&["client", "internal"]);

const RISK_CODES_OR_UNSTATED: Kind =
    Kind::Either(&Kind::List(&Kind::Reference(Target::RiskCode)), &Kind::OneOf(&["unstated"]));

const REFERENCED_STATUSES: Kind = Kind::List(&Kind::Reference(Target::Status));

const ACTION: Key = vendor(
    "action",
    Optional,
    Kind::Either(&Kind::Text, &Kind::Table(&ACTION_PER_INTEGRATION)),
    "What to do, in the page's words: one text, or one for each integration. Left out where the page states none.",
);

const NAMED_REMEDY: Key = house(
    "remedy",
    Required,
    Kind::Either(&Kind::Reference(Target::Remedy), &Kind::Table(&REMEDY_PER_INTEGRATION)),
    "The remedy that the action comes to: one, or one for each integration.",
);

const DEVIATIONS: Key = house(
    "deviations",
    Optional,
    Kind::List(&Kind::Table(&DEVIATION)),
    "Where the catalogue deliberately words a text otherwise than the page.",
);

const STATUS: Shape = Shape {
    about: "A status that the service can report for a case.",
    keys: &[
        vendor("status", Required, Kind::Wire, "The status as the service sends it."),
        house("name", Required, Kind::Name, "The stable identifier from which the Rust name is made."),
        vendor("description", Required, Kind::Text, "What the status means, in the page's words."),
        ACTION,
        NAMED_REMEDY,
        vendor("cdd_report", Required, Kind::Flag, "Whether the CDD Report is available with this status."),
        vendor(
            "expects_codes",
            Required,
            Kind::Flag,
            "Whether the page's own row for the status names status codes, so that there is at least one.",
        ),
        vendor(
            "risk_codes",
            Required,
            Kind::List(&Kind::Reference(Target::RiskCode)),
            "The risk codes of which one comes with this status; an empty list where none does.",
        ),
        vendor("final", Optional, Kind::Table(&FINALITY), "Given where no other status can follow: how that is known."),
        DEVIATIONS,
        SINCE,
        CHANGED,
        ACCEPTED,
        REVIEW,
        retired(&RETIRED_STATUS),
    ],
};

const ACTION_PER_INTEGRATION: Shape = Shape {
    about: "An action that differs by integration.",
    keys: &[
        vendor("sdk", Required, Kind::Text, "What to do with an SDK integration."),
        vendor("api", Required, Kind::Text, "What to do with an API integration."),
    ],
};

const REMEDY_PER_INTEGRATION: Shape = Shape {
    about: "A remedy that differs by integration.",
    keys: &[
        house("sdk", Required, Kind::Reference(Target::Remedy), "The remedy with an SDK integration."),
        house("api", Required, Kind::Reference(Target::Remedy), "The remedy with an API integration."),
    ],
};

const BASIS: Key = house(
    "basis",
    Required,
    Kind::OneOf(&["stated", "inferred"]),
    "Whether the vendor states this, or it was inferred from what the vendor says.",
);

const BECAUSE: Key = house("because", Required, Kind::Text, "Where this is known from, or why.");

const FINALITY: Shape = Shape { about: "How it is known that a status is final.", keys: &[BASIS, BECAUSE] };

const TRANSITION: Shape = Shape {
    about: "A step of the status flow.",
    keys: &[
        vendor("from", Optional, Kind::Reference(Target::Status), "The status before; left out where the flow begins."),
        vendor("to", Required, Kind::Reference(Target::Status), "The status after."),
        vendor("event", Required, Kind::Text, "What happens, in a few words."),
        BASIS,
        BECAUSE,
    ],
};

const RISK_CODE: Shape = Shape {
    about: "A risk code: the recommendation that comes with a completed case.",
    keys: &[
        vendor("number", Required, Kind::Number, "The risk code."),
        house("name", Required, Kind::Name, "The stable identifier from which the Rust name is made."),
        vendor("risk_score", Required, Kind::Wire, "The risk score that the page gives for the risk code."),
        SINCE,
        CHANGED,
        ACCEPTED,
        REVIEW,
        retired(&RETIRED_RISK_CODE),
    ],
};

pub const REMEDY_KINDS: &[&str] = &["act", "wait", "final", "unstated"];

const REMEDY: Shape = Shape {
    about: "One answer to \"what now\".",
    keys: &[
        house("name", Required, Kind::Name, "The stable identifier from which the Rust name is made."),
        house(
            "kind",
            Required,
            Kind::OneOf(REMEDY_KINDS),
            "Whether someone can act, must wait, can do nothing any more, or the source does not say.",
        ),
        house("meaning", Required, Kind::Text, "What to do, in a sentence."),
        ACCEPTED,
    ],
};

const SERIES: Shape = Shape {
    about: "What holds for every code of a series unless its row says otherwise.",
    keys: &[
        vendor("number", Required, Kind::Number, "The number that the page calls the series by, and its first code."),
        vendor("last", Required, Kind::Number, "The last number that belongs to the series."),
        house("name", Required, Kind::Name, "The stable identifier from which the Rust name is made."),
        vendor("title", Required, Kind::Text, "The page's heading of the series."),
        vendor("statuses", Required, REFERENCED_STATUSES, "The statuses that the codes accompany."),
        vendor(
            "risk_codes",
            Required,
            RISK_CODES_OR_UNSTATED,
            "The risk codes that can come with the codes: a list, empty where none can, or \"unstated\".",
        ),
        house(
            "disclosure",
            Optional,
            DISCLOSURES,
            "Whether the client may be told the reason; \"internal\" where it is left out.",
        ),
        SINCE,
        CHANGED,
        ACCEPTED,
        REVIEW,
        retired(&RETIRED_SERIES),
    ],
};

const CODE: Shape = Shape {
    about: "A status code.",
    keys: &[
        vendor("number", Required, Kind::Number, "The status code."),
        house("name", Required, Kind::Name, "The stable identifier from which the Rust name is made."),
        vendor(
            "statuses",
            Optional,
            REFERENCED_STATUSES,
            "The statuses it accompanies, where they differ from the series'.",
        ),
        vendor(
            "risk_codes",
            Optional,
            RISK_CODES_OR_UNSTATED,
            "The risk codes that can come with it, where they differ from the series'.",
        ),
        vendor("fields", Optional, Kind::List(&Kind::FieldPath), "The request fields that its texts name."),
        house("disclosure", Optional, DISCLOSURES, "\"internal\" where the code is more delicate than its series."),
        SINCE,
        CHANGED,
        ACCEPTED,
        REVIEW,
        retired(&RETIRED_CODE),
        vendor(
            "guidance",
            Required,
            Kind::Rows(&GUIDANCE),
            "What the page says about the code; more than one where it has several meanings.",
        ),
    ],
};

const GUIDANCE: Shape = Shape {
    about: "One meaning of a status code, and what to do about it.",
    keys: &[
        vendor("condition", Optional, Kind::Text, "When the guidance holds, where the page limits it."),
        vendor("description", Required, Kind::Text, "What the code means, in the page's words."),
        ACTION,
        NAMED_REMEDY,
        DEVIATIONS,
    ],
};

const DEVIATION: Shape = Shape {
    about: "A text that deliberately differs from the page.",
    keys: &[
        house("key", Required, Kind::OneOf(&["condition", "description", "action"]), "The key whose text differs."),
        vendor("page", Required, Kind::Text, "What the page says."),
        BECAUSE,
    ],
};

const fn retired(shape: &'static Shape) -> Key {
    house(
        "retired",
        Optional,
        Kind::Table(shape),
        "Given where the row has left the page: it stays decodable, and is never deleted.",
    )
}

const RETIRED_ABOUT: &str = "When and why a row was retired, and what took its place.";
const RETIRED_ON: Key = house("on", Required, Kind::Date, "The day from which the row is retired.");
const RETIRED_REASON: Key = house("reason", Required, Kind::Text, "Why, in a sentence that dependents will read.");

const fn successor(target: Target) -> Key {
    house("successor", Optional, Kind::Reference(target), "What to use in its place, where there is something.")
}

const RETIRED_STATUS: Shape =
    Shape { about: RETIRED_ABOUT, keys: &[RETIRED_ON, RETIRED_REASON, successor(Target::Status)] };
const RETIRED_RISK_CODE: Shape =
    Shape { about: RETIRED_ABOUT, keys: &[RETIRED_ON, RETIRED_REASON, successor(Target::RiskCode)] };
const RETIRED_SERIES: Shape =
    Shape { about: RETIRED_ABOUT, keys: &[RETIRED_ON, RETIRED_REASON, successor(Target::Series)] };
const RETIRED_CODE: Shape =
    Shape { about: RETIRED_ABOUT, keys: &[RETIRED_ON, RETIRED_REASON, successor(Target::Code)] };

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::super::suggest::nearest;
    use super::{FILES, Key, Kind, Origin, SERIES_DIRECTORY, SERIES_FILE, Shape};

    fn visit(shape: &'static Shape, path: &str, seen: &mut Vec<(String, &'static Key)>) {
        for key in shape.keys {
            let path = format!("{path}.{}", key.name);
            visit_kind(&key.kind, &path, seen);
            seen.push((path, key));
        }
    }

    fn visit_kind(kind: &'static Kind, path: &str, seen: &mut Vec<(String, &'static Key)>) {
        match kind {
            Kind::Table(shape) | Kind::Rows(shape) => visit(shape, path, seen),
            Kind::List(item) => visit_kind(item, path, seen),
            Kind::Either(one, other) => [one, other].into_iter().for_each(|kind| visit_kind(kind, path, seen)),
            _ => (),
        }
    }

    /// So that a key that is nearly another can be taken for a misspelling of it.
    #[test]
    fn no_key_is_mistaken_for_another_of_its_table() {
        let mut keys = Vec::new();
        for file in FILES.iter().chain([&SERIES_FILE]) {
            visit(&file.table, file.path, &mut keys);
        }
        let table = |path: &str| path.rsplit_once('.').map(|(table, _)| table.to_owned());
        let alike: Vec<_> = keys
            .iter()
            .flat_map(|(path, key)| keys.iter().map(move |(other_path, other)| (path, key, other_path, other)))
            .filter(|(path, key, other_path, other)| table(path) == table(other_path) && key.name != other.name)
            .filter(|(_, key, _, other)| nearest(key.name, [other.name]).is_some())
            .map(|(path, _, other_path, _)| (path, other_path))
            .collect();
        assert_eq!(alike, Vec::<(&String, &String)>::new());
    }

    #[test]
    fn every_key_has_one_sentence_for_its_editor_and_stands_once_in_its_table() {
        let mut keys = Vec::new();
        for file in FILES.iter().chain([&SERIES_FILE]) {
            visit(&file.table, file.path, &mut keys);
        }
        let wrong: Vec<_> = keys
            .iter()
            .filter(|(path, key)| {
                let twice = keys.iter().filter(|(other, _)| other == path).count() > 1;
                twice || !key.about.ends_with('.') || key.name.to_lowercase() != key.name
            })
            .map(|(path, _)| path)
            .collect();
        assert_eq!(wrong, Vec::<&String>::new());
    }

    /// The keys that the header of a file names behind these words, up to the end of the sentence; what stands in
    /// brackets only explains them.
    fn named(header: &str, opening: &str, keys: &[(String, &'static Key)]) -> Vec<&'static str> {
        let behind = header.split_once(opening).map_or("", |(_, behind)| behind);
        let outside = behind.split('(').map(|part| part.split_once(')').map_or(part, |(_, outside)| outside));
        let outside: String = outside.collect();
        let sentence = outside.split(". ").next().unwrap_or_default();
        let words: Vec<_> = sentence.split(|letter: char| !letter.is_ascii_lowercase() && letter != '_').collect();
        keys.iter().map(|(_, key)| key.name).filter(|name| words.contains(name)).collect()
    }

    #[test]
    fn the_header_of_each_file_calls_the_vendors_what_is_the_vendors_and_the_houses_what_is_the_houses() {
        let catalogue = Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue");
        let series = fs::read_dir(catalogue.join(SERIES_DIRECTORY)).expect("the folder can be read");
        let series = series.map(|entry| (entry.expect("an entry").path(), &SERIES_FILE));
        let files = FILES.iter().map(|file| (catalogue.join(file.path), file)).chain(series);
        let mut wrong = Vec::new();
        for (path, file) in files {
            let mut keys = Vec::new();
            visit(&file.table, file.path, &mut keys);
            let text = fs::read_to_string(&path).expect("the file can be read");
            let header: Vec<_> = text.lines().map_while(|line| line.strip_prefix('#')).map(str::trim).collect();
            let header = header.join(" ");
            for (opening, origin) in [("vendor's facts:", Origin::Vendor), ("House judgement", Origin::House)] {
                for name in named(&header, opening, &keys) {
                    let is_right = keys.iter().any(|(_, key)| key.name == name && key.origin == origin);
                    wrong.extend((!is_right).then(|| format!("{}: {name}", path.display())));
                }
            }
        }
        assert_eq!(wrong, Vec::<String>::new());
    }

    #[test]
    fn contributing_tells_what_each_key_means() {
        let text = include_str!("../../CONTRIBUTING.md");
        let mut keys = Vec::new();
        for file in FILES.iter().chain([&SERIES_FILE]) {
            visit(&file.table, file.path, &mut keys);
        }
        let headings = ["code", "series", "remedy", "status", "transition", "risk_code"];
        let untold = keys.iter().map(|(_, key)| key.name).filter(|name| {
            !headings.contains(name)
                && !text.lines().any(|line| line.starts_with('|') && line.contains(&format!("`{name}`")))
        });
        assert_eq!(untold.collect::<Vec<_>>(), Vec::<&str>::new());
    }
}
