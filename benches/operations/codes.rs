//! The codes once more, as peers have them: as a `match`, as the keys of a map, as an enum to derive from.
//!
//! `scripts/measure` writes the list anew from src/prebuilt.rs.

macro_rules! with_codes {
    ($callback:ident) => {
        $callback! {
            100u16 "100" SanctionsHitFalsePositive
            102u16 "102" SensitivityListHitFalsePositive
            110u16 "110" PepHitFalsePositive
            120u16 "120" PepHitConfirmed
            1000u16 "1000" DataSuccessfullyValidated
            1004u16 "1004" PersonTypeInvalid
            1005u16 "1005" FullNameInvalidOrMissing
            1006u16 "1006" FirstNameInvalidOrMissing
            1007u16 "1007" LastNameInvalidOrMissing
            1008u16 "1008" GenderInvalidOrMissing
            1009u16 "1009" NationalityInvalidOrMissing
            1010u16 "1010" BirthDateInvalidOrMissing
            1011u16 "1011" AddressCountryInvalidOrMissing
            1012u16 "1012" EmailInvalidOrMissing
            1013u16 "1013" MobileNumberInvalidOrMissing
            1014u16 "1014" AddressStreetNumberInvalidOrMissing
            1015u16 "1015" AddressStreetInvalidOrMissing
            1016u16 "1016" AddressPostalCodeInvalidOrMissing
            1017u16 "1017" AddressCityInvalidOrMissing
            1018u16 "1018" IdDocumentTypeMissing
            1021u16 "1021" NationalityNotSupportedForDocumentType
            1022u16 "1022" IdDocumentMissingOrTaxCountryInvalid
            1023u16 "1023" SelfiePhotoMissing
            1024u16 "1024" IdDocumentPhotosMissingOrInconsistent
            1025u16 "1025" RiskRequirementParametersMissing
            1031u16 "1031" IdentityDataTooOld
            1032u16 "1032" ClientNotANaturalPerson
            1033u16 "1033" FullNameFormatInvalid
            1034u16 "1034" UnderageClient
            1035u16 "1035" ClientIneligibleDueToCountryOfResidence
            1036u16 "1036" IdDocumentNumberAlreadyUsed
            1037u16 "1037" IdDocumentNumberMissing
            1100u16 "1100" SecondaryDocumentMissing
            1201u16 "1201" ClientNotSuccessfullyVerified
            2001u16 "2001" AddressInvalid
            2002u16 "2002" AddressIsPoBox
            2003u16 "2003" AddressNotResidential
            2004u16 "2004" AddressDoesNotMatchPoaDocument
            3001u16 "3001" NationalityDoesNotMatchClientInput
            3002u16 "3002" PlaceOfBirthDoesNotMatchClientInput
            3005u16 "3005" GenderDoesNotMatchClientInput
            3100u16 "3100" SelfiePhotoTooBright
            3101u16 "3101" SelfiePhotoTooDark
            3102u16 "3102" SelfiePhotoTooBlurry
            3103u16 "3103" SelfiePhotoPoorQuality
            3104u16 "3104" SelfiePhotoInadequate
            3105u16 "3105" SelfieDoesNotMatchIdPortrait
            3106u16 "3106" InputInadequate
            3107u16 "3107" FaceNotFullyVisibleOrWithinFrame
            3108u16 "3108" SelfiePhotoGdprBreach
            3200u16 "3200" IdDocumentPhotoTooBright
            3201u16 "3201" IdDocumentPhotoTooDark
            3202u16 "3202" IdDocumentPhotoTooBlurry
            3203u16 "3203" IdDocumentPhotoPoorQuality
            3204u16 "3204" IdDocumentExpired
            3205u16 "3205" IdDocumentInvalid
            3206u16 "3206" IdDocumentPhotoOfPhotocopyOrScreen
            3207u16 "3207" IdDocumentPhotoObscured
            3208u16 "3208" IdDocumentInInadequateCondition
            3209u16 "3209" IssuingCountryNotSupported
            3210u16 "3210" NationalityNotSupported
            3211u16 "3211" IdDocumentOutOfFrame
            3212u16 "3212" IdDocumentInPlasticCover
            3213u16 "3213" IdDocumentPhotoGdprBreach
            3250u16 "3250" IdDocumentSecurityFeaturesNotVisible
            3300u16 "3300" LegalNameMatchWithIdDocumentUnclear
            3304u16 "3304" IdDocumentSidePhotosMissing
            3305u16 "3305" IdDocumentNumberDoesNotMatchClientInput
            3306u16 "3306" IdDocumentIssueDateDoesNotMatchClientInput
            3307u16 "3307" IdDocumentExpiryDateDoesNotMatchClientInput
            3308u16 "3308" TinNotVisible
            3311u16 "3311" QecDetailsDoNotMatchIdDocument
            3400u16 "3400" SecondaryDocumentPhotoTooBright
            3401u16 "3401" SecondaryDocumentPhotoTooDark
            3402u16 "3402" SecondaryDocumentPhotoTooBlurry
            3403u16 "3403" SecondaryDocumentPhotoPoorQuality
            3404u16 "3404" SecondaryDocumentExpired
            3405u16 "3405" SecondaryDocumentInvalid
            3406u16 "3406" SecondaryDocumentPhotoOfPhotocopyOrScreen
            3407u16 "3407" SecondaryDocumentPhotoObscured
            3408u16 "3408" SecondaryDocumentInInadequateCondition
            3409u16 "3409" SecondaryDocumentOutOfFrame
            3410u16 "3410" PoaDocumentPhotoTooBright
            3411u16 "3411" PoaDocumentPhotoTooDark
            3412u16 "3412" PoaDocumentPhotoTooBlurry
            3413u16 "3413" PoaDocumentPhotoPoorQuality
            3414u16 "3414" PoaDocumentExpired
            3415u16 "3415" PoaDocumentInvalid
            3416u16 "3416" PoaDocumentPhotoOfPhotocopyOrScreen
            3417u16 "3417" PoaDocumentPhotoObscured
            3418u16 "3418" PoaDocumentInInadequateCondition
            3419u16 "3419" PoaDocumentOutOfFrame
            3420u16 "3420" NameDoesNotMatchPoaDocument
            3500u16 "3500" GeolocationNotProvided
            3505u16 "3505" NotTheSamePerson
            3510u16 "3510" GeolocationNotSupported
            3520u16 "3520" PhotoMetadataInconsistent
            3521u16 "3521" VideoMetadataInconsistent
            3540u16 "3540" DeviceMetadataInconsistent
            3541u16 "3541" DeviceModelInconsistent
            3542u16 "3542" DeviceLanguageInconsistent
            3543u16 "3543" DeviceGeolocationInconsistent
            3560u16 "3560" IpAddressInvalid
            3600u16 "3600" SelfieVideoTooBright
            3601u16 "3601" SelfieVideoTooDark
            3602u16 "3602" SelfieVideoTooBlurry
            3603u16 "3603" SelfieVideoPoorQuality
            3604u16 "3604" SelfieVideoGdprBreach
            3610u16 "3610" SelfieVideoInadequate
            3620u16 "3620" LivenessFeaturesNotVisible
            3700u16 "3700" DataInsufficient
            4110u16 "4110" SanctionsHitConfirmed
            4112u16 "4112" SensitivityListHitConfirmed
            4120u16 "4120" UnderageClientRejected
            4130u16 "4130" RiskScoreUnacceptable
            4135u16 "4135" CombinationOfDataPointsUnacceptable
            4140u16 "4140" CountryOfResidenceNotSupported
            4145u16 "4145" GeolocationProhibited
            4150u16 "4150" IssuingCountryProhibited
            4155u16 "4155" NationalityProhibited
            4160u16 "4160" HitsAboveAgreedThreshold
            4170u16 "4170" IpAddressHighRisk
            4171u16 "4171" CountryPhoneCodeHighRisk
            4172u16 "4172" CountryOfResidenceHighRisk
            4173u16 "4173" GeolocationHighRisk
            4190u16 "4190" RejectedOther
            4192u16 "4192" SelfieVideoRejected
            4200u16 "4200" SelfiePhotoThirdPartyInvolvementUnacceptable
            4202u16 "4202" SelfieVideoThirdPartyInvolvementUnacceptable
            4211u16 "4211" IdDocumentPhotoThirdPartyInvolvementUnacceptable
            4310u16 "4310" BirthDateDoesNotMatchPreviousIdDocument
            4311u16 "4311" PlaceOfBirthDoesNotMatchPreviousIdDocument
            4400u16 "4400" NameOnIdDocumentDoesNotMatchClientInput
            5100u16 "5100" IdDocumentTamperedWith
            5150u16 "5150" IdDocumentCounterfeit
            5200u16 "5200" SelfiePhotoTamperedWith
            5201u16 "5201" SelfiePhotoOfAnotherPhoto
            5202u16 "5202" Impersonation
            5210u16 "5210" BiometricsMatchKnownFraudster
            5300u16 "5300" PoaDocumentTamperedWith
            5400u16 "5400" AddressFraudulent
            5600u16 "5600" SelfieVideoOfVideoOrPhoto
            5601u16 "5601" SelfieVideoClientDoesNotMatchIdDocument
            5602u16 "5602" SelfieVideoClientWearingMask
            5610u16 "5610" SelfieVideoFraudulent
            5900u16 "5900" FraudOther
            6001u16 "6001" QecCreationFatalError
            6002u16 "6002" QecCreationError
            6003u16 "6003" QecCreationCommunicationError
            6004u16 "6004" DocumentSigningFatalError
            6005u16 "6005" DocumentSigningError
            6006u16 "6006" DocumentSigningCommunicationError
            6007u16 "6007" DocumentSigningWithProvisionalSignatureFatalError
            6008u16 "6008" SignatureFlowTimedOut
        }
    };
}

macro_rules! peers {
    ($($number:literal $text:literal $variant:ident)*) => {
        /// What `num_enum` and `strum` derive from.
        #[derive(Clone, Copy, num_enum::TryFromPrimitive, strum::FromRepr)]
        #[repr(u16)]
        pub enum Code { $($variant = $number,)* }

        impl Code {
            pub fn name_by_match(self) -> &'static str {
                match self { $(Self::$variant => stringify!($variant),)* }
            }
        }

        pub fn by_match(number: u16) -> Option<Code> {
            match number {
                $($number => Some(Code::$variant),)*
                _ => None,
            }
        }

        pub fn by_text_match(text: &str) -> Option<Code> {
            match text {
                $($text => Some(Code::$variant),)*
                _ => None,
            }
        }

        pub static BY_TEXT: phf::Map<&str, Code> = phf::phf_map! { $($text => Code::$variant,)* };

        pub static BY_NUMBER: phf::Map<u16, Code> = phf::phf_map! { $($number => Code::$variant,)* };
    };
}

with_codes!(peers);
