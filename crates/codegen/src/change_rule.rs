//! The kinds of change that one catalogue can be from another: each by its stable id, with whom it hurts.
//!
//! They stand beside the rules since a row can name one: that of a change which is accepted for a reason.

/// Whom a change hurts, from nobody to everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// A text reads otherwise.
    Wording,
    /// There is something more.
    Addition,
    /// Code compiles as before and does something else.
    Behaviour,
    /// A name, number or wire string that code may hold is gone or means something else.
    Breaking,
}

impl Level {
    pub const GRAVEST_FIRST: [Self; 4] = [Self::Breaking, Self::Behaviour, Self::Addition, Self::Wording];

    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Wording => "wording",
            Self::Addition => "addition",
            Self::Behaviour => "behaviour",
            Self::Breaking => "breaking",
        }
    }

    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Wording => "Wording: a text reads otherwise",
            Self::Addition => "Addition: there is something more",
            Self::Behaviour => "Behaviour: code compiles as before and does something else",
            Self::Breaking => "Breaking: what code may hold is gone or means something else",
        }
    }
}

macro_rules! change_rules {
    ($($level:ident { $($rule:ident $id:literal $sentence:literal)* })*) => {
        /// A kind of change, by its stable id.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ChangeRule {
            $($(#[doc = $sentence] $rule,)*)*
        }

        impl ChangeRule {
            /// Every kind, the gravest level first.
            pub const ALL: &[Self] = &[$($(Self::$rule,)*)*];
            pub const IDS: &[&str] = &[$($($id,)*)*];

            pub fn id(self) -> &'static str {
                match self { $($(Self::$rule => $id,)*)* }
            }

            pub fn level(self) -> Level {
                match self { $($(Self::$rule => Level::$level,)*)* }
            }

            /// What changed, in a sentence.
            pub fn sentence(self) -> &'static str {
                match self { $($(Self::$rule => $sentence,)*)* }
            }
        }
    };
}

change_rules! {
    Breaking {
        StatusRemoved "status-removed" "A status is gone, and was to be retired."
        StatusRenamed "status-renamed" "A status has another name, so its Rust name is gone."
        StatusResent "status-resent" "A status of the same name is sent as another string."
        StatusReused "status-reused" "A status's string now stands for what another or a retired status stood for."
        StatusUnretired "status-unretired" "A status that was retired is in use again."
        TransitionRemoved "transition-removed" "A way from one status to another is gone, though both are in use."
        RiskCodeRemoved "risk-code-removed" "A risk code is gone, and was to be retired."
        RiskCodeRenamed "risk-code-renamed" "A risk code has another name, so its Rust name is gone."
        RiskCodeRenumbered "risk-code-renumbered" "A risk code of the same name has another number."
        RiskCodeReused "risk-code-reused" "A risk code's number now stands for what another or a retired one stood for."
        RiskCodeUnretired "risk-code-unretired" "A risk code that was retired is in use again."
        RiskScore "risk-score" "A risk code's risk score is another string."
        RemedyRemoved "remedy-removed" "A remedy is gone, on whose name programs act."
        RemedyRenamed "remedy-renamed" "A remedy has another name, and programs act on the one it had."
        SeriesRemoved "series-removed" "A series is gone, and was to be retired."
        SeriesRenamed "series-renamed" "A series has another name, so its Rust name is gone."
        SeriesRenumbered "series-renumbered" "A series of the same name begins with another number."
        SeriesReused "series-reused" "A series' number now stands for what another or a retired series stood for."
        SeriesUnretired "series-unretired" "A series that was retired is in use again."
        CodeRemoved "code-removed" "A status code is gone, and was to be retired."
        CodeRenamed "code-renamed" "A status code has another name, so its Rust name is gone."
        CodeRenumbered "code-renumbered" "A status code of the same name has another number."
        CodeReused "code-reused" "A status code's number now stands for what another or a retired code stood for."
        CodeUnretired "code-unretired" "A status code that was retired is in use again."
        CodeMoved "code-moved" "A status code belongs to another series."
        NewsMissed "news-missed" "What is new is dated as if it were old, so that no test which asks for news will tell of it."
    }
    Behaviour {
        StatusRetired "status-retired" "A status is retired: whoever names it in Rust is warned."
        StatusMeaning "status-meaning" "A status came to mean something else, as its `changed` says."
        StatusRemedy "status-remedy" "A status calls for another remedy."
        StatusCddReport "status-cdd-report" "Whether a status comes with the CDD Report is otherwise."
        StatusExpectsCodes "status-expects-codes" "Whether a status comes with status codes is otherwise."
        StatusRiskCodes "status-risk-codes" "A status comes with other risk codes."
        StatusFinality "status-finality" "Whether a status is final is otherwise."
        StatusOrder "status-order" "The statuses stand in another order, in which they are compared and listed."
        TransitionOpened "transition-opened" "A status can now follow one that it could not follow."
        RiskCodeRetired "risk-code-retired" "A risk code is retired: whoever names it in Rust is warned."
        RiskCodeMeaning "risk-code-meaning" "A risk code came to mean something else, as its `changed` says."
        RemedyKind "remedy-kind" "A remedy is of another kind: whether to act, to wait or to stop is otherwise."
        RemedyOrder "remedy-order" "The remedies stand in another order, in which next steps are given."
        SeriesRetired "series-retired" "A series is retired: whoever names it in Rust is warned."
        SeriesMeaning "series-meaning" "A series came to mean something else, as its `changed` says."
        SeriesRange "series-range" "A series ends with another number, so a code that is not known may belong to another."
        SeriesStatuses "series-statuses" "The codes of a series accompany other statuses."
        SeriesRiskCodes "series-risk-codes" "The codes of a series come with other risk codes."
        SeriesDisclosure "series-disclosure" "Whether the client may be told of a series' codes is otherwise."
        CodeRetired "code-retired" "A status code is retired: whoever names it in Rust is warned."
        CodeMeaning "code-meaning" "A status code came to mean something else, as its `changed` says."
        CodeStatuses "code-statuses" "A status code accompanies other statuses."
        CodeRiskCodes "code-risk-codes" "A status code comes with other risk codes."
        CodeFields "code-fields" "A status code is about other request fields."
        CodeDisclosure "code-disclosure" "Whether the client may be told of a status code is otherwise."
        GuidanceAdded "guidance-added" "A status code has one more meaning."
        GuidanceRemoved "guidance-removed" "A status code has one meaning less."
        GuidanceOrder "guidance-order" "The meanings of a status code stand in another order."
        GuidanceCondition "guidance-condition" "A guidance holds under another condition."
        GuidanceRemedy "guidance-remedy" "A guidance calls for another remedy."
    }
    Addition {
        StatusAdded "status-added" "A status is new."
        TransitionAdded "transition-added" "A status that is new or in use again comes with a way to it or from it."
        RiskCodeAdded "risk-code-added" "A risk code is new."
        RemedyAdded "remedy-added" "A remedy is new."
        SeriesAdded "series-added" "A series is new."
        CodeAdded "code-added" "A status code is new."
    }
    Wording {
        SourceText "source-text" "The page is called otherwise, or was read on another day."
        StatusText "status-text" "A status is described or grounded in other words."
        StatusLifecycle "status-lifecycle" "A status began on another day, or its retirement reads otherwise."
        TransitionText "transition-text" "A way from one status to another is described or grounded in other words."
        RiskCodeLifecycle "risk-code-lifecycle" "A risk code began on another day, or its retirement reads otherwise."
        RemedyText "remedy-text" "A remedy is described in other words."
        SeriesText "series-text" "A series has another title."
        SeriesLifecycle "series-lifecycle" "A series began on another day, or its retirement reads otherwise."
        CodeLifecycle "code-lifecycle" "A status code began on another day, or its retirement reads otherwise."
        GuidanceText "guidance-text" "A guidance reads otherwise."
    }
}

impl ChangeRule {
    /// Whether the row was to be retired, and not to go.
    #[must_use]
    pub fn asks_to_retire(self) -> bool {
        matches!(self, Self::StatusRemoved | Self::RiskCodeRemoved | Self::SeriesRemoved | Self::CodeRemoved)
    }
}

#[cfg(test)]
mod tests {
    use super::{ChangeRule, Level};
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
}
