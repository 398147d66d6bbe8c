//! Where the percent sign and the euro sign stand (the patterns of CLDR 48; icu4x has these in its unstable part only).

use crate::locale::main_language;

/// A sign and its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pattern {
    /// Whether the sign comes first.
    before: bool,
    /// What stands between.
    gap: &'static str,
}

const NO_BREAK: &str = "\u{a0}";

impl Pattern {
    const fn before(gap: &'static str) -> Self {
        Self { before: true, gap }
    }

    const fn after(gap: &'static str) -> Self {
        Self { before: false, gap }
    }

    /// The number with this sign.
    pub(super) fn around(self, sign: char, minus: &str, number: &str) -> String {
        let gap = self.gap;
        if self.before { format!("{minus}{sign}{gap}{number}") } else { format!("{minus}{number}{gap}{sign}") }
    }
}

/// Where the percent sign stands.
pub(super) fn percent(language: &str) -> Pattern {
    match main_language(language) {
        _ if matches!(language, "de-CH" | "de-LI") || american_spanish(language) => Pattern::after(""),
        "tr" | "ku" => Pattern::before(""),
        "eu" => Pattern::before(NO_BREAK),
        "oc" => Pattern::after(NO_BREAK),
        "bas" | "be" | "br" | "bua" | "ca" | "ce" | "cs" | "cv" | "da" | "de" | "dsb" | "dua" | "dz" | "es" | "fi"
        | "fo" | "fr" | "gl" | "gsw" | "hr" | "hsb" | "ht" | "kl" | "ksh" | "lb" | "lt" | "mk" | "nb" | "nds"
        | "nn" | "no" | "qu" | "rn" | "ro" | "ru" | "se" | "sk" | "sl" | "smn" | "sv" | "tk" | "tt" | "zgh" => {
            Pattern::after(NO_BREAK)
        }
        _ => Pattern::after(""),
    }
}

/// Where the euro sign stands.
pub(super) fn euro(language: &str) -> Pattern {
    match language {
        "de-AT" | "de-CH" | "de-LI" | "it-CH" | "es-AR" | "es-CO" | "es-PE" | "es-PY" | "es-UY" | "en-NL" | "en-AT"
        | "en-CH" => return Pattern::before(NO_BREAK),
        "pt-PT" | "pt-AO" | "pt-CH" | "pt-CV" | "pt-GQ" | "pt-GW" | "pt-LU" | "pt-MO" | "pt-MZ" | "pt-ST" | "pt-TL" => {
            return Pattern::after(NO_BREAK);
        }
        _ if american_spanish(language) => return Pattern::before(""),
        _ => {}
    }
    match main_language(language) {
        "af" | "ak" | "am" | "bem" | "bm" | "ceb" | "chr" | "cy" | "dav" | "ee" | "en" | "fil" | "ga" | "gd" | "gu"
        | "guz" | "gv" | "haw" | "hi" | "id" | "ig" | "ja" | "jmc" | "kam" | "kde" | "ki" | "kln" | "kn" | "ko"
        | "kok" | "kw" | "luy" | "mas" | "mer" | "ml" | "mr" | "ms" | "mt" | "naq" | "nd" | "om" | "or" | "pa"
        | "pcm" | "rm" | "rof" | "saq" | "sg" | "si" | "so" | "st" | "su" | "ta" | "te" | "teo" | "th" | "ti"
        | "to" | "tr" | "ug" | "ur" | "vai" | "vun" | "xh" | "yo" | "yue" | "zh" | "zu" => Pattern::before(""),
        "eo" | "vec" => Pattern::after(NO_BREAK),
        "bez" | "bn" | "dje" | "kab" | "khq" | "km" | "ksb" | "lg" | "lu" | "luo" | "oc" | "rn" | "rwk" | "sbp"
        | "seh" | "ses" | "shi" | "twq" | "zgh" => Pattern::after(""),
        "ar" | "asa" | "ast" | "az" | "bas" | "be" | "bg" | "br" | "bs" | "ca" | "ce" | "cs" | "cv" | "da" | "de"
        | "dsb" | "dua" | "dyo" | "el" | "es" | "et" | "eu" | "ewo" | "ff" | "fi" | "fo" | "fr" | "gl" | "gsw"
        | "he" | "hr" | "hsb" | "ht" | "hu" | "hy" | "is" | "it" | "ka" | "kea" | "kk" | "ksh" | "ku" | "ky" | "lb"
        | "lij" | "ln" | "lt" | "lv" | "mk" | "my" | "nb" | "nds" | "nn" | "no" | "pl" | "pms" | "prg" | "ro"
        | "ru" | "sah" | "sc" | "se" | "sk" | "sl" | "smn" | "sq" | "sr" | "sv" | "szl" | "tg" | "tk" | "tpi"
        | "tt" | "uk" | "uz" | "vi" => Pattern::after(NO_BREAK),
        // The root of CLDR, and Dutch, Papiamento, Frisian and Portuguese of Brazil with it.
        _ => Pattern::before(NO_BREAK),
    }
}

/// Whether this is Spanish as it is written in the Americas.
fn american_spanish(language: &str) -> bool {
    const LANDS: [&str; 18] =
        ["419", "BO", "BR", "BZ", "CL", "CR", "CU", "DO", "EC", "GT", "HN", "MX", "NI", "PA", "PR", "SV", "US", "VE"];
    language
        .strip_prefix("es-")
        .is_some_and(|land| LANDS.contains(&land) || ["AR", "CO", "PE", "PY", "UY"].contains(&land))
}
