//! The SQL, loaded into real databases and compared with the JSON, which is itself tested against the TOML.

use serde_json::Value;

use crate::cells::{cell, list, part};
use crate::client_words::{Sentence, client_words};
use crate::databases::{Database, systems};
use crate::subjects::{Subject, frozen, subjects};
use crate::support::{expect_success, stderr, stdout};

type Rows = Vec<Vec<String>>;

/// A query, and its answer by the JSON.
type Question = (&'static str, fn(&Value) -> Rows);

/// What each table holds.
const TABLES: &[Question] = &[
    ("SELECT url, title, retrieved, since, digest FROM idv_source", |json| {
        vec![["url", "title", "retrieved", "since", "digest"].map(|key| cell(&json["source"][key])).to_vec()]
    }),
    (
        "SELECT ordinal, language, name, CASE WHEN reviewed THEN 'true' ELSE 'false' END
         FROM idv_languages ORDER BY ordinal",
        |json| numbered(&json["languages"], |it| ["tag", "name", "reviewed"].map(|key| cell(&it[key])).to_vec()),
    ),
    (
        "SELECT ordinal, remedy, kind, CASE WHEN asks_client THEN 'true' ELSE 'false' END, meaning
         FROM idv_remedies ORDER BY ordinal",
        |json| {
            let keys = ["remedy", "kind", "asks_client", "meaning"];
            numbered(&json["remedies"], |it| keys.map(|key| cell(&it[key])).to_vec())
        },
    ),
    (
        "SELECT risk_code, name, risk_score, remedy, because, since, retired_on, retired_reason, successor
         FROM idv_risk_codes ORDER BY risk_code",
        |json| {
            each(&json["risk_codes"], |it| {
                with_life(&["risk_code", "name", "risk_score", "remedy", "because"].map(|key| cell(&it[key])), it)
            })
        },
    ),
    (
        "SELECT ordinal, status, name, description, CASE WHEN cdd_report THEN 'true' ELSE 'false' END,
             CASE WHEN expects_codes THEN 'true' ELSE 'false' END, CASE WHEN is_final THEN 'true' ELSE 'false' END,
             final_basis, final_because, action_sdk, action_api, remedy_sdk, remedy_api,
             since, retired_on, retired_reason, successor
         FROM idv_statuses ORDER BY ordinal",
        |json| numbered(&json["statuses"], status),
    ),
    ("SELECT ordinal, from_status, to_status, event, basis, because FROM idv_transitions ORDER BY ordinal", |json| {
        numbered(&json["transitions"], |it| {
            let provenance = &it["provenance"];
            [&it["from"], &it["to"], &it["event"], &provenance["basis"], &provenance["because"]].map(cell).to_vec()
        })
    }),
    (
        "SELECT series, last_number, name, title, CASE WHEN risk_codes_stated THEN 'true' ELSE 'false' END, disclosure,
             since, retired_on, retired_reason, successor
         FROM idv_series ORDER BY series",
        |json| {
            each(&json["series"], |it| {
                let stated = (!it["risk_codes"].is_null()).to_string();
                let [series, last, name, title, disclosure] =
                    ["series", "last", "name", "title", "disclosure"].map(|key| cell(&it[key]));
                with_life(&[series, last, name, title, stated, disclosure], it)
            })
        },
    ),
    (
        "SELECT status_code, name, series, CASE WHEN risk_codes_stated THEN 'true' ELSE 'false' END, disclosure,
             because, since, retired_on, retired_reason, successor
         FROM idv_status_codes ORDER BY status_code",
        |json| {
            each(&json["status_codes"], |it| {
                let stated = (!it["risk_codes"].is_null()).to_string();
                let [code, name, series, disclosure, because] =
                    ["status_code", "name", "series", "disclosure", "because"].map(|key| cell(&it[key]));
                with_life(&[code, name, series, stated, disclosure, because], it)
            })
        },
    ),
    (
        "SELECT status_code, ordinal, name, description, condition, action_sdk, action_api, remedy_sdk, remedy_api, because
         FROM idv_guidance ORDER BY status_code, ordinal",
        |json| list(&json["status_codes"]).iter().flat_map(guidances).collect(),
    ),
];

/// What belongs to what, and questions across the tables.
const JOINS: &[Question] = &[
    ("SELECT remedy, included FROM idv_remedy_includes", |json| pairs(json, "remedies", "remedy", "includes")),
    ("SELECT status, risk_code FROM idv_status_risk_codes", |json| pairs(json, "statuses", "status", "risk_codes")),
    ("SELECT series, status FROM idv_series_statuses", |json| pairs(json, "series", "series", "statuses")),
    ("SELECT series, risk_code FROM idv_series_risk_codes", |json| pairs(json, "series", "series", "risk_codes")),
    ("SELECT status_code, status FROM idv_status_code_statuses", |json| {
        pairs(json, "status_codes", "status_code", "statuses")
    }),
    ("SELECT status_code, risk_code FROM idv_status_code_risk_codes", |json| {
        pairs(json, "status_codes", "status_code", "risk_codes")
    }),
    ("SELECT status_code, field FROM idv_status_code_fields", |json| {
        pairs(json, "status_codes", "status_code", "fields")
    }),
    (
        "SELECT language, kind, key, status, status_code, ordinal, remedy, text, text_language FROM idv_client_words",
        |json| {
            client_words(json)
                .into_iter()
                .flat_map(|(language, all)| all.into_iter().map(|it| told(language, it)))
                .collect()
        },
    ),
    // What a back end joins on: a reason for each guidance that may be disclosed, in each language.
    (
        "SELECT idv_languages.language, codes.status_code, COUNT(words.text)
         FROM idv_status_codes AS codes
         CROSS JOIN idv_languages
         LEFT JOIN idv_client_words AS words
             ON words.status_code = codes.status_code AND words.language = idv_languages.language
         GROUP BY idv_languages.language, codes.status_code",
        reasons_by_code,
    ),
    ("SELECT status, changed_on, what FROM idv_status_changes", |json| changes(json, "statuses", "status")),
    ("SELECT risk_code, changed_on, what FROM idv_risk_code_changes", |json| changes(json, "risk_codes", "risk_code")),
    ("SELECT series, changed_on, what FROM idv_series_changes", |json| changes(json, "series", "series")),
    ("SELECT status_code, changed_on, what FROM idv_status_code_changes", |json| {
        changes(json, "status_codes", "status_code")
    }),
    (
        "SELECT DISTINCT from_status, to_status FROM idv_transitions
         WHERE from_status IS NOT NULL AND from_status <> to_status",
        |json| pairs(json, "statuses", "status", "next"),
    ),
    (
        "SELECT DISTINCT remedies.status_code, remedies.remedy
         FROM (SELECT status_code, remedy_sdk AS remedy FROM idv_guidance
               UNION SELECT status_code, remedy_api FROM idv_guidance) AS remedies
         JOIN idv_remedies ON idv_remedies.remedy = remedies.remedy",
        |json| pairs(json, "status_codes", "status_code", "remedies"),
    ),
    (
        "SELECT title, CASE WHEN codes.risk_codes_stated THEN 'stated' ELSE 'not stated' END,
             COUNT(DISTINCT codes.status_code), COUNT(risk_code)
         FROM idv_status_codes AS codes
         JOIN idv_series ON idv_series.series = codes.series
         LEFT JOIN idv_status_code_risk_codes AS risks ON risks.status_code = codes.status_code
         GROUP BY title, codes.risk_codes_stated",
        risk_codes_by_series,
    ),
];

fn status(it: &Value) -> Vec<String> {
    let finality = &it["finality"];
    let columns = [
        cell(&it["status"]),
        cell(&it["name"]),
        cell(&it["description"]),
        cell(&it["cdd_report"]),
        cell(&it["expects_codes"]),
        cell(&it["final"]),
        cell(&finality["basis"]),
        cell(&finality["because"]),
        part(&it["action"], "sdk"),
        part(&it["action"], "api"),
        part(&it["remedy"], "sdk"),
        part(&it["remedy"], "api"),
    ];
    with_life(&columns, it)
}

fn guidances(code: &Value) -> Rows {
    let guidance = |it: &Value| {
        let (action, remedy) = (&it["action"], &it["remedy"]);
        let texts = ["name", "description", "condition"].map(|key| cell(&it[key]));
        let parts = [part(action, "sdk"), part(action, "api"), part(remedy, "sdk"), part(remedy, "api")];
        [texts.to_vec(), parts.to_vec(), vec![cell(&it["because"])]].concat()
    };
    let rows = numbered(&code["guidance"], guidance);
    rows.into_iter().map(|row| [vec![cell(&code["status_code"])], row].concat()).collect()
}

fn told(language: &Value, it: Sentence) -> Vec<String> {
    let of = |kind| if it.kind == kind { it.row.clone() } else { String::new() };
    let ordinal = it.ordinal.map(|it| it.to_string()).unwrap_or_default();
    let row = [of("status"), of("reason"), ordinal, of("request")];
    let columns = [cell(&language["tag"]), it.kind.to_owned(), it.key()];
    [columns.to_vec(), row.to_vec(), vec![it.text, it.text_language]].concat()
}

fn reasons_by_code(json: &Value) -> Rows {
    let count = |language: &Value, code: &Value| {
        let guidance = list(&code["guidance"]);
        let told = if code["disclosure"] == "client" { guidance.len() } else { 0 };
        vec![cell(&language["tag"]), cell(&code["status_code"]), told.to_string()]
    };
    let languages = list(&json["languages"]).iter();
    languages.flat_map(|language| each(&json["status_codes"], |code| count(language, code))).collect()
}

fn with_life(columns: &[String], it: &Value) -> Vec<String> {
    let retired = &it["retired"];
    let life = [&it["since"], &retired["on"], &retired["reason"], &retired["successor"]].map(cell);
    [columns.to_vec(), life.to_vec()].concat()
}

fn each(rows: &Value, row: impl Fn(&Value) -> Vec<String>) -> Rows {
    list(rows).iter().map(row).collect()
}

fn numbered(rows: &Value, row: impl Fn(&Value) -> Vec<String>) -> Rows {
    (1..).zip(list(rows)).map(|(number, it): (usize, _)| [vec![number.to_string()], row(it)].concat()).collect()
}

fn pairs(json: &Value, rows: &str, key: &str, others: &str) -> Rows {
    let pairs = |it: &Value| list(&it[others]).iter().map(|other| vec![cell(&it[key]), cell(other)]).collect::<Rows>();
    list(&json[rows]).iter().flat_map(pairs).collect()
}

fn changes(json: &Value, rows: &str, key: &str) -> Rows {
    let of =
        |it: &Value| each(&it["changed"], |change| vec![cell(&it[key]), cell(&change["on"]), cell(&change["what"])]);
    list(&json[rows]).iter().flat_map(of).collect()
}

fn risk_codes_by_series(json: &Value) -> Rows {
    let mut rows = Vec::new();
    for series in list(&json["series"]) {
        for (word, is_stated) in [("stated", true), ("not stated", false)] {
            let codes: Vec<_> = list(&json["status_codes"])
                .iter()
                .filter(|code| code["series"] == series["series"] && code["risk_codes"].is_null() != is_stated)
                .collect();
            let risk_codes: usize = codes.iter().map(|code| list(&code["risk_codes"]).len()).sum();
            if !codes.is_empty() {
                let numbers = [codes.len(), risk_codes].map(|number| number.to_string());
                rows.push([vec![cell(&series["title"]), word.to_owned()], numbers.to_vec()].concat());
            }
        }
    }
    rows
}

fn assert_holds(database: &Database, json: &Value, context: &str) {
    for (query, expected) in TABLES {
        assert_eq!(database.rows(query), expected(json), "{} {context}: {query}", database.system);
    }
    for (query, expected) in JOINS {
        let (mut found, mut expected) = (database.rows(query), expected(json));
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{} {context}: {query}", database.system);
    }
}

pub fn load(database: &Database, subject: &Subject) {
    let output = database.run(&subject.export("sql"));
    expect_success(&output);
    assert_eq!((stdout(&output), stderr(&output)), (String::new(), String::new()));
}

/// Statements that would leave the catalogue unsound, with what SQLite and PostgreSQL call that.
const REFUSED: &[(&str, &str, &str)] = &[
    (
        "INSERT INTO idv_status_codes (status_code, name, series, risk_codes_stated, disclosure, since)
         VALUES (9001, 'of_no_series', 9000, TRUE, 'client', '2027-01-01')",
        "FOREIGN KEY",
        "foreign key",
    ),
    ("UPDATE idv_guidance SET remedy_sdk = 'pray' WHERE status_code = 3105", "FOREIGN KEY", "foreign key"),
    ("UPDATE idv_statuses SET remedy_api = NULL WHERE status = 'new'", "NOT NULL", "not-null"),
    ("DELETE FROM idv_statuses WHERE status = 'completed'", "FOREIGN KEY", "foreign key"),
    ("INSERT INTO idv_status_code_risk_codes VALUES (3105, 999)", "FOREIGN KEY", "foreign key"),
    ("INSERT INTO idv_status_code_statuses VALUES (3105, 'inconsistent_data')", "UNIQUE", "unique"),
    ("UPDATE idv_status_codes SET name = 'impersonation' WHERE status_code = 3105", "UNIQUE", "unique"),
    ("UPDATE idv_status_codes SET disclosure = 'public' WHERE status_code = 3105", "CHECK", "check"),
    ("UPDATE idv_status_codes SET retired_on = '2027-01-01' WHERE status_code = 3105", "CHECK", "check"),
    ("UPDATE idv_status_codes SET successor = 3106 WHERE status_code = 3105", "CHECK", "check"),
    ("UPDATE idv_statuses SET is_final = FALSE WHERE status = 'completed'", "CHECK", "check"),
    ("UPDATE idv_client_words SET language = 'tlh' WHERE kind = 'unknown_status'", "FOREIGN KEY", "foreign key"),
    ("UPDATE idv_client_words SET text_language = 'tlh' WHERE kind = 'status'", "FOREIGN KEY", "foreign key"),
    ("UPDATE idv_client_words SET ordinal = 9 WHERE status_code = 3100", "FOREIGN KEY", "foreign key"),
    ("UPDATE idv_client_words SET kind = 'request' WHERE kind = 'status'", "CHECK", "check"),
    ("UPDATE idv_client_words SET text = '' WHERE kind = 'reason'", "CHECK", "check"),
    ("UPDATE idv_client_words SET key = 'new' WHERE kind = 'status'", "UNIQUE", "unique"),
    ("UPDATE idv_transitions SET basis = 'guessed' WHERE ordinal = 1", "CHECK", "check"),
];

#[test]
fn databases_hold_what_the_json_says_and_refuse_what_would_contradict_it() {
    for system in systems() {
        for subject in subjects() {
            let database = system.database(subject.name);
            load(&database, subject);
            assert_holds(&database, &subject.json(), subject.name);
        }
        let (subject, database) = (frozen(), system.database("kept"));
        load(&database, subject);
        for (statement, in_sqlite, in_postgres) in REFUSED {
            let output = database.run(&format!("{statement};"));
            let word = if database.system == "SQLite" { in_sqlite } else { in_postgres };
            assert!(!output.status.success(), "{}: {statement}", database.system);
            assert!(stderr(&output).contains(&format!("{word} constraint")), "{statement}: {}", stderr(&output));
        }
        // A second load is refused as a whole; the way that the export itself names makes room for it.
        assert!(!database.run(&subject.export("sql")).status.success(), "{}", database.system);
        assert_holds(&database, &subject.json(), "loaded twice");
        let sql = subject.export("sql");
        let dropped = sql.lines().find_map(|line| line.strip_prefix("-- DROP")).expect("how to make room");
        expect_success(&database.run(&format!("DROP{dropped}")));
        load(&database, subject);
        assert_holds(&database, &subject.json(), "loaded anew");
    }
}
