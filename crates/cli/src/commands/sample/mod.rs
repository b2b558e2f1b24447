//! `sample`: notifications such as the service would send, for whoever builds and tests what receives them.

mod body;
mod made_up;
mod notification;
mod odd;
mod refusal;
mod setting;
mod wanted;

use std::io::{self, BufWriter, Write};

use self::made_up::Numbers;
use self::notification::Sample;
use self::setting::Setting;
use self::wanted::Wanted;
use crate::catalogue::{Facts, Shown};
use crate::outcome::{Outcome, fail, note};

/// Print notifications such as the service would send, with made-up identifiers: for a status, a code, or for every one
///
/// Each is a line of JSON that is valid by the catalogue that stands here, as it is edited now: `idv audit` reads it back
/// without a finding. What the source leaves unstated is taken for possible. What is retired is left out unless it is named.
#[derive(Debug, clap::Args)]
#[command(after_help = "Exit status: 0 if notifications are printed, 2 if none can be as it was asked for.")]
pub struct Arguments {
    /// What each has: a status, status codes, a risk code, such as completed, 3105 or 500 [default: anything]
    #[arg(value_name = "NAME")]
    names: Vec<String>,

    /// The risk code that each has, by its number or its name
    #[arg(long, value_name = "NUMBER")]
    risk: Option<String>,

    /// Every valid combination of a status with each single code and each risk code; where nothing is named, one for every
    /// status, status code and risk code
    #[arg(long)]
    all: bool,

    /// How many: the first is the plainest, and the others differ as far as what is named lets them
    #[arg(
        long,
        value_name = "NUMBER",
        default_value_t = 1,
        value_parser = clap::value_parser!(u64).range(1..),
        conflicts_with = "all"
    )]
    count: u64,

    /// What the identifiers and the differences are made of: the same seed gives the same lines
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    seed: u64,

    /// Add odd ones, which the service or what stands before it could send: other forms, other names, what nobody knows and
    /// what contradicts the catalogue. `idv audit` reads or tells each; the last two are malformed
    #[arg(long)]
    odd: bool,

    #[command(flatten)]
    shown: Shown,
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let opened = match arguments.shown.read_to_judge() {
        Ok(opened) => opened,
        Err(outcome) => return Ok(outcome),
    };
    let facts = opened.facts();
    let asked = Wanted::named(&arguments.names, arguments.risk.as_deref(), facts).and_then(|wanted| {
        let settings = Setting::of(&wanted, facts);
        if settings.is_empty() { Err(refusal::why_none(&wanted, facts)) } else { Ok((wanted, settings)) }
    });
    let (wanted, settings) = match asked {
        Ok(asked) => asked,
        Err(why) => return Ok(fail(&why)),
    };
    // What is named may be retired; nothing else contradicts the catalogue.
    for finding in settings.iter().take(1).flat_map(|setting| setting.plainest(&wanted).findings(facts)) {
        note(&format!("note: {finding}"));
    }
    let samples: Box<dyn Iterator<Item = Sample<'_>>> = match arguments.all {
        false => Box::new(one_and_others(&wanted, &settings, arguments)),
        true if wanted.is_anything() => Box::new(one_of_each(facts)),
        true => Box::new(settings.iter().flat_map(|setting| setting.every(&wanted))),
    };
    let mut lines = Lines { out: BufWriter::new(out), seed: arguments.seed, asked: wanted.to_string(), written: 0 };
    for sample in samples {
        lines.write(&body::of(&sample))?;
    }
    if arguments.odd {
        let like = settings.first().map(|setting| setting.plainest(&wanted));
        odd::bodies(like.as_ref(), facts).iter().try_for_each(|body| lines.write(body))?;
    }
    lines.out.flush()?;
    Ok(Outcome::Clean)
}

/// The plainest, and as many others as were asked for.
fn one_and_others<'a>(
    wanted: &Wanted<'a>,
    settings: &[Setting<'a>],
    arguments: &Arguments,
) -> impl Iterator<Item = Sample<'a>> {
    let plainest = settings.first().map(|setting| setting.plainest(wanted));
    let mut numbers = Numbers::of(arguments.seed);
    let others = (1..arguments.count).filter_map(move |_| Some(numbers.one_of(settings)?.drawn(wanted, &mut numbers)));
    plainest.into_iter().chain(others)
}

/// The plainest notification of every row in use: statuses, risk codes, status codes. What none can have is said.
fn one_of_each(facts: Facts<'_>) -> impl Iterator<Item = Sample<'_>> {
    Wanted::each(facts).into_iter().filter_map(move |wanted| {
        let plainest = Setting::plainest_of(&wanted, facts);
        if plainest.is_none() {
            note(&format!("note: {wanted} is left out; {}", refusal::why_none(&wanted, facts)));
        }
        plainest
    })
}

/// Where the notifications go, each a line with an identifier of its own.
struct Lines<'a> {
    out: BufWriter<&'a mut dyn Write>,
    seed: u64,
    asked: String,
    written: u64,
}

impl Lines<'_> {
    fn write(&mut self, body: &str) -> io::Result<()> {
        let id = made_up::identifier(self.seed, &self.asked, self.written, body);
        self.written += 1;
        writeln!(self.out, "{}", body::with_identifier(body, &id))
    }
}
