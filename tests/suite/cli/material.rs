//! Pictures of one's own: from which folder, and what a batch makes of them.

use std::fs;
use std::io::Write;
use std::process::Stdio;

use krachtkaart::assets;

use super::{Folder, Run};

/// A drawing in one colour.
fn drawing(color: &str) -> String {
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='9' height='9' fill='{color}'/></svg>"
    )
}

/// A data file whose first role has a drawing of its own.
fn data(file: &str) -> String {
    let own = format!("\"tekening\": {{ \"bestand\": \"{file}\", \"beschrijving\": \"Een vlak\" }}");
    let data = assets::MINIMAL.replacen("\"tekening\": \"sportveld\"", &own, 1);
    assert!(data.contains(file));
    data
}

/// The folder `project` with a data file and its drawing.
fn project() -> Folder {
    let folder = Folder::new();
    fs::create_dir(folder.file("project")).unwrap();
    fs::write(folder.file("project/mijn.json"), data("vlak.svg")).unwrap();
    fs::write(folder.file("project/vlak.svg"), drawing("#12AB34")).unwrap();
    folder
}

#[test]
fn a_path_begins_at_the_data_file_wherever_the_program_runs() {
    let folder = project();
    let run = folder.run(&["render", "project/mijn.json", "--sheet", "web", "--out", "x.svg"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let svg = String::from_utf8(folder.read("x.svg")).unwrap();
    assert!(svg.to_lowercase().contains("#12ab34") && svg.contains("aria-label=\"Een vlak.\""));
}

#[test]
fn of_standard_input_it_begins_where_the_program_runs() {
    let folder = project();
    let fed = |inside: &str| -> Run {
        let mut command = folder.command(&["render", "-", "--sheet", "web", "--out", "-"]);
        command.current_dir(folder.file(inside)).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(data("vlak.svg").as_bytes()).unwrap();
        child.wait_with_output().unwrap().into()
    };
    let (there, elsewhere) = (fed("project"), fed("."));
    assert!(there.code == Some(0) && there.out.to_lowercase().contains("#12ab34"), "{}", there.err);
    assert_eq!((elsewhere.code, elsewhere.out.as_str()), (Some(2), ""), "{}", elsewhere.err);
    assert!(
        elsewhere.err.contains("fout[beeld-onbruikbaar]: Rol 'Sportveld', tekening, bestand: "),
        "{}",
        elsewhere.err
    );
}

#[test]
fn a_sheet_with_one_scene_says_that_it_has_no_place_for_it() {
    let folder = project();
    let run = folder.run(&["check", "project/mijn.json", "--sheet", "story"]);
    assert!(run.err.contains("de eigen tekeningen"), "{}{}", run.out, run.err);
}

#[test]
fn a_batch_fills_in_paths_and_makes_anew_what_has_another_picture() {
    let table = "naam;beeld\nEde;ede.svg\nUrk;urk.svg\nTexel;../buiten.svg\n";
    let template = data("{{beeld}}").replacen("Drie plekken", "In {{naam}} zijn er drie plekken", 1);
    let folder = Folder::new();
    fs::create_dir(folder.file("project")).unwrap();
    for (name, content) in [("mijn.json", template.as_str()), ("rijen.csv", table)] {
        fs::write(folder.file("project").join(name), content).unwrap();
    }
    fs::write(folder.file("buiten.svg"), drawing("#000000")).unwrap();
    fs::write(folder.file("project/ede.svg"), drawing("#12AB34")).unwrap();
    fs::write(folder.file("project/urk.svg"), drawing("#56CD78")).unwrap();
    let batch = || {
        let usual = ["batch", "project/mijn.json", "--rows", "project/rijen.csv", "--out", "uit"];
        folder.run(&[&usual[..], &["--sheet", "web", "--to", "svg"]].concat())
    };
    let first = batch();
    assert!(first.err.contains("3 rijen: 2 gemaakt (2 bestanden), 0 ongewijzigd, 1 mislukt\n"), "{}", first.err);
    assert!(first.err.contains("'../buiten.svg' ligt niet in de map van het databestand"), "{}", first.err);
    let shows = |name: &str, color: &str| {
        let svg = fs::read_to_string(folder.file("uit").join(name)).unwrap();
        svg.to_lowercase().contains(color)
    };
    assert!(shows("ede-web.svg", "#12ab34") && shows("urk-web.svg", "#56cd78"));

    assert!(batch().err.contains("3 rijen: 0 gemaakt (0 bestanden), 2 ongewijzigd, 1 mislukt\n"));
    fs::write(folder.file("project/urk.svg"), drawing("#9A1111")).unwrap();
    assert!(batch().err.contains("3 rijen: 1 gemaakt (1 bestand), 1 ongewijzigd, 1 mislukt\n"));
    assert!(shows("urk-web.svg", "#9a1111"));
}

#[test]
fn a_drawing_that_breaks_a_library_costs_its_row_and_no_more() {
    let folder = Folder::new();
    fs::write(folder.file("t.json"), data("{{f}}")).unwrap();
    let bomb: String = (0..300)
        .map(|n| format!("<pattern id='p{n}'><path d='M0 0h9v9z' fill='url(#p{})'/></pattern>", n + 1))
        .collect();
    let bad = [
        "<path d='M0 0A1e38 1 0 0 1 9 9'/>",
        "<polyline filter='blur(1px)' points='1e38 0 0 1e38 -1e38 0'/>",
        "<mask id='m' mask='url(#m)'/><g mask='url(#m)'/>",
        bomb.as_str(),
    ];
    let mut rows = "naam;f\n".to_owned();
    for (n, inner) in bad.iter().enumerate() {
        let text = format!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>{inner}</svg>");
        fs::write(folder.file(&format!("slecht{n}.svg")), text).unwrap();
        rows += &format!("goed{n};goed.svg\nslecht{n};slecht{n}.svg\n");
    }
    fs::write(folder.file("goed.svg"), drawing("#12AB34")).unwrap();
    fs::write(folder.file("r.csv"), rows).unwrap();
    let run = folder.run(&["batch", "t.json", "--rows", "r.csv", "--out", "uit", "--sheet", "web", "--to", "svg"]);
    assert_eq!(run.code, Some(2), "{}", run.err);
    assert_eq!(run.err.matches("te zwaar om te lezen").count(), bad.len(), "{}", run.err);
    let made = fs::read_dir(folder.file("uit"))
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().path().extension().is_some_and(|ending| ending == "svg"));
    assert_eq!(made.count(), bad.len());
}

/// What no count foretells is tried by another process, which may fall.
#[test]
fn a_file_for_the_press_that_takes_for_ever_to_draw_ends_in_a_finding() {
    let filter = "<filter id='f'><feGaussianBlur stdDeviation='90'/><feTurbulence numOctaves='20'/></filter>";
    let shapes = "<rect width='426' height='303' filter='url(#f)'/>".repeat(2000);
    let text = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='426mm' height='303mm' viewBox='0 0 426 303'>{filter}{shapes}</svg>"
    );
    let folder = Folder::with(&[("p.svg", &text)]);
    let run = folder.run(&["preflight", "p.svg", "--overlay", "o.png"]);
    assert_eq!(run.code, Some(2), "{}", run.err);
    assert!(run.err.contains("druk-te-zwaar") && run.err.contains("tijd of geheugen"), "{}", run.err);
    assert!(!run.err.contains("panicked"));
}

#[cfg(debug_assertions)]
#[test]
fn a_mistake_of_the_program_itself_is_told_in_its_own_words() {
    let folder = Folder::new();
    let mut command = folder.command(&["list", "sheets"]);
    let run: Run = command.env("KRACHTKAART_PROVOKE_PANIC", "1").output().unwrap().into();
    assert_eq!((run.code, run.out.as_str()), (Some(1), ""));
    assert!(
        run.err.starts_with("fout: ") && !run.err.contains("panicked") && !run.err.contains("provoked"),
        "{}",
        run.err
    );
}
