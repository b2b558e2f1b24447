//! Small closed lists of words: one table each, from which all that a list of words needs follows.

/// For an enum without data: `ALL`, `as_str`, and `Display` and `FromStr` by the same words, which are those of the TOML and
/// of JSON.
macro_rules! words {
    ($type:ident: $($variant:ident $word:literal)*) => {
        impl $type {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The word for it, as the catalogue's TOML and JSON have it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }

        impl core::fmt::Display for $type {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl core::str::FromStr for $type {
            type Err = $crate::lookup::error::NotInCatalogue;

            /// Exactly the word; letter case counts.
            fn from_str(word: &str) -> Result<Self, Self::Err> {
                let known = Self::ALL.iter().find(|known| known.as_str() == word);
                known.copied().ok_or_else(|| {
                    $crate::lookup::error::NotInCatalogue::text($crate::lookup::error::Expected::$type, word)
                })
            }
        }
    };
}

pub(crate) use words;
