//! `render --to html` and `embed`: what goes on a website.

use std::fs;

use super::{Folder, flagship, png_size};

/// The text of a file.
fn text(folder: &Folder, name: &str) -> String {
    String::from_utf8(folder.read(name)).unwrap()
}

#[test]
fn the_page_is_one_file_a_language_whatever_the_sheet() {
    let folder = Folder::with(&[("wijk.json", flagship())]);
    let run = folder.run(&["render", "wijk.json", "--to", "html", "--lang", "all", "--sheet", "a4-portrait,square"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(folder.names(), ["wijk-en.html", "wijk.html", "wijk.json"]);
    let page = text(&folder, "wijk-en.html");
    assert!(page.starts_with("<!doctype html>\n<html lang=\"en\">"));
    assert_eq!(page.matches("-root\"").count(), 2, "one picture for wide places and one for a phone");
    assert!(!page.contains("og:url"), "no address is known");
}

#[test]
fn the_page_is_no_usual_kind_and_stands_beside_others_when_asked() {
    let folder = Folder::new();
    let run = folder.run(&["render", "--sheet", "link", "--to", "html,svg"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(folder.names(), ["mbo-sociaal-werker-link.svg", "mbo-sociaal-werker.html"]);
}

#[test]
fn the_policy_that_is_printed_is_the_one_that_the_page_states() {
    let folder = Folder::new();
    let run = folder.run(&["render", "--out", "pagina.html"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(folder.names(), ["pagina.html"]);
    let lines: Vec<&str> = run.out.lines().collect();
    assert!(lines[0].starts_with("Geschreven: pagina.html (pagina met tekst, Nederlands, "), "{}", run.out);
    let policy = lines[1].strip_prefix("  Regels voor de server (CSP): ").unwrap();
    assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"));
    assert!(text(&folder, "pagina.html").contains(policy));
}

#[test]
fn a_page_can_go_to_standard_output_and_its_policy_to_the_reader() {
    let folder = Folder::new();
    let run = folder.run(&["render", "--to", "html", "--out", "-"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.starts_with("<!doctype html>") && run.out.ends_with("</html>\n"));
    assert!(run.err.contains("(CSP): default-src 'none'; "), "{}", run.err);
    assert_eq!(folder.names(), [] as [&str; 0]);
}

#[test]
fn the_hashes_of_an_svg_are_told_to_who_asks() {
    let folder = Folder::new();
    let run = folder.run(&["render", "--sheet", "web", "--to", "svg", "--verbose"]);
    assert!(run.err.contains("style-src 'sha256-") && run.err.contains("script-src 'sha256-"), "{}", run.err);
    let office = folder.run(&["render", "--sheet", "web", "--to", "svg", "--profile", "office", "--verbose"]);
    assert!(!office.err.contains("sha256"), "there is no style or script in it: {}", office.err);
}

#[test]
fn embed_makes_the_files_what_to_paste_and_a_guide() {
    let folder = Folder::with(&[("mijn wijk.json", flagship())]);
    fs::create_dir(folder.file("uit")).unwrap();
    let embed = ["embed", "mijn wijk.json", "--base-url", "https://www.voorbeeld.nl/kracht", "--out", "uit"];
    let run = folder.run(&[embed.as_slice(), &["--cms", "wordpress"]].concat());
    assert_eq!(run.code, Some(0), "{}", run.err);
    let mut names: Vec<String> =
        fs::read_dir(folder.file("uit")).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let expected = [
        "mijn wijk-embed-iframe.html",
        "mijn wijk-embed-image.html",
        "mijn wijk-embed-inline.html",
        "mijn wijk-embed-jsx.txt",
        "mijn wijk-embed-object.html",
        "mijn wijk-embed-picture.html",
        "mijn wijk-embed-responsive.html",
        "mijn wijk-embed.txt",
        "mijn wijk-link.png",
        "mijn wijk-link.txt",
        "mijn wijk-phone.svg",
        "mijn wijk-tablet.svg",
        "mijn wijk-web-klik.pdf",
        "mijn wijk-web.png",
        "mijn wijk-web.svg",
        "mijn wijk-web.txt",
        "mijn wijk.html",
    ];
    assert_eq!(names, expected);
    for name in expected {
        assert!(run.out.contains(&format!("Geschreven: uit/{name} (")), "{name} is not told of: {}", run.out);
    }
    assert_eq!(png_size(&folder.read("uit/mijn wijk-link.png")), (1200, 630));
    let page = text(&folder, "uit/mijn wijk.html");
    assert!(page.contains("<meta property=\"og:url\" content=\"https://www.voorbeeld.nl/kracht/mijn%20wijk.html\">"));
    assert!(
        page.contains("<meta property=\"og:image\" content=\"https://www.voorbeeld.nl/kracht/mijn%20wijk-link.png\">")
    );
    let frame = text(&folder, "uit/mijn wijk-embed-iframe.html");
    assert!(
        frame.starts_with("<div lang=\"nl\"><style><!--@media print{")
            && frame.contains("<iframe src=\"https://www.voorbeeld.nl/kracht/mijn%20wijk-web.svg\""),
        "{frame}"
    );
    assert!(text(&folder, "uit/mijn wijk-embed-inline.html").starts_with("<div lang=\"nl\"><style>"));
    let guide = text(&folder, "uit/mijn wijk-embed.txt");
    for name in expected.iter().filter(|name| **name != "mijn wijk-embed.txt") {
        assert!(guide.contains(name), "the guide says nothing of {name}");
    }
    assert!(guide.contains("Het beste stukje voor WordPress: mijn wijk-embed-responsive.html\n   1. Zet in de pagina"));
    let told = text(&folder, "uit/mijn wijk-link.txt");
    for part in [
        "\nPlaatje: mijn wijk-link.png\n",
        "\n\nInfographic: De kracht van de mbo sociaal werker. Acht plekken waar de mbo’er het verschil maakt voor bewoners.\n\n",
    ] {
        assert!(told.contains(part), "{told}");
    }
    assert!(guide.contains("script-src 'sha256-") && guide.contains("Kan niet: "));
    assert!(guide.lines().all(|line| line.chars().count() < 130 || line.contains("-src ")));
}

#[test]
fn embed_makes_a_set_for_each_language() {
    let folder = Folder::new();
    let run = folder.run(&["embed", "--base-url", "https://x.nl/", "--lang", "en", "--messages", "en"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(folder.names().iter().all(|name| name.contains("-en")), "{:?}", folder.names());
    assert!(text(&folder, "mbo-sociaal-werker-embed-en.txt").contains("Cannot: "));
    assert!(text(&folder, "mbo-sociaal-werker-embed-en-inline.html").contains("lang=\"en\""));
}

#[test]
fn embed_refuses_what_is_no_address_of_a_folder_and_writes_nothing() {
    let folder = Folder::with(&[("bestand.txt", "")]);
    for typed in ["voorbeeld.nl", "javascript:alert(1)", "https://voorbeeld.nl/?a=1", "https://\"><script>"] {
        let run = folder.run(&["embed", "--base-url", typed]);
        assert_eq!(run.code, Some(2), "{typed}");
        assert!(run.err.starts_with(&format!("fout: --base-url kan niet '{typed}' zijn\n")), "{}", run.err);
        assert!(run.err.contains("bijvoorbeeld https://"), "{}", run.err);
    }
    let run = folder.run(&["embed", "--base-url", "https://x.nl/", "--cms", "wordpres"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("--cms kan niet 'wordpres' zijn") && run.err.contains("wordpress"), "{}", run.err);
    let run = folder.run(&["embed"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("--base-url"), "{}", run.err);
    for (out, code, message) in
        [("bestand.txt", 2, "geen map"), ("mijn.svg", 2, "geen map"), ("-", 2, "standaarduitvoer")]
    {
        let run = folder.run(&["embed", "--base-url", "https://x.nl/", "--out", out]);
        assert_eq!(run.code, Some(code), "{out}: {}", run.err);
        assert!(run.err.contains(message), "{out}: {}", run.err);
    }
    assert_eq!(folder.names(), ["bestand.txt"]);
}

#[test]
fn a_name_that_is_not_there_yet_is_that_of_a_folder() {
    let folder = Folder::new();
    let run = folder.run(&["embed", "--base-url", "https://x.nl/", "--out", "site/kaart"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(folder.file("site/kaart/mbo-sociaal-werker-embed.txt").is_file());
}

#[test]
fn embed_leaves_everything_as_it_was_when_one_file_cannot_be_written() {
    let folder = Folder::new();
    fs::create_dir(folder.file("mbo-sociaal-werker-embed.txt")).unwrap();
    let run = folder.run(&["embed", "--base-url", "https://x.nl/"]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    assert!(run.err.contains("het is een map"), "{}", run.err);
    assert_eq!(folder.names(), ["mbo-sociaal-werker-embed.txt"]);
}

#[test]
fn a_row_of_a_table_can_be_a_page() {
    let folder = Folder::with(&[("wijk.json", flagship()), ("rijen.csv", "naam\nEde\nGouda\n")]);
    let batch = ["batch", "wijk.json", "--rows", "rijen.csv", "--out", "uit", "--to", "html", "--sheet", "link"];
    let run = folder.run(&batch);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(text(&folder, "uit/ede.html").starts_with("<!doctype html>"));
    assert!(folder.file("uit/gouda.html").exists());
    let again = folder.run(&batch);
    assert!(again.out.contains("2 ongewijzigd"), "{}", again.out);
}
