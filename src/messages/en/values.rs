//! About texts, dates, numbers, links and what the form of a figure asks.

use super::number::{decimal, whole};
use super::terms::{characters, named};
use crate::messages::Bilingual;
use crate::messages::sentence::{RulePage, Sentence, say};

pub(crate) const EMPTY_TEXT: RulePage = RulePage {
    meaning: "There is a field, but there are no words in it.",
    mend: "Fill in the text. Is the field optional? Then the whole field may go.",
};

pub(crate) fn empty_text() -> Sentence {
    say("this text is empty").hint("fill in the text, or remove the field if it is optional")
}

pub(crate) const OVER_LIMIT: RulePage = RulePage {
    meaning: "This text is too long for its field, on any sheet. A name has 80 characters at most, a title 120, a sentence 240 and a paragraph 600.",
    mend: "Make the text shorter. The message says by how many characters.",
};

pub(crate) fn over_limit(limit: usize, length: usize) -> Sentence {
    let excess = characters(length.saturating_sub(limit));
    say(format!("{excess} too long")).hint(format!("this field has {limit} characters at most"))
}

pub(crate) const FORBIDDEN: RulePage = RulePage {
    meaning: "The text has a character that cannot be seen: a line end, say, or one that turns the writing direction. Such characters make the poster unreadable or unsafe.",
    mend: "Type the text again on one line instead of pasting it. The program chooses by itself where a line ends.",
};

pub(crate) fn forbidden(character: char) -> Sentence {
    let name = named(character);
    say(format!("the invisible character {name} is not allowed in a text"))
        .hint("type the text again instead of pasting it, on one line")
}

pub(crate) const BAD_DATE: RulePage = RulePage {
    meaning: "This is no date that the program can read, or there is no such day.",
    mend: "Write the year, then the month, then the day. A year alone will do, or a year and a month. The poster shows the date in words.",
};

pub(crate) fn bad_date(date: &str) -> Sentence {
    say(format!("'{date}' is no date")).hint("write a date as \"2020\", \"2020-10\" or \"2020-10-13\"")
}

pub(crate) const BAD_YEAR: RulePage = RulePage {
    meaning: "This is no year between 1800 and 2199, nor a span of such years.",
    mend: "Write a year as 2020. Write a span as \"2021-2024\", the earlier year first.",
};

pub(crate) fn bad_year(year: &str) -> Sentence {
    say(format!("'{year}' is no year")).hint("write a year as 2020, or a span of years as \"2020-2024\"")
}

pub(crate) const OUT_OF_RANGE: RulePage = RulePage {
    meaning: "The number is too small or too large. A figure on the poster lies between 0 and a million million.",
    mend: "See whether the number is right. Is it about a decrease? Then say so in the title, and give the number without a minus.",
};

pub(crate) fn out_of_range(typed: &str, least: f64, most: f64) -> Sentence {
    let (least, most) = (whole(least), whole(most));
    say(format!("{typed} is not possible: the number must be between {least} and {most}"))
}

pub(crate) fn too_small(typed: &str) -> Sentence {
    say(format!("{typed} is too near to 0 to be put on the poster"))
        .hint("choose a smaller unit, so that the number is larger, or write 0")
}

pub(crate) const THOUSANDS: RulePage = RulePage {
    meaning: "A number with a point and exactly three digits after it can be read in two ways. To a Dutch reader 614.000 is a lot; in this file the point stands before the decimals. The program would rather ask which is meant.",
    mend: "Do you mean thousands? Then write the number without a point: 614000. Do you mean three decimals? Then add a zero: 21.4830. The poster gets its points and commas by itself.",
};

pub(crate) fn thousands_point(number: &str) -> Sentence {
    let (whole, part) = (number.replace('.', ""), format!("{number}0"));
    say(format!("in {number} it is not clear what the point means"))
        .hint(format!("write {whole} if these are thousands, or {part} if they are decimals"))
}

pub(crate) const BAD_LINK: RulePage = RulePage {
    meaning: "A link is a plain address that begins with https://, or mailto: with one mail address, or tel: with a telephone number. Links of other kinds can run code or are not secured, so they may not be on the poster.",
    mend: "Open the page in a browser and copy its address. Take out spaces, quotation marks, and an @ in the name. A contact is \"mailto:info@ede.nl\" or \"tel:020-1234567\", with nothing after it.",
};

pub(crate) fn bad_link(link: &str) -> Sentence {
    say(format!("'{link}' is no safe link")).hint(
        "a link is https://… without spaces, mailto: with one address, or tel: with digits only, a + first, spaces and -",
    )
}

pub(crate) const BAD_WEBSITE: RulePage = RulePage {
    meaning: "On paper a QR code leads to the website. The address begins with https://, has at most 150 characters and no # in it: the id of the role comes behind that. The shorter the address, the easier the code is to scan.",
    mend: "Open the page with the infographic in a browser. Copy its address, up to a #. Is it long? Ask the web team for a short address.",
};

pub(crate) fn bad_website(address: &str) -> Sentence {
    say(format!("a QR code cannot lead to '{address}'"))
        .hint("write the address of the page as https://…, without # and in at most 150 characters")
}

pub(crate) const ACCENT: RulePage = RulePage {
    meaning: "The words of titel_accent get a colour of their own. They must be the very end of the title, in every language.",
    mend: "Copy the last words of the title exactly. Or remove titel_accent.",
};

pub(crate) fn accent_not_at_end(accent: &str, title: &str) -> Sentence {
    say(format!("the title '{title}' does not end in '{accent}'")).hint("copy the last words of the title exactly")
}

pub(crate) const FORM: RulePage = RulePage {
    meaning: "The numbers do not suit the form in which they are drawn. A 'getal' is one big number, a 'ring' is a part of a whole, a 'lijn' has at least two points.",
    mend: "Choose another form, or change the values. The message says what this form needs.",
};

pub(crate) fn form(asks: Bilingual) -> Sentence {
    say(asks.english).hint("change the values or choose another form")
}

pub(crate) const MISLEADING: RulePage = RulePage {
    meaning: "A figure may be misunderstood. In a 'lijn' the program puts the moments in order itself, if it can read them. In 'gestapeld' percentages are 100 together. It is a warning.",
    mend: "See whether you forgot a part. Could people choose more than one answer? Then choose the form 'staaf'. Put the moments of a line in order, the oldest first.",
};

pub(crate) fn line_unsorted(first: &str) -> Sentence {
    say(format!("the moments are not in order; the line begins at '{first}'"))
        .hint("put the oldest moment first; then the line stands in your file as on the poster")
}

pub(crate) fn line_unread(name: &str) -> Sentence {
    say(format!("'{name}' cannot be read as a moment; the line follows your file, with the same room between all"))
        .hint("write all moments in the same way, such as 2024, May 2024 or 2024-05-31")
}

pub(crate) fn shares_not_whole(sum: f64) -> Sentence {
    say(format!(
        "the parts are {}% together, not 100%; on the poster they fill the whole bar all the same",
        decimal(sum)
    ))
    .hint("is a part missing? Add it. Could people choose more than one answer? Then choose the form 'staaf'")
}
