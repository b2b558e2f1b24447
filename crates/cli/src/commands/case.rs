//! `case`: the judgement of a reported case, for a person or for a program.

use std::fmt::Display;
use std::fs::File;
use std::io::{self, Cursor, IsTerminal, Write};

use crate::called;
use crate::catalogue::{Facts, Language, Opened, RiskCode, Shown, Status};
use crate::notifications::block::Input;
use crate::notifications::opened;
use crate::notifications::sole::{Sole, sole};
use crate::outcome::{Outcome, fail, note};
use crate::output::format::Format;
use crate::output::shown::shown;
use crate::output::style::{LABEL, TITLE};
use crate::output::wording::IN_ENGLISH;
use idv_catalogue::judgement::{Catalogue as _, ReportedCode as _};
use idv_catalogue::{Case, Context, Decision, Delivery, Integration, Notification, Reason, Step};
use idv_catalogue_codegen::model::REFERENCE_LANGUAGE;

/// Judge a reported case: what contradicts the catalogue, what to do now, what the client may be told
///
/// It is judged by the catalogue that stands here, as it is edited now, and says which that is. A broken one judges nothing.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The case as JSON, or the file that holds it, in any shape that `audit` reads by itself [default: standard input]
    case: Option<String>,

    #[command(flatten)]
    which: Shown,

    /// How the client's data reaches the service, on which some actions depend
    #[arg(long, value_name = "INTEGRATION", default_value = "api", value_parser = ["sdk", "api"])]
    integration: String,

    /// Whether the case came as a notification, which may lack what the answer to the status request has, or as that answer
    #[arg(long, value_name = "DELIVERY", default_value = "notification", value_parser = ["notification", "answer"])]
    delivery: String,

    /// The language in which to show what the client is told and asked, by its tag [default: en]
    #[arg(long, value_name = "TAG")]
    language: Option<String>,

    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    if arguments.language.is_some() && matches!(arguments.format, Format::Json) {
        return Ok(fail("--language goes with --format text: a decision on record holds no sentences for clients"));
    }
    let json = match read(arguments.case.as_deref()) {
        Ok(json) => json,
        Err(message) => return Ok(fail(&message)),
    };
    let notification: Notification = match serde_json::from_str(&json) {
        Ok(notification) => notification,
        Err(error) => return Ok(fail(&format!("this is not a case: {error}; write it as {EXAMPLE}"))),
    };
    let opened = match arguments.which.read_to_judge() {
        Ok(opened) => opened,
        Err(outcome) => return Ok(outcome),
    };
    let language = match opened.facts().language_asked(arguments.language.as_deref().unwrap_or(REFERENCE_LANGUAGE)) {
        Ok(language) => language,
        Err(why) => return Ok(fail(&why)),
    };
    for name in &notification.passed_over {
        note(&format!("note: {} was not read: did you mean `{}`?", name.escape_debug(), meant_by(name)));
    }
    let integration = if arguments.integration == "sdk" { Integration::Sdk } else { Integration::Api };
    let delivery = if arguments.delivery == "answer" { Delivery::Answer } else { Delivery::Notification };
    let context = Context::new(integration, delivery);
    let outcome =
        if notification.case.findings_by(opened.facts()).is_empty() { Outcome::Clean } else { Outcome::Findings };
    match arguments.format {
        Format::Text => text(&notification.case, context, language, &opened, out)?,
        Format::Json => {
            let decision = Decision::by(opened.facts(), notification, context);
            writeln!(out, "{}", serde_json::to_string_pretty(&decision)?)?;
        }
    }
    Ok(outcome)
}

/// The name by which a case is read that is nearest to another.
pub fn meant_by(name: &str) -> &'static str {
    let name = name.to_lowercase();
    match () {
        () if name.contains("risk") => "riskCode",
        () if name.contains("code") => "statusCodes",
        () => "verificationStatus",
    }
}

const EXAMPLE: &str = r#"'{"verificationStatus": "inconsistent_data", "statusCodes": [3105, 3204]}'"#;

/// The case by itself, of what is given as JSON, stands in a file or comes by standard input.
fn read(case: Option<&str>) -> Result<String, String> {
    let (input, called): (io::Result<Input>, _) = match case {
        Some(json) if json.trim_start().starts_with(['{', '[']) => (Ok(Box::new(Cursor::new(json.to_owned()))), None),
        Some(path) if path != "-" => (File::open(path).map(|file| Box::new(file) as Input), Some(path)),
        _ if case.is_none() && io::stdin().is_terminal() => {
            return Err(format!("give a case as JSON, or a file: {} case {EXAMPLE}", called::idv()));
        }
        _ => (Ok(Box::new(io::stdin())), Some("standard input")),
    };
    let told = |message: &dyn Display| called.map_or(message.to_string(), |called| format!("{called}: {message}"));
    match input.and_then(opened).and_then(sole).map_err(|error| told(&error))? {
        // It would be read by position, which no sender means.
        Sole::One(json) if json.trim_start().starts_with('[') => Err(told(&"there is an array, and no case")),
        // What is no case is for the parser to tell.
        Sole::One(json) | Sole::None(json) => Ok(json),
        Sole::Several => Err(told(&"there are several cases, and one is judged here: give one, or all to `idv audit`")),
    }
}

fn text(case: &Case, context: Context, language: Language<'_>, opened: &Opened, out: &mut dyn Write) -> io::Result<()> {
    let facts = opened.facts();
    let codes: Vec<_> = case.status_codes.iter().map(ToString::to_string).collect();
    let risk_code = case.risk_code.map(|risk_code| format!(", risk code {risk_code}")).unwrap_or_default();
    let codes =
        if codes.is_empty() { "no status codes".to_owned() } else { format!("status codes {}", codes.join(", ")) };
    // Only what is not known could hold what upsets a terminal.
    let status = facts.status(&case.status);
    let status = status.map_or_else(|| format!("{:?}", case.status.as_str()), |status| status.to_string());
    writeln!(out, "{TITLE}{status}: {codes}{risk_code}{TITLE:#}")?;
    writeln!(out, "judged by {}", judged_by(opened))?;

    writeln!(out, "\n{LABEL}What contradicts the catalogue{LABEL:#}")?;
    let findings = case.findings_by(facts);
    for finding in &findings {
        writeln!(out, "  {finding}")?;
    }
    if findings.is_empty() {
        writeln!(out, "  nothing")?;
    }

    writeln!(out, "\n{LABEL}What to do now{LABEL:#}")?;
    for (position, step) in case.next_steps_by(facts, context).iter().enumerate() {
        let mark = match step.is_final() {
            true => " (final)",
            false if step.is_for_a_person() => " (a person decides)",
            false => "",
        };
        writeln!(out, "  {}. {TITLE}{}{TITLE:#}{mark}", position + 1, step.what())?;
        for reason in step.reasons() {
            writeln!(out, "     {}", request(reason, step.what(), context.integration()))?;
        }
    }

    own_judgement(case, facts, out)?;
    let draft = if language.is_reviewed() { "" } else { ", a draft that nobody who speaks it has reviewed" };
    writeln!(out, "\n{LABEL}What the client may be told{LABEL:#}, in {}{draft}", language.name())?;
    for sentence in case.client_text_by(facts, language, context).sentences() {
        let other = if sentence.language() == language { "" } else { IN_ENGLISH };
        writeln!(out, "  {sentence}{other}")?;
    }
    Ok(())
}

/// What in the judgement of the case is an institution's own.
fn own_judgement(case: &Case, facts: Facts<'_>, out: &mut dyn Write) -> io::Result<()> {
    let Some(overlay) = facts.overlay() else { return Ok(()) };
    let status = facts.status(&case.status).map(Status::overlaid);
    let codes = case.status_codes.iter().filter_map(|code| Some(facts.status_code(*code).known()?.overlaid()));
    let risk_code = case.risk_code.and_then(|it| facts.risk_code(it)).map(RiskCode::overlaid);
    let values: Vec<_> = status.into_iter().chain(codes).chain(risk_code).flatten().collect();
    if values.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{LABEL}What of this is the judgement of {}{LABEL:#}", overlay.name)?;
    for value in values {
        let what = value.what().unwrap_or_default();
        writeln!(out, "  {}, {what}: {}, {}", value.row(), value.change.is, value.in_words())?;
    }
    Ok(())
}

/// `catalogue, which follows the page of 2026-11-22`
fn judged_by(opened: &Opened) -> String {
    let which = opened.directory().map_or_else(
        || "the catalogue that this program carries".to_owned(),
        |directory| format!("the catalogue in {}", shown(directory)),
    );
    let overlay = opened.facts().overlay().map(|it| format!(", and the overlay of {} above it", it.name));
    format!("{which}, which follows the page of {}{}", opened.facts().source().retrieved, overlay.unwrap_or_default())
}

/// `status code 3204, Expired ID document: Upload a new ID document.`
fn request(reason: &Reason<Facts<'_>>, step: Step<Facts<'_>>, integration: Integration) -> String {
    let description = reason.description().map(|text| format!(", {}", text.trim_end_matches('.'))).unwrap_or_default();
    let action = match (reason.action(integration), step) {
        (Some(action), _) => action,
        (None, Step::Remedy(remedy)) => remedy.meaning(),
        (None, Step::AskForStatus) => "ask the service for the case's status, which may have it.",
        (None, _) => "a person decides.",
    };
    format!("{reason}{description}{}: {action}", when(reason.condition()))
}

/// ` (when: Pending verification flow only)`
fn when(condition: Option<&str>) -> String {
    condition.map(|condition| format!(" (when: {condition})")).unwrap_or_default()
}
