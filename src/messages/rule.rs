//! The rules: for each problem the code that it has, and the function of every language that words it.

use super::worded::worded;
use super::{Code, Problem};

/// Ties each problem to its code and to its words: `pattern => code, topic::function(arguments)`.
macro_rules! rules {
    ($($arm:pat => $code:ident, $topic:ident::$function:ident($($argument:expr),* $(,)?);)+) => {
        impl Problem {
            /// The code of this problem.
            #[must_use]
            #[allow(unused_variables, reason = "the values are for the words")]
            pub const fn code(&self) -> Code {
                match self {
                    $($arm => Code::$code,)+
                }
            }
        }

        worded! { pub(crate) Problem, () {
            $($arm => $topic::$function($($argument),*);)+
        } }
    };
}

rules! {
    Self::Syntax(mistake) => Syntax, syntax::mistake(mistake);
    Self::NotUtf8 { utf16, line } => Encoding, file::not_utf8(*utf16, *line);
    Self::OtherKind { kind } => OtherKind, file::other_kind(*kind);
    Self::FileTooLarge { limit } => FileTooLarge, file::too_large(*limit);
    Self::TooDeep { limit } => TooDeep, file::too_deep(*limit);
    Self::More { count } => More, file::more(*count);
    Self::UnknownColumn { column, suggestion, known } =>
        UnknownColumn, file::unknown_column(column, suggestion.as_deref(), known);
    Self::UnclosedColumn => UnknownColumn, file::unclosed_column();
    Self::WrongType { expected, found, languages } => WrongType, fields::wrong_type(*expected, *found, languages);
    Self::MissingField { thing, field, expected, languages } =>
        MissingField, fields::missing(*thing, field, *expected, languages);
    Self::UnknownField { thing, field, suggestion, allowed } =>
        UnknownField, fields::unknown(*thing, field, suggestion.as_deref(), allowed);
    Self::DuplicateField(field) => DuplicateField, fields::duplicate(field);
    Self::DuplicateId { target, earlier, id } => DuplicateId, fields::duplicate_id(*target, *earlier, id);
    Self::BadId { id, suggestion } => BadId, fields::bad_id(id, suggestion.as_deref());
    Self::UnknownReference { target, id, suggestion, known } =>
        UnknownReference, fields::unknown_reference(*target, id, suggestion.as_deref(), known);
    Self::RepeatedItem(item) => RepeatedItem, fields::repeated(item);
    Self::InBothLists(item, [one, other]) => InBothLists, fields::in_both_lists(item, one, other);
    Self::FigureOffSheets(id, behind) => FigureOffSheets, sheets::figure_off_sheets(id, *behind);
    Self::SourceUnused(id) => SourceUnused, fields::source_unused(id);
    Self::UnknownChoice { word, suggestion, choices } =>
        UnknownChoice, fields::unknown_choice(word, suggestion.as_deref(), choices);
    Self::Count { least, most, found } => Count, fields::count(*least, *most, *found);
    Self::EmptyText => EmptyText, values::empty_text();
    Self::TextOverLimit { limit, length } => TextOverLimit, values::over_limit(*limit, *length);
    Self::ForbiddenCharacter { character } => ForbiddenCharacter, values::forbidden(*character);
    Self::BadDate(date) => BadDate, values::bad_date(date);
    Self::BadYear(year) => BadYear, values::bad_year(year);
    Self::NumberOutOfRange { number, least, most } => NumberOutOfRange, values::out_of_range(number, *least, *most);
    Self::NumberTooSmall(number) => NumberOutOfRange, values::too_small(number);
    Self::ThousandsPoint { number } => ThousandsPoint, values::thousands_point(number);
    Self::BadLink(link) => BadLink, values::bad_link(link);
    Self::BadWebsite(address) => BadWebsite, values::bad_website(address);
    Self::AccentNotAtEnd { accent, title } => Accent, values::accent_not_at_end(accent, title);
    Self::Form(rule) => Form, values::form(*rule);
    Self::LineUnsorted { first } => Misleading, values::line_unsorted(first);
    Self::LineUnread { name } => Misleading, values::line_unread(name);
    Self::SharesNotWhole { sum } => Misleading, values::shares_not_whole(*sum);
    Self::MissingLanguage { language } => MissingLanguage, languages::missing(language);
    Self::Untranslated { language, missing, of, lender } =>
        Untranslated, languages::untranslated(language, *missing, *of, lender.as_deref());
    Self::Borrowed { language, lender, count, of } => Borrowed, languages::borrowed(language, lender, *count, *of);
    Self::BorrowedText { language, lender } => Borrowed, languages::borrowed_text(language, lender);
    Self::PlainBesideTranslated { count, language } =>
        PlainBesideTranslated, languages::plain_beside_translated(*count, language);
    Self::ForeignWords { language, words } => ForeignWords, languages::foreign_words(language, words);
    Self::UnknownLanguage { language, languages } => UnknownLanguage, languages::unknown(language, languages);
    Self::BadLanguage(tag) => BadLanguage, languages::bad_tag(tag);
    Self::BadColour { colour, suggestion } => BadColour, theme::bad_colour(colour, suggestion.as_deref());
    Self::LowContrast { front, back, found, need, nearest } =>
        LowContrast, theme::low_contrast(front, back, *found, *need, nearest);
    Self::UnusableLogo { file, fault } => UnusableLogo, theme::unusable_logo(file, fault);
    Self::UnusableMaterial { file, fault } => UnusableMaterial, media::unusable(file, fault);
    Self::PaintedMaterial { file, why } => PaintedMaterial, media::painted(file, *why);
    Self::TextTooLong { sheet, excess_chars } => TextTooLong, sheets::text_too_long(sheet, *excess_chars);
    Self::WordTooLong { word, sheet, excess_chars } => WordTooLong, sheets::word_too_long(word, sheet, *excess_chars);
    Self::GlyphMissing { character, instead } => GlyphMissing, sheets::glyph_missing(*character, instead.as_deref());
    Self::NoRoomForWished(sheet, parts) => DoesNotFit, sheets::no_room_for_wished(sheet, parts);
    Self::DoesNotFit { sheet, roles } => DoesNotFit, sheets::does_not_fit(sheet, *roles);
    Self::PartLeftOut { omission, sheet } => PartLeftOut, sheets::left_out(*omission, sheet);
    Self::Design { found, sheet } => Design, sheets::design(found, sheet);
    Self::LongSentence { words, limit, opening } => LongSentence, plain::long_sentence(*words, *limit, opening);
    Self::LongWord { word, letters, limit: _ } => LongWord, plain::long_word(word, *letters);
    Self::Passive { words } => Passive, plain::passive(words);
    Self::Jargon { word, plainer } => Jargon, plain::jargon(word, plainer);
}
