//! Where a colour of a theme stands, for who knows no theme file.

use crate::messages::command::PlaceOfColour;

pub(crate) fn place(place: PlaceOfColour) -> String {
    let fixed = match place {
        PlaceOfColour::Role(number) => return format!("role {number}"),
        PlaceOfColour::RoleShade(number) => return format!("the dark side of role {number}"),
        PlaceOfColour::Group(number) => return format!("group of strengths {number}"),
        PlaceOfColour::Duty(name) => match name {
            "papier" => "the background",
            "kaart" => "the cards",
            "inkt" => "the text",
            "inkt_zacht" => "the small text",
            "titel_accent" => "the coloured end of the title",
            "lucht" => "the sky",
            "skyline" => "the houses far away",
            "wolk" => "the clouds",
            "grond" => "the ground",
            "grond_rand" => "the edge of the ground",
            "band" => "the dark band at the bottom",
            "band_vlak" => "the boxes on the band",
            "op_band" => "the text on the band",
            "op_band_zacht" => "the small text on the band",
            "band_kop" => "the headings on the band",
            "nadruk" => "the card that stands out",
            "op_nadruk" => "the text on the card that stands out",
            "voorbeeld" => "the box with the example",
            "chip" => "the boxes of the strengths",
            "rest" => "the rest of a ring",
            "vinkje" => "the ticks",
            other => other,
        },
    };
    fixed.to_owned()
}
