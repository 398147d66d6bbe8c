//! About texts, dates, numbers, links and figures.

use super::{Entry, shown, tried};

pub(super) const EMPTY: Entry = Entry {
    meaning: ("Er staat een veld, maar er staan geen woorden in.", "There is a field, but there are no words in it."),
    example: tried("/rollen/1", "\"belofte\": \"\"", "\"belofte\": \"Rust en steun.\""),
    mend: (
        "Vul de tekst in. Is het veld niet verplicht? Dan mag je het hele veld weghalen.",
        "Fill in the text. Is the field optional? Then the whole field may go.",
    ),
};

pub(super) const OVER_LIMIT: Entry = Entry {
    meaning: (
        "Deze tekst is te lang voor zijn veld, op welk formaat dan ook. Een naam heeft hooguit 80 tekens en een titel 120. Een zin heeft er 240 en een stukje tekst 600.",
        "This text is too long for its field, on any sheet. A name has 80 characters at most, a title 120, a sentence 240 and a paragraph 600.",
    ),
    example: tried(
        "/rollen/1",
        "\"naam\": \"Opvang voor mensen die tijdelijk geen eigen huis hebben en die rust en steun zoeken\"",
        "\"naam\": \"Opvang\"",
    ),
    mend: (
        "Maak de tekst korter. De melding zegt hoeveel tekens eraf moeten.",
        "Make the text shorter. The message says by how many characters.",
    ),
};

pub(super) const FORBIDDEN: Entry = Entry {
    meaning: (
        "In de tekst staat een teken dat je niet ziet. Het is bijvoorbeeld een nieuwe regel, of een teken dat de leesrichting omdraait. Zulke tekens maken de poster onleesbaar of onveilig.",
        "The text has a character that cannot be seen: a line end, say, or one that turns the writing direction. Such characters make the poster unreadable or unsafe.",
    ),
    example: tried("/rollen/1", "\"belofte\": \"Rust\\nen steun.\"", "\"belofte\": \"Rust en steun.\""),
    mend: (
        "Typ de tekst opnieuw op één regel, in plaats van hem te plakken. Het programma kiest zelf waar een nieuwe regel begint.",
        "Type the text again on one line instead of pasting it. The program chooses by itself where a line ends.",
    ),
};

pub(super) const MISSING_LANGUAGE: Entry = Entry {
    meaning: (
        "Het bestand heeft meer talen. Deze tekst staat er niet in al die talen. De poster in die taal zou dan half vertaald zijn.",
        "The file has several languages, and this text is not there in all of them. The poster in that language would be translated by half.",
    ),
    example: tried(
        "/rollen/1",
        "\"belofte\": {\"nl\": \"Rust en steun.\"}",
        "\"belofte\": {\"nl\": \"Rust en steun.\", \"en\": \"Calm and support.\"}",
    ),
    mend: (
        "Voeg de vertaling toe. Is de tekst in elke taal dezelfde? Schrijf hem dan één keer, zonder talen.",
        "Add the translation. Is the text the same in every language? Then write it once, without languages.",
    ),
};

pub(super) const UNTRANSLATED: Entry = Entry {
    meaning: (
        "Eén taal mist meer dan één tekst. De melding telt ze. Bij elke tekst staat ook een eigen melding, met de regel.",
        "One language lacks more than one text. The message counts them. Each text has a message of its own as well, with its line.",
    ),
    example: shown("\"talen\": [\"nl\", \"en\"]", "\"talen\": [\"nl\", \"en\"],\n\"terugval\": \"nl\""),
    mend: (
        "Vertaal de teksten. Of zet met 'terugval' in het bestand welke taal ze leent. De poster is dan voor een deel in die taal.",
        "Translate the texts. Or say by 'terugval' which language lends them. The poster is partly in that language then.",
    ),
};

pub(super) const BORROWED: Entry = Entry {
    meaning: (
        "Een tekst is er niet in deze taal. Het bestand heeft een 'terugval', dus de tekst komt uit een andere taal. In de bestanden staat bij elke geleende tekst zijn eigen taal. Een voorleesprogramma spreekt hem dan goed uit. Het is een waarschuwing.",
        "There is no such text in this language. The file has a 'terugval', so the text comes from another language. The written files mark each borrowed text with its own language, so that a screen reader pronounces it well. It is a warning.",
    ),
    example: shown(
        "\"terugval\": \"nl\",\n\"titel\": {\"nl\": \"De kracht van de mentor\"}",
        "\"terugval\": \"nl\",\n\"titel\": {\"nl\": \"De kracht van de mentor\", \"en\": \"The power of the mentor\"}",
    ),
    mend: (
        "Vertaal de tekst. Wil je geen teksten lenen? Haal dan 'terugval' weg: een tekst die ontbreekt, is dan een fout.",
        "Translate the text. Would you rather not borrow? Then remove 'terugval': a missing text is a mistake again.",
    ),
};

pub(super) const FOREIGN_WORDS: Entry = Entry {
    meaning: (
        "Op de poster staan ook woorden van het programma zelf, zoals 'Sluiten' en 'Bron'. Voor deze taal heeft het programma ze niet. Ze komen dan uit 'terugval', of anders uit het Engels. Het is een waarschuwing.",
        "The poster has words of the program's own as well, such as 'Close' and 'Source'. The program lacks them for this language. They come from 'terugval' then, or else from English. It is a warning.",
    ),
    example: shown("\"talen\": [\"nl\", \"fy\"]", "\"talen\": [\"nl\", \"fy\"],\n\"terugval\": \"nl\""),
    mend: (
        "Kies met 'terugval' een taal die de lezer kent. Of voeg een bestand toe bij de talen van het programma.",
        "Choose by 'terugval' a language that the reader knows. Or add a file to the program's languages.",
    ),
};

pub(super) const UNKNOWN_LANGUAGE: Entry = Entry {
    meaning: (
        "Deze tekst heeft een taal die niet in 'talen' staat, boven in het bestand.",
        "This text has a language that is not in 'talen', at the top of the file.",
    ),
    example: tried(
        "/rollen/1",
        "\"naam\": {\"nl\": \"Opvang\", \"en\": \"Shelter\", \"de\": \"Unterkunft\"}",
        "\"naam\": {\"nl\": \"Opvang\", \"en\": \"Shelter\"}",
    ),
    mend: (
        "Zet de taal bij 'talen' en vertaal alle teksten. Of haal deze vertaling weg.",
        "Add the language to 'talen' and translate every text. Or remove this translation.",
    ),
};

pub(super) const BAD_LANGUAGE: Entry = Entry {
    meaning: (
        "Een taal schrijf je met een korte code, niet met de naam. De regels voor zulke codes heten BCP 47.",
        "A language is written as a short code, not by its name. The rules for such codes are called BCP 47.",
    ),
    example: tried("", "\"talen\": [\"Nederlands\", \"en\"]", "\"talen\": [\"nl\", \"en\"]"),
    mend: (
        "Gebruik bijvoorbeeld nl, en, pl, tr, uk of ar. Makkelijk Nederlands is nl-x-b1.",
        "Use nl, en, pl, tr, uk or ar, for example. Plain Dutch is nl-x-b1.",
    ),
};

pub(super) const BAD_DATE: Entry = Entry {
    meaning: (
        "Dit is geen datum die het programma kan lezen. Of de dag bestaat niet.",
        "This is no date that the program can read, or there is no such day.",
    ),
    example: tried("/bronnen/0", "\"datum\": \"16 juni 2022\"", "\"datum\": \"2022-06-16\""),
    mend: (
        "Schrijf het jaar, dan de maand, dan de dag. Alleen een jaar mag ook, en een jaar met een maand. Op de poster staat de datum gewoon in woorden.",
        "Write the year, then the month, then the day. A year alone will do, or a year and a month. The poster shows the date in words.",
    ),
};

pub(super) const BAD_YEAR: Entry = Entry {
    meaning: (
        "Dit is geen jaar tussen 1800 en 2199, en ook geen reeks van zulke jaren.",
        "This is no year between 1800 and 2199, nor a span of such years.",
    ),
    example: tried("/cijfers/0", "\"jaar\": \"vorig jaar\"", "\"jaar\": 2020"),
    mend: (
        "Schrijf een jaar als 2020. Schrijf een reeks als \"2021-2024\", met het eerste jaar voorop.",
        "Write a year as 2020. Write a span as \"2021-2024\", the earlier year first.",
    ),
};

pub(super) const OUT_OF_RANGE: Entry = Entry {
    meaning: (
        "Het getal is te klein of te groot. Een cijfer op de poster ligt tussen 0 en duizend miljard.",
        "The number is too small or too large. A figure on the poster lies between 0 and a million million.",
    ),
    example: tried("/cijfers/0/waarden/0", "\"waarde\": -20", "\"waarde\": 20"),
    mend: (
        "Kijk of het getal klopt. Gaat het om een daling? Zeg dat dan in de titel, en geef het getal zonder min.",
        "See whether the number is right. Is it about a decrease? Then say so in the title, and give the number without a minus.",
    ),
};

pub(super) const THOUSANDS: Entry = Entry {
    meaning: (
        "In dit bestand staat de punt voor de decimalen, zoals in het Engels. 614.000 is hier dus 614 en niet 614 duizend. Het programma vraagt liever wat je bedoelt.",
        "In this file the point stands before the decimals. So 614.000 is 614, not 614 thousand. The program would rather ask which is meant.",
    ),
    example: tried("/cijfers/0/waarden/0", "\"waarde\": 614.000", "\"waarde\": 614000"),
    mend: (
        "Schrijf een groot getal zonder punten. Schrijf een getal met decimalen zonder nullen aan het eind. Op de poster komen de punten en komma’s vanzelf goed.",
        "Write a large number without points. Write a number with decimals without zeros at its end. The poster gets its points and commas by itself.",
    ),
};

pub(super) const BAD_LINK: Entry = Entry {
    meaning: (
        "Een link is een gewoon adres dat begint met https://. Of het is mailto: met één mailadres, of tel: met een telefoonnummer. Andere soorten links kunnen code starten of zijn niet beveiligd. Daarom mogen ze niet op de poster.",
        "A link is a plain address that begins with https://, or mailto: with one mail address, or tel: with a telephone number. Links of other kinds can run code or are not secured, so they may not be on the poster.",
    ),
    example: tried("/bronnen/0", "\"url\": \"www.cbs.nl\"", "\"url\": \"https://www.cbs.nl\""),
    mend: (
        "Open de pagina in je browser en neem het adres over. Haal spaties, aanhalingstekens en een @ in de naam weg. Een contact is \"mailto:info@ede.nl\" of \"tel:020-1234567\", met niets erachter.",
        "Open the page in a browser and copy its address. Take out spaces, quotation marks, and an @ in the name. A contact is \"mailto:info@ede.nl\" or \"tel:020-1234567\", with nothing after it.",
    ),
};

pub(super) const ACCENT: Entry = Entry {
    meaning: (
        "De woorden in titel_accent krijgen op de poster een eigen kleur. Zij moeten letterlijk het eind van de titel zijn, in elke taal.",
        "The words of titel_accent get a colour of their own. They must be the very end of the title, in every language.",
    ),
    example: tried(
        "",
        "\"titel\": \"De kracht van de buurtcoach\",\n\"titel_accent\": \"coach van de buurt\"",
        "\"titel\": \"De kracht van de buurtcoach\",\n\"titel_accent\": \"buurtcoach\"",
    ),
    mend: (
        "Neem de laatste woorden van de titel precies over. Of haal titel_accent weg.",
        "Copy the last words of the title exactly. Or remove titel_accent.",
    ),
};

pub(super) const FORM: Entry = Entry {
    meaning: (
        "De getallen passen niet bij de vorm waarin ze op de poster komen. Een 'getal' is één groot getal, een 'ring' is een deel van een geheel. Een 'lijn' heeft minstens twee punten.",
        "The numbers do not suit the form in which they are drawn. A 'getal' is one big number, a 'ring' is a part of a whole, a 'lijn' has at least two points.",
    ),
    example: tried(
        "/cijfers/0",
        "\"vorm\": \"getal\",\n\"waarden\": [{\"naam\": \"mbo\", \"waarde\": 20}, {\"naam\": \"hbo\", \"waarde\": 65}]",
        "\"vorm\": \"staaf\",\n\"waarden\": [{\"naam\": \"mbo\", \"waarde\": 20}, {\"naam\": \"hbo\", \"waarde\": 65}]",
    ),
    mend: (
        "Kies een andere vorm, of pas de waarden aan. De melding zegt wat deze vorm nodig heeft.",
        "Choose another form, or change the values. The message says what this form needs.",
    ),
};

pub(super) const MISLEADING: Entry = Entry {
    meaning: (
        "Een cijfer kan verkeerd begrepen worden. In een 'lijn' zet het programma de momenten zelf op volgorde. In 'gestapeld' zijn percentages samen 100. Het is een waarschuwing.",
        "A figure may be misunderstood. In a 'lijn' the program puts the moments in order itself. In 'gestapeld' percentages are 100 together. It is a warning.",
    ),
    example: tried(
        "/cijfers/0",
        "\"waarden\": [{\"naam\": \"eens\", \"waarde\": 30}, {\"naam\": \"oneens\", \"waarde\": 30}]",
        "\"waarden\": [{\"naam\": \"eens\", \"waarde\": 30}, {\"naam\": \"oneens\", \"waarde\": 30}, {\"naam\": \"weet niet\", \"waarde\": 40}]",
    ),
    mend: (
        "Kijk of je een deel vergeten bent. Kon iemand meer dan één antwoord kiezen? Kies dan de vorm 'staaf'. Zet de momenten van een lijn op volgorde, de oudste eerst.",
        "See whether you forgot a part. Could people choose more than one answer? Then choose the form 'staaf'. Put the moments of a line in order, the oldest first.",
    ),
};
