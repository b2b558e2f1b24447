//! The closed lists of words that a value can be one of.

macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($variant:ident $word:literal)* }) => {
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
        Act "act"
        Wait "wait"
        Final "final"
        Unstated "unstated"
    }
}

words! {
    /// Whether the vendor says it, or it was concluded from what the vendor says.
    Basis {
        Stated "stated"
        Inferred "inferred"
    }
}

words! {
    /// Who may be told the reason.
    Disclosure {
        Client "client"
        Internal "internal"
    }
}
