//! What each rule is for, and what to do about it.

use super::Rule;
use crate::messages::Wording;

/// What a rule is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explanation {
    /// What it asks, and why.
    pub meaning: &'static str,
    /// What to do about a file that breaks it.
    pub mend: &'static str,
}

/// Dutch and English: what it asks, and what to do.
type Entry = [(&'static str, &'static str); 2];

impl Rule {
    /// What it is for, in a language.
    #[must_use]
    pub const fn explain(self, wording: Wording) -> Explanation {
        let [meaning, mend] = self.entry();
        match wording {
            Wording::Dutch => Explanation { meaning: meaning.0, mend: mend.0 },
            Wording::English => Explanation { meaning: meaning.1, mend: mend.1 },
        }
    }

    const fn entry(self) -> Entry {
        match self {
            Self::NoSize | Self::WrongSize | Self::LowDpi | Self::NoBleed | Self::EmptyBleed => self.about_size(),
            Self::Transparency | Self::NoColourSpace | Self::TooMuchInk | Self::Unreachable => self.about_colour(),
            _ => self.about_content(),
        }
    }

    const fn about_size(self) -> Entry {
        match self {
            Self::NoSize => [
                (
                    "Het bestand zegt niet hoe groot het is op papier. De drukker weet dan niet hoe groot de poster wordt.",
                    "The file does not say how large it is on paper, so the shop cannot know how large the poster becomes.",
                ),
                (
                    "maak het bestand met --for print, op een formaat in mm",
                    "make the file with --for print, on a sheet in mm",
                ),
            ],
            Self::WrongSize => [
                (
                    "Een bestand voor de drukker is zo groot als het formaat, met aan elke kant de afloop erbij.",
                    "A file for the press is as large as the sheet with its bleed on every side.",
                ),
                (
                    "kies met --sheet het formaat dat je bestelt, en maak het bestand met --for print",
                    "choose the sheet that you order with --sheet, and make the file with --for print",
                ),
            ],
            Self::LowDpi => [
                (
                    "Met te weinig pixels per inch (dpi) worden letters en lijnen in druk wazig. Tot en met A3 is 300 nodig, daarboven 150.",
                    "With too few pixels to an inch (dpi), letters and lines are blurred in print. Up to A3 takes 300, larger sheets 150.",
                ),
                ("maak het bestand met --dpi 300", "make the file with --dpi 300"),
            ],
            Self::NoBleed => [
                (
                    "De afloop is een rand beeld buiten de snijlijn. Die is nodig omdat een snijmachine nooit precies snijdt.",
                    "The bleed is a strip of picture outside of the trim. It is needed because no machine cuts exactly.",
                ),
                (
                    "maak het bestand met --for print, of geef de afloop op: --bleed 3",
                    "make the file with --for print, or give the bleed: --bleed 3",
                ),
            ],
            _ => [
                (
                    "Er is ruimte voor de afloop, maar daar staat niets. Snijdt de machine iets te ruim, dan krijgt de poster een witte rand.",
                    "There is room for the bleed but nothing in it. When the machine cuts a little wide, the poster gets a white edge.",
                ),
                (
                    "laat het beeld doorlopen tot de rand van het bestand",
                    "let the picture run on to the edge of the file",
                ),
            ],
        }
    }

    const fn about_colour(self) -> Entry {
        match self {
            Self::Transparency => [
                (
                    "Een deel van het beeld is doorzichtig. Oude programma’s van drukkers maken daar wit of zwart van.",
                    "A part of the picture is transparent. Older programs of print shops turn that white or black.",
                ),
                ("zet een dichte kleur achter het beeld", "put a solid colour behind the picture"),
            ],
            Self::NoColourSpace => [
                (
                    "Het bestand zegt niet in welke kleurruimte het is. De drukker moet dan raden wat de kleuren zijn.",
                    "The file does not say in which colour space it is, so the shop has to guess what the colours are.",
                ),
                ("bewaar het bestand met sRGB erbij", "save the file with sRGB in it"),
            ],
            Self::TooMuchInk => [
                (
                    "Op een plek komt meer inkt dan het papier aankan. De inkt droogt dan slecht en geeft af. Dit is een schatting voor FOGRA39 per vierkante millimeter.",
                    "In a place there is more ink than the paper can take: it dries badly and sets off. This is an estimate for FOGRA39 by the square millimetre.",
                ),
                (
                    "maak de donkere kleuren iets lichter of grijzer, of vraag je drukker naar de grens",
                    "make the dark colours somewhat lighter or greyer, or ask your shop for its limit",
                ),
            ],
            _ => [
                (
                    "Een scherm toont kleuren die inkt niet kan maken. Die worden in druk fletser.",
                    "A screen shows colours that ink cannot make. They become duller in print.",
                ),
                (
                    "kies rustigere kleuren, of vraag de drukker om een proef",
                    "choose calmer colours, or ask the shop for a proof",
                ),
            ],
        }
    }

    const fn about_content(self) -> Entry {
        match self {
            Self::SmallType => [
                (
                    "Letters onder de 6 punt zijn in druk niet te lezen.",
                    "Letters below 6 points cannot be read in print.",
                ),
                ("maak de tekst korter, of kies een groter formaat", "make the text shorter, or choose a larger sheet"),
            ],
            Self::ThinLine => [
                ("Een lijn onder de 0,2 punt valt in druk weg.", "A line below 0.2 points is lost in print."),
                ("maak de lijn dikker", "make the line thicker"),
            ],
            Self::CoarsePhoto => [
                (
                    "Een foto met weinig pixels wordt in druk vaag. Tot en met A3 zijn 200 pixels per inch genoeg, daarboven 100.",
                    "A photo with few pixels becomes blurred in print. Up to A3 200 pixels to an inch are enough, above it 100.",
                ),
                (
                    "gebruik de foto zoals hij uit de camera kwam, of kies een kleiner formaat",
                    "use the photo as the camera made it, or choose a smaller sheet",
                ),
            ],
            Self::UnsafeText => [
                (
                    "Tekst die te dicht bij de snijlijn staat, kan eraf vallen als de machine scheef snijdt.",
                    "Words too near to the trim can be cut off when the machine cuts askew.",
                ),
                ("zet de tekst minstens 5 mm van de rand", "keep the words at least 5 mm from the edge"),
            ],
            Self::Interactive => [
                (
                    "Er staat iets in het bestand dat alleen op een scherm werkt. Programma’s van drukkers kunnen daarover struikelen.",
                    "Something in the file only works on a screen. Programs of print shops can stumble over it.",
                ),
                ("maak de SVG met --profile print", "make the SVG with --profile print"),
            ],
            _ => [
                (
                    "Het bestand haalt iets op dat er niet in zit. Bij de drukker is dat er niet.",
                    "The file fetches something that is not in it. At the shop it is not there.",
                ),
                ("zet alles in het bestand zelf", "put everything in the file itself"),
            ],
        }
    }
}
