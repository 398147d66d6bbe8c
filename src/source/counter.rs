//! How often texts were parsed, for the test that a file is parsed once.

thread_local! {
    /// How often a text was parsed on this thread.
    static PARSED: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Notes that a text is parsed.
pub(super) fn count() {
    PARSED.set(PARSED.get() + 1);
}

/// How often a text was parsed on this thread.
pub(crate) fn counted() -> usize {
    PARSED.get()
}
