//! The rules: which code each problem has, and which function of every language words it.

use super::worded::worded;
use super::{Code, Problem};

impl Problem {
    /// The code of this problem.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::Syntax(_) => Code::Syntax,
            Self::NotUtf8 { .. } => Code::Encoding,
            Self::OtherKind { .. } => Code::OtherKind,
            Self::FileTooLarge { .. } => Code::FileTooLarge,
            Self::TooDeep { .. } => Code::TooDeep,
            Self::WrongType { .. } => Code::WrongType,
            Self::MissingField { .. } => Code::MissingField,
            Self::UnknownField { .. } => Code::UnknownField,
            Self::DuplicateField { .. } => Code::DuplicateField,
            Self::DuplicateId { .. } => Code::DuplicateId,
            Self::BadId { .. } => Code::BadId,
            Self::UnknownReference { .. } => Code::UnknownReference,
            Self::RepeatedItem { .. } => Code::RepeatedItem,
            Self::InBothLists(..) => Code::InBothLists,
            Self::FigureOffSheets(..) => Code::FigureOffSheets,
            Self::SourceUnused(_) => Code::SourceUnused,
            Self::UnknownChoice { .. } => Code::UnknownChoice,
            Self::EmptyText => Code::EmptyText,
            Self::TextOverLimit { .. } => Code::TextOverLimit,
            Self::ForbiddenCharacter { .. } => Code::ForbiddenCharacter,
            Self::Untranslated { .. } => Code::Untranslated,
            Self::Borrowed { .. } | Self::BorrowedText { .. } => Code::Borrowed,
            Self::ForeignWords { .. } => Code::ForeignWords,
            Self::MissingLanguage { .. } => Code::MissingLanguage,
            Self::UnknownLanguage { .. } => Code::UnknownLanguage,
            Self::BadLanguage { .. } => Code::BadLanguage,
            Self::BadDate { .. } => Code::BadDate,
            Self::BadYear { .. } => Code::BadYear,
            Self::NumberOutOfRange { .. } | Self::NumberTooSmall { .. } => Code::NumberOutOfRange,
            Self::PlainBesideTranslated { .. } => Code::PlainBesideTranslated,
            Self::ThousandsPoint { .. } => Code::ThousandsPoint,
            Self::BadLink { .. } => Code::BadLink,
            Self::BadWebsite { .. } => Code::BadWebsite,
            Self::Count { .. } => Code::Count,
            Self::AccentNotAtEnd { .. } => Code::Accent,
            Self::Form(_) => Code::Form,
            Self::BadColour { .. } => Code::BadColour,
            Self::LowContrast { .. } => Code::LowContrast,
            Self::UnusableLogo { .. } => Code::UnusableLogo,
            Self::UnusableMaterial { .. } => Code::UnusableMaterial,
            Self::PaintedMaterial { .. } => Code::PaintedMaterial,
            Self::More { .. } => Code::More,
            Self::UnknownColumn { .. } | Self::UnclosedColumn => Code::UnknownColumn,
            Self::TextTooLong { .. } => Code::TextTooLong,
            Self::WordTooLong { .. } => Code::WordTooLong,
            Self::GlyphMissing { .. } => Code::GlyphMissing,
            Self::DoesNotFit { .. } | Self::NoRoomForWished(..) => Code::DoesNotFit,
            Self::LineUnsorted { .. } | Self::LineUnread { .. } | Self::SharesNotWhole { .. } => Code::Misleading,
            Self::PartLeftOut { .. } => Code::PartLeftOut,
            Self::Design { .. } => Code::Design,
            Self::LongSentence { .. } => Code::LongSentence,
            Self::LongWord { .. } => Code::LongWord,
            Self::Passive { .. } => Code::Passive,
            Self::Jargon { .. } => Code::Jargon,
        }
    }
}

worded! { pub(crate) Problem, () {
    Self::Syntax(mistake) => syntax::mistake(mistake);
    Self::NotUtf8 { utf16, line } => file::not_utf8(*utf16, *line);
    Self::OtherKind { kind } => file::other_kind(*kind);
    Self::FileTooLarge { limit } => file::too_large(*limit);
    Self::TooDeep { limit } => file::too_deep(*limit);
    Self::More { count } => file::more(*count);
    Self::UnknownColumn { column, suggestion, known } => file::unknown_column(column, suggestion.as_deref(), known);
    Self::UnclosedColumn => file::unclosed_column();
    Self::WrongType { expected, found, languages } => fields::wrong_type(*expected, *found, languages);
    Self::MissingField { thing, field, expected, languages } => fields::missing(*thing, field, *expected, languages);
    Self::UnknownField { thing, field, suggestion, allowed } =>
        fields::unknown(*thing, field, suggestion.as_deref(), allowed);
    Self::DuplicateField { field } => fields::duplicate(field);
    Self::DuplicateId { target, earlier, id } => fields::duplicate_id(*target, *earlier, id);
    Self::BadId { id, suggestion } => fields::bad_id(id, suggestion.as_deref());
    Self::UnknownReference { target, id, suggestion, known } =>
        fields::unknown_reference(*target, id, suggestion.as_deref(), known);
    Self::RepeatedItem { item } => fields::repeated(item);
    Self::InBothLists(item, [one, other]) => fields::in_both_lists(item, one, other);
    Self::FigureOffSheets(id, behind) => sheets::figure_off_sheets(id, *behind);
    Self::SourceUnused(id) => fields::source_unused(id);
    Self::UnknownChoice { word, suggestion, choices } =>
        fields::unknown_choice(word, suggestion.as_deref(), choices);
    Self::Count { least, most, found } => fields::count(*least, *most, *found);
    Self::EmptyText => values::empty_text();
    Self::TextOverLimit { limit, length } => values::over_limit(*limit, *length);
    Self::ForbiddenCharacter { character } => values::forbidden(*character);
    Self::BadDate { date } => values::bad_date(date);
    Self::BadYear { year } => values::bad_year(year);
    Self::NumberOutOfRange { number, least, most } => values::out_of_range(number, *least, *most);
    Self::NumberTooSmall { number } => values::too_small(number);
    Self::ThousandsPoint { number } => values::thousands_point(number);
    Self::BadLink { link } => values::bad_link(link);
    Self::BadWebsite { address } => values::bad_website(address);
    Self::AccentNotAtEnd { accent, title } => values::accent_not_at_end(accent, title);
    Self::Form(rule) => values::form(*rule);
    Self::LineUnsorted { first } => values::line_unsorted(first);
    Self::LineUnread { name } => values::line_unread(name);
    Self::SharesNotWhole { sum } => values::shares_not_whole(*sum);
    Self::MissingLanguage { language } => languages::missing(language);
    Self::Untranslated { language, missing, of, lender } =>
        languages::untranslated(language, *missing, *of, lender.as_deref());
    Self::Borrowed { language, lender, count, of } => languages::borrowed(language, lender, *count, *of);
    Self::BorrowedText { language, lender } => languages::borrowed_text(language, lender);
    Self::PlainBesideTranslated { count, language } => languages::plain_beside_translated(*count, language);
    Self::ForeignWords { language, words } => languages::foreign_words(language, words);
    Self::UnknownLanguage { language, languages } => languages::unknown(language, languages);
    Self::BadLanguage { tag } => languages::bad_tag(tag);
    Self::BadColour { colour, suggestion } => theme::bad_colour(colour, suggestion.as_deref());
    Self::LowContrast { front, back, found, need, nearest } =>
        theme::low_contrast(front, back, *found, *need, nearest);
    Self::UnusableLogo { file, fault } => theme::unusable_logo(file, fault);
    Self::UnusableMaterial { file, fault } => media::unusable(file, fault);
    Self::PaintedMaterial { file, why } => media::painted(file, *why);
    Self::TextTooLong { sheet, excess_chars } => sheets::text_too_long(sheet, *excess_chars);
    Self::WordTooLong { word, sheet, excess_chars } => sheets::word_too_long(word, sheet, *excess_chars);
    Self::GlyphMissing { character, instead } => sheets::glyph_missing(*character, instead.as_deref());
    Self::NoRoomForWished(sheet, parts) => sheets::no_room_for_wished(sheet, parts);
    Self::DoesNotFit { sheet, roles } => sheets::does_not_fit(sheet, *roles);
    Self::PartLeftOut { omission, sheet } => sheets::left_out(*omission, sheet);
    Self::Design { found, sheet } => sheets::design(found, sheet);
    Self::LongSentence { words, limit, opening } => plain::long_sentence(*words, *limit, opening);
    Self::LongWord { word, letters, limit: _ } => plain::long_word(word, *letters);
    Self::Passive { words } => plain::passive(words);
    Self::Jargon { word, plainer } => plain::jargon(word, plainer);
} }
