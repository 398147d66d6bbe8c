//! The editor's own half: changes by pointer, pictures to click on, and the words of the page.

mod changes;
mod session;
mod words;
