//! The closed lists of words that a value can be one of.

macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($variant:ident $word:literal $meaning:literal)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($variant,)*
        }

        impl $name {
            /// As they are written, in the order in which they are offered.
            pub const WORDS: &[&str] = &[$($word,)*];

            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// What it means, as a part of a sentence.
            #[must_use]
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning,)* }
            }

            #[must_use]
            pub fn of_word(word: &str) -> Option<Self> {
                match word {
                    $($word => Some(Self::$variant),)*
                    _ => None,
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.word())
            }
        }
    };
}

words! {
    /// What a remedy asks for.
    RemedyKind {
        Act "act" "someone can act"
        Wait "wait" "there is nothing to do but wait"
        Final "final" "nothing can be done any more"
        None "none" "no action is needed"
        Person "person" "a person decides"
        Unstated "unstated" "the source states no action"
    }
}

words! {
    /// Whether the vendor says it, or it was concluded from what the vendor says.
    Basis {
        Stated "stated" "stated by the vendor"
        Inferred "inferred" "inferred"
    }
}

words! {
    /// Who may be told the reason.
    Disclosure {
        Client "client" "the client may be told"
        Internal "internal" "internal, not for the client"
    }
}
