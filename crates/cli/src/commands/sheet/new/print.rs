//! How a sheet prints: on A4 across, as a document to read and to sign, in letters that can be read.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::Head;

/// The size of the letters in a cell, and the height of a line of them, in points.
pub const LETTERS: u8 = 12;
const LINE: f64 = 15.0;

const A4: u8 = 9;
/// What columns side by side on a page come to, in pixels of a screen. A spreadsheet that has not the letters of Excel takes others
/// that are wider by a third; in those as well, what is so wide prints at this scale, in per cent, and its letters at 7 points.
const WIDEST: u16 = 1290;
const SCALE: u16 = 59;

/// How wide a column of so many characters is, in pixels.
fn pixels(width: u16) -> u16 {
    width * 7 + 5
}

/// A head or a foot has room for so many letters.
const ROOM: usize = 255;

/// What stands at the head and the foot of each page. `digest` is of what the sheet shows, with what it is called.
pub fn page(sheet: &mut Worksheet, digest: &str, head: &Head) {
    let escape = |text: &str| text.replace('&', "&&");
    let title = escape(super::TITLE);
    // Some spreadsheets print the head smaller with the sheet, whatever they are told.
    let begin = format!("&L&B&14{title}: &A&B\n&12");
    let end = format!(", made on {}\n{digest}", head.on);
    // Whatever an institution is called.
    let mut version = head.version();
    let room = ROOM - begin.len() - end.len();
    while escape(&version).encode_utf16().count() > room {
        version.pop();
    }
    sheet
        .set_landscape()
        .set_paper_size(A4)
        .set_margins(0.25, 0.25, 0.95, 0.5, 0.25, 0.25)
        .set_header_footer_scale_with_doc(false)
        .set_header(format!("{begin}{}{end}", escape(&version)))
        .set_footer("&L&12Signed on the sheet \"How to read this\"&R&12Page &P of &N");
}

/// Prints columns so wide side by side, as far as that can be read, and else on several pages, with those that a row is called by
/// on each.
pub fn columns(sheet: &mut Worksheet, widths: &[u16], keys: u16) -> Result<(), XlsxError> {
    let pages = Pages::of(widths, keys.into());
    if pages.breaks.is_empty() {
        sheet.set_print_fit_to_pages(1, 0);
        return Ok(());
    }
    sheet.set_print_scale(scale(pages.widest));
    sheet.set_vertical_page_breaks(&pages.breaks)?;
    sheet.set_repeat_columns(0, keys.saturating_sub(1))?;
    // What belongs to one row comes page after page.
    sheet.set_page_order(true);
    Ok(())
}

/// In per cent, of what is so wide.
fn scale(widest: u16) -> u16 {
    let scale = u32::from(SCALE) * u32::from(WIDEST) / u32::from(widest.max(1));
    u16::try_from(scale.min(100)).unwrap_or(SCALE)
}

/// The height in which all of a row is seen, in whichever letters: not every spreadsheet works it out when it opens a file. Of texts in
/// columns so wide.
pub fn height<'a>(cells: impl Iterator<Item = (&'a str, u16)>) -> f64 {
    let lines = |(text, width): (&str, u16)| {
        // Of a word that is broken, not as much fits in a line as of several.
        let options = textwrap::Options::new((usize::from(width) * 19 / 20).max(1))
            .word_separator(textwrap::WordSeparator::AsciiSpace);
        textwrap::wrap(text, options).len()
    };
    let most = cells.map(lines).max().unwrap_or_default().max(1);
    f64::from(u32::try_from(most).unwrap_or(u32::MAX)) * LINE + 2.0
}

#[derive(Debug, PartialEq, Eq)]
struct Pages {
    /// The columns with which another page begins.
    breaks: Vec<u32>,
    widest: u16,
}

impl Pages {
    fn of(widths: &[u16], keys: usize) -> Self {
        let widths: Vec<_> = widths.iter().copied().map(pixels).collect();
        let repeated: u16 = widths.iter().take(keys).sum();
        let mut pages = Self { breaks: Vec::new(), widest: 0 };
        let mut side_by_side = 0;
        for (at, width) in (0..).zip(&widths) {
            if side_by_side + width > WIDEST && side_by_side > repeated {
                pages.breaks.push(at);
                side_by_side = repeated;
            }
            side_by_side += width;
            pages.widest = pages.widest.max(side_by_side);
        }
        pages
    }
}

#[cfg(test)]
mod tests {
    use super::{LETTERS, Pages, SCALE, WIDEST, pixels, scale};

    #[test]
    fn what_fills_a_page_prints_at_seven_points() {
        assert!(u16::from(LETTERS) * SCALE >= 700);
        for width in 1..=WIDEST {
            assert!(scale(width) >= SCALE);
        }
    }

    #[test]
    fn columns_that_do_not_fit_stand_on_the_next_page_beside_what_a_row_is_called_by() {
        let pages = |breaks: &[u32], widest: &[u16]| Pages {
            breaks: breaks.to_vec(),
            widest: widest.iter().copied().map(pixels).sum(),
        };
        assert_eq!(Pages::of(&[30, 50, 50, 50], 1), pages(&[], &[30, 50, 50, 50]));
        assert_eq!(Pages::of(&[30, 50, 50, 55, 99, 1], 1), pages(&[3, 4], &[30, 50, 50]));
        // However many languages there are.
        let many = Pages::of(&[&[27, 30][..], &[39; 30], &[9, 8, 8]].concat(), 1);
        assert!(many.widest <= WIDEST && many.breaks.len() == 9, "{many:?}");
    }
}
