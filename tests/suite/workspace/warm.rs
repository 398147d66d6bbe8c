//! A workspace that has done much makes what one that has done nothing makes.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::thread;

use krachtkaart::export::svg::{Profile, Svg, SvgOptions};
use krachtkaart::layout::{Medium, Settings};
use krachtkaart::source::{JsonValue, Node, parse};
use krachtkaart::theme::{Sheet, Theme};
use krachtkaart::typeset::font::FontBook;
use krachtkaart::{DataFile, Failure, Workspace, assets};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::TestRunner;

/// What is done to a text of the file.
#[derive(Debug, Clone)]
enum Edit {
    /// A word is put in, some with characters that no other text has.
    Insert(&'static str),
    /// A word goes.
    Remove,
    /// The whole is said so many times.
    Repeat(usize),
    /// Two neighbouring words change places.
    Swap,
}

fn edits() -> impl Strategy<Value = Edit> {
    let words = ["wijkteam", "ĳsbrekers,", "→", "€\u{a0}1,50", "漢", "verantwoordelijkheidsgevoel"];
    prop_oneof![
        select(words.to_vec()).prop_map(Edit::Insert),
        Just(Edit::Remove),
        (2..9_usize).prop_map(Edit::Repeat),
        Just(Edit::Swap),
    ]
}

/// The ranges of the texts with spaces in them: what people edit.
fn texts(node: &Node, found: &mut Vec<Range<usize>>) {
    match &node.content {
        JsonValue::Text(text) if text.contains(' ') => found.push(node.range.clone()),
        JsonValue::List(items) => items.iter().for_each(|item| texts(item, found)),
        JsonValue::Object(members) => members.iter().for_each(|member| texts(&member.value, found)),
        _ => {}
    }
}

/// The file with the text at a place edited.
fn edited(source: &str, at: Index, place: usize, edit: &Edit) -> String {
    let mut found = Vec::new();
    texts(&parse(source).0.unwrap(), &mut found);
    let range = at.get(&found).clone();
    let inside = range.start + 1..range.end - 1;
    let mut words: Vec<&str> = source[inside.clone()].split(' ').collect();
    let (place, count) = (place % words.len(), words.len());
    match edit {
        Edit::Insert(word) => words.insert(place, word),
        Edit::Remove => drop(words.remove(place)),
        Edit::Repeat(times) => words = words.repeat(*times),
        Edit::Swap => words.swap(place, (place + 1) % count),
    }
    format!("{}{}{}", &source[..inside.start], words.join(" "), &source[inside.end..])
}

/// A page as it is made with nothing kept from before; what is wrong, in words.
fn cold(source: &str, sheet: &Sheet, language: &str, options: &SvgOptions) -> Result<Svg, String> {
    let file = DataFile::read(source.as_bytes()).map_err(|found| format!("{found:?}"))?;
    let (theme, fonts) = (Theme::named("wijk").unwrap(), FontBook::for_language(language).unwrap());
    let settings = Settings { theme: &theme, sheet, fonts: &fonts, language, bleed: 0.0, medium: Medium::Screen };
    let finished = krachtkaart::lay_out(&file, &settings).map_err(|failure| wrong(&failure))?;
    Ok(krachtkaart::write_svg(&finished.document.first, &fonts, options).unwrap())
}

/// The same by a workspace.
fn warm(of: &Workspace, source: &str, sheet: &Sheet, language: &str, options: &SvgOptions) -> Result<Svg, String> {
    let file = of.read(source.as_bytes(), None).map_err(|found| format!("{found:?}"))?;
    let finished = of.lay_out(&file, sheet, language, 0.0).map_err(|failure| wrong(&failure))?;
    Ok(of.write_svg(&finished.document.first, options).unwrap())
}

fn wrong(failure: &Failure) -> String {
    match failure {
        Failure::Data(found) => format!("{found:?}"),
        Failure::World(error) => panic!("{error}"),
    }
}

#[test]
fn an_edited_file_comes_out_as_from_a_cold_start() {
    let workspace = Workspace::new(Theme::named("wijk").unwrap()).unwrap();
    let sheets = ["web", "square", "a4-portrait", "phone"].map(|name| Sheet::named(name).unwrap());
    let profiles = [Profile::Web, Profile::Office, Profile::Still, Profile::Print];
    let mut runner = TestRunner::new(ProptestConfig::with_cases(24));
    let made = Cell::new((0, 0));
    // One file is edited on and on, as a person does; a version that is refused is taken back.
    let source = RefCell::new(assets::FLAGSHIP.to_owned());
    let sheet = select(sheets.to_vec());
    let cases = (any::<Index>(), any::<usize>(), edits(), sheet, select(vec!["nl", "en"]), 0..3_usize);
    let outcome = runner.run(&cases, |(at, place, edit, sheet, language, profile)| {
        let options = SvgOptions { profile: profiles[profile], ..SvgOptions::default() };
        let version = edited(&source.borrow(), at, place, &edit);
        let one = warm(&workspace, &version, &sheet, language, &options);
        let other = cold(&version, &sheet, language, &options);
        prop_assert!(one == other, "{edit:?} on {} in {language}: {:?}, {:?}", sheet.name, one.err(), other.err());
        let (laid_out, refused) = made.get();
        if one.is_ok() {
            made.set((laid_out + 1, refused));
            *source.borrow_mut() = version;
        } else {
            made.set((laid_out, refused + 1));
        }
        Ok(())
    });
    outcome.unwrap();
    let (laid_out, refused) = made.get();
    assert!(laid_out >= refused && refused > 0, "{laid_out} were laid out, {refused} refused");
}

#[test]
fn threads_share_a_workspace() {
    let new = || Workspace::new(Theme::named("rustig").unwrap()).unwrap();
    let workspace = new();
    let file = DataFile::flagship().unwrap();
    let pages = ["web", "link", "story", "a5-portrait"].map(|sheet| ["nl", "en"].map(|tag| (sheet, tag)));
    let make = |workspace: &Workspace, (sheet, tag): (&str, &str)| {
        let finished = workspace.lay_out(&file, &Sheet::named(sheet).unwrap(), tag, 0.0).unwrap();
        workspace.write_svg(&finished.document.first, &SvgOptions::default()).unwrap()
    };
    let together: Vec<Svg> = thread::scope(|scope| {
        let (workspace, make) = (&workspace, &make);
        let start = |page: &(&'static str, &'static str)| {
            let page = *page;
            scope.spawn(move || make(workspace, page))
        };
        let handles: Vec<_> = pages.as_flattened().iter().map(start).collect();
        handles.into_iter().map(|handle| handle.join().unwrap()).collect()
    });
    for (page, svg) in pages.as_flattened().iter().zip(together) {
        assert_eq!(make(&new(), *page), svg, "{page:?}");
    }
}
