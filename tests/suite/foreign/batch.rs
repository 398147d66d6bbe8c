//! A batch in which ten rows have a bad picture, each of a kind of its own.

use std::fs;

use krachtkaart::assets;

use crate::cli::Folder;
use crate::fixtures;
use crate::media::files;

fn svg(inner: &str) -> Vec<u8> {
    format!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>{inner}</svg>").into_bytes()
}

fn chain(count: usize, piece: &str, last: &str) -> Vec<u8> {
    let piece = |n: usize| piece.replace("{0}", &n.to_string()).replace("{1}", &(n + 1).to_string());
    svg(&((0..count).map(piece).collect::<String>() + last))
}

/// The bad pictures, with the ending of their files and a piece of what is said.
fn bad() -> [(&'static str, Vec<u8>, &'static str); 10] {
    let shape = "<path d='M0 0h9v9z'/>";
    let entity = format!("<!DOCTYPE svg [<!ENTITY a '{}'>]>", "h1".repeat(9000));
    let expanded = String::from_utf8(svg(&format!("<path d='M0 0{}'/>", "&a;".repeat(99)))).unwrap();
    let jpeg = files::jpeg(64, 48);
    let at = jpeg.windows(2).position(|pair| pair == [0xFF, 0xDA]).unwrap();
    let (head, scan) = jpeg.split_at(at);
    let scans = [head, &scan[..scan.len() - 2].repeat(200), &[0xFF, 0xD9]].concat();
    let png = files::plain_png(64, 48);
    [
        (
            "svg",
            chain(300, "<pattern id='p{0}'><path d='M0 0h9v9z' fill='url(#p{1})'/></pattern>", shape),
            "onderdelen verwijzen te vaak naar elkaar",
        ),
        (
            "svg",
            chain(18, "<mask id='m{0}'><g mask='url(#m{1})'/><g mask='url(#m{1})'/></mask>", "<g mask='url(#m0)'/>"),
            "onderdelen verwijzen te vaak naar elkaar",
        ),
        ("svg", svg("<path d='M0 0A1e38 1 0 0 1 9 9'/>"), "een getal in dat te groot of te klein is"),
        (
            "svg",
            svg(&format!(
                "<marker id='k'>{}</marker><path marker-mid='url(#k)' d='M0 0{}'/>",
                shape.repeat(99),
                "h1".repeat(999)
            )),
            "onderdelen verwijzen te vaak naar elkaar",
        ),
        ("svg", (entity + &expanded).into_bytes(), "staan voor te veel tekst"),
        (
            "svg",
            svg(&format!("<style>{}a{{fill:red}}</style>{}", "a,".repeat(99_000), shape.repeat(900))),
            "er staan te veel stijlregels in",
        ),
        ("svg", svg("<foreignObject width='9' height='9'/>"), "<foreignObject>"),
        ("jpg", scans, "de foto is in te veel stappen opgeslagen"),
        ("png", png[..png.len() / 2].to_vec(), "is beschadigd of niet af"),
        // What no count foretells takes all the time that it is given.
        (
            "svg",
            svg(&format!(
                "<filter id='f'><feGaussianBlur stdDeviation='90'/><feTurbulence numOctaves='20'/></filter>{}",
                "<rect width='9' height='9' filter='url(#f)'/>".repeat(999)
            )),
            "het tekenen kost te veel tijd of geheugen",
        ),
    ]
}

#[test]
fn ten_bad_pictures_of_ten_kinds_cost_ten_rows() {
    let folder = Folder::new();
    let own = "\"tekening\": { \"bestand\": \"{{beeld}}\", \"beschrijving\": \"Een vlak\" }";
    fs::write(folder.file("t.json"), assets::MINIMAL.replacen("\"tekening\": \"sportveld\"", own, 1)).unwrap();
    fs::write(folder.file("goed.svg"), svg("<rect width='9' height='9' fill='#12AB34'/>")).unwrap();
    let (bad, count) = (bad(), fixtures::foreign(16, 1000));
    let mut rows = "naam;beeld\n".to_owned();
    for n in 0..count {
        // Spread over all rows.
        let found = bad.iter().enumerate().find(|(index, _)| index * count / bad.len() + 1 == n);
        let file = match found {
            Some((index, (ending, content, _))) => {
                let file = format!("slecht{index}.{ending}");
                fs::write(folder.file(&file), content).unwrap();
                file
            }
            None => "goed.svg".to_owned(),
        };
        rows += &format!("rij{n};{file}\n");
    }
    fs::write(folder.file("r.csv"), rows).unwrap();
    let run = folder.run(&["batch", "t.json", "--rows", "r.csv", "--out", "uit", "--sheet", "web", "--to", "svg"]);
    assert_eq!(run.code, Some(2), "{}", run.err);
    let good = count - bad.len();
    let told = format!("{count} rijen: {good} gemaakt ({good} bestanden), 0 ongewijzigd, 10 mislukt\n");
    assert!(run.err.contains(&told), "{}", run.err);
    for (index, (ending, _, said)) in bad.iter().enumerate() {
        let n = index * count / bad.len() + 1;
        // The first row of the table holds the names of the columns.
        let (row, file) = (format!("r.csv, rij {} (rij{n})", n + 2), format!("slecht{index}.{ending}"));
        let line = run.err.lines().position(|line| line.contains(&row));
        let about = run.err.lines().any(|line| line.contains(&file) && line.contains(said));
        assert!(line.is_some() && about, "{row}: {file}: {said}\n{}", run.err);
        assert!(!folder.file(&format!("uit/rij{n}-web.svg")).exists());
    }
    let made = fs::read_dir(folder.file("uit")).unwrap();
    let is_svg = |entry: &fs::DirEntry| entry.path().extension().is_some_and(|ending| ending == "svg");
    assert_eq!(made.filter(|entry| is_svg(entry.as_ref().unwrap())).count(), good);
    assert!(!run.err.contains("panicked"), "{}", run.err);
}
