//! A language is added by its file alone.

use std::fs;

use crate::cells::{cell, list};
use crate::client_words::client_words;
use crate::subjects::{Subject, today};
use crate::support::{copy_tree, repository, scratch, stdout};

/// The catalogue of today, with a sixth language that is Dutch by another name.
fn with_italian() -> Subject {
    let catalogue = scratch("export_italian").join("catalogue");
    copy_tree(&repository().join("catalogue"), &catalogue);
    let dutch = fs::read_to_string(catalogue.join("client_words/nl.toml")).expect("a file");
    let italian = dutch.replace("tag = \"nl\"", "tag = \"it\"").replace("name = \"Nederlands\"", "name = \"Italiano\"");
    fs::write(catalogue.join("client_words/it.toml"), italian).expect("a file");
    Subject { name: "italian", catalogue }
}

#[test]
fn a_sixth_language_is_in_the_page_and_in_every_export() {
    let subject = with_italian();
    let json = subject.json();
    let words = client_words(&json);
    assert_eq!(words.len(), client_words(&today().json()).len() + 1);
    let sentences = |tag: &str| &words.iter().find(|(it, _)| it["tag"] == tag).expect("a language").1;
    let texts = |tag: &str| sentences(tag).iter().map(|it| &it.text).collect::<Vec<_>>();
    assert_eq!(texts("it"), texts("nl"));
    let own = |tag: &str| sentences(tag).iter().filter(|it| it.text_language == tag).count();
    assert_eq!(own("it"), own("nl"));
    let count = texts("it").len();

    let export = |format: &str| subject.export(format);
    let page = export("html");
    assert!(page.contains("<option value=\"it\" lang=\"it\">Italiano (draft)</option>"));
    // Each status, each code's reason and request, each remedy's request, and one for what is not known.
    let shown = page.matches("data-language=\"it\"").count();
    assert_eq!(shown, page.matches("data-language=\"nl\"").count());
    let in_it = |tag: &str| page.matches(&format!("lang=\"{tag}\" dir=\"auto\"")).count();
    assert_eq!(in_it("it"), in_it("nl"));
    assert!(shown > count);

    assert_eq!(export("csv-client-words").lines().filter(|line| line.starts_with("it,no,")).count(), count);
    assert_eq!(export("sql").matches("    ('it', '").count(), count);
    assert!(export("sql").contains("'it', 'Italiano', FALSE"));
    assert!(export("markdown").contains("\n### Italiano (it)\n"));
    assert!(export("typescript").contains("\n  \"it\": {\"tag\":\"it\",\"name\":\"Italiano\",\"reviewed\":false},\n"));
    let front_end = |tag: &str| stdout(&subject.run(&format!("i18next --language {tag}")));
    assert_eq!(front_end("it"), front_end("nl"));
    let tags: Vec<_> = list(&json["languages"]).iter().map(|it| cell(&it["tag"])).collect();
    assert!(tags.contains(&"it".to_owned()));
}
