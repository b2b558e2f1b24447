//! Every key that may stand in a file of a catalogue.

use super::Need::{Optional, Required};
use super::{Key, Kind, Need, Origin, Shape, Target};
use crate::change_rule::ChangeRule;
use crate::vocabulary::{Basis, Disclosure, RemedyKind};

const fn vendor(name: &'static str, need: Need, kind: Kind, about: &'static str) -> Key {
    Key { name, kind, need, origin: Origin::Vendor, about }
}

pub(super) const fn house(name: &'static str, need: Need, kind: Kind, about: &'static str) -> Key {
    Key { name, kind, need, origin: Origin::House, about }
}

pub(super) const SOURCE: &[Key] = &[
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

pub(super) const STATUSES: &[Key] = &[
    vendor("status", Required, Kind::Rows(&STATUS), "The statuses, in the order of the page."),
    vendor("transition", Required, Kind::Rows(&TRANSITION), "Which status can follow which."),
];

pub(super) const RISK_CODES: &[Key] =
    &[vendor("risk_code", Required, Kind::Rows(&RISK_CODE), "The risk codes, in the order of their numbers.")];

pub(super) const REMEDIES: &[Key] = &[house(
    "remedy",
    Required,
    Kind::Rows(&REMEDY),
    "The remedies; their order is the order in which next steps are given.",
)];

pub(super) const SERIES_AND_CODES: &[Key] = &[
    vendor("series", Required, Kind::Table(&SERIES_HEAD), "What holds for the whole series."),
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
        house("was", Required, Kind::Quote, "What stood there before, as `diff` shows it."),
        BECAUSE,
    ],
};

pub(super) const DISCLOSURES: Kind = Kind::OneOf(Disclosure::WORDS);

const RISK_CODES_OR_UNSTATED: Kind =
    Kind::Either(&Kind::List(&Kind::Reference(Target::RiskCode)), &Kind::OneOf(&["unstated"]));

const REFERENCED_STATUSES: Kind = Kind::List(&Kind::Reference(Target::Status));

const ACTION: Key = vendor(
    "action",
    Optional,
    Kind::Either(&Kind::Text, &Kind::Table(&ACTION_PER_INTEGRATION)),
    "What to do, in the page's words: one text, or one for each integration. Left out where the page states none.",
);

pub(super) const NAMED_REMEDY: Key = house(
    "remedy",
    Required,
    Kind::Either(&Kind::Reference(Target::Remedy), &Kind::Table(&REMEDY_PER_INTEGRATION)),
    "The remedy that the action comes to: one, or one for each integration.",
);

const DEVIATIONS: Key = house(
    "deviations",
    Optional,
    Kind::List(&Kind::Table(&DEVIATION)),
    "Where the catalogue deliberately words a text differently from the page.",
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
    Kind::OneOf(Basis::WORDS),
    "Whether the vendor states this, or it was inferred from what the vendor says.",
);

pub(super) const REASON_OF_JUDGEMENT: Key = house(
    "because",
    Optional,
    Kind::Text,
    "Why the house judges so, where the remedy or the disclosure does not follow from the page.",
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
        house(
            "remedy",
            Optional,
            Kind::Reference(Target::Remedy),
            "What a careful institution does about the risk code; left out, it is for a person.",
        ),
        REASON_OF_JUDGEMENT,
        SINCE,
        CHANGED,
        ACCEPTED,
        REVIEW,
        retired(&RETIRED_RISK_CODE),
    ],
};

const REMEDY: Shape = Shape {
    about: "One answer to \"what now\".",
    keys: &[
        house("name", Required, Kind::Name, "The stable identifier from which the Rust name is made."),
        house(
            "kind",
            Required,
            Kind::OneOf(RemedyKind::WORDS),
            "Whether a person decides, someone can act, must wait, can do nothing any more or need do nothing, or the source does not say.",
        ),
        house("meaning", Required, Kind::Text, "What to do, in a sentence."),
        house(
            "asks_client",
            Optional,
            Kind::Flag,
            "Whether the client has a part in it, and is asked for that in words of their own; false where it is left out.",
        ),
        house(
            "includes",
            Optional,
            Kind::List(&Kind::Reference(Target::Remedy)),
            "The remedies below it that the client need not be asked for beside this one, with all that those include.",
        ),
        ACCEPTED,
    ],
};

const SERIES_HEAD: Shape = Shape {
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
        house(
            "evidence",
            Optional,
            Kind::List(&Kind::Name),
            "What the code rests on, such as \"face\": codes that rest on the same are disclosed alike, or say why not.",
        ),
        house("disclosure", Optional, DISCLOSURES, "\"internal\" where the code is more delicate than its series."),
        REASON_OF_JUDGEMENT,
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
        house("name", Optional, Kind::Name, "What the guidance is called by, where the code has several."),
        vendor("condition", Optional, Kind::Text, "When the guidance holds, where the page limits it."),
        vendor("description", Required, Kind::Text, "What the code means, in the page's words."),
        ACTION,
        NAMED_REMEDY,
        Key {
            about: "Why the house judges so, where the remedy does not follow from the page; or why another code has the same description.",
            ..REASON_OF_JUDGEMENT
        },
        DEVIATIONS,
    ],
};

const DEVIATION: Shape = Shape {
    about: "A text that deliberately differs from the page.",
    keys: &[
        house("key", Required, Kind::OneOf(&["condition", "description", "action"]), "The key whose text differs."),
        vendor("page", Required, Kind::Quote, "What the page says."),
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
