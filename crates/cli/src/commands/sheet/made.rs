//! What a spreadsheet makes of what is typed, in whichever language it runs: a date, a formula, what went wrong in one, a yes.
//! As a text, none of it was decided.

/// What a text must be, where it is no sentence of a person's.
pub fn of(text: &str) -> Option<&'static str> {
    if is_error(text) {
        Some("what went wrong in a formula,")
    } else if is_formula(text) {
        Some("a formula,")
    } else if is_loading(text) {
        Some("what stands there while it is loaded,")
    } else if flag(text).is_some() {
        Some("a yes or a no,")
    } else if is_day(text) {
        Some("a day or a time,")
    } else if is_number(text) {
        Some("a number,")
    } else {
        None
    }
}

/// `#REF!`, `#BEZUG!`, `#¿NOMBRE?`, `#NOM ?`, `#####`, `Err:502`.
pub fn is_error(text: &str) -> bool {
    let text = text.trim();
    if let Some(rest) = text.strip_prefix('#') {
        // Some languages have a space before the mark.
        let word = rest.trim_end_matches(['!', '?']).trim_end();
        return !word.contains(char::is_whitespace);
    }
    let Some((word, number)) = text.split_once(':') else { return text == "NaN" };
    let is_number = number.len() == 3 && number.starts_with('5') && number.bytes().all(|digit| digit.is_ascii_digit());
    is_number && !word.is_empty() && word.trim_end().chars().all(char::is_alphabetic)
}

/// `=H44 & "."`, `{=SUM(A1:A2)}`, `+H44`, `@SUM(1)`.
fn is_formula(text: &str) -> bool {
    if ["=", "{=", "of:=", "oooc:="].iter().any(|begin| text.starts_with(begin)) {
        return true;
    }
    let Some(rest) = text.strip_prefix(['+', '-', '@']) else { return false };
    let rest = rest.trim_start_matches(['+', '-', '@', '$', '(']);
    let letters = rest.chars().take_while(char::is_ascii_alphabetic).count();
    let next = rest.chars().nth(letters);
    letters > 0 && (next == Some('(') || (letters < 4 && next.is_some_and(|it| it.is_ascii_digit() || it == '$')))
}

/// `Loading...`, `Wird geladen...`
fn is_loading(text: &str) -> bool {
    text.strip_suffix("...").is_some_and(|words| words.split_whitespace().count() < 4 && words.chars().count() < 30)
}

/// What true, false, yes and no are called.
const TRUE: &str = "yes true 1 ja wahr oui vrai waar verdadero sì si vero sim verdadeiro tak prawda ano pravda sant sann sand \
                    kyllä tosi igen igaz da adevărat да истина ναι αληθές evet doğru taip jā tiesa tõene jah áno istina 是 真 はい 예 참";
const FALSE: &str = "no false 0 nein falsch non faux nee onwaar falso não nie fałsz ne nepravda nej falskt usann falsk nei ei \
                     epätosi nem hamis nu fals нет ложь όχι ψευδές hayır yanlış nē aplams väär laž lažno 否 假 いいえ 아니요 거짓";

/// A word that says yes or no, and what spreadsheets make of true and false.
pub fn flag(text: &str) -> Option<bool> {
    let text = text.trim().to_lowercase();
    let is_in = |words: &str| words.split_whitespace().any(|word| word == text);
    if is_in(TRUE) {
        Some(true)
    } else if is_in(FALSE) {
        Some(false)
    } else {
        None
    }
}

/// Whether nothing in it is a letter, but for that of `1.5E+03`.
fn is_number(text: &str) -> bool {
    let without =
        text.replacen(['e', 'E'], "", usize::from(text.starts_with(|it: char| it.is_ascii_digit() || it == '-')));
    !without.chars().any(char::is_alphabetic)
}

/// The months, of which a program writes the beginning at least.
const MONTHS: &str = "january february march april may june july august september october november december \
    januar februar märz jänner feber mai juni juli oktober dezember mrz \
    janvier février mars avril juin juillet août septembre octobre novembre décembre janv févr avr juil \
    januari februari maart mei augustus mrt gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre dicembre \
    enero febrero abril mayo junio julio septiembre octubre noviembre diciembre \
    janeiro fevereiro março maio junho julho setembro outubro novembro dezembro \
    styczeń stycznia luty lutego marzec marca kwiecień kwietnia maj maja czerwiec czerwca lipiec lipca sierpień sierpnia wrzesień \
    września październik października listopad listopada grudzień grudnia \
    leden ledna únor února březen března duben dubna květen května červen června červenec července srpen srpna září říjen října \
    prosinec prosince január február marec apríl máj jún júl október \
    május június július augusztus szeptember március április \
    ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie \
    augusti marts desember tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu \
    jaanuar veebruar märts aprill juuni juuli detsember janvāris februāris aprīlis maijs jūnijs jūlijs augusts septembris oktobris \
    novembris decembris sausis vasaris kovas balandis gegužė birželis liepa rugpjūtis rugsėjis spalis lapkritis gruodis \
    siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan studeni prosinac avgust \
    ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık \
    январь января февраль февраля март марта апрель апреля май мая июнь июня июль июля август августа сентябрь сентября октябрь \
    октября ноябрь ноября декабрь декабря січень січня лютий березень квітень травень червень липень серпень вересень жовтень \
    листопад грудень януари февруари април юни юли септември октомври ноември декември \
    ιανουάριος ιανουαρίου φεβρουάριος μάρτιος απρίλιος μάιος ιούνιος ιούλιος αύγουστος σεπτέμβριος οκτώβριος νοέμβριος δεκέμβριος";

/// The days of the week, and what else stands in a date or a time.
const BESIDE: &str = "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag \
    sonntag lundi mardi mercredi jeudi vendredi samedi dimanche maandag dinsdag woensdag donderdag vrijdag zaterdag zondag lunedì \
    martedì mercoledì giovedì venerdì sabato domenica lunes martes miércoles jueves viernes sábado domingo segunda terça quarta \
    quinta sexta feira poniedziałek wtorek środa czwartek piątek sobota niedziela mandag tirsdag onsdag torsdag fredag lørdag \
    søndag måndag tisdag lördag söndag понедельник вторник среда четверг пятница суббота воскресенье";
const SMALL: &str = "am pm uhr um st nd rd th er de del di of den le t z utc gmt cet cest h min s o a year г р 年 月 日 時 分 秒 년 월 일 시 분 초";

/// What `Jan-26`, `26. Jan`, `Mai 26` and `Montag, 1. Februar 2027` have in common, in whichever language.
fn is_day(text: &str) -> bool {
    let text = text.to_lowercase();
    let parts = parts(&text);
    let begins = |words: &str, part: &str, least: usize| {
        part.chars().count() >= least && words.split_whitespace().any(|word| word.starts_with(part))
    };
    let (mut numbers, mut months, mut others) = (0, 0, 0);
    for part in &parts {
        if part.starts_with(|it: char| it.is_ascii_digit()) {
            numbers += 1;
        } else if begins(MONTHS, part, 3) || ["月", "월"].contains(part) {
            months += 1;
        } else if begins(BESIDE, part, 2) || SMALL.split(' ').any(|word| word == *part) {
            others += 1;
        } else {
            return false;
        }
    }
    let is_month = parts.len() == 1 && months == 1;
    let is_day_of_week = parts.len() == 1 && others == 1 && BESIDE.split_whitespace().any(|word| word == parts[0]);
    is_month || is_day_of_week || (parts.len() < 12 && ((months == 1 && numbers > 0) || numbers > 1))
}

/// The numbers and the words of a text.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for word in text.split(|letter: char| !letter.is_alphanumeric()) {
        let mut begin = 0;
        let mut before = None;
        for (at, letter) in word.char_indices() {
            let is_digit = letter.is_ascii_digit();
            if before.is_some_and(|before| before != is_digit) {
                parts.push(&word[begin..at]);
                begin = at;
            }
            before = Some(is_digit);
        }
        parts.push(&word[begin..]);
    }
    parts.retain(|part| !part.is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::{flag, of};

    #[test]
    fn what_a_spreadsheet_makes_is_known_in_its_languages() {
        for text in [
            "Jan-26",
            "Mai 26",
            "26. Jan",
            "26 janv.",
            "janv-26",
            "1-Feb",
            "02. Feb 26",
            "Februar 2027",
            "Montag, 1. Februar 2027",
            "1er mars 2027",
            "Feb 1st, 2027",
            "2027年2月1日",
            "1 февраля 2027 г.",
            "1 de marzo de 2027",
            "Mo 12:30",
            "January",
            "Mittwoch",
            "12:30:00 PM",
            "2027-02-01T00:00:00Z",
            "46054",
            "46054,5",
            "1.02E+03",
            "-5",
            "1,234,567.00",
            "-",
            "?",
            "...",
            "#NAME",
            "#NAME?",
            "#GETPFEIL",
            "#ÜBERLAUF",
            "#BEZUG!",
            "#¿NOMBRE?",
            "#NOM ?",
            "#DIV/0!",
            "#N/A",
            "#ССЫЛКА!",
            "########",
            "Err:502",
            "Fehler:522",
            "NaN",
            "=H44 & \".\"",
            "{=SUM(A1:A2)}",
            "+H44",
            "-H44&\"x\"",
            "@SUM(1)",
            "Loading...",
            "Wird geladen...",
            "JA",
            "NEIN",
            "OUI",
            "NON",
            "WAHR",
            "FALSCH",
            "VRAI",
            "FAUX",
            "TRUE",
            "False",
            "PRAWDA",
            "ИСТИНА",
        ] {
            assert!(of(text).is_some(), "{text}");
        }
    }

    #[test]
    fn what_a_person_writes_is_a_text() {
        for text in [
            "See #4 of the policy",
            "Ja, da haben wir keine Wahl.",
            "We decide this so.",
            "Policy 26",
            "Art. 5",
            "As of May 2026.",
            "May be wrong.",
            "- as the page says",
            "No.",
            "No action is needed.",
            "Marked as such",
            "In January we decided it.",
            "#4 of the policy says so.",
            "From 1 March 2027 on, by the committee.",
            "Wait until it is done, and look again...",
            "Our client is 18.",
            "Second decision of 2027",
            "+ we ask again",
            "Sie warten.",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
        assert_eq!(["JA", "Nein", "x", "1"].map(flag), [Some(true), Some(false), None, Some(true)]);
    }
}
