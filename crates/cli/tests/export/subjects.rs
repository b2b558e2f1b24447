//! The catalogues that are exported, each from its TOML.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use serde_json::Value;

use crate::support::{copy_tree, expect_success, frozen_catalogue, repository, scratch, stdout};

pub struct Subject {
    pub name: &'static str,
    /// The folder of its TOML.
    pub catalogue: PathBuf,
}

impl Subject {
    pub fn export(&self, format: &str) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_idv"));
        command.args(["export", "--format", format, "--catalogue"]).arg(&self.catalogue);
        let output = command.output().expect("the program runs");
        expect_success(&output);
        assert_eq!(output.stderr, b"");
        stdout(&output)
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.export("json")).expect("JSON")
    }
}

pub fn subjects() -> [&'static Subject; 2] {
    [today(), strange()]
}

/// The catalogue of this repository.
pub fn today() -> &'static Subject {
    static TODAY: OnceLock<Subject> = OnceLock::new();
    TODAY.get_or_init(|| Subject { name: "today", catalogue: repository().join("catalogue") })
}

/// The frozen catalogue, where a test names what stands there.
pub fn frozen() -> &'static Subject {
    static FROZEN: OnceLock<Subject> = OnceLock::new();
    FROZEN.get_or_init(|| Subject { name: "frozen", catalogue: frozen_catalogue() })
}

/// A catalogue with what that of today may lack: rows changed and retired, codes that differ from their series, and texts
/// with all that the formats give a meaning to.
pub fn strange() -> &'static Subject {
    static STRANGE: OnceLock<Subject> = OnceLock::new();
    STRANGE.get_or_init(|| {
        let catalogue = scratch("strange").join("catalogue");
        copy_tree(&frozen_catalogue(), &catalogue);
        for (file, from, to) in EDITS {
            let path = catalogue.join(file);
            let text = fs::read_to_string(&path).expect("a file of the copy");
            assert!(text.contains(from), "{file} holds {from:?}");
            fs::write(path, text.replacen(from, to, 1)).expect("the copy can be written");
        }
        Subject { name: "strange", catalogue }
    })
}

/// A file, what stands there, and what is to stand there in its place.
type Edit = (&'static str, &'static str, &'static str);

const EDITS: &[Edit] = &[
    ("source.toml", "title = \"", "title = \"A | *title* -- */ 'with' <b> `marks`: "),
    ("source.toml", "`marks`: ", "`marks`: </title><script>intruder=1</script> "),
    ("source.toml", "/idv-statuses\"", "/idv-statuses?a='b'&c=%20*/--d\""),
    ("source.toml", "retrieved = 2026-11-22", "retrieved = 2027-12-01"),
    ("statuses.toml", "name = \"new\"\n", CHANGED_STATUS),
    ("statuses.toml", "We are validating the data.", STRANGE),
    ("statuses.toml", "Identity files uploaded, data valid", r#"1. a\"; --> b: #c; %% <b>{d}</b> | [*] 'e' \\"#),
    ("statuses.toml", "[[transition]]\nto = \"new\"", NEW_STATUSES),
    ("statuses.toml", "risk_codes = [200, 300, 400, 500]", "risk_codes = [200, 400, 500]"),
    ("risk_codes.toml", "name = \"medium_risk\"\n", RETIRED_RISK_CODE),
    ("statuses.toml", "\"Data validated, case processed\"", MARKUP),
    ("statuses.toml", "\"The page's action is to create a new workflow, so this one goes no further.\"", MARKUP),
    ("remedies.toml", "meaning = \"Stop here", "meaning = \"=Stop | `here`"),
    ("remedies.toml", "\"Do nothing: the SDK deals with it.\"", MARKUP),
    ("series/100_aml_screening.toml", "risk_codes = [200, 300, 400, 500]\n", CHANGED_SERIES),
    ("series/2000_home_address.toml", "disclosure = \"client\"\n", RETIRED_SERIES),
    ("series/5000_fraud.toml", "\"Fraud\"", MARKUP),
    ("series/6000_qualified_electronic_signature_errors.toml", "\"Pending verification flow only\"", MARKUP),
    ("series/6000_qualified_electronic_signature_errors.toml", "\"Handled by the SDK.\"", MARKUP),
    ("series/6000_qualified_electronic_signature_errors.toml", "\"Error while creating the QEC\"", MARKUP),
    ("series/3000_sendbacks.toml", "\"Selfie photo too bright\"", FORMULA),
    ("series/3000_sendbacks.toml", "\"Upload a new selfie.\"", r#"{ sdk = "-1+1 <i>", api = "@SUM(A1)\\" }"#),
    ("series/3000_sendbacks.toml", "name = \"selfie_photo_too_dark\"\n", RETIRED_CODE),
    ("series/3000_sendbacks.toml", "name = \"selfie_photo_too_blurry\"\n", DIFFERENT_CODE),
];

const STRANGE: &str =
    r#"We're \"validating\" \\ <b>the</b> | *data* _of_ `case` [1](2) &lt; $x$ ~~y~~ #1; -- {z} %s :name ${w} é."#;

const FORMULA: &str = r#""=cmd|'/C \"calc\"'!A0, ''; DROP TABLE idv_guidance; --""#;

const MARKUP: &str =
    r#""</script></style></title>--><img src=x onerror=\"intruder=1\"><script>intruder=2</script>'\"&lt;""#;

const CHANGED_STATUS: &str = r#"name = "new"
changed = [{ on = 2027-01-01, what = "It's not what it was." }, { on = 2027-01-02, what = "Nor that." }]
"#;

const RETIRED_RISK_CODE: &str = r#"name = "medium_risk"
changed = [{ on = 2027-01-01, what = "Wider." }]
retired = { on = 2027-02-01, reason = "It's 'high' now.", successor = 400 }
"#;

const CHANGED_SERIES: &str = r#"risk_codes = [200, 400, 500]
changed = [{ on = 2027-01-01, what = "<img src=x onerror=intruder=4>." }]
"#;

const RETIRED_SERIES: &str = r#"disclosure = "client"
retired = { on = 2027-03-01, reason = "<script>intruder=3</script>", successor = 1000 }
"#;

const RETIRED_CODE: &str = r#"name = "selfie_photo_too_dark"
retired = { on = 2027-01-01, reason = "+It's | one with 'blurry'.", successor = 3102 }
"#;

const DIFFERENT_CODE: &str = r#"name = "selfie_photo_too_blurry"
statuses = ["on-hold", "completed"]
risk_codes = "unstated"
fields = ["person.fullName", "riskRequirement"]
disclosure = "internal"
since = 2027-01-01
changed = [{ on = 2027-02-02, what = "It means 'dark' too." }]
"#;

/// One in use, and one that it took the place of.
const NEW_STATUSES: &str = r#"[[status]]
status = "on-hold"
name = "note"
description = "Someone looks."
remedy = "no_action_stated"
cdd_report = true
expects_codes = false
risk_codes = []
since = 2027-01-01
final = { basis = "stated", because = "It's \"final\"." }

[[status]]
status = "held"
name = "held"
description = "Someone looks."
remedy = "no_action_stated"
cdd_report = false
expects_codes = true
risk_codes = []
retired = { on = 2027-01-01, reason = "Renamed.", successor = "on-hold" }

[[transition]]
from = "pending"
to = "on-hold"
event = "Taken up"
basis = "inferred"
because = "It's | `so`."

[[transition]]
to = "new""#;
