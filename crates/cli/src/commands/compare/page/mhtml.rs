//! A page that a browser saved as one file, `.mhtml`: the parts of a message, of which the first of HTML is the page.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// The page in such a file.
#[derive(Debug, PartialEq, Eq)]
pub struct Saved {
    pub html: String,
    /// Where the browser had it from.
    pub address: Option<String>,
    /// Whether the file goes on to its own end.
    pub is_whole: bool,
}

/// Whether a text is such a file: it opens with lines such as `MIME-Version: 1.0`.
pub fn is_mhtml(text: &str) -> bool {
    let (head, _) = head_and_body(text);
    header(head, "mime-version").is_some() && header(head, "content-type").is_some()
}

/// The page, or why it cannot be had.
pub fn page(text: &str) -> Result<Saved, String> {
    let (head, body) = head_and_body(text);
    let address = header(head, "snapshot-content-location");
    let content_type = header(head, "content-type").unwrap_or_default();
    let Some(boundary) = parameter(&content_type, "boundary") else {
        let html = decoded(head, body)?;
        return Ok(Saved { html, address, is_whole: true });
    };
    let delimiter = format!("--{boundary}");
    let parts: Vec<_> = sections(body, &delimiter);
    let at = parts.iter().position(|part| is_html(head_and_body(part).0));
    let at = at.ok_or("it holds no part of HTML; save the page again, as HTML")?;
    let (head, body) = head_and_body(parts[at]);
    let is_whole = at + 1 < parts.len() || body_is_ended(text, &delimiter);
    let address = address.or_else(|| header(head, "content-location"));
    Ok(Saved { html: decoded(head, body)?, address, is_whole })
}

fn is_html(head: &str) -> bool {
    let content_type = header(head, "content-type").unwrap_or_default().to_ascii_lowercase();
    ["text/html", "application/xhtml+xml"].iter().any(|html| content_type.starts_with(html))
}

fn head_and_body(part: &str) -> (&str, &str) {
    part.trim_start_matches('\n').split_once("\n\n").unwrap_or((part, ""))
}

/// What stands between the lines that part a message.
fn sections<'a>(body: &'a str, delimiter: &str) -> Vec<&'a str> {
    let mut sections = Vec::new();
    let (mut start, mut at) = (None, 0);
    for line in body.split_inclusive('\n') {
        let is_last = line.trim_end().strip_suffix("--") == Some(delimiter);
        if is_last || line.trim_end() == delimiter {
            sections.extend(start.map(|start| &body[start..at]));
            start = (!is_last).then_some(at + line.len());
        }
        at += line.len();
    }
    sections.extend(start.and_then(|start| body.get(start..)));
    sections
}

fn body_is_ended(text: &str, delimiter: &str) -> bool {
    text.lines().any(|line| line.trim_end().strip_suffix("--") == Some(delimiter))
}

/// A header's value; lines that are indented go on with it.
fn header(head: &str, name: &str) -> Option<String> {
    let mut lines = head.lines();
    let is_named = |line: &str| line.split_once(':').is_some_and(|(key, _)| key.trim().eq_ignore_ascii_case(name));
    let (_, value) = lines.find(|line| is_named(line))?.split_once(':')?;
    let more = lines.take_while(|line| line.starts_with([' ', '\t']));
    Some(more.fold(value.trim().to_owned(), |value, line| value + " " + line.trim()))
}

fn parameter(value: &str, name: &str) -> Option<String> {
    let parameters = value.split(';').filter_map(|parameter| parameter.trim().split_once('='));
    let mut named = parameters.filter(|(key, _)| key.trim().eq_ignore_ascii_case(name));
    Some(named.next()?.1.trim().trim_matches('"').to_owned())
}

fn decoded(head: &str, body: &str) -> Result<String, String> {
    let encoding = header(head, "content-transfer-encoding").unwrap_or_default().to_ascii_lowercase();
    let bytes = match encoding.as_str() {
        "quoted-printable" => unquoted(body),
        "base64" => {
            let mut letters: String = body.split_whitespace().collect();
            // A file that was cut ends within a group of four.
            letters.truncate(letters.len() / 4 * 4);
            STANDARD.decode(letters).map_err(|_| "its part of HTML is damaged; save the page again")?
        }
        _ => body.as_bytes().to_vec(),
    };
    let text = String::from_utf8(bytes).map_err(|_| "its part of HTML is not UTF-8; save the page as HTML")?;
    Ok(text.replace("\r\n", "\n"))
}

/// `=3D` is a byte, and `=` at the end of a line is nothing.
fn unquoted(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = |bytes: &[u8]| u8::from_str_radix(std::str::from_utf8(bytes).ok()?, 16).ok();
        match (first, after) {
            (b'=', [b'\n', after @ ..]) => rest = after,
            (b'=', [one, two, after @ ..]) if hex(&[*one, *two]).is_some() => {
                bytes.extend(hex(&[*one, *two]));
                rest = after;
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::{Saved, is_mhtml, page};

    const HEAD: &str = "From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/b\nMIME-Version: 1.0\n\
        Content-Type: multipart/related;\n\ttype=\"text/html\";\n\tboundary=\"--x--\"\n\n\n";

    #[test]
    fn the_first_part_of_html_is_the_page_however_it_is_written_down() {
        let parts = [
            "Content-Transfer-Encoding: quoted-printable\n\n<p class=3Da>1=E2=80=\n=93 2</p>\n",
            "Content-Transfer-Encoding: base64\n\nPHAgY2xhc3M9YT4x4oCT\nIDI8L3A+\n",
            "\n<p class=a>1– 2</p>",
        ];
        for part in parts {
            let text = format!(
                "{HEAD}----x--\nContent-Type: text/css\n\np {{}}\n----x--\nContent-Type: text/html\n{part}\n----x----\n"
            );
            assert!(is_mhtml(&text));
            let saved = page(&text).expect("a page");
            let (html, address) = ("<p class=a>1– 2</p>".to_owned(), Some("https://a.example/b".to_owned()));
            assert_eq!(Saved { html: saved.html.trim().to_owned(), ..saved }, Saved { html, address, is_whole: true });
        }
    }

    #[test]
    fn a_file_without_its_end_is_known_to_be_cut() {
        let text = format!("{HEAD}----x--\nContent-Type: text/html\n\n<p>1");
        assert_eq!(page(&text).map(|saved| (saved.html, saved.is_whole)), Ok(("<p>1".to_owned(), false)));
        assert!(page(&format!("{HEAD}----x--\nContent-Type: text/css\n\np {{}}")).is_err());
    }
}
