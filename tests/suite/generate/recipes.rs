//! How the hostile and broken files are made: a name and its bytes each.

use serde_json::{Value, json};

/// A file with every field that the format has, as small as it goes; `§` is in every text.
const EVERY_FIELD: &str = r#"{"talen":["nl"],"titel":"T§","titel_accent":"T§","ondertitel":"O§","boodschap":"B§","rollen":[{"id":"r","naam":"N§","belofte":"P§","doet":["D§"],"voorbeeld":"V§","krachten":["k"],"cijfer":"c","tekening":"plein"}],"krachtgroepen":[{"id":"g","kop":"G§","krachten":[{"id":"k","naam":"K§","tekst":"T§","cijfer":"c","icoon":"hart"}]}],"mix":{"kop":"M§","tekst":"M§","vraag":"Q§","cijfers":["c"]},"rendement":{"kop":"R§","uitkomst":"U§","tekst":"T§","voorbehoud":"C§","cijfers":["c"]},"oproep":{"kop":"O§","acties":[{"voor":"A§","tekst":"X§","icoon":"huis"}]},"cijfers":[{"id":"c","vorm":"staaf","titel":"F§","eenheid":"E§","jaar":2020,"voorbehoud":"W§","bron":"b","waarden":[{"naam":"a§","waarde":1},{"naam":"b§","waarde":2,"nadruk":true}]}],"bronnen":[{"id":"b","uitgever":"I§","titel":"J§","datum":"2020","url":"https://a.nl/"}]}"#;

/// A file with what must be there and no more.
const LEAST: &str = r#"{"talen":["nl"],"titel":"T","ondertitel":"O","boodschap":"B","rollen":[{"id":"r","naam":"N","belofte":"P","voorbeeld":"V"}]}"#;

/// Words that would be code if any of them were not taken as words.
const CODE: &[(&str, &str)] = &[
    ("script", "<script>alert(1)</script>"),
    ("script-eind", "</script><script>alert(1)</script>"),
    ("script-hoofdletters", "</ScRiPt ><ScRiPt src=//evil.example/x.js>"),
    ("cdata-eind", "]]>"),
    ("cdata", "<![CDATA[<script>alert(1)</script>]]>"),
    ("javascript", "javascript:alert(1)"),
    ("javascript-tab", "java script:alert(1)"),
    ("svg-onload", "\"><svg onload=alert(1)>"),
    ("attribuut-dubbel", "\" onmouseover=\"alert(1)"),
    ("attribuut-enkel", "' onfocus='alert(1)' autofocus='"),
    ("attribuut-kaal", "x onclick=alert(1) tabindex=0"),
    ("entiteiten", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("entiteiten-nummers", "&#60;script&#62;alert(1)&#x3c;/script&#x3e;"),
    ("entiteit-los", "&e; &nbsp; &copy &#0; &#xD800; &#99999999;"),
    ("doctype", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;"),
    ("miljard-keer-lachen", "<!ENTITY a \"&b;&b;\"><!ENTITY b \"&c;&c;\">&a;"),
    ("opmerking", "<!-- --><!-- --!> -->"),
    ("opmerking-open", "<!--"),
    ("xml-kop", "<?xml version=\"1.0\"?><?xml-stylesheet href=\"//evil.example\"?>"),
    ("vreemd-voorwerp", "<foreignObject><iframe src=\"javascript:alert(1)\"/></foreignObject>"),
    ("plaatje", "<image href=\"http://evil.example/x.png\"/>"),
    ("verwijzing", "<use href=\"http://evil.example/x.svg#x\"/>"),
    ("link", "<a href=\"javascript:alert(1)\">klik</a>"),
    ("stijl", "<style>*{display:none}@import url(//evil.example)</style>"),
    ("stijl-eind", "</style></title></text></g></svg>"),
    ("stijl-url", "url(javascript:alert(1)) url(#x) expression(alert(1))"),
    ("stijl-attribuut", "\" style=\"background:url(//evil.example)"),
    ("animatie", "<set attributeName=\"href\" to=\"javascript:alert(1)\" onbegin=\"alert(1)\"/>"),
    ("data-adres", "data:text/html,<script>alert(1)</script>"),
    ("data-svg", "data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+"),
    ("vbscript", "vbscript:msgbox(1)"),
    ("procenten", "%3Cscript%3Ealert(1)%3C%2Fscript%3E %n%s%x"),
    ("sjabloon", "{{7*7}} ${7*7} #{7*7} <%= 7*7 %>"),
    ("pad", "../../../../etc/passwd"),
    ("pad-windows", "..\\..\\C:\\Windows\\System32\\cmd.exe"),
    ("bestand", "file:///etc/passwd"),
    ("schil", "$(touch /x) `touch /x`; touch /x | touch /x && touch /x"),
    ("databank", "' OR 1=1; DROP TABLE rollen; --"),
    ("rekenblad", "=cmd|'/C calc'!A0"),
    ("json", "\",\"rollen\":[],\"x\":\""),
    ("prototype", "__proto__ constructor toString"),
    ("id-aanval", "#i0 .base url(#t) KK INK PAPER"),
    ("schuin", "\\ \\\\ \\n \\u0041 \\x41"),
    ("aanhalingstekens", "' \" ` ‘ ’ “ ” „ « »"),
];

/// Characters that fool the eye, the program or the file.
const CHARACTERS: &[(&str, &str)] = &[
    ("nul", "a\0b"),
    ("besturing", "a\u{1}\u{2}\u{8}b"),
    ("escape-kleur", "\u{1b}[31mrood\u{1b}]0;titel\u{7}"),
    ("regeleinde", "een\ntwee"),
    ("regeleinde-windows", "een\r\ntwee"),
    ("tab", "een\ttwee"),
    ("verwijderteken", "a\u{7f}b"),
    ("c1", "a\u{85}\u{9b}b"),
    ("regelscheiding", "a\u{2028}b\u{2029}c"),
    ("bidi-om", "abc\u{202e}fdp.exe"),
    ("bidi-ingebed", "\u{202a}a\u{202b}b\u{202c}"),
    ("bidi-los", "\u{2066}a\u{2067}b\u{2068}c\u{2069}"),
    ("bidi-merk", "a\u{200f}b\u{200e}c\u{61c}d"),
    ("breedte-nul", "w\u{200b}o\u{200c}o\u{200d}r\u{2060}d"),
    ("alleen-onzichtbaar", "\u{200b}\u{200c}\u{200d}\u{2060}\u{ad}"),
    ("merkteken", "\u{feff}a"),
    ("geen-teken", "a\u{fffe}b\u{ffff}c\u{fdd0}d\u{1fffe}e"),
    ("vervangteken", "a\u{fffd}b"),
    ("etiketten", "a\u{e0041}\u{e0042}\u{e007f}b"),
    ("varianten", "a\u{fe0e}\u{fe0f}\u{e0100}b"),
    ("eigen-gebruik", "a\u{e000}\u{f8ff}\u{100000}b"),
    (
        "stapel",
        "Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30a}\u{30b}\u{30c}\u{30d}\u{30e}\u{30f}\u{310}\u{311}\u{312}\u{313}",
    ),
    ("begin-accent", "\u{301}e"),
    ("zachte-streepjes", "a\u{ad}\u{ad}\u{ad}\u{ad}\u{ad}\u{ad}\u{ad}\u{ad}b\u{ad}"),
    ("vaste-spaties", "a\u{a0}\u{a0}\u{202f}\u{2007}\u{2011}b"),
    ("spaties", "a                                        b"),
    ("emoji", "🏠👩‍👩‍👧‍👦🏳️‍🌈🇳🇱"),
    ("arabisch", "قوة العامل الاجتماعي"),
    ("hebreeuws", "כוח העובד הסוציאלי"),
    ("chinees", "社会工作者的力量"),
    ("thais", "พลังของนักสังคมสงเคราะห์"),
    ("hindi", "सामाजिक कार्यकर्ता"),
    ("wiskunde", "𝕊𝕠𝕔𝕚𝕒𝕒𝕝 𝐰𝐞𝐫𝐤"),
    ("leeg-hangul", "\u{3164}\u{115f}\u{1160}"),
    ("leeg-braille", "\u{2800}\u{2800}"),
    ("dubbelgangers", "Ѕосіааl wеrk"),
    ("ligaturen", "ﬁ ﬂ ĳ Ĳ ŉ ẞ ǆ"),
    ("pools", "Zażółć gęślą jaźń"),
    ("turks", "İIıi Şş Ğğ"),
    ("oekraiens", "Сила соціального працівника"),
    ("ongekend", "\u{378}\u{10ffff}"),
];

/// Texts in which there is nothing to see.
const NOTHING: &[(&str, &str)] = &[
    ("spaties", "  \u{a0}\u{2003}\u{3000} "),
    ("breedte-nul", "\u{200b}\u{200c}\u{200d}\u{2060}"),
    ("zachte-streepjes", "\u{ad}\u{ad}\u{ad}"),
    ("bidi-merken", "\u{200e}\u{200f}\u{61c}"),
    ("bidi-om", "\u{202e}\u{202c}"),
    ("varianten", "\u{fe0f}\u{34f}\u{180b}"),
    ("hangul", "\u{3164}\u{115f}\u{1160}\u{ffa0}"),
    ("braille", "\u{2800}"),
    ("wiskunde", "\u{2061}\u{2062}\u{2063}\u{2064}"),
];

/// Addresses; only a few are good.
const ADDRESSES: &[&str] = &[
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "\u{1}javascript:alert(1)",
    "javascript://a.nl/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "http://a.nl/",
    "//a.nl/",
    "/pad",
    "#i0",
    "",
    "https://",
    "https:///x",
    "https:a.nl",
    "https:\\\\a.nl",
    "https://u:w@a.nl/",
    "https://a.nl@b.nl/",
    "https://a.nl\\@b.nl/",
    "https://a.nl/\"onload=\"x",
    "https://a.nl/<script>",
    "https://a.nl/'><script>",
    "https://a.nl/a b",
    "https://a.nl/\u{202e}gpj.x",
    "https://a.nl/\u{0}",
    "https://a.nl/\n",
    "https://localhost/",
    "https://.nl/",
    "https://a..nl./",
    "https://[::1]/",
    "https://a.nl:99999999/",
    "https://a.nl:80:80/",
    "https://аpple.com/",
    "https://a.nl/`x`",
    "https://a.nl/{x}",
    "https://a.nl/^|x",
    " https://a.nl/",
    "mailto:a@b.nl",
    "tel:+31201234567",
    "blob:https://a.nl/x",
    "ftp://a.nl/",
    "view-source:https://a.nl",
    "https://a.nl/?q=<&>'",
    "https://a.nl/%3Cscript%3E",
    "https://a.nl/?a=1&b=2#c",
    "MAILTO:x@a.nl?bcc=y@b.nl",
    "mailto:x@a.nl?bcc=y@b.nl",
    "mailto:x@a.nl%0d%0abcc:y@b.nl",
    "mailto:x@a.nl\r\nbcc:y@b.nl",
    "mailto:x@a.nl,y@b.nl",
    "mailto:\"<script>\"@a.nl",
    "mailto:javascript:alert(1)@a.nl",
    "mailto:x@аpple.com",
    "tel:0800-HULP",
    "tel:*#06#",
    "tel:+31201234567;phone-context=evil.example",
    "tel:1\u{202e}234",
    "tel:javascript:alert(1)",
    "sms:+31201234567",
    "tel:020-123 45 67",
];

/// Bytes that are no file of ours at all, or nearly.
const RAW: &[(&str, &[u8])] = &[
    ("leeg", b""),
    ("spaties", b" \t\r\n "),
    ("alleen-bom", b"\xEF\xBB\xBF"),
    ("bom-twee", b"\xEF\xBB\xBF\xEF\xBB\xBF{}"),
    ("bom-midden", b"{\"talen\":\xEF\xBB\xBF[\"nl\"]}"),
    ("utf-16-le", b"\xFF\xFE{\0}\0"),
    ("utf-16-be", b"\xFE\xFF\0{\0}"),
    ("utf-16-zonder-bom", b"{\0\"\0t\0\"\0:\x001\0}\0"),
    ("utf-32", b"\xFF\xFE\0\0{\0\0\0}\0\0\0"),
    ("latin-1", b"{\"titel\":\"caf\xE9\"}"),
    ("te-lang-gecodeerd", b"{\"titel\":\"\xC0\x80\xE0\x80\xAF\"}"),
    ("surrogaat-bytes", b"{\"titel\":\"\xED\xA0\x80\"}"),
    ("afgekapt-teken", b"{\"titel\":\"\xE2\x82"),
    ("boven-unicode", b"{\"titel\":\"\xF4\x90\x80\x80\"}"),
    ("alleen-ff", b"\xFF\xFF\xFF\xFF"),
    ("nul-bytes", b"\0\0\0\0\0\0"),
    ("nul-achteraan", b"{}\0"),
    ("zip", b"PK\x03\x04\x14\0\0\0\x08\0"),
    ("png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    ("svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
    ("yaml", b"titel: De kracht\nrollen:\n  - id: r\n"),
    ("csv", b"titel;rollen\nDe kracht;8\n"),
    ("null", b"null"),
    ("waar", b"true"),
    ("getal", b"42"),
    ("tekst", b"\"De kracht\""),
    ("lijst", b"[]"),
    ("blok", b"{}"),
    ("lijst-open", b"["),
    ("blok-open", b"{"),
    ("naam-open", b"{\"titel"),
    ("dubbele-punt", b"{\"titel\":"),
    ("komma-los", b"{,}"),
    ("komma-los-lijst", b"[,]"),
    ("kommas", b"{\"talen\":[\"nl\",,,,,\"en\",]}"),
    ("dicht", b"}"),
    ("door-elkaar", b"{\"talen\":[\"nl\"}]"),
    ("twee-blokken", b"{}{}"),
    ("rommel-achteraan", b"{} onzin"),
    ("opmerking-open", b"{/* \"talen\":[\"nl\"]}"),
    ("opmerking-regel", b"// hallo\n{}"),
    ("enkele-aanhaling", b"{'talen':['nl']}"),
    ("zonder-aanhaling", b"{talen:[nl]}"),
    ("nan", b"{\"talen\":NaN,\"titel\":Infinity,\"rollen\":-Infinity,\"mix\":undefined}"),
    ("hex", b"{\"talen\":0x10}"),
    ("plus", b"{\"talen\":+1}"),
    ("punt-voor", b"{\"talen\":.5}"),
    ("punt-na", b"{\"talen\":5.}"),
    ("nul-voor", b"{\"talen\":007}"),
    ("exponent-leeg", b"{\"talen\":1e}"),
    ("onderstreept", b"{\"talen\":1_000}"),
    ("min-los", b"{\"talen\":-}"),
    ("escape-fout", b"{\"titel\":\"\\x41\\q\"}"),
    ("escape-kort", b"{\"titel\":\"\\u12\"}"),
    ("escape-open", b"{\"titel\":\"\\"),
    ("surrogaat-hoog", b"{\"titel\":\"a\\ud800b\"}"),
    ("surrogaat-laag", b"{\"titel\":\"a\\udc00b\"}"),
    ("surrogaat-om", b"{\"titel\":\"\\udc00\\ud800\"}"),
    ("surrogaat-in-naam", b"{\"\\ud800\":1}"),
    ("naam-leeg", b"{\"\":1}"),
    ("naam-nul", b"{\"a\\u0000b\":1}"),
    ("naam-pad", b"{\"~1/~0//rollen/0\":{\"/\":1}}"),
    ("naam-prototype", b"{\"__proto__\":{\"talen\":[\"nl\"]},\"constructor\":1}"),
    ("naam-dubbel", b"{\"rollen\":[],\"rollen\":[],\"rollen\":[]}"),
    ("include", b"{\"$ref\":\"file:///etc/passwd\",\"$include\":\"../geheim.json\"}"),
];

/// Values in the place of good ones: pointer into [`EVERY_FIELD`], JSON text.
const VALUES: &[(&str, &str, &str)] = &[
    ("rollen-null", "/rollen", "null"),
    ("rollen-blok", "/rollen", "{\"0\":{\"id\":\"r\"}}"),
    ("rollen-leeg", "/rollen", "[]"),
    ("rollen-getallen", "/rollen", "[1,2,3]"),
    ("rol-in-rol", "/rollen", "[[[{\"id\":\"r\"}]]]"),
    ("talen-leeg", "/talen", "[]"),
    ("talen-dubbel", "/talen", "[\"nl\",\"nl\"]"),
    ("talen-fout", "/talen", "[\"Nederlands\",\"x\",\"nl-x\",\"nl-\",\"\"]"),
    (
        "talen-veel",
        "/talen",
        "[\"aa\",\"ab\",\"ac\",\"ad\",\"ae\",\"af\",\"ag\",\"ah\",\"ai\",\"aj\",\"ak\",\"al\",\"am\"]",
    ),
    ("terugval-eigen", "/terugval", "\"nl\""),
    ("terugval-onbekend", "/terugval", "\"en\""),
    ("terugval-lijst", "/terugval", "[\"nl\"]"),
    ("terugval-prototype", "/terugval", "\"__proto__\""),
    ("terugval-script", "/terugval", "\"\\\"><script>alert(1)</script>\""),
    ("terugval-streepjes", "/terugval", "\"nl-------------------------\""),
    ("talen-tekst", "/talen", "\"nl\""),
    ("talen-prototype", "/talen", "[\"nl\",\"__proto__\"]"),
    ("taal-lang", "/talen", "[\"nl-abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh\"]"),
    ("tekst-leeg-blok", "/titel", "{}"),
    ("tekst-in-tekst", "/titel", "{\"nl\":{\"nl\":{\"nl\":\"T\"}}}"),
    ("tekst-lijst", "/ondertitel", "[\"a\",\"b\"]"),
    ("tekst-dubbele-taal", "/ondertitel", "{\"nl\":\"a\",\"nl\":\"b\"}"),
    ("tekst-null", "/boodschap", "null"),
    ("jaar-nul", "/cijfers/0/jaar", "0"),
    ("jaar-min", "/cijfers/0/jaar", "-2020"),
    ("jaar-groot", "/cijfers/0/jaar", "99999999999999999999999999"),
    ("jaar-breuk", "/cijfers/0/jaar", "2020.5"),
    ("jaar-als-tekst", "/cijfers/0/jaar", "\"٢٠٢٠\""),
    ("jaar-om", "/cijfers/0/jaar", "\"2024-2021\""),
    ("datum-geen-dag", "/bronnen/0/datum", "\"2023-02-30\""),
    ("datum-lang", "/bronnen/0/datum", "\"2023-02-03T04:05:06Z\""),
    ("datum-getal", "/bronnen/0/datum", "20200101"),
    ("getal-oneindig", "/cijfers/0/waarden/0/waarde", "1e999"),
    ("getal-min-oneindig", "/cijfers/0/waarden/0/waarde", "-1e999"),
    ("getal-groot", "/cijfers/0/waarden/0/waarde", "1e308"),
    ("getal-grens", "/cijfers/0/waarden/0/waarde", "1e12"),
    ("getal-klein", "/cijfers/0/waarden/0/waarde", "1e-300"),
    ("getal-min-nul", "/cijfers/0/waarden/0/waarde", "-0"),
    ("getal-cijfers", "/cijfers/0/waarden/0/waarde", "0.1234567890123456789012345678901234567890"),
    ("getal-lang", "/cijfers/0/waarden/0/waarde", "123456789012345678901234567890123456789012345678901234567890"),
    ("waarden-nul", "/cijfers/0/waarden", "[{\"naam\":\"a\",\"waarde\":0},{\"naam\":\"b\",\"waarde\":0}]"),
    ("waarden-leeg", "/cijfers/0/waarden", "[]"),
    (
        "waarden-veel",
        "/cijfers/0/waarden",
        "[{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}]",
    ),
    ("vorm-script", "/cijfers/0/vorm", "\"<script>\""),
    ("vorm-getal", "/cijfers/0/vorm", "7"),
    (
        "ring-nul",
        "/cijfers/0",
        "{\"id\":\"c\",\"vorm\":\"ring\",\"titel\":\"F\",\"eenheid\":\"E\",\"bron\":\"b\",\"waarden\":[{\"naam\":\"a\",\"waarde\":0},{\"naam\":\"b\",\"waarde\":0}]}",
    ),
    (
        "ring-te-groot",
        "/cijfers/0",
        "{\"id\":\"c\",\"vorm\":\"ring\",\"titel\":\"F\",\"eenheid\":\"E\",\"bron\":\"b\",\"waarden\":[{\"naam\":\"a\",\"waarde\":3},{\"naam\":\"b\",\"waarde\":2}]}",
    ),
    (
        "ring-vol",
        "/cijfers/0",
        "{\"id\":\"c\",\"vorm\":\"ring\",\"titel\":\"F\",\"eenheid\":\"E\",\"bron\":\"b\",\"waarden\":[{\"naam\":\"a\",\"waarde\":2},{\"naam\":\"b\",\"waarde\":2}]}",
    ),
    (
        "rij-miljard",
        "/cijfers/0",
        "{\"id\":\"c\",\"vorm\":\"rij\",\"titel\":\"F\",\"eenheid\":\"E\",\"bron\":\"b\",\"waarden\":[{\"naam\":\"a\",\"waarde\":1000000000000}]}",
    ),
    (
        "rij-nul",
        "/cijfers/0",
        "{\"id\":\"c\",\"vorm\":\"rij\",\"titel\":\"F\",\"eenheid\":\"E\",\"bron\":\"b\",\"waarden\":[{\"naam\":\"a\",\"waarde\":0}]}",
    ),
    (
        "munten-miljard",
        "/cijfers/0",
        "{\"id\":\"c\",\"vorm\":\"munten\",\"titel\":\"F\",\"eenheid\":\"euro\",\"bron\":\"b\",\"waarden\":[{\"naam\":\"a\",\"waarde\":0},{\"naam\":\"b\",\"waarde\":1000000000000}]}",
    ),
    (
        "munten-klein",
        "/cijfers/0",
        "{\"id\":\"c\",\"vorm\":\"munten\",\"titel\":\"F\",\"eenheid\":\"euro\",\"bron\":\"b\",\"waarden\":[{\"naam\":\"a\",\"waarde\":1e-9},{\"naam\":\"b\",\"waarde\":1000000}]}",
    ),
    (
        "lijn-vlak",
        "/cijfers/0",
        "{\"id\":\"c\",\"vorm\":\"lijn\",\"titel\":\"F\",\"eenheid\":\"E\",\"bron\":\"b\",\"waarden\":[{\"naam\":\"a\",\"waarde\":0},{\"naam\":\"b\",\"waarde\":0}]}",
    ),
    (
        "lijn-steil",
        "/cijfers/0",
        "{\"id\":\"c\",\"vorm\":\"lijn\",\"titel\":\"F\",\"eenheid\":\"E\",\"bron\":\"b\",\"waarden\":[{\"naam\":\"a\",\"waarde\":1e-12},{\"naam\":\"b\",\"waarde\":1e12}]}",
    ),
    (
        "gestapeld-nul",
        "/cijfers/0",
        "{\"id\":\"c\",\"vorm\":\"gestapeld\",\"titel\":\"F\",\"eenheid\":\"E\",\"bron\":\"b\",\"waarden\":[{\"naam\":\"a\",\"waarde\":0}]}",
    ),
    (
        "getal-nul",
        "/cijfers/0",
        "{\"id\":\"c\",\"vorm\":\"getal\",\"titel\":\"F\",\"eenheid\":\"E\",\"bron\":\"b\",\"waarden\":[{\"naam\":\"a\",\"waarde\":0}]}",
    ),
    ("id-prototype", "/rollen/0/id", "\"__proto__\""),
    ("id-pad", "/rollen/0/id", "\"../../x\""),
    ("id-leeg", "/rollen/0/id", "\"\""),
    ("id-script", "/rollen/0/id", "\"\\\"><script>alert(1)</script>\""),
    ("id-zoals-eigen", "/rollen/0/id", "\"k\""),
    ("tekening-pad", "/rollen/0/tekening", "\"../../../etc/passwd\""),
    ("tekening-adres", "/rollen/0/tekening", "\"https://evil.example/x.svg\""),
    ("tekening-data", "/rollen/0/tekening", "\"data:image/svg+xml,<svg onload=alert(1)>\""),
    ("icoon-pad", "/oproep/acties/0/icoon", "\"..\\\\..\\\\x\""),
    ("icoon-nul", "/oproep/acties/0/icoon", "\"hart\\u0000.svg\""),
    ("verwijzing-naar-rol", "/rollen/0/krachten", "[\"r\"]"),
    ("verwijzing-dubbel", "/rollen/0/krachten", "[\"k\",\"k\"]"),
    ("bron-prototype", "/cijfers/0/bron", "\"constructor\""),
    ("acties-leeg", "/oproep/acties", "[]"),
    (
        "nadruk-twee",
        "/cijfers/0/waarden",
        "[{\"naam\":\"a\",\"waarde\":1,\"nadruk\":true},{\"naam\":\"b\",\"waarde\":1,\"nadruk\":true}]",
    ),
    ("nadruk-tekst", "/cijfers/0/waarden/0", "{\"naam\":\"a\",\"waarde\":1,\"nadruk\":\"true\"}"),
    ("schema-javascript", "/$schema", "\"javascript:alert(1)\""),
    ("schema-null", "/$schema", "null"),
];

/// Texts that are as long as they may be, or a little longer.
const LENGTHS: &[(&str, &str, usize)] = &[
    ("naam-80-w", "W", 80),
    ("naam-81-w", "W", 81),
    ("naam-80-i", "i", 80),
    ("naam-40-woorden", "a ", 40),
    ("naam-streepjes", "-", 80),
    ("naam-punten", ".", 80),
    ("naam-zacht", "a\u{ad}", 40),
    ("naam-schuin", "/", 80),
    ("naam-accenten", "é", 80),
    ("naam-cijfers", "9", 80),
];

/// Every case.
pub(crate) fn all() -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<(String, Vec<u8>)> = Vec::new();
    let mut add = |kind: &str, name: &str, bytes: Vec<u8>| all.push((format!("{kind}-{name}.json"), bytes));
    for (name, bytes) in RAW {
        add("rauw", name, bytes.to_vec());
    }
    for (name, text) in CODE {
        add("code", name, with_text(text));
    }
    for (name, text) in CHARACTERS {
        add("teken", name, with_text(text));
    }
    for (name, text) in NOTHING {
        add("niets", name, with("/rollen/0/belofte", &json!(text).to_string()));
    }
    for (index, address) in ADDRESSES.iter().enumerate() {
        add("adres", &format!("{index:02}"), with("/bronnen/0/url", &json!(address).to_string()));
    }
    for (name, pointer, value) in VALUES {
        add("waarde", name, with(pointer, value));
    }
    for (name, piece, count) in LENGTHS {
        add("lengte", name, with("/rollen/0/naam", &json!(piece.repeat(*count)).to_string()));
    }
    for (name, from, to, depth) in
        [("lijsten", "[", "]", 40), ("blokken", "{\"a\":", "}", 40), ("lijsten-open", "[", "", 2000)]
    {
        let middle = if to == "}" { "1" } else { "" };
        let nested = format!("{}{middle}{}", from.repeat(depth), to.repeat(depth));
        add("diep", name, nested.clone().into_bytes());
        add("diep", &format!("{name}-in-titel"), with("/titel", &nested));
    }
    for (name, count) in [("16", 16), ("17", 17), ("400", 400)] {
        let role = |number: usize| json!({"id": format!("r{number}"), "naam": "N", "belofte": "P", "voorbeeld": "V"});
        let roles: Vec<Value> = (0..count).map(role).collect();
        add(
            "rollen",
            name,
            LEAST
                .replace(
                    "[{\"id\":\"r\",\"naam\":\"N\",\"belofte\":\"P\",\"voorbeeld\":\"V\"}]",
                    &json!(roles).to_string(),
                )
                .into_bytes(),
        );
    }
    add("klein", "alles", EVERY_FIELD.replace('§', "").into_bytes());
    add("klein", "minst", LEAST.as_bytes().to_vec());
    all
}

/// The file with every field, with this in every text.
fn with_text(text: &str) -> Vec<u8> {
    let text = json!(text).to_string();
    let text = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap();
    EVERY_FIELD.replace('§', text).into_bytes()
}

/// The file with every field, with this JSON at a pointer.
fn with(pointer: &str, value: &str) -> Vec<u8> {
    const HERE: &str = "hier komt het";
    let mut file: Value = serde_json::from_str(&EVERY_FIELD.replace('§', "")).unwrap();
    let (parent, last) = pointer.rsplit_once('/').unwrap();
    match file.pointer_mut(parent).unwrap() {
        Value::Object(fields) => drop(fields.insert(last.to_owned(), json!(HERE))),
        Value::Array(items) => items[last.parse::<usize>().unwrap()] = json!(HERE),
        _ => panic!("nothing to replace at {pointer}"),
    }
    file.to_string().replacen(&json!(HERE).to_string(), value, 1).into_bytes()
}
