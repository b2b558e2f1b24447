//! The kinds of change that one catalogue can be from another: each by its stable id, with whom it hurts.
//!
//! They stand beside the rules since a row can name one: that of a change which is accepted for a reason.

/// Whom a change hurts, from nobody to everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// A text is worded anew.
    Wording,
    /// There is something more.
    Addition,
    /// Code compiles as before and does something else.
    Behaviour,
    /// A name, number or wire string that code may hold is gone or means something else.
    Breaking,
    /// Cases are judged more permissively: a person is not asked, the client is told, or less is asked for.
    Judgement,
}

impl Level {
    pub const GRAVEST_FIRST: [Self; 5] =
        [Self::Judgement, Self::Breaking, Self::Behaviour, Self::Addition, Self::Wording];

    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Wording => "wording",
            Self::Addition => "addition",
            Self::Behaviour => "behaviour",
            Self::Breaking => "breaking",
            Self::Judgement => "judgement",
        }
    }

    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Wording => "Wording: a text is worded anew",
            Self::Addition => "Addition: there is something more",
            Self::Behaviour => "Behaviour: code compiles as before and does something else",
            Self::Judgement => "Judgement: cases are judged more permissively than before",
            Self::Breaking => "Breaking: what code may hold is gone or means something else",
        }
    }
}

/// A kind of row that is retired and never deleted: known by a number or a wire string, and named once and for all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Retirable {
    Status,
    RiskCode,
    Series,
    Code,
}

/// What can happen to such a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Event {
    Removed,
    Renamed,
    /// The same name under another number or wire string.
    Renumbered,
    Reused,
    Unretired,
    Retired,
    /// It came to mean something else.
    Meaning,
    Added,
    /// Another day, reason or successor.
    Lifecycle,
}

impl Event {
    const fn level(self) -> Level {
        match self {
            Self::Removed | Self::Renamed | Self::Renumbered | Self::Reused | Self::Unretired => Level::Breaking,
            Self::Retired | Self::Meaning => Level::Behaviour,
            Self::Added => Level::Addition,
            Self::Lifecycle => Level::Wording,
        }
    }
}

/// Of a kind of row, the id and the sentence of each event, in their order. Said by itself is what a wire string that changes
/// is called, and what a number stands for.
macro_rules! events_of {
    ($kind:literal, $noun:literal, $renumbered:literal, $another:literal, $reused:literal) => {
        [
            (concat!($kind, "-removed"), concat!("A ", $noun, " is gone, and was to be retired.")),
            (concat!($kind, "-renamed"), concat!("A ", $noun, " has another name, so its Rust name is gone.")),
            (concat!($kind, "-", $renumbered), concat!("A ", $noun, " of the same name ", $another, ".")),
            (concat!($kind, "-reused"), concat!("A ", $noun, $reused, " stood for.")),
            (concat!($kind, "-unretired"), concat!("A ", $noun, " that was retired is in use again.")),
            (concat!($kind, "-retired"), concat!("A ", $noun, " is retired: whoever names it in Rust is warned.")),
            (concat!($kind, "-meaning"), concat!("A ", $noun, " came to mean something else, as its `changed` says.")),
            (concat!($kind, "-added"), concat!("A ", $noun, " is new.")),
            (
                concat!($kind, "-lifecycle"),
                concat!("A ", $noun, " began on another day, or its retirement is worded anew."),
            ),
        ]
    };
}

#[rustfmt::skip]
const EVENTS: [[(&str, &str); 9]; 4] = [
    events_of!("status", "status", "resent", "is sent as another string",
        "'s string now stands for what another or a retired status"),
    events_of!("risk-code", "risk code", "renumbered", "has another number",
        "'s number now stands for what another or a retired one"),
    events_of!("series", "series", "renumbered", "begins with another number",
        "' number now stands for what another or a retired series"),
    events_of!("code", "status code", "renumbered", "has another number",
        "'s number now stands for what another or a retired code"),
];

macro_rules! change_rules {
    ($($level:ident { $([$($event:ident)*])? $($rule:ident $id:literal $sentence:literal)* })*) => {
        /// A kind of change, by its stable id.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ChangeRule {
            /// What happened to a row that is retired and never deleted.
            Of(Retirable, Event),
            $($(#[doc = $sentence] $rule,)*)*
        }

        impl ChangeRule {
            /// Every kind, the gravest level first.
            pub const ALL: &[Self] = &[$(
                $($(Self::Of(Retirable::Status, Event::$event),)*
                $(Self::Of(Retirable::RiskCode, Event::$event),)*
                $(Self::Of(Retirable::Series, Event::$event),)*
                $(Self::Of(Retirable::Code, Event::$event),)*)?
                $(Self::$rule,)*
            )*];

            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    Self::Of(kind, event) => EVENTS[kind as usize][event as usize].0,
                    $($(Self::$rule => $id,)*)*
                }
            }

            #[must_use]
            pub const fn level(self) -> Level {
                match self {
                    Self::Of(_, event) => event.level(),
                    $($(Self::$rule => Level::$level,)*)*
                }
            }

            /// What changed, in a sentence.
            #[must_use]
            pub const fn sentence(self) -> &'static str {
                match self {
                    Self::Of(kind, event) => EVENTS[kind as usize][event as usize].1,
                    $($(Self::$rule => $sentence,)*)*
                }
            }
        }
    };
}

change_rules! {
    Judgement {
        CasesUnwatched "cases-unwatched" "Cases of which a person had to look first ask for no person."
        CasesTold "cases-told" "The client is told of cases what was not told."
        CasesAskLess "cases-ask-less" "Cases ask for less than before, or are final no longer."
    }
    Breaking {
        [Removed Renamed Renumbered Reused Unretired]
        TransitionRemoved "transition-removed" "A transition from one status to another is gone, though both are in use."
        RiskScore "risk-score" "A risk code's risk score is another string."
        RemedyRemoved "remedy-removed" "A remedy is gone, on whose name programs act."
        RemedyRenamed "remedy-renamed" "A remedy has another name, and programs act on the one it had."
        CodeMoved "code-moved" "A status code belongs to another series."
        NewsMissed "news-missed" "What happened is not dated after the older catalogue, so no test that asks for news since then tells of it."
        GuidanceRenamed "guidance-renamed" "A guidance has another name, by which programs and the words for clients know it."
        LanguageRemoved "language-removed" "A language is gone, so its Rust name is gone."
    }
    Behaviour {
        [Retired Meaning]
        StatusRemedy "status-remedy" "A status calls for another remedy."
        StatusCddReport "status-cdd-report" "A status comes with the CDD Report, or no longer does."
        StatusExpectsCodes "status-expects-codes" "A status comes with status codes, or no longer does."
        StatusRiskCodes "status-risk-codes" "A status comes with other risk codes."
        StatusFinality "status-finality" "A status is final, or is so no longer."
        StatusOrder "status-order" "The statuses stand in another order, in which they are compared and listed."
        TransitionOpened "transition-opened" "A status can now follow one that it could not follow."
        RiskCodeRemedy "risk-code-remedy" "A risk code calls for another remedy, or for a person where nobody has judged it."
        RemedyKind "remedy-kind" "A remedy is of another kind: for a person, to act, to wait, to stop, or for nobody."
        RemedyOrder "remedy-order" "The remedies stand in another order, in which next steps are given."
        SeriesRange "series-range" "A series ends with another number, so a code that is not known may belong to another."
        SeriesStatuses "series-statuses" "The codes of a series accompany other statuses."
        SeriesRiskCodes "series-risk-codes" "The codes of a series come with other risk codes."
        SeriesDisclosure "series-disclosure" "The client may be told of a series' codes, or may no longer be."
        CodeStatuses "code-statuses" "A status code accompanies other statuses."
        CodeRiskCodes "code-risk-codes" "A status code comes with other risk codes."
        CodeFields "code-fields" "A status code is about other request fields."
        CodeDisclosure "code-disclosure" "The client may be told of a status code, or may no longer be."
        GuidanceAdded "guidance-added" "A status code has one more meaning."
        GuidanceRemoved "guidance-removed" "A status code has one meaning fewer."
        GuidanceOrder "guidance-order" "The meanings of a status code stand in another order."
        GuidanceCondition "guidance-condition" "A guidance holds under another condition."
        GuidanceRemedy "guidance-remedy" "A guidance calls for another remedy."
        RemedyAsksClient "remedy-asks-client" "A remedy asks the client for something, or no longer does."
        RemedyIncludes "remedy-includes" "A request takes the place of others that clients are asked beside it, or no longer does."
        WordsAdded "words-added" "Clients are told what they were not told, in the words that are shown."
        LanguageReview "language-review" "A person who speaks a language has reviewed its sentences, or they are a draft again."
        WordsUntranslated "words-untranslated" "Sentences of a language are stale or gone, so that clients are told them in English."
    }
    Addition {
        [Added]
        TransitionAdded "transition-added" "A status that is new or in use again comes with a transition to it or from it."
        RemedyAdded "remedy-added" "A remedy is new."
        LanguageAdded "language-added" "Clients can be told in one more language."
        WordsTranslated "words-translated" "Sentences of a language that were untranslated or stale are told in it."
    }
    Wording {
        [Lifecycle]
        SourceText "source-text" "The page has another title or address, or was read on another day."
        StatusText "status-text" "A status is described in other words, or how its finality is known."
        RiskCodeText "risk-code-text" "The remedy of a risk code is explained in other words."
        TransitionText "transition-text" "A transition is described in other words, or how it is known."
        RemedyText "remedy-text" "A remedy is described in other words."
        SeriesText "series-text" "A series has another title."
        CodeText "code-text" "The disclosure of a status code is explained in other words, or it rests on other evidence."
        GuidanceText "guidance-text" "A guidance has other words."
        LanguageText "language-text" "A language calls itself otherwise, is written with other letters, or has other words that it never says."
        WordsText "words-text" "A sentence for clients has other words."
        WordsConfirmed "words-confirmed" "A sentence in another language stands as it was for new English."
    }
}

/// The id of each kind, in their order.
const IDS: [&str; ChangeRule::ALL.len()] = {
    let mut ids = [""; ChangeRule::ALL.len()];
    let mut row = 0;
    while row < ids.len() {
        ids[row] = ChangeRule::ALL[row].id();
        row += 1;
    }
    ids
};

impl ChangeRule {
    pub const IDS: &[&str] = &IDS;

    /// Whether the row was to be retired, and not to go.
    #[must_use]
    pub fn asks_to_retire(self) -> bool {
        matches!(self, Self::Of(_, Event::Removed))
    }
}

#[cfg(test)]
mod tests {
    use super::{ChangeRule, EVENTS, Event, Level, Retirable};
    use crate::problem::rule::Rule;

    #[test]
    fn ids_are_unique_among_all_rules_and_in_the_order_of_their_levels() {
        let twice: Vec<_> = ChangeRule::ALL
            .iter()
            .filter(|rule| {
                let times = ChangeRule::IDS.iter().filter(|id| **id == rule.id()).count();
                times != 1 || Rule::ALL.iter().any(|other| other.id() == rule.id()) || !rule.sentence().ends_with('.')
            })
            .collect();
        assert_eq!(twice, Vec::<&ChangeRule>::new());
        assert!(ChangeRule::ALL.is_sorted_by_key(|rule| std::cmp::Reverse(rule.level())));
        assert!(Level::GRAVEST_FIRST.is_sorted_by(|one, other| one > other));
    }

    /// The table is read by position, which this alone compares with the names.
    #[test]
    fn every_pair_of_a_kind_of_row_and_an_event_is_listed_by_the_id_that_says_both() {
        let mut pairs = Vec::new();
        for rule in ChangeRule::ALL {
            if let ChangeRule::Of(kind, event) = rule {
                pairs.push((kind, event));
                assert_eq!(rule.id(), id_of(*kind, *event));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        assert_eq!(pairs.len(), EVENTS.as_flattened().len());
    }

    fn id_of(kind: Retirable, event: Event) -> String {
        match (kind, event) {
            (Retirable::Status, Event::Renumbered) => "status-resent".to_owned(),
            (Retirable::RiskCode, event) => format!("risk-code-{event:?}").to_lowercase(),
            (kind, event) => format!("{kind:?}-{event:?}").to_lowercase(),
        }
    }
}
