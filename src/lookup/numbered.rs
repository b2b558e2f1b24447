//! What the types with published numbers have in common: how they are shown, parsed and turned into numbers.

/// For an enum whose discriminants are published numbers, with `from_u16`, `as_u16` and `name`.
macro_rules! numbered {
    ($type:ident) => {
        impl core::fmt::Debug for $type {
            /// The variant.
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                $crate::lookup::text::fmt_variant(self.name(), f)
            }
        }

        impl core::fmt::Display for $type {
            /// The published number.
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                core::fmt::Display::fmt(&(*self as u16), f)
            }
        }

        impl core::str::FromStr for $type {
            type Err = $crate::lookup::error::NotInCatalogue;

            /// Exactly the decimal number: no sign, no zero before it, no white space. So it is in what arrives: `03105` is
            /// told as unreadable there.
            #[inline]
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match $crate::lookup::text::short_decimal(text).and_then(Self::from_u16) {
                    Some(value) => Ok(value),
                    None => Self::from_rare_str(text),
                }
            }
        }

        impl $type {
            /// Apart from the rest, which stays small enough to be inlined.
            #[cold]
            #[inline(never)]
            fn from_rare_str(text: &str) -> Result<Self, $crate::lookup::error::NotInCatalogue> {
                let known = $crate::lookup::text::decimal(text).and_then(Self::from_u16);
                known.ok_or_else(|| {
                    $crate::lookup::error::NotInCatalogue::text($crate::lookup::error::Expected::$type, text)
                })
            }
        }

        impl TryFrom<u16> for $type {
            type Error = $crate::lookup::error::NotInCatalogue;

            #[inline]
            fn try_from(number: u16) -> Result<Self, Self::Error> {
                let unknown = || {
                    $crate::lookup::error::NotInCatalogue::number($crate::lookup::error::Expected::$type, number.into())
                };
                Self::from_u16(number).ok_or_else(unknown)
            }
        }

        $crate::lookup::numbered::numbered!(@wider $type number: i16 => i64::from(number));
        $crate::lookup::numbered::numbered!(@wider $type number: i32 => i64::from(number));
        $crate::lookup::numbered::numbered!(@wider $type number: u32 => i64::from(number));
        $crate::lookup::numbered::numbered!(@wider $type number: i64 => number);

        impl TryFrom<u64> for $type {
            type Error = $crate::lookup::error::NotInCatalogue;

            fn try_from(number: u64) -> Result<Self, Self::Error> {
                let known = u16::try_from(number).ok().and_then(Self::from_u16);
                known.ok_or_else(|| {
                    $crate::lookup::error::NotInCatalogue::large_number($crate::lookup::error::Expected::$type, number)
                })
            }
        }

        impl From<$type> for u16 {
            fn from(value: $type) -> Self {
                value as Self
            }
        }
    };
    // The integers in which databases and other programs hold a number.
    (@wider $type:ident $number:ident: $integer:ty => $wide:expr) => {
        impl TryFrom<$integer> for $type {
            type Error = $crate::lookup::error::NotInCatalogue;

            fn try_from($number: $integer) -> Result<Self, Self::Error> {
                let known = u16::try_from($number).ok().and_then(Self::from_u16);
                known.ok_or_else(|| {
                    $crate::lookup::error::NotInCatalogue::number($crate::lookup::error::Expected::$type, $wide)
                })
            }
        }
    };
}

pub(crate) use numbered;
