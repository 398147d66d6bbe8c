//! How a piece gets into a program that websites are kept with.

use crate::messages::command::Cms;

/// Before the program's name and the piece.
pub(crate) const TITLE: &str = "The best piece for";

/// Three steps.
pub(crate) const fn steps(cms: Cms) -> [&'static str; 3] {
    match cms {
        Cms::WordPress => [
            "Add a 'Custom HTML' block to the page (classic editor: the 'Text' tab).",
            "Open {stukje} in Notepad, copy everything and paste it into that block.",
            "Choose 'Preview' and see whether the infographic is there. Then publish.",
        ],
        Cms::Drupal => [
            "Choose the text format 'Full HTML' below the text field, and click 'Source' in the toolbar.",
            "Open {stukje} in Notepad, copy everything and paste it there.",
            "Save, and look at the page.",
        ],
        Cms::Typo3 => [
            "Add a content element 'HTML' to the page (tab 'Special elements').",
            "Open {stukje} in Notepad, copy everything and paste it into the field.",
            "Save and look at the page. If the files are in fileadmin, give your administrator the rule of step 3 below.",
        ],
        Cms::Joomla => [
            "Open the article and click 'Toggle Editor', so that you see the HTML.",
            "Open {stukje} in Notepad, copy everything and paste it where the infographic should be.",
            "Do not click 'Toggle Editor' again: save at once. Give your administrator the rule of step 3 below.",
        ],
        Cms::Umbraco => [
            "Click the '</>' button (Source code) of the text box.",
            "Open {stukje} in Notepad, copy everything and paste it where the infographic should be.",
            "Save, publish and click on the picture: the page with the infographic opens.",
        ],
        Cms::SharePoint => [
            "Put the files on a website outside SharePoint. Edit the page and add the web part 'Embed'.",
            "Open {stukje} in Notepad, copy only from <iframe up to and including </iframe>, and paste that into the box.",
            "Publish. Does it say that the address is not allowed? Ask the administrator to allow it (HTML Field Security).",
        ],
        Cms::Moodle => [
            "Add a 'Page' or a 'Text and media area', and open the HTML in its editor (the '</>' button).",
            "Open {stukje} in Notepad, copy everything and paste it there.",
            "Save, and look at the page as a student too.",
        ],
        Cms::Markdown => [
            "Put an empty line above and below the place where the infographic should be.",
            "Open {stukje} in Notepad, copy everything and paste it there, without spaces before it.",
            "Look at the preview and click on the picture: the page with the infographic opens.",
        ],
    }
}

/// What to do where it does not arrive.
pub(crate) const fn otherwise(cms: Cms) -> &'static str {
    match cms {
        Cms::WordPress => {
            "Nothing there? Then your role may not place frames. Ask an administrator, or take the piece picture."
        }
        Cms::Drupal => {
            "No 'Full HTML'? Then your role may not use it. Ask an administrator, or take the piece picture."
        }
        Cms::Typo3 => "No element 'HTML'? Ask an administrator, or take the piece picture.",
        Cms::Joomla => {
            "Is the piece gone after saving? Then a text filter takes it away. Ask an administrator, or take the piece picture."
        }
        Cms::Umbraco => {
            "Should it open on the page itself? Ask your developer for a block for HTML, and paste responsive there."
        }
        Cms::SharePoint => {
            "Is the address not allowed? Then place the PNG file as an image, with a link to the page and the alternative text."
        }
        Cms::Moodle => "Is the piece gone after saving? Then take the piece picture.",
        Cms::Markdown => "Do you see signs instead of a picture? Then HTML is not allowed there. Use a plain link.",
    }
}
