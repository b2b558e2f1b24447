//! The rules that a catalogue keeps: each by its stable id, with a sentence that says what it asks for.
//! The checks behind them are in `crate::rules`.

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    Reading,
    Identity,
    References,
    Content,
    Lifecycle,
    ClientWords,
    Overlay,
}

impl Group {
    /// The stable id, for a program.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Identity => "identity",
            Self::References => "references",
            Self::Content => "content",
            Self::Lifecycle => "lifecycle",
            Self::ClientWords => "client-words",
            Self::Overlay => "overlay",
        }
    }

    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Reading => "Reading: what stands in the files can be read",
            Self::Identity => "Identity: every row has a number and a name of its own, in its place",
            Self::References => "References: what a row names is there, and the status flow leads somewhere",
            Self::Content => "Content: the texts are clean, and agree with the keys beside them",
            Self::Lifecycle => "Lifecycle: days are possible, and nothing published is given away",
            Self::ClientWords => "Client words: what clients are told is complete, plain, and gives nothing away",
            Self::Overlay => "Overlay: what an institution judges and says otherwise than the house",
        }
    }
}

/// What a broken rule means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The catalogue cannot be used.
    Error,
    /// It can be used, and a person has yet to look.
    Warning,
    /// It is sound, and could be better: nothing that hinders a check or a build.
    Note,
}

impl Severity {
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

impl Rule {
    #[must_use]
    pub fn severity(self) -> Severity {
        match self {
            Self::NeedsReview | Self::RepeatedDescription => Severity::Warning,
            // Whether a day is yet to come is for a clock to say, and clocks are wrong.
            Self::UntranslatedWords | Self::StaleWords | Self::UnreviewedLanguage | Self::RetrievedInFuture => {
                Severity::Note
            }
            _ => Severity::Error,
        }
    }

    /// Whether it is about the house's judgement alone, and never about what the vendor says.
    #[must_use]
    pub fn is_of_judgement(self) -> bool {
        self.group() == Group::ClientWords
            || matches!(
                self,
                Self::UnexplainedJudgement
                    | Self::WidenedDisclosure
                    | Self::UnequalDisclosure
                    | Self::StrayInclusion
                    | Self::LoneEvidence
            )
    }
}

macro_rules! rules {
    ($($group:ident { $($rule:ident $id:literal $sentence:literal)* })*) => {
        /// A rule, by its stable id.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $($(#[doc = $sentence] $rule,)*)*
        }

        impl Rule {
            /// Every rule, by group.
            pub const ALL: &[Self] = &[$($(Self::$rule,)*)*];

            /// The stable id, as it stands in every message.
            pub fn id(self) -> &'static str {
                match self { $($(Self::$rule => $id,)*)* }
            }

            pub fn group(self) -> Group {
                match self { $($(Self::$rule => Group::$group,)*)* }
            }

            /// What the rule asks for, in a sentence.
            pub fn sentence(self) -> &'static str {
                match self { $($(Self::$rule => $sentence,)*)* }
            }
        }
    };
}

rules! {
    Reading {
        Syntax "syntax" "Every file is valid TOML."
        Encoding "encoding" "Every file is UTF-8 text."
        DuplicateKey "duplicate-key" "A key stands once in its table."
        UnknownKey "unknown-key" "Every key is one that may stand where it stands."
        MissingKey "missing-key" "Every row has the keys that it needs."
        WrongType "wrong-type" "Every value is of its key's type, and every heading has the right square brackets."
        UnknownValue "unknown-value" "Where a key has a closed list of values, its value is one of them."
        UnexpectedFile "unexpected-file" "The catalogue's directory holds the catalogue's files alone."
        MissingFile "missing-file" "Every file of the catalogue is there and can be read."
        EmptyCatalogue "empty-catalogue" "Every list of the catalogue has at least one row."
    }
    Identity {
        DuplicateNumber "duplicate-number" "A number stands for one row."
        DuplicateName "duplicate-name" "A name stands for one row of its kind."
        DuplicateWire "duplicate-wire" "A value as it is sent stands for one row."
        NotSnakeCase "not-snake-case" "A name is words in small letters and digits, joined by single underscores."
        ReservedName "reserved-name" "A name is not a word that Rust reserves."
        CollidingName "colliding-name" "Two names stay two once they are Rust identifiers."
        NumberOutsideSeries "number-outside-series" "A code stands in the file of the series that its number falls in."
        InvertedSeries "inverted-series" "A series ends at or after the number with which it begins."
        OverlappingSeries "overlapping-series" "A number belongs to one series."
        MisnamedSeriesFile "misnamed-series-file" "A series file is named after the series' number and name."
        RowsOutOfOrder "rows-out-of-order" "Numbered rows stand in the order of their numbers."
    }
    References {
        UnknownStatus "unknown-status" "A status that is referred to is in the catalogue."
        UnknownRiskCode "unknown-risk-code" "A risk code that is referred to is in the catalogue."
        UnknownRemedy "unknown-remedy" "A remedy that is named is in the catalogue."
        UnknownSeries "unknown-series" "A code's number falls in a series of the catalogue."
        UnknownSuccessor "unknown-successor" "The successor of a retired row is in the catalogue."
        RetiredSuccessor "retired-successor" "The successor of a retired row is not itself retired."
        RetiredReference "retired-reference" "A row in use refers to no retired status or risk code."
        FlowWithoutBeginning "flow-without-beginning" "The status flow begins somewhere: one transition has no `from`."
        DuplicateTransition "duplicate-transition" "A transition stands once."
        TransitionFromFinal "transition-from-final" "No transition leads out of a final status."
        UnreachableStatus "unreachable-status" "Every status can be reached from where the flow begins."
        DeadEndStatus "dead-end-status" "A status that is not final leads to another."
    }
    Content {
        EmptyText "empty-text" "A text says something."
        StrayWhiteSpace "stray-white-space" "A text has single plain spaces, between its words alone."
        ControlCharacter "control-character" "A text has no control characters, and none that cannot be seen."
        CurlyApostrophe "curly-apostrophe" "Apostrophes and quotation marks are straight."
        GarbledText "garbled-text" "A text is read in the encoding in which it was written: no `â€™`, and no letter lost."
        HtmlEntity "html-entity" "A text has characters themselves, and not what HTML writes for them."
        ForeignCharacter "foreign-character" "A text is written with the signs of a keyboard and the letters of its language."
        PlaceholderText "placeholder-text" "A text says something, and does not only keep a place, as N/A and #REF! do."
        LongText "long-text" "A text has at most 1,000 characters, and a name 240."
        RepeatedDescription "repeated-description" "Two codes of a series are not described in the same words, unless one says why: `because`."
        ActionTwice "action-twice" "An action is given either whole or per integration."
        ActionRemedyMismatch "action-remedy-mismatch" "A guidance has an action exactly if its remedy says that the source states one."
        UnexplainedJudgement "unexplained-judgement" "A remedy that no action of the page asks for says why it is one: `because`."
        DuplicateGuidance "duplicate-guidance" "The guidances of a code differ."
        DuplicateItem "duplicate-item" "An item stands once in its list."
        UnlistedField "unlisted-field" "A request field that a code's texts name stands in its `fields`."
        MalformedFieldPath "malformed-field-path" "A field is a path such as person.fullName."
        MalformedUrl "malformed-url" "An address begins with https:// and has no spaces."
        PrivateAddress "private-address" "An address leads everybody to the page: to no host of one's own network, and to none that stands for an example."
        NeedlessDeviation "needless-deviation" "A declared deviation names a text that is there and differs from the page's."
        NeedlessRepetition "needless-repetition" "A code gives statuses, risk codes and disclosure only where they are not those of its series."
        StrayRiskCode "stray-risk-code" "A risk code that can come with a code comes with one of the statuses that the code accompanies."
        WidenedDisclosure "widened-disclosure" "A code is not disclosed to the client where its series is internal."
        UnequalDisclosure "unequal-disclosure" "A code that the client may be told of says why (`because`), where another of the same evidence or description is internal."
        StrayInclusion "stray-inclusion" "A request includes such alone as stand below it, and both ask the client."
        LoneEvidence "lone-evidence" "More than one code rests on an evidence that is named."
    }
    Lifecycle {
        ImpossibleDate "impossible-date" "A date is a day that exists, written as year, month and day."
        RetiredBeforeSince "retired-before-since" "A row is retired on a day after it began."
        RetrievedInFuture "retrieved-in-future" "No day on which the page was read, or an overlay looked at, is yet to come: `check` asks the clock, a build does not."
        RetiredAfterRetrieved "retired-after-retrieved" "A row is retired on no day after the one on which the page was last read."
        SinceOutOfRange "since-out-of-range" "A row begins between the catalogue's own beginning and the day on which the page was last read."
        ChangeOutOfRange "change-out-of-range" "A change lies after the row began, after the change before it, and not after the day on which the page was last read."
        ReusedNumber "reused-number" "The number of a retired row is never given to another."
        NeedsReview "needs-review" "What was proposed for a row has been looked at by a person, who took the mark away."
    }
    ClientWords {
        UnnamedGuidance "unnamed-guidance" "Where a code has several guidances, each has a name."
        MalformedLanguage "malformed-language" "A language has a tag of BCP 47, after which its file is named, and letters."
        MissingWords "missing-words" "What clients may be told, and what they are asked, has a sentence in English."
        SuperfluousWords "superfluous-words" "Sentences are only for what clients come to be told or asked, and never for what is internal."
        UntranslatedWords "untranslated-words" "Each English sentence is translated into each other language."
        StaleWords "stale-words" "Each sentence in another language was made from the English of today, and is not stale."
        UnreviewedLanguage "unreviewed-language" "A person who speaks the language has reviewed its sentences, and took the mark away."
        TechnicalWords "technical-words" "A sentence for clients has words and stops alone: no digits, braces, mark-up, abbreviations or names of fields."
        AlarmingWords "alarming-words" "A sentence for clients holds nothing of what its language never says: hints at what is internal, and alarm."
        ForeignLetter "foreign-letter" "A sentence is written with the letters of its language."
        UnfinishedSentence "unfinished-sentence" "A sentence for clients says something, and ends with a full stop or a question mark."
        LongSentence "long-sentence" "A sentence for clients has at most 160 characters."
        AmbiguousWords "ambiguous-words" "What comes to different remedies is told, and asked for, in different sentences."
    }
    Overlay {
        NotTheInstitutions "not-the-institutions" "An overlay changes remedies, disclosure, order and words, and never what is the vendor's, a name or a number."
        UnknownRow "unknown-row" "A row that an overlay changes is in the catalogue."
        OverlaidTwice "overlaid-twice" "An overlay changes a row once."
        UnstatedReplacement "unstated-replacement" "Each change of an overlay states what of the house's it replaces: `was`."
        OutdatedReplacement "outdated-replacement" "What an overlay replaces is still what the house has: where that has changed, a person looks again."
        NewInSeries "new-in-series" "Each code of a series that an overlay treats as a whole was there when a person last looked."
        NeedlessOverlay "needless-overlay" "An overlay changes only what the house has otherwise."
        OverlaidRetired "overlaid-retired" "A row that an overlay changes is in use, or the overlay says that it means the retired one."
        BeyondLimit "beyond-limit" "What the house keeps from clients, or gives to a person, an overlay opens only with a reason and the name of who accepted it."
    }
}

#[cfg(test)]
mod tests {
    use super::Rule;

    #[test]
    fn ids_are_unique_kebab_case_and_grouped_and_every_sentence_ends() {
        let is_kebab =
            |id: &str| id.split('-').all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase()));
        let wrong: Vec<_> = Rule::ALL
            .iter()
            .filter(|rule| {
                let twice = Rule::ALL.iter().filter(|other| other.id() == rule.id()).count() > 1;
                twice || !is_kebab(rule.id()) || !rule.sentence().ends_with('.')
            })
            .collect();
        assert_eq!(wrong, Vec::<&Rule>::new());
        assert!(Rule::ALL.is_sorted_by_key(|rule| rule.group()));
    }
}
