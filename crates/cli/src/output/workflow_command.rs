//! Annotations on a pull request, in the form that GitHub's workflows read from standard output.

use idv_catalogue_codegen::clean_text::visible;

/// `::error file=…,line=…,title=…::message`. A place on several lines has no columns there.
pub fn annotation(
    level: &str,
    path: &str,
    lines: &[(&str, usize)],
    columns: &[(&str, usize)],
    title: &str,
    message: &str,
) -> String {
    let is_one_line = lines.windows(2).all(|pair| pair[0].1 == pair[1].1);
    let mut command = format!("::{level} file={}", property(path));
    for (name, number) in lines.iter().chain(columns.iter().filter(|_| is_one_line)) {
        command += &format!(",{name}={number}");
    }
    command + &format!(",title={}::{}", property(title), data(message))
}

/// What would end the message is escaped, and what a terminal would obey is left out: whoever reads the log has one.
fn data(text: &str) -> String {
    text.split('\n').map(|line| visible(line).replace('%', "%25")).collect::<Vec<_>>().join("%0A")
}

/// What would end the property is escaped as well.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::annotation;

    #[test]
    fn what_a_file_holds_cannot_end_the_command() {
        let command =
            annotation("error", "a,b:c.toml", &[("line", 1), ("endLine", 1)], &[("col", 2)], "r%", "100 %\n::error::x");
        assert_eq!(command, "::error file=a%2Cb%3Ac.toml,line=1,endLine=1,col=2,title=r%25::100 %25%0A::error::x");
        let command = annotation("error", "a\r\u{1b}[2Jb", &[("line", 1)], &[], "r", "\u{1b}]0;x\u{7}\u{9b}m\r\nm\0");
        assert_eq!(command, "::error file=a [2Jb,line=1,title=r::]0;xm %0Am");
        let command = annotation("error", "a", &[("line", 1), ("endLine", 2)], &[("col", 2)], "r", "m");
        assert_eq!(command, "::error file=a,line=1,endLine=2,title=r::m");
    }
}
