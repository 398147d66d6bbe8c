//! Waar een kleur van een thema staat, voor wie geen themabestand kent.

use crate::messages::command::PlaceOfColour;

pub(crate) fn place(place: PlaceOfColour) -> String {
    let fixed = match place {
        PlaceOfColour::Role(number) => return format!("rol {number}"),
        PlaceOfColour::RoleShade(number) => return format!("de donkere kant van rol {number}"),
        PlaceOfColour::Group(number) => return format!("krachtgroep {number}"),
        PlaceOfColour::Duty(name) => match name {
            "papier" => "de achtergrond",
            "kaart" => "de kaarten",
            "inkt" => "de tekst",
            "inkt_zacht" => "de kleine tekst",
            "titel_accent" => "het gekleurde einde van de titel",
            "lucht" => "de lucht",
            "skyline" => "de huizen in de verte",
            "wolk" => "de wolken",
            "grond" => "de grond",
            "grond_rand" => "de rand van de grond",
            "band" => "de donkere band onderaan",
            "band_vlak" => "de vlakken op de band",
            "op_band" => "de tekst op de band",
            "op_band_zacht" => "de kleine tekst op de band",
            "band_kop" => "de koppen op de band",
            "nadruk" => "de kaart die opvalt",
            "op_nadruk" => "de tekst op de kaart die opvalt",
            "voorbeeld" => "het vak met het voorbeeld",
            "chip" => "de vakjes van de krachten",
            "rest" => "de rest van een ring",
            "vinkje" => "de vinkjes",
            other => other,
        },
    };
    fixed.to_owned()
}
