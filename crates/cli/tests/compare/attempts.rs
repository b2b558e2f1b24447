//! What is not a page, or more than anyone expects of one: refused with what to do, or read in good time.

use std::fmt::Write as _;
use std::io::Read;
use std::process::Stdio;

use super::page::{Columns, Page};
use super::renderings::html;
use super::*;

/// What `compare` says on standard error of a page that it refuses.
#[track_caller]
fn refusal(folder: &Path, page: &str) -> String {
    let output = idv(&["compare", page], folder);
    assert_eq!((output.status.code(), stdout(&output)), (FAILURE, String::new()));
    stderr(&output)
}

#[test]
fn what_is_no_page_is_refused_with_what_to_do() {
    let folder = with_catalogue("compare_refused");
    let files: [(&str, &[u8]); 6] = [
        ("empty.html", b""),
        ("blank.html", b" \n\t\n"),
        ("binary.html", b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe"),
        ("utf16.html", b"\xff\xfe<\0h\0t\0m\0l\0>\0"),
        ("other.html", b"<h1>Prices</h1><table><tr><th>Check<th>Price</table>"),
        ("words.txt", b"Statuses\nThere are none.\n"),
    ];
    for (name, bytes) in files {
        fs::write(folder.join(name), bytes).expect("a file can be written");
    }
    let whole = "nothing was compared. Save the page whole, after it has been shown in full";
    let none = "has no table of statuses, risk codes or status codes";
    let encoding = "is not UTF-8 text; save the page as HTML, as Markdown or as text, with the encoding UTF-8";
    let expected = [
        ("empty.html", "error: empty.html is empty; save the page again\n".to_owned()),
        ("blank.html", "error: blank.html is empty; save the page again\n".to_owned()),
        ("binary.html", format!("error: binary.html {encoding}\n")),
        ("utf16.html", format!("error: utf16.html {encoding}\n")),
        (
            "other.html",
            format!(
                "error: other.html {none}: its tables have columns of other names, such as \"Check | Price\"; {whole}\n"
            ),
        ),
        ("words.txt", format!("error: words.txt {none}: it has no table; {whole}\n")),
        ("missing.html", "error: missing.html: No such file or directory (os error 2)\n".to_owned()),
        ("catalogue", "error: catalogue is a folder; name the file in which the page was saved\n".to_owned()),
    ];
    for (name, message) in expected {
        assert_eq!(refusal(&folder, name), message);
    }
}

#[test]
fn sources_that_cannot_be_read_are_named_whatever_the_file_is_called() {
    let folder = with_catalogue("compare_sources");
    let sources = [
        ("a.txt", "= Codes\n\n|===\n|Status code |Guidance\n\n|100\n|Hit\n|===\n", "AsciiDoc"),
        ("a.md", "Codes\n=====\n\n.. list-table::\n\n   * - Status code\n", "reStructuredText"),
        ("b.md", "# Codes\n\n+------+-----+\n| Code | A   |\n+======+=====+\n", "reStructuredText"),
        ("b.txt", "[{\"code\": 100, \"description\": \"Hit\"}]", "JSON"),
        ("c.txt", "Status code,Guidance\n100,Hit\n", "a spreadsheet's CSV"),
        ("a.tex", "\\begin{tabular}{ll}\n", "LaTeX"),
        ("a.yaml", "codes:\n  - code: 100\n", "YAML"),
    ];
    for (name, source, called) in sources {
        fs::write(folder.join(name), source).expect("a file can be written");
        let message = format!(
            "error: {name}: this is {called}, which cannot be read without guessing; save the page as HTML from a browser; \
             nothing was compared\n"
        );
        assert_eq!(refusal(&folder, name), message);
    }
}

#[test]
fn a_catalogue_that_is_broken_or_missing_is_said_to_be() {
    let folder = with_catalogue("compare_broken");
    fs::write(folder.join("page.txt"), PAGE).expect("the page can be saved");
    fs::write(folder.join("catalogue/risk_codes.toml"), "[[risk_code]]\nnumber = \n").expect("a file can be written");
    let message = refusal(&folder, "page.txt");
    assert!(
        message.starts_with("error: the catalogue in catalogue is broken, and nothing can be compared with it; "),
        "{message}"
    );
    assert!(message.contains("risk_codes.toml:2:"), "{message}");
    let output = idv(&["compare", "page.txt", "--catalogue", "nowhere"], &folder);
    assert_eq!(output.status.code(), FAILURE);
    assert!(stderr(&output).contains("there is no such folder"), "{}", stderr(&output));
}

#[test]
fn a_page_may_come_by_standard_input() {
    let folder = with_catalogue("compare_stdin");
    fs::write(folder.join("page.txt"), PAGE).expect("the page can be saved");
    let page = fs::File::open(folder.join("page.txt")).expect("the page");
    let output =
        Command::new(env!("CARGO_BIN_EXE_idv")).args(["compare", "-"]).current_dir(&folder).stdin(page).output();
    let output = output.expect("idv runs");
    assert_eq!((output.status.code(), stderr(&output)), (CLEAN, String::new()));
}

#[test]
fn a_reader_that_is_gone_ends_the_command_quietly_and_nothing_is_applied() {
    let folder = with_catalogue("compare_pipe");
    let mut page = Page::of_text(PAGE);
    page.code("3000", "3100").description = "Selfie photo much too bright".into();
    fs::write(folder.join("page.html"), html(&page, Columns::Two)).expect("the page can be saved");
    let series = folder.join("catalogue/series/3000_sendbacks.toml");
    let untouched = fs::read(&series).expect("the series");
    let arguments = ["compare", "page.html", "--apply", "--retrieved", "2026-12-01"];
    for arguments in [&arguments[..], &arguments[..2]] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_idv"));
        let command = command.args(arguments).current_dir(&folder).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("idv runs");
        drop(child.stdout.take());
        let mut said = String::new();
        child.stderr.take().expect("a pipe").read_to_string(&mut said).expect("UTF-8");
        assert_eq!((child.wait().expect("idv ends").code(), said.as_str()), (CLEAN, ""));
    }
    assert!(fs::read(&series).expect("the series") == untouched);
}

#[test]
fn every_format_says_the_same_in_its_own_way() {
    let folder = with_catalogue("compare_formats");
    let mut page = Page::of_text(PAGE);
    page.code("3000", "3100").description = "Selfie photo *much* too bright".into();
    page.codes("4000").retain(|row| row.key != "4120");
    page.codes("5000").push(super::page::Row::code("5999", "Fraud\u{1b}[31m (red)", ""));
    fs::write(folder.join("page.html"), html(&page, Columns::Three)).expect("the page can be saved");
    let said = |format: &str| {
        let output = idv(&["compare", "page.html", "--format", format], &folder);
        assert_eq!((output.status.code(), stderr(&output)), (FINDINGS, String::new()));
        stdout(&output)
    };
    let text = "\
On the page, not in the catalogue
  status code 5999
    page       Fraud[31m (red)

In the catalogue, gone from the page
  status code 4120
    catalogue  Underage client

Worded differently
  status code 3100, description
    catalogue  Selfie photo too bright
    page       Selfie photo {+*much*+} too bright

The page and the catalogue differ in 3 places.
";
    assert_eq!(said("text"), text);
    let markdown = "\
The page and the catalogue differ in 3 places.

### On the page, not in the catalogue

- **status code 5999**: Fraud\\[31m (red)

### In the catalogue, gone from the page

- **status code 4120**: Underage client

### Worded differently

- **status code 3100**, `description`
  - catalogue: Selfie photo too bright
  - page: Selfie photo **\\*much\\*** too bright
";
    assert_eq!(said("markdown"), markdown);
    let github = "\
::error file=catalogue/series/5000_fraud.toml,line=LINE,title=added::status code 5999 is on the page: Fraud[31m (red)
::error file=catalogue/series/4000_rejections.toml,line=LINE,title=removed::status code 4120 is gone from the page: Underage client
::error file=catalogue/series/3000_sendbacks.toml,line=LINE,title=changed::status code 3100, description%0Acatalogue: \
Selfie photo too bright%0Apage: Selfie photo {+*much*+} too bright
";
    let found = said("github");
    let mut without_lines = String::new();
    for line in found.lines() {
        let (before, after) = line.split_once("line=").expect("a line");
        let (_, after) = after.split_once(',').expect("a title");
        writeln!(without_lines, "{before}line=LINE,{after}").expect("a string");
    }
    assert_eq!(without_lines, github);
}

/// A catalogue and a page of 15,000 status codes, in series of 500.
fn many(folder: &Path) -> String {
    let mut page = String::from("<h1>Identity Verification Statuses</h1>");
    let known = Page::of_text(PAGE);
    let tables = html(&known, Columns::Two);
    let start = tables.find("<main>").expect("the page's own part");
    let end = tables.find("<h3 class=heading><div id=x></div><div>100:").expect("the first series");
    page += &tables[start..end];
    for name in
        fs::read_dir(folder.join("catalogue/series")).expect("the series").map(|it| it.expect("an entry").path())
    {
        fs::remove_file(name).expect("a series can be removed");
    }
    for series in 1..=30_u32 {
        let first = series * 1000;
        let mut toml = format!(
            "[series]\nnumber = {first}\nlast = {}\nname = \"series_{series}\"\ntitle = \"Series {series}\"\n\
             statuses = [\"completed\"]\nrisk_codes = {}\n",
            first + 999,
            if series == 4 || series == 5 { "[500]" } else { "\"unstated\"" }
        );
        write!(
            page,
            "<h3>{first}: Series {series}</h3><p>This series can accompany completed status and includes:</p>"
        )
        .expect("a string");
        page += "<table><tr><th>Status code<th>Description<th>Action";
        for number in first..first + 500 {
            write!(
                toml,
                "\n[[code]]\nnumber = {number}\nname = \"code_{number}\"\n\n[[code.guidance]]\ndescription = \"Meaning of {number}\"\n\
                 action = \"Upload a new selfie.\"\nremedy = \"upload_selfie\"\n"
            )
            .expect("a string");
            write!(page, "<tr><td>{number}<td>Meaning of {number}<td>Upload a new selfie.").expect("a string");
        }
        page += "</table>";
        fs::write(folder.join(format!("catalogue/series/{first}_series_{series}.toml")), toml)
            .expect("a series can be written");
    }
    page
}

#[test]
fn a_page_of_fifteen_thousand_codes_is_compared() {
    let folder = with_catalogue("compare_many");
    fs::write(folder.join("page.html"), many(&folder)).expect("the page can be saved");
    let output = idv(&["compare", "page.html", "--format", "json"], &folder);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", stderr(&output)));
    let of_codes = |key: &str| {
        let entries = report[key].as_array().cloned().unwrap_or_default();
        entries.into_iter().filter(|entry| entry.get("status_code").is_some() || entry.get("series").is_some()).count()
    };
    assert_eq!(["added", "removed", "changed", "unplaced"].map(of_codes), [0; 4]);
}

#[test]
fn what_is_far_larger_than_a_page_is_read_or_refused() {
    let folder = with_catalogue("compare_large");
    let page = html(&Page::of_text(PAGE), Columns::Two);
    let deep = page.replacen("<main>", &"<div>".repeat(60_000), 1);
    fs::write(folder.join("deep.html"), deep).expect("the page can be saved");
    fs::write(folder.join("large.html"), page.replacen("<main>", &"<!-- large -->".repeat(1_500_000), 1))
        .expect("the page can be saved");
    assert_eq!(
        refusal(&folder, "deep.html"),
        "error: deep.html: its elements are nested more than 2000 deep, as no page's are; save the page again, as HTML from \
         a browser; nothing was compared\n"
    );
    assert_eq!(
        refusal(&folder, "large.html"),
        "error: large.html: it has 21 MB, and no more than 20 are read; save the page alone, as HTML from a browser; nothing \
         was compared\n"
    );
    let hanging = page.replacen("</tbody>", &format!("{}</tbody>", "<tr><td rowspan=60000>x".repeat(2_000)), 1);
    let marked = page.replacen("4000: Rejections", &format!("4000: Rejections {}", "Copy link ".repeat(20_000)), 1);
    for page in [hanging, marked] {
        fs::write(folder.join("page.html"), page).expect("the page can be saved");
        let output = idv(&["compare", "page.html", "--format", "json"], &folder);
        assert!(output.status.code().is_some_and(|status| status > 0), "{}", stderr(&output));
    }
}

#[test]
fn one_code_of_fifteen_thousand_rows_is_compared() {
    let folder = with_catalogue("compare_one_of_many");
    let mut rows = String::new();
    (0..15_000).for_each(|row| write!(rows, "<tr><td>Meaning {row}<td>Wait.").expect("a string"));
    let page = format!(
        "<h3>2000: Home address</h3><table><tr><th>Status code<th>Description<th>Action<tr><td rowspan=15001>2001<td>Invalid address<td>Wait.{rows}</table>"
    );
    fs::write(folder.join("page.html"), page).expect("the page can be saved");
    let output = idv(&["compare", "page.html", "--format", "json"], &folder);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", stderr(&output)));
    let meanings = report["changed"].as_array().into_iter().flatten().filter(|it| it["field"] == "guidance").count();
    assert_eq!(meanings, 15_000);
}

#[test]
fn a_slip_in_what_the_house_judges_keeps_from_editing_and_not_from_comparing() {
    let folder = with_catalogue("compare_judgement");
    fs::write(folder.join("page.txt"), PAGE).expect("the page can be saved");
    let file = folder.join("catalogue/series/5000_fraud.toml");
    let text = fs::read_to_string(&file).expect("it can be read");
    fs::write(
        &file,
        text.replacen(
            "name = \"id_document_tampered_with\"\n",
            "name = \"id_document_tampered_with\"\ndisclosure = \"client\"\n",
            1,
        ),
    )
    .expect("it can be written");
    let output = idv(&["compare", "page.txt"], &folder);
    assert_eq!(output.status.code(), CLEAN, "{}{}", stdout(&output), stderr(&output));
    let output = idv(&["compare", "page.txt", "--apply"], &folder);
    assert!(stderr(&output).contains("[widened-disclosure]"), "{}", stderr(&output));
    assert_eq!(output.status.code(), FAILURE);
}
