//! A cell of a table as a number: read where it can be read in one way, and else said why not.
//!
//! A comma or a point stands before decimals, and thousands are apart by points, commas, spaces or apostrophes. Which it
//! is, shows by itself unless one sign has three digits after it: 21.483 and 21,483 are asked about. Nothing is guessed
//! from other cells either.

use crate::locale::number::Quantity;
use crate::messages::CellFault;

/// A sign beside the digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Percent,
    Euro,
    Other,
}

/// Signs that cells have beside their digits.
const SIGNS: [(&str, Sign); 9] = [
    ("%", Sign::Percent),
    ("€", Sign::Euro),
    ("euro", Sign::Euro),
    ("EUR", Sign::Euro),
    ("$", Sign::Other),
    ("USD", Sign::Other),
    ("£", Sign::Other),
    ("GBP", Sign::Other),
    ("CHF", Sign::Other),
];
/// How amounts end that have no cents: € 1.500,-
const NO_CENTS: [&str; 8] = [",-", ",--", ",–", ",—", ".-", ".--", ".–", ".—"];

/// The number in a cell, as JSON has it.
pub(super) fn number(cell: &str, unit: Quantity) -> Result<String, CellFault> {
    let text = cell.trim();
    if text.is_empty() {
        return Err(CellFault::Empty);
    }
    let (minus, text) = without_minus(text);
    let (sign, amount) = without_sign(text);
    let (second_minus, amount) = if minus { (false, amount) } else { without_minus(amount) };
    let number = unsigned(amount, sign.is_some())?.signed(minus || second_minus);
    match sign {
        Some((_, Sign::Percent)) if unit == Quantity::Percent => Ok(number.json()),
        Some((_, Sign::Euro)) if unit == Quantity::Euro => Ok(number.json()),
        Some((sign, _)) => Err(CellFault::OtherUnit { sign: sign.to_owned(), plain: number.plain() }),
        None => Ok(number.json()),
    }
}

/// A number as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Number {
    minus: bool,
    /// At least one digit.
    whole: String,
    /// The digits after the sign, perhaps none.
    decimals: String,
    /// `e+05`, or nothing.
    power: String,
}

impl Number {
    /// A number from its digits; `None` if they are none, or begin with zeros as those of a code.
    fn new(whole: &str, decimals: &str) -> Option<Self> {
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let plain = whole == "0" || !whole.starts_with('0');
        let number = Self {
            minus: false,
            whole: if whole.is_empty() && !decimals.is_empty() { "0" } else { whole }.to_owned(),
            decimals: decimals.to_owned(),
            power: String::new(),
        };
        (digits(whole) && digits(decimals) && plain && !number.whole.is_empty()).then_some(number)
    }

    fn signed(self, minus: bool) -> Self {
        let zero = self.whole.bytes().chain(self.decimals.bytes()).all(|digit| digit == b'0');
        Self { minus: minus && !zero, ..self }
    }

    /// As it is written with this sign before the decimals; never with three of them, which could be thousands.
    fn written(&self, point: char) -> String {
        let minus = if self.minus { "-" } else { "" };
        let zero = if self.decimals.len() == 3 && self.power.is_empty() { "0" } else { "" };
        match self.decimals.as_str() {
            "" => format!("{minus}{}{}", self.whole, self.power),
            decimals => format!("{minus}{}{point}{decimals}{zero}{}", self.whole, self.power),
        }
    }

    /// As JSON has it.
    fn json(&self) -> String {
        self.written('.')
    }

    /// As a Dutch spreadsheet has it.
    fn plain(&self) -> String {
        self.written(',')
    }
}

/// The text without a minus or plus before it; whether it was a minus.
fn without_minus(text: &str) -> (bool, &str) {
    match text.strip_prefix(['-', '\u{2212}', '–']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').map_or(text, str::trim_start)),
    }
}

/// The text without the sign before or after it.
fn without_sign(text: &str) -> (Option<(&str, Sign)>, &str) {
    for (sign, kind) in SIGNS {
        let same = |part: Option<&str>| part.is_some_and(|part| part.eq_ignore_ascii_case(sign));
        if same(text.get(..sign.len())) {
            return (Some((sign, kind)), text.get(sign.len()..).unwrap_or_default().trim_start());
        }
        let end = text.len().wrapping_sub(sign.len());
        if same(text.get(end..)) {
            return (Some((sign, kind)), text.get(..end).unwrap_or_default().trim_end());
        }
    }
    (None, text)
}

/// The number of a text without minus and signs of a unit; an `amount` of money may end in `,-`.
fn unsigned(text: &str, amount: bool) -> Result<Number, CellFault> {
    let text = text.trim();
    if let Some(whole) = NO_CENTS.iter().find_map(|end| text.strip_suffix(end)) {
        let digits = grouped(whole, |mark| matches!(mark, '.' | ',' | '\''));
        let digits = digits.or_else(|| Some(whole.to_owned()));
        return digits.and_then(|digits| Number::new(&digits, "")).ok_or(CellFault::NoNumber);
    }
    if !amount && text.contains(['e', 'E']) {
        return with_power(text);
    }
    let marks: Vec<char> = text.chars().map(plain_mark).filter(|letter| !letter.is_ascii_digit()).collect();
    let spaced = marks.iter().any(|mark| matches!(mark, ' ' | '\''));
    let count = |sign: char| marks.iter().filter(|mark| **mark == sign).count();
    let number = match (count('.'), count(','), marks.last()) {
        (0, 0, None) => Number::new(text, ""),
        (0, 0, Some(_)) => grouped(text, |mark| matches!(mark, ' ' | '\'')).and_then(|digits| Number::new(&digits, "")),
        (1, 0, Some('.')) | (0, 1, Some(',')) => return one_sign(text, spaced),
        (_, 0, Some('.')) if !spaced => grouped(text, |mark| mark == '.').and_then(|digits| Number::new(&digits, "")),
        (0, _, Some(',')) if !spaced => grouped(text, |mark| mark == ',').and_then(|digits| Number::new(&digits, "")),
        (_, 1, Some(',')) if !spaced => two_signs(text, ',', '.'),
        (1, commas, Some('.')) if !spaced => {
            let number = two_signs(text, '.', ',');
            if let Some(number) = number.as_ref().filter(|_| commas == 1) {
                return Err(CellFault::Exchanged { plain: number.plain() });
            }
            number
        }
        _ => None,
    };
    number.ok_or(CellFault::NoNumber)
}

/// The mark that a letter is: every kind of space is one, every kind of apostrophe another.
fn plain_mark(letter: char) -> char {
    match letter {
        '’' | '\u{2bc}' => '\'',
        space if space.is_whitespace() => ' ',
        other => other,
    }
}

/// The digits of a whole number in groups of three, apart by one kind of mark; `None` if it is no such number.
fn grouped(text: &str, is_mark: impl Fn(char) -> bool) -> Option<String> {
    let mark = text.chars().map(plain_mark).find(|letter| is_mark(*letter))?;
    let groups: Vec<&str> = text.split(|letter| plain_mark(letter) == mark).collect();
    let (first, rest) = groups.split_first()?;
    let good = is_first_group(first) && rest.iter().all(|group| group.len() == 3);
    let digits = groups.concat();
    (good && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

/// Whether digits can stand before thousands.
fn is_first_group(digits: &str) -> bool {
    (1..=3).contains(&digits.len()) && !digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number with one point or comma, and perhaps spaces between its thousands.
fn one_sign(text: &str, spaced: bool) -> Result<Number, CellFault> {
    let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text, ""));
    if decimals.is_empty() {
        return Err(CellFault::NoNumber);
    }
    let digits = if spaced { grouped(whole, |mark| matches!(mark, ' ' | '\'')) } else { Some(whole.to_owned()) };
    let number = digits.and_then(|digits| Number::new(&digits, decimals)).ok_or(CellFault::NoNumber)?;
    if !spaced && is_first_group(whole) && decimals.len() == 3 {
        return Err(CellFault::TwoReadings { thousands: format!("{whole}{decimals}"), decimals: number.plain() });
    }
    Ok(number)
}

/// A number with one `point` before its decimals and groups of thousands before that.
fn two_signs(text: &str, point: char, group: char) -> Option<Number> {
    let (whole, decimals) = text.split_once(point).filter(|(_, decimals)| !decimals.is_empty())?;
    Number::new(&grouped(whole, |mark| mark == group)?, decimals)
}

/// A number with a power of ten. What statistical programs write (`1e+05`) is exact; a spreadsheet (`1,23E+11`) shows
/// that it leaves out digits.
fn with_power(text: &str) -> Result<Number, CellFault> {
    let (digits, power) = text.split_once(['e', 'E']).unwrap_or((text, ""));
    let (whole, decimals) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let number = Number::new(whole, decimals).ok_or(CellFault::NoNumber)?;
    let plain = power.strip_prefix(['+', '-']).unwrap_or(power);
    if plain.is_empty() || plain.len() > 3 || !plain.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(CellFault::NoNumber);
    }
    if text.contains('E') {
        return Err(CellFault::Rounded);
    }
    Ok(Number { power: format!("e{power}"), ..number })
}

#[cfg(test)]
mod tests {
    use super::{CellFault, Quantity, number};

    #[test]
    fn what_can_be_read_in_one_way_is_read() {
        for (cell, expected) in [
            ("1500", "1500"),
            ("12,5", "12.5"),
            ("12.5", "12.5"),
            (" 7,6 ", "7.6"),
            ("0", "0"),
            ("-0", "0"),
            ("1.234.567,89", "1234567.89"),
            ("1.234,50", "1234.50"),
            ("1.234,567", "1234.5670"),
            ("1.234.567", "1234567"),
            ("1,234,567", "1234567"),
            ("1,234,567.8", "1234567.8"),
            ("1 500", "1500"),
            ("614\u{a0}000", "614000"),
            ("21\u{202f}483", "21483"),
            ("1'500", "1500"),
            ("1’234’567.5", "1234567.5"),
            ("12 500,5", "12500.5"),
            ("1 234,567", "1234.5670"),
            ("0,125", "0.1250"),
            ("0.500", "0.5000"),
            (",5", "0.5"),
            (".25", "0.25"),
            ("+5", "5"),
            ("-5", "-5"),
            ("−5,5", "-5.5"),
            ("1234.567", "1234.5670"),
            ("21,4830", "21.4830"),
            ("1e+05", "1e+05"),
            ("1.5e+06", "1.5e+06"),
            ("1,5e-07", "1.5e-07"),
            ("1500,-", "1500"),
            ("1.500,-", "1500"),
            ("1500.0", "1500.0"),
            ("123456789012", "123456789012"),
        ] {
            assert_eq!(number(cell, Quantity::Plain).as_deref(), Ok(expected), "{cell}");
        }
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_asked_about() {
        for (cell, thousands, decimals) in [
            ("21.483", "21483", "21,4830"),
            ("21,483", "21483", "21,4830"),
            ("160.783", "160783", "160,7830"),
            ("1.500", "1500", "1,5000"),
            ("€ 1.500", "1500", "1,5000"),
            ("-1,234", "1234", "1,2340"),
        ] {
            let (thousands, decimals) = (thousands.to_owned(), decimals.to_owned());
            assert_eq!(number(cell, Quantity::Euro), Err(CellFault::TwoReadings { thousands, decimals }), "{cell}");
        }
        for (cell, plain) in [("1,234.50", "1234,50"), ("12,345.6", "12345,6"), ("1,234.567", "1234,5670")] {
            assert_eq!(number(cell, Quantity::Plain), Err(CellFault::Exchanged { plain: plain.to_owned() }), "{cell}");
        }
        for cell in ["1,23E+11", "1E+11", "4.5E-3"] {
            assert_eq!(number(cell, Quantity::Plain), Err(CellFault::Rounded), "{cell}");
        }
    }

    #[test]
    fn signs_are_those_of_the_unit() {
        for (cell, unit, expected) in [
            ("12,5%", Quantity::Percent, "12.5"),
            ("12,5 %", Quantity::Percent, "12.5"),
            ("€ 12,50", Quantity::Euro, "12.50"),
            ("-€ 5", Quantity::Euro, "-5"),
            ("€ -5", Quantity::Euro, "-5"),
            ("1.500,50 EUR", Quantity::Euro, "1500.50"),
            ("€ 1.500,-", Quantity::Euro, "1500"),
        ] {
            assert_eq!(number(cell, unit).as_deref(), Ok(expected), "{cell}");
        }
        for (cell, sign, plain) in [("12,5%", "%", "12,5"), ("€ 12,50", "€", "12,50"), ("$ 5", "$", "5")] {
            let (sign, plain) = (sign.to_owned(), plain.to_owned());
            assert_eq!(number(cell, Quantity::Plain), Err(CellFault::OtherUnit { sign, plain }), "{cell}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        assert_eq!(number(" ", Quantity::Plain), Err(CellFault::Empty));
        for cell in [
            "n.b.",
            "-",
            "–",
            "x",
            "NA",
            "#N/B",
            "####",
            "12-mei",
            "007",
            "1.2345.678",
            "1.234.56",
            "12 34",
            "1..5",
            "5,",
            "5.",
            "1,5,0",
            "1 234.567.890",
            "(5)",
            "5-",
            "e",
            "1e",
            "1e+",
            "€",
            "%",
            "€€ 5",
            "1}",
            "٣",
            "½",
            "1.234,5.6",
            "0.123.456",
            "WAAR",
            "1 2,5",
            "ca. 20",
            "> 5",
            "1e9999",
        ] {
            assert_eq!(number(cell, Quantity::Percent), Err(CellFault::NoNumber), "{cell}");
        }
    }
}
