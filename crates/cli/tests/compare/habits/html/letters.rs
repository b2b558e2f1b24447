//! The letters of a page, and the file in which a browser saves it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::super::super::page::Page;
use super::{SITE, site};

/// Outside of tags and of entities.
fn in_texts(html: &str, change: impl Fn(&str) -> String) -> String {
    let mut changed = String::new();
    for piece in html.split_inclusive(['>', ';']) {
        let at = piece.find(['<', '&']).unwrap_or(piece.len());
        changed += &change(&piece[..at]);
        changed += &piece[at..];
    }
    changed
}

pub fn unseen_letters(html: &str) -> String {
    in_texts(html, |text| {
        let letters = text.chars().enumerate();
        let marks = ["\u{ad}", "\u{200b}", "<wbr>", "\u{2060}", "&shy;"];
        letters
            .map(
                |(at, it)| {
                    if at % 3 == 1 && it.is_alphanumeric() { format!("{}{it}", marks[at % 5]) } else { it.to_string() }
                },
            )
            .collect()
    })
}

pub fn no_breaks(html: &str) -> String {
    in_texts(html, |text| text.replace(' ', "&nbsp;"))
}

pub fn spans(html: &str) -> String {
    in_texts(html, |text| match text.trim() {
        "" => text.to_owned(),
        _ => format!("<span style='font-size:11pt'>{}</span><o:p></o:p>", text.replace(' ', "\n")),
    })
}

pub fn mhtml(page: &Page, is_base64: bool) -> String {
    let html = site(page, &SITE);
    let (encoding, body) = if is_base64 {
        let letters = STANDARD.encode(html);
        let lines: Vec<_> =
            letters.as_bytes().chunks(76).map(|line| String::from_utf8_lossy(line).into_owned()).collect();
        ("base64", lines.join("\r\n"))
    } else {
        let quoted = |byte: u8| match byte {
            b'=' => "=3D".to_owned(),
            b'\n' => "\r\n".to_owned(),
            b' '..=b'~' => char::from(byte).to_string(),
            byte => format!("={byte:02X}=\r\n"),
        };
        ("quoted-printable", html.bytes().map(quoted).collect())
    };
    format!(
        "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"----b--\"\r\n\r\n\r\n\
         ------b--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{body}\r\n\
         ------b--\r\nContent-Type: text/css\r\n\r\np {{ }}\r\n------b----\r\n"
    )
}

/// A file that is no HTML, as a browser saves it.
pub fn shown_as_written(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    format!("<html><head></head><body><pre style='white-space: pre-wrap'>{text}</pre></body></html>")
}

/// A wiki's page as it is stored, with macros that are none of its text.
pub fn stored_by_a_wiki(page: &Page) -> String {
    let badge = "<ac:structured-macro ac:name=\"status\"><ac:parameter ac:name=\"colour\">Green</ac:parameter>\
        <ac:parameter ac:name=\"title\">NEW</ac:parameter></ac:structured-macro>";
    let html = site(page, &SITE).replace("</code></th>", &format!("</code> {badge}</th>"));
    let anchor =
        "<ac:structured-macro ac:name=\"anchor\"><ac:parameter ac:name=\"\">a</ac:parameter></ac:structured-macro>";
    html.replace("<h3>", &format!("<ac:structured-macro ac:name=\"toc\" /><h3>{anchor}"))
}
