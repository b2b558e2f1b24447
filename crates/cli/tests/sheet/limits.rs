//! Files that are no sheets, or more than any sheet of ours.

use std::fs;
use std::io::Write;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::Desk;
use super::book::{Book, Value};
use super::support::{expect_success, stderr};

/// A packed file of these parts.
pub fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).expect("a part");
        archive.write_all(content).expect("a part");
    }
    archive.finish().expect("a file").into_inner()
}

fn refused(desk: &Desk, bytes: &[u8], told: &str) {
    fs::write(desk.folder.join("file"), bytes).expect("a file can be written");
    let output = desk.idv(&["sheet", "apply", "file"]);
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(stderr(&output).contains(told), "{told}:\n{}", stderr(&output));
}

#[test]
fn a_bomb_is_not_unpacked() {
    let zeros = vec![b' '; 65 << 20];
    let bomb = packed(&[("xl/workbook.xml", &zeros)]);
    assert!(bomb.len() < 1 << 20);
    refused(&Desk::new("bomb"), &bomb, "unpacked, it is larger than any sheet of ours could be");
}

#[test]
fn a_million_rows_are_not_kept() {
    let desk = Desk::new("million");
    let mut far = Book { sheets: vec![("S".to_owned(), vec![Vec::new(); 30_000])] };
    far.sheets[0].1.push(vec![Value::from("x")]);
    far.save(&desk.folder.join("far.xlsx"));
    let output = desk.idv(&["sheet", "apply", "far.xlsx"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("something stands in S!A30001"), "{}", stderr(&output));

    let content = "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"S\">\
        <table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\" \
        office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>\
        </office:spreadsheet></office:body></office:document-content>";
    let mimetype = b"application/vnd.oasis.opendocument.spreadsheet";
    let repeated = packed(&[("mimetype", mimetype), ("content.xml", content.as_bytes())]);
    refused(&desk, &repeated, "something stands far below or to the right");
}

#[test]
fn what_is_no_sheet_is_refused_with_what_to_do() {
    let desk = Desk::new("refused");
    refused(&desk, b"PK\x03\x04 and nothing behind it", "it cannot be read");
    refused(&desk, &packed(&[("hello.txt", b"hello")]), "it is packed, and no workbook that can be read");
    refused(&desk, &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "has a password; save it as .xlsx");
    refused(&desk, b"Geb\xfchr;1\n", "it is not UTF-8 text");
    refused(&desk, b"a\0b", "it is no text");
    refused(&desk, b"name,age\nx,1\n", "there is no sheet of ours in it");
    refused(&desk, b"", "there is no sheet of ours in it");
}

#[test]
fn macros_and_links_are_data() {
    let desk = Desk::new("macros");
    expect_success(&desk.idv(&["sheet", "new", "-o", "new.xlsx"]));
    let bytes = fs::read(desk.folder.join("new.xlsx")).expect("a workbook");
    let mut archive = ZipWriter::new_append(std::io::Cursor::new(bytes)).expect("a workbook");
    for (name, content) in [
        ("xl/vbaProject.bin", "a macro"),
        (
            "xl/externalLinks/externalLink1.xml",
            "<externalLink xmlns:r=\"r\"><externalBook r:id=\"rId1\"/></externalLink>",
        ),
    ] {
        archive.start_file(name, SimpleFileOptions::default()).expect("a part");
        archive.write_all(content.as_bytes()).expect("a part");
    }
    let bytes = archive.finish().expect("a workbook").into_inner();
    fs::write(desk.folder.join("matrix.xlsm"), bytes).expect("a file can be written");
    let output = desk.idv(&["sheet", "apply", "matrix.xlsm"]);
    expect_success(&output);
}

#[test]
fn text_in_which_it_is_a_guess_what_stands_under_which_heading_is_refused() {
    let desk = Desk::new("text_torn");
    for (rows, told) in [
        ("200,upload_selfie,\"We decide this so\n300,upload_selfie,\n", "a quotation in it never ends"),
        ("200,upload_selfie,We decide, as before.\n", "line 2 has 4 values, and there are 3 headings"),
        ("200\n", "line 2 has 1 values, and there are 3 headings"),
    ] {
        refused(&desk, format!("Risk code,Remedy,Why this remedy\n{rows}").as_bytes(), told);
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let desk = Desk::new("pipe");
    let made = std::process::Command::new("mkfifo").arg(desk.folder.join("p.xlsx")).status();
    assert!(made.expect("mkfifo runs").success());
    let output = desk.idv(&["sheet", "apply", "p.xlsx"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("it is no file"), "{}", stderr(&output));
}
