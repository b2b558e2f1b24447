//! Every file of an institution's overlay, and every key that may stand in it: the catalogue's own rows, named, with what
//! the institution judges otherwise.

use super::Need::{Optional, Required};
use super::client_words::MADE_FROM;
use super::keys::{DISCLOSURES, NAMED_REMEDY, REASON_OF_JUDGEMENT, house};
use super::{FileShape, FolderShape, Key, Kind, Layout, Shape, Target};
use crate::vocabulary::RemedyKind;

pub static OVERLAY: Layout = Layout {
    files: FILES,
    folders: &[&SERIES, &OVERLAY_WORDS],
    noun: "an overlay",
    contents: "overlay.toml, and where they are needed statuses.toml, risk_codes.toml, remedies.toml and the folders \
               series and client_words",
};

static FILES: &[FileShape] = &[
    FileShape {
        path: "overlay.toml",
        need: Required,
        table: Shape { about: "Whose overlay it is.", keys: INSTITUTION },
    },
    FileShape {
        path: "statuses.toml",
        need: Optional,
        table: Shape {
            about: "What the institution does about statuses.",
            keys: &[rows("status", &STATUS, "The statuses whose remedy is another.")],
        },
    },
    FileShape {
        path: "risk_codes.toml",
        need: Optional,
        table: Shape {
            about: "What the institution does about risk codes.",
            keys: &[rows("risk_code", &RISK_CODE, "The risk codes whose remedy is another.")],
        },
    },
    FileShape {
        path: "remedies.toml",
        need: Optional,
        table: Shape {
            about: "The institution's own remedies, and the order of steps.",
            keys: &[rows("remedy", &REMEDY, "Remedies that are added, or that stand elsewhere in the order of steps.")],
        },
    },
];

static SERIES: FolderShape = FolderShape {
    name: "series",
    file: &FileShape {
        path: "series/*.toml",
        need: Optional,
        table: Shape {
            about: "What the institution does about status codes, and whether clients are told.",
            keys: &[
                house("series", Optional, Kind::Table(&SERIES_HEAD), "What holds for every code of a series."),
                rows("code", &CODE, "The status codes that are judged otherwise."),
            ],
        },
    },
    noun: "a file of status codes",
    example: "3000_sendbacks.toml",
    need: Optional,
};

pub static OVERLAY_WORDS: FolderShape = FolderShape {
    name: "client_words",
    file: &FileShape {
        path: "client_words/*.toml",
        need: Optional,
        table: Shape { about: "What the institution's clients are told and asked, in one language.", keys: WORDS },
    },
    noun: "a file of client words",
    example: "en.toml",
    need: Optional,
};

const INSTITUTION: &[Key] = &[
    house("name", Required, Kind::Text, "The institution's name, as decisions on record have it."),
    house(
        "looked_at",
        Optional,
        Kind::Date,
        "The day on which somebody last looked at all of it: what came to mean something else since is told.",
    ),
];

const fn rows(name: &'static str, shape: &'static Shape, about: &'static str) -> Key {
    house(name, Optional, Kind::Rows(shape), about)
}

const fn names(name: &'static str, target: Target, about: &'static str) -> Key {
    house(name, Required, Kind::Reference(target), about)
}

const REMEDY_INSTEAD: Key = Key { need: Optional, ..NAMED_REMEDY };

const WAS: Key = house(
    "was",
    Optional,
    Kind::Quote,
    "What the house has there, which this replaces: where that changes, a person looks again.",
);

const ACCEPTED_BY: Key = house(
    "accepted_by",
    Optional,
    Kind::Text,
    "Who in the institution answers for it, where it opens what the house keeps from clients or gives to a person.",
);

const ALTHOUGH_RETIRED: Key = house(
    "although_retired",
    Optional,
    Kind::Flag,
    "Whether it is to hold although the row is retired, for cases that were reported before.",
);

const STATUS: Shape = Shape {
    about: "A status whose remedy is another.",
    keys: &[
        names("status", Target::Status, "The status, as the service sends it."),
        REMEDY_INSTEAD,
        WAS,
        REASON_OF_JUDGEMENT,
        ACCEPTED_BY,
        ALTHOUGH_RETIRED,
    ],
};

const RISK_CODE: Shape = Shape {
    about: "A risk code whose remedy is another.",
    keys: &[
        names("number", Target::RiskCode, "The risk code."),
        house("remedy", Optional, Kind::Reference(Target::Remedy), "What the institution does about it."),
        WAS,
        REASON_OF_JUDGEMENT,
        ACCEPTED_BY,
        ALTHOUGH_RETIRED,
    ],
};

const REMEDY: Shape = Shape {
    about: "A remedy of the institution's own, or one of the house's at another place.",
    keys: &[
        house(
            "name",
            Required,
            Kind::Name,
            "What the remedy is called by; a name that the house has not is a new one.",
        ),
        house("kind", Optional, Kind::OneOf(RemedyKind::WORDS), "Of a new remedy: what it asks for."),
        house("meaning", Optional, Kind::Text, "Of a new remedy: what to do, in a sentence."),
        house("asks_client", Optional, Kind::Flag, "Of a new remedy: whether the client has a part in it."),
        house(
            "before",
            Optional,
            Kind::Reference(Target::Remedy),
            "The remedy that it stands before in the order of steps; a new one stands last where this is left out.",
        ),
        house(
            "was",
            Optional,
            Kind::Quote,
            "Of a remedy of the house's: which one it stands before in the house's order.",
        ),
    ],
};

const SERIES_HEAD: Shape = Shape {
    about: "A series that is judged as a whole: each of its codes so, unless a row of its own says otherwise.",
    keys: &[
        names("number", Target::Series, "The series."),
        REMEDY_INSTEAD,
        house("disclosure", Optional, DISCLOSURES, "Whether clients are told of its codes."),
        house("was", Optional, Kind::Table(&WAS_OF_SERIES), "What the house has for each code, which this replaces."),
        REASON_OF_JUDGEMENT,
        ACCEPTED_BY,
    ],
};

const WAS_OF_SERIES: Shape = Shape {
    about: "What is replaced, by the names of the codes that there are.",
    keys: &[
        house("remedy", Optional, Kind::Words(Target::Code), "The house's remedy for each code."),
        house("disclosure", Optional, Kind::Words(Target::Code), "The house's disclosure of each code."),
    ],
};

const CODE: Shape = Shape {
    about: "A status code that is judged otherwise.",
    keys: &[
        names("number", Target::Code, "The status code."),
        house("disclosure", Optional, DISCLOSURES, "Whether clients are told of it."),
        WAS,
        REASON_OF_JUDGEMENT,
        ACCEPTED_BY,
        ALTHOUGH_RETIRED,
        rows("guidance", &GUIDANCE, "What the institution does about it."),
    ],
};

const GUIDANCE: Shape = Shape {
    about: "A guidance whose remedy is another.",
    keys: &[
        house("name", Optional, Kind::Name, "Which guidance is meant, where the code has several."),
        Key { need: Required, ..NAMED_REMEDY },
        WAS,
        REASON_OF_JUDGEMENT,
        ACCEPTED_BY,
    ],
};

const WORDS: &[Key] = &[
    house("tag", Required, Kind::Text, "The language's tag in BCP 47; a language that the house has not is a new one."),
    of_a_new_language("name", "Of a new language: its own name for itself."),
    of_a_new_language("letters", "Of a new language: the small letters that it is written with, one behind another."),
    of_a_new_language("never_say", "Of a new language: what no sentence in it may say, with commas between."),
    of_a_new_language("review", "Of a new language: what waits for a person who speaks it."),
    of_a_new_language("reviewed_by", "Of a new language: who speaks it and has read every sentence; a draft without."),
    house("unknown_status", Optional, Kind::Text, "Where the verification stands, whatever status is not known yet."),
    house("statuses", Optional, Kind::Words(Target::Status), "Where the verification stands, by the status' name."),
    house("reasons", Optional, Kind::Words(Target::Code), "What is wrong, by the name of the status code."),
    house("requests", Optional, Kind::Words(Target::Remedy), "What the client is asked for, by the remedy's name."),
    house(
        "was",
        Optional,
        Kind::Table(&WAS_OF_WORDS),
        "The house's sentences that these replace, under the same keys.",
    ),
    house(
        "made_from",
        Optional,
        Kind::Table(&MADE_FROM),
        "The digests of the English sentences that these were made from, under the same keys.",
    ),
];

const fn of_a_new_language(name: &'static str, about: &'static str) -> Key {
    house(name, Optional, Kind::Text, about)
}

const WAS_OF_WORDS: Shape = Shape {
    about: "The house's sentences that are replaced.",
    keys: &[
        house("unknown_status", Optional, Kind::Text, "That for a status that is not known."),
        house("statuses", Optional, Kind::Words(Target::Status), "Those for statuses."),
        house("reasons", Optional, Kind::Words(Target::Code), "Those for status codes."),
        house("requests", Optional, Kind::Words(Target::Remedy), "Those for remedies."),
    ],
};
