//! Pages, read in a real browser: the scripts in `html/` say what is tried.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::subjects::subjects;
use crate::support::{expect_success, repository, scratch, sound_catalogue, sound_overlay};
use crate::tools::{installed, needed, program};

/// A browser, and what drives it.
struct Browser {
    node: PathBuf,
    playwright: PathBuf,
    chromium: PathBuf,
}

impl Browser {
    fn installed() -> Option<Self> {
        let node = needed(program("node"), "HTML: install Node.js, 20 or later (Debian: nodejs, npm)")?;
        let has = |folder: &Path, package: &str| folder.join("node_modules").join(package).is_dir();
        let playwright = Some(installed("playwright")).filter(|it| has(it, "playwright-core") && has(it, "axe-core"));
        let playwright = needed(playwright, "HTML: run scripts/install-playwright")?;
        let chromium = env::var_os("CHROMIUM").map(PathBuf::from).filter(|it| it.is_file());
        let chromium = chromium.or_else(|| ["chromium", "google-chrome"].into_iter().find_map(program));
        let how = "HTML: install Chromium (Debian: chromium), or set CHROMIUM to where it is";
        Some(Self { node, playwright, chromium: needed(chromium, how)? })
    }
}

impl Browser {
    /// Runs scripts that read a page, with what else is in the environment.
    fn read(&self, page: &Path, scripts: &[&str], beside: &[(&str, &Path)]) {
        for script in scripts {
            let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/export/html").join(script);
            let mut node = Command::new(&self.node);
            node.args(["--test-reporter=spec"]).arg(script).env("PAGE", page).envs(beside.iter().copied());
            node.env("CHROMIUM", &self.chromium).env("PLAYWRIGHT", &self.playwright);
            expect_success(&node.output().expect("node runs"));
        }
    }
}

#[test]
fn the_page_does_what_its_readers_need_and_takes_no_text_for_markup() {
    let Some(browser) = Browser::installed() else { return };
    for subject in subjects() {
        let folder = scratch(&format!("html_{}", subject.name));
        let (page, catalogue) = (folder.join("page.html"), folder.join("catalogue.json"));
        fs::write(&page, subject.export("html")).expect("a file");
        fs::write(&catalogue, subject.export("json")).expect("a file");
        browser.read(&page, &["page.test.mjs", "words.test.mjs"], &[("CATALOGUE", &catalogue)]);
    }
}

#[test]
fn the_page_stands_in_nobodys_way() {
    let Some(browser) = Browser::installed() else { return };
    let folder = scratch("html_accessible");
    let overlaid = [sound_catalogue(), sound_overlay()].map(|path| path.display().to_string());
    let pages: [&[&str]; 2] = [&[], &["--catalogue", &overlaid[0], "--overlay", &overlaid[1]]];
    for (number, flags) in pages.into_iter().enumerate() {
        let page = folder.join(format!("page{number}.html"));
        let mut idv = Command::new(env!("CARGO_BIN_EXE_idv"));
        let idv = idv.current_dir(repository()).args(["export", "--format", "html", "--out"]).arg(&page).args(flags);
        expect_success(&idv.output().expect("idv runs"));
        browser.read(&page, &["accessible.test.mjs"], &[]);
    }
}

/// Notifications of all kinds and many more of one code, in the order of their times, most of them of one case or another.
fn notifications() -> String {
    let statuses = ["new", "pending", "inconsistent_data", "completed", "on_hold"];
    let lines = (0..1500_usize).map(|number| {
        let mixed = number.wrapping_mul(2_654_435_761) >> 7;
        let code = if number > 1300 && mixed % 2 == 0 { 3105 } else { 3100 + mixed % 260 };
        let status = statuses[mixed % 5];
        let (codes, risk_code) = match status {
            "inconsistent_data" | "on_hold" => (format!("[{code}]"), "null"),
            "pending" => ("[1000]".to_owned(), "null"),
            "completed" => ("[100]".to_owned(), ["200", "300", "250"][mixed % 3]),
            _ => ("[]".to_owned(), "null"),
        };
        let (month, day) = (number / 150 + 1, number % 150 / 6 + 1);
        format!(
            "{{\"verificationId\":\"{}\",\"createdAt\":\"2026-{month:02}-{day:02}\",\"verificationStatus\":\"{status}\",\
             \"statusCodes\":{codes},\"riskCode\":{risk_code}}}\n",
            mixed % 400
        )
    });
    let hostile = "{\"verificationStatus\":\"</script><img src=x onerror=intruder()>\",\"Codes\":[\"4110\"]}\n{\n";
    lines.chain([hostile.to_owned()]).collect()
}

#[test]
fn the_page_of_an_audit_shows_its_figures_to_everyone() {
    let Some(browser) = Browser::installed() else { return };
    let folder = scratch("html_audit");
    let audit = |file: &str, flags: &[&str], out: &str| {
        let mut idv = Command::new(env!("CARGO_BIN_EXE_idv"));
        let output = idv.current_dir(&folder).args(["audit", file, "-o", out]).args(flags).output().expect("idv runs");
        assert_ne!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stderr));
        folder.join(out)
    };
    fs::write(folder.join("all.ndjson"), notifications()).expect("a file");
    fs::write(folder.join("clean.ndjson"), "{\"verificationStatus\":\"new\"}\n").expect("a file");
    fs::write(folder.join("none.ndjson"), "").expect("a file");
    let beside = ["--by", "/createdAt", "--id", "/verificationId"];
    for (file, flags) in [("all.ndjson", &beside[..]), ("clean.ndjson", &[]), ("none.ndjson", &beside)] {
        let page = audit(file, &[flags, &["--format", "html"]].concat(), &format!("{file}.html"));
        let report = audit(file, &[flags, &["--format", "json"]].concat(), &format!("{file}.json"));
        browser.read(&page, &["audit.test.mjs", "accessible.test.mjs"], &[("REPORT", &report)]);
    }
}
