//! What `embed` says; both languages side by side. What a way can and cannot do is what `tests/browser` measures.

use std::fmt::Write;

use krachtkaart::export::html::embed::Way;
use krachtkaart::export::svg::Hashes;
use krachtkaart::messages::Wording;

/// The text for editors: which files go where, and which way does what.
#[derive(Debug)]
pub(crate) struct Guide {
    /// Title of the infographic.
    pub(crate) title: String,
    /// Address of the folder.
    pub(crate) base: String,
    /// Name of the SVG file.
    pub(crate) svg: String,
    /// Name of its PNG.
    pub(crate) png: String,
    /// Name of the PNG for previews of links.
    pub(crate) link: String,
    /// Name of the page.
    pub(crate) html: String,
    /// Names of what is pasted.
    pub(crate) snippets: Vec<(Way, String)>,
    /// What a strict policy must name for the inline graphic.
    pub(crate) hashes: Hashes,
    /// The policy of the page.
    pub(crate) policy: String,
}

impl Guide {
    /// The text in a language.
    pub(crate) fn text(&self, wording: Wording) -> String {
        let pick = |dutch: &'static str, english: &'static str| match wording {
            Wording::Dutch => dutch,
            Wording::English => english,
        };
        let mut out = format!(
            "{}\n{}\n\n",
            self.title,
            pick("Zo zet je deze infographic op een webpagina.", "How to put this infographic on a web page.")
        );
        self.files(&mut out, &pick);
        self.ways(&mut out, &pick, wording);
        self.policies(&mut out, &pick);
        out
    }

    fn files(&self, out: &mut String, pick: &impl Fn(&'static str, &'static str) -> &'static str) {
        let first =
            pick("1. Zet deze bestanden op je website, in de map", "1. Put these files on your site, in the folder");
        let _ = writeln!(out, "{first}\n   {}\n", self.base);
        for (name, what) in [
            (&self.svg, pick("de infographic waarin je kunt klikken", "the infographic that answers to clicks")),
            (&self.png, pick("dezelfde infographic als plaatje", "the same infographic as a picture")),
            (
                &self.link,
                pick(
                    "het plaatje dat mensen zien als iemand de pagina deelt",
                    "the picture that people see when the page is shared",
                ),
            ),
            (
                &self.html,
                pick(
                    "een hele pagina: de infographic met alle tekst eronder",
                    "a whole page: the infographic with all its text under it",
                ),
            ),
        ] {
            let _ = writeln!(out, "   {name}\n      {what}");
        }
        let _ = writeln!(
            out,
            "\n   {}\n",
            pick(
                "De server moet het SVG-bestand sturen als image/svg+xml. Bijna elke server doet dat al.",
                "The server must send the SVG file as image/svg+xml. Nearly every server does.",
            )
        );
    }

    fn ways(&self, out: &mut String, pick: &impl Fn(&'static str, &'static str) -> &'static str, wording: Wording) {
        let second = pick(
            "2. Kies één manier. Open het bestand, kopieer alles en plak het in de HTML van je pagina.\n   Weet je niet welke? Neem de iframe.",
            "2. Choose one way. Open the file, copy everything and paste it into the HTML of your page.\n   Not sure which? Take the iframe.",
        );
        let _ = writeln!(out, "{second}\n");
        for (way, name) in &self.snippets {
            let (can, cannot) = way_words(*way, wording);
            let _ = writeln!(
                out,
                "   {name}\n      {}: {can}\n      {}: {cannot}\n",
                pick("Kan", "Can"),
                pick("Kan niet", "Cannot")
            );
        }
        let _ = writeln!(out, "   {}\n      {}{}\n", pick("Alleen een link", "Only a link"), self.base, self.html);
        let _ = writeln!(
            out,
            "   {}\n",
            pick(
                "Op een telefoon is de infographic in een webpagina klein. Daarom staat onder elke manier een link naar de\n   pagina met alle tekst. Die heeft een eigen infographic voor de telefoon.",
                "On a phone the infographic in a web page is small. So under each way there is a link to the page with all\n   the text, which has an infographic of its own for phones.",
            )
        );
    }

    fn policies(&self, out: &mut String, pick: &impl Fn(&'static str, &'static str) -> &'static str) {
        let third = pick(
            "3. Heeft je website strenge regels (Content-Security-Policy)? Geef dit aan je beheerder.",
            "3. Does your site have strict rules (Content-Security-Policy)? Give this to your administrator.",
        );
        let _ = writeln!(out, "{third}\n");
        if let (Some(style), Some(script)) = (&self.hashes.style, &self.hashes.script) {
            let what =
                pick("Voor 'inline', bij de regels van de pagina:", "For 'inline', among the rules of the page:");
            let images = if self.hashes.pictures { "; img-src data:" } else { "" };
            let _ =
                writeln!(out, "   {what}\n      style-src '{style}'; script-src '{script}'; font-src data:{images}");
        }
        let what = pick(
            "Voor object en iframe: niets in het SVG-bestand, wel moet de pagina bestanden uit deze map mogen laden:",
            "For object and iframe: nothing for the SVG file, but the page must be allowed to load files from this folder:",
        );
        let _ = writeln!(out, "   {what}\n      object-src {0}; frame-src {0}; img-src {0}", self.base);
        let what =
            pick("Voor de hele pagina; dit staat er ook al in:", "For the whole page; it says so itself as well:");
        let _ = writeln!(out, "   {what}\n      {}", self.policy);
    }
}

/// What a way can do, and what it cannot.
fn way_words(way: Way, wording: Wording) -> (&'static str, &'static str) {
    match (way, wording) {
        (Way::Inline, Wording::Dutch) => (
            "alles. Klikken, tikken, toetsen, voorlezen, en zoeken op de pagina.",
            "alles blijven doen als je website het script weghaalt. Dan werken alleen klikken, tikken en de Tab-toets.",
        ),
        (Way::Inline, Wording::English) => (
            "everything. Click, touch, keyboard, reading aloud, and finding words on the page.",
            "keep doing everything if your site takes the script away. Then only click, touch and the Tab key work.",
        ),
        (Way::Object, Wording::Dutch) => (
            "alles, en de opmaak van je website verandert er niets aan. Kan het bestand niet laden, dan staat er het plaatje.",
            "geplakt worden in elk programma voor websites: sommige halen <object> weg.",
        ),
        (Way::Object, Wording::English) => (
            "everything, and the style of your site changes nothing in it. If the file does not load, the picture is shown.",
            "be pasted into every site editor: some take <object> away.",
        ),
        (Way::Frame, Wording::Dutch) => (
            "alles, en de opmaak van je website verandert er niets aan. De meeste programma’s voor websites kennen dit.",
            "alles doen met het woord sandbox erbij. Dan werken alleen klikken, tikken en de Tab-toets.",
        ),
        (Way::Frame, Wording::English) => (
            "everything, and the style of your site changes nothing in it. Most site editors know this.",
            "do everything with the word sandbox added. Then only click, touch and the Tab key work.",
        ),
        (Way::Image, Wording::Dutch) => (
            "overal waar een plaatje mag. Een klik op een plek opent de infographic met die plek open.",
            "op de pagina zelf iets openen, of kleiner worden met het scherm.",
        ),
        (Way::Image, Wording::English) => (
            "work wherever a picture may stand. A click on a place opens the infographic with that place open.",
            "open anything in the page itself, or shrink with the screen.",
        ),
    }
}

/// Help of the command and its arguments.
pub(super) fn help(key: &str, wording: Wording) -> &'static str {
    let (dutch, english) = match key {
        "value base_url" => ("ADRES", "ADDRESS"),
        "embed about" => (
            "Maakt alles om de infographic op een webpagina te zetten",
            "Makes everything that puts the infographic on a web page",
        ),
        "embed usage" => (
            "krachtkaart embed [DATA] --base-url ADRES [opties]",
            "krachtkaart embed [DATA] --base-url ADDRESS [options]",
        ),
        "embed examples" => (
            "Voorbeeld:\n  krachtkaart embed mijn.json --base-url https://www.voorbeeld.nl/kracht/ --out uit\n      de bestanden voor je website, stukjes HTML om te plakken, en uit/mijn-embed.txt\n\nIn mijn-embed.txt staat welk bestand waar hoort, en wat elke manier kan en niet kan.",
            "Example:\n  krachtkaart embed mine.json --base-url https://www.example.org/map/ --out out\n      the files for your site, pieces of HTML to paste, and out/mine-embed.txt\n\nmine-embed.txt says which file goes where, and what each way can and cannot do.",
        ),
        "embed base_url" => (
            "Adres van de map op je website waar de bestanden komen te staan",
            "Address of the folder on your site where the files will stand",
        ),
        "embed lang" => (
            "Taal van de infographic, of all voor alle [standaard: de eerste van het databestand]",
            "Language of the infographic, or all [default: the data file's first]",
        ),
        "embed out" => ("Map voor de bestanden [standaard: deze map]", "Folder of the files [default: this folder]"),
        _ => return "",
    };
    match wording {
        Wording::Dutch => dutch,
        Wording::English => english,
    }
}
