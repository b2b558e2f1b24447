//! What a site shows where it shows less than there is: each sign by itself, below or within a table that lacks a few rows.

use super::super::habits::{HABITS, Habit, copied};
use super::super::page::Columns;
use super::super::renderings::html;
use super::*;

/// The page with the last three codes of series 3000 missing, and something below its table or as its last row.
fn cut_page(below: &str, last_row: &str) -> String {
    let mut page = Page::of_text(PAGE);
    let rows = page.codes("3000");
    rows.truncate(rows.len() - 3);
    with_sign(&page, below, last_row)
}

fn with_sign(page: &Page, below: &str, last_row: &str) -> String {
    let html = html(page, Columns::Two);
    let (before, after) = html.split_at(html.find("4000: Rejections</div>").expect("the next series"));
    let (table, heading) = before.split_at(before.rfind("<h3").expect("its heading"));
    let table = table.trim_end().strip_suffix("</tbody></table></div>").expect("a table");
    format!("{table}{last_row}</tbody></table></div>{below}{heading}{after}")
}

/// Whether a page is told to be cut, and no row is said to be gone.
#[track_caller]
fn assert_is_cut(folder: &Path, name: &str, page: &str, sign: &str) {
    let found = report(folder, name, page);
    assert!(found["evidence"] != json!([]) && found["removed"] == json!([]), "{sign}: {found:#}");
}

#[test]
fn boxes_that_stand_for_rows_to_come_are_seen_below_and_within_tables() {
    let folder = scratch("compare_boxes_to_come");
    let boxes = [
        "<div class=skeleton></div>",
        "<div class='loading-spinner'></div>",
        "<div class=placeholder></div>",
        "<span class='MuiCircularProgress-root' role=progressbar></span>",
        "<div class='lds-ring loading'><span class=visually-hidden>Loading...</span></div>",
        "<div class='ant-spin'></div>",
        "<div class=loader>Loading more codes…</div>",
    ];
    for sign in boxes {
        assert_is_cut(&folder, "page.html", &cut_page(sign, ""), sign);
        assert_is_cut(&folder, "page.html", &cut_page("", &format!("<tr><td colspan=3>{sign}</td></tr>")), sign);
    }
    let busy = html(&Page::of_text(PAGE), Columns::Two).replacen("<table>", "<table aria-busy=true>", 4);
    assert_is_cut(&folder, "page.html", &busy, "aria-busy");
}

#[test]
fn words_that_offer_more_rows_are_seen_below_and_within_tables() {
    let folder = scratch("compare_words_to_come");
    let words = [
        "Loading more…",
        "Fetching more rows",
        "Show more",
        "Load more",
        "Show remaining 3 rows",
        "See all 73 status codes",
        "… and 3 more",
        "+3 more",
        "70 / 73",
        "70 of 73",
        "70 out of 73",
        "1–70 von 73",
        "Total: 73",
        "73 results",
        "Page 1/2",
        "Seite 1 von 2",
        "(list truncated)",
        "Mehr anzeigen",
        "‹ 1 2 ›",
    ];
    for sign in words {
        for below in [format!("<p>{sign}</p>"), format!("<button>{sign}</button>")] {
            assert_is_cut(&folder, "page.html", &cut_page(&below, ""), &below);
        }
        assert_is_cut(&folder, "page.html", &cut_page("", &format!("<tr><td colspan=3>{sign}</td></tr>")), sign);
    }
    let pagers = [
        "<ul class=pagination><li class=active><a href='?p=1'>1</a></li><li><a href='?p=2'>2</a></li></ul>",
        "<nav aria-label=pagination><ul><li><a>Previous</a></li><li><a>1</a></li><li><a>2</a></li><li><a>Next</a></li></ul></nav>",
        "<button aria-label='Go to next page'><svg></svg></button>",
    ];
    for sign in pagers {
        assert_is_cut(&folder, "page.html", &cut_page(sign, ""), sign);
    }
}

#[test]
fn a_heading_that_counts_more_codes_than_stand_below_it_is_a_sign_and_one_that_counts_them_is_none() {
    let folder = scratch("compare_counted");
    let headings = [
        "3000: Sendbacks (73)",
        "3000: Sendbacks (73 codes)",
        "3000: Sendbacks – 73 codes",
        "3000: Sendbacks <small>73</small>",
        "3000: Sendbacks <span class=badge>73</span>",
        "3000: Sendbacks <span class=count>(73)</span>",
    ];
    for heading in headings {
        let headed = |page: &str| page.replace("<div>3000: Sendbacks</div>", &format!("<div>{heading}</div>"));
        assert_is_cut(&folder, "page.html", &headed(&cut_page("", "")), heading);
        assert_eq!(report(&folder, "page.html", &headed(&html(&Page::of_text(PAGE), Columns::Two))), nothing());
    }
}

#[test]
fn what_offers_more_rows_is_seen_behind_whatever_else_stands_below_a_table() {
    let folder = scratch("compare_signs_further_below");
    let signs = [
        "<button>Show more</button>",
        "<button>Load more</button>",
        "<p>…</p>",
        "<button aria-expanded=false>Expand table</button>",
        "<label>Rows per page <select><option>18</option></select></label>",
        "<nav aria-label=Pagination><button>Previous</button><span>Page 1 of 2</span><button>Next</button></nav>",
        "<nav aria-label=Pagination><button aria-label='Go to page 2'>2</button></nav>",
        "<button>Previous</button><button>Next</button>",
    ];
    let between = [
        "",
        "<p>These codes must not be shown to the client.</p>",
        "<figure><figcaption>Table 3</figcaption></figure>",
        "<aside class=admonition><p>Note</p><p>Internal only.</p></aside>",
        "<div>Showing 1 to 70 of 70</div>",
    ];
    for (number, sign) in signs.into_iter().enumerate() {
        // Where a count says that all rows are here, how many there may be on a page is no sign.
        for between in
            between.iter().skip(number % 2).step_by(2).filter(|it| !sign.contains("select") || !it.contains("70"))
        {
            let below = format!("{between}{sign}");
            assert_is_cut(&folder, "page.html", &cut_page(&below, ""), &below);
        }
    }
    for row in ["<tr><td>…</td><td>…</td></tr>", "<tr><td>...</td><td></td></tr>"] {
        assert_is_cut(&folder, "page.html", &cut_page("", row), row);
    }
}

#[test]
fn the_words_by_which_a_site_goes_on_to_its_next_page_are_no_sign() {
    let folder = scratch("compare_next_page");
    let page = html(&Page::of_text(PAGE), Columns::Two);
    let ends = [
        "<nav><a>Previous<br>Workflows</a><a>Next<br>Bank Account Verification Statuses</a></nav>",
        "<p>Next</p><p>Bank Account Verification Statuses</p>",
        "<p>Related articles</p><p>Show more</p>",
    ];
    for end in ends {
        let ended = page.replace("</body>", &format!("{end}</body>"));
        assert_ne!(ended, page);
        assert_eq!(report(&folder, "page.html", &ended), nothing(), "{end}");
    }
}

#[test]
fn what_only_looks_like_a_sign_is_none() {
    let folder = scratch("compare_no_signs");
    let words = [
        "<p>73 codes</p>",
        "<p>Showing 73 of 73</p>",
        "<p>Page 1 of 1</p>",
        "<p>Read more about AML</p>",
        "<p>3 of 4 people found this page useful.</p>",
        "<p>11/29/2026</p>",
        "<img class='lazy loading' src=a.png>",
        "<footer><div class=spinner></div></footer>",
        "<button aria-label='Next page' disabled></button>",
    ];
    for word in words {
        assert_eq!(report(&folder, "page.html", &with_sign(&Page::of_text(PAGE), word, "")), nothing(), "{word}");
    }
}

#[test]
fn a_file_of_text_or_of_markdown_that_ends_too_early_is_cut_wherever_it_ends() {
    let folder = scratch("compare_ends");
    let page = Page::of_text(PAGE);
    let is_text = |habit: &&Habit| !habit.file.ends_with("html") && !habit.file.contains("mht");
    for (number, habit) in HABITS.iter().filter(is_text).enumerate() {
        let whole = (habit.render)(&page);
        let from = whole.find("6003").expect("a code of the last series");
        let to = whole.rfind("Updated about").unwrap_or(whole.len());
        // Each habit at some places, and each place in some habits.
        for step in (1 + number % 3..8).step_by(3) {
            let at = whole.floor_char_boundary(from + (to - from - 3) * step / 8);
            assert_is_cut(
                &folder,
                habit.file,
                &whole[..at],
                &format!("{}: {}", habit.name, &whole[whole.floor_char_boundary(at - 40)..at]),
            );
        }
    }
}

/// What may as well stand there for something else is a sign where rows are gone, and none where all are here.
#[test]
fn what_may_offer_more_rows_is_a_sign_where_rows_are_gone() {
    let folder = scratch("compare_hints");
    let whole = Page::of_text(PAGE);
    for word in ["Expand", "Expand all", "2"] {
        for below in [format!("<p>{word}</p>"), format!("<button aria-expanded=false>{word}</button>")] {
            assert_is_cut(&folder, "page.html", &cut_page(&below, ""), &below);
            assert_eq!(report(&folder, "page.html", &with_sign(&whole, &below, "")), nothing(), "{below}");
        }
    }
}

/// The numbers of pages are no status codes.
#[test]
fn the_numbers_of_pages_in_a_copy_are_a_sign() {
    let folder = scratch("compare_copied_pager");
    for sign in ["1\n2\nNext", "Previous\n1\n2\nNext", "1\t2\tNext", "Previous\t1\t2\tNext"] {
        for between in ["\t", " ", "\n"] {
            let mut page = Page::of_text(PAGE);
            let rows = page.codes("3000");
            rows.truncate(rows.len() - 3);
            let text = copied(&page, Columns::Two, between, true);
            let text = text.replace("4000: Rejections", &format!("{sign}\n4000: Rejections"));
            assert_is_cut(&folder, "page.txt", &text, &format!("{sign} in {text}"));
            let found = report(&folder, "page.txt", &text);
            assert_eq!((&found["added"], &found["changed"]), (&json!([]), &json!([])), "{sign}");
        }
    }
}
