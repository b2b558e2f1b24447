//! The columns of a database, by sqlx: those of the export, and a table of reports as a back end keeps it.

use idv_catalogue::{
    Case, Context, Decision, Disclosure, Integration, Remedy, RemedyKind, Reported, RiskCode, Series, Status,
    StatusCode,
};
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::types::Json;
use sqlx::{AssertSqlSafe, ConnectOptions, query, query_as, query_scalar};

use crate::databases::{Address, Database, systems};
use crate::sql::load;
use crate::subjects::today;

/// What is the same for each driver, though each has types of its own.
macro_rules! with_each_driver {
    ($database:expr, |$connection:ident| $block:expr) => {
        match $database.address.clone() {
            Address::Sqlite(file) => in_runtime(async {
                let options = SqliteConnectOptions::new().filename(file).create_if_missing(true);
                let $connection: &mut SqliteConnection = &mut options.connect().await.expect("a connection");
                $block
            }),
            Address::Postgres(folder, name) => in_runtime(async {
                let options = PgConnectOptions::new_without_pgpass().host(folder.to_str().expect("a short path"));
                let options = options.username("postgres").database(&name);
                let $connection: &mut PgConnection = &mut options.connect().await.expect("a connection");
                $block
            }),
        }
    };
}

fn in_runtime(future: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime").block_on(future);
}

#[test]
fn sqlx_reads_and_writes_what_databases_hold() {
    for system in systems() {
        let database = system.database("typed");
        load(&database, today());
        reads_the_export(&database);
        keeps_reports_in_columns_of_any_width(&database);
        refuses_what_is_not_in_the_catalogue(&database);
        keeps_decisions(&database);
    }
}

fn reads_the_export(database: &Database) {
    with_each_driver!(database, |connection| {
        let codes: Vec<(StatusCode, Series, Disclosure)> =
            query_as("SELECT status_code, series, disclosure FROM idv_status_codes ORDER BY status_code")
                .fetch_all(&mut *connection)
                .await
                .expect("the codes");
        let expected: Vec<_> = StatusCode::ALL.iter().map(|it| (*it, it.series(), it.disclosure())).collect();
        assert_eq!(codes, expected);

        let statuses: Vec<(Status, Remedy)> = query_as("SELECT status, remedy_api FROM idv_statuses ORDER BY ordinal")
            .fetch_all(&mut *connection)
            .await
            .expect("the statuses");
        assert_eq!(statuses, Status::ALL.iter().map(|it| (*it, it.remedy(Integration::Api))).collect::<Vec<_>>());

        let risk_codes: Vec<(RiskCode, Option<Remedy>)> =
            query_as("SELECT risk_code, remedy FROM idv_risk_codes ORDER BY risk_code")
                .fetch_all(&mut *connection)
                .await
                .expect("the risk codes");
        assert_eq!(risk_codes, RiskCode::ALL.iter().map(|it| (*it, it.remedy())).collect::<Vec<_>>());

        let code: String = query_scalar("SELECT name FROM idv_status_codes WHERE status_code = $1")
            .bind(StatusCode::ALL[0])
            .fetch_one(&mut *connection)
            .await
            .expect("a name");
        assert_eq!(code, StatusCode::ALL[0].name());
        let kind: RemedyKind = query_scalar("SELECT kind FROM idv_remedies WHERE remedy = $1")
            .bind(Remedy::ALL[0])
            .fetch_one(&mut *connection)
            .await
            .expect("a kind");
        assert_eq!(kind, Remedy::ALL[0].kind());
    });
}

fn keeps_reports_in_columns_of_any_width(database: &Database) {
    type Report = (Reported<Status>, Reported<StatusCode>, Option<Reported<RiskCode>>);
    let reports = |most: i64| -> Vec<Report> {
        [
            ("completed", 4110, Some(500)),
            ("on hold", 3199, None),
            ("", -1, Some(999)),
            ("completed", most, Some(most)),
            ("new", -most - 1, None),
        ]
        .into_iter()
        .map(|(status, code, risk_code)| (status.into(), code.into(), risk_code.map(Reported::from)))
        .collect()
    };
    let widths = [("SMALLINT", i64::from(i16::MAX)), ("INTEGER", i64::from(i32::MAX)), ("BIGINT", i64::MAX)];
    with_each_driver!(database, |connection| {
        for (width, most) in widths {
            let create = format!(
                "CREATE TABLE reports_{width} (id INTEGER, status TEXT NOT NULL, code {width} NOT NULL, risk_code {width})"
            );
            query(AssertSqlSafe(create)).execute(&mut *connection).await.expect("a table");
            for (id, (status, code, risk_code)) in (0_i32..).zip(reports(most)) {
                query(AssertSqlSafe(format!("INSERT INTO reports_{width} VALUES ($1, $2, $3, $4)")))
                    .bind(id)
                    .bind(status)
                    .bind(code)
                    .bind(risk_code)
                    .execute(&mut *connection)
                    .await
                    .expect("a row");
            }
            let select = format!("SELECT status, code, risk_code FROM reports_{width} ORDER BY id");
            let read: Vec<Report> =
                query_as(AssertSqlSafe(select)).fetch_all(&mut *connection).await.expect("the rows");
            assert_eq!(read, reports(most), "{width}");
        }
    });
}

fn refuses_what_is_not_in_the_catalogue(database: &Database) {
    with_each_driver!(database, |connection| {
        query("CREATE TABLE strange (code BIGINT, status TEXT)").execute(&mut *connection).await.expect("a table");
        query("INSERT INTO strange VALUES (3999, 'on hold'), (68641, 'Completed')") // 65536 + 3105
            .execute(&mut *connection)
            .await
            .expect("two rows");
        let refused = |error: Result<(), sqlx::Error>, said: &str| {
            let error = error.expect_err("it is not in the catalogue").to_string();
            assert!(error.contains(said), "{error}");
        };
        for (code, status) in [(3999_i64, "on hold"), (68641, "Completed")] {
            let known = query_scalar("SELECT code FROM strange WHERE code = $1")
                .bind(code)
                .fetch_one(&mut *connection)
                .await
                .map(|_: StatusCode| ());
            refused(known, &code.to_string());
            let known = query_scalar("SELECT status FROM strange WHERE code = $1")
                .bind(code)
                .fetch_one(&mut *connection)
                .await
                .map(|_: Status| ());
            refused(known, status);
        }
        // A text is no number, whatever it spells.
        let text = query_scalar("SELECT status FROM strange")
            .fetch_one(&mut *connection)
            .await
            .map(|_: Reported<StatusCode>| ());
        refused(text, "not compatible with SQL type");
    });
}

fn keeps_decisions(database: &Database) {
    let case = Case::new("completed", [4110, 3999], Some(500.into()));
    let decision = Decision::of(case, Context::answer(Integration::Api));
    with_each_driver!(database, |connection| {
        query("CREATE TABLE decisions (decision JSONB NOT NULL)").execute(&mut *connection).await.expect("a table");
        query("INSERT INTO decisions VALUES ($1)")
            .bind(Json(&decision))
            .execute(&mut *connection)
            .await
            .expect("a row");
        let Json(read): Json<Decision> =
            query_scalar("SELECT decision FROM decisions").fetch_one(&mut *connection).await.expect("the row");
        assert_eq!(read, decision);
    });
}
