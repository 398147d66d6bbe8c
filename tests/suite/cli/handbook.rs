//! `handboek`: the handbook as one page.

use std::collections::BTreeSet;

use super::Folder;

/// What stands in an attribute, each time.
fn attributes<'p>(page: &'p str, name: &str) -> Vec<&'p str> {
    let begin = format!(" {name}=\"");
    page.split(begin.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn page() -> String {
    let run = Folder::new().run(&["handboek", "--out", "-"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    run.out
}

#[test]
fn the_page_holds_every_chapter_and_its_links_lead_somewhere() {
    let page = page();
    let ids: Vec<&str> = attributes(&page, "id");
    let all: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), all.len(), "ids are not unique");
    for chapter in krachtkaart::assets::HANDBOOK {
        assert!(page.contains(&format!("<h2 id=\"{chapter}\">")) && page.contains(&format!("<a href=\"#{chapter}\">")));
    }
    let links: Vec<&str> = attributes(&page, "href");
    let lost: Vec<&&str> = links.iter().filter(|link| !link.starts_with("https://")).collect();
    let lost: Vec<&&&str> =
        lost.iter().filter(|link| link.strip_prefix('#').is_none_or(|id| !all.contains(id))).collect();
    assert!(links.len() > 20 && lost.is_empty(), "{lost:?}");
    let row = "<tr><td><code>belofte</code></td><td>ja</td><td>tekst, hooguit 240 tekens</td>";
    assert!(page.contains(row) && page.contains("<figcaption>Alle tekeningen"));
}

#[test]
fn headings_are_in_order_and_nothing_comes_from_elsewhere() {
    let page = page();
    let levels: Vec<u32> = page.split("<h").skip(1).filter_map(|rest| rest.chars().next()?.to_digit(10)).collect();
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
    assert!(levels.len() > 20 && levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    let pictures = attributes(&page, "src");
    assert!(pictures.len() == 8 && pictures.iter().all(|src| src.starts_with("data:image/png;base64,")));
    for sign in ["<script", "url(http", "@import", "<link", "<iframe"] {
        assert!(!page.contains(sign), "{sign}");
    }
    assert!(page.starts_with("<!doctype html>\n<html lang=\"nl\">") && page.contains("default-src 'none'"));
}

#[test]
fn nothing_of_others_is_overwritten() {
    let folder = Folder::new();
    let run = folder.run(&["handboek"]);
    assert!(run.out.starts_with("Geschreven: krachtkaart-handboek.html ("), "{run:?}");
    let first = folder.read("krachtkaart-handboek.html");
    std::fs::write(folder.file("krachtkaart-handboek.html"), "van iemand anders").unwrap();
    folder.run(&["handboek"]).refused(
        2,
        "fout: krachtkaart-handboek.html bestaat al en is niet door dit programma gemaakt; het wordt niet \
         overschreven\n  = hulp: geef met --out een andere naam of een andere map\n  = hulp: mag het bestand weg? \
         gebruik dan --force\n",
    );
    assert_eq!(folder.read("krachtkaart-handboek.html"), b"van iemand anders");
    assert_eq!(folder.run(&["handboek", "--force"]).code, Some(0));
    assert_eq!(folder.run(&["handboek"]).code, Some(0), "its own file is made anew");
    assert_eq!(folder.read("krachtkaart-handboek.html"), first);
    assert_eq!(folder.run(&["handboek", "--out", "uit/"]).code, Some(0));
    assert_eq!(folder.run(&["handbook", "--out", "uitleg.html"]).code, Some(0));
    assert_eq!(folder.read("uit/krachtkaart-handboek.html"), first);
    assert_eq!(folder.read("uitleg.html"), first);
}

#[test]
fn it_is_a_page_and_no_other_kind_of_file() {
    let folder = Folder::new();
    folder.run(&["handboek", "--out", "uitleg.pdf"]).refused(
        2,
        "fout: uitleg.pdf kan niet: een PDF wordt niet gemaakt, wel html\n  = hulp: laat de naam eindigen op .html\n",
    );
    let run = folder.run(&["handboek", "--out", "uitleg"]);
    assert!(run.code == Some(1) && run.err.contains("Laat de naam dan eindigen op .html"), "{run:?}");
    assert_eq!(folder.names(), Vec::<String>::new());
}
