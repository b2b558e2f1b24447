//! Draws how a case moves from status to status, as one line of SVG, so that the documentation shows the flow which the
//! catalogue states and nobody keeps a picture up to date by hand.
//!
//! States stand in the even columns, each as far right as its longest way from the beginning; what happens between them
//! stands in the odd ones. An edge crosses a column level, in a place of its own, and bends only in the gaps between
//! columns, where nothing is written. So nothing overlaps, and no label has to be moved out of the way afterwards.

use std::iter::{once, repeat_n, zip};

/// A status as the diagram draws it.
pub struct Node<'a> {
    pub label: &'a str,
    /// Whether a case ends here: the border is double.
    pub is_final: bool,
    /// Where a click on the status leads.
    pub href: Option<String>,
}

/// A transition from status to status.
pub struct Edge<'a> {
    /// Index of the status left behind; `None` is how the flow begins, drawn from a dot.
    pub from: Option<usize>,
    /// Index of the status reached.
    pub to: usize,
    pub event: &'a str,
    /// Whether it is a reading of the page and not the vendor's statement: the line is dashed.
    pub is_inferred: bool,
}

/// The flow as one `<svg>` element without a line break, in the colour of the text around it. An edge from or to a
/// status that is not there is left out.
pub fn svg(nodes: &[Node<'_>], edges: &[Edge<'_>]) -> String {
    let layout = Layout::new(nodes, edges);
    let (legend, legend_width) = legend();
    let width = layout.width.max(legend_width + 2.0 * MARGIN);
    let legend_top = layout.height + MARGIN;
    let height = legend_top + EVENT.leading + MARGIN;
    let drawing = moved((width - layout.width) / 2.0, 0.0, &layout.draw(nodes, edges));
    [
        r#"<svg xmlns="http://www.w3.org/2000/svg" role="img" style="max-width:100%;height:auto" "#,
        &format!(r#"width="{width}" viewBox="0 0 {width} {height}" "#),
        r#"fill="none" stroke="currentColor" stroke-width="1.25" text-anchor="middle">"#,
        "<title>How a case moves from status to status</title>",
        &format!("<desc>{}</desc>", in_words(nodes, edges)),
        &drawing,
        &moved(MARGIN, legend_top, &legend),
        "</svg>",
    ]
    .concat()
}

const MARGIN: f64 = 12.0; // around the drawing, and between it and the legend
const PADDING: f64 = 10.0; // between a state's name and its border, which may be double
const BORDER_RADIUS: f64 = 8.0; // of a state's corners
const BORDER_GAP: f64 = 3.0; // between the two borders of a final state
const PLACE_GAP: f64 = 18.0; // in a column: an event must stand nearer to its own edge than to another
const EVENT_LIFT: f64 = 5.0; // between an event and its edge below
const PORT_GAP: f64 = 14.0; // between edges at one side of a state, so that their arrows stay apart
const PORT_SLIP: f64 = 4.0; // what an edge may stray from its port to arrive without a small step
const DOT: f64 = 10.0; // across the dot where the flow begins
const ARROW: f64 = 8.0; // from the end of a line to the tip of its arrow
const GAP_PER_CLIMB: f64 = 0.5; // columns stand the wider apart the higher their edges climb, so that none is steep
const GAP_MIN: f64 = 20.0; // between columns, for the gentlest bend
const GAP_MAX: f64 = 90.0; // between columns, lest one high climb tear the drawing apart
const LOOP_RISE: f64 = 26.0; // from a state up to the event of its self loop
const LOOP_WIDTH: f64 = 24.0; // between the feet of a self loop
const LOOP_GAP: f64 = 16.0; // between the events of two self loops
const STARTS: usize = 32; // arrangements tried until no edges cross; a dozen states need a few
const SWEEPS: usize = 40; // over the columns, after which a dozen states stand still
const HOLD: f64 = 0.001; // how firmly a place stays that no edge moves: far less than an edge would

/// How one kind of text is set. Nothing can be measured where the drawing is made, so a width is that of as many
/// average letters of the wider fonts.
struct Face {
    family: &'static str,
    size: u8,
    advance: f64,
    leading: f64,
    /// Letters after which a line wraps, which keeps the columns narrow.
    measure: usize,
}

const STATE: Face = Face { family: "monospace", size: 13, advance: 8.0, leading: 17.0, measure: 28 };
const EVENT: Face = Face { family: "sans-serif", size: 11, advance: 6.0, leading: 14.0, measure: 24 };

impl Face {
    /// Breaks after spaces and underscores; a longer word has a line to itself.
    fn wrap(&self, label: &str) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for piece in clean(label).split_inclusive([' ', '_']) {
            let length = piece.trim_end().chars().count();
            match lines.last_mut() {
                Some(line) if line.chars().count() + length <= self.measure => *line += piece,
                _ => lines.push(piece.to_owned()),
            }
        }
        lines
    }

    /// The width and the height of the lines.
    fn size(&self, lines: &[String]) -> (f64, f64) {
        let longest = lines.iter().map(|line| line.trim_end().chars().count()).max().unwrap_or(0);
        (float(longest) * self.advance, float(lines.len()) * self.leading)
    }

    fn draw(&self, lines: &[String], x: f64, top: f64) -> String {
        let Face { family, size, leading, .. } = self;
        let texts = zip(1_u32.., lines).map(|(number, line)| {
            // Letters stand a quarter of the leading above the end of their line.
            let y = top + leading * (f64::from(number) - 0.25);
            format!(r#"<text x="{x}" y="{y}">{}</text>"#, escape(line))
        });
        let texts: String = texts.collect();
        format!(r#"<g font-family="{family}" font-size="{size}" fill="currentColor" stroke="none">{texts}</g>"#)
    }
}

#[allow(clippy::cast_precision_loss, reason = "letters and edges are far fewer than 2^52")]
fn float(count: usize) -> f64 {
    count as f64
}

/// How far each of `count` things in a row stands from their middle, in steps from one to the next.
fn steps(count: usize) -> impl Iterator<Item = f64> {
    (0..count).map(move |nth| float(nth) - float(count - 1) / 2.0)
}

/// The text on one line, without the characters that XML forbids.
fn clean(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ").replace(|c: char| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'), "")
}

/// The text with XML's mark-up replaced, and Markdown's too, since the drawing may stand in a paragraph.
fn escape(text: &str) -> String {
    let text = clean(text);
    let escaped = zip(text.chars(), once(' ').chain(text.chars())).map(|(letter, before)| match letter {
        '&' => "&amp;".to_owned(),
        '<' => "&lt;".to_owned(),
        '>' => "&gt;".to_owned(),
        '"' => "&quot;".to_owned(),
        // Inside a word it is no mark-up, and a wire string stays one that can be searched for.
        '_' if before.is_alphanumeric() => letter.to_string(),
        '\'' | '*' | '_' | '`' | '[' | ']' | '\\' | '~' | '|' | '$' => format!("&#{};", u32::from(letter)),
        _ => letter.to_string(),
    });
    escaped.collect()
}

/// The flow for those who listen to it.
fn in_words(nodes: &[Node<'_>], edges: &[Edge<'_>]) -> String {
    let label = |node: usize| nodes.get(node).map(|node| node.label);
    let sentences = edges.iter().filter_map(|edge| {
        let from = edge.from.map_or(Some("the beginning"), label)?;
        let basis = if edge.is_inferred { "inferred" } else { "stated" };
        Some(format!("From {from} to {}: {} ({basis}). ", label(edge.to)?, edge.event))
    });
    let finals = nodes.iter().filter(|node| node.is_final).map(|node| format!("{} is final. ", node.label));
    escape(&sentences.chain(finals).collect::<String>())
}

/// What a column holds: a state, the dot, an event upon its edge, or only an edge that passes.
#[derive(Default)]
struct Place {
    lines: Vec<String>,
    column: usize,
    width: f64,
    height: f64,
    x: f64,
    /// Where edges arrive or pass.
    y: f64,
    /// From the top of what is drawn down to `y`.
    rise: f64,
    /// Kept free above that for self loops.
    headroom: f64,
    /// Kept free across.
    span: f64,
    /// The links that have it at their left, and at their right.
    links: [Vec<usize>; 2],
}

impl Place {
    fn state(label: &str) -> Self {
        let lines = STATE.wrap(label);
        let (width, height) = STATE.size(&lines);
        Self { lines, width: width + 2.0 * PADDING, height: height + 2.0 * PADDING, ..Self::default() }
    }

    fn event(label: &str) -> Self {
        let lines = EVENT.wrap(label);
        let (width, height) = EVENT.size(&lines);
        Self { lines, width, height, rise: height + EVENT_LIFT, span: width, ..Self::default() }
    }

    fn top(&self) -> f64 {
        self.y - self.rise - self.headroom
    }

    fn bottom(&self) -> f64 {
        self.y + (self.height - self.rise).max(0.0)
    }

    fn draw_lines(&self, face: &Face) -> String {
        let spare = self.height - face.size(&self.lines).1;
        face.draw(&self.lines, self.x, self.y - self.rise + spare / 2.0)
    }

    fn draw_border(&self, inset: f64) -> String {
        let (x, y) = (self.x - self.width / 2.0 + inset, self.y - self.rise + inset);
        let (width, height) = (self.width - 2.0 * inset, self.height - 2.0 * inset);
        format!(r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{}"/>"#, BORDER_RADIUS - inset)
    }
}

/// An edge whose ends are there: states, or the dot, whose number follows theirs.
struct Arc {
    edge: usize,
    from: usize,
    to: usize,
}

fn arcs(edges: &[Edge<'_>], dot: usize) -> Vec<Arc> {
    let arcs = edges.iter().enumerate().filter_map(|(number, edge)| {
        let is_drawn = edge.to < dot && edge.from.is_none_or(|from| from < dot);
        is_drawn.then(|| Arc { edge: number, from: edge.from.unwrap_or(dot), to: edge.to })
    });
    arcs.collect()
}

/// Adds to `done` what can be reached from a state, depth first, each after what it leads to.
fn search(state: usize, arcs: &[Arc], seen: &mut [bool], done: &mut Vec<usize>) {
    if std::mem::replace(&mut seen[state], true) {
        return;
    }
    for arc in arcs.iter().filter(|arc| arc.from == state) {
        search(arc.to, arcs, seen, done);
    }
    done.push(state);
}

/// How far right each state stands, and the dot: the longest way to it along the arcs.
fn layers(arcs: &[Arc], dot: usize) -> Vec<usize> {
    let (mut seen, mut done) = (vec![false; dot + 1], Vec::new());
    for state in once(dot).chain(0..dot) {
        search(state, arcs, &mut seen, &mut done);
    }
    let mut layers = vec![0; dot + 1];
    while let Some(state) = done.pop() {
        // An arc from a state that is still to come closes a cycle, and counts in reverse.
        let ends = arcs.iter().flat_map(|arc| [(arc.from, arc.to), (arc.to, arc.from)]);
        for (_, next) in ends.filter(|(end, next)| *end == state && done.contains(next)) {
            layers[next] = layers[next].max(layers[state] + 1);
        }
    }
    layers
}

const LEFT: usize = 0;
const RIGHT: usize = 1;
/// Each side with the other.
const SIDES: [(usize, usize); 2] = [(LEFT, RIGHT), (RIGHT, LEFT)];

/// The part of an edge from one column to the next.
struct Link {
    edge: usize,
    /// The places at its left and its right.
    ends: [usize; 2],
    /// Where it meets them, down from their `y`.
    ports: [f64; 2],
}

/// An edge from a state to itself, drawn above it.
struct SelfLoop {
    edge: usize,
    state: usize,
    event: Place,
}

/// Where a place would best stand, or several that touch, and how firmly.
#[derive(Clone, Copy)]
struct Wish {
    y: f64,
    weight: f64,
    places: usize,
}

impl Wish {
    fn and(self, other: Self) -> Self {
        let weight = self.weight + other.weight;
        let y = (self.y * self.weight + other.y * other.weight) / weight;
        Self { y, weight, places: self.places + other.places }
    }
}

#[derive(Default)]
struct Layout {
    /// The states as they are numbered, the dot if there is one, then events and bends.
    places: Vec<Place>,
    /// How many of these are states or the dot.
    states: usize,
    /// The places of each column from the top.
    columns: Vec<Vec<usize>>,
    /// The left and the right border of each column.
    borders: Vec<[f64; 2]>,
    /// Those of one edge follow each other from where it begins.
    links: Vec<Link>,
    loops: Vec<SelfLoop>,
    width: f64,
    height: f64,
}

impl Layout {
    fn new(nodes: &[Node<'_>], edges: &[Edge<'_>]) -> Self {
        let dot = nodes.len();
        let arcs = arcs(edges, dot);
        let layers = layers(&arcs, dot);
        let mut layout = Self::default();
        for (node, layer) in zip(nodes, &layers) {
            layout.add(Place::state(node.label), layer * 2);
        }
        if arcs.iter().any(|arc| arc.from == dot) {
            layout.add(Place { width: DOT, height: DOT, span: DOT, ..Place::default() }, 0);
        }
        layout.states = layout.places.len();
        for arc in arcs {
            let event = Place::event(edges[arc.edge].event);
            if arc.from == arc.to {
                layout.loops.push(SelfLoop { edge: arc.edge, state: arc.to, event });
            } else {
                layout.add_links(&arc, event, layers[arc.from] * 2, layers[arc.to] * 2);
            }
        }
        layout.size_states();
        layout.align_widths(dot);
        layout.stack_rows();
        layout.slip_ports();
        layout.space_columns();
        layout
    }

    fn add(&mut self, place: Place, column: usize) -> usize {
        self.columns.resize(self.columns.len().max(column + 1), Vec::new());
        self.columns[column].push(self.places.len());
        self.places.push(Place { column, ..place });
        self.places.len() - 1
    }

    /// Puts the event beside the state that is left, where a reader begins, and a bend into each further column.
    fn add_links(&mut self, arc: &Arc, event: Place, first_column: usize, last_column: usize) {
        let is_reversed = first_column > last_column;
        let mut event = Some(event);
        let mut place = arc.from;
        for distance in 1..=first_column.abs_diff(last_column) {
            let column = if is_reversed { first_column - distance } else { first_column + distance };
            let is_last = column == last_column;
            let next = if is_last { arc.to } else { self.add(event.take().unwrap_or_default(), column) };
            let ends = if is_reversed { [next, place] } else { [place, next] };
            for (side, _) in SIDES {
                self.places[ends[side]].links[side].push(self.links.len());
            }
            self.links.push(Link { edge: arc.edge, ends, ports: [0.0; 2] });
            place = next;
        }
    }

    /// Makes states large enough for the edges at their sides and the loops above them.
    fn size_states(&mut self) {
        for (state, place) in self.places[..self.states].iter_mut().enumerate() {
            let ports = place.links.iter().map(Vec::len).max().unwrap_or(0);
            place.height = place.height.max(PORT_GAP * float(ports.saturating_sub(1)) + DOT);
            place.rise = place.height / 2.0;
            let own: Vec<_> = self.loops.iter_mut().filter(|own| own.state == state).collect();
            let pitch = own.iter().map(|own| own.event.width + LOOP_GAP).fold(0.0, f64::max);
            for (step, SelfLoop { event, .. }) in zip(steps(own.len()), own) {
                event.x = step * pitch;
                place.headroom = place.headroom.max(LOOP_RISE + event.rise);
                place.width = place.width.max(2.0 * (event.x.abs() + LOOP_WIDTH));
                place.span = place.span.max(2.0 * event.x.abs() + pitch);
            }
        }
    }

    /// Makes the states of one column equally wide, so that arrows end on one line.
    fn align_widths(&mut self, dot: usize) {
        for column in &self.columns {
            let states = || column.iter().copied().filter(|&place| place < dot);
            let width = states().map(|state| self.places[state].width).fold(0.0, f64::max);
            for state in states() {
                self.places[state].width = width;
                self.places[state].span = self.places[state].span.max(width + 2.0 * ARROW);
            }
        }
    }

    /// Finds the rows of all columns. A relaxed arrangement may be one in which edges cross and yet no single move is
    /// better, so several are tried, and the first of those with the fewest crossings stays.
    fn stack_rows(&mut self) {
        let mut best = (usize::MAX, 0);
        for start in 0..STARTS {
            self.relax(start);
            best = best.min((self.crossings(), start));
            if best.0 == 0 {
                break;
            }
        }
        self.relax(best.1);
        let top = self.places.iter().map(Place::top).reduce(f64::min).unwrap_or(0.0);
        for place in &mut self.places {
            place.y = (place.y - top + MARGIN).round();
        }
        self.height = self.places.iter().map(Place::bottom).fold(0.0, f64::max).ceil() + MARGIN;
    }

    /// Lets edges be level that nearly are.
    fn slip_ports(&mut self) {
        for Link { ends, ports, .. } in &mut self.links {
            for (side, other) in SIDES {
                let level = self.places[ends[other]].y - self.places[ends[side]].y;
                if ends[side] < self.states && (level - ports[side]).abs() <= PORT_SLIP {
                    ports[side] = level;
                }
            }
        }
    }

    /// Moves the places of all columns until edges are short and level. At the first start they stand as the states and
    /// edges were given, at others scattered.
    fn relax(&mut self, start: usize) {
        for (number, place) in self.places.iter_mut().enumerate() {
            // Two primes, so that the places stand in another order at every start.
            place.y = float(number * start * 7919 % 101);
        }
        self.columns.iter_mut().for_each(|column| column.sort_unstable());
        for sweep in 1..=SWEEPS {
            self.spread_ports();
            for column in (0..self.columns.len()).chain((0..self.columns.len()).rev()) {
                // Edges stiffen: first they find their way, then they become straight.
                self.settle(column, float(sweep * sweep));
            }
        }
        self.spread_ports();
    }

    /// Gives the edges at each side of a state points of their own, in the order of where they go.
    fn spread_ports(&mut self) {
        for state in 0..self.states {
            for (side, other) in SIDES {
                let mut links = self.places[state].links[side].clone();
                let y = |link: &usize| self.places[self.links[*link].ends[other]].y;
                links.sort_by(|a, b| y(a).total_cmp(&y(b)));
                for (step, link) in zip(steps(links.len()), links) {
                    self.links[link].ports[side] = step * PORT_GAP;
                }
            }
        }
    }

    /// Brings the places of a column as near as can be to where they wish to be: in that order, with room between them,
    /// and those that would collide about the mean of their wishes (isotonic regression by pooling neighbours).
    fn settle(&mut self, column: usize, stiffness: f64) {
        let places = self.columns[column].iter();
        let mut wishes: Vec<_> = places.map(|&place| (place, self.wish(place, stiffness))).collect();
        wishes.sort_by(|(_, a), (_, b)| a.y.total_cmp(&b.y));
        self.columns[column] = wishes.iter().map(|(place, _)| *place).collect();
        let (mut depth, mut depths, mut groups) = (0.0, Vec::new(), Vec::<Wish>::new());
        for (place, wish) in wishes {
            let place = &self.places[place];
            depth += place.y - place.top();
            depths.push(depth);
            let mut group = Wish { y: wish.y - depth, ..wish };
            while let Some(upper) = groups.pop_if(|upper| upper.y > group.y) {
                group = group.and(upper);
            }
            groups.push(group);
            depth += place.bottom() - place.y + PLACE_GAP;
        }
        let tops = groups.iter().flat_map(|group| repeat_n(group.y, group.places));
        for (&place, (top, depth)) in zip(&self.columns[column], zip(tops, depths)) {
            self.places[place].y = top + depth;
        }
    }

    /// Where the edges of a place would be most nearly level.
    fn wish(&self, place: usize, stiffness: f64) -> Wish {
        let mut wish = Wish { y: self.places[place].y, weight: HOLD, places: 1 };
        for (side, other) in SIDES {
            for link in self.places[place].links[side].iter().map(|&link| &self.links[link]) {
                let is_passing = link.ends.iter().all(|end| *end >= self.states);
                let weight = if is_passing { stiffness } else { 1.0 };
                wish = wish.and(Wish { y: self.y(link, other) - link.ports[side], weight, places: 0 });
            }
        }
        wish
    }

    /// How far down a link meets its place at a side.
    fn y(&self, link: &Link, side: usize) -> f64 {
        self.places[link.ends[side]].y + link.ports[side]
    }

    /// How many pairs of links cross between their columns.
    fn crossings(&self) -> usize {
        let column = |link: &Link| self.places[link.ends[LEFT]].column;
        let above = |a: &Link, b: &Link, side: usize| self.y(a, side).total_cmp(&self.y(b, side));
        let cross = |a: &Link, b: &Link| column(a) == column(b) && above(a, b, LEFT) == above(b, a, RIGHT);
        let links = self.links.iter().enumerate();
        links.map(|(number, a)| self.links[..number].iter().filter(|b| cross(a, b)).count()).sum()
    }

    /// Puts the columns side by side, and the self loops above their states.
    fn space_columns(&mut self) {
        let mut left = MARGIN;
        for (column, places) in self.columns.iter().enumerate() {
            let right = left + places.iter().map(|&place| self.places[place].span).fold(0.0, f64::max);
            self.borders.push([left, right]);
            self.width = right + MARGIN;
            let links = self.links.iter().filter(|link| self.places[link.ends[LEFT]].column == column);
            let climbs = links.map(|link| (self.y(link, LEFT) - self.y(link, RIGHT)).abs());
            let gap = climbs.fold(0.0, f64::max) * GAP_PER_CLIMB;
            left = right + gap.clamp(GAP_MIN, GAP_MAX).round();
        }
        for place in &mut self.places {
            let [left, right] = self.borders[place.column];
            place.x = f64::midpoint(left, right);
        }
        for SelfLoop { state, event, .. } in &mut self.loops {
            let state = &self.places[*state];
            (event.x, event.y) = (event.x + state.x, state.y - state.rise - LOOP_RISE);
        }
    }

    fn draw(&self, nodes: &[Node<'_>], edges: &[Edge<'_>]) -> String {
        let routes = self.links.chunk_by(|a, b| a.edge == b.edge);
        let mut drawing: String = routes.map(|route| self.draw_route(route, edges)).collect();
        drawing.extend(self.loops.iter().map(|own| own.draw(&edges[own.edge])));
        let events = self.places[self.states..].iter().filter(|place| !place.lines.is_empty());
        drawing.extend(events.map(|event| event.draw_lines(&EVENT)));
        drawing.extend(zip(nodes, &self.places).map(|(node, place)| {
            let inner = if node.is_final { place.draw_border(BORDER_GAP) } else { String::new() };
            let state = place.draw_border(0.0) + &inner + &place.draw_lines(&STATE);
            match &node.href {
                Some(href) => format!(r#"<a href="{}">{state}</a>"#, escape(href)),
                None => state,
            }
        }));
        let dots = self.places[nodes.len()..self.states].iter();
        drawing.extend(dots.map(|dot| format!(r#"<g fill="currentColor">{}</g>"#, dot.draw_border(0.0))));
        drawing
    }

    /// One path along the links of an edge, from where it begins.
    fn draw_route(&self, route: &[Link], edges: &[Edge<'_>]) -> String {
        let (first, last) = (&route[0], &route[route.len() - 1]);
        let edge = &edges[first.edge];
        let is_reversed = last.ends[LEFT] == edge.to;
        let (near, far, sign) = if is_reversed { (RIGHT, LEFT, -1.0) } else { (LEFT, RIGHT, 1.0) };
        let (from, to) = (&self.places[first.ends[near]], &self.places[last.ends[far]]);
        let start = from.x + sign * from.width / 2.0;
        let tip = to.x - sign * to.width / 2.0;
        let curves = route.iter().map(|link| {
            let x = self.borders[self.places[link.ends[near]].column][far];
            let next_x = self.borders[self.places[link.ends[far]].column][near];
            let (y, next_y, middle) = (self.y(link, near), self.y(link, far), f64::midpoint(x, next_x));
            format!("H{x}C{middle} {y} {middle} {next_y} {next_x} {next_y}")
        });
        let (y, curves) = (self.y(first, near), curves.collect::<String>());
        let path = format!("M{start} {y}{curves}H{}", tip - sign * ARROW);
        let head = format!("l{}-4v8z", -sign * ARROW);
        line(&path, edge) + &arrow(tip, self.y(last, far), &head)
    }
}

impl SelfLoop {
    fn draw(&self, edge: &Edge<'_>) -> String {
        let top = self.event.y + LOOP_RISE;
        let (left, right) = (self.event.x - LOOP_WIDTH / 2.0, self.event.x + LOOP_WIDTH / 2.0);
        // A cubic curve climbs three quarters of the way to its handles.
        let handle = (top - LOOP_RISE / 0.75).round();
        let path = format!("M{left} {top}C{left} {handle} {right} {handle} {right} {}", top - ARROW);
        line(&path, edge) + &arrow(right, top, "l-4-8h8z") + &self.event.draw_lines(&EVENT)
    }
}

fn line(path: &str, edge: &Edge<'_>) -> String {
    let dashes = if edge.is_inferred { r#" stroke-dasharray="5 4""# } else { "" };
    format!(r#"<path d="{path}"{dashes}/>"#)
}

fn arrow(x: f64, y: f64, head: &str) -> String {
    format!(r#"<path d="M{x} {y}{head}" fill="currentColor" stroke="none"/>"#)
}

fn moved(x: f64, y: f64, drawing: &str) -> String {
    format!(r#"<g transform="translate({x} {y})">{drawing}</g>"#)
}

/// Samples, 28 wide and 14 high, and what they mean.
const LEGEND: [(&str, &str); 3] = [
    (
        r#"<rect width="28" height="14" rx="5"/><rect x="3" y="3" width="22" height="8" rx="2"/>"#,
        "double border: final",
    ),
    (r#"<path d="M0 7h28"/>"#, "solid: stated by the vendor"),
    (r#"<path d="M0 7h28" stroke-dasharray="5 4"/>"#, "dashed: inferred from the page"),
];
const LEGEND_INDENT: f64 = 36.0; // from the left of a sample to its meaning
const LEGEND_GAP: f64 = 24.0; // from a meaning to the next sample

/// The legend in one row, and its width.
fn legend() -> (String, f64) {
    let (mut row, mut end) = (String::new(), -LEGEND_GAP);
    for (sample, meaning) in LEGEND {
        let (start, meaning) = (end + LEGEND_GAP, [meaning.to_owned()]);
        let (width, _) = EVENT.size(&meaning);
        row += &moved(start, 0.0, &(sample.to_owned() + &EVENT.draw(&meaning, LEGEND_INDENT, 0.0)));
        end = start + LEGEND_INDENT + width;
    }
    (format!(r#"<g opacity="0.8" text-anchor="start">{row}</g>"#), end)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATUSES: [(&str, bool); 5] =
        [("new", false), ("pending", false), ("inconsistent_data", true), ("invalid_data", true), ("completed", true)];
    const TRANSITIONS: [(Option<usize>, usize, &str, bool); 6] = [
        (None, 0, "Workflow created", false),
        (Some(0), 0, "Identity data uploaded", false),
        (Some(0), 1, "Identity files uploaded, data valid", false),
        (Some(0), 3, "Identity files uploaded, data invalid or missing", false),
        (Some(1), 4, "Case processed", true),
        (Some(1), 2, "Inconsistent data found", true),
    ];

    fn nodes() -> Vec<Node<'static>> {
        STATUSES.iter().map(|&(label, is_final)| Node { label, is_final, href: None }).collect()
    }

    fn edges() -> Vec<Edge<'static>> {
        let edge = |&(from, to, event, is_inferred)| Edge { from, to, event, is_inferred };
        TRANSITIONS.iter().map(edge).collect()
    }

    /// Flows of 1 to 15 states with loops, cycles, twins and states that nothing leads to.
    fn generated() -> impl Iterator<Item = (Vec<Node<'static>>, Vec<Edge<'static>>)> {
        let mut seed = 1_usize;
        let mut any = move |below: usize| {
            seed = (seed * 1_103 + 12_345) % 1_000_003;
            seed % below
        };
        (1..=15).map(move |states| {
            let nodes = (0..states).map(|_| any(5)).map(|row| STATUSES[row]);
            let nodes = nodes.map(|(label, is_final)| Node { label, is_final, href: None }).collect();
            let edges = (0..states * 3 / 2).map(|_| {
                let (_, _, event, is_inferred) = TRANSITIONS[any(6)];
                Edge { from: any(states + 1).checked_sub(1), to: any(states), event, is_inferred }
            });
            (nodes, edges.collect())
        })
    }

    /// Left, top, right and bottom of all that is drawn but edges, each with its column.
    fn boxes(layout: &Layout) -> Vec<(usize, [f64; 4])> {
        let loops = layout.loops.iter().map(|own| (layout.places[own.state].column, &own.event));
        let places = layout.places.iter().map(|place| (place.column, place)).chain(loops);
        let drawn = places.filter(|(_, place)| place.width > 0.0);
        let sides = drawn.map(|(column, place)| {
            let (x, top) = (place.x, place.y - place.rise);
            (column, [x - place.width / 2.0, top, x + place.width / 2.0, top + place.height])
        });
        sides.collect()
    }

    #[test]
    fn nothing_overlaps_and_no_edge_crosses_a_box() {
        for (nodes, edges) in generated().chain([(nodes(), edges())]) {
            let layout = Layout::new(&nodes, &edges);
            let boxes = boxes(&layout);
            for (number, (column, a)) in boxes.iter().enumerate() {
                for (_, b) in &boxes[..number] {
                    assert!(a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1], "{a:?} overlaps {b:?}");
                }
                // Bends lie between the borders of columns, so no box may reach there.
                let [left, right] = layout.borders[*column];
                assert!(left <= a[0] && a[2] <= right, "{a:?} leaves its column");
                let passing = layout.places[layout.states..].iter().filter(|place| place.column == *column);
                for Place { y, .. } in passing {
                    assert!(*y <= a[1] || a[3] <= *y, "an edge at {y} crosses {a:?}");
                }
            }
            assert!(layout.borders.is_sorted_by(|a, b| a[RIGHT] + GAP_MIN <= b[LEFT]));
        }
    }

    #[test]
    fn the_flow_of_today_has_no_crossing() {
        assert_eq!(Layout::new(&nodes(), &edges()).crossings(), 0);
    }

    #[test]
    fn the_same_flow_is_the_same_line() {
        for (nodes, edges) in generated() {
            let line = svg(&nodes, &edges);
            assert_eq!(line, svg(&nodes, &edges));
            assert_eq!(line.lines().count(), 1);
        }
    }

    #[test]
    fn every_label_and_link_is_there_and_escaped() {
        let node = Node { label: "a_b<c>\u{1}\n&'", is_final: true, href: Some("x?y=\"&z".to_owned()) };
        let edge = Edge { from: None, to: 0, event: "_all_ *of* [it] \"there\"", is_inferred: true };
        let line = svg(&[node], &[edge]);
        for part in [
            ">a_b&lt;c&gt; &amp;&#39;</text>",
            "<a href=\"x?y=&quot;&amp;z\">",
            ">&#95;all_ &#42;of&#42; &#91;it&#93; &quot;there&quot;</text>",
            "From the beginning to a_b&lt;c&gt; &amp;&#39;: &#95;all_",
        ] {
            assert!(line.contains(part), "{part} is not in {line}");
        }
        let today = svg(&nodes(), &edges());
        for word in STATUSES.iter().map(|status| status.0).chain(TRANSITIONS.iter().flat_map(|t| t.2.split(' '))) {
            assert!(today.contains(word), "{word} is not in {today}");
        }
    }

    #[test]
    fn a_cycle_is_broken_where_it_returns() {
        let edge = |from, to| Edge { from, to, event: "", is_inferred: false };
        let edges = [edge(Some(2), 0), edge(Some(0), 1), edge(Some(1), 2), edge(None, 0), edge(Some(1), 1)];
        assert_eq!(layers(&arcs(&edges, 3), 3), [1, 2, 3, 0]);
    }

    #[test]
    fn an_edge_to_nowhere_is_left_out() {
        let stray = [(Some(5), 0), (Some(0), 5), (None, usize::MAX)];
        let strays = stray.map(|(from, to)| Edge { from, to, event: "stray", is_inferred: true });
        assert_eq!(svg(&nodes(), &strays), svg(&nodes(), &[]));
        assert_eq!(svg(&[], &strays), svg(&[], &[]));
    }
}
