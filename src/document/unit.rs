//! What a unit says of its values: whether they are shares, euros or something else.

use crate::locale::number::Quantity;
use crate::source::Node;

/// Beginnings of words that make a percent sign one of percentage points.
const POINTS: [&str; 9] = ["punt", "point", "punkt", "procentpunt", "pp", "p.p", "puan", "пункт", "в.п"];
/// Beginnings of words that make euros something larger or smaller.
const SCALES: [&str; 24] = [
    "mil",
    "mln",
    "mld",
    "mrd",
    "mio",
    "mn",
    "bn",
    "bil",
    "bin",
    "duizend",
    "thousand",
    "tausend",
    "tys",
    "cent",
    "ct",
    "тис",
    "тыс",
    "млн",
    "млрд",
    "мільйон",
    "мільярд",
    "ألف",
    "مليون",
    "مليار",
];
/// Whole words that do the same.
const SCALE_WORDS: [&str; 5] = ["x", "k", "m", "keer", "maal"];

/// What a unit asks for: "% van de organisaties" a percent sign, "euro per uur" a euro sign. Where a sign would say
/// something else than the unit ("%-punt", "euro x 1.000") there is none, and the unit stands beside the number.
pub(super) fn of(unit: &str) -> Quantity {
    let unit = unit.trim().to_lowercase();
    if let Some(rest) = unit.strip_prefix('%') {
        let apart = rest.chars().next().is_none_or(|next| next.is_whitespace() || ",;:(".contains(next));
        let points = POINTS.iter().any(|word| rest.trim_start().starts_with(word));
        return if apart && !points { Quantity::Percent } else { Quantity::Plain };
    }
    let after_word = || {
        let word: String = unit.chars().take_while(|c| c.is_alphabetic()).collect();
        let rest = unit.get(word.len()..)?;
        (["euro", "euros", "eur"].contains(&word.as_str()) && !rest.starts_with('-')).then_some(rest)
    };
    match unit.strip_prefix('€').or_else(after_word) {
        Some(rest) if !is_scaled(rest) => Quantity::Euro,
        _ => Quantity::Plain,
    }
}

/// What a unit asks for as it stands in the file: the same in all of its languages, else no sign.
pub(super) fn of_node(words: &Node) -> Quantity {
    let languages = words.members().iter().map(|member| member.value.text());
    let texts = words.text().map(Some).into_iter().chain(languages);
    let mut quantities = texts.map(|words| of(words.unwrap_or_default()));
    let first = quantities.next().unwrap_or(Quantity::Plain);
    if quantities.all(|quantity| quantity == first) { first } else { Quantity::Plain }
}

/// Whether these words after a euro sign multiply it.
fn is_scaled(rest: &str) -> bool {
    rest.contains(|c: char| c.is_numeric() || "×*⋅·".contains(c))
        || rest
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| SCALE_WORDS.contains(&word) || SCALES.iter().any(|scale| word.starts_with(scale)))
}

#[cfg(test)]
mod tests {
    use super::{Quantity, of};

    #[test]
    fn a_sign_stands_only_where_the_unit_means_it() {
        for unit in ["%", "% van de bewoners", "% van de 65-plussers", "%, afgerond", " % "] {
            assert_eq!(of(unit), Quantity::Percent, "{unit}");
        }
        for unit in ["€", "euro", "Euro", "euro per uur", "€ per maand", "€/uur", "euros par an", "EUR"] {
            assert_eq!(of(unit), Quantity::Euro, "{unit}");
        }
        for unit in [
            "%-punt",
            "%-punt erbij",
            "% punt",
            "%punt",
            "% points",
            "procentpunt",
            "‰",
            "procent",
            "mensen",
            "",
            "euro x 1.000",
            "€ 1.000",
            "€ × 1000",
            "euro (x 1000)",
            "€ mln",
            "€ miljoen",
            "euro in duizenden",
            "miljoen euro",
            "eurocent",
            "euro-cent",
            "euro cent",
            "€ k",
            "duizend euro",
            "eurozone",
            "europees",
        ] {
            assert_eq!(of(unit), Quantity::Plain, "{unit}");
        }
    }
}
