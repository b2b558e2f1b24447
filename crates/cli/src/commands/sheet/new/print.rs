//! How a sheet prints: on A4 across, as a document to read and to sign, in letters that can be read.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::Head;

/// The size of the letters in a cell, in points.
pub const LETTERS: u8 = 11;

const A4: u8 = 9;
/// What columns side by side on a page come to, in characters. A spreadsheet that has not the letters of Excel takes others that
/// are wider by a third; in those as well, what is so wide prints at this scale, in per cent, and its letters at 7 points.
const WIDEST: u16 = 173;
const SCALE: u16 = 64;

/// A head or a foot has room for so many letters.
const ROOM: usize = 255;

/// What stands at the head and the foot of each page. `digest` is of what the sheet shows, with what it is called.
pub fn page(sheet: &mut Worksheet, digest: &str, head: &Head) {
    let escape = |text: &str| text.replace('&', "&&");
    let title = escape(super::TITLE);
    let begin = format!("&L&B&12{title}: &A&B\n&9");
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
        .set_margins(0.25, 0.25, 0.85, 0.5, 0.25, 0.25)
        .set_header_footer_scale_with_doc(false)
        .set_header(format!("{begin}{}{end}", escape(&version)))
        .set_footer("&L&9Signed on the sheet \"How to read this\"&R&9Page &P of &N");
}

/// Prints columns so wide side by side, as far as that can be read, and else on several pages, with those that a row is called by
/// on each.
pub fn columns(sheet: &mut Worksheet, widths: &[u16], keys: u16) -> Result<(), XlsxError> {
    let pages = Pages::of(widths, keys.into());
    if pages.breaks.is_empty() {
        sheet.set_print_fit_to_pages(1, 0);
        return Ok(());
    }
    sheet.set_print_scale((SCALE * WIDEST / pages.widest.max(1)).min(100));
    sheet.set_vertical_page_breaks(&pages.breaks)?;
    sheet.set_repeat_columns(0, keys.saturating_sub(1))?;
    // What belongs to one row comes page after page.
    sheet.set_page_order(true);
    Ok(())
}

#[derive(Debug, PartialEq, Eq)]
struct Pages {
    /// The columns with which another page begins.
    breaks: Vec<u32>,
    widest: u16,
}

impl Pages {
    fn of(widths: &[u16], keys: usize) -> Self {
        let repeated: u16 = widths.iter().take(keys).sum();
        let mut pages = Self { breaks: Vec::new(), widest: 0 };
        let mut side_by_side = 0;
        for (at, width) in (0..).zip(widths) {
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
    use super::{LETTERS, Pages, SCALE, WIDEST};

    #[test]
    fn what_fills_a_page_prints_at_seven_points() {
        assert!(u16::from(LETTERS) * SCALE >= 700);
    }

    #[test]
    fn columns_that_do_not_fit_stand_on_the_next_page_beside_what_a_row_is_called_by() {
        assert_eq!(Pages::of(&[23, 50, 50, 50], 1), Pages { breaks: vec![], widest: WIDEST });
        assert_eq!(Pages::of(&[23, 50, 50, 51, 99, 1], 1), Pages { breaks: vec![3, 4], widest: 123 });
        // However many languages there are.
        let many = Pages::of(&[&[25, 24][..], &[36; 30], &[9, 8, 8]].concat(), 1);
        assert!(many.widest <= WIDEST && many.breaks.len() == 8, "{many:?}");
    }
}
