//! The address of a page, which leads everybody to it.

use crate::problem::Problem;
use crate::problem::place::Place;
use crate::problem::rule::Rule;

/// Names of hosts, and ends of such names, that are no one's: for one's own machine or network, and for examples and tests.
const RESERVED: [&str; 16] = [
    "localhost",
    "localdomain",
    "local",
    "internal",
    "intranet",
    "lan",
    "corp",
    "home",
    "private",
    "home.arpa",
    "example",
    "test",
    "invalid",
    "example.com",
    "example.net",
    "example.org",
];

pub(super) fn problem(key: &str, text: &str, place: Place) -> Option<Problem> {
    let problem = |rule, message| Some(Problem::new(rule, place, message).help(HELP.to_owned()));
    let rest = text.strip_prefix("https://").unwrap_or_default();
    let is_good = rest.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '[')
        && text.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte));
    if !is_good {
        let message = format!("`{key}` takes an address that begins with https:// and has no spaces, not `{text}`");
        return problem(Rule::MalformedUrl, message).map(|it| it.holding(super::characters::beyond_ascii(text)));
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let host = if host.starts_with('[') { host } else { host.split(':').next().unwrap_or_default() };
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    if authority.contains('@') {
        return problem(Rule::PrivateAddress, format!("`{key}` holds what someone signs in with, before `{host}`"));
    }
    let why = private(&host)?;
    problem(Rule::PrivateAddress, format!("`{key}` leads to `{host}`, which {why}"))
}

const HELP: &str = "copy it from the browser's address line, with the page open";

/// Why a host leads not everybody to the same page.
fn private(host: &str) -> Option<&'static str> {
    let is_number =
        |part: &str| !part.is_empty() && (part.starts_with("0x") || part.bytes().all(|it| it.is_ascii_digit()));
    if host.starts_with('[') || host.rsplit('.').next().is_some_and(is_number) {
        return Some("is a number in place of a name");
    }
    let is_below = |name: &str| host == name || host.strip_suffix(name).is_some_and(|before| before.ends_with('.'));
    if RESERVED.iter().any(|name| is_below(name)) {
        return Some("is nobody's: such names are for one's own network, and for examples");
    }
    (!host.contains('.')).then_some("is a name of one's own network")
}

#[cfg(test)]
mod tests {
    use super::private;

    #[test]
    fn a_host_that_is_not_in_public_is_told_and_one_that_is_not() {
        let hosts = [
            "localhost",
            "app.localhost",
            "printer.local",
            "wiki.internal",
            "docs",
            "127.0.0.1",
            "10.0.0.8",
            "192.168.1.1",
            "172.16.0.1",
            "8.8.8.8",
            "2130706433",
            "0x7f.1",
            "[::1]",
            "[fe80::1]",
            "example.com",
            "www.example.com",
            "docs.example.org",
            "vendor.example",
            "vendor.test",
            "a.invalid",
            "router.lan",
        ];
        let unseen: Vec<_> = hosts.into_iter().filter(|host| private(host).is_none()).collect();
        assert_eq!(unseen, Vec::<&str>::new());
        let public = [
            "docs.fourthline.com",
            "myexample.com",
            "example.com.au",
            "local.de",
            "test.io",
            "1.co",
            "xn--bcher-kva.de",
        ];
        assert_eq!(public.map(private), [None; 7]);
    }
}
