//! Files of a few letters that stand for more than any sheet of ours, and files that are as large as they look: each is refused
//! with what is too much, or read.

use std::fs;
use std::io::Write;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::Desk;
use super::support::{expect_success, stderr, stdout};

pub fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).expect("a part");
        archive.write_all(content.as_bytes()).expect("a part");
    }
    archive.finish().expect("a file").into_inner()
}

#[track_caller]
fn refused(desk: &Desk, bytes: &[u8], told: &str) {
    fs::write(desk.folder.join("file"), bytes).expect("a file can be written");
    let output = desk.idv(&["sheet", "apply", "file"]);
    assert_eq!(output.status.code(), Some(2), "{told}:\n{}", stdout(&output));
    assert!(stderr(&output).contains(told), "{told}:\n{}", stderr(&output));
}

/// A workbook of LibreOffice with these tables.
pub fn ods(tables: &str) -> Vec<u8> {
    styled_ods("", tables)
}

/// The same, with styles of its own.
pub fn styled_ods(styles: &str, tables: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>\
         </office:document-content>"
    );
    packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"m\"/>"),
        ("content.xml", &content),
    ])
}

fn table(rows: &str) -> String {
    format!("<table:table table:name=\"S\">{rows}</table:table>")
}

/// A row that is repeated, of a cell that is repeated.
fn repeated(rows: u32, columns: u32, text: &str) -> String {
    format!(
        "<table:table-row table:number-rows-repeated=\"{rows}\"><table:table-cell \
         table:number-columns-repeated=\"{columns}\" office:value-type=\"string\"><text:p>{text}</text:p>\
         </table:table-cell></table:table-row>"
    )
}

#[test]
fn what_is_repeated_counts_as_often_as_it_is_there() {
    let desk = Desk::new("hostile_repeated");
    let far = "reach over more than 1000000 cells";
    refused(&desk, &ods(&table(&repeated(20_000, 500, "x"))), far);
    refused(&desk, &ods(&table(&repeated(1000, 400, "x")).repeat(3)), far);
    refused(&desk, &ods(&table(&repeated(1000, 400, "x"))), "more than 250000 cells in which something stands");
    refused(&desk, &ods(&table("").repeat(51)), "more than 50 sheets");
    let sparse = "<table:table-row><table:table-cell table:number-columns-repeated=\"499\"/><table:table-cell \
                  office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>";
    refused(&desk, &ods(&table(&sparse.repeat(3000))), far);
    let closed = "<table:table-row table:number-rows-repeated=\"20000\"><table:table-cell office:value-type=\"float\" \
                  office:value=\"5\" table:number-columns-repeated=\"500\"/></table:table-row>";
    refused(&desk, &ods(&table(closed)), far);
    let text = "bytes of text";
    refused(&desk, &ods(&table(&repeated(100, 100, &"x".repeat(10_000)))), text);
    refused(&desk, &ods(&table(&repeated(1, 1, "<text:s text:c=\"4000000000\"/>"))), text);
    let covered =
        "<table:table-row><table:covered-table-cell table:number-columns-repeated=\"500\"/></table:table-row>";
    refused(&desk, &ods(&table(&covered.repeat(5000))), far);
}

/// A workbook of Excel with this sheet.
pub fn xlsx(rows: &str, below: &str, shared: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    packed(&[
        (
            "_rels/.rels",
            &format!(
                "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"r1\" Type=\"{OFFICE}/officeDocument\" \
                 Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            &format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            &format!(
                "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"r1\" Type=\"{OFFICE}/worksheet\" \
                 Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{OFFICE}/sharedStrings\" \
                 Target=\"sharedStrings.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            &format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData>{below}</worksheet>"),
        ),
        ("xl/sharedStrings.xml", &format!("<sst xmlns=\"{MAIN}\">{shared}</sst>")),
    ])
}

fn typed(text: &str) -> String {
    format!("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{text}</t></is></c></row>")
}

#[test]
fn merged_cells_and_tags_are_counted() {
    let desk = Desk::new("hostile_merged");
    let merged = |ranges: &str, times| format!("<mergeCells>{}</mergeCells>", ranges.repeat(times));
    let small = merged("<mergeCell ref=\"A1:B1\"/>", 100_000);
    refused(&desk, &xlsx(&typed("x"), &small, ""), "more than 10000 merged cells");
    let far = "<row r=\"19000\"><c r=\"A19000\"><v>1</v></c></row>";
    let large = merged("<mergeCell ref=\"A1:SF19000\"/>", 50);
    refused(&desk, &xlsx(far, &large, ""), "more than 250000 cells in which something stands");
    let row = format!("<row>{}</row>", "<c><v>1</v></c>".repeat(450));
    refused(&desk, &xlsx(&row.repeat(600), "", ""), "more than 250000 cells in which something stands");
    refused(&desk, &xlsx(&typed("x"), "", &"<si/>".repeat(2_000_000)), "more than 2000000 tags in its parts");
    let shared = format!("<row>{}</row>", "<c t=\"s\"><v>0</v></c>".repeat(400));
    let text = format!("<si><t>{}</t></si>", "x".repeat(30_000));
    refused(&desk, &xlsx(&shared.repeat(10), "", &text), "bytes of text");
}

#[test]
fn a_cell_holds_as_much_as_excel_has_room_for_and_no_more() {
    let desk = Desk::new("hostile_cell");
    for length in [32_768, 20_000_000] {
        let long = "x".repeat(length);
        let told = "holds more than 32767 characters";
        refused(&desk, &xlsx(&typed(&long), "", ""), told);
        refused(&desk, format!("Risk code,Remedy\n200,{long}\n").as_bytes(), told);
        if length < 32 << 20 {
            refused(&desk, &ods(&table(&repeated(1, 1, &long))), told);
        }
    }
    let fits = "\u{e9}".repeat(32_767);
    let output = desk.apply_text(format!("Risk code,Why this remedy,Remarks\n200,,{fits}\n"), &[]);
    assert!(stdout(&output).contains("Nothing in the sheet is to be changed"), "{}", stderr(&output));
}

#[test]
fn a_line_has_as_many_values_as_excel_has_columns_and_no_more() {
    let desk = Desk::new("hostile_line");
    let commas = ",".repeat(20_000_000);
    refused(&desk, format!("Risk code,Remedy\n{commas}").as_bytes(), "line 2 has more than 16384 values");
    refused(&desk, commas.as_bytes(), "line 1 has more than 16384 values");
    let rows = format!("Risk code,Remarks\n{}", "200,x\n".repeat(20_000));
    refused(&desk, rows.as_bytes(), "something stands in file!A20001");
    // What a spreadsheet writes for rows and columns that were once touched is nothing.
    let blank = format!("Risk code,Why this remedy{}\n200,\n{}", ",".repeat(16_000), ",\n".repeat(1_000_000));
    let output = desk.apply_text(blank, &[]);
    assert!(stdout(&output).contains("Nothing in the sheet is to be changed"), "{}", stderr(&output));
}

#[test]
fn what_is_wrong_in_thousands_of_cells_is_told_of_a_hundred_and_counted() {
    let desk = Desk::new("hostile_rows");
    let unknown: Vec<_> = (0..19_000).map(|row| format!("{},upload_selfie\n", 100_000 + row)).collect();
    let sheet = format!("Risk code,Remedy\n{}", unknown.concat());
    let output = desk.apply_text(&sheet, &[]);
    assert_eq!(output.status.code(), Some(1));
    let text = stdout(&output);
    assert_eq!(text.lines().filter(|line| line.starts_with("error: ")).count(), 100, "{text}");
    assert!(
        text.contains("and 18,900 more errors, which --all shows\nand 1 more warning, which --all shows\n"),
        "{text}"
    );
    let all = stdout(&desk.apply_text(&sheet, &["--all"]));
    assert_eq!(all.lines().filter(|line| line.starts_with("error: ")).count(), 19_000);
    assert!(!all.contains("which --all shows"));
}

#[test]
fn what_the_memory_of_a_workbook_holds_is_bounded_like_the_rest() {
    let desk = Desk::new("hostile_memory");
    let mut book = desk.book();
    let rows = book.sheet_mut("Risk codes");
    let row = rows[1].clone();
    for number in 0..5000 {
        let mut row = row.clone();
        row[0] = super::book::Value::from((10_000 + number).to_string().as_str());
        rows.push(row);
    }
    let output = desk.apply(&book, &[]);
    let text = stdout(&output);
    assert!(text.contains("and 4,900 more errors"), "{text}");
    let new = desk.apply(&desk.book(), &[]);
    expect_success(&new);
}
