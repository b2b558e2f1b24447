//! A page that has changed in one way yields exactly one report, in whatever form it was saved.

use super::expected::{added_code, changed, code, whole};
use super::page::{Block, Page, Row};
use super::renderings::forms;
use super::*;

/// A change of the page, and what is to be reported; what is left out of the report is empty.
pub struct Mutation {
    pub name: &'static str,
    pub change: fn(&mut Page),
    pub report: fn() -> Value,
}

pub const MUTATIONS: &[Mutation] = &[
    Mutation {
        name: "a row added in the middle",
        change: |page| {
            page.codes("3000").insert(8, Row::code("3199", "Sunglasses on selfie photo", "Upload a new selfie."));
        },
        report: || {
            let with: (&[&str], Option<&[u16]>) = (&["inconsistent_data"], Some(&[]));
            json!({ "added": [added_code(3199, 3000, "Sunglasses on selfie photo", Some("Upload a new selfie."), with)] })
        },
    },
    Mutation {
        name: "rows added without an action",
        change: |page| {
            let rows = page.codes("100");
            rows.insert(3, Row::code("130", "Elevated risk indicators checked", ""));
            rows.push(Row::code("140", "Potential sanctions hit", ""));
        },
        report: || {
            let with: (&[&str], Option<&[u16]>) = (&["completed"], Some(&[200, 300, 400, 500]));
            json!({ "added": [
                added_code(130, 100, "Elevated risk indicators checked", None, with),
                added_code(140, 100, "Potential sanctions hit", None, with),
            ] })
        },
    },
    Mutation {
        name: "a row removed",
        change: |page| page.codes("4000").retain(|row| row.key != "4120"),
        report: || json!({ "removed": [{ "status_code": 4120, "catalogue": "Underage client" }] }),
    },
    Mutation {
        name: "the first and the last row of a series removed",
        change: |page| {
            let rows = page.codes("2000");
            rows.remove(0);
            rows.pop();
        },
        report: || {
            json!({ "removed": [
                { "status_code": 2001, "catalogue": "Invalid address" },
                { "status_code": 2004, "catalogue": "Address doesn't match the PoA document" },
            ] })
        },
    },
    Mutation {
        name: "a description reworded",
        change: |page| page.code("3000", "3100").description = "Selfie photo much too bright".into(),
        report: || {
            let change = changed(code(3100), "description", "Selfie photo too bright", "Selfie photo much too bright");
            json!({ "changed": [change] })
        },
    },
    Mutation {
        name: "an action reworded, one gained and one lost",
        change: |page| {
            page.code("3000", "3101").action = "Take a new selfie.".into();
            page.code("3000", "3102").action = String::new();
            page.code("1000", "1000").action = "Wait for the next status.".into();
        },
        report: || {
            json!({ "changed": [
                changed(code(1000), "action", "", "Wait for the next status."),
                changed(code(3101), "action", "Upload a new selfie.", "Take a new selfie."),
                changed(code(3102), "action", "Upload a new selfie.", ""),
            ] })
        },
    },
    Mutation {
        name: "an action that differs by integration reworded for one of them",
        change: |page| {
            let action = &mut page.code("6000", "6002").action;
            *action = action.replace("Handled by the SDK.", "Retry in the SDK.");
        },
        report: || {
            let (ours, theirs) = ("SDK integration: Handled by the SDK.", "SDK integration: Retry in the SDK.");
            let api = "API integration: Retry the Document approval step.";
            let change = changed(code(6002), "action", &format!("{ours} {api}"), &format!("{theirs} {api}"));
            json!({ "changed": [change] })
        },
    },
    Mutation {
        name: "an action that no longer differs by integration",
        change: |page| page.code("6000", "6003").action = "Retry.".into(),
        report: || {
            let ours = "SDK integration: Handled by the SDK. API integration: Retry the Signature confirmation step.";
            json!({ "changed": [changed(code(6003), "action", ours, "Retry.")] })
        },
    },
    Mutation {
        name: "a condition reworded",
        change: |page| page.code("6000", "6007").condition = "Pending verification flow alone".into(),
        report: || {
            let (ours, theirs) = ("Pending verification flow only", "Pending verification flow alone");
            json!({ "changed": [changed(code(6007), "condition", ours, theirs)] })
        },
    },
    Mutation {
        name: "a condition gained",
        change: |page| page.code("6000", "6008").condition = "QES only".into(),
        report: || json!({ "changed": [changed(code(6008), "condition", "", "QES only")] }),
    },
    Mutation {
        name: "a row renumbered",
        change: |page| page.code("3000", "3700").key = "3701".into(),
        report: || {
            let action = Some("Create a new workflow for Identity Verification.");
            let with: (&[&str], Option<&[u16]>) = (&["inconsistent_data"], Some(&[]));
            json!({
                "added": [added_code(3701, 3000, "Insufficient data", action, with)],
                "removed": [{ "status_code": 3700, "catalogue": "Insufficient data" }],
            })
        },
    },
    Mutation {
        name: "rows in another order",
        change: |page| {
            page.codes("3000").reverse();
            page.statuses().reverse();
            page.risk_codes().reverse();
        },
        report: || json!({}),
    },
    Mutation {
        name: "a row moved to another series",
        change: |page| {
            let rows = page.codes("3000");
            let at = rows.iter().position(|row| row.key == "3505").expect("3505");
            let row = rows.remove(at);
            page.codes("5000").push(row);
        },
        report: || json!({ "changed": [changed(code(3505), "series", "3000", "5000")] }),
    },
    Mutation {
        name: "the second meaning of a code gone",
        change: |page| page.codes("1000").retain(|row| !row.key.is_empty()),
        report: || json!({ "changed": [changed(code(1022), "guidance", "tax.countrySubjectToTaxation invalid", "")] }),
    },
    Mutation {
        name: "a second meaning gained",
        change: |page| {
            let rows = page.codes("3000");
            let at = rows.iter().position(|row| row.key == "3204").expect("3204");
            rows.insert(at + 1, Row::code("", "ID document not yet valid", "Upload another one."));
        },
        report: || {
            let words = "ID document not yet valid Action: Upload another one.";
            json!({ "changed": [changed(code(3204), "guidance", "", words)] })
        },
    },
    Mutation {
        name: "the two meanings of a code in the other order",
        change: |page| {
            let rows = page.codes("1000");
            let at = rows.iter().position(|row| row.key.is_empty()).expect("1022");
            rows[at].key = "1022".into();
            rows[at - 1].key = String::new();
            rows.swap(at, at - 1);
        },
        report: || json!({}),
    },
    Mutation {
        name: "a whole series gone",
        change: |page| page.remove_series("2000"),
        report: || {
            let why =
                "The series 2000 \"Home address\" is not on the page: neither its heading nor its 4 status codes.";
            json!({
                "evidence": [{ "heading": null, "why": why }],
                "doubtful": [
                    { "series": 2000, "catalogue": "Home address" },
                    { "status_code": 2001, "catalogue": "Invalid address" },
                    { "status_code": 2002, "catalogue": "PO box address" },
                    { "status_code": 2003, "catalogue": "Non-residential address" },
                    { "status_code": 2004, "catalogue": "Address doesn't match the PoA document" },
                ],
            })
        },
    },
    Mutation {
        name: "a whole series added",
        change: |page| {
            let intro = "This series can accompany inconsistent_data status and includes:";
            let row = page.statuses().iter_mut().find(|row| row.key == "inconsistent_data").expect("inconsistent_data");
            row.status_codes = "Status codes: 2000 – 3000, 7000 series".into();
            page.0.push(Block::Heading(3, "7000: Video identification".to_owned()));
            page.0.push(Block::Paragraph(intro.to_owned()));
            page.0.push(Block::Codes(vec![Row::code("7001", "Agent not available", "Wait for the next status.")]));
        },
        report: || {
            let with: (&[&str], Option<&[u16]>) = (&["inconsistent_data"], Some(&[]));
            let code = added_code(7001, 7000, "Agent not available", Some("Wait for the next status."), with);
            let title = "Video identification";
            let series = json!({ "series": 7000, "title": title, "statuses": ["inconsistent_data"], "risk_codes": [] });
            json!({ "added": [series, code] })
        },
    },
    Mutation {
        name: "a series renamed",
        change: |page| page.reword("4000: Rejections", "4000: Refusals"),
        report: || json!({ "changed": [changed(("series", json!(4000)), "title", "Rejections", "Refusals")] }),
    },
    Mutation {
        name: "headings in other letters",
        change: |page| {
            page.reword("4000: Rejections", "4000 – REJECTIONS");
            page.reword("100: AML screening", "100: Aml Screening");
        },
        report: || json!({}),
    },
    Mutation {
        name: "a series that accompanies another status",
        change: |page| {
            let at = page.0.iter().position(|it| matches!(it, Block::Heading(3, text) if text.starts_with("2000: ")));
            let Block::Paragraph(text) = &mut page.0[at.expect("2000") + 1] else { panic!("an introduction") };
            *text = text.replace("inconsistent_data", "invalid_data");
            let row =
                |wire: &str, page: &mut Page| page.statuses().iter().position(|row| row.key == wire).expect("a row");
            let at = row("inconsistent_data", page);
            page.statuses()[at].status_codes = "Status codes: 3000 series".into();
            let at = row("invalid_data", page);
            page.statuses()[at].status_codes = "Status codes: 1001 – 1999, 2000 – 2999".into();
        },
        report: || {
            let status = |wire: &str| ("status", json!(wire));
            json!({ "changed": [
                changed(status("inconsistent_data"), "status_codes", "2001 – 3700", "3000 series"),
                changed(status("invalid_data"), "status_codes", "1004 – 1201", "1001 – 1999, 2000 – 2999"),
                changed(("series", json!(2000)), "statuses", "inconsistent_data", "invalid_data"),
            ] })
        },
    },
    Mutation {
        name: "a code that no longer is an exception in its series",
        change: |page| {
            page.reword(" (except for 1000 which accompanies pending status)", "");
            let pending = page.statuses().iter_mut().find(|row| row.key == "pending").expect("pending");
            pending.status_codes = String::new();
            let invalid = page.statuses().iter_mut().find(|row| row.key == "invalid_data").expect("invalid_data");
            invalid.status_codes = "Status codes: 1000 series".into();
        },
        report: || {
            let status = |wire: &str| ("status", json!(wire));
            json!({ "changed": [
                changed(status("pending"), "status_codes", "1000", ""),
                changed(status("invalid_data"), "status_codes", "1004 – 1201", "1000 series"),
                changed(code(1000), "statuses", "pending", "invalid_data"),
            ] })
        },
    },
    Mutation {
        name: "other risk codes with a series",
        change: |page| {
            let row = page.statuses().iter_mut().find(|row| row.key == "completed").expect("completed");
            row.risk_codes =
                row.risk_codes.replace("200 – 500: 100", "300 – 500: 100").replace("4000 – 5000", "4000 – 6000");
        },
        report: || {
            json!({ "changed": [
                changed(("status", json!("completed")), "risk_codes", "200, 300, 400, 500", "300, 400, 500"),
                changed(("series", json!(100)), "risk_codes", "200, 300, 400, 500", "300, 400, 500"),
                changed(("series", json!(6000)), "risk_codes", "unstated", "500"),
            ] })
        },
    },
    Mutation {
        name: "other risk codes with one code",
        change: |page| {
            let row = page.statuses().iter_mut().find(|row| row.key == "completed").expect("completed");
            row.risk_codes = row.risk_codes.replace("• 500: 4000", "• 400: 4170 – 4173 status codes • 500: 4000");
        },
        report: || {
            let change = |number| changed(code(number), "risk_codes", "500", "400, 500");
            json!({ "changed": [change(4170), change(4171), change(4172), change(4173)] })
        },
    },
    Mutation {
        name: "a risk code added, one gone and one renamed",
        change: |page| {
            let rows = page.risk_codes();
            rows.remove(1);
            rows.insert(2, ("450".to_owned(), "completed_higher_risk".to_owned()));
            rows[0].1 = "completed_minimal_risk".into();
        },
        report: || {
            let (ours, theirs) = ("200, 300, 400, 500", "200, 400, 450, 500");
            json!({
                "added": [{ "risk_code": 450, "risk_score": "completed_higher_risk" }],
                "removed": [{ "risk_code": 300, "catalogue": "completed_medium_risk" }],
                "changed": [
                    changed(("status", json!("completed")), "risk_codes", ours, theirs),
                    changed(("risk_code", json!(200)), "risk_score", "completed_low_risk", "completed_minimal_risk"),
                    changed(("series", json!(100)), "risk_codes", ours, theirs),
                ],
            })
        },
    },
    Mutation {
        name: "a status reworded",
        change: |page| {
            let row = page.statuses().iter_mut().find(|row| row.key == "new").expect("new");
            row.description = "The workflow was created.".into();
            row.action = "Wait.".into();
        },
        report: || {
            let ours = "SDK integration: Wait for the next status. API integration: Upload the identity data and identity files.";
            json!({ "changed": [
                changed(("status", json!("new")), "description", "The workflow is successfully created.", "The workflow was created."),
                changed(("status", json!("new")), "action", ours, "Wait."),
            ] })
        },
    },
    Mutation {
        name: "a status added and one gone",
        change: |page| {
            page.statuses().retain(|row| row.key != "pending");
            page.statuses().push(Row::code("on_hold", "We wait for the client.", "Wait for the next status."));
        },
        report: || {
            let status = json!({
                "status": "on_hold",
                "condition": null,
                "description": "We wait for the client.",
                "action": "Wait for the next status.",
                "status_codes": null,
            });
            json!({ "added": [status], "removed": [{ "status": "pending", "catalogue": "We are validating the data." }] })
        },
    },
    Mutation {
        name: "the slip that is declared, mended on the page",
        change: |page| page.code("2000", "2004").description = "Address doesn't match the PoA document".into(),
        report: || {
            let (declared, page) = ("Address doesn't match the PoAdocument", "Address doesn't match the PoA document");
            json!({ "changed": [changed(code(2004), "deviations", declared, page)] })
        },
    },
    Mutation {
        name: "the slip that is declared, become another",
        change: |page| page.code("2000", "2004").description = "Address differs".into(),
        report: || {
            let ours = "Address doesn't match the PoA document";
            json!({ "changed": [changed(code(2004), "description", ours, "Address differs")] })
        },
    },
    Mutation {
        name: "typography alone",
        change: |page| {
            for row in page.codes("3000") {
                row.description = row.description.replace('\'', "’").replace(' ', "  ");
            }
            page.code("4000", "4170").description = "High‑risk IP\u{a0}address".into();
        },
        report: || json!({}),
    },
    Mutation {
        name: "the page renamed",
        change: |page| page.reword("Identity Verification Statuses", "Statuses of Verification"),
        report: || {
            let source = ("source", json!("page"));
            json!({ "changed": [changed(source, "title", "Identity Verification Statuses", "Statuses of Verification")] })
        },
    },
    Mutation {
        name: "a number that is none",
        change: |page| page.code("4000", "4120").key = "41Z0".into(),
        report: || {
            json!({
                "removed": [{ "status_code": 4120, "catalogue": "Underage client" }],
                "unplaced": [{
                    "heading": "4000: Rejections",
                    "text": "41Z0 | Underage client",
                    "why": "a status code is a number from 1 to 65535",
                }],
            })
        },
    },
    Mutation {
        name: "a code without a description",
        change: |page| page.code("4000", "4120").description = String::new(),
        report: || {
            json!({ "unplaced": [{
                "status_code": 4120,
                "heading": "4000: Rejections",
                "text": "4120",
                "why": "a status code has a description, and perhaps a condition and an action",
            }] })
        },
    },
    Mutation {
        name: "a code in two series",
        change: |page| {
            let row = page.code("3000", "3505").clone();
            page.codes("5000").push(row);
        },
        report: || {
            json!({ "unplaced": [{
                "status_code": 3505,
                "heading": "series 5000",
                "text": "Not the same person Upload a new ID document and selfie.",
                "why": "this stands on the page twice, and says different things",
            }] })
        },
    },
    Mutation {
        name: "an introduction that says nothing that is understood",
        change: |page| {
            let at = page.0.iter().position(|it| matches!(it, Block::Heading(3, text) if text.starts_with("5000: ")));
            page.0[at.expect("5000") + 1] = Block::Paragraph("These can accompany anything:".to_owned());
        },
        report: || {
            json!({ "unplaced": [{
                "series": 5000,
                "heading": "5000: Fraud",
                "text": "These can accompany anything:",
                "why": "it cannot be told which statuses this says that the series accompanies",
            }] })
        },
    },
];

#[test]
fn each_change_of_the_page_is_reported_and_nothing_else_is() {
    let folder = scratch("compare_mutations");
    for mutation in MUTATIONS {
        let mut page = Page::of_text(PAGE);
        (mutation.change)(&mut page);
        for (name, form) in forms(&page) {
            let found = without_labels(report(&folder, name, &form));
            assert_eq!(found, whole(&(mutation.report)()), "{}, {name}", mutation.name);
        }
    }
}

/// What is not understood is shown as it stands on the page, with labels where it has them.
fn without_labels(mut report: Value) -> Value {
    for unplaced in report["unplaced"].as_array_mut().into_iter().flatten() {
        let text = unplaced["text"].as_str().unwrap_or_default().replace("Description: ", "").replace("Action: ", "");
        unplaced["text"] = text.into();
    }
    report
}
