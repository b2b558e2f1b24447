//! A program without std. It does not compile if the crate uses std, which has a panic handler of its own; and it does not
//! link if a look-up can panic, since nobody defines `a_look_up_can_panic`.

#![no_std]
#![no_main]

use core::ffi::c_int;
use core::hint::black_box;
use core::panic::PanicInfo;

use idv_catalogue::{Integration, Reported, RiskCode, Series, Status, StatusCode, StatusCodeSet};

// For the start of a C program, and memcmp.
#[link(name = "c")]
unsafe extern "C" {}

/// 0 if the look-ups answer rightly.
#[unsafe(no_mangle)]
extern "C" fn main() -> c_int {
    let (mut codes, mut in_series, mut bytes) = (0, 0, 0);
    let mut set = StatusCodeSet::new();
    for number in 0..=black_box(u16::MAX) {
        in_series += usize::from(Series::of(number).is_some());
        codes += usize::from(Reported::<StatusCode>::from(number).known().is_some());
        set.extend(StatusCode::from_u16(number));
        bytes += StatusCode::from_u16(number).map_or(0, length)
            + RiskCode::from_u16(number).map_or(0, |it| it.risk_score().len());
    }
    let status = Status::from_wire(black_box("completed"));
    let is_right = codes == StatusCode::ALL.len()
        && set.iter().count() == codes
        && in_series > codes
        && bytes > 0
        && status == Some(Status::Completed);
    c_int::from(!is_right)
}

/// The length of all that a code has to say.
fn length(code: StatusCode) -> usize {
    let texts = code.guidance().iter().flat_map(|guidance| {
        let actions = [Integration::Sdk, Integration::Api].map(|integration| guidance.action(integration));
        [Some(guidance.description()), guidance.condition(), Some(guidance.remedy().meaning())]
            .into_iter()
            .chain(actions)
    });
    let names = [code.name(), code.series().title()];
    let risk_codes = code.risk_codes().map_or(0, <[_]>::len);
    let found = StatusCode::from_name(code.name()) == Some(code);
    texts.flatten().chain(names).map(str::len).sum::<usize>()
        + code.fields().len()
        + code.statuses().len()
        + risk_codes
        + code.remedies().len()
        + usize::from(found)
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    unsafe extern "C" {
        fn a_look_up_can_panic() -> !;
    }
    // SAFETY: it is never called, because a program that could call it does not link.
    unsafe { a_look_up_can_panic() }
}
