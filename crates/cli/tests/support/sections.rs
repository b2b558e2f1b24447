//! Markdown files that tests read: a section a case, and in its fences what the case is made of.

use std::fmt;
use std::fs;
use std::path::Path;

/// A Markdown file, all of it as it is written.
pub struct Document {
    /// What stands above the first section.
    beginning: String,
    pub sections: Vec<Section>,
}

#[derive(Clone)]
pub struct Section {
    pub heading: String,
    parts: Vec<Part>,
}

#[derive(Clone)]
enum Part {
    Prose(String),
    Fence(Fence),
}

#[derive(Clone)]
pub struct Fence {
    /// The word behind the backticks.
    pub kind: String,
    /// The lines between the backticks.
    pub text: String,
    /// The file and the line at which it begins.
    pub place: String,
}

impl Document {
    pub fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Self::parse(&path.display().to_string(), &text)
    }

    pub fn parse(name: &str, text: &str) -> Self {
        let mut pieces = text.split("\n## ");
        let beginning = pieces.next().unwrap_or_default().to_owned();
        let mut line = lines(&beginning) + 2;
        let sections: Vec<_> = pieces
            .map(|piece| {
                let section = Section::parse(name, line, piece);
                line += lines(piece) + 1;
                section
            })
            .collect();
        for (position, section) in sections.iter().enumerate() {
            let is_repeated = sections[..position].iter().any(|other| other.heading == section.heading);
            assert!(!is_repeated, "{name}: the heading {:?} stands here twice", section.heading);
        }
        Self { beginning, sections }
    }
}

impl Section {
    fn parse(name: &str, mut line: usize, text: &str) -> Self {
        let (heading, body) = text.split_once('\n').unwrap_or((text, ""));
        line += 1;
        let pieces: Vec<_> = body.split("```").collect();
        assert!(pieces.len() % 2 == 1, "{name}: a fence under {heading:?} is not closed");
        // Every second piece stands between fences, and begins with the word of its kind.
        let part = |(position, piece): (usize, &&str)| {
            let place = format!("{name}:{line}");
            line += lines(piece);
            if position % 2 == 0 {
                return Part::Prose((*piece).to_owned());
            }
            let (kind, text) = piece.split_once('\n').unwrap_or_else(|| panic!("{place}: this fence has no lines"));
            Part::Fence(Fence { kind: kind.to_owned(), text: text.to_owned(), place })
        };
        Self { heading: heading.to_owned(), parts: pieces.iter().enumerate().map(part).collect() }
    }

    pub fn fences(&self) -> impl Iterator<Item = &Fence> {
        self.parts.iter().filter_map(|part| match part {
            Part::Prose(_) => None,
            Part::Fence(fence) => Some(fence),
        })
    }

    /// The one fence of a kind.
    pub fn fence(&self, kind: &str) -> Option<&Fence> {
        let mut fences = self.fences().filter(|fence| fence.kind == kind);
        let fence = fences.next();
        assert!(fences.next().is_none(), "{:?} has more than one fence of the kind {kind}", self.heading);
        fence
    }

    /// Writes other lines into the one fence of a kind, or a new fence at the end.
    pub fn set(&mut self, kind: &str, text: String) {
        let present = self.parts.iter_mut().find_map(|part| match part {
            Part::Fence(fence) if fence.kind == kind => Some(fence),
            _ => None,
        });
        match present {
            Some(fence) => fence.text = text,
            None => {
                let fence = Fence { kind: kind.to_owned(), text, place: String::new() };
                let (above, below) = (Part::Prose("\n".to_owned()), Part::Prose("\n".to_owned()));
                self.parts.extend([above, Part::Fence(fence), below]);
            }
        }
    }
}

/// How many lines end in a text.
fn lines(text: &str) -> usize {
    text.matches('\n').count()
}

impl fmt::Display for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.beginning)?;
        self.sections.iter().try_for_each(|section| write!(f, "\n## {section}"))
    }
}

impl fmt::Display for Section {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.heading)?;
        self.parts.iter().try_for_each(|part| match part {
            Part::Prose(text) => f.write_str(text),
            Part::Fence(Fence { kind, text, .. }) => write!(f, "```{kind}\n{text}```"),
        })
    }
}
