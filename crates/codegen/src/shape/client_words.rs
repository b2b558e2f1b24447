//! Every key of a file of client words.

use super::Need::{Optional, Required};
use super::keys::house;
use super::{FileShape, FolderShape, Key, Kind, Shape, Target};

/// A catalogue without it says nothing to clients, which breaks a rule, but can be read: older ones have none.
pub static CLIENT_WORDS: FolderShape = FolderShape {
    name: "client_words",
    file: &FileShape {
        path: "client_words/*.toml",
        need: Optional,
        table: Shape { about: "What clients are told and asked, in one language.", keys: WORDS },
    },
    noun: "a file of client words",
    example: "nl.toml",
    need: Optional,
};

pub(super) const WORDS: &[Key] = &[
    house(
        "tag",
        Required,
        Kind::Text,
        "The language's tag in BCP 47, such as nl or pt-BR; the file is named after it.",
    ),
    house("name", Required, Kind::Text, "The language's own name for itself."),
    house(
        "letters",
        Required,
        Kind::Text,
        "The small letters that the language is written with, one behind another: no sentence has others, and the other texts have those of English.",
    ),
    house(
        "never_say",
        Optional,
        Kind::Text,
        "Words, and parts of words, that no sentence may hold, with commas between them: they hint at what is internal, or alarm.",
    ),
    house(
        "review",
        Optional,
        Kind::Text,
        "What waits for a person who speaks the language; taken out once they have reviewed every sentence.",
    ),
    house(
        "unknown_status",
        Optional,
        Kind::Text,
        "Where the verification stands, in words that fit whatever status the catalogue does not know yet.",
    ),
    house(
        "statuses",
        Optional,
        Kind::Words(Target::Status),
        "Where the verification stands, by the name of the status: the same whatever was found.",
    ),
    house(
        "reasons",
        Optional,
        Kind::Words(Target::Code),
        "What is wrong, by the name of the status code, and of the guidance where there are several.",
    ),
    house(
        "requests",
        Optional,
        Kind::Words(Target::Remedy),
        "What the client is asked for, by the name of the remedy.",
    ),
    house(
        "made_from",
        Optional,
        Kind::Table(&MADE_FROM),
        "The digests of the English sentences that these were made from, under the same keys; `idv words confirm` writes them.",
    ),
];

pub(super) const MADE_FROM: Shape = Shape {
    about: "Which English sentence each sentence was made from.",
    keys: &[
        house("unknown_status", Optional, Kind::Text, "That of the words for an unknown status."),
        house("statuses", Optional, Kind::Words(Target::Status), "Those of the words for statuses."),
        house("reasons", Optional, Kind::Words(Target::Code), "Those of the words for status codes."),
        house("requests", Optional, Kind::Words(Target::Remedy), "Those of the words for remedies."),
    ],
};
