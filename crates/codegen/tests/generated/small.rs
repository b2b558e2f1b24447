//! The files of a catalogue that is small and strange.

/// A catalogue with rows of every kind, in use and retired. `STRANGE` stands for that text in quotes.
pub const SMALL: [(&str, &str); 8] = [
    (
        "source.toml",
        r#"
title = "Statuses"
url = "https://fourthline.com/statuses"
retrieved = 2027-01-02
since = 2026-11-22
"#,
    ),
    (
        "statuses.toml",
        r#"
[[status]]
status = "new"
name = "new"
description = STRANGE
remedy = "none_stated"
cdd_report = false
expects_codes = false
risk_codes = []

[[status]]
status = "done"
name = "done"
description = "Done."
remedy = "none_stated"
cdd_report = true
expects_codes = true
risk_codes = [200]
final = { basis = "stated", because = "It is done." }

[[status]]
status = "finished"
name = "finished"
description = "Done."
remedy = "none_stated"
cdd_report = true
expects_codes = true
risk_codes = []
retired = { on = 2027-01-01, reason = "Renamed.", successor = "done" }

[[transition]]
to = "new"
event = STRANGE
basis = "stated"
because = STRANGE

[[transition]]
from = "new"
to = "done"
event = "Done"
basis = "inferred"
because = "Nothing else is left."
"#,
    ),
    (
        "risk_codes.toml",
        r#"
[[risk_code]]
number = 200
name = "low_risk"
risk_score = "completed_low_risk"

[[risk_code]]
number = 300
name = "medium_risk"
risk_score = "completed_medium_risk"
retired = { on = 2027-01-01, reason = "Nobody was.", successor = 200 }
"#,
    ),
    (
        "remedies.toml",
        r#"
[[remedy]]
name = "do_it"
kind = "act"
meaning = STRANGE

[[remedy]]
name = "none_stated"
kind = "unstated"
meaning = "The source is silent."
"#,
    ),
    (
        "client_words/en.toml",
        r#"
tag = "en"
name = "English"
letters = "abcdefghijklmnopqrstuvwxyz"
unknown_status = "We are working on it."
[statuses]
new = "It has begun."
done = "It is done."
finished = "It is done."
"#,
    ),
    (
        "client_words/nl.toml",
        r#"
tag = "nl"
name = "Nederlands"
letters = "abcdefghijklmnopqrstuvwxyz"
review = "Nobody has read it."
[statuses]
new = "Het is begonnen."
done = "Het is klaar."
[made_from.statuses]
new = "407ca9ad"
done = "00000000"
"#,
    ),
    (
        "series/1000_first.toml",
        r#"
[series]
number = 1000
last = 1999
name = "first"
title = "First"
statuses = ["done"]
risk_codes = [200]

[[code]]
number = 1000
name = "strange"
[[code.guidance]]
condition = STRANGE
description = STRANGE
action = STRANGE
remedy = "do_it"

[[code]]
number = 1003
name = "ordinary"
[[code.guidance]]
description = "Found."
remedy = "none_stated"

[[code]]
number = 1999
name = "outdated"
retired = { on = 2027-01-01, reason = "Split.", successor = 1003 }
[[code.guidance]]
description = "Found."
remedy = "none_stated"
"#,
    ),
    (
        "series/2000_second.toml",
        r#"
[series]
number = 2000
last = 2010
name = "second"
title = "Second"
statuses = ["done"]
risk_codes = [200]
retired = { on = 2027-01-01, reason = "Merged \"as is\".", successor = 1000 }

[[code]]
number = 2001
name = "lost"
retired = { on = 2027-01-02, reason = "Dropped." }
[[code.guidance]]
description = "Found."
remedy = "none_stated"
"#,
    ),
];
