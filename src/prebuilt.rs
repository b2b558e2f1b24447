// Generated from the TOML files in catalogue/. Edits here are overwritten: edit the TOML, then run
// `cargo refresh-prebuilt`, which writes src/prebuilt.rs anew.

/// The status of a case, as the service reports it.
///
/// A variant is known by its wire string, [`Status::as_str`]; what arrives and is not among them has no `Status`. Wire
/// string, description, action and CDD Report availability are the vendor's; name and remedy are this catalogue's.
///
/// ```
/// use idv_catalogue::Status;
///
/// assert_eq!(Status::from_wire("completed"), Some(Status::Completed));
/// assert_eq!(Status::from_wire("Completed"), None);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Status {
    /// `new`: The workflow is successfully created.
    ///
    /// * SDK integration: Wait for the next status.
    /// * API integration: Upload the identity data and identity files.
    ///
    /// Remedy: [`Remedy::WaitForNextStatus`] (SDK), [`Remedy::UploadIdentityDataAndFiles`] (API)
    ///
    /// The CDD Report is not available.
    ///
    /// Can be followed by [`Status::Pending`] or [`Status::InvalidData`].
    New,
    /// `pending`: We are validating the data.
    ///
    /// Action: Wait for the next status.
    ///
    /// Remedy: [`Remedy::WaitForNextStatus`]
    ///
    /// The CDD Report is not available.
    ///
    /// Can be followed by [`Status::Completed`] or [`Status::InconsistentData`].
    Pending,
    /// `inconsistent_data`: We found inconsistent data.
    ///
    /// Action: Create a new workflow.
    ///
    /// Remedy: [`Remedy::CreateNewWorkflow`]
    ///
    /// The CDD Report is not available.
    ///
    /// Final (inferred): The page's action is to create a new workflow, so this one goes no further.
    InconsistentData,
    /// `invalid_data`: We found invalid or missing data.
    ///
    /// Action: Create a new workflow.
    ///
    /// Remedy: [`Remedy::CreateNewWorkflow`]
    ///
    /// The CDD Report is not available.
    ///
    /// Final (inferred): The page's action is to create a new workflow, so this one goes no further.
    InvalidData,
    /// `completed`: We have processed the case. For our recommendation to accept or reject the client, see the risk code.
    ///
    /// Action: Download the CDD Report zipfile.
    ///
    /// Remedy: [`Remedy::DownloadCddReport`]
    ///
    /// The CDD Report is available.
    ///
    /// Final (inferred): The page says 'We have processed the case', and only the CDD Report is left to download.
    Completed,
    /// Never there: other crates cannot cast an enum that has such a variant, and so the order stays ours.
    #[doc(hidden)]
    #[non_exhaustive]
    __NoCasts,
}
/// A status code: what exactly the service found about a case.
///
/// The published number is the discriminant. Numbers, texts, statuses, risk codes and fields are the vendor's; name, remedy
/// and disclosure are this catalogue's. Not every number of a series is a code: see [`Series::of`] for those that are not.
///
/// ```
/// use idv_catalogue::StatusCode;
///
/// let code = const { StatusCode::from_u16(3105).unwrap() };
/// assert_eq!(code, StatusCode::SelfieDoesNotMatchIdPortrait);
/// assert_eq!(code as u16, 3105);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[repr(u16)]
pub enum StatusCode {
    /// `100`: False positive sanctions hit
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::NoActionNeeded`]
    ///
    /// Series [`Series::AmlScreening`] · accompanies [`Status::Completed`] · risk code [`RiskCode::LowRisk`], [`RiskCode::MediumRisk`], [`RiskCode::HighRisk`] or [`RiskCode::UnacceptableRisk`] · internal, not for the client
    SanctionsHitFalsePositive = 100,
    /// `102`: False positive sensitivity list hit
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::NoActionNeeded`]
    ///
    /// Series [`Series::AmlScreening`] · accompanies [`Status::Completed`] · risk code [`RiskCode::LowRisk`], [`RiskCode::MediumRisk`], [`RiskCode::HighRisk`] or [`RiskCode::UnacceptableRisk`] · internal, not for the client
    SensitivityListHitFalsePositive = 102,
    /// `110`: False positive PEP hit
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::NoActionNeeded`]
    ///
    /// Series [`Series::AmlScreening`] · accompanies [`Status::Completed`] · risk code [`RiskCode::LowRisk`], [`RiskCode::MediumRisk`], [`RiskCode::HighRisk`] or [`RiskCode::UnacceptableRisk`] · internal, not for the client
    PepHitFalsePositive = 110,
    /// `120`: Confirmed PEP hit
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::EnhancedDueDiligence`]
    ///
    /// Series [`Series::AmlScreening`] · accompanies [`Status::Completed`] · risk code [`RiskCode::LowRisk`], [`RiskCode::MediumRisk`], [`RiskCode::HighRisk`] or [`RiskCode::UnacceptableRisk`] · internal, not for the client
    PepHitConfirmed = 120,
    /// `1000`: Data successfully validated
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::NoActionNeeded`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::Pending`] · no risk code · the client may be told
    DataSuccessfullyValidated = 1000,
    /// `1004`: person.type invalid
    ///
    /// Action: Update the identity data, setting person.type to naturalPerson or legalPerson.
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · about `person.type` · the client may be told
    PersonTypeInvalid = 1004,
    /// `1005`: person.fullName invalid or missing
    ///
    /// Action: Update the identity data, setting the person.fullName format to only contain alphabetical characters, spaces, hyphens, and apostrophes.
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · about `person.fullName` · the client may be told
    FullNameInvalidOrMissing = 1005,
    /// `1006`: person.firstName invalid or missing
    ///
    /// Action: Update the identity data, setting the person.firstName format to only contain alphabetical characters, spaces, hyphens, and apostrophes.
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · about `person.firstName` · the client may be told
    FirstNameInvalidOrMissing = 1006,
    /// `1007`: person.lastName invalid or missing
    ///
    /// Action: Update the identity data, setting the person.lastName format to only contain alphabetical characters, spaces, hyphens, and apostrophes.
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · about `person.lastName` · the client may be told
    LastNameInvalidOrMissing = 1007,
    /// `1008`: person.gender invalid or missing
    ///
    /// Action: Update the identity data, setting person.gender to Female, Male, Other, or Unknown (case sensitive).
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · about `person.gender` · the client may be told
    GenderInvalidOrMissing = 1008,
    /// `1009`: person.nationality invalid or missing
    ///
    /// Action: Update the identity data, setting person.nationality to a valid ISO\_3166-1 alpha-3 country code.
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · about `person.nationality` · the client may be told
    NationalityInvalidOrMissing = 1009,
    /// `1010`: person.birthDate invalid or missing
    ///
    /// Action: Update the identity data, setting person.birthDate to a valid date in YYYY-MM-DD format.
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · about `person.birthDate` · the client may be told
    BirthDateInvalidOrMissing = 1010,
    /// `1011`: address.country invalid or missing
    ///
    /// Action: Update the identity data, setting address.country to a valid ISO\_3166-1 alpha-3 country code.
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · about `address.country` · the client may be told
    AddressCountryInvalidOrMissing = 1011,
    /// `1012`: emailAndPhone.email invalid or missing
    ///
    /// Action: Update the identity data, setting emailAndPhone.email to a valid email address including an @ character.
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · about `emailAndPhone.email` · the client may be told
    EmailInvalidOrMissing = 1012,
    /// `1013`: emailAndPhone.mobile invalid or missing
    ///
    /// Action: Update the identity data, setting emailAndPhone.mobile to a valid mobile phone number including the country code and beginning with 00 or + without spaces. Example: 0031201234567 or +31201234567
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · about `emailAndPhone.mobile` · the client may be told
    MobileNumberInvalidOrMissing = 1013,
    /// `1014`: address.streetNumber invalid or missing
    ///
    /// Action: Update the identity data, setting address.streetNumber to an integer greater than or equal to zero.
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · about `address.streetNumber` · the client may be told
    AddressStreetNumberInvalidOrMissing = 1014,
    /// `1015`: address.street invalid or missing
    ///
    /// Action: Update the identity data, setting address.street with only alphabetical characters, spaces, hyphens, and apostrophes.
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · about `address.street` · the client may be told
    AddressStreetInvalidOrMissing = 1015,
    /// `1016`: address.postalCode invalid or missing
    ///
    /// Action: Update the identity data, setting address.postalCode.
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · about `address.postalCode` · the client may be told
    AddressPostalCodeInvalidOrMissing = 1016,
    /// `1017`: address.city invalid or missing
    ///
    /// Action: Update the identity data, setting the address.city format to only contain alphabetical characters, spaces, hyphens, and apostrophes.
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · about `address.city` · the client may be told
    AddressCityInvalidOrMissing = 1017,
    /// `1018`: kycDocument.documentType missing
    ///
    /// Action: Update the identity file, setting kycDocument.documentType.
    ///
    /// Remedy: [`Remedy::UpdateIdentityFile`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · about `kycDocument.documentType` · the client may be told
    IdDocumentTypeMissing = 1018,
    /// `1021`: person.nationality not supported for this document type
    ///
    /// Action: Ask the client to use a supported ID document for their nationality.
    ///
    /// Remedy: [`Remedy::UseSupportedIdDocument`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · about `person.nationality` · the client may be told
    NationalityNotSupportedForDocumentType = 1021,
    /// `1022`: one of 2 meanings.
    ///
    /// ID document missing
    ///
    /// Action: Upload an ID document.
    ///
    /// Remedy: [`Remedy::UploadIdDocument`]
    ///
    /// tax.countrySubjectToTaxation invalid
    ///
    /// Action: Update the identity data, changing the tax.countrySubjectToTaxation format to a valid ISO\_3166-1 alpha-3 country code.
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · about `tax.countrySubjectToTaxation` · the client may be told
    IdDocumentMissingOrTaxCountryInvalid = 1022,
    /// `1023`: Selfie photo missing
    ///
    /// Action: Upload a selfie photo.
    ///
    /// Remedy: [`Remedy::UploadSelfie`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · the client may be told
    SelfiePhotoMissing = 1023,
    /// `1024`: ID document photo(s) missing or inconsistent
    ///
    /// Action: Upload new document photos.
    ///
    /// Remedy: [`Remedy::UploadIdDocumentPhotos`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · the client may be told
    IdDocumentPhotosMissingOrInconsistent = 1024,
    /// `1025`: All riskRequirement parameters are required
    ///
    /// Action: Update the identity data, setting all riskRequirement parameters.
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · about `riskRequirement` · internal, not for the client
    RiskRequirementParametersMissing = 1025,
    /// `1031`: Identity data too old
    ///
    /// Action: Upload new identity data.
    ///
    /// Remedy: [`Remedy::UploadNewIdentityData`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · the client may be told
    IdentityDataTooOld = 1031,
    /// `1032`: Client not a natural person
    ///
    /// Action: Update the identity data, setting person.type to Natural Person.
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · about `person.type` · the client may be told
    ClientNotANaturalPerson = 1032,
    /// `1033`: person.fullName format invalid
    ///
    /// Action: Update the identity data, making sure person.fullName consists of at least 2 words.
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · about `person.fullName` · the client may be told
    FullNameFormatInvalid = 1033,
    /// `1034`: Underage client
    ///
    /// Action: None. You can't retry.
    ///
    /// Remedy: [`Remedy::NothingCanBeDone`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · internal, not for the client
    UnderageClient = 1034,
    /// `1035`: Ineligible client due to unsupported country of residence
    ///
    /// Action: None. You can't retry.
    ///
    /// Remedy: [`Remedy::NothingCanBeDone`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · internal, not for the client
    ClientIneligibleDueToCountryOfResidence = 1035,
    /// `1036`: ID document number already used
    ///
    /// Action: Upload a new ID document.
    ///
    /// Remedy: [`Remedy::UploadIdDocument`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · internal, not for the client
    IdDocumentNumberAlreadyUsed = 1036,
    /// `1037`: kycDocument.documentNumber missing
    ///
    /// Action: Update the identity file, setting kycDocument.documentNumber.
    ///
    /// Remedy: [`Remedy::UpdateIdentityFile`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · about `kycDocument.documentNumber` · the client may be told
    IdDocumentNumberMissing = 1037,
    /// `1100`: Secondary document missing
    ///
    /// Action: Upload a secondary document.
    ///
    /// Remedy: [`Remedy::UploadSecondaryDocument`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · the client may be told
    SecondaryDocumentMissing = 1100,
    /// `1201`: Client not successfully verified
    ///
    /// Action: Create a new workflow for Identity Verification.
    ///
    /// Remedy: [`Remedy::CreateNewWorkflow`]
    ///
    /// Series [`Series::IdentityData`] · accompanies [`Status::InvalidData`] · no risk code · internal, not for the client
    ClientNotSuccessfullyVerified = 1201,
    /// `2001`: Invalid address
    ///
    /// Action: Provide a valid address.
    ///
    /// Remedy: [`Remedy::ProvideValidAddress`]
    ///
    /// Series [`Series::HomeAddress`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    AddressInvalid = 2001,
    /// `2002`: PO box address
    ///
    /// Action: Provide a valid non-PO box address.
    ///
    /// Remedy: [`Remedy::ProvideValidAddress`]
    ///
    /// Series [`Series::HomeAddress`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    AddressIsPoBox = 2002,
    /// `2003`: Non-residential address
    ///
    /// Action: Provide a valid residential address.
    ///
    /// Remedy: [`Remedy::ProvideValidAddress`]
    ///
    /// Series [`Series::HomeAddress`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    AddressNotResidential = 2003,
    /// `2004`: Address doesn't match the PoA document
    ///
    /// Action: Provide a valid address request, or ask the client for a new official PoA document.
    ///
    /// Remedy: [`Remedy::ProvideValidAddressOrPoaDocument`]
    ///
    /// Series [`Series::HomeAddress`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    AddressDoesNotMatchPoaDocument = 2004,
    /// `3001`: person.nationality doesn't match client input
    ///
    /// Action: Update the client's nationality.
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · about `person.nationality` · the client may be told
    NationalityDoesNotMatchClientInput = 3001,
    /// `3002`: person.placeOfBirth doesn't match client input
    ///
    /// Action: Update the client's place of birth.
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · about `person.placeOfBirth` · the client may be told
    PlaceOfBirthDoesNotMatchClientInput = 3002,
    /// `3005`: person.gender doesn't match client input
    ///
    /// Action: Update the client's gender.
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · about `person.gender` · the client may be told
    GenderDoesNotMatchClientInput = 3005,
    /// `3100`: Selfie photo too bright
    ///
    /// Action: Upload a new selfie.
    ///
    /// Remedy: [`Remedy::UploadSelfie`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    SelfiePhotoTooBright = 3100,
    /// `3101`: Selfie photo too dark
    ///
    /// Action: Upload a new selfie.
    ///
    /// Remedy: [`Remedy::UploadSelfie`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    SelfiePhotoTooDark = 3101,
    /// `3102`: Selfie photo too blurry
    ///
    /// Action: Upload a new selfie.
    ///
    /// Remedy: [`Remedy::UploadSelfie`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    SelfiePhotoTooBlurry = 3102,
    /// `3103`: Selfie photo poor quality
    ///
    /// Action: Upload a new selfie.
    ///
    /// Remedy: [`Remedy::UploadSelfie`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    SelfiePhotoPoorQuality = 3103,
    /// `3104`: Selfie photo inadequate
    ///
    /// Action: Upload a new selfie.
    ///
    /// Remedy: [`Remedy::UploadSelfie`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    SelfiePhotoInadequate = 3104,
    /// `3105`: Selfie doesn't match ID document portrait
    ///
    /// Action: Create a new workflow for Identity Verification.
    ///
    /// Remedy: [`Remedy::CreateNewWorkflow`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · internal, not for the client
    SelfieDoesNotMatchIdPortrait = 3105,
    /// `3106`: Inadequate input
    ///
    /// Action: Create a new workflow for Identity Verification.
    ///
    /// Remedy: [`Remedy::CreateNewWorkflow`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    InputInadequate = 3106,
    /// `3107`: Face not fully visible or within frame
    ///
    /// Action: Upload a new selfie.
    ///
    /// Remedy: [`Remedy::UploadSelfie`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    FaceNotFullyVisibleOrWithinFrame = 3107,
    /// `3108`: Selfie photo GDPR breach
    ///
    /// Action: Upload a new selfie.
    ///
    /// Remedy: [`Remedy::UploadSelfie`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    SelfiePhotoGdprBreach = 3108,
    /// `3200`: ID document photo too bright
    ///
    /// Action: Upload a new ID document.
    ///
    /// Remedy: [`Remedy::UploadIdDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    IdDocumentPhotoTooBright = 3200,
    /// `3201`: ID document photo too dark
    ///
    /// Action: Upload a new ID document.
    ///
    /// Remedy: [`Remedy::UploadIdDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    IdDocumentPhotoTooDark = 3201,
    /// `3202`: ID document photo too blurry
    ///
    /// Action: Upload a new ID document.
    ///
    /// Remedy: [`Remedy::UploadIdDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    IdDocumentPhotoTooBlurry = 3202,
    /// `3203`: ID document photo poor quality
    ///
    /// Action: Upload a new ID document.
    ///
    /// Remedy: [`Remedy::UploadIdDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    IdDocumentPhotoPoorQuality = 3203,
    /// `3204`: Expired ID document
    ///
    /// Action: Upload a new ID document.
    ///
    /// Remedy: [`Remedy::UploadIdDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    IdDocumentExpired = 3204,
    /// `3205`: Invalid ID document
    ///
    /// Action: Upload a new ID document.
    ///
    /// Remedy: [`Remedy::UploadIdDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    IdDocumentInvalid = 3205,
    /// `3206`: ID document photo of a photocopy or screen
    ///
    /// Action: Upload a new ID document.
    ///
    /// Remedy: [`Remedy::UploadIdDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    IdDocumentPhotoOfPhotocopyOrScreen = 3206,
    /// `3207`: ID document photo obscured
    ///
    /// Action: Upload a new ID document.
    ///
    /// Remedy: [`Remedy::UploadIdDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    IdDocumentPhotoObscured = 3207,
    /// `3208`: ID document in inadequate condition
    ///
    /// Action: Upload a new ID document.
    ///
    /// Remedy: [`Remedy::UploadIdDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    IdDocumentInInadequateCondition = 3208,
    /// `3209`: Issuing country not supported
    ///
    /// Action: Upload a new ID document.
    ///
    /// Remedy: [`Remedy::UploadIdDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    IssuingCountryNotSupported = 3209,
    /// `3210`: Nationality not supported
    ///
    /// Action: Upload a new ID document.
    ///
    /// Remedy: [`Remedy::UploadIdDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    NationalityNotSupported = 3210,
    /// `3211`: ID document out of frame
    ///
    /// Action: Upload a new ID document.
    ///
    /// Remedy: [`Remedy::UploadIdDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    IdDocumentOutOfFrame = 3211,
    /// `3212`: ID document in plastic cover
    ///
    /// Action: Upload a new ID document.
    ///
    /// Remedy: [`Remedy::UploadIdDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    IdDocumentInPlasticCover = 3212,
    /// `3213`: ID document photo GDPR breach
    ///
    /// Action: Upload a new ID document.
    ///
    /// Remedy: [`Remedy::UploadIdDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    IdDocumentPhotoGdprBreach = 3213,
    /// `3250`: Security features not visible
    ///
    /// Action: Upload a new ID document.
    ///
    /// Remedy: [`Remedy::UploadIdDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    IdDocumentSecurityFeaturesNotVisible = 3250,
    /// `3300`: Unclear if legal name provided by client matches ID document
    ///
    /// Action: Update the client's full name.
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    LegalNameMatchWithIdDocumentUnclear = 3300,
    /// `3304`: Photos of required ID document sides missing
    ///
    /// Action: Provide the required number of photos for the document type.
    ///
    /// Remedy: [`Remedy::UploadIdDocumentPhotos`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    IdDocumentSidePhotosMissing = 3304,
    /// `3305`: ID document number doesn't match client input
    ///
    /// Action: Update the document number.
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    IdDocumentNumberDoesNotMatchClientInput = 3305,
    /// `3306`: ID document issue date doesn't match client input
    ///
    /// Action: Update the issue date.
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    IdDocumentIssueDateDoesNotMatchClientInput = 3306,
    /// `3307`: ID document expiry date doesn't match client input
    ///
    /// Action: Update the expiry date.
    ///
    /// Remedy: [`Remedy::UpdateIdentityData`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    IdDocumentExpiryDateDoesNotMatchClientInput = 3307,
    /// `3308`: TIN not visible
    ///
    /// Action: Create a new workflow for Identity Verification.
    ///
    /// Remedy: [`Remedy::CreateNewWorkflow`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    TinNotVisible = 3308,
    /// `3311`: QEC details don't match ID document
    ///
    /// Action: Create a new workflow that includes Qualified Electronic Signature.
    ///
    /// Remedy: [`Remedy::CreateNewWorkflowWithSignature`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    QecDetailsDoNotMatchIdDocument = 3311,
    /// `3400`: Secondary document photo too bright
    ///
    /// Action: Upload a new secondary document.
    ///
    /// Remedy: [`Remedy::UploadSecondaryDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    SecondaryDocumentPhotoTooBright = 3400,
    /// `3401`: Secondary document photo too dark
    ///
    /// Action: Upload a new secondary document.
    ///
    /// Remedy: [`Remedy::UploadSecondaryDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    SecondaryDocumentPhotoTooDark = 3401,
    /// `3402`: Secondary document photo too blurry
    ///
    /// Action: Upload a new secondary document.
    ///
    /// Remedy: [`Remedy::UploadSecondaryDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    SecondaryDocumentPhotoTooBlurry = 3402,
    /// `3403`: Secondary document photo poor quality
    ///
    /// Action: Upload a new secondary document.
    ///
    /// Remedy: [`Remedy::UploadSecondaryDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    SecondaryDocumentPhotoPoorQuality = 3403,
    /// `3404`: Expired secondary document
    ///
    /// Action: Upload a new secondary document.
    ///
    /// Remedy: [`Remedy::UploadSecondaryDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    SecondaryDocumentExpired = 3404,
    /// `3405`: Invalid secondary document
    ///
    /// Action: Upload a new secondary document.
    ///
    /// Remedy: [`Remedy::UploadSecondaryDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    SecondaryDocumentInvalid = 3405,
    /// `3406`: Secondary document photo of a photocopy or screen
    ///
    /// Action: Upload a new secondary document.
    ///
    /// Remedy: [`Remedy::UploadSecondaryDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    SecondaryDocumentPhotoOfPhotocopyOrScreen = 3406,
    /// `3407`: Secondary document photo obscured
    ///
    /// Action: Upload a new secondary document.
    ///
    /// Remedy: [`Remedy::UploadSecondaryDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    SecondaryDocumentPhotoObscured = 3407,
    /// `3408`: Secondary document in inadequate condition
    ///
    /// Action: Upload a new secondary document.
    ///
    /// Remedy: [`Remedy::UploadSecondaryDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    SecondaryDocumentInInadequateCondition = 3408,
    /// `3409`: Secondary Document out of frame
    ///
    /// Action: Upload a new secondary document.
    ///
    /// Remedy: [`Remedy::UploadSecondaryDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    SecondaryDocumentOutOfFrame = 3409,
    /// `3410`: PoA document photo too bright
    ///
    /// Action: Upload a new PoA document photo.
    ///
    /// Remedy: [`Remedy::UploadPoaDocumentPhoto`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    PoaDocumentPhotoTooBright = 3410,
    /// `3411`: PoA document photo too dark
    ///
    /// Action: Upload a new PoA document photo.
    ///
    /// Remedy: [`Remedy::UploadPoaDocumentPhoto`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    PoaDocumentPhotoTooDark = 3411,
    /// `3412`: PoA document photo too blurry
    ///
    /// Action: Upload a new PoA document photo.
    ///
    /// Remedy: [`Remedy::UploadPoaDocumentPhoto`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    PoaDocumentPhotoTooBlurry = 3412,
    /// `3413`: PoA document photo poor quality
    ///
    /// Action: Upload a new PoA document photo.
    ///
    /// Remedy: [`Remedy::UploadPoaDocumentPhoto`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    PoaDocumentPhotoPoorQuality = 3413,
    /// `3414`: Expired PoA document
    ///
    /// Action: Upload a different PoA document.
    ///
    /// Remedy: [`Remedy::UploadDifferentPoaDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    PoaDocumentExpired = 3414,
    /// `3415`: Invalid PoA document
    ///
    /// Action: Upload a different PoA document.
    ///
    /// Remedy: [`Remedy::UploadDifferentPoaDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    PoaDocumentInvalid = 3415,
    /// `3416`: PoA document photo of a photocopy or screen
    ///
    /// Action: Upload an authentic PoA document.
    ///
    /// Remedy: [`Remedy::UploadAuthenticPoaDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    PoaDocumentPhotoOfPhotocopyOrScreen = 3416,
    /// `3417`: PoA document photo obscured
    ///
    /// Action: Upload a new PoA document photo.
    ///
    /// Remedy: [`Remedy::UploadPoaDocumentPhoto`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    PoaDocumentPhotoObscured = 3417,
    /// `3418`: PoA document in inadequate condition
    ///
    /// Action: Upload a different PoA document.
    ///
    /// Remedy: [`Remedy::UploadDifferentPoaDocument`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    PoaDocumentInInadequateCondition = 3418,
    /// `3419`: PoA document out of frame
    ///
    /// Action: Upload a new PoA document photo.
    ///
    /// Remedy: [`Remedy::UploadPoaDocumentPhoto`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    PoaDocumentOutOfFrame = 3419,
    /// `3420`: Name doesn't match the PoA document
    ///
    /// Action: Upload a new PoA document photo.
    ///
    /// Remedy: [`Remedy::UploadPoaDocumentPhoto`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    NameDoesNotMatchPoaDocument = 3420,
    /// `3500`: Geolocation not provided
    ///
    /// Action: Upload a new selfie with the geolocation.
    ///
    /// Remedy: [`Remedy::UploadSelfieWithGeolocation`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    GeolocationNotProvided = 3500,
    /// `3505`: Not the same person
    ///
    /// Action: Upload a new ID document and selfie.
    ///
    /// Remedy: [`Remedy::UploadIdDocumentAndSelfie`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · internal, not for the client
    NotTheSamePerson = 3505,
    /// `3510`: Geolocation not supported
    ///
    /// Action: Upload a new selfie with the geolocation.
    ///
    /// Remedy: [`Remedy::UploadSelfieWithGeolocation`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · internal, not for the client
    GeolocationNotSupported = 3510,
    /// `3520`: Photo metadata inconsistent
    ///
    /// Action: Upload a new document and selfie.
    ///
    /// Remedy: [`Remedy::UploadIdDocumentAndSelfie`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · internal, not for the client
    PhotoMetadataInconsistent = 3520,
    /// `3521`: Video metadata inconsistent
    ///
    /// Action: Upload a new document and selfie.
    ///
    /// Remedy: [`Remedy::UploadIdDocumentAndSelfie`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · internal, not for the client
    VideoMetadataInconsistent = 3521,
    /// `3540`: Device metadata inconsistent
    ///
    /// Action: Upload a new document and selfie.
    ///
    /// Remedy: [`Remedy::UploadIdDocumentAndSelfie`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · internal, not for the client
    DeviceMetadataInconsistent = 3540,
    /// `3541`: Device model inconsistent
    ///
    /// Action: Upload a new document and selfie.
    ///
    /// Remedy: [`Remedy::UploadIdDocumentAndSelfie`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · internal, not for the client
    DeviceModelInconsistent = 3541,
    /// `3542`: Device language inconsistent
    ///
    /// Action: Upload a new document and selfie.
    ///
    /// Remedy: [`Remedy::UploadIdDocumentAndSelfie`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · internal, not for the client
    DeviceLanguageInconsistent = 3542,
    /// `3543`: Device geolocation inconsistent
    ///
    /// Action: Upload a new document and selfie.
    ///
    /// Remedy: [`Remedy::UploadIdDocumentAndSelfie`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · internal, not for the client
    DeviceGeolocationInconsistent = 3543,
    /// `3560`: Invalid IP address
    ///
    /// Action: Provide a valid IP address.
    ///
    /// Remedy: [`Remedy::ProvideValidIpAddress`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · internal, not for the client
    IpAddressInvalid = 3560,
    /// `3600`: Selfie video too bright
    ///
    /// Action: Upload a new selfie video.
    ///
    /// Remedy: [`Remedy::UploadSelfieVideo`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    SelfieVideoTooBright = 3600,
    /// `3601`: Selfie video too dark
    ///
    /// Action: Upload a new selfie video.
    ///
    /// Remedy: [`Remedy::UploadSelfieVideo`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    SelfieVideoTooDark = 3601,
    /// `3602`: Selfie video too blurry
    ///
    /// Action: Upload a new selfie video.
    ///
    /// Remedy: [`Remedy::UploadSelfieVideo`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    SelfieVideoTooBlurry = 3602,
    /// `3603`: Selfie video poor quality
    ///
    /// Action: Upload a new selfie video.
    ///
    /// Remedy: [`Remedy::UploadSelfieVideo`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    SelfieVideoPoorQuality = 3603,
    /// `3604`: Selfie video GDPR breach
    ///
    /// Action: Upload a new selfie video.
    ///
    /// Remedy: [`Remedy::UploadSelfieVideo`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    SelfieVideoGdprBreach = 3604,
    /// `3610`: Selfie video inadequate
    ///
    /// Action: Upload a new selfie video.
    ///
    /// Remedy: [`Remedy::UploadSelfieVideo`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    SelfieVideoInadequate = 3610,
    /// `3620`: Liveness features not visible
    ///
    /// Action: Upload a new selfie video.
    ///
    /// Remedy: [`Remedy::UploadSelfieVideo`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    LivenessFeaturesNotVisible = 3620,
    /// `3700`: Insufficient data
    ///
    /// Action: Create a new workflow for Identity Verification.
    ///
    /// Remedy: [`Remedy::CreateNewWorkflow`]
    ///
    /// Series [`Series::Sendbacks`] · accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    DataInsufficient = 3700,
    /// `4110`: Confirmed sanctions hit
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::ReportToCompliance`]
    ///
    /// Series [`Series::Rejections`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    SanctionsHitConfirmed = 4110,
    /// `4112`: Confirmed sensitivity list hit
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::ReportToCompliance`]
    ///
    /// Series [`Series::Rejections`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    SensitivityListHitConfirmed = 4112,
    /// `4120`: Underage client
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::RefuseClient`]
    ///
    /// Series [`Series::Rejections`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    UnderageClientRejected = 4120,
    /// `4130`: Unacceptable risk score
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::RefuseOrEscalate`]
    ///
    /// Series [`Series::Rejections`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    RiskScoreUnacceptable = 4130,
    /// `4135`: Unacceptable combination of data points
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::RefuseOrEscalate`]
    ///
    /// Series [`Series::Rejections`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    CombinationOfDataPointsUnacceptable = 4135,
    /// `4140`: Country of residence not supported
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::RefuseClient`]
    ///
    /// Series [`Series::Rejections`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    CountryOfResidenceNotSupported = 4140,
    /// `4145`: Geolocation prohibited
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::RefuseClient`]
    ///
    /// Series [`Series::Rejections`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    GeolocationProhibited = 4145,
    /// `4150`: Issuing country prohibited
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::RefuseClient`]
    ///
    /// Series [`Series::Rejections`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    IssuingCountryProhibited = 4150,
    /// `4155`: Nationality prohibited
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::RefuseClient`]
    ///
    /// Series [`Series::Rejections`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    NationalityProhibited = 4155,
    /// `4160`: Hits above agreed threshold
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::ReportToCompliance`]
    ///
    /// Series [`Series::Rejections`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    HitsAboveAgreedThreshold = 4160,
    /// `4170`: High-risk IP address
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::EnhancedDueDiligence`]
    ///
    /// Series [`Series::Rejections`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    IpAddressHighRisk = 4170,
    /// `4171`: High-risk country phone code
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::EnhancedDueDiligence`]
    ///
    /// Series [`Series::Rejections`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    CountryPhoneCodeHighRisk = 4171,
    /// `4172`: High-risk country of residence
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::EnhancedDueDiligence`]
    ///
    /// Series [`Series::Rejections`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    CountryOfResidenceHighRisk = 4172,
    /// `4173`: High-risk geolocation
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::EnhancedDueDiligence`]
    ///
    /// Series [`Series::Rejections`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    GeolocationHighRisk = 4173,
    /// `4190`: Rejected (other)
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::NoActionStated`]
    ///
    /// Series [`Series::Rejections`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    RejectedOther = 4190,
    /// `4192`: Selfie video rejected
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::RefuseClient`]
    ///
    /// Series [`Series::Rejections`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    SelfieVideoRejected = 4192,
    /// `4200`: Unacceptable third-party involvement in selfie photo
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::TreatAsSuspectedFraud`]
    ///
    /// Series [`Series::Rejections`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    SelfiePhotoThirdPartyInvolvementUnacceptable = 4200,
    /// `4202`: Unacceptable third-party involvement in selfie video
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::TreatAsSuspectedFraud`]
    ///
    /// Series [`Series::Rejections`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    SelfieVideoThirdPartyInvolvementUnacceptable = 4202,
    /// `4211`: Unacceptable third-party involvement in ID document photo
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::TreatAsSuspectedFraud`]
    ///
    /// Series [`Series::Rejections`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    IdDocumentPhotoThirdPartyInvolvementUnacceptable = 4211,
    /// `4310`: Birth date doesn't match previous ID document
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::TreatAsSuspectedFraud`]
    ///
    /// Series [`Series::Rejections`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    BirthDateDoesNotMatchPreviousIdDocument = 4310,
    /// `4311`: Place of birth doesn't match previous ID document
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::TreatAsSuspectedFraud`]
    ///
    /// Series [`Series::Rejections`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    PlaceOfBirthDoesNotMatchPreviousIdDocument = 4311,
    /// `4400`: Name on ID document doesn't match client input
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::RefuseClient`]
    ///
    /// Series [`Series::Rejections`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    NameOnIdDocumentDoesNotMatchClientInput = 4400,
    /// `5100`: Tampered-with ID document
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::TreatAsSuspectedFraud`]
    ///
    /// Series [`Series::Fraud`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    IdDocumentTamperedWith = 5100,
    /// `5150`: Counterfeit ID document
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::TreatAsSuspectedFraud`]
    ///
    /// Series [`Series::Fraud`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    IdDocumentCounterfeit = 5150,
    /// `5200`: Tampered-with selfie photo
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::TreatAsSuspectedFraud`]
    ///
    /// Series [`Series::Fraud`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    SelfiePhotoTamperedWith = 5200,
    /// `5201`: Selfie photo is of another photo
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::TreatAsSuspectedFraud`]
    ///
    /// Series [`Series::Fraud`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    SelfiePhotoOfAnotherPhoto = 5201,
    /// `5202`: Impersonation
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::TreatAsSuspectedFraud`]
    ///
    /// Series [`Series::Fraud`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    Impersonation = 5202,
    /// `5210`: Biometrics match known fraudster
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::TreatAsSuspectedFraud`]
    ///
    /// Series [`Series::Fraud`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    BiometricsMatchKnownFraudster = 5210,
    /// `5300`: Tampered-with PoA document
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::TreatAsSuspectedFraud`]
    ///
    /// Series [`Series::Fraud`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    PoaDocumentTamperedWith = 5300,
    /// `5400`: Fraudulent address
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::TreatAsSuspectedFraud`]
    ///
    /// Series [`Series::Fraud`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    AddressFraudulent = 5400,
    /// `5600`: Selfie video is of a video or a photo
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::TreatAsSuspectedFraud`]
    ///
    /// Series [`Series::Fraud`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    SelfieVideoOfVideoOrPhoto = 5600,
    /// `5601`: Client in selfie video doesn't match ID document
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::TreatAsSuspectedFraud`]
    ///
    /// Series [`Series::Fraud`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    SelfieVideoClientDoesNotMatchIdDocument = 5601,
    /// `5602`: Client in selfie video wearing a mask
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::TreatAsSuspectedFraud`]
    ///
    /// Series [`Series::Fraud`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    SelfieVideoClientWearingMask = 5602,
    /// `5610`: Fraudulent selfie video
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::TreatAsSuspectedFraud`]
    ///
    /// Series [`Series::Fraud`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    SelfieVideoFraudulent = 5610,
    /// `5900`: Fraud (other)
    ///
    /// The source states no action.
    ///
    /// Remedy: [`Remedy::TreatAsSuspectedFraud`]
    ///
    /// Series [`Series::Fraud`] · accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    FraudOther = 5900,
    /// `6001`: Fatal error while creating the QEC
    ///
    /// Action: Create a new workflow that includes Identity Verification and Qualified Electronic Signature.
    ///
    /// Remedy: [`Remedy::CreateNewWorkflowWithSignature`]
    ///
    /// Series [`Series::QualifiedElectronicSignatureErrors`] · accompanies [`Status::Completed`] · risk codes not stated · the client may be told
    QecCreationFatalError = 6001,
    /// `6002`: Error while creating the QEC
    ///
    /// * SDK integration: Handled by the SDK.
    /// * API integration: Retry the Document approval step.
    ///
    /// Remedy: [`Remedy::HandledBySdk`] (SDK), [`Remedy::RetryDocumentApproval`] (API)
    ///
    /// Series [`Series::QualifiedElectronicSignatureErrors`] · accompanies [`Status::Completed`] · risk codes not stated · the client may be told
    QecCreationError = 6002,
    /// `6003`: Communication error while creating the QEC
    ///
    /// * SDK integration: Handled by the SDK.
    /// * API integration: Retry the Signature confirmation step.
    ///
    /// Remedy: [`Remedy::HandledBySdk`] (SDK), [`Remedy::RetrySignatureConfirmation`] (API)
    ///
    /// Series [`Series::QualifiedElectronicSignatureErrors`] · accompanies [`Status::Completed`] · risk codes not stated · the client may be told
    QecCreationCommunicationError = 6003,
    /// `6004`: Fatal error while signing documents
    ///
    /// Action: Create a new workflow that includes Identity Verification and Qualified Electronic Signature.
    ///
    /// Remedy: [`Remedy::CreateNewWorkflowWithSignature`]
    ///
    /// Series [`Series::QualifiedElectronicSignatureErrors`] · accompanies [`Status::Completed`] · risk codes not stated · the client may be told
    DocumentSigningFatalError = 6004,
    /// `6005`: Error while signing documents
    ///
    /// * SDK integration: Handled by the SDK.
    /// * API integration: Retry the Signature confirmation step.
    ///
    /// Remedy: [`Remedy::HandledBySdk`] (SDK), [`Remedy::RetrySignatureConfirmation`] (API)
    ///
    /// Series [`Series::QualifiedElectronicSignatureErrors`] · accompanies [`Status::Completed`] · risk codes not stated · the client may be told
    DocumentSigningError = 6005,
    /// `6006`: Communication error while signing documents
    ///
    /// * SDK integration: Handled by the SDK.
    /// * API integration: Retry the Signature confirmation step.
    ///
    /// Remedy: [`Remedy::HandledBySdk`] (SDK), [`Remedy::RetrySignatureConfirmation`] (API)
    ///
    /// Series [`Series::QualifiedElectronicSignatureErrors`] · accompanies [`Status::Completed`] · risk codes not stated · the client may be told
    DocumentSigningCommunicationError = 6006,
    /// `6007`: Fatal error while signing documents with provisional signature
    ///
    /// Condition: Pending verification flow only
    ///
    /// Action: Create a new workflow that includes Identity Verification and Qualified Electronic Signature.
    ///
    /// Remedy: [`Remedy::CreateNewWorkflowWithSignature`]
    ///
    /// Series [`Series::QualifiedElectronicSignatureErrors`] · accompanies [`Status::Completed`] · risk codes not stated · the client may be told
    DocumentSigningWithProvisionalSignatureFatalError = 6007,
    /// `6008`: Signature flow timed out
    ///
    /// Action: Create a new workflow that includes Identity Verification and Qualified Electronic Signature.
    ///
    /// Remedy: [`Remedy::CreateNewWorkflowWithSignature`]
    ///
    /// Series [`Series::QualifiedElectronicSignatureErrors`] · accompanies [`Status::Completed`] · risk codes not stated · the client may be told
    SignatureFlowTimedOut = 6008,
}
/// A series: the status codes of one range of numbers, which are about one subject.
///
/// The first number of the range is the discriminant.
///
/// ```
/// use idv_catalogue::Series;
///
/// assert_eq!(Series::of(3199), Some(Series::Sendbacks));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[repr(u16)]
pub enum Series {
    /// 100 to 199: AML screening
    ///
    /// Unless a code says otherwise: accompanies [`Status::Completed`] · risk code [`RiskCode::LowRisk`], [`RiskCode::MediumRisk`], [`RiskCode::HighRisk`] or [`RiskCode::UnacceptableRisk`] · internal, not for the client
    AmlScreening = 100,
    /// 1000 to 1999: Identity data
    ///
    /// Unless a code says otherwise: accompanies [`Status::InvalidData`] · no risk code · the client may be told
    IdentityData = 1000,
    /// 2000 to 2999: Home address
    ///
    /// Unless a code says otherwise: accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    HomeAddress = 2000,
    /// 3000 to 3999: Sendbacks
    ///
    /// Unless a code says otherwise: accompanies [`Status::InconsistentData`] · no risk code · the client may be told
    Sendbacks = 3000,
    /// 4000 to 4999: Rejections
    ///
    /// Unless a code says otherwise: accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    Rejections = 4000,
    /// 5000 to 5999: Fraud
    ///
    /// Unless a code says otherwise: accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client
    Fraud = 5000,
    /// 6000 to 6999: Qualified Electronic Signature errors
    ///
    /// Unless a code says otherwise: accompanies [`Status::Completed`] · risk codes not stated · the client may be told
    QualifiedElectronicSignatureErrors = 6000,
}
/// A risk code: the recommendation that comes with a completed case.
///
/// The published number is the discriminant; the risk score is the vendor's word for it.
///
/// ```
/// use idv_catalogue::RiskCode;
///
/// assert_eq!(RiskCode::from_u16(500).map(RiskCode::risk_score), Some("completed_unacceptable_risk"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[repr(u16)]
pub enum RiskCode {
    /// `200`: `completed_low_risk`
    LowRisk = 200,
    /// `300`: `completed_medium_risk`
    MediumRisk = 300,
    /// `400`: `completed_high_risk`
    HighRisk = 400,
    /// `500`: `completed_unacceptable_risk`
    UnacceptableRisk = 500,
}
/// What to do about a status or a status code: one of a closed list of answers.
///
/// Remedies are this catalogue's judgement of the vendor's actions, in the order in which next steps are given.
///
/// ```
/// use idv_catalogue::{Remedy, StatusCode};
///
/// assert_eq!(StatusCode::SelfiePhotoTooBright.remedies(), [Remedy::UploadSelfie]);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Remedy {
    /// Report the case to the compliance officer before anything else is done, and tell the client nothing.
    ///
    /// A person decides.
    ReportToCompliance,
    /// Treat the case as suspected fraud: a person takes it over, and the client is told nothing.
    ///
    /// A person decides.
    TreatAsSuspectedFraud,
    /// Refuse the client or escalate the case: a person decides which, and nobody is accepted at this risk.
    ///
    /// A person decides.
    RefuseOrEscalate,
    /// Refuse the client: a person confirms it, and chooses what the client is told.
    ///
    /// A person decides.
    RefuseClient,
    /// Carry out enhanced due diligence: a person looks into the client before anything is accepted.
    ///
    /// A person decides.
    EnhancedDueDiligence,
    /// Stop here: this client cannot be verified, and trying again is not possible.
    ///
    /// Nothing can be done any more.
    NothingCanBeDone,
    /// Start again by creating a new workflow that includes Qualified Electronic Signature.
    ///
    /// Someone can act.
    CreateNewWorkflowWithSignature,
    /// Start again by creating a new workflow for Identity Verification.
    ///
    /// Someone can act.
    CreateNewWorkflow,
    /// Upload the client's identity data and identity files, so that validation can begin.
    ///
    /// Someone can act.
    UploadIdentityDataAndFiles,
    /// Collect the identity data afresh and upload it in place of what was sent before.
    ///
    /// Someone can act.
    UploadNewIdentityData,
    /// Correct or complete the identity data that the action names, and send it again.
    ///
    /// Someone can act.
    UpdateIdentityData,
    /// Ask the client for an ID document of a type that is supported for their nationality.
    ///
    /// Someone can act.
    UseSupportedIdDocument,
    /// Ask the client for both a new ID document and a new selfie, and upload them.
    ///
    /// Someone can act.
    UploadIdDocumentAndSelfie,
    /// Ask the client for an ID document, and upload it.
    ///
    /// Someone can act.
    UploadIdDocument,
    /// Upload all the photos that this type of ID document needs.
    ///
    /// Someone can act.
    UploadIdDocumentPhotos,
    /// Complete the identity file with the value that the action names.
    ///
    /// Someone can act.
    UpdateIdentityFile,
    /// Ask the client for a secondary document, and upload it.
    ///
    /// Someone can act.
    UploadSecondaryDocument,
    /// Ask the client for a PoA document other than the one already sent, and upload it.
    ///
    /// Someone can act.
    UploadDifferentPoaDocument,
    /// Ask the client for the original of a PoA document rather than a copy, and upload it.
    ///
    /// Someone can act.
    UploadAuthenticPoaDocument,
    /// Ask the client for a new photo of the PoA document, and upload it.
    ///
    /// Someone can act.
    UploadPoaDocumentPhoto,
    /// Ask the client for a new selfie, taken with geolocation switched on, and upload both.
    ///
    /// Someone can act.
    UploadSelfieWithGeolocation,
    /// Ask the client for a selfie photo, and upload it.
    ///
    /// Someone can act.
    UploadSelfie,
    /// Ask the client for a new selfie video, and upload it.
    ///
    /// Someone can act.
    UploadSelfieVideo,
    /// Provide an address that exists, is residential and is not a PO box.
    ///
    /// Someone can act.
    ProvideValidAddress,
    /// Provide a valid address, or ask the client for a new official PoA document.
    ///
    /// Someone can act.
    ProvideValidAddressOrPoaDocument,
    /// Provide a valid IP address.
    ///
    /// Someone can act.
    ProvideValidIpAddress,
    /// Repeat the Document approval step of the signature.
    ///
    /// Someone can act.
    RetryDocumentApproval,
    /// Repeat the Signature confirmation step of the signature.
    ///
    /// Someone can act.
    RetrySignatureConfirmation,
    /// Do nothing: the SDK deals with it.
    ///
    /// There is nothing to do but wait.
    HandledBySdk,
    /// Do nothing now: wait until the case reports its next status.
    ///
    /// There is nothing to do but wait.
    WaitForNextStatus,
    /// Download the CDD Report zipfile of the case.
    ///
    /// Someone can act.
    DownloadCddReport,
    /// Do nothing: as far as this goes, all is well.
    ///
    /// No action is needed.
    NoActionNeeded,
    /// The page states no action: decide by your own policy what follows.
    ///
    /// The source states no action.
    NoActionStated,
    /// Never there: other crates cannot cast an enum that has such a variant, and so the order stays ours.
    #[doc(hidden)]
    #[non_exhaustive]
    __NoCasts,
}
/// A language in which clients can be told and asked, English first.
///
/// The sentences are this catalogue's own; those of the other languages were made from the English ones.
///
/// ```
/// use idv_catalogue::Language;
///
/// assert_eq!(Language::from_tag("nl-BE"), Some(Language::Nl));
/// assert_eq!(Language::Nl.name(), "Nederlands");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Language {
    /// `en`: English
    En,
    /// `de`: Deutsch
    ///
    /// A draft: nobody who speaks the language has reviewed its sentences yet.
    De,
    /// `es`: Español
    ///
    /// A draft: nobody who speaks the language has reviewed its sentences yet.
    Es,
    /// `fr`: Français
    ///
    /// A draft: nobody who speaks the language has reviewed its sentences yet.
    Fr,
    /// `nl`: Nederlands
    ///
    /// A draft: nobody who speaks the language has reviewed its sentences yet.
    Nl,
    /// Never there: other crates cannot cast an enum that has such a variant, and so the order stays ours.
    #[doc(hidden)]
    #[non_exhaustive]
    __NoCasts,
}
#[allow(deprecated, reason = "retired rows stay decodable, so the tables name them")]
pub(crate) mod tables {
    use super::{Language, Remedy, RiskCode, Series, Status, StatusCode};
    use crate::disclosure::Disclosure;
    use crate::provenance::{Basis, Provenance};
    use crate::guidance::Guidance;
    use crate::lifecycle::{Change, Date, Retirement};
    use crate::remedy::RemedyKind;
    use crate::source::Source;
    use crate::transition::Transition;
    pub(crate) const SOURCE: Source = Source {
        title: "Identity Verification Statuses",
        url: "https://docs.fourthline.com/docs/idv-statuses",
        retrieved: Date::new(2026, 11, 22),
        since: Date::new(2026, 11, 22),
        digest: "sha256:fcf200bacdeaec11eebc151ecf08c8b268e8197cb224630477b86913eb2ed82d",
        institution: "",
        overlay_digest: "",
    };
    pub(crate) static STATUSES: [Status; 5] = [
        Status::New,
        Status::Pending,
        Status::InconsistentData,
        Status::InvalidData,
        Status::Completed,
    ];
    pub(crate) static STATUS_WIRES: [&str; 5] = [
        "new",
        "pending",
        "inconsistent_data",
        "invalid_data",
        "completed",
    ];
    pub(crate) static STATUS_NAMES: [&str; 5] = [
        "new",
        "pending",
        "inconsistent_data",
        "invalid_data",
        "completed",
    ];
    pub(crate) static STATUS_DESCRIPTIONS: [&str; 5] = [
        "The workflow is successfully created.",
        "We are validating the data.",
        "We found inconsistent data.",
        "We found invalid or missing data.",
        "We have processed the case. For our recommendation to accept or reject the client, see the risk code.",
    ];
    pub(crate) static STATUS_ACTIONS_SDK: [&str; 5] = [
        "Wait for the next status.",
        "Wait for the next status.",
        "Create a new workflow.",
        "Create a new workflow.",
        "Download the CDD Report zipfile.",
    ];
    pub(crate) static STATUS_ACTIONS_API: [&str; 5] = [
        "Upload the identity data and identity files.",
        "Wait for the next status.",
        "Create a new workflow.",
        "Create a new workflow.",
        "Download the CDD Report zipfile.",
    ];
    pub(crate) static STATUS_REMEDIES_SDK: [Remedy; 5] = [
        Remedy::WaitForNextStatus,
        Remedy::WaitForNextStatus,
        Remedy::CreateNewWorkflow,
        Remedy::CreateNewWorkflow,
        Remedy::DownloadCddReport,
    ];
    pub(crate) static STATUS_REMEDIES_API: [Remedy; 5] = [
        Remedy::UploadIdentityDataAndFiles,
        Remedy::WaitForNextStatus,
        Remedy::CreateNewWorkflow,
        Remedy::CreateNewWorkflow,
        Remedy::DownloadCddReport,
    ];
    pub(crate) static STATUS_CDD_REPORTS: [bool; 5] = [false, false, false, false, true];
    pub(crate) static STATUS_EXPECTS_CODES: [bool; 5] = [false, true, true, true, false];
    pub(crate) static STATUS_FINALITIES: [Option<Provenance>; 5] = [
        None,
        None,
        Some(Provenance {
            basis: Basis::Inferred,
            because: "The page's action is to create a new workflow, so this one goes no further.",
        }),
        Some(Provenance {
            basis: Basis::Inferred,
            because: "The page's action is to create a new workflow, so this one goes no further.",
        }),
        Some(Provenance {
            basis: Basis::Inferred,
            because: "The page says 'We have processed the case', and only the CDD Report is left to download.",
        }),
    ];
    pub(crate) static STATUS_NEXT: [&[Status]; 5] = [
        &[Status::Pending, Status::InvalidData],
        &[Status::Completed, Status::InconsistentData],
        &[],
        &[],
        &[],
    ];
    pub(crate) static STATUS_CODE_ROWS: [u8; 154] = [
        4, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52,
        53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72,
        73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92,
        93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109,
        110, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
        25, 26, 27, 28, 29, 30, 31, 32, 33, 0, 1, 2, 3, 111, 112, 113, 114, 115, 116,
        117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132,
        133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148,
        149, 150, 151, 152, 153,
    ];
    pub(crate) static STATUS_CODE_STARTS: [u8; 6] = [0, 0, 1, 78, 107, 154];
    pub(crate) static STATUS_RISK_CODES: [&[RiskCode]; 5] = [
        &[],
        &[],
        &[],
        &[],
        &[
            RiskCode::LowRisk,
            RiskCode::MediumRisk,
            RiskCode::HighRisk,
            RiskCode::UnacceptableRisk,
        ],
    ];
    pub(crate) static STATUS_SINCE: [u8; 5] = [0, 0, 0, 0, 0];
    pub(crate) static STATUS_SINCE_VALUES: [Date; 1] = [Date::new(2026, 11, 22)];
    pub(crate) static STATUS_CHANGES: [u8; 5] = [0, 0, 0, 0, 0];
    pub(crate) static STATUS_CHANGES_VALUES: [&[Change]; 1] = [&[]];
    pub(crate) static STATUS_RETIRED: [u8; 5] = [0, 0, 0, 0, 0];
    pub(crate) static STATUS_RETIRED_VALUES: [Option<Retirement<Status>>; 1] = [None];
    pub(crate) static TRANSITIONS: [Transition; 6] = [
        Transition {
            from: None,
            to: Status::New,
            event: "Workflow created",
            provenance: Provenance {
                basis: Basis::Stated,
                because: "The vendor's public integration guides say so; this page's own words for new are 'The workflow is successfully created'.",
            },
        },
        Transition {
            from: Some(Status::New),
            to: Status::New,
            event: "Identity data uploaded",
            provenance: Provenance {
                basis: Basis::Stated,
                because: "The vendor's public integration guides say so: uploading the identity data alone leaves the status as it is.",
            },
        },
        Transition {
            from: Some(Status::New),
            to: Status::Pending,
            event: "Identity files uploaded, data valid",
            provenance: Provenance {
                basis: Basis::Stated,
                because: "The vendor's public integration guides say so: uploading the identity files leads here when the data is valid.",
            },
        },
        Transition {
            from: Some(Status::New),
            to: Status::InvalidData,
            event: "Identity files uploaded, data invalid or missing",
            provenance: Provenance {
                basis: Basis::Stated,
                because: "The vendor's public integration guides say so: uploading the identity files leads here when data is invalid or missing.",
            },
        },
        Transition {
            from: Some(Status::Pending),
            to: Status::Completed,
            event: "Data validated, case processed",
            provenance: Provenance {
                basis: Basis::Inferred,
                because: "The page says of pending 'Wait for the next status', and of completed 'We have processed the case'.",
            },
        },
        Transition {
            from: Some(Status::Pending),
            to: Status::InconsistentData,
            event: "Data validated, inconsistencies found",
            provenance: Provenance {
                basis: Basis::Inferred,
                because: "The page says of pending 'We are validating the data', and of inconsistent_data 'We found inconsistent data'.",
            },
        },
    ];
    pub(crate) static RISK_CODES: [RiskCode; 4] = [
        RiskCode::LowRisk,
        RiskCode::MediumRisk,
        RiskCode::HighRisk,
        RiskCode::UnacceptableRisk,
    ];
    pub(crate) static RISK_CODE_NAMES: [&str; 4] = [
        "low_risk",
        "medium_risk",
        "high_risk",
        "unacceptable_risk",
    ];
    pub(crate) static RISK_CODE_SCORES: [&str; 4] = [
        "completed_low_risk",
        "completed_medium_risk",
        "completed_high_risk",
        "completed_unacceptable_risk",
    ];
    pub(crate) static RISK_CODE_REMEDIES: [Option<Remedy>; 4] = [
        Some(Remedy::NoActionNeeded),
        Some(Remedy::NoActionNeeded),
        Some(Remedy::EnhancedDueDiligence),
        Some(Remedy::RefuseOrEscalate),
    ];
    pub(crate) static RISK_CODE_SINCE: [u8; 4] = [0, 0, 0, 0];
    pub(crate) static RISK_CODE_SINCE_VALUES: [Date; 1] = [Date::new(2026, 11, 22)];
    pub(crate) static RISK_CODE_CHANGES: [u8; 4] = [0, 0, 0, 0];
    pub(crate) static RISK_CODE_CHANGES_VALUES: [&[Change]; 1] = [&[]];
    pub(crate) static RISK_CODE_RETIRED: [u8; 4] = [0, 0, 0, 0];
    pub(crate) static RISK_CODE_RETIRED_VALUES: [Option<Retirement<RiskCode>>; 1] = [
        None,
    ];
    pub(crate) static REMEDIES: [Remedy; 33] = [
        Remedy::ReportToCompliance,
        Remedy::TreatAsSuspectedFraud,
        Remedy::RefuseOrEscalate,
        Remedy::RefuseClient,
        Remedy::EnhancedDueDiligence,
        Remedy::NothingCanBeDone,
        Remedy::CreateNewWorkflowWithSignature,
        Remedy::CreateNewWorkflow,
        Remedy::UploadIdentityDataAndFiles,
        Remedy::UploadNewIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UseSupportedIdDocument,
        Remedy::UploadIdDocumentAndSelfie,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocumentPhotos,
        Remedy::UpdateIdentityFile,
        Remedy::UploadSecondaryDocument,
        Remedy::UploadDifferentPoaDocument,
        Remedy::UploadAuthenticPoaDocument,
        Remedy::UploadPoaDocumentPhoto,
        Remedy::UploadSelfieWithGeolocation,
        Remedy::UploadSelfie,
        Remedy::UploadSelfieVideo,
        Remedy::ProvideValidAddress,
        Remedy::ProvideValidAddressOrPoaDocument,
        Remedy::ProvideValidIpAddress,
        Remedy::RetryDocumentApproval,
        Remedy::RetrySignatureConfirmation,
        Remedy::HandledBySdk,
        Remedy::WaitForNextStatus,
        Remedy::DownloadCddReport,
        Remedy::NoActionNeeded,
        Remedy::NoActionStated,
    ];
    pub(crate) static REMEDY_NAMES: [&str; 33] = [
        "report_to_compliance",
        "treat_as_suspected_fraud",
        "refuse_or_escalate",
        "refuse_client",
        "enhanced_due_diligence",
        "nothing_can_be_done",
        "create_new_workflow_with_signature",
        "create_new_workflow",
        "upload_identity_data_and_files",
        "upload_new_identity_data",
        "update_identity_data",
        "use_supported_id_document",
        "upload_id_document_and_selfie",
        "upload_id_document",
        "upload_id_document_photos",
        "update_identity_file",
        "upload_secondary_document",
        "upload_different_poa_document",
        "upload_authentic_poa_document",
        "upload_poa_document_photo",
        "upload_selfie_with_geolocation",
        "upload_selfie",
        "upload_selfie_video",
        "provide_valid_address",
        "provide_valid_address_or_poa_document",
        "provide_valid_ip_address",
        "retry_document_approval",
        "retry_signature_confirmation",
        "handled_by_sdk",
        "wait_for_next_status",
        "download_cdd_report",
        "no_action_needed",
        "no_action_stated",
    ];
    pub(crate) static REMEDY_KINDS: [RemedyKind; 33] = [
        RemedyKind::Person,
        RemedyKind::Person,
        RemedyKind::Person,
        RemedyKind::Person,
        RemedyKind::Person,
        RemedyKind::Final,
        RemedyKind::Act,
        RemedyKind::Act,
        RemedyKind::Act,
        RemedyKind::Act,
        RemedyKind::Act,
        RemedyKind::Act,
        RemedyKind::Act,
        RemedyKind::Act,
        RemedyKind::Act,
        RemedyKind::Act,
        RemedyKind::Act,
        RemedyKind::Act,
        RemedyKind::Act,
        RemedyKind::Act,
        RemedyKind::Act,
        RemedyKind::Act,
        RemedyKind::Act,
        RemedyKind::Act,
        RemedyKind::Act,
        RemedyKind::Act,
        RemedyKind::Act,
        RemedyKind::Act,
        RemedyKind::Wait,
        RemedyKind::Wait,
        RemedyKind::Act,
        RemedyKind::None,
        RemedyKind::Unstated,
    ];
    pub(crate) static REMEDY_MEANINGS: [&str; 33] = [
        "Report the case to the compliance officer before anything else is done, and tell the client nothing.",
        "Treat the case as suspected fraud: a person takes it over, and the client is told nothing.",
        "Refuse the client or escalate the case: a person decides which, and nobody is accepted at this risk.",
        "Refuse the client: a person confirms it, and chooses what the client is told.",
        "Carry out enhanced due diligence: a person looks into the client before anything is accepted.",
        "Stop here: this client cannot be verified, and trying again is not possible.",
        "Start again by creating a new workflow that includes Qualified Electronic Signature.",
        "Start again by creating a new workflow for Identity Verification.",
        "Upload the client's identity data and identity files, so that validation can begin.",
        "Collect the identity data afresh and upload it in place of what was sent before.",
        "Correct or complete the identity data that the action names, and send it again.",
        "Ask the client for an ID document of a type that is supported for their nationality.",
        "Ask the client for both a new ID document and a new selfie, and upload them.",
        "Ask the client for an ID document, and upload it.",
        "Upload all the photos that this type of ID document needs.",
        "Complete the identity file with the value that the action names.",
        "Ask the client for a secondary document, and upload it.",
        "Ask the client for a PoA document other than the one already sent, and upload it.",
        "Ask the client for the original of a PoA document rather than a copy, and upload it.",
        "Ask the client for a new photo of the PoA document, and upload it.",
        "Ask the client for a new selfie, taken with geolocation switched on, and upload both.",
        "Ask the client for a selfie photo, and upload it.",
        "Ask the client for a new selfie video, and upload it.",
        "Provide an address that exists, is residential and is not a PO box.",
        "Provide a valid address, or ask the client for a new official PoA document.",
        "Provide a valid IP address.",
        "Repeat the Document approval step of the signature.",
        "Repeat the Signature confirmation step of the signature.",
        "Do nothing: the SDK deals with it.",
        "Do nothing now: wait until the case reports its next status.",
        "Download the CDD Report zipfile of the case.",
        "Do nothing: as far as this goes, all is well.",
        "The page states no action: decide by your own policy what follows.",
    ];
    pub(crate) static REMEDY_ASKS_CLIENT: [bool; 33] = [
        false, false, false, false, false, false, true, true, false, true, true, true,
        false, true, true, true, true, true, true, true, true, true, true, true, true,
        false, true, true, false, false, false, false, false,
    ];
    pub(crate) static REMEDY_INCLUDES: [&[Remedy]; 33] = [
        &[],
        &[],
        &[],
        &[],
        &[],
        &[],
        &[
            Remedy::CreateNewWorkflow,
            Remedy::UploadNewIdentityData,
            Remedy::UpdateIdentityData,
            Remedy::UseSupportedIdDocument,
            Remedy::UploadIdDocument,
            Remedy::UploadIdDocumentPhotos,
            Remedy::UpdateIdentityFile,
            Remedy::UploadSecondaryDocument,
            Remedy::UploadDifferentPoaDocument,
            Remedy::UploadAuthenticPoaDocument,
            Remedy::UploadPoaDocumentPhoto,
            Remedy::UploadSelfieWithGeolocation,
            Remedy::UploadSelfie,
            Remedy::UploadSelfieVideo,
            Remedy::ProvideValidAddress,
            Remedy::ProvideValidAddressOrPoaDocument,
            Remedy::RetryDocumentApproval,
            Remedy::RetrySignatureConfirmation,
        ],
        &[
            Remedy::UploadNewIdentityData,
            Remedy::UpdateIdentityData,
            Remedy::UseSupportedIdDocument,
            Remedy::UploadIdDocument,
            Remedy::UploadIdDocumentPhotos,
            Remedy::UpdateIdentityFile,
            Remedy::UploadSecondaryDocument,
            Remedy::UploadDifferentPoaDocument,
            Remedy::UploadAuthenticPoaDocument,
            Remedy::UploadPoaDocumentPhoto,
            Remedy::UploadSelfieWithGeolocation,
            Remedy::UploadSelfie,
            Remedy::UploadSelfieVideo,
            Remedy::ProvideValidAddress,
            Remedy::ProvideValidAddressOrPoaDocument,
            Remedy::RetryDocumentApproval,
            Remedy::RetrySignatureConfirmation,
        ],
        &[],
        &[Remedy::UpdateIdentityData],
        &[],
        &[Remedy::UploadIdDocumentPhotos, Remedy::UpdateIdentityFile],
        &[],
        &[Remedy::UploadIdDocumentPhotos, Remedy::UpdateIdentityFile],
        &[],
        &[],
        &[],
        &[Remedy::UploadAuthenticPoaDocument, Remedy::UploadPoaDocumentPhoto],
        &[Remedy::UploadPoaDocumentPhoto],
        &[],
        &[Remedy::UploadSelfie],
        &[],
        &[],
        &[Remedy::ProvideValidAddressOrPoaDocument],
        &[],
        &[],
        &[],
        &[],
        &[],
        &[],
        &[],
        &[],
        &[],
    ];
    pub(crate) static SERIES: [Series; 7] = [
        Series::AmlScreening,
        Series::IdentityData,
        Series::HomeAddress,
        Series::Sendbacks,
        Series::Rejections,
        Series::Fraud,
        Series::QualifiedElectronicSignatureErrors,
    ];
    pub(crate) static SERIES_FIRSTS: [u16; 7] = [
        100, 1000, 2000, 3000, 4000, 5000, 6000,
    ];
    pub(crate) static SERIES_LASTS: [u16; 7] = [199, 1999, 2999, 3999, 4999, 5999, 6999];
    pub(crate) static SERIES_NAMES: [&str; 7] = [
        "aml_screening",
        "identity_data",
        "home_address",
        "sendbacks",
        "rejections",
        "fraud",
        "qualified_electronic_signature_errors",
    ];
    pub(crate) static SERIES_TITLES: [&str; 7] = [
        "AML screening",
        "Identity data",
        "Home address",
        "Sendbacks",
        "Rejections",
        "Fraud",
        "Qualified Electronic Signature errors",
    ];
    pub(crate) static SERIES_STATUSES: [&[Status]; 7] = [
        &[Status::Completed],
        &[Status::InvalidData],
        &[Status::InconsistentData],
        &[Status::InconsistentData],
        &[Status::Completed],
        &[Status::Completed],
        &[Status::Completed],
    ];
    pub(crate) static SERIES_RISK_CODES: [Option<&[RiskCode]>; 7] = [
        Some(
            &[
                RiskCode::LowRisk,
                RiskCode::MediumRisk,
                RiskCode::HighRisk,
                RiskCode::UnacceptableRisk,
            ],
        ),
        Some(&[]),
        Some(&[]),
        Some(&[]),
        Some(&[RiskCode::UnacceptableRisk]),
        Some(&[RiskCode::UnacceptableRisk]),
        None,
    ];
    pub(crate) static SERIES_DISCLOSURES: [Disclosure; 7] = [
        Disclosure::Internal,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Client,
    ];
    pub(crate) static SERIES_FIRST_ROWS: [u16; 8] = [0, 4, 34, 38, 111, 133, 146, 154];
    pub(crate) static SERIES_SINCE: [u8; 7] = [0, 0, 0, 0, 0, 0, 0];
    pub(crate) static SERIES_SINCE_VALUES: [Date; 1] = [Date::new(2026, 11, 22)];
    pub(crate) static SERIES_CHANGES: [u8; 7] = [0, 0, 0, 0, 0, 0, 0];
    pub(crate) static SERIES_CHANGES_VALUES: [&[Change]; 1] = [&[]];
    pub(crate) static SERIES_RETIRED: [u8; 7] = [0, 0, 0, 0, 0, 0, 0];
    pub(crate) static SERIES_RETIRED_VALUES: [Option<Retirement<Series>>; 1] = [None];
    pub(crate) const PAGE_BITS: u32 = 5;
    pub(crate) static PAGES: [u8; 188] = [
        0, 0, 0, 95, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 21, 67, 0, 20, 0, 0, 31, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 52, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 122, 0, 0, 93, 0, 0, 0, 53, 31, 0, 85, 0,
        0, 0, 0, 0, 137, 90, 65, 88, 1, 0, 72, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 141,
        113, 116, 131, 0, 0, 8, 0, 0, 82, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 90, 73, 0, 116, 0, 0, 97, 0, 0, 94, 0, 0, 0, 0, 0, 0, 143, 0, 0,
        0, 0, 0, 0, 0, 0, 124, 0, 0, 64,
    ];
    pub(crate) static SLOT_ROWS: [u8; 287] = [
        45, 46, 47, 48, 49, 109, 0, 0, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83,
        84, 85, 86, 87, 88, 89, 90, 91, 92, 4, 130, 131, 32, 5, 6, 7, 8, 9, 10, 11, 12,
        13, 14, 15, 16, 17, 18, 19, 33, 64, 20, 21, 22, 50, 51, 52, 53, 54, 55, 56, 57,
        58, 59, 60, 61, 62, 63, 23, 24, 34, 35, 36, 37, 102, 25, 26, 27, 28, 29, 30, 31,
        146, 147, 148, 149, 150, 151, 152, 153, 65, 96, 97, 110, 66, 67, 68, 69, 70, 132,
        0, 71, 1, 133, 134, 103, 104, 105, 106, 107, 2, 98, 99, 100, 101, 108, 114, 120,
        139, 140, 3, 115, 41, 42, 43, 44, 116, 121, 122, 123, 124, 117, 126, 135, 136,
        137, 118, 145, 0, 0, 127, 119, 128, 138, 141, 142, 143, 125, 38, 39, 93, 129, 40,
        0, 144, 94, 111, 0, 112, 0, 95, 0, 0, 0, 0, 0, 113, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0,
    ];
    pub(crate) static CODES: [StatusCode; 154] = [
        StatusCode::SanctionsHitFalsePositive,
        StatusCode::SensitivityListHitFalsePositive,
        StatusCode::PepHitFalsePositive,
        StatusCode::PepHitConfirmed,
        StatusCode::DataSuccessfullyValidated,
        StatusCode::PersonTypeInvalid,
        StatusCode::FullNameInvalidOrMissing,
        StatusCode::FirstNameInvalidOrMissing,
        StatusCode::LastNameInvalidOrMissing,
        StatusCode::GenderInvalidOrMissing,
        StatusCode::NationalityInvalidOrMissing,
        StatusCode::BirthDateInvalidOrMissing,
        StatusCode::AddressCountryInvalidOrMissing,
        StatusCode::EmailInvalidOrMissing,
        StatusCode::MobileNumberInvalidOrMissing,
        StatusCode::AddressStreetNumberInvalidOrMissing,
        StatusCode::AddressStreetInvalidOrMissing,
        StatusCode::AddressPostalCodeInvalidOrMissing,
        StatusCode::AddressCityInvalidOrMissing,
        StatusCode::IdDocumentTypeMissing,
        StatusCode::NationalityNotSupportedForDocumentType,
        StatusCode::IdDocumentMissingOrTaxCountryInvalid,
        StatusCode::SelfiePhotoMissing,
        StatusCode::IdDocumentPhotosMissingOrInconsistent,
        StatusCode::RiskRequirementParametersMissing,
        StatusCode::IdentityDataTooOld,
        StatusCode::ClientNotANaturalPerson,
        StatusCode::FullNameFormatInvalid,
        StatusCode::UnderageClient,
        StatusCode::ClientIneligibleDueToCountryOfResidence,
        StatusCode::IdDocumentNumberAlreadyUsed,
        StatusCode::IdDocumentNumberMissing,
        StatusCode::SecondaryDocumentMissing,
        StatusCode::ClientNotSuccessfullyVerified,
        StatusCode::AddressInvalid,
        StatusCode::AddressIsPoBox,
        StatusCode::AddressNotResidential,
        StatusCode::AddressDoesNotMatchPoaDocument,
        StatusCode::NationalityDoesNotMatchClientInput,
        StatusCode::PlaceOfBirthDoesNotMatchClientInput,
        StatusCode::GenderDoesNotMatchClientInput,
        StatusCode::SelfiePhotoTooBright,
        StatusCode::SelfiePhotoTooDark,
        StatusCode::SelfiePhotoTooBlurry,
        StatusCode::SelfiePhotoPoorQuality,
        StatusCode::SelfiePhotoInadequate,
        StatusCode::SelfieDoesNotMatchIdPortrait,
        StatusCode::InputInadequate,
        StatusCode::FaceNotFullyVisibleOrWithinFrame,
        StatusCode::SelfiePhotoGdprBreach,
        StatusCode::IdDocumentPhotoTooBright,
        StatusCode::IdDocumentPhotoTooDark,
        StatusCode::IdDocumentPhotoTooBlurry,
        StatusCode::IdDocumentPhotoPoorQuality,
        StatusCode::IdDocumentExpired,
        StatusCode::IdDocumentInvalid,
        StatusCode::IdDocumentPhotoOfPhotocopyOrScreen,
        StatusCode::IdDocumentPhotoObscured,
        StatusCode::IdDocumentInInadequateCondition,
        StatusCode::IssuingCountryNotSupported,
        StatusCode::NationalityNotSupported,
        StatusCode::IdDocumentOutOfFrame,
        StatusCode::IdDocumentInPlasticCover,
        StatusCode::IdDocumentPhotoGdprBreach,
        StatusCode::IdDocumentSecurityFeaturesNotVisible,
        StatusCode::LegalNameMatchWithIdDocumentUnclear,
        StatusCode::IdDocumentSidePhotosMissing,
        StatusCode::IdDocumentNumberDoesNotMatchClientInput,
        StatusCode::IdDocumentIssueDateDoesNotMatchClientInput,
        StatusCode::IdDocumentExpiryDateDoesNotMatchClientInput,
        StatusCode::TinNotVisible,
        StatusCode::QecDetailsDoNotMatchIdDocument,
        StatusCode::SecondaryDocumentPhotoTooBright,
        StatusCode::SecondaryDocumentPhotoTooDark,
        StatusCode::SecondaryDocumentPhotoTooBlurry,
        StatusCode::SecondaryDocumentPhotoPoorQuality,
        StatusCode::SecondaryDocumentExpired,
        StatusCode::SecondaryDocumentInvalid,
        StatusCode::SecondaryDocumentPhotoOfPhotocopyOrScreen,
        StatusCode::SecondaryDocumentPhotoObscured,
        StatusCode::SecondaryDocumentInInadequateCondition,
        StatusCode::SecondaryDocumentOutOfFrame,
        StatusCode::PoaDocumentPhotoTooBright,
        StatusCode::PoaDocumentPhotoTooDark,
        StatusCode::PoaDocumentPhotoTooBlurry,
        StatusCode::PoaDocumentPhotoPoorQuality,
        StatusCode::PoaDocumentExpired,
        StatusCode::PoaDocumentInvalid,
        StatusCode::PoaDocumentPhotoOfPhotocopyOrScreen,
        StatusCode::PoaDocumentPhotoObscured,
        StatusCode::PoaDocumentInInadequateCondition,
        StatusCode::PoaDocumentOutOfFrame,
        StatusCode::NameDoesNotMatchPoaDocument,
        StatusCode::GeolocationNotProvided,
        StatusCode::NotTheSamePerson,
        StatusCode::GeolocationNotSupported,
        StatusCode::PhotoMetadataInconsistent,
        StatusCode::VideoMetadataInconsistent,
        StatusCode::DeviceMetadataInconsistent,
        StatusCode::DeviceModelInconsistent,
        StatusCode::DeviceLanguageInconsistent,
        StatusCode::DeviceGeolocationInconsistent,
        StatusCode::IpAddressInvalid,
        StatusCode::SelfieVideoTooBright,
        StatusCode::SelfieVideoTooDark,
        StatusCode::SelfieVideoTooBlurry,
        StatusCode::SelfieVideoPoorQuality,
        StatusCode::SelfieVideoGdprBreach,
        StatusCode::SelfieVideoInadequate,
        StatusCode::LivenessFeaturesNotVisible,
        StatusCode::DataInsufficient,
        StatusCode::SanctionsHitConfirmed,
        StatusCode::SensitivityListHitConfirmed,
        StatusCode::UnderageClientRejected,
        StatusCode::RiskScoreUnacceptable,
        StatusCode::CombinationOfDataPointsUnacceptable,
        StatusCode::CountryOfResidenceNotSupported,
        StatusCode::GeolocationProhibited,
        StatusCode::IssuingCountryProhibited,
        StatusCode::NationalityProhibited,
        StatusCode::HitsAboveAgreedThreshold,
        StatusCode::IpAddressHighRisk,
        StatusCode::CountryPhoneCodeHighRisk,
        StatusCode::CountryOfResidenceHighRisk,
        StatusCode::GeolocationHighRisk,
        StatusCode::RejectedOther,
        StatusCode::SelfieVideoRejected,
        StatusCode::SelfiePhotoThirdPartyInvolvementUnacceptable,
        StatusCode::SelfieVideoThirdPartyInvolvementUnacceptable,
        StatusCode::IdDocumentPhotoThirdPartyInvolvementUnacceptable,
        StatusCode::BirthDateDoesNotMatchPreviousIdDocument,
        StatusCode::PlaceOfBirthDoesNotMatchPreviousIdDocument,
        StatusCode::NameOnIdDocumentDoesNotMatchClientInput,
        StatusCode::IdDocumentTamperedWith,
        StatusCode::IdDocumentCounterfeit,
        StatusCode::SelfiePhotoTamperedWith,
        StatusCode::SelfiePhotoOfAnotherPhoto,
        StatusCode::Impersonation,
        StatusCode::BiometricsMatchKnownFraudster,
        StatusCode::PoaDocumentTamperedWith,
        StatusCode::AddressFraudulent,
        StatusCode::SelfieVideoOfVideoOrPhoto,
        StatusCode::SelfieVideoClientDoesNotMatchIdDocument,
        StatusCode::SelfieVideoClientWearingMask,
        StatusCode::SelfieVideoFraudulent,
        StatusCode::FraudOther,
        StatusCode::QecCreationFatalError,
        StatusCode::QecCreationError,
        StatusCode::QecCreationCommunicationError,
        StatusCode::DocumentSigningFatalError,
        StatusCode::DocumentSigningError,
        StatusCode::DocumentSigningCommunicationError,
        StatusCode::DocumentSigningWithProvisionalSignatureFatalError,
        StatusCode::SignatureFlowTimedOut,
    ];
    pub(crate) static CODE_NAMES: [&str; 154] = [
        "sanctions_hit_false_positive",
        "sensitivity_list_hit_false_positive",
        "pep_hit_false_positive",
        "pep_hit_confirmed",
        "data_successfully_validated",
        "person_type_invalid",
        "full_name_invalid_or_missing",
        "first_name_invalid_or_missing",
        "last_name_invalid_or_missing",
        "gender_invalid_or_missing",
        "nationality_invalid_or_missing",
        "birth_date_invalid_or_missing",
        "address_country_invalid_or_missing",
        "email_invalid_or_missing",
        "mobile_number_invalid_or_missing",
        "address_street_number_invalid_or_missing",
        "address_street_invalid_or_missing",
        "address_postal_code_invalid_or_missing",
        "address_city_invalid_or_missing",
        "id_document_type_missing",
        "nationality_not_supported_for_document_type",
        "id_document_missing_or_tax_country_invalid",
        "selfie_photo_missing",
        "id_document_photos_missing_or_inconsistent",
        "risk_requirement_parameters_missing",
        "identity_data_too_old",
        "client_not_a_natural_person",
        "full_name_format_invalid",
        "underage_client",
        "client_ineligible_due_to_country_of_residence",
        "id_document_number_already_used",
        "id_document_number_missing",
        "secondary_document_missing",
        "client_not_successfully_verified",
        "address_invalid",
        "address_is_po_box",
        "address_not_residential",
        "address_does_not_match_poa_document",
        "nationality_does_not_match_client_input",
        "place_of_birth_does_not_match_client_input",
        "gender_does_not_match_client_input",
        "selfie_photo_too_bright",
        "selfie_photo_too_dark",
        "selfie_photo_too_blurry",
        "selfie_photo_poor_quality",
        "selfie_photo_inadequate",
        "selfie_does_not_match_id_portrait",
        "input_inadequate",
        "face_not_fully_visible_or_within_frame",
        "selfie_photo_gdpr_breach",
        "id_document_photo_too_bright",
        "id_document_photo_too_dark",
        "id_document_photo_too_blurry",
        "id_document_photo_poor_quality",
        "id_document_expired",
        "id_document_invalid",
        "id_document_photo_of_photocopy_or_screen",
        "id_document_photo_obscured",
        "id_document_in_inadequate_condition",
        "issuing_country_not_supported",
        "nationality_not_supported",
        "id_document_out_of_frame",
        "id_document_in_plastic_cover",
        "id_document_photo_gdpr_breach",
        "id_document_security_features_not_visible",
        "legal_name_match_with_id_document_unclear",
        "id_document_side_photos_missing",
        "id_document_number_does_not_match_client_input",
        "id_document_issue_date_does_not_match_client_input",
        "id_document_expiry_date_does_not_match_client_input",
        "tin_not_visible",
        "qec_details_do_not_match_id_document",
        "secondary_document_photo_too_bright",
        "secondary_document_photo_too_dark",
        "secondary_document_photo_too_blurry",
        "secondary_document_photo_poor_quality",
        "secondary_document_expired",
        "secondary_document_invalid",
        "secondary_document_photo_of_photocopy_or_screen",
        "secondary_document_photo_obscured",
        "secondary_document_in_inadequate_condition",
        "secondary_document_out_of_frame",
        "poa_document_photo_too_bright",
        "poa_document_photo_too_dark",
        "poa_document_photo_too_blurry",
        "poa_document_photo_poor_quality",
        "poa_document_expired",
        "poa_document_invalid",
        "poa_document_photo_of_photocopy_or_screen",
        "poa_document_photo_obscured",
        "poa_document_in_inadequate_condition",
        "poa_document_out_of_frame",
        "name_does_not_match_poa_document",
        "geolocation_not_provided",
        "not_the_same_person",
        "geolocation_not_supported",
        "photo_metadata_inconsistent",
        "video_metadata_inconsistent",
        "device_metadata_inconsistent",
        "device_model_inconsistent",
        "device_language_inconsistent",
        "device_geolocation_inconsistent",
        "ip_address_invalid",
        "selfie_video_too_bright",
        "selfie_video_too_dark",
        "selfie_video_too_blurry",
        "selfie_video_poor_quality",
        "selfie_video_gdpr_breach",
        "selfie_video_inadequate",
        "liveness_features_not_visible",
        "data_insufficient",
        "sanctions_hit_confirmed",
        "sensitivity_list_hit_confirmed",
        "underage_client_rejected",
        "risk_score_unacceptable",
        "combination_of_data_points_unacceptable",
        "country_of_residence_not_supported",
        "geolocation_prohibited",
        "issuing_country_prohibited",
        "nationality_prohibited",
        "hits_above_agreed_threshold",
        "ip_address_high_risk",
        "country_phone_code_high_risk",
        "country_of_residence_high_risk",
        "geolocation_high_risk",
        "rejected_other",
        "selfie_video_rejected",
        "selfie_photo_third_party_involvement_unacceptable",
        "selfie_video_third_party_involvement_unacceptable",
        "id_document_photo_third_party_involvement_unacceptable",
        "birth_date_does_not_match_previous_id_document",
        "place_of_birth_does_not_match_previous_id_document",
        "name_on_id_document_does_not_match_client_input",
        "id_document_tampered_with",
        "id_document_counterfeit",
        "selfie_photo_tampered_with",
        "selfie_photo_of_another_photo",
        "impersonation",
        "biometrics_match_known_fraudster",
        "poa_document_tampered_with",
        "address_fraudulent",
        "selfie_video_of_video_or_photo",
        "selfie_video_client_does_not_match_id_document",
        "selfie_video_client_wearing_mask",
        "selfie_video_fraudulent",
        "fraud_other",
        "qec_creation_fatal_error",
        "qec_creation_error",
        "qec_creation_communication_error",
        "document_signing_fatal_error",
        "document_signing_error",
        "document_signing_communication_error",
        "document_signing_with_provisional_signature_fatal_error",
        "signature_flow_timed_out",
    ];
    pub(crate) static CODES_BY_NAME: [u8; 154] = [
        18, 12, 37, 140, 34, 35, 36, 17, 16, 15, 138, 130, 11, 29, 26, 33, 115, 123, 116,
        122, 110, 4, 101, 100, 98, 99, 151, 150, 149, 152, 13, 48, 7, 145, 27, 6, 40, 9,
        124, 93, 95, 117, 120, 134, 54, 69, 58, 62, 55, 68, 21, 30, 67, 31, 61, 63, 57,
        56, 53, 129, 52, 50, 51, 23, 64, 66, 133, 19, 25, 137, 47, 121, 102, 59, 118, 8,
        65, 109, 14, 92, 132, 38, 10, 60, 20, 119, 94, 3, 2, 5, 96, 39, 131, 86, 90, 87,
        91, 89, 88, 85, 84, 82, 83, 139, 148, 147, 146, 71, 125, 24, 114, 111, 0, 76, 80,
        77, 32, 81, 79, 78, 75, 74, 72, 73, 46, 49, 45, 22, 136, 44, 135, 127, 43, 41,
        42, 142, 143, 144, 107, 108, 141, 106, 126, 128, 105, 103, 104, 112, 1, 153, 70,
        28, 113, 97,
    ];
    pub(crate) static CODE_SERIES: [Series; 154] = [
        Series::AmlScreening,
        Series::AmlScreening,
        Series::AmlScreening,
        Series::AmlScreening,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::IdentityData,
        Series::HomeAddress,
        Series::HomeAddress,
        Series::HomeAddress,
        Series::HomeAddress,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Sendbacks,
        Series::Rejections,
        Series::Rejections,
        Series::Rejections,
        Series::Rejections,
        Series::Rejections,
        Series::Rejections,
        Series::Rejections,
        Series::Rejections,
        Series::Rejections,
        Series::Rejections,
        Series::Rejections,
        Series::Rejections,
        Series::Rejections,
        Series::Rejections,
        Series::Rejections,
        Series::Rejections,
        Series::Rejections,
        Series::Rejections,
        Series::Rejections,
        Series::Rejections,
        Series::Rejections,
        Series::Rejections,
        Series::Fraud,
        Series::Fraud,
        Series::Fraud,
        Series::Fraud,
        Series::Fraud,
        Series::Fraud,
        Series::Fraud,
        Series::Fraud,
        Series::Fraud,
        Series::Fraud,
        Series::Fraud,
        Series::Fraud,
        Series::Fraud,
        Series::QualifiedElectronicSignatureErrors,
        Series::QualifiedElectronicSignatureErrors,
        Series::QualifiedElectronicSignatureErrors,
        Series::QualifiedElectronicSignatureErrors,
        Series::QualifiedElectronicSignatureErrors,
        Series::QualifiedElectronicSignatureErrors,
        Series::QualifiedElectronicSignatureErrors,
        Series::QualifiedElectronicSignatureErrors,
    ];
    pub(crate) static CODE_DISCLOSURES: [Disclosure; 154] = [
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Internal,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Internal,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Internal,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Internal,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
        Disclosure::Client,
    ];
    pub(crate) static CODE_STATUSES: [u8; 154] = [
        0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
        2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];
    pub(crate) static CODE_STATUSES_VALUES: [&[Status]; 4] = [
        &[Status::Completed],
        &[Status::Pending],
        &[Status::InvalidData],
        &[Status::InconsistentData],
    ];
    pub(crate) static CODE_RISK_CODES: [u8; 154] = [
        0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
        2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3,
    ];
    pub(crate) static CODE_RISK_CODES_VALUES: [Option<&[RiskCode]>; 4] = [
        Some(
            &[
                RiskCode::LowRisk,
                RiskCode::MediumRisk,
                RiskCode::HighRisk,
                RiskCode::UnacceptableRisk,
            ],
        ),
        Some(&[]),
        Some(&[RiskCode::UnacceptableRisk]),
        None,
    ];
    pub(crate) static CODE_FIELDS: [u8; 154] = [
        0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 6, 16, 0, 0,
        17, 0, 1, 2, 0, 0, 0, 18, 0, 0, 0, 0, 0, 0, 6, 19, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];
    pub(crate) static CODE_FIELDS_VALUES: [&[&str]; 20] = [
        &[],
        &["person.type"],
        &["person.fullName"],
        &["person.firstName"],
        &["person.lastName"],
        &["person.gender"],
        &["person.nationality"],
        &["person.birthDate"],
        &["address.country"],
        &["emailAndPhone.email"],
        &["emailAndPhone.mobile"],
        &["address.streetNumber"],
        &["address.street"],
        &["address.postalCode"],
        &["address.city"],
        &["kycDocument.documentType"],
        &["tax.countrySubjectToTaxation"],
        &["riskRequirement"],
        &["kycDocument.documentNumber"],
        &["person.placeOfBirth"],
    ];
    pub(crate) static CODE_REMEDIES: [u8; 154] = [
        0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 4, 5, 6, 7, 2, 8, 2,
        2, 9, 9, 10, 3, 11, 12, 13, 13, 13, 14, 2, 2, 2, 6, 6, 6, 6, 6, 12, 12, 6, 6, 10,
        10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 2, 7, 2, 2, 2, 12, 15,
        11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 16, 16, 16, 16, 17, 17, 18, 16, 17, 16,
        16, 19, 20, 19, 20, 20, 20, 20, 20, 20, 21, 22, 22, 22, 22, 22, 22, 22, 12, 23,
        23, 24, 25, 25, 24, 24, 24, 24, 23, 1, 1, 1, 1, 26, 24, 27, 27, 27, 27, 27, 24,
        27, 27, 27, 27, 27, 27, 27, 27, 27, 27, 27, 27, 27, 15, 28, 29, 15, 29, 29, 15,
        15,
    ];
    pub(crate) static CODE_REMEDIES_VALUES: [&[Remedy]; 30] = [
        &[Remedy::NoActionNeeded],
        &[Remedy::EnhancedDueDiligence],
        &[Remedy::UpdateIdentityData],
        &[Remedy::UpdateIdentityFile],
        &[Remedy::UseSupportedIdDocument],
        &[Remedy::UpdateIdentityData, Remedy::UploadIdDocument],
        &[Remedy::UploadSelfie],
        &[Remedy::UploadIdDocumentPhotos],
        &[Remedy::UploadNewIdentityData],
        &[Remedy::NothingCanBeDone],
        &[Remedy::UploadIdDocument],
        &[Remedy::UploadSecondaryDocument],
        &[Remedy::CreateNewWorkflow],
        &[Remedy::ProvideValidAddress],
        &[Remedy::ProvideValidAddressOrPoaDocument],
        &[Remedy::CreateNewWorkflowWithSignature],
        &[Remedy::UploadPoaDocumentPhoto],
        &[Remedy::UploadDifferentPoaDocument],
        &[Remedy::UploadAuthenticPoaDocument],
        &[Remedy::UploadSelfieWithGeolocation],
        &[Remedy::UploadIdDocumentAndSelfie],
        &[Remedy::ProvideValidIpAddress],
        &[Remedy::UploadSelfieVideo],
        &[Remedy::ReportToCompliance],
        &[Remedy::RefuseClient],
        &[Remedy::RefuseOrEscalate],
        &[Remedy::NoActionStated],
        &[Remedy::TreatAsSuspectedFraud],
        &[Remedy::RetryDocumentApproval, Remedy::HandledBySdk],
        &[Remedy::RetrySignatureConfirmation, Remedy::HandledBySdk],
    ];
    pub(crate) static CODE_GUIDANCE_STARTS: [u8; 155] = [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 23,
        24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
        44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63,
        64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83,
        84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102,
        103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118,
        119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134,
        135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150,
        151, 152, 153, 154, 155,
    ];
    pub(crate) static CODE_SINCE: [u8; 154] = [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];
    pub(crate) static CODE_SINCE_VALUES: [Date; 1] = [Date::new(2026, 11, 22)];
    pub(crate) static CODE_CHANGES: [u8; 154] = [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];
    pub(crate) static CODE_CHANGES_VALUES: [&[Change]; 1] = [&[]];
    pub(crate) static CODE_RETIRED: [u8; 154] = [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];
    pub(crate) static CODE_RETIRED_VALUES: [Option<Retirement<StatusCode>>; 1] = [None];
    pub(crate) static GUIDANCES: [Guidance; 155] = [
        Guidance(0),
        Guidance(1),
        Guidance(2),
        Guidance(3),
        Guidance(4),
        Guidance(5),
        Guidance(6),
        Guidance(7),
        Guidance(8),
        Guidance(9),
        Guidance(10),
        Guidance(11),
        Guidance(12),
        Guidance(13),
        Guidance(14),
        Guidance(15),
        Guidance(16),
        Guidance(17),
        Guidance(18),
        Guidance(19),
        Guidance(20),
        Guidance(21),
        Guidance(22),
        Guidance(23),
        Guidance(24),
        Guidance(25),
        Guidance(26),
        Guidance(27),
        Guidance(28),
        Guidance(29),
        Guidance(30),
        Guidance(31),
        Guidance(32),
        Guidance(33),
        Guidance(34),
        Guidance(35),
        Guidance(36),
        Guidance(37),
        Guidance(38),
        Guidance(39),
        Guidance(40),
        Guidance(41),
        Guidance(42),
        Guidance(43),
        Guidance(44),
        Guidance(45),
        Guidance(46),
        Guidance(47),
        Guidance(48),
        Guidance(49),
        Guidance(50),
        Guidance(51),
        Guidance(52),
        Guidance(53),
        Guidance(54),
        Guidance(55),
        Guidance(56),
        Guidance(57),
        Guidance(58),
        Guidance(59),
        Guidance(60),
        Guidance(61),
        Guidance(62),
        Guidance(63),
        Guidance(64),
        Guidance(65),
        Guidance(66),
        Guidance(67),
        Guidance(68),
        Guidance(69),
        Guidance(70),
        Guidance(71),
        Guidance(72),
        Guidance(73),
        Guidance(74),
        Guidance(75),
        Guidance(76),
        Guidance(77),
        Guidance(78),
        Guidance(79),
        Guidance(80),
        Guidance(81),
        Guidance(82),
        Guidance(83),
        Guidance(84),
        Guidance(85),
        Guidance(86),
        Guidance(87),
        Guidance(88),
        Guidance(89),
        Guidance(90),
        Guidance(91),
        Guidance(92),
        Guidance(93),
        Guidance(94),
        Guidance(95),
        Guidance(96),
        Guidance(97),
        Guidance(98),
        Guidance(99),
        Guidance(100),
        Guidance(101),
        Guidance(102),
        Guidance(103),
        Guidance(104),
        Guidance(105),
        Guidance(106),
        Guidance(107),
        Guidance(108),
        Guidance(109),
        Guidance(110),
        Guidance(111),
        Guidance(112),
        Guidance(113),
        Guidance(114),
        Guidance(115),
        Guidance(116),
        Guidance(117),
        Guidance(118),
        Guidance(119),
        Guidance(120),
        Guidance(121),
        Guidance(122),
        Guidance(123),
        Guidance(124),
        Guidance(125),
        Guidance(126),
        Guidance(127),
        Guidance(128),
        Guidance(129),
        Guidance(130),
        Guidance(131),
        Guidance(132),
        Guidance(133),
        Guidance(134),
        Guidance(135),
        Guidance(136),
        Guidance(137),
        Guidance(138),
        Guidance(139),
        Guidance(140),
        Guidance(141),
        Guidance(142),
        Guidance(143),
        Guidance(144),
        Guidance(145),
        Guidance(146),
        Guidance(147),
        Guidance(148),
        Guidance(149),
        Guidance(150),
        Guidance(151),
        Guidance(152),
        Guidance(153),
        Guidance(154),
    ];
    pub(crate) static GUIDANCE_NAMES: [u8; 155] = [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];
    pub(crate) static GUIDANCE_NAMES_VALUES: [&str; 3] = [
        "",
        "id_document_missing",
        "tax_country_invalid",
    ];
    pub(crate) static GUIDANCE_DESCRIPTIONS: [&str; 155] = [
        "False positive sanctions hit",
        "False positive sensitivity list hit",
        "False positive PEP hit",
        "Confirmed PEP hit",
        "Data successfully validated",
        "person.type invalid",
        "person.fullName invalid or missing",
        "person.firstName invalid or missing",
        "person.lastName invalid or missing",
        "person.gender invalid or missing",
        "person.nationality invalid or missing",
        "person.birthDate invalid or missing",
        "address.country invalid or missing",
        "emailAndPhone.email invalid or missing",
        "emailAndPhone.mobile invalid or missing",
        "address.streetNumber invalid or missing",
        "address.street invalid or missing",
        "address.postalCode invalid or missing",
        "address.city invalid or missing",
        "kycDocument.documentType missing",
        "person.nationality not supported for this document type",
        "ID document missing",
        "tax.countrySubjectToTaxation invalid",
        "Selfie photo missing",
        "ID document photo(s) missing or inconsistent",
        "All riskRequirement parameters are required",
        "Identity data too old",
        "Client not a natural person",
        "person.fullName format invalid",
        "Underage client",
        "Ineligible client due to unsupported country of residence",
        "ID document number already used",
        "kycDocument.documentNumber missing",
        "Secondary document missing",
        "Client not successfully verified",
        "Invalid address",
        "PO box address",
        "Non-residential address",
        "Address doesn't match the PoA document",
        "person.nationality doesn't match client input",
        "person.placeOfBirth doesn't match client input",
        "person.gender doesn't match client input",
        "Selfie photo too bright",
        "Selfie photo too dark",
        "Selfie photo too blurry",
        "Selfie photo poor quality",
        "Selfie photo inadequate",
        "Selfie doesn't match ID document portrait",
        "Inadequate input",
        "Face not fully visible or within frame",
        "Selfie photo GDPR breach",
        "ID document photo too bright",
        "ID document photo too dark",
        "ID document photo too blurry",
        "ID document photo poor quality",
        "Expired ID document",
        "Invalid ID document",
        "ID document photo of a photocopy or screen",
        "ID document photo obscured",
        "ID document in inadequate condition",
        "Issuing country not supported",
        "Nationality not supported",
        "ID document out of frame",
        "ID document in plastic cover",
        "ID document photo GDPR breach",
        "Security features not visible",
        "Unclear if legal name provided by client matches ID document",
        "Photos of required ID document sides missing",
        "ID document number doesn't match client input",
        "ID document issue date doesn't match client input",
        "ID document expiry date doesn't match client input",
        "TIN not visible",
        "QEC details don't match ID document",
        "Secondary document photo too bright",
        "Secondary document photo too dark",
        "Secondary document photo too blurry",
        "Secondary document photo poor quality",
        "Expired secondary document",
        "Invalid secondary document",
        "Secondary document photo of a photocopy or screen",
        "Secondary document photo obscured",
        "Secondary document in inadequate condition",
        "Secondary Document out of frame",
        "PoA document photo too bright",
        "PoA document photo too dark",
        "PoA document photo too blurry",
        "PoA document photo poor quality",
        "Expired PoA document",
        "Invalid PoA document",
        "PoA document photo of a photocopy or screen",
        "PoA document photo obscured",
        "PoA document in inadequate condition",
        "PoA document out of frame",
        "Name doesn't match the PoA document",
        "Geolocation not provided",
        "Not the same person",
        "Geolocation not supported",
        "Photo metadata inconsistent",
        "Video metadata inconsistent",
        "Device metadata inconsistent",
        "Device model inconsistent",
        "Device language inconsistent",
        "Device geolocation inconsistent",
        "Invalid IP address",
        "Selfie video too bright",
        "Selfie video too dark",
        "Selfie video too blurry",
        "Selfie video poor quality",
        "Selfie video GDPR breach",
        "Selfie video inadequate",
        "Liveness features not visible",
        "Insufficient data",
        "Confirmed sanctions hit",
        "Confirmed sensitivity list hit",
        "Underage client",
        "Unacceptable risk score",
        "Unacceptable combination of data points",
        "Country of residence not supported",
        "Geolocation prohibited",
        "Issuing country prohibited",
        "Nationality prohibited",
        "Hits above agreed threshold",
        "High-risk IP address",
        "High-risk country phone code",
        "High-risk country of residence",
        "High-risk geolocation",
        "Rejected (other)",
        "Selfie video rejected",
        "Unacceptable third-party involvement in selfie photo",
        "Unacceptable third-party involvement in selfie video",
        "Unacceptable third-party involvement in ID document photo",
        "Birth date doesn't match previous ID document",
        "Place of birth doesn't match previous ID document",
        "Name on ID document doesn't match client input",
        "Tampered-with ID document",
        "Counterfeit ID document",
        "Tampered-with selfie photo",
        "Selfie photo is of another photo",
        "Impersonation",
        "Biometrics match known fraudster",
        "Tampered-with PoA document",
        "Fraudulent address",
        "Selfie video is of a video or a photo",
        "Client in selfie video doesn't match ID document",
        "Client in selfie video wearing a mask",
        "Fraudulent selfie video",
        "Fraud (other)",
        "Fatal error while creating the QEC",
        "Error while creating the QEC",
        "Communication error while creating the QEC",
        "Fatal error while signing documents",
        "Error while signing documents",
        "Communication error while signing documents",
        "Fatal error while signing documents with provisional signature",
        "Signature flow timed out",
    ];
    pub(crate) static GUIDANCE_CONDITIONS: [u8; 155] = [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0,
    ];
    pub(crate) static GUIDANCE_CONDITIONS_VALUES: [&str; 2] = [
        "",
        "Pending verification flow only",
    ];
    pub(crate) static GUIDANCE_ACTIONS_SDK: [u8; 155] = [
        0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
        20, 21, 22, 23, 24, 25, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 37,
        37, 37, 37, 29, 29, 37, 37, 26, 26, 26, 26, 26, 26, 26, 26, 26, 26, 26, 26, 26,
        26, 26, 38, 39, 40, 41, 42, 29, 43, 44, 44, 44, 44, 44, 44, 44, 44, 44, 44, 45,
        45, 45, 45, 46, 46, 47, 45, 46, 45, 45, 48, 49, 48, 50, 50, 50, 50, 50, 50, 51,
        52, 52, 52, 52, 52, 52, 52, 29, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 53, 54, 54, 53, 54, 54,
        53, 53,
    ];
    pub(crate) static GUIDANCE_ACTIONS_SDK_VALUES: [&str; 55] = [
        "",
        "Update the identity data, setting person.type to naturalPerson or legalPerson.",
        "Update the identity data, setting the person.fullName format to only contain alphabetical characters, spaces, hyphens, and apostrophes.",
        "Update the identity data, setting the person.firstName format to only contain alphabetical characters, spaces, hyphens, and apostrophes.",
        "Update the identity data, setting the person.lastName format to only contain alphabetical characters, spaces, hyphens, and apostrophes.",
        "Update the identity data, setting person.gender to Female, Male, Other, or Unknown (case sensitive).",
        "Update the identity data, setting person.nationality to a valid ISO_3166-1 alpha-3 country code.",
        "Update the identity data, setting person.birthDate to a valid date in YYYY-MM-DD format.",
        "Update the identity data, setting address.country to a valid ISO_3166-1 alpha-3 country code.",
        "Update the identity data, setting emailAndPhone.email to a valid email address including an @ character.",
        "Update the identity data, setting emailAndPhone.mobile to a valid mobile phone number including the country code and beginning with 00 or + without spaces. Example: 0031201234567 or +31201234567",
        "Update the identity data, setting address.streetNumber to an integer greater than or equal to zero.",
        "Update the identity data, setting address.street with only alphabetical characters, spaces, hyphens, and apostrophes.",
        "Update the identity data, setting address.postalCode.",
        "Update the identity data, setting the address.city format to only contain alphabetical characters, spaces, hyphens, and apostrophes.",
        "Update the identity file, setting kycDocument.documentType.",
        "Ask the client to use a supported ID document for their nationality.",
        "Upload an ID document.",
        "Update the identity data, changing the tax.countrySubjectToTaxation format to a valid ISO_3166-1 alpha-3 country code.",
        "Upload a selfie photo.",
        "Upload new document photos.",
        "Update the identity data, setting all riskRequirement parameters.",
        "Upload new identity data.",
        "Update the identity data, setting person.type to Natural Person.",
        "Update the identity data, making sure person.fullName consists of at least 2 words.",
        "None. You can't retry.",
        "Upload a new ID document.",
        "Update the identity file, setting kycDocument.documentNumber.",
        "Upload a secondary document.",
        "Create a new workflow for Identity Verification.",
        "Provide a valid address.",
        "Provide a valid non-PO box address.",
        "Provide a valid residential address.",
        "Provide a valid address request, or ask the client for a new official PoA document.",
        "Update the client's nationality.",
        "Update the client's place of birth.",
        "Update the client's gender.",
        "Upload a new selfie.",
        "Update the client's full name.",
        "Provide the required number of photos for the document type.",
        "Update the document number.",
        "Update the issue date.",
        "Update the expiry date.",
        "Create a new workflow that includes Qualified Electronic Signature.",
        "Upload a new secondary document.",
        "Upload a new PoA document photo.",
        "Upload a different PoA document.",
        "Upload an authentic PoA document.",
        "Upload a new selfie with the geolocation.",
        "Upload a new ID document and selfie.",
        "Upload a new document and selfie.",
        "Provide a valid IP address.",
        "Upload a new selfie video.",
        "Create a new workflow that includes Identity Verification and Qualified Electronic Signature.",
        "Handled by the SDK.",
    ];
    pub(crate) static GUIDANCE_ACTIONS_API: [u8; 155] = [
        0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
        20, 21, 22, 23, 24, 25, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 37,
        37, 37, 37, 29, 29, 37, 37, 26, 26, 26, 26, 26, 26, 26, 26, 26, 26, 26, 26, 26,
        26, 26, 38, 39, 40, 41, 42, 29, 43, 44, 44, 44, 44, 44, 44, 44, 44, 44, 44, 45,
        45, 45, 45, 46, 46, 47, 45, 46, 45, 45, 48, 49, 48, 50, 50, 50, 50, 50, 50, 51,
        52, 52, 52, 52, 52, 52, 52, 29, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 53, 54, 55, 53, 55, 55,
        53, 53,
    ];
    pub(crate) static GUIDANCE_ACTIONS_API_VALUES: [&str; 56] = [
        "",
        "Update the identity data, setting person.type to naturalPerson or legalPerson.",
        "Update the identity data, setting the person.fullName format to only contain alphabetical characters, spaces, hyphens, and apostrophes.",
        "Update the identity data, setting the person.firstName format to only contain alphabetical characters, spaces, hyphens, and apostrophes.",
        "Update the identity data, setting the person.lastName format to only contain alphabetical characters, spaces, hyphens, and apostrophes.",
        "Update the identity data, setting person.gender to Female, Male, Other, or Unknown (case sensitive).",
        "Update the identity data, setting person.nationality to a valid ISO_3166-1 alpha-3 country code.",
        "Update the identity data, setting person.birthDate to a valid date in YYYY-MM-DD format.",
        "Update the identity data, setting address.country to a valid ISO_3166-1 alpha-3 country code.",
        "Update the identity data, setting emailAndPhone.email to a valid email address including an @ character.",
        "Update the identity data, setting emailAndPhone.mobile to a valid mobile phone number including the country code and beginning with 00 or + without spaces. Example: 0031201234567 or +31201234567",
        "Update the identity data, setting address.streetNumber to an integer greater than or equal to zero.",
        "Update the identity data, setting address.street with only alphabetical characters, spaces, hyphens, and apostrophes.",
        "Update the identity data, setting address.postalCode.",
        "Update the identity data, setting the address.city format to only contain alphabetical characters, spaces, hyphens, and apostrophes.",
        "Update the identity file, setting kycDocument.documentType.",
        "Ask the client to use a supported ID document for their nationality.",
        "Upload an ID document.",
        "Update the identity data, changing the tax.countrySubjectToTaxation format to a valid ISO_3166-1 alpha-3 country code.",
        "Upload a selfie photo.",
        "Upload new document photos.",
        "Update the identity data, setting all riskRequirement parameters.",
        "Upload new identity data.",
        "Update the identity data, setting person.type to Natural Person.",
        "Update the identity data, making sure person.fullName consists of at least 2 words.",
        "None. You can't retry.",
        "Upload a new ID document.",
        "Update the identity file, setting kycDocument.documentNumber.",
        "Upload a secondary document.",
        "Create a new workflow for Identity Verification.",
        "Provide a valid address.",
        "Provide a valid non-PO box address.",
        "Provide a valid residential address.",
        "Provide a valid address request, or ask the client for a new official PoA document.",
        "Update the client's nationality.",
        "Update the client's place of birth.",
        "Update the client's gender.",
        "Upload a new selfie.",
        "Update the client's full name.",
        "Provide the required number of photos for the document type.",
        "Update the document number.",
        "Update the issue date.",
        "Update the expiry date.",
        "Create a new workflow that includes Qualified Electronic Signature.",
        "Upload a new secondary document.",
        "Upload a new PoA document photo.",
        "Upload a different PoA document.",
        "Upload an authentic PoA document.",
        "Upload a new selfie with the geolocation.",
        "Upload a new ID document and selfie.",
        "Upload a new document and selfie.",
        "Provide a valid IP address.",
        "Upload a new selfie video.",
        "Create a new workflow that includes Identity Verification and Qualified Electronic Signature.",
        "Retry the Document approval step.",
        "Retry the Signature confirmation step.",
    ];
    pub(crate) static GUIDANCE_REMEDIES_SDK: [Remedy; 155] = [
        Remedy::NoActionNeeded,
        Remedy::NoActionNeeded,
        Remedy::NoActionNeeded,
        Remedy::EnhancedDueDiligence,
        Remedy::NoActionNeeded,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityFile,
        Remedy::UseSupportedIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UpdateIdentityData,
        Remedy::UploadSelfie,
        Remedy::UploadIdDocumentPhotos,
        Remedy::UpdateIdentityData,
        Remedy::UploadNewIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::NothingCanBeDone,
        Remedy::NothingCanBeDone,
        Remedy::UploadIdDocument,
        Remedy::UpdateIdentityFile,
        Remedy::UploadSecondaryDocument,
        Remedy::CreateNewWorkflow,
        Remedy::ProvideValidAddress,
        Remedy::ProvideValidAddress,
        Remedy::ProvideValidAddress,
        Remedy::ProvideValidAddressOrPoaDocument,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UploadSelfie,
        Remedy::UploadSelfie,
        Remedy::UploadSelfie,
        Remedy::UploadSelfie,
        Remedy::UploadSelfie,
        Remedy::CreateNewWorkflow,
        Remedy::CreateNewWorkflow,
        Remedy::UploadSelfie,
        Remedy::UploadSelfie,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UpdateIdentityData,
        Remedy::UploadIdDocumentPhotos,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::CreateNewWorkflow,
        Remedy::CreateNewWorkflowWithSignature,
        Remedy::UploadSecondaryDocument,
        Remedy::UploadSecondaryDocument,
        Remedy::UploadSecondaryDocument,
        Remedy::UploadSecondaryDocument,
        Remedy::UploadSecondaryDocument,
        Remedy::UploadSecondaryDocument,
        Remedy::UploadSecondaryDocument,
        Remedy::UploadSecondaryDocument,
        Remedy::UploadSecondaryDocument,
        Remedy::UploadSecondaryDocument,
        Remedy::UploadPoaDocumentPhoto,
        Remedy::UploadPoaDocumentPhoto,
        Remedy::UploadPoaDocumentPhoto,
        Remedy::UploadPoaDocumentPhoto,
        Remedy::UploadDifferentPoaDocument,
        Remedy::UploadDifferentPoaDocument,
        Remedy::UploadAuthenticPoaDocument,
        Remedy::UploadPoaDocumentPhoto,
        Remedy::UploadDifferentPoaDocument,
        Remedy::UploadPoaDocumentPhoto,
        Remedy::UploadPoaDocumentPhoto,
        Remedy::UploadSelfieWithGeolocation,
        Remedy::UploadIdDocumentAndSelfie,
        Remedy::UploadSelfieWithGeolocation,
        Remedy::UploadIdDocumentAndSelfie,
        Remedy::UploadIdDocumentAndSelfie,
        Remedy::UploadIdDocumentAndSelfie,
        Remedy::UploadIdDocumentAndSelfie,
        Remedy::UploadIdDocumentAndSelfie,
        Remedy::UploadIdDocumentAndSelfie,
        Remedy::ProvideValidIpAddress,
        Remedy::UploadSelfieVideo,
        Remedy::UploadSelfieVideo,
        Remedy::UploadSelfieVideo,
        Remedy::UploadSelfieVideo,
        Remedy::UploadSelfieVideo,
        Remedy::UploadSelfieVideo,
        Remedy::UploadSelfieVideo,
        Remedy::CreateNewWorkflow,
        Remedy::ReportToCompliance,
        Remedy::ReportToCompliance,
        Remedy::RefuseClient,
        Remedy::RefuseOrEscalate,
        Remedy::RefuseOrEscalate,
        Remedy::RefuseClient,
        Remedy::RefuseClient,
        Remedy::RefuseClient,
        Remedy::RefuseClient,
        Remedy::ReportToCompliance,
        Remedy::EnhancedDueDiligence,
        Remedy::EnhancedDueDiligence,
        Remedy::EnhancedDueDiligence,
        Remedy::EnhancedDueDiligence,
        Remedy::NoActionStated,
        Remedy::RefuseClient,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::RefuseClient,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::CreateNewWorkflowWithSignature,
        Remedy::HandledBySdk,
        Remedy::HandledBySdk,
        Remedy::CreateNewWorkflowWithSignature,
        Remedy::HandledBySdk,
        Remedy::HandledBySdk,
        Remedy::CreateNewWorkflowWithSignature,
        Remedy::CreateNewWorkflowWithSignature,
    ];
    pub(crate) static GUIDANCE_REMEDIES_API: [Remedy; 155] = [
        Remedy::NoActionNeeded,
        Remedy::NoActionNeeded,
        Remedy::NoActionNeeded,
        Remedy::EnhancedDueDiligence,
        Remedy::NoActionNeeded,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityFile,
        Remedy::UseSupportedIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UpdateIdentityData,
        Remedy::UploadSelfie,
        Remedy::UploadIdDocumentPhotos,
        Remedy::UpdateIdentityData,
        Remedy::UploadNewIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::NothingCanBeDone,
        Remedy::NothingCanBeDone,
        Remedy::UploadIdDocument,
        Remedy::UpdateIdentityFile,
        Remedy::UploadSecondaryDocument,
        Remedy::CreateNewWorkflow,
        Remedy::ProvideValidAddress,
        Remedy::ProvideValidAddress,
        Remedy::ProvideValidAddress,
        Remedy::ProvideValidAddressOrPoaDocument,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UploadSelfie,
        Remedy::UploadSelfie,
        Remedy::UploadSelfie,
        Remedy::UploadSelfie,
        Remedy::UploadSelfie,
        Remedy::CreateNewWorkflow,
        Remedy::CreateNewWorkflow,
        Remedy::UploadSelfie,
        Remedy::UploadSelfie,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocument,
        Remedy::UpdateIdentityData,
        Remedy::UploadIdDocumentPhotos,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::UpdateIdentityData,
        Remedy::CreateNewWorkflow,
        Remedy::CreateNewWorkflowWithSignature,
        Remedy::UploadSecondaryDocument,
        Remedy::UploadSecondaryDocument,
        Remedy::UploadSecondaryDocument,
        Remedy::UploadSecondaryDocument,
        Remedy::UploadSecondaryDocument,
        Remedy::UploadSecondaryDocument,
        Remedy::UploadSecondaryDocument,
        Remedy::UploadSecondaryDocument,
        Remedy::UploadSecondaryDocument,
        Remedy::UploadSecondaryDocument,
        Remedy::UploadPoaDocumentPhoto,
        Remedy::UploadPoaDocumentPhoto,
        Remedy::UploadPoaDocumentPhoto,
        Remedy::UploadPoaDocumentPhoto,
        Remedy::UploadDifferentPoaDocument,
        Remedy::UploadDifferentPoaDocument,
        Remedy::UploadAuthenticPoaDocument,
        Remedy::UploadPoaDocumentPhoto,
        Remedy::UploadDifferentPoaDocument,
        Remedy::UploadPoaDocumentPhoto,
        Remedy::UploadPoaDocumentPhoto,
        Remedy::UploadSelfieWithGeolocation,
        Remedy::UploadIdDocumentAndSelfie,
        Remedy::UploadSelfieWithGeolocation,
        Remedy::UploadIdDocumentAndSelfie,
        Remedy::UploadIdDocumentAndSelfie,
        Remedy::UploadIdDocumentAndSelfie,
        Remedy::UploadIdDocumentAndSelfie,
        Remedy::UploadIdDocumentAndSelfie,
        Remedy::UploadIdDocumentAndSelfie,
        Remedy::ProvideValidIpAddress,
        Remedy::UploadSelfieVideo,
        Remedy::UploadSelfieVideo,
        Remedy::UploadSelfieVideo,
        Remedy::UploadSelfieVideo,
        Remedy::UploadSelfieVideo,
        Remedy::UploadSelfieVideo,
        Remedy::UploadSelfieVideo,
        Remedy::CreateNewWorkflow,
        Remedy::ReportToCompliance,
        Remedy::ReportToCompliance,
        Remedy::RefuseClient,
        Remedy::RefuseOrEscalate,
        Remedy::RefuseOrEscalate,
        Remedy::RefuseClient,
        Remedy::RefuseClient,
        Remedy::RefuseClient,
        Remedy::RefuseClient,
        Remedy::ReportToCompliance,
        Remedy::EnhancedDueDiligence,
        Remedy::EnhancedDueDiligence,
        Remedy::EnhancedDueDiligence,
        Remedy::EnhancedDueDiligence,
        Remedy::NoActionStated,
        Remedy::RefuseClient,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::RefuseClient,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::TreatAsSuspectedFraud,
        Remedy::CreateNewWorkflowWithSignature,
        Remedy::RetryDocumentApproval,
        Remedy::RetrySignatureConfirmation,
        Remedy::CreateNewWorkflowWithSignature,
        Remedy::RetrySignatureConfirmation,
        Remedy::RetrySignatureConfirmation,
        Remedy::CreateNewWorkflowWithSignature,
        Remedy::CreateNewWorkflowWithSignature,
    ];
    pub(crate) static LANGUAGES: [Language; 5] = [
        Language::En,
        Language::De,
        Language::Es,
        Language::Fr,
        Language::Nl,
    ];
    pub(crate) static LANGUAGE_TAGS: [&str; 5] = ["en", "de", "es", "fr", "nl"];
    pub(crate) static LANGUAGE_NAMES: [&str; 5] = [
        "English",
        "Deutsch",
        "Español",
        "Français",
        "Nederlands",
    ];
    pub(crate) static LANGUAGE_IS_REVIEWED: [bool; 5] = [
        true, false, false, false, false,
    ];
    pub(crate) static LANGUAGE_UNKNOWN_STATUSES: [&str; 5] = [
        "We will tell you what follows in your verification.",
        "Wir informieren Sie über das weitere Vorgehen bei Ihrer Identifizierung.",
        "Le informaremos de los pasos siguientes de su verificación.",
        "Nous vous indiquerons la suite de votre vérification.",
        "We informeren u over het vervolg van uw verificatie.",
    ];
    pub(crate) static LANGUAGE_STATUSES: [&[&str]; 5] = [
        &[
            "Your verification has been set up, and the checks have not started yet.",
            "We are checking what we received for your verification.",
            "This verification could not be completed with what we received for you, and we will tell you what follows.",
            "This verification could not go ahead with what we received for you, and we will tell you what follows.",
            "The checks for your verification have been done, and we will tell you what follows.",
        ],
        &[
            "Ihre Identifizierung ist angelegt, und die Prüfungen haben noch nicht begonnen.",
            "Wir prüfen, was wir für Ihre Identifizierung erhalten haben.",
            "Diese Identifizierung konnte mit dem, was uns vorliegt, nicht abgeschlossen werden, und wir informieren Sie über das weitere Vorgehen.",
            "Diese Identifizierung konnte mit dem, was uns vorliegt, nicht durchgeführt werden, und wir informieren Sie über das weitere Vorgehen.",
            "Die Prüfungen für Ihre Identifizierung wurden durchgeführt, und wir informieren Sie über das weitere Vorgehen.",
        ],
        &[
            "Su verificación está registrada y las comprobaciones todavía no han empezado.",
            "Estamos comprobando lo que hemos recibido para su verificación.",
            "Esta verificación no se ha podido completar con lo que hemos recibido, y le informaremos de los pasos siguientes.",
            "Esta verificación no ha podido seguir adelante con lo que hemos recibido, y le informaremos de los pasos siguientes.",
            "Se han realizado las comprobaciones de su verificación, y le informaremos de los pasos siguientes.",
        ],
        &[
            "Votre dossier de vérification a été ouvert et les contrôles n'ont pas encore commencé.",
            "Nous contrôlons les éléments que nous avons reçus pour votre vérification.",
            "Cette vérification n'a pas pu être menée à son terme avec les éléments que nous avons reçus, et nous vous indiquerons la suite.",
            "Cette vérification n'a pas pu se poursuivre avec les éléments que nous avons reçus, et nous vous indiquerons la suite.",
            "Les contrôles liés à votre vérification ont été effectués et nous vous indiquerons la suite.",
        ],
        &[
            "Uw verificatie is klaargezet en de controles zijn nog niet begonnen.",
            "We controleren wat we voor uw verificatie hebben ontvangen.",
            "Deze verificatie kon met wat we hebben ontvangen niet worden afgerond, en we informeren u over het vervolg.",
            "Deze verificatie kon met wat we hebben ontvangen niet doorgaan, en we informeren u over het vervolg.",
            "De controles voor uw verificatie zijn uitgevoerd en we informeren u over het vervolg.",
        ],
    ];
    pub(crate) static LANGUAGE_REASONS: [&[&str]; 5] = [
        &[
            "",
            "The details we received for you are complete and in the form that we need.",
            "In the details we received, it is not clear whether you are a private person or an organisation.",
            "In the details we received, your full name is missing or not valid; use only letters, spaces, hyphens and apostrophes.",
            "In the details we received, your first name is missing or not valid; use only letters, spaces, hyphens and apostrophes.",
            "In the details we received, your last name is missing or not valid; use only letters, spaces, hyphens and apostrophes.",
            "In the details we received, your gender is missing or not valid.",
            "In the details we received, your nationality is missing or not valid.",
            "In the details we received, your date of birth is missing or not valid; give the day, the month and the year.",
            "In the details we received, the country of your home address is missing or not valid.",
            "In the details we received, your email address is missing or not valid; check that it is complete.",
            "In the details we received, your mobile number is missing or not valid; begin with a plus sign or two zeros and the country code, without spaces.",
            "In the details we received, your house number is missing or not valid; give the number only, without letters or signs.",
            "In the details we received, your street is missing or not valid; use only letters, spaces, hyphens and apostrophes.",
            "In the details we received, your postcode is missing or not valid.",
            "In the details we received, your town or city is missing or not valid; use only letters, spaces, hyphens and apostrophes.",
            "In the details we received, the type of your identity document is missing.",
            "For your nationality, we cannot check the type of identity document that we received.",
            "Your identity document may be missing.",
            "In the details we received, the country where you pay tax may not be valid.",
            "We have not received your selfie.",
            "Photos of your identity document are missing or do not belong together; show all sides of one and the same document.",
            "The details we received for you are too old for this verification.",
            "The details we received do not describe you as a private person.",
            "In the details we received, your full name is not complete; give at least two words, such as your first and last name.",
            "In the details we received, the number of your identity document is missing.",
            "We have not received your secondary document, which is needed in addition to your identity document.",
            "In the details we received, your home address is not valid; check every part of it.",
            "In the details we received, your home address is a post office box; we need the address where you live.",
            "In the details we received, your home address is not a residential one; we need the address where you live.",
            "Your home address in the details we received does not match the one on your proof of address.",
            "Your nationality is not the same in all that we received for you; compare it with your identity document.",
            "Your place of birth is not the same in all that we received for you; compare it with your identity document.",
            "Your gender is not the same in all that we received for you; compare it with your identity document.",
            "Your selfie is too bright; avoid strong light on your face, and do not use the flash.",
            "Your selfie is too dark; take it in a well-lit place, with the light on your face.",
            "Your selfie is blurred; hold the camera still until the picture is sharp.",
            "The quality of your selfie is too low; clean the lens, use even light and hold the camera still.",
            "We cannot use your selfie as it is; look straight into the camera, in even light and with your whole face in view.",
            "What we received for you is not suitable for the verification.",
            "In your selfie, your face is not fully visible or not within the frame; keep your whole face uncovered and in view.",
            "Your selfie shows personal details that privacy rules do not allow us to use; show only your face and a plain background.",
            "The photo of your identity document is too bright; avoid strong light and glare, and do not use the flash.",
            "The photo of your identity document is too dark; take it in a well-lit place, without shadows on the document.",
            "The photo of your identity document is blurred; hold the camera still until the text is sharp.",
            "The quality of the photo of your identity document is too low; clean the lens, use even light and hold the camera still.",
            "Your identity document has expired; use one that is still valid.",
            "Your identity document is not valid for this verification; use another one that is valid.",
            "The photo of your identity document shows a photocopy or a screen; photograph the document itself.",
            "Part of your identity document is hidden in the photo; keep fingers, shadows and glare off it.",
            "Your identity document is not in good enough condition to be checked; use one that is undamaged and easy to read.",
            "We cannot check identity documents from the country that issued yours; use one from another country if you have it.",
            "We cannot check identity documents of the nationality shown on yours; use one of another nationality if you have it.",
            "Your identity document is not fully within the photo; keep all its edges and corners inside the picture.",
            "Your identity document is in a plastic cover; take it out before you photograph it.",
            "The photo of your identity document shows personal details that privacy rules do not allow us to use; show only the document.",
            "The security features of your identity document are not visible in the photo; tilt the document a little in good light, without glare.",
            "It is not clear whether the full name we received for you matches your identity document; give it as it is written there.",
            "Not all the required sides of your identity document were in the photos; a card, for example, has a front and a back.",
            "The document number in the details we received does not match the one on your identity document.",
            "The date of issue in the details we received does not match the one on your identity document.",
            "The expiry date in the details we received does not match the one on your identity document.",
            "Your tax number is not visible in what we received for you; make sure that it can be read in the photos.",
            "The details for your electronic signature certificate do not match your identity document.",
            "The photo of your secondary document is too bright; avoid strong light and glare, and do not use the flash.",
            "The photo of your secondary document is too dark; take it in a well-lit place, without shadows on the document.",
            "The photo of your secondary document is blurred; hold the camera still until the text is sharp.",
            "The quality of the photo of your secondary document is too low; clean the lens, use even light and hold the camera still.",
            "Your secondary document has expired; use one that is still valid.",
            "Your secondary document is not valid for this verification; use another one that is valid.",
            "The photo of your secondary document shows a photocopy or a screen; photograph the document itself.",
            "Part of your secondary document is hidden in the photo; keep fingers, shadows and glare off it.",
            "Your secondary document is not in good enough condition to be checked; use one that is undamaged and easy to read.",
            "Your secondary document is not fully within the photo; keep all its edges and corners inside the picture.",
            "The photo of your proof of address is too bright; avoid strong light and glare, and do not use the flash.",
            "The photo of your proof of address is too dark; take it in a well-lit place, without shadows on the document.",
            "The photo of your proof of address is blurred; hold the camera still until the text is sharp.",
            "The quality of the photo of your proof of address is too low; clean the lens, use even light and hold the camera still.",
            "Your proof of address has expired; use one that is still valid.",
            "Your proof of address is not valid for this verification; use another one that is valid.",
            "The photo of your proof of address shows a photocopy or a screen; photograph the document itself.",
            "Part of your proof of address is hidden in the photo; keep fingers, shadows and glare off it.",
            "Your proof of address is not in good enough condition to be checked; use one that is undamaged and easy to read.",
            "Your proof of address is not fully within the photo; keep all its edges and corners inside the picture.",
            "The name on your proof of address does not match the name we received for you; it has to show your name.",
            "We have not received your location together with your selfie.",
            "Your selfie video is too bright; avoid strong light on your face.",
            "Your selfie video is too dark; record it in a well-lit place, with the light on your face.",
            "Your selfie video is blurred; hold the camera still and move slowly.",
            "The quality of your selfie video is too low; clean the lens, use even light and hold the camera still.",
            "Your selfie video shows personal details that privacy rules do not allow us to use; show only your face and a plain background.",
            "We cannot use your selfie video as it is; look straight into the camera, in even light and with your whole face in view.",
            "Your selfie video does not show all that we need to see; keep your whole face in view and follow the instructions step by step.",
            "What we received for you is not enough for the verification.",
            "Your electronic signature certificate could not be created, so this signing cannot continue.",
            "An error occurred while your electronic signature certificate was being created.",
            "A connection problem occurred while your electronic signature certificate was being created.",
            "Your documents could not be signed, so this signing cannot continue.",
            "An error occurred while your documents were being signed.",
            "A connection problem occurred while your documents were being signed.",
            "Your documents could not be signed with the provisional signature, so this signing cannot continue.",
            "The time allowed for signing your documents ended before the signing was complete.",
        ],
        &[
            "",
            "Die uns vorliegenden Angaben zu Ihrer Person sind vollständig und haben die Form, die wir benötigen.",
            "Aus den uns vorliegenden Angaben geht nicht klar hervor, ob Sie eine Privatperson oder eine Organisation sind.",
            "Die Angabe Ihres vollständigen Namens fehlt oder ist nicht gültig; verwenden Sie nur Buchstaben, Leerzeichen, Bindestriche und Apostrophe.",
            "Die Angabe Ihres Vornamens fehlt oder ist nicht gültig; verwenden Sie nur Buchstaben, Leerzeichen, Bindestriche und Apostrophe.",
            "Die Angabe Ihres Nachnamens fehlt oder ist nicht gültig; verwenden Sie nur Buchstaben, Leerzeichen, Bindestriche und Apostrophe.",
            "Die Angabe Ihres Geschlechts fehlt oder ist nicht gültig.",
            "Die Angabe Ihrer Staatsangehörigkeit fehlt oder ist nicht gültig.",
            "Die Angabe Ihres Geburtsdatums fehlt oder ist nicht gültig; geben Sie Tag, Monat und Jahr an.",
            "Die Angabe des Landes in Ihrer Wohnadresse fehlt oder ist nicht gültig.",
            "Die Angabe Ihrer E-Mail-Adresse fehlt oder ist nicht gültig; prüfen Sie, ob die Adresse vollständig ist.",
            "Die Angabe Ihrer Mobilfunknummer fehlt oder ist nicht gültig; beginnen Sie mit Plus oder zwei Nullen und der Ländervorwahl, ohne Leerzeichen.",
            "Die Angabe Ihrer Hausnummer fehlt oder ist nicht gültig; geben Sie nur die Nummer an, ohne Buchstaben oder Zeichen.",
            "Die Angabe Ihrer Straße fehlt oder ist nicht gültig; verwenden Sie nur Buchstaben, Leerzeichen, Bindestriche und Apostrophe.",
            "Die Angabe Ihrer Postleitzahl fehlt oder ist nicht gültig.",
            "Die Angabe Ihres Wohnorts fehlt oder ist nicht gültig; verwenden Sie nur Buchstaben, Leerzeichen, Bindestriche und Apostrophe.",
            "Die Angabe zur Art Ihres Ausweisdokuments fehlt.",
            "Die Art von Ausweisdokument, die uns vorliegt, können wir bei Ihrer Staatsangehörigkeit nicht prüfen.",
            "Möglicherweise fehlt Ihr Ausweisdokument.",
            "Möglicherweise ist die Angabe des Landes, in dem Sie Steuern zahlen, nicht gültig.",
            "Wir haben Ihr Selfie nicht erhalten.",
            "Fotos Ihres Ausweisdokuments fehlen oder gehören nicht zusammen; zeigen Sie alle Seiten ein und desselben Dokuments.",
            "Die uns vorliegenden Angaben zu Ihrer Person sind für diese Identifizierung zu alt.",
            "In den uns vorliegenden Angaben sind Sie nicht als Privatperson aufgeführt.",
            "Ihr Name ist nicht vollständig angegeben; geben Sie mindestens zwei Wörter an, zum Beispiel Ihren Vor- und Nachnamen.",
            "Die Angabe der Nummer Ihres Ausweisdokuments fehlt.",
            "Wir haben Ihr Zusatzdokument, das neben Ihrem Ausweisdokument benötigt wird, nicht erhalten.",
            "Die Angabe Ihrer Wohnadresse ist nicht gültig; prüfen Sie alle Teile der Adresse.",
            "Als Ihre Wohnadresse ist ein Postfach angegeben; wir benötigen die Adresse, unter der Sie wohnen.",
            "Die angegebene Wohnadresse gehört nicht zu einer Wohnung oder einem Wohnhaus; wir benötigen die Adresse, unter der Sie wohnen.",
            "Ihre Wohnadresse in den uns vorliegenden Angaben stimmt nicht mit der Adresse auf Ihrem Adressnachweis überein.",
            "Ihre Staatsangehörigkeit ist in dem, was uns vorliegt, nicht überall gleich angegeben; vergleichen Sie die Angabe mit Ihrem Ausweisdokument.",
            "Ihr Geburtsort ist in dem, was uns vorliegt, nicht überall gleich angegeben; vergleichen Sie die Angabe mit Ihrem Ausweisdokument.",
            "Ihr Geschlecht ist in dem, was uns vorliegt, nicht überall gleich angegeben; vergleichen Sie die Angabe mit Ihrem Ausweisdokument.",
            "Ihr Selfie ist zu hell; vermeiden Sie starkes Licht auf Ihrem Gesicht und verwenden Sie keinen Blitz.",
            "Ihr Selfie ist zu dunkel; nehmen Sie es an einem gut beleuchteten Ort auf, mit Licht auf Ihrem Gesicht.",
            "Ihr Selfie ist unscharf; halten Sie die Kamera ruhig, bis das Bild scharf ist.",
            "Die Qualität Ihres Selfies ist zu gering; reinigen Sie die Linse, sorgen Sie für gleichmäßiges Licht und halten Sie die Kamera ruhig.",
            "Wir können Ihr Selfie so nicht verwenden; schauen Sie direkt in die Kamera, bei gleichmäßigem Licht und mit dem ganzen Gesicht im Bild.",
            "Was uns vorliegt, ist für Ihre Identifizierung nicht geeignet.",
            "Auf Ihrem Selfie ist Ihr Gesicht nicht ganz sichtbar oder nicht innerhalb des Rahmens; halten Sie Ihr ganzes Gesicht unbedeckt und im Bild.",
            "Ihr Selfie zeigt persönliche Daten, die wir nach den Datenschutzregeln nicht verwenden dürfen; zeigen Sie nur Ihr Gesicht vor neutralem Hintergrund.",
            "Das Foto Ihres Ausweisdokuments ist zu hell; vermeiden Sie starkes Licht sowie Spiegelungen und verwenden Sie keinen Blitz.",
            "Das Foto Ihres Ausweisdokuments ist zu dunkel; nehmen Sie es an einem gut beleuchteten Ort auf, ohne Schatten auf dem Dokument.",
            "Das Foto Ihres Ausweisdokuments ist unscharf; halten Sie die Kamera ruhig, bis der Text scharf ist.",
            "Die Qualität des Fotos Ihres Ausweisdokuments ist zu gering; reinigen Sie die Linse, sorgen Sie für gleichmäßiges Licht und halten Sie die Kamera ruhig.",
            "Ihr Ausweisdokument ist abgelaufen; verwenden Sie eines, das noch gültig ist.",
            "Ihr Ausweisdokument ist für diese Identifizierung nicht gültig; verwenden Sie ein anderes, das gültig ist.",
            "Das Foto Ihres Ausweisdokuments zeigt eine Fotokopie oder einen Bildschirm; fotografieren Sie das Dokument selbst.",
            "Ein Teil Ihres Ausweisdokuments ist auf dem Foto verdeckt; vermeiden Sie Finger, Schatten und Spiegelungen auf dem Dokument.",
            "Der Zustand Ihres Ausweisdokuments ist für die Prüfung nicht gut genug; verwenden Sie eines, das unbeschädigt und gut lesbar ist.",
            "Ausweisdokumente aus dem Land, das Ihres ausgestellt hat, können wir nicht prüfen; verwenden Sie, falls vorhanden, eines aus einem anderen Land.",
            "Ausweisdokumente mit der Staatsangehörigkeit auf Ihrem können wir nicht prüfen; verwenden Sie, falls vorhanden, eines mit einer anderen.",
            "Ihr Ausweisdokument ist auf dem Foto nicht vollständig zu sehen; achten Sie darauf, dass alle Ränder und Ecken im Bild sind.",
            "Ihr Ausweisdokument steckt in einer Kunststoffhülle; nehmen Sie es heraus, bevor Sie es fotografieren.",
            "Das Foto Ihres Ausweisdokuments zeigt persönliche Daten, die wir nach den Datenschutzregeln nicht verwenden dürfen; zeigen Sie nur das Dokument.",
            "Die Sicherheitsmerkmale Ihres Ausweisdokuments sind auf dem Foto nicht sichtbar; kippen Sie das Dokument leicht, bei gutem Licht und ohne Spiegelungen.",
            "Es ist nicht klar, ob der uns vorliegende vollständige Name mit Ihrem Ausweisdokument übereinstimmt; geben Sie ihn so an, wie er dort steht.",
            "Auf den Fotos waren nicht alle erforderlichen Seiten Ihres Ausweisdokuments; eine Karte hat zum Beispiel eine Vorder- und eine Rückseite.",
            "Die Dokumentnummer in den uns vorliegenden Angaben stimmt nicht mit der Nummer auf Ihrem Ausweisdokument überein.",
            "Das Ausstellungsdatum in den uns vorliegenden Angaben stimmt nicht mit dem Datum auf Ihrem Ausweisdokument überein.",
            "Das Ablaufdatum in den uns vorliegenden Angaben stimmt nicht mit dem Datum auf Ihrem Ausweisdokument überein.",
            "Ihre Steuernummer ist in dem, was uns vorliegt, nicht sichtbar; achten Sie darauf, dass sie auf den Fotos lesbar ist.",
            "Die Angaben für Ihr Zertifikat für die elektronische Signatur stimmen nicht mit Ihrem Ausweisdokument überein.",
            "Das Foto Ihres Zusatzdokuments ist zu hell; vermeiden Sie starkes Licht sowie Spiegelungen und verwenden Sie keinen Blitz.",
            "Das Foto Ihres Zusatzdokuments ist zu dunkel; nehmen Sie es an einem gut beleuchteten Ort auf, ohne Schatten auf dem Dokument.",
            "Das Foto Ihres Zusatzdokuments ist unscharf; halten Sie die Kamera ruhig, bis der Text scharf ist.",
            "Die Qualität des Fotos Ihres Zusatzdokuments ist zu gering; reinigen Sie die Linse, sorgen Sie für gleichmäßiges Licht und halten Sie die Kamera ruhig.",
            "Ihr Zusatzdokument ist abgelaufen; verwenden Sie eines, das noch gültig ist.",
            "Ihr Zusatzdokument ist für diese Identifizierung nicht gültig; verwenden Sie ein anderes, das gültig ist.",
            "Das Foto Ihres Zusatzdokuments zeigt eine Fotokopie oder einen Bildschirm; fotografieren Sie das Dokument selbst.",
            "Ein Teil Ihres Zusatzdokuments ist auf dem Foto verdeckt; vermeiden Sie Finger, Schatten und Spiegelungen auf dem Dokument.",
            "Der Zustand Ihres Zusatzdokuments ist für die Prüfung nicht gut genug; verwenden Sie eines, das unbeschädigt und gut lesbar ist.",
            "Ihr Zusatzdokument ist auf dem Foto nicht vollständig zu sehen; achten Sie darauf, dass alle Ränder und Ecken im Bild sind.",
            "Das Foto Ihres Adressnachweises ist zu hell; vermeiden Sie starkes Licht sowie Spiegelungen und verwenden Sie keinen Blitz.",
            "Das Foto Ihres Adressnachweises ist zu dunkel; nehmen Sie es an einem gut beleuchteten Ort auf, ohne Schatten auf dem Dokument.",
            "Das Foto Ihres Adressnachweises ist unscharf; halten Sie die Kamera ruhig, bis der Text scharf ist.",
            "Die Qualität des Fotos Ihres Adressnachweises ist zu gering; reinigen Sie die Linse, sorgen Sie für gleichmäßiges Licht und halten Sie die Kamera ruhig.",
            "Ihr Adressnachweis ist abgelaufen; verwenden Sie einen, der noch gültig ist.",
            "Ihr Adressnachweis ist für diese Identifizierung nicht gültig; verwenden Sie einen anderen, der gültig ist.",
            "Das Foto Ihres Adressnachweises zeigt eine Fotokopie oder einen Bildschirm; fotografieren Sie das Dokument selbst.",
            "Ein Teil Ihres Adressnachweises ist auf dem Foto verdeckt; vermeiden Sie Finger, Schatten und Spiegelungen auf dem Dokument.",
            "Der Zustand Ihres Adressnachweises ist für die Prüfung nicht gut genug; verwenden Sie einen Nachweis, der unbeschädigt und gut lesbar ist.",
            "Ihr Adressnachweis ist auf dem Foto nicht vollständig zu sehen; achten Sie darauf, dass alle Ränder und Ecken im Bild sind.",
            "Der Name auf Ihrem Adressnachweis stimmt nicht mit dem uns vorliegenden Namen überein; auf dem Nachweis muss Ihr Name stehen.",
            "Wir haben Ihren Standort nicht zusammen mit Ihrem Selfie erhalten.",
            "Ihr Selfie-Video ist zu hell; vermeiden Sie starkes Licht auf Ihrem Gesicht.",
            "Ihr Selfie-Video ist zu dunkel; nehmen Sie es an einem gut beleuchteten Ort auf, mit Licht auf Ihrem Gesicht.",
            "Ihr Selfie-Video ist unscharf; halten Sie die Kamera ruhig und bewegen Sie sich langsam.",
            "Die Qualität Ihres Selfie-Videos ist zu gering; reinigen Sie die Linse, sorgen Sie für gleichmäßiges Licht und halten Sie die Kamera ruhig.",
            "Ihr Selfie-Video zeigt persönliche Daten, die wir nach den Datenschutzregeln nicht verwenden dürfen; zeigen Sie nur Ihr Gesicht vor neutralem Hintergrund.",
            "Wir können Ihr Selfie-Video so nicht verwenden; schauen Sie direkt in die Kamera, bei gleichmäßigem Licht und mit dem ganzen Gesicht im Bild.",
            "Ihr Selfie-Video zeigt nicht alles, was wir sehen müssen; halten Sie Ihr ganzes Gesicht im Bild und folgen Sie den Anweisungen Schritt für Schritt.",
            "Was uns vorliegt, reicht für Ihre Identifizierung nicht aus.",
            "Ihr Zertifikat für die elektronische Signatur konnte nicht erstellt werden; daher kann diese Unterzeichnung nicht fortgesetzt werden.",
            "Beim Erstellen Ihres Zertifikats für die elektronische Signatur ist ein Fehler aufgetreten.",
            "Beim Erstellen Ihres Zertifikats für die elektronische Signatur ist ein Verbindungsproblem aufgetreten.",
            "Ihre Dokumente konnten nicht unterzeichnet werden; daher kann diese Unterzeichnung nicht fortgesetzt werden.",
            "Beim Unterzeichnen Ihrer Dokumente ist ein Fehler aufgetreten.",
            "Beim Unterzeichnen Ihrer Dokumente ist ein Verbindungsproblem aufgetreten.",
            "Ihre Dokumente konnten mit der vorläufigen Signatur nicht unterzeichnet werden; daher kann diese Unterzeichnung nicht fortgesetzt werden.",
            "Die vorgesehene Zeit für die Unterzeichnung Ihrer Dokumente endete, bevor die Unterzeichnung abgeschlossen war.",
        ],
        &[
            "",
            "Los datos que hemos recibido están completos y tienen el formato que necesitamos.",
            "En los datos recibidos no queda claro si usted es una persona física o una organización.",
            "En los datos recibidos falta su nombre completo o no es válido; use solo letras, espacios, guiones y apóstrofos.",
            "En los datos recibidos falta su nombre de pila o no es válido; use solo letras, espacios, guiones y apóstrofos.",
            "En los datos recibidos faltan sus apellidos o no son válidos; use solo letras, espacios, guiones y apóstrofos.",
            "En los datos recibidos falta el dato de su sexo o no es válido.",
            "En los datos recibidos falta su nacionalidad o no es válida.",
            "En los datos recibidos falta su fecha de nacimiento o no es válida; indique el día, el mes y el año.",
            "En los datos recibidos falta el país de su domicilio o no es válido.",
            "En los datos recibidos falta su dirección de correo electrónico o no es válida; compruebe que está completa.",
            "En los datos recibidos falta su número de móvil o no es válido; empiece con el signo más o dos ceros y el prefijo del país, sin espacios.",
            "En los datos recibidos falta el número de su calle o no es válido; indique solo el número, sin letras ni signos.",
            "En los datos recibidos falta el nombre de su calle o no es válido; use solo letras, espacios, guiones y apóstrofos.",
            "En los datos recibidos falta su código postal o no es válido.",
            "En los datos recibidos falta su localidad o no es válida; use solo letras, espacios, guiones y apóstrofos.",
            "En los datos recibidos falta el tipo de su documento de identidad.",
            "Para su nacionalidad, no podemos comprobar el tipo de documento de identidad que hemos recibido.",
            "Es posible que falte su documento de identidad.",
            "En los datos recibidos, es posible que el país donde paga sus impuestos no sea válido.",
            "No hemos recibido su selfie.",
            "Faltan fotos de su documento de identidad o no corresponden entre sí; muestre todas las caras de un único documento.",
            "Los datos que hemos recibido son demasiado antiguos para esta verificación.",
            "Los datos recibidos no indican que usted sea una persona física.",
            "En los datos recibidos, su nombre no está completo; indique al menos dos palabras, como su nombre de pila y un apellido.",
            "En los datos recibidos falta el número de su documento de identidad.",
            "No hemos recibido su documento complementario, que es necesario además de su documento de identidad.",
            "En los datos recibidos, la dirección de su domicilio no es válida; compruebe cada una de sus partes.",
            "En los datos recibidos, la dirección de su domicilio es un apartado de correos; necesitamos la dirección donde vive.",
            "En los datos recibidos, la dirección de su domicilio no es la de una vivienda; necesitamos la dirección donde vive.",
            "La dirección de su domicilio en los datos recibidos no coincide con la de su justificante de domicilio.",
            "Su nacionalidad no es la misma en todo lo que hemos recibido; compárela con la de su documento de identidad.",
            "Su lugar de nacimiento no es el mismo en todo lo que hemos recibido; compárelo con el de su documento de identidad.",
            "El dato de su sexo no es el mismo en todo lo que hemos recibido; compárelo con el de su documento de identidad.",
            "Su selfie tiene demasiada luz; evite la luz intensa en el rostro y no use el flash.",
            "Su selfie tiene muy poca luz; hágalo en un lugar bien iluminado, con la luz sobre el rostro.",
            "Su selfie está borroso; mantenga quieta la cámara hasta que la imagen se vea nítida.",
            "La calidad de su selfie es demasiado baja; limpie el objetivo, use una luz uniforme y mantenga quieta la cámara.",
            "No podemos usar su selfie tal como está; mire directamente a la cámara, con una luz uniforme y con todo el rostro a la vista.",
            "Lo que hemos recibido no es adecuado para la verificación.",
            "En su selfie, el rostro no se ve por completo o no está dentro del encuadre; mantenga todo el rostro descubierto y a la vista.",
            "Su selfie muestra datos personales que las normas de privacidad no nos permiten usar; muestre solo el rostro y un fondo liso.",
            "La foto de su documento de identidad tiene demasiada luz; evite la luz intensa y los reflejos, y no use el flash.",
            "La foto de su documento de identidad tiene muy poca luz; hágala en un lugar bien iluminado, sin sombras sobre el documento.",
            "La foto de su documento de identidad está borrosa; mantenga quieta la cámara hasta que el texto se vea nítido.",
            "La calidad de la foto de su documento de identidad es demasiado baja; limpie el objetivo, use una luz uniforme y mantenga quieta la cámara.",
            "Su documento de identidad ha caducado; use uno que siga siendo válido.",
            "Su documento de identidad no es válido para esta verificación; use otro que sea válido.",
            "La foto de su documento de identidad muestra una fotocopia o una pantalla; fotografíe el propio documento.",
            "Una parte de su documento de identidad no se ve en la foto; evite que lo tapen los dedos, las sombras o los reflejos.",
            "El estado de su documento de identidad no permite comprobarlo; use uno que no esté dañado y que se lea bien.",
            "No podemos comprobar documentos de identidad del país que expidió el suyo; use uno de otro país, si lo tiene.",
            "No podemos comprobar documentos de identidad de la nacionalidad que figura en el suyo; use uno de otra nacionalidad, si lo tiene.",
            "Su documento de identidad no aparece completo en la foto; mantenga todos los bordes y las esquinas dentro de la imagen.",
            "Su documento de identidad está en una funda de plástico; sáquelo de ella antes de fotografiarlo.",
            "La foto de su documento de identidad muestra datos personales que las normas de privacidad no nos permiten usar; muestre solo el documento.",
            "Los elementos de seguridad de su documento de identidad no se ven en la foto; inclínelo un poco, con buena luz y sin reflejos.",
            "No está claro si el nombre completo que hemos recibido coincide con el de su documento de identidad; indíquelo tal como figura en él.",
            "En las fotos no estaban todas las caras necesarias de su documento de identidad; una tarjeta, por ejemplo, tiene anverso y reverso.",
            "El número de documento en los datos recibidos no coincide con el de su documento de identidad.",
            "La fecha de expedición en los datos recibidos no coincide con la de su documento de identidad.",
            "La fecha de caducidad en los datos recibidos no coincide con la de su documento de identidad.",
            "Su número de identificación fiscal no se ve en lo que hemos recibido; asegúrese de que se pueda leer en las fotos.",
            "Los datos para su certificado de firma electrónica no coinciden con los de su documento de identidad.",
            "La foto de su documento complementario tiene demasiada luz; evite la luz intensa y los reflejos, y no use el flash.",
            "La foto de su documento complementario tiene muy poca luz; hágala en un lugar bien iluminado, sin sombras sobre el documento.",
            "La foto de su documento complementario está borrosa; mantenga quieta la cámara hasta que el texto se vea nítido.",
            "La calidad de la foto de su documento complementario es demasiado baja; limpie el objetivo, use una luz uniforme y mantenga quieta la cámara.",
            "Su documento complementario ha caducado; use uno que siga siendo válido.",
            "Su documento complementario no es válido para esta verificación; use otro que sea válido.",
            "La foto de su documento complementario muestra una fotocopia o una pantalla; fotografíe el propio documento.",
            "Una parte de su documento complementario no se ve en la foto; evite que lo tapen los dedos, las sombras o los reflejos.",
            "El estado de su documento complementario no permite comprobarlo; use uno que no esté dañado y que se lea bien.",
            "Su documento complementario no aparece completo en la foto; mantenga todos los bordes y las esquinas dentro de la imagen.",
            "La foto de su justificante de domicilio tiene demasiada luz; evite la luz intensa y los reflejos, y no use el flash.",
            "La foto de su justificante de domicilio tiene muy poca luz; hágala en un lugar bien iluminado, sin sombras sobre el documento.",
            "La foto de su justificante de domicilio está borrosa; mantenga quieta la cámara hasta que el texto se vea nítido.",
            "La calidad de la foto de su justificante de domicilio es demasiado baja; limpie el objetivo, use una luz uniforme y mantenga quieta la cámara.",
            "Su justificante de domicilio ha caducado; use uno que siga siendo válido.",
            "Su justificante de domicilio no es válido para esta verificación; use otro que sea válido.",
            "La foto de su justificante de domicilio muestra una fotocopia o una pantalla; fotografíe el propio documento.",
            "Una parte de su justificante de domicilio no se ve en la foto; evite que lo tapen los dedos, las sombras o los reflejos.",
            "El estado de su justificante de domicilio no permite comprobarlo; use uno que no esté dañado y que se lea bien.",
            "Su justificante de domicilio no aparece completo en la foto; mantenga todos los bordes y las esquinas dentro de la imagen.",
            "El nombre de su justificante de domicilio no coincide con el que hemos recibido; el justificante debe estar a su nombre.",
            "No hemos recibido su ubicación junto con su selfie.",
            "Su vídeo selfie tiene demasiada luz; evite la luz intensa en el rostro.",
            "Su vídeo selfie tiene muy poca luz; grábelo en un lugar bien iluminado, con la luz sobre el rostro.",
            "Su vídeo selfie está borroso; mantenga quieta la cámara y muévase despacio.",
            "La calidad de su vídeo selfie es demasiado baja; limpie el objetivo, use una luz uniforme y mantenga quieta la cámara.",
            "Su vídeo selfie muestra datos personales que las normas de privacidad no nos permiten usar; muestre solo el rostro y un fondo liso.",
            "No podemos usar su vídeo selfie tal como está; mire directamente a la cámara, con una luz uniforme y con todo el rostro a la vista.",
            "Su vídeo selfie no muestra todo lo que necesitamos ver; mantenga todo el rostro a la vista y siga las instrucciones paso a paso.",
            "Lo que hemos recibido no es suficiente para la verificación.",
            "No se ha podido crear su certificado de firma electrónica, por lo que este proceso de firma no puede continuar.",
            "Se ha producido un error durante la creación de su certificado de firma electrónica.",
            "Se ha producido un problema de conexión durante la creación de su certificado de firma electrónica.",
            "No se han podido firmar sus documentos, por lo que este proceso de firma no puede continuar.",
            "Se ha producido un error durante la firma de sus documentos.",
            "Se ha producido un problema de conexión durante la firma de sus documentos.",
            "No se han podido firmar sus documentos con la firma provisional, por lo que este proceso de firma no puede continuar.",
            "El tiempo disponible para firmar sus documentos terminó antes de que se completara la firma.",
        ],
        &[
            "",
            "Les informations que nous avons reçues sont complètes et présentées sous la forme requise.",
            "Les informations reçues n'indiquent pas clairement si vous êtes un particulier ou une organisation.",
            "Dans les informations reçues, votre nom complet est manquant ou non valide, veuillez n'utiliser que des lettres, espaces, traits d'union et apostrophes.",
            "Dans les informations reçues, votre prénom est manquant ou non valide, veuillez n'utiliser que des lettres, espaces, traits d'union et apostrophes.",
            "Dans les informations reçues, votre nom de famille est manquant ou non valide, veuillez n'utiliser que des lettres, espaces, traits d'union et apostrophes.",
            "Dans les informations reçues, la mention de votre sexe est manquante ou non valide.",
            "Dans les informations reçues, votre nationalité est manquante ou non valide.",
            "Dans les informations reçues, votre date de naissance est manquante ou non valide, veuillez indiquer le jour, le mois et l'année.",
            "Dans les informations reçues, le pays de votre domicile est manquant ou non valide.",
            "Dans les informations reçues, votre adresse e-mail est manquante ou non valide, veuillez vérifier qu'elle est complète.",
            "Votre numéro de mobile est manquant ou non valide, veuillez commencer par le signe plus ou deux zéros et l'indicatif du pays, sans espaces.",
            "Dans les informations reçues, votre numéro de voie est manquant ou non valide, veuillez indiquer uniquement le numéro, sans lettres ni signes.",
            "Dans les informations reçues, le nom de votre rue est manquant ou non valide, veuillez n'utiliser que des lettres, espaces, traits d'union et apostrophes.",
            "Dans les informations reçues, votre code postal est manquant ou non valide.",
            "Dans les informations reçues, le nom de votre ville est manquant ou non valide, veuillez n'utiliser que des lettres, espaces, traits d'union et apostrophes.",
            "Dans les informations reçues, le type de votre pièce d'identité n'est pas indiqué.",
            "Pour votre nationalité, nous ne pouvons pas contrôler le type de pièce d'identité que nous avons reçu.",
            "Votre pièce d'identité est peut-être manquante.",
            "Dans les informations reçues, le pays où vous payez vos impôts n'est peut-être pas valide.",
            "Nous n'avons pas reçu votre selfie.",
            "Des photos de votre pièce d'identité manquent ou ne vont pas ensemble, veuillez montrer toutes les faces d'un seul et même document.",
            "Les informations que nous avons reçues sont trop anciennes pour cette vérification.",
            "Les informations reçues ne vous décrivent pas comme un particulier.",
            "Dans les informations reçues, votre nom n'est pas complet, veuillez indiquer au moins deux mots, comme votre prénom et votre nom de famille.",
            "Dans les informations reçues, le numéro de votre pièce d'identité n'est pas indiqué.",
            "Nous n'avons pas reçu votre document complémentaire, qui est nécessaire en plus de votre pièce d'identité.",
            "Dans les informations reçues, l'adresse de votre domicile n'est pas valide, veuillez en vérifier chaque partie.",
            "Dans les informations reçues, l'adresse de votre domicile est une boîte postale, et nous avons besoin de l'adresse où vous habitez.",
            "Dans les informations reçues, l'adresse de votre domicile n'est pas celle d'un logement, et nous avons besoin de l'adresse où vous habitez.",
            "L'adresse de votre domicile dans les informations reçues ne correspond pas à celle de votre justificatif de domicile.",
            "Votre nationalité n'est pas la même dans tous les éléments reçus, veuillez la comparer à celle de votre pièce d'identité.",
            "Votre lieu de naissance n'est pas le même dans tous les éléments reçus, veuillez le comparer à celui de votre pièce d'identité.",
            "La mention de votre sexe n'est pas la même dans tous les éléments reçus, veuillez la comparer à celle de votre pièce d'identité.",
            "Votre selfie est trop clair, veuillez éviter une lumière forte sur votre visage et ne pas utiliser le flash.",
            "Votre selfie est trop sombre, veuillez le prendre dans un endroit bien éclairé, le visage tourné vers la lumière.",
            "Votre selfie est flou, veuillez tenir l'appareil immobile jusqu'à ce que l'image soit nette.",
            "La qualité de votre selfie est insuffisante, veuillez nettoyer l'objectif, choisir une lumière uniforme et tenir l'appareil immobile.",
            "Nous ne pouvons pas utiliser votre selfie tel quel, veuillez regarder l'objectif bien en face, avec une lumière uniforme et tout le visage visible.",
            "Les éléments que nous avons reçus ne conviennent pas pour la vérification.",
            "Sur votre selfie, votre visage n'est pas entièrement visible ou sort du cadre, veuillez le garder découvert et entièrement dans l'image.",
            "Votre selfie montre des données personnelles que les règles de confidentialité nous interdisent d'utiliser, ne montrez que votre visage et un fond uni.",
            "La photo de votre pièce d'identité est trop claire, veuillez éviter la lumière forte et les reflets, et ne pas utiliser le flash.",
            "La photo de votre pièce d'identité est trop sombre, veuillez la prendre dans un endroit bien éclairé, sans ombres sur le document.",
            "La photo de votre pièce d'identité est floue, veuillez tenir l'appareil immobile jusqu'à ce que le texte soit net.",
            "La photo de votre pièce d'identité est de qualité insuffisante, veuillez nettoyer l'objectif, choisir une lumière uniforme et tenir l'appareil immobile.",
            "Votre pièce d'identité a expiré, veuillez en utiliser une qui soit encore valide.",
            "Votre pièce d'identité n'est pas valide pour cette vérification, veuillez en utiliser une autre qui soit valide.",
            "La photo de votre pièce d'identité montre une photocopie ou un écran, veuillez photographier le document lui-même.",
            "Une partie de votre pièce d'identité est masquée sur la photo, veuillez éviter les doigts, les ombres et les reflets sur le document.",
            "L'état de votre pièce d'identité ne permet pas de la contrôler, veuillez en utiliser une qui soit intacte et bien lisible.",
            "Nous ne pouvons pas contrôler les pièces d'identité du pays qui a délivré la vôtre, veuillez utiliser celle d'un autre pays si vous en avez une.",
            "Nous ne pouvons pas contrôler les pièces d'identité de cette nationalité, veuillez en utiliser une d'une autre nationalité si vous en avez une.",
            "Votre pièce d'identité n'est pas entièrement visible sur la photo, veuillez garder tous ses bords et ses coins dans l'image.",
            "Votre pièce d'identité est dans une pochette en plastique, veuillez l'en sortir avant de la photographier.",
            "La photo de votre pièce d'identité montre des données personnelles que les règles de confidentialité nous interdisent d'utiliser, ne montrez que le document.",
            "Les éléments de sécurité de votre pièce d'identité ne sont pas visibles sur la photo, veuillez incliner un peu le document sous une bonne lumière, sans reflets.",
            "Nous ne pouvons pas déterminer clairement si le nom complet reçu correspond à votre pièce d'identité, veuillez l'indiquer tel qu'il y figure.",
            "Les photos ne montraient pas toutes les faces requises de votre pièce d'identité, par exemple le recto et le verso s'il s'agit d'une carte.",
            "Le numéro de document dans les informations reçues ne correspond pas à celui de votre pièce d'identité.",
            "La date de délivrance dans les informations reçues ne correspond pas à celle de votre pièce d'identité.",
            "La date d'expiration dans les informations reçues ne correspond pas à celle de votre pièce d'identité.",
            "Votre numéro fiscal n'est pas visible dans les éléments reçus, veuillez vous assurer qu'il est lisible sur les photos.",
            "Les informations destinées à votre certificat de signature électronique ne correspondent pas à celles de votre pièce d'identité.",
            "La photo de votre document complémentaire est trop claire, veuillez éviter la lumière forte et les reflets, et ne pas utiliser le flash.",
            "La photo de votre document complémentaire est trop sombre, veuillez la prendre dans un endroit bien éclairé, sans ombres sur le document.",
            "La photo de votre document complémentaire est floue, veuillez tenir l'appareil immobile jusqu'à ce que le texte soit net.",
            "La photo de votre document complémentaire est de qualité insuffisante, veuillez nettoyer l'objectif, choisir une lumière uniforme et tenir l'appareil immobile.",
            "Votre document complémentaire a expiré, veuillez en utiliser un qui soit encore valide.",
            "Votre document complémentaire n'est pas valide pour cette vérification, veuillez en utiliser un autre qui soit valide.",
            "La photo de votre document complémentaire montre une photocopie ou un écran, veuillez photographier le document lui-même.",
            "Une partie de votre document complémentaire est masquée sur la photo, veuillez éviter les doigts, les ombres et les reflets sur le document.",
            "L'état de votre document complémentaire ne permet pas de le contrôler, veuillez en utiliser un qui soit intact et bien lisible.",
            "Votre document complémentaire n'est pas entièrement visible sur la photo, veuillez garder tous ses bords et ses coins dans l'image.",
            "La photo de votre justificatif de domicile est trop claire, veuillez éviter la lumière forte et les reflets, et ne pas utiliser le flash.",
            "La photo de votre justificatif de domicile est trop sombre, veuillez la prendre dans un endroit bien éclairé, sans ombres sur le document.",
            "La photo de votre justificatif de domicile est floue, veuillez tenir l'appareil immobile jusqu'à ce que le texte soit net.",
            "La photo de votre justificatif de domicile est de qualité insuffisante, veuillez nettoyer l'objectif, choisir une lumière uniforme et tenir l'appareil immobile.",
            "Votre justificatif de domicile a expiré, veuillez en utiliser un qui soit encore valide.",
            "Votre justificatif de domicile n'est pas valide pour cette vérification, veuillez en utiliser un autre qui soit valide.",
            "La photo de votre justificatif de domicile montre une photocopie ou un écran, veuillez photographier le document lui-même.",
            "Une partie de votre justificatif de domicile est masquée sur la photo, veuillez éviter les doigts, les ombres et les reflets sur le document.",
            "L'état de votre justificatif de domicile ne permet pas de le contrôler, veuillez en utiliser un qui soit intact et bien lisible.",
            "Votre justificatif de domicile n'est pas entièrement visible sur la photo, veuillez garder tous ses bords et ses coins dans l'image.",
            "Le nom sur votre justificatif de domicile ne correspond pas au nom que nous avons reçu, le justificatif doit être à votre nom.",
            "Nous n'avons pas reçu votre position en même temps que votre selfie.",
            "Votre vidéo selfie est trop claire, veuillez éviter une lumière forte sur votre visage.",
            "Votre vidéo selfie est trop sombre, veuillez l'enregistrer dans un endroit bien éclairé, le visage tourné vers la lumière.",
            "Votre vidéo selfie est floue, veuillez tenir l'appareil immobile et bouger lentement.",
            "La qualité de votre vidéo selfie est insuffisante, veuillez nettoyer l'objectif, choisir une lumière uniforme et tenir l'appareil immobile.",
            "Votre vidéo selfie montre des données personnelles que les règles de confidentialité nous interdisent d'utiliser, ne montrez que votre visage et un fond uni.",
            "Nous ne pouvons pas utiliser votre vidéo selfie telle quelle, veuillez regarder l'objectif bien en face, avec une lumière uniforme et tout le visage visible.",
            "Votre vidéo selfie ne montre pas tout ce que nous devons voir, veuillez garder tout le visage visible et suivre les instructions étape par étape.",
            "Les éléments que nous avons reçus ne suffisent pas pour la vérification.",
            "Votre certificat de signature électronique n'a pas pu être créé, et cette procédure de signature ne peut donc pas continuer.",
            "Une erreur est survenue pendant la création de votre certificat de signature électronique.",
            "Un problème de connexion est survenu pendant la création de votre certificat de signature électronique.",
            "Vos documents n'ont pas pu être signés, et cette procédure de signature ne peut donc pas continuer.",
            "Une erreur est survenue pendant la signature de vos documents.",
            "Un problème de connexion est survenu pendant la signature de vos documents.",
            "Vos documents n'ont pas pu être signés avec la signature provisoire, et cette procédure de signature ne peut donc pas continuer.",
            "Le délai prévu pour signer vos documents a pris fin avant que la signature soit terminée.",
        ],
        &[
            "",
            "De gegevens die we hebben ontvangen, zijn volledig en hebben de vorm die we nodig hebben.",
            "Uit de gegevens die we hebben ontvangen, wordt niet duidelijk of u een privépersoon of een organisatie bent.",
            "In de gegevens die we hebben ontvangen, ontbreekt uw volledige naam of is die niet geldig; gebruik alleen letters, spaties, koppeltekens en apostrofs.",
            "In de gegevens die we hebben ontvangen, ontbreekt uw voornaam of is die niet geldig; gebruik alleen letters, spaties, koppeltekens en apostrofs.",
            "In de gegevens die we hebben ontvangen, ontbreekt uw achternaam of is die niet geldig; gebruik alleen letters, spaties, koppeltekens en apostrofs.",
            "In de gegevens die we hebben ontvangen, ontbreekt de vermelding van uw geslacht of is die niet geldig.",
            "In de gegevens die we hebben ontvangen, ontbreekt de vermelding van uw nationaliteit of is die niet geldig.",
            "In de gegevens die we hebben ontvangen, ontbreekt uw geboortedatum of is die niet geldig; vermeld de dag, de maand en het jaar.",
            "In de gegevens die we hebben ontvangen, ontbreekt het land van uw woonadres of is dat niet geldig.",
            "In de gegevens die we hebben ontvangen, ontbreekt uw e-mailadres of is dat niet geldig; controleer of het volledig is.",
            "In de gegevens die we hebben ontvangen, ontbreekt uw mobiele nummer of is dat niet geldig; begin met een plus of twee nullen en het landnummer.",
            "In de gegevens die we hebben ontvangen, ontbreekt uw huisnummer of is dat niet geldig; vermeld alleen het nummer, zonder letters of tekens.",
            "In de gegevens die we hebben ontvangen, ontbreekt uw straatnaam of is die niet geldig; gebruik alleen letters, spaties, koppeltekens en apostrofs.",
            "In de gegevens die we hebben ontvangen, ontbreekt uw postcode of is die niet geldig.",
            "In de gegevens die we hebben ontvangen, ontbreekt uw woonplaats of is die niet geldig; gebruik alleen letters, spaties, koppeltekens en apostrofs.",
            "In de gegevens die we hebben ontvangen, staat niet welk soort identiteitsbewijs u gebruikt.",
            "Het soort identiteitsbewijs dat we hebben ontvangen, kunnen we voor uw nationaliteit niet controleren.",
            "Mogelijk ontbreekt uw identiteitsbewijs.",
            "In de gegevens die we hebben ontvangen, is het land waar u belasting betaalt, mogelijk niet geldig.",
            "We hebben uw selfie niet ontvangen.",
            "Foto's van uw identiteitsbewijs ontbreken of horen niet bij elkaar; laat alle kanten van één en hetzelfde document zien.",
            "De gegevens die we hebben ontvangen, zijn te oud voor deze verificatie.",
            "In de gegevens die we hebben ontvangen, staat u niet als privépersoon vermeld.",
            "In de gegevens die we hebben ontvangen, is uw naam niet volledig; vermeld ten minste twee woorden, zoals uw voornaam en achternaam.",
            "In de gegevens die we hebben ontvangen, ontbreekt het nummer van uw identiteitsbewijs.",
            "We hebben uw aanvullende document, dat naast uw identiteitsbewijs nodig is, niet ontvangen.",
            "In de gegevens die we hebben ontvangen, is uw woonadres niet geldig; controleer elk onderdeel ervan.",
            "In de gegevens die we hebben ontvangen, is uw woonadres een postbus; we hebben het adres nodig waar u woont.",
            "In de gegevens die we hebben ontvangen, hoort uw woonadres niet bij een woning; we hebben het adres nodig waar u woont.",
            "Uw woonadres in de gegevens die we hebben ontvangen, komt niet overeen met het adres op uw adresbewijs.",
            "Uw nationaliteit is in wat we hebben ontvangen niet overal hetzelfde vermeld; vergelijk de vermelding met uw identiteitsbewijs.",
            "Uw geboorteplaats is in wat we hebben ontvangen niet overal hetzelfde vermeld; vergelijk de vermelding met uw identiteitsbewijs.",
            "Uw geslacht is in wat we hebben ontvangen niet overal hetzelfde vermeld; vergelijk de vermelding met uw identiteitsbewijs.",
            "Uw selfie is te licht; vermijd fel licht op uw gezicht en gebruik geen flits.",
            "Uw selfie is te donker; maak de selfie op een goed verlichte plek, met het licht op uw gezicht.",
            "Uw selfie is onscherp; houd de camera stil tot het beeld scherp is.",
            "De kwaliteit van uw selfie is te laag; maak de lens schoon, zorg voor gelijkmatig licht en houd de camera stil.",
            "We kunnen uw selfie zo niet gebruiken; kijk recht in de camera, bij gelijkmatig licht en met uw hele gezicht in beeld.",
            "Wat we hebben ontvangen, is niet geschikt voor uw verificatie.",
            "Op uw selfie is uw gezicht niet helemaal zichtbaar of niet binnen het kader; houd uw hele gezicht onbedekt en in beeld.",
            "Op uw selfie staan persoonlijke gegevens die we volgens de privacyregels niet mogen gebruiken; toon alleen uw gezicht en een effen achtergrond.",
            "De foto van uw identiteitsbewijs is te licht; vermijd fel licht en spiegeling, en gebruik geen flits.",
            "De foto van uw identiteitsbewijs is te donker; maak de foto op een goed verlichte plek, zonder schaduwen op het document.",
            "De foto van uw identiteitsbewijs is onscherp; houd de camera stil tot de tekst scherp is.",
            "De kwaliteit van de foto van uw identiteitsbewijs is te laag; maak de lens schoon, zorg voor gelijkmatig licht en houd de camera stil.",
            "Uw identiteitsbewijs is verlopen; gebruik een identiteitsbewijs dat nog geldig is.",
            "Uw identiteitsbewijs is niet geldig voor deze verificatie; gebruik een ander identiteitsbewijs dat wel geldig is.",
            "Op de foto van uw identiteitsbewijs staat een fotokopie of een scherm; fotografeer het document zelf.",
            "Een deel van uw identiteitsbewijs is op de foto niet zichtbaar; vermijd vingers, schaduwen en spiegeling op het document.",
            "De staat van uw identiteitsbewijs is niet goed genoeg voor de controle; gebruik een identiteitsbewijs dat onbeschadigd en goed leesbaar is.",
            "Identiteitsbewijzen uit het land dat het uwe heeft afgegeven, kunnen we niet controleren; gebruik er een uit een ander land als u dat hebt.",
            "Identiteitsbewijzen met de nationaliteit die op het uwe staat, kunnen we niet controleren; gebruik er een van een andere nationaliteit als u die hebt.",
            "Uw identiteitsbewijs staat niet helemaal op de foto; houd alle randen en hoeken in beeld.",
            "Uw identiteitsbewijs zit in een plastic hoesje; haal het eruit voordat u de foto maakt.",
            "Op de foto van uw identiteitsbewijs staan persoonlijke gegevens die we volgens de privacyregels niet mogen gebruiken; toon alleen het document.",
            "De veiligheidskenmerken van uw identiteitsbewijs zijn op de foto niet zichtbaar; kantel het document iets, bij goed licht en zonder spiegeling.",
            "Het is niet duidelijk of de volledige naam die we hebben ontvangen, overeenkomt met uw identiteitsbewijs; vermeld uw naam zoals die daar staat.",
            "Niet alle benodigde kanten van uw identiteitsbewijs stonden op de foto's; een kaart heeft bijvoorbeeld een voorkant en een achterkant.",
            "Het documentnummer in de gegevens die we hebben ontvangen, komt niet overeen met het nummer op uw identiteitsbewijs.",
            "De afgiftedatum in de gegevens die we hebben ontvangen, komt niet overeen met de datum op uw identiteitsbewijs.",
            "De vervaldatum in de gegevens die we hebben ontvangen, komt niet overeen met de datum op uw identiteitsbewijs.",
            "Uw fiscaal nummer is niet zichtbaar in wat we hebben ontvangen; zorg ervoor dat het op de foto's leesbaar is.",
            "De gegevens voor uw certificaat voor de elektronische handtekening komen niet overeen met uw identiteitsbewijs.",
            "De foto van uw aanvullende document is te licht; vermijd fel licht en spiegeling, en gebruik geen flits.",
            "De foto van uw aanvullende document is te donker; maak de foto op een goed verlichte plek, zonder schaduwen op het document.",
            "De foto van uw aanvullende document is onscherp; houd de camera stil tot de tekst scherp is.",
            "De kwaliteit van de foto van uw aanvullende document is te laag; maak de lens schoon, zorg voor gelijkmatig licht en houd de camera stil.",
            "Uw aanvullende document is verlopen; gebruik een aanvullend document dat nog geldig is.",
            "Uw aanvullende document is niet geldig voor deze verificatie; gebruik een ander aanvullend document dat wel geldig is.",
            "Op de foto van uw aanvullende document staat een fotokopie of een scherm; fotografeer het document zelf.",
            "Een deel van uw aanvullende document is op de foto niet zichtbaar; vermijd vingers, schaduwen en spiegeling op het document.",
            "De staat van uw aanvullende document is niet goed genoeg voor de controle; gebruik een aanvullend document dat onbeschadigd en goed leesbaar is.",
            "Uw aanvullende document staat niet helemaal op de foto; houd alle randen en hoeken in beeld.",
            "De foto van uw adresbewijs is te licht; vermijd fel licht en spiegeling, en gebruik geen flits.",
            "De foto van uw adresbewijs is te donker; maak de foto op een goed verlichte plek, zonder schaduwen op het document.",
            "De foto van uw adresbewijs is onscherp; houd de camera stil tot de tekst scherp is.",
            "De kwaliteit van de foto van uw adresbewijs is te laag; maak de lens schoon, zorg voor gelijkmatig licht en houd de camera stil.",
            "Uw adresbewijs is verlopen; gebruik een adresbewijs dat nog geldig is.",
            "Uw adresbewijs is niet geldig voor deze verificatie; gebruik een ander adresbewijs dat wel geldig is.",
            "Op de foto van uw adresbewijs staat een fotokopie of een scherm; fotografeer het document zelf.",
            "Een deel van uw adresbewijs is op de foto niet zichtbaar; vermijd vingers, schaduwen en spiegeling op het document.",
            "De staat van uw adresbewijs is niet goed genoeg voor de controle; gebruik een adresbewijs dat onbeschadigd en goed leesbaar is.",
            "Uw adresbewijs staat niet helemaal op de foto; houd alle randen en hoeken in beeld.",
            "De naam op uw adresbewijs komt niet overeen met de naam die we hebben ontvangen; op het adresbewijs moet uw naam staan.",
            "We hebben bij uw selfie uw locatie niet ontvangen.",
            "Uw selfievideo is te licht; vermijd fel licht op uw gezicht.",
            "Uw selfievideo is te donker; maak de opname op een goed verlichte plek, met het licht op uw gezicht.",
            "Uw selfievideo is onscherp; houd de camera stil en beweeg langzaam.",
            "De kwaliteit van uw selfievideo is te laag; maak de lens schoon, zorg voor gelijkmatig licht en houd de camera stil.",
            "In uw selfievideo zijn persoonlijke gegevens te zien die we volgens de privacyregels niet mogen gebruiken; toon alleen uw gezicht en een effen achtergrond.",
            "We kunnen uw selfievideo zo niet gebruiken; kijk recht in de camera, bij gelijkmatig licht en met uw hele gezicht in beeld.",
            "In uw selfievideo is niet alles te zien wat we moeten zien; houd uw hele gezicht in beeld en volg de instructies stap voor stap.",
            "Wat we hebben ontvangen, is niet genoeg voor uw verificatie.",
            "Uw certificaat voor de elektronische handtekening kon niet worden aangemaakt, waardoor deze ondertekening niet kan worden voortgezet.",
            "Bij het aanmaken van uw certificaat voor de elektronische handtekening is een fout opgetreden.",
            "Bij het aanmaken van uw certificaat voor de elektronische handtekening is een verbindingsprobleem opgetreden.",
            "Uw documenten konden niet worden ondertekend, waardoor deze ondertekening niet kan worden voortgezet.",
            "Bij het ondertekenen van uw documenten is een fout opgetreden.",
            "Bij het ondertekenen van uw documenten is een verbindingsprobleem opgetreden.",
            "Uw documenten konden niet met de voorlopige handtekening worden ondertekend, waardoor deze ondertekening niet kan worden voortgezet.",
            "De beschikbare tijd voor het ondertekenen van uw documenten was voorbij voordat de ondertekening was voltooid.",
        ],
    ];
    pub(crate) static LANGUAGE_REQUESTS: [&[&str]; 5] = [
        &[
            "",
            "Please go through the verification and the signing again from the start when you are asked to.",
            "Please go through the verification again from the start when you are asked to.",
            "Please give us your details again, as they are now.",
            "Please check your details and correct or complete them.",
            "Please use an identity document of a type that we accept for your nationality.",
            "Please provide clear photos of a valid identity document.",
            "Please provide clear photos of all the required sides of your identity document.",
            "Please add the missing details of your identity document.",
            "Please provide clear photos of a valid secondary document.",
            "Please provide a clear photo of a different proof of address that is valid.",
            "Please provide a clear photo of your original proof of address, not of a photocopy or a screen.",
            "Please provide a new, clear photo of your proof of address.",
            "Please allow your device to share your location, and then take a new selfie.",
            "Please take a clear selfie.",
            "Please record a new, clear selfie video.",
            "Please give us the full address of the home where you live.",
            "Please give us the full address where you live, or provide a new official proof of address that shows it.",
            "Please read your documents and approve them for signing once more.",
            "Please confirm your signature once more.",
        ],
        &[
            "",
            "Bitte führen Sie die Identifizierung und die Unterzeichnung noch einmal von Anfang an durch, wenn Sie dazu aufgefordert werden.",
            "Bitte führen Sie die Identifizierung noch einmal von Anfang an durch, wenn Sie dazu aufgefordert werden.",
            "Bitte teilen Sie uns Ihre Angaben noch einmal auf dem aktuellen Stand mit.",
            "Bitte prüfen Sie Ihre Angaben und berichtigen oder ergänzen Sie sie.",
            "Bitte verwenden Sie eine Art von Ausweisdokument, die wir bei Ihrer Staatsangehörigkeit akzeptieren.",
            "Bitte reichen Sie deutliche Fotos eines gültigen Ausweisdokuments ein.",
            "Bitte reichen Sie deutliche Fotos aller erforderlichen Seiten Ihres Ausweisdokuments ein.",
            "Bitte ergänzen Sie die fehlenden Angaben zu Ihrem Ausweisdokument.",
            "Bitte reichen Sie deutliche Fotos eines gültigen Zusatzdokuments ein.",
            "Bitte reichen Sie ein deutliches Foto eines anderen, gültigen Adressnachweises ein.",
            "Bitte reichen Sie ein deutliches Foto des Originals Ihres Adressnachweises ein, nicht das einer Fotokopie oder eines Bildschirms.",
            "Bitte reichen Sie ein neues, deutliches Foto Ihres Adressnachweises ein.",
            "Bitte erlauben Sie Ihrem Gerät, Ihren Standort freizugeben, und nehmen Sie danach ein neues Selfie auf.",
            "Bitte nehmen Sie ein deutliches Selfie auf.",
            "Bitte nehmen Sie ein neues, deutliches Selfie-Video auf.",
            "Bitte nennen Sie uns Ihre vollständige Wohnadresse, also die Adresse, unter der Sie wohnen.",
            "Bitte nennen Sie uns die vollständige Adresse, unter der Sie wohnen, oder reichen Sie einen neuen offiziellen Adressnachweis ein, der sie zeigt.",
            "Bitte lesen Sie Ihre Dokumente und geben Sie sie noch einmal zur Unterzeichnung frei.",
            "Bitte bestätigen Sie Ihre Signatur noch einmal.",
        ],
        &[
            "",
            "Por favor, repita la verificación y el proceso de firma desde el principio cuando se le pida.",
            "Por favor, repita la verificación desde el principio cuando se le pida.",
            "Por favor, facilítenos de nuevo sus datos, tal como son ahora.",
            "Por favor, revise sus datos y corríjalos o complételos.",
            "Por favor, use un documento de identidad de un tipo que aceptemos para su nacionalidad.",
            "Por favor, facilite fotos nítidas de un documento de identidad válido.",
            "Por favor, facilite fotos nítidas de todas las caras necesarias de su documento de identidad.",
            "Por favor, añada los datos que faltan sobre su documento de identidad.",
            "Por favor, facilite fotos nítidas de un documento complementario válido.",
            "Por favor, facilite una foto nítida de otro justificante de domicilio que sea válido.",
            "Por favor, facilite una foto nítida del original de su justificante de domicilio, no de una fotocopia ni de una pantalla.",
            "Por favor, facilite una foto nueva y nítida de su justificante de domicilio.",
            "Por favor, permita que su dispositivo comparta su ubicación y después hágase un nuevo selfie.",
            "Por favor, hágase un selfie nítido.",
            "Por favor, grabe un vídeo selfie nuevo y nítido.",
            "Por favor, indíquenos la dirección completa de la vivienda donde vive.",
            "Por favor, indíquenos la dirección completa donde vive o facilite un nuevo justificante de domicilio oficial en el que figure.",
            "Por favor, lea sus documentos y apruébelos de nuevo para la firma.",
            "Por favor, confirme de nuevo su firma.",
        ],
        &[
            "",
            "Veuillez recommencer la vérification et la procédure de signature depuis le début lorsque cela vous sera demandé.",
            "Veuillez recommencer la vérification depuis le début lorsque cela vous sera demandé.",
            "Veuillez nous communiquer à nouveau vos informations, telles qu'elles sont aujourd'hui.",
            "Veuillez vérifier vos informations et les corriger ou les compléter.",
            "Veuillez utiliser une pièce d'identité d'un type que nous acceptons pour votre nationalité.",
            "Veuillez fournir des photos nettes d'une pièce d'identité valide.",
            "Veuillez fournir des photos nettes de toutes les faces requises de votre pièce d'identité.",
            "Veuillez ajouter les informations manquantes concernant votre pièce d'identité.",
            "Veuillez fournir des photos nettes d'un document complémentaire valide.",
            "Veuillez fournir une photo nette d'un autre justificatif de domicile, qui soit valide.",
            "Veuillez fournir une photo nette de l'original de votre justificatif de domicile, et non d'une photocopie ou d'un écran.",
            "Veuillez fournir une nouvelle photo, bien nette, de votre justificatif de domicile.",
            "Veuillez autoriser votre appareil à partager votre position, puis prendre un nouveau selfie.",
            "Veuillez prendre un selfie bien net.",
            "Veuillez enregistrer une nouvelle vidéo selfie, bien nette.",
            "Veuillez nous indiquer l'adresse complète du logement où vous habitez.",
            "Veuillez nous indiquer l'adresse complète où vous habitez, ou fournir un nouveau justificatif de domicile officiel sur lequel elle figure.",
            "Veuillez lire vos documents et les approuver à nouveau en vue de leur signature.",
            "Veuillez confirmer à nouveau votre signature.",
        ],
        &[
            "",
            "Wilt u de verificatie en de ondertekening opnieuw vanaf het begin doorlopen wanneer u dat wordt gevraagd?",
            "Wilt u de verificatie opnieuw vanaf het begin doorlopen wanneer u dat wordt gevraagd?",
            "Wilt u uw gegevens opnieuw aan ons doorgeven, zoals ze nu zijn?",
            "Wilt u uw gegevens controleren en ze verbeteren of aanvullen?",
            "Wilt u een soort identiteitsbewijs gebruiken dat we voor uw nationaliteit accepteren?",
            "Wilt u duidelijke foto's van een geldig identiteitsbewijs aanleveren?",
            "Wilt u duidelijke foto's van alle benodigde kanten van uw identiteitsbewijs aanleveren?",
            "Wilt u de ontbrekende gegevens van uw identiteitsbewijs aanvullen?",
            "Wilt u duidelijke foto's van een geldig aanvullend document aanleveren?",
            "Wilt u een duidelijke foto van een ander, geldig adresbewijs aanleveren?",
            "Wilt u een duidelijke foto van uw originele adresbewijs aanleveren, en niet van een fotokopie of een scherm?",
            "Wilt u een nieuwe, duidelijke foto van uw adresbewijs aanleveren?",
            "Wilt u uw apparaat toestemming geven om uw locatie te delen, en daarna een nieuwe selfie maken?",
            "Wilt u een duidelijke selfie maken?",
            "Wilt u een nieuwe, duidelijke selfievideo opnemen?",
            "Wilt u het volledige adres doorgeven van de woning waar u woont?",
            "Wilt u het volledige adres doorgeven waar u woont, of een nieuw officieel adresbewijs aanleveren waarop dat adres staat?",
            "Wilt u uw documenten lezen en ze nogmaals goedkeuren voor ondertekening?",
            "Wilt u uw handtekening nogmaals bevestigen?",
        ],
    ];
    pub(crate) static GUIDANCE_REASONS: [u8; 155] = [
        0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
        20, 21, 0, 22, 23, 24, 0, 0, 0, 25, 26, 0, 27, 28, 29, 30, 31, 32, 33, 34, 35,
        36, 37, 38, 0, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54,
        55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74,
        75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 0, 0, 0, 0, 0, 0, 0, 0, 0, 86, 87,
        88, 89, 90, 91, 92, 93, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 94, 95, 96, 97, 98, 99, 100, 101,
    ];
    pub(crate) static REMEDY_REQUESTS: [u8; 33] = [
        0, 0, 0, 0, 0, 0, 1, 2, 0, 3, 4, 5, 0, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16,
        17, 0, 18, 19, 0, 0, 0, 0, 0,
    ];
}
/// Everything the catalogue holds, on one page.
///
/// Numbers, wire strings, titles, descriptions, actions, conditions, statuses and risk codes follow the vendor's page [Identity Verification Statuses](<https://docs.fourthline.com/docs/idv-statuses>), retrieved 2026-11-22. Names, remedies and disclosure are this catalogue's own judgement.
///
/// # Statuses
///
/// | Status | Description | Action | CDD Report | Then |
/// |---|---|---|---|---|
/// | [`new`](Status::New) | The workflow is successfully created. | SDK integration: Wait for the next status.<br>API integration: Upload the identity data and identity files. | no | `pending` or `invalid_data` |
/// | [`pending`](Status::Pending) | We are validating the data. | Wait for the next status. | no | `completed` or `inconsistent_data` |
/// | [`inconsistent_data`](Status::InconsistentData) | We found inconsistent data. | Create a new workflow. | no | final |
/// | [`invalid_data`](Status::InvalidData) | We found invalid or missing data. | Create a new workflow. | no | final |
/// | [`completed`](Status::Completed) | We have processed the case. For our recommendation to accept or reject the client, see the risk code. | Download the CDD Report zipfile. | yes | final |
///
/// # Status flow
#[cfg_attr(not(feature = "codegen"), doc = include_str!("flow.svg"))]
///
/// | From | To | When | Known from |
/// |---|---|---|---|
/// | — | `new` | Workflow created | stated by the vendor: The vendor's public integration guides say so; this page's own words for new are 'The workflow is successfully created'. |
/// | `new` | `new` | Identity data uploaded | stated by the vendor: The vendor's public integration guides say so: uploading the identity data alone leaves the status as it is. |
/// | `new` | `pending` | Identity files uploaded, data valid | stated by the vendor: The vendor's public integration guides say so: uploading the identity files leads here when the data is valid. |
/// | `new` | `invalid_data` | Identity files uploaded, data invalid or missing | stated by the vendor: The vendor's public integration guides say so: uploading the identity files leads here when data is invalid or missing. |
/// | `pending` | `completed` | Data validated, case processed | inferred: The page says of pending 'Wait for the next status', and of completed 'We have processed the case'. |
/// | `pending` | `inconsistent_data` | Data validated, inconsistencies found | inferred: The page says of pending 'We are validating the data', and of inconsistent\_data 'We found inconsistent data'. |
///
/// # Risk codes
///
/// | Risk code | Risk score |
/// |---|---|
/// | [`200`](RiskCode::LowRisk) | `completed_low_risk` |
/// | [`300`](RiskCode::MediumRisk) | `completed_medium_risk` |
/// | [`400`](RiskCode::HighRisk) | `completed_high_risk` |
/// | [`500`](RiskCode::UnacceptableRisk) | `completed_unacceptable_risk` |
///
/// # Remedies
///
/// | Remedy | Meaning |
/// |---|---|
/// | [`Remedy::ReportToCompliance`] | Report the case to the compliance officer before anything else is done, and tell the client nothing. |
/// | [`Remedy::TreatAsSuspectedFraud`] | Treat the case as suspected fraud: a person takes it over, and the client is told nothing. |
/// | [`Remedy::RefuseOrEscalate`] | Refuse the client or escalate the case: a person decides which, and nobody is accepted at this risk. |
/// | [`Remedy::RefuseClient`] | Refuse the client: a person confirms it, and chooses what the client is told. |
/// | [`Remedy::EnhancedDueDiligence`] | Carry out enhanced due diligence: a person looks into the client before anything is accepted. |
/// | [`Remedy::NothingCanBeDone`] | Stop here: this client cannot be verified, and trying again is not possible. |
/// | [`Remedy::CreateNewWorkflowWithSignature`] | Start again by creating a new workflow that includes Qualified Electronic Signature. |
/// | [`Remedy::CreateNewWorkflow`] | Start again by creating a new workflow for Identity Verification. |
/// | [`Remedy::UploadIdentityDataAndFiles`] | Upload the client's identity data and identity files, so that validation can begin. |
/// | [`Remedy::UploadNewIdentityData`] | Collect the identity data afresh and upload it in place of what was sent before. |
/// | [`Remedy::UpdateIdentityData`] | Correct or complete the identity data that the action names, and send it again. |
/// | [`Remedy::UseSupportedIdDocument`] | Ask the client for an ID document of a type that is supported for their nationality. |
/// | [`Remedy::UploadIdDocumentAndSelfie`] | Ask the client for both a new ID document and a new selfie, and upload them. |
/// | [`Remedy::UploadIdDocument`] | Ask the client for an ID document, and upload it. |
/// | [`Remedy::UploadIdDocumentPhotos`] | Upload all the photos that this type of ID document needs. |
/// | [`Remedy::UpdateIdentityFile`] | Complete the identity file with the value that the action names. |
/// | [`Remedy::UploadSecondaryDocument`] | Ask the client for a secondary document, and upload it. |
/// | [`Remedy::UploadDifferentPoaDocument`] | Ask the client for a PoA document other than the one already sent, and upload it. |
/// | [`Remedy::UploadAuthenticPoaDocument`] | Ask the client for the original of a PoA document rather than a copy, and upload it. |
/// | [`Remedy::UploadPoaDocumentPhoto`] | Ask the client for a new photo of the PoA document, and upload it. |
/// | [`Remedy::UploadSelfieWithGeolocation`] | Ask the client for a new selfie, taken with geolocation switched on, and upload both. |
/// | [`Remedy::UploadSelfie`] | Ask the client for a selfie photo, and upload it. |
/// | [`Remedy::UploadSelfieVideo`] | Ask the client for a new selfie video, and upload it. |
/// | [`Remedy::ProvideValidAddress`] | Provide an address that exists, is residential and is not a PO box. |
/// | [`Remedy::ProvideValidAddressOrPoaDocument`] | Provide a valid address, or ask the client for a new official PoA document. |
/// | [`Remedy::ProvideValidIpAddress`] | Provide a valid IP address. |
/// | [`Remedy::RetryDocumentApproval`] | Repeat the Document approval step of the signature. |
/// | [`Remedy::RetrySignatureConfirmation`] | Repeat the Signature confirmation step of the signature. |
/// | [`Remedy::HandledBySdk`] | Do nothing: the SDK deals with it. |
/// | [`Remedy::WaitForNextStatus`] | Do nothing now: wait until the case reports its next status. |
/// | [`Remedy::DownloadCddReport`] | Download the CDD Report zipfile of the case. |
/// | [`Remedy::NoActionNeeded`] | Do nothing: as far as this goes, all is well. |
/// | [`Remedy::NoActionStated`] | The page states no action: decide by your own policy what follows. |
///
/// # 100: AML screening
///
/// Numbers 100 to 199.
///
/// Unless a code says otherwise: accompanies [`Status::Completed`] · risk code [`RiskCode::LowRisk`], [`RiskCode::MediumRisk`], [`RiskCode::HighRisk`] or [`RiskCode::UnacceptableRisk`] · internal, not for the client.
///
/// | Code | Description | Action | Remedy | Client |
/// |---|---|---|---|---|
/// | [`100`](StatusCode::SanctionsHitFalsePositive) | False positive sanctions hit | — | [`no_action_needed`](Remedy::NoActionNeeded) | internal |
/// | [`102`](StatusCode::SensitivityListHitFalsePositive) | False positive sensitivity list hit | — | [`no_action_needed`](Remedy::NoActionNeeded) | internal |
/// | [`110`](StatusCode::PepHitFalsePositive) | False positive PEP hit | — | [`no_action_needed`](Remedy::NoActionNeeded) | internal |
/// | [`120`](StatusCode::PepHitConfirmed) | Confirmed PEP hit | — | [`enhanced_due_diligence`](Remedy::EnhancedDueDiligence) | internal |
///
/// # 1000: Identity data
///
/// Numbers 1000 to 1999.
///
/// Unless a code says otherwise: accompanies [`Status::InvalidData`] · no risk code · the client may be told.
///
/// | Code | Description | Action | Remedy | Client |
/// |---|---|---|---|---|
/// | [`1000`](StatusCode::DataSuccessfullyValidated) | Data successfully validated<br>Unlike its series: accompanies [`Status::Pending`]. | — | [`no_action_needed`](Remedy::NoActionNeeded) | may be told |
/// | [`1004`](StatusCode::PersonTypeInvalid) | person.type invalid | Update the identity data, setting person.type to naturalPerson or legalPerson. | [`update_identity_data`](Remedy::UpdateIdentityData) | may be told |
/// | [`1005`](StatusCode::FullNameInvalidOrMissing) | person.fullName invalid or missing | Update the identity data, setting the person.fullName format to only contain alphabetical characters, spaces, hyphens, and apostrophes. | [`update_identity_data`](Remedy::UpdateIdentityData) | may be told |
/// | [`1006`](StatusCode::FirstNameInvalidOrMissing) | person.firstName invalid or missing | Update the identity data, setting the person.firstName format to only contain alphabetical characters, spaces, hyphens, and apostrophes. | [`update_identity_data`](Remedy::UpdateIdentityData) | may be told |
/// | [`1007`](StatusCode::LastNameInvalidOrMissing) | person.lastName invalid or missing | Update the identity data, setting the person.lastName format to only contain alphabetical characters, spaces, hyphens, and apostrophes. | [`update_identity_data`](Remedy::UpdateIdentityData) | may be told |
/// | [`1008`](StatusCode::GenderInvalidOrMissing) | person.gender invalid or missing | Update the identity data, setting person.gender to Female, Male, Other, or Unknown (case sensitive). | [`update_identity_data`](Remedy::UpdateIdentityData) | may be told |
/// | [`1009`](StatusCode::NationalityInvalidOrMissing) | person.nationality invalid or missing | Update the identity data, setting person.nationality to a valid ISO\_3166-1 alpha-3 country code. | [`update_identity_data`](Remedy::UpdateIdentityData) | may be told |
/// | [`1010`](StatusCode::BirthDateInvalidOrMissing) | person.birthDate invalid or missing | Update the identity data, setting person.birthDate to a valid date in YYYY-MM-DD format. | [`update_identity_data`](Remedy::UpdateIdentityData) | may be told |
/// | [`1011`](StatusCode::AddressCountryInvalidOrMissing) | address.country invalid or missing | Update the identity data, setting address.country to a valid ISO\_3166-1 alpha-3 country code. | [`update_identity_data`](Remedy::UpdateIdentityData) | may be told |
/// | [`1012`](StatusCode::EmailInvalidOrMissing) | emailAndPhone.email invalid or missing | Update the identity data, setting emailAndPhone.email to a valid email address including an @ character. | [`update_identity_data`](Remedy::UpdateIdentityData) | may be told |
/// | [`1013`](StatusCode::MobileNumberInvalidOrMissing) | emailAndPhone.mobile invalid or missing | Update the identity data, setting emailAndPhone.mobile to a valid mobile phone number including the country code and beginning with 00 or + without spaces. Example: 0031201234567 or +31201234567 | [`update_identity_data`](Remedy::UpdateIdentityData) | may be told |
/// | [`1014`](StatusCode::AddressStreetNumberInvalidOrMissing) | address.streetNumber invalid or missing | Update the identity data, setting address.streetNumber to an integer greater than or equal to zero. | [`update_identity_data`](Remedy::UpdateIdentityData) | may be told |
/// | [`1015`](StatusCode::AddressStreetInvalidOrMissing) | address.street invalid or missing | Update the identity data, setting address.street with only alphabetical characters, spaces, hyphens, and apostrophes. | [`update_identity_data`](Remedy::UpdateIdentityData) | may be told |
/// | [`1016`](StatusCode::AddressPostalCodeInvalidOrMissing) | address.postalCode invalid or missing | Update the identity data, setting address.postalCode. | [`update_identity_data`](Remedy::UpdateIdentityData) | may be told |
/// | [`1017`](StatusCode::AddressCityInvalidOrMissing) | address.city invalid or missing | Update the identity data, setting the address.city format to only contain alphabetical characters, spaces, hyphens, and apostrophes. | [`update_identity_data`](Remedy::UpdateIdentityData) | may be told |
/// | [`1018`](StatusCode::IdDocumentTypeMissing) | kycDocument.documentType missing | Update the identity file, setting kycDocument.documentType. | [`update_identity_file`](Remedy::UpdateIdentityFile) | may be told |
/// | [`1021`](StatusCode::NationalityNotSupportedForDocumentType) | person.nationality not supported for this document type | Ask the client to use a supported ID document for their nationality. | [`use_supported_id_document`](Remedy::UseSupportedIdDocument) | may be told |
/// | [`1022`](StatusCode::IdDocumentMissingOrTaxCountryInvalid) | ID document missing | Upload an ID document. | [`upload_id_document`](Remedy::UploadIdDocument) | may be told |
/// |  | tax.countrySubjectToTaxation invalid | Update the identity data, changing the tax.countrySubjectToTaxation format to a valid ISO\_3166-1 alpha-3 country code. | [`update_identity_data`](Remedy::UpdateIdentityData) | may be told |
/// | [`1023`](StatusCode::SelfiePhotoMissing) | Selfie photo missing | Upload a selfie photo. | [`upload_selfie`](Remedy::UploadSelfie) | may be told |
/// | [`1024`](StatusCode::IdDocumentPhotosMissingOrInconsistent) | ID document photo(s) missing or inconsistent | Upload new document photos. | [`upload_id_document_photos`](Remedy::UploadIdDocumentPhotos) | may be told |
/// | [`1025`](StatusCode::RiskRequirementParametersMissing) | All riskRequirement parameters are required | Update the identity data, setting all riskRequirement parameters. | [`update_identity_data`](Remedy::UpdateIdentityData) | internal |
/// | [`1031`](StatusCode::IdentityDataTooOld) | Identity data too old | Upload new identity data. | [`upload_new_identity_data`](Remedy::UploadNewIdentityData) | may be told |
/// | [`1032`](StatusCode::ClientNotANaturalPerson) | Client not a natural person | Update the identity data, setting person.type to Natural Person. | [`update_identity_data`](Remedy::UpdateIdentityData) | may be told |
/// | [`1033`](StatusCode::FullNameFormatInvalid) | person.fullName format invalid | Update the identity data, making sure person.fullName consists of at least 2 words. | [`update_identity_data`](Remedy::UpdateIdentityData) | may be told |
/// | [`1034`](StatusCode::UnderageClient) | Underage client | None. You can't retry. | [`nothing_can_be_done`](Remedy::NothingCanBeDone) | internal |
/// | [`1035`](StatusCode::ClientIneligibleDueToCountryOfResidence) | Ineligible client due to unsupported country of residence | None. You can't retry. | [`nothing_can_be_done`](Remedy::NothingCanBeDone) | internal |
/// | [`1036`](StatusCode::IdDocumentNumberAlreadyUsed) | ID document number already used | Upload a new ID document. | [`upload_id_document`](Remedy::UploadIdDocument) | internal |
/// | [`1037`](StatusCode::IdDocumentNumberMissing) | kycDocument.documentNumber missing | Update the identity file, setting kycDocument.documentNumber. | [`update_identity_file`](Remedy::UpdateIdentityFile) | may be told |
/// | [`1100`](StatusCode::SecondaryDocumentMissing) | Secondary document missing | Upload a secondary document. | [`upload_secondary_document`](Remedy::UploadSecondaryDocument) | may be told |
/// | [`1201`](StatusCode::ClientNotSuccessfullyVerified) | Client not successfully verified | Create a new workflow for Identity Verification. | [`create_new_workflow`](Remedy::CreateNewWorkflow) | internal |
///
/// # 2000: Home address
///
/// Numbers 2000 to 2999.
///
/// Unless a code says otherwise: accompanies [`Status::InconsistentData`] · no risk code · the client may be told.
///
/// | Code | Description | Action | Remedy | Client |
/// |---|---|---|---|---|
/// | [`2001`](StatusCode::AddressInvalid) | Invalid address | Provide a valid address. | [`provide_valid_address`](Remedy::ProvideValidAddress) | may be told |
/// | [`2002`](StatusCode::AddressIsPoBox) | PO box address | Provide a valid non-PO box address. | [`provide_valid_address`](Remedy::ProvideValidAddress) | may be told |
/// | [`2003`](StatusCode::AddressNotResidential) | Non-residential address | Provide a valid residential address. | [`provide_valid_address`](Remedy::ProvideValidAddress) | may be told |
/// | [`2004`](StatusCode::AddressDoesNotMatchPoaDocument) | Address doesn't match the PoA document | Provide a valid address request, or ask the client for a new official PoA document. | [`provide_valid_address_or_poa_document`](Remedy::ProvideValidAddressOrPoaDocument) | may be told |
///
/// # 3000: Sendbacks
///
/// Numbers 3000 to 3999.
///
/// Unless a code says otherwise: accompanies [`Status::InconsistentData`] · no risk code · the client may be told.
///
/// | Code | Description | Action | Remedy | Client |
/// |---|---|---|---|---|
/// | [`3001`](StatusCode::NationalityDoesNotMatchClientInput) | person.nationality doesn't match client input | Update the client's nationality. | [`update_identity_data`](Remedy::UpdateIdentityData) | may be told |
/// | [`3002`](StatusCode::PlaceOfBirthDoesNotMatchClientInput) | person.placeOfBirth doesn't match client input | Update the client's place of birth. | [`update_identity_data`](Remedy::UpdateIdentityData) | may be told |
/// | [`3005`](StatusCode::GenderDoesNotMatchClientInput) | person.gender doesn't match client input | Update the client's gender. | [`update_identity_data`](Remedy::UpdateIdentityData) | may be told |
/// | [`3100`](StatusCode::SelfiePhotoTooBright) | Selfie photo too bright | Upload a new selfie. | [`upload_selfie`](Remedy::UploadSelfie) | may be told |
/// | [`3101`](StatusCode::SelfiePhotoTooDark) | Selfie photo too dark | Upload a new selfie. | [`upload_selfie`](Remedy::UploadSelfie) | may be told |
/// | [`3102`](StatusCode::SelfiePhotoTooBlurry) | Selfie photo too blurry | Upload a new selfie. | [`upload_selfie`](Remedy::UploadSelfie) | may be told |
/// | [`3103`](StatusCode::SelfiePhotoPoorQuality) | Selfie photo poor quality | Upload a new selfie. | [`upload_selfie`](Remedy::UploadSelfie) | may be told |
/// | [`3104`](StatusCode::SelfiePhotoInadequate) | Selfie photo inadequate | Upload a new selfie. | [`upload_selfie`](Remedy::UploadSelfie) | may be told |
/// | [`3105`](StatusCode::SelfieDoesNotMatchIdPortrait) | Selfie doesn't match ID document portrait | Create a new workflow for Identity Verification. | [`create_new_workflow`](Remedy::CreateNewWorkflow) | internal |
/// | [`3106`](StatusCode::InputInadequate) | Inadequate input | Create a new workflow for Identity Verification. | [`create_new_workflow`](Remedy::CreateNewWorkflow) | may be told |
/// | [`3107`](StatusCode::FaceNotFullyVisibleOrWithinFrame) | Face not fully visible or within frame | Upload a new selfie. | [`upload_selfie`](Remedy::UploadSelfie) | may be told |
/// | [`3108`](StatusCode::SelfiePhotoGdprBreach) | Selfie photo GDPR breach | Upload a new selfie. | [`upload_selfie`](Remedy::UploadSelfie) | may be told |
/// | [`3200`](StatusCode::IdDocumentPhotoTooBright) | ID document photo too bright | Upload a new ID document. | [`upload_id_document`](Remedy::UploadIdDocument) | may be told |
/// | [`3201`](StatusCode::IdDocumentPhotoTooDark) | ID document photo too dark | Upload a new ID document. | [`upload_id_document`](Remedy::UploadIdDocument) | may be told |
/// | [`3202`](StatusCode::IdDocumentPhotoTooBlurry) | ID document photo too blurry | Upload a new ID document. | [`upload_id_document`](Remedy::UploadIdDocument) | may be told |
/// | [`3203`](StatusCode::IdDocumentPhotoPoorQuality) | ID document photo poor quality | Upload a new ID document. | [`upload_id_document`](Remedy::UploadIdDocument) | may be told |
/// | [`3204`](StatusCode::IdDocumentExpired) | Expired ID document | Upload a new ID document. | [`upload_id_document`](Remedy::UploadIdDocument) | may be told |
/// | [`3205`](StatusCode::IdDocumentInvalid) | Invalid ID document | Upload a new ID document. | [`upload_id_document`](Remedy::UploadIdDocument) | may be told |
/// | [`3206`](StatusCode::IdDocumentPhotoOfPhotocopyOrScreen) | ID document photo of a photocopy or screen | Upload a new ID document. | [`upload_id_document`](Remedy::UploadIdDocument) | may be told |
/// | [`3207`](StatusCode::IdDocumentPhotoObscured) | ID document photo obscured | Upload a new ID document. | [`upload_id_document`](Remedy::UploadIdDocument) | may be told |
/// | [`3208`](StatusCode::IdDocumentInInadequateCondition) | ID document in inadequate condition | Upload a new ID document. | [`upload_id_document`](Remedy::UploadIdDocument) | may be told |
/// | [`3209`](StatusCode::IssuingCountryNotSupported) | Issuing country not supported | Upload a new ID document. | [`upload_id_document`](Remedy::UploadIdDocument) | may be told |
/// | [`3210`](StatusCode::NationalityNotSupported) | Nationality not supported | Upload a new ID document. | [`upload_id_document`](Remedy::UploadIdDocument) | may be told |
/// | [`3211`](StatusCode::IdDocumentOutOfFrame) | ID document out of frame | Upload a new ID document. | [`upload_id_document`](Remedy::UploadIdDocument) | may be told |
/// | [`3212`](StatusCode::IdDocumentInPlasticCover) | ID document in plastic cover | Upload a new ID document. | [`upload_id_document`](Remedy::UploadIdDocument) | may be told |
/// | [`3213`](StatusCode::IdDocumentPhotoGdprBreach) | ID document photo GDPR breach | Upload a new ID document. | [`upload_id_document`](Remedy::UploadIdDocument) | may be told |
/// | [`3250`](StatusCode::IdDocumentSecurityFeaturesNotVisible) | Security features not visible | Upload a new ID document. | [`upload_id_document`](Remedy::UploadIdDocument) | may be told |
/// | [`3300`](StatusCode::LegalNameMatchWithIdDocumentUnclear) | Unclear if legal name provided by client matches ID document | Update the client's full name. | [`update_identity_data`](Remedy::UpdateIdentityData) | may be told |
/// | [`3304`](StatusCode::IdDocumentSidePhotosMissing) | Photos of required ID document sides missing | Provide the required number of photos for the document type. | [`upload_id_document_photos`](Remedy::UploadIdDocumentPhotos) | may be told |
/// | [`3305`](StatusCode::IdDocumentNumberDoesNotMatchClientInput) | ID document number doesn't match client input | Update the document number. | [`update_identity_data`](Remedy::UpdateIdentityData) | may be told |
/// | [`3306`](StatusCode::IdDocumentIssueDateDoesNotMatchClientInput) | ID document issue date doesn't match client input | Update the issue date. | [`update_identity_data`](Remedy::UpdateIdentityData) | may be told |
/// | [`3307`](StatusCode::IdDocumentExpiryDateDoesNotMatchClientInput) | ID document expiry date doesn't match client input | Update the expiry date. | [`update_identity_data`](Remedy::UpdateIdentityData) | may be told |
/// | [`3308`](StatusCode::TinNotVisible) | TIN not visible | Create a new workflow for Identity Verification. | [`create_new_workflow`](Remedy::CreateNewWorkflow) | may be told |
/// | [`3311`](StatusCode::QecDetailsDoNotMatchIdDocument) | QEC details don't match ID document | Create a new workflow that includes Qualified Electronic Signature. | [`create_new_workflow_with_signature`](Remedy::CreateNewWorkflowWithSignature) | may be told |
/// | [`3400`](StatusCode::SecondaryDocumentPhotoTooBright) | Secondary document photo too bright | Upload a new secondary document. | [`upload_secondary_document`](Remedy::UploadSecondaryDocument) | may be told |
/// | [`3401`](StatusCode::SecondaryDocumentPhotoTooDark) | Secondary document photo too dark | Upload a new secondary document. | [`upload_secondary_document`](Remedy::UploadSecondaryDocument) | may be told |
/// | [`3402`](StatusCode::SecondaryDocumentPhotoTooBlurry) | Secondary document photo too blurry | Upload a new secondary document. | [`upload_secondary_document`](Remedy::UploadSecondaryDocument) | may be told |
/// | [`3403`](StatusCode::SecondaryDocumentPhotoPoorQuality) | Secondary document photo poor quality | Upload a new secondary document. | [`upload_secondary_document`](Remedy::UploadSecondaryDocument) | may be told |
/// | [`3404`](StatusCode::SecondaryDocumentExpired) | Expired secondary document | Upload a new secondary document. | [`upload_secondary_document`](Remedy::UploadSecondaryDocument) | may be told |
/// | [`3405`](StatusCode::SecondaryDocumentInvalid) | Invalid secondary document | Upload a new secondary document. | [`upload_secondary_document`](Remedy::UploadSecondaryDocument) | may be told |
/// | [`3406`](StatusCode::SecondaryDocumentPhotoOfPhotocopyOrScreen) | Secondary document photo of a photocopy or screen | Upload a new secondary document. | [`upload_secondary_document`](Remedy::UploadSecondaryDocument) | may be told |
/// | [`3407`](StatusCode::SecondaryDocumentPhotoObscured) | Secondary document photo obscured | Upload a new secondary document. | [`upload_secondary_document`](Remedy::UploadSecondaryDocument) | may be told |
/// | [`3408`](StatusCode::SecondaryDocumentInInadequateCondition) | Secondary document in inadequate condition | Upload a new secondary document. | [`upload_secondary_document`](Remedy::UploadSecondaryDocument) | may be told |
/// | [`3409`](StatusCode::SecondaryDocumentOutOfFrame) | Secondary Document out of frame | Upload a new secondary document. | [`upload_secondary_document`](Remedy::UploadSecondaryDocument) | may be told |
/// | [`3410`](StatusCode::PoaDocumentPhotoTooBright) | PoA document photo too bright | Upload a new PoA document photo. | [`upload_poa_document_photo`](Remedy::UploadPoaDocumentPhoto) | may be told |
/// | [`3411`](StatusCode::PoaDocumentPhotoTooDark) | PoA document photo too dark | Upload a new PoA document photo. | [`upload_poa_document_photo`](Remedy::UploadPoaDocumentPhoto) | may be told |
/// | [`3412`](StatusCode::PoaDocumentPhotoTooBlurry) | PoA document photo too blurry | Upload a new PoA document photo. | [`upload_poa_document_photo`](Remedy::UploadPoaDocumentPhoto) | may be told |
/// | [`3413`](StatusCode::PoaDocumentPhotoPoorQuality) | PoA document photo poor quality | Upload a new PoA document photo. | [`upload_poa_document_photo`](Remedy::UploadPoaDocumentPhoto) | may be told |
/// | [`3414`](StatusCode::PoaDocumentExpired) | Expired PoA document | Upload a different PoA document. | [`upload_different_poa_document`](Remedy::UploadDifferentPoaDocument) | may be told |
/// | [`3415`](StatusCode::PoaDocumentInvalid) | Invalid PoA document | Upload a different PoA document. | [`upload_different_poa_document`](Remedy::UploadDifferentPoaDocument) | may be told |
/// | [`3416`](StatusCode::PoaDocumentPhotoOfPhotocopyOrScreen) | PoA document photo of a photocopy or screen | Upload an authentic PoA document. | [`upload_authentic_poa_document`](Remedy::UploadAuthenticPoaDocument) | may be told |
/// | [`3417`](StatusCode::PoaDocumentPhotoObscured) | PoA document photo obscured | Upload a new PoA document photo. | [`upload_poa_document_photo`](Remedy::UploadPoaDocumentPhoto) | may be told |
/// | [`3418`](StatusCode::PoaDocumentInInadequateCondition) | PoA document in inadequate condition | Upload a different PoA document. | [`upload_different_poa_document`](Remedy::UploadDifferentPoaDocument) | may be told |
/// | [`3419`](StatusCode::PoaDocumentOutOfFrame) | PoA document out of frame | Upload a new PoA document photo. | [`upload_poa_document_photo`](Remedy::UploadPoaDocumentPhoto) | may be told |
/// | [`3420`](StatusCode::NameDoesNotMatchPoaDocument) | Name doesn't match the PoA document | Upload a new PoA document photo. | [`upload_poa_document_photo`](Remedy::UploadPoaDocumentPhoto) | may be told |
/// | [`3500`](StatusCode::GeolocationNotProvided) | Geolocation not provided | Upload a new selfie with the geolocation. | [`upload_selfie_with_geolocation`](Remedy::UploadSelfieWithGeolocation) | may be told |
/// | [`3505`](StatusCode::NotTheSamePerson) | Not the same person | Upload a new ID document and selfie. | [`upload_id_document_and_selfie`](Remedy::UploadIdDocumentAndSelfie) | internal |
/// | [`3510`](StatusCode::GeolocationNotSupported) | Geolocation not supported | Upload a new selfie with the geolocation. | [`upload_selfie_with_geolocation`](Remedy::UploadSelfieWithGeolocation) | internal |
/// | [`3520`](StatusCode::PhotoMetadataInconsistent) | Photo metadata inconsistent | Upload a new document and selfie. | [`upload_id_document_and_selfie`](Remedy::UploadIdDocumentAndSelfie) | internal |
/// | [`3521`](StatusCode::VideoMetadataInconsistent) | Video metadata inconsistent | Upload a new document and selfie. | [`upload_id_document_and_selfie`](Remedy::UploadIdDocumentAndSelfie) | internal |
/// | [`3540`](StatusCode::DeviceMetadataInconsistent) | Device metadata inconsistent | Upload a new document and selfie. | [`upload_id_document_and_selfie`](Remedy::UploadIdDocumentAndSelfie) | internal |
/// | [`3541`](StatusCode::DeviceModelInconsistent) | Device model inconsistent | Upload a new document and selfie. | [`upload_id_document_and_selfie`](Remedy::UploadIdDocumentAndSelfie) | internal |
/// | [`3542`](StatusCode::DeviceLanguageInconsistent) | Device language inconsistent | Upload a new document and selfie. | [`upload_id_document_and_selfie`](Remedy::UploadIdDocumentAndSelfie) | internal |
/// | [`3543`](StatusCode::DeviceGeolocationInconsistent) | Device geolocation inconsistent | Upload a new document and selfie. | [`upload_id_document_and_selfie`](Remedy::UploadIdDocumentAndSelfie) | internal |
/// | [`3560`](StatusCode::IpAddressInvalid) | Invalid IP address | Provide a valid IP address. | [`provide_valid_ip_address`](Remedy::ProvideValidIpAddress) | internal |
/// | [`3600`](StatusCode::SelfieVideoTooBright) | Selfie video too bright | Upload a new selfie video. | [`upload_selfie_video`](Remedy::UploadSelfieVideo) | may be told |
/// | [`3601`](StatusCode::SelfieVideoTooDark) | Selfie video too dark | Upload a new selfie video. | [`upload_selfie_video`](Remedy::UploadSelfieVideo) | may be told |
/// | [`3602`](StatusCode::SelfieVideoTooBlurry) | Selfie video too blurry | Upload a new selfie video. | [`upload_selfie_video`](Remedy::UploadSelfieVideo) | may be told |
/// | [`3603`](StatusCode::SelfieVideoPoorQuality) | Selfie video poor quality | Upload a new selfie video. | [`upload_selfie_video`](Remedy::UploadSelfieVideo) | may be told |
/// | [`3604`](StatusCode::SelfieVideoGdprBreach) | Selfie video GDPR breach | Upload a new selfie video. | [`upload_selfie_video`](Remedy::UploadSelfieVideo) | may be told |
/// | [`3610`](StatusCode::SelfieVideoInadequate) | Selfie video inadequate | Upload a new selfie video. | [`upload_selfie_video`](Remedy::UploadSelfieVideo) | may be told |
/// | [`3620`](StatusCode::LivenessFeaturesNotVisible) | Liveness features not visible | Upload a new selfie video. | [`upload_selfie_video`](Remedy::UploadSelfieVideo) | may be told |
/// | [`3700`](StatusCode::DataInsufficient) | Insufficient data | Create a new workflow for Identity Verification. | [`create_new_workflow`](Remedy::CreateNewWorkflow) | may be told |
///
/// # 4000: Rejections
///
/// Numbers 4000 to 4999.
///
/// Unless a code says otherwise: accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client.
///
/// | Code | Description | Action | Remedy | Client |
/// |---|---|---|---|---|
/// | [`4110`](StatusCode::SanctionsHitConfirmed) | Confirmed sanctions hit | — | [`report_to_compliance`](Remedy::ReportToCompliance) | internal |
/// | [`4112`](StatusCode::SensitivityListHitConfirmed) | Confirmed sensitivity list hit | — | [`report_to_compliance`](Remedy::ReportToCompliance) | internal |
/// | [`4120`](StatusCode::UnderageClientRejected) | Underage client | — | [`refuse_client`](Remedy::RefuseClient) | internal |
/// | [`4130`](StatusCode::RiskScoreUnacceptable) | Unacceptable risk score | — | [`refuse_or_escalate`](Remedy::RefuseOrEscalate) | internal |
/// | [`4135`](StatusCode::CombinationOfDataPointsUnacceptable) | Unacceptable combination of data points | — | [`refuse_or_escalate`](Remedy::RefuseOrEscalate) | internal |
/// | [`4140`](StatusCode::CountryOfResidenceNotSupported) | Country of residence not supported | — | [`refuse_client`](Remedy::RefuseClient) | internal |
/// | [`4145`](StatusCode::GeolocationProhibited) | Geolocation prohibited | — | [`refuse_client`](Remedy::RefuseClient) | internal |
/// | [`4150`](StatusCode::IssuingCountryProhibited) | Issuing country prohibited | — | [`refuse_client`](Remedy::RefuseClient) | internal |
/// | [`4155`](StatusCode::NationalityProhibited) | Nationality prohibited | — | [`refuse_client`](Remedy::RefuseClient) | internal |
/// | [`4160`](StatusCode::HitsAboveAgreedThreshold) | Hits above agreed threshold | — | [`report_to_compliance`](Remedy::ReportToCompliance) | internal |
/// | [`4170`](StatusCode::IpAddressHighRisk) | High-risk IP address | — | [`enhanced_due_diligence`](Remedy::EnhancedDueDiligence) | internal |
/// | [`4171`](StatusCode::CountryPhoneCodeHighRisk) | High-risk country phone code | — | [`enhanced_due_diligence`](Remedy::EnhancedDueDiligence) | internal |
/// | [`4172`](StatusCode::CountryOfResidenceHighRisk) | High-risk country of residence | — | [`enhanced_due_diligence`](Remedy::EnhancedDueDiligence) | internal |
/// | [`4173`](StatusCode::GeolocationHighRisk) | High-risk geolocation | — | [`enhanced_due_diligence`](Remedy::EnhancedDueDiligence) | internal |
/// | [`4190`](StatusCode::RejectedOther) | Rejected (other) | — | [`no_action_stated`](Remedy::NoActionStated) | internal |
/// | [`4192`](StatusCode::SelfieVideoRejected) | Selfie video rejected | — | [`refuse_client`](Remedy::RefuseClient) | internal |
/// | [`4200`](StatusCode::SelfiePhotoThirdPartyInvolvementUnacceptable) | Unacceptable third-party involvement in selfie photo | — | [`treat_as_suspected_fraud`](Remedy::TreatAsSuspectedFraud) | internal |
/// | [`4202`](StatusCode::SelfieVideoThirdPartyInvolvementUnacceptable) | Unacceptable third-party involvement in selfie video | — | [`treat_as_suspected_fraud`](Remedy::TreatAsSuspectedFraud) | internal |
/// | [`4211`](StatusCode::IdDocumentPhotoThirdPartyInvolvementUnacceptable) | Unacceptable third-party involvement in ID document photo | — | [`treat_as_suspected_fraud`](Remedy::TreatAsSuspectedFraud) | internal |
/// | [`4310`](StatusCode::BirthDateDoesNotMatchPreviousIdDocument) | Birth date doesn't match previous ID document | — | [`treat_as_suspected_fraud`](Remedy::TreatAsSuspectedFraud) | internal |
/// | [`4311`](StatusCode::PlaceOfBirthDoesNotMatchPreviousIdDocument) | Place of birth doesn't match previous ID document | — | [`treat_as_suspected_fraud`](Remedy::TreatAsSuspectedFraud) | internal |
/// | [`4400`](StatusCode::NameOnIdDocumentDoesNotMatchClientInput) | Name on ID document doesn't match client input | — | [`refuse_client`](Remedy::RefuseClient) | internal |
///
/// # 5000: Fraud
///
/// Numbers 5000 to 5999.
///
/// Unless a code says otherwise: accompanies [`Status::Completed`] · risk code [`RiskCode::UnacceptableRisk`] · internal, not for the client.
///
/// | Code | Description | Action | Remedy | Client |
/// |---|---|---|---|---|
/// | [`5100`](StatusCode::IdDocumentTamperedWith) | Tampered-with ID document | — | [`treat_as_suspected_fraud`](Remedy::TreatAsSuspectedFraud) | internal |
/// | [`5150`](StatusCode::IdDocumentCounterfeit) | Counterfeit ID document | — | [`treat_as_suspected_fraud`](Remedy::TreatAsSuspectedFraud) | internal |
/// | [`5200`](StatusCode::SelfiePhotoTamperedWith) | Tampered-with selfie photo | — | [`treat_as_suspected_fraud`](Remedy::TreatAsSuspectedFraud) | internal |
/// | [`5201`](StatusCode::SelfiePhotoOfAnotherPhoto) | Selfie photo is of another photo | — | [`treat_as_suspected_fraud`](Remedy::TreatAsSuspectedFraud) | internal |
/// | [`5202`](StatusCode::Impersonation) | Impersonation | — | [`treat_as_suspected_fraud`](Remedy::TreatAsSuspectedFraud) | internal |
/// | [`5210`](StatusCode::BiometricsMatchKnownFraudster) | Biometrics match known fraudster | — | [`treat_as_suspected_fraud`](Remedy::TreatAsSuspectedFraud) | internal |
/// | [`5300`](StatusCode::PoaDocumentTamperedWith) | Tampered-with PoA document | — | [`treat_as_suspected_fraud`](Remedy::TreatAsSuspectedFraud) | internal |
/// | [`5400`](StatusCode::AddressFraudulent) | Fraudulent address | — | [`treat_as_suspected_fraud`](Remedy::TreatAsSuspectedFraud) | internal |
/// | [`5600`](StatusCode::SelfieVideoOfVideoOrPhoto) | Selfie video is of a video or a photo | — | [`treat_as_suspected_fraud`](Remedy::TreatAsSuspectedFraud) | internal |
/// | [`5601`](StatusCode::SelfieVideoClientDoesNotMatchIdDocument) | Client in selfie video doesn't match ID document | — | [`treat_as_suspected_fraud`](Remedy::TreatAsSuspectedFraud) | internal |
/// | [`5602`](StatusCode::SelfieVideoClientWearingMask) | Client in selfie video wearing a mask | — | [`treat_as_suspected_fraud`](Remedy::TreatAsSuspectedFraud) | internal |
/// | [`5610`](StatusCode::SelfieVideoFraudulent) | Fraudulent selfie video | — | [`treat_as_suspected_fraud`](Remedy::TreatAsSuspectedFraud) | internal |
/// | [`5900`](StatusCode::FraudOther) | Fraud (other) | — | [`treat_as_suspected_fraud`](Remedy::TreatAsSuspectedFraud) | internal |
///
/// # 6000: Qualified Electronic Signature errors
///
/// Numbers 6000 to 6999.
///
/// Unless a code says otherwise: accompanies [`Status::Completed`] · risk codes not stated · the client may be told.
///
/// | Code | Description | Action | Remedy | Client |
/// |---|---|---|---|---|
/// | [`6001`](StatusCode::QecCreationFatalError) | Fatal error while creating the QEC | Create a new workflow that includes Identity Verification and Qualified Electronic Signature. | [`create_new_workflow_with_signature`](Remedy::CreateNewWorkflowWithSignature) | may be told |
/// | [`6002`](StatusCode::QecCreationError) | Error while creating the QEC | SDK integration: Handled by the SDK.<br>API integration: Retry the Document approval step. | SDK integration: [`handled_by_sdk`](Remedy::HandledBySdk)<br>API integration: [`retry_document_approval`](Remedy::RetryDocumentApproval) | may be told |
/// | [`6003`](StatusCode::QecCreationCommunicationError) | Communication error while creating the QEC | SDK integration: Handled by the SDK.<br>API integration: Retry the Signature confirmation step. | SDK integration: [`handled_by_sdk`](Remedy::HandledBySdk)<br>API integration: [`retry_signature_confirmation`](Remedy::RetrySignatureConfirmation) | may be told |
/// | [`6004`](StatusCode::DocumentSigningFatalError) | Fatal error while signing documents | Create a new workflow that includes Identity Verification and Qualified Electronic Signature. | [`create_new_workflow_with_signature`](Remedy::CreateNewWorkflowWithSignature) | may be told |
/// | [`6005`](StatusCode::DocumentSigningError) | Error while signing documents | SDK integration: Handled by the SDK.<br>API integration: Retry the Signature confirmation step. | SDK integration: [`handled_by_sdk`](Remedy::HandledBySdk)<br>API integration: [`retry_signature_confirmation`](Remedy::RetrySignatureConfirmation) | may be told |
/// | [`6006`](StatusCode::DocumentSigningCommunicationError) | Communication error while signing documents | SDK integration: Handled by the SDK.<br>API integration: Retry the Signature confirmation step. | SDK integration: [`handled_by_sdk`](Remedy::HandledBySdk)<br>API integration: [`retry_signature_confirmation`](Remedy::RetrySignatureConfirmation) | may be told |
/// | [`6007`](StatusCode::DocumentSigningWithProvisionalSignatureFatalError) | Pending verification flow only: Fatal error while signing documents with provisional signature | Create a new workflow that includes Identity Verification and Qualified Electronic Signature. | [`create_new_workflow_with_signature`](Remedy::CreateNewWorkflowWithSignature) | may be told |
/// | [`6008`](StatusCode::SignatureFlowTimedOut) | Signature flow timed out | Create a new workflow that includes Identity Verification and Qualified Electronic Signature. | [`create_new_workflow_with_signature`](Remedy::CreateNewWorkflowWithSignature) | may be told |
pub mod reference {}
