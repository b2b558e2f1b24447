//! A workbook as a list of sheets of cells, which tests change as a person or a spreadsheet would.

use std::path::Path;

use calamine::{Data, Reader, Xlsx, open_workbook};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Empty,
    Text(String),
    Number(f64),
    Flag(bool),
    Day,
    /// A formula, with the result that the file holds for it.
    Formula(String),
    Error,
    /// With a line through it: through all of it, or through what stands first.
    Struck(String),
    PartlyStruck(String, String),
    /// Merged with the cell above it.
    MergedUp,
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }
}

pub type Rows = Vec<Vec<Value>>;

#[derive(Clone, Debug)]
pub struct Book {
    pub sheets: Vec<(String, Rows)>,
}

impl Book {
    pub fn open(path: &Path) -> Self {
        let mut workbook: Xlsx<_> = open_workbook(path).expect("a workbook");
        let sheets = workbook.worksheets().into_iter().map(|(name, range)| {
            let value = |value: &Data| match value {
                Data::Empty => Value::Empty,
                Data::String(text) => Value::from(text.as_str()),
                other => panic!("{other:?} stands in a new sheet"),
            };
            let rows = range.rows().map(|row| row.iter().map(value).collect()).collect();
            (name, rows)
        });
        Self { sheets: sheets.collect() }
    }

    pub fn save(&self, path: &Path) {
        let mut workbook = Workbook::new();
        for (name, rows) in &self.sheets {
            let sheet = workbook.add_worksheet();
            sheet.set_name(name).expect("a name");
            let day = Format::new().set_num_format("yyyy-mm-dd");
            for (row, values) in (0..).zip(rows) {
                for (column, value) in (0..).zip(values) {
                    match value {
                        Value::Empty | Value::MergedUp => continue,
                        Value::Text(text) => sheet.write_string(row, column, text),
                        Value::Struck(text) => {
                            sheet.write_string_with_format(row, column, text, &Format::new().set_font_strikethrough())
                        }
                        Value::PartlyStruck(struck, rest) => {
                            let strike = Format::new().set_font_strikethrough();
                            let runs = [(&strike, struck.as_str()), (&Format::new(), rest)];
                            sheet.write_rich_string(row, column, &runs)
                        }
                        Value::Number(number) => sheet.write_number(row, column, *number),
                        Value::Flag(flag) => sheet.write_boolean(row, column, *flag),
                        Value::Day => {
                            let when = ExcelDateTime::from_ymd(2027, 2, 1).expect("a day");
                            sheet.write_datetime_with_format(row, column, &when, &day)
                        }
                        Value::Formula(result) => {
                            sheet.write_formula(row, column, Formula::new("=A1&\"\"").set_result(result))
                        }
                        Value::Error => sheet.write_formula(row, column, Formula::new("=#REF!").set_result("#REF!")),
                    }
                    .expect("a cell");
                }
            }
            for (row, values) in (0..).zip(rows) {
                for (column, _) in (0..).zip(values).filter(|(_, value)| **value == Value::MergedUp) {
                    let above = match &rows[row as usize - 1][usize::from(column)] {
                        Value::Text(text) => text.clone(),
                        _ => String::new(),
                    };
                    sheet.merge_range(row - 1, column, row, column, &above, &Format::new()).expect("merged cells");
                }
            }
        }
        workbook.save(path).expect("a workbook can be saved");
    }

    pub fn sheet(&self, name: &str) -> &Rows {
        &self.sheets.iter().find(|(it, _)| it == name).expect("a sheet").1
    }

    pub fn sheet_mut(&mut self, name: &str) -> &mut Rows {
        &mut self.sheets.iter_mut().find(|(it, _)| it == name).expect("a sheet").1
    }

    /// Where a cell is: of the first row that is called so.
    pub fn find(&self, sheet: &str, row: &str, heading: &str) -> (usize, usize) {
        let rows = self.sheet(sheet);
        let column = rows[0].iter().position(|value| *value == Value::from(heading)).expect("a heading");
        let row = rows.iter().position(|values| values[0] == Value::from(row)).expect("a row");
        (row, column)
    }

    pub fn set(&mut self, sheet: &str, row: &str, heading: &str, value: impl Into<Value>) {
        let (row, column) = self.find(sheet, row, heading);
        self.sheet_mut(sheet)[row][column] = value.into();
    }

    /// A sheet as text.
    pub fn text(&self, sheet: &str, separator: u8) -> Vec<u8> {
        let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
        for row in self.sheet(sheet) {
            let cells = row.iter().map(|value| match value {
                Value::Text(text) | Value::Formula(text) | Value::Struck(text) => text.clone(),
                Value::PartlyStruck(struck, rest) => format!("{struck}{rest}"),
                Value::Number(number) => number.to_string(),
                Value::Flag(flag) => flag.to_string().to_uppercase(),
                Value::Day => "01. Feb".to_owned(),
                Value::Error => "#REF!".to_owned(),
                Value::Empty | Value::MergedUp => String::new(),
            });
            writer.write_record(cells).expect("a line");
        }
        writer.into_inner().expect("text")
    }
}
