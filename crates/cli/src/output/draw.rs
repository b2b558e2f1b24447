//! A problem drawn as rustc draws its errors: the line, the place, the other place, and the line as it should be.

use crate::characters::{self, Named};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};

use idv_catalogue_codegen::problem::Problem;
use idv_catalogue_codegen::problem::place::Place;
use idv_catalogue_codegen::problem::rule::Severity;
use idv_catalogue_codegen::reading::files::{SourceFile, Sources};

/// The problem as text, coloured; who writes it to something that is no terminal strips the colours.
pub fn problem(problem: &Problem, sources: &Sources) -> String {
    let problem = &*characters::explained(problem, sources);
    let named = Named::of(problem, sources);
    let label = named.as_ref().map(Named::label);
    let path = sources.path(problem.place.file);
    let level = match problem.rule.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level.primary_title(problem.message.as_str()).id(problem.rule.id());
    let mut groups = Vec::new();
    let Some(file) = sources.get(problem.place.file).filter(|_| !is_whole_file(problem.place)) else {
        groups.push(title.element(Origin::path(path)));
        groups.extend(problem.help.as_deref().map(|help| Group::with_title(Level::HELP.secondary_title(help))));
        return Renderer::styled().render(&groups);
    };
    let related = problem.related.as_ref();
    let near = related.filter(|related| is_near(related.place, problem.place));
    let window = Window::around(file, std::iter::once(problem.place).chain(near.map(|near| near.place)));
    let mut snippet = window.snippet(path).annotation(AnnotationKind::Primary.span(window.span(problem.place)));
    if let Some(near) = near {
        snippet = snippet.annotation(AnnotationKind::Context.span(window.span(near.place)).label(near.note.as_str()));
    }
    if let Some((named, label)) = named.as_ref().zip(label.as_deref()) {
        snippet = snippet.annotation(AnnotationKind::Context.span(window.span(named.place)).label(label));
    }
    groups.push(title.element(snippet));
    if let Some(related) = related.filter(|_| near.is_none())
        && let Some(other) = sources.get(related.place.file)
    {
        let window = Window::around(other, std::iter::once(related.place));
        let context = AnnotationKind::Context.span(window.span(related.place));
        let element = window.snippet(sources.path(related.place.file)).annotation(context);
        groups.push(Level::NOTE.secondary_title(related.note.as_str()).element(element));
    }
    if let Some(help) = &problem.help {
        let title = Level::HELP.secondary_title(help.as_str());
        groups.push(match &problem.replacement {
            Some(replacement) => {
                let window = Window::around(file, std::iter::once(problem.place));
                let correction = Patch::new(window.span(problem.place), replacement.as_str());
                title.element(window.snippet(path).patch(correction))
            }
            None => Group::with_title(title),
        });
    }
    Renderer::styled().render(&groups)
}

/// A file that is missing, empty or lacks something has no line to show.
fn is_whole_file(place: Place) -> bool {
    place.end == 0
}

/// Whether two places go into one picture; what lies between them costs time to draw.
fn is_near(one: Place, other: Place) -> bool {
    one.file == other.file && one.start.abs_diff(other.start) < 4000
}

/// The whole lines on which places stand, so that drawing one problem does not cost the length of its file.
struct Window<'a> {
    text: &'a str,
    start: usize,
    first_line: usize,
}

impl<'a> Window<'a> {
    fn around(file: &'a SourceFile, places: impl Iterator<Item = Place>) -> Self {
        let (start, end) =
            places.fold((usize::MAX, 0), |(start, end), place| (start.min(place.start), end.max(place.end)));
        let start = start.min(file.text.len());
        let begin = file.text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let end = file.text[end..].find('\n').map_or(file.text.len(), |newline| end + newline);
        Self { text: &file.text[begin..end], start: begin, first_line: file.position(begin).line }
    }

    fn snippet<T: Clone>(&self, path: &'a str) -> Snippet<'a, T> {
        Snippet::source(self.text).path(path).line_start(self.first_line)
    }

    /// A place within the window, in bytes from its beginning.
    fn span(&self, place: Place) -> std::ops::Range<usize> {
        place.start - self.start..place.end - self.start
    }
}
