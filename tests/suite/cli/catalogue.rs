//! `list … --to`: all drawings or icons on one picture.

use super::{Folder, kinds, png_size};
use krachtkaart::assets::{ICONS, ILLUSTRATIONS};
use krachtkaart::export::exporter::Exporter;

#[test]
fn every_name_is_on_the_picture_of_its_list() {
    for (topic, names) in [("illustrations", ILLUSTRATIONS), ("icons", ICONS)] {
        let folder = Folder::new();
        let run = folder.run(&["list", topic, "--to", "svg"]);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
        assert_eq!(folder.names(), [format!("{topic}.svg")]);
        assert!(run.out.starts_with(&format!("Geschreven: {topic}.svg ({topic}, 1600 × ")), "{}", run.out);
        let svg = String::from_utf8(folder.read(&format!("{topic}.svg"))).unwrap();
        for name in names {
            assert_eq!(svg.matches(&format!(">{name}<")).count(), 1, "{name}");
        }
    }
}

#[test]
fn the_picture_is_a_png_of_the_list_in_the_theme_that_is_asked() {
    let folder = Folder::new();
    let run = folder.run(&["list", "illustrations", "--to", "png"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let usual = folder.read("illustrations.png");
    assert_eq!(png_size(&usual).0, 1600);
    let run = folder.run(&["list", "illustrations", "--theme", "rustig", "--out", "plaat.png", "--messages", "en"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.starts_with("Wrote: plaat.png (illustrations, 1600 × "), "{}", run.out);
    let calm = folder.read("plaat.png");
    assert_eq!(png_size(&calm), png_size(&usual));
    assert_ne!(calm, usual);
}

#[test]
fn what_cannot_be_drawn_is_said() {
    let folder = Folder::new();
    let no_kind = format!(
        "fout: 'html' is geen soort bestand dat gemaakt kan worden\n  = hulp: mogelijk is {}\n",
        kinds("of", Exporter::is_picture, |kind| format!("'{kind}'"))
    );
    let cases: [(&[&str], &str); 3] = [
        (
            &["list", "sheets", "--to", "png"],
            "fout: van 'sheets' is geen plaat te maken\n  = hulp: mogelijk is 'illustrations' of 'icons'\n",
        ),
        (&["list", "icon", "--to", "png"], "fout: van 'icon' is geen plaat te maken\n  = hulp: bedoel je 'icons'?\n"),
        (&["list", "icons", "--to", "html"], &no_kind),
    ];
    for (arguments, err) in cases {
        folder.run(arguments).refused(2, err);
    }
    assert_eq!(folder.names(), Vec::<String>::new());
}
