//! The day on which a file says that it was made: given, never the clock's, so that the same data gives the same file.

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Default for Date {
    /// 1 January 2000: the standard asks a date, and nothing is known of it.
    fn default() -> Self {
        Self { year: 2000, month: 1, day: 1 }
    }
}

impl Date {
    /// Reads `2026-11-29`; `None` for anything else, and for a day that is in no calendar.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut number = |digits: usize| {
            let part = parts.next().filter(|part| part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()))?;
            part.parse::<u16>().ok()
        };
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 0,
        };
        let known = parts.next().is_none() && year >= 1 && (1..=days).contains(&day);
        known.then(|| Some(Self { year, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? })).flatten()
    }

    /// As a PDF says it: midnight, universal time (PDF 1.3, 3.8.2).
    pub(super) fn pdf(self) -> String {
        let Self { year, month, day } = self;
        format!("D:{year:04}{month:02}{day:02}000000Z")
    }

    /// As XMP says it: the same moment (ISO 16684-1, 8.2.1.2).
    pub(super) fn iso(self) -> String {
        let Self { year, month, day } = self;
        format!("{year:04}-{month:02}-{day:02}T00:00:00Z")
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn days_of_the_calendar_and_no_others() {
        for (text, pdf) in [("2026-11-29", "20261129"), ("2024-02-29", "20240229"), ("2000-02-29", "20000229")] {
            assert_eq!(Date::parse(text).map(Date::pdf), Some(format!("D:{pdf}000000Z")), "{text}");
        }
        for text in [
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-1-1",
            "29-11-2026",
            "2026-11-29-1",
            "",
            "+026-11-29",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }
}
