//! A character that is not seen, or looks like a space, is one problem at its place, wherever outside texts it stands.

mod support;

use idv_catalogue_codegen as codegen;

use codegen::problem::Problem;

/// Where one can slip in, as `¤`: alone on a line, and before, within and behind a heading, a key, a sign and a value.
const PLACES: [&str; 13] = [
    "¤\n[[code]]\nnumber = 1035\n",
    "¤[[code]]\nnumber = 1035\n",
    "[¤[code]]\nnumber = 1035\n",
    "[[co¤de]]\nnumber = 1035\n",
    "[[code]]¤\nnumber = 1035\n",
    "[[code]]\n¤number = 1035\n",
    "[[code]]\nnum¤ber = 1035\n",
    "[[code]]\nnumber¤ = 1035\n",
    "[[code]]\nnumber =¤1035\n",
    "[[code]]\nnumber = 10¤35\n",
    "[[code]]\nnumber = 1035¤\n",
    "[[code]]\nnumber = 1035 ¤# A comment that isn't long.\n",
    "[[code]]\n¤# A comment.\nnumber = 1035\n",
];

const REST_OF_ROW: &str = "\
name = \"selfie_upside_down\"

[[code.guidance]]
description = \"Selfie upside down\"
action = \"Upload a selfie.\"
remedy = \"upload_selfie\"
";

#[test]
fn what_is_not_seen_is_one_problem_at_its_place() {
    let files = support::files("tests/sound");
    let mut wrong = Vec::new();
    for character in unseen() {
        for place in PLACES {
            let added = place.replace('¤', &character.to_string());
            let (at, report) = report(&files, &added, place.find('¤').expect("a place"));
            let is_right = |problem: &Problem| problem.place.start == at && problem.character == Some(character);
            match report.as_slice() {
                [problem] if is_right(problem) => (),
                problems => {
                    let said: Vec<_> = problems.iter().map(|it| (it.place.start, it.message.as_str())).collect();
                    wrong.push(format!("{character:?} in {place:?}, at {at}: {said:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of them, such as\n{}", wrong.len(), wrong[..wrong.len().min(10)].join("\n"));
}

/// Control characters, white space, what steers how others are shown, what shows nothing, and what is nobody's.
fn unseen() -> Vec<char> {
    let control = ('\0'..='\u{9f}').filter(|it| it.is_control() && !"\t\n\r".contains(*it));
    let spaces = ('\u{80}'..=char::MAX).filter(|it| it.is_whitespace());
    let steering =
        ['\u{ad}', '\u{34f}', '\u{61c}', '\u{180e}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{200e}', '\u{200f}'];
    let more = ('\u{202a}'..='\u{202e}').chain('\u{2060}'..='\u{2069}').chain('\u{fe00}'..='\u{fe0f}');
    let fillers = ['\u{115f}', '\u{1160}', '\u{2800}', '\u{3164}', '\u{ffa0}', '\u{feff}'];
    let tags = '\u{e0000}'..='\u{e007f}';
    let nobodys = ['\u{e000}', '\u{f8ff}', '\u{fffd}', '\u{fffe}', '\u{f0000}', '\u{10ffff}'];
    let all = control.chain(spaces).chain(steering).chain(more).chain(fillers).chain(tags).chain(nobodys);
    let mut all: Vec<_> = all.collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Where in its file a place of what is added stands, and what is told of the catalogue with it.
fn report(files: &[(String, String)], added: &str, place: usize) -> (usize, Vec<Problem>) {
    let mut at = 0;
    let with_row: Vec<_> = files
        .iter()
        .map(|(path, text)| {
            if path != "series/1000_identity_data.toml" {
                return (path.as_str(), text.clone());
            }
            at = text.len() + 1 + place;
            (path.as_str(), format!("{text}\n{added}{REST_OF_ROW}"))
        })
        .collect();
    let texts: Vec<_> = with_row.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let problems = codegen::read_texts(&texts, "catalogue", None).report.problems;
    (at, problems)
}
