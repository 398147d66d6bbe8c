//! Dates in the reader's language. The names are those of CLDR 46.

/// The names of the months of a language.
struct Months {
    /// After a day.
    of: [&'static str; 12],
    /// Alone, where that is another form.
    alone: Option<[&'static str; 12]>,
}

/// A date of the form 2020, 2020-10 or 2020-10-13 in words: `13 oktober 2020`. Anything else stays as it is.
#[must_use]
pub fn date(iso: &str, language: &str) -> String {
    let mut parts = iso.splitn(3, '-');
    let (Some(year), Some(month)) = (parts.next(), parts.next()) else { return iso.to_owned() };
    let names = month.parse::<usize>().ok().and_then(|m| m.checked_sub(1)).zip(months(language));
    let Some((month, names)) = names else { return iso.to_owned() };
    let day = parts.next().and_then(|d| d.parse::<u8>().ok());
    let names = if day.is_some() { names.of } else { names.alone.unwrap_or(names.of) };
    match (day, names.get(month)) {
        (Some(day), Some(name)) => format!("{day} {name} {year}"),
        (None, Some(name)) => format!("{name} {year}"),
        (_, None) => iso.to_owned(),
    }
}

#[rustfmt::skip] // a line a language, to be read against CLDR
fn months(language: &str) -> Option<Months> {
    let (of, alone) = match language.split('-').next()? {
        "nl" => (["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"], None),
        "en" => (["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"], None),
        "pl" => (
            ["stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia"],
            Some(["styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień"]),
        ),
        "tr" => (["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"], None),
        "uk" => (
            ["січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада", "грудня"],
            Some(["січень", "лютий", "березень", "квітень", "травень", "червень", "липень", "серпень", "вересень", "жовтень", "листопад", "грудень"]),
        ),
        "ar" => (["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"], None),
        _ => return None,
    };
    Some(Months { of, alone })
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn dates_are_written_in_words() {
        assert_eq!(date("2022-06-16", "nl"), "16 juni 2022");
        assert_eq!(date("2025-01", "en"), "January 2025");
        assert_eq!(date("2020", "nl"), "2020");
        assert_eq!(date("2024-02-01", "nl"), "1 februari 2024");
        assert_eq!(date("2020-13", "nl"), "2020-13");
        assert_eq!(date("zomer-2020", "nl"), "zomer-2020");
        assert_eq!(date("2020-10-13", "pl"), "13 października 2020");
        assert_eq!(date("2020-10", "uk"), "жовтень 2020");
        assert_eq!(date("2020-10", "fr"), "2020-10");
    }
}
