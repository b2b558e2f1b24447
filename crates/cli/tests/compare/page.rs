//! The page as data, which the tests change and write down in every form that the vendor might give it.

/// What a test page is made of. The texts are HTML-free; `Cell::code` is empty where the cell above covers the row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Heading(u8, String),
    Paragraph(String),
    Statuses(Vec<Row>),
    RiskCodes(Vec<(String, String)>),
    Codes(Vec<Row>),
}

/// A row of a status or of a status code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Empty where the row belongs to the one above.
    pub key: String,
    pub condition: String,
    pub description: String,
    pub action: String,
    /// For a status: what its row names, such as `Status code: 1000`.
    pub status_codes: String,
    pub risk_codes: String,
}

impl Row {
    pub fn code(number: &str, description: &str, action: &str) -> Self {
        let text = str::to_owned;
        Self { key: text(number), description: text(description), action: text(action), ..Self::default() }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page(pub Vec<Block>);

/// How a page lays out its tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Columns {
    /// `Status code | Guidance`, where the cell says `Description: … Action: …`.
    Two,
    /// `Status code | Description | Action`.
    Three,
}

impl Page {
    /// Reads the page that was copied as text: a reader of its own, so that the tool's is not tested against itself.
    pub fn of_text(text: &str) -> Self {
        let mut blocks = Vec::new();
        let mut lines = text.lines().peekable();
        while let Some(line) = lines.next() {
            let Some(heading) = line.strip_prefix("| ") else {
                blocks.push(Self::line(line, blocks.is_empty()));
                continue;
            };
            assert!(lines.next().is_some_and(|rule| rule.starts_with("|---")), "{line}");
            let mut rows = Vec::new();
            while let Some(row) = lines.next_if(|line| line.ends_with('|')) {
                rows.push(row.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>());
            }
            let key = heading.split('|').next().unwrap_or_default().trim();
            blocks.push(match key {
                "Risk code" => Block::RiskCodes(rows.into_iter().map(|row| (row[0].clone(), row[1].clone())).collect()),
                "Status" => Block::Statuses(rows.iter().map(|row| Self::row(row)).collect()),
                _ => Block::Codes(rows.iter().map(|row| Self::row(row)).collect()),
            });
        }
        Self(blocks)
    }

    fn line(line: &str, is_first: bool) -> Block {
        match line {
            _ if is_first => Block::Heading(1, line.to_owned()),
            "Statuses" | "Status flow diagram" | "Risk codes" | "Status codes" => Block::Heading(2, line.to_owned()),
            _ if line.starts_with(|first: char| first.is_ascii_digit()) => Block::Heading(3, line.to_owned()),
            _ => Block::Paragraph(line.to_owned()),
        }
    }

    fn row(cells: &[String]) -> Row {
        let (key, guidance) =
            if cells[0].contains(' ') { (String::new(), &cells[0]) } else { (cells[0].clone(), &cells[1]) };
        if !guidance.contains("Description: ") {
            return Row::code(&key, guidance, "");
        }
        let mut row = Row { key, ..Row::default() };
        let mut rest = guidance.as_str();
        let labels = ["Action: ", "Risk codes: ", "Status codes: ", "Status code: ", "Description: "];
        // From the end: each label cuts off what it names.
        while let Some((at, label)) = labels.iter().filter_map(|it| Some((rest.rfind(it)?, *it))).max() {
            let text = rest[at + label.len()..].trim().to_owned();
            match label {
                "Action: " => row.action = text,
                "Risk codes: " => row.risk_codes = text,
                "Description: " => row.description = text,
                _ => row.status_codes = format!("{label}{text}"),
            }
            rest = rest[..at].trim();
        }
        row.condition = rest.into();
        row
    }

    /// The rows of the status codes of a series.
    pub fn codes(&mut self, series: &str) -> &mut Vec<Row> {
        self.codes_below(&format!("{series}: "))
    }

    /// The rows of the status codes below a heading that begins so.
    pub fn codes_below(&mut self, start: &str) -> &mut Vec<Row> {
        let heading = |block: &Block| matches!(block, Block::Heading(3, text) if text.starts_with(start));
        let at = self.0.iter().position(heading).expect("the series is on the page");
        let rows = self.0[at..].iter_mut().find_map(|block| match block {
            Block::Codes(rows) => Some(rows),
            _ => None,
        });
        rows.expect("the series has a table")
    }

    pub fn code(&mut self, series: &str, number: &str) -> &mut Row {
        self.codes(series).iter_mut().find(|row| row.key == number).expect("the code is on the page")
    }

    pub fn statuses(&mut self) -> &mut Vec<Row> {
        let statuses = self.0.iter_mut().find_map(|block| match block {
            Block::Statuses(rows) => Some(rows),
            _ => None,
        });
        statuses.expect("the page has statuses")
    }

    pub fn risk_codes(&mut self) -> &mut Vec<(String, String)> {
        let risk_codes = self.0.iter_mut().find_map(|block| match block {
            Block::RiskCodes(rows) => Some(rows),
            _ => None,
        });
        risk_codes.expect("the page has risk codes")
    }

    /// Replaces a piece of a heading or of a paragraph.
    pub fn reword(&mut self, from: &str, to: &str) {
        let text = self.0.iter_mut().find_map(|block| match block {
            Block::Heading(_, text) | Block::Paragraph(text) if text.contains(from) => Some(text),
            _ => None,
        });
        let text = text.expect("the words are on the page");
        *text = text.replace(from, to);
    }

    /// Takes a series away with its heading, its introduction and its table.
    pub fn remove_series(&mut self, series: &str) {
        let heading =
            |block: &Block| matches!(block, Block::Heading(3, text) if text.starts_with(&format!("{series}: ")));
        let at = self.0.iter().position(heading).expect("the series is on the page");
        self.0.drain(at..at + 3);
    }
}
