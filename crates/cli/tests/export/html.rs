//! The page, read in a real browser: `html/page.test.mjs` and `html/words.test.mjs` say what is tried.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::subjects::subjects;
use crate::support::{expect_success, scratch};
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
        let playwright = Some(installed("playwright")).filter(|it| it.join("node_modules/playwright-core").is_dir());
        let playwright = needed(playwright, "HTML: run scripts/install-playwright")?;
        let chromium = env::var_os("CHROMIUM").map(PathBuf::from).filter(|it| it.is_file());
        let chromium = chromium.or_else(|| ["chromium", "google-chrome"].into_iter().find_map(program));
        let how = "HTML: install Chromium (Debian: chromium), or set CHROMIUM to where it is";
        Some(Self { node, playwright, chromium: needed(chromium, how)? })
    }
}

#[test]
fn the_page_does_what_its_readers_need_and_takes_no_text_for_markup() {
    let Some(browser) = Browser::installed() else { return };
    let scripts = ["page.test.mjs", "words.test.mjs"];
    let scripts = scripts.map(|name| Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/export/html").join(name));
    for subject in subjects() {
        let folder = scratch(&format!("html_{}", subject.name));
        let (page, catalogue) = (folder.join("page.html"), folder.join("catalogue.json"));
        fs::write(&page, subject.export("html")).expect("a file");
        fs::write(&catalogue, subject.export("json")).expect("a file");
        for script in &scripts {
            let mut node = Command::new(&browser.node);
            node.args(["--test-reporter=spec"]).arg(script).env("PAGE", &page).env("CATALOGUE", &catalogue);
            node.env("CHROMIUM", &browser.chromium).env("PLAYWRIGHT", &browser.playwright);
            expect_success(&node.output().expect("node runs"));
        }
    }
}
