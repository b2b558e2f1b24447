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
    /// Complete the identity file with the value that the action names.
    ///
    /// Someone can act.
    UpdateIdentityFile,
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
    /// Ask the client for a secondary document, and upload it.
    ///
    /// Someone can act.
    UploadSecondaryDocument,
    /// Ask the client for the original of a PoA document rather than a copy, and upload it.
    ///
    /// Someone can act.
    UploadAuthenticPoaDocument,
    /// Ask the client for a PoA document other than the one already sent, and upload it.
    ///
    /// Someone can act.
    UploadDifferentPoaDocument,
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
#[allow(deprecated, reason = "retired rows stay decodable, so the tables name them")]
pub(crate) mod tables {
    use super::{Remedy, RiskCode, Series, Status, StatusCode};
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
        digest: "sha256:f5530ca98f432e645dc14da7268d19cf83d1c281f4d002ca1295ea92794a4109",
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
        Remedy::UpdateIdentityFile,
        Remedy::UseSupportedIdDocument,
        Remedy::UploadIdDocumentAndSelfie,
        Remedy::UploadIdDocument,
        Remedy::UploadIdDocumentPhotos,
        Remedy::UploadSecondaryDocument,
        Remedy::UploadAuthenticPoaDocument,
        Remedy::UploadDifferentPoaDocument,
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
        "update_identity_file",
        "use_supported_id_document",
        "upload_id_document_and_selfie",
        "upload_id_document",
        "upload_id_document_photos",
        "upload_secondary_document",
        "upload_authentic_poa_document",
        "upload_different_poa_document",
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
        "Complete the identity file with the value that the action names.",
        "Ask the client for an ID document of a type that is supported for their nationality.",
        "Ask the client for both a new ID document and a new selfie, and upload them.",
        "Ask the client for an ID document, and upload it.",
        "Upload all the photos that this type of ID document needs.",
        "Ask the client for a secondary document, and upload it.",
        "Ask the client for the original of a PoA document rather than a copy, and upload it.",
        "Ask the client for a PoA document other than the one already sent, and upload it.",
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
/// | [`Remedy::UpdateIdentityFile`] | Complete the identity file with the value that the action names. |
/// | [`Remedy::UseSupportedIdDocument`] | Ask the client for an ID document of a type that is supported for their nationality. |
/// | [`Remedy::UploadIdDocumentAndSelfie`] | Ask the client for both a new ID document and a new selfie, and upload them. |
/// | [`Remedy::UploadIdDocument`] | Ask the client for an ID document, and upload it. |
/// | [`Remedy::UploadIdDocumentPhotos`] | Upload all the photos that this type of ID document needs. |
/// | [`Remedy::UploadSecondaryDocument`] | Ask the client for a secondary document, and upload it. |
/// | [`Remedy::UploadAuthenticPoaDocument`] | Ask the client for the original of a PoA document rather than a copy, and upload it. |
/// | [`Remedy::UploadDifferentPoaDocument`] | Ask the client for a PoA document other than the one already sent, and upload it. |
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
