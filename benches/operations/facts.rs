//! From a code to what is known of it.

use idv_catalogue::Integration;

super::operations! {
    loop_alone(codes) |code| *code;
    series(codes) |code| code.series();
    name(codes) |code| code.name();
    statuses(codes) |code| code.statuses();
    risk_codes(codes) |code| code.risk_codes();
    fields(codes) |code| code.fields();
    remedies(codes) |code| code.remedies();
    disclosure(codes) |code| code.disclosure();
    since(codes) |code| code.since();
    retired(codes) |code| code.retired();
    guidance(codes) |code| code.guidance();
    description_of_guidance(guidances) |guidance| guidance.description();
    action_of_guidance(guidances) |guidance| guidance.action(Integration::Api);
    remedy_of_guidance(guidances) |guidance| guidance.remedy();
    guidance_and_description(codes) |code| code.guidance().first().map(|guidance| guidance.description());
    plain_match_name(peer_codes) |code| code.name_by_match();
    http_canonical_reason(http_statuses) |status| status.canonical_reason();
    iso_currency_name(currencies) |currency| currency.name();
}
