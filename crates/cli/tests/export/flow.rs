//! The status flow as Mermaid and as a picture.

use crate::cells::{cell, list};
use crate::subjects::{frozen, strange, subjects};

#[test]
fn the_flow_as_mermaid() {
    let expected = "\
stateDiagram-v2
    state \"new\" as status_new
    state \"pending\" as status_pending
    state \"inconsistent_data\" as status_inconsistent_data
    state \"invalid_data\" as status_invalid_data
    state \"completed\" as status_completed
    [*] --> status_new: Workflow created
    status_new --> status_new: Identity data uploaded
    status_new --> status_pending: Identity files uploaded, data valid
    status_new --> status_invalid_data: Identity files uploaded, data invalid or missing
    status_pending --> status_completed: Data validated, case processed
    status_pending --> status_inconsistent_data: Data validated, inconsistencies found
    status_inconsistent_data --> [*]
    status_invalid_data --> [*]
    status_completed --> [*]
";
    assert_eq!(frozen().export("mermaid"), expected);
}

#[test]
fn nothing_in_a_status_or_an_event_is_read_as_mermaid() {
    let text = strange().export("mermaid");
    for line in [
        "    state \"on#45;hold\" as status_note\n",
        "    status_pending --> status_note: Taken up\n",
        "    status_note --> [*]\n",
        "    status_new --> status_pending: 1#46; a#34;#59; #45;#45;#62; b#58; #35;c#59; #37;#37; #60;b#62;#123;d#125;\
         #60;#47;b#62; #124; #91;#42;#93; 'e' #92;\n",
    ] {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
}

#[test]
fn the_picture_stands_alone_and_shows_every_status_and_event() {
    for subject in subjects() {
        let (picture, json) = (subject.export("svg"), subject.json());
        assert_eq!(picture.lines().count(), 1);
        assert!(picture.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" "), "{picture}");
        assert!(picture.ends_with("</svg>\n"), "{picture}");
        let shown = unescaped(&picture);
        for status in list(&json["statuses"]) {
            let wire = cell(&status["status"]);
            assert!(shown.contains(&format!(">{wire}</text>")), "{wire} is not in {picture}");
        }
        for transition in list(&json["transitions"]) {
            let event = cell(&transition["event"]);
            assert!(shown.contains(&event), "{event} is not in {picture}");
        }
    }
}

/// The text with its character references put back.
fn unescaped(xml: &str) -> String {
    let mut pieces = xml.split('&');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once(';').expect("a reference");
        text.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            number => number.trim_start_matches('#').parse().ok().and_then(char::from_u32).expect("a number"),
        });
        text.push_str(rest);
    }
    text
}
